import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Pointed } from '../../casefile/profile-draft.ts'
import { useId } from '../use-id.ts'
import { choicesFor, searchChoices, type Choice } from './choices.ts'

export interface ChooserProps {
  pointed: Pointed
  /** the box of the place in the window */
  at: { left: number; top: number; right: number; bottom: number }
  onChoose: (choice: Choice, complete: boolean) => void
  onClose: () => void
}

const WIDTH = 320
const HEIGHT = 380

/** What the place is: a list to search, by pointer or by arrows and Enter. */
export function Chooser({ pointed, at, onChoose, onClose }: ChooserProps) {
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const [complete, setComplete] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const choices = searchChoices(choicesFor(pointed), words)
  const current = Math.min(active, choices.length - 1)
  /* Before the next key can arrive: a key pressed at once must not go to the sheet underneath. */
  useLayoutEffect(() => input.current?.focus(), [])
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [current])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : event.key === 'PageDown' ? 8 : event.key === 'PageUp' ? -8 : 0
    if (step !== 0) {
      event.preventDefault()
      setActive(Math.max(0, Math.min(choices.length - 1, current + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const choice = choices[current]
      if (choice) onChoose(choice, complete)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    }
  }
  const below = at.bottom + HEIGHT + 8 < window.innerHeight
  const style = {
    left: `${Math.max(8, Math.min(at.left, window.innerWidth - WIDTH - 8))}px`,
    top: below ? `${at.bottom + 6}px` : `${Math.max(8, Math.min(at.top - HEIGHT - 6, window.innerHeight - HEIGHT - 8))}px`,
  }
  return (
    <div class="chooser" role="dialog" aria-label="选择字段" style={style} onKeyDown={onKeyDown}>
      <p class="pointed-value"><q>{pointed.value === '' ? '（空）' : pointed.value.length > 60 ? pointed.value.slice(0, 60) + '…' : pointed.value}</q></p>
      <p class="soft">{pointed.described}</p>
      {choicesFor(pointed).length === 0 ? <p class="soft">请点这个值旁边的标签，或者列表中的单元格。</p> : (
        <>
          <label class="soft" for={`${id}-words`}>{pointed.column ? '这一列是' : '这是'}</label>
          <input id={`${id}-words`} ref={input} role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-autocomplete="list"
            aria-activedescendant={choices[current] ? `${id}-${current}` : undefined} placeholder="输入名称查找，如“立案”" autocomplete="off" value={words}
            onInput={(event) => { setWords(event.currentTarget.value); setActive(0) }} />
          <ul role="listbox" id={`${id}-list`} ref={list} aria-label="字段">
            {choices.map((c, i) => [
              c.group !== choices[i - 1]?.group && <li role="presentation" class="choice-group" key={`g${i}`}>{c.group}</li>,
              <li role="option" id={`${id}-${i}`} key={i} class="choice" aria-selected={i === current} onPointerMove={() => setActive(i)} onClick={() => onChoose(c, complete)}>{c.name}</li>,
            ])}
            {choices.length === 0 && <li class="soft" role="presentation">没有这个名称的字段</li>}
          </ul>
          {pointed.column && <label class="all-rows"><input type="checkbox" checked={complete} onChange={() => setComplete(!complete)} />这张列表总是一次显示全部</label>}
        </>
      )}
      <div class="row"><button type="button" class="btn quiet" onClick={onClose}>不选（Esc）</button></div>
    </div>
  )
}
