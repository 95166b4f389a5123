import { CASES } from '../platform/cases/all.ts'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'
import { kept, listen, open, turn, walk } from './moving-steps.ts'

/** Moving about on a platform of one page: tabs that load late and replace each other, case after case at one address, lists. */

test('the case file fills as tabs are opened, and what is still unseen is named', { tag: '@long' }, async ({ page, platform, launched }) => {
  await page.goto(`${platform}/spa`)
  await open(page, 'month-end-block')
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText('（2024）青9921执2318号')
  await turn(page, '基本信息')
  await expect(panel.locator('.finding', { hasText: '立案未满三个月' }).locator('.verdict')).toHaveText('不批')
  await expect(panel.locator('.unseen li')).toHaveText([
    '当事人未打开：打开该页签即可补全申请执行人和被执行人。', '执行过程未打开：打开该页签即可补全约谈、上门查找。',
    '约谈笔录未打开：打开该页签即可补全约谈申请执行人。', '财产查控未打开：打开该页签即可补全财产及其处置。',
  ])
  await turn(page, '执行过程')
  await expect(panel.locator('.unseen li')).toHaveCount(2)
  const interview = panel.locator('.finding', { hasText: '未约谈申请执行人的不批' })
  await turn(page, '当事人')
  await expect(panel.locator('.unseen li')).toHaveCount(1)
  await turn(page, '财产查控')
  await expect(panel.locator('.unseen')).toHaveCount(0)
  await turn(page, '约谈笔录')
  await expect(interview.locator('.verdict')).toHaveText('通过')
  await expect(panel.locator('.verdict-box')).toContainText('未满三个月')
  await panel.getByRole('button', { name: /^立案未满三个月/ }).click()
  await expect(panel.locator('.finding.open'), 'seen on a tab that is not open now').toContainText('2024-11-30')
  expect((await kept(launched.worker, '（2024）青9921执2318号'))?.caseFile['debtors']).toHaveLength(1)
  /* The panel is gone while the page shows no case, and comes back as it was left. */
  const view = page.locator('#view')
  const shown = await view.evaluateHandle((v) => { const all = document.createDocumentFragment(); all.append(...v.childNodes); return all })
  await expect(panel).toHaveCount(0)
  await view.evaluate((v, all) => v.append(all), shown)
  await expect(panel.locator('.finding.open')).toContainText('2024-11-30')
})

test('each row of a list has a mark, and opens its verdict without leaving the list', async ({ page, platform }) => {
  await page.goto(`${platform}/case/month-end-block`)
  await expect(tabOf(page)).toBeVisible()
  await page.goto(`${platform}/`)
  await expect(tabOf(page)).toBeVisible()
  const before = await page.content()
  const mark = (number: string) => page.locator('[data-zbscz] .row-mark').and(page.locator(`[title*="${number}"]`))
  await expect(page.locator('[data-zbscz] .row-mark').first()).toBeVisible()
  expect(await mark('不批').count(), 'the case that was opened before').toBe(1)
  /* The mark stands beside its number, and goes with it. */
  const row = page.locator('#caseList tr', { hasText: '青9921执2318号' })
  const beside = async () => Math.abs(((await mark('不批').boundingBox())?.y ?? 0) - ((await row.boundingBox())?.y ?? 999)) < 16
  expect(await beside()).toBe(true)
  await page.mouse.wheel(0, 60)
  await expect.poll(beside).toBe(true)
  await mark('不批').click()
  const panel = panelOf(page)
  await expect(panel.locator('h1')).toHaveText('（2024）青9921执2318号')
  await expect(panel.locator('.verdict-box')).toContainText('未满三个月')
  await panel.getByRole('button', { name: '返回列表' }).click()
  await expect(panel.locator('.case-rows li')).toHaveCount(28)
  await panel.locator('.case-rows button', { hasText: '青9921执2320号' }).press('Enter')
  await expect(panel.locator('h1')).toHaveText('（2024）青9921执2320号')
  expect(await page.content()).toBe(before)
})

test('cards of cases are a list: each has its mark and opens its verdict', { tag: '@long' }, async ({ page, libraries, launched }) => {
  await page.goto(`${libraries}/av11-case-cards-rows`)
  const marks = page.locator('[data-zbscz] .row-mark')
  await expect(marks).toHaveCount(3)
  const before = await page.content()
  /* 执5号 was filed less than three months before its proposed closing, 执7号 says that nobody was interviewed; of 执6号 only 是 is said. */
  const of = (serial: number) => page.locator('.ant-card', { hasText: `执${serial}号` })
  for (const [serial, tone] of [[5, '不批'], [6, '待核实'], [7, '不批']] as const) {
    const card = await of(serial).boundingBox(), inside = []
    for (const mark of await marks.all()) {
      const box = await mark.boundingBox()
      if (card && box && box.x > card.x && box.x < card.x + card.width && box.y > card.y && box.y < card.y + card.height) inside.push(await mark.getAttribute('title'))
    }
    expect(inside, `执${serial}号`).toEqual([expect.stringContaining(tone)])
  }
  await tabOf(page).click()
  const panel = panelOf(page)
  await expect(panel.locator('.case-rows li')).toHaveCount(3)
  await panel.locator('.case-rows button', { hasText: '宁9976执7号' }).press('Enter')
  await expect(panel.locator('h1')).toHaveText('（2025）宁9976执7号')
  await expect(panel.locator('.verdict-box')).toContainText('约谈')
  await panel.getByRole('button', { name: '返回列表' }).click()
  await expect(panel.locator('.case-rows li')).toHaveCount(3)
  expect(await page.content()).toBe(before)
  /* What a list shows of a case is no view of it. */
  expect(await kept(launched.worker, '（2025）宁9976执7号')).toBeUndefined()
})

test('a case in a dialog over a list is read for itself; the list has its marks again when the dialog is gone', { tag: '@long' }, async ({ page, platform, launched: { worker } }) => {
  await page.goto(`${platform}/spa?in=dialog`)
  const marks = page.locator('[data-zbscz] .row-mark')
  await expect(marks.first()).toBeVisible()
  const end = await listen(worker)
  await walk(page, worker, 'not-visited', ['基本信息', '当事人', '执行过程'])
  await end()
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText('（2025）青9921执842号')
  const stored = await kept(worker, '（2025）青9921执842号')
  expect(stored?.caseFile['debtors']).toHaveLength(1)
  for (const c of CASES) if (c.debtor !== '第五禾' && c.id !== 'not-visited') expect(JSON.stringify(stored?.caseFile), c.id).not.toContain(c.debtor)
  await page.locator('#back').dispatchEvent('click')
  await expect(panel.locator('.case-rows li').first()).toBeVisible()
  await expect(panel.locator('h1')).toHaveText('案件列表')
})

test('of cases that are open in tabs the one that is shown is read, and no fact of another with it', async ({ page, libraries, launched: { worker } }) => {
  await page.goto(`${libraries}/ep19-case-tabs`)
  const first = '（2025）宁9906执61号', second = '（2025）宁9906执88号'
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText(second)
  /* The panel may stand over the tabs. */
  const show = (name: string) => page.getByRole('tab', { name }).dispatchEvent('click')
  await show(first)
  await expect(panel.locator('h1')).toHaveText(first)
  await show('工作台')
  await expect(panel.locator('h1')).not.toHaveText(first)
  await show(second)
  await expect(panel.locator('h1')).toHaveText(second)
  /* A platform that marks none of them: nothing is said of any, and why. */
  await page.evaluate(() => {
    const name = (i: number) => `（2025）宁9906执${i}号`
    document.body.innerHTML = `<div class="bar"><div class="t">${name(61)}</div><div class="t">${name(88)}</div></div>${[['立案日期', '2025-02-10'], ['执行法院', '玉兰区人民法院'], ['申请执行人', '公西榆'], ['被执行人', '左丘檀'], ['案由', '民间借贷纠纷']].map(([l, v]) => `<p>${l}：${v}</p>`).join('')}`
  })
  await expect(panel).toContainText('不能确定本页显示的是哪一件案件')
  await expect(panel).toContainText(`同时打开了 2 件案件（${first}、${second}）`)
  for (const [number, filed, own, others] of [[first, '2025-01-06', '梁丘蓁', '左丘檀'], [second, '2025-02-10', '左丘檀', '梁丘蓁']] as const) {
    const file = (await kept(worker, number))?.caseFile
    expect(file?.['filedOn']).toMatchObject({ value: filed })
    expect(JSON.stringify(file)).toContain(own)
    expect(JSON.stringify(file)).not.toContain(others)
  }
})
