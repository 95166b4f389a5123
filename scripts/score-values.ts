import { createHash } from 'node:crypto'
import * as z from 'zod/mini'

/** Values of an expected reading and of a reading, made comparable. */

export type Plain = Record<string, unknown>
const record = z.record(z.string(), z.unknown())

export const expectedReading = z.looseObject({
  pageKind: z.string(),
  caseFile: record,
  cases: z.optional(z.array(record)),
  status: z.optional(z.string()),
  absent: z._default(z.array(z.string()), []),
  optional: z._default(z.array(z.string()), []),
  alternatives: z._default(z.record(z.string(), z.array(z.unknown())), {}),
  optionalEvents: z._default(z.array(record), []),
  optionalAssets: z._default(z.array(record), []),
  optionalParties: z._default(z.array(z.string()), []),
})
export type ExpectedReading = z.output<typeof expectedReading>

const FACT_KEYS = new Set(['value', 'quote', 'where', 'confidence', 'absent', 'conflicts', 'by', 'source', 'note', 'quotes'])

export function isRecord(x: unknown): x is Plain {
  return typeof x === 'object' && x !== null && !Array.isArray(x)
}

/** Facts as their values, at any depth; a fact that says “there is none” is not stated. */
export function plain(x: unknown): unknown {
  if (Array.isArray(x)) return x.map(plain).filter((v) => v !== undefined)
  if (!isRecord(x)) return x
  const keys = Object.keys(x)
  if (('value' in x || x['absent'] === true) && keys.every((k) => FACT_KEYS.has(k))) {
    return x['absent'] === true || x['value'] === null || x['value'] === undefined ? undefined : plain(x['value'])
  }
  return Object.fromEntries(keys.map((k) => [k, plain(x[k])]))
}

/** “basis.number” of a case file. */
export function at(x: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((o, k) => (isRecord(o) ? o[k] : Array.isArray(o) ? (o as readonly unknown[])[Number(k)] : undefined), x)
}

export function listOf(file: unknown, key: string): Plain[] {
  const x = at(file, key)
  return Array.isArray(x) ? x.filter(isRecord) : []
}

export function none(v: unknown): boolean {
  return v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0)
}

export const words = (v: unknown): string => (typeof v === 'string' ? v : v === undefined ? '' : JSON.stringify(v)).normalize('NFKC').replace(/\s+/g, '')

const MONEY = new Set(['due', 'paid', 'waived', 'unpaid', 'amount'])

function canon(field: string, v: unknown): string {
  const key = field.split('.').pop() ?? ''
  if (MONEY.has(key)) return Number(String(v).replace(/[,，\s]/g, '')).toFixed(2)
  if (key === 'caseNumber' || key === 'number') return words(v).replace(/[〔［[【]/g, '(').replace(/[〕］\]】]/g, ')')
  if (key === 'rulingSuffix') return words(v).replace(/^[-—－]/, '').replace(/号$/, '')
  return words(v)
}

/** A name may be expected as the hash of its words: “sha256:…”. */
export const isHash = (v: unknown): v is string => typeof v === 'string' && v.startsWith('sha256:')

export function same(field: string, want: unknown, got: unknown): boolean {
  if (none(got) || none(want)) return false
  if (isHash(want)) return `sha256:${createHash('sha256').update(words(got)).digest('hex')}` === want
  return canon(field, want) === canon(field, got)
}

export function show(v: unknown): string {
  return none(v) ? '–' : isHash(v) ? v.slice(0, 15) : typeof v === 'string' ? v : JSON.stringify(v)
}
