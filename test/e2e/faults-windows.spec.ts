import type { Page } from '@playwright/test'
import { expect, openPanel, panelOf, test } from './fixtures.ts'
import { rowsOf, workerEnder } from './faults-steps.ts'
import { draftHas } from './region-steps.ts'
import { seed } from './seed.ts'
import { caseRecord, note } from '../unit/export-sample.ts'

/* Several windows: one deletes everything while another has an editor open; an undo that comes too late; one draft that all of them know of. */

test('what is being written in one window outlives that another deletes everything; an undo that comes too late says so', { tag: '@long' }, async ({ openDesk }) => {
  const record = caseRecord(1)
  const writing = await seed(await openDesk('#notes'), { cases: [record], notes: [1, 2].map((n) => note(n, record.id, { target: { type: 'case' }, comment: `第${n}条` })), leads: [] })
  const other = await openDesk('#notes')
  await other.getByRole('row', { name: /第2条/ }).click()
  await other.locator('.drawer .note', { hasText: '第2条' }).getByRole('button', { name: '删除' }).click()
  await expect(other.locator('.drawer .note')).toHaveCount(1)
  /* Pointed at, it stays, however long all that follows takes. */
  await other.getByRole('button', { name: '撤销', exact: true }).hover()

  await writing.bringToFront()
  await writing.getByRole('row', { name: /第1条/ }).click()
  await writing.locator('.drawer .note', { hasText: '第1条' }).getByRole('button', { name: '编辑' }).click()
  const text = writing.getByRole('textbox', { name: '批注内容' })
  await text.fill('改到一半')

  const third = await openDesk('#data')
  await third.getByRole('button', { name: '清除本机全部内容…' }).click()
  await third.getByLabel('请输入“全部清除”确认').fill('全部清除')
  await third.getByRole('button', { name: '彻底清除' }).click()
  await expect(third.getByText('已清除全部内容。')).toBeVisible()

  await other.bringToFront()
  await other.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(other.locator('.toast')).toContainText('要恢复的内容已不在本机')

  await writing.bringToFront()
  await expect(text).toHaveValue('改到一半')
  await text.press('Control+Enter')
  await writing.getByRole('group', { name: '这条批注已在别处删除' }).getByRole('button', { name: '另存为新批注' }).click()
  await expect(text).toHaveCount(0)
  expect((await rowsOf(writing, ['notes'])).notes?.map((n) => n['comment'])).toEqual(['改到一半'])
})

test('one draft, two tabs and the desk: written in one at a time, told of in the others, taken over and back, whoever goes first', { tag: '@long' }, async ({ openCase, openDesk, context, launched }) => {
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker')
  const first = await openCase('/case/all-done')
  const text = (page: Page) => panelOf(page).getByRole('textbox', { name: '批注内容' })
  const away = (page: Page) => panelOf(page).getByRole('region', { name: '批注正在另一窗口写' })
  const notice = (page: Page) => panelOf(page).getByText('另一窗口正在写一条批注')
  await (await openPanel(first)).getByRole('button', { name: '写全案批注' }).click()
  await text(first).fill('第一窗口写到')
  await expect.poll(() => draftHas(launched.worker, '第一窗口写到')).toBe(true)
  /* Whatever the worker knew of it is gone. */
  expect(await (await workerEnder(context))()).toBe(1)
  const second = await openCase('/case/all-done', await context.newPage())
  await expect(notice(second)).toBeVisible()
  await expect(text(second)).toHaveCount(0)

  /* To the last key, kept already or not. */
  await first.bringToFront()
  await text(first).press('End')
  await first.keyboard.type('这里')
  await second.bringToFront()
  await panelOf(second).getByRole('button', { name: '接过来写' }).click()
  await expect(text(second)).toHaveValue('第一窗口写到这里')
  await expect(away(first)).toContainText('本窗口不再保存它')
  await expect(away(first).getByRole('textbox')).toHaveValue('第一窗口写到这里')
  await text(second).fill('由第二窗口续写')
  await expect.poll(async () => draftHas(await worker(), '由第二窗口续写')).toBe(true)

  /* And back; what it showed meanwhile can be had again. */
  await first.bringToFront()
  await away(first).getByRole('button', { name: '接回来写' }).click()
  await expect(text(first)).toHaveValue('由第二窗口续写')
  await first.locator('[data-zbscz] .toast').getByRole('button', { name: '找回本窗口的' }).click()
  await expect(text(first)).toHaveValue('第一窗口写到这里')
  await expect(away(second)).toBeVisible()

  /* The desk tells of it, takes it over, and goes: its draft is offered again. */
  const desk = await openDesk('#notes')
  const left = desk.getByRole('region', { name: '没有写完的批注' })
  await expect(left).toContainText('另一窗口正在写一条批注')
  await left.getByRole('button', { name: '接过来写' }).click()
  await expect(desk.getByRole('textbox', { name: '批注内容' })).toHaveValue('第一窗口写到这里')
  await expect(away(first)).toBeVisible()
  await desk.getByRole('textbox', { name: '批注内容' }).fill('工作台写到')
  await desk.close({ runBeforeUnload: false })
  await first.reload()
  await expect(text(first)).toHaveValue('工作台写到')

  /* A window that goes has no time for the database: the worker keeps what it hands over, whatever else the machine is at. */
  for (const words of ['又写到', '还写到', '工作台写到']) {
    const again = await openDesk('#notes')
    await again.getByRole('region', { name: '没有写完的批注' }).getByRole('button', { name: '接过来写' }).click()
    await again.getByRole('textbox', { name: '批注内容' }).fill(words)
    await again.close({ runBeforeUnload: false })
    await first.reload()
    await expect(text(first)).toHaveValue(words)
  }

  /* The tab that has it goes, and the other is told that it was left. */
  await second.bringToFront()
  await away(second).getByRole('button', { name: '关闭' }).click()
  await expect(notice(second)).toBeVisible()
  await first.close({ runBeforeUnload: false })
  await second.evaluate(() => window.dispatchEvent(new Event('focus')))
  await panelOf(second).getByRole('button', { name: '接着写' }).click()
  await expect(text(second)).toHaveValue('工作台写到')
  await text(second).press('Control+Enter')
  await expect(panelOf(second).locator('.notes .note .words')).toHaveText(['工作台写到'])
  expect((await rowsOf(await worker(), ['drafts'])).drafts).toEqual([])
})
