import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import { agentName, agentOf } from '../agents.ts'
import { closingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { concerns, done, eventsOf, exhibit, namesFor, namesOf, partyName, positionTo, sameName, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { dayOf, shown } from '../reached.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 代理人代为和解、放弃或者变更权利、代收执行款的，应当有特别授权：执行工作规定第20条 [P]、执行和解规定第4条 [P]（规则目录记为已核，
 * 依据笔记未载原文，故从低标记，2026-11-22）。代为同意终本：河南高院规定 [V]，是地方规定，监督端只作一般提示。
 */

const COUNTER = ['授权委托书是否载明该项特别授权', '委托人本人是否在场或者其后追认', '款项是否直接付至委托人账户']
/** acts that an agent may do with special authority only; by law: those that dispose of rights or money */
const ACTS = [
  { kind: 'settlement-reached', what: '达成和解', byLaw: true },
  { kind: 'case-money-paid', what: '代收案款', byLaw: true },
  { kind: 'applicant-consented', what: '表示同意终本', byLaw: false },
  { kind: 'zhongben-applied', what: '申请终本', byLaw: false },
  { kind: 'applicant-interviewed', what: '接受终本约谈', byLaw: false },
] as const
const KINDS = ACTS.map((a) => a.kind)

export const agentAuth: Rule = {
  id: 'agent-auth',
  title: '代理人特别授权',
  help: '代理人代为同意终本、达成和解或者代收案款的，应当有委托人的特别授权。',
  group: 'F', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['代理人代为上述事项而材料载明没有特别授权的，提示；和解、代收案款的，监督端为程序瑕疵，同意终本的只作一般提示。', '授权范围未见的，待核实。'],
  exceptions: ['由当事人本人所为，或者本人与代理人一同到场的，不适用。'],
  debatable: ['代为同意终本是否属于须特别授权的事项，法律没有列举，地方规定要求；一种看法认为属于处分程序权利，须特别授权。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['work-20', 'settlement-4', 'henan-interview'],
  judge(context) {
    const { file } = context
    if (eventsOf(file, ...KINDS).length === 0) return NO_AGENT
    const closing = closingDate(context)
    const parties: { party: Party | undefined; role: string; field: string }[] = [
      ...(file.applicants.length > 0 ? file.applicants : [undefined]).map((party, i) => ({ party, role: '申请执行人', field: `applicants.${i}` })),
      ...file.debtors.map((party, i) => ({ party, role: '被执行人', field: `debtors.${i}` })),
    ]
    const parts = parties.flatMap(({ party, role, field }) => ACTS.flatMap((act) => {
      if (role === '被执行人' && act.kind !== 'settlement-reached') return []
      return done(file, act.kind).filter((e) => concerns(e, namesFor(party)) && positionTo(e, closing.on) !== 'after').flatMap((e) => judged(file, party, partyName(party, role), field, act, e))
    }))
    return parts.length > 0 ? combine(parts) : NO_AGENT
  },
}

const NO_AGENT: Judgement = notApplicable('材料没有代理人代为同意终本、和解或者代收案款的记载。')

function judged(file: CaseFile, party: Party | undefined, who: string, field: string, act: (typeof ACTS)[number], e: CaseEvent): Judgement[] {
  const authority = isTheirs(party, field, e) ? agentOf(party, e) : 'none'
  if (authority === 'none') return []
  const told = `${who}的代理人${agentName(party)}${act.what}${dayOf([e])}`
  const evidence = [...shown(file, [e]), ...exhibit(`${field}.agent.specialAuthority`, party?.agent?.specialAuthority)]
  if (authority === 'special') return [pass(`${told}，有特别授权。`, evidence)]
  if (authority === 'unknown') return [unknown(`${told}，授权范围未见。`, { field: `${field}.agent.specialAuthority`, material: `${who}的授权委托书` }, { evidence, wouldPassIf: ['授权委托书载明特别授权', `${who}本人确认`] })]
  return [{
    approval: 'warn', legality: act.byLaw ? 'procedural-defect' : 'notice', evidence, counterEvidence: COUNTER, wouldPassIf: ['补入特别授权委托书', `${who}本人确认`],
    reason: `${told}，没有特别授权，效力可能有疑问，建议核实。`,
  }]
}

const OF_DEBTOR = /被执行人[^，。；]{0,10}代理人/
/** “代理人” without a name is the applicant's, unless he is said to be the debtor's. */
function isTheirs(party: Party | undefined, field: string, e: CaseEvent): boolean {
  const name = valueOf(party?.agent?.name)
  if (name !== undefined && namesOf(e.party).some((n) => sameName(n, name))) return true
  return field.startsWith('debtors') === OF_DEBTOR.test(wordsOf(e))
}
