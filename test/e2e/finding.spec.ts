import type { Locator, Page } from '@playwright/test'
import { caseRecord, note } from '../unit/export-sample.ts'
import { leadOf } from '../unit/lead-sample.ts'
import { sound } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { putRows } from './rows.ts'

/* Finding things at the desk: words in every part of notes and cases, filters under a name, many notes changed at once. */

const rows = (desk: Page): Locator => desk.locator('.grid-row:not(.grid-head)')
const status = (desk: Page): Locator => desk.locator('.tools [role=status]')
const search = (desk: Page): Locator => desk.getByRole('searchbox')
const press = (where: Page | Locator, name: string | RegExp, exact = true) => where.getByRole('button', { name, exact }).click()
const fact = (value: string) => ({ name: { value, quote: value } })

/** Three cases, of which the third names more parties than its title, and 300 notes. */
async function filled(openDesk: (hash?: string) => Promise<Page>, hash: string): Promise<Page> {
  const desk = await openDesk(hash)
  await expect(desk.locator('.masthead')).toBeVisible()
  const many = caseRecord(3, { title: '甲公司等与张某等' })
  const cases = [caseRecord(1), caseRecord(2, { court: '临河县人民法院' }), { ...many, caseFile: { ...many.caseFile, debtors: Array.from({ length: 30 }, (_, i) => fact(`被执行企业${i}厂`)), others: [fact('案外人周轩')] } }]
  const notes = Array.from({ length: 300 }, (_, i) => note(i + 1, caseRecord((i % 3) + 1).id, {
    comment: i === 7 ? '约 谈笔录缺少签名，见（２０２５）渝0299执8号案卷' : `第${i + 1}条：财产情况待核实`, target: { type: 'words', quote: i % 2 ? '名下车辆已查封' : '未见处置房产', prefix: '', suffix: '', start: 1, end: 7 }, tags: i % 10 === 0 ? ['重点'] : undefined,
    updatedAt: new Date(Date.UTC(2026, 10, 1) + i * 60_000).toISOString(),
  }))
  await putRows(desk, { cases, notes: notes.map((n) => JSON.parse(JSON.stringify(n))), leads: [leadOf(3, { title: '财产未处置', noteIds: ['note-000008'] })] })
  await desk.reload()
  await expect(rows(desk).first()).toBeVisible()
  return desk
}

test('words are found wherever they were written, marked, and the row says where; cases are found by their notes; nothing found says what would be', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await filled(openDesk, '#notes')
  await expect(status(desk)).toHaveText('共 300 条')
  const found = async (words: string, count: string) => {
    await search(desk).fill(words)
    await expect(status(desk), words).toHaveText(count)
  }
  await found('约谈', '共 1 条')
  await expect(rows(desk).locator('mark').first()).toHaveText('约 谈')
  await expect(rows(desk).locator('.found')).toHaveText(/见于内容约 谈笔录缺少签名/)
  await found('(2025)渝0299执8号', '共 1 条')
  await expect(rows(desk).locator('mark').first()).toHaveText('（２０２５）渝0299执8号')
  await found('财产 车辆 -重点', '共 149 条')
  await found('案外人周轩', '共 100 条')
  await expect(rows(desk).first().locator('.found')).toHaveText(/其他当事人案外人周轩/)
  await found('企业29', '共 100 条')
  await found('"财产情况待核实"', '共 299 条')
  await sound(desk, 'what was found', '.work')
  expect(decodeURIComponent(desk.url()), 'search words stay out of the address').not.toContain('财产')

  /* Keys of an input method are waited for. */
  await search(desk).fill('')
  await search(desk).dispatchEvent('compositionstart')
  await search(desk).evaluate((box: HTMLInputElement) => { box.value = 'yuetan'; box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true })) })
  await desk.waitForTimeout(100) // nothing may come of it
  await expect(status(desk)).toHaveText('共 300 条')
  await search(desk).evaluate((box: HTMLInputElement) => { box.value = '约谈'; box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })) })
  await expect(status(desk)).toHaveText('共 1 条')

  await desk.getByRole('navigation').getByRole('link', { name: /^案件/ }).click()
  await expect(rows(desk)).toHaveCount(1)
  await expect(rows(desk).locator('.found')).toHaveText(/批注内容约 谈笔录/)
  await desk.getByLabel('法院', { exact: true }).selectOption('云溪县人民法院')
  await expect(desk.getByRole('heading', { name: /^没有找到含有“ ?约谈 ?”的案件$/ })).toBeVisible()
  await expect(desk.locator('.place')).toContainText('不限法院“云溪县人民法院” 有 1 件')
  await sound(desk, 'nothing found', '.work')
  await press(desk, '不限法院“云溪县人民法院”')
  await expect(rows(desk)).toHaveCount(1)
  await search(desk).press('ArrowDown')
  await expect(desk.locator('.grid')).toBeFocused()

  await desk.goto(desk.url().replace(/#.*/, '#leads'))
  await search(desk).fill('周轩 签名')
  await expect(rows(desk)).toHaveCount(1)
  await expect(rows(desk).locator('.found')).toHaveText(/其他当事人案外人周轩.*批注内容/)
})

test('a filter is kept under a name, with its number of rows; put on, renamed, replaced, moved, deleted and taken back; another window sees it', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await filled(openDesk, '#notes'), saved = desk.getByRole('group', { name: '已存筛选' })
  await search(desk).fill('车辆')
  await desk.getByLabel('类别').selectOption('doubt')
  await press(desk, '保存筛选…')
  const dialog = desk.getByRole('dialog')
  await expect(dialog.getByLabel('名称')).toHaveValue('车辆·疑点')
  await dialog.getByLabel('名称').fill('车辆疑点')
  await dialog.getByLabel('名称').press('Enter')
  const chip = saved.getByRole('button', { name: /^车辆疑点/ })
  await expect(chip).toHaveText('车辆疑点 150')
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
  await press(desk, '清除筛选')
  await expect(status(desk)).toHaveText('共 300 条')
  await search(desk).fill('重点')
  await press(desk, '保存筛选…')
  await dialog.getByRole('button', { name: '保存' }).click()

  const other = await openDesk('#notes')
  await other.getByRole('button', { name: /^车辆疑点/ }).click()
  await expect(status(other)).toHaveText('共 150 条')
  await expect(search(other)).toHaveValue('车辆')
  expect(decodeURIComponent(other.url())).not.toContain('车辆')
  await other.close()

  await press(saved, '整理…')
  await dialog.getByLabel('名称：车辆疑点').fill('查封车辆')
  await dialog.getByLabel('名称：车辆疑点').press('Enter')
  await expect(dialog.getByLabel('名称：查封车辆')).toBeVisible()
  await dialog.getByLabel('名称：查封车辆').press('Alt+ArrowDown')
  await expect(dialog.getByRole('listitem').first()).toContainText('重点')
  await sound(desk, 'saved filters', 'dialog')
  await press(dialog.getByRole('listitem').filter({ hasText: '查封' }).or(dialog.locator('li').nth(1)), '改为当前条件')
  await press(dialog.getByRole('listitem').first(), '删除')
  await press(dialog, '完成')
  await expect(saved.getByRole('button', { name: /^查封车辆/ })).toHaveText('查封车辆 30')
  await expect(saved.getByRole('button', { name: /^重点/ })).toHaveCount(0)
  await press(desk, '撤销')
  await expect(saved.getByRole('button', { name: /^重点/ })).toHaveText('重点 30')
  await desk.reload()
  await expect(saved.getByRole('button', { name: /^(查封车辆|重点)/ })).toHaveText(['重点 30', '查封车辆 30'])
})

test('rows are chosen by range and beyond what is drawn, changed at once with a preview, and taken back but for what was changed since', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await filled(openDesk, '#notes'), dialog = desk.getByRole('dialog')
  const box = (n: number) => rows(desk).nth(n).getByRole('checkbox')
  await box(1).click()
  await box(5).click({ modifiers: ['Shift'] })
  await expect(status(desk)).toHaveText('已选 5 条')
  await desk.locator('.grid').focus()
  await desk.keyboard.press('Shift+ArrowDown')
  await expect(status(desk)).toHaveText('已选 6 条')
  await press(desk, '取消选择')
  await search(desk).fill('车辆')
  await expect(status(desk)).toHaveText('共 150 条')
  await desk.getByRole('checkbox', { name: '全选批注' }).click()
  await expect(status(desk)).toHaveText('已选 150 条')

  await press(desk, '批量修改…')
  await dialog.getByLabel('类别').selectOption('evidence')
  await dialog.getByLabel('分量').selectOption('grave')
  await dialog.getByRole('combobox', { name: /标签/ }).first().fill('已批量')
  await expect(dialog.locator('.bulk-told')).toHaveText('将修改 150 条。')
  await sound(desk, 'a change of many', 'dialog')
  /* Meanwhile another window changes one and deletes one. */
  await putRows(desk, { notes: [
    JSON.parse(JSON.stringify(note(2, caseRecord(2).id, { comment: '别处改过的车辆', revision: 2 }))), JSON.parse(JSON.stringify(note(4, caseRecord(1).id, { revision: 2, deletedAt: '2026-11-22T01:00:00.000Z' }))),
  ] })
  await dialog.getByLabel('处理').selectOption('transfer')
  await expect(dialog.locator('.bulk-told')).toHaveText('将修改 148 条；不动的：1 条后来被改过，1 条已被删除或有损坏。')
  await press(dialog, '修改 148 条')
  await expect(desk.locator('.toast')).toContainText('已修改 148 条')
  await desk.getByLabel('分量').selectOption('grave')
  await expect(status(desk)).toHaveText('已选 148 条')
  await press(desk, '取消选择')
  await expect(rows(desk).first()).toContainText('#已批量')

  /* One of them is written on; the rest is taken back, also after the message has gone. */
  await rows(desk).first().click()
  await desk.locator('.drawer .note').filter({ hasText: '#已批量' }).first().getByRole('button', { name: '编辑' }).click()
  await desk.getByRole('textbox', { name: '批注内容' }).fill('改后又写的车辆')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.locator('.drawer .note').filter({ hasText: '改后又写的' })).toBeVisible()
  await press(desk.locator('.drawer'), '关闭')
  await press(desk, /^撤销上次修改/)
  await expect(desk.locator('.toast')).toContainText('已撤销 147 条。另有 1 条之后又改过，没有动')
  await expect(status(desk)).toHaveText('共 1 条')
  await desk.goto(desk.url().replace(/#.*/, '#data'))
  await expect(desk.getByText('批量修改：类别、分量、处理、标签')).toBeVisible()
  await expect(desk.getByText('撤销批量修改')).toBeVisible()
})

test('cases chosen together are judged again', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await filled(openDesk, '#cases')
  await desk.getByRole('checkbox', { name: '全选案件' }).click()
  await press(desk, '重新核对…')
  await press(desk.getByRole('dialog'), '重新核对')
  await expect(desk.locator('.toast')).toContainText('已按今日重新核对 3 件')
})
