import { cleanLine, cleanText } from '../casefile/clean-text.ts'
import { TAG_MAX, TAGS_MAX } from './kinds.ts'
import type { Note } from './schema.ts'

/** What of a note a person wrote, made ready to be stored and compared with what is stored. */

type Written = Pick<Note, 'target' | 'kind' | 'comment'> & Partial<Pick<Note, 'rule' | 'decision' | 'weight' | 'handling' | 'tags' | 'document'>>

/** Without control characters, empty tags and the same tag twice; a place in the file without a name is none unless a page is given. */
export function cleanWords<W extends Written>(words: W): Omit<W, 'tags' | 'document'> & Pick<Note, 'comment'> & Partial<Pick<Note, 'tags' | 'document'>> {
  const { tags, document, ...rest } = words
  const clean = [...new Set((tags ?? []).map((t) => cleanLine(t).slice(0, TAG_MAX)))].filter((t) => t !== '').slice(0, TAGS_MAX)
  const name = cleanLine(document?.name ?? '')
  const place = document && (name !== '' || document.page !== undefined) ? { ...document, name } : undefined
  return { ...rest, comment: cleanText(words.comment).text, ...(clean.length > 0 ? { tags: clean } : {}), ...(place ? { document: place } : {}) }
}

/** Do both say the same, whoever wrote them and when? */
export function sameWords(a: Written, b: Written): boolean {
  const said = ({ kind, comment, rule, decision, weight, handling, tags, document }: Written) =>
    JSON.stringify([kind, comment, rule ?? '', decision ?? '', weight ?? '', handling ?? '', tags ?? [], document?.name ?? '', document?.page ?? 0])
  return said(a) === said(b) && JSON.stringify(a.target) === JSON.stringify(b.target)
}
