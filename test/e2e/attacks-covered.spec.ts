import * as z from 'zod/mini'
import { test } from './attacked.ts'
import { expect } from './fixtures.ts'
import { stored } from './seed.ts'

/* What a page lays over the panel: a watermark, which is in nobody's way, and what is to mislead; on the build that users get. */

test('a watermark is in nobody’s way; a press on what a page keeps covered changes nothing and says so', { tag: '@long' }, async ({ attacked: { page, panel, desk } }) => {
  const decided = async () => (await stored(desk))['notes']?.filter((n) => z.parse(z.object({ deletedAt: z.optional(z.string()) }), n).deletedAt === undefined).length
  const press = async (label: string) => {
    const { x, y } = await panel.place('button', label)
    await page.mouse.move(x - 300, y)
    await page.mouse.move(x, y)
    /* As long as a hand takes: the browser tells every 100 ms. */
    await page.waitForTimeout(500)
    await page.mouse.click(x, y)
  }
  const html = (css: string) => page.evaluate((style) => { document.documentElement.style.cssText = style }, css)
  const before = await page.evaluate(() => document.documentElement.outerHTML)

  /* What a platform does against photographs, and puts back when somebody takes it away; and once in the top layer itself. */
  await page.evaluate(() => {
    const mark = document.createElement('canvas')
    mark.id = 'mark'
    mark.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;z-index:2147483647;pointer-events:none;background:rgba(200,0,0,.1)'
    const timer = setInterval(() => document.documentElement.append(mark), 300)
    Object.assign(window, { end: () => { clearInterval(timer); mark.remove() } })
  })
  await page.waitForTimeout(400)
  await press('采纳')
  await expect.poll(decided, 'under a watermark').toBe(1)
  await page.evaluate(() => { const mark = document.querySelector<HTMLElement>('#mark'); Reflect.get(window, 'end')(); if (mark) { document.body.append(mark); mark.popover = 'manual'; mark.showPopover() } })
  await press('撤销处理')
  await expect.poll(decided, 'under a watermark in the top layer').toBe(0)
  await page.evaluate(() => document.querySelector('#mark')?.remove())

  /* What is done to the root does not reach us; a site all in grey, as on days of mourning, is no attack. */
  await page.mouse.move(200, 700)
  const at = { x: 900, y: 0, width: 380, height: 800 }
  const looks = (await page.screenshot({ clip: at, caret: 'initial' })).toString('base64')
  for (const css of ['opacity:.02', 'filter:opacity(.02)', 'filter:blur(9px)', 'transform:scale(.5)', 'clip-path:inset(0 50% 0 0)']) {
    await html(css)
    expect((await page.screenshot({ clip: at, caret: 'initial' })).toString('base64') === looks, css).toBe(true)
  }
  await page.evaluate(() => { document.querySelector('[data-zbscz]')?.setAttribute('style', 'opacity:.1!important;display:none!important;transform:scale(.2)!important;pointer-events:none!important;visibility:hidden!important') })
  await html('filter:grayscale(1)')
  await press('采纳')
  await expect.poll(decided, 'styles on our own element count for nothing').toBe(1)
  await html('')
  await page.evaluate(() => { document.querySelector('[data-zbscz]')?.removeAttribute('style'); document.documentElement.removeAttribute('style') })

  /* A modal dialog makes all else inert, which is said; and it is over when the dialog is, told or not. */
  await page.evaluate(() => { const dialog = document.createElement('dialog'); document.body.append(dialog); dialog.showModal() })
  await panel.place('.shut .panel')
  await page.evaluate(() => document.querySelector('dialog:modal')?.remove())
  await panel.place('.on-top:not(.shut) .panel')
  /* Taken away and put elsewhere, it is on top again at the next drawing. */
  await page.evaluate(() => { const host = document.querySelector('[data-zbscz]'); if (host) { host.remove(); document.body.append(host, Object.assign(document.createElement('p'), { id: 'new', textContent: '又有一行' })) } })
  await panel.place('.on-top:popover-open .panel')
  await press('撤销处理')
  await expect.poll(decided).toBe(0)

  /* Put on top while somebody writes: the cursor stays where it was. */
  await panel.click('button', '写全案批注')
  await panel.place('textarea')
  await page.keyboard.insertText('写在浮层之前')
  await page.evaluate(() => { const menu = document.createElement('div'); menu.id = 'menu-now'; menu.popover = 'auto'; document.body.append(menu); menu.showPopover() })
  await page.waitForTimeout(100)
  await page.keyboard.insertText('和之后')
  await page.keyboard.press('Control+Enter')
  await panel.place('.note', '写在浮层之前和之后')
  await page.evaluate(() => document.querySelector('#menu-now')?.remove())

  /* A page that lays its own over everything without end: what is covered cannot be pressed. */
  await page.evaluate(() => {
    const over = document.createElement('div')
    over.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;padding:0;background:#fff;pointer-events:none'
    over.textContent = '点击此处领取结果'
    over.popover = 'manual'
    document.documentElement.append(over)
    const timer = setInterval(() => { if (over.matches(':popover-open')) over.hidePopover(); over.showPopover() }, 60)
    Object.assign(window, { end: () => { clearInterval(timer); over.remove() } })
  })
  await press('采纳')
  await panel.place('[role=alert],.toast,.failure', '没有执行')
  await page.waitForTimeout(1500)
  await press('采纳')
  expect(await decided(), 'covered without end: the note, and no more').toBe(1)
  await page.evaluate(() => { Reflect.get(window, 'end')(); document.querySelector('#new')?.remove() })
  expect(await page.evaluate(() => document.documentElement.outerHTML), 'the document is as it was').toBe(before)
})
