import { inWords } from '../../casefile/dates.ts'
import { verdictOf } from '../../rules/words.ts'
import { HANDLING_NAMES } from '../kinds.ts'
import { leadKey, STAGE_NAMES, told } from '../lead-words.ts'
import { stageOf, type Lead } from '../lead.ts'
import { basisRemarks, basisWords, collectBases, isQuotable } from './bases.ts'
import { blank, type Filled } from './blanks.ts'
import { formTable, paragraph, type Block, type Paper } from './paper.ts'
import { aboutOf, basisOfCase, conditionOf, dayOf, exhibitsOf, lines, partyNames, problemOf, quoteOf, sumOf, titlesOf, withoutApproval, type CaseNotes, type Finding } from './words-of.ts'
import { decisionsOf } from '../decisions.ts'
import type { Note } from '../schema.ts'

/**
 * 线索移送表: what was found in one case and may be worth a look by others, with the words it rests on and what speaks against it.
 * It names problems as 疑似 only. Conclusions that the reader did not accept are not offered.
 */

export interface TransferItem {
  /** lead:…, note:… or finding:… */
  key: string
  title: string
  /** marked for transfer, or accepted: chosen from the start */
  marked: boolean
  finding: Finding | undefined
  notes: readonly Note[]
  lead: Lead | undefined
}

const ASKING = new Set(['suspected-violation', 'procedural-defect', 'clue'])

/** What of a case can be handed over: its leads, its notes marked 移送线索, and the conclusions that say 疑似 or 线索. */
export function transferItems({ record, notes, leads }: CaseNotes & { leads: readonly Lead[] }): TransferItem[] {
  const decisions = decisionsOf(notes)
  const live = notes.filter((n) => n.deletedAt === undefined && n.decision === undefined)
  const byRule = new Map(record.review.findings.map((f) => [f.rule, f]))
  const titles = titlesOf(record)
  const open = leads.filter((l) => l.deletedAt === undefined)
  const fromLeads = open.map((lead): TransferItem => ({
    key: leadKey(lead.id), title: stageOf(lead) === 'dropped' ? `${lead.title}（${STAGE_NAMES.dropped}）` : lead.title, marked: stageOf(lead) !== 'dropped', lead, finding: lead.rule === undefined ? undefined : byRule.get(lead.rule), notes: live.filter((n) => lead.noteIds.includes(n.id)),
  }))
  const taken = new Set(open.flatMap((l) => l.noteIds))
  const fromNotes = live.filter((n) => n.handling === 'transfer' && !taken.has(n.id)).map((note): TransferItem => ({
    key: `note:${note.id}`, title: note.comment.split('\n')[0]?.slice(0, 60) || aboutOf(note, titles), marked: true, lead: undefined, finding: note.rule === undefined ? undefined : byRule.get(note.rule), notes: [note],
  }))
  const told = new Set([...fromLeads, ...fromNotes].flatMap((i) => (i.finding ? [i.finding.rule] : [])))
  const fromFindings = record.review.findings.filter((f) => asks(f) && !told.has(f.rule) && decisions.get(f.rule)?.decision !== 'override').map((finding): TransferItem => ({
    key: `finding:${finding.rule}`, title: problemOf(finding), marked: decisions.get(finding.rule)?.decision === 'accept', lead: undefined, finding, notes: live.filter((n) => n.rule === finding.rule),
  }))
  return [...fromLeads, ...fromNotes, ...fromFindings]
}

export function leadTransfer({ record }: CaseNotes, items: readonly TransferItem[], filled: Filled): Paper {
  const of = (key: string) => blank('lead-transfer', filled, key)
  const c = record.caseFile
  const bases = collectBases()
  for (const i of items) if (i.finding && asks(i.finding)) bases.add(i.finding)
  const blocks: Block[] = [
    paragraph('title', '线　索　移　送　表'),
    paragraph('number', `编号：${of('number')}`),
    formTable([
      { label: '线索来源', text: `终本案件核查（核查基准日${inWords(record.review.asOf)}）`, wide: true },
      { label: '案号', text: record.caseNumber }, { label: '执行法院', text: record.court },
      { label: '申请执行人', text: partyNames(c.applicants), wide: true }, { label: '被执行人', text: partyNames(c.debtors), wide: true },
      { label: '执行依据', text: basisOfCase(record), wide: true },
      { label: '立案日期', text: dayOf(c.filedOn) }, { label: '裁定日期', text: dayOf(c.rulingOn) },
      { label: '执行标的', text: sumOf(c.amounts?.due) }, { label: '未到位', text: sumOf(c.amounts?.unpaid) },
    ]),
    ...items.flatMap((item, i): Block[] => [paragraph('caption', `线索${items.length > 1 ? ` ${i + 1}` : ''}：${item.title}`), itemTable(item)]),
    paragraph('caption', '移送与接收'),
    { ...formTable([
      { label: '移送单位\n（部门）', text: of('from') }, { label: '接收单位\n（部门）', text: of('to') },
      { label: '移送人', text: of('sender') }, { label: '接收人', text: of('receiver') },
      { label: '移送日期', text: '　　年　　月　　日' }, { label: '接收日期', text: '　　年　　月　　日' },
      { label: '接收意见', text: '\n\n', wide: true },
    ]), whole: true },
    paragraph('remark', '表中所列均为需要核实的线索，不是对事实或者责任的认定；处理以前请逐项核对反证。'),
    ...basisRemarks(bases).map((text) => paragraph('remark', text)),
  ]
  return { kind: 'lead-transfer', name: '线索移送表', draft: false, caseId: record.id, blocks }
}

/** A conclusion that found nothing stands behind no suspicion, though a note or a lead names its rule: it is told as what it is. */
function itemTable({ finding: judged, notes, lead }: TransferItem): Block {
  const finding = judged && asks(judged) ? judged : undefined
  const quotes = [...(finding ? exhibitsOf(finding) : []), ...notes.map(quoteOf).filter((q) => q !== '').map((q) => `“${q}”`)]
  const facts = [
    ...(lead && lead.summary !== '' ? [lead.summary] : []), ...(finding ? [withoutApproval(finding.reason)] : []),
    ...notes.map((n) => n.comment).filter((t) => t !== '').map((t) => `批注：${t}`),
    ...(judged && !finding ? [`核查结论“${conditionOf(judged)}”为${verdictOf(judged, 'supervision').word}。`] : []),
  ]
  const handling = [...new Set(notes.flatMap((n) => (n.handling === undefined ? [] : [HANDLING_NAMES[n.handling]])))]
  return formTable([
    { label: '发现的情况', text: lines([...new Set(facts)]), wide: true },
    { label: '疑似问题', text: finding ? `${verdictOf(finding, 'supervision').word}：${problemOf(finding)}` : '由接收单位核实', wide: true },
    ...[
      { label: '原文', text: lines([...new Set(quotes)]) },
      { label: '依据', text: finding ? lines(finding.basis.filter(isQuotable).map(basisWords)) : '' },
      { label: '应核对的反证', text: finding ? lines(finding.counterEvidence) : '' },
      { label: '待补材料', text: finding ? lines(finding.missing.map((m) => m.material)) : '' },
    ].filter((row) => row.text !== '').map((row) => ({ ...row, wide: true })),
    ...(lead ? [{ label: '办理情况', text: lead.steps.map(stepLine).join('\n'), wide: true }] : []),
    { label: '建议处理', text: handling.length > 0 ? handling.join('、') : '建议核实', wide: true },
  ])
}

function asks(finding: Finding): boolean {
  return ASKING.has(finding.legality)
}

/** 2026年5月6日 法院回复（不采纳）：函复 */
function stepLine(s: Lead['steps'][number]): string {
  const more = told(s).join('，')
  return `${inWords(s.on)} ${STAGE_NAMES[s.stage]}${more === '' ? '' : `（${more}）`}${s.comment === '' ? '' : `：${s.comment}`}`
}
