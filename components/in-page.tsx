import { useEffect, useRef } from 'preact/hooks'
import type { Note, NoteTarget } from '../notes/schema.ts'
import { documentNames } from './documents.ts'
import { newDraft, type NoteDraft, type Outcome } from './draft.ts'
import { useRegion, type RegionProps } from './region/use-region.ts'
import { useCorrecting } from './elements/use-correcting.ts'
import { placeOf } from './elements/field-notes.ts'
import { EdgeTab, type TabPlace } from './edge-tab.tsx'
import { useLeading } from './leads/use-leading.ts'
import { NoteEditor } from './note-editor.tsx'
import { proposedRule } from './proposed-rule.ts'
import { useRePlacing } from './re-placing.tsx'
import { Panel, type PanelProps } from './panel.tsx'
import { SelectionButton, type SelectionPlace } from './selection-button.tsx'
import { Toast, useToast } from './toast.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { DROPPED, UNSAVED, useWriting, type OnDraft } from './use-writing.ts'
import type { Keep } from './keeping.ts'
import { useElsewhere, type Elsewhere, type TakeDraft } from './written-elsewhere.tsx'

/** As in panel.css. */
const PANEL_WIDTH = 400

type FromPanel = Omit<PanelProps, 'correcting' | 'side' | 'onClose' | 'onTurn' | 'onWrite' | 'onNoteField' | 'onDelete' | 'onRePlace' | 'panelRef' | 'children' | 'leads'>

export interface InPageProps extends FromPanel, Pick<RegionProps, 'region' | 'onRegionBegun'> {
  open: boolean
  onOpen: (open: boolean) => void
  place: TabPlace
  onMove: (place: TabPlace) => void
  /** words that are selected in the page now, and where */
  selection?: { place: SelectionPlace; target: Extract<NoteTarget, { type: 'words' }> } | undefined
  /** words that were selected where this page cannot see, to be written on; a new object is a new offer */
  offered?: { target: Extract<NoteTarget, { type: 'words' }> } | undefined
  onDelete: (note: Note) => Promise<Outcome>
  /** take back out of the bin */
  onRestore: (note: Note) => Promise<Outcome>
  /** what was being written of this case when a page was left, to go on with */
  draft?: NoteDraft | undefined
  onDraft?: OnDraft | undefined
  held?: Keep['held'] | undefined
  /** a draft of this case that another window has, and the way to have it here */
  elsewhere?: Elsewhere | undefined
  onTake: TakeDraft
  /** name of the document that the page shows, where it shows one */
  documentShown?: string | undefined
  /** former tags of all cases, to complete what is typed */
  usedTags?: (() => Promise<readonly string[]>) | undefined
  leads: Omit<Parameters<typeof useLeading>[0], 'titleOf'>
  /** overrides the scheme that the system asks for */
  theme?: 'light' | 'dark' | undefined
}

/** All that is shown in a page: the tab or the panel, the small button at a selection, the message at the foot. */
export function InPage(props: InPageProps) {
  const { open, onOpen, place, selection, state, caseId } = props
  const { message, say, silence } = useToast()
  const rules = state.kind === 'read' ? state.review.findings : []
  const tab = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const root = useRef<HTMLDivElement>(null)
  useKeptFocus(root, () => panel.current ?? tab.current)
  const drawn = useRef(false)
  const correcting = useCorrecting(props.byHand, say, panel)
  const { writing, dirty, write, change, close, resume } = useWriting(panel, props.draft, props.onDraft, props.held)
  // Focus follows what the reader opens, by whatever means; a panel that comes up with the page leaves it where it is.
  useEffect(() => {
    // An editor that comes back takes the focus itself.
    if (drawn.current && open && !writing && !props.region) panel.current?.focus()
    drawn.current = true
  }, [open])

  const leading = useLeading({ ...props.leads, titleOf: (rule) => rules.find((r) => r.rule === rule)?.title }, say)
  const begin = (draft: NoteDraft, kept = false) => {
    const begun = write(draft, kept)
    if (!begun) say(UNSAVED)
    else if (!open) onOpen(true)
    return begun
  }
  /* A view that shows another case without loading anew: what was left unwritten of that one. */
  const shown = useRef(caseId)
  useEffect(() => {
    if (shown.current === caseId) return
    shown.current = caseId
    if (!writing && props.draft && props.draft.caseId === caseId) write(props.draft, true)
  }, [caseId])
  /** a new note on something of the page, filed under the conclusion that rests on it */
  const beginOn = (target: NoteTarget) => {
    if (caseId === undefined) return
    const rule = proposedRule(rules, target, props.role)
    begin({ ...newDraft(caseId, target), ...(rule === undefined ? {} : { rule }), ...(props.documentShown === undefined ? {} : { document: { name: props.documentShown } }) })
  }
  const closeEditor = (dropped?: NoteDraft) => {
    close()
    if (dropped) say(DROPPED, { action: { label: '找回', run: () => begin(dropped, true) } })
  }
  /** the words of a field are those of its row, wherever the page shows them now */
  const find = (note: Note) => {
    if (note.target.type !== 'field') return props.onFindNote?.(note)
    const reading = placeOf(props.byHand.elements?.list ?? [], note.target)
    if (!reading || props.byHand.placeState(reading) === 'gone') return say('本页没有找到该要素的原文，可在“案件要素”中核对。')
    props.byHand.onPlace(reading)
  }
  const there = useElsewhere({ writing, dirty, change, close, resume }, { elsewhere: props.elsewhere, onTake: props.onTake, begin: (draft) => begin(draft, true), say })
  useRegion(props, caseId, dirty, begin, say)
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
  const moving = useRePlacing(props.notes, props.onSave, say, () => panel.current?.focus())
  const rePlace = (note: Note) => (note.target.type === 'region' ? props.onRegion?.(note) : writing ? say(UNSAVED) : moving.start(note))
  const onWords = (target: Extract<NoteTarget, { type: 'words' }>) => (moving.active ? moving.choose(target) : beginOn(target))
  useEffect(() => { if (props.offered) onWords(props.offered.target) }, [props.offered])
  return (
    <div class="zb" lang="zh-CN" data-theme={props.theme} ref={root} {...ISOLATE}>
      {open ? (
        <Panel {...props} leads={leading} correcting={correcting} side={place.side} panelRef={panel} onWrite={begin} onNoteField={beginOn} onFindNote={find} onDelete={(note) => void remove(note)} onRePlace={rePlace} onClose={() => onOpen(false)}
          onTurn={() => props.onMove({ ...place, side: place.side === 'right' ? 'left' : 'right' })}>
          {!writing && moving.view}
          {there}
          {writing && !writing.away && (
            <NoteEditor {...writing} rules={rules} onDraft={change} onSave={props.onSave} onClose={closeEditor} usedTags={props.usedTags} documents={documentNames(props.byHand.elements, props.notes)} />
          )}
        </Panel>
      ) : (
        <EdgeTab state={state} role={props.role} place={place} unsaved={writing !== undefined || correcting.dirty} onMove={props.onMove} onOpen={() => onOpen(true)} buttonRef={tab} />
      )}
      {selection && caseId !== undefined && <SelectionButton place={selection.place} covered={{ left: open && place.side === 'left' ? PANEL_WIDTH : 0, right: open && place.side === 'right' ? PANEL_WIDTH : 0 }} label={moving.active ? '放到这里' : '批注'} onAnnotate={() => onWords(selection.target)} />}
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
