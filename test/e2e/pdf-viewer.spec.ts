import type { Locator, Page } from '@playwright/test'
import { onPage, SCANNED_PAGE } from '../libraries/paper.ts'
import { expect, openPanel, panelOf, test } from './fixtures.ts'
import { bar, corners, draw, expected, near, outline } from './region-steps.ts'
import { lit, select } from './select-steps.ts'

/* A file in PDF.js's own viewer (its text layer, its canvases): it takes pages out of the document that are out of sight, and draws them anew when it zooms. */

const pageAt = (page: Page, n: number): Locator => page.locator(`.page[data-page-number="${n}"]`)
async function goTo(page: Page, n: number): Promise<void> {
  await pageAt(page, n).evaluate((e) => e.scrollIntoView({ block: 'start' }))
  await expect(pageAt(page, n).locator('canvas')).toHaveCount(1)
}
/** Far enough away that the viewer lets go of the pages before. */
async function goFar(page: Page, from: number): Promise<void> {
  for (let n = from; n < from + 24; n += 3) await goTo(page, n)
  await expect(pageAt(page, 2).locator('canvas')).toHaveCount(0)
  await expect(pageAt(page, 2).locator('.textLayer span')).toHaveCount(0)
}

test('words of the text layer and a region of a page are found again after a reload, after the viewer let go of their pages, enlarged and turned', async ({ page, libraries }) => {
  test.setTimeout(120_000)
  await page.goto(`${libraries}/pdf-viewer`)
  const panel = await openPanel(page)
  await goTo(page, 2)
  const words = onPage(2).slice(4)
  await expect(pageAt(page, 2).locator('.textLayer')).toContainText(words.slice(0, 6))
  await select(page, words)
  await page.locator('[data-zbscz] .select-btn').click()
  await page.keyboard.type('人数与会议记录不符')
  await page.keyboard.press('Control+Enter')
  const onWords = panel.locator('.notes .note', { hasText: '人数与会议记录不符' })
  await expect.poll(() => lit(page, 'zb-3')).toEqual([words])

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
  const onPicture = panel.locator('.notes .note', { hasText: '签名处模糊' })
  await expect(onPicture).toContainText(`第${SCANNED_PAGE}页`)
  const box = { x: (100 / by.width) * 100, y: (150 / by.height) * 100, width: (200 / by.width) * 100, height: (100 / by.height) * 100 }
  const inPlace = () => expect.poll(async () => near((await corners(page))[0], await expected(canvas, box))).toBeLessThan(2)
  await inPlace()

  const found = async () => {
    await goTo(page, 2)
    await expect.poll(() => lit(page, 'zb-3')).toEqual([words])
    await expect(onWords).not.toContainText('未定位')
    await goTo(page, SCANNED_PAGE)
    await inPlace()
  }
  await goFar(page, 5)
  await expect(outline(page)).toHaveCount(0)
  await expect(onWords).toContainText('未定位')
  await found()
  await page.locator('#larger').click()
  await found()
  await page.locator('#smaller').click()
  await page.reload()
  await found()
  /* Turned, the words stand where they stood in the text. */
  await page.locator('#turn').click()
  await goTo(page, 2)
  await expect.poll(() => lit(page, 'zb-3')).toEqual([words])
  await goTo(page, SCANNED_PAGE)
  const quarter = { x: 100 - box.y - box.height, y: box.x, width: box.height, height: box.width }
  await expect.poll(async () => near((await corners(page))[0], await expected(canvas, quarter))).toBeLessThan(2)
  await expect(panelOf(page)).toBeVisible()
})
