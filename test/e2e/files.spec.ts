import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { NUMBER, RULING, RULING_SET } from '../files/papers.ts'
import { pdfOf, typeset } from '../files/pdf.ts'
import { look } from './axe.ts'
import { drop, type Given } from './dropping.ts'
import { expect, test } from './fixtures.ts'

/* Documents dropped on the desk: read in the browser under the extension's policy, and nothing leaves it. */

const given = (name: string): Given => ({ name, bytes: readFileSync(fileURLToPath(new URL(`../files/${name}`, import.meta.url))) })
const rows = (desk: Page): Locator => desk.getByRole('region', { name: '读取文书' }).getByRole('listitem')
const rowOf = (desk: Page, name: string): Locator => rows(desk).filter({ hasText: name })
const cases = (desk: Page): Locator => desk.locator('.grid-row:not(.grid-head)')
const renumbered = (n: number) => RULING.map((l) => l.replace(NUMBER, `（2024）青9921执${n}号`)).join('\n')

/** Requests that leave the extension, and whatever its policy refuses. */
async function watch(desk: Page): Promise<{ requests: string[]; refused: () => Promise<string[]> }> {
  const requests: string[] = []
  desk.context().on('request', (r) => { if (!/^(?:chrome-extension|data):/.test(r.url())) requests.push(r.url()) })
  await desk.evaluate(() => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (e) => seen.push(`${e.violatedDirective} ${e.blockedURI}`))
    Object.assign(window, { refusedByPolicy: seen })
  })
  return { requests, refused: () => desk.evaluate((): string[] => ('refusedByPolicy' in window && Array.isArray(window.refusedByPolicy) ? window.refusedByPolicy : ['not watched'])) }
}

test('documents of every kind are read where they are dropped, judged and kept; nothing is asked of anybody', { tag: '@long' }, async ({ openDesk }) => {
  test.setTimeout(120_000)
  const desk = await openDesk()
  const { requests, refused } = await watch(desk)
  const complaints: string[] = []
  desk.on('console', (m) => { if (m.type() === 'error') complaints.push(m.text()) })
  desk.on('pageerror', (e) => complaints.push(String(e)))
  await expect(desk.getByText('还没有案件')).toBeVisible()

  /* As a browser or a word processor prints it: with its font inside. */
  const sheet = await desk.context().newPage()
  await sheet.setContent(`<style>body { font: 16pt/28pt "Noto Serif CJK SC", serif } p { margin: 0; text-indent: 2em; text-align: justify }</style>${renumbered(5).split('\n').map((p) => `<p>${p}</p>`).join('')}`)
  const printed = await sheet.pdf({ format: 'A4', margin: { top: '3.7cm', bottom: '3.5cm', left: '2.8cm', right: '2.6cm' } })
  await sheet.close()

  const html = `<html><head><meta charset="utf-8"><title>裁定</title></head><body>${renumbered(3).split('\n').map((p) => `<p>${p}</p>`).join('')}</body></html>`
  const many: Given[] = [
    given('ruling.docx'), given('ruling-unicode.pdf'), { name: '第二件.pdf', bytes: pdfOf(typeset(RULING_SET.map((l) => (typeof l === 'string' ? l : { ...l, text: l.text.replace('执1907号', '执2号') })))) },
    { name: '第三件.html', bytes: Buffer.from(html) }, { name: '第四件.txt', bytes: Buffer.from(renumbered(4)) }, { name: '闲谈.md', bytes: Buffer.from('今天天气很好，适合出游。') }, given('half-scanned.pdf'), { name: '打印件.pdf', bytes: printed },
  ]
  await drop(desk, many, false)
  await expect(desk.getByText('松开即读取文书')).toBeVisible()
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/drop-over.png` })
  await drop(desk, many)
  await expect(desk.getByText('松开即读取文书')).toHaveCount(0)
  await expect(desk.getByRole('region', { name: '读取文书' }).getByRole('status')).toHaveText('8 个文件已处理完', { timeout: 60_000 })

  await expect(rowOf(desk, 'ruling.docx')).toContainText(NUMBER)
  await expect(rowOf(desk, 'ruling.docx')).toContainText('已存入工作台')
  await expect(rowOf(desk, 'ruling-unicode.pdf')).toContainText(NUMBER)
  await expect(rowOf(desk, 'ruling-unicode.pdf'), 'known from another file').toContainText('已与本案先前看过的内容合并')
  await expect(rowOf(desk, '第二件.pdf')).toContainText('（2024）青9921执2号')
  await expect(rowOf(desk, '第三件.html')).toContainText('（2024）青9921执3号')
  await expect(rowOf(desk, '第四件.txt')).toContainText('（2024）青9921执4号')
  await expect(rowOf(desk, '闲谈.md')).toContainText('不是执行案件文书')
  await expect(rowOf(desk, 'half-scanned.pdf')).toContainText('注意：第3、4页没有文字层')
  await expect(rowOf(desk, '打印件.pdf')).toContainText('（2024）青9921执5号')
  await expect(cases(desk)).toHaveCount(5)
  for (const colorScheme of ['dark', 'light'] as const) {
    expect((await look(desk, colorScheme, '.files')).all, colorScheme).toEqual([])
    if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/results-${colorScheme}.png` })
  }

  await rowOf(desk, '第二件.pdf').getByRole('button', { name: '打开本案' }).click()
  const drawer = desk.locator('.drawer')
  await expect(drawer).toContainText('（2024）青9921执2号')
  await expect(drawer).toContainText('来自文书 第二件.pdf')
  await expect(drawer.getByRole('button', { name: '打开原页' }), 'there is no page to open').toHaveCount(0)
  await drawer.locator('.finding, details, button').filter({ hasText: '立案未满三个月' }).first().click()
  await expect(drawer.locator('.quotes').first(), 'the page of the document').toContainText('第1页')
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/drawer.png` })

  /* The same file again is the same source; its case is read anew. */
  await drop(desk, [given('ruling.docx')])
  await expect(rowOf(desk, 'ruling.docx').last()).toContainText('已按本文书更新')
  await expect(cases(desk)).toHaveCount(5)
  await desk.getByRole('button', { name: '收起结果' }).click()
  await expect(rows(desk)).toHaveCount(0)
  await expect(cases(desk)).toHaveCount(5)
  expect([requests, await refused(), complaints]).toEqual([[], [], []])
})

test('what a page showed of a case is not written over by a file', { tag: '@long' }, async ({ openCase, openDesk }) => {
  await openCase('/case/all-done')
  const desk = await openDesk()
  await expect(cases(desk)).toHaveCount(1)
  const before = await cases(desk).innerText()
  const known = RULING.map((l) => l.replace(NUMBER, '（2025）青9921执412号')).join('\n')
  await desk.getByLabel('读取文书文件').setInputFiles([{ name: '同案.txt', mimeType: 'text/plain', buffer: Buffer.from(known) }])
  await expect(rowOf(desk, '同案.txt')).toContainText('已与本案先前看过的内容合并')
  await expect(cases(desk)).toHaveCount(1)
  expect((await cases(desk).innerText()).split('\n').find((l) => l.includes('江芷若'))).toBe(before.split('\n').find((l) => l.includes('江芷若')))
  await rowOf(desk, '同案.txt').getByRole('button', { name: '打开本案' }).click()
  await expect(desk.locator('.drawer').getByRole('button', { name: '打开原页' })).toBeVisible()
})

test('a file of many cases: each is judged, kept and opened; a dossier is one case', { tag: '@long' }, async ({ openDesk }) => {
  const desk = await openDesk()
  const many = Array.from({ length: 24 }, (_, i) => renumbered(11 + i)).join('\n')
  const dossier = readFileSync(fileURLToPath(new URL('../dossiers/whole.txt', import.meta.url)), 'utf8')
  const stray = '\n云溪县人民法院\n询问笔录\n时间：2025年5月19日\n被询问人：温如故，被执行人\n问：你名下有什么财产？\n答：没有。\n2025年5月19日\n'
  await desk.getByLabel('读取文书文件').setInputFiles([
    { name: '二十四件.txt', mimeType: 'text/plain', buffer: Buffer.from(many) }, { name: '卷宗.txt', mimeType: 'text/plain', buffer: Buffer.from(dossier + stray) },
  ])
  const list = desk.getByRole('region', { name: '读取文书' })
  await expect(list.getByRole('status')).toHaveText('2 个文件已处理完', { timeout: 60_000 })
  await expect(list).toContainText('读到 24 件案件的文书，已分别核对。')
  await expect(list.locator('.of-file li')).toHaveCount(20)
  await list.getByRole('button', { name: '显示更多（还有 4 件）' }).click()
  await expect(list.locator('.of-file li')).toHaveCount(24)
  const whole = rowOf(desk, '卷宗.txt')
  await expect(whole).toContainText('（2025）渝9931执1208号')
  await expect(whole).toContainText('有1份文书没有案号，不能确定属于哪一件案件，没有读取（“询问笔录”）。')
  await expect(desk.getByRole('navigation')).toContainText('案件 25')
  if (process.env['SHOTS']) await desk.screenshot({ path: `${process.env['SHOTS']}/files-many.png` })
  expect((await look(desk, 'light', '.files')).bad).toEqual([])
  await list.getByRole('button', { name: '打开本案 （2024）青9921执13号' }).click()
  await expect(desk.locator('.drawer')).toContainText('（2024）青9921执13号')
})

test('what cannot be read says why, and the others go on; a long file is cancelled', { tag: '@long' }, async ({ openDesk }) => {
  test.setTimeout(120_000)
  const desk = await openDesk()
  const pages = typeset(RULING_SET, { perPage: 14 })
  const long = pdfOf(Array.from({ length: 500 }, (_, i) => pages[i % pages.length] ?? []))
  await drop(desk, [given('damaged.docx'), given('damaged.pdf'), given('locked.docx'), given('locked.pdf'), given('scanned.pdf'), { name: '空.pdf', bytes: new Uint8Array() }, { name: '长卷.pdf', bytes: long }, given('ruling.docx')])
  await expect(rowOf(desk, 'damaged.docx')).toContainText('不能读取：文件已损坏')
  await expect(rowOf(desk, 'damaged.pdf')).toContainText('不能读取：文件已损坏')
  await expect(rowOf(desk, 'locked.docx')).toContainText('有密码保护')
  await expect(rowOf(desk, 'locked.pdf')).toContainText('有密码保护')
  await expect(rowOf(desk, 'scanned.pdf')).toContainText('没有文字层，读不出文字')
  await expect(rowOf(desk, '空.pdf')).toContainText('文件是空的')

  const going = rowOf(desk, '长卷.pdf')
  await expect(going).toContainText(/第 \d+ 页，共 500 页/)
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/progress.png` })
  /* By keyboard. */
  await going.getByRole('button', { name: '取消读取 长卷.pdf' }).press('Enter')
  await expect(going).toContainText('已取消')
  await expect(rowOf(desk, 'ruling.docx')).toContainText(NUMBER)
  await expect(cases(desk)).toHaveCount(1)

  /* Let alone, it is read to its end. */
  await drop(desk, [{ name: '长卷二.pdf', bytes: long }])
  await expect(rowOf(desk, '长卷二.pdf')).toContainText(NUMBER, { timeout: 60_000 })
})
