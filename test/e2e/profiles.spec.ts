import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { startUnprepared, UNPREPARED } from '../platform/unprepared.ts'
import { expect, launch, openPanel, test } from './fixtures.ts'
import { chooser, foreign, pane, point, row, serialise, shot, startPointing } from './pointing-steps.ts'

/* 字段标定: a profile made by clicking, tried, saved, exported, imported elsewhere, used, broken by a changed page, sampled. */

test('a profile is made by clicking, tried on the next case, saved, exported, imported in a fresh browser, and its breaking is reported and sampled', { tag: '@long' }, async ({ page, openDesk }) => {
  test.setTimeout(180_000)
  const platform = await startUnprepared()
  const made = test.info().outputPath('profile.json')
  try {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${platform.url}/case/601`)
    await openPanel(page)
    const before = await serialise(page)

    await test.step('by pointer, each step seen at once and taken back', async () => {
      await startPointing(page)
      await expect(row(page, '被执行人')).toContainText('逄远山')
      await expect(row(page, '立案日期')).toHaveCount(0)
      await point(page, '2025-01-06', '立案日期')
      await expect(row(page, '立案日期')).toContainText('新读出')
      await expect(row(page, '立案日期')).toContainText('2025-01-06')
      await shot(page, 'pointing-light')
      await pane(page).getByRole('button', { name: '撤销 立案日期' }).click()
      await expect(row(page, '立案日期')).toHaveCount(0)
      await point(page, '2025-01-06', '立案日期')
      await expect(row(page, '立案日期')).toContainText('2025-01-06')
    })

    await test.step('by keyboard alone', async () => {
      const live = page.locator('[data-zbscz] .pointing [aria-live]')
      await expect.poll(async () => { await page.keyboard.press('Tab'); return live.innerText() }).toBe('阙听雨')
      await page.keyboard.press('Enter')
      await expect(chooser(page)).toContainText('责任法官')
      await shot(page, 'chooser-light')
      await page.keyboard.press('Escape')
      await expect(chooser(page)).toHaveCount(0)
      await page.keyboard.press('Enter')
      await expect(chooser(page).getByRole('combobox')).toBeFocused()
      await page.keyboard.type('承办人')
      await page.keyboard.press('Enter')
      await expect(row(page, '承办人')).toContainText('阙听雨')
    })

    await test.step('columns of a list, and a draft that outlives a reload', async () => {
      /* One after the other, as a quick hand does it: neither waits for the preview of the one before. */
      await point(page, '车辆', '财产类型')
      await point(page, '轻型货车', '财产名称')
      await page.reload()
      await startPointing(page)
      await expect(pane(page).locator('.point-steps li')).toHaveCount(4)
      const box = await page.getByText('未处置', { exact: true }).boundingBox()
      await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
      await expect(chooser(page)).toContainText('这一列是')
      await chooser(page).getByRole('combobox').fill('处置状态')
      await page.emulateMedia({ colorScheme: 'dark' })
      await shot(page, 'chooser-dark')
      await page.emulateMedia({ colorScheme: 'light' })
      await page.keyboard.press('Enter')
      await expect(row(page, '财产')).toContainText('2 项')
    })

    await test.step('tried on the next case, then saved', async () => {
      await pane(page).getByRole('button', { name: '试用于下一件' }).click()
      await expect(pane(page)).toHaveCount(0)
      expect(await serialise(page)).toBe(before)
      expect(await foreign(page)).toBe(0)
      await page.goto(`${platform.url}/case/602`)
      const panel = await openPanel(page)
      await expect(panel).toContainText('正在试用标定中的版式草稿')
      await shot(page, 'trial-light')
      await panel.getByRole('button', { name: '继续标定、保存' }).click()
      await expect(row(page, '立案日期')).toContainText('2025-02-17')
      await expect(row(page, '承办人')).toContainText('麻知秋')
      await pane(page).getByRole('button', { name: '保存…' }).click()
      await expect(pane(page).getByLabel('适用网址')).toHaveValue('127.0.0.1/case/*')
      await pane(page).getByRole('button', { name: '保存版式' }).click()
      await expect(pane(page).getByRole('alert')).toContainText('起个名称')
      await pane(page).getByLabel('版式名称').fill('云溪办案平台')
      await shot(page, 'saving-light')
      await pane(page).getByRole('button', { name: '保存版式' }).click()
      await expect(pane(page)).toHaveCount(0)
      await expect(await openPanel(page)).toContainText('版式：云溪办案平台')
    })

    await test.step('listed at the desk, exported as one file', async () => {
      const desk = await openDesk('#profiles')
      const mine = desk.locator('.profile-list li', { hasText: '云溪办案平台' })
      await expect(mine).toContainText('本机标定')
      await expect(desk.locator('.profile-list li', { hasText: '中国执行信息公开网' })).toContainText('内置')
      await shot(desk, 'desk-profiles-light')
      const download = desk.waitForEvent('download')
      await mine.getByRole('button', { name: '导出' }).click()
      const file = await download
      expect(file.suggestedFilename()).toMatch(/^版式_云溪办案平台_\d{4}-\d{2}-\d{2}\.json$/)
      await file.saveAs(made)
      const text = readFileSync(made, 'utf8')
      for (const c of Object.values(UNPREPARED)) for (const value of [c.number, c.filed, c.judge, c.debtor, c.applicant, ...c.assets.flat().slice(1, 3)]) expect(text, 'a profile holds nothing of a case').not.toContain(value)
      await mine.getByRole('checkbox').uncheck()
      await page.reload()
      await expect(await openPanel(page)).not.toContainText('版式：云溪办案平台')
      await mine.getByRole('button', { name: '删除' }).click()
      await expect(mine).toHaveCount(0)
      await desk.getByRole('button', { name: '撤销' }).click()
      await expect(mine).toHaveCount(1)
      await desk.close()
    })

    await test.step('imported in a fresh browser profile, used there, reported when the page changed, sampled', async () => {
      const dir = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
      const other = await launch(dir)
      try {
        const desk = await other.context.newPage()
        await desk.goto(`chrome-extension://${other.id}/desk.html#profiles`)
        await desk.getByLabel('导入版式文件').setInputFiles({ name: '坏.json', mimeType: 'application/json', buffer: Buffer.from(readFileSync(made, 'utf8').replace('"filedOn"', '"unknownField"')) })
        await expect(desk.getByRole('alert')).toContainText('“页面”的第1项的“字段”的第1项')
        await desk.getByRole('button', { name: '知道了' }).click()
        await desk.getByLabel('导入版式文件').setInputFiles(made)
        await expect(desk.getByRole('dialog')).toContainText('立案日期')
        await shot(desk, 'desk-import-light')
        await desk.getByRole('dialog').getByRole('button', { name: '导入' }).click()
        await expect(desk.locator('.profile-list li', { hasText: '云溪办案平台' })).toContainText('导入')
        await desk.getByLabel('导入版式文件').setInputFiles(made)
        await expect(desk.getByRole('dialog')).toContainText('完全相同')
        await desk.getByRole('button', { name: '取消' }).click()

        const there = await other.context.newPage()
        await there.goto(`${platform.url}/case/602`)
        const panel = await openPanel(there)
        await expect(panel).toContainText('版式：云溪办案平台')
        await expect(panel).not.toContainText('本页版式已变化')
        await there.goto(`${platform.url}/case/601?changed`)
        const changed = await openPanel(there)
        await expect(changed).toContainText('本页版式已变化')
        await expect(changed).toContainText('立案日期（标签“收执日期”）')
        await changed.getByRole('button', { name: '全部列出' }).click()
        await expect(changed).toContainText('列“标的归类”')
        await expect(changed).not.toContainText('版式：云溪办案平台')
        await shot(there, 'changed-light')
        const opened = other.context.waitForEvent('page')
        await changed.getByRole('button', { name: '脱敏采样' }).click()
        const sampled = await opened
        await expect(sampled.getByRole('dialog')).toContainText('脱敏采样')
        await expect(sampled.locator('.sample-page')).toContainText('被执行人')
        await shot(sampled, 'sample-light')
        await sampled.emulateMedia({ colorScheme: 'dark' })
        await shot(sampled, 'sample-dark')
        await sampled.getByRole('radio', { name: '源文字' }).check({ force: true })
        await expect(sampled.locator('.sample-view pre')).toContainText('<td>归类</td>')
        await shot(sampled, 'sample-source-dark')
        const saving = sampled.waitForEvent('download')
        await sampled.getByRole('button', { name: '保存为文件' }).click()
        const saved = test.info().outputPath('sample.html')
        const file = await saving
        expect(file.suggestedFilename()).toMatch(/^脱敏采样_.*\.html$/)
        await file.saveAs(saved)
        const html = readFileSync(saved, 'utf8')
        const c = UNPREPARED['601']
        for (const value of [c?.number, c?.filed, c?.judge, c?.debtor, c?.applicant, '86000', '云溪', '轻型货车', '2025-03-01', '9921']) expect(html).not.toContain(value)
        const reading = readPage(readHtml(html, 'sample.html'), [])
        expect(reading.pageKind).toBe('case-detail')
        expect([reading.caseFile.debtors.length, reading.caseFile.applicants.length]).toEqual([1, 1])

        /* 重新标定: the imported profile is corrected in place. */
        await changed.getByRole('button', { name: '重新标定' }).click()
        await expect(pane(there)).toContainText('正在修改版式“云溪办案平台”')
        await point(there, '2025-01-06', '立案日期')
        await expect(row(there, '立案日期')).toContainText('2025-01-06')
        await expect(pane(there)).toContainText('本页找不到：承办人（标签“责任法官”）')
        await there.emulateMedia({ colorScheme: 'dark' })
        await shot(there, 'repointing-dark')
        await pane(there).getByRole('button', { name: '保存…' }).click()
        await pane(there).getByRole('button', { name: '保存版式' }).click()
        await expect(await openPanel(there)).toContainText('版式：云溪办案平台')
        await expect(await openPanel(there)).not.toContainText('本页版式已变化')
        await shot(there, 'panel-dark')
      } finally {
        await other.context.close()
        rmSync(dir, { recursive: true, force: true })
      }
    })
  } finally {
    await platform.close()
  }
})
