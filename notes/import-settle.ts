import { rowId } from './schema.ts'
import type { Choice, Planned } from './import-compare.ts'
import { isSame, later, remembering, sameWords, uniting, wordsOf, type Versioned } from './versions.ts'

/**
 * What is written when a choice is made. What is not chosen is never lost: it goes beside the other as a copy, or as a copy
 * into the bin. Everything here follows from the two rows alone, so that both sides of an exchange make the very same of them.
 */

export interface Settling<T extends Versioned> {
  /** what is stored, and what this import has written so far */
  rows: ReadonlyMap<string, T>
  /** another version of the row as a row of its own, of revision 1, marked as such and with nothing that may be said once only */
  asCopy(row: T, id: string, deletedAt: string | undefined): T
  /** when the row was first made: tells rows apart that have the same id */
  bornAt(row: T): string
  /** which of two holds that may be there once only; the later where left out */
  holds?: ((a: T, b: T) => boolean) | undefined
  /** the moment of the choice */
  at: string
}

/** The rows to be written for one row of a file. */
export function settle<T extends Versioned>(item: Planned<T>, choice: Choice, s: Settling<T>): T[] {
  const { incoming, existing } = item
  if (existing === undefined) return choice === 'mine' ? [] : [incoming]
  if (item.gone) return item.state === 'newer' && choice === 'mine' ? [] : [incoming, ...(item.state === 'conflict' ? copy(existing, false, s) : [])]
  if (item.state === 'same' || item.state === 'older') return remembered(existing, incoming, item.state === 'same')
  if (item.state === 'newer') return choice === 'mine' ? [] : [remembering(incoming, existing), ...(existing.deletedAt !== undefined && !sameWords(existing, incoming) ? copy(existing, true, s) : [])]
  if (item.conflict === 'id') return choice === 'mine' ? [] : keepBoth(existing, incoming, s)
  if (item.conflict === 'masked') return masked(existing, incoming, choice, s)
  if (item.conflict === 'rival') return inForce(existing, incoming, choice, s)
  const winner = later(existing, incoming)
  const loser = winner === existing ? incoming : existing
  const chosen = choice === 'mine' ? existing : choice === 'theirs' ? incoming : winner
  if (chosen === winner) return [remembering(winner, loser), ...copy(loser, choice !== 'both', s)]
  return [{ ...remembering(loser, winner), revision: winner.revision + 1 }, ...copy(winner, true, s)]
}

/** Nothing to choose, but both sides then remember the same. What is masked gives and takes nothing. */
function remembered<T extends Versioned>(existing: T, incoming: T, same: boolean): T[] {
  if (incoming.masked === true || existing.masked === true) return []
  const [kept, other] = same && later(existing, incoming) === incoming ? [incoming, existing] : [existing, incoming]
  const row = remembering(kept, other)
  return row.revision === existing.revision && row.updatedAt === existing.updatedAt && row.chosenAt === existing.chosenAt && (row.past ?? []).join() === (existing.past ?? []).join() && row.deletedAt === existing.deletedAt && row.noteIds?.join() === existing.noteIds?.join() && row.history?.length === existing.history?.length ? [] : [row]
}

function masked<T extends Versioned>(existing: T, incoming: T, choice: Choice, s: Settling<T>): T[] {
  if (choice === 'mine') return []
  return choice === 'both' ? copy(incoming, false, s) : [remembering(incoming, existing), ...copy(existing, true, s)]
}

/** Two rows that met under one id: the one made first keeps it. */
function keepBoth<T extends Versioned>(existing: T, incoming: T, s: Settling<T>): T[] {
  const key = (row: T) => `${s.bornAt(row)}\n${row.caseId}\n${wordsOf(row)}`
  const [first, second] = key(existing) <= key(incoming) ? [existing, incoming] : [incoming, existing]
  const moved = { ...second, id: otherId(second.id, s.bornAt(second)) }
  return [...(first === incoming ? [incoming] : []), ...(s.rows.has(moved.id) ? [] : [moved])]
}

/** Two different things said of what may be said once only. To choose the earlier is to put it above the other, from now on. */
function inForce<T extends Versioned>(existing: T, incoming: T, choice: Choice, s: Settling<T>): T[] {
  const [chosen, other] = choice === 'mine' ? [existing, incoming] : [incoming, existing]
  if ((s.holds ?? isLater)(chosen, other)) return [incoming]
  const again = { ...chosen, chosenAt: s.at, revision: chosen.revision + 1 }
  return chosen === incoming ? [again] : [incoming, again]
}

/** Which of two decisions, or of two corrections of one value, holds when nobody chooses. */
export function isLater(a: Versioned, b: Versioned): boolean {
  const key = (row: Versioned) => `${row.chosenAt !== undefined && row.chosenAt > row.updatedAt ? row.chosenAt : row.updatedAt} ${row.id}`
  return key(a) > key(b)
}

/** The id under which a row is kept whose own belongs to another. */
export function otherId(id: string, bornAt: string): string {
  return derived(id, 'o', bornAt)
}
/** The id of the copy that is made of a version which was not chosen. */
export function copyId(row: Pick<Versioned, 'id' | 'updatedAt'>): string {
  return derived(row.id.replace(/-v[0-9a-z]{6,10}(?:-[2-9])?$/, ''), 'v', row.updatedAt)
}
function derived(id: string, mark: string, instant: string): string {
  return rowId.parse(`${id.slice(0, 50)}-${mark}${Date.parse(instant).toString(36)}`)
}

/** Another version beside the one that was chosen, or in the bin: once, whoever makes it. */
function copy<T extends Versioned>(row: T, binned: boolean, s: Settling<T>): T[] {
  const gone = row.deletedAt ?? (binned ? s.at : undefined)
  for (let n = 1; n < 10; n++) {
    const made = s.asCopy(row, `${copyId(row)}${n === 1 ? '' : `-${n}`}`, gone)
    const known = s.rows.get(made.id)
    if (known === undefined) return [made]
    /* The same instant, other words: somebody changed a file by hand. */
    if (known.revision === 1 && !sameWords(known, made)) continue
    return known.revision === 1 && known.deletedAt !== undefined && gone === undefined ? [made] : []
  }
  return []
}

/** The copy of this version is there already, or comes in the same file: it was settled before. */
export function isSettled<T extends Versioned>(item: Planned<T>, has: (id: string) => boolean): boolean {
  if (item.conflict !== 'apart' || item.existing === undefined) return false
  const winner = later(item.existing, item.incoming)
  return has(copyId(winner === item.existing ? item.incoming : item.existing))
}

/**
 * Of what may be said once only, the latest is in force; the others go to the bin, in the same way on every machine. Gives what changes.
 * What is united (versions.ts) goes over to the one that holds. Their revision stays: nobody deleted them, and where they are still in force they come back and are weighed anew.
 */
export function oneInForce<T extends Versioned>(rows: Iterable<T>, keyOf: (row: T) => string | undefined, holds: (a: T, b: T) => boolean = isLater): T[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = row.deletedAt === undefined ? keyOf(row) : undefined
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const latest = group.reduce((a, b) => (holds(a, b) ? a : b)), others = group.filter((r) => r !== latest)
    const all = others.reduce((row, other) => uniting(row, other), latest)
    return [...(others.length > 0 && !isSame(all, latest) ? [all] : []), ...others.map((r) => ({ ...r, deletedAt: latest.updatedAt }))]
  })
}
