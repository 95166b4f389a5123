import { inWords } from '../../casefile/dates.ts'
import { HANDLING_NAMES, NOTE_KIND_NAMES, NOTE_WEIGHT_NAMES } from '../../notes/kinds.ts'
import type { Note } from '../../notes/schema.ts'
import { VerdictChip } from '../mark.tsx'
import { KindSign } from '../note-list.tsx'
import { documentWords, targetLine } from '../note-words.ts'
import { MarkedWords } from './find/marked-words.tsx'
import { conclusionOf, momentWords, type Role } from '../../rules/words.ts'
import type { Column } from './list-view.tsx'
import type { CaseRow, NoteRow } from './rows.ts'

/** Columns of the two lists; widths stand in the style sheet. */

/** `words`: those searched for, which are marked where they stand. */
export function caseColumns(role: Role, words: readonly string[] = []): Column<CaseRow>[] {
  return [
    { head: '结论', cell: (row) => <VerdictChip verdict={conclusionOf(row, role)} /> },
    { head: '案号', cell: (row) => <><strong class="num"><MarkedWords text={row.caseNumber} words={words} /></strong><small><MarkedWords text={row.title} words={words} /></small></> },
    { head: '法院', cell: (row) => <MarkedWords text={row.court} words={words} /> },
    { head: '理由', cell: (row) => row.ground[role] },
    { head: '最早可批', cell: (row) => <span class="num">{row.earliest && row.approval !== 'pass' ? inWords(row.earliest) : ''}</span> },
    { head: '批注', cell: (row) => <span class="num">{row.notes || ''}</span> },
    { head: '最近核对', cell: (row) => <span class="num">{momentWords(row.lastSeenAt)}</span> },
  ]
}

export function noteColumns(titleOf: (rule: string) => string, words: readonly string[] = []): Column<NoteRow>[] {
  return [
    {
      head: '类别',
      cell: ({ note }) => <><span class="kind"><KindSign kind={note.kind} />{note.decision ? DECISIONS[note.decision] : NOTE_KIND_NAMES[note.kind]}</span>{note.weight && <small class={`w-${note.weight}`}>{NOTE_WEIGHT_NAMES[note.weight]}</small>}</>,
    },
    { head: '内容', cell: ({ note }) => <>{note.comment ? <MarkedWords text={note.comment} words={words} /> : '（无文字）'}{about(note, words)}</> },
    { head: '处理与标签', cell: ({ note }) => <>{note.handling && HANDLING_NAMES[note.handling]}{note.tags && <small><MarkedWords text={note.tags.map((t) => `#${t}`).join(' ')} words={words} /></small>}</> },
    { head: '结论', cell: ({ note }) => (note.target.type === 'case' ? '全案' : titleOf((note.target.type === 'conclusion' ? note.target.rule : note.rule) ?? '')) },
    { head: '案号', cell: (row) => <><span class="num"><MarkedWords text={row.caseNumber} words={words} /></span><small><MarkedWords text={row.court} words={words} /></small></> },
    { head: '时间', cell: ({ note }) => <span class="num">{momentWords(note.updatedAt)}</span> },
  ]
}

function about({ target, document }: Note, words: readonly string[]) {
  const line = targetLine(target), place = document && documentWords(document)
  return line === '' && !place ? null : <small>{line !== '' && <>“<MarkedWords text={line} words={words} />”</>}{place && <>　<MarkedWords text={place} words={words} /></>}</small>
}

const DECISIONS = { accept: '采纳', override: '不采纳' }
