import type { Page } from '@playwright/test'
import { exportFile } from '../../notes/export-file.ts'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { exportTables } from '../../notes/export-rows.ts'
import { xlsxBytes } from '../../notes/export-xlsx.ts'
import type { Note } from '../../notes/schema.ts'
import { AT, caseRecord, input, note } from '../unit/export-sample.ts'
import { look } from './axe.ts'
import { expect, test } from './fixtures.ts'

/* 导入: a colleague's list is seen before it comes in, row by row, chosen from, taken in and taken back. */

const CASE = '（2025）渝0299执1号'
const [T1, T2, T3] = ['2026-11-20T17:00:00.000Z', '2026-11-20T18:00:00.000Z', '2026-11-20T19:00:00.000Z']
const written = (serial: number, comment: string, more: Partial<Note> = {}) => note(serial, CASE, { comment, target: { type: 'case' }, ...more })
const list = (notes: Note[], gone: Note[] = []) => Buffer.from(jsonBytes(annotationFile({
  cases: [caseRecord(1)], notes, masking: 'none', exportedAt: AT, gone: { notes: gone.map(({ id, caseId, revision, updatedAt, deletedAt, past }) => ({ id, caseId, revision, updatedAt, past, deletedAt: deletedAt ?? AT })), corrections: [], leads: [] },
})))
const give = (desk: Page, name: string, buffer: Buffer) => desk.getByLabel('导入批注文件').setInputFiles({ name, mimeType: '', buffer })
const comments = (desk: Page) => desk.locator('.of-notes .grid-row:not(.grid-head)').allInnerTexts().then((rows) => rows.map((r) => /甲[^\n]*|乙[^\n]*|丙[^\n]*|丁[^\n]*/.exec(r)?.[0] ?? r).sort())

test('a .json: conflicts side by side, chosen by row and by group, taken in, taken back, and nothing left to take in', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await openDesk('#notes')
  const dialog = desk.getByRole('dialog')
  const [a, b, c] = [written(1, '甲最初'), written(2, '乙最初'), written(3, '丙最初')]
  await give(desk, '一.json', list([{ ...a, comment: '甲我改', revision: 2, updatedAt: T1, past: [a.updatedAt] }, b, c]))
  await dialog.getByRole('button', { name: '导入 4 项' }).click()
  await expect(desk.locator('.toast')).toContainText('已导入。')

  /* The same list, with names and numbers masked: nothing to take in, and nothing lost. */
  const masked = await exportFile({ ...input({ notes: [a, b, c] }), masking: 'all', format: 'json' })
  await give(desk, '遮盖.json', Buffer.from(masked.bytes))
  await expect(dialog).toContainText('此文件导出时作过遮盖')
  await expect(dialog.getByRole('button', { name: '没有可导入的' })).toBeDisabled()
  await dialog.getByRole('button', { name: '取消' }).click()

  const theirs = [{ ...a, comment: '甲对方改', revision: 3, updatedAt: T3, past: [T2, a.updatedAt].sort() }, { ...b, comment: '乙对方改', revision: 2, updatedAt: T2, past: [b.updatedAt] }, written(4, '丁新的', { tags: ['补查'] })]
  const file = list(theirs, [{ ...c, revision: 2, deletedAt: T3 }])
  await give(desk, '二.json', file)
  await expect(dialog.locator('.compare').first().locator('tbody tr').first()).toContainText('新的1000')
  await expect(dialog.locator('.import-row', { hasText: '甲对方改' })).toContainText('两边各自改过')
  await dialog.locator('.import-row', { hasText: '甲对方改' }).locator('summary').click()
  await expect(dialog.locator('.sides .differs').first()).toContainText('甲我改')
  await expect(dialog.locator('.sides .differs').first()).toContainText('甲对方改')
  expect((await look(desk, 'light', '.dialog')).all).toEqual([])
  expect((await look(desk, 'dark', '.dialog')).bad).toEqual([])
  await expect(dialog.getByText('有 1 项是对方已经删除的')).toBeVisible()
  await dialog.locator('.import-group > summary', { hasText: '比已存的新' }).click()
  await expect(dialog.locator('.import-row', { hasText: '丙最初' })).toContainText('对方已经删除，导入后移入回收站')
  await dialog.getByLabel('疑点“丙最初”的处理').selectOption('留现有的')
  await expect(dialog.getByLabel('比已存的新：一并处理')).toHaveValue('')
  await dialog.getByRole('button', { name: '导入 3 项' }).click()
  await expect.poll(() => comments(desk)).toEqual(['丁新的', '丙最初', '乙对方改', '甲对方改', '甲我改'])
  await desk.getByRole('button', { name: '撤销', exact: true }).click()
  await expect.poll(() => comments(desk)).toEqual(['丙最初', '乙最初', '甲我改'])

  await give(desk, '二.json', file)
  await dialog.getByLabel('有冲突：一并处理').selectOption('用文件中的')
  await dialog.getByRole('button', { name: '导入 4 项' }).click()
  await expect.poll(() => comments(desk)).toEqual(['丁新的', '乙对方改', '甲对方改'])
  await give(desk, '二.json', file)
  await expect(dialog.getByRole('button', { name: '没有可导入的' })).toBeDisabled()
})

test('an .xlsx that was edited by hand, and files that are none', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await openDesk('#notes')
  const dialog = desk.getByRole('dialog')
  const notes = [written(1, '甲最初'), written(2, '乙最初')]
  await give(desk, '一.json', list(notes))
  await dialog.getByRole('button', { name: '导入 3 项' }).click()
  await expect(desk.locator('.toast')).toContainText('已导入。')
  const tables = exportTables(input({ notes, masking: 'none' })).map((t) => {
    const at = (head: string) => t.columns.findIndex((c) => c.head === head)
    return t.name !== '批注清单' ? t : {
      ...t, rows: [
        ...t.rows.map((r, n) => r.map((cell, i) => (n === 0 && i === at('批注内容/理由') ? '甲在表格中改过' : n === 0 && i === at('重要程度') ? '重大' : cell))),
        t.columns.map((c) => new Map([['案号', CASE], ['批注类型', '问题'], ['批注内容/理由', '丙在表格中新写']]).get(c.head) ?? null), t.columns.map((c) => (c.head === '批注类型' ? '不知道' : null)),
      ],
    }
  })
  const sheet = Buffer.from(await xlsxBytes(tables))
  await give(desk, '批注清单.xlsx', sheet)
  await expect(dialog.locator('.problems')).toContainText('第5行：批注类型“不知道”不是问题、疑点、证据、待补材料、摘录之一，没有导入')
  await expect(dialog).toContainText('删去的行不会删除已存的批注')
  await dialog.getByRole('button', { name: '导入 2 项' }).click()
  await expect.poll(() => comments(desk)).toEqual(['丙在表格中新写', '乙最初', '甲在表格中改过'])
  for (const [name, bytes, why] of [['半个.xlsx', sheet.subarray(0, sheet.length >> 1), '文件已损坏，不能打开'], ['照片.json', Buffer.from([0x89, 0x50]), '只能导入本程序导出的 .json 或者 .xlsx'], ['旧表.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧版 .xls']] as const) {
    await give(desk, name, bytes)
    await expect(dialog.getByRole('alert')).toContainText(why)
    await dialog.getByRole('button', { name: '知道了' }).click()
  }
  expect(await comments(desk)).toEqual(['丙在表格中新写', '乙最初', '甲在表格中改过'])
})
