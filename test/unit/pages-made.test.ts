import { describe, expect, it } from 'vitest'
import { add, counter, precision, recall, type Counter } from '../../scripts/score-sets.ts'
import { ALL, LONG } from '../long.ts'
import { measure, measurePages, type Measured } from '../pages-made/measure.ts'
import { HELD_OUT, makePage } from '../pages-made/page.ts'
import { LOG_LAYOUTS } from '../pages-made/log-layouts.ts'
import { PAIR_LAYOUTS } from '../pages-made/pair-layouts.ts'
import { THING_LAYOUTS } from '../pages-made/thing-layouts.ts'

/** Pages that nobody wrote: each section in a layout chosen by chance, read as well as the floors say. test/pages-made/README.md. */

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
function fields(m: Measured): Counter {
  const sum = counter()
  for (const c of m.tally.fields.values()) add(sum, c)
  return sum
}
/** Precision and recall of each part, and where they are below the floor. */
function below(m: Measured, floors: Record<'fields' | 'parties' | 'events' | 'things' | 'each' | 'details', readonly [number, number]>): string[] {
  const got = { fields: fields(m), parties: m.tally.parties, events: m.tally.events.party, things: m.tally.assets.owner, each: m.things, details: m.details }
  return (['fields', 'parties', 'events', 'things', 'each', 'details'] as const).flatMap((what) => {
    const p = precision(got[what]), r = recall(got[what]), [least, most] = floors[what]
    return p < least || r < most ? [`${what}: precision ${p.toFixed(3)} (floor ${least}), recall ${r.toFixed(3)} (floor ${most})`] : []
  })
}
const why = (m: Measured) => m.misses.slice(0, 30).map((x) => `seed ${x.seed}: ${x.what} [${x.layout}]`).join('\n')

describe('pages made by chance', () => {
  it('a page is the same whenever it is made, and another for another seed', () => {
    expect(makePage(7).html).toBe(makePage(7).html)
    expect(makePage(7).html).not.toBe(makePage(8).html)
    const names = new Set(seeds(1, 400).flatMap((s) => [...makePage(s).wanted.shown.values()].map((x) => x.layout)))
    const used = [...Object.keys(PAIR_LAYOUTS), ...Object.keys(LOG_LAYOUTS), ...Object.keys(THING_LAYOUTS)]
    const held: readonly string[] = Object.values(HELD_OUT).flat()
    expect(used.filter((l) => !names.has(l)).toSorted()).toEqual([...held].toSorted())
  })

  it('what is expected stands on the page', () => {
    for (const seed of seeds(50_000, 60)) {
      const { html, wanted } = makePage(seed)
      for (const p of [...wanted.caseFile.applicants, ...wanted.caseFile.debtors]) expect(html, `seed ${seed}`).toContain(p.name)
      for (const e of wanted.caseFile.events) if (e.party !== undefined) expect(html, `seed ${seed}`).toContain(e.party)
    }
  })

  it('are read: fields and parties nearly all, acts and things mostly, and little that is not there', () => {
    const m = measure(seeds(60_000, 120))
    expect(below(m, { fields: [0.995, 0.985], parties: [0.99, 0.98], events: [0.98, 0.95], things: [0.975, 0.97], each: [0.985, 0.98], details: [0.99, 0.975] }), why(m)).toEqual([])
    expect(m.tally.contradicted).toEqual([])
  })

  it('layouts that the reader was not made on are read too', () => {
    const m = measure(seeds(70_000, 60), { held: true })
    expect(below(m, { fields: [0.95, 0.96], parties: [0.93, 0.95], events: [0.95, 0.64], things: [0.87, 0.8], each: [0.97, 0.93], details: [0.97, 0.9] }), why(m)).toEqual([])
    expect(m.tally.contradicted).toEqual([])
  })

  it.skipIf(!ALL)(`a thousand of them (${LONG})`, () => {
    const m = measure(seeds(100_000, 1000))
    expect(below(m, { fields: [0.997, 0.99], parties: [0.995, 0.985], events: [0.98, 0.95], things: [0.985, 0.975], each: [0.99, 0.98], details: [0.99, 0.975] }), why(m)).toEqual([])
    expect(m.tally.contradicted).toEqual([])
  })
})

it('the measure sees what is missing, what is wrong and what is not there', () => {
  const clean = seeds(1, 200).find((s) => { const m = measure([s]); return m.misses.length === 0 && makePage(s).wanted.caseFile.events.length > 3 })
  expect(clean).toBeDefined()
  const page = makePage(clean ?? 0)
  const spoilt = (change: (p: typeof page) => void) => {
    const copy = { ...page, wanted: structuredClone(page.wanted) }
    change(copy)
    return measurePages([copy]).misses.map((x) => x.what)
  }
  expect(spoilt(() => {})).toEqual([])
  expect(spoilt((p) => { p.wanted.caseFile['filedOn'] = '1999-01-01' })).toEqual([expect.stringMatching(/^filedOn: 1999-01-01, read \d/)])
  expect(spoilt((p) => { p.wanted.caseFile.events.push({ kind: 'fined', on: '2024-01-01' }) })).toEqual(['event missing: fined 2024-01-01'])
  expect(spoilt((p) => { p.wanted.caseFile.debtors.push({ name: '无此人' }) })).toContain('debtors: 无此人 missing')
  expect(spoilt((p) => { const [first] = p.wanted.caseFile.events; if (first) first.on = '1999-01-01' })).toEqual(expect.arrayContaining([expect.stringMatching(/^event read: /), expect.stringMatching(/^event missing: \S+ 1999-01-01/)]))
})
