import type { ImportSide } from '../../components/desk/import-rows.ts'
import { actionWords, subjectWords } from '../../casefile/correction-words.ts'
import type { Correction } from '../../casefile/corrections.ts'
import { clockInShanghai } from '../../notes/export-text.ts'
import type { Planned } from '../../notes/import-compare.ts'
import { HANDLING_NAMES, NOTE_KIND_NAMES, NOTE_WEIGHT_NAMES } from '../../notes/kinds.ts'
import type { Lead } from '../../notes/lead.ts'
import { STAGE_NAMES } from '../../notes/lead-words.ts'
import type { CaseRecord, Note } from '../../notes/schema.ts'
import type { StagedEntry } from '../../notes/store-staged.ts'
import type { UnitPlan } from '../../notes/store-staged-plan.ts'
import type { ToldRow } from './import-job.ts'

/** Rows of an import as the desk shows them, with both versions in words. */

const TITLE = 80

/** What both versions of a row say, in words. */
type Shown = Pick<ToldRow, 'caseNumber' | 'label' | 'title'>
const shownNote = (n: Note): Shown => ({ caseNumber: n.caseId, label: NOTE_KIND_NAMES[n.kind], title: firstOf(n.comment === '' ? quoteOf(n) : n.comment) })
const shownCorrection = (c: Correction): Shown => ({ caseNumber: c.caseId, label: '更正', title: firstOf(`${subjectWords(c)}：${actionWords(c)}`) })
const shownLead = (l: Lead): Shown => ({ caseNumber: l.caseId, label: '线索', title: firstOf(l.title) })

/** The rows of a unit as the dialog lists them. */
export function rowsOfUnit({ rest, cases, n }: UnitPlan, unit: readonly StagedEntry[]): ToldRow[] {
  const rows = <T extends { masked?: true | undefined }>(what: 'notes' | 'corrections' | 'leads', items: readonly Planned<T>[], shown: (row: T) => Shown): ToldRow[] => items.map((item, i) => ({
    ...shown(item.incoming), n: n[what][i] ?? 0, what, state: item.state, rival: item.conflict === 'rival', gone: item.gone === true, masked: item.incoming.masked === true, options: [...item.options],
    ...(item.reason === undefined ? {} : { reason: item.reason }),
  }))
  const entries = new Map(unit.map((e) => [e.n, e]))
  return [
    ...rows('notes', rest.notes, shownNote), ...rows('corrections', rest.corrections, shownCorrection), ...rows('leads', rest.leads, shownLead),
    ...cases.map((c): ToldRow => {
      const e = entries.get(c.n)
      return { n: c.n, what: 'cases', state: c.state, rival: false, gone: false, masked: e?.m === true, options: [...c.options], caseNumber: e?.number ?? '', label: '案件', title: firstOf(e?.title ?? ''), ...(c.reason === undefined ? {} : { reason: c.reason }) }
    }),
  ]
}

/** Both versions of the row that lies at `n`, value by value. `record`: of a case, which the plan holds none of. */
export function sidesOfRow(plan: UnitPlan | undefined, n: number, titleOf: (rule: string) => string, record: { existing: CaseRecord | undefined; incoming: CaseRecord } | undefined): readonly ImportSide[] {
  if (record) return sidesOf(record.existing && caseValues(record.existing), caseValues(record.incoming))
  const of = <T>(what: 'notes' | 'corrections' | 'leads', items: readonly Planned<T>[] | undefined, values: (row: T) => Values): readonly ImportSide[] | undefined => {
    const item = items?.[plan?.n[what].indexOf(n) ?? -1]
    return item && sidesOf(item.existing === undefined ? undefined : values(item.existing), values(item.incoming))
  }
  return of('notes', plan?.rest.notes, (note) => noteValues(note, titleOf)) ?? of('corrections', plan?.rest.corrections, correctionValues) ?? of('leads', plan?.rest.leads, leadValues) ?? []
}

type Values = readonly (readonly [label: string, value: string | undefined])[]

function sidesOf(mine: Values | undefined, theirs: Values): ImportSide[] {
  const other = new Map(mine)
  return theirs.map(([label, value]) => ({ label, mine: other.get(label), theirs: value })).filter((s) => s.mine !== undefined || s.theirs !== undefined)
}

function noteValues(n: Note, titleOf: (rule: string) => string): Values {
  const rule = n.rule ?? (n.target.type === 'conclusion' ? n.target.rule : undefined)
  return [
    ['批注类型', NOTE_KIND_NAMES[n.kind]], ['批注内容', n.comment || undefined], ['原文', quoteOf(n) || undefined], ['涉及规则', rule === undefined ? undefined : titleOf(rule)],
    ['对结论的处理', n.decision === undefined ? undefined : n.decision === 'accept' ? '采纳' : '不采纳'], ['重要程度', n.weight && NOTE_WEIGHT_NAMES[n.weight]], ['处理意见', n.handling && HANDLING_NAMES[n.handling]],
    ['标签', n.tags?.join('、')], ['文书和页码', n.document && `${n.document.name}${n.document.page === undefined ? '' : ` 第${n.document.page}页`}`], ...signed(n),
  ]
}
function leadValues(l: Lead): Values {
  return [['名称', l.title], ['摘要', l.summary || undefined], ['进展', l.steps.map((s) => `${s.on} ${STAGE_NAMES[s.stage]}${s.comment === '' ? '' : `：${s.comment}`}`).join('\n')], ['所据批注', l.noteIds.length === 0 ? undefined : `${l.noteIds.length} 条`], ...signed(l)]
}
function correctionValues(c: Correction): Values {
  return [['更正的内容', subjectWords(c)], ['更正为', actionWords(c)], ['理由', c.reason || undefined], ...signed(c)]
}
function caseValues(c: CaseRecord): Values {
  return [['名称', c.title], ['执行法院', c.court], ['最近查看', clock(c.lastSeenAt)], ['核查基准日', c.review.asOf], ['需要处理的结论', `${c.review.findings.filter((f) => f.approval === 'block' || f.approval === 'warn' || f.approval === 'need-check').length} 条`], ['规则版本', c.review.ruleset]]
}
function signed({ by, updatedAt, revision, deletedAt }: { by?: string | undefined; updatedAt: string; revision: number; deletedAt?: string | undefined }): Values {
  return [['署名', by], ['修改时间', `${clock(updatedAt)}（第 ${revision} 版）`], ['状态', deletedAt === undefined ? undefined : '已删除，在回收站中']]
}

function clock(instant: string): string {
  return clockInShanghai(instant)?.slice(0, 16) ?? instant
}
function quoteOf({ target }: Note): string {
  return target.type === 'words' || target.type === 'field' ? target.quote : target.type === 'region' ? `图像区域${target.page === undefined ? '' : `，第${target.page}页`}` : ''
}
function firstOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > TITLE ? `${line.slice(0, TITLE)}…` : line
}
