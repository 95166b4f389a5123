import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** What a person does with the lock at the desk. */

export const WORDS = 'jiu-chong-ge-4821'

/** On the page 数据. `timeout`: milliseconds that it may take; what is stored is sealed first. */
export async function setLock(desk: Page, words = WORDS, timeout = 15_000): Promise<void> {
  const section = desk.locator('section.lock')
  await section.getByLabel('口令', { exact: true }).fill(words)
  await section.getByLabel('确认口令').fill(words)
  await section.getByLabel(/我知道/).check()
  await section.getByRole('button', { name: '加锁' }).click()
  await expect(desk.getByRole('button', { name: '立即锁定' })).toBeVisible({ timeout })
}

/** As with the keyboard alone: the field has the focus, Enter goes on. */
export async function unlock(page: Page, words = WORDS): Promise<void> {
  await expect(page.getByLabel('口令', { exact: true })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** On the page 数据. */
export async function lockNow(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '立即锁定' }).click()
  await expect(desk.getByRole('heading', { name: '已锁定' })).toBeVisible()
}
