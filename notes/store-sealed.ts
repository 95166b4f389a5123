import type { DBCore, DBCoreCursor, DBCoreIndex, DBCoreKeyRange, DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable, Middleware } from 'dexie'
import { createRowSealer, FORMS, isRow, isUnreadable, UnsealableKey, type Row, type RowSealer, type TableForm } from './seal-rows.ts'
import type { Sealer } from './seal.ts'

/**
 * The layer of Dexie beneath all others: what goes down to the database is sealed, what comes up is opened. Everything above (the
 * store, hooks, watching) sees plain rows. Of a sealed key or field only equality can be asked for; a range over one is a fault of the
 * program and rejects, for the order of sealed bytes says nothing.
 */
export function sealing(sealer: Sealer): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'Sealing',
    /* Beneath Dexie's own, the lowest of which is at -1. */
    level: -10,
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name)
        const form = FORMS[name]
        return form === undefined ? table : sealedTable(table, form, createRowSealer(sealer, name, form))
      },
    }),
  }
}

/** Kinds of a range, as Dexie numbers them. */
const [EQUAL, ANY, NEVER] = [1, 3, 4]

function sealedTable(down: DBCoreTable, form: TableForm, rows: RowSealer): DBCoreTable {
  /** May the index be gone along in its order? `summary` as a whole only: its order is that of its instant. */
  const ordered = (index: DBCoreIndex) => (index.isPrimaryKey === true ? form.form === 'readable' : form.fields[fieldOf(index)] === 'instant')

  function range(index: DBCoreIndex, asked: DBCoreKeyRange): DBCoreKeyRange {
    if (asked.type === ANY || asked.type === NEVER) return asked
    if (asked.type === EQUAL) {
      const at = index.isPrimaryKey === true ? rows.keyAtRest(asked.lower) : ordered(index) ? asked.lower : sought(index, asked.lower)
      return { ...asked, lower: at, upper: at }
    }
    if (ordered(index)) return asked
    throw new UnsealableKey(`a range over ${down.name}.${index.name ?? form.key}, which is sealed`)
  }

  function sought(index: DBCoreIndex, value: unknown): unknown {
    if (form.fields[fieldOf(index)] === 'token') return rows.tokenOf(fieldOf(index), value)
    throw new UnsealableKey(`${down.name}.${index.name ?? ''} cannot be looked up`)
  }

  /** A key of an index, as it comes up from a cursor. */
  function risen(index: DBCoreIndex, key: unknown): unknown {
    if (index.isPrimaryKey === true) return rows.keyOpened(key)
    switch (form.fields[fieldOf(index)]) {
      case 'instant': return key
      case 'summary': return rows.summaryOpened(key)
      default: throw new UnsealableKey(`${down.name}.${index.name ?? ''} cannot be read back`)
    }
  }

  function mutate(req: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
    switch (req.type) {
      case 'deleteRange': return down.mutate({ ...req, range: range(down.schema.primaryKey, req.range) })
      case 'delete': return down.mutate({ ...req, keys: req.keys.map((k: unknown) => rows.keyAtRest(k)) }).then((done) => ({ ...done, results: req.keys }))
      case 'add':
      case 'put': return write(req)
    }
  }

  function write(req: Extract<DBCoreMutateRequest, { type: 'add' | 'put' }>): Promise<DBCoreMutateResponse> {
    const { keys: _, ...rest } = req
    const given: Row[] = req.values.filter(isRow)
    const keys = given.map((row) => row[form.key])
    /* A row that could not be opened stays as it lies there: what may be saved of it would be lost. */
    const kept = given.flatMap((row, i) => (isUnreadable(row) ? [] : [i]))
    return down.mutate({ ...rest, values: kept.map((i) => rows.atRest(given[i] ?? {})) }).then((done) => {
      const failures = Object.fromEntries(Object.entries(done.failures).map(([i, why]) => [kept[Number(i)], why]))
      const failed = new Set(Object.keys(failures).map(Number))
      return { ...done, failures, results: keys.map((k, i) => (failed.has(i) ? undefined : k)), lastResult: keys.at(-1) }
    })
  }

  return {
    ...down,
    mutate,
    get: (req) => down.get({ ...req, key: rows.keyAtRest(req.key) }).then((row: unknown) => rows.opened(row)),
    getMany: (req) => down.getMany({ ...req, keys: req.keys.map((k: unknown) => (k === undefined || k === null ? k : rows.keyAtRest(k))) }).then((found: unknown[]) => found.map((row) => rows.opened(row))),
    count: (req) => down.count({ ...req, query: { ...req.query, range: range(req.query.index, req.query.range) } }),
    query: (req) => down.query({ ...req, query: { ...req.query, range: range(req.query.index, req.query.range) } })
      .then(({ result }: { result: unknown[] }) => ({ result: result.map((found) => (req.values === true ? rows.opened(found) : rows.keyOpened(found))) })),
    openCursor(req) {
      const { index } = req.query
      /* Said here, for what a cursor's key throws is heard by nobody. */
      if (req.values !== true) risen(index, undefined)
      return down.openCursor({ ...req, query: { index, range: range(index, req.query.range) } }).then((cursor) => cursor && lifted(cursor, index, req.values === true))
    },
  }

  /** The same cursor, whose keys and value are opened when they are looked at. */
  function lifted(cursor: DBCoreCursor, index: DBCoreIndex, values: boolean): DBCoreCursor {
    return Object.create(cursor, {
      key: { get: () => risen(index, cursor.key) },
      primaryKey: { get: () => rows.keyOpened(cursor.primaryKey) },
      value: { get: () => (values ? rows.opened(cursor.value) : undefined) },
      continue: {
        value: (key?: unknown) => {
          if (key === undefined) return cursor.continue()
          if (!ordered(index)) throw new UnsealableKey(`a jump over ${index.name ?? form.key}, which is sealed`)
          return cursor.continue(key)
        },
      },
      continuePrimaryKey: { value: () => { throw new UnsealableKey('a jump to a key') } },
    })
  }
}

const fieldOf = (index: DBCoreIndex): string => (typeof index.keyPath === 'string' ? index.keyPath : '')
