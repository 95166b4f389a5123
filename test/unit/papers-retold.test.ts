import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ALL, LONG } from '../long.ts'
import type { Change } from '../metamorphic/change.ts'
import { PAPER_CHANGES } from '../metamorphic/paper-changes.ts'
import { papersOf } from '../metamorphic/paper-samples.ts'
import { chance } from '../metamorphic/random.ts'
import { read, told, type Sample } from '../metamorphic/samples.ts'

/**
 * Papers that are read wholly right, told in another way that changes nothing of what they say: days in another form, labels in a table,
 * other marks of who speaks, other verbs, other numbers of the points. What is read must stay; the floors say how much does today.
 */
const SEED = 7
/** Of the facts of the papers a change touches, so many are read the same. */
const FLOOR = 0.985
/** What is truly harder to read so: a label alone on its line, points of one list numbered as the chapters above them. */
const FLOORS = new Map([
  ['labels on lines of their own', 0.9], ['points: 一、 for 1.', 0.85], ['points: without number', 0.95], ['labels by wide blanks', 0.97], ['labels in another order', 0.96],
  ['labels by tabs', 0.98], ['labels bold', 0.98], ['speakers: 执', 0.95],
])

const folders = ['../rulings/', '../../../shared/corpus/documents/'].map((f) => fileURLToPath(new URL(f, import.meta.url))).filter((f) => existsSync(f))
const samples = folders.flatMap((f) => papersOf(f))
/** Between two changes one paper of six is enough. */
const some = ALL ? samples : samples.filter((_, i) => i % 6 === 0)

const plain = (all: ReadonlySet<string>): Set<string> => new Set([...all].map((s) => s.normalize('NFKC').replace(/\s/g, '')))

interface Kept { papers: number; facts: number; lost: number; told: string[] }

function measured(change: Change, papers: readonly Sample[]): Kept {
  const out: Kept = { papers: 0, facts: 0, lost: 0, told: [] }
  papers.forEach((sample, i) => {
    const changed = change.apply(sample, chance(SEED + i))
    if (!changed) return
    const was = plain(told(sample.file, (n) => changed.renamed?.get(n) ?? n)), is = plain(told(read(changed.text)))
    const missing = [...was].filter((f) => !is.has(f)), more = [...is].filter((f) => !was.has(f))
    out.papers++
    out.facts += was.size
    out.lost += Math.max(missing.length, more.length)
    if (missing.length + more.length > 0) out.told.push(`${sample.id}: -[${missing.join(' | ')}] +[${more.join(' | ')}]`)
  })
  return out
}

describe('papers told in another way', () => {
  it('are there', () => expect(samples.length).toBeGreaterThanOrEqual(150))

  it('a changed day is a difference that is seen', () => {
    const sample = samples.find((s) => [...told(s.file)].some((f) => f.startsWith('filedOn: 2025')))
    expect(sample).toBeDefined()
    if (sample) expect(measured({ name: 'another year', apply: (s) => ({ text: s.text.replaceAll('2025', '2023') }) }, [sample]).lost).toBeGreaterThan(0)
  })

  it.each(PAPER_CHANGES)('$name: what is read stays', (change) => {
    const { facts, lost, told: differences } = measured(change, some)
    const floor = ALL ? FLOORS.get(change.name) ?? FLOOR : Math.min(0.9, (FLOORS.get(change.name) ?? 1) - 0.1)
    if (facts > 0) expect(1 - lost / facts, differences.join('\n')).toBeGreaterThanOrEqual(floor)
  })

  it.skipIf(!ALL)(`all changes together lose less than one fact in two hundred (${LONG})`, () => {
    const all = PAPER_CHANGES.filter((c) => !FLOORS.has(c.name)).map((c) => measured(c, samples))
    const facts = all.reduce((n, m) => n + m.facts, 0), lost = all.reduce((n, m) => n + m.lost, 0)
    expect(lost / facts).toBeLessThan(0.005)
  }, 120_000)
})
