import { inWords } from '../../casefile/dates.ts'
import { HANDLING_NAMES, NOTE_KIND_NAMES, NOTE_WEIGHT_NAMES } from '../../notes/kinds.ts'
import type { Note } from '../../notes/schema.ts'
import { VerdictChip } from '../mark.tsx'
import { KindSign } from '../note-list.tsx'
import { documentWords, targetLine } from '../note-words.ts'
import { PlainWords } from '../plain-words.tsx'
import { conclusionOf, momentWords, type Role } from '../../rules/words.ts'
import type { Column } from './list-view.tsx'
import type { CaseRow, NoteRow } from './rows.ts'

/** Columns of the two lists; widths stand in the style sheet. */

export function caseColumns(role: Role): Column<CaseRow>[] {
  return [
    { head: '结论', cell: (row) => <VerdictChip verdict={conclusionOf(row, role)} /> },
    { head: '案号', cell: (row) => <><strong class="num">{row.caseNumber}</strong><small>{row.title}</small></> },
    { head: '法院', cell: (row) => row.court },
    { head: '理由', cell: (row) => row.ground[role] },
    { head: '最早可批', cell: (row) => <span class="num">{row.earliest && row.approval !== 'pass' ? inWords(row.earliest) : ''}</span> },
    { head: '批注', cell: (row) => <span class="num">{row.notes || ''}</span> },
    { head: '最近核对', cell: (row) => <span class="num">{momentWords(row.lastSeenAt)}</span> },
  ]
}

export function noteColumns(titleOf: (rule: string) => string): Column<NoteRow>[] {
  return [
    {
      head: '类别',
      cell: ({ note }) => <><span class="kind"><KindSign kind={note.kind} />{note.decision ? DECISIONS[note.decision] : NOTE_KIND_NAMES[note.kind]}</span>{note.weight && <small class={`w-${note.weight}`}>{NOTE_WEIGHT_NAMES[note.weight]}</small>}</>,
    },
    { head: '内容', cell: ({ note }) => <>{note.comment ? <PlainWords text={note.comment} /> : '（无文字）'}{about(note)}</> },
    { head: '处理与标签', cell: ({ note }) => <>{note.handling && HANDLING_NAMES[note.handling]}{note.tags && <small><PlainWords text={note.tags.map((t) => `#${t}`).join(' ')} /></small>}</> },
    { head: '结论', cell: ({ note }) => (note.target.type === 'case' ? '全案' : titleOf((note.target.type === 'conclusion' ? note.target.rule : note.rule) ?? '')) },
    { head: '案号', cell: (row) => <><span class="num">{row.caseNumber}</span><small>{row.court}</small></> },
    { head: '时间', cell: ({ note }) => <span class="num">{momentWords(note.updatedAt)}</span> },
  ]
}

function about({ target, document }: Note) {
  const words = targetLine(target), place = document && documentWords(document)
  return words === '' && !place ? null : <small>{words !== '' && <>“<PlainWords text={words} />”</>}{place && <>　<PlainWords text={place} /></>}</small>
}

const DECISIONS = { accept: '采纳', override: '不采纳' }
