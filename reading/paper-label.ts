import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import { valueOf } from '../casefile/fact.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Exhibitor } from './exhibit.ts'
import { findDates } from './narrative/dates.ts'
import type { Pair } from './pair.ts'

/** “执行通知 | 9月12日发出，9月18日送达某某”: the label names the paper, its value says when it was sent and when it came. */

const PAPERS: readonly [RegExp, EventKind, EventKind][] = [
  [/^(?:发出)?执行通知书?(?:情况|送达情况)?$/, 'notice-issued', 'notice-served'],
  [/^(?:报告财产令|财产报告令)(?:情况|送达情况)?$/, 'report-order-issued', 'report-order-served'],
]
const CAME = /^[^，,。；;\d]{0,10}?(?:送达|签收|留置|收到)/
const SENT_ON = /(?:发出|寄出|发送|签发|寄送)(?:日期|时间)[:：\s]*$/
const CAME_ON = /(?:送达|签收)(?:日期|时间)[:：\s]*$/
const SENT = /^(?:已|予以)?(?:发出|寄出|发送|邮寄|签发|寄送)/

export function paperActs(pair: Pair, file: CaseFile, ex: Exhibitor): CaseEvent[] {
  const names = pair.label.split(/[、及和与](?=报告|财产|执行)/)
  if (names.length < 2) return actsOfPaper(pair, pair.label, file, ex)
  /* “执行通知书、报告财产令：6月23日发出，6月27日送达”: sent and come together; what tells more than days is read as prose */
  const days = findDates(pair.value).filter((d) => d.precision === 'day' && d.role === 'day').length
  const each = names.map((name) => actsOfPaper(pair, name, file, ex))
  return each.every((acts) => acts.length === days) ? each.flat() : []
}

function actsOfPaper(pair: Pair, label: string, file: CaseFile, ex: Exhibitor): CaseEvent[] {
  const paper = PAPERS.find(([name]) => name.test(label))
  if (!paper) return []
  const days = findDates(pair.value).filter((d) => d.precision === 'day' && d.role === 'day')
  return days.flatMap((d, i): CaseEvent[] => {
    const behind = pair.value.slice(d.end, days[i + 1]?.start ?? pair.value.length)
    /* “发出时间 5月8日 送达时间 5月13日”: the words before a day say what was on it. */
    const before = pair.value.slice(days[i - 1]?.end ?? 0, d.start)
    const kind = SENT_ON.test(before) ? paper[1] : CAME_ON.test(before) ? paper[2] : CAME.test(behind) ? paper[2] : SENT.test(behind) ? paper[1] : undefined
    if (kind === undefined || /未|退回/.test(behind.slice(0, 12))) return []
    const names = file.debtors.map((p) => valueOf(p.name) ?? '').filter((n) => n !== '' && behind.includes(n))
    return [{
      kind: ex.fact(kind, pair.labelStart, pair.end), done: ex.fact(true, pair.start, pair.end), on: ex.fact(d.on, pair.start, pair.end),
      ...(names.length > 0 && names.length < file.debtors.length ? { party: ex.fact(names.length === 1 ? (names[0] ?? '') : names, pair.start, pair.end) } : {}),
    }]
  })
}
