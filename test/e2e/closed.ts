import type { CDPSession, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/**
 * The panel as users have it: in a closed tree, which neither the page nor Playwright sees. It is looked at through the browser's own
 * tools, and pressed where it stands on screen, with a real mouse.
 */

interface Node { nodeId: number; nodeName: string; attributes?: string[]; shadowRoots?: Node[]; children?: Node[] }

export interface Closed {
  /** all that stands in our elements of the page */
  text: () => Promise<string>
  /** names of all elements in them, with those attributes that could do something */
  elements: () => Promise<string[]>
  /** the middle of the first element that matches and whose text contains `words`, scrolled into view */
  place: (selector: string, words?: string) => Promise<{ x: number; y: number }>
  click: (selector: string, words?: string) => Promise<void>
}

export async function closed(page: Page): Promise<Closed> {
  const session = await page.context().newCDPSession(page)
  return { text: () => text(session), elements: async () => (await roots(session)).flatMap(namesIn), place: (s, w) => place(session, s, w), click: async (s, w) => { const { x, y } = await place(session, s, w); await page.mouse.click(x, y) } }
}

async function roots(session: CDPSession): Promise<Node[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const found: Node[] = []
  const walk = (n: Node): void => {
    if (n.attributes?.includes('data-zbscz')) found.push(...(n.shadowRoots ?? []))
    for (const c of [...(n.children ?? []), ...(n.shadowRoots ?? [])]) walk(c)
  }
  walk(root)
  return found
}

/** What is not a plain element of a view of ours shows here. */
function namesIn(n: Node): string[] {
  const risky = (n.attributes ?? []).filter((a, i) => i % 2 === 0 && /^on|^(?:href|src|srcdoc|action|formaction|xlink:href|data|background|ping|poster)$/i.test(a))
  const own = n.nodeName.startsWith('#') ? [] : [n.nodeName.toLowerCase() + risky.map((a) => `[${a}]`).join('')]
  return [...own, ...[...(n.children ?? []), ...(n.shadowRoots ?? [])].flatMap(namesIn)]
}

async function call(session: CDPSession, nodeId: number, does: string): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { nodeId })
  const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId ?? '', functionDeclaration: does, returnByValue: true })
  return result.value
}

async function text(session: CDPSession): Promise<string> {
  const all = await Promise.all((await roots(session)).map((r) => call(session, r.nodeId, 'function () { return [...this.children].map((e) => e.innerText).join("\\n") }')))
  return all.map(String).join('\n')
}

async function place(session: CDPSession, selector: string, words = ''): Promise<{ x: number; y: number }> {
  let at: { x: number; y: number } | undefined
  await expect.poll(async () => {
    for (const root of await roots(session)) {
      /* What is drawn anew meanwhile is looked for once more. */
      const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector }).catch(() => ({ nodeIds: [] }))
      for (const nodeId of nodeIds) {
        if (!String(await call(session, nodeId, 'function () { return this.innerText }').catch(() => undefined)).includes(words)) continue
        await session.send('DOM.scrollIntoViewIfNeeded', { nodeId }).catch(() => {})
        const box = await session.send('DOM.getBoxModel', { nodeId }).catch(() => undefined)
        const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = box?.model.border ?? []
        if (box) at = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }
        if (at) return true
      }
    }
    return false
  }, `${selector} ${words}`).toBe(true)
  return at ?? { x: 0, y: 0 }
}
