import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Note, NoteTarget } from '../notes/schema.ts'
import { newDraft, type NoteDraft, type Outcome } from './draft.ts'
import type { RegionTarget } from './region/region-words.ts'
import { useCorrecting } from './elements/use-correcting.ts'
import { EdgeTab, type TabPlace } from './edge-tab.tsx'
import { NoteEditor } from './note-editor.tsx'
import { Panel, type PanelProps } from './panel.tsx'
import { SelectionButton, type SelectionPlace } from './selection-button.tsx'
import { Toast, useToast } from './toast.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { UNSAVED, useWriting } from './use-writing.ts'

/** As in panel.css. */
const PANEL_WIDTH = 400

type FromPanel = Omit<PanelProps, 'correcting' | 'side' | 'onClose' | 'onTurn' | 'onWrite' | 'onDelete' | 'panelRef' | 'children'>

export interface InPageProps extends FromPanel {
  open: boolean
  onOpen: (open: boolean) => void
  place: TabPlace
  onMove: (place: TabPlace) => void
  /** words that are selected in the page now, and where */
  selection?: { place: SelectionPlace; target: Extract<NoteTarget, { type: 'words' }> } | undefined
  /** a rectangle that was drawn on an image, to be written about */
  region?: { target: RegionTarget; document?: NoteDraft['document'] } | undefined
  onRegionBegun?: ((draft: NoteDraft) => void) | undefined
  onDelete: (note: Note) => Promise<Outcome>
  /** take back out of the bin */
  onRestore: (note: Note) => Promise<Outcome>
  /** what was being written when the page was left, to go on with; only its first value counts */
  draft?: NoteDraft | undefined
  /** each change of what is being written, so that it can be kept; undefined when it was saved or given up */
  onDraft?: ((draft: NoteDraft | undefined) => void) | undefined
  /** overrides the scheme that the system asks for */
  theme?: 'light' | 'dark' | undefined
}

/** All that is shown in a page: the tab or the panel, the small button at a selection, the message at the foot. */
export function InPage(props: InPageProps) {
  const { open, onOpen, place, selection, state, caseId } = props
  const { message, say, silence } = useToast()
  const tab = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const root = useRef<HTMLDivElement>(null)
  useKeptFocus(root, () => panel.current ?? tab.current)
  const drawn = useRef(false)
  const correcting = useCorrecting(props.byHand, say, panel)
  const { writing, dirty, write, change, close } = useWriting(panel, props.draft, props.onDraft)
  // Focus follows what the reader opens, by whatever means; a panel that comes up with the page leaves it where it is.
  useEffect(() => {
    // An editor that comes back takes the focus itself.
    if (drawn.current && open && !writing && !props.region) panel.current?.focus()
    drawn.current = true
  }, [open])

  const begin = (draft: NoteDraft) => {
    if (!write(draft)) return say(UNSAVED)
    if (!open) onOpen(true)
  }
  // A rectangle waits while something else is being written. At once: the next key belongs to the editor, not to the page.
  useLayoutEffect(() => {
    if (!props.region || caseId === undefined) return
    const draft = { ...newDraft(caseId, props.region.target), document: props.region.document }
    begin(draft)
    if (!dirty) props.onRegionBegun?.(draft)
  }, [props.region, dirty])
  const remove = async (note: Note) => {
    const outcome = await props.onDelete(note)
    if (!outcome.ok) return say(`没有删除：${outcome.message}`, { failure: true })
    const restore = async () => {
      const back = await props.onRestore(note)
      if (!back.ok) say(`没有恢复：${back.message}`, { failure: true })
    }
    say(note.decision ? '已撤销处理。' : '批注已删除。', { action: { label: '撤销', run: () => void restore() } })
    panel.current?.focus()
  }
  const rules = state.kind === 'read' ? state.review.findings : []

  return (
    <div class="zb" lang="zh-CN" data-theme={props.theme} ref={root} {...ISOLATE}>
      {open ? (
        <Panel {...props} correcting={correcting} side={place.side} panelRef={panel} onWrite={begin} onDelete={(note) => void remove(note)} onClose={() => onOpen(false)}
          onTurn={() => props.onMove({ ...place, side: place.side === 'right' ? 'left' : 'right' })}>
          {writing && (
            <NoteEditor {...writing} rules={rules} onDraft={change} onSave={props.onSave} onClose={close} />
          )}
        </Panel>
      ) : (
        <EdgeTab state={state} role={props.role} place={place} unsaved={writing !== undefined || correcting.dirty} onMove={props.onMove} onOpen={() => onOpen(true)} buttonRef={tab} />
      )}
      {selection && caseId !== undefined && <SelectionButton place={selection.place} covered={{ left: open && place.side === 'left' ? PANEL_WIDTH : 0, right: open && place.side === 'right' ? PANEL_WIDTH : 0 }} onAnnotate={() => begin(newDraft(caseId, selection.target))} />}
      <Toast message={message} onDone={silence} />
    </div>
  )
}

/** What is typed and pressed here is no business of the page around: its shortcuts and focus traps do not hear of it. */
const stop = (event: Event) => event.stopPropagation()
const ISOLATE = {
  onKeyDown: stop, onKeyUp: stop, onKeyPress: stop, onInput: stop, onBeforeInput: stop, onChange: stop, onCopy: stop, onCut: stop, onPaste: stop,
  onPointerDown: stop, onPointerUp: stop, onMouseDown: stop, onMouseUp: stop, onClick: stop, onDblClick: stop, onContextMenu: stop,
  onFocusIn: stop, onFocusOut: stop,
}
