import { CASES } from '../platform/cases/all.ts'
import { startPlatform, type Platform } from '../platform/server.ts'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'

/** Pages put together of frames. Another port on this machine is another origin. */

let other: Platform
test.beforeAll(async () => { other = await startPlatform() })
test.afterAll(() => other.close())
const address = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query).toString()}`

test('frames of another origin that name no case belong to the one over them; their words light up in them', { tag: '@long' }, async ({ page, platform }) => {
  await page.goto(platform + address('/framed', { case: 'month-end-pass', a: `${other.url}/pane/month-end-pass/2`, b: `${other.url}/pane/month-end-pass/3` }))
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText('（2024）青9921执2320号')
  await expect(page.locator('[data-zbscz]')).toHaveCount(1)
  const visit = panel.locator('.finding', { hasText: '未上门查找被执行人的不批' })
  await expect(visit.locator('.verdict')).toHaveText('通过')
  await expect(panel.locator('.finding', { hasText: '有财产未处置的不批' }).locator('.verdict')).toHaveText('通过')
  await visit.locator('.title button').click()
  await visit.locator('.quotes button, .quote').first().click()
  const frame = page.frames().find((f) => f.url().endsWith('/2'))
  await expect.poll(() => frame?.evaluate(() => [...(CSS.highlights.get('zb-3') ?? [])].map(String).join(''))).toContain('濮阳晦')
  for (const f of page.frames().slice(1)) expect(await f.locator('.panel, .tab').count(), 'no panel in a frame').toBe(0)
})

test('a frameset of another origin is shown in the panel of the window; two cases in it stay two', { tag: '@long' }, async ({ page, platform }) => {
  const [a, b] = ['not-visited', 'company-visited'].map((id) => CASES.find((c) => c.id === id))
  if (!a || !b) throw new Error('no such case')
  await page.goto(platform + address('/frameset', { a: `${other.url}/case/${a.id}`, b: `${other.url}/case/${b.id}` }))
  await expect(tabOf(page).or(panelOf(page))).toBeVisible()
  const panel = await openPanel(page)
  const choice = panel.getByRole('combobox', { name: /本窗口有 2 件案件/ })
  await expect(choice).toBeVisible()
  for (const c of [a, b]) {
    await choice.selectOption(c.caseNumber)
    await expect(panel.locator('h1')).toHaveText(c.caseNumber)
    const visit = panel.locator('.finding', { hasText: '未上门查找被执行人的不批' })
    await expect(visit.locator('.verdict')).toHaveText(c.expected['four-no-no-onsite-search'].approval[0] === 'block' ? '不批' : '通过')
    await expect(visit.locator('.reason')).not.toContainText((c === a ? b : a).debtor)
  }
})

test('frames that name no case beside two that do go to neither', { tag: '@long' }, async ({ page, platform }) => {
  await page.goto(platform + address('/framed', { case: 'not-visited', a: `${other.url}/case/company-visited`, b: `${other.url}/pane/month-end-pass/2` }))
  const panel = await openPanel(page)
  await expect(panel.getByRole('combobox', { name: /本窗口有 2 件案件/ })).toBeVisible()
  await expect(panel.locator('h1')).toHaveText('（2025）青9921执842号')
  await expect(panel.locator('.finding', { hasText: '未上门查找被执行人的不批' }).locator('.verdict')).toHaveText('待核实')
})

test('a case in a frame of a site that is not allowed shows its panel in the frame', { tag: '@long' }, async ({ page, platform }) => {
  await page.goto(platform.replace('127.0.0.1', 'localhost') + address('/framed', { a: `${other.url}/case/not-visited` }))
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-zbscz] .tab, [data-zbscz] .panel').first()).toBeVisible()
  await expect(page.locator('html > [data-zbscz]')).toHaveCount(0)
})
