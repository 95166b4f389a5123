import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { closedForNow, NOT_CLOSED } from '../after-closing.ts'
import { actSince, judgeDue } from '../due-act.ts'
import { exhibit } from '../facts.ts'
import { notApplicable } from '../judging.ts'
import { notOfEnforcement, performed } from '../listing.ts'
import type { Rule } from '../types.ts'

/*
 * 终本后执行完毕、裁定终结执行等依法应当屏蔽的，三日内从终本案件信息库屏蔽：终本规定（条号记忆为第17条）[M]，原文没有核到（2026-11-21），
 * 故默认关闭，监督端至多作线索。只看曾经终本的案件。
 */

export const dbHide: Rule = {
  id: 'db-hide',
  title: '终本案件信息库屏蔽',
  help: '终本后执行完毕或者终结执行的，三日内应当从终本案件信息库屏蔽。',
  group: 'G', priority: 'P2', severity: 'ordinary', side: 'both', off: true,
  logic: ['从履行完毕或者终结执行之日起算三日，届满日为休假日的顺延；逾期或者明确没有屏蔽的提示。', '屏蔽情况未见的，待核实。'],
  exceptions: ['没有履行完毕或者终结执行的，不适用。', '期限尚未届满的，不判断。'],
  debatable: ['依据只凭记忆，条号和期限待核对原文；核对以前不作对外依据。'],
  history: [{ on: '2026-11-22', what: '首次收录，默认关闭。' }],
  sources: ['zhongben-17'],
  runsOnIneligible: true,
  judge(context) {
    const { file } = context
    const other = notOfEnforcement(file)
    if (other) return other
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const ended = performed(file, []) ?? (valueOf(file.closeMode) === 'terminated' ? { on: valueOf(file.closedOn), evidence: exhibit('closedOn', file.closedOn) } : undefined)
    if (!ended || (ended.on !== undefined && ended.on < closed.on)) return NOT_ENDED
    return judgeDue(context, {
      limit: 'db-hide', from: ended.on, start: `${ended.on === undefined ? '' : inWords(ended.on)}履行完毕或者终结执行`, evidence: ended.evidence, what: '屏蔽终本信息',
      act: actSince(file, closed.on, ['database-hidden']), legality: 'clue',
      startMissing: { field: 'events.performed', material: '履行完毕或者终结执行的材料' }, actMissing: { field: 'events.database-hidden', material: '终本案件信息库的屏蔽记录' },
      counterEvidence: ['是否由系统自动屏蔽而未在流程中显示', '依据条文待核对'],
    })
  },
}
const NOT_ENDED = notApplicable('终本后没有履行完毕或者终结执行的记载，不须屏蔽。')
