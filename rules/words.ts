import { addDays, inWords, type CivilDate } from '../casefile/dates.ts'
import type { Approval, Basis, Legality, Rule, Severity } from './types.ts'

/** The words in which conclusions are told, and the one sentence of the verdict. Every view takes its words from here. */

/** Who reads: the judge who decides on the closing (审批), or the prosecutor who reads the file later (监督). */
export type Role = 'approval' | 'supervision'
export const ROLE_WORDS: Record<Role, string> = { approval: '审批', supervision: '监督' }

/** A tone is a colour and a mark; several words share one. */
export type Tone = 'block' | 'warn' | 'check' | 'pass' | 'clue' | 'note' | 'none'
export interface Verdict {
  word: string
  tone: Tone
}

const APPROVAL: Record<Approval, Verdict> = {
  block: { word: '不批', tone: 'block' },
  'need-check': { word: '待核实', tone: 'check' },
  warn: { word: '提示', tone: 'warn' },
  pass: { word: '通过', tone: 'pass' },
  'not-applicable': { word: '不适用', tone: 'none' },
}
const LEGALITY: Record<Legality, Verdict> = {
  'suspected-violation': { word: '疑似违法', tone: 'block' },
  'procedural-defect': { word: '疑似程序瑕疵', tone: 'warn' },
  clue: { word: '线索', tone: 'clue' },
  notice: { word: '一般提示', tone: 'note' },
  'need-check': { word: '待核实', tone: 'check' },
  none: { word: '未见异常', tone: 'pass' },
  'not-applicable': { word: '不适用', tone: 'none' },
}

/** The four standards, in the order in which they are shown. `fault` is how a sentence says that one is not met. */
export const STANDARDS: readonly { rule: string; name: string; fault: string }[] = [
  { rule: 'four-no-undisposed-property', name: '财产处置', fault: '有财产未处置' },
  { rule: 'four-no-no-onsite-search', name: '上门查找被执行人', fault: '未上门查找被执行人' },
  { rule: 'four-no-no-applicant-interview', name: '约谈申请执行人', fault: '未约谈申请执行人' },
  { rule: 'four-no-under-three-months', name: '立案满三个月', fault: '未满三个月' },
]

/** The verdict of one finding for that reader. */
export function verdictOf(finding: Pick<Finding, 'approval' | 'legality'>, role: Role): Verdict {
  return role === 'approval' ? APPROVAL[finding.approval] : LEGALITY[finding.legality]
}

/** The verdict of a whole case, in the short word of the edge tab and of lists: an approval that passes is 可批. */
export function conclusionOf(review: { approval: Approval; legality: Legality }, role: Role): Verdict {
  if (role === 'approval' && review.approval === 'pass') return { word: '可批', tone: 'pass' }
  return verdictOf(review, role)
}

/** Verdicts in the order of their weight; groups of findings and filters follow it. */
export function verdictsInOrder(role: Role): Verdict[] {
  return Object.values(role === 'approval' ? APPROVAL : LEGALITY)
}

export function countVerdicts(findings: readonly Pick<Finding, 'approval' | 'legality'>[], role: Role): { verdict: Verdict; count: number }[] {
  return verdictsInOrder(role)
    .map((verdict) => ({ verdict, count: findings.filter((f) => verdictOf(f, role).word === verdict.word).length }))
    .filter((c) => c.count > 0)
}

/** What is read of a review here; fresh and stored ones both fit. */
interface Finding {
  rule: string
  title: string
  approval: Approval
  legality: Legality
  gate: boolean
}
interface Review {
  approval: { conclusion: Approval; earliestApprovable?: CivilDate | undefined }
  legality: { conclusion: Legality }
  findings: readonly Finding[]
}

export interface VerdictParts {
  /** 不批建议、可批…… */
  head: string
  /** what the head rests on, ends in a full stop */
  main: string
  /** what stands beside it, may be empty */
  rest: string
}

export function verdictParts(review: Review, role: Role): VerdictParts {
  return role === 'approval' ? approvalParts(review) : legalityParts(review)
}

/** “不批建议：未满三个月；最早 2025年3月1日 可批（其余条件仍须满足）。另有 2 项提示、1 项材料未见。” */
export function verdictSentence(review: Review, role: Role): string {
  const { head, main, rest } = verdictParts(review, role)
  return (main === '' ? `${head}。` : `${head}${role === 'approval' ? '：' : '，'}${main}`) + rest
}

function approvalParts({ approval, findings }: Review): VerdictParts {
  const of = (a: Approval) => findings.filter((f) => f.approval === a)
  const unseen = of('need-check')
  /* Outside the gate nothing is refused: what would be 不批 there asks for correction. */
  const refused = of('block').filter((f) => f.gate)
  const warnings = [...of('block').filter((f) => !f.gate), ...of('warn')]
  const date = approval.earliestApprovable ? `；最早 ${inWords(approval.earliestApprovable)} 可批（其余条件仍须满足）` : ''
  switch (approval.conclusion) {
    case 'block':
      return { head: '不批建议', main: `${faults(refused)}${date}。`, rest: beside([[warnings.length, '提示'], [unseen.length, '材料未见']]) }
    case 'need-check': {
      const gate = unseen.filter((f) => f.gate)
      return {
        head: '待核实', main: `${names(gate)}材料未见，暂不能下结论${date}。`,
        rest: beside([[warnings.length, '提示'], [unseen.length - gate.length, '其他材料未见']]),
      }
    }
    case 'warn':
      return { head: '可批，需补正', main: `${names(warnings)}须补正或说明。`, rest: beside([[unseen.length, '材料未见']]) }
    case 'pass':
      return { head: '可批', main: `已核对的 ${of('pass').length} 项均通过。`, rest: beside([[unseen.length, '材料未见']]) }
    case 'not-applicable':
      return { head: '不适用', main: '本案不作终本审批核对。', rest: '' }
  }
}

function legalityParts({ legality, findings }: Review): VerdictParts {
  const n = (l: Legality) => findings.filter((f) => f.legality === l).length
  const [clues, notices, unseen] = [n('clue'), n('notice'), n('need-check')]
  switch (legality.conclusion) {
    case 'suspected-violation':
    case 'procedural-defect':
      return {
        head: `疑似问题 ${n('suspected-violation') + n('procedural-defect')} 项`, main: '须先核对反证清单。',
        rest: beside([[clues, '线索'], [notices, '一般提示'], [unseen, '待核实']]),
      }
    case 'clue':
      return { head: `线索 ${clues} 项`, main: '须调查核实后再作判断。', rest: beside([[notices, '一般提示'], [unseen, '待核实']]) }
    case 'notice':
      return { head: `一般提示 ${notices} 项`, main: '未见疑似问题。', rest: beside([[unseen, '待核实']]) }
    case 'need-check':
      return { head: `待核实 ${unseen} 项`, main: '材料未见，暂不能判断。', rest: beside([[notices, '一般提示']]) }
    case 'none':
      return { head: '未见异常', main: `已核对 ${n('none')} 项。`, rest: beside([[unseen, '待核实']]) }
    case 'not-applicable':
      return { head: '不适用', main: '本案不作终本监督核对。', rest: '' }
  }
}

/** The standards by what is wrong; any other rule by its title, for a title says what is demanded and not what is wrong. */
function faults(blocked: readonly Finding[]): string {
  const standards = STANDARDS.filter((s) => blocked.some((f) => f.rule === s.rule)).map((s) => s.fault)
  const others = blocked.filter((f) => !STANDARDS.some((s) => s.rule === f.rule))
  return [...standards, ...(others.length > 0 ? [`${names(others)}不符合`] : [])].join('、') || '有必查事项不符合'
}

/** “约谈申请执行人”“已发执行通知”等 5 项 */
function names(findings: readonly Finding[]): string {
  const shown = findings.slice(0, 3).map((f) => `“${STANDARDS.find((s) => s.rule === f.rule)?.name ?? f.title}”`).join('')
  return findings.length > 3 ? `${shown}等 ${findings.length} 项` : shown
}

function beside(counts: [number, string][]): string {
  const said = counts.filter(([n]) => n > 0).map(([n, what]) => `${n} 项${what}`)
  return said.length > 0 ? `另有 ${said.join('、')}。` : ''
}

export const SEVERITY_WORDS: Record<Severity, string> = { blocking: '阻断', major: '重大', ordinary: '一般', flaw: '瑕疵', hint: '提示', clue: '线索' }
export const PRIORITY_WORDS: Record<Rule['priority'], string> = { P0: '审批必查', P1: '核查', P2: '扩展' }
export const SIDE_WORDS: Record<Rule['side'], string> = { both: '审批、监督', approval: '只用于审批', supervision: '只用于监督' }
export const MARK_WORDS: Record<Basis['mark'], string> = { V: '已核原文', P: '二手核对', M: '依据待核' }
export const AUTHORITY_WORDS: Record<Basis['authority'], string> = { law: '法律依据', internal: '内部审批红线' }

/** `to` is exclusive: what ceased on the first of May was in force to the thirtieth of April. */
export function inForce(from: CivilDate | null, to: CivilDate | null): string {
  const since = from === null ? '施行日期未载' : `${inWords(from)}起施行`
  return to === null ? since : `${since}，${inWords(addDays(to, -1))}止`
}

const FIELD_WORDS = new Map(Object.entries({
  caseNumber: '案号', caseType: '案件类型', court: '法院', handler: '承办人', clerk: '书记员', cause: '案由', filedOn: '立案日期',
  appliedOn: '收到申请日期', rulingOn: '裁定日期', closedOn: '结案日期', proposedCloseOn: '拟结案日期', closeMode: '结案方式',
  closeReason: '结案理由', basis: '执行依据', originalCase: '原案', amounts: '执行金额', subject: '执行标的', applicants: '申请执行人',
  debtors: '被执行人', others: '其他当事人', events: '办案经过', assets: '财产', documents: '文书', interviews: '约谈', queries: '查控',
  investigations: '调查', measures: '措施', parties: '当事人', basics: '基本信息',
}))

/** Chinese name of a path in the case file by its first step; empty where there is none. */
export function fieldWord(path: string): string {
  return FIELD_WORDS.get(/^\w+/.exec(path)?.[0] ?? '') ?? ''
}

/** 2024-11-05 14:32 in Asia/Shanghai, from an instant as stored (ISO, UTC). */
export function momentWords(instant: string): string {
  const t = Date.parse(instant)
  return Number.isNaN(t) ? '' : new Date(t + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
