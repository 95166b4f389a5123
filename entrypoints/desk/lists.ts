import { caseRow, noteRow, type CaseRow, type NoteRow } from '../../components/desk/rows.ts'
import type { Operation } from '../../notes/record.ts'
import type { Note } from '../../notes/schema.ts'
import type { Store } from '../../notes/store.ts'
import type { CaseSummary } from '../../notes/summary.ts'

/** The lists of the desk: their first rows at once, all of them a moment later, and after a change only what changed. */

/** Rows that are shown before the rest is read. */
const FIRST = 200
/** Milliseconds after which it is looked for what no index tells of. */
const LATER = 3000
/** Entries of the operation record that are looked through for what changed rows into older ones. */
const LOOKED_AT = 100
const REPLACING: ReadonlySet<Operation> = new Set<Operation>(['imported', 'import-undone', 'backup-restored', 'everything-deleted', 'database-lost'])
/** Notes read at a time; in between, the window may draw. */
const PORTION = 500

const WRITING: ReadonlySet<Operation> = new Set<Operation>(['annotated', 'note-changed', 'accepted', 'overridden'])

const breathe = () => new Promise<void>((resolve) => { setTimeout(resolve, 0) })

export interface Lists {
  cases: CaseRow[]
  notes: NoteRow[]
  damaged: number
  /** what else is counted over all cases and notes */
  summaries: readonly CaseSummary[]
  all: readonly Note[]
}

/** `onMore`: something was found that makes the lists worth reading again */
export function createLists(store: Store, titleOf: (rule: string) => string, onMore: () => void = () => {}) {
  let known: { notes: Map<string, Note>; binned: ReadonlySet<string>; damaged: number } | undefined
  /** the last entry of the operation record that was looked at */
  let heard = 0
  let first = true
  /** cases that no index tells of; looked for once, when all else is there */
  let hidden: number | undefined

  function made(summaries: readonly CaseSummary[], all: readonly Note[], damaged: number): Lists {
    const counts = new Map<string, number>()
    for (const n of all) counts.set(n.caseId, (counts.get(n.caseId) ?? 0) + 1)
    const byId = new Map(summaries.map((c) => [c.id, c]))
    return { cases: summaries.map((c) => caseRow(c, counts.get(c.id) ?? 0, titleOf)), notes: all.map((n) => noteRow(n, byId.get(n.caseId))), damaged: damaged + (hidden ?? 0), summaries, all }
  }

  /**
   * Since it was last asked, as the operation record tells, of every window: the notes that were written one by one, and how many were at once.
   * Undefined where something took the place of rows that may be newer than itself.
   */
  async function writtenSince(): Promise<{ ids: string[]; atOnce: number } | undefined> {
    const { entries } = await store.records(LOOKED_AT)
    const since = entries.filter((e) => e.seq > heard)
    heard = entries[0]?.seq ?? 0
    if (since.length === LOOKED_AT || since.some((e) => REPLACING.has(e.what))) return undefined
    /* What went into the bin and came out of it meanwhile is told by nothing, and has another revision. */
    if (since.some((e) => e.what === 'deleted') && since.some((e) => e.what === 'restored')) return undefined
    const writing = since.filter((e) => WRITING.has(e.what))
    return { ids: writing.flatMap((e) => e.id ?? []), atOnce: writing.reduce((n, e) => n + (e.id === undefined ? e.count ?? Infinity : 0), 0) }
  }

  async function notesById(ids: readonly string[]): Promise<Note[]> {
    const notes: Note[] = []
    for (let i = 0; i < ids.length; i += PORTION) {
      if (i > 0) await breathe()
      notes.push(...await store.notesById(ids.slice(i, i + PORTION)))
    }
    return notes
  }

  /** The notes as they are now, read anew only where they changed; undefined where that cannot be told. */
  async function changedNotes({ ids, atOnce }: { ids: readonly string[]; atOnce: number }): Promise<Note[] | undefined> {
    if (known === undefined || atOnce > known.notes.size) return undefined
    const { notes, binned: before, damaged } = known
    const newest = [...notes.values()].reduce((at, n) => (n.updatedAt > at ? n.updatedAt : at), '')
    const [fresh, { all, binned: list }] = await Promise.all([store.notesSince(newest), store.noteCounts()])
    const binned = new Set(list)
    /* By their ids as well: where the clock was set back, what is new bears an earlier time; and what comes out of the bin bears its own. */
    const byId = await notesById([...ids, ...[...before].filter((id) => !binned.has(id))])
    /* Many at once are told by their number only. */
    if (fresh.filter((n) => notes.get(n.id)?.revision !== n.revision).length < atOnce) return undefined
    for (const n of [...fresh, ...byId]) if (notes.get(n.id)?.revision !== n.revision || ids.includes(n.id)) notes.set(n.id, n)
    for (const id of binned) notes.delete(id)
    known.binned = binned
    if (notes.size + binned.size + damaged !== all) return undefined
    /* Those that were changed at once by their ids, as when all are read. */
    return [...notes.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : a.id < b.id ? -1 : 1))
  }

  function lookForHidden(): void {
    if (hidden !== undefined) return
    hidden = 0
    void store.hiddenCases().then((found) => { hidden = found; if (found > 0) onMore() }).catch(() => {})
  }

  return {
    /** The latest rows, the first time they are asked for and there are more than these. */
    async firstRows(): Promise<Lists | undefined> {
      if (!first) return undefined
      first = false
      const [{ cases }, notes] = await Promise.all([store.summaries(FIRST), store.latestNotes(FIRST)])
      return cases.length < FIRST && notes.length < FIRST ? undefined : made(cases, notes, 0)
    },
    async allRows(): Promise<Lists> {
      if (hidden === undefined) setTimeout(lookForHidden, LATER)
      const written = await writtenSince()
      const [{ cases, damaged }, changed] = await Promise.all([store.summaries(), written && changedNotes(written)])
      if (changed !== undefined) return made(cases, changed, damaged + (known?.damaged ?? 0))
      const binned = new Set((await store.noteCounts()).binned)
      const read = await store.allNotes(breathe)
      known = { notes: new Map(read.notes.map((n) => [n.id, n])), binned, damaged: read.damaged }
      return made(cases, read.notes, damaged + read.damaged)
    },
  }
}
