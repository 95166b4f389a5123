import type { Page } from '@playwright/test'
import { expect, panelOf, tabOf } from './fixtures.ts'

/** Steps of the tests of 案件要素. */

export const lit = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('zb-3') ?? [])].map((r) => r.toString()))
export const OWN = '[data-zbscz]'

export async function openElements(page: Page) {
  const panel = panelOf(page)
  await expect(tabOf(page).or(panel)).toBeVisible()
  if (await tabOf(page).isVisible()) await tabOf(page).click()
  await panel.getByRole('tab', { name: '案件要素' }).click()
  return panel
}
export const row = (page: Page, label: string) => panelOf(page).locator('.element', { has: page.locator(`.label:text-is("${label}")`) })
export const toast = (page: Page) => page.locator(`${OWN} .toast`)

export async function correct(page: Page, label: string, value: string, reason = ''): Promise<void> {
  await row(page, label).getByRole('button', { name: `更正${label}`, exact: true }).click()
  const form = panelOf(page).locator('form.correct')
  await form.locator('.first').fill(value)
  if (reason) await form.getByLabel('理由（可不填）').fill(reason)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
}
/** The filing date as the page's own table has it. */
export const rewrite = (page: Page, from: string, to: string) => page.evaluate(([a, b]) => {
  for (const e of document.querySelectorAll('td')) if (e.textContent === `立案日期：${a}`) e.textContent = `立案日期：${b}`
}, [from, to] as const)
