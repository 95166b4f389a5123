import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { addDays, civilDateAt } from '../../casefile/dates.ts'
import { NO_PRACTICE } from '../../notes/practice-file.ts'
import { PRACTICE_ROW } from '../../notes/store-practice.ts'
import { caseRecord, note } from '../unit/export-sample.ts'
import { leadOf, leadsAt } from '../unit/lead-sample.ts'
import { expect, openPanel, test } from './fixtures.ts'
import { putRows } from './rows.ts'

/* 线索: from a conclusion or notes to the result, with the terms that run meanwhile and the totals at the end. */

const TODAY = civilDateAt(Date.now())
const rows = (desk: Page): Locator => desk.locator('.grid-row:not(.grid-head)')
const detail = (desk: Page): Locator => desk.locator('.lead-detail')
const press = (where: Page | Locator, name: string | RegExp, exact = true) => where.getByRole('button', { name, exact }).click()

test('a conclusion in a page becomes a lead once, and is followed to its result at the desk', async ({ openCase, context }) => {
  const page = await openCase('/case/early-partial')
  const panel = await openPanel(page)
  await panel.locator('.finding.t-block .title button').first().click()
  await press(panel, '列为线索')
  await expect(page.locator('[data-zbscz] .toast')).toContainText('已列为线索 1 条')
  await expect(panel.getByRole('button', { name: '列为线索' }), 'nothing twice').toHaveCount(0)
  const [desk] = await Promise.all([context.waitForEvent('page'), press(panel, /已是线索：待核/)])

  await expect(detail(desk).getByRole('heading', { level: 2 }).first()).toHaveText(/：.*建议核实$/)
  await press(detail(desk), '提出监督意见')
  const form = desk.locator('.step-form')
  await form.getByLabel('提出日期').fill(addDays(TODAY, 1))
  await press(form, '保存')
  await expect(form.getByRole('alert')).toContainText('不能晚于今天')
  await form.getByLabel('提出日期').fill(addDays(TODAY, -200))
  await expect(form.getByRole('status'), 'earlier than it was found: told, not refused').toContainText('请核对日期')
  await form.getByLabel('文号').fill('青检执监〔2026〕9号')
  await form.getByLabel('院长批准延长一个月').selectOption('no')
  await form.getByLabel('文号').press('Control+Enter')
  await expect(detail(desk)).toContainText('收到检察建议的日期未见，期限不能计算')

  await press(detail(desk), '更正“提出监督意见”')
  await form.getByLabel('送达（法院收到）日期').fill(addDays(TODAY, -190))
  await press(form, '保存')
  await expect(detail(desk).locator('.lead-terms')).toContainText('逾期未回复')
  await expect(desk.getByRole('link', { name: /线索/ })).toContainText('逾期 1')
  await detail(desk).getByText('依据', { exact: true }).click()
  await expect(detail(desk).locator('.basis')).toContainText('法发〔2016〕30号 第十三条')

  await press(detail(desk), '法院回复')
  await form.getByLabel('法院意见').selectOption('partly')
  await press(form, '保存')
  await expect(detail(desk).locator('.steps')).toContainText('部分采纳')
  await press(desk.locator('.toast'), '撤销')
  await expect(detail(desk).locator('.lead-terms')).toContainText('逾期未回复')
  await press(detail(desk), '法院回复')
  await press(form, '保存')
  await press(detail(desk), '登记结果')
  await form.getByLabel('法院已恢复执行').check()
  await form.getByLabel('到位金额（元）').fill('12,500.5')
  await press(form, '保存')
  await expect(detail(desk).locator('.steps')).toContainText('已恢复执行，到位 12,500.50元')

  await desk.getByRole('radio', { name: '统计' }).check()
  await expect(desk.locator('.totals tfoot tr')).toHaveText(/^合计\D*11110{2}100\.0%100\.0%112,500\.5000$/)
  const [file] = await Promise.all([desk.waitForEvent('download'), press(desk, '导出 csv')])
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/合计,1,1,1,1,0,0,100\.0%,100\.0%,1,12500\.50,0,0\r\n$/)
})

test('the list: the most pressing first, narrowed down, by keyboard; a case takes its leads along and brings them back; two writers', async ({ openDesk }) => {
  const desk = await openDesk('#leads')
  await expect(desk.getByText('还没有线索')).toBeVisible()
  const [first] = leadsAt(TODAY)
  await putRows(desk, { cases: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => caseRecord(n, n > 5 ? { court: '临河县人民法院' } : {})), leads: leadsAt(TODAY) })
  await desk.reload()
  await expect(rows(desk)).toHaveCount(9)
  await expect(rows(desk).nth(0)).toContainText('逾期未')
  await expect(rows(desk).nth(2)).toContainText('回复期待核实')
  await desk.getByLabel('期限', { exact: true }).selectOption('overdue-reply')
  await expect(rows(desk)).toHaveCount(1)
  await desk.getByRole('radio', { name: '统计' }).check()
  await expect(desk.locator('.totals tfoot td').first()).toHaveText('1')
  await press(desk, '清除筛选')
  await desk.getByLabel('分组').selectOption('court')
  await press(desk.locator('.totals'), '临河县人民法院')
  await expect(rows(desk)).toHaveCount(4)
  await press(desk, '导出…')
  const dialog = desk.getByRole('dialog')
  await expect(dialog.locator('.along')).toHaveText('将写入：案件 4 件，批注 0 条，线索 4 条')
  await expect(dialog.getByRole('radio', { name: /^当前筛选 ?4 条/ })).toBeChecked()
  await dialog.getByRole('tab', { name: '线索' }).click()
  await expect(dialog.locator('.preview-rows tbody tr')).toHaveCount(4)
  const replies = async () => {
    const heads = await dialog.locator('.preview-rows thead th').allTextContents()
    return dialog.locator(`.preview-rows tbody td:nth-child(${heads.indexOf('回复期限') + 1})`).allTextContents()
  }
  const [before = ''] = (await replies()).filter((d) => d !== '')
  await desk.keyboard.press('Escape')
  await putRows(desk, { sites: [{ origin: PRACTICE_ROW, preference: { ...NO_PRACTICE, holidays: [{ year: Number(before.slice(0, 4)), daysOff: [before, addDays(before, 1)], makeUpWorkdays: [] }] } }] })
  await press(desk, '导出…')
  await dialog.getByRole('tab', { name: '线索' }).click()
  await expect.poll(async () => (await replies()).includes(before), 'the terms are told by the holidays of the institution').toBe(false)
  expect((await replies()).filter((d) => d > before).length).toBeGreaterThan(0)
  await desk.keyboard.press('Escape')
  await press(desk, '清除筛选')

  await desk.locator('.grid').focus()
  await desk.keyboard.press('End')
  await desk.keyboard.press('Enter')
  await expect(detail(desk)).toBeFocused()
  await expect(detail(desk)).toContainText('待核')
  await press(detail(desk), '不予监督')
  await desk.locator('.step-form').getByLabel('理由（必填）').fill('已经履行')
  await putRows(desk, { leads: [{ ...first, steps: [...(first?.steps ?? []), { stage: 'checking', on: TODAY, comment: '别处登记' }], revision: 2 }] })
  await press(desk.locator('.step-form'), '保存')
  await expect(desk.locator('.step-form').getByRole('alert'), 'the second writer is told').toContainText('别的窗口')
  await expect(detail(desk).locator('.steps'), 'and sees what the first wrote').toContainText('别处登记')
  await press(desk.locator('.step-form'), '取消')
  await desk.keyboard.press('Escape')
  await expect(detail(desk)).toHaveCount(0)
  await expect(desk.locator('.grid')).toBeFocused()

  await desk.getByRole('link', { name: /^案件/ }).click()
  await desk.getByLabel('全选案件').check()
  await press(desk, '删除所选…')
  await press(desk.getByRole('dialog'), '删除')
  await expect(desk.getByRole('link', { name: /^线索/ })).toHaveText('线索 0')
  await press(desk.locator('.toast'), '撤销')
  await expect(desk.getByRole('link', { name: /^线索/ })).toContainText('线索 9')
})

test('several notes become leads, one a rule of a case; those that are leads join; the drawer of the case shows them', async ({ openDesk }) => {
  const desk = await openDesk('#notes')
  await expect(desk.getByText('还没有批注')).toBeVisible()
  const [a, b] = [caseRecord(1), caseRecord(2)]
  const free = { rule: undefined, target: { type: 'case' as const } }
  await putRows(desk, {
    cases: [a, b], leads: [leadOf(2)],
    notes: [note(1, a.id), note(2, a.id), note(3, a.id, { ...free, comment: '没有约谈' }), note(4, b.id)],
  })
  await desk.reload()
  await desk.getByLabel('全选批注').check()
  await press(desk, '转为线索…')
  await press(desk.getByRole('dialog'), '转为线索')
  await expect(desk.locator('.toast')).toHaveText(/已列为线索 2 条；1 条已有线索，批注并入其中。/)
  await desk.getByRole('link', { name: /^线索/ }).click()
  await expect(rows(desk)).toHaveCount(3)
  await desk.getByLabel('全选线索').check()
  await press(desk, '登记下一步…')
  await desk.getByLabel('核实中').check()
  await press(desk.getByRole('dialog'), '保存')
  await expect(desk.locator('.toast')).toContainText('已为 3 条线索登记“核实中”')
  await expect(rows(desk).filter({ hasText: '核实中' })).toHaveCount(3)
  await rows(desk).filter({ hasText: '没有约谈' }).click()
  await expect(detail(desk).locator('.from-notes')).toContainText('没有约谈')
  await press(detail(desk), '打开案件')
  await expect(desk.getByLabel('案件详情').locator('.case-leads li')).toHaveCount(2)
  await desk.getByLabel('案件详情').locator('.case-leads').getByRole('button').first().click()
  await expect(detail(desk)).toBeVisible()
})
