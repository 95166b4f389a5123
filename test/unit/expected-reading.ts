import * as z from 'zod/mini'
import type { CaseFile } from '../../casefile/schema.ts'
import { judge } from '../../rules/index.ts'
import type { PageReading } from '../../reading/read-page.ts'
import { compareActs, type Wanted } from './expected-acts.ts'

/**
 * An expected reading of the corpus against what was read of its page. Every difference is a line; none is the aim.
 * The format is that of test/pages/README.md: `optional` may be missing, `alternatives` are as right as the value.
 */

const plainRecord = z.record(z.string(), z.unknown())
const wanted = z.record(z.string(), z.unknown())
export const expectedSchema = z.looseObject({
  pageKind: z.string(),
  caseFile: plainRecord,
  asOf: z.string(),
  cases: z.optional(z.array(plainRecord)),
  listComplete: z.optional(z.boolean()),
  listTotal: z.optional(z.number()),
  absent: z._default(z.array(z.string()), []),
  optional: z._default(z.array(z.string()), []),
  alternatives: z._default(z.record(z.string(), z.array(z.unknown())), {}),
  optionalEvents: z._default(z.array(wanted), []),
  optionalAssets: z._default(z.array(wanted), []),
  optionalParties: z._default(z.array(z.string()), []),
  findings: z._default(z.record(z.string(), z.object({ approval: z.array(z.string()), legality: z.array(z.string()) })), {}),
})
export type Expected = z.output<typeof expectedSchema>

/** What a case file says in plain values: facts of “there is none” and facts that were not understood are not stated. */
export function plain(x: unknown): unknown {
  if (Array.isArray(x)) return x.map(plain).filter((v) => v !== undefined)
  if (!isRecord(x)) return x
  if ('value' in x && 'quote' in x) return x['absent'] === true || x['value'] === null ? undefined : plain(x['value'])
  return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, plain(v)]).filter(([, v]) => v !== undefined))
}

export function isRecord(x: unknown): x is Record<string, unknown> {
  return typeof x === 'object' && x !== null && !Array.isArray(x)
}

/** Equal for a careful reader: amounts as numbers, words without white space. */
export function same(want: unknown, got: unknown): boolean {
  if (typeof want !== 'string' || typeof got !== 'string') return want === got || (typeof got === 'boolean' && String(got) === want)
  if (/^-?\d+\.\d+$/.test(want)) return Number(want) === Number(got)
  return want.replace(/\s/g, '') === got.replace(/\s/g, '')
}

const ROLES = ['applicants', 'debtors', 'others'] as const
const LISTS = new Set<string>([...ROLES, 'events', 'assets', 'documents', 'coverage', 'conflicts'])
const FLAGS = ['minor', 'student', 'deceased', 'missing', 'bankrupt', 'deregistered', 'custody']

export function differences(expected: Expected, reading: PageReading): string[] {
  const out: string[] = []
  if (reading.pageKind !== expected.pageKind) out.push(`page kind ${reading.pageKind}, not ${expected.pageKind}`)
  out.push(...differencesOfCase(expected, expected.caseFile, reading.caseFile, ''))
  const review = judge(reading.caseFile, { asOf: expected.asOf })
  for (const [rule, allowed] of Object.entries(expected.findings)) {
    const f = review.findings.find((x) => x.rule === rule)
    if (f && !(allowed.approval.includes(f.approval) && allowed.legality.includes(f.legality))) out.push(`finding ${rule}: ${f.approval}/${f.legality}, not ${allowed.approval}/${allowed.legality}`)
  }
  const cases = expected.cases ?? []
  if (reading.cases.length !== cases.length) out.push(`${reading.cases.length} cases, not ${cases.length}`)
  cases.forEach((c, i) => { const got = reading.cases[i]; if (got) out.push(...differencesOfCase(expected, c, got, `cases.${i}.`)) })
  if (reading.listComplete !== expected.listComplete) out.push(`listComplete ${reading.listComplete}, not ${expected.listComplete}`)
  if (reading.listTotal !== expected.listTotal) out.push(`listTotal ${reading.listTotal}, not ${expected.listTotal}`)
  return out
}

function differencesOfCase(expected: Expected, want: Record<string, unknown>, file: CaseFile, at: string): string[] {
  const got = plain(file)
  if (!isRecord(got)) return ['no case file']
  const out: string[] = []
  const general = (path: string) => path.replace(/^cases\.\d+\./, 'cases.*.')
  const optional = (path: string) => expected.optional.includes(general(at + path))
  const alternatives = (path: string) => expected.alternatives[general(at + path)] ?? []
  const right = (path: string, w: unknown, g: unknown) => same(w, g) || alternatives(path).some((a) => same(a, g))

  const scalarsWanted = scalars(want), scalarsRead = scalars(got)
  for (const [path, w] of scalarsWanted) {
    const g = scalarsRead.get(path)
    if (!(g === undefined && optional(path)) && !right(path, w, g)) out.push(`${at}${path}: ${show(g)}, not ${show(w)}`)
  }
  for (const [path, g] of scalarsRead) {
    if (scalarsWanted.has(path)) continue
    const free = optional(path) && alternatives(path).length === 0
    if (!free && !right(path, undefined, g)) out.push(`${at}${path}: ${show(g)}, which is not stated`)
  }
  for (const role of ROLES) out.push(...comparePeople(role, list(want, role), list(got, role)).map((l) => at + l))
  out.push(...compareActs({ ...want, debtors: list(want, 'debtors'), applicants: list(want, 'applicants') }, file, expected).map((l) => at + l))
  return out

  function comparePeople(role: string, wantList: Wanted[], gotList: Wanted[]): string[] {
    const lines: string[] = []
    const named = (p: Wanted) => show(p['name'])
    const known = new Set<Wanted>()
    wantList.forEach((w, i) => {
      const path = `${role}.${i}`
      const g = gotList.find((x) => right(`${path}.name`, w['name'], x['name']))
      if (!g) { if (!optional(role)) lines.push(`${role}: ${named(w)} missing`); return }
      known.add(g)
      for (const [k, v] of Object.entries(w)) {
        if (k !== 'agent' && !(g[k] === undefined && optional(`${path}.${k}`)) && !right(`${path}.${k}`, v, g[k])) lines.push(`${path}.${k}: ${show(g[k])}, not ${show(v)}`)
      }
      for (const k of FLAGS) if (g[k] !== undefined && w[k] === undefined && !optional(`${path}.${k}`)) lines.push(`${path}.${k}: ${show(g[k])}, which is not stated`)
    })
    for (const g of gotList) if (!known.has(g) && !optional(role) && !expected.optionalParties.some((n) => same(n, g['name']))) lines.push(`${role}: ${named(g)} is none`)
    return lines
  }
}

export function list(file: Record<string, unknown>, key: string): Wanted[] {
  const x = file[key]
  return Array.isArray(x) ? x.filter(isRecord) : []
}

function scalars(file: Record<string, unknown>): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [k, v] of Object.entries(file)) {
    if (LISTS.has(k)) continue
    if (isRecord(v)) for (const [leaf, x] of Object.entries(v)) found.set(`${k}.${leaf}`, x)
    else found.set(k, v)
  }
  return found
}

function show(v: unknown): string {
  return v === undefined ? 'nothing' : typeof v === 'string' ? v : JSON.stringify(v)
}
