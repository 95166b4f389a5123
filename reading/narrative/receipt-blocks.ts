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
const OPENS = /(?:^|\n)(?:\(?[一二三四五六七八九十\d]{1,2}[).、]{1,2} ?)?受送达人(?:姓名|名称|\((?:姓名|名称)\))?(?:[:\s](?=\s?[\u3400-\u9fff])|(?=(?:被|申请)执行人))/g
const PAPERS = /(?:送达|签收)?(?:的)?(?:法律)?(?:文书|文件|材料)(?:名称|种类)?(?:及[件份]数|、件数|和件数)?(?:[:\s]|(?=执行通知|报告财产|财产报告|限制(?:高)?消费))((?=[^\n\d])[^\n]{2,200}|\n?(?:(?:\d{1,2}[.、]|\(\d{1,2}\))[^\n]{2,60}(?:\n|$)){1,10})/g
const RESTRICTION = /(?<!解除)限制(?:高)?消费令/
/** Lines whose day is that on which it was taken. */
const TAKEN = /^(?:(?:实际|最终)?送达(?:日期|时间|情况|结果)|签收(?:人|日期|时间|情况)?|收到(?:日期|时间)|收件人|受送达人(?:签|或)|留置(?:送达)?(?:记录|情况|说明|经过)|代收人|日期|时间|结果|备注|投递(?:结果|情况|状态)|邮件(?:状态|轨迹|查询)|妥投)[^:\n\d]{0,16}[:\s]?/
/** What a remark tells is another day, where the day of taking has a label of its own. */
const BY_THE_WAY = /^(?:备注|结果|日期|时间)/
const SENT = /(?:寄出|邮寄|交邮|投递(?!结果|情况|状态|记录)|发出)(?:日期|时间)?|专递|EMS(?!(?:签收|投递|妥投))/
const RETURNED = /退回|退信|拒收|未妥投|无人签收|查无|未送达|失败/
/** Served in another way after it came back. */
const OTHERWISE = /留置|直接送达|公告送达|张贴|转交|当面|代收|再次/

export function receiptBlocks(story: Story, part: Part): CaseEvent[] {
  if (part.kind?.page !== 'document' || !part.title || !/回证|送达回执/.test(story.text.slice(part.title.start, part.title.end)) || story.people.debtors.length === 0) return []
  const from = part.title.end
  const words = story.text.slice(from, part.span.end)
  const starts = [...words.matchAll(OPENS)].map((m) => from + m.index)
  return starts.flatMap((start, i) => blockActs(story, { start, end: starts[i + 1] ?? part.span.end }))
}

function blockActs(story: Story, block: Span): CaseEvent[] {
  const text = story.text.slice(block.start, block.end)
  const named = [...text.matchAll(PAPERS)].slice(0, PAPERS_MAX)
  if (named.length === 0) return []
  const first = block.start + Math.max(text.startsWith('\n') ? text.indexOf('\n', 1) : text.indexOf('\n'), 0)
  const mentioned = story.people.mentions(block.start, first)
  const only = story.people.debtors.length === 1 && !mentioned.some((m) => m.side === 'applicant') && !story.text.slice(block.start, first).includes('申请执行人') ? story.people.debtors : []
  const names = [...new Set([...mentioned.filter((m) => m.side === 'debtor' && !m.spokesman).map((m) => m.name), ...only])]
  if (names.length === 0) return []
  /* each paper with the lines below it, where they are told one by one */
  const acts = named.flatMap((papers, i) => ofPapers(story, { start: named.length === 1 ? block.start : block.start + papers.index, end: block.start + (named[i + 1]?.index ?? text.length) }, { start: block.start + papers.index, end: block.start + papers.index + papers[0].length }, papers[1] ?? '', names, { start: block.start, end: first }))
  /* what stands below the labels, a remark or another paper, is told in sentences */
  const below = text.search(/\n(?:备注|说明|附注|其他|送达人|见证人|(?!送达|文书|法律)[^\n:、]{2,30}(?:法院|笔录|记录|裁定书|告知书|通知书|令|表)(?=\n))|\n\s*\n/)
  const end = below < 0 ? block.end : block.start + below
  if (acts.length > 0) for (const s of story.sentences) if (s.start < end && s.end > block.start && s.start >= block.start) s.terms = true
  return acts
}

const PAPERS_MAX = 12

function ofPapers(story: Story, lines: Span, at: Span, papers: string, names: readonly string[], head: Span): CaseEvent[] {
  const text = story.text.slice(lines.start, lines.end)
  const kinds = papersIn(papers), restricted = RESTRICTION.test(papers)
  if (kinds.length === 0 && !restricted) return []
  let sent: ToldDate | undefined, taken: ToldDate | undefined, sure = false
  const back = RETURNED.exec(text)
  let from = lines.start
  for (const line of text.split('\n')) {
    const days = datesIn(story, from, from + line.length).filter((d) => d.precision === 'day' && d.role === 'day')
    for (const d of days) {
      if (SENT.test(story.text.slice(Math.max(from, d.start - 12), Math.min(from + line.length, d.end + 3)))) sent ??= d
      else if (TAKEN.test(line) && (back !== null || !sure || !BY_THE_WAY.test(line))) {
        taken = d
        sure = !BY_THE_WAY.test(line)
      }
    }
    from += line.length + 1
  }
  const served = taken !== undefined && (!back || OTHERWISE.test(text.slice(back.index)))
  /* of the only debtor the order of restriction bears its own day, and when the papers were sent is told in other words */
  const several = story.people.debtors.length > 1
  const event = (kind: EventKind, d: ToldDate, name: string): CaseEvent => ({
    kind: story.exhibit(kind, at.start, at.end), done: story.exhibit(true, at.start, at.end),
    ...(kind === 'consumption-restricted' && !several ? {} : { on: story.exhibit(d.on, d.start, d.end), onPrecision: story.exhibit('day' as const, d.start, d.end) }), ...(several ? { party: story.exhibit(name, head.start, head.end) } : {}),
  })
  return names.flatMap((name) => [
    ...kinds.flatMap((paper) => [...(sent && several ? [event(`${paper}-issued`, sent, name)] : []), ...(served && taken ? [event(`${paper}-served`, taken, name)] : [])]),
    ...(restricted && served && taken ? [event('consumption-restricted', taken, name)] : []),
  ])
}
