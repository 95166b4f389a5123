import type { Note, NoteTarget } from '../notes/schema.ts'
import { HANDLING_NAMES, NOTE_WEIGHT_NAMES } from '../notes/kinds.ts'
import { regionWords } from './region/region-words.ts'

/** What a note is about and what it says beyond its words, in words. */

export type Facts = Partial<Pick<Note, 'weight' | 'handling' | 'tags' | 'document'>>

/** 《执行笔录》第3页 */
export function documentWords({ name, page }: NonNullable<Note['document']>): string {
  return `${name === '' ? '卷宗' : `《${name}》`}${page === undefined ? '' : `第${page}页`}`
}

/** What a note says beyond its kind and words, in words; empty when it says no more. */
export function factWords({ weight, handling, tags, document }: Facts): string[] {
  return [
    ...(weight === undefined ? [] : [NOTE_WEIGHT_NAMES[weight]]), ...(handling === undefined ? [] : [HANDLING_NAMES[handling]]),
    ...(tags ?? []).map((t) => `#${t}`), ...(document === undefined ? [] : [documentWords(document)]),
  ]
}

/** One line of it, for a list; empty where the note is about the case or a conclusion. */
export function targetLine(target: NoteTarget): string {
  if (target.type === 'words') return target.quote
  if (target.type === 'field') return `${target.label}${target.quote === '' ? '' : `：${target.quote}`}`
  return target.type === 'region' ? `图像：${regionWords(target)}` : ''
}
