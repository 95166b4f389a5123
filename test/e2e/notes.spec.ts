import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, launch, openPanel, panelOf, tabOf, test } from './fixtures.ts'
import { lit, select } from './select-steps.ts'

/* 批注: written on words, conclusions and the whole case; found again; never lost. */

async function annotate(page: Page, words: string, comment: string): Promise<void> {
  await select(page, words)
  await page.locator('[data-zbscz] .select-btn').click()
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill(comment)
  await panelOf(page).getByRole('button', { name: '保存' }).click()
  await expect(panelOf(page).locator('.note', { hasText: comment })).toBeVisible()
}

test('a note on words is found again: after a reload, in another tab, after a browser restart', async ({ platform }) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  try {
    const first = await launch(profile)
    const page = await first.context.newPage()
    await page.goto(`${platform}/case/all-done`)
    await expect(tabOf(page)).toBeVisible()
    await annotate(page, '186,400.00元', '与判决金额核对')
    await expect.poll(() => lit(page, 'zb-1')).toEqual(['186,400.00元'])
    await page.reload()
    await expect.poll(() => lit(page, 'zb-1')).toEqual(['186,400.00元'])
    const second = await first.context.newPage()
    await second.goto(`${platform}/case/all-done`)
    await expect.poll(() => lit(second, 'zb-1')).toEqual(['186,400.00元'])
    await first.context.close()

    const again = await launch(profile)
    const later = await again.context.newPage()
    await later.goto(`${platform}/case/all-done`)
    await expect.poll(() => lit(later, 'zb-1')).toEqual(['186,400.00元'])
    await openPanel(later)
    await expect(panelOf(later).locator('.note')).toContainText('与判决金额核对')
    await again.context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a note whose words are gone is listed as 未定位 with its quote; words that moved are lit. The worker searches, not the page', async ({ openCase, launched }) => {
  const page = await openCase('/case/all-done')
  await annotate(page, '陶砚田', '核对身份')
  await annotate(page, '2025-07-10', '拟结案日期')
  await page.evaluate(() => {
    for (const e of document.querySelectorAll('td')) if (e.textContent === '2025-07-10') e.textContent = '（已隐去）'
    /* In its row still, but not in its surroundings. */
    for (const e of document.querySelectorAll('td')) if (e.textContent === '陶砚田') e.closest('tr')?.before(Object.assign(document.createElement('tr'), { textContent: '更新于今日。' }))
  })
  const lost = panelOf(page).locator('.note', { hasText: '拟结案日期' })
  await expect(lost).toContainText('未定位')
  await expect(lost).toContainText('2025-07-10')
  await expect(panelOf(page).locator('.note', { hasText: '核对身份' })).not.toContainText('未定位')
  await expect.poll(() => lit(page, 'zb-1')).toEqual(['陶砚田'])
  /* The script that searches in the page is not there. */
  expect(await launched.worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url })
    const [run] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: () => ['zhongbenAnchoring' in globalThis, chrome.runtime.id] })
    return [run?.result?.[0], run?.result?.[1] === chrome.runtime.id]
  }, page.url())).toEqual([false, true])
})

test('a conclusion is accepted, overridden with a reason, and taken back; the case gets a note of its own', async ({ openCase }) => {
  const page = await openCase('/case/not-visited')
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: /未约谈申请执行人/ }).click()
  await panel.getByRole('button', { name: '采纳', exact: true }).click()
  await expect(panel.locator('.finding.open')).toContainText('已采纳')
  await panel.getByRole('button', { name: /未上门查找/ }).click()
  await panel.getByRole('button', { name: '不采纳…' }).click()
  const save = panel.getByRole('button', { name: '保存' })
  await expect(save).toBeDisabled()
  await panel.getByRole('textbox', { name: '理由（必填）' }).fill('走访笔录已补入卷')
  await save.click()
  await expect(panel).toContainText('不采纳 1')
  await page.reload()
  await openPanel(page)
  await expect(panelOf(page)).toContainText('采纳 1')
  await panelOf(page).getByRole('button', { name: '写全案批注' }).click()
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill('建议补充约谈后再报')
  await page.keyboard.press('Control+Enter')
  await expect(panelOf(page).locator('.note')).toContainText('建议补充约谈后再报')
  await panelOf(page).locator('.note').getByRole('button', { name: '删除' }).click()
  await expect(panelOf(page).locator('.note')).toHaveCount(0)
  await page.locator('[data-zbscz]').getByRole('button', { name: '撤销', exact: true }).click()
  await expect(panelOf(page).locator('.note')).toContainText('建议补充约谈后再报')
})

test('words in a form field can be annotated', async ({ openCase }) => {
  const page = await openCase('/case/national-day')
  await page.evaluate(() => {
    const field = [...document.querySelectorAll('textarea')].find((t) => t.value.includes('劳务费'))
    if (!field) throw new Error('no such field')
    field.focus()
    field.setSelectionRange(field.value.indexOf('23,800元'), field.value.indexOf('23,800元') + 7)
    window.dispatchEvent(new MouseEvent('mouseup'))
  })
  await page.locator('[data-zbscz] .select-btn').click()
  await expect(panelOf(page).locator('.editor q')).toHaveText('23,800元')
  await page.keyboard.press('Control+Enter')
  await expect(panelOf(page).locator('.note q')).toHaveText('23,800元')
})

test('what is being written outlives a closed tab and a stopped worker', async ({ openCase, context, platform }) => {
  const page = await openCase('/case/all-done')
  await openPanel(page)
  await panelOf(page).getByRole('button', { name: '写全案批注' }).click()
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill('写到一半')
  await page.waitForTimeout(800)
  /* The worker dies between typing and saving. */
  const internals = await context.newPage()
  await internals.goto('chrome://serviceworker-internals')
  await internals.getByRole('button', { name: 'Stop', exact: true }).first().click()
  await internals.waitForTimeout(500)
  await internals.close()
  await page.bringToFront()
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill('写到一半，接着写完')
  await panelOf(page).getByRole('button', { name: '保存' }).click()
  await expect(panelOf(page).locator('.note')).toContainText('写到一半，接着写完')

  await panelOf(page).getByRole('button', { name: '写全案批注' }).click()
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill('还没有保存就关了页面')
  await page.waitForTimeout(800)
  await page.close()
  const again = await context.newPage()
  await again.goto(`${platform}/case/all-done`)
  await openPanel(again)
  await expect(panelOf(again).getByRole('textbox', { name: '批注内容' })).toHaveValue('还没有保存就关了页面')
})

test('a refused write keeps the text and says so; the retry succeeds', async ({ openCase, launched }) => {
  const page = await openCase('/case/all-done')
  await openPanel(page)
  await panelOf(page).getByRole('button', { name: '写全案批注' }).click()
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill('磁盘满了也不能丢')
  await launched.worker.evaluate(() => {
    const put = IDBObjectStore.prototype.put
    Object.assign(globalThis, { restorePut: () => { IDBObjectStore.prototype.put = put } })
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }
  })
  await panelOf(page).getByRole('button', { name: '保存' }).click()
  await expect(panelOf(page).getByRole('alert')).toContainText('存储空间不足')
  await expect(panelOf(page).getByRole('textbox', { name: '批注内容' })).toHaveValue('磁盘满了也不能丢')
  await launched.worker.evaluate(() => (globalThis as unknown as { restorePut: () => void }).restorePut())
  await panelOf(page).getByRole('button', { name: '重试' }).click()
  await expect(panelOf(page).locator('.note')).toContainText('磁盘满了也不能丢')
})

test('two cases in two tabs keep their notes apart', async ({ openCase, context, platform }) => {
  const page = await openCase('/case/all-done')
  await annotate(page, '江芷若', '甲案的批注')
  const other = await context.newPage()
  await other.goto(`${platform}/case/month-end-pass`)
  await openPanel(other)
  await expect(panelOf(other).locator('.note')).toHaveCount(0)
})
