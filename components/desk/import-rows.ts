import type { Choice, ImportState } from '../../notes/import-compare.ts'

/** Rows of a file that comes in, and the words for what may be done with them. */

export interface ImportRow {
  /** what it is known by */
  n: number
  what: 'notes' | 'cases' | 'corrections' | 'leads'
  state: ImportState
  /** two decisions or corrections that cannot both hold */
  rival: boolean
  /** deleted by whoever made the file */
  gone: boolean
  caseNumber: string
  /** type or subject, and the first words */
  label: string
  title: string
  /** why it stands where it does, in Chinese */
  reason?: string | undefined
  masked: boolean
  /** what may be chosen; the first is done when nothing is */
  options: readonly Choice[]
}
/** One value of the two versions; undefined where a side has none. */
export interface ImportSide { label: string; mine?: string | undefined; theirs?: string | undefined }
/** both versions of a row, value by value: worked out when it is opened */
export type OnSides = (n: number) => Promise<readonly ImportSide[]>
export type ImportChoices = ReadonlyMap<number, Choice>

export const WHATS = [['notes', '批注'], ['cases', '案件'], ['corrections', '更正'], ['leads', '线索']] as const

/** `does`: what happens to rows of which nothing is to be chosen. */
export const IMPORT_STATES: readonly { state: ImportState; name: string; does: string }[] = [
  { state: 'new', name: '新的', does: '将导入' },
  { state: 'same', name: '相同', does: '不动' },
  { state: 'newer', name: '比已存的新', does: '用文件中的' },
  { state: 'older', name: '比已存的旧', does: '不动' },
  { state: 'conflict', name: '有冲突', does: '须选定' },
]
/** Conflicts first, then what would be replaced. */
export const LISTED = ['conflict', 'newer', 'new', 'older'] as const

export function choiceNames(state: ImportState, rival = false): (readonly [Choice, string])[] {
  if (state === 'new') return [['theirs', '导入'], ['mine', '不导入']]
  if (state === 'newer') return [['theirs', '用文件中的'], ['mine', '留现有的']]
  if (rival) return [['mine', '以现有的为准'], ['theirs', '以文件中的为准']]
  return [['both', '两条都留'], ['mine', '留现有的'], ['theirs', '用文件中的']]
}

export function chosenOf(row: ImportRow, choices: ImportChoices): Choice {
  return choices.get(row.n) ?? row.options[0] ?? 'mine'
}

/** What was chosen before, as far as it may be chosen still. */
export function choicesOf(rows: readonly ImportRow[], chosen: Record<Choice, readonly number[]>): ImportChoices {
  const options = new Map(rows.map((r) => [r.n, r.options]))
  return new Map((['mine', 'theirs', 'both'] as const).flatMap((choice) => chosen[choice].filter((n) => options.get(n)?.includes(choice)).map((n): [number, Choice] => [n, choice])))
}

/** Whether anything is written for the row: a conflict that is settled is, even where one's own stays. */
export function changes(row: ImportRow, choice: Choice): boolean {
  return row.state === 'conflict' && row.what !== 'cases' ? choice !== 'mine' || !row.masked : row.state !== 'same' && row.state !== 'older' && choice !== 'mine'
}

/** By state and kind: `new notes`. `same`: rows that are not listed, by kind. */
export function countsOf(rows: readonly ImportRow[], same: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const counts = new Map(Object.entries(same).map(([what, count]) => [`same ${what}`, count]))
  for (const r of rows) counts.set(`${r.state} ${r.what}`, (counts.get(`${r.state} ${r.what}`) ?? 0) + 1)
  return counts
}

export function groupsOf(rows: readonly ImportRow[]): ReadonlyMap<ImportState, ImportRow[]> {
  const groups = new Map<ImportState, ImportRow[]>()
  for (const r of rows) {
    const known = groups.get(r.state)
    if (known) known.push(r)
    else groups.set(r.state, [r])
  }
  return groups
}
