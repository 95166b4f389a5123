import { valueOf } from '../../casefile/fact.ts'
import type { CaseType } from '../../casefile/vocabulary.ts'
import { caseTypeIn, exhibit } from '../facts.ts'
import type { Rule } from '../types.ts'

/*
 * 只有执行实施类案件（首次执行“执”、恢复执行“执恢/恢执”）可以终本；保全、异议、复议、监督、协调等案件不适用终本规则。
 * 立结案意见第1条 [V]、第6条 [V]、第14条 [P]（2026-11-21 核）。
 * 已以其他方式结案的（执行完毕、终结执行等），不是终本案件，同样不适用。
 */

const TYPE_WORDS: Record<CaseType, string> = {
  first: '首次执行案件', resumed: '恢复执行案件', preservation: '执行保全案件', objection: '执行异议案件', review: '执行复议案件',
  supervision: '执行监督案件', assistance: '执行协调案件', other: '其他执行案件',
}
const CLOSE_WORDS = { performed: '执行完毕', terminated: '终结执行', withdrawn: '撤回申请（销案）', rejected: '驳回申请', 'not-enforced': '不予执行', other: '其他方式' } as const

export const caseEligible: Rule = {
  id: 'case-eligible',
  title: '案件类型可适用终本',
  help: '只有首次执行和恢复执行的实施类案件可以终结本次执行程序。',
  group: 'B', priority: 'P0', severity: 'hint', side: 'both',
  logic: [
    '案号的类型代字为“执”“执恢”“恢执”的，可以适用终本；其他执行案件不适用。',
    '已经以其他方式结案的，不适用。',
  ],
  exceptions: ['恢复执行两种写法“执恢”“恢执”都认。'],
  history: [{ on: '2026-11-21', what: '首次收录。' }],
  sources: ['filing-1', 'filing-6', 'filing-14'],
  runsOnIneligible: true,
  judge({ file }) {
    const number = valueOf(file.caseNumber)
    const type = caseTypeIn(file)
    const evidence = [...exhibit('caseNumber', file.caseNumber), ...exhibit('caseType', file.caseType), ...exhibit('closeMode', file.closeMode)]
    if (type === undefined) {
      return {
        approval: 'need-check', legality: 'need-check', evidence,
        reason: '没有读到案号，不能确定案件类型。',
        missing: [{ field: 'caseNumber', material: '案件信息表或者执行裁定书上的案号' }],
        wouldPassIf: ['案号类型代字为“执”“执恢”或“恢执”'],
      }
    }
    if (type !== 'first' && type !== 'resumed') {
      return { approval: 'not-applicable', legality: 'not-applicable', evidence, reason: `${number ?? '本案'}为${TYPE_WORDS[type]}，不适用终本规则。` }
    }
    const mode = valueOf(file.closeMode)
    if (mode !== undefined && mode !== 'zhongben') {
      return { approval: 'not-applicable', legality: 'not-applicable', evidence, reason: `${number ?? '本案'}的结案方式为${CLOSE_WORDS[mode]}，不是终本，不适用终本规则。` }
    }
    return { approval: 'pass', legality: 'none', evidence, reason: `${number ?? '本案'}为${TYPE_WORDS[type]}，可以适用终本规则。` }
  },
}
