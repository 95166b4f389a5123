import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { look, sound } from './axe.ts'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'

/* For eyes, ears and keys of every kind: axe-core finds nothing serious or critical in what we show, light and dark. */

const OWN = '[data-zbscz]'
/** Nothing is scrolled out of sight, where axe cannot measure it. */
const TALL = { width: 1280, height: 3600 }
/**
 * The panel's element stands beside the body, where axe cannot tell what is behind a text and gives up on contrast. For the run it is
 * moved into the body; and the page itself, whose faults are not ours, is emptied of what could shine through.
 */
async function intoBody(page: Page): Promise<void> {
  await page.evaluate((own) => {
    const host = document.querySelector(own)
    if (host) document.body.append(host)
    for (const e of document.body.children) if (e !== host && e instanceof HTMLElement) e.style.visibility = 'hidden'
  }, OWN)
}

test('the panel, in all its states', async ({ openCase, page, platform }) => {
  test.setTimeout(120_000)
  await page.setViewportSize(TALL)
  await openCase('/case/not-visited')
  await intoBody(page)
  await sound(page, 'the tab', OWN)
  const panel = await openPanel(page)
  await sound(page, 'the panel', OWN)
  for (const button of await panel.locator('.group h3 button[aria-expanded=false], .finding .title button').all()) await button.click()
  await panel.locator('.quote').first().click()
  await sound(page, 'every conclusion unfolded', OWN)

  /* The proof that such a run can fail: one colour spoiled. */
  await page.evaluate((own) => {
    const zb = document.querySelector(own)?.shadowRoot?.querySelector<HTMLElement>('.zb')
    zb?.style.setProperty('--soft', '#9a9a9a')
  }, OWN)
  expect((await look(page, 'light', OWN)).bad.join(), 'a spoiled colour is found').toContain('color-contrast')
  await page.evaluate((own) => document.querySelector(own)?.shadowRoot?.querySelector<HTMLElement>('.zb')?.style.removeProperty('--soft'), OWN)

  await panel.getByRole('button', { name: '采纳', exact: true }).first().click()
  await expect(panel.getByText('已采纳').first()).toBeVisible()
  for (const button of (await panel.locator('.finding .title button[aria-expanded=true]').all()).reverse()) await button.click()
  await panel.getByRole('radio', { name: '监督' }).check({ force: true })
  await sound(page, 'as a prosecutor sees it', OWN)
  await panel.getByRole('tab', { name: '时间线' }).click()
  await expect(panel.locator('.term-row').first()).toBeVisible()
  await sound(page, 'the case in time', OWN)
  await panel.getByRole('tab', { name: '结论' }).click()
  await panel.getByRole('button', { name: '写全案批注' }).click()
  const box = panel.getByRole('textbox', { name: '批注内容' })
  await box.fill('看得清吗')
  await panel.getByRole('button', { name: /^分量/ }).click()
  await panel.getByRole('combobox', { name: '标签' }).fill('标签一，标签二，')
  await sound(page, 'the editor', OWN)
  await box.press('Escape')
  await sound(page, 'the question before words are thrown away', OWN)
  await panel.getByRole('button', { name: '继续写' }).click()
  await panel.getByRole('button', { name: '保存' }).click()
  await panel.locator('.note').getByRole('button', { name: '删除' }).click()
  await expect(page.locator(`${OWN} .toast`)).toBeVisible()
  await sound(page, 'the message with 撤销', OWN)

  await page.route('**/unreadable', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync('test/pages/p20-unreadable.html') }))
  await page.goto(`${platform}/unreadable`)
  await expect(tabOf(page).or(panelOf(page))).toBeVisible()
  await intoBody(page)
  if (await tabOf(page).isVisible()) await tabOf(page).click()
  await expect(panelOf(page)).toContainText('本页版式未识别')
  await sound(page, 'a page that is not recognised', OWN)
})

test('the desk and the popup', async ({ openCase, openDesk, context, launched }) => {
  test.setTimeout(120_000)
  const desk = await openDesk()
  await desk.setViewportSize(TALL)
  await expect(desk.getByText('还没有案件')).toBeVisible()
  await sound(desk, 'the empty desk')
  for (const id of ['all-done', 'not-visited', 'national-day', 'performed']) await openCase(`/case/${id}`)
  await expect(desk.locator('.grid-row')).toHaveCount(5)
  await sound(desk, 'the list of cases')
  await desk.getByLabel('全选案件').check()
  await sound(desk, 'with a selection')
  await desk.getByRole('button', { name: '删除所选…' }).click()
  await sound(desk, 'the question before deleting')
  await desk.getByRole('button', { name: '取消', exact: true }).click()
  await desk.getByRole('button', { name: '导出所选…' }).click()
  await expect(desk.locator('.preview-rows td').first()).toBeVisible()
  await sound(desk, 'the export dialog')
  await desk.getByRole('radio', { name: /^不脱敏/ }).check()
  await sound(desk, 'the export dialog, unmasked')
  await desk.getByRole('button', { name: '取消', exact: true }).click()
  await desk.getByLabel('导入批注文件').setInputFiles({ name: '坏的.json', mimeType: 'application/json', buffer: Buffer.from('{') })
  await expect(desk.getByRole('alert')).toBeVisible()
  await sound(desk, 'a broken import')
  await desk.getByRole('button', { name: '知道了' }).click()

  await desk.locator('.grid-row', { hasText: '执842号' }).click()
  await desk.locator('.drawer .finding .title button').nth(1).click()
  await desk.locator('.drawer').getByRole('button', { name: '写全案批注' }).click()
  await desk.getByRole('textbox', { name: '批注内容' }).fill('看得清吗')
  await desk.getByRole('button', { name: '保存' }).click()
  await expect(desk.locator('.drawer .note')).toBeVisible()
  await sound(desk, 'a case beside the list')
  await desk.locator('.drawer').getByRole('button', { name: '关闭' }).click()
  await desk.getByRole('link', { name: '批注' }).click()
  await expect(desk.locator('.grid-row')).toHaveCount(2)
  await sound(desk, 'the list of notes')
  await desk.getByLabel('搜索内容、原文、案号').fill('查无')
  await sound(desk, 'nothing found')
  await desk.getByRole('link', { name: '版式' }).click()
  await expect(desk.locator('.profile-list li').first()).toBeVisible()
  await sound(desk, 'the profiles')
  await desk.getByLabel('导入版式文件').setInputFiles({ name: '坏的.json', mimeType: 'application/json', buffer: Buffer.from('{') })
  await expect(desk.getByRole('alert')).toBeVisible()
  await sound(desk, 'a broken profile')
  await desk.getByRole('button', { name: '知道了' }).click()
  await desk.getByRole('link', { name: '设置' }).click()
  await sound(desk, 'the settings')
  await desk.getByRole('link', { name: '规则手册' }).click()
  await desk.getByRole('searchbox').fill('三个月')
  await desk.locator('.handbook-rule button').first().click()
  await sound(desk, 'the handbook')
  await desk.getByRole('link', { name: '评估' }).click()
  await sound(desk, 'the evaluation')

  /* In a tab of its own the popup is told which page it stands over; allowed-sites.spec opens the real one. */
  for (const [address, words] of [['http://127.0.0.1/', '本站已内置支持'], ['http://localhost/', '本站尚未启用'], ['file:///a.html', '检查本页'], ['about:blank', '本页不能核对']] as const) {
    const popup = await context.newPage()
    await popup.addInitScript((url) => { Object.assign(chrome.tabs, { query: () => Promise.resolve([{ id: 1, url }]) }) }, address)
    await popup.goto(`chrome-extension://${launched.id}/popup.html`)
    await expect(popup.getByRole('main')).toContainText(words)
    await sound(popup, `the popup: ${words}`)
    await popup.close()
  }
})

test('the pointing and the sample', async ({ openCase, context }) => {
  test.setTimeout(120_000)
  const page = await openCase('/case/not-visited')
  await (await openPanel(page)).getByRole('button', { name: '标定', exact: true }).click()
  const pane = page.locator('.point-pane')
  await expect(pane.locator('.point-row').first()).toBeVisible()
  await intoBody(page)
  await sound(page, 'the pane', OWN)
  await page.locator('.point-sheet').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.chooser')).toBeVisible()
  /* A few of them: what is scrolled out of sight cannot be measured. */
  await page.locator('.chooser').getByRole('combobox').fill('金额')
  await sound(page, 'the list of fields', OWN)
  await page.keyboard.press('Escape')
  const opened = context.waitForEvent('page')
  await pane.getByRole('button', { name: '脱敏采样' }).click()
  const desk = await opened
  await expect(desk.getByRole('dialog')).toContainText('保留标签和结构')
  for (const view of ['页面', '源文字', '保留的词']) {
    await desk.getByRole('radio', { name: view }).check({ force: true })
    await sound(desk, `the sample: ${view}`, 'dialog')
  }
})
