import readXlsx from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { exportFile } from '../../notes/export-file.ts'
import { readImport } from '../../notes/import-json.ts'
import { scanForNumbers } from '../../notes/mask.ts'
import { caseRecord, input, note } from './export-sample.ts'

const request = (format: 'xlsx' | 'csv' | 'json') => {
  const { masking: _, ...rest } = input()
  return { ...rest, format }
}
const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

it('names, counts and types', async () => {
  const file = await exportFile(request('xlsx'))
  expect(file).toMatchObject({ name: '批注清单_云溪县人民法院_全部案件_2026-11-21.xlsx', cases: 1, notes: 1, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
  expect((await readXlsx(Buffer.from(file.bytes))).map((s) => s.sheet)).toEqual(['批注清单', '核查结论', '线索', '案件一览', '说明', '法律依据'])
})

it('masks unless told otherwise, each time', async () => {
  for (const format of ['csv', 'json'] as const) {
    expect(scanForNumbers(words((await exportFile({ ...request(format), masking: 'none' })).bytes)).length).toBeGreaterThan(0)
    const found = scanForNumbers(words((await exportFile(request(format))).bytes))
    // The amount 13800000000 of the sample is no telephone number; it stands in a field of its own.
    expect(found.map((f) => f.masked)).toEqual(format === 'json' ? ['138****0000'] : [])
  }
  const json = readImport(words((await exportFile(request('json'))).bytes))
  expect(json.ok && json.file.cases[0]?.caseFile.amounts?.paid?.value).toBe('13800000000')
})

it('writes one table as csv', async () => {
  const file = await exportFile({ ...request('csv'), table: '核查结论' })
  expect(file.name).toBe('核查结论_云溪县人民法院_全部案件_2026-11-21.csv')
  expect(words(file.bytes)).toContain('最早可批日')
  await expect(exportFile({ ...request('csv'), table: '没有' })).rejects.toThrow('没有“没有”这张表')
})

it('refuses a damaged row in words for the reader', async () => {
  const damaged = { ...note(1, caseRecord(1).id), revision: 0 }
  await expect(exportFile({ ...request('json'), notes: [damaged] })).rejects.toThrow(/没有导出：案件 （2025）渝0299执1号 的一条批注（note-000001）不符合存储格式/)
})
