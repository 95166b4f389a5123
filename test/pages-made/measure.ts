import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { emptyTally, scoreDocument, type Tally } from '../../scripts/score-document.ts'
import { expectedReading, isRecord, listOf, plain, same, type Plain } from '../../scripts/score-values.ts'
import { counter, type Counter } from '../../scripts/score-sets.ts'
import { makePage, type MadePage, type Making } from './page.ts'

/** Made pages read and counted, with what `score` counts, and the details of things. */

export interface Measured { tally: Tally; things: Counter; details: Counter; misses: Miss[] }
export interface Miss { seed: number; what: string; layout: string; label: string; other: boolean }

/** What was not done is another act than what was: its kind has a mark behind it. */
function apart(events: readonly Plain[]): Plain[] {
  return events.filter((e) => e['done'] !== null).map((e) => (e['done'] === false ? { ...e, kind: `${String(e['kind'])}!` } : e))
}

export function measure(seeds: Iterable<number>, making: Making = {}): Measured {
  return measurePages(Array.from(seeds, (seed) => makePage(seed, making)))
}

export function measurePages(pages: readonly MadePage[]): Measured {
  const out: Measured = { tally: emptyTally(), things: counter(), details: counter(), misses: [] }
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
  compareThings(page, listOf(got, 'assets'), out)
}

function placeOf(page: MadePage, what: string): { layout: string; label: string; other: boolean } {
  const event = /^event missing: (\S+) (\S+)/.exec(what)
  const key = event ? `event ${event[1]} ${event[2]}` : /^asset missing: (\S+)/.test(what) ? `asset ${what.slice(15)}` : what.split(':')[0] ?? ''
  return page.wanted.shown.get(key) ?? { layout: '?', label: '', other: false }
}

/**
 * Each wanted thing with the read one of its kind that is nearest to it, and of that its value, control and state. `things` counts them one by
 * one: two of a kind that are read as one are one too few, and what is left over of the reading is wrong.
 */
function compareThings(page: MadePage, got: Plain[], out: Measured): void {
  const left = [...got]
  const layout = page.wanted.shown.get('asset')?.layout ?? ''
  const miss = (what: string, label: string) => out.misses.push({ seed: page.seed, what, layout, label, other: false })
  for (const w of page.wanted.caseFile.assets) {
    const wants = [['value', w.value], ['disposal', w.disposal], ['undisposable', w.undisposable], ['description', w.mark], ...Object.entries(w.control ?? {}).map(([k, v]) => [`control.${k}`, v] as const)] as const
    const right = (g: Plain) => wants.filter(([k, v]) => v !== undefined && equal(k, v, valueAt(g, k))).length + (w.mark !== undefined && equal('description', w.mark, g['description']) ? 20 : 0)
    const mine = left.filter((g) => g['kind'] === w.kind).toSorted((a, b) => right(b) - right(a))[0]
    if (!mine) { out.things.missed++; miss(`thing missing: ${w.kind} ${w.mark ?? ''}`, 'thing'); continue }
    out.things.right++
    left.splice(left.indexOf(mine), 1)
    for (const [k, v] of wants) {
      const g = valueAt(mine, k)
      if (v === undefined) { if (k === 'value' && g !== undefined) { out.details.wrong++; miss(`asset ${w.kind} value not stated, read ${String(g)}`, k) } continue }
      if (equal(k, v, g)) { out.details.right++; continue }
      out.details.missed++
      if (g !== undefined) out.details.wrong++
      miss(`asset ${w.kind} ${k}: ${v}, read ${String(g ?? '–')}`, k)
    }
  }
  for (const g of left) {
    if (page.wanted.optionalAssets.some((o) => o['kind'] === g['kind'] && (o['owner'] === undefined || o['owner'] === g['owner']))) continue
    out.things.wrong++
    miss(`thing read: ${String(g['kind'])} ${String(g['owner'] ?? '')} ${String(g['description'] ?? '')}`, 'thing')
  }
}

const valueAt = (g: Plain, path: string): unknown => path.split('.').reduce<unknown>((x, k) => (isRecord(x) ? x[k] : undefined), g)

function equal(path: string, want: string, got: unknown): boolean {
  if (path === 'description') return typeof got === 'string' && got.includes(want)
  if (path === 'undisposable') return typeof got === 'string' && got.includes(want.slice(0, 6))
  return path === 'value' ? Number(want) === Number(got) : same(path, want, got)
}
