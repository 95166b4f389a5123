import { inWords } from '../../casefile/dates.ts'
import { closedForNow, NOT_CLOSED } from '../after-closing.ts'
import { actSince, judgeDue } from '../due-act.ts'
import { dayOf, done, eventExhibit } from '../facts.ts'
import { notApplicable } from '../judging.ts'
import type { Rule } from '../types.ts'

/*
 * 终本裁定书送达申请执行人后七日内录入终本案件信息库：终本规定（条号记忆为第11条）[M]，原文没有核到（2026-11-21），故默认关闭，监督端至多作线索。
 */

export const dbEntry: Rule = {
  id: 'db-entry',
  title: '终本案件信息库录入',
  help: '终本裁定书送达申请执行人后七日内，应当录入终本案件信息库。',
  group: 'G', priority: 'P2', severity: 'hint', side: 'both', off: true,
  logic: ['从裁定书送达之日起算七日，届满日为休假日的顺延；逾期或者明确没有录入的提示。', '录入日期或者送达日期未载明的，待核实。'],
  exceptions: ['期限尚未届满的，不判断。'],
  debatable: ['依据只凭记忆，条号和期限待核对原文；核对以前不作对外依据。'],
  history: [{ on: '2026-11-22', what: '首次收录，默认关闭。' }],
  sources: ['zhongben-11'],
  judge(context) {
    const { file } = context
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const paper = done(file, 'zhongben-served')[0]
    if (!paper) return UNSERVED
    const from = dayOf(paper)
    return judgeDue(context, {
      limit: 'db-entry', from, start: `${from === undefined ? '' : inWords(from)}终本裁定书送达`, evidence: eventExhibit(file, paper), what: '录入终本案件信息库',
      act: actSince(file, closed.on, ['database-entered']), legality: 'clue',
      startMissing: { field: 'events.zhongben-served', material: '终本裁定书的送达回证' }, actMissing: { field: 'events.database-entered', material: '终本案件信息库的录入记录' },
      counterEvidence: ['是否由系统自动录入而未在流程中显示', '依据条文待核对'],
    })
  },
}
const UNSERVED = notApplicable('没有读到终本裁定书送达的记载，录入的期限尚未起算。')
