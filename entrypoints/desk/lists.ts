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
const REPLACING: ReadonlySet<Operation> = new Set<Operation>(['imported', 'import-undone', 'restored', 'backup-restored', 'everything-deleted'])

const WRITING: ReadonlySet<Operation> = new Set<Operation>(['annotated', 'note-changed', 'accepted', 'overridden'])

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
  let known: { notes: Map<string, Note>; damaged: number } | undefined
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
   * Since it was last asked: the notes that were written, of every window, as the operation record tells; undefined where something took the
   * place of rows that may be newer than itself, or many were written at once.
   */
  async function writtenSince(): Promise<string[] | undefined> {
    const { entries } = await store.records(LOOKED_AT)
    const since = entries.filter((e) => e.seq > heard)
    heard = entries[0]?.seq ?? 0
    return since.length === LOOKED_AT || since.some((e) => REPLACING.has(e.what) || (WRITING.has(e.what) && e.id === undefined)) ? undefined : since.flatMap((e) => (e.id !== undefined && WRITING.has(e.what) ? [e.id] : []))
  }

  /** The notes as they are now, read anew only where they changed; undefined where that cannot be told. */
  async function changedNotes(written: readonly string[]): Promise<Note[] | undefined> {
    if (known === undefined) return undefined
    const newest = [...known.notes.values()].reduce((at, n) => (n.updatedAt > at ? n.updatedAt : at), '')
    /* By their ids as well: where the clock was set back, what is new bears an earlier time. */
    const [fresh, byId, { all, binned }] = await Promise.all([store.notesSince(newest), store.notesById(written), store.noteCounts()])
    for (const n of [...fresh, ...byId]) known.notes.set(n.id, n)
    for (const id of binned) known.notes.delete(id)
    if (known.notes.size + binned.length + known.damaged !== all) return undefined
    return [...known.notes.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))
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
      const read = await store.allNotes(() => new Promise((resolve) => { setTimeout(resolve, 0) }))
      known = { notes: new Map(read.notes.map((n) => [n.id, n])), damaged: read.damaged }
      return made(cases, read.notes, damaged + read.damaged)
    },
  }
}
