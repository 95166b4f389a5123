import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { closed, type Closed } from './closed.ts'
import { launch, test as base, type Launched } from './fixtures.ts'

/** A page that is under an attacker's command: the build that users get, on a host of a court. */

export const SECRET = '机密批注甲乙丙丁'
/** the words that the panel shows and the page does not */
export const OWN_WORDS = '四项标准'

export interface Attacked extends Launched { page: Page; panel: Closed; desk: Page }
export const test = base.extend<{ attacked: Attacked }>({
  /* The production build knows the hosts of courts; here they stand on loopback. */
  attacked: async ({ platform }, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
    const launched = await launch(profile, path.resolve('.output/chrome-mv3'), { args: ['--host-resolver-rules=MAP * 127.0.0.1'] })
    const desk = await launched.context.newPage()
    await desk.goto(`chrome-extension://${launched.id}/desk.html`)
    const page = await launched.context.newPage()
    await page.goto(`${platform.replace('127.0.0.1', 'oa.court.gov.cn')}/case/not-visited`)
    const panel = await closed(page)
    await panel.click('.tab')
    await panel.click('button', '未上门查找被执行人的不批')
    await panel.place('button', '采纳')
    await use({ ...launched, page, panel, desk })
    await launched.context.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

/** Writes a note on the whole case, by mouse and keys. */
export async function write(page: Page, panel: Closed, words: string): Promise<void> {
  await panel.click('button', '写全案批注')
  await panel.place('textarea')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Control+Enter')
  await panel.place('.note', words)
}
