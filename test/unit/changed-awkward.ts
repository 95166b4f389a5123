import { CASES } from '../platform/cases/all.ts'
import type { DemoCase } from '../platform/demo-case.ts'
import { cards, everywhere, ofColumns } from './changed-further.ts'
import { at, CLOSE, OPEN, ofRows, plain, rowsOf, textOf, withRows, type Change, type Noted, type Rows } from './changed-pages.ts'

/** Changes that set traps: rows almost like the noted one, lists sorted anew, the same words twice of which one copy goes (2026-11-22). */

type Row = readonly string[]
const later = (s: string, days: number) => s.replace(/(\d{4}[-年]\d\d?[-月])(\d\d?)/g, (_, m: string, d: string) => m + String(((+d + days - 1) % 28) + 1).padStart(d.length, '0'))
/** A row like another in all but its day. */
const twin = (r: Row | undefined, days = 1): Row => (r ?? []).map((c) => later(plain(c), days))
const isTable = (n: Noted) => n.table !== 'fields'
/** Only where rows are rows: fields are put in no other order, and are no copies. */
const ofTable = (change: (rows: Rows, at: number) => Rows) => (n: Noted): DemoCase => (isTable(n) ? ofRows(change)(n) : n.demo)
const without = (rows: Rows, i: number) => rows.filter((_, k) => k !== i)
const swapped = (rows: Rows, i: number, k: number): Rows => rows.map((r, n) => (n === i ? rows[k] ?? r : n === k ? rows[i] ?? r : r))
const sorted = (rows: Rows, column: number, sign = 1) => rows.toSorted((a, b) => sign * (plain(a[column] ?? '') < plain(b[column] ?? '') ? -1 : 1))
const hasDate = (r: Row | undefined) => (r ?? []).some((c) => /\d{4}[-年]\d/.test(plain(c)))
/** As they are told in a sentence. */
const words = (n: Noted) => n.quote.quote.replace(/\s+/g, ' ')
/** The noted row is changed, and the words of the page stand unmarked. */
const gone = (change: (rows: Rows, at: number) => Rows) => (n: Noted): DemoCase => everywhere(ofRows(change)(n), plain)
const lacking = (n: Noted): Noted => { const rows = rowsOf(n.demo, n.table); return { ...n, demo: withRows(n.demo, n.table, without(rows, at(rows))) } }
const emptied = (r: Row): Row => { const from = r.findIndex((c) => c.includes(OPEN)), to = r.findIndex((c) => c.includes(CLOSE)); return r.map((c, k) => (k >= from && k <= to ? '—' : c)) }
const otherCase = (n: Noted) => CASES.find((c) => c.id !== n.demo.id && c.debtor !== plain(n.demo.debtor))

export const AWKWARD_KEPT: readonly Change[] = [
  { name: 'a row like it of another day put in above', of: ofTable((rows, i) => (hasDate(rows[i]) ? [...rows.slice(0, i), twin(rows[i]), ...rows.slice(i)] : rows)) },
  { name: 'a row like it of another day put in below', of: ofTable((rows, i) => (hasDate(rows[i]) ? [...rows.slice(0, i + 1), twin(rows[i]), ...rows.slice(i + 1)] : rows)) },
  { name: 'rows like it on both sides', of: ofTable((rows, i) => (hasDate(rows[i]) ? [...rows.slice(0, i), twin(rows[i], 3), rows[i] ?? [], twin(rows[i], 5), ...rows.slice(i + 1)] : rows)) },
  { name: 'swapped with the row above', of: ofTable((rows, i) => (i > 0 ? swapped(rows, i, i - 1) : rows)) },
  { name: 'swapped with the row below', of: ofTable((rows, i) => (i + 1 < rows.length ? swapped(rows, i, i + 1) : rows)) },
  { name: 'swapped with the first row', of: ofTable((rows, i) => swapped(rows, i, 0)) },
  { name: 'sorted by the second column', of: ofTable((rows) => sorted(rows, 1)) },
  { name: 'sorted by the last column', of: ofTable((rows) => sorted(rows, (rows[0]?.length ?? 1) - 1)) },
  { name: 'sorted by the first column, the latest first', of: ofTable((rows) => sorted(rows, 0, -1)) },
  { name: 'a column put in at the end, another text in each row', of: ofTable((rows) => rows.map((r, i) => [...r, `备注${i + 1}号`])) },
  { name: 'a column of ticks put in at the front', of: ofColumns((cells) => ['□', ...cells]) },
  { name: 'every other row deleted', of: ofTable((rows, i) => rows.filter((_, k) => (k - i) % 2 === 0)) },
  { name: 'a row of details below each row', of: ofTable((rows) => rows.flatMap((r) => [r, ['展开详情']])) },
  { name: 'blank rows in between', of: ofTable((rows) => rows.flatMap((r) => [r, r.map(() => '')])) },
  { name: 'the days of all other rows a day later', of: ofTable((rows, i) => rows.map((r, k) => (k === i ? r : twin(r)))) },
  { name: 'the last cells of all other rows exchanged', of: ofTable((rows, i) => rows.map((r, k) => (k === i ? r : r.map((c, m) => (m === r.length - 1 ? '另有说明' : c))))) },
  { name: 'the page shown once more below', of: (n) => `${textOf(n.demo)}\n${'－'.repeat(40)}\n${plain(textOf(n.demo))}` },
  { name: 'a case of another debtor above', of: (n) => { const other = otherCase(n); return `${other ? plain(textOf(other)) : ''}\n${textOf(n.demo)}` } },
  { name: 'a case of another debtor below', of: (n) => { const other = otherCase(n); return `${textOf(n.demo)}\n${other ? plain(textOf(other)) : ''}` } },
  { name: 'a tab drawn anew: its last third first', of: (n) => { const lines = textOf(n.demo).split('\n'), cut = Math.floor(lines.length * 0.66), i = lines.findIndex((l) => l.includes(OPEN)); return Math.abs(i - cut) < 8 ? textOf(n.demo) : [...lines.slice(cut), ...lines.slice(0, cut)].join('\n') } },
  { name: 'the words once more in a summary above', of: (n) => `办案小结：${words(n)}等事项已经办理。\n${textOf(n.demo)}` },
  { name: 'the words once more in a list of leads below', of: (n) => `${textOf(n.demo)}\n关注事项\n1、${words(n)}\n2、其他\n` },
]

export const AWKWARD_GONE: readonly Change[] = [
  /* An act on another day is another act. A property with other days is the same property, and so is the only row of a table: there the row goes alone. */
  { name: 'the row deleted, one like it of another day left', of: (n) => gone((rows, i) => (hasDate(rows[i]) && rows.length > 2 && n.table !== 'assets' ? without(rows.flatMap((r, k) => (k === i + 1 || (k === i && k === rows.length - 1) ? [r, twin(rows[i], 3)] : [r])), i) : without(rows, i)))(n) },
  { name: 'the words in a summary only', of: (n) => `办案小结：${words(n)}等事项已经办理。\n${plain(textOf(lacking(n).demo))}` },
  { name: 'the words in a list of leads only', of: (n) => `${plain(textOf(lacking(n).demo))}\n关注事项\n1、${words(n)}\n2、其他\n` },
  { name: 'the words in a summary, their cell emptied', of: (n) => `办案小结：${words(n)}等事项已经办理。\n${plain(textOf(ofRows((rows, i) => rows.map((r, k) => (k === i ? emptied(r) : r)))(n)))}` },
  { name: 'the words in the first row, their row gone', of: gone((rows, i) => { const r = rows[i], cell = r?.find((c) => c.includes(OPEN)); const first = rows[0], same = r?.every((c, m) => c.includes(OPEN) || c.includes(CLOSE) || c === first?.[m]); return i === 0 || !r || !cell || same ? without(rows, i) : without(rows.map((o, k) => (k === 0 ? o.map((c, m) => (r[m]?.includes(OPEN) ? r[m] : c)) : o)), i) }) },
  { name: 'the row deleted, all sorted anew', of: gone((rows, i) => sorted(without(rows, i), 1)) },
  { name: 'the row deleted, the latest first', of: gone((rows, i) => sorted(without(rows, i), 0, -1)) },
  { name: 'the row deleted, a column put in', of: (n) => everywhere(ofColumns((cells) => ['□', ...cells])(lacking(n)), plain) },
  { name: 'the row deleted, tables as cards', of: (n) => everywhere(cards(lacking(n)), plain) },
  { name: 'the rows before it only', of: gone((rows, i) => rows.slice(0, i)) },
  { name: 'the rows behind it only', of: gone((rows, i) => rows.slice(i + 1)) },
  { name: 'the row deleted, the page shown twice', of: (n) => { const text = plain(textOf(lacking(n).demo)); return `${text}\n${'－'.repeat(40)}\n${text}` } },
  { name: 'the row deleted, every other row, too', of: gone((rows, i) => rows.filter((_, k) => (k - i) % 2 !== 0)) },
  { name: 'the row deleted, the days of all others a day later', of: (n) => everywhere(ofRows((rows, i) => without(rows, i).map((r) => (isTable(n) ? twin(r) : r)))(n), plain) },
  { name: 'the row deleted, blank rows in between', of: gone((rows, i) => without(rows, i).flatMap((r) => [r, r.map(() => '')])) },
  { name: 'its table of a case of another debtor', of: (n) => { const other = otherCase(n); return other && isTable(n) ? everywhere(withRows(n.demo, n.table, rowsOf(other, n.table)), plain) : '' } },
  { name: 'a day changed in this row, not in the next', of: (n) => (/\d{4}[-年]\d/.test(n.quote.quote) && isTable(n) ? everywhere(ofRows((rows, i) => rows.flatMap((r, k) => (k === i ? [twin(r, 4), r.map((c) => (c.includes(OPEN) ? c : '另有说明'))] : [r])))(n), plain) : '') },
]
