import { hasSeen, later, wordsOf, type Versioned } from './versions.ts'

/** How a row of a file compares with the stored one, and what may be chosen. Nothing is decided here. */

/** new: not stored; same: nothing to choose; newer and older: one was made from the other; conflict: made apart, the reader must look. */
export type ImportState = 'new' | 'same' | 'newer' | 'older' | 'conflict'
/** mine: what is stored stays; theirs: the file's takes its place; both: the later stays in its place, the other beside it. */
export type Choice = 'mine' | 'theirs' | 'both'
export interface Planned<T> {
  state: ImportState
  incoming: T
  existing?: T
  /** what kind of conflict: made apart, another row under the same id, another decision on the same thing, words hidden in the file */
  conflict?: 'apart' | 'id' | 'rival' | 'masked'
  /** what may be chosen; the first is done when nothing is */
  options: readonly [Choice, ...Choice[]]
  /** the file says only that the row was deleted: `incoming` has the stored words */
  gone?: true
  /** Chinese, for the reader */
  reason?: string
}

const TAKE = ['theirs', 'mine'] as const
const LEAVE = ['mine'] as const
const ALL = ['both', 'mine', 'theirs'] as const

export interface Ways<T> {
  /** the same id, but not the same thing */
  isOther(existing: T, incoming: T): boolean
  /** masking would take nothing from it */
  isPlain(existing: T): boolean
  /** what is said under an id never changes: the later row holds, and none is lost */
  fixed?: true
}

/** `incoming.masked`: the file hides something of it. */
export function compare<T extends Versioned>(incoming: T, existing: T | undefined, ways: Ways<T>): Planned<T> {
  if (existing === undefined) return { state: 'new', incoming, options: TAKE }
  const planned = (state: ImportState, options: Planned<T>['options'], reason?: string, conflict?: Planned<T>['conflict']): Planned<T> =>
    ({ state, incoming, existing, options, ...(reason === undefined ? {} : { reason }), ...(conflict === undefined ? {} : { conflict }) })
  if (ways.isOther(existing, incoming)) return planned('conflict', ['both', 'mine'], '编号相同，但不是同一条', 'id')
  const hidden = incoming.masked === true && existing.masked !== true
  const theirs = later(existing, incoming) === incoming
  /* The same writing, of which one side or both see a part only. */
  if (existing.updatedAt === incoming.updatedAt && (existing.masked ?? incoming.masked) === true) {
    if (existing.masked === true && incoming.masked !== true) return planned('newer', TAKE, '现有的已经遮盖，文件中的是完整原文')
    return planned('same', LEAVE)
  }
  const [winner, loser] = theirs ? [incoming, existing] : [existing, incoming]
  const seen = ways.fixed === true || hasSeen(winner, loser)
  if (wordsOf(existing) === wordsOf(incoming)) {
    if ((existing.deletedAt === undefined) === (incoming.deletedAt === undefined)) return planned('same', LEAVE)
  } else if (theirs && hidden && !ways.isPlain(existing)) {
    return planned('conflict', ALL, '文件中的较新，但已经遮盖；替换后将失去现有的完整原文', 'masked')
  } else if (!seen) {
    const apart = existing.deletedAt !== undefined ? '现有的已经删除，文件中的在别处改过' : incoming.deletedAt !== undefined ? '文件中的已经删除，现有的在别处改过' : '两边各自改过'
    return planned('conflict', ALL, existing.revision === incoming.revision && existing.updatedAt === incoming.updatedAt ? '版本相同，内容不同' : apart, 'apart')
  }
  if (theirs) return planned('newer', TAKE, moved(existing, incoming))
  return planned('older', LEAVE, existing.deletedAt === undefined ? undefined : '现有的已经删除，在回收站中')
}

function moved(existing: Versioned, incoming: Versioned): string | undefined {
  if (existing.deletedAt !== undefined && incoming.deletedAt === undefined) return '现有的已经删除；文件中的后来仍在使用，导入后恢复'
  if (existing.deletedAt === undefined && incoming.deletedAt !== undefined) return '对方已经删除，导入后移入回收站'
  return undefined
}

/** What a deleted row leaves in a file: that it is gone, and what its deleter had seen; no words. */
export interface Tombstone { id: string; caseId: string; updatedAt: string; revision: number; deletedAt: string; past?: string[] | undefined }

/** A deletion is of no matter where the row is not known, or where it was changed later than it was deleted. */
export function compareTombstone<T extends Versioned>(stone: Tombstone, existing: T | undefined, ways: Ways<T>): Planned<T> | undefined {
  if (existing === undefined || existing.caseId !== stone.caseId) return undefined
  const incoming: T = { ...existing, revision: stone.revision, updatedAt: stone.updatedAt, deletedAt: stone.deletedAt, past: stone.past }
  if (later(existing, incoming) === existing) return undefined
  if (existing.deletedAt !== undefined) return { state: 'same', incoming, existing, options: LEAVE, gone: true }
  if (ways.fixed === true || existing.updatedAt === stone.updatedAt || hasSeen(stone, existing)) return { state: 'newer', incoming, existing, options: TAKE, gone: true, ...reasonOf(moved(existing, incoming)) }
  return { state: 'conflict', incoming, existing, options: ALL, conflict: 'apart', gone: true, reason: '文件中的已经删除，现有的在别处改过' }
}

function reasonOf(reason: string | undefined): { reason?: string } {
  return reason === undefined ? {} : { reason }
}

/** What lies in the bin of some cases. */
export interface Gone { notes: readonly Tombstone[]; corrections: readonly Tombstone[]; leads: readonly Tombstone[] }

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
