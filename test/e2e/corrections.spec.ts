import { readFileSync } from 'node:fs'
import { sound } from './axe.ts'
import { OWN, openElements, row, toast, correct } from './elements-steps.ts'
import { expect, openPanel, tabOf, test } from './fixtures.ts'

/* Corrections by hand: what is typed is kept, told of where it fails, binned with the case, exported; by keyboard and for everyone. */

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

test('a worker that was stopped in between loses nothing', { tag: '@long' }, async ({ openCase, context }) => {
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

test('the desk takes corrections into the bin with their case and back, and puts them into the exported file', { tag: '@long' }, async ({ openCase, openDesk }) => {
  const page = await openCase('/case/month-end-block')
  await openElements(page)
  await correct(page, '立案日期', '2024-11-20', '以审批表为准')
  const desk = await openDesk()
  await desk.getByLabel('全选案件').check()
  await desk.getByRole('button', { name: '导出所选…' }).click()
  await desk.getByRole('radio', { name: /json/i }).check({ force: true })
  const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: /^导出/ }).last().click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ 'zb:list': { version: 3, corrections: [{ target: { path: 'filedOn' }, action: { value: '2024-11-20' }, reason: '以审批表为准', by: '本机用户' }] } })

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

test('by keyboard: the tabs, a correction and its withdrawal', { tag: '@long' }, async ({ openCase }) => {
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
  await page.keyboard.press('End')
  expect(await focused()).toContain('时间线')
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toContain('结论')
  await page.keyboard.press('ArrowRight')
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

test('axe finds nothing serious, light and dark', { tag: '@long' }, async ({ openCase, openDesk }) => {
  test.setTimeout(120_000)
  const page = await openCase('/case/not-visited')
  await page.setViewportSize({ width: 1280, height: 3600 })
  await page.evaluate((own) => {
    const host = document.querySelector(own)
    if (host) document.body.append(host)
    for (const e of document.body.children) if (e !== host && e instanceof HTMLElement) e.style.visibility = 'hidden'
  }, OWN)
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
  /* The page is long now, and axe measures no contrast under the edge of what scrolls. */
  await desk.setViewportSize({ width: 1280, height: 5000 })
  await sound(desk, 'the settings')
})
