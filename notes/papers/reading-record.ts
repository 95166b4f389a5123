import { valueOf } from '../../casefile/fact.ts'
import { HANDLING_NAMES, NOTE_KIND_NAMES, NOTE_WEIGHT_NAMES } from '../kinds.ts'
import type { Note } from '../schema.ts'
import { blank, type Filled } from './blanks.ts'
import { inFileOrder, type Placed } from './file-order.ts'
import { formTable, listTable, paragraph, type Block, type Paper, type Table } from './paper.ts'
import { aboutOf, basisOfCase, dayOf, partyNames, quoteOf, titlesOf, type CaseNotes } from './words-of.ts'
import { decisionsOf } from '../decisions.ts'

/** 阅卷笔录: excerpts and notes in the file's order, with document and page, and what the reader decided on the conclusions. */
export function readingRecord({ record, notes }: CaseNotes, filled: Filled): Paper {
  const of = (key: string) => blank('reading-record', filled, key)
  const c = record.caseFile
  const titles = titlesOf(record)
  const written = inFileOrder(record, notes.filter((n) => n.decision === undefined && n.deletedAt === undefined))
  const overridden = [...decisionsOf(notes).values()].filter((d) => d.decision === 'override')
  const accepted = decisionsOf(notes).size - overridden.length
  const blocks: Block[] = [
    paragraph('title', '阅　卷　笔　录'),
    formTable([
      { label: '案号', text: record.caseNumber }, { label: '执行法院', text: record.court },
      { label: '申请执行人', text: partyNames(c.applicants), wide: true }, { label: '被执行人', text: partyNames(c.debtors), wide: true },
      { label: '执行依据', text: basisOfCase(record), wide: true },
      { label: '立案日期', text: dayOf(c.filedOn) }, { label: '裁定日期', text: dayOf(c.rulingOn) },
      { label: '承办人', text: valueOf(c.handler) ?? '' }, { label: '卷宗册数', text: of('volumes') },
      { label: '阅卷人', text: of('reader') }, { label: '记录人', text: of('writer') },
      { label: '阅卷时间', text: of('time') }, { label: '阅卷地点', text: of('place') },
    ]),
    paragraph('caption', `摘录与批注（${written.length} 条）`),
    written.length === 0
      ? paragraph('item', '没有批注。')
      : listTable([['序号', 7, true], ['文书、页码', 18], ['类型', 12], ['摘录（原文）', 34], ['批注', 29]], written.map((p, i) => [
        String(i + 1), placeWords(p), kindWords(p.note), quoteOf(p.note) === '' ? aboutOf(p.note, titles) : `“${quoteOf(p.note)}”`, commentWords(p.note, titles),
      ])),
    ...(accepted + overridden.length > 0 ? [
      paragraph('caption', '对核查结论的处理'),
      paragraph('item', `采纳 ${accepted} 项，不采纳 ${overridden.length} 项。`),
      ...(overridden.length > 0 ? [listTable([['核查结论', 35], ['不采纳的理由', 65]], overridden.map((d) => [aboutOf(d, titles).replace(/^核查结论：/, ''), d.comment]))] : []),
    ] : []),
    paragraph('caption', '签名'),
    signatures(),
  ]
  return { kind: 'reading-record', name: '阅卷笔录', draft: false, caseId: record.id, blocks }
}

/** Room to sign in: blanks at the end of a line are no room, programs let them hang over the margin. */
function signatures(): Table {
  const [who, day] = [{ text: '', lines: 2 }, { text: '　　　　年　　月　　日' }]
  return {
    type: 'table', whole: true, columns: [{ width: 20 }, { width: 30 }, { width: 20 }, { width: 30 }],
    rows: [[{ text: '阅卷人签名', label: true }, who, { text: '记录人签名', label: true }, who], [{ text: '日期', label: true }, day, { text: '日期', label: true }, day]],
  }
}

function placeWords({ place, page, inFile }: Placed): string {
  return `${place === '' ? '未注明' : inFile ? place : `页面：${place}`}${page === undefined ? '' : `\n第${page}页`}`
}
function kindWords(note: Note): string {
  return NOTE_KIND_NAMES[note.kind] + (note.weight === undefined || note.weight === 'ordinary' ? '' : `\n（${NOTE_WEIGHT_NAMES[note.weight]}）`)
}
/** The comment, and beneath it which conclusion it goes to and what is to be done. */
export function commentWords(note: Note, titles: ReadonlyMap<string, string>): string {
  const more = [
    ...(note.rule !== undefined && note.target.type !== 'conclusion' ? [`涉及：${titles.get(note.rule) ?? note.rule}`] : []),
    ...(note.handling !== undefined ? [`拟处理：${HANDLING_NAMES[note.handling]}`] : []),
    ...(note.tags !== undefined && note.tags.length > 0 ? [`标签：${note.tags.join('、')}`] : []),
  ]
  return [note.comment, ...more].filter((t) => t !== '').join('\n')
}
