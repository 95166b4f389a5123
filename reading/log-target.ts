import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { RowContext } from './told-in.ts'
import { ownerNamed } from './owners.ts'
import { cellFact, rowEvent, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { headingsAbove } from './headings.ts'
import { mayMeanParties, meantBy, meantByHeading, toldOf, type Meant } from './whom.ts'

/** What a row tells beside its contents: whom it was about, in a column of its own, and a clue named by the heading alone. */

/**
 * The acts of a row with whom they concerned, where their own words name nobody: by its column of persons, by a line of its
 * own in an entry, or by the heading above the list. A name that is no party of that side is kept as written: such an act
 * clears nobody, and the list no longer shows that anything was not done (`context.unsettled`).
 */
export function withTarget(context: RowContext, table: DataTable, row: Row, events: readonly CaseEvent[]): CaseEvent[] {
  events = receivedFor(context, row, events)
  if (!events.some((e) => e.party === undefined)) return [...events]
  const place = whomOf(context, table, row)
  if (!place) return [...events]
  return events.map((e) => {
    const told = toldOf(context.file, e, place.meant, place.make)
    if (told.open) context.unsettled?.add(table)
    return told.event
  })
}

/** “执行通知书 | 某公司 | 由法定代表人某某签收”: served upon the company, where another column says so. */
function receivedFor({ file }: RowContext, row: Row, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const cell = row.cell('target', 'debtors', 'name')
  const unit = cell && file.debtors.find((d) => d.legalRepresentative?.value && squash(d.name?.value ?? '') === squash(cell.text))
  const rep = unit?.legalRepresentative?.value
  return cell && unit && rep ? events.map((e) => (/-served$/.test(e.kind.value ?? '') && e.party?.value === rep ? { ...e, party: cellFact(row, cell, unit.name?.value ?? '') } : e)) : events
}

function whomOf({ file, snap }: RowContext, table: DataTable, row: Row) {
  const cell = row.cell('target', 'visited', 'queried', 'interviewee', 'reporter', 'debtors', 'name')
  const inCell = cell && meantBy(file, cell.text)
  if (cell && inCell) return { meant: inCell, make: <T,>(value: T) => cellFact(row, cell, value) }
  /* “某公司 | 现场查看，空置”: where it was is whom it concerned, where the place is a party's. */
  const at = cell ? undefined : row.cell('visitPlace'), there = at && meantBy(file, at.text)
  if (at && there && there.names.length > 0 && there.strangers === 0) return { meant: there, make: <T,>(value: T) => cellFact(row, at, value) }
  /* The name behind the day of an entry is that of whoever kept it, unless it is a party's. */
  const keeper = cell ? undefined : row.cell('person')
  const kept = keeper && meantBy(file, keeper.text)
  if (keeper && kept && kept.names.length > 0 && kept.strangers === 0) return { meant: kept, make: <T,>(value: T) => cellFact(row, keeper, value) }
  /* “扣划 | 某某工商银行账户”: whose the thing is. */
  const thing = cell ? undefined : row.cell('assetName', 'auctionThing'), owner = thing && ownerNamed(file, thing.text)
  if (thing && owner !== undefined) return { meant: { names: [owner], strangers: 0 }, make: <T,>(value: T) => cellFact(row, thing, value) }
  /* A tag beside the day or the title of an entry: a line that says nothing but names of parties. */
  const tags = cell ? [] : [row.cell('matter'), row.cell('text'), row.cell('result')].flatMap((words) => (words ? namedLines(snap, file, words.block) : []))
  const [one] = tags
  if (one) {
    const all = tags.length > 1 && tags.every((t) => t.meant.names.length > 0) ? { ...one.meant, names: [...new Set(tags.flatMap((t) => t.meant.names))] } : one.meant
    const end = all === one.meant ? one.end : Math.max(...tags.map((t) => t.end))
    return { meant: all, make: <T,>(value: T) => row.exhibit.fact(value, one.start, end) }
  }
  const around = cell || file.debtors.length < 2 ? [] : [...(row.band === undefined ? [] : [row.band]), table.title, ...(table.blocks[0] ? headingsAbove(snap, table.blocks[0]) : [])]
  let headed: Meant | undefined
  for (let i = 0; i < around.length && !headed; i++) headed = meantByHeading(file, around[i] ?? '')
  return headed && { meant: headed, make: <T,>(value: T) => row.exhibit.fact(value, row.start, row.end) }
}

/** Lines that say nothing but names of parties, or begin with them: tags side by side. */
function namedLines(snap: Snapshot, file: CaseFile, block: { start: number; end: number }): { meant: Meant; start: number; end: number }[] {
  const found: { meant: Meant; start: number; end: number }[] = []
  let at = block.start
  for (const line of snap.text.slice(block.start, block.end).split(/[\n\t]/)) {
    const start = at, end = at + line.length
    at = end + 1
    const whole = line.length <= 60 && mayMeanParties(file, line) ? meantBy(file, line) : undefined
    /* “张三：公积金查询”, “张三　限制消费” */
    const before = whole ? undefined : /^([^，,：:。；;]{2,60}?)[，,：:\u3000 ]/.exec(line)?.[1]
    const meant = whole ?? (before === undefined || !mayMeanParties(file, before) ? undefined : meantBy(file, before))
    if (meant && meant.strangers === 0 && meant.more === undefined) found.push({ meant, start, end })
  }
  return found
}

/** The heading names the clue, the contents are what it says. */
const CLUE = /^(?:申请执行人|申请人|当事人)?(?:提供|提交|收到|接收|受理|举报)(?:的)?(?:新的?)?(?:财产|执行)?线索$|^(?:财产|执行)?线索(?:登记|接收|录入|提供)$/
const NO_CLUE = /(?:未|没有|无法|不能|不)(?:能)?(?:提供|提交)|(?:无|没有)(?:其他|任何|新的?)?(?:财产|执行)?线索|要求|责令|通知|告知/

/** A clue that the heading of the row tells of and its contents do not name as one. */
export function headedClue(row: Row, told: readonly CaseEvent[], on: CaseEvent['on']): CaseEvent[] {
  const matter = row.cell('matter'), text = row.cell('text', 'result')
  if (matter === undefined || !CLUE.test(squash(matter.text)) || told.some((e) => e.kind.value === 'clue-provided') || NO_CLUE.test(text?.text ?? '')) return []
  return [rowEvent(row, 'clue-provided', { ...(on ? { on } : {}), ...(text && text.text.trim() !== '' ? { detail: cellFact(row, text, text.text.slice(0, 500)) } : {}) })]
}

/** “甲申报财产 | 书面申报”: whom the matter names. */
export function withParty(e: CaseEvent, headed: readonly CaseEvent[]): CaseEvent {
  const party = headed.find((h) => h.kind.value === e.kind.value && h.party)?.party
  return party ? { ...e, party } : e
}
export function namesDebtor(file: CaseFile, text: string): boolean {
  return file.debtors.some((p) => { const name = valueOf(p.name) ?? ''; return name !== '' && text.includes(name) })
}
