import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { caseFileSchema } from '../../casefile/schema.ts'
import { decode } from '../../documents/decode.ts'
import { readHtml } from '../../documents/html-source.ts'
import { fitReview } from '../../entrypoints/background/fit-review.ts'
import { reviewSchema } from '../../notes/schema.ts'
import { pack, SENT_ATTRIBUTES, unpack, type Portable } from '../../page/portable.ts'
import { contains, textOf, type Snapshot } from '../../page/snapshot.ts'
import { readPage } from '../../reading/read-page.ts'
import { judge } from '../../rules/index.ts'
import { CASES } from '../platform/cases/all.ts'
import { HOSTILE } from '../platform/hostile.ts'
import { renderCase } from '../platform/server.ts'
import { brokenHtml, LABELS, nestedHtml, value } from './random-html.ts'

/** A page sent from one part of the extension to another is the same page there; what does not make a page is refused. */

const PAGES = new URL('../pages/', import.meta.url)
const saved = readdirSync(PAGES).filter((f) => f.endsWith('.html')).map((f): [string, string] => [f, decode(readFileSync(new URL(f, PAGES)))])
const pages: [string, string][] = [...saved, ...CASES.map((c): [string, string] => [c.id, renderCase(c)]), ...HOSTILE.filter((h) => h.name !== 'many-elements').map((h): [string, string] => [h.name, h.body().markup])]

function arrived(p: Portable): Snapshot<null> {
  const snap = unpack(JSON.parse(JSON.stringify(p)))
  if (!snap) throw new Error('refused')
  return snap
}
const shapeOf = (snap: Snapshot) => snap.blocks.map((b) => [b.id, b.last, b.tag, b.start, b.end, b.parent?.id, b.children.map((c) => c.id), SENT_ATTRIBUTES.map((a) => snap.attr(b, a).slice(0, 300))])

describe('a page that was sent', () => {
  it.each(pages)('%s is the same page, and reads the same', (_, html) => {
    const snap = readHtml(html, 'https://oa.example.invalid/')
    const there = arrived(pack(snap))
    expect([there.text, there.title, there.url, there.truncated]).toEqual([snap.text, snap.title, snap.url, snap.truncated])
    expect(shapeOf(there)).toEqual(shapeOf(snap))
    expect(readPage(there)).toEqual(readPage(snap))
  })
  it('sends what a reader asks for of an element, cut, and nothing else of it', () => {
    const snap = readHtml('<p class="a" id="b" style="c" onclick="d" title="e" data-f="g">x</p><p class>y</p>', '')
    const p = pack(snap)
    expect(p.attributes.map(([, name, v]) => [SENT_ATTRIBUTES[name], v])).toEqual([['class', 'a'], ['id', 'b']])
    expect(pack(readHtml(`<p class="${'长'.repeat(400)}">x</p>`, '')).attributes[0]?.[2].length).toBe(300)
  })
})

describe('what does not fit together is refused', () => {
  const good: Portable = { text: '案号：甲\n乙', title: '', url: '', truncated: false, tags: ['body', 'p'], shape: [0, 0, 6, -1, 1, 0, 4, 0, 1, 5, 1, 0], attributes: [[1, 0, 'x'], [2, 1, 'y']] }
  const shape = (...numbers: number[]): Portable => ({ ...good, attributes: [], shape: numbers })
  it('a good one is taken', () => {
    const snap = arrived(good)
    expect(snap.blocks.map((b) => [b.tag, textOf(snap, b), b.last])).toEqual([['body', good.text, 2], ['p', '案号：甲', 1], ['p', '乙', 2]])
    expect([snap.blocks[1], snap.blocks[2]].map((b) => (b ? [snap.attr(b, 'class'), snap.attr(b, 'id'), snap.attr(b, 'title')] : []))).toEqual([['x', '', ''], ['', 'y', '']])
    expect(arrived({ ...good, shape: [], attributes: [], text: '' }).blocks).toEqual([])
  })
  it.each<[string, Portable]>([
    ['numbers left over', shape(0, 0, 6, -1, 1)], ['a text shorter than its blocks', shape(0, 0, 7, -1)], ['a place before the text', shape(0, -1, 2, -1)], ['a negative length', shape(0, 3, -1, -1)],
    ['a parent that comes later', shape(0, 0, 6, -1, 1, 0, 4, 2, 1, 5, 1, 0)], ['its own parent', shape(0, 0, 6, -1, 1, 0, 4, 1)], ['two roots', shape(0, 0, 6, -1, 1, 0, 4, -1)],
    ['a child outside of its parent', shape(0, 0, 6, -1, 1, 0, 4, 0, 1, 3, 3, 1)], ['a child before its parent', shape(0, 2, 4, -1, 1, 0, 3, 0)],
    ['siblings over each other', shape(0, 0, 6, -1, 1, 0, 4, 0, 1, 3, 2, 0)], ['a child that comes after its uncle', shape(0, 0, 6, -1, 1, 0, 4, 0, 1, 5, 1, 0, 1, 5, 0, 1)],
    ['half a place', shape(0, 0.5, 5, -1)], ['half a length', shape(0, 0, 5.5, -1)], ['half a parent', shape(0, 0, 6, -1, 1, 0, 4, 0.5)], ['no number', shape(0, NaN, 5, -1)], ['a place without end', shape(0, 0, Infinity, -1)],
    ['an attribute of no block', { ...good, attributes: [[3, 0, 'x']] }], ['of half a block', { ...good, attributes: [[0.5, 0, 'x']] }], ['of a name that is not sent', { ...good, attributes: [[0, SENT_ATTRIBUTES.length, 'x']] }], ['of no name', { ...good, attributes: [[0, -1, 'x']] }],
  ])('%s', (_, p) => {
    expect(unpack(p)).toBeUndefined()
  })
  it('whatever the numbers, what is taken is a page', () => {
    const n = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -1, max: 6 }) }, { weight: 1, arbitrary: fc.double() })
    const block = fc.oneof(fc.tuple(fc.constant(1), n, fc.integer({ min: 0, max: 3 }), n), fc.tuple(n, n, n, n))
    fc.assert(fc.property(fc.array(block, { maxLength: 6 }), fc.array(fc.tuple(n, n, fc.string()), { maxLength: 3 }), (blocks, attributes) => {
      const snap = unpack({ ...good, shape: [0, 0, 6, -1, ...blocks.flat()], attributes })
      if (!snap) return
      for (const b of snap.blocks) {
        expect(b.start >= 0 && b.start <= b.end && b.end <= snap.text.length && (!b.parent || (b.parent.start <= b.start && b.end <= b.parent.end))).toBe(true)
        expect(snap.blocks.filter((x) => contains(b, x)).every((x) => { for (let up: typeof x | null = x; up; up = up.parent) if (up === b) return true; return false })).toBe(true)
      }
      readPage(snap)
    }), { numRuns: 400 })
  })
})

describe('reading never throws, and what is read fits the case file', () => {
  const holds = (snap: Snapshot) => {
    const reading = readPage(snap)
    for (const file of [reading.caseFile, ...reading.cases]) {
      const parsed = caseFileSchema.safeParse(file)
      expect(parsed.error?.issues).toBeUndefined()
      expect(reviewSchema.safeParse(fitReview(judge(file, { asOf: '2026-01-01' }))).error?.issues).toBeUndefined()
    }
    return reading
  }
  it.each(HOSTILE.map((h) => [h.name, h] as const))('the hostile page %s', (_, h) => { holds(readHtml(h.body().markup, '')) }, 30_000)
  it.skipIf(!ALL)('for any markup', () => {
    let cases = 0
    fc.assert(fc.property(fc.oneof(brokenHtml, nestedHtml), (html) => { if (holds(readHtml(html, '')).pageKind === 'case-detail') cases++ }), { numRuns: 400 })
    expect(cases).toBeGreaterThan(3)
  }, 60_000)
  it.skipIf(!ALL)('for any tree over any words', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...LABELS), value, fc.constantFrom('\n', '\t', '：')), { maxLength: 60 }).map((w) => w.join(''))
    const step = fc.record({ tag: fc.integer({ min: 0, max: 13 }), up: fc.nat(3), length: fc.nat(30), gap: fc.nat(4), attribute: fc.nat(12), v: fc.constantFrom('tab', 'menu', 'f1', '3', '999999', 'side', 'dialog') })
    fc.assert(fc.property(text, fc.array(step, { maxLength: 60 }), (words, steps) => { holds(treeOver(words, steps)) }), { numRuns: 300 })
  }, 60_000)
})

const TAGS = ['div', 'table', 'tbody', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'input', 'label', 'span', 'h2', 'li']

/** A tree over a text: each step goes up some levels and opens an element a little further on, within its parent. */
function treeOver(text: string, steps: readonly { tag: number; up: number; length: number; gap: number; attribute: number; v: string }[]): Snapshot<null> {
  const shape = [0, 0, text.length, -1]
  const attributes: Portable['attributes'] = []
  const path = [{ id: 0, from: 0, end: text.length }]
  steps.forEach((s, i) => {
    path.splice(Math.max(1, path.length - s.up))
    const parent = path.at(-1)
    if (!parent) return
    const start = Math.min(parent.from + s.gap, parent.end), end = Math.min(start + s.length * (path.length < 3 ? 20 : 1), parent.end)
    shape.push(s.tag, start, end - start, parent.id)
    parent.from = end
    path.push({ id: i + 1, from: start, end })
    if (s.attribute < SENT_ATTRIBUTES.length) attributes.push([i + 1, s.attribute, s.v])
  })
  return arrived({ text, title: text.slice(0, 40), url: '', truncated: false, tags: TAGS, shape, attributes })
}
