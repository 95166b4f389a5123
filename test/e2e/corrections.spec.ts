import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { correct, openElements, rewrite, row, toast } from './elements-page.ts'
import { expect, launch, panelOf, tabOf, test } from './fixtures.ts'

/* What a person sets right: it changes the verdict, is marked, kept, taken back, and never silently overwritten. */

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
