import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, launch, openPanel, panelOf, tabOf, test } from './fixtures.ts'

/* 案件要素: every value with its words; set right by hand, marked, kept, never silently overwritten. */

const lit = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('zb-3') ?? [])].map((r) => r.toString()))
const OWN = '[data-zbscz]'

async function openElements(page: Page) {
  const panel = panelOf(page)
  await expect(tabOf(page).or(panel)).toBeVisible()
  if (await tabOf(page).isVisible()) await tabOf(page).click()
  await panel.getByRole('tab', { name: '案件要素' }).click()
  return panel
}
const row = (page: Page, label: string) => panelOf(page).locator('.element', { has: page.locator(`.label:text-is("${label}")`) })
const toast = (page: Page) => page.locator(`${OWN} .toast`)

async function correct(page: Page, label: string, value: string, reason = ''): Promise<void> {
  await row(page, label).getByRole('button', { name: `更正${label}`, exact: true }).click()
  const form = panelOf(page).locator('form.correct')
  await form.locator('.first').fill(value)
  if (reason) await form.getByLabel('理由（可不填）').fill(reason)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toHaveCount(0)
}
/** The filing date as the page's own table has it. */
const rewrite = (page: Page, from: string, to: string) => page.evaluate(([a, b]) => {
  for (const e of document.querySelectorAll('td')) if (e.textContent === `立案日期：${a}`) e.textContent = `立案日期：${b}`
}, [from, to] as const)

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

test('a date set right changes the verdict; it is marked, survives reload and restart, and can be taken back', async ({ platform }) => {
  test.setTimeout(120_000)
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  try {
    const first = await launch(profile)
    const page = await first.context.newPage()
    await page.goto(`${platform}/case/month-end-block`)
    const panel = await openElements(page)
    await row(page, '立案日期').getByRole('button', { name: '更正立案日期' }).click()
    const form = panel.locator('form.correct')
    await expect(form.getByLabel('署名')).toHaveValue('本机用户')
    await form.getByLabel('署名').fill('苏木')
    await form.getByLabel('立案日期', { exact: true }).fill('2024-11-20')
    await form.getByLabel('理由（可不填）').fill('以立案审批表为准')
    await form.getByRole('button', { name: '保存' }).click()
    await expect(row(page, '立案日期')).toContainText('人工更正')
    await expect(row(page, '立案日期')).toContainText(/苏木 · \d{4}-\d{2}-\d{2} \d{2}:\d{2} · 原读数 2024-11-30/)
    await expect(row(page, '立案日期')).toContainText('以立案审批表为准')
    const marked = async (p: Page) => {
      if (await tabOf(p).isVisible()) await tabOf(p).click()
      const shown = panelOf(p)
      await shown.getByRole('tab', { name: '结论' }).click()
      await expect(shown.locator('.verdict-box')).toContainText('可批')
      await expect(shown.locator('.verdict-box')).toContainText('其中 1 项结论依据了人工更正的内容')
      const title = shown.getByRole('button', { name: /立案未满三个月/ })
      if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click()
      await expect(shown.locator('.finding.open')).toContainText(/人工更正：2024-11-20（苏木，\d{4}-\d{2}-\d{2} \d{2}:\d{2}）/)
      await expect(shown.locator('.finding.open .quote').filter({ hasText: '人工更正' }), 'nothing on the page to light up').toHaveJSProperty('tagName', 'DIV')
    }
    await marked(page)
    await page.reload()
    await marked(page)
    await first.context.close()

    const again = await launch(profile)
    const later = await again.context.newPage()
    await later.goto(`${platform}/case/month-end-block`)
    await marked(later)
    const desk = await again.context.newPage()
    await desk.goto(`chrome-extension://${again.id}/desk.html`)
    await desk.locator('.grid-row', { hasText: '执2318号' }).click()
    await desk.locator('.drawer').getByRole('button', { name: /立案未满三个月/ }).click()
    await expect(desk.locator('.drawer .finding.open')).toContainText('人工更正：2024-11-20（苏木')
    await desk.close()

    await later.bringToFront()
    await openElements(later)
    await row(later, '立案日期').getByRole('button', { name: '撤销更正' }).click()
    await expect(row(later, '立案日期')).not.toContainText('人工更正')
    await expect(row(later, '立案日期')).toContainText('2024-11-30')
    await toast(later).getByRole('button', { name: '撤销' }).click()
    await expect(row(later, '立案日期')).toContainText('人工更正')
    await again.context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a page that says something else later is shown beside the correction, and the person decides', async ({ openCase }) => {
  const page = await openCase('/case/month-end-block')
  await openElements(page)
  await correct(page, '立案日期', '2024-11-20')
  await rewrite(page, '2024-11-30', '2024-12-02')
  const changed = row(page, '立案日期').locator('.changed')
  await expect(changed).toContainText('页面现为 2024-12-02，您更正为 2024-11-20。')
  await expect(panelOf(page).getByRole('tab', { name: /案件要素/ })).toContainText('1 项不一致')
  await expect(row(page, '立案日期').locator('.value')).toContainText('2024-11-20')
  await changed.getByRole('button', { name: '保留更正' }).click()
  await expect(changed).toHaveCount(0)
  await expect(row(page, '立案日期')).toContainText('人工更正')
  await rewrite(page, '2024-12-02', '2024-11-20')
  await expect(row(page, '立案日期')).toContainText('页面已一致')
  await rewrite(page, '2024-11-20', '2024-12-05')
  await changed.getByRole('button', { name: '采用页面值' }).click()
  await expect(row(page, '立案日期')).not.toContainText('人工更正')
  await expect(row(page, '立案日期').locator('.value')).toContainText('2024-12-05')
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

test('an act is added, one is marked as misread, and the conclusions follow', async ({ openCase }) => {
  const page = await openCase('/case/not-visited')
  const panel = await openElements(page)
  const verdict = async (name: RegExp) => (await panel.locator('.finding .title button', { hasText: name }).textContent()) ?? ''
  const before = await verdict(/未上门查找/)
  await panel.getByRole('button', { name: '补记一项…' }).click()
  const form = panel.locator('form.correct')
  await form.getByLabel('事项').selectOption({ label: '上门查找' })
  await form.getByLabel('日期').fill('2025-01-15')
  await form.getByLabel('说明').fill('到住所地走访，未见其人，邻居见证')
  await form.getByRole('button', { name: '保存' }).click()
  const added = row(page, '上门查找').filter({ hasText: '人工更正' })
  await expect(added).toContainText('2025-01-15')
  await expect.poll(() => verdict(/未上门查找/)).not.toBe(before)
  await added.getByRole('button', { name: '撤销更正' }).click()
  await expect.poll(() => verdict(/未上门查找/)).toBe(before)

  const log = panel.locator('section', { has: page.getByRole('heading', { name: /^执行过程/ }) }).locator('.element')
  const name = (await log.first().locator('.label').textContent()) ?? ''
  await log.first().getByRole('button', { name: `${name}：不属于本案或者读错` }).click()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(log.first()).toContainText('不计入')
  await toast(page).getByRole('button', { name: '撤销' }).click()
  await expect(log.first()).not.toContainText('不计入')
})

test('what is wrong is said; a refused write keeps what was typed; nothing typed is thrown away unasked', async ({ openCase, launched }) => {
  const page = await openCase('/case/month-end-block')
  const panel = await openElements(page)
  await row(page, '应执行标的金额').getByRole('button', { name: '更正应执行标的金额' }).click()
  const form = panel.locator('form.correct')
  const amount = form.getByLabel('应执行标的金额（元）')
  await expect(amount).toHaveValue('58000.00')
  await amount.fill('5.8万')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('请填写以元为单位的数额')
  await amount.fill('57,999.50')
  await expect(form).toContainText('即 57,999.50元')
  await row(page, '立案日期').getByRole('button', { name: '更正立案日期' }).click()
  await expect(toast(page)).toContainText('请先保存或取消正在写的更正')
  await amount.press('Escape')
  await expect(form).toContainText('放弃正在写的更正？')
  await form.getByRole('button', { name: '继续写' }).click()

  /* Folded and opened again, it is still there. */
  await panel.getByRole('button', { name: '收起' }).click()
  await expect(tabOf(page)).toContainText('未存')
  await openElements(page)
  await expect(amount).toHaveValue('57,999.50')
  await launched.worker.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    Object.assign(globalThis, { restorePut: () => { IDBObjectStore.prototype.put = put } })
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }
  })
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('存储空间不足')
  await expect(amount).toHaveValue('57,999.50')
  await launched.worker.evaluate(() => (globalThis as unknown as { restorePut: () => void }).restorePut())
  await form.getByRole('button', { name: '重试' }).click()
  await expect(row(page, '应执行标的金额')).toContainText('57,999.50元')
})

test('a worker that was stopped in between loses nothing', async ({ openCase, context }) => {
  const page = await openCase('/case/month-end-block')
  const panel = await openElements(page)
  await row(page, '立案日期').getByRole('button', { name: '更正立案日期' }).click()
  await panel.locator('form.correct .first').fill('2024-11-20')
  const internals = await context.newPage()
  await internals.goto('chrome://serviceworker-internals')
  await internals.getByRole('button', { name: 'Stop', exact: true }).first().click()
  await internals.waitForTimeout(500)
  await internals.close()
  await page.bringToFront()
  await panel.locator('form.correct').getByRole('button', { name: '保存' }).click()
  await expect(row(page, '立案日期')).toContainText('人工更正')
})

test('the desk takes corrections into the bin with their case and back, and puts them into the exported file', async ({ openCase, openDesk }) => {
  const page = await openCase('/case/month-end-block')
  await openElements(page)
  await correct(page, '立案日期', '2024-11-20', '以审批表为准')
  const desk = await openDesk()
  await desk.getByLabel('全选案件').check()
  await desk.getByRole('button', { name: '导出所选…' }).click()
  await desk.getByRole('radio', { name: /json/i }).check({ force: true })
  const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: /^导出/ }).last().click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ version: 2, corrections: [{ target: { path: 'filedOn' }, action: { value: '2024-11-20' }, reason: '以审批表为准', by: '本机用户' }] })

  await desk.locator('.grid-row', { hasText: '执2318号' }).click()
  await desk.locator('.drawer').getByRole('button', { name: '删除…' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: /^删除/ }).click()
  await expect(desk.locator('.grid-row', { hasText: '执2318号' })).toHaveCount(0)
  await desk.getByRole('button', { name: '撤销', exact: true }).click()
  await page.bringToFront()
  await page.reload()
  await openElements(page)
  await expect(row(page, '立案日期')).toContainText('人工更正')

  /* Another value here: the file's is a conflict and changes nothing. */
  await correct(page, '立案日期', '2024-11-21')
  await desk.bringToFront()
  await desk.getByLabel('导入批注文件').setInputFiles({ name: '清单.json', mimeType: 'application/json', buffer: Buffer.from(text.replaceAll(/"id":"[^"]+","caseId"/g, '"id":"corr-from-elsewhere","caseId"')) })
  await expect(desk.getByRole('dialog')).toContainText('立案日期：现有的更正为“2024-11-21”（本机用户），文件中的为“2024-11-20”（本机用户）')
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
