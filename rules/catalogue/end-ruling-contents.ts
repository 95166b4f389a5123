import { closingDate } from '../closing-date.ts'
import { exhibit } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { closingRuling } from '../ruling.ts'
import { sourceOn } from '../sources.ts'
import type { Rule } from '../types.ts'

/*
 * 终本裁定书应当载明：申请执行的债权、执行经过和措施、查明的财产、实现的债权、当事人的权利义务（可以申请恢复执行、应当继续履行）。
 * 终本规定第6条 [M]，条文仅凭记忆，故监督端至多作线索；立结案意见第16条 [M]（2026-11-21 核）。
 */

export const endRulingContents: Rule = {
  id: 'end-ruling-contents',
  title: '终本裁定内容齐备',
  help: '终本裁定书应当载明债权、措施、财产、已实现的债权和当事人的权利义务。',
  group: 'F', priority: 'P1', severity: 'flaw', side: 'both',
  logic: ['五项内容都有的，通过。', '明确缺少某一项的，提示，监督端作线索（依据待核）。', '裁定书没有读全的，待核实。'],
  exceptions: ['尚无终本裁定的，不适用。', '裁定时终本规定尚未施行（2016年12月1日以前）的，不适用。'],
  debatable: ['缺少内容的后果：一种看法是影响裁定的效力，应当补正；另一种看法只是文书瑕疵。所据条文仅凭记忆，须先核对原文。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-6'],
  judge(context) {
    const { file } = context
    const read = file.rulingContents
    if (read === undefined && closingRuling(file).state !== 'made') return NONE
    if (sourceOn('zhongben-6', closingDate(context).on) === undefined) return EARLIER
    const lacking: string[] = [], unseen: string[] = []
    for (const [key, words] of ITEMS) {
      const f = read?.[key]
      if (f === undefined || (f.value === null && !f.absent)) unseen.push(words)
      else if (f.value !== true) lacking.push(words)
    }
    const evidence = ITEMS.flatMap(([key]) => exhibit(`rulingContents.${key}`, read?.[key]))
    if (lacking.length > 0) {
      return {
        approval: 'warn', legality: 'clue', evidence,
        reason: `终本裁定书没有载明${lacking.join('、')}${unseen.length > 0 ? `；${unseen.join('、')}未读到` : ''}；建议核实原件。`,
        counterEvidence: ['该项内容是否写在裁定书的其他段落', '读取时是否缺页'], wouldPassIf: ['以补正裁定补充所缺内容'],
      }
    }
    if (unseen.length > 0) return unknown(`终本裁定书是否载明${unseen.join('、')}未见。`, { field: 'rulingContents', material: '终本裁定书全文' }, { evidence, wouldPassIf: ['裁定书五项内容齐备'] })
    return pass('终本裁定书载明了债权、措施、财产、已实现的债权和当事人的权利义务。', evidence)
  },
}

const NONE = notApplicable('尚无终本裁定书。')
const EARLIER = notApplicable('裁定时终本规定尚未施行。')
const ITEMS = [
  ['claim', '申请执行的债权'], ['measures', '执行经过和采取的措施'], ['property', '查明的财产'], ['realised', '已实现的债权'], ['rights', '申请恢复执行的权利和继续履行的义务'],
] as const
