import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import type { Found, Quote } from '../../page/anchor.ts'
import { anchorAll, findQuote } from '../../page/anchoring.ts'
import { fold, unfolded } from '../../page/folded.ts'
import { rowAround } from '../../page/row.ts'
import { startScan } from '../../page/scan.ts'
import { alike, wordsIn } from '../../page/words.ts'
import { CASES } from '../platform/cases/all.ts'
import { renderCase } from '../platform/server.ts'
import { cpuTime } from './cpu-time.ts'

/** Many notes on one page: one pass for all of them, with rests, and the same places as one by one. */

const snap = readHtml(CASES.map((c) => renderCase(c)).join('\n'), '')
const { text } = snap
const QUOTES: Quote[] = snap.runs.filter((r) => r.end - r.start >= 3).filter((_, i) => i % 8 === 0).slice(0, 300).map((r, i) => {
  const end = Math.min(r.end, r.start + 3 + (i % 30)), row = rowAround(snap, r.start, end)
  return { quote: text.slice(r.start, end), prefix: text.slice(Math.max(0, r.start - 64), r.start), suffix: text.slice(end, end + 64), start: r.start, row: { before: Math.min(64, r.start - row.start), after: Math.min(64, row.end - end) } }
})

function run(now: string, near: readonly (number | undefined)[] = []): { at: (Found | undefined)[]; rests: number; told: number } {
  const at: (Found | undefined)[] = QUOTES.map(() => undefined)
  let rests = 0, told = 0
  for (const a of anchorAll(now, QUOTES, near)) {
    if (!a) rests++
    else { at[a.index] = a.at; told++ }
  }
  return { at, rests, told }
}

describe('many notes', () => {
  it('on a page as it was: each where it stood, without a search', () => {
    const { at, rests, told } = run(text)
    expect(QUOTES.length).toBeGreaterThan(200)
    expect(at).toEqual(QUOTES.map((q) => ({ start: q.start, end: q.start + q.quote.length })))
    expect(told).toBe(QUOTES.length)
    expect(rests).toBeLessThanOrEqual(QUOTES.length / 20 + 2)
  })
  it('on a page where all moved on: as far as it moved, without a search', () => {
    const { at, rests } = run(`系统通知：今晚停机维护。\n${text}`)
    expect(at.map((a) => a?.start)).toEqual(QUOTES.map((q) => q.start + 13))
    /* One more after the search that told how far. */
    expect(rests).toBeLessThanOrEqual(QUOTES.length / 20 + 3)
  })
  it('where they were last found, on a page that has moved on twice', () => {
    const once = `通知。\n${text}`, first = run(once)
    expect(run(`通知。\n${once}`, first.at.map((a) => a?.start)).at.map((a) => a?.start)).toEqual(QUOTES.map((q) => q.start + 8))
  })
  it('on a page that changed everywhere: the same places as one by one, each told once, with rests all along', () => {
    const now = text.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1年$2月$3日').split('\n').filter((_, i) => i % 31 !== 5).join('\n')
    const { at, rests, told } = run(now)
    expect(told).toBe(QUOTES.length)
    expect(rests).toBeGreaterThan(now.length / 8000)
    for (let i = 0; i < QUOTES.length; i += 17) { const q = QUOTES[i]; if (q) expect(at[i], q.quote).toEqual(findQuote(now, q)) }
  })
  it('cost less than half of what they cost one by one, on a page that moved a little everywhere', () => {
    const now = text.split('\n').filter((_, i) => i % 31 !== 5).join('\n')
    const few = QUOTES.filter((_, i) => i % 30 === 0)
    const alone = cpuTime(() => { for (const q of few) findQuote(now, { ...q, start: 0 }) }, 2) / few.length
    const together = cpuTime(() => { run(now) }, 2) / QUOTES.length
    expect(together).toBeLessThan(alone / 2)
  })
})

describe('what it is made of', () => {
  it('a folded text has neither blanks nor width, and knows where it came from', () => {
    const f = fold('甲　（２０２５）\t乙 丙')
    expect(f.text).toBe('甲(2025)乙丙')
    expect(unfolded(f, 1, 7)).toEqual({ start: 2, end: 8 })
  })
  it('a scan finds every place of every word, whatever their lengths', () => {
    const words = ['甲', '甲乙', '甲乙丙', '甲乙丙丁', '甲乙丙丁戊己庚辛壬', '丁甲', 'x']
    const page = '甲乙丙丁甲乙丙丁戊己庚辛壬甲甲乙'
    const scan = startScan(page, words)
    while (!scan.step(3));
    for (const w of words) {
      const places: number[] = []
      for (let i = page.indexOf(w); i >= 0; i = page.indexOf(w, i + 1)) places.push(i)
      expect(scan.hits(w), w).toEqual({ count: places.length, at: places })
    }
  })
  it('words are parted by signs, and a date is one however it is written', () => {
    expect(wordsIn('立案日期：２０２５年3月7日，承办人：苏木（二）')).toEqual(['立案日期', '2025-03-07', '承办人', '苏木', '二'])
    expect(wordsIn('12\t2025/03/07\t谷雨时')).toEqual(['12', '2025-03-07', '谷雨时'])
  })
  it('a masked name is the name, another is not', () => {
    expect([alike('谷雨时', '谷某某'), alike('谷雨时', '谷**'), alike('谷雨时', '李某某'), alike('谷雨时', '某某某'), alike('谷雨时', '谷某')]).toEqual([true, true, false, false, false])
  })
})
