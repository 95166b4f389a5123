import { startPlace } from './seal-place.ts'
import type { Bytes, Sealer } from './seal.ts'

/**
 * What a row looks like while it lies in a locked database: its primary key and its indexed fields in the form named below, and the whole row
 * as JSON in one sealed piece, which is bound to all of these, so that no row can be put in another's place and no field be changed by itself.
 */

/** `readable`: an id without meaning, or a number. `name`: sealed so that it can be read back. */
type KeyForm = 'readable' | 'name'
/** `instant`: readable, since lists have its order. `token`: equality alone can be asked for. `summary`: its instant readable, the rest sealed anew at every writing. */
type FieldForm = 'instant' | 'token' | 'summary'
export interface TableForm { key: string; form: KeyForm; fields: Readonly<Record<string, FieldForm>> }

export const FORMS: Readonly<Record<string, TableForm>> = {
  cases: { key: 'id', form: 'name', fields: { court: 'token', lastSeenAt: 'instant', deletedAt: 'instant', kin: 'token', sum: 'summary' } },
  notes: { key: 'id', form: 'readable', fields: { caseId: 'token', updatedAt: 'instant', deletedAt: 'instant' } },
  leads: { key: 'id', form: 'readable', fields: { caseId: 'token', updatedAt: 'instant' } },
  corrections: { key: 'id', form: 'readable', fields: { caseId: 'token' } },
  parts: { key: 'id', form: 'name', fields: { caseId: 'token', seenAt: 'instant' } },
  profiles: { key: 'id', form: 'name', fields: { updatedAt: 'instant' } },
  drafts: { key: 'key', form: 'name', fields: { caseId: 'token', keptAt: 'instant' } },
  sites: { key: 'origin', form: 'name', fields: {} },
  staging: { key: 'n', form: 'readable', fields: {} },
  operations: { key: 'seq', form: 'readable', fields: {} },
}

/** Bytes of a row that is remembered for the next look, and how many such rows. */
const LARGE = 16_384, LATELY = 8
/** Where the sealed piece of a row lies. */
const SEALED = 's'
/** Stands on a row that could not be opened: it is read as damaged, and never written back. */
const UNREADABLE = 'unreadable:row'
/** Before a key that cannot be opened, as its bytes are told. */
const UNOPENED = '\0'
const INSTANT_LENGTH = '2026-11-22T00:00:00.000Z'.length
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
/** An id may stay readable only where it can hold no words: made by chance, or a running number. */
const MEANINGLESS = /^[A-Za-z0-9_-]{8,64}$/

export type Row = Record<string, unknown>
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key that does not fit how its table is kept. It is a fault of the program, not of the data. */
export class UnsealableKey extends Error {
  override name = 'UnsealableKey'
}

const encoder = new TextEncoder()

/** How rows of one table are put away and taken out again. */
export function createRowSealer(sealer: Sealer, table: string, form: TableForm) {
  const { key: keyPath } = form
  const fields = Object.entries(form.fields)
  const at = (field: string) => `${table}.${field}`

  function keyAtRest(key: unknown): Bytes | string | number {
    if (typeof key === 'string' && key.startsWith(UNOPENED)) return Uint8Array.from(key.slice(1).split('.'), Number)
    if (form.form === 'name') {
      if (typeof key !== 'string') throw new UnsealableKey(`${at(keyPath)} is no text`)
      return sealer.name(key, at(keyPath))
    }
    if (typeof key === 'number' || (typeof key === 'string' && MEANINGLESS.test(key))) return key
    /* An id that somebody made by hand. It is read back from its row, like every other. */
    if (typeof key === 'string') return sealer.name(key, at(keyPath))
    throw new UnsealableKey(`${at(keyPath)} is missing`)
  }

  /** The key as it was; where it cannot be opened, words that are no key of anything else, and by which the row can be taken out. */
  function keyOpened(rest: unknown): unknown {
    if (typeof rest === 'string' || typeof rest === 'number') return rest
    const bytes = bytesOf(rest)
    if (bytes === undefined) return rest
    try {
      return sealer.named(bytes, at(keyPath))
    } catch {
      return `${UNOPENED}${[...bytes].join('.')}`
    }
  }

  function fieldAtRest(field: string, kind: FieldForm, value: unknown): unknown {
    switch (kind) {
      case 'instant':
        return typeof value === 'string' ? (INSTANT.test(value) || value === '' ? value : '?') : typeof value === 'number' ? value : undefined
      case 'token':
        if (Array.isArray(value)) return value.flatMap((v) => (typeof v === 'string' ? sealer.token(v, at(field)) : []))
        return typeof value === 'string' ? sealer.token(value, at(field)) : typeof value === 'number' ? sealer.token(`#${value}`, at(field)) : undefined
      case 'summary': {
        if (typeof value !== 'string') return undefined
        const when = value.slice(0, INSTANT_LENGTH)
        return INSTANT.test(when) ? [when, sealer.seal(value.slice(INSTANT_LENGTH), encoder.encode(`${at(field)}\n${when}`))] : ['?', sealer.seal(value, encoder.encode(`${at(field)}\n?`))]
      }
    }
  }

  /** What an index that is read by itself holds; words that are no summary where it cannot be opened. */
  function summaryOpened(rest: unknown): string {
    const [when, sealed] = Array.isArray(rest) ? rest : []
    const bytes = bytesOf(sealed)
    if (typeof when !== 'string' || bytes === undefined) return ''
    try {
      return `${when === '?' ? '' : when}${sealer.open(bytes, encoder.encode(`${at('sum')}\n${when}`))}`
    } catch {
      return ''
    }
  }

  /** Table, key and indexed fields, as they lie there: what the sealed piece is bound to. Good until the next is asked for. */
  const begin = encoder.encode(table)
  function placeOf(rest: Row): Uint8Array {
    const place = startPlace(begin)
    place.add(rest[keyPath])
    for (const [field] of fields) place.add(rest[field])
    return place.whole()
  }

  /** Large rows are looked at several times over while a case is worked on; the last few are remembered by all that tells them from others. */
  const lately = new Map<string, string>()
  function textIn(sealed: Uint8Array, place: Uint8Array): string {
    if (sealed.length < LARGE) return sealer.open(sealed, place)
    const which = `${String.fromCharCode(...sealed.subarray(0, 12), ...sealed.subarray(-16))}${sealed.length} ${String.fromCharCode(...place)}`
    const text = lately.get(which) ?? sealer.open(sealed, place)
    lately.delete(which)
    lately.set(which, text)
    if (lately.size > LATELY) for (const [oldest] of lately) { lately.delete(oldest); break }
    return text
  }

  return {
    keyAtRest,
    keyOpened,
    summaryOpened,
    tokenOf: (field: string, value: unknown) => fieldAtRest(field, 'token', value),

    /** A row as it is put away. */
    atRest(row: Row): Row {
      const rest: Row = { [keyPath]: keyAtRest(row[keyPath]) }
      for (const [field, kind] of fields) {
        const value = fieldAtRest(field, kind, row[field])
        if (value !== undefined) rest[field] = value
      }
      rest[SEALED] = sealer.seal(textOf(row), placeOf(rest))
      return rest
    },

    /** A row as it was; one that cannot be opened has its key, its instants, and a mark. */
    opened(rest: unknown): unknown {
      if (!isRow(rest)) return rest
      const sealed = bytesOf(rest[SEALED])
      try {
        if (sealed !== undefined) {
          const row: unknown = JSON.parse(textIn(sealed, placeOf(rest)))
          if (isRow(row)) return row
        }
      } catch { /* told by the mark */ }
      const stub: Row = { [keyPath]: keyOpened(rest[keyPath]), [UNREADABLE]: true }
      for (const [field, kind] of fields) if (kind === 'instant' && rest[field] !== undefined) stub[field] = rest[field]
      return stub
    },
  }
}

export type RowSealer = ReturnType<typeof createRowSealer>

/** Was this row read from one that could not be opened? */
export const isUnreadable = (row: unknown): boolean => isRow(row) && row[UNREADABLE] === true

/** Rows are data of JSON; what a hand put there beside is kept as far as JSON goes. */
export function textOf(row: unknown): string {
  try {
    return JSON.stringify(row)
  } catch {
    /* Asked of every value, which takes several times as long. */
    return JSON.stringify(row, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))
  }
}

export function bytesOf(value: unknown): Uint8Array | undefined {
  /* What was put as bytes comes back from an index as a buffer. */
  return value instanceof Uint8Array ? value : value instanceof ArrayBuffer ? new Uint8Array(value) : undefined
}
