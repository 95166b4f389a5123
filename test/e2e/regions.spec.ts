import type { FrameLocator } from '@playwright/test'
import { expect, openPanel, panelOf, test } from './fixtures.ts'
import { openPopup } from './popup-steps.ts'
import { serialise, shot } from './pointing-steps.ts'
import { bar, corners, draftHas, draw, drawFromBeside, expected, near, outline, sheet } from './region-steps.ts'

/* 框选图像: a rectangle on a scanned page, found again on that page and on no other. */
test('in a frame of a case page: drawn with the mouse, seen on its page only, under a new token, turned and enlarged', { tag: '@long' }, async ({ openCase, page }) => {
  await openCase('/framed?case=all-done&a=/scan/7')
  const panel = await openPanel(page)
  const frame: FrameLocator = page.frameLocator('iframe')
  const picture = frame.locator('#page')
  await frame.locator('#next').click()
  await frame.locator('#next').click()
  await expect(frame.locator('#at')).toHaveText('第 3 页 共 12 页')
  const host = async () => [await serialise(page), await frame.locator('html').evaluate((e) => e.outerHTML)]
  const before = await host()
  await panel.getByRole('button', { name: '框选图像' }).click()
  await expect(bar(page)).toContainText('（2025）')
  await expect(panelOf(page)).toHaveCount(0)
  const by = await picture.boundingBox()
  if (!by) throw new Error('no picture')
  await drawFromBeside(page, by)
  await draw(page, [by.x + 60, by.y + 80], [by.x + 300, by.y + 160])
  await expect(bar(page)).toContainText(/第3页.*左 10%/s)
  await shot(page, 'region-sheet')
  await bar(page).getByRole('button', { name: '写批注' }).click()
  await expect(panelOf(page).locator('.editor')).toContainText('第3页')
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).fill('审批人签名处空白')
  await expect(outline(page)).toHaveCount(1)
  await shot(page, 'region-writing')
  await page.keyboard.press('Control+Enter')
  const note = panelOf(page).locator('.note', { hasText: '审批人签名处空白' })
  await expect(note).toContainText('第3页')
  await shot(page, 'region-note')
  expect(await host(), 'the host is as it was').toEqual(before)

  /* At the place that was drawn, whatever the viewer does with its picture. */
  const drawnBox = { x: (60 / by.width) * 100, y: (80 / by.height) * 100, width: (240 / by.width) * 100, height: (80 / by.height) * 100 }
  await expect.poll(async () => near((await corners(page))[0], await expected(picture, drawnBox))).toBeLessThan(2)
  await frame.locator('#larger').click()
  await expect.poll(async () => near((await corners(page))[0], await expected(picture, drawnBox))).toBeLessThan(2)
  await frame.locator('#stage').evaluate((e) => { e.scrollTop = 60 })
  await expect.poll(async () => near((await corners(page))[0], await expected(picture, drawnBox))).toBeLessThan(2)
  /* Turned clockwise by a quarter, the percentages stay those of the paper. */
  await frame.locator('#turn').click()
  const quarter = { x: 100 - drawnBox.y - drawnBox.height, y: drawnBox.x, width: drawnBox.height, height: drawnBox.width }
  await expect.poll(async () => near((await corners(page))[0], await expected(picture, quarter))).toBeLessThan(2)
  await shot(page, 'region-turned')

  await frame.locator('#next').click()
  await expect(outline(page)).toHaveCount(0)
  await expect(note).toContainText('未定位')
  await expect(note).toContainText('第3页未显示')
  await shot(page, 'region-other-page')
  /* Placed anew by hand, and back. */
  await note.getByRole('button', { name: '重新框选' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(note).toContainText('第4页')
  await expect(outline(page)).toHaveCount(1)
  await page.locator('[data-zbscz]').getByRole('button', { name: '撤销', exact: true }).click()
  await expect(note).toContainText('第3页未显示')
  await page.reload()
  await expect(frame.locator('#at')).toHaveText('第 1 页 共 12 页')
  await expect(note).toContainText('第3页未显示')
  await frame.locator('#next').click()
  await frame.locator('#next').click()
  await expect(outline(page)).toHaveCount(1)
  await expect.poll(async () => near((await corners(page))[0], await expected(picture, drawnBox))).toBeLessThan(2)

  /* Both ways between outline and list. */
  await frame.locator('#stage').evaluate((e) => { e.scrollTop = e.scrollHeight })
  await expect(outline(page)).toHaveCount(0)
  await note.getByRole('button', { name: '定位' }).click()
  await expect(page.locator('[data-zbscz] .region-part.flashing')).toHaveCount(1)
  await page.locator('[data-zbscz] .region-sign').click()
  await expect(note).toBeFocused()
  await page.emulateMedia({ media: 'print' })
  await expect(outline(page)).toBeHidden()
})

test('a viewer in a window of its own, by keyboard: the case is chosen in the popup, the page of a recycled canvas is told from others, a reload finds it', { tag: '@long' }, async ({ openCase, page, launched, platform }) => {
  await openCase('/case/all-done')
  await page.goto(`${platform}/scan-canvas/3`)
  const popup = await openPopup(launched, page)
  await popup.press('在图像上批注')
  await popup.says('批注归入哪一件')
  expect(await popup.evaluate('document.querySelector("button[type=submit]").disabled'), 'nothing is chosen for the reader').toBe('true')
  if (process.env.SHOTS) await popup.shot(`${process.env.SHOTS}/region-popup.png`)
  await popup.evaluate('document.querySelector("input[type=radio]").click()')
  await popup.press('开始框选')
  await expect(sheet(page)).toBeFocused()
  await expect(bar(page)).toContainText('（2025）')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(bar(page)).toContainText('第2页')
  const before = await bar(page).innerText()
  for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+ArrowLeft']) await page.keyboard.press(key)
  expect(await bar(page).innerText()).not.toBe(before)
  await shot(page, 'region-keyboard')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(panelOf(page)).toBeFocused()
  await page.keyboard.press('Alt+r')
  await page.keyboard.press('Tab')
  await expect(bar(page), 'in the order in which they are seen').toContainText('第2页')
  await page.keyboard.press('Enter')
  await expect(panelOf(page).getByRole('textbox', { name: '批注内容' })).toBeFocused()
  await page.keyboard.type('送达日期与回证不符')
  /* What is being written is kept with its rectangle, here as on a case page. */
  await expect(outline(page)).toHaveCount(1)
  await expect.poll(() => draftHas(launched.worker, '送达日期与回证不符')).toBe(true)
  await page.reload()
  await expect(panelOf(page).getByRole('textbox', { name: '批注内容' })).toHaveValue('送达日期与回证不符')
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).press('Control+Enter')
  const note = panelOf(page).locator('.note', { hasText: '送达日期' })
  await expect(note).toContainText('第2页')
  await note.getByRole('button', { name: '定位' }).click()
  await expect(outline(page)).toHaveCount(1)
  await shot(page, 'region-viewer')

  const stage = page.locator('#stage')
  const here = await corners(page)
  await page.locator('#larger').click()
  await expect.poll(() => corners(page)).toEqual(here)
  await stage.evaluate((e) => { e.scrollTop = 870 * 4 })
  await expect(outline(page)).toHaveCount(0)
  await expect(note).toContainText('第2页未显示')
  await page.reload()
  await note.getByRole('button', { name: '定位' }).click()
  await expect(outline(page)).toHaveCount(1)
  /* The viewer paints its pages on their side and says so. */
  await page.locator('#turn').click()
  await expect.poll(async () => { const [c] = await corners(page); return c && (c[1]?.[1] ?? 0) - (c[0]?.[1] ?? 0) > 50 }, 'its upper edge runs down').toBe(true)
  await shot(page, 'region-canvas-turned')
})

test('what viewers say of their page, and what they do not say: never guessed; fitted, padded and painted pictures have their own surface', { tag: '@long' }, async ({ openCase, page }) => {
  await openCase('/framed?case=all-done')
  await openPanel(page)
  const IMG = '<img id="p" src="/scan-page/7/3.svg" style="width:300px">'
  /** Puts a viewer in front of the page, begins, goes to its first picture and gives what is said of it. */
  const said = async (markup: string): Promise<string> => {
    await page.evaluate((html) => {
      document.querySelector('#viewer')?.remove()
      const box = document.body.appendChild(document.createElement('div'))
      box.id = 'viewer'
      box.style.cssText = 'position:fixed;left:40px;top:60px;width:760px;height:640px;background:#ddd;overflow:auto'
      box.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
    }, markup)
    await page.evaluate(() => Promise.all([...document.querySelectorAll<HTMLImageElement>('#viewer img')].map((i) => i.decode())))
    await panelOf(page).press('Alt+r')
    await expect(sheet(page)).toBeFocused()
    await page.keyboard.press('Tab')
    const words = await bar(page).locator('p').first().innerText()
    return words.replace('框选图像：', '')
  }
  const leave = async () => { await page.keyboard.press('Escape'); await expect(panelOf(page)).toBeFocused() }
  for (const [markup, words] of [
    [`<div class="pager"><button>上一页</button><input value="3" size="2"> / 56 <button>下一页</button></div>${IMG}`, '3.svg 第3页'],
    [`<p>房产份额：<span>1/2</span></p>${IMG}`, '3.svg（页码未知）'],
    [`<div><select><option>第1页</option><option selected>第4页</option></select> 共 9 页</div>${IMG}`, '3.svg 第4页'],
    [`<figure>${IMG}<figcaption>第五页</figcaption></figure><figure>${IMG}<figcaption>第六页</figcaption></figure>`, '3.svg 第5页'],
    [`<p>第 3 页 共 9 页</p><img src="/scan-page/7/3.svg" alt="第2页" style="width:300px">`, '3.svg（页码未知）'],
    ['<img src="/scan-page/7/3.svg?page=8" alt="结案审批表" style="width:300px">', '结案审批表 第8页'],
    ['<div role="img" aria-label="第12页" style="width:300px;height:400px;background-image:url(/scan-page/7/9.svg)"></div>', '9.svg 第12页'],
    ['<svg width="400" height="500"><image href="/scan-page/7/9.svg" x="20" y="20" width="300" height="420"/></svg>', '9.svg（页码未知）'],
  ] as const) {
    expect(await said(markup), markup).toBe(words)
    await leave()
  }

  /* 840 × 1188 shown whole in a box of 400 × 300 with a border and padding: 212 wide, in the middle. */
  await said('<img src="/scan-page/7/3.svg" style="box-sizing:content-box;width:400px;height:300px;object-fit:contain;border:10px solid;padding:15px">')
  const [by] = await page.locator('[data-zbscz] .region-lines .picture.on').evaluateAll((all) => all.map((e) => { const b = e.getBoundingClientRect(); return [b.left, b.top, b.width, b.height].map(Math.round) }))
  const image = await page.locator('#viewer img').boundingBox()
  expect(by).toEqual([Math.round((image?.x ?? 0) + 25 + (400 - 212.12) / 2), Math.round((image?.y ?? 0) + 25), 212, 300])
  await leave()

  /* No address, no number: known by its pixels alone, and that is said. Nothing tells of it when such a canvas is painted anew. */
  const paint = (words: string) => page.evaluate((w) => {
    const g = document.querySelector<HTMLCanvasElement>('#own')?.getContext('2d')
    if (!g) throw new Error('no canvas')
    g.clearRect(0, 0, 300, 400)
    g.fillText(w, 30, 60)
  }, words)
  await said('<canvas id="own" width="300" height="400"></canvas>')
  await paint('甲')
  await expect(bar(page).getByRole('alert')).toContainText('看不出是第几页')
  await page.keyboard.press('Enter')
  await panelOf(page).getByRole('textbox', { name: '批注内容' }).press('Control+Enter')
  await expect(outline(page).locator('polygon.line')).toHaveCount(1)
  await expect(outline(page).locator('.region-sign')).toHaveText('问1')
  await paint('乙')
  await expect(outline(page)).toHaveCount(0)
  await paint('甲')
  await expect(outline(page)).toHaveCount(1)
})
