import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, launch, openPanel, panelOf, tabOf, test } from './fixtures.ts'
import { pane, serialise, shot } from './pointing-steps.ts'

/* 内置版式: pages of two platforms under their own host names, which are led to this machine; nothing goes further. */

const PAGES: Readonly<Record<string, string>> = { '/gkw/html/zhzxgk/detail.html': 'zxgk-detail', '/zxfw/': 'zxfw-detail', '/website/wenshu/181107ANFZ0BXSK4/index.html': 'wenshu-now' }

test('platforms with a shipped profile are read under their own addresses', { tag: '@long' }, async () => {
  test.setTimeout(120_000)
  const server = createServer((request, response) => {
    const name = PAGES[new URL(request.url ?? '/', 'http://x').pathname]
    response.writeHead(name ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(name ? readFileSync(new URL(`../profiles/${name}.html`, import.meta.url)) : '')
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const dir = mkdtempSync(path.join(tmpdir(), 'zhongben-'))
  const { context } = await launch(dir, undefined, { args: ['--host-resolver-rules=MAP *.court.gov.cn 127.0.0.1'] })
  try {
    const page = await context.newPage()
    await page.goto(`http://zxgk.court.gov.cn:${port}/gkw/html/zhzxgk/detail.html`)
    const panel = await openPanel(page)
    await expect(panel).toContainText('（2024）青99执206号')
    await expect(panel).toContainText('青江省云渡市中级人民法院')
    await expect(panel).toContainText('版式：中国执行信息公开网')
    /* Filed 2024-04-09 (left empty in the first section), closed 2024-06-28. */
    await expect(panel.locator('.finding', { hasText: '立案未满三个月' })).toContainText('不批')
    await shot(page, 'zxgk-light')

    await page.goto(`http://zxfw.court.gov.cn:${port}/zxfw/#/pagesWsla/common/wsla/detail/index?layyid=1`)
    const filing = await openPanel(page)
    await expect(filing).toContainText('版式：人民法院在线服务')
    await expect(filing).toContainText('案号未识别')
    await expect(filing.locator('.finding', { hasText: '立案未满三个月' })).toContainText('待核实')

    await page.goto(`http://wenshu.court.gov.cn:${port}/website/wenshu/181107ANFZ0BXSK4/index.html?docId=1`)
    await expect(await openPanel(page)).toContainText('版式：中国裁判文书网')
    await expect(panelOf(page)).toContainText('（2024）松9907执771号')
  } finally {
    await context.close()
    await new Promise((done) => { server.close(done); server.closeAllConnections() })
    rmSync(dir, { recursive: true, force: true })
  }
})

test('the popup begins pointing on a page that is no case; leaving it leaves no trace', async ({ page, platform, context, extensionId }) => {
  await page.goto(`${platform}/news`)
  const before = await serialise(page)
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${extensionId}/popup.html`)
  await expect(popup.getByRole('button', { name: '打开工作台' })).toBeVisible()
  /* The popup as a tab would point at itself; the script is put into the page as its button would. */
  await popup.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}/*` })
    if (tab?.id !== undefined) await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/pointing.js'] })
  }, platform)
  await popup.close()
  await page.bringToFront()
  await expect(pane(page)).toBeVisible()
  await expect(pane(page)).toContainText('没有读出内容')
  /* The wheel scrolls the page under the sheet; Esc leads to the pane and back. */
  await page.keyboard.press('Escape')
  await expect(pane(page)).toBeFocused()
  await pane(page).getByRole('button', { name: '移到左侧' }).click()
  expect((await pane(page).boundingBox())?.x).toBe(0)
  await pane(page).getByRole('button', { name: '退出' }).click()
  await expect(pane(page)).toHaveCount(0)
  await expect(page.locator('[data-zbscz]')).toHaveCount(0)
  expect(await serialise(page)).toBe(before)
  await expect(tabOf(page)).toHaveCount(0)
})
