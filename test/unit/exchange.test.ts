import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../notes/import-compare.ts'
import { Person, World } from './exchange-model.ts'

/** Lists that go to and fro end the same for all, whatever was written, in whatever order they went, whatever was chosen; and no text is lost. */

type Act = { who: number; what: number; which: number } | { from: number; to: number; picks: number }
const act = (people: number): fc.Arbitrary<Act> => {
  const who = fc.nat(people - 1)
  return fc.oneof({ weight: 5, arbitrary: fc.record({ who, what: fc.nat(10), which: fc.nat(5) }) }, { weight: 2, arbitrary: fc.record({ from: who, to: who, picks: fc.nat(80) }) })
}
const acts = (people: number) => fc.array(act(people), { minLength: 3, maxLength: 30 })
const chooser = (seed: number) => {
  let n = seed
  return (options: readonly Choice[]): Choice => options[(n = (n * 7 + 3) % 81) % options.length] ?? 'both'
}

function doIt(people: readonly Person[], a: Act): void {
  if ('from' in a) {
    const [from, to] = [people[a.from], people[a.to]]
    if (from && to && from !== to) to.takeIn(from.hand(), chooser(a.picks))
    return
  }
  const p = people[a.who]
  if (!p) return
  const works = [() => p.write(), () => p.change(a.which), () => p.change(a.which), () => p.bin(a.which), () => p.unbin(a.which), () => p.decide(), () => p.lead(a.which), () => p.changeLead(a.which), () => p.correct(a.which), () => (a.which > 2 ? p.binLead(a.which) : p.binCorrection()), () => p.step(a.which)]
  works[a.what]?.()
}

function all(world: World, people: readonly Person[]): void {
  const shown = people.map((p) => p.shows())
  for (const s of shown) expect(s).toEqual(shown[0])
  for (const p of people) { const rules = p.live(p.leads).flatMap((l) => l.rule ?? []); expect(rules).toEqual([...new Set(rules)]) }
  const kept = people.map((p) => p.texts()).join()
  for (const text of world.written) if (!world.replaced.has(text)) expect(kept, `lost: ${text}`).toContain(text)
}

/** One after the other: each takes in what the other has by then. */
function inTurn(people: readonly Person[], order: number, picks: number): void {
  const pairs = people.flatMap((from) => people.filter((to) => to !== from).map((to) => ({ from, to })))
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[(i * (order % 2 === 0 ? 1 : pairs.length - 1) + order) % pairs.length]
    pair?.to.takeIn(pair.from.hand(), chooser(picks + i))
  }
}
/** At once: all files are made before any is taken in. */
function atOnce(people: readonly Person[], order: number, picks: number): void {
  const files = people.map((p) => p.hand())
  for (const [i, to] of people.entries()) for (let k = 1; k < people.length; k++) {
    const file = files[(i + (order % 2 === 0 ? k : people.length - k)) % people.length]
    if (file) to.takeIn(file, chooser(picks + i * 5 + k))
  }
}

describe.each([2, 3])('%s people who exchange their lists twice', (count) => {
  it.each([['in turn', inTurn], ['all at once', atOnce]] as const)('%s have the same notes, corrections and leads, and nothing is lost', (_, exchange) => {
    fc.assert(fc.property(acts(count), fc.nat(20), fc.nat(20), fc.nat(80), fc.nat(80), (done, order1, order2, picks1, picks2) => {
      const world = new World()
      const people = Array.from({ length: count }, (_, i) => new Person(world, `person${i}`))
      people[0]?.write()
      if (people[0]) for (const p of people.slice(1)) p.takeIn(people[0].hand(), (o) => o[0] ?? 'both')
      for (const a of done) doIt(people, a)
      exchange(people, order1, picks1)
      exchange(people, order2, picks2)
      all(world, people)
    }), { numRuns: Number(process.env['FC_RUNS'] ?? 100) })
  })
})
