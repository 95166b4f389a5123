import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ActRow } from '../../reading/narrative/act-row.ts'
import { likelyRows } from '../../reading/narrative/act-index.ts'
import { ACTS } from '../../reading/narrative/act-table.ts'
import { FURTHER_ACTS } from '../../reading/narrative/acts-further.ts'
import { ASSET_NOUNS, findAssetNouns } from '../../reading/narrative/asset-nouns.ts'
import { flowOf } from '../../reading/narrative/flow.ts'
import { notYet } from '../../reading/narrative/guards.ts'
import { occursIn, scanner } from '../../reading/narrative/scan.ts'
import { Letters, needsOf } from '../../reading/narrative/scan-needs.ts'
import { anyOf } from '../../reading/narrative/units.ts'

/** What keeps a pattern from being tried may never hide what the pattern would find. */

const ROWS = [...ACTS, ...FURTHER_ACTS]
const folder = new URL('../rulings/', import.meta.url)
const SENTENCES = [...new Set(readdirSync(folder).filter((f) => f.endsWith('.txt')).flatMap((f) => flowOf(readFileSync(new URL(f, folder), 'utf8')).text.split(/(?<=[。;\n])/)))]
const FINDERS = new Map(ROWS.map((row) => [row, new RegExp(row.says.source, row.says.flags.replace(/[gy]/g, ''))]))
const finds = (row: ActRow, words: string): boolean => FINDERS.get(row)?.test(words) === true
const letters = new Letters()
const mayFind = (says: RegExp, words: string): boolean => {
  letters.take(words)
  return letters.meet(needsOf(says))
}

/** Without what only looks ahead or behind: such a pattern can be made into texts. */
function withoutLooks(source: string): string {
  let out = '', depth = 0, inClass = false, skip = 0
  for (let i = 0; i < source.length; i++) {
    const c = source.charAt(i), escaped = c === '\\'
    if (!escaped && !inClass && c === '(') {
      depth++
      if (skip === 0 && /^\(\?<?[=!]/.test(source.slice(i, i + 4))) skip = depth
    }
    if (skip === 0) out += escaped ? source.slice(i, i + 2) : c
    if (escaped) i++
    else if (c === '[') inClass = true
    else if (c === ']') inClass = false
    else if (!inClass && c === ')') {
      if (skip === depth) skip = 0
      depth--
    }
  }
  return out
}

describe('rows that are not tried', () => {
  it('would have found nothing in any sentence of the corpus', () => {
    let found = 0, tried = 0
    for (const words of SENTENCES) {
      const likely = new Set(likelyRows(ROWS, words))
      tried += likely.size
      for (const row of ROWS) {
        if (!finds(row, words)) continue
        found++
        expect(likely.has(row), `${row.kind} in ${words}`).toBe(true)
      }
    }
    expect(found).toBeGreaterThan(2000)
    expect(tried, 'most are ruled out').toBeLessThan((SENTENCES.length * ROWS.length) / 4)
  }, 240_000)

  it('nor in sentences mixed at random', () => {
    const piece = fc.tuple(fc.constantFrom(...SENTENCES), fc.nat(60), fc.integer({ min: 1, max: 30 })).map(([s, from, length]) => s.slice(from % Math.max(1, s.length), (from % Math.max(1, s.length)) + length))
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }).map((p) => p.join('')), (words) => {
      const likely = new Set(likelyRows(ROWS, words))
      for (const row of ROWS) if (!likely.has(row)) expect(finds(row, words), `${row.kind} in ${words}`).toBe(false)
    }), { numRuns: 200 })
  }, 240_000)

  it('nor in any text made from the pattern itself', () => {
    for (const { says } of ROWS) {
      const bare = new RegExp(withoutLooks(says.source))
      fc.assert(fc.property(fc.stringMatching(bare, { size: '-1' }), (words) => mayFind(says, words)), { numRuns: 12 })
    }
  }, 240_000)
})

describe('words for property', () => {
  const every = new RegExp(ASSET_NOUNS.map(([, words]) => `(${words})`).join('|'), 'g')
  const plainly = (text: string) => [...text.matchAll(every)].map((m) => ({ kind: ASSET_NOUNS[m.slice(1).findIndex((g) => g !== undefined)]?.[0], start: m.index, end: m.index + m[0].length }))
  const found = (text: string) => findAssetNouns(text, [{ start: 0, end: text.length }])

  it('are found as the engine finds them', () => {
    let all = 0
    for (const words of SENTENCES) {
      const want = plainly(words)
      all += want.length
      expect(found(words), words).toEqual(want)
    }
    expect(all).toBeGreaterThan(1000)
  }, 240_000)

  it('in words mixed at random too', () => {
    const units = [...new Set(ASSET_NOUNS.flatMap(([, words]) => words.match(/[\u4e00-\u9fff]/g) ?? [])), ...'一两三十12台辆部,。的,']
    const pieces = fc.oneof(fc.constantFrom(...units), fc.constantFrom(...new Set(ASSET_NOUNS.flatMap(([, words]) => words.match(/[\u4e00-\u9fff]{2,}/g) ?? []))))
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }).map((p) => p.join('')), (words) => { expect(found(words)).toEqual(plainly(words)) }), { numRuns: 2000 })
  }, 240_000)
})

describe('what a pattern needs', () => {
  it.each([
    [/查封/, '封查', '查'],
    [/查(?:封|扣)/, '扣查', '查了'],
    [/查?封/, '封', '查'],
    [/(?:网络)?查询|调查/, '询查', '网络查'],
    [/查{0,2}封|[冻扣]结/, '结冻', '结查'],
    [/(?<=已)查(?!询)(?:了|过)+/, '过查', '已了'],
    [/[^,。]查\u5c01\(/, '查', '封'],
  ])('%s', (pattern, met, not) => {
    expect(mayFind(pattern, met)).toBe(true)
    expect(mayFind(pattern, not)).toBe(false)
  })
  it.each([/查?/, /[一-龥]+/, /.+|查封/, /(?:查|.)/, /\d{4}/, /查封/i])('nothing of %s is known', (pattern) => expect(mayFind(pattern, 'x')).toBe(true))
  it('letters of the text before do not count', () => {
    letters.take('查封')
    letters.take('冻结')
    expect(letters.meet(needsOf(/查封/))).toBe(false)
  })
})


describe('a pattern asked of where it can begin alone', () => {
  const some = SENTENCES.filter((_, i) => i % 19 === 0)

  it('matches as the engine has it', () => {
    let matched = 0
    for (const row of ROWS.filter((_, i) => i % 4 === 0)) {
      const s = scanner(row.says)
      for (const words of some) {
        const is = finds(row, words)
        if (is) matched++
        expect(occursIn(s, words), `${row.says.source} in ${words}`).toBe(is)
      }
    }
    expect(matched).toBeGreaterThan(20)
  }, 60_000)

  it.each([['本院拟于近日', true], ['但要将其', true], ['已按需要', true], ['要求', false], ['被执行人已', false], ['', false]])('“%s” is still to come: %s', (before, is) => expect(notYet(before)).toBe(is))
})

describe('a character of a class', () => {
  it('stands in a text where the engine finds it', () => {
    const pattern = /[ \t|要请\u2018-\u201d]/, stands = anyOf(pattern)
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'申请执行人 \t|“”‘要，'), maxLength: 8 }), (text) => { expect(stands(text)).toBe(pattern.test(text)) }))
    expect(stands('')).toBe(false)
  })
})
