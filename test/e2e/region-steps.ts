import { expect, type Locator, type Page, type Worker } from '@playwright/test'

/** What a person does and sees while regions of images are drawn. */

export const sheet = (page: Page): Locator => page.locator('[data-zbscz] .region-sheet')
export const bar = (page: Page): Locator => page.locator('[data-zbscz] .region-bar')
export const outline = (page: Page): Locator => page.locator('[data-zbscz] .region-part')
/** Corners of the outlines' rectangles in the window, rounded. */
export const corners = (page: Page) => outline(page).evaluateAll((parts) => parts.map((part) => {
  const by = part.getBoundingClientRect()
  return [...(part.querySelector('polygon.line') as SVGPolygonElement).points].map((p) => [Math.round(p.x + by.left), Math.round(p.y + by.top)])
}))

export async function draw(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  await page.mouse.move(...to)
  await page.mouse.up()
}

/** Whoever wants the edge of the paper begins beside it; what was drawn is given up again. */
export async function drawFromBeside(page: Page, by: { x: number; y: number }): Promise<void> {
  await draw(page, [by.x - 12, by.y + 80], [by.x + 300, by.y + 160])
  await expect(bar(page)).toContainText(/第3页.*左 0%/s)
  await bar(page).getByRole('button', { name: '重画' }).click()
}

/** Where a share of the picture stands in the window, as the browser's own matrix of the element says, not ours. */
export async function expected(picture: Locator, box: { x: number; y: number; width: number; height: number }) {
  const by = await picture.boundingBox()
  /* A viewer that draws its page anew has none for a moment: nothing is near to that, and it is looked again. */
  if (!by) return { left: Infinity, top: Infinity, right: Infinity, bottom: Infinity }
  return { left: by.x + (by.width * box.x) / 100, top: by.y + (by.height * box.y) / 100, right: by.x + (by.width * (box.x + box.width)) / 100, bottom: by.y + (by.height * (box.y + box.height)) / 100 }
}

/** How far an outline is from where it should be, in pixels. */
export function near(now: number[][] | undefined, want: { left: number; top: number; right: number; bottom: number }): number {
  const xs = now?.map((p) => p[0] ?? 0) ?? [], ys = now?.map((p) => p[1] ?? 0) ?? []
  return Math.max(Math.abs(Math.min(...xs) - want.left), Math.abs(Math.min(...ys) - want.top), Math.abs(Math.max(...xs) - want.right), Math.abs(Math.max(...ys) - want.bottom))
}

/** Is something with these words kept as being written? */
export function draftHas(worker: Worker, words: string): Promise<boolean> {
  return worker.evaluate((w) => new Promise<boolean>((done) => {
    const asked = indexedDB.open('zhongben')
    asked.onsuccess = () => {
      const all = asked.result.transaction('drafts').objectStore('drafts').getAll()
      all.onsuccess = () => { asked.result.close(); done(JSON.stringify(all.result).includes(w)) }
    }
  }), words)
}
