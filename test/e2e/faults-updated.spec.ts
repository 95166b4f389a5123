import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, launch, openPanel, panelOf, test } from './fixtures.ts'

/* The extension is updated, or loaded anew, while a note is open. */

test('a panel whose extension was updated keeps the text, says what to do, and throws nothing; what was written before comes back', { tag: '@long' }, async ({ platform }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-updated-'))
  const { context, worker } = await launch(profile)
  try {
    const page = await context.newPage()
    const thrown: string[] = []
    page.on('pageerror', (error) => thrown.push(error.message))
    page.on('console', (said) => { if (said.type() === 'error') thrown.push(said.text()) })
    await page.goto(`${platform}/case/all-done`)
    const panel = await openPanel(page)
    await panel.getByRole('button', { name: '写全案批注' }).click()
    const text = panel.getByRole('textbox', { name: '批注内容' })
    await text.fill('更新前写的')
    await expect.poll(() => worker.evaluate(() => new Promise<number>((done) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => { const n = asked.result.transaction('drafts').objectStore('drafts').count(); n.onsuccess = () => { asked.result.close(); done(n.result) } }
    }))).toBe(1)
    /* Without it a reloaded extension of the command line stays off (seen in Chromium 156, 2026-11-22). */
    const extensions = await context.newPage()
    await extensions.goto('chrome://extensions')
    await extensions.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
    await extensions.close()
    const again = context.waitForEvent('serviceworker')
    await worker.evaluate(() => { setTimeout(() => chrome.runtime.reload()) }).catch(() => {})
    await again

    /* Told as soon as there is more to keep. */
    await text.fill('更新前写的，更新后又写的')
    const trouble = panel.locator('.bar.failure[role=alert]')
    await expect(trouble).toContainText('扩展已更新或者重新加载')
    await expect(trouble).toContainText('请先复制文字，再刷新页面')
    await panel.getByRole('button', { name: '保存', exact: true }).click()
    await expect(panel.locator('.editor [role=alert]')).toContainText('扩展已更新')
    await expect(text).toHaveValue('更新前写的，更新后又写的')
    await panel.getByRole('button', { name: '复制文字' }).click()
    await expect(panel.locator('.editor [role=status]')).toContainText(/已复制|已全选/)
    /* No button is dead: what it cannot do is said. */
    await panel.getByRole('tab', { name: '时间线' }).click()
    await expect(panel.getByRole('tabpanel', { name: '时间线' })).toContainText('扩展已更新')
    await panel.getByRole('tab', { name: '结论' }).click()
    await page.evaluate(() => document.body.append('页面变了'))
    await expect(text).toHaveValue('更新前写的，更新后又写的')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, 'updated.png') })
    expect(thrown).toEqual([])

    await page.reload()
    await openPanel(page)
    await expect(panelOf(page).getByRole('textbox', { name: '批注内容' })).toHaveValue('更新前写的')
    await panelOf(page).getByRole('button', { name: '保存', exact: true }).click()
    await expect(panelOf(page).locator('.notes .note')).toContainText('更新前写的')
    expect(thrown).toEqual([])
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
