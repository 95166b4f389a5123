import { valueOf } from '../../casefile/fact.ts'
import type { Asset, CaseFile } from '../../casefile/schema.ts'
import { assetName, isExempt } from '../asset-release.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, positionTo, wordsOf } from '../facts.ts'
import { foundLater } from '../found-later.ts'
import { doneBy, notApplicable, pass, unknown } from '../judging.ts'
import { isForeign } from '../outsiders.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 被执行人有工资、养老金等稳定收入的，应当扣留、提取其应当履行义务的部分，保留本人及所扶养家属的生活必需费用。
 * 民诉法第254条 [V]；执行工作规定第29条 [V]。2026-11-21 核。
 * 目录写“BLOCK/M”；decisions 7 只许必查的规则不批，未处置的收入由 four-no-undisposed-property 不批，这里提示（2026-11-22）。
 */

const COUNTER = ['收入是否仅够生活必需', '是否已由其他法院在先扣留', '是否已扣留而未更新记录', '收入是否已经停止']
const MATERIAL = '扣留、提取收入的裁定和协助执行通知书'
const NOTHING = notApplicable('没有读到工资、养老金等收入，本条不适用。')
const INCOME = /工资|薪|养老金|退休金|收入|租金/
const NEEDED = /生活必需|最低生活|基本生活|低保|仅够|不足以?维持/

export const incomePension: Rule = {
  id: 'income-pension',
  title: '工资养老金等收入已扣留提取',
  help: '被执行人有工资、养老金等稳定收入的，应当在保留生活必需费用后扣留、提取。',
  group: 'C', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['逐项看收入：已扣留、提取的，通过。', '载明没有扣留提取又没有理由的，提示，监督端为程序瑕疵；是否因此不批，由“有财产未处置的不批”一条判断。', '另有理由的，提示和线索；处理情况没有看到的，待核实。'],
  exceptions: ['终本以后才发现的、登记在他人名下的，不适用。', '收入仅够生活必需的，不要求扣留。', '没有稳定收入的，不适用。'],
  history: [{ on: '2026-11-23', what: '终本以后才发现的、他人名下的不再提示。' }, { on: '2026-11-22', what: '审批端由不批改为提示：不批由“有财产未处置的不批”一条作出。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-254', 'work-29'],
  judge(context) {
    const { file } = context
    if (!file.assets.some((a) => a.kind.value === 'income')) return NOTHING
    const closing = closingDate(context)
    const parts = file.assets.flatMap((a, i) => (a.kind.value === 'income' && !foundLater(a, closing) && !isForeign(file, a) ? [ofIncome(file, a, `assets.${i}`, closing)] : []))
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}

function ofIncome(file: CaseFile, a: Asset, field: string, closing: ClosingDate): Judgement {
  const name = assetName(a)
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.disposal`, a.disposal), ...exhibit(`${field}.undisposable`, a.undisposable), ...exhibit(`${field}.exempt`, a.exempt)]
  const disposal = valueOf(a.disposal), reason = valueOf(a.undisposable)
  if (isExempt(a) || NEEDED.test(reason ?? '')) return pass(`${name}仅够生活必需，不要求扣留。`, evidence)
  if (disposal === 'deducted' || disposal === 'done' || disposal === 'managed') return pass(`${name}已扣留、提取。`, evidence)
  if (a.control !== undefined && valueOf(a.control.released) !== true) return pass(`${name}已采取扣留措施。`, [...evidence, ...exhibit(`${field}.control.kind`, a.control.kind)])
  const taken = doneBy(file, closing.on, 'deducted', 'frozen').find((e) => INCOME.test(wordsOf(e)))
  if (taken) return pass(`${name}已扣留、提取。`, [...evidence, ...eventExhibit(file, taken)])
  const wouldPassIf = [`扣留、提取${name}，并保留生活必需费用`, '载明收入仅够生活必需']
  const late = done(file, 'deducted').find((e) => INCOME.test(wordsOf(e)) && positionTo(e, closing.on) === 'after')
  if (reason !== undefined) return { approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf, reason: `${name}没有扣留、提取，所载理由为“${reason}”；理由是否成立，建议核实。` }
  if (disposal === 'none' || late) {
    return {
      approval: 'warn', legality: 'procedural-defect', evidence: [...evidence, ...(late ? eventExhibit(file, late) : [])], counterEvidence: COUNTER, wouldPassIf,
      reason: `${name}${late ? `在${closing.name}以后才扣留、提取` : '没有扣留、提取，也没有载明理由'}；${closing.ruled ? '' : '如按此终本，'}疑似有收入可供执行，建议核实。`,
    }
  }
  return unknown(`${name}是否扣留、提取未见。`, { field: `${field}.disposal`, material: MATERIAL }, { evidence, wouldPassIf })
}
