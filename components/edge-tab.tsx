import { useRef, useState } from 'preact/hooks'
import type { Ref } from 'preact'
import { Mark } from './mark.tsx'
import type { PageState } from './page-state.ts'
import { conclusionOf, countVerdicts, verdictsInOrder, type Role, type Verdict } from '../rules/words.ts'

/** Where the tab sits. `top` is a fraction of the height of the viewport, 0…1, of the tab's upper edge. */
export interface TabPlace {
  side: 'left' | 'right'
  top: number
}
export const TAB_PLACE: TabPlace = { side: 'right', top: 0.3 }

export interface EdgeTabProps {
  state: PageState
  role: Role
  place: TabPlace
  /** something is being written in the folded panel */
  unsaved?: boolean
  onMove: (place: TabPlace) => void
  onOpen: () => void
  buttonRef?: Ref<HTMLButtonElement>
}

/** Pixels a pointer may wander before a press counts as a drag. */
const THRESHOLD = 4
const STEP = 0.02

export function EdgeTab({ state, role, place, unsaved, onMove, onOpen, buttonRef }: EdgeTabProps) {
  const [dragged, setDragged] = useState<TabPlace>()
  const press = useRef<{ x: number; y: number; top: number; moved: boolean } | undefined>(undefined)
  const { verdict, counts } = tabFace(state, role)
  const at = dragged ?? place

  const onPointerDown = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    press.current = { x: event.clientX, y: event.clientY, top: event.currentTarget.getBoundingClientRect().top, moved: false }
  }
  const onPointerMove = (event: PointerEvent) => {
    const p = press.current
    if (!p || (!p.moved && Math.hypot(event.clientX - p.x, event.clientY - p.y) < THRESHOLD)) return
    p.moved = true
    setDragged({ side: event.clientX < window.innerWidth / 2 ? 'left' : 'right', top: fraction((p.top + event.clientY - p.y) / window.innerHeight) })
  }
  const onPointerUp = () => {
    if (dragged) onMove(dragged)
    setDragged(undefined)
  }
  const onClick = (event: MouseEvent) => {
    // The click that ends a drag is no click; one made by keyboard has no detail.
    const moved = press.current?.moved && event.detail > 0
    press.current = undefined
    if (!moved) onOpen()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? STEP * 5 : STEP
    const next: TabPlace | undefined =
      event.key === 'ArrowUp' ? { ...place, top: fraction(place.top - step) }
      : event.key === 'ArrowDown' ? { ...place, top: fraction(place.top + step) }
      : event.key === 'ArrowLeft' ? { ...place, side: 'left' }
      : event.key === 'ArrowRight' ? { ...place, side: 'right' }
      : undefined
    if (!next) return
    event.preventDefault()
    onMove(next)
  }
  return (
    <button type="button" class={`tab ${at.side} t-${verdict.tone}${dragged ? ' dragged' : ''}`} ref={buttonRef ?? null}
      style={{ top: `min(${(at.top * 100).toFixed(2)}vh, 100vh - 200px)` }} title="打开终本审查；可拖动，或用方向键移动"
      aria-expanded={false} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp} onClick={onClick} onKeyDown={onKeyDown}>
      <span class="hide">终本审查：</span>
      <span class="face"><Mark tone={verdict.tone} size={20} /><strong class={verdict.word.length === 4 ? 'four' : ''}>{verdict.word}</strong></span>
      {counts.map((c) => (
        <span class={`tally num t-${c.verdict.tone}`} key={c.verdict.word}>
          <Mark tone={c.verdict.tone} size={12} /><span class="hide">{c.verdict.word}</span>{c.count}
        </span>
      ))}
      {unsaved && <span class="tally">未存<span class="hide">的批注或者更正</span></span>}
    </button>
  )
}

/** What the tab shows: the verdict, and counts of what asks for something. */
export function tabFace(state: PageState, role: Role): { verdict: Verdict; counts: { verdict: Verdict; count: number }[] } {
  if (state.kind === 'reading') return { verdict: { word: '核对中', tone: 'none' }, counts: [] }
  if (state.kind === 'locked') return { verdict: { word: '已锁定', tone: 'none' }, counts: [] }
  if (state.kind === 'viewer') return { verdict: { word: '阅卷', tone: 'none' }, counts: [] }
  if (state.kind === 'unrecognised') return { verdict: { word: '未识别', tone: 'check' }, counts: [] }
  if (state.kind === 'list') {
    const verdicts = verdictsInOrder(role).map((verdict) => ({ verdict, count: state.rows.filter((r) => conclusionOf(r, role).tone === verdict.tone).length })).filter((c) => c.count > 0)
    return { verdict: { word: '列表', tone: verdicts[0]?.verdict.tone ?? 'none' }, counts: verdicts.filter((c) => c.verdict.tone !== 'pass' && c.verdict.tone !== 'none') }
  }
  const { review } = state
  const verdict = conclusionOf({ approval: review.approval.conclusion, legality: review.legality.conclusion }, role)
  const counts = countVerdicts(review.findings, role).filter((c) => c.verdict.tone !== 'pass' && c.verdict.tone !== 'none')
  return { verdict, counts }
}

function fraction(n: number): number {
  return Math.max(0, Math.min(1, n))
}
