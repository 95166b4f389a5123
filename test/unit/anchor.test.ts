import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import type { Quote } from '../../page/anchor.ts'
import { findQuote } from '../../page/anchoring.ts'
import { ALL_GONE, ALL_NOTED, measure, share, STANDING } from './changed-measure.ts'
import { ALTERED, changed } from './changed-pages.ts'

/** Noted words in a page that has changed: found where they stand, or not at all; never in another place. */

/** A note on the n-th time that some words stand in a text. */
function noted(text: string, words: string, nth = 1, around = 64): Quote {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  return { quote: words, prefix: text.slice(Math.max(0, start - around), start), suffix: text.slice(start + words.length, start + words.length + around), start }
}
/** The words found, with six characters on each side. */
function found(text: string, q: Quote): string | undefined {
  const at = findQuote(text, q)
  return at && `${text.slice(Math.max(0, at.start - 6), at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end, at.end + 6)}`.replace(/\s/g, '')
}

const LOG = '2025-03-10\t执行通知\t向被执行人谷雨时发出执行通知书，直接送达。\t苏木\n2025-04-02\t限制消费\t向被执行人谷雨时发出限制消费令。\t苏木\n2025-04-23\t走访\t到被执行人谷雨时家中走访，村治保主任见证。\t陆怀谷\n'
const QUERIES = ['银行存款', '车辆', '不动产', '证券'].map((item) => `2025-03-13\t${item}\t谷雨时\t已反馈\t无\n`).join('')
const SENTENCE = '到被执行人谷雨时家中走访，村治保主任见证'

describe('the same words', () => {
  it('are found where they stood, among others like them', () => {
    for (const nth of [1, 2, 3, 4]) {
      const q = noted(QUERIES, '已反馈', nth)
      expect(findQuote(QUERIES, q)).toEqual({ start: q.start, end: q.start + 3 })
    }
  })
  it('are found when rows before and behind them came and went', () => {
    const q = noted(QUERIES, '已反馈', 3)
    expect(found(`2025-03-01\t工商\t谷雨时\t已反馈\t无\n${QUERIES}`, q)).toBe('产谷雨时[已反馈]无202')
    expect(found(QUERIES.split('\n').slice(2).join('\n'), q)).toContain('谷雨时[已反馈]')
    expect(findQuote(QUERIES.split('\n').slice(2).join('\n'), q)?.start).toBe('2025-03-13\t不动产\t谷雨时\t'.length)
  })
  it('that are long are found wherever they moved with something of what stood around them, once', () => {
    const q = noted(LOG, SENTENCE)
    expect(found(`办案小结\n2025-04-23${SENTENCE}，经办人陆怀谷。`, q)).toBe(`-04-23[${SENTENCE}]，经办人陆怀`)
    /* With nothing of what stood around them they may be a copy that stood there before. */
    expect(findQuote(`办案小结\n本案${SENTENCE}，别无其他。`, q)).toBeUndefined()
    expect(findQuote(`小结：${SENTENCE}。\n又：${SENTENCE}！\n`, q)).toBeUndefined()
  })
  it('that are short are not taken for the same in another place', () => {
    expect(findQuote(LOG, noted('立案日期：2025-04-02\n承办人：苏木\n', '2025-04-02'))).toBeUndefined()
    expect(findQuote(QUERIES.split('\n').filter((_, i) => i !== 2).join('\n'), noted(QUERIES, '已反馈', 3))).toBeUndefined()
    expect(findQuote('本案申请执行人已反馈意见。', noted(QUERIES, '已反馈', 3))).toBeUndefined()
  })
  it('of which two are as likely are not placed', () => {
    const q = noted('起\n甲\t已反馈\t无\n末\n', '已反馈')
    expect(findQuote('别\n甲\t已反馈\t无\n甲\t已反馈\t无\n', q)).toBeUndefined()
    expect(findQuote('别\n甲\t已反馈\t无\n乙\t已反馈\t无\n', q)?.start).toBe('别\n甲\t'.length)
  })
  it('below another label are not placed, when cells are lines of their own', () => {
    const q = noted('案由\n借款\n立案日期\n2025-03-24\n承办人\n某甲\n', '2025-03-24')
    expect(findQuote('案由\n买卖\n申请日期\n2025-03-24\n承办法官\n某乙\n收案\n2025-03-24\n', q)).toBeUndefined()
    expect(findQuote('案由\n买卖\n立案日期\n2025-03-24\n承办人\n某甲\n收案\n2025-03-24\n', q)?.start).toBe('案由\n买卖\n立案日期\n'.length)
  })
  it('in a changed neighbourhood are found by their label or row', () => {
    const page = '案由：民间借贷\n立案日期：2025-03-10\n承办人：苏木\n收案日期：2025-03-06\n'
    expect(found('案由：买卖合同\n立案日期：2025-03-10\n书记员：某人\n受理日期：2025-03-10\n', noted(page, '2025-03-10'))).toBe('\n立案日期：[2025-03-10]书记员：某'.replace('\n', ''))
    expect(findQuote('案由：买卖合同\n受理日期：2025-03-10\n书记员：某人\n', noted(page, '2025-03-10'))).toBeUndefined()
  })
  it('that stand twice in equal surroundings: the nearest to where they stood', () => {
    const twice = `${LOG}${'－'.repeat(80)}\n${LOG}`
    const second = noted(twice, SENTENCE, 2, 20)
    expect(findQuote(`前\n${twice}`, second)?.start).toBe(second.start + 2)
  })
  /* Found by notes that nobody chose (changed-random.ts, 2026-11-22), each placed wrongly until then. */
  it('are not the value of the label before, when their own value was altered', () => {
    const page = '财产保全：无\n实际到位金额：0元\n申请人放弃标的金额：0元\n尚未执行标的金额：58,000元\n'
    const q = noted(page, '0元', 2)
    expect(findQuote(page.replace('放弃标的金额：0元', '放弃标的金额：5元'), q)).toBeUndefined()
  })
  it('cut out of a word, a date or a number of a case are found in that one only', () => {
    const place = '青江省云溪县兴禾种业公司\t青江省云溪县梅岭镇\n'
    expect(findQuote(place.replace('青江省云溪县梅岭镇', '—'), noted(place, '溪县', 2))).toBeUndefined()
    expect(found(`序\n${place}`, noted(place, '溪县', 2))).toContain('[溪县]梅岭镇')
    const days = '收案日期：2025-03-06\n立案日期：2025-03-10\n'
    expect(findQuote(days.replace('03-10', '03-13'), noted(days, '03-1'))).toBeUndefined()
    const number = '案号\t（2025）渝0299执88号\t\n法院\t某院\n'
    expect(findQuote(number.replace('执88号', '执89号'), noted(number, '）渝0299'))).toBeUndefined()
  })
  it('that were a cell are not the same word within a sentence', () => {
    const page = '2025-03-05\t不动产\t独孤城\t未反馈\n'
    expect(findQuote('2025-03-05\t网络查控\t发起网络查控，不动产、证券尚未反馈。\n', noted(page, '不动产'))).toBeUndefined()
  })
  it('in a table whose columns are turned round stand in their own row', () => {
    const rows = ['送达回证', '汇总表', '情况表'].map((name, i) => `${i + 7}\t${name}\t2025-09-24\t—\t\n`).join('')
    const turned = rows.split('\n').map((r) => r.split('\t')).map(([n, name, day, sign]) => (day ? [n, sign, day, name].join('\t') : '')).join('\n')
    const q = { ...noted(rows, '2025-09-24', 2), row: { before: 6, after: 3 } }
    const rowOf = (start: number, end: number) => ({ start: turned.lastIndexOf('\n', start - 1) + 1, end: turned.indexOf('\n', end) })
    expect(findQuote(turned, q, rowOf)?.start).toBe(turned.indexOf('8\t—\t') + 4)
    const gone = turned.split('\n').filter((r) => !r.includes('汇总表')).join('\n')
    expect(findQuote(gone, q, (start, end) => ({ start: gone.lastIndexOf('\n', start - 1) + 1, end: gone.indexOf('\n', end) }))).toBeUndefined()
  })
  it('without surroundings, and nothing at all', () => {
    expect(findQuote('甲已反馈乙', { quote: '已反馈', prefix: '', suffix: '', start: 0 })).toEqual({ start: 1, end: 4 })
    expect(findQuote('', noted(LOG, SENTENCE))).toBeUndefined()
    expect(findQuote(LOG, { quote: '', prefix: '', suffix: '', start: 0 })).toBeUndefined()
  })
})

describe('words that were altered', () => {
  const edited = (from: string, to: string) => findQuote(LOG.replace(from, to), noted(LOG, SENTENCE))
  it('a little are found', () => {
    expect(edited('家中走访', '家里走访')).toEqual({ start: LOG.indexOf(SENTENCE), end: LOG.indexOf(SENTENCE) + SENTENCE.length })
    expect(found(LOG.replace('村治保主任', '村治保主任某某'), noted(LOG, SENTENCE))).toContain('[到被执行人谷雨时家中走访，村治保主任某某见证]')
    expect(found(LOG.replace('家中走访，', '家中走访'), noted(LOG, SENTENCE))).toContain('[到被执行人谷雨时家中走访村治保主任见证]')
  })
  it('too much are not', () => {
    expect(edited('家中走访，村治保主任', '住所地查找，居委会')).toBeUndefined()
  })
  it('in a figure are another thing: never found', () => {
    const told = '2025年4月23日走访被执行人住所地，未见其人'
    const page = `第一行\n${told}。\n第三行\n`
    for (const [from, to] of [['4月', '5月'], ['23', '24'], ['2025', '2026'], ['4月', '四月'], ['23日', '日']] as const) expect(findQuote(page.replace(from, to), noted(page, told)), `${from} → ${to}`).toBeUndefined()
    const three = page.replaceAll('未见其人', '共有房屋三套').replaceAll('23', '')
    expect(findQuote(three.replace('三套', '二套'), noted(three, told.replace('未见其人', '共有房屋三套').replace('23', '')))).toBeUndefined()
  })
  it('when they are short are not looked for', () => {
    const page = '承办人：某甲乙丙丁戊己庚\n法院：某院\n'
    expect(findQuote(page.replace('丙', '某'), noted(page, '某甲乙丙丁戊己庚'))).toBeUndefined()
    const longer = page.replace('庚', '庚辛壬癸')
    expect(findQuote(longer.replace('丙', '某'), noted(longer, '某甲乙丙丁戊己庚辛壬癸'))).toBeDefined()
  })
  it('are not taken for the next row, which names another', () => {
    const rows = ['张某三', '李某四', '王某五'].map((name) => `2025-04-02\t限制消费\t向被执行人${name.replace(/[三四五]/, '')}发出限制消费令，并已送达本人。\t苏木\n`)
    const q = noted(rows.join(''), '向被执行人张某发出限制消费令，并已送达本人')
    expect(findQuote(rows.join(''), q)).toBeDefined()
    expect(findQuote(rows.slice(1).join(''), q)).toBeUndefined()
  })
})

describe.skipIf(!ALL)('changed pages', () => {
  /* All of it takes a minute on a busy machine: every eighth here; `npm run bench -- anchoring` takes all. */
  const EVERY = 8
  const long = ALL_NOTED.filter((n) => /[\u4e00-\u9fa5，；、]{12}/.test(n.quote.quote))

  it('are many, and the notes stand in them as noted', () => {
    expect(ALL_NOTED.length * (STANDING.length + ALL_GONE.length)).toBeGreaterThanOrEqual(3000)
    for (const n of ALL_NOTED) expect(changed(n, { name: '', of: (x) => x.demo }).text).toContain(n.quote.prefix + n.quote.quote + n.quote.suffix)
  })
  it('on which the words still stand: 98 of 100 are placed; altered words are placed rightly or not at all', () => {
    const tally = measure(STANDING, ALL_NOTED, EVERY)
    expect(tally.wrong).toEqual([])
    expect(tally.still.right + tally.still.missed).toBeGreaterThan(200)
    expect(share(tally.still)).toBeGreaterThanOrEqual(0.98)
  })
  it('that alter words a little: sentences are placed', () => {
    const tally = measure(ALTERED.slice(0, 3), long)
    expect(tally.wrong).toEqual([])
    expect(long.length).toBeGreaterThanOrEqual(7)
    expect(share(tally.altered)).toBeGreaterThan(0.9)
  })
  it('from which they are gone: nothing is placed', () => {
    const tally = measure(ALL_GONE, ALL_NOTED, EVERY)
    expect(tally.wrong).toEqual([])
    expect(tally.gone).toBeGreaterThan(80)
  })
  const unspaced = (s: string) => s.replace(/\s/g, '')
  it('whatever the text: a place is within it, and exact words are exact', () => {
    const words = fc.array(fc.constantFrom('已反馈', '谷雨时', '\t', '\n', '2025-03-13', '：', '一', 'x'), { maxLength: 40 }).map((w) => w.join(''))
    fc.assert(fc.property(words, words, fc.nat(60), fc.integer({ min: 1, max: 14 }), (then, now, from, length) => {
      const start = Math.min(from, Math.max(0, then.length - 1)), quote = then.slice(start, start + length)
      const q: Quote = { quote, prefix: then.slice(Math.max(0, start - 20), start), suffix: then.slice(start + quote.length, start + quote.length + 20), start }
      const here = findQuote(then, q), there = findQuote(now, q)
      if (quote.trim() !== '') expect(here && unspaced(then.slice(here.start, here.end))).toBe(unspaced(quote))
      if (there) expect([there.start >= 0, there.end <= now.length, quote.length >= 10 || unspaced(now.slice(there.start, there.end)) === unspaced(quote)]).toEqual([true, true, true])
    }), { numRuns: 500 })
  })
})
