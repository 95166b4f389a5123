import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { correct, lit, openElements, OWN, row } from './elements-page.ts'
import { expect, openPanel, panelOf, test } from './fixtures.ts'

/* 案件要素: every value with its words, two readings side by side, by keyboard, for everybody. */

test('every value leads to its words on the page; a long list is searched', async ({ openCase }) => {
  const page = await openCase('/case/month-end-block')
  const panel = await openElements(page)
  await row(page, '立案日期').getByRole('button', { name: '2024-11-30' }).click()
  await expect.poll(() => lit(page)).toEqual(['2024-11-30'])
  await expect(panel.getByRole('heading', { name: /^执行过程/ })).toContainText('办案经过完整')
  await row(page, '上门查找').locator('.quote').first().click()
  await expect.poll(async () => (await lit(page)).join('')).toContain('下坪村走访')
  await panel.getByLabel('在案件要素中查找').fill('下坪村')
  await expect(panel.getByText(/^找到 \d+ 项$/)).toBeVisible()
  await expect(row(page, '住址')).toHaveCount(1)
  await expect(row(page, '立案日期')).toHaveCount(0)
})

test('two readings stand side by side; the one chosen keeps its words', async ({ page, platform }) => {
  await page.route('**/conflict', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync('test/pages/p27-conflicting-dates.html') }))
  await page.goto(`${platform}/conflict`)
  await openElements(page)
  const filed = row(page, '立案日期')
  await expect(filed).toContainText('2 处记载不一致')
  await expect(filed).toContainText('待核实')
  await filed.locator('.quote', { hasText: '2025-05-12' }).click()
  await expect.poll(() => lit(page)).toEqual(['2025-05-12'])
  await filed.getByRole('button', { name: '采用这个：2025-05-08' }).click()
  const form = panelOf(page).locator('form.correct')
  await expect(form.locator('.first'), 'the first time the name is asked for').toHaveValue('2025-05-08')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(filed).toContainText('原读数 2025-05-08、2025-05-12')
  await panelOf(page).getByRole('tab', { name: '结论' }).click()
  await panelOf(page).getByRole('button', { name: /立案未满三个月/ }).click()
  const quote = panelOf(page).locator('.finding.open .quote', { hasText: '人工采用（本机用户' })
  await quote.click()
  await expect.poll(() => lit(page)).toEqual(['2025-05-08'])
  await panelOf(page).getByRole('tab', { name: /案件要素/ }).click()
  await filed.getByRole('button', { name: '撤销更正' }).click()
  await expect(filed).toContainText('2 处记载不一致')
  await filed.getByRole('button', { name: '采用这个：2025-05-12' }).click()
  await expect(filed, 'now at once').toContainText('人工更正')
})

test('by keyboard: the tabs, a correction and its withdrawal', async ({ openCase }) => {
  const page = await openCase('/case/month-end-block')
  const panel = await openPanel(page)
  const focused = () => page.evaluate(() => {
    let e = document.activeElement
    while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement
    return e?.getAttribute('aria-label') ?? e?.textContent ?? ''
  })
  await panel.getByRole('tab', { name: '结论' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toContain('案件要素')
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toContain('结论')
  await page.keyboard.press('End')
  await expect(panel.getByRole('tabpanel')).toHaveAccessibleName(/案件要素/)
  const press = async (name: string) => {
    for (let i = 0; i < 80 && (await focused()) !== name; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  await press('更正承办人')
  const box = panel.getByLabel('承办人', { exact: true })
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('苏木')
  await page.keyboard.press('Control+Enter')
  await expect(row(page, '承办人')).toContainText('人工更正')
  await expect.poll(focused, 'back where it began').toBe('更正承办人')
  await press('撤销更正：承办人')
  await expect(row(page, '承办人')).not.toContainText('人工更正')
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('[data-zbscz]') ?? false), 'focus stays with us').toBe(true)
})

test('axe finds nothing serious, light and dark', async ({ openCase, openDesk }) => {
  test.setTimeout(120_000)
  const page = await openCase('/case/not-visited')
  await page.setViewportSize({ width: 1280, height: 3600 })
  await page.evaluate((own) => {
    const host = document.querySelector(own)
    if (host) document.body.append(host)
    for (const e of document.body.children) if (e !== host && e instanceof HTMLElement) e.style.visibility = 'hidden'
  }, OWN)
  const sound = async (on: Page, what: string, within?: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await on.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const axe = new AxeBuilder({ page: on }).setLegacyMode(true)
      if (within) axe.include(within)
      const { violations } = await axe.analyze()
      expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary?.slice(0, 200)}`)), `${what}, ${colorScheme}`).toEqual([])
    }
  }
  const panel = await openElements(page)
  await sound(page, 'the rows', OWN)
  await correct(page, '承办人', '苏木', '另一位承办人')
  await panel.getByRole('button', { name: '补记一项…' }).click()
  await sound(page, 'a correction, and the form of an act', OWN)
  await panel.locator('form.correct').getByRole('button', { name: '取消' }).click()
  await row(page, '立案日期').getByRole('button', { name: '更正立案日期' }).click()
  await panel.locator('form.correct .first').fill('')
  await panel.locator('form.correct').getByRole('button', { name: '保存' }).click()
  await sound(page, 'the form of a value, refused', OWN)
  const desk = await openDesk('#settings')
  await expect(desk.getByLabel('署名')).toHaveValue('本机用户')
  await desk.getByLabel('署名').fill('沈知言')
  await desk.getByRole('button', { name: '保存' }).click()
  await expect(desk.getByText('已保存。')).toBeVisible()
  await sound(desk, 'the settings')
})
