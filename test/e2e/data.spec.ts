import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { sound } from './axe.ts'
import { expect, openPanel, test } from './fixtures.ts'

/* 数据: what is kept, backed up, taken back, cleared up, and what was done with it. */

const shot = (page: Page, name: string) => (process.env.SHOTS ? page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`), fullPage: true }) : Promise.resolve())
const WORDS = 'jiu-chong-ge-4821'

test('everything goes into one encrypted file, is deleted, and comes back; each step stands in the record', { tag: '@long' }, async ({ openCase, openDesk }) => {
  const page = await openCase('/case/not-visited')
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: '写全案批注' }).click()
  await panel.getByRole('textbox', { name: '批注内容' }).fill('备份前写的')
  await panel.getByRole('button', { name: '保存', exact: true }).click()
  await expect(panel.locator('.note')).toBeVisible()
  await page.close()
  const desk = await openDesk('#data')
  await desk.setViewportSize({ width: 1280, height: 2000 })
  await expect(desk.locator('.record-table tbody tr')).toHaveCount(2)
  await expect(desk.locator('.record-table')).toContainText('写批注')
  await expect(desk.locator('.record-table'), 'no words of the note').not.toContainText('备份前写的')
  await sound(desk, 'the data page')
  await shot(desk, 'data-light')

  for (const [typed, told] of [['aaaaaaaaaa', '重复太多'], ['1234567890', '全用数字的密码至少 16 个'], ['九重葛纸船九重葛纸船', '打不出汉字']] as const) {
    await desk.getByLabel('备份密码').fill(typed)
    await expect(desk.locator('.backup')).toContainText(told)
    await expect(desk.getByRole('button', { name: '备份全部内容' })).toBeDisabled()
  }
  await desk.getByLabel('备份密码').fill(WORDS)
  await desk.getByLabel('再输一次').fill(WORDS + '1')
  await expect(desk.getByText('两次输入的密码不同')).toBeVisible()
  await desk.getByLabel('再输一次').fill(WORDS)
  const saved = desk.waitForEvent('download')
  await desk.getByRole('button', { name: '备份全部内容' }).click()
  const file = await (await saved).path()
  const bytes = readFileSync(file)
  expect(bytes.includes(Buffer.from('备份前写的'))).toBe(false)
  await expect(desk.locator('.record-table tbody tr').first()).toContainText('备份')

  await desk.getByRole('button', { name: '清除本机全部内容…' }).click()
  await desk.getByLabel('请输入“全部清除”确认').fill('全部清除')
  await desk.getByRole('button', { name: '彻底清除' }).click()
  await expect(desk.getByText('已清除全部内容。')).toBeVisible()
  await expect(desk.getByRole('navigation')).toContainText('案件 0')
  await expect(desk.locator('.record-table tbody tr')).toHaveCount(1)

  const open = async (content: Buffer, words: string) => {
    await desk.getByLabel('备份文件').setInputFiles({ name: '备份.zbbf', mimeType: 'application/octet-stream', buffer: content })
    await desk.getByLabel('密码', { exact: true }).fill(words)
    await desk.getByRole('button', { name: '打开备份…' }).click()
  }
  await open(bytes, '不对的密码-1')
  await expect(desk.locator('.backup [role=alert]')).toContainText('密码不对。没有改动任何内容。')
  await open(bytes.subarray(0, bytes.length - 40), WORDS)
  await expect(desk.locator('.backup [role=alert]')).toContainText('不完整')
  await open(bytes, WORDS)
  await expect(desk.locator('.backup [role=alertdialog]')).toContainText('案件 1 件、批注 1 条')
  await expect(desk.locator('.backup [role=alertdialog]')).toBeFocused()
  await shot(desk, 'data-restore')
  await desk.getByRole('button', { name: '恢复，替换现有内容' }).click()
  await expect(desk.getByRole('navigation')).toContainText('案件 1')
  await expect(desk.locator('.record-table tbody tr').first()).toContainText(/恢复备份.*备份生成于 \d{4}-\d{2}-\d{2} \d{2}:\d{2}；/)
  await desk.getByRole('button', { name: '核对是否完整' }).click()
  await expect(desk.locator('.record [role=status]')).toContainText('2 条记录完整')

  await desk.getByLabel(/最近查看在/).fill('1')
  await desk.getByRole('button', { name: '查看有哪些…' }).click()
  await expect(desk.getByText(/没有 .*以前的案件/)).toBeVisible()
})

test('a record changed by hand is shown to be broken; old cases are cleared away and taken back', { tag: '@long' }, async ({ openCase, openDesk, launched: { worker } }) => {
  await openCase('/case/all-done')
  await openCase('/case/not-visited')
  await worker.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => { const o = indexedDB.open('zhongben'); o.onsuccess = () => resolve(o.result) })
    const t = db.transaction(['operations', 'cases'], 'readwrite')
    const change = (store: string, key: IDBValidKey, to: (row: { sum: string }) => object) => { const get = t.objectStore(store).get(key); get.onsuccess = () => t.objectStore(store).put({ ...get.result, ...to(get.result) }) }
    change('operations', 2, () => ({ what: 'exported' }))
    const all = t.objectStore('cases').getAllKeys()
    all.onsuccess = () => { if (all.result[0]) change('cases', all.result[0], ({ sum }) => ({ lastSeenAt: '2024-01-01T00:00:00.000Z', sum: '2024-01-01T00:00:00.000Z' + sum.slice(24) })) }
    await new Promise((resolve) => { t.oncomplete = resolve })
    db.close()
  })
  const desk = await openDesk('#data')
  await desk.setViewportSize({ width: 1280, height: 2000 })
  await desk.getByRole('button', { name: '核对是否完整' }).click()
  await expect(desk.locator('.record [role=alert]')).toContainText('第 2 条处断开')
  await desk.getByRole('button', { name: '查看有哪些…' }).click()
  await expect(desk.getByText(/案件 1 件，批注 0 条/)).toBeVisible()
  await desk.emulateMedia({ colorScheme: 'dark' })
  await shot(desk, 'data-dark')
  await desk.getByRole('button', { name: '删除这 1 件及其批注' }).click()
  await expect(desk.getByRole('navigation')).toContainText('案件 1')
  await desk.getByRole('button', { name: '撤销' }).click()
  await expect(desk.getByRole('navigation')).toContainText('案件 2')

  /* Long after, when no button stands there any more that takes it back. */
  await desk.getByRole('button', { name: '查看有哪些…' }).click()
  await desk.getByRole('button', { name: '删除这 1 件及其批注' }).click()
  await expect(desk.getByRole('navigation')).toContainText('案件 1')
  await desk.reload()
  await desk.getByRole('button', { name: '查看回收站' }).click()
  const bin = desk.getByRole('list', { name: '回收站' })
  await expect(bin.getByRole('listitem')).toContainText(/案件 1 件.*执\d+号/)
  await sound(desk, 'the bin', '.bin')
  await shot(desk, 'data-bin')
  await bin.getByRole('button', { name: /^恢复 .* 删除的案件 1 件$/ }).click()
  await expect(desk.locator('.bin [role=status]').last()).toContainText('已恢复')
  await expect(desk.getByRole('navigation')).toContainText('案件 2')
  await expect(desk.locator('.record-table tbody tr').first()).toContainText('恢复')
})
