import { HANDLING_NAMES, NOTE_WEIGHT_NAMES } from '../notes/kinds.ts'
import { documentWords, type Facts } from './note-words.ts'
import { PlainWords } from './plain-words.tsx'

/** What a note says beyond its kind and words. */
export function NoteFacts({ weight, handling, tags, document }: Facts) {
  if (weight === undefined && handling === undefined && !tags?.length && document === undefined) return null
  return (
    <p class="facts">
      {weight && <span class={`tag w-${weight}`}>{NOTE_WEIGHT_NAMES[weight]}</span>}
      {handling && <span class="tag">{HANDLING_NAMES[handling]}</span>}
      {tags?.map((t) => <span class="tag" key={t}>#<PlainWords text={t} /></span>)}
      {document && <span class="soft num"><PlainWords text={documentWords(document)} /></span>}
    </p>
  )
}
