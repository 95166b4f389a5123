import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { closedForNow, NOT_CLOSED } from '../after-closing.ts'
import { caseTypeIn, done, eventExhibit, exhibit, notDone, spanOf, whole } from '../facts.ts'
import { notApplicable, unknown } from '../judging.ts'
import type { Rule } from '../types.ts'

/*
 * 恢复执行的案件再次终本，同样要穷尽财产调查：终本规定第1条第（三）项 [V]；恢复执行另立案件，立结案意见第6条 [V]（2026-11-21 核）。
 * 其他条件由各条规则照样判断；本条只看恢复以后有没有新的调查。
 */

const INQUIRIES: EventKind[] = [
  'network-query', 'traditional-investigation', 'onsite-visit', 'household-query', 'provident-fund-query', 'insurance-query', 'tax-query', 'search', 'audit', 'reward-notice',
  'debtor-questioned', 'investigation-delegated', 'clue-verified', 'post-query', 'property-reported', 'report-verified',
]

export const postRestoreClose: Rule = {
  id: 'post-restore-close',
  title: '恢复执行后再次终本',
  help: '恢复执行的案件再次终本的，恢复以后应当重新进行财产调查。',
  group: 'G', priority: 'P2', severity: 'ordinary', side: 'supervision',
  logic: ['恢复执行案件再次终本，自恢复立案之日到裁定之日明确没有任何财产调查的，作程序瑕疵。', '调查情况未载明的，待核实。'],
  exceptions: ['首次执行案件不适用。', '恢复以后有一次以上调查的，不作认定。'],
  debatable: ['恢复后短期内再次终本，是否须把全部查控重做一遍有争议；此处只要有新的调查即不作认定。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-1-3', 'filing-6'],
  judge({ file }) {
    if (caseTypeIn(file) !== 'resumed') return FIRST
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const filed = valueOf(file.filedOn)
    const evidence = [...exhibit('caseNumber', file.caseNumber), ...exhibit('filedOn', file.filedOn), ...closed.evidence]
    const fresh = done(file, ...INQUIRIES).find((e) => {
      const days = spanOf(e)
      return days === undefined || (days.first <= closed.on && (filed === undefined || days.last >= filed))
    })
    if (fresh) return { approval: 'pass', legality: 'none', evidence: [...evidence, ...eventExhibit(file, fresh)], reason: '恢复执行以后有新的财产调查。' }
    const told = `${filed === undefined ? '' : `${inWords(filed)}恢复执行立案，`}${inWords(closed.on)}再次终本`
    const said = notDone(file, 'network-query').find((e) => valueOf(e.status) !== 'planned')
    if (filed === undefined || !(whole(file, 'events') || (whole(file, 'queries') && whole(file, 'investigations')))) {
      return unknown(`${told}；恢复以后的财产调查情况未见，待核实。`, [...(filed === undefined ? [{ field: 'filedOn', material: '恢复执行的立案材料' }] : []), { field: 'events.network-query', material: '恢复执行以后的查控反馈、调查笔录' }], { evidence })
    }
    return {
      approval: 'warn', legality: 'procedural-defect', evidence: [...evidence, ...(said ? eventExhibit(file, said) : [])], wouldPassIf: ['补入恢复执行以后的调查材料'],
      reason: `${told}，记录完整而没有新的财产调查，疑似没有穷尽调查，建议核实。`,
      counterEvidence: ['是否沿用终本期间的最近一次查询', '是否由其他案件一并查询', '申请执行人是否请求再次终本'],
    }
  },
}
const FIRST = notApplicable('不是恢复执行案件。')
