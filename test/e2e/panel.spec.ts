import { coveringCases } from '../platform/covering.ts'
import { conclusionOf, verdictOf } from '../../rules/words.ts'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'
import type { Page } from '@playwright/test'

/* 在页面中: what the panel shows of a case, and what of the host it leaves alone. */

const lit = (page: Page, name: string) => page.evaluate((n) => [...(CSS.highlights.get(n) ?? [])].map((r) => r.toString()), name)

test('every conclusion of every rule is shown in the page as a person judged the case', { tag: '@long' }, async ({ page, platform }) => {
  test.setTimeout(180_000)
  for (const demo of coveringCases()) {
    await page.goto(`${platform}/case/${demo.id}`)
    await expect(tabOf(page), demo.id).toBeVisible()
    const panel = await openPanel(page)
    await expect(panel.locator('.verdict-box h2'), demo.id).toBeVisible()
    const rows = await panel.evaluate((p) => [...p.querySelectorAll('.findings .finding')].map((li) => (li.querySelector('.title')?.textContent ?? '')))
    /* 通过 and 不适用 lie folded in groups: unfold them. */
    /* …and a long group shows its head first. */
    const folded = panel.locator('.group h3 button[aria-expanded=false], .group .more')
    while (await folded.count() > 0) await folded.first().click()
    const titles = await panel.locator('.finding .title button').allInnerTexts()
    expect(rows.length).toBeGreaterThan(3)
    for (const [rule, expected] of Object.entries(demo.expected)) {
      const words = expected.approval.map((approval) => verdictOf({ approval, legality: 'none' }, 'approval').word)
      const title = TITLES[rule] ?? rule
      const shown = titles.find((t) => t.startsWith(title))
      expect(words.some((w) => shown?.replace(/[\s：]/g, '') === title + w), `${demo.id} ${rule}: ${shown} — ${expected.why}`).toBe(true)
    }
    const heads = demo.overall.map((approval) => conclusionOf({ approval, legality: 'none' }, 'approval').word)
    await panel.getByRole('button', { name: '收起' }).click()
    const face = await tabOf(page).innerText()
    expect(heads.some((h) => face.includes(h)), `${demo.id}: tab says ${face}, expected ${heads.join('|')}`).toBe(true)
  }
})

const TITLES: Record<string, string> = {
  'four-no-undisposed-property': '有财产未处置的不批', 'four-no-no-onsite-search': '未上门查找被执行人的不批', 'four-no-no-applicant-interview': '未约谈申请执行人的不批',
  'four-no-under-three-months': '立案未满三个月结案的不批', 'case-eligible': '案件类型可适用终本', 'unpaid-positive': '尚未执行标的大于零',
}

test('the verdict names the earliest day, and a role switch turns conclusions into supervision', async ({ openCase }) => {
  const page = await openCase('/case/month-end-block')
  const panel = await openPanel(page)
  await expect(panel).toContainText('（2024）青9921执2318号')
  await expect(panel).toContainText('青江省云溪县人民法院')
  await expect(panel.locator('.verdict-box')).toContainText('最早 2025年3月1日 可批')
  await panel.getByRole('radio', { name: '监督' }).check({ force: true })
  await expect(panel).toContainText('监督只看法律依据')
  await expect(panel).not.toContainText('构成犯罪')
})

test('a quote leads to its words in the page, one after the other', async ({ openCase }) => {
  const page = await openCase('/case/month-end-block')
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: /立案未满三个月/ }).click()
  const quotes = panel.locator('.finding.open .quote')
  await expect(quotes).toHaveCount(2)
  await quotes.first().click()
  await expect.poll(() => lit(page, 'zb-3')).toEqual(['2024-11-30'])
  await panel.getByRole('button', { name: '下一处原文' }).click()
  await expect.poll(() => lit(page, 'zb-3')).toEqual(['2025-02-28'])
  await expect(panel).toContainText('第 2 / 2 处')
  /* Words in a pane that is not open are said to be there. */
  await panel.getByRole('button', { name: /未约谈申请执行人/ }).click()
  await expect(panel.locator('.finding.open .state').first()).toContainText('未显示的页签')
})

test('a value of a form field is framed, not lit', async ({ openCase }) => {
  const page = await openCase('/case/national-day')
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: /立案未满三个月/ }).click()
  await panel.locator('.finding.open .quote').first().click()
  const frame = page.locator('[data-zbscz] div[aria-hidden=true]').first()
  const input = page.getByLabel('立案日期', { exact: true })
  await expect(frame).toBeAttached()
  const [a, b] = [await frame.boundingBox(), await input.boundingBox()]
  expect(Math.abs((a?.x ?? 0) - (b?.x ?? 99))).toBeLessThan(4)
  expect(Math.abs((a?.y ?? 0) - (b?.y ?? 99))).toBeLessThan(4)
})

test('an unfolded conclusion shows reason, missing material, what would pass, basis with mark, counter-evidence', async ({ openCase }) => {
  const page = await openCase('/case/not-visited')
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: /未上门查找/ }).click()
  const open = panel.locator('.finding.open')
  for (const part of ['原文', '如何通过', '依据', '反证核对', '处理']) await expect(open.locator('dt', { hasText: part })).toBeVisible()
  await expect(open).toContainText('第一条第（五）项')
  await expect(open).toContainText('已核原文')
  await expect(open).toContainText('内部审批红线')
})

test('a page that is no case shows nothing; one whose values cannot be read says so', async ({ page, platform }) => {
  for (const path of ['/news', '/empty']) {
    await page.goto(platform + path)
    await page.waitForTimeout(1500)
    await expect(page.locator('[data-zbscz]'), path).toHaveCount(0)
  }
})

test('the tab can be moved by pointer and keyboard, keeps its place, and is not printed', async ({ openCase, page, platform }) => {
  await openCase('/case/all-done')
  const box = async () => (await tabOf(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const before = await box()
  await page.mouse.move(before.x + 20, before.y + 20)
  await page.mouse.down()
  await page.mouse.move(before.x - 200, before.y + 220, { steps: 8 })
  await page.mouse.up()
  await expect(panelOf(page)).toHaveCount(0)
  const moved = await box()
  expect(moved.y - before.y).toBeGreaterThan(150)
  await tabOf(page).focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await box()).y).toBeLessThan(moved.y)
  const kept = await box()
  await page.goto(`${platform}/case/month-end-pass`)
  await expect(tabOf(page)).toBeVisible()
  expect(Math.abs((await box()).y - kept.y)).toBeLessThan(3)
  await page.emulateMedia({ media: 'print' })
  await expect(tabOf(page)).toBeHidden()
})

test('the host document is the same before and after, and the extension asks the network for nothing', async ({ page, platform, asked }) => {
  const serialise = () => page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const own of copy.querySelectorAll('[data-zbscz]')) own.remove()
    return copy.outerHTML
  })
  for (const id of ['all-done', 'national-day', 'vehicle-sought']) {
    await page.goto(`${platform}/case/${id}`)
    await expect(tabOf(page)).toBeVisible()
    const before = await serialise()
    const panel = await openPanel(page)
    for (const b of await panel.locator('.finding .title button').all()) await b.click()
    for (const q of (await panel.locator('.quote').all()).slice(0, 6)) await q.click()
    await panel.getByRole('button', { name: '收起' }).click()
    expect(await serialise(), id).toBe(before)
    expect(await page.evaluate(() => (window as unknown as { platform: { foreign: number } }).platform.foreign), id).toBe(0)
    expect(await page.evaluate(() => document.querySelectorAll('mark').length)).toBe(0)
  }
  expect(asked).toEqual([])
})

test('keys typed into the panel do not reach the host', async ({ openCase }) => {
  const page = await openCase('/case/all-done')
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: '写全案批注' }).click()
  const before = await page.evaluate(() => JSON.stringify((window as unknown as { platform: { keys: unknown } }).platform.keys))
  await panel.getByRole('textbox', { name: '批注内容' }).pressSequentially('123 abc')
  expect(await page.evaluate(() => JSON.stringify((window as unknown as { platform: { keys: unknown } }).platform.keys))).toBe(before)
})
