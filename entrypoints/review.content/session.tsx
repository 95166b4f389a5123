import { render } from 'preact'
import * as z from 'zod/mini'
import { TAB_PLACE } from '../../components/edge-tab.tsx'
import { documentShown } from '../../components/documents.ts'
import { InPage, type InPageProps } from '../../components/in-page.tsx'
import type { SitePreference } from '../../notes/messages.ts'
import { createHighlighter } from '../../page/highlight.ts'
import { watchPage } from '../../page/watch.ts'
import { ask, onGone } from './client.ts'
import { createDrafting } from './drafting.ts'
import { createCorrectionActions } from './correction-actions.ts'
import { createLeading } from './leading.ts'
import { createFrameNotes } from './frame-notes.ts'
import { createListRow } from './list-row.ts'
import { createLighting } from './lighting.ts'
import { listen } from './listening.ts'
import { createNoteActions } from './note-actions.ts'
import { createNoting } from './noting.ts'
import { openShadow } from './open-shadow.ts'
import { outcomeOf, quoteState, stateOf } from './placing.ts'
import { createProfiling, layoutOf } from './profiling.ts'
import { createReader } from './reader.ts'
import { createRegions } from './regions.ts'
import { createMarks } from './row-marks.tsx'
import { selectedWords } from './selecting.ts'
import { press, standOnTop } from './sealed.ts'
import { createShell } from './shell.ts'
import { timing } from './timing.ts'
import { createViewer } from './viewer.ts'

/** One page being read: wires the page, the worker that reads and judges it, and the panel. */
export interface Session {
  /** what was made of the page, once it has been read */
  outcome(): 'shown' | 'not-a-case' | 'unrecognised' | undefined
  /** out of the way while values are pointed at; the page is read anew afterwards */
  aside(on: boolean): void
  /** lets a region of an image be drawn; false when it is not known to which case the note would belong */
  pick?(): Promise<boolean>
  stop(): void
}

/* zod must not probe for `new Function` in a page whose policy reports it. */
z.config({ jitless: true })

export function start(): Session {
  const shell = createShell(document)
  const { host, shadow, inner, overlay, top: mount } = shell
  const lights = createHighlighter(document, overlay)

  const reader = createReader(document, { shadowRootOf: openShadow, alone: window !== window.top })
  const lighting = createLighting(lights, reader.readSnap)
  let selection: InPageProps['selection']
  let trouble: string | undefined
  let preference: SitePreference = { ...TAB_PLACE, role: 'approval', open: false }
  let stopWatching = () => {}
  const row = createListRow(reader, { lights, take: (notes) => noting.take(notes), refresh: () => noting.refresh(), relight: () => noting.relight(), draw, show: () => prefer({ open: true }), failed: (words) => { trouble = words } })
  const marks = createMarks(document, inner, (caseId) => void row.open(caseId))
  const viewer = createViewer(reader.page, () => { noting.take([]); void noting.refresh(); draw() })
  const shown = () => viewer.shown(row.opened())
  const caseId = () => shown().caseId
  /* An answer that comes when all is over must not bring the panel back. */
  const leading = createLeading(caseId, () => { if (!stopped) draw() })
  /** words selected in a frame of another origin, to be written on */
  let offered: InPageProps['offered']
  const frameNotes = createFrameNotes({ changed: draw, write: (target, of) => void offer(target, of) })
  const drafting = createDrafting(caseId, draw)
  const noting = createNoting({ ...reader, lights, caseId, draw, drafts: drafting.hear, seek: (lost) => frameNotes.seek(caseId(), lost), elsewhere: frameNotes.has })
  const regions = createRegions(reader, shadow, { caseNumber: () => shown().caseNumber, draw, open: () => prefer({ open: true }), failed: (words) => { trouble = words; draw() } })
  let stopped = false, learned = false, isAside = false

  /** Has the page as it is now read and judged. Gives the milliseconds that took here and in the worker. */
  async function read(again = false, waiting = draw): Promise<number> {
    const { outcome, ms } = await reader.read(again, waiting)
    if (outcome === 'overtaken') return ms
    if (outcome === 'read') {
      lights.clear('evidence')
      lights.clear('current')
      if (!learned) await learn()
      if (!row.stays() && !viewer.case()) noting.take(reader.page()?.notes ?? [])
      void viewer.look()
      trouble = reader.page()?.trouble
      drafting.hear(reader.page()?.elsewhere, reader.page()?.draft?.writing)
    } else if (outcome !== 'unchanged') trouble = outcome.trouble
    noting.relight()
    hear(reader.parts())
    if (outcome !== 'unchanged') draw()
    return ms
  }

  async function offer(target: NonNullable<InPageProps['offered']>['target'], of: string | null): Promise<void> {
    if (of !== null && of !== caseId()) { reader.want(of); await read(true) }
    if (caseId() === undefined) trouble = '本窗口没有识别出案件，所选文字不能写批注。'
    offered = { target }
    draw()
  }

  function prefer(change: Partial<SitePreference>): void {
    preference = { ...preference, ...change }
    draw()
    void ask({ type: 'set-site-preference', preference })
  }

  const actions = createNoteActions(async (saved) => { selection = undefined; await noting.refresh(saved) })

  /* The page is as it was: the conclusions of before stay without a word until the new ones are there. */
  const corrections = createCorrectionActions(() => read(true, () => {}), caseId)

  const toDesk = (more: { exportCase?: boolean } = {}) => {
    const id = caseId()
    void ask({ type: 'open-desk', ...(id ? { caseId: id } : {}), ...more })
  }

  function draw(): void {
    const page = reader.page()
    const state = viewer.state() ?? stateOf(page, reader.isStale(), row.opened())
    regions.show(isAside ? [] : noting.list())
    marks.show(isAside ? [] : page?.rows ?? [], reader.readSnap(), preference.role)
    if (!state || isAside) {
      render(null, mount)
      host.remove()
      return
    }
    leading.follow()
    standOnTop(shell)
    render(
      <InPage state={state} role={preference.role} open={preference.open && !regions.picking()} place={{ side: preference.side, top: preference.top }}
        {...shown()} notes={noting.list()} unplaced={regions.unplaced(noting.lost())}
        layout={layoutOf(page)} selection={selection} offered={offered} trouble={trouble} draft={viewer.draft() ?? page?.draft ?? undefined} {...drafting.props()} {...regions.props(drafting.keep)}
        onOpen={(open) => prefer({ open })} onMove={(place) => prefer(place)} onRole={(role) => prefer({ role })} onRead={() => void read(true)} cases={page?.cases ?? []} onCase={(id) => { reader.want(id); void read(true) }} onRow={(id) => void row.open(id)} onBack={row.close}
        leads={leading} onDesk={() => toDesk()} onExport={() => toDesk({ exportCase: true })} onRule={(rule) => void ask({ type: 'open-desk', rule })} {...timing(caseId, lighting)} {...profiling}
        quoteState={(finding, index) => quoteState(reader.readSnap(), finding.evidence[index])}
        onQuote={(finding, index) => lighting.exhibits(finding.evidence, index)}
        byHand={{
          ...corrections, elements: row.opened() ? undefined : page?.elements, author: page?.author ?? null,
          onPlace: ({ quote, where }) => lighting.exhibits([{ field: '', quote, where }], 0), placeState: ({ quote, where }) => quoteState(reader.readSnap(), { field: '', quote, where }),
        }}
        onFindNote={(note) => { if (!regions.find(note) && !frameNotes.point(note.id)) lighting.point(noting.of(note)) }} onSave={actions.save} usedTags={actions.usedTags} documentShown={documentShown(page?.pageKind, document.title)}
        onDelete={(note) => actions.change('delete-note', note)} onRestore={(note) => actions.change('restore-note', note)} />,
      mount,
    )
  }

  const profiling = createProfiling({ snap: () => reader.snap(), failed: (words) => { trouble = words; draw() }, again: () => void read(true) })

  function select(): void {
    const found = caseId() ? selectedWords(document, reader.parts(), reader.snap(), host) : undefined
    if (found === undefined && selection === undefined) return
    selection = found
    draw()
  }

  const { stop: stopListening, hear } = listen(host, {
    onSelect: select,
    onReturn: () => { void noting.refresh(); void leading.refresh() },
    onFrames: () => void read(true),
    onShowPanel: () => prefer({ open: !preference.open }),
    /* The keyboard's way to the button beside the selection. */
    onAnnotate: () => {
      select()
      window.setTimeout(() => press(shadow.querySelector<HTMLElement>('.select-btn')), 30)
    },
  })

  /* How the panel was left here; not to be had while the lock is closed. */
  async function learn(): Promise<void> {
    const answer = await ask({ type: 'site-preference' })
    learned = answer.ok
    if (answer.ok && answer.preference) preference = { ...answer.preference, open: preference.open || answer.preference.open }
  }
  onGone((words) => { if (trouble !== words) { trouble = words; draw() } })
  void learn().then(() => {
    if (stopped) return
    stopWatching = watchPage(document, { read, parts: reader.parts })
  })

  return {
    outcome: () => outcomeOf(reader.page()),
    aside(on) {
      isAside = on
      draw()
      if (!on) void read(true)
    },
    pick: async () => (caseId() !== undefined || (await viewer.look(true)) !== undefined) && regions.start(),
    stop() {
      /* Answers that are still under way must not bring the panel back. */
      stopped = true
      reader.stop()
      for (const part of [noting, drafting, frameNotes]) part.stop()
      stopWatching()
      stopListening()
      lights.remove()
      regions.stop()
      marks.remove()
      render(null, mount)
      host.remove()
    },
  }
}
