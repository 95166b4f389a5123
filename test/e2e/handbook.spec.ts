import { RULES } from '../../rules/index.ts'
import { expect, openPanel, panelOf, test } from './fixtures.ts'

/** 规则手册: a page of the desk, made from the rules and their tables; each finding leads to its rule. */

test('every rule is in the handbook, with examples that the rule itself judges; it is searched and printed', async ({ openDesk }) => {
  const desk = await openDesk('#handbook')
  const rows = desk.locator('.handbook-rule')
  await expect(rows).toHaveCount(RULES.length)
  await desk.getByRole('searchbox', { name: '搜索规则手册' }).fill('闰年')
  await expect(desk.getByRole('status').filter({ hasText: '找到' })).toBeVisible()
  await desk.getByRole('searchbox', { name: '搜索规则手册' }).fill('立案未满三个月')
  await expect(rows.first()).toContainText('立案未满三个月结案的不批')
  await rows.first().getByRole('button').press('Enter')
  const body = rows.first().locator('dl')
  for (const part of ['怎样判断', '例外', '依据', '例子', '变更']) await expect(body.getByText(part, { exact: true })).toBeVisible()
  /* The example is judged there and then: the verdict of its row stands beside the reason with real dates. */
  const refused = body.locator('tbody tr').filter({ has: desk.locator('.chip', { hasText: /^不批$/ }) }).first()
  await expect(refused).toContainText(/立案\d{4}年.*未超过三个月，最早.*可批/)
  await expect(body.locator('.mark-V').first()).toBeVisible()
  await desk.getByRole('searchbox', { name: '搜索规则手册' }).fill('没有这样的规则')
  await expect(desk.getByText('没有含“没有这样的规则”的规则')).toBeVisible()
  await desk.getByRole('searchbox', { name: '搜索规则手册' }).fill('立案未满三个月')
  await desk.emulateMedia({ media: 'print' })
  await expect(desk.getByRole('searchbox')).toBeHidden()
  await desk.screenshot({ path: 'test-results/shots/handbook.png' })
})

test('a finding leads to its rule', async ({ openCase, context }) => {
  const page = await openCase('/case/month-end-block')
  await openPanel(page)
  const row = panelOf(page).locator('.finding').filter({ hasText: '立案未满三个月' }).first()
  await row.getByRole('button').first().click()
  const opened = context.waitForEvent('page')
  await row.getByRole('button', { name: '在规则手册中查看本条' }).click()
  const desk = await opened
  await expect(desk.locator('[data-rule="four-no-under-three-months"] dl')).toBeVisible()
  await expect(desk.locator('[data-rule="four-no-under-three-months"] button').first()).toBeFocused()
})
