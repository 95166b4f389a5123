import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, lawDay, nothingElse } from '../event-days.ts'
import { done, eventExhibit, wordsOf } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { deadline, inTime, notApplicable, unknown } from '../judging.ts'
import { following, judgeTerm } from '../term.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 法院应当在收到检察建议后三个月内书面回复，经院长批准可以延长一个月：两高规定第13条 [V]；《说明案件执行情况通知书》十五日，监督规则第105条 [V]；
 * 逾期不回复的可以跟进监督，监督规则第124条 [V]。核对于 2026-11-21。
 */

const NONE = notApplicable('没有读到检察建议，本条不涉及。')
const COUNTER = ['是否经院长批准延长一个月', '回复是否已寄出而未收到', '收到检察建议的日期是否记载准确']
const MISSING = { field: 'events.procuratorial-replied', material: '法院回复函，或者院长批准延长的材料' }

export const procuratorialReply: Rule = {
  id: 'procuratorial-reply',
  title: '检察建议的回复期限',
  help: '收到检察建议后应当在三个月内回复，经院长批准可以延长一个月；说明案件执行情况的，十五日内说明。',
  group: 'H', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['自收到检察建议之日起三个月内（届满日遇休假日顺延）回复的，通过；第四个月内回复的，看有无院长批准延长。', '超过四个月回复的，一般提示；记录完整而没有回复的，按程序瑕疵提示，可以跟进监督；未见的待核实。', '《说明案件执行情况通知书》按十五日计算。'],
  exceptions: ['经院长批准延长的，按四个月计算。', '期限到核查日尚未届满的，不判迟延。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['joint-13', 'supervision-105', 'supervision-124', 'cpl-period'],
  judge(context) {
    const { file } = context
    const asked = done(file, 'procuratorial-suggested')
    if (asked.length === 0 || !limitOn('procuratorial', lawDay(context))) return NONE
    const replies = done(file, 'procuratorial-replied')
    return combineOpen(asked.map((e) => judgeOne(context, e, replies)))
  },
}

function judgeOne(context: RuleContext, e: CaseEvent, replies: readonly CaseEvent[]): Judgement {
  const { file } = context
  const on = dayOf(e)
  const evidence = eventExhibit(file, e)
  const explain = /说明案件执行情况/.test(wordsOf(e))
  if (on === undefined) return unknown('收到检察建议的日期未见，不能计算回复期限。', { field: 'events.procuratorial-suggested', material: '检察建议书及送达回证' }, { evidence })
  const act = following(replies, e)
  const term = (limit: 'procuratorial' | 'procuratorial-extended' | 'procuratorial-explain') => judgeTerm(context, {
    limit, duty: explain ? '书面说明' : '书面回复', act, actEvidence: act ? eventExhibit(file, act) : [], until: { on: context.asOf, name: '核查日' }, whole: nothingElse(file, 'procuratorial-replied'),
    began: { on, words: explain ? '《说明案件执行情况通知书》收到于' : '检察建议收到于', evidence }, missing: MISSING, late: 'notice', never: 'procedural-defect', counter: COUNTER,
  })
  if (explain) return term('procuratorial-explain')
  const own = term('procuratorial')
  if (own.approval !== 'warn') return own
  const longer = deadline(context, 'procuratorial-extended', on)
  const last = dayOf(act) ?? context.asOf
  if (!longer || inTime(last, longer) !== 'in-time') return term('procuratorial-extended')
  const approved = [e, ...(act ? [act] : [])].some((x) => /延长/.test(wordsOf(x)) && !/未[^，。；]{0,6}延长/.test(wordsOf(x)))
  if (approved) return term('procuratorial-extended')
  return unknown(`检察建议收到于${inWords(on)}，${act ? `${inWords(last)}回复` : `至核查日${inWords(last)}未见回复`}，已过三个月而未过四个月；是否经院长批准延长一个月未见。`, MISSING, { evidence: [...evidence, ...(act ? eventExhibit(file, act) : [])] })
}
