import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readActs } from '../../reading/narrative/acts.ts'
import { readPage } from '../../reading/read-page.ts'
import { SHIPPED } from '../../reading/profile/shipped/all.ts'
import { toldMemo } from '../../reading/told-memo.ts'
import { benchPage } from '../bench/pages.ts'

/** A page that changed is read the same with what its rows told before as without it. */

const FOLDER = new URL('../pages/', import.meta.url)
const PAGES = [...readdirSync(FOLDER).filter((f) => f.endsWith('.html')).sort().map((f) => readFileSync(new URL(f, FOLDER), 'utf8')), benchPage(600), benchPage(500, 'grid')]
const PIECES = /<(tr|li|dd|p|h[1-6])\b[^>]*>(?:(?!<\1\b)[^]){0,2000}?<\/\1>/g

/** What happens to pages: a piece goes, comes twice, changes places with another, or other words, days and names stand in it. */
type Change = readonly [what: 'gone' | 'twice' | 'moved' | 'words' | 'day' | 'name' | 'before', where: number, other: number]
const CHANGE: fc.Arbitrary<Change> = fc.tuple(fc.constantFrom('gone', 'twice', 'moved', 'words', 'day', 'name', 'before'), fc.nat(9999), fc.nat(9999))
const WORDS = ['未发现可供执行的财产', '已查封其名下房屋一套', '约谈申请执行人，其同意终结本次执行程序', '前往住所地走访，未见到本人', '同日送达执行通知书']

function changed(html: string, [what, where, other]: Change): string {
  const pieces = [...html.matchAll(PIECES)]
  const [one, two] = [pieces[where % pieces.length], pieces[other % pieces.length]]
  if (!one || !two) return html
  const put = (words: string) => html.slice(0, one.index) + words + html.slice(one.index + one[0].length)
  switch (what) {
    case 'gone': return put('')
    case 'twice': return put(one[0] + one[0])
    case 'moved': return put(two[0])
    case 'words': return put(one[0].replace(/>[^<>]*[\u4e00-\u9fff][^<>]*</, () => `>${WORDS[other % WORDS.length] ?? ''}<`))
    case 'day': return put(one[0].replaceAll(/\d{4}-\d{2}-\d{2}/g, () => `2024-0${(other % 9) + 1}-1${other % 10}`))
    case 'name': return html.replaceAll(/(被执行人[^\u4e00-\u9fff]{1,40})[\u4e00-\u9fff]{2,3}(?=<)/g, (_, label: string) => `${label}${['陶砚田', '厉栖梧', '某甲'][other % 3] ?? ''}`)
    case 'before': return html.replace(/<body[^>]*>/, (body) => `${body}<p>${'通知。'.repeat((other % 40) + 1)}</p>`)
  }
}

it('tells the same after every change, on every page of the corpus', () => {
  fc.assert(fc.property(fc.nat(PAGES.length - 1), fc.nat(PAGES.length - 1), fc.array(CHANGE, { minLength: 1, maxLength: 5 }), (which, next, changes) => {
    const told = toldMemo()
    let html = PAGES[which] ?? ''
    for (const change of [undefined, ...changes, 'next' as const]) {
      html = change === undefined ? html : change === 'next' ? PAGES[next] ?? '' : changed(html, change)
      const snap = readHtml(html, '')
      expect(readPage(snap, SHIPPED, { told })).toStrictEqual(readPage(snap))
    }
  }), { numRuns: 40 })
})

it('what was told once is not read again, wherever it stands now', () => {
  const told = toldMemo()
  const context = (offset: number) => ({ applicants: ['江芷若'], debtors: ['陶砚田'], on: { value: '2025-03-04', quote: '2025-03-04', where: { start: offset - 10, end: offset } }, where: (start: number, end: number) => ({ path: `第${offset}行`, start: offset + start, end: offset + end }) })
  const text = '查封陶砚田名下房屋一套，并于2025年3月5日向其送达裁定书。'
  const first = told.read(text, context(100))
  expect(first).toStrictEqual(readActs(text, context(100)))
  const later = told.read(text, context(500))
  expect(later).toStrictEqual(readActs(text, context(500)))
  expect(later.events.length).toBeGreaterThan(0)
  expect(told.size()).toBe(1)
  /* Whoever changes an answer changes nobody else's. */
  for (const e of later.events) e.kind = { value: 'sold', quote: '' }
  expect(told.read(text, context(100))).toStrictEqual(first)
})

it('another day, name, number or court is another text', () => {
  const told = toldMemo()
  const where = (start: number, end: number) => ({ start, end })
  const text = '同日向陶砚田送达执行通知书，（2025）青9921执77号案件已结案。'
  const contexts = [{ applicants: [], debtors: ['陶砚田'] }, { applicants: ['陶砚田'], debtors: [] }, { applicants: [], debtors: [] }, { applicants: [], debtors: ['陶砚田'], caseNumber: '（2025）青9921执77号' }, { applicants: [], debtors: ['陶砚田'], court: '青石县人民法院' }, { applicants: [], debtors: ['陶砚田'], log: true }, { applicants: [], debtors: ['陶砚田'], on: { value: '2025-03-04', quote: '3月4日' } }]
  for (const c of [...contexts, ...contexts.toReversed()]) expect(told.read(text, { ...c, where })).toStrictEqual(readActs(text, { ...c, where }))
  expect(told.size()).toBe(contexts.length)
})

it('keeps no more than the last two readings asked for', () => {
  const told = toldMemo()
  const read = (html: string) => readPage(readHtml(html, ''), SHIPPED, { told })
  read(benchPage(600))
  const known = told.size()
  read(benchPage(600))
  expect([known > 10, told.size()]).toEqual([true, known])
  for (let i = 0; i < 2; i++) read('<p>别的页面</p>')
  expect(told.size()).toBe(0)
})
