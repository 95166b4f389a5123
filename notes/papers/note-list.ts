import { clockInShanghai } from '../export-text.ts'
import { NOTE_KIND_NAMES } from '../kinds.ts'
import { inFileOrder } from './file-order.ts'
import { listTable, paragraph, type Block, type Paper } from './paper.ts'
import { commentWords } from './reading-record.ts'
import { aboutOf, quoteOf, type CaseNotes } from './words-of.ts'

/** 批注清单 for the printer: the notes of the cases, case by case. The list that is worked on further is the .xlsx of 导出. */
export function noteList(cases: readonly CaseNotes[], titles: ReadonlyMap<string, string>): Paper {
  const withNotes = cases.map(({ record, notes }) => ({ record, notes: notes.filter((n) => n.deletedAt === undefined) })).filter((c) => c.notes.length > 0)
  const count = withNotes.reduce((sum, c) => sum + c.notes.length, 0)
  const blocks: Block[] = [
    paragraph('title', '批　注　清　单'),
    paragraph('item', `共 ${withNotes.length} 件案件，${count} 条批注。`),
    ...withNotes.flatMap(({ record, notes }): Block[] => [
      paragraph('caption', `${record.caseNumber}　${record.court}`),
      listTable([['序号', 7, true], ['类型', 12], ['所在文书、页面', 18], ['原文', 30], ['批注', 33]], inFileOrder(record, notes).map(({ note, place, page }, i) => [
        String(i + 1),
        note.decision === undefined ? NOTE_KIND_NAMES[note.kind] : note.decision === 'accept' ? '采纳结论' : '不采纳结论',
        `${place}${page === undefined ? '' : ` 第${page}页`}`,
        quoteOf(note) === '' ? aboutOf(note, titles) : `“${quoteOf(note)}”`,
        [commentWords(note, titles), `${note.by === undefined ? '' : `${note.by} `}${clockInShanghai(note.updatedAt)?.slice(0, 16) ?? ''}`].filter((t) => t !== '').join('\n'),
      ]), notes.map(() => record.id)),
    ]),
  ]
  return { kind: 'note-list', name: '批注清单', draft: false, blocks }
}
