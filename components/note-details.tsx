import { useState } from 'preact/hooks'
import { HANDLING_NAMES, HANDLINGS, NOTE_WEIGHT_NAMES, NOTE_WEIGHTS } from '../notes/kinds.ts'
import type { NoteDraft } from './draft.ts'
import { TagBox, type TagBoxProps } from './tag-box.tsx'
import { useId } from './use-id.ts'

export interface NoteDetailsProps extends Pick<TagBoxProps, 'typed' | 'onTyped'> {
  draft: NoteDraft
  onDraft: (draft: NoteDraft) => void
  /** former tags of all cases; asked for when the field is entered */
  usedTags?: (() => Promise<readonly string[]>) | undefined
  /** names of documents of this case, to choose from */
  documents: readonly string[]
}

/** What a note may say beyond its words: how much it weighs, what is to be done, tags, where in the file it stands. All of it may be left out. */
export function NoteDetails({ draft, onDraft, typed, onTyped, usedTags, documents }: NoteDetailsProps) {
  const [used, setUsed] = useState<readonly string[]>()
  const id = useId()
  const place = draft.document
  const ask = () => { if (!used) void usedTags?.().then(setUsed, () => {}) }
  const setPlace = (change: { name?: string; page?: number | undefined }) => {
    const { document: _, ...rest } = draft
    const name = change.name ?? place?.name ?? '', page = 'page' in change ? change.page : place?.page
    onDraft(name === '' && page === undefined ? rest : { ...rest, document: { name, ...(page === undefined ? {} : { page }) } })
  }
  return (
    <div class="details">
      <div class="pick">
        <span id={`${id}w`}>分量</span>
        <div class="segments" role="radiogroup" aria-labelledby={`${id}w`}>
          {NOTE_WEIGHTS.map((weight) => (
            <label key={weight}>
              <input type="radio" name={`${id}w`} checked={(draft.weight ?? 'ordinary') === weight} onChange={() => onDraft({ ...draft, weight })} />
              <span>{NOTE_WEIGHT_NAMES[weight]}</span>
            </label>
          ))}
        </div>
      </div>
      <label class="pick">
        处理
        <select value={draft.handling ?? ''} onChange={(event) => onDraft(withHandling(draft, event.currentTarget.value))}>
          <option value="">无</option>
          {HANDLINGS.map((h) => <option key={h} value={h}>{HANDLING_NAMES[h]}</option>)}
        </select>
      </label>
      <TagBox tags={draft.tags ?? []} onTags={(tags) => onDraft({ ...draft, tags })} typed={typed} onTyped={onTyped} used={used ?? []} onFocus={ask} />
      <div class="file-place">
        <label for={`${id}d`}>卷宗文书</label>
        <input id={`${id}d`} type="text" list={`${id}l`} maxLength={200} autocomplete="off" placeholder="文书名称" value={place?.name ?? ''} onInput={(event) => setPlace({ name: event.currentTarget.value })} />
        <datalist id={`${id}l`}>{documents.slice(0, 50).map((d) => <option key={d} value={d} />)}</datalist>
        <label for={`${id}p`}>页码</label>
        <input id={`${id}p`} type="number" min={1} max={100_000} step={1} value={place?.page ?? ''} onInput={(event) => setPlace({ page: pageOf(event.currentTarget) })} />
      </div>
    </div>
  )
}

/** A whole number that a page may have; anything else is none. */
function pageOf(input: HTMLInputElement): number | undefined {
  const n = input.valueAsNumber
  return Number.isInteger(n) && n >= 1 && n <= 100_000 ? n : undefined
}

function withHandling(draft: NoteDraft, chosen: string): NoteDraft {
  const { handling: _, ...rest } = draft
  const handling = HANDLINGS.find((h) => h === chosen)
  return handling === undefined ? rest : { ...rest, handling }
}
