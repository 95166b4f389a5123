import { useEffect, useRef, useState } from 'preact/hooks'
import { shownExhibits } from '../../rules/exhibits.ts'
import { By } from '../quotes.tsx'
import type { ItemWords } from '../timeline/case-time-view.tsx'
import { useId } from '../use-id.ts'

/** The words behind an item of the timeline, unfolded beside it: at the desk there is no page to light them up in. A print has them all. */
export function TimeWords({ evidence, name, asked }: ItemWords) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (asked === undefined) return
    setOpen(true)
    button.current?.focus({ preventScroll: true })
    button.current?.scrollIntoView({ block: 'center' })
  }, [asked])
  const quotes = shownExhibits(evidence)
  if (quotes.length === 0) return null
  return (
    <>
      <button type="button" class="btn quiet" aria-label={`看原文：${name}`} aria-expanded={open} aria-controls={id} ref={button} onClick={() => setOpen(!open)}>原文</button>
      <ul id={id} class={`time-words${open ? '' : ' folded'}`}>
        {quotes.map((q) => (
          <li key={q.index}>
            <div class="quote still">
              {q.named && <span class="field">{q.named}</span>}
              {q.by !== undefined && q.where === undefined ? q.quote : <q>{q.quote}</q>}
              <By by={q.by} />
              {q.where?.page !== undefined && <span class="soft num">第{q.where.page}页</span>}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
