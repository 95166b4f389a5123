import type { Download } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, openMany } from './many-cases.ts'
import { inWords, measured } from './processes.ts'

/**
 * A large export in the built extension (`wxt build --mode test` first): seconds by the clock and of processor time, the largest growth
 * of a renderer process, and the longest task of the desk's own thread, in processor time, so that a busy machine does not count. Usage: node test/bench/exporting.ts [cases] [notes per case] [xlsx|csv|json] [names|all] [findings]
 * The cases are copies of one that was read from the demonstration platform, with parties of their own, and with so many of its findings.
 */

const [CASES = 4000, NOTES = 5] = process.argv.slice(2, 4).map(Number)
const [FORMAT = 'xlsx', LEVEL = 'names', FINDINGS = '24'] = process.argv.slice(4)
const LABELS: Record<string, RegExp> = { xlsx: /^Excel/, csv: /^CSV/, json: /^JSON/, names: /^姓名和号码/, all: /^姓名、号码/ }

const { context, id, profile, size, close } = await openMany(CASES, NOTES, Number(FINDINGS))
try {
  const quiet = await context.newPage()
  quiet.setDefaultTimeout(300_000)
  await quiet.goto(`chrome-extension://${id}/desk.html`)
  await expect(quiet.locator('.grid-row').first()).toBeVisible({ timeout: 120_000 })
  await quiet.locator('.tools').getByRole('button', { name: '导出…' }).click()
  const dialog = quiet.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^全部/ }).check()
  await dialog.getByRole('radio', { name: LABELS[FORMAT] ?? '' }).check()
  await dialog.getByRole('radio', { name: LABELS[LEVEL] ?? '' }).check()
  await expect(dialog.getByRole('region', { name: '预览' })).toHaveAttribute('aria-busy', 'false')
  const session = await context.newCDPSession(quiet)
  let download: Download | undefined
  const taken = await measured(session, profile, async () => {
    [download] = await Promise.all([quiet.waitForEvent('download', { timeout: 1_800_000 }), dialog.getByRole('button', { name: /^导出 \d+/ }).click()])
  })
  if (!download) throw new Error('no file')
  const bytes = readFileSync(await download.path()).length
  console.log(`${CASES * NOTES} notes on ${CASES} cases${size === 0 ? '' : ` of ${Math.round(size / 1024)} KB`}, ${FORMAT}, ${LEVEL}: file ${(bytes / 1048576).toFixed(1)} MB, ${inWords(taken)}`)
  if (process.env['KEEP']) await download.saveAs(process.env['KEEP'])
} finally {
  await close()
}
