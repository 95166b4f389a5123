import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { PageReading } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import { isHeldOut } from '../../scripts/score-corpus.ts'
import { chance } from '../metamorphic/random.ts'
import { shortEvent } from './narrative-told.ts'
import { read } from './snippet.ts'

/** Papers as a viewer of files shows them: each in an element of its own, of whatever name. Everything is invented. */

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const RULINGS = folder('../rulings/')
const NUMBER = '（2025）渝9931执1208号'
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const lines = (text: string) => text.split('\n').filter((l) => l.trim() !== '').map((l) => `<p>${escaped(l)}</p>`).join('')
const numberOf = (f: CaseFile) => valueOf(f.caseNumber) ?? ''
const casesOf = (r: PageReading) => [r.caseFile, ...r.further ?? []]
const acts = (f: CaseFile | undefined) => (f?.events ?? []).map(shortEvent).sort()
const told = (f: CaseFile | undefined) => JSON.stringify([acts(f), f?.assets.length, valueOf(f?.filedOn), f?.debtors.map((d) => valueOf(d.name))])

const all = readdirSync(RULINGS).filter((f) => /^r\d+\.txt$/.test(f) && !isHeldOut(f.replace('.txt', ''))).flatMap((f) => {
  const text = readFileSync(RULINGS + f, 'utf8').trimEnd(), reading = readText(text)
  return reading.pageKind === 'not-a-case' || reading.further || numberOf(reading.caseFile) === '' ? [] : [{ text, file: reading.caseFile, kind: reading.pageKind }]
})
const papers = all.filter((_, i) => i % 2 === 0)

type Shell = (papers: readonly string[]) => string
const VIEWER: Shell = (all) => `<div class="viewer">${all.map((p) => `<div class="page">${p}</div>`).join('')}</div>`
const LAID_OUT: Shell = (all) => `<table>${all.map((p) => `<tr><td>${p}</td></tr>`).join('')}</table>`
const IN_PORTAL: Shell = (all) => `<div class="nav"><a>首页</a><a>电子卷宗</a></div><div><div class="side"><ul>${all.map(() => '<li><a>执行裁定书</a></li>').join('')}</ul></div><div class="main">${all.map((p) => `<section class="doc"><div class="bar"><button>打印</button><button>下载</button></div><div class="txt">${p}</div></section>`).join('')}</div></div><div class="footer">版权所有</div>`
const SHELLS: readonly (readonly [string, Shell])[] = [['a viewer', VIEWER], ['a table for the layout', LAID_OUT], ['a portal with a list of the papers', IN_PORTAL]]

describe('a paper alone on a page', () => {
  const shown = papers.map((p) => ({ p, page: read(VIEWER([lines(p.text)])) }))
  it('is one, whatever its name', () => {
    const lost = shown.filter(({ p, page }) => page.pageKind !== p.kind || numberOf(page.caseFile) !== numberOf(p.file))
    expect(papers.length).toBeGreaterThan(250)
    expect(lost.length / papers.length).toBeLessThan(0.03)
  })
  it('tells what its text tells', () => {
    /* cells parted by tabs are a table on a page; paragraphs do not show them, see below */
    const lines = shown.filter(({ p }) => !p.text.includes('\t'))
    expect(lines.length).toBeGreaterThan(240)
    expect(lines.filter(({ p, page }) => told(page.caseFile) !== told(p.file)).length / lines.length).toBeLessThan(0.07)
  })
})

describe.each(SHELLS)('papers of three cases in %s', (_, shell) => {
  const random = chance(20261123)
  const read3 = Array.from({ length: 120 }, () => random.some(papers, 3)).filter((three) => new Set(three.map((p) => numberOf(p.file))).size === 3)
    .map((three) => ({ three, all: casesOf(read(shell(three.map((p) => lines(p.text))))) }))
  it('are found, each by itself', () => {
    const missed = read3.flatMap(({ three, all }) => three.filter((p) => !all.some((f) => numberOf(f) === numberOf(p.file))))
    expect(read3.length).toBeGreaterThan(100)
    /* Which are drawn moves it: 0 to 0.05 for sixty threes, 0.003 to 0.031 for a hundred and twenty (November 2026); one without any heading (r1067) may be drawn twice. */
    expect(missed.length / (read3.length * 3)).toBeLessThan(0.04)
  })
  it('tell nothing of each other', () => {
    const pairs = read3.flatMap(({ three, all }) => three.flatMap((p) => { const f = all.find((x) => numberOf(x) === numberOf(p.file)); return f ? [{ p, f }] : [] }))
    /* 0.028 to 0.085 over three draws */
    expect(pairs.filter(({ p, f }) => told(f) !== told(p.file)).length / pairs.length).toBeLessThan(0.09)
  })
})

describe('the papers of one case', () => {
  const whole = readFileSync(folder('../dossiers/plain.txt'), 'utf8')
  const parts = whole.split(/\n\n(?=[^\n]{2,16}(?:书|笔录|回证|表)\n)/)
  const expected = acts(readText(whole).caseFile)
  it.each(SHELLS)('in %s', (_, shell) => {
    const page = read(shell(parts.map(lines)))
    expect(parts).toHaveLength(6)
    expect([page.pageKind, numberOf(page.caseFile), page.further, acts(page.caseFile)]).toEqual(['ruling', NUMBER, undefined, expected])
  })
  it('of which those without a number that are not displayed are told, not read: they may be of the case that was open before', () => {
    const page = read(`<div>${parts.map((p, i) => `<div${i === 0 ? '' : ' style="display:none"'}>${lines(p)}</div>`).join('')}</div>`)
    expect([numberOf(page.caseFile), page.unplaced, page.unopened]).toEqual([NUMBER, undefined, ['送达回证', '询问笔录', '网络查控反馈表', '现场调查笔录', '合议庭评议笔录']])
    expect(acts(page.caseFile)).toEqual(acts(readText(parts[0] ?? '').caseFile))
  })
  it('of which those with its number are read, displayed or not', () => {
    const numbered = parts.map((p, i) => (i === 0 ? p : p.replace('\n', `\n案号：${NUMBER}\n`)))
    const page = read(`<div>${numbered.map((p, i) => `<div${i === 0 ? '' : ' style="display:none"'}>${lines(p)}</div>`).join('')}</div>`)
    expect([page.unopened, acts(page.caseFile)]).toEqual([undefined, expected])
  })
  it('one that is not displayed and bears another number is not read', () => {
    const other = (parts[1] ?? '').replace('\n', '\n案号：（2025）渝9931执77号\n')
    const page = read(`<div><div>${lines(parts[0] ?? '')}</div><div style="display:none">${lines(other)}</div></div>`)
    expect([casesOf(page).map(numberOf), acts(page.caseFile)]).toEqual([[NUMBER], acts(readText(parts[0] ?? '').caseFile)])
  })
})

describe('a paper below the head of a case', () => {
  const talk = ['执行谈话笔录（补充）', '时间：2025年4月2日9时30分', '地点：本院执行局202室', '被谈话人：陶远山，被执行人', '问：你名下有什么财产？', '答：没有，房子早就卖了，车也报废了。', '被谈话人（签名）：陶远山', '2025年4月2日'].join('\n')
  const head = '<div class="head"><h3>（2025）渝9931执1208号</h3><span>承办人：沈一鸣</span></div>'
  it('has its number from there, where it has none', () => {
    const page = read(`${head}<div class="paper">${lines(talk)}</div>`)
    expect([page.pageKind, numberOf(page.caseFile), acts(page.caseFile).some((a) => a.startsWith('debtor-questioned 2025-04-02'))]).toEqual(['case-detail', NUMBER, true])
  })
  it('of another number is of another case', () => {
    const full = '<div class="head"><span>案号：（2025）渝9931执1208号</span><span>立案日期：2025-03-06</span><span>申请执行人：柏川商行</span><span>被执行人：陶远山</span><span>承办人：沈一鸣</span></div>'
    const page = read(`${full}<div class="paper">${lines(talk.replace('\n', '\n案号：（2024）渝9931执9号\n'))}</div>`)
    expect([numberOf(page.caseFile), acts(page.caseFile), page.further?.map(numberOf)]).toEqual([NUMBER, [], ['（2024）渝9931执9号']])
  })
})

describe('running text that is no paper of a case', () => {
  it.each([
    ['a notice to all courts with an example', ['关于进一步规范终结本次执行程序工作的通知', '各县（市、区）人民法院：', '为规范终结本次执行程序，现通知如下：', '一、被执行人未履行义务的，应当发出执行通知书，并听取申请执行人的意见。', '二、我院将组织检查。如（2024）青9931执12号案件，2024年5月6日未约谈申请执行人即终本，应予纠正。']],
    ['a report of the year', ['2025年全市法院执行工作报告', '全市法院共受理执行案件12000件，执结11000件，对被执行人限制消费3400人次。', '本院2025年1月至10月立案执行（2025）青9931执1号等案件120件，终结本次执行程序40件。']],
    ['a lesson', ['典型案例：执行和解协议', '【基本案情】申请执行人江某与被执行人陶某民间借贷纠纷一案，（2024）青9931执318号，本院2024年3月2日立案执行。2024年5月1日双方达成和解。', '【典型意义】本案充分体现善意文明执行理念。']],
    ['what an inspection of several cases found', ['关于终本案件评查情况的通报', '各庭室：', '现将10月份终本案件评查情况通报如下：', '一、（2024）青9931执318号案件，申请执行人江芷若，被执行人陶砚田。未约谈申请执行人即终本；2024年5月6日查封的车辆未处置。', '二、（2024）青9931执402号案件，被执行人闻砚。2024年6月2日立案，2024年8月1日终本，不满三个月。', '执行局', '2025年10月31日']],
    ['a meeting about several cases', ['会议记录', '时间：2025年6月3日', '地点：三楼会议室', '内容：讨论（2024）青9931执318号、（2024）青9931执402号等五件终本案件，被执行人均无财产，一致同意终本。']],
    ['a judge’s diary', ['工作日志', '2025年6月3日 上午约谈（2024）青9931执318号申请执行人江芷若；下午到（2024）青9931执402号被执行人闻砚住所走访。', '2025年6月4日 起草（2024）青9931执511号终本裁定。']],
    ['a letter that asks for a report', ['执行案件督办函', '执行局：', '申请执行人江芷若来信反映（2024）青9931执318号案件，称法院2024年5月1日未约谈即终本。请于十日内核查并报告。', '信访办公室', '2025年10月31日']],
    ['what was done in a week', ['执行局周报', '本周立案12件，其中（2025）青9931执1号标的额1,200万元；终本8件；约谈申请执行人9人次；对被执行人限制消费15人。']],
    ['a story', ['法官寄语：一份报告财产令', '2024年3月5日，我第一次给被执行人陶某送达报告财产令。（2024）青9931执318号案件并不复杂，申请执行人江某等了三年……']],
  ])('%s', (_, words) => {
    expect(read(`<div class="nav"><a>首页</a></div><div class="main">${lines(words.join('\n'))}</div>`).pageKind).toBe('not-a-case')
  })
})

describe('forms that hold tables, below a paper’s title', () => {
  /* Papers whose columns are parted by tabs or strokes, shown with the tables that they were. */
  const cellsOf = (line: string): string[] | undefined => {
    const l = line.trim()
    if (/^[─┌┐└┘├┤┬┴┼\s|+-]+$/.test(l)) return []
    if (/[│|｜]/.test(l)) return l.replace(/^[│|｜]|[│|｜]$/g, '').split(/[│|｜]/)
    return l.includes('\t') ? l.split('\t') : undefined
  }
  /* a line that begins with a tab and has no other goes on in the cell above: a cell of several paragraphs, copied out */
  const inCell = (c: string) => (c.includes('\v') ? c.split('\v').map((l) => `<p>${escaped(l.trim())}</p>`).join('') : escaped(c.trim()))
  const shown = (text: string) => text.replace(/(?<=\t[^\n]*)\n\t(?=[^\t\n]+(?:\n|$))/g, '\v').split('\n').filter((l) => l.trim() !== '').map((l) => {
    const cells = cellsOf(l)
    return cells === undefined ? `<p>${escaped(l)}</p>` : cells.length === 0 ? '' : `<table><tr>${cells.map((c) => `<td>${inCell(c)}</td>`).join('')}</tr></table>`
  }).join('').replaceAll('</table><table>', '')
  const forms = all.filter((p) => p.text.split('\n').filter((l) => cellsOf(l) !== undefined).length > 2).map((p) => ({ p, page: read(`<div class="form">${shown(p.text)}</div>`) }))
  /* as the corpus counts: the only applicant, or all debtors, named or not */
  const bare = (act: string, f: CaseFile) => [valueOf(f.applicants.length === 1 ? f.applicants[0]?.name : undefined), f.debtors.map((d) => valueOf(d.name)).join(',')].reduce<string>((a, n) => (n ? a.replace(` ${n}`, '') : a), act)
  it('tell nearly all acts that their text tells, and hardly another', () => {
    const [wanted, got] = [forms.flatMap(({ p }) => acts(p.file).map((a) => `${numberOf(p.file)} ${bare(a, p.file)}`)), forms.flatMap(({ p, page }) => acts(page.caseFile).map((a) => `${numberOf(p.file)} ${bare(a, p.file)}`))]
    expect(forms.length).toBeGreaterThan(25)
    expect(wanted.filter((a) => !got.includes(a)).length / wanted.length).toBeLessThan(0.15)
    expect(got.filter((a) => !wanted.includes(a) && !a.includes('!not-done')).length / got.length).toBeLessThan(0.1)
  })
})

describe('a paper opened on its case’s page', () => {
  const PAGES = folder('../pages/')
  const record = (number: string, who: string) => lines(['某县人民法院', '现场调查笔录', ...(number === '' ? [] : [`案号：${number}`]), '时间：2025年11月11日10时', `地点：${who}住处`, '调查人：沈一鸣、林小满', `调查内容：对被执行人${who}住所进行调查，门锁闭，邻居称其外出务工，未发现可供执行的财产。`, '调查人（签名）：沈一鸣 林小满', '2025年11月11日'].join('\n'))
  const dialog = (body: string) => `<div class="el-dialog__wrapper"><div role="dialog" class="el-dialog"><div class="el-dialog__header"><span>查看文书</span></div><div class="el-dialog__body"><div class="doc">${body}</div></div></div></div></body>`
  const pages = readdirSync(PAGES).filter((f) => f.endsWith('.html') && !isHeldOut(f.replace('.html', ''))).flatMap((f) => {
    const html = readFileSync(PAGES + f, 'utf8'), alone = read(html)
    const who = valueOf(alone.caseFile.debtors[0]?.name)
    return alone.pageKind === 'case-detail' && numberOf(alone.caseFile) !== '' && who !== undefined && html.includes('</body>') ? [{ html, alone: alone.caseFile, who }] : []
  })
  const VISIT = /^onsite-visit 2025-11-11/
  it.each([['with its number', true], ['without a number, of somebody whom the page names', false]])('%s tells its act, and the page all of its own', (_, numbered) => {
    const right = pages.filter(({ html, alone, who }) => {
      const now = read(html.replace('</body>', dialog(record(numbered ? numberOf(alone) : '', who))))
      const told = acts(now.caseFile)
      return numberOf(now.caseFile) === numberOf(alone) && told.some((a) => VISIT.test(a)) && JSON.stringify(told.filter((a) => !VISIT.test(a))) === JSON.stringify(acts(alone))
    })
    expect(pages.length).toBeGreaterThan(50)
    expect(right.length / pages.length).toBeGreaterThan(0.8)
  })
  it.each([['with another number', '（2019）渝9931执9号'], ['without a number, of somebody whom the page does not name', '']])('%s tells nothing of this case', (_, number) => {
    const reached = pages.filter(({ html, alone }) => {
      const now = read(html.replace('</body>', dialog(record(number, '温庭筠舟'))))
      return numberOf(now.caseFile) === numberOf(alone) && acts(now.caseFile).some((a) => a.includes('温庭筠舟') || (VISIT.test(a) && !acts(alone).includes(a)))
    })
    expect(reached.map(({ alone }) => numberOf(alone))).toEqual([])
  })
  it('of another case does not turn the page into that case’s', () => {
    const other = '（2019）渝9931执9号'
    const shown = pages.map(({ html, alone }) => ({ alone, now: read(html.replace('</body>', `<div class="preview">${record(other, '温庭筠舟')}</div></body>`)) }))
    expect(shown.filter(({ now }) => numberOf(now.caseFile) === other)).toEqual([])
    expect(shown.filter(({ alone, now }) => numberOf(now.caseFile) === numberOf(alone) && now.further?.map(numberOf).join() === other).length / pages.length).toBeGreaterThan(0.85)
  })
})
