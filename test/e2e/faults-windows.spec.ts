import { expect, test } from './fixtures.ts'
import { rowsOf } from './faults-steps.ts'
import { seed } from './seed.ts'
import { caseRecord, note } from '../unit/export-sample.ts'

/* Two windows of the desk: one deletes everything while the other has an editor open; an undo that comes too late. */

test('what is being written in one window outlives that another deletes everything; an undo that comes too late says so', async ({ openDesk }) => {
  const record = caseRecord(1)
  const writing = await seed(await openDesk('#notes'), { cases: [record], notes: [1, 2].map((n) => note(n, record.id, { target: { type: 'case' }, comment: `第${n}条` })), leads: [] })
  const other = await openDesk('#notes')
  await other.getByRole('row', { name: /第2条/ }).click()
  await other.locator('.drawer .note', { hasText: '第2条' }).getByRole('button', { name: '删除' }).click()
  await expect(other.locator('.drawer .note')).toHaveCount(1)

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
