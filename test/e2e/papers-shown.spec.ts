import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { CASES } from '../platform/cases/all.ts'
import { startPlatform, type Platform } from '../platform/server.ts'
import { expect, openPanel, test } from './fixtures.ts'

/** A viewer of files, as courts have them: the papers of a case one below the other, those of another case behind them, tabs. */

let other: Platform
test.beforeAll(async () => { other = await startPlatform() })
test.afterAll(() => other.close())

const PARTS = readFileSync('test/dossiers/plain.txt', 'utf8').split(/\n\n(?=[^\n]{2,16}(?:书|笔录|回证|表)\n)/)
const NUMBER = '（2025）渝9931执1208号', OTHER = '（2025）渝9931执77号'
const OF_OTHER = ['云溪县人民法院', '执行谈话笔录（微信视频）', `案号：${OTHER}`, '时间：2025年5月6日10时', '被谈话人：温庭筠舟，被执行人', '问：你名下有什么财产？', '答：有一辆面包车，查封在那里。', '被谈话人（签名）：温庭筠舟', '2025年5月6日'].join('\n')
const lines = (text: string) => text.split('\n').filter((l) => l.trim() !== '').map((l) => `<p>${l}</p>`).join('')
const STYLE = '<style>body{margin:0;background:#ddd;font:16px/28px sans-serif}.page{background:#fff;width:640px;margin:12px auto;padding:40px 60px}.bar{background:#234;color:#fff;padding:8px}</style>'
const viewer = (papers: readonly string[], hidden: (i: number) => boolean = () => false) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>电子卷宗</title>${STYLE}</head><body><div class="bar">电子卷宗 <button>打印</button> <button>下载</button></div><div class="stage">${papers.map((p, i) => `<div class="page"${hidden(i) ? ' style="display:none"' : ''}>${lines(p)}</div>`).join('')}</div></body></html>`
async function show(page: Page, address: string, body: string): Promise<void> {
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await page.goto(address)
}

test('every paper of a viewer is read, and those of another case are that case’s', async ({ page, platform }) => {
  await show(page, `${platform}/viewer-of-papers`, viewer([...PARTS, OF_OTHER]))
  const panel = await openPanel(page)
  const choice = panel.getByRole('combobox', { name: /本窗口有 2 件案件/ })
  await expect(choice).toHaveValue(NUMBER)
  await expect(panel.locator('h1')).toHaveText(NUMBER)
  /* What the last papers tell lights up where it stands. */
  const visit = panel.locator('.finding', { hasText: '未上门查找被执行人的不批' })
  await expect(visit.locator('.verdict')).toHaveText('通过')
  await visit.locator('.title button').click()
  await visit.locator('.quotes button, .quote').first().click()
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('zb-3') ?? [])].map(String).join(''))).toContain('对被执行人陶远山住所进行调查')
  await page.screenshot({ path: 'test-results/papers-shown.png' })
  await choice.selectOption(OTHER)
  await expect(panel.locator('h1')).toHaveText(OTHER)
  await expect(panel).not.toContainText('陶远山')
  await page.screenshot({ path: 'test-results/papers-shown-other.png' })
})

test('a paper of a name that no list has, alone on a page, is read', async ({ page, platform }) => {
  await show(page, `${platform}/one-paper`, viewer([OF_OTHER]))
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText(OTHER)
  await panel.getByRole('tab', { name: /案件要素/ }).click()
  await expect(panel).toContainText('温庭筠舟')
})

test('a record opened in a dialog over its case is read with the case, and told apart from another’s', async ({ page, platform }) => {
  await page.goto(`${platform}/case/not-visited`)
  const panel = await openPanel(page)
  const visit = panel.locator('.finding', { hasText: '未上门查找被执行人的不批' })
  await expect(visit.locator('.verdict')).toHaveText('不批')
  const number = await panel.locator('h1').innerText()
  const open = (of: string) => page.evaluate(({ of, who }) => {
    document.querySelector('.el-dialog')?.remove()
    const dialog = document.createElement('div')
    dialog.setAttribute('role', 'dialog')
    dialog.className = 'el-dialog'
    for (const line of ['云溪县人民法院', '现场调查笔录（补充）', `案号：${of}`, '时间：2025年8月14日10时', `地点：${who}住处`, '调查人：沈一鸣、林小满', `调查内容：对被执行人${who}住所进行调查，门锁闭，邻居称其外出务工，未发现可供执行的财产。`, '2025年8月14日']) {
      const p = document.createElement('p')
      p.textContent = line
      dialog.append(p)
    }
    document.body.append(dialog)
  }, { of, who: CASES.find((c) => c.id === 'not-visited')?.debtor ?? '' })
  await open(OTHER)
  await expect(panel.getByRole('combobox', { name: /本窗口有 2 件案件/ })).toBeVisible()
  await expect(visit.locator('.verdict')).toHaveText('不批')
  await open(number)
  await expect(panel.getByRole('combobox', { name: /本窗口有 2 件案件/ })).toBeHidden()
  await expect(visit.locator('.verdict')).toHaveText('通过')
})

test('papers behind other tabs that bear no number are told, not read', { tag: '@long' }, async ({ page, platform }) => {
  await show(page, `${platform}/tabs-of-papers`, viewer(PARTS, (i) => i > 0))
  const panel = await openPanel(page)
  await expect(panel.locator('h1')).toHaveText(NUMBER)
  await expect(panel).toContainText('本页有5份文书没有案号，又没有显示出来，没有读取（“送达回证”、“询问笔录”、“网络查控反馈表”、“现场调查笔录”、“合议庭评议笔录”）；打开后即可读取。')
  await expect(panel.locator('.finding', { hasText: '未上门查找被执行人的不批' }).locator('.verdict')).not.toHaveText('通过')
  await page.screenshot({ path: 'test-results/papers-unread.png' })
  /* As a tab does it: the ruling goes, the talk comes. */
  await page.evaluate(() => { for (const [i, e] of [...document.querySelectorAll<HTMLElement>('.page')].entries()) e.style.display = i === 4 ? '' : 'none' })
  await expect(panel.locator('.finding', { hasText: '未上门查找被执行人的不批' }).locator('.verdict')).toHaveText('通过')
})

test('a viewer in a frame of another origin', { tag: '@long' }, async ({ page, platform }) => {
  const address = `${other.url}/framed-viewer`
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: viewer([...PARTS, OF_OTHER]) }))
  await show(page, `${platform}/around-a-viewer`, `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>卷宗</title><p>电子卷宗阅览</p><iframe src="${address}" width="900" height="600"></iframe></html>`)
  const panel = await openPanel(page)
  const choice = panel.getByRole('combobox', { name: /本窗口有 2 件案件/ })
  await expect(choice).toBeVisible()
  for (const number of [OTHER, NUMBER]) {
    await choice.selectOption(number)
    await expect(panel.locator('h1')).toHaveText(number)
  }
  await expect(panel.locator('.finding', { hasText: '未上门查找被执行人的不批' }).locator('.verdict')).toHaveText('通过')
})
