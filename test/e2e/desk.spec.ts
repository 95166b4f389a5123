import type { Locator, Page } from '@playwright/test'
import { verdictsInOrder } from '../../rules/words.ts'
import { CASES } from '../platform/cases/all.ts'
import { coveringCases } from '../platform/covering.ts'
import { rowsOf } from './faults-steps.ts'
import { expect, openPanel, tabOf, test } from './fixtures.ts'

/* 工作台: every case seen and every note written is listed, narrowed down, deleted and taken back, in every window alike. */

/* Every kind of verdict, and the cases that are searched for by name. */
const SEEN = [...new Set([...coveringCases(), ...CASES.filter((c) => ['month-end-block', 'all-done'].includes(c.id) || /濮阳/.test(c.debtor) || /濮阳/.test(JSON.stringify(c.parties)) || ['（2025）青9921执保88号', '（2024）青9921执1502号'].includes(c.caseNumber))])]
const NUMBERED = SEEN.filter((c) => c.caseNumber !== '')
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
const day = (offset: number) => TODAY.format(new Date(Date.now() + offset * 86_400_000))
const rows = (desk: Page): Locator => desk.locator('.grid-row:not(.grid-head)')
const numbers = (desk: Page): Promise<string[]> => rows(desk).locator('[role=gridcell]:nth-child(3) strong').allInnerTexts()
const tabs = (desk: Page, name: string): Locator => desk.getByRole('navigation').getByRole('link', { name })
const toast = (desk: Page): Locator => desk.locator('.toast')
const press = (desk: Page, name: string, exact = true) => desk.getByRole('button', { name, exact }).click()

/** Writes a note on the whole case in the drawer that is open; `kind` is the number of its key. */
async function writeNote(desk: Page, comment: string, kind: 1 | 2 | 3 | 4 | 5, rule?: string): Promise<void> {
  await desk.locator('.drawer').getByRole('button', { name: '写全案批注' }).click()
  const box = desk.getByRole('textbox', { name: '批注内容' })
  await box.press(`Alt+${kind}`)
  await box.fill(comment)
  if (rule) await desk.getByLabel('关联结论').selectOption({ label: rule })
  await box.press('Control+Enter')
  await expect(desk.locator('.drawer .note', { hasText: comment })).toBeVisible()
}

test('every case seen is listed with its verdict; search, filters, order, role and the way back to its page', async ({ openDesk, page, platform, context }) => {
  test.setTimeout(120_000)
  /* The verdict as the page's tab told it; whether it is right is judged in panel.spec. */
  const told = new Map<string, string>()
  for (const demo of SEEN) {
    await page.goto(`${platform}/case/${demo.id}`)
    told.set(demo.caseNumber, await tabOf(page).locator('strong').innerText())
  }
  await page.route('**/case/all-done?elsewhere', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('云溪县人民法院', '临河县人民法院').replaceAll('青9921执412号', '青9922执412号') })
  })
  await page.goto(`${platform}/case/all-done?elsewhere`)
  await expect(tabOf(page)).toBeVisible()

  const desk = await openDesk()
  await desk.setViewportSize({ width: 1600, height: 2200 })
  await expect(rows(desk)).toHaveCount(NUMBERED.length + 1)
  await expect(tabs(desk, '案件')).toContainText(String(NUMBERED.length + 1))
  for (const { id, caseNumber } of NUMBERED) {
    await expect(rows(desk).filter({ hasText: caseNumber }).locator('.chip'), id).toHaveText(told.get(caseNumber) ?? '?')
  }

  const search = desk.getByLabel('搜索案号、当事人、法院')
  for (const [words, found] of [['濮阳', ['（2024）青9921执2320号', '（2024）青9921执2318号']], ['(2025)青9921执保88', ['（2025）青9921执保88号']], ['临河', ['（2025）青9922执412号']]] as const) {
    await search.fill(words)
    await expect.poll(() => numbers(desk), words).toEqual(found)
  }
  expect(decodeURIComponent(desk.url()), 'search words stay out of the address').not.toContain('临河')
  await search.fill('没有这样的案件')
  await expect(desk.getByText('没有找到含有')).toBeVisible()
  await desk.locator('.place').getByRole('button', { name: '清除筛选' }).click()
  await expect(rows(desk)).toHaveCount(NUMBERED.length + 1)

  await desk.getByLabel('法院', { exact: true }).selectOption('青江省临河县人民法院')
  await expect.poll(() => numbers(desk)).toEqual(['（2025）青9922执412号'])
  expect(decodeURIComponent(desk.url()), 'and so does the court').not.toContain('临河')
  await desk.reload()
  await expect.poll(() => numbers(desk), 'known again all the same').toEqual(['（2025）青9922执412号'])
  await press(desk, '清除筛选')

  await desk.getByLabel('结论', { exact: true }).selectOption('不批')
  await desk.reload()
  await expect.poll(async () => new Set(await rows(desk).locator('.chip').allInnerTexts()), 'a filter outlives a reload').toEqual(new Set(['不批']))
  expect((await numbers(desk)).sort()).toEqual(NUMBERED.map((c) => c.caseNumber).filter((n) => told.get(n) === '不批').sort())
  await desk.getByLabel('规则', { exact: true }).selectOption('four-no-under-three-months')
  const early = NUMBERED.filter((c) => c.expected['four-no-under-three-months'].approval.join() === 'block').map((c) => c.caseNumber)
  await expect.poll(async () => (await numbers(desk)).sort()).toEqual(early.sort())
  await press(desk, '清除筛选')

  const [from, to] = [desk.getByLabel('核对日期自'), desk.getByLabel('至', { exact: true })]
  for (const [a, b, count] of [[day(1), '', 0], [day(0), day(0), NUMBERED.length + 1], ['', day(-1), 0]] as const) {
    await from.fill(a)
    await to.fill(b)
    await expect(rows(desk), `${a}…${b}`).toHaveCount(count)
  }
  await desk.locator('.filter').getByRole('button', { name: '清除筛选' }).click()
  await desk.getByLabel('排序').selectOption('number')
  await expect.poll(async () => (await numbers(desk))[0]).toBe('（2024）青9921执1502号')

  await desk.getByRole('radio', { name: '监督' }).check({ force: true })
  const supervision = verdictsInOrder('supervision').map((v) => v.word)
  await expect.poll(async () => (await rows(desk).locator('.chip').allInnerTexts()).filter((w) => !supervision.includes(w))).toEqual([])
  await expect.poll(async () => JSON.stringify((await rowsOf(desk, ['sites']))['sites'])).toContain('"role":"supervision"') // kept, later than shown
  await desk.reload()
  await expect(desk.getByRole('radio', { name: '监督' })).toBeChecked()

  await rows(desk).filter({ hasText: '青9921执2318号' }).click()
  await expect(desk.locator('.drawer .verdict-box')).toBeVisible()
  const opened = context.waitForEvent('page')
  await desk.locator('.drawer').getByRole('button', { name: '打开原页' }).click()
  await expect(tabOf(await opened)).toBeVisible()
  expect((await opened).url()).toBe(`${platform}/case/month-end-block`)
})

test('the drawer writes notes; cases and notes are deleted and taken back; two windows stay in step', { tag: '@long' }, async ({ openCase, openDesk }) => {
  test.setTimeout(120_000)
  for (const id of ['not-visited', 'month-end-block', 'all-done']) await openCase(`/case/${id}`)
  const desk = await openDesk('#cases'), other = await openDesk('#cases')
  await desk.bringToFront()
  await expect(rows(desk)).toHaveCount(3)
  await rows(desk).filter({ hasText: '执412号' }).click()
  await writeNote(desk, '先核对判决金额', 1)
  await writeNote(desk, '约谈时间存疑', 2, '未约谈申请执行人的不批')
  await expect(tabs(other, '批注')).toContainText('2')
  await desk.locator('.drawer').getByRole('button', { name: '关闭' }).click()

  const inPage = await openPanel(await openCase('/case/all-done'))
  await expect(inPage.locator('.note'), 'a note of the desk stands in the page').toHaveCount(2)
  /* Seen last, so that what is deleted below is neither the latest row nor the only change. */
  await openCase('/case/not-visited')

  await tabs(desk, '批注').click()
  await expect(rows(desk)).toHaveCount(2)
  await desk.getByLabel('类别').selectOption('doubt')
  await expect(rows(desk)).toHaveCount(1)
  await expect(rows(desk)).toContainText('约谈时间存疑')
  await desk.getByLabel('类别').selectOption('')
  await desk.getByLabel('规则', { exact: true }).selectOption('four-no-no-applicant-interview')
  await expect(rows(desk)).toHaveCount(1)
  await press(desk, '清除筛选')
  await desk.getByLabel('搜索内容、原文、案号').fill('判决金额')
  await expect(rows(desk)).toHaveCount(1)

  /* A note, from the drawer beside its list. */
  await rows(desk).click()
  const note = desk.locator('.drawer .note', { hasText: '先核对判决金额' })
  await note.getByRole('button', { name: '删除' }).click()
  await expect(note).toHaveCount(0)
  await expect(tabs(other, '批注')).toContainText('1')
  await press(desk, '撤销')
  await expect(note).toBeVisible()
  await desk.reload()
  await expect(tabs(desk, '批注')).toContainText('2')
  await expect(tabs(other, '批注')).toContainText('2')

  /* A case with its notes. */
  await tabs(desk, '案件').click()
  await rows(desk).filter({ hasText: '执412号' }).click()
  await desk.locator('.drawer').getByRole('button', { name: '删除…' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(rows(desk)).toHaveCount(2)
  await expect(tabs(desk, '批注')).toContainText('0')
  await expect(rows(other)).toHaveCount(2)
  await press(desk, '撤销')
  await expect(rows(other)).toHaveCount(3)
  await desk.reload()
  await expect(rows(desk)).toHaveCount(3)
  await expect(tabs(desk, '批注')).toContainText('2')

  /* Several at once, one of them with notes. */
  for (const number of ['执2318号', '执412号']) await rows(desk).filter({ hasText: number }).getByRole('checkbox').check()
  await press(desk, '删除所选…')
  await expect(desk.getByRole('dialog')).toContainText('删除 2 件案件？')
  await desk.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  for (const window of [desk, other]) await expect(rows(window)).toHaveCount(1)
  await press(desk, '撤销')
  await expect(toast(desk)).toContainText('已恢复')
  await expect(rows(desk)).toHaveCount(3)
  await expect(rows(other)).toHaveCount(3)
  await desk.reload()
  await expect(rows(desk)).toHaveCount(3)
})

test('an empty desk says how to begin; a damaged row is left out, told of and left alone', async ({ openCase, openDesk }) => {
  const desk = await openDesk()
  await expect(desk.getByText('还没有案件')).toBeVisible()
  await tabs(desk, '批注').click()
  await expect(desk.getByText('还没有批注')).toBeVisible()
  await tabs(desk, '案件').click()
  await openCase('/case/all-done')
  await expect(rows(desk), 'comes up without a reload').toHaveCount(1)

  const damaged = { id: '（2025）青9921执1号', court: '某法院', lastSeenAt: '2026-01-01T00:00:00.000Z', caseNumber: 42, review: '<b>' }
  await desk.evaluate((row) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('zhongben')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const asked = opening.result.transaction('cases', 'readwrite').objectStore('cases').put(row)
      asked.onsuccess = () => { resolve(); opening.result.close() }
      asked.onerror = () => reject(asked.error)
    }
  }), damaged)
  await desk.reload()
  await expect(rows(desk)).toHaveCount(1)
  await expect(rows(desk)).toContainText('执412号')
  await expect(desk.getByText('1 项已存的内容有损坏')).toBeVisible()
  expect((await rowsOf(desk, ['cases']))['cases'], 'nothing is thrown away').toHaveLength(2)
})
