import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useId } from './use-id.ts'

export interface PanelTab {
  name: string
  /** beside the name: how many ask for something */
  note?: string | undefined
  content: ComponentChildren
}

/** Tabs by the book: one is in the tab order, the arrow keys, Home and End move among them. */
export function PanelTabs({ label, tabs }: { label: string; tabs: readonly PanelTab[] }) {
  const [at, setAt] = useState(0)
  /* What was unfolded in a tab stays so while another is looked at; what was never looked at is not drawn. */
  const [visited, setVisited] = useState<ReadonlySet<number>>(new Set([0]))
  const id = useId()
  const turn = (next: number) => {
    setAt(next)
    setVisited(new Set([...visited, next]))
  }
  const go = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const last = tabs.length - 1
    const next = event.key === 'ArrowRight' ? (at === last ? 0 : at + 1) : event.key === 'ArrowLeft' ? (at === 0 ? last : at - 1) : event.key === 'Home' ? 0 : event.key === 'End' ? last : undefined
    if (next === undefined) return
    event.preventDefault()
    turn(next)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <>
      <div role="tablist" class="panel-tabs" aria-label={label} onKeyDown={go}>
        {tabs.map((t, i) => (
          <button key={t.name} type="button" role="tab" id={`${id}t${i}`} aria-selected={i === at} aria-controls={`${id}p${i}`} tabIndex={i === at ? 0 : -1} onClick={() => turn(i)}>
            {t.name}{t.note !== undefined && <span class="tag wanted num">{t.note}</span>}
          </button>
        ))}
      </div>
      {tabs.map((t, i) => <div key={t.name} role="tabpanel" id={`${id}p${i}`} aria-labelledby={`${id}t${i}`} hidden={i !== at}>{visited.has(i) && t.content}</div>)}
    </>
  )
}
