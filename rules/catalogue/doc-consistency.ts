import { valueOf } from '../../casefile/fact.ts'
import { caseTypeOf, readCaseNumber, type CaseNumber } from '../../casefile/case-number.ts'
import { moneyInWords, toFen } from '../../casefile/money.ts'
import { squash } from '../../casefile/text.ts'
import type { AnyFact, CaseDocument, CaseFile } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { caseTypeIn, exhibit, sameName } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import type { Evidence, Judgement, Rule } from '../types.ts'

/*
 * 卷内文书的案号、当事人、金额应当与案件信息一致。系统口径“一致性核查”（非法律）[V]（2026-11-21 核），没有法律条文，监督端只作一般提示。
 * 案号先规范化再比：全半角、“执恢/恢执”“字第”“之一”不算不一致；执行依据、保全、异议等他案的案号不比。
 */

export const docConsistency: Rule = {
  id: 'doc-consistency',
  title: '文书案号、当事人、金额一致',
  help: '卷内文书的案号、当事人和金额应当与案件信息一致。',
  group: 'F', priority: 'P1', severity: 'flaw', side: 'both',
  logic: [
    '执行文书上的案号规范化后与本案不同的，提示。',
    '同一当事人、案号、金额有两处不同记载的，提示。',
    '证件号码相同而姓名不同的，提示。',
    '读到的案号不足以比对、另有文书没有读到案号的，待核实；所有文书都没有读到案号的，不适用。',
  ],
  exceptions: ['全角半角、“执恢”“恢执”、“字第”、“之一”等写法不同的，视为一致。', '执行依据、保全、异议、首次执行等他案的文书不比。', '金额写法不同而数额相等的，视为一致。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['system-agreement'],
  judge({ file }) {
    if (file.documents.length === 0 && file.conflicts.length === 0 && file.debtors.length <= 1) return NONE
    const parts = [...conflicting(file), ...samePersons(file), ...numbers(file)]
    return parts.length === 0 ? NONE : combine(parts)
  },
}

const NONE = notApplicable('没有可以比对的文书。')
const WORDS = ['文书是否属于他案（首次执行、关联案件）', '是否为识别、录入错误', '金额是否因利息、部分履行而变化']

function warn(reason: string, evidence: Evidence[]): Judgement {
  return { approval: 'warn', legality: 'notice', reason, evidence, counterEvidence: WORDS, wouldPassIf: ['核对原件后更正，或者说明不一致的原因'] }
}

/** Papers of this enforcement: those of another stage carry other numbers rightly. */
const ELSEWHERE = /保全|异议|复议|监督|依据|另案|他案|首次执行|原案|前次|委托|移送|协助|参与分配|商请/
const COVERED = /[×＊*Xx?]/

function numbers(file: CaseFile): Judgement[] {
  const own = readCaseNumber(valueOf(file.caseNumber) ?? '')
  const original = readCaseNumber(valueOf(file.originalCase?.number) ?? '')
  const wrong: Judgement[] = []
  const right: Evidence[] = []
  let compared = false, unread = false, numbered = false
  file.documents.forEach((d, i) => {
    const kind = valueOf(d.kind) ?? '文书'
    if (ELSEWHERE.test(kind)) return
    const n = readCaseNumber(valueOf(d.number) ?? '')
    if (n === undefined) {
      unread ||= /执行|终本|终结|财产令|消费|失信|笔录/.test(kind)
      return
    }
    numbered = true
    if (own === undefined || COVERED.test(n.text) || COVERED.test(own.text) || !isOfThisKind(n) || (original && agrees(n, original))) return
    if (isSameWords(d.number, file.caseNumber)) return
    if (agrees(n, own)) {
      compared = true
      right.push(...shown(d, i))
    } else if (caseTypeIn(file) !== 'resumed' || caseTypeOf(n) !== 'first' || original) wrong.push(warn(`${kind}的案号${n.text}与本案案号${own.text}不一致，请核对。`, [...shown(d, i), ...exhibit('caseNumber', file.caseNumber)]))
  })
  if (wrong.length > 0) return wrong
  if (compared) return [pass('已读到的文书案号与本案一致。', right)]
  /* A list of papers without their numbers says nothing either way: most lists have no such column. */
  return unread && numbered ? [unknown('有的卷内文书没有读到案号，不能比对是否一致。', { field: 'documents.number', material: '卷内文书（核对案号、当事人、金额）' }, { wouldPassIf: ['各文书的案号、当事人、金额与案件信息一致'] })] : []
}

/** The number of the case was read from this paper: it cannot bear witness for itself. */
function isSameWords(a: AnyFact | undefined, b: AnyFact | undefined): boolean {
  return a?.where?.start !== undefined && a.where.start === b?.where?.start && a.where.frame === b.where.frame && a.where.page === b.where.page && a.where.path === b.where.path
}

function shown(d: CaseDocument, i: number): Evidence[] {
  return [...exhibit(`documents.${i}.kind`, d.kind), ...exhibit(`documents.${i}.number`, d.number)]
}

function isOfThisKind(n: CaseNumber): boolean {
  const type = caseTypeOf(n)
  return type === 'first' || type === 'resumed'
}

function agrees(a: CaseNumber, b: CaseNumber): boolean {
  return a.text === b.text || (a.year === b.year && a.court === b.court && a.serial === b.serial && caseTypeOf(a) === caseTypeOf(b))
}

const COMPARED = /^(?:caseNumber|amounts\.(?:due|paid|waived|unpaid)|(?:applicants|debtors)\.\d+\.(?:name|idNumber|unifiedCode))$/
const FIELDS = new Map([
  ['caseNumber', '案号'], ['due', '应执行标的金额'], ['paid', '到位金额'], ['waived', '放弃金额'], ['unpaid', '尚未执行标的金额'], ['name', '当事人姓名或者名称'], ['idNumber', '证件号码'], ['unifiedCode', '统一社会信用代码'],
])

/** Several readings of one field that differ in more than their writing. */
function conflicting(file: CaseFile): Judgement[] {
  return file.conflicts.flatMap(({ field, facts }) => {
    const chosen = COMPARED.test(field) ? readingAt(file, field) : undefined
    if (chosen === undefined) return []
    const values = new Map(facts.flatMap((f): [string, string][] => (typeof f.value === 'string' ? [[plain(field, f.value), field.startsWith('amounts.') ? moneyInWords(f.value) : f.value]] : [])))
    if (values.size <= 1) return []
    const last = field.split('.').at(-1) ?? ''
    const read = facts.flatMap((f) => exhibit(field, f))
    return [warn(`${FIELDS.get(last) ?? '记载'}有${values.size}处不同：${[...values.values()].map((v) => `“${v}”`).join('、')}，请核对。`, read.length > 0 ? read : exhibit(field, chosen))]
  })
}

/** What two writings of one thing have in common. */
function plain(field: string, value: string): string {
  if (field.startsWith('amounts.')) return String(toFen(value) ?? value)
  const n = field === 'caseNumber' ? readCaseNumber(value) : undefined
  return n === undefined ? squash(value) : `${n.year} ${n.court} ${caseTypeOf(n) ?? n.kind} ${n.serial}`
}

/** The reading that was chosen; undefined where the file has no such field. */
function readingAt(file: CaseFile, field: string): AnyFact | undefined {
  const at = field.split('.').reduce<unknown>((x, key) => (x !== null && typeof x === 'object' && Object.hasOwn(x, key) ? Reflect.get(x, key) : undefined), file)
  return at !== null && typeof at === 'object' && 'value' in at && 'quote' in at && typeof at.quote === 'string' ? { value: at.value, quote: at.quote } : undefined
}

/** Two debtors under one number, which is written out. */
function samePersons(file: CaseFile): Judgement[] {
  return file.debtors.flatMap((a, i) => {
    const id = squash(valueOf(a.idNumber) ?? valueOf(a.unifiedCode) ?? '')
    if (id === '' || /[*＊×]/.test(id)) return []
    return file.debtors.slice(i + 1).flatMap((b) => {
      const one = valueOf(a.name), other = valueOf(b.name)
      if (one === undefined || other === undefined || sameName(one, other) || squash(valueOf(b.idNumber) ?? valueOf(b.unifiedCode) ?? '') !== id) return []
      return [warn(`${one}与${other}的证件号码相同而姓名不同，请核对主体。`, [...exhibit(`debtors.${i}.name`, a.name), ...exhibit(`debtors.${file.debtors.indexOf(b)}.name`, b.name)])]
    })
  })
}
