import type { FrameLocator, Locator, Page } from '@playwright/test'
import { expect, openPanel, panelOf, test } from './fixtures.ts'
import { shot } from './pointing-steps.ts'

/* 框选图像: a rectangle on a scanned page, found again on that page and on no other. */

const sheet = (page: Page): Locator => page.locator('[data-zbscz] .region-sheet')
const bar = (page: Page): Locator => page.locator('[data-zbscz] .region-bar')
const outline = (page: Page): Locator => page.locator('[data-zbscz] .region-part')
/** Corners of the outlines' rectangles in the window, rounded. */
const corners = (page: Page) => outline(page).evaluateAll((parts) => parts.map((part) => {
  const by = part.getBoundingClientRect()
  return [...(part.querySelector('polygon.line') as SVGPolygonElement).points].map((p) => [Math.round(p.x + by.left), Math.round(p.y + by.top)])
}))
const FRAMED = '/framed?case=all-done&a=/scan/7'

async function draw(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  await page.mouse.move(...to)
  await page.mouse.up()
}

/** Where a share of the picture stands in the window, as the browser's own matrix of the element says, not ours. */
async function expected(picture: Locator, box: { x: number; y: number; width: number; height: number }) {
  const by = await picture.boundingBox()
  if (!by) throw new Error('no picture')
  return { left: by.x + (by.width * box.x) / 100, top: by.y + (by.height * box.y) / 100, right: by.x + (by.width * (box.x + box.width)) / 100, bottom: by.y + (by.height * (box.y + box.height)) / 100 }
}

test('in a frame of a case page: drawn with the mouse, seen on its page only, under a new token, turned and enlarged', async ({ openCase, page }) => {
  await openCase(FRAMED)
  const panel = await openPanel(page)
  const frame: FrameLocator = page.frameLocator('iframe')
  const picture = frame.locator('#page')
  await frame.locator('#next').click()
  await frame.locator('#next').click()
  await expect(frame.locator('#at')).toHaveText('第 3 页 共 12 页')
  await panel.getByRole('button', { name: '框选图像' }).click()
  await expect(bar(page)).toContainText('（2025）')
  await expect(panelOf(page)).toHaveCount(0)
  const by = await picture.boundingBox()
  if (!by) throw new Error('no picture')
  await draw(page, [by.x + 60, by.y + 80], [by.x + 300, by.y + 160])
  await expect(bar(page)).toContainText('第3页')
  await shot(page, 'region-sheet')
  await bar(page).getByRole('button', { name: '写批注' }).click()
  await expect(panelOf(page).locator('.editor')).toContainText('第3页')
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill('审批人签名处空白')
  await expect(outline(page)).toHaveCount(1)
  await shot(page, 'region-writing')
  await page.keyboard.press('Control+Enter')
  const note = panelOf(page).locator('.note', { hasText: '审批人签名处空白' })
  await expect(note).toContainText('第3页')
  await shot(page, 'region-note')
})
