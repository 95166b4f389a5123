import { useEffect, useRef, useState } from 'preact/hooks'
import { Field } from '../filter-bar.tsx'

interface Props {
  label: string
  search: string
  onSearch: (search: string) => void
}

/** Where words are searched as they are typed; what an input method has not yet made into words is waited for. */
export function SearchBox({ label, search, onSearch }: Props) {
  const [typed, setTyped] = useState(search)
  const composing = useRef(false)
  const told = useRef(search)
  useEffect(() => {
    /* Cleared, or set by a saved filter. */
    if (search !== told.current) setTyped(search)
    told.current = search
  }, [search])
  const tell = (words: string) => {
    setTyped(words)
    if (composing.current) return
    told.current = words
    onSearch(words)
  }
  return (
    <Field label={label} wide>
      {(id) => (
        <input id={id} type="search" value={typed} maxLength={200} autocomplete="off" spellcheck={false} placeholder="空格分开，-不含，“整句”"
          onCompositionStart={() => { composing.current = true }} onCompositionEnd={(event) => { composing.current = false; tell(event.currentTarget.value) }}
          onInput={(event) => tell(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || event.key !== 'ArrowDown') return
            event.preventDefault()
            event.currentTarget.closest('.work')?.querySelector<HTMLElement>('.grid')?.focus()
          }} />
      )}
    </Field>
  )
}
