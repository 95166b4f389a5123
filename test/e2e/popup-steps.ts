import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { expect, type Launched } from './fixtures.ts'

const answered = z.object({ id: z.number(), result: z.unknown() })
const evaluated = z.object({ result: z.object({ value: z.optional(z.unknown()) }) })

/**
 * The real popup of the toolbar button over a page, which alone carries the leave for that one tab (activeTab). Playwright does
 * not list it as a page; it is spoken to through the browser's own session.
 */
export async function openPopup({ context, id }: Launched, page: Page) {
  await page.bringToFront()
  const browser = context.browser()
  if (!browser) throw new Error('no browser')
  const session = await browser.newBrowserCDPSession()
  const targets = async () => (await session.send('Target.getTargets', { filter: [{}] })).targetInfos
  const tab = (await targets()).findLast((t) => t.type === 'tab' && t.url === page.url())
  const before = new Set((await targets()).map((t) => t.targetId))
  await session.send('Extensions.triggerAction', { id, targetId: tab?.targetId ?? '' })
  let popup = ''
  await expect.poll(async () => (popup = (await targets()).find((t) => t.type === 'page' && t.url.endsWith('/popup.html') && !before.has(t.targetId))?.targetId ?? '')).not.toBe('')
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: popup, flatten: false })
  let last = 0
  const call = (method: string, params: object) => new Promise<unknown>((resolve) => {
    const mine = ++last
    const heard = (event: { sessionId: string; message: string }) => {
      const said = z.safeParse(answered, JSON.parse(event.message))
      if (event.sessionId !== sessionId || !said.success || said.data.id !== mine) return
      session.off('Target.receivedMessageFromTarget', heard)
      resolve(said.data.result)
    }
    session.on('Target.receivedMessageFromTarget', heard)
    void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: mine, method, params }) })
  })
  const evaluate = async (expression: string) => String(evaluated.parse(await call('Runtime.evaluate', { expression, returnByValue: true, userGesture: true })).result.value ?? '')
  const text = () => evaluate(`document.body?.innerText`)
  return {
    says: (words: string | RegExp) => expect.poll(text).toMatch(words),
    text,
    evaluate,
    async press(name: string) {
      const pressed = `(() => { const b = [...document.querySelectorAll('button')].find((b) => b.textContent.includes(${JSON.stringify(name)}) && !b.disabled); b?.click(); return b !== undefined })()`
      await expect.poll(() => evaluate(pressed), name).toBe('true')
    },
    /** a picture of it, into a file */
    async shot(file: string) {
      writeFileSync(file, Buffer.from(z.object({ data: z.string() }).parse(await call('Page.captureScreenshot', {})).data, 'base64'))
    },
    async close() {
      await session.send('Target.closeTarget', { targetId: popup })
      await session.detach()
    },
  }
}
