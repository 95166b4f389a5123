import type { Note } from '../../../notes/schema.ts'
import type { Parties } from '../../../notes/summary.ts'
import { documentWords, targetLine } from '../../note-words.ts'
import type { CaseRow, NoteRow } from '../rows.ts'
import { fold } from './fold.ts'
import { FIELD } from './haystack.ts'

/** What a search looks in, each part under its name, so that a row can say where the words were found. */
export interface SearchedField { name: string; text: string }

export function caseFields({ caseNumber, court, title, parties }: Pick<CaseRow, 'caseNumber' | 'court' | 'title'> & { parties?: Parties | undefined }): SearchedField[] {
  return [{ name: '案号', text: caseNumber }, ...partyFields(parties, title), { name: '法院', text: court }]
}

/** Without their names (a case that was stored before they were listed) the title stands in. */
function partyFields(parties: Parties | undefined, title: string): SearchedField[] {
  if (parties === undefined) return [{ name: '当事人', text: title }]
  const of = (name: string, names: readonly string[]) => names.map((text) => ({ name, text }))
  const listed = [...of('申请执行人', parties.applicants), ...of('被执行人', parties.debtors), ...of('其他当事人', parties.others)]
  /* A title that names them says nothing more. */
  const more = listed.reduce((left, p) => left.replace(p.text, ''), title).replace(/[、—\s]/g, '')
  return more === '' ? listed : [...listed, { name: '标题', text: title }]
}

/** Of the note alone; what else its case is called is searched with the case, which may be gone. */
export function noteText(note: Note): string {
  return searchedText([...noteFields(note), { name: '案号', text: note.caseId }])
}

export function noteFields({ comment, target, tags = [], document, by, formerQuotes = [] }: Note): SearchedField[] {
  const quote = targetLine(target)
  return [
    ...(comment === '' ? [] : [{ name: '内容', text: comment }]),
    ...(quote === '' ? [] : [{ name: target.type === 'words' ? '原文' : target.type === 'field' ? '要素' : '图像', text: quote }]),
    ...tags.map((t) => ({ name: '标签', text: `#${t}` })),
    ...(document === undefined ? [] : [{ name: '卷宗', text: documentWords(document) }]),
    ...(by === undefined ? [] : [{ name: '批注人', text: by }]),
    ...formerQuotes.map((text) => ({ name: '原先的原文', text })),
  ]
}

/** Brackets of a case number are left out as often as not. */
const BRACKETS = /[()]/g

/** The text that is searched. */
export function searchedText(fields: readonly SearchedField[]): string {
  return fields.map(({ name, text }) => {
    const folded = fold(text)
    return name === '案号' ? `${folded}${FIELD}${folded.replace(BRACKETS, '')}` : folded
  }).join(FIELD)
}

/** All that a note can be found by, its case included. */
export function fieldsOfNote(row: NoteRow): SearchedField[] {
  return [...noteFields(row.note), ...caseFields(row)]
}
