import { valueOf } from '../../casefile/fact.ts'
import { closingDate } from '../closing-date.ts'
import { earliest, lawDay, nothingElse } from '../event-days.ts'
import { done, eventExhibit, exhibit } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, unknown } from '../judging.ts'
import { judgeTerm } from '../term.ts'
import type { Rule } from '../types.ts'

/*
 * 立案后七日内确定承办人：期限规定 [P]（条号待核，记忆为第2条；核对于 2026-11-21）。内部管理期限，只对审批端提示。
 */

const NONE = notApplicable('没有读到分案，本条不涉及。')

export const assign7d: Rule = {
  id: 'assign-7d',
  title: '立案七日内确定承办人',
  help: '立案后应当在七日内确定承办人。',
  group: 'H', priority: 'P2', severity: 'hint', side: 'approval',
  logic: ['自立案之日起七日内（届满日遇休假日顺延）已分案的，通过；迟于七日的，提示。', '没有读到分案的，不判。'],
  exceptions: ['更换承办人的，以第一次分案为准。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['terms2006-7d', 'cpl-period'],
  judge(context) {
    const { file } = context
    const acts = done(file, 'assigned')
    if (acts.length === 0 || !limitOn('assign', lawDay(context))) return NONE
    const filed = valueOf(file.filedOn)
    const act = earliest(acts) ?? acts[0]
    const evidence = act ? eventExhibit(file, act) : []
    if (filed === undefined) return unknown('没有读到立案日期，不能判断是否在七日内确定承办人。', { field: 'filedOn', material: '立案审批表或者案件信息表的立案日期' }, { evidence })
    return judgeTerm(context, {
      limit: 'assign', duty: '确定承办人', act, actEvidence: evidence, began: { on: filed, words: '立案于', evidence: exhibit('filedOn', file.filedOn) }, until: closingDate(context), whole: nothingElse(file, 'assigned'),
      missing: { field: 'events.assigned', material: '分案记录（载明日期）' }, late: 'notice', never: 'notice', counter: ['是否已先行口头分案', '分案日期是否录入有误'],
    })
  },
}
