import type { Page } from '@playwright/test'
import { expect, panelOf, test } from './fixtures.ts'

/* By keyboard alone: everything can be reached, and the focus is never lost to the page behind. No mouse, no .click() here. */

interface Focus {
  /** accessible words of what has the focus; '' when nothing of ours has it */
  words: string
  /** selector-like: tag and classes */
  what: string
}

/** What has the focus, seen through our shadow root. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let e = document.activeElement
    while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement
    const none = !e || e === document.body || e === document.documentElement || e.shadowRoot !== null
    const own = e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement ? (e.labels?.[0]?.textContent ?? '') : ''
    return none || !e ? { words: '', what: '' } : { words: e.getAttribute('aria-label') ?? (own || (e.textContent ?? '')).replace(/\s+/g, ' ').trim().slice(0, 60), what: [e.localName, ...e.classList].join('.') }
  })
}
const kept = async (page: Page, after: string) => expect.poll(async () => (await focus(page)).what, `focus is kept after ${after}`).not.toBe('')

/** Presses Tab until the focus is on something with these words; fails after a round. */
async function tabTo(page: Page, words: string | RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = []
  for (let i = 0; i < 120; i++) {
    const now = await focus(page)
    if (typeof words === 'string' ? now.words === words : words.test(now.words)) return
    seen.push(now.words || now.what || '—')
    await page.keyboard.press(key)
  }
  throw new Error(`${String(words)} is not reached with ${key}: ${seen.slice(-40).join(' | ')}`)
}
async function go(page: Page, words: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, words)
  await page.keyboard.press(key)
}

test('the panel: opened, walked through, a conclusion unfolded, quotes stepped, decided, noted, deleted, taken back, closed', async ({ openCase }) => {
  test.setTimeout(120_000)
  const page = await openCase('/case/month-end-block')
  const lit = () => page.evaluate(() => [...(CSS.highlights.get('zb-3') ?? [])].map((r) => r.toString()))
  await go(page, /^终本审查：/)
  await expect(panelOf(page)).toBeVisible()
  await expect.poll(async () => (await focus(page)).what, 'the panel itself takes the focus').toContain('aside.panel')

  await go(page, /^立案未满三个月结案的不批/)
  await expect(panelOf(page).locator('.finding.open')).toHaveCount(1)
  await kept(page, 'unfolding')
  await go(page, '下一处原文')
  await expect.poll(lit).toEqual(['2024-11-30'])
  await page.keyboard.press('Enter')
  await expect.poll(lit).toEqual(['2025-02-28'])
  await go(page, /立案日期\s*2024-11-30/)
  await expect.poll(lit).toEqual(['2024-11-30'])

  await go(page, '采纳')
  await expect(panelOf(page).locator('.finding.open')).toContainText('已采纳')
  await kept(page, '采纳')
  await go(page, '撤销处理')
  await expect(panelOf(page).locator('.finding.open')).not.toContainText('已采纳')
  await kept(page, '撤销处理')
  await go(page, '不采纳…')
  await expect.poll(async () => (await focus(page)).words).toBe('理由（必填）')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await focus(page)).words, 'back where writing began').toBe('不采纳…')

  await go(page, '写全案批注')
  await expect.poll(async () => (await focus(page)).words).toBe('批注内容')
  await page.keyboard.insertText('用键盘写的')
  await page.keyboard.press('Alt+3')
  await tabTo(page, /证据$/, 'Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await go(page, '保存')
  const note = panelOf(page).locator('.note', { hasText: '用键盘写的' })
  await expect(note).toContainText('待补材料')
  await expect.poll(async () => (await focus(page)).words, 'back where writing began').toBe('写全案批注')

  await go(page, '写全案批注')
  await expect.poll(async () => (await focus(page)).words).toBe('批注内容')
  await page.keyboard.insertText('不要了')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await focus(page)).words, 'asked before words are thrown away').toBe('继续写')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await focus(page)).words).toBe('批注内容')
  await page.keyboard.press('Escape')
  await go(page, '放弃')
  await kept(page, '放弃')

  await go(page, '删除')
  await expect(note).toHaveCount(0)
  await kept(page, '删除')
  await go(page, '撤销')
  await expect(note).toBeVisible()
  await kept(page, '撤销')
  await go(page, '移到左侧')
  await kept(page, '移到左侧')
  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toHaveCount(0)
  await expect.poll(async () => (await focus(page)).what, 'Esc gives the focus to the tab').toContain('button.tab')
})

test('the two commands of the browser: the panel from anywhere, a note on selected words', async ({ openCase, launched }) => {
  const page = await openCase('/case/all-done')
  /* What the background sends when the keys are pressed; the keys themselves are the browser's and reach no page. */
  const command = (type: string) => launched.worker.evaluate(async (sent) => {
    const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' })
    if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { type: sent }).catch(() => {})
  }, type)
  await command('show-panel')
  await expect.poll(async () => (await focus(page)).what, 'into the panel').toContain('aside.panel')
  await command('show-panel')
  await expect.poll(async () => (await focus(page)).what, 'and back to the tab').toContain('button.tab')
  await page.getByRole('textbox', { name: '案号 / 当事人' }).focus()
  await page.evaluate(() => { const td = [...document.querySelectorAll('td')].find((e) => e.textContent === '186,400.00元'); if (td) getSelection()?.selectAllChildren(td) })
  await command('annotate')
  await expect(panelOf(page).locator('.editor q')).toHaveText('186,400.00元')
  await expect.poll(async () => (await focus(page)).words).toBe('批注内容')
  await page.keyboard.press('Control+Enter')
  await expect(panelOf(page).locator('.note q')).toHaveText('186,400.00元')
  await kept(page, 'saving')
})

test('the desk: lists by arrows, a case, a note, dialogs, filters, settings', async ({ openCase, openDesk }) => {
  test.setTimeout(120_000)
  for (const id of ['all-done', 'month-end-block', 'not-visited']) await openCase(`/case/${id}`)
  const desk = await openDesk()
  const rows = desk.locator('.grid-row:not(.grid-head)')
  await expect(rows).toHaveCount(3)

  await tabTo(desk, '案件列表')
  await desk.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toHaveClass(/active/)
  await desk.keyboard.press('End')
  await expect(rows.nth(2)).toHaveClass(/active/)
  await desk.keyboard.press('Enter')
  await expect(desk.locator('.drawer')).toContainText('青9921执412号')
  await expect.poll(async () => (await focus(desk)).what, 'the drawer takes the focus').toContain('aside.drawer')

  await go(desk, '写全案批注')
  await expect.poll(async () => (await focus(desk)).words).toBe('批注内容')
  await desk.keyboard.insertText('工作台上写的')
  await desk.keyboard.press('Control+Enter')
  const note = desk.locator('.drawer .note')
  await expect(note).toContainText('工作台上写的')
  await kept(desk, 'saving')
  await go(desk, '删除')
  await expect(note).toHaveCount(0)
  await kept(desk, 'deleting a note')
  await go(desk, '撤销')
  await expect(note).toHaveCount(1)
  await kept(desk, '撤销')

  await tabTo(desk, '导出本案…', 'Shift+Tab')
  await desk.keyboard.press('Enter')
  await go(desk, /^姓名和号码/, 'ArrowUp')
  await desk.keyboard.press('Tab')
  await desk.keyboard.insertText('随卷移送')
  await expect(desk.getByRole('button', { name: '导出 1 件' })).toBeEnabled()
  await kept(desk, '不脱敏')
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('dialog')).toHaveCount(0)
  await expect.poll(async () => (await focus(desk)).words).toBe('导出本案…')
  await go(desk, '删除…')
  await go(desk, '删除')
  await expect(rows).toHaveCount(2)
  await kept(desk, 'deleting the open case')
  await go(desk, '撤销')
  await expect(rows).toHaveCount(3)
  await kept(desk, 'taking it back')

  await tabTo(desk, '案件列表', 'Shift+Tab')
  await desk.keyboard.press('Home')
  await desk.keyboard.press('Delete')
  await expect(desk.getByRole('dialog')).toContainText('删除 1 件案件？')
  await desk.keyboard.press('Escape')
  await expect.poll(async () => (await focus(desk)).words, 'Esc gives the focus back').toBe('案件列表')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Space')
  await expect(desk.getByText('已选 2 件')).toBeVisible()
  await tabTo(desk, '取消选择', 'Shift+Tab')
  await desk.keyboard.press('Enter')
  await kept(desk, '取消选择')

  await tabTo(desk, '搜索案号、当事人、法院、批注', 'Shift+Tab')
  await desk.keyboard.insertText('查无此案')
  await tabTo(desk, '清除筛选')
  await desk.keyboard.press('Enter')
  await expect(rows).toHaveCount(3)
  await kept(desk, '清除筛选')
  await tabTo(desk, '审批', 'Shift+Tab')
  await desk.keyboard.press('ArrowRight')
  await expect(desk.getByRole('radio', { name: '监督' })).toBeChecked()
  await tabTo(desk, '设置', 'Shift+Tab')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('已启用的网站')).toBeVisible()
  await kept(desk, '设置')
})
