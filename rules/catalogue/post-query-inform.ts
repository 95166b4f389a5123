import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { BEFORE_THE_LAW, closedForNow, NOT_CLOSED, queriesAfter, resumption } from '../after-closing.ts'
import { done, eventExhibit, notDone, spanOf, whole, wordsOf } from '../facts.ts'
import { named, notApplicable, pass, unknown } from '../judging.ts'
import { limitFor, limitOn } from '../limits.ts'
import type { Rule } from '../types.ts'

/*
 * 终本后每次查询，应当将查询结果告知申请执行人：终本规定第9条第2款 [V]（2026-11-21 核）。告知的期限没有规定，故刚查询的不催问，
 * 以可调整的管理阈值（“及时”）为界；没有告知的只作瑕疵。
 */

const TOLD = /(?:已|已经|并|均)(?:将[^，。；]{0,12})?(?:告知|通知|反馈|送达|回复)(?:给|了|予)?(?:申请执行人|申请人)|(?:申请执行人|申请人)[^，。；]{0,6}已(?:知悉|收悉|知晓)/
const UNTOLD = /(?:未|没有|尚未)(?:将[^，。；]{0,12})?(?:告知|通知|反馈)/

export const postQueryInform: Rule = {
  id: 'post-query-inform',
  title: '终本后查询结果告知申请执行人',
  help: '终本后每次网络查询的结果，都应当告知申请执行人。',
  group: 'G', priority: 'P1', severity: 'flaw', side: 'both',
  logic: [
    '终本以后的每一次查询，都应当有其后的告知记录，或者查询记录本身载明已告知；明确没有的作瑕疵提示。',
    '材料不完整而未见告知的，待核实；没有查询的，不适用。',
  ],
  exceptions: ['刚刚查询、尚在管理阈值以内的，不判断。', '已恢复执行以后的查询，不属于终本后的查询。'],
  debatable: ['告知的方式和期限没有规定：有的认为短信、平台推送即可，有的要求书面或者笔录；此处只看有无告知的记录。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['prompt-act'],
  sources: ['zhongben-9'],
  judge(context) {
    const { file, asOf } = context
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    if (!limitOn('post-query-every', closed.on)) return BEFORE_THE_LAW
    const after = queriesAfter(file, closed.on)
    if (after.length === 0) return NONE
    const back = resumption(context, closed.on).on
    const queries = after.filter((q) => back === undefined || (valueOf(q.on) ?? '') < back)
    if (queries.length === 0) return NONE
    const grace = limitFor(context.settings, 'prompt-act', asOf) ?? 0
    const told = done(file, 'post-query-informed')
    const untold: CaseEvent[] = [], open: CaseEvent[] = [], fresh: CaseEvent[] = []
    for (const q of queries) {
      const state = informed(file, q, queries, told)
      if (state === 'yes') continue
      const on = spanOf(q)?.last
      if (on !== undefined && addDays(on, grace) >= asOf && state !== 'denied') fresh.push(q)
      else if (state === 'unknown') open.push(q)
      else untold.push(q)
    }
    const evidence = [...untold, ...open, ...queries].slice(0, 10).flatMap((q) => eventExhibit(file, q))
    if (untold.length > 0) {
      return {
        approval: 'warn', legality: 'notice', evidence: [...evidence, ...notDone(file, 'post-query-informed').slice(0, 1).flatMap((e) => eventExhibit(file, e))],
        reason: `${days(untold)}的终本后查询，没有告知申请执行人查询结果的记录，建议核实。`,
        counterEvidence: ['是否以短信、平台推送、电话等方式告知而未入卷', '是否在其后一并告知'], wouldPassIf: [`补入${days(untold)}查询结果的告知记录`],
      }
    }
    if (open.length > 0) {
      return unknown(`${days(open)}的终本后查询，未见告知申请执行人的记录；材料不完整，不能认为没有告知。`, { field: 'events.post-query-informed', material: '查询结果告知申请执行人的短信、电话记录或者告知书' }, { evidence, wouldPassIf: [`补入${days(open)}查询结果的告知记录`] })
    }
    if (fresh.length === queries.length) return notApplicable(`${days(fresh)}刚刚查询，告知尚在合理期间。`)
    return pass(fresh.length > 0 ? `终本后的查询，此前各次的结果已告知申请执行人；${days(fresh)}刚刚查询，告知尚在合理期间。` : '终本后的查询结果已告知申请执行人。', [...evidence, ...told.slice(0, 10).flatMap((e) => eventExhibit(file, e))])
  },
}
const NONE = notApplicable('没有读到终本后的查询，不涉及告知。')

/** Told in the record of the query itself, or by an act between it and the next query; a later act may have told both. */
function informed(file: CaseFile, q: CaseEvent, queries: readonly CaseEvent[], told: readonly CaseEvent[]): 'yes' | 'no' | 'denied' | 'unknown' {
  const words = wordsOf(q)
  if (UNTOLD.test(words)) return 'denied'
  if (TOLD.test(words)) return 'yes'
  const on = valueOf(q.on)
  if (on === undefined) return told.length >= queries.length ? 'yes' : told.length > 0 || !whole(file, 'events') ? 'unknown' : 'no'
  const next = queries.map((x) => valueOf(x.on)).filter((d) => d !== undefined && d > on).sort()[0]
  const after = told.filter((e) => (spanOf(e)?.last ?? on) >= on)
  if (after.some((e) => valueOf(e.on) !== undefined && (next === undefined || (valueOf(e.on) ?? '') < next))) return 'yes'
  if (after.length > 0 && (told.length >= queries.length || after.some((e) => valueOf(e.on) === undefined))) return told.length >= queries.length ? 'yes' : 'unknown'
  if (notDone(file, 'post-query-informed').some((e) => valueOf(e.status) !== 'planned' && (valueOf(e.on) === undefined || ((valueOf(e.on) ?? '') >= on && (next === undefined || (valueOf(e.on) ?? '') < next))))) return 'denied'
  return after.length === 0 && whole(file, 'events') ? 'no' : 'unknown'
}

function days(list: readonly CaseEvent[]): string {
  return named(list.map((q) => valueOf(q.on)).map((d) => (d === undefined ? '日期未载明' : inWords(d))), '次')
}
