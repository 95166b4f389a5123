import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, launch, openPanel, test } from './fixtures.ts'
import { scanProfile } from './profile-scan.ts'

/* The disk image of yesterday is put back: it opens well, and what was exported since shows it. */

test('a profile folder that was put back to yesterday opens whole; the record exported today shows from where it differs', { tag: '@long' }, async ({ platform }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhongben-yesterday-'))
  const profile = path.join(folder, 'profile')
  let context = (await launch(profile)).context
  try {
    const write = async (words: string) => {
      const page = await context.newPage()
      await page.goto(`${platform}/case/all-done`)
      const panel = await openPanel(page)
      await panel.getByRole('button', { name: '写全案批注' }).click()
      await panel.getByRole('textbox', { name: '批注内容' }).fill(words)
      await panel.getByRole('button', { name: '保存', exact: true }).click()
      await expect(panel.locator('.note', { hasText: words })).toBeVisible()
      await page.close()
    }
    const openDesk = async () => {
      const id = new URL((context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))).url()).host
      const desk = await context.newPage()
      await desk.goto(`chrome-extension://${id}/desk.html#data`)
      await expect(desk.locator('.record-table tbody tr').first()).toBeVisible()
      return desk
    }
    await write('昨天写的')
    await context.close()
    cpSync(profile, path.join(folder, 'image'), { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') })

    context = (await launch(profile)).context
    await write('今天写的')
    const today = await openDesk()
    const saved = today.waitForEvent('download')
    await today.getByRole('button', { name: '导出记录' }).click()
    const exported = readFileSync(await (await saved).path())
    const compare = (desk: typeof today) => desk.getByLabel('已导出的记录').setInputFiles({ name: '操作记录.csv', mimeType: 'text/csv', buffer: exported })
    await compare(today)
    await expect(today.locator('.record .bar')).toContainText('逐条一致；此后又记下 1 条')
    await context.close()

    rmSync(profile, { recursive: true, force: true })
    cpSync(path.join(folder, 'image'), profile, { recursive: true })
    context = (await launch(profile)).context
    const desk = await openDesk()
    await expect(desk.getByRole('navigation')).toContainText('批注 1')
    await desk.getByRole('button', { name: '核对是否完整' }).click()
    await expect(desk.locator('.record [role=status]').first()).toContainText('条记录完整')
    await compare(desk)
    await expect(desk.locator('.record [role=alert]')).toContainText(/前 \d+ 条一致；.*不在现有记录中。本机的数据曾恢复成较早的样子/)
    const [, last = ''] = /([0-9a-f]{64})\s*$/.exec(exported.toString('utf8')) ?? []
    await desk.getByLabel('或者核对记下的校验值').fill(last.slice(0, 16))
    await desk.getByRole('button', { name: '核对', exact: true }).click()
    await expect(desk.locator('.record [role=alert]')).toContainText('现有记录中没有这个校验值')
    if (process.env.SHOTS) { await desk.setViewportSize({ width: 1280, height: 1500 }); await desk.screenshot({ path: path.join(process.env.SHOTS, 'rolled-back.png'), fullPage: true }) }
    /* Everything deleted: not in the browser's files either. */
    await desk.getByRole('button', { name: '清除本机全部内容…' }).click()
    await desk.getByLabel('请输入“全部清除”确认').fill('全部清除')
    await desk.getByRole('button', { name: '彻底清除' }).click()
    await expect(desk.getByText('已清除全部内容。')).toBeVisible({ timeout: 15_000 })
    await context.close()
    const [before = [], after = []] = [path.join(folder, 'image'), profile].map((f) => scanProfile(f, ['昨天写的']).map((found) => found.file))
    expect([before.length > 0, after], 'files in which the words still stand').toEqual([true, []])
  } finally {
    await context.close().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  }
})
