import type { Page } from '@playwright/test'
import { expect, openPanel, panelOf, test } from './fixtures.ts'
import { openElements, row } from './elements-steps.ts'
import { lit, select as mark } from './select-steps.ts'
import { hold, seed } from './worker-rows.ts'

/* 批注编辑: what a note may say beyond its words, notes on fields, two windows and one note, what comes in that should not. */

/** Selects words and begins a note on them. */
async function select(page: Page, words: string): Promise<void> {
  await mark(page, words)
  await page.locator('[data-zbscz] .select-btn').click()
}

const noteRow = (id: string, caseId: string, more: object = {}) => ({
  id, caseId, target: { type: 'case' }, kind: 'doubt', comment: '存疑', url: 'http://127.0.0.1/', pageTitle: '案件详情',
  createdAt: '2026-11-20T01:00:00.000Z', updatedAt: '2026-11-20T01:00:00.000Z', revision: 1, ...more,
})
const CASE = '（2025）青9921执412号'

test('a note is written with all that it may say, by keyboard; the conclusion under the words is proposed', async ({ openCase, launched }) => {
  const page = await openCase('/case/all-done')
  await seed(launched.worker, 'notes', [noteRow('note-seed1', '（2025）青9921执1号', { tags: ['财产线索', '数额'] }), noteRow('note-seed2', '（2025）青9921执2号', { tags: ['财产线索'] })])
  await openPanel(page)
  await select(page, '186,400.00元')
  const panel = panelOf(page)
  await expect(panel.getByRole('combobox', { name: '关联结论' })).toHaveValue('unpaid-positive')
  const keys = async (...pressed: string[]) => { for (const k of pressed) await page.keyboard.press(k) }
  await page.keyboard.type('与判决数额核对')
  await keys('Alt+2', 'Alt+0')
  await expect(panel.getByRole('radio', { name: '一般' })).toBeFocused()
  await keys('ArrowLeft', 'Tab')
  await keys('ArrowDown', 'Tab')
  const tags = panel.getByRole('combobox', { name: '标签' })
  await expect(tags).toBeFocused()
  await keys('ArrowDown')
  /* Most used first. */
  await expect(panel.getByRole('listbox', { name: '用过的标签' }).getByRole('option')).toHaveText(['财产线索', '数额'])
  await keys('Enter')
  await page.keyboard.type('新的，另一，')
  await keys('Backspace', 'Tab')
  await page.keyboard.type('执行卷')
  await keys('Tab')
  await page.keyboard.type('12')
  await keys('Control+Enter')
  const note = panel.locator('.notes .note')
  await expect(note).toContainText(/疑点.*尚未执行标的大于零.*186,400\.00元.*与判决数额核对.*重大.*检察建议.*#财产线索.*#新的.*《执行卷》第12页/s)
  await expect(note).not.toContainText('另一')
  await expect.poll(() => lit(page, 'zb-4')).toEqual(['186,400.00元'])
  expect(await lit(page, 'zb-1')).toEqual([])
})

test('an arrow that is quicker than the list of former tags means its first', async ({ openCase, launched }) => {
  const page = await openCase('/case/all-done')
  await seed(launched.worker, 'notes', [noteRow('note-seed1', '（2025）青9921执1号', { tags: ['财产线索', '数额'] }), noteRow('note-seed2', '（2025）青9921执2号', { tags: ['财产线索'] })])
  await openPanel(page)
  const panel = panelOf(page)
  await panel.getByRole('button', { name: '写全案批注' }).click()
  await panel.getByRole('button', { name: /^分量/ }).click()
  const tags = panel.getByRole('combobox', { name: '标签' })
  const offers = panel.getByRole('listbox', { name: '用过的标签' }).getByRole('option')
  const answer = await hold(launched.worker, 'notes')
  await tags.focus()
  await page.keyboard.press('ArrowDown')
  await expect(offers).toHaveCount(0)
  await answer()
  await expect(offers).toHaveText(['财产线索', '数额'])
  await expect(offers.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('新的，')
  await expect(panel.locator('.tag-box .tag')).toHaveText([/财产线索/, /新的/])
})

test('a note on a field is counted at its row, listed, and leads to its words', async ({ openCase }) => {
  const page = await openCase('/case/all-done')
  const panel = await openElements(page)
  await row(page, '案由').getByRole('button', { name: '批注案由' }).click()
  await page.keyboard.type('与立案案由核对')
  await page.keyboard.press('Control+Enter')
  await row(page, '案由').getByRole('button', { name: '案由的批注 1 条' }).click()
  await expect(row(page, '案由').locator('.note')).toContainText('与立案案由核对')
  await panel.getByRole('tab', { name: '结论' }).click()
  const listed = panel.getByRole('tabpanel', { name: '结论' }).locator('.notes .note', { hasText: '与立案案由核对' })
  await expect(listed).toContainText('案件要素：案由')
  await listed.getByRole('button', { name: '定位' }).click()
  await expect.poll(() => lit(page, 'zb-3')).toEqual(['民间借贷纠纷'])
})

test('two windows and one note: nothing is written over, the second writer sees both and chooses', async ({ openCase, openDesk, launched }) => {
  const page = await openCase('/case/all-done')
  await seed(launched.worker, 'notes', [noteRow('note-seed1', CASE)])
  await page.reload()
  const panel = await openPanel(page)
  await panel.locator('.note').getByRole('button', { name: '编辑' }).click()
  const text = panel.getByRole('textbox', { name: '批注内容' })
  await text.fill('页面里写的')
  /* Meanwhile the desk stores another version. */
  const desk = await openDesk('#notes')
  await desk.getByRole('row', { name: /存疑/ }).click()
  await desk.locator('.drawer .note').getByRole('button', { name: '编辑' }).click()
  await desk.getByRole('textbox', { name: '批注内容' }).fill('工作台里写的')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.locator('.drawer .note')).toContainText('工作台里写的')

  await page.bringToFront()
  await text.press('Control+Enter')
  const conflict = panel.getByRole('group', { name: '这条批注已在别处改过' })
  await expect(conflict.getByRole('region', { name: '我的（未保存）' })).toContainText('页面里写的')
  await expect(conflict.getByRole('region', { name: '现有的' })).toContainText('工作台里写的')
  await conflict.getByRole('button', { name: '采用现有的' }).click()
  await page.locator('[data-zbscz] .toast').getByRole('button', { name: '找回' }).click()
  await expect(text).toHaveValue('页面里写的')
  await text.press('Control+Enter')
  await conflict.getByRole('button', { name: '两条都留' }).click()
  await expect(panel.locator('.notes .note .words')).toHaveText(['工作台里写的', '页面里写的'])

  /* The other way round, and deleted meanwhile. */
  await panel.locator('.note', { hasText: '工作台里写的' }).getByRole('button', { name: '删除' }).click()
  await expect(panel.locator('.notes .note')).toHaveCount(1)
})

test('what is being written at the desk outlives its tab; a note deleted meanwhile can be kept as a new one', { tag: '@long' }, async ({ openDesk, openCase, launched }) => {
  await openCase('/case/all-done')
  await seed(launched.worker, 'notes', [noteRow('note-seed1', CASE)])
  const desk = await openDesk('#notes')
  await desk.getByRole('row', { name: /存疑/ }).click()
  await desk.locator('.drawer .note').getByRole('button', { name: '编辑' }).click()
  await desk.getByRole('textbox', { name: '批注内容' }).fill('工作台上写到一半')
  await desk.getByRole('button', { name: /^分量/ }).click()
  await desk.getByRole('radio', { name: '重大' }).check({ force: true })
  await desk.close({ runBeforeUnload: false })
  await seed(launched.worker, 'notes', [noteRow('note-seed1', CASE, { revision: 2, deletedAt: '2026-11-21T01:00:00.000Z' })])

  const again = await openDesk()
  const left = again.getByRole('region', { name: '没有写完的批注' })
  await expect(left).toContainText('工作台上写到一半')
  await left.getByRole('button', { name: '接着写' }).click()
  await expect(again.getByRole('textbox', { name: '批注内容' })).toHaveValue('工作台上写到一半')
  await expect(again.getByRole('radio', { name: '重大' })).toBeChecked()
  await again.keyboard.press('Control+Enter')
  await again.getByRole('group', { name: '这条批注已在别处删除' }).getByRole('button', { name: '另存为新批注' }).click()
  await expect(again.locator('.drawer .note')).toContainText(/工作台上写到一半.*重大/s)
  await expect(left).toHaveCount(0)
})

test('what should not come in: control characters go and are told of, marks of direction are shown, HTML is text, too much is refused and kept', { tag: '@long' }, async ({ openCase }) => {
  const page = await openCase('/case/all-done')
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: '写全案批注' }).click()
  const text = panel.getByRole('textbox', { name: '批注内容' })
  await text.fill('字'.repeat(50_000))
  await expect(panel.locator('.editor')).toContainText('共 50000 字，超出 40000 字')
  await expect(panel.getByRole('button', { name: '保存' })).toBeDisabled()
  await expect(panel.getByRole('button', { name: '复制文字' })).toBeVisible()
  await page.reload()
  await openPanel(page)
  expect((await text.inputValue()).length).toBe(50_000)
  await text.fill('=1+1 <img src=x onerror=alert(1)> 核\u0001对\u202e反写\u202c👩‍⚖️')
  await expect(panel.locator('.editor')).toContainText('其中 1 个看不见的控制字符将在保存时去掉，有 2 个文字方向控制符')
  await text.press('Control+Enter')
  await expect(panel.locator('.note .words')).toHaveText('=1+1 <img src=x onerror=alert(1)> 核对U+202E反写U+202C👩‍⚖️')
  expect(await panel.locator('.note img').count()).toBe(0)
  /* More words than a note is put on are cut, and that is said. */
  await page.evaluate(() => { document.body.append(Object.assign(document.createElement('p'), { textContent: '长'.repeat(6000), id: 'long' })) })
  await page.locator('#long').scrollIntoViewIfNeeded()
  await expect(async () => {
    await mark(page, '长'.repeat(6000))
    await page.locator('[data-zbscz] .select-btn').click({ timeout: 1000 })
  }).toPass()
  await expect(panel.locator('.editor')).toContainText('只标注前 5000 字')
})
