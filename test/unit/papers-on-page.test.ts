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

const papers = readdirSync(RULINGS).filter((f) => /^r\d+\.txt$/.test(f) && !isHeldOut(f.replace('.txt', ''))).filter((_, i) => i % 2 === 0).flatMap((f) => {
  const text = readFileSync(RULINGS + f, 'utf8').trimEnd(), reading = readText(text)
  return reading.pageKind === 'not-a-case' || reading.further || numberOf(reading.caseFile) === '' ? [] : [{ text, file: reading.caseFile, kind: reading.pageKind }]
})

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
    expect(shown.filter(({ p, page }) => told(page.caseFile) !== told(p.file)).length / papers.length).toBeLessThan(0.06)
  })
})

describe.each(SHELLS)('papers of three cases in %s', (_, shell) => {
  const random = chance(20261123)
  const read3 = Array.from({ length: 60 }, () => random.some(papers, 3)).filter((three) => new Set(three.map((p) => numberOf(p.file))).size === 3)
    .map((three) => ({ three, all: casesOf(read(shell(three.map((p) => lines(p.text))))) }))
  it('are found, each by itself', () => {
    const missed = read3.flatMap(({ three, all }) => three.filter((p) => !all.some((f) => numberOf(f) === numberOf(p.file))))
    expect(read3.length).toBeGreaterThan(50)
    expect(missed.length / (read3.length * 3)).toBeLessThan(0.03)
  })
  it('tell nothing of each other', () => {
    const pairs = read3.flatMap(({ three, all }) => three.flatMap((p) => { const f = all.find((x) => numberOf(x) === numberOf(p.file)); return f ? [{ p, f }] : [] }))
    expect(pairs.filter(({ p, f }) => told(f) !== told(p.file)).length / pairs.length).toBeLessThan(0.08)
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
  ])('%s', (_, words) => {
    expect(read(`<div class="nav"><a>首页</a></div><div class="main">${lines(words.join('\n'))}</div>`).pageKind).toBe('not-a-case')
  })
})
