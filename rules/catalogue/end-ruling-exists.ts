import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { exhibit } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { closingRuling, closingStage } from '../ruling.ts'
import type { Rule } from '../types.ts'

/*
 * 以终本方式结案的，应当作出终本裁定。民诉法解释第517条“可以裁定终结本次执行程序” [V]；终本规定第6条 [M]；系统口径第10项（非法律）（2026-11-21 核）。
 * 审批以前本来没有裁定：尚未结案的，不适用。
 */

export const endRulingExists: Rule = {
  id: 'end-ruling-exists',
  title: '有终本裁定书',
  help: '以终本方式结案的，应当作出终结本次执行程序的裁定。',
  group: 'F', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '读到终本裁定书或者裁定日期的，通过。',
    '结案方式为终本、材料载明没有裁定（或者完整的文书目录、办案日志中没有）的，不批，监督端涉嫌违法。',
    '已结案而裁定未见的，待核实。',
  ],
  exceptions: ['尚未结案的，不适用。', '目录中有没有写明种类的裁定书的，待核实。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpi-zhongben', 'zhongben-6', 'system-ruling'],
  judge({ file }) {
    const ruling = closingRuling(file)
    if (ruling.state === 'made') return pass('已有终结本次执行程序的裁定。', ruling.evidence)
    const stage = closingStage(file)
    if (stage === 'open') return OPEN
    const closed = valueOf(file.closedOn)
    const when = closed === undefined ? '本案结案方式为终本' : `本案已于${inWords(closed)}结案`
    const evidence = [...ruling.evidence, ...exhibit('closedOn', file.closedOn), ...exhibit('closeMode', file.closeMode)]
    if (ruling.state === 'unknown' || valueOf(file.closeMode) !== 'zhongben') {
      return unknown(`${when}，没有读到终本裁定书。`, { field: 'rulingOn', material: '终结本次执行程序裁定书' }, { evidence, wouldPassIf: ['补入终本裁定书'] })
    }
    return {
      approval: 'block', legality: 'suspected-violation', evidence,
      reason: `${when}，结案方式为终本，没有终本裁定书；疑似未经裁定即以终本结案，建议核实。`,
      counterEvidence: ['裁定书是否另行装订或者未录入', '结案方式是否录入错误'], wouldPassIf: ['补入终本裁定书', '更正结案方式'],
    }
  },
}

const OPEN = notApplicable('尚未结案；结案时应当有终本裁定书。')
