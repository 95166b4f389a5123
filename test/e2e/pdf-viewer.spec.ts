import type { Locator, Page } from '@playwright/test'
import { onPage, SCANNED_PAGE } from '../libraries/paper.ts'
import { expect, openPanel, test } from './fixtures.ts'
import { bar, corners, draw, expected, near, outline } from './region-steps.ts'
import { lit } from './select-steps.ts'

/* A file in PDF.js's own viewer (its text layer, its canvases): it takes pages out of the document that are out of sight, and draws them anew when it zooms. */

const pageAt = (page: Page, n: number): Locator => page.locator(`.page[data-page-number="${n}"]`)
async function goTo(page: Page, n: number): Promise<void> {
  await pageAt(page, n).evaluate((e) => e.scrollIntoView({ block: 'start' }))
  await expect(pageAt(page, n).locator('canvas')).toHaveCount(1)
}
/** Selects words on one page, over the pieces in which the viewer lays them, and begins a note on them. */
async function annotate(page: Page, n: number, words: string): Promise<void> {
  await expect(pageAt(page, n).locator('.textLayer')).toContainText(words.slice(0, 4))
  const button = page.locator('[data-zbscz] .select-btn')
  /* Words are known a moment after they are drawn. */
  await expect(async () => {
    await pageAt(page, n).locator('.textLayer').evaluate((layer, wanted) => {
      const nodes: Text[] = []
      const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
      for (let t = walker.nextNode(); t; t = walker.nextNode()) if (t instanceof Text) nodes.push(t)
      const at = nodes.map((t) => t.data).join('').indexOf(wanted)
      const edge = (offset: number): [Text, number] => {
        for (const t of nodes) { if (offset <= t.length) return [t, offset]; offset -= t.length }
        throw new Error('not on the page')
      }
      const range = document.createRange(), [first, from] = edge(at + 1)
      range.setStart(first, from - 1)
      range.setEnd(...edge(at + wanted.length))
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      first.parentElement?.scrollIntoView({ block: 'center' })
      window.dispatchEvent(new MouseEvent('mouseup'))
    }, words)
    await expect(button).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await button.click()
}

test('words of the text layer and a region of a page are found again after a reload, after the viewer let go of their pages, enlarged and turned; never on another page', { tag: '@long' }, async ({ page, libraries }) => {
  test.setTimeout(180_000)
  await page.goto(`${libraries}/pdf-viewer`)
  const panel = await openPanel(page)
  await goTo(page, 2)
  const once = onPage(2).slice(4)
  /* On every page, and laid in two pieces. */
  const everywhere = '家中仅有生活必需品，未发现可供执行的财产'
  for (const words of [once, everywhere]) {
    await annotate(page, 2, words)
    await page.keyboard.type(`核对${words.slice(0, 4)}`)
    await page.keyboard.press('Control+Enter')
    await expect(panel.locator('.notes .note', { hasText: `核对${words.slice(0, 4)}` })).toBeVisible()
  }
  const notes = panel.locator('.notes .note', { hasText: '核对' })
  /** the words that are lit, and on which pages */
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('zb-1') ?? [])].flatMap((r) => (r instanceof Range ? [`${r.startContainer.parentElement?.closest<HTMLElement>('.page')?.dataset.pageNumber}:${r.toString()}`] : [])).join('').replace(/\s|(?<=.)2:/g, ''))
  const inPlace = () => expect.poll(marked).toBe(`2:${once}${everywhere}`)
  await inPlace()

  /* The scan among them has no words. */
  await goTo(page, SCANNED_PAGE)
  await panel.getByRole('button', { name: '框选图像' }).click()
  const canvas = pageAt(page, SCANNED_PAGE).locator('canvas')
  const by = await canvas.boundingBox()
  if (!by) throw new Error('no canvas')
  await draw(page, [by.x + 100, by.y + 150], [by.x + 300, by.y + 250])
  await expect(bar(page)).toContainText(`第${SCANNED_PAGE}页`)
  await bar(page).getByRole('button', { name: '写批注' }).click()
  await page.keyboard.type('签名处模糊')
  await page.keyboard.press('Control+Enter')
  await expect(panel.locator('.notes .note', { hasText: '签名处模糊' })).toContainText(`第${SCANNED_PAGE}页`)
  const box = { x: (100 / by.width) * 100, y: (150 / by.height) * 100, width: (200 / by.width) * 100, height: (100 / by.height) * 100 }
  const framed = (want = box) => expect.poll(async () => near((await corners(page))[0], await expected(canvas, want))).toBeLessThan(2)
  await framed()
  const found = async () => {
    await goTo(page, 2)
    await inPlace()
    await expect(notes.filter({ hasText: '未定位' })).toHaveCount(0)
    await goTo(page, SCANNED_PAGE)
    await framed()
  }

  for (let n = 5; n < 29; n += 4) await goTo(page, n)
  await expect(pageAt(page, 2).locator('.textLayer span, canvas')).toHaveCount(0)
  await expect(outline(page)).toHaveCount(0)
  await expect(notes.filter({ hasText: '原文在第2页，该页未显示' })).toHaveCount(2)
  expect(await lit(page, 'zb-1')).toEqual([])
  await found()
  await page.locator('#larger').click()
  await found()
  await page.reload()
  await found()
  await page.locator('#turn').click()
  await goTo(page, 2)
  await inPlace()
  await goTo(page, SCANNED_PAGE)
  await framed({ x: 100 - box.y - box.height, y: box.x, width: box.height, height: box.width })
})
