import path from 'node:path'
import type { BrowserContext } from '@playwright/test'

/** Exports the list from the desk in all three forms, through the dialog; returns the file names. Takes pictures of the desk. */
export async function exportLists(context: BrowserContext, extensionId: string, out: string, shots: string): Promise<string[]> {
  const desk = await context.newPage()
  await desk.goto(`chrome-extension://${extensionId}/desk.html`)
  const rows = desk.locator('.grid [role=row]')
  await rows.nth(1).waitFor({ timeout: 15_000 }).catch(() => {})
  const names: string[] = []
  if ((await rows.count()) > 1) {
    for (const [tab, format] of [['cases', 'Excel 表格'], ['notes', 'CSV'], ['notes', 'JSON']] as const) {
      await desk.goto(`chrome-extension://${extensionId}/desk.html#${tab}`)
      await rows.nth(1).waitFor({ timeout: 5_000 }).catch(() => {})
      if ((await rows.count()) < 2) continue
      await desk.getByRole('button', { name: '导出…' }).first().click()
      await desk.getByRole('radio', { name: new RegExp(format) }).check()
      if (format === 'Excel 表格') await desk.screenshot({ path: path.join(shots, '导出.png') })
      const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: /^导出 \d/ }).click()])
      await download.saveAs(path.join(out, download.suggestedFilename()))
      names.push(download.suggestedFilename())
    }
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }]) {
      await desk.emulateMedia({ colorScheme })
      await desk.setViewportSize(viewport)
      for (const tab of ['cases', 'notes']) {
        await desk.goto(`chrome-extension://${extensionId}/desk.html#${tab}`)
        await desk.waitForTimeout(400)
        await desk.screenshot({ path: path.join(shots, `工作台-${tab}-${viewport.width}-${colorScheme}.png`) })
      }
    }
  }
  await desk.close()
  return names
}
