import { useState } from 'preact/hooks'
import { cleanLine } from '../casefile/clean-text.ts'
import { TAG_MAX, TAGS_MAX } from '../notes/kinds.ts'
import { PlainWords } from './plain-words.tsx'
import { completions, withTag } from './tags.ts'
import { useId } from './use-id.ts'

export interface TagBoxProps {
  tags: readonly string[]
  onTags: (tags: string[]) => void
  /** what is typed and no tag yet; it lives with the caller, who takes it in when the note is saved */
  typed: string
  onTyped: (typed: string) => void
  /** former tags, those used most first */
  used: readonly string[]
  onFocus: () => void
}

/** Tags as a combobox: arrows choose, Enter or a comma takes in, Backspace takes the last one off, Escape closes the list. */
export function TagBox({ tags, onTags, typed, onTyped, used, onFocus }: TagBoxProps) {
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [said, setSaid] = useState('')
  const id = useId()
  const offers = open ? completions(used, tags, typed) : []
  const active = offers[at]
  const show = (on: boolean) => { setOpen(on); setAt(-1) }
  const add = (tag: string) => {
    const next = withTag(tags, tag)
    setSaid(next.length > tags.length ? `已加标签 ${cleanLine(tag)}` : tags.length >= TAGS_MAX ? `最多 ${TAGS_MAX} 个标签` : '')
    onTyped('')
    show(false)
    if (next.length > tags.length) onTags(next)
  }
  const remove = (tag: string) => { setSaid(`已去掉标签 ${tag}`); onTags(tags.filter((t) => t !== tag)) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const last = completions(used, tags, typed).length - 1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true)
      const down = event.key === 'ArrowDown'
      /* Former tags are asked for when the field is entered: a down arrow that is quicker than the answer means its first. */
      setAt(down ? (at >= last ? 0 : at + 1) : at <= 0 ? last : at - 1)
    } else if (event.key === 'Enter') { if (active ?? typed.trim()) add(active ?? typed) }
    else if (event.key === 'Escape' && offers.length > 0) show(false)
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0) remove(tags.at(-1) ?? '')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onInput = (value: string) => {
    /* What is typed or pasted with commas is several tags. */
    const parts = value.split(/[,，、;；\n]/)
    const rest = parts.pop() ?? ''
    const next = parts.reduce(withTag, [...tags])
    if (next.length > tags.length) { onTags(next); setSaid(`已加标签 ${next.slice(tags.length).join('、')}`) }
    onTyped(rest.slice(0, TAG_MAX))
    show(rest.trim() !== '')
  }
  return (
    <div class="tag-box">
      <label for={`${id}i`}>标签</label>
      <div>
        {tags.map((t) => <span class="tag" key={t}>#<PlainWords text={t} /><button type="button" aria-label={`去掉标签 ${t}`} onClick={() => remove(t)}>✕</button></span>)}
        <input id={`${id}i`} type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-expanded={offers.length > 0} aria-controls={`${id}l`} maxLength={TAG_MAX * 4}
          aria-activedescendant={active === undefined ? undefined : `${id}o${at}`} placeholder={tags.length === 0 ? '输入后回车，逗号隔开' : ''} value={typed}
          onInput={(event) => onInput(event.currentTarget.value)} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={() => { show(false); if (typed.trim() !== '') add(typed) }} />
        {/* The list stands in the flow of the page: the editor scrolls, and would cut off what floats over it. */}
        <ul id={`${id}l`} role="listbox" aria-label="用过的标签" hidden={offers.length === 0}>
          {offers.map((t, i) => (
            <li key={t} id={`${id}o${i}`} role="option" aria-selected={i === at} onPointerDown={(event) => { event.preventDefault(); add(t) }}><PlainWords text={t} /></li>
          ))}
        </ul>
      </div>
      <span class="hide" role="status">{said}</span>
    </div>
  )
}
