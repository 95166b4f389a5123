import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { AT, caseRecord, note } from '../unit/export-sample.ts'
import { look } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './worker-rows.ts'

/* 导入 a long list: closed in the middle, it is gone on with, of the same file only; its rows are looked at and chosen by group. */

const COUNT = 700
const LIST = Buffer.from(jsonBytes(annotationFile({
  cases: [caseRecord(1), caseRecord(2)], masking: 'none', exportedAt: AT,
  notes: Array.from({ length: COUNT }, (_, i) => note(i, `（2025）渝0299执${(i % 2) + 1}号`, { target: { type: 'case' }, comment: `第${i}条${'，请核实财产处置情况'.repeat(600)}` })),
})))

test('what was begun is offered again, goes on where it was, and comes in whole or not at all', { tag: '@long' }, async ({ openDesk, launched }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhongben-list-'))
  const [list, altered] = [path.join(folder, '名单.json'), path.join(folder, '改过.json')]
  writeFileSync(list, LIST)
  writeFileSync(altered, LIST.toString().replace('第7条', '第柒条').replace('第9条，', '第9条 '))

  /* Closed while it reads. */
  let desk = await openDesk('#notes')
  const dialog = () => desk.getByRole('dialog')
  await expect(desk.getByText('还没有批注')).toBeVisible()
  const some = hold(launched.worker, 'staging', { from: 4 })
  await desk.getByLabel('导入批注文件').setInputFiles(list)
  let letGo = await some
  await desk.close()
  await letGo()
  desk = await openDesk('#notes')
  const left = () => desk.getByRole('region', { name: '没有完成的导入' })
  await expect(left()).toContainText(/已读 [\d.]+ MB，还有 [\d.]+ MB/)
  await expect(desk.getByText('还没有批注')).toBeVisible()
  expect((await look(desk, 'light', '.left-draft')).bad).toEqual([])
  await left().getByLabel('继续导入：再选一次文件').setInputFiles(altered)
  await expect(dialog().getByRole('alert')).toContainText('不是同一个文件')
  await dialog().getByRole('button', { name: '知道了' }).click()
  await expect(left()).toBeVisible()

  /* Stopped by its button, and gone on with. */
  letGo = await hold(launched.worker, 'staging')
  await left().getByLabel('继续导入：再选一次文件').setInputFiles(list)
  await dialog().getByRole('button', { name: '停止读取' }).click()
  await letGo()
  await expect(left()).toBeVisible()
  await left().getByLabel('继续导入：再选一次文件').setInputFiles(list)
  const take = () => dialog().getByRole('button', { name: `导入 ${COUNT + 2} 项` })
  await expect(take()).toBeEnabled()

  /* Closed when all is read and something was chosen: the file is not needed again, and what was chosen stands. */
  await dialog().getByLabel('新的：一并处理').selectOption('不导入')
  await expect(dialog().getByRole('button', { name: '没有可导入的' })).toBeDisabled()
  /* Both sides of a row are asked for after the choice was given to be kept. */
  await dialog().locator('.import-group > summary', { hasText: '新的' }).click()
  await dialog().locator('.import-row').first().getByRole('button').click()
  await expect(dialog().getByRole('region', { name: '两边的内容' })).toContainText('批注类型')
  await desk.close()
  desk = await openDesk('#notes')
  await expect(left()).toContainText(`文件已全部读入（案件 2 件、批注 ${COUNT} 条），还没有导入`)
  await left().getByRole('button', { name: '继续导入' }).click()
  await expect(dialog().getByText(`上次选定的 ${COUNT + 2} 项已恢复。`)).toBeVisible()
  await expect(dialog().getByRole('button', { name: '没有可导入的' })).toBeDisabled()
  await dialog().getByLabel('新的：一并处理').selectOption('导入')
  await expect(take()).toBeEnabled()
  await expect(left()).toHaveCount(0)

  /* Only rows in sight exist; both sides of one stand beneath the list. */
  await dialog().locator('.import-group > summary', { hasText: '新的' }).click()
  const rows = dialog().locator('.import-row')
  await expect(rows.first()).toContainText('第0条')
  expect(await rows.count()).toBeLessThan(60)
  await dialog().locator('.import-long').evaluate((box) => { box.scrollTop = box.scrollHeight })
  await expect(rows.last()).toContainText('（2025）渝0299执2号')
  await rows.last().getByRole('button').click()
  await expect(dialog().getByRole('region', { name: '两边的内容' })).toContainText('需要处理的结论')
  if (process.env['SHOTS']) await desk.screenshot({ path: path.join(process.env['SHOTS'], 'import-long.png') })
  expect((await look(desk, 'light', '.dialog')).bad).toEqual([])
  expect((await look(desk, 'dark', '.dialog')).bad).toEqual([])
  await dialog().getByLabel('新的：一并处理').selectOption('不导入')
  await expect(dialog().getByRole('button', { name: '没有可导入的' })).toBeDisabled()
  await dialog().getByLabel('新的：一并处理').selectOption('导入')
  await take().click()
  await expect(desk.locator('.toast')).toContainText('已导入。')
  await expect(desk.getByRole('navigation').getByRole('link', { name: `批注 ${COUNT}` })).toBeVisible()
  await desk.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(desk.getByText('还没有批注')).toBeVisible()
  await desk.reload()
  await expect(desk.getByText('还没有批注')).toBeVisible()
  await expect(left()).toHaveCount(0)
})
