import * as z from 'zod/mini'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseRecord, Note } from '../../notes/schema.ts'
import { openStore, type Store } from '../../notes/store.ts'
import { judge } from '../../rules/index.ts'
import { AS_OF, caseFiles } from './cases.ts'

/** The store's work with and without a lock, measured inside of a page; bundled and put there as a script. Times are milliseconds of the page's own clock. */

declare global {
  var zhongbenLocked: typeof side
}

z.config({ jitless: true })

const LOCK = 'bench-data'
const AT = '2026-11-20T16:45:00.000Z'
const stores = new Map<'plain' | 'locked', Store>()
let cases: CaseRecord[] = [], notes: Note[] = []

/** Invented cases with their reviews, and notes on them. Gives the characters of a case as JSON. */
function prepare(count: number, each: number): number {
  cases = caseFiles(count).map((caseFile, i): CaseRecord => {
    const number = valueOf(caseFile.caseNumber) ?? `页面 https://oa.example.invalid/case?id=${i}`
    return { id: number, caseNumber: number, court: '青江省云溪县人民法院', title: `案件${i}`, url: `https://oa.example.invalid/case?id=${i}`, origin: 'https://oa.example.invalid', firstSeenAt: AT, lastSeenAt: new Date(Date.UTC(2026, 10, 1) + i * 1000).toISOString(), caseFile, review: judge(caseFile, { asOf: AS_OF }) }
  })
  notes = cases.flatMap((c, i) => Array.from({ length: each }, (_, n): Note => ({
    id: `bench-${String(i).padStart(6, '0')}-${n}`, caseId: c.id, target: { type: 'words', quote: `被执行人名下财产情况第${n}项，立案后未见处置`, prefix: '', suffix: '', start: 1, end: 20 }, kind: 'doubt', tags: ['财产', '约谈'],
    comment: `第${n}条：称已履行，请核实第${i}号财产的处置情况，并调取约谈笔录；逾期未处置的，按规定提出意见。`, url: c.url, pageTitle: '案件详情', createdAt: AT, updatedAt: new Date(Date.UTC(2026, 10, 1) + (i * each + n) * 1000).toISOString(), revision: 1,
  })))
  return JSON.stringify(cases[0]).length
}

function opened(which: 'plain' | 'locked'): Store {
  const known = stores.get(which)
  if (known) return known
  let n = 0
  const store = openStore({
    name: `bench-${which}`, ...(which === 'locked' ? { key: new Uint8Array(32).fill(5) } : {}), now: () => new Date(Date.UTC(2026, 10, 22) + ++n).toISOString(), newId: () => crypto.randomUUID(),
    gate: { during: (work) => navigator.locks.request(LOCK, { mode: 'shared', ifAvailable: true }, work), permit: () => Promise.resolve() },
  })
  stores.set(which, store)
  return store
}

const some = <T>(list: readonly T[], count: number): T[] => Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor((i * list.length) / count)]).flatMap((x) => (x === undefined ? [] : [x]))
const PAGE = { url: 'https://oa.example.invalid/', pageTitle: '案件详情' }

/** One kind of work each. What it gives is counted, so that both sides are seen to have done the same. */
const WORK: Record<string, (s: Store) => Promise<number>> = {
  /* In portions, as the desk does it with much. */
  async import(s) { for (let from = 0; from < cases.length; from += 500) { const lot = cases.slice(from, from + 500), ids = new Set(lot.map((c) => c.id)); await s.writeImport(lot, notes.filter((n) => ids.has(n.caseId))) } return cases.length },
  async 'first rows'(s) { const [a, b] = [await s.summaries(200), await s.latestNotes(200)]; return a.cases.length + b.length },
  async 'all cases for lists'(s) { return (await s.summaries()).cases.length },
  async 'all notes for lists and search'(s) { return (await s.allNotes()).notes.length },
  async 'notesOf, 200 cases'(s) { let n = 0; for (const c of some(cases, 200)) n += (await s.notesOf(c.id)).length; return n },
  async 'caseById, 200 cases'(s) { let n = 0; for (const c of some(cases, 200)) n += (await s.caseById(c.id)) ? 1 : 0; return n },
  async 'saveNote, 200'(s) { for (const c of some(cases, 200)) await s.saveNote({ caseId: c.id, target: { type: 'case' }, kind: 'doubt', comment: '再核' }, PAGE); return 200 },
  async 'seeCase, 100'(s) { for (const { firstSeenAt: _, lastSeenAt: _1, ...c } of some(cases, 100)) await s.seeCase(c); return 100 },
  async 'export rows, 1000 cases'(s) { let n = 0; const ids = some(cases, 1000).map((c) => c.id); for (let i = 0; i < ids.length; i += 100) { const lot = ids.slice(i, i + 100); n += (await s.casesById(lot)).length + (await s.notesOfCases(lot)).length + (await s.leadsOfCases(lot)).length } return n },
  async 'kinOf, 3'(s) { let n = 0; for (const c of some(cases, 3)) n += Math.min(1, (await s.kinOf(c.caseFile)).length); return n },
  async 'usedTags'(s) { return (await s.usedTags(20)).length },
  async 'deleteNotes, restoreNotes, 500'(s) { const ids = some(notes, 500).map((n) => n.id); await s.deleteNotes(ids); await s.restoreNotes(ids); return ids.length },
  async 'verifyRecord'(s) { return (await s.verifyRecord()).broken ? -1 : 1 },
}

async function run(which: 'plain' | 'locked', work: string): Promise<{ ms: number; got: number }> {
  const store = opened(which)
  const from = performance.now()
  const got = (await WORK[work]?.(store)) ?? -1
  return { ms: performance.now() - from, got }
}

/** What lies between a call and the store: a shared lock of the browser's. Milliseconds each. */
async function gateCost(): Promise<number> {
  const from = performance.now()
  for (let i = 0; i < 500; i++) await navigator.locks.request(LOCK, { mode: 'shared', ifAvailable: true }, () => Promise.resolve())
  return (performance.now() - from) / 500
}

const side = { prepare, run, gateCost, work: Object.keys(WORK) }
globalThis.zhongbenLocked = side
