import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { cellFact, dateOf, rowEvent, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { toldIn, type RowContext } from './told-in.ts'

/**
 * Messages to and from the applicant: “06-14 10:21 承办人 | …准备终结本次执行程序，有什么意见？”, “10:40 申请执行人甲 | 同意终本”. What the court
 * writes there sums up what it did on other days; what counts is that it told him of the closing, and what he answered: the talk may be held
 * in writing (河南高院2019: 电话、短信、微信、视频留痕亦可).
 */
export function messagesOf(context: RowContext, table: DataTable): CaseEvent[] | undefined {
  if (!CHANNEL.test(table.title)) return undefined
  const rows = rowsOf(context.snap, table).map((row) => ({ row, from: sender(context.file, row), words: row.cell('text', 'result'), on: dateOf(row, 'date').on }))
  if (!rows.some((r) => r.from === 'court') || !rows.some((r) => r.from === 'applicant') || rows.some((r) => r.from === undefined)) return undefined
  rows.sort((a, b) => (valueOf(a.on) ?? '') < (valueOf(b.on) ?? '') ? -1 : (valueOf(a.on) ?? '') > (valueOf(b.on) ?? '') ? 1 : a.row.start - b.row.start)
  const out: CaseEvent[] = []
  let told: Fact<string> | undefined
  for (const { row, from, words, on } of rows) {
    if (words === undefined) continue
    if (from === 'court') {
      if (!OF_CLOSING.test(squash(words.text)) || !on) continue
      told = on
      out.push(rowEvent(row, 'zhongben-informed', { on }))
      continue
    }
    const said = toldIn(context, row, [words], on, true, undefined, LEAD).events.filter((e) => SAID.has(e.kind.value) && e.done?.value !== false && (e.kind.where?.start ?? 0) >= words.block.start)
    const opinion = said.find((e) => e.kind.value === 'applicant-consented' || e.kind.value === 'applicant-objected')
    if (opinion && told && on) out.push(rowEvent(row, 'applicant-interviewed', { on, mode: cellFact(row, words, channel(table.title)), result: { ...opinion.kind, value: opinion.kind.value === 'applicant-objected' ? '不同意' : '同意' } }))
    out.push(...said)
  }
  return out
}

const CHANNEL = /联系|沟通|短信|微信|聊天|消息|留言|对话|通话|互动/
const OF_CLOSING = /终结本次执行|终本/
const LEAD = '约谈申请执行人，其称：'
const SAID: ReadonlySet<string | null> = new Set(['applicant-consented', 'applicant-objected', 'clue-provided', 'zhongben-applied'])
const COURT = /承办|法官|书记员|执行员|助理|法院|本院|执行局|执行团队|12368/
const channel = (title: string): string => /短信|微信|电话|视频/.exec(title)?.[0] ?? '文字'

/** Who wrote it: undefined where nothing tells, or it is a debtor, whose messages are no talk with the applicant. */
function sender(file: CaseFile, row: Row): 'court' | 'applicant' | undefined {
  const who = squash(`${row.text('matter') ?? ''} ${row.text('person') ?? ''} ${row.text('target') ?? ''}`)
  const named = (list: CaseFile['debtors']) => list.some((p) => { const name = squash(valueOf(p.name) ?? ''); return name !== '' && who.includes(name) })
  if (who.length > WHO_MAX || /被执行人/.test(who) || named(file.debtors)) return undefined
  if (/申请执行人|申请人/.test(who) || named(file.applicants)) return 'applicant'
  const handler = squash(valueOf(file.handler) ?? '')
  return COURT.test(who) || (handler !== '' && who.includes(handler)) ? 'court' : undefined
}
const WHO_MAX = 40
