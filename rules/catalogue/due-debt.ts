import { valueOf } from '../../casefile/fact.ts'
import type { Asset, CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { assetName } from '../asset-release.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, positionTo, whole, wordsOf } from '../facts.ts'
import { foundLater } from '../found-later.ts'
import { doneBy, notApplicable, pass, unknown } from '../judging.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 被执行人对他人有到期债权的，可以冻结并通知他人履行；他人在十五日内提出异议的，不得强制执行。
 * 执行工作规定第45条至第53条 [V]；民诉法解释第499条 [V]。2026-11-21 核。条文用“可以”，目录没有写监督端等级，作一般提示。
 */

const COUNTER = ['债权是否尚未到期或者有争议', '第三人是否已提出异议', '是否已发出履行通知而未归档', '债权是否已被其他法院冻结']
const NOTHING = notApplicable('没有读到被执行人的到期债权，本条不适用。')
const DEBT = /到期债权|应收(?:账|帐|货|工程)?款|对外债权|次债务人|第三人[^，。；]{0,8}债务/
const CONTESTED = /(?:第三人|次债务人|他人|对方)[^，。；]{0,12}(?:异议|不认可|否认|不承认)|有争议|未到期|尚未到期/
const PAST: ReadonlySet<string> = new Set(['done', 'deducted', 'sold', 'debt-in-kind'])

export const dueDebt: Rule = {
  id: 'due-debt',
  title: '到期债权已冻结或者通知履行',
  help: '被执行人对他人有到期债权的，应当裁定冻结或者向他人发出履行通知。',
  group: 'C', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['逐项看到期债权和到期债权的线索：已冻结、已通知履行或者已收取的，通过。', '记录完整而没有冻结、没有通知的，提示。', '没有看到的，待核实。'],
  exceptions: ['终本以后才发现的，不适用。', '第三人在期限内提出异议的，不得强制执行，通过。', '债权未到期或者有争议的，通过。', '没有到期债权的，不适用。'],
  history: [{ on: '2026-11-23', what: '终本以后才发现的不再提示。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['work-45', 'cpi-499'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    const debts = file.assets.flatMap((a, i) => (a.kind.value === 'receivable' && !foundLater(a, closing) ? [{ a, i }] : []))
    const clues = debts.length > 0 ? [] : done(file, 'clue-provided').filter((e) => DEBT.test(`${valueOf(e.about) ?? ''}${wordsOf(e)}`))
    if (debts.length + clues.length === 0) return NOTHING
    return combine([
      ...debts.map(({ a, i }) => ofDebt(file, assetName(a), a, `assets.${i}`, closing)),
      ...clues.filter((e) => positionTo(e, closing.on) !== 'after').map((e) => ofClue(file, e, closing)),
      ...(debts.length === 0 && clues.every((e) => positionTo(e, closing.on) === 'after') ? [NOTHING] : []),
    ])
  },
}

function ofDebt(file: CaseFile, name: string, a: Asset, field: string, closing: ClosingDate): Judgement {
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.disposal`, a.disposal), ...exhibit(`${field}.undisposable`, a.undisposable), ...exhibit(`${field}.control.kind`, a.control?.kind)]
  if (PAST.has(valueOf(a.disposal) ?? '')) return pass(`${name}已收取或者处置。`, evidence)
  if (CONTESTED.test(`${valueOf(a.undisposable) ?? ''}；${valueOf(a.description) ?? ''}`)) return pass(`${name}有异议、争议或者未到期，不得强制执行。`, evidence)
  if (a.control !== undefined && valueOf(a.control.released) !== true) return pass(`${name}已冻结。`, evidence)
  return byActs(file, name, evidence, closing)
}

function ofClue(file: CaseFile, e: CaseEvent, closing: ClosingDate): Judgement {
  return byActs(file, '线索所称的到期债权', eventExhibit(file, e), closing)
}

const NOTIFIED = /履行(?:到期)?(?:债务|债权)?通知|协助(?:冻结|提取)/

function byActs(file: CaseFile, name: string, evidence: NonNullable<Judgement['evidence']>, closing: ClosingDate): Judgement {
  const acts = doneBy(file, closing.on, 'frozen', 'objection-filed', 'clue-verified', 'traditional-investigation', 'deducted')
  const about = acts.filter((e) => DEBT.test(`${valueOf(e.about) ?? ''}${wordsOf(e)}`))
  const objected = about.find((e) => e.kind.value === 'objection-filed' || CONTESTED.test(wordsOf(e)))
  if (objected) return pass(`${name}，第三人已提出异议，不得强制执行。`, [...evidence, ...eventExhibit(file, objected)])
  const taken = about.find((e) => e.kind.value === 'frozen' || e.kind.value === 'deducted' || NOTIFIED.test(wordsOf(e)))
  if (taken) return pass(`${name}已冻结或者已通知履行。`, [...evidence, ...eventExhibit(file, taken)])
  const nothing = about.find((e) => e.kind.value === 'clue-verified' && /不实|不存在|(?:没有|无)[^，。；]{0,6}(?:债权|应收)/.test(wordsOf(e)))
  if (nothing) return pass(`${name}经核实不存在。`, [...evidence, ...eventExhibit(file, nothing)])
  const wouldPassIf = ['裁定冻结该债权并向第三人发出履行通知', '载明债权不存在、未到期或者第三人有异议']
  if (!whole(file, 'events', 'measures')) return unknown(`${name}是否已冻结或者通知履行未见。`, { field: 'events.frozen', material: '冻结到期债权的裁定、履行到期债务通知书' }, { evidence, wouldPassIf })
  return { approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf, reason: `${name}没有冻结，也没有通知履行的记载（记录完整）。` }
}
