import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldDate } from './dates.ts'
import type { Part, Span } from './layout.ts'
import { papersIn } from './service.ts'
import { datesIn, type Story } from './story.ts'

/**
 * A receipt of service with a block of labels for each addressee: “受送达人：甲 / 送达文书：… / 送达日期：6月5日 / 受送达人：乙 / …”. What came back
 * was only sent; what was left behind or posted after it came back was served on that later day.
 */
const OPENS = /(?:^|\n)(?:\(?[一二三四五六七八九十\d]{1,2}[).、]{1,2} ?)?受送达人(?:姓名|名称|\((?:姓名|名称)\))?[:\s](?=\s?[\u3400-\u9fff])/g
const PAPERS = /(?:送达|签收)?(?:的)?(?:法律)?(?:文书|文件|材料)(?:名称|种类)?(?:及[件份]数|、件数|和件数)?:([^\n]{2,200})/
/** Lines whose day is that on which it was taken. */
const TAKEN = /^(?:(?:实际|最终)?送达(?:日期|时间|情况|结果)|签收(?:人|日期|时间|情况)?|收到(?:日期|时间)|收件人|受送达人(?:签|或)|代收人|日期|时间|结果|备注)[^:\n\d]{0,16}[:\s]?/
const SENT = /(?:寄出|邮寄|交邮|投递|发出)(?:日期|时间)?|专递|EMS/
const RETURNED = /退回|退信|拒收|未妥投|无人签收|查无|未送达|失败/
/** Served in another way after it came back. */
const OTHERWISE = /留置|直接送达|公告送达|张贴|转交|当面|代收|再次/

export function receiptBlocks(story: Story, part: Part): CaseEvent[] {
  if (part.kind?.page !== 'document' || !part.title || !/回证|送达回执/.test(story.text.slice(part.title.start, part.title.end)) || story.people.debtors.length < 2) return []
  const from = part.title.end
  const words = story.text.slice(from, part.span.end)
  const starts = [...words.matchAll(OPENS)].map((m) => from + m.index)
  return starts.flatMap((start, i) => blockActs(story, { start, end: starts[i + 1] ?? part.span.end }))
}

function blockActs(story: Story, block: Span): CaseEvent[] {
  const text = story.text.slice(block.start, block.end)
  const papers = PAPERS.exec(text)
  if (!papers) return []
  const first = block.start + Math.max(text.startsWith('\n') ? text.indexOf('\n', 1) : text.indexOf('\n'), 0)
  const names = [...new Set(story.people.mentions(block.start, first).filter((m) => m.side === 'debtor' && !m.spokesman).map((m) => m.name))]
  const kinds = papersIn(papers[1] ?? '')
  if (names.length === 0 || kinds.length === 0) return []
  for (const s of story.sentences) if (s.start < block.end && s.end > block.start && s.start >= block.start) s.terms = true
  let sent: ToldDate | undefined, taken: ToldDate | undefined
  let at = block.start
  for (const line of text.split('\n')) {
    const days = datesIn(story, at, at + line.length).filter((d) => d.precision === 'day' && d.role === 'day')
    for (const d of days) {
      if (SENT.test(story.text.slice(Math.max(at, d.start - 12), Math.min(at + line.length, d.end + 3)))) sent ??= d
      else if (TAKEN.test(line)) taken = d
    }
    at += line.length + 1
  }
  const back = RETURNED.exec(text)
  const served = taken !== undefined && (!back || OTHERWISE.test(text.slice(back.index)))
  const event = (kind: EventKind, d: ToldDate, name: string): CaseEvent => ({
    kind: story.exhibit(kind, block.start + papers.index, block.start + papers.index + papers[0].length), done: story.exhibit(true, block.start + papers.index, block.start + papers.index + papers[0].length),
    on: story.exhibit(d.on, d.start, d.end), onPrecision: story.exhibit('day' as const, d.start, d.end), party: story.exhibit(name, block.start, first),
  })
  return names.flatMap((name) => kinds.flatMap((paper) => [
    ...(sent ? [event(`${paper}-issued`, sent, name)] : []),
    ...(served && taken ? [event(`${paper}-served`, taken, name)] : []),
  ]))
}
