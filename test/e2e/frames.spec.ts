import type { Frame, Page } from '@playwright/test'
import { expect, openPanel, panelOf, tabOf, test } from './fixtures.ts'
import { kept } from './kept.ts'

/* Frames of the page's own origin and shadow trees: one page to the reader. */

/** Selects the first occurrence of some words in a document or in a shadow tree of it, as a mouse would leave them. */
async function select(frame: Frame, words: string): Promise<void> {
  await frame.evaluate((w) => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (let root = roots.shift(); root; root = roots.shift()) {
      for (const e of root.querySelectorAll('*')) if (e.shadowRoot && !e.hasAttribute('data-zbscz')) roots.push(e.shadowRoot)
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let n = walker.nextNode(); n; n = walker.nextNode()) {
        const at = n.nodeValue?.indexOf(w) ?? -1
        if (at < 0 || n.parentElement?.localName === 'script') continue
        getSelection()?.setBaseAndExtent(n, at, n, at + w.length)
        window.dispatchEvent(new MouseEvent('mouseup'))
        return
      }
    }
    throw new Error(`not in this document: ${w}`)
  }, words)
}

const lit = (frame: Frame, name: string) => frame.evaluate((n) => [...(CSS.highlights.get(n) ?? [])].map((r) => r.toString()), name)
const sheets = (frame: Frame) => frame.evaluate(() => document.adoptedStyleSheets.length)
const frameAt = (page: Page, name: string): Frame => {
  const frame = page.frames().find((f) => f.url().endsWith(name))
  if (!frame) throw new Error(`no frame ${name}`)
  return frame
}

async function annotate(page: Page, frame: Frame, words: string, comment: string): Promise<void> {
  await select(frame, words)
  await page.locator('[data-zbscz] .select-btn').click()
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill(comment)
  await panelOf(page).getByRole('button', { name: '保存' }).click()
  await expect(panelOf(page).locator('.note', { hasText: comment })).toBeVisible()
}

test('a page of frames has one panel; a note on words in a frame stands there again after a reload', { tag: '@long' }, async ({ page, libraries }) => {
  await page.goto(`${libraries}/fr01-iframe-tabs`)
  await expect(tabOf(page)).toBeVisible()
  await page.waitForTimeout(1500)
  for (const frame of page.frames().slice(1)) expect(await frame.locator('[data-zbscz]').count(), frame.url()).toBe(0)
  await expect(panelOf(page), 'nobody asked for it to be open').toHaveCount(0)
  const button = page.locator('[data-zbscz] .select-btn')
  await select(frameAt(page, '.log'), '2025-04-16')
  const box = await button.boundingBox(), around = await page.locator('iframe').nth(1).boundingBox()
  expect(box && around && box.y > around.y && box.y < around.y + around.height + 60, 'the button is beside the words, where the frame stands').toBe(true)
  await annotate(page, frameAt(page, '.log'), '2025-04-16', '核对调查日期')
  await expect.poll(() => lit(frameAt(page, '.log'), 'zb-1')).toEqual(['2025-04-16'])
  expect(await lit(page.mainFrame(), 'zb-1')).toEqual([])
  await page.reload()
  await expect.poll(() => lit(frameAt(page, '.log'), 'zb-1')).toEqual(['2025-04-16'])
  expect(await sheets(frameAt(page, '.basic')), 'no style where nothing is lit').toBe(0)
})

test('a note on words in a shadow tree stands there again after a reload', { tag: '@long' }, async ({ page, libraries }) => {
  await page.goto(`${libraries}/sh01-open-shadow`)
  await expect(tabOf(page)).toBeVisible()
  await annotate(page, page.mainFrame(), '2025年1月22日', '送达回证未附')
  await expect.poll(() => lit(page.mainFrame(), 'zb-1')).toEqual(['2025年1月22日'])
  await page.reload()
  await expect.poll(() => lit(page.mainFrame(), 'zb-1')).toEqual(['2025年1月22日'])
})

test('what changes in a frame is read: a row that comes, another case in its place, the case again', { tag: '@long' }, async ({ page, libraries, launched }) => {
  const number = '（2025）宁9962执150号'
  await page.goto(`${libraries}/fr01-iframe-tabs`)
  await openPanel(page)
  const kinds = async () => (await kept(launched.worker, number))?.events.map((e) => `${e.kind.value} ${e.on?.value ?? ''}`) ?? []
  await expect.poll(kinds).toContain('onsite-visit 2025-04-16')
  await frameAt(page, '.log').evaluate(() => {
    const row = document.querySelector('tbody')?.insertRow()
    for (const text of ['2025-05-06', '限制消费', '对被执行人壹斗眷限制消费']) row?.insertCell().append(text)
  })
  await expect.poll(kinds).toContain('consumption-restricted 2025-05-06')
  /* The frame goes on to another case: nothing of it is this one's. */
  await page.evaluate(() => { document.querySelectorAll('iframe')[1]?.setAttribute('src', '/fr04-two-cases.b') })
  await expect.poll(() => page.frames().some((f) => f.url().endsWith('.b'))).toBe(true)
  await page.waitForTimeout(3000)
  await expect(panelOf(page).locator('h1')).toHaveText(number)
  expect(JSON.stringify(await kept(launched.worker, number))).not.toContain('匹娄思')
  await page.evaluate(() => { document.querySelectorAll('iframe')[1]?.setAttribute('src', '/fr01-iframe-tabs.log') })
  await expect.poll(() => page.frames().some((f) => f.url().endsWith('.log'))).toBe(true)
  await expect(panelOf(page).locator('h1')).toHaveText(number)
  await expect.poll(kinds).toContain('onsite-visit 2025-04-16')
})

test('what changes in a closed shadow tree is read', { tag: '@long' }, async ({ page, libraries, launched }) => {
  await page.addInitScript(() => {
    const attach = Element.prototype.attachShadow
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options)
      Object.assign(globalThis, { theirRoot: root })
      return root
    }
  })
  await page.goto(`${libraries}/sh02-closed-shadow`)
  await openPanel(page)
  await page.evaluate(() => {
    const root: unknown = Reflect.get(globalThis, 'theirRoot')
    if (!(root instanceof ShadowRoot)) throw new Error('no tree')
    const row = root.querySelector('table')?.insertRow()
    row?.insertCell().append('承办人')
    row?.insertCell().append('没藏讹')
  })
  await expect.poll(async () => (await kept(launched.worker, '（2025）宁9972执恢5号'))?.handler?.value).toBe('没藏讹')
})
