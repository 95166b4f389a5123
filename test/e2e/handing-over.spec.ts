import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import readXlsx from 'read-excel-file/node'
import { caseRecord, note } from '../unit/export-sample.ts'
import { expect, test } from './fixtures.ts'
import { seed, stored } from './seed.ts'

/* 导出: what leaves the machine is what was asked for, shown before it goes, masked unless it is said why not, and made beside the desk. */

const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
const FORMULA = `=cmd|' /C calc'!A0`
const f = <T>(value: T) => ({ value, quote: '' })
const PARTIES = { applicants: [{ name: f('云溪甲商贸有限公司') }], debtors: [{ name: f('刘建国') }, { name: f('刘小芳') }] }
const CASES = [caseRecord(1, { caseFile: PARTIES }), caseRecord(2, { lastSeenAt: '2026-11-19T00:00:00.000Z', caseFile: { ...PARTIES, debtors: [{ name: f('王大勇') }] } })]
const [ONE = '', TWO = ''] = CASES.map((c) => c.id)
const NOTES = [
  note(1, ONE, { comment: FORMULA, weight: 'grave', tags: ['约谈'], by: '苏木' }),
  note(2, ONE, { comment: '刘 小芳代刘建国签收，联系电话13800000000', createdAt: '2026-11-20T17:00:00.000Z' }),
  note(3, TWO, { comment: '云溪甲商贸有限公司与王大勇' }),
]
const LEAD = {
  id: 'lead-000001', caseId: ONE, noteIds: ['note-000002'], title: '刘建国名下房屋', summary: '', steps: [{ stage: 'pending', on: '2026-11-20', comment: '' }],
  createdAt: '2026-11-20T17:00:00.000Z', updatedAt: '2026-11-20T17:00:00.000Z', revision: 1,
}

const dialogOf = (desk: Page) => desk.getByRole('dialog')
const begin = (desk: Page) => desk.locator('.tools').getByRole('button', { name: '导出…' }).click()
const preview = (desk: Page) => dialogOf(desk).getByRole('region', { name: '预览' })

/** Exports as the dialog stands, with `go`, and gives the file that the browser was handed. */
async function save(desk: Page, go: () => Promise<void> = () => dialogOf(desk).getByRole('button', { name: /^导出 \d+/ }).click()): Promise<{ name: string; bytes: Buffer }> {
  const announced = await dialogOf(desk).locator('.file').innerText()
  const [download] = await Promise.all([desk.waitForEvent('download'), go()])
  expect(download.suggestedFilename(), 'the name that was announced').toBe(announced)
  await expect(desk.locator('.toast')).toContainText(`已导出：${announced}`)
  await expect(dialogOf(desk)).toHaveCount(0)
  return { name: announced, bytes: readFileSync(await download.path()) }
}
function table(sheets: Awaited<ReturnType<typeof readXlsx>>, name: string) {
  const [head = [], ...rows] = sheets.find((s) => s.sheet === name)?.data ?? []
  return rows.map((row) => new Map(head.map((h, i) => [String(h), row[i] ?? null])))
}

test('a workbook: previewed, counted, masked alike in all sheets; by keyboard', async ({ openDesk }) => {
  const desk = await seed(await openDesk(), { cases: CASES, notes: NOTES, leads: [LEAD] })
  await desk.getByLabel('搜索案号、当事人、法院').fill('执1号')
  await begin(desk)
  await expect(dialogOf(desk).getByRole('radio', { name: /^当前筛选 ?1 件/ })).toBeChecked()
  await expect(dialogOf(desk).getByRole('radio', { name: /^所选 ?0 件/ })).toBeDisabled()
  await expect(dialogOf(desk).locator('.along')).toHaveText('将写入：案件 1 件，批注 2 条，线索 1 条')
  await dialogOf(desk).getByRole('radio', { name: /^全部/ }).check()
  await expect(dialogOf(desk).locator('.along')).toContainText('将写入：案件 2 件，批注 3 条，线索 ')
  await expect(preview(desk)).toContainText('刘某2代刘某1签收，联系电话138****0000')
  await expect(dialogOf(desk), 'what masking cannot promise is said before the file is made').toContainText('其他人的姓名可能没有遮盖')
  await expect(preview(desk)).toContainText('云溪甲商贸有限公司与王某')
  await dialogOf(desk).getByRole('radio', { name: /^姓名、号码、单位和住址/ }).check()
  await dialogOf(desk).getByRole('checkbox', { name: /^案号也遮盖/ }).check()
  await expect(preview(desk)).toContainText('某某公司1与王某')
  await preview(desk).getByRole('tab', { name: '线索' }).click()
  await expect(preview(desk)).toContainText('案件1')

  const { name, bytes } = await save(desk, () => dialogOf(desk).getByRole('checkbox', { name: /^案号也遮盖/ }).press('Enter'))
  expect(name).toBe(`批注清单_云溪县人民法院_全部_${TODAY}.xlsx`)
  const sheets = await readXlsx(bytes)
  expect(sheets.map((s) => s.sheet)).toEqual(['批注清单', '核查结论', '线索', '案件一览', '说明', '法律依据'])
  const notes = table(sheets, '批注清单')
  expect(notes.map((n) => `${String(n.get('案号'))} ${String(n.get('批注内容/理由'))}`).sort()).toEqual([`案件1 ${FORMULA}`, '案件1 刘某2代刘某1签收，联系电话138****0000', '案件2 某某公司1与王某'])
  const formula = notes.find((n) => n.get('批注内容/理由') === FORMULA)
  expect([formula?.get('重要程度'), formula?.get('标签'), formula?.get('署名'), formula?.get('编号（勿改）'), formula?.get('版本（勿改）')]).toEqual(['重大', '约谈', '苏某', 'note-000001', 1])
  expect(formula?.get('创建时间')).toBeInstanceOf(Date)
  const first = table(sheets, '案件一览').find((c) => c.get('案号') === '案件1')
  expect([first?.get('被执行人'), first?.get('立案日期'), first?.get('标的额'), first?.get('批注数')]).toEqual(['刘某1、刘某2', new Date(Date.UTC(2025, 1, 28)), 1250000.5, 2])
  expect(table(sheets, '线索')[0]?.get('线索')).toBe('刘某1名下房屋')
  expect(table(sheets, '法律依据')).toHaveLength(3)
  expect(JSON.stringify(sheets)).not.toMatch(/建国|小芳|大勇|甲商贸|渝0299执|电话1380|苏木/)
})

test('in clear only with a reason, which is kept; one table as .csv; asked anew each time', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await seed(await openDesk('#notes'), { cases: CASES, notes: NOTES, leads: [] })
  await desk.getByLabel('全选批注').check()
  await desk.getByRole('button', { name: '导出所选…' }).click()
  const dialog = dialogOf(desk)
  await dialog.getByRole('radio', { name: /^CSV/ }).check()
  await dialog.getByRole('radio', { name: /^不脱敏/ }).check()
  await expect(dialog.getByRole('button', { name: '导出 3 条' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: '理由' }).fill('随卷移送')
  await expect(preview(desk)).toContainText('刘 小芳代刘建国')
  const { name, bytes } = await save(desk)
  expect(name).toBe(`批注清单_云溪县人民法院_所选_${TODAY}.csv`)
  expect([...bytes.subarray(0, 3)], 'byte order mark').toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString('utf8')
  expect(text).toContain(`,'${FORMULA},`)
  expect(text).not.toMatch(/(?:^|,|\n)"?=/)
  expect(text).toContain('刘 小芳代刘建国签收，联系电话13800000000')

  await desk.getByRole('button', { name: '导出所选…' }).click()
  await expect(dialog.getByRole('radio', { name: /^姓名和号码/ })).toBeChecked()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toHaveCount(0)
  await desk.getByRole('link', { name: '设置' }).click()
  const kept = desk.locator('.export-log li')
  await expect(kept).toHaveCount(1)
  await expect(kept).toContainText(name)
  await expect(kept).toContainText('不脱敏，理由：随卷移送')
})

test('a large export shows how far it is, and stopping it leaves no file', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await seed(await openDesk(), { cases: CASES.slice(0, 1), notes: NOTES.slice(0, 2), leads: [], times: 3000 })
  let files = 0
  desk.on('download', () => files++)
  await begin(desk)
  const dialog = dialogOf(desk)
  await dialog.getByRole('button', { name: '导出 3000 件' }).click()
  await expect(dialog.getByRole('progressbar', { name: '导出进度' })).toBeVisible()
  await dialog.getByRole('button', { name: '停止导出' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('已停止，没有生成文件。')
  expect(files).toBe(0)
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a .json comes back whole where there was nothing', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await seed(await openDesk(), { cases: CASES, notes: NOTES, leads: [LEAD] })
  const before = await stored(desk)
  await begin(desk)
  const dialog = dialogOf(desk)
  await dialog.getByRole('radio', { name: /^JSON/ }).check()
  await dialog.getByRole('radio', { name: /^不脱敏/ }).check()
  await dialog.getByRole('textbox', { name: '理由' }).fill('交叉核查')
  const { name, bytes } = await save(desk)
  expect(name).toBe(`批注清单_云溪县人民法院_全部_${TODAY}.json`)
  await seed(desk, { cases: [], notes: [], leads: [], empty: true })
  await expect(desk.getByText('还没有案件')).toBeVisible()
  await desk.getByLabel('导入批注文件').setInputFiles({ name, mimeType: 'application/json', buffer: bytes })
  await dialog.getByRole('button', { name: /^导入 \d+ 项/ }).click()
  await expect(desk.getByRole('navigation').getByRole('link', { name: /^批注/ })).toHaveText('批注 3')
  expect(await stored(desk)).toEqual(before)
})
