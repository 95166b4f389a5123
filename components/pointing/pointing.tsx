import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { profileColumnName, profileFieldName } from '../../casefile/profile-fields.ts'
import type { Pointed, PointingDraft, PointingStep, PreviewRow } from '../../casefile/profile-draft.ts'
import type { Outcome } from '../draft.ts'
import type { Choice } from './choices.ts'
import { Chooser } from './chooser.tsx'
import { Preview } from './preview.tsx'
import { SaveForm, type SaveWords } from './save-form.tsx'

export interface Box { left: number; top: number; right: number; bottom: number }

export interface PointingProps {
  draft: PointingDraft
  rows: readonly PreviewRow[]
  /** does the page fit what has been pointed at? */
  fits: boolean
  /** what the profile looks for and this page does not have */
  lost: readonly string[]
  busy: boolean
  trouble?: string | undefined
  /** place under the pointer or reached by keyboard, and its words */
  hover?: { box: Box; words: string } | undefined
  /** the place that was chosen, while its field is */
  pointed?: { pointed: Pointed; box: Box } | undefined
  pattern: string
  onMove: (x: number, y: number) => void
  onLeave: () => void
  onPick: () => void
  onStep: (by: 1 | -1) => void
  onWheel: (x: number, y: number, dx: number, dy: number) => void
  onChoose: (choice: Choice, complete: boolean) => void
  onChooserClose: () => void
  onUndo: (index: number) => void
  onTry: () => void
  onSave: (words: SaveWords) => Promise<Outcome>
  onGiveUp: () => void
  onClose: () => void
  onSample: () => void
  theme?: 'light' | 'dark' | undefined
}

export function stepWords(step: PointingStep): string {
  if (step.does === 'field') return profileFieldName(step.field)
  return step.does === 'ignore' ? '不读这一块' : `“${step.header}”列：${profileColumnName(step.kind, step.column)}`
}

/** 字段标定: a clear sheet over the page that takes the pointer, and a pane that says what came of it. */
export function Pointing(props: PointingProps) {
  const { draft, hover, pointed, rows, busy, trouble } = props
  const [side, setSide] = useState<'left' | 'right'>('right')
  const [saving, setSaving] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  /* As the view changes, not a frame later, so that no key goes astray. */
  useLayoutEffect(() => { if (!pointed) sheet.current?.focus() }, [pointed === undefined])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.altKey && !event.ctrlKey) { event.preventDefault(); props.onStep(event.shiftKey ? -1 : 1) }
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); props.onStep(event.key === 'ArrowUp' ? -1 : 1) }
    else if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); props.onPick() }
    else if (event.key === 'Escape') {
      event.preventDefault()
      if (pointed) props.onChooserClose()
      else pane.current?.focus()
    } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && draft.steps.length > 0) { event.preventDefault(); props.onUndo(draft.steps.length - 1) }
  }
  const frame = (box: Box, name: string) => <div class={`point-box ${name}`} aria-hidden="true" style={{ left: `${box.left - 3}px`, top: `${box.top - 3}px`, width: `${box.right - box.left + 6}px`, height: `${box.bottom - box.top + 6}px` }} />
  return (
    <div class="zb pointing" lang="zh-CN" data-theme={props.theme}>
      <div class="point-sheet" ref={sheet} tabIndex={0} role="application" aria-label="标定：Tab 或方向键逐个移到页面上的值，Enter 选定，Esc 到标定窗格"
        onPointerMove={(event) => { if (!pointed) props.onMove(event.clientX, event.clientY) }} onPointerLeave={props.onLeave}
        onClick={(event) => { if (pointed) props.onChooserClose(); else { props.onMove(event.clientX, event.clientY); props.onPick() } }}
        onWheel={(event) => { event.preventDefault(); props.onWheel(event.clientX, event.clientY, event.deltaX, event.deltaY) }} onKeyDown={onKeyDown}>
        {hover && !pointed && frame(hover.box, 'hover')}
        {pointed && frame(pointed.box, 'chosen')}
      </div>
      <p class="hide" aria-live="polite">{pointed ? '' : hover?.words ?? ''}</p>
      {pointed && <Chooser key={pointed.pointed.described + pointed.pointed.value} pointed={pointed.pointed} at={pointed.box} onChoose={props.onChoose} onClose={props.onChooserClose} />}
      <aside class={`point-pane ${side}`} aria-label="字段标定" tabIndex={-1} ref={pane} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); sheet.current?.focus() } }}>
        <header class="point-head">
          <h1>字段标定</h1>
          <button type="button" class="btn quiet" onClick={() => setSide(side === 'right' ? 'left' : 'right')}>移到{side === 'right' ? '左' : '右'}侧</button>
          <button type="button" class="btn quiet" onClick={props.onClose}>退出</button>
          <p class="soft">点页面上的一个值（或列表的一格），再选它是什么。也可用 Tab 逐个移动、Enter 选定。页面本身不会改动；标定随时保存在本机。</p>
        </header>
        <div class="scroll" role="region" aria-label="标定与读出的内容" tabIndex={0}>
          {trouble && <p class="bar failure" role="alert">{trouble}</p>}
          {draft.base && draft.steps.length === 0 && <p class="bar">正在修改版式“{draft.base.name}”。重新点选失效的字段即可，其余保留。</p>}
          {!props.fits && <p class="bar">本页与已标定的版式不符，下面按通用方法读取。</p>}
          {props.lost.length > 0 && <p class="bar">本页找不到：{props.lost.join('、')}。若是版式变了，请重新点选；若是本案没有这项内容，不必处理。</p>}
          <section>
            <h2>已标定<span class="count num">{draft.steps.length} 项</span></h2>
            {draft.steps.length === 0 && <p class="soft lead">还没有。</p>}
            <ol class="point-steps">
              {draft.steps.map((s, i) => (
                <li key={i}><span><strong>{stepWords(s)}</strong><small>{s.value}</small></span><button type="button" class="btn quiet" aria-label={`撤销 ${stepWords(s)}`} onClick={() => props.onUndo(i)}>撤销</button></li>
              ))}
            </ol>
          </section>
          <Preview rows={rows} busy={busy} />
        </div>
        {saving ? <SaveForm draft={draft} pattern={props.pattern} onSave={props.onSave} onClose={() => setSaving(false)} /> : (
          <footer class="bottom">
            {leaving ? (
              <div class="row"><span>放弃已标定的 {draft.steps.length} 项？</span><button type="button" class="btn danger" onClick={props.onGiveUp}>放弃</button><button type="button" class="btn" onClick={() => setLeaving(false)}>不放弃</button></div>
            ) : (
              <div class="row">
                <button type="button" class="btn primary" disabled={draft.steps.length === 0 || busy} onClick={() => setSaving(true)}>保存…</button>
                <button type="button" class="btn" disabled={draft.steps.length === 0 || busy} onClick={props.onTry}>试用于下一件</button>
                <button type="button" class="btn quiet" onClick={props.onSample}>脱敏采样</button>
                <button type="button" class="btn quiet end" disabled={draft.steps.length === 0 && !draft.base} onClick={() => setLeaving(true)}>放弃</button>
              </div>
            )}
          </footer>
        )}
      </aside>
    </div>
  )
}
