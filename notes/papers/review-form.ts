import { closingFile } from '../../casefile/closing-ruling.ts'
import { inWords } from '../../casefile/dates.ts'
import { valueOf } from '../../casefile/fact.ts'
import { STANDARDS, verdictOf, verdictSentence } from '../../rules/words.ts'
import { NOTE_KIND_NAMES } from '../kinds.ts'
import type { Note } from '../schema.ts'
import { basisRemarks, basisWords, collectBases, isQuotable } from './bases.ts'
import { blank, type Filled } from './blanks.ts'
import { chineseNumber } from './numbers.ts'
import { formTable, listTable, paragraph, type Block, type Paper, type Paragraph, type Table } from './paper.ts'
import { aboutOf, basisOfCase, conditionOf, dayOf, exhibitsOf, lines, partyNames, quoteOf, sumOf, titlesOf, type CaseNotes, type Finding } from './words-of.ts'
import { decisionsOf } from '../decisions.ts'

type Section = (name: string) => Paragraph

/**
 * 终本案件审查表, for the judge's file: each condition with its conclusion, the facts and words it rests on, and what is missing.
 * It speaks in the words of the approval (不批 / 提示 / 通过 / 待核实). What the reader decided stands beside a conclusion and does not change it.
 */
export function reviewForm({ record, notes }: CaseNotes, filled: Filled): Paper {
  const { review } = record
  const decisions = decisionsOf(notes)
  const standing = new Map<string, number>(STANDARDS.map((s, i) => [s.rule, i]))
  const applies = review.findings.filter((f) => f.approval !== 'not-applicable')
  const standards = review.findings.filter((f) => standing.has(f.rule)).sort((a, b) => (standing.get(a.rule) ?? 0) - (standing.get(b.rule) ?? 0))
  const gate = applies.filter((f) => f.gate && !standing.has(f.rule))
  const beside = applies.filter((f) => !f.gate && !standing.has(f.rule))
  const open = beside.filter((f) => f.approval !== 'pass')
  const passed = beside.filter((f) => f.approval === 'pass')
  const bases = collectBases()
  const asked = applies.filter((f) => f.approval !== 'pass')
  for (const f of asked) bases.add(f)
  const rows = (findings: readonly Finding[]) => conditionTable(findings, decisions)
  let sections = 0
  const section: Section = (name) => paragraph('caption', `${chineseNumber(++sections)}、${name}`)
  const blocks: Block[] = [
    paragraph('title', '终结本次执行程序案件审查表'),
    ...(record.court === '' ? [] : [paragraph('subtitle', record.court)]),
    head(record, filled),
    section('“四个不批”条件'), rows(standards),
    ...(gate.length > 0 ? [section('其他必查条件'), rows(gate)] : []),
    ...(open.length > 0 ? [section('其他核查事项'), rows(open)] : []),
    ...(passed.length > 0 ? [paragraph('item', `其他核查事项中已核对通过 ${passed.length} 项：${passed.map(conditionOf).join('、')}。`)] : []),
    section('审查结论'),
    formTable([
      { label: '核对结论', text: verdictSentence(review, 'approval'), wide: true },
      { label: '最早可批日', text: review.approval.earliestApprovable ? `${inWords(review.approval.earliestApprovable)}（其余条件仍须满足）` : '' },
      { label: '核查基准日', text: inWords(review.asOf) },
      ...(decisions.size > 0 ? [{ label: '审查人处理', text: handled(decisions), wide: true }] : []),
    ]),
    ...basisBlocks(asked, section),
    ...noteBlocks(notes, titlesOf(record), section),
    section('签署'), signatures(),
    paragraph('remark', `本表由终本审查助手根据页面和卷宗所载材料整理，供审查参考，不代替审批。未见到的材料不等于没有，以卷宗原件为准。规则版本 ${review.ruleset}。`),
    ...basisRemarks(bases).map((text) => paragraph('remark', text)),
  ]
  return { kind: 'review-form', name: '终本案件审查表', draft: false, caseId: record.id, blocks }
}

function head(record: CaseNotes['record'], filled: Filled): Table {
  const c = record.caseFile
  const ruled = closingFile(c).rulingOn
  const closing = dayOf(ruled) || dayOf(c.proposedCloseOn)
  return formTable([
    { label: '案号', text: record.caseNumber },
    { label: '承办人', text: blank('review-form', filled, 'handler') || (valueOf(c.handler) ?? '') },
    { label: '申请执行人', text: partyNames(c.applicants), wide: true },
    { label: '被执行人', text: partyNames(c.debtors), wide: true },
    { label: '执行依据', text: basisOfCase(record), wide: true },
    { label: '案由', text: valueOf(c.cause) ?? '' },
    { label: '立案日期', text: dayOf(c.filedOn) },
    { label: ruled?.value ? '裁定日期' : '拟终本日期', text: closing },
    { label: '执行标的', text: sumOf(c.amounts?.due) },
    { label: '已到位', text: sumOf(c.amounts?.paid) },
    { label: '未到位', text: sumOf(c.amounts?.unpaid) },
  ])
}

function conditionTable(findings: readonly Finding[], decisions: ReadonlyMap<string, Note>): Table {
  return listTable([['条件', 18], ['结论', 11, true], ['事实与证据', 47], ['待补材料', 24]], findings.map((f) => {
    const decision = decisions.get(f.rule)
    const said = decision === undefined ? '' : decision.decision === 'accept' ? '\n（审查人采纳）' : '\n（审查人不采纳）'
    const why = decision?.decision === 'override' && decision.comment !== '' ? `\n不采纳的理由：${decision.comment}` : ''
    const exhibits = exhibitsOf(f)
    return [
      conditionOf(f),
      `${verdictOf(f, 'approval').word}${said}`,
      `${f.reason}${exhibits.length > 0 ? `\n原文：${exhibits.join('；')}` : ''}${why}`,
      lines(f.missing.map((m) => m.material)),
    ]
  }))
}

function handled(decisions: ReadonlyMap<string, Note>): string {
  const overridden = [...decisions.values()].filter((d) => d.decision === 'override').length
  return `已处理 ${decisions.size} 项：采纳 ${decisions.size - overridden} 项，不采纳 ${overridden} 项。结论本身不因处理而改变。`
}

/** The bases of what did not pass, the internal red lines apart: they are named by their condition. */
function basisBlocks(asked: readonly Finding[], section: Section): Block[] {
  const rows = asked.map((f) => [conditionOf(f), lines(f.basis.filter(isQuotable).map(basisWords))] as const).filter(([, basis]) => basis !== '')
  return rows.length === 0 ? [] : [section('未通过事项的依据'), listTable([['事项', 30], ['依据', 70]], rows)]
}

function noteBlocks(notes: readonly Note[], titles: ReadonlyMap<string, string>, section: Section): Block[] {
  const written = notes.filter((n) => n.decision === undefined && n.deletedAt === undefined)
  if (written.length === 0) return []
  return [section('批注'), listTable([['类型', 12], ['对象、原文', 40], ['内容', 48]], written.map((n) => [
    NOTE_KIND_NAMES[n.kind], quoteOf(n) === '' ? aboutOf(n, titles) : `“${quoteOf(n)}”`, n.comment,
  ]))]
}

function signatures(): Table {
  const line = (label: string) => [{ text: label, label: true as const }, { text: '\n\n签名：　　　　　　　　　　　　　　年　　月　　日', lines: 3 }]
  return { type: 'table', whole: true, columns: [{ width: 24 }, { width: 76 }], rows: ['承办人意见', '审判长（执行局长）意见', '院长意见'].map(line) }
}
