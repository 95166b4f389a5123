import { combineOpen } from '../combine.ts'
import { dayOf, lawDay, nothingElse } from '../event-days.ts'
import { done, eventExhibit, wordsOf } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { following, judgeTerm } from '../term.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 变更、追加当事人的申请，自收到书面申请之日起六十日内裁定，有特殊情况的由院长批准延长：变更追加规定第28条 [V]（2020年修正；2016年文本 [M]）。
 * 核对于 2026-11-21。届满日遇休假日顺延。
 */

const NONE = notApplicable('没有读到变更、追加当事人的申请，本条不涉及。')

export const changeAdd60d: Rule = {
  id: 'change-add-60d',
  title: '变更追加六十日内裁定',
  help: '对变更、追加当事人的申请，应当在收到之日起六十日内作出裁定。',
  group: 'H', priority: 'P2', severity: 'hint', side: 'both',
  logic: ['自申请之日起六十日内（届满日遇休假日顺延）已裁定的，通过；迟于六十日的，一般提示；记录完整而没有裁定的，按程序瑕疵提示；未见的待核实。'],
  exceptions: ['经院长批准延长的，不判迟延。', '六十日到核查日尚未届满的，不判迟延。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['change-28', 'cpl-period'],
  judge(context) {
    const { file } = context
    const applied = done(file, 'party-change-applied')
    if (applied.length === 0 || !limitOn('change-party', lawDay(context))) return NONE
    const decided = done(file, 'party-change-decided')
    return combineOpen(applied.map((e) => {
      const on = dayOf(e)
      const evidence = eventExhibit(file, e)
      if (on === undefined) return unknown('申请变更、追加当事人的日期未见，不能计算六十日。', { field: 'events.party-change-applied', material: '变更追加申请书及收件记录（载明日期）' }, { evidence })
      const act = following(decided, e)
      const judged: Judgement = judgeTerm(context, {
        limit: 'change-party', duty: '作出裁定', act, actEvidence: act ? eventExhibit(file, act) : [], began: { on, words: '申请变更、追加当事人于', evidence }, until: { on: context.asOf, name: '核查日' },
        whole: nothingElse(file, 'party-change-decided'), missing: { field: 'events.party-change-decided', material: '变更追加裁定书' }, late: 'notice', never: 'procedural-defect',
        counter: ['是否经院长批准延长', '申请材料是否经补正', '是否已撤回申请'],
      })
      const extended = judged.approval === 'warn' && [e, ...(act ? [act] : [])].some((x) => /(?:批准|同意|经)[^，。；]{0,8}延长/.test(wordsOf(x)))
      return extended ? pass('变更、追加当事人的审查期限载明已经批准延长。', judged.evidence) : judged
    }))
  },
}
