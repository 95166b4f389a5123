import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { emptyTally, scoreDocument, type Tally } from '../../scripts/score-document.ts'
import { expectedReading, isRecord, listOf, plain, same, type Plain } from '../../scripts/score-values.ts'
import { counter, type Counter } from '../../scripts/score-sets.ts'
import { makePage, type MadePage, type Making } from './page.ts'

/** Made pages read and counted, with what `score` counts, and the details of things. */

export interface Measured { tally: Tally; details: Counter; misses: Miss[] }
export interface Miss { seed: number; what: string; layout: string; label: string; other: boolean }

/** What was not done is another act than what was: its kind has a mark behind it. */
function apart(events: readonly Plain[]): Plain[] {
  return events.filter((e) => e['done'] !== null).map((e) => (e['done'] === false ? { ...e, kind: `${String(e['kind'])}!` } : e))
}

export function measure(seeds: Iterable<number>, making: Making = {}): Measured {
  return measurePages(Array.from(seeds, (seed) => makePage(seed, making)))
}

export function measurePages(pages: readonly MadePage[]): Measured {
  const out: Measured = { tally: emptyTally(), details: counter(), misses: [] }
  for (const page of pages) measureOne(page, out)
  return out
}

function measureOne(page: MadePage, out: Measured): void {
  const reading = readPage(readHtml(page.html, `made-${page.seed}`))
  const file = plain({ ...reading.caseFile, events: reading.caseFile.events.filter((e) => e.done?.value !== null || e.done === undefined) })
  const got: Plain = isRecord(file) ? file : {}
  const read = { pageKind: reading.pageKind, caseFile: { ...got, events: apart(listOf(got, 'events')) }, cases: [] }
  const want = expectedReading.parse({ ...page.wanted, shown: undefined, caseFile: { ...page.wanted.caseFile, events: apart(listOf(page.wanted.caseFile, 'events')) }, optionalEvents: apart(page.wanted.optionalEvents.map((e) => ({ ...e }))) })
  const before = out.tally.errors.size
  scoreDocument(out.tally, String(page.seed), want, read)
  if (out.tally.errors.size > before) for (const what of out.tally.errors.get(String(page.seed)) ?? []) out.misses.push({ seed: page.seed, what, ...placeOf(page, what) })
  compareDetails(page, listOf(got, 'assets'), out)
}

function placeOf(page: MadePage, what: string): { layout: string; label: string; other: boolean } {
  const event = /^event missing: (\S+) (\S+)/.exec(what)
  const key = event ? `event ${event[1]} ${event[2]}` : /^asset missing: (\S+)/.test(what) ? `asset ${what.slice(15)}` : what.split(':')[0] ?? ''
  return page.wanted.shown.get(key) ?? { layout: '?', label: '', other: false }
}

/** Value, control and state of the things that were read: each wanted thing with the read one of its kind and owner that is nearest to it. */
function compareDetails(page: MadePage, got: Plain[], out: Measured): void {
  const left = [...got]
  for (const w of page.wanted.caseFile.assets) {
    const wants = [['value', w.value], ['disposal', w.disposal], ...Object.entries(w.control ?? {}).map(([k, v]) => [`control.${k}`, v] as const)] as const
    const value = (g: Plain, path: string): unknown => path.split('.').reduce<unknown>((x, k) => (isRecord(x) ? x[k] : undefined), g)
    const right = (g: Plain) => wants.filter(([k, v]) => v !== undefined && equal(k, v, value(g, k))).length
    const mine = left.filter((g) => g['kind'] === w.kind).toSorted((a, b) => right(b) - right(a))[0]
    if (!mine) continue
    left.splice(left.indexOf(mine), 1)
    for (const [k, v] of wants) {
      const g = value(mine, k)
      if (v === undefined) { if (k === 'value' && g !== undefined) { out.details.wrong++; out.misses.push({ seed: page.seed, what: `asset ${w.kind} value not stated, read ${String(g)}`, layout: page.wanted.shown.get(`asset ${w.kind}`)?.layout ?? '', label: k, other: false }) } continue }
      if (equal(k, v, g)) { out.details.right++; continue }
      out.details.missed++
      if (g !== undefined) out.details.wrong++
      out.misses.push({ seed: page.seed, what: `asset ${w.kind} ${k}: ${v}, read ${String(g ?? '–')}`, layout: page.wanted.shown.get(`asset ${w.kind}`)?.layout ?? '', label: k, other: false })
    }
  }
}

function equal(path: string, want: string, got: unknown): boolean {
  return path === 'value' ? Number(want) === Number(got) : same(path, want, got)
}
