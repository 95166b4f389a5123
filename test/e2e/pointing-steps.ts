import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, openPanel, panelOf } from './fixtures.ts'

/** What a person does while pointing. Pictures are taken where SHOTS names a folder. */

export const pane = (page: Page): Locator => page.locator('[data-zbscz] .point-pane')
export const chooser = (page: Page): Locator => page.locator('[data-zbscz] .chooser')
export const row = (page: Page, name: string): Locator => pane(page).locator('.point-row', { has: page.locator('dt', { hasText: name }) })
export const shot = (page: Page, name: string) => (process.env.SHOTS ? page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`) }) : Promise.resolve())

export async function startPointing(page: Page): Promise<void> {
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: '标定', exact: true }).click()
  await expect(pane(page)).toBeVisible()
  await expect(panelOf(page)).toHaveCount(0)
}

/** Clicks a text of the page through the sheet and chooses by its name in the list. */
export async function point(page: Page, words: string, field: string): Promise<void> {
  const box = await page.getByText(words, { exact: true }).first().boundingBox()
  if (!box) throw new Error(`${words} is not on the page`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await chooser(page).getByRole('combobox').fill(field)
  await page.keyboard.press('Enter')
  await expect(chooser(page)).toHaveCount(0)
}

export const serialise = (page: Page) => page.evaluate(() => {
  const copy = document.documentElement.cloneNode(true) as HTMLElement
  for (const own of copy.querySelectorAll('[data-zbscz]')) own.remove()
  return copy.outerHTML
})
export const foreign = (page: Page) => page.evaluate(() => (window as unknown as { foreign: number }).foreign)
