import { closingFile } from '../casefile/closing-ruling.ts'
import { valueOf } from '../casefile/fact.ts'
import { toFen, type Yuan } from '../casefile/money.ts'
import type { Party } from '../casefile/schema.ts'
import { byHandOf, setByHand } from './export-by-hand.ts'
import type { Approval, Legality } from '../rules/types.ts'
import type { Cell, Column, ExportOptions, Lot, Placement } from './export-rows.ts'
import type { CaseRecord, Note } from './schema.ts'
import { HANDLING_NAMES, NOTE_KIND_NAMES, NOTE_WEIGHT_NAMES } from './kinds.ts'
import { basisWords } from './export-law.ts'

/** The columns of the tables: head, type, what it means, and how it is read from a row of the store. */

/** The same words as in the panel, so that a list can be compared with the screen. */
const APPROVAL_NAMES: Record<Approval, string> = { block: '不批', warn: '提示', pass: '通过', 'need-check': '待核实', 'not-applicable': '不适用' }
const LEGALITY_NAMES: Record<Legality, string> = {
  'suspected-violation': '疑似违法', 'procedural-defect': '疑似程序瑕疵', notice: '一般提示', clue: '线索', 'need-check': '待核实', none: '未见异常', 'not-applicable': '不适用',
}
const TARGET_NAMES: Record<Note['target']['type'], string> = { words: '原文', conclusion: '核查结论', case: '全案', field: '案件要素', region: '图像区域' }

const PLACEMENT_NAMES: Record<Placement, string> = { exact: '原文一致', fuzzy: '近似定位', orphan: '未能定位' }

export type Finding = CaseRecord['review']['findings'][number]
export interface Field<T> extends Column {
  of(item: T, index: number): Cell
  /** words of this program and of the law: nothing of a case stands in them, and they are not masked */
  own?: true
}
export interface NoteItem { note: Note; record: CaseRecord | undefined; finding: Finding | undefined }
export interface FindingItem { record: CaseRecord; finding: Finding }

/** The heads by which an edited list finds its notes again when it is taken in (import of .xlsx). */
export const ID_HEAD = '编号（勿改）'
export const REVISION_HEAD = '版本（勿改）'
/** The last two columns of a sheet whose rows can be taken in again. */
export function rowFields<T>(of: (item: T) => { id: string; revision: number }): Field<T>[] {
  return [
    { head: ID_HEAD, type: 'text', width: 14, grey: true, own: true, help: '程序用来认出这一条；改了或者删了，再导入时会当作新的一条', of: (item) => of(item).id },
    { head: REVISION_HEAD, type: 'number', width: 8, decimals: 0, grey: true, help: '导出时是第几次修改；再导入时据此判断有没有冲突', of: (item) => of(item).revision },
  ]
}

export function noteFields(input: ExportOptions): Field<NoteItem>[] {
  const placements = input.placements
  return [
    { head: '序号', type: 'number', width: 6, decimals: 0, help: '本表内的顺序', of: (_, i) => i + 1 },
    { head: '案号', type: 'text', width: 26, help: '批注所属的案件', of: ({ note, record }) => record?.caseNumber ?? note.caseId },
    { head: '执行法院', type: 'text', width: 22, help: '页面所载的执行法院', of: ({ record }) => record?.court ?? null },
    { head: '承办人', type: 'text', width: 10, help: '页面所载的承办人，未读到的为空', of: ({ record }) => valueOf(record?.caseFile.handler) ?? null },
    { head: '批注类型', type: 'text', width: 10, own: true, help: '问题、疑点、证据、待补材料、摘录', of: ({ note }) => NOTE_KIND_NAMES[note.kind] },
    { head: '重要程度', type: 'text', width: 10, own: true, help: '重大、一般、轻微；批注人没有选的为空', of: ({ note }) => (note.weight === undefined ? null : NOTE_WEIGHT_NAMES[note.weight]) },
    { head: '批注对象', type: 'text', width: 14, help: '批注针对的是页面原文、某条核查结论、某项案件要素、图像区域还是全案', of: ({ note }) => (note.target.type === 'field' ? `${TARGET_NAMES.field}：${note.target.label}` : TARGET_NAMES[note.target.type]) },
    { head: '涉及规则', type: 'text', width: 24, own: true, help: '批注人指明的规则，或批注所针对结论的规则', of: ({ note, finding }) => titleOf(ruleOf(note), finding, input) },
    { head: '原文摘录', type: 'text', width: 40, help: '批注所选的原文；批注对象是核查结论的，为该结论所依据的原文', of: ({ note, finding }) => (note.target.type === 'words' || note.target.type === 'field' ? note.target.quote : finding ? quotes(finding) : null) },
    { head: '批注内容/理由', type: 'text', width: 40, help: '批注人所写；不采纳结论的，为不采纳的理由', of: ({ note }) => note.comment },
    { head: '对结论的处理', type: 'text', width: 12, own: true, help: '采纳或者不采纳该条核查结论；不是针对结论的批注为空', of: ({ note }) => (note.decision === undefined ? null : note.decision === 'accept' ? '采纳' : '不采纳') },
    { head: '处理意见', type: 'text', width: 14, own: true, help: '检察建议、再审检察建议、移送线索、补正、说明情况；没有的为空', of: ({ note }) => (note.handling === undefined ? null : HANDLING_NAMES[note.handling]) },
    { head: '标签', type: 'text', width: 16, help: '批注人加的标签，用顿号隔开', of: ({ note }) => note.tags?.join('、') || null },
    { head: '文书', type: 'text', width: 22, help: '批注内容在卷宗的哪一份材料中', of: ({ note }) => note.document?.name ?? null },
    { head: '页码', type: 'number', width: 8, decimals: 0, help: '在该份材料或者所批注的文件的第几页', of: ({ note }) => note.document?.page ?? ('page' in note.target ? (note.target.page ?? null) : null) },
    { head: '图像区域', type: 'text', width: 26, help: '批注框在图像中的位置，按图像宽、高的百分比计，从左上角起', of: ({ note }) => regionWords(note) },
    { head: '位置（所在页面）', type: 'text', width: 26, help: '写批注时的页面标题', of: ({ note }) => note.pageTitle },
    { head: '页面网址', type: 'text', width: 30, help: '写批注时的页面网址；脱敏后网址中的长数字可能被遮盖', of: ({ note }) => note.url },
    { head: '署名', type: 'text', width: 10, help: '最后修改批注的人；没有署名的为空', of: ({ note }) => note.by ?? null },
    { head: '创建时间', type: 'datetime', width: 20, help: '北京时间', of: ({ note }) => note.createdAt },
    { head: '修改时间', type: 'datetime', width: 20, help: '北京时间', of: ({ note }) => note.updatedAt },
    ...(placements === undefined ? [] : [{
      head: '定位状态', type: 'text', width: 10, own: true, help: '在当前页面上能否找到原文；未能定位的，原文可能已经变动',
      of: ({ note }) => placementName(placements.get(note.id)),
    } satisfies Field<NoteItem>]),
    ...rowFields<NoteItem>(({ note }) => note),
  ]
}

export function findingFields(input: ExportOptions & Pick<Lot, 'corrections'>): Field<FindingItem>[] {
  return [
    { head: '案号', type: 'text', width: 26, help: '被核查的案件', of: ({ record }) => record.caseNumber },
    { head: '执行法院', type: 'text', width: 22, help: '页面所载的执行法院', of: ({ record }) => record.court },
    { head: '立案日期', type: 'date', width: 12, help: '页面所载的立案日期', of: ({ record }) => valueOf(record.caseFile.filedOn) ?? null },
    { head: '裁定/结案日期', type: 'date', width: 14, help: '终本裁定日期；没有的，为结案日期', of: ({ record }) => valueOf(closingFile(record.caseFile).rulingOn) ?? valueOf(record.caseFile.closedOn) ?? null },
    { head: '结论（审批端）', type: 'text', own: true, width: 14, help: '供审批人参考：不批、提示、通过、待核实、不适用', of: ({ finding }) => APPROVAL_NAMES[finding.approval] },
    { head: '结论（监督端）', type: 'text', own: true, width: 14, help: '供监督人参考，只依据法律：疑似违法、疑似程序瑕疵、一般提示、线索、待核实、未见异常、不适用；“疑似”“线索”均建议核实', of: ({ finding }) => LEGALITY_NAMES[finding.legality] },
    { head: '规则', type: 'text', own: true, width: 26, help: '核查规则的名称', of: ({ finding }) => titleOf(finding.rule, finding, input) },
    { head: '理由', type: 'text', width: 50, help: '得出结论的事实和期限', of: ({ finding }) => finding.reason },
    { head: '原文', type: 'text', width: 40, help: '结论所依据的页面原文', of: ({ finding }) => quotes(finding) },
    { head: '人工更正', type: 'text', width: 36, help: '本案中由人工更正、不同于页面所载的内容，更正人和时间；结论依据了更正的，“原文”一栏也注明', of: ({ record }) => lines(setByHand(record.id, input)) },
    { head: '待补材料', type: 'text', width: 26, help: '页面上没有看到、需要调取或者补充的材料；没有看到不等于没有做', of: ({ finding }) => lines(finding.missing.map((m) => m.material)) },
    { head: '依据', type: 'text', own: true, width: 40, help: '文件名称、文号、条款；“依据待核”指尚未核对原文，“二手核对”指未见原文，仅据转引核对', of: ({ finding }) => lines(finding.basis.map(basisWords)) },
    { head: '反证清单', type: 'text', width: 36, help: '可能说明做法正当的材料，下结论前应当逐项核对', of: ({ finding }) => lines(finding.counterEvidence) },
    { head: '最早可批日', type: 'date', width: 12, help: '仅就本条规则而言，最早可以通过的日期', of: ({ finding }) => finding.earliest ?? null },
    { head: '核查基准日', type: 'date', width: 12, help: '按哪一天的情况核查', of: ({ record }) => record.review.asOf },
    { head: '规则版本', type: 'text', own: true, width: 12, help: '规则和依据的版本', of: ({ record }) => record.review.ruleset },
  ]
}

export function caseFields(counts: ReadonlyMap<string, number>, input: Pick<Lot, 'corrections'>): Field<CaseRecord>[] {
  return [
    { head: '案号', type: 'text', width: 26, help: '', of: (c) => c.caseNumber },
    { head: '执行法院', type: 'text', width: 22, help: '', of: (c) => c.court },
    { head: '申请执行人', type: 'text', width: 26, help: '', of: (c) => names(c.caseFile.applicants) },
    { head: '被执行人', type: 'text', width: 26, help: '', of: (c) => names(c.caseFile.debtors) },
    { head: '立案日期', type: 'date', width: 12, help: '', of: (c) => valueOf(c.caseFile.filedOn) ?? null },
    { head: '拟终本/裁定日期', type: 'date', width: 16, help: '终本裁定日期；没有的，为拟终本日期', of: (c) => valueOf(closingFile(c.caseFile).rulingOn) ?? valueOf(c.caseFile.proposedCloseOn) ?? null },
    { head: '标的额', type: 'number', width: 18, decimals: 2, help: '元', of: (c) => amount(valueOf(c.caseFile.amounts?.due)) },
    { head: '到位', type: 'number', width: 18, decimals: 2, help: '元，已执行到位的金额', of: (c) => amount(valueOf(c.caseFile.amounts?.paid)) },
    { head: '未执行', type: 'number', width: 18, decimals: 2, help: '元，尚未执行的金额', of: (c) => amount(valueOf(c.caseFile.amounts?.unpaid)) },
    { head: '人工更正', type: 'text', width: 36, help: '由人工更正、不同于页面所载的内容，更正人和时间；本表其他各栏已按更正后的内容列出', of: (c) => lines(setByHand(c.id, input)) },
    { head: '审批端结论', type: 'text', own: true, width: 12, help: '全案结论，供审批人参考', of: (c) => (c.review.approval.conclusion === 'pass' ? '可批' : APPROVAL_NAMES[c.review.approval.conclusion]) },
    { head: '监督端结论', type: 'text', own: true, width: 14, help: '全案结论，供监督人参考；“疑似”“线索”均建议核实', of: (c) => LEGALITY_NAMES[c.review.legality.conclusion] },
    { head: '最早可批日', type: 'date', width: 12, help: '', of: (c) => c.review.approval.earliestApprovable ?? null },
    { head: '批注数', type: 'number', width: 8, decimals: 0, help: '本次导出的批注条数', of: (c) => counts.get(c.id) ?? 0 },
    { head: '最近查看', type: 'datetime', width: 20, help: '北京时间', of: (c) => c.lastSeenAt },
  ]
}

/** 第3页，左12.5%、上30%，宽20%、高5%（扫描件） */
function regionWords({ target }: Note): string | null {
  if (target.type !== 'region') return null
  const { x, y, width, height } = target.box
  const [left, top, across, down] = [x, y, width, height].map((n) => `${Math.round(n * 10) / 10}%`)
  return `${target.page === undefined ? '' : `第${target.page}页，`}左${left}、上${top}，宽${across}、高${down}${target.image.label === '' ? '' : `（${target.image.label}）`}`
}
function placementName(p: Placement | undefined): string | null {
  return p === undefined ? null : PLACEMENT_NAMES[p]
}
function ruleOf(note: Note): string | undefined {
  return note.rule ?? (note.target.type === 'conclusion' ? note.target.rule : undefined)
}
/** The finding a note is about: only of a note on a conclusion are its exhibits those of the note. */
export function findingOf(note: Note, record: CaseRecord | undefined): Finding | undefined {
  const rule = ruleOf(note)
  return rule === undefined ? undefined : record?.review.findings.find((f) => f.rule === rule)
}
export function titleOf(rule: string | undefined, finding: Finding | undefined, input: Pick<ExportOptions, 'ruleTitles'>): string | null {
  return rule === undefined ? null : (input.ruleTitles.get(rule) ?? finding?.title ?? rule)
}

function quotes(finding: Finding): string | null {
  return lines([...new Set(finding.evidence.filter((e) => e.quote !== '').map((e) => byHandOf(e) ?? `“${e.quote}”`))])
}
/** One item as it is, several with numbers, a line each. */
export function lines(items: readonly string[]): string | null {
  if (items.length < 2) return items[0] ?? null
  return items.map((item, i) => `${i + 1}. ${item}`).join('\n')
}
function names(parties: readonly Party[]): string | null {
  return parties.map((p) => valueOf(p.name)).filter((n) => n !== undefined).join('、') || null
}
/** A spreadsheet keeps 15 digits of a number; what has more stays text. */
export function amount(yuan: Yuan | undefined): Cell {
  if (yuan === undefined) return null
  const fen = toFen(yuan)
  return fen === undefined || fen > 999_999_999_999_999n || fen < -999_999_999_999_999n ? (yuan.includes('.') ? yuan : `${yuan}.00`) : Number(yuan)
}
