import type { Page } from '@playwright/test'

/** Words of the page that are lit in a layer. */
export const lit = (page: Page, name: string) => page.evaluate((n) => [...(CSS.highlights.get(n) ?? [])].map((r) => r.toString()), name)

/** Selects the first occurrence of some words in the page, as a mouse would leave them selected. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((w) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let n = walker.nextNode(); n; n = walker.nextNode()) {
      const at = n.nodeValue?.indexOf(w) ?? -1
      if (at < 0 || !(n.parentElement?.checkVisibility() ?? false)) continue
      const range = document.createRange()
      range.setStart(n, at)
      range.setEnd(n, at + w.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      n.parentElement?.scrollIntoView({ block: 'center' })
      window.dispatchEvent(new MouseEvent('mouseup'))
      return
    }
    throw new Error(`not on the page: ${w}`)
  }, words)
}
