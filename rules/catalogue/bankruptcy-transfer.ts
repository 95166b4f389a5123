import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { bankruptcyOf, isEnterprise } from '../bankruptcies.ts'
import { closingDate } from '../closing-date.ts'
import { concerns, done, eventExhibit, eventsOf, exhibit, positionTo, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { placeOf } from '../places.ts'
import { limitFor } from '../limits.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 企业法人具备破产原因的，应当征询申请执行人、被执行人是否同意移送破产审查；裁定受理破产的，应当中止执行、解除保全；宣告破产的，终结执行。
 * 民诉法解释第511条至第513条 [V]；立结案意见第17条 [V]；终本规定第10条 [M]；“多案终本”是提示口径，不是法律（2026-11-21 核）。
 * 移送须申请执行人之一或者被执行人同意，因此没有移送本身不是违法。
 */

export const bankruptcyTransfer: Rule = {
  id: 'bankruptcy-transfer',
  title: '企业符合破产条件的移送',
  help: '企业法人有破产迹象的，应当征询是否移送破产审查；已受理破产的，不应终本。',
  group: 'B', priority: 'P1', severity: 'hint', side: 'both',
  logic: [
    '终本以前已受理破产的，应当中止执行，不应终本；已宣告破产的，应当终结执行。',
    '企业有多件案件终本，或者材料载明资不抵债、停业的，提示征询是否移送破产审查。',
    '已移送或者已征询的，通过。',
  ],
  exceptions: ['自然人和非企业的单位不适用。', '终本以后才受理破产的，不影响终本。', '只载明进入破产、没有受理日期的，作线索核实。'],
  debatable: ['没有人同意移送时能否终本：一种看法是可以终本并告知权利；另一种看法是应当反复释明后再终本。'],
  history: [{ on: '2026-11-22', what: '受理破产的记载没有写明是哪一名被执行人的，不再认作每一名，改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  reads: ['insolvency-cases'],
  sources: ['cpi-511', 'filing-17', 'zhongben-10', 'system-insolvent'],
  judge(context) {
    const { file } = context
    if (!file.debtors.some((d) => isEnterprise(valueOf(d.name) ?? '', valueOf(d.kind)) || valueOf(d.bankrupt) === true)) return NONE
    const one = perDebtor(file, (d) => judgeOne(context, d))
    return one.approval === 'not-applicable' ? NO_SIGN : one
  },
}

const NONE = notApplicable('没有企业法人被执行人。')
const NO_SIGN = notApplicable('没有企业被执行人具备破产原因的迹象。')
const LAW = ['cpi-511', 'filing-17']
const COUNTER = ['破产申请是否已被裁定受理（而不是仅申请、预重整）', '受理的是否为本案被执行人', '是否在终本以前已通知执行法院']

function judgeOne(context: RuleContext, { debtor, who, names, field }: OneDebtor): Judgement {
  const { file } = context
  const { on: closing, ruled } = closingDate(context)
  const of = (events: readonly CaseEvent[]) => events.find((e) => concerns(e, names))
  const lawful = (on: string, then: string, evidence: Evidence[]): Judgement => ({
    approval: 'warn', legality: 'procedural-defect', evidence, sources: LAW, counterEvidence: COUNTER, wouldPassIf: [`改为${then}`],
    reason: `${who}${on}；应当${then}，${ruled ? '以终本结案' : '如按此终本'}可能不当，建议核实。`,
  })
  const declared = bankruptcyOf(file, debtor, doneBy(file, closing, 'bankruptcy-declared')).sure[0]
  const opened = declared ?? bankruptcyOf(file, debtor, doneBy(file, closing, 'bankruptcy-accepted')).sure[0]
  if (opened && !isBefore(opened, closing)) return undated(who, ruled, eventExhibit(file, opened))
  if (declared) return lawful(`已${dayOf(declared)}被宣告破产`, '终结执行', eventExhibit(file, declared))
  if (opened) return lawful(`的破产申请已${dayOf(opened)}被裁定受理`, '中止执行并解除保全措施', eventExhibit(file, opened))
  if (valueOf(debtor?.bankrupt) === true && bankruptcyOf(file, debtor, done(file, 'bankruptcy-accepted', 'bankruptcy-declared')).sure.length === 0) return undated(who, ruled, exhibit(`${field}.bankrupt`, debtor?.bankrupt))
  const [unnamed] = bankruptcyOf(file, debtor, doneBy(file, closing, 'bankruptcy-accepted', 'bankruptcy-declared')).open
  if (unnamed) {
    return unknown(`材料载有破产申请被受理，是否为${who}未载明。`, { field: `events.${placeOf(file, unnamed)}.party`, material: '受理破产申请的裁定书或者公告' }, { evidence: eventExhibit(file, unnamed), sources: LAW, wouldPassIf: ['核实受理的不是本案被执行人，或者受理在终本以后'] })
  }
  if (!isEnterprise(who, valueOf(debtor?.kind))) return NO_SIGN
  const referred = of(doneBy(file, closing, 'bankruptcy-referred'))
  if (referred) return pass(`${who}已移送破产审查。`, eventExhibit(file, referred))
  const asked = eventsOf(file, 'bankruptcy-referred', 'applicant-interviewed', 'debtor-questioned').find((e) => /移送破产|破产审查|执转破|执行转破产/.test(wordsOf(e)))
  const signs = signsOf(context, who, closing)
  if (asked && (signs !== undefined || asked.kind.value === 'bankruptcy-referred')) return pass(`已就是否将${who}移送破产审查征询意见。`, eventExhibit(file, asked))
  if (signs === undefined) return NO_SIGN
  return {
    approval: 'warn', legality: 'notice', evidence: signs.evidence,
    reason: `${who}${signs.words}，可能具备破产原因；应当征询申请执行人、被执行人是否同意移送破产审查，未见征询记录。`,
    counterEvidence: ['是否已口头征询而无人同意', '他案终本的是否为同一企业'], wouldPassIf: ['补入征询是否移送破产审查的记录', '移送破产审查'],
  }
}

function dayOf(e: CaseEvent): string {
  const on = valueOf(e.on)
  return on === undefined ? '' : `于${inWords(on)}`
}

function isBefore(e: CaseEvent, closing: CivilDate): boolean {
  const at = positionTo(e, closing)
  return at === 'before' || at === 'same-day'
}

function undated(who: string, ruled: boolean, evidence: Evidence[]): Judgement {
  return {
    approval: 'warn', legality: 'clue', evidence, sources: LAW, counterEvidence: COUNTER,
    reason: `材料载明${who}进入破产程序，受理、宣告的日期未见；${ruled ? '如在终本以前，应当' : '尚未见终本；应当'}中止或者终结执行而不是终本，建议核实。`,
    missing: [{ field: 'events.bankruptcy-accepted', material: '受理破产申请的裁定书或者公告' }], wouldPassIf: ['核实破产受理在终本以后'],
  }
}

const POOR = /资不抵债|不能清偿到期债务|停产|停业|歇业|停止经营|无(?:实际)?经营/

function signsOf({ file, library, settings }: RuleContext, who: string, closing: CivilDate): { words: string; evidence: Evidence[] } | undefined {
  const closeReason = valueOf(file.closeReason)
  const told = POOR.exec(closeReason ?? '')?.[0]
  if (told !== undefined) return { words: `的终本理由载明“${told}”`, evidence: exhibit('closeReason', file.closeReason) }
  const visit = done(file, 'onsite-visit', 'traditional-investigation', 'debtor-questioned').find((e) => concerns(e, [who]) && POOR.test(wordsOf(e)))
  if (visit) return { words: `的${EVENT_WORDS[visit.kind.value ?? 'onsite-visit']}记录载明“${POOR.exec(wordsOf(visit))?.[0] ?? ''}”`, evidence: eventExhibit(file, visit) }
  const others = library === undefined ? [] : library.ofSameDebtor(file).filter((o) => o.name === who && valueOf(o.file.closeMode) === 'zhongben')
  const least = limitFor(settings, 'insolvency-cases', closing)
  if (least === undefined || others.length + 1 < least) return undefined
  const i = file.debtors.findIndex((d) => valueOf(d.name) === who)
  const numbers = others.flatMap((o) => valueOf(o.file.caseNumber) ?? []).slice(0, SHOWN).join('、')
  return { words: `另有${others.length}件案件终本${numbers === '' ? '' : `（${numbers}${others.length > SHOWN ? '等' : ''}）`}`, evidence: exhibit(`debtors.${i}.name`, file.debtors[i]?.name) }
}
const SHOWN = 3
