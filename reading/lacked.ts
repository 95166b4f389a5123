import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { exhibitor } from './exhibit.ts'
import type { DataTable } from './tables.ts'

/**
 * What a list of one act shows by being whole: “限制消费，共1条” with one of two debtors tells that the other was not restricted, and
 * “罚款，共0条” that nobody was fined. Said of the measures against persons only, which have a list of their own on a platform; it tells
 * nothing of measures that stand in another list as well.
 */
const PERSONAL: ReadonlySet<EventKind> = new Set<EventKind>(['consumption-restricted', 'dishonest-listed', 'fined', 'detained'])

export function lackedBy(snap: Snapshot, table: DataTable, file: CaseFile): CaseEvent[] {
  const { act } = table, block = table.blocks[0]
  if (act === undefined || !PERSONAL.has(act) || table.coverage !== 'complete' || block === undefined) return []
  const last = table.blocks.at(-1) ?? block
  const ex = exhibitor(snap, table.title)
  const start = block.start, end = Math.max(block.end, last.end)
  const lack = (rest: Omit<CaseEvent, 'kind'>): CaseEvent => ({ kind: ex.fact(act, start, end), done: ex.fact(false, start, end), status: ex.fact('not-done' as const, start, end), ...rest })
  if (table.rows.length === 0) return act === 'fined' && /拘留/.test(table.title) ? [lack({}), { ...lack({}), kind: ex.fact('detained' as const, start, end) }] : [lack({})]
  /* Whom each row concerns must be told in every row, or it may be the one who seems to be missing. */
  const names = file.debtors.flatMap((d) => valueOf(d.name) ?? [])
  const words = table.rows.map((r) => squash(r.map((c) => c.text).join(' ')))
  const named = names.filter((n) => words.some((w) => w.includes(squash(n))))
  if (act !== 'consumption-restricted' || names.length < 2 || named.length === 0 || !words.every((w) => named.some((n) => w.includes(squash(n))))) return []
  return names.filter((n) => !named.includes(n)).map((n) => lack({ party: ex.fact(n, start, end) }))
}
