import type { Page } from '@playwright/test'
import { sound } from './axe.ts'
import { expect, test } from './fixtures.ts'

/*
 * What policy sets, as the desk shows it. The policy itself is put in the place of the browser's here, for a real one governs every
 * browser of the machine: `npm run try:policy` installs one.
 */

const shot = (page: Page, name: string) => (process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : Promise.resolve())

test('policy closes backup, sets the period, and names sites; nothing of it can be changed by hand', { tag: '@long' }, async ({ openCase, openDesk, context, extensionId, launched: { worker } }) => {
  await openCase('/case/all-done')
  await openCase('/case/not-visited')
  await worker.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => { const o = indexedDB.open('zhongben'); o.onsuccess = () => resolve(o.result) })
    const t = db.transaction('cases', 'readwrite')
    const all = t.objectStore('cases').getAll()
    all.onsuccess = () => { const at = '2024-01-01T00:00:00.000Z'; t.objectStore('cases').put({ ...all.result[0], lastSeenAt: at, sum: at + all.result[0].sum.slice(at.length) }) }
    await new Promise((resolve) => { t.oncomplete = resolve })
    db.close()
  })
  const free = await openDesk('#data')
  await expect(free.getByLabel('备份密码'), 'without policy').toBeVisible()
  await expect(free.locator('.retention')).not.toContainText('单位统一')
  await free.getByRole('link', { name: /^案件/ }).click()
  await expect(free.getByRole('status').filter({ hasText: '共 2 件' })).toBeVisible()
  await free.pdf()
  await free.getByRole('link', { name: '数据' }).click()
  await expect(free.locator('.record-table tbody tr').first()).toContainText('打印，案件列表，未脱敏；共 2 条')
  await free.close()

  const desk = await context.newPage()
  await desk.setViewportSize({ width: 1280, height: 2000 })
  await desk.addInitScript(() => { chrome.storage.managed.get = () => Promise.resolve({ backup: false, retentionMonths: 12, masking: 'alles', sites: ['http://oa/*', 'http://127.0.0.1/*'] }) })
  await desk.goto(`chrome-extension://${extensionId}/desk.html#data`)
  await expect(desk.locator('.backup')).toContainText('不允许备份')
  await expect(desk.getByLabel('备份密码')).toHaveCount(0)
  await expect(desk.getByLabel('备份文件'), 'what was backed up before can be restored').toBeAttached()
  await expect(desk.getByRole('alert')).toHaveText(/masking 无法识别，按最严的一级脱敏/)
  await expect(desk.locator('.retention')).toContainText('已有 1 件案件（批注 0 条）超过期限')
  await expect(desk.getByLabel(/最近查看在/)).toHaveValue('12')
  await expect(desk.getByLabel(/最近查看在/)).toBeDisabled()
  await sound(desk, 'the data page, governed')
  await shot(desk, 'governed-light')
  await desk.getByRole('button', { name: '查看有哪些…' }).click()
  await desk.emulateMedia({ colorScheme: 'dark' })
  await shot(desk, 'governed-dark')
  await desk.getByRole('button', { name: '删除这 1 件及其批注' }).click()
  await expect(desk.locator('.retention')).toContainText('没有超过期限的案件')

  /* What stands in a list is printed as it stands; where masking is asked for it is not. */
  await desk.getByRole('link', { name: /^案件/ }).click()
  await expect(desk.getByText('单位统一：不能照原样打印')).toBeVisible()
  await expect(desk.getByRole('button', { name: '打印' })).toHaveCount(0)
  await desk.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(desk.locator('.printed')).toHaveText(/要求脱敏，不能照原样打印/)
  await desk.evaluate(() => window.dispatchEvent(new Event('afterprint')))

  await desk.getByRole('link', { name: '设置' }).click()
  const site = (address: string) => desk.getByRole('listitem').filter({ hasText: address })
  await expect(site('http://oa')).toContainText('单位统一启用，等待授权')
  await expect(site('http://oa').getByRole('button')).toHaveText(['授权'])
  await expect(site('http://127.0.0.1'), 'declared by this build').toContainText('内置支持')
  await sound(desk, 'the settings, governed', '.sites')
  await shot(desk, 'governed-sites')
})
