import { render } from 'preact'
import * as z from 'zod/mini'
import { TAB_PLACE } from '../../components/edge-tab.tsx'
import { InPage, type InPageProps } from '../../components/in-page.tsx'
import type { SitePreference } from '../../notes/messages.ts'
import type { Note } from '../../notes/schema.ts'
import { createHighlighter } from '../../page/highlight.ts'
import { placesOf, type Place } from '../../page/ranges.ts'
import { watchPage } from '../../page/watch.ts'
import type { Evidence } from '../../rules/types.ts'
import { ask } from './client.ts'
import { listen } from './listening.ts'
import { createNoteActions } from './note-actions.ts'
import { inFrames, outcomeOf, placeNotes, quoteState, stateOf, type Opened } from './placing.ts'
import { createReader } from './reader.ts'
import { createMarks } from './row-marks.tsx'
import { selectedWords } from './selecting.ts'
import { createShell } from './shell.ts'

/** One page being read: wires the page, the worker that reads and judges it, and the panel. */
export interface Session {
  show(): void
  /** what was made of the page, once it has been read */
  outcome(): 'shown' | 'not-a-case' | 'unrecognised' | undefined
  stop(): void
}

/* zod must not probe for `new Function` in a page whose policy reports it. */
z.config({ jitless: true })

export function start(): Session {
  const { host, shadow, overlay, mount } = createShell(document)
  const lights = createHighlighter(document, overlay)

  const reader = createReader(document, { alone: window !== window.top })
  let notes: Note[] = []
  let placed = placeNotes(reader.snap(), [])
  let selection: InPageProps['selection']
  let trouble: string | undefined
  let preference: SitePreference = { ...TAB_PLACE, role: 'approval', open: false }
  let stopWatching = () => {}
  /** the row of a list whose verdict is shown */
  let opened: Opened | undefined
  const marks = createMarks(document, shadow, (caseId) => void openRow(caseId))
  const caseId = () => opened?.caseId ?? reader.page()?.caseId ?? undefined
  let stopped = false

  /** Has the page as it is now read and judged. Gives the milliseconds that took here and in the worker. */
  async function read(again = false): Promise<number> {
    const { outcome, ms } = await reader.read(again, draw)
    if (outcome === 'overtaken') return ms
    if (outcome === 'read') {
      lights.clear('evidence')
      lights.clear('current')
      if (!reader.page()?.rows.some((r) => r.caseId === opened?.caseId)) opened = undefined
      if (!opened) notes = reader.page()?.notes ?? []
      trouble = reader.page()?.trouble
    } else if (outcome !== 'unchanged') trouble = outcome.trouble
    relight()
    if (outcome !== 'unchanged') draw()
    return ms
  }

  async function refreshNotes(): Promise<void> {
    const id = caseId()
    if (id === undefined) return
    const known = await ask({ type: 'notes-of', caseId: id })
    if (!known.ok || caseId() !== id) return
    notes = known.notes
    relight()
    draw()
  }

  function relight(): void {
    placed = placeNotes(reader.snap(), notes)
    lights.show('note', placed.places)
  }

  function prefer(change: Partial<SitePreference>): void {
    preference = { ...preference, ...change }
    draw()
    void ask({ type: 'set-site-preference', preference })
  }

  function exhibits(e: Evidence | undefined): Place[] {
    return e?.where?.start === undefined || e.where.end === undefined || e.where.frame !== undefined ? [] : placesOf(reader.readSnap(), e.where.start, e.where.end)
  }

  let litFrames: string[] = []
  function lightFrames(evidence: readonly Evidence[], index: number): void {
    const lit = inFrames(evidence, index)
    for (const frame of litFrames) if (!lit.some((l) => l.frame === frame)) void ask({ type: 'light-frame', frame, ranges: [], current: -1 })
    for (const l of lit) void ask({ type: 'light-frame', ...l })
    litFrames = lit.map((l) => l.frame)
  }

  function point(places: readonly Place[]): void {
    lights.show('current', places)
    if (places[0]) lights.reveal(places[0])
  }

  const actions = createNoteActions(async () => { selection = undefined; await refreshNotes() }, caseId)

  async function openRow(id: string): Promise<void> {
    const found = await reader.row(id)
    trouble = 'trouble' in found ? found.trouble : undefined
    if ('trouble' in found) return draw()
    opened = found
    notes = []
    prefer({ open: true })
    await refreshNotes()
  }

  function closeRow(): void {
    opened = undefined
    notes = []
    for (const layer of ['evidence', 'current'] as const) lights.clear(layer)
    relight()
    draw()
  }

  function openDesk(exportCase: boolean): void {
    const id = caseId()
    void ask({ type: 'open-desk', ...(id ? { caseId: id } : {}), ...(exportCase ? { exportCase } : {}) })
  }

  function draw(): void {
    const page = reader.page()
    const state = stateOf(page, reader.isStale(), opened)
    marks.show(page?.rows ?? [], reader.readSnap(), preference.role)
    if (!state) {
      render(null, mount)
      host.remove()
      return
    }
    /* Behind the body: rules of the page for its last child or for empty bodies stay true. */
    if (!host.isConnected) document.documentElement.append(host)
    render(
      <InPage state={state} role={preference.role} open={preference.open} place={{ side: preference.side, top: preference.top }}
        caseId={caseId()} caseNumber={opened?.caseNumber ?? page?.caseNumber ?? ''} court={opened?.court ?? page?.court ?? ''} notes={notes} unplaced={placed.lost}
        selection={selection} trouble={trouble} draft={page?.draft ?? undefined} onDraft={actions.keepDraft}
        onOpen={(open) => prefer({ open })} onMove={(place) => prefer(place)} onRole={(role) => prefer({ role })} onRead={() => void read(true)} cases={page?.cases ?? []} onCase={(id) => { reader.want(id); void read(true) }} onRow={(id) => void openRow(id)} onBack={() => closeRow()}
        onDesk={() => openDesk(false)} onExport={() => openDesk(true)}
        quoteState={(finding, index) => quoteState(reader.readSnap(), finding.evidence[index])}
        onQuote={(finding, index) => {
          lights.show('evidence', finding.evidence.flatMap(exhibits))
          point(exhibits(finding.evidence[index]))
          lightFrames(finding.evidence, index)
        }}
        onFindNote={(note) => point(placed.of(note))} onSave={actions.save}
        onDelete={(note) => actions.change('delete-note', note)} onRestore={(note) => actions.change('restore-note', note)} />,
      mount,
    )
  }

  function select(): void {
    const found = caseId() ? selectedWords(document, reader.snap(), host) : undefined
    if (found === undefined && selection === undefined) return
    selection = found
    draw()
  }

  const stopListening = listen(host, {
    onSelect: select,
    onReturn: () => void refreshNotes(),
    onFrames: () => void read(true),
    onShowPanel: () => prefer({ open: !preference.open }),
    /* The keyboard's way to the button beside the selection. */
    onAnnotate: () => {
      select()
      window.setTimeout(() => shadow.querySelector<HTMLElement>('.select-btn')?.click(), 30)
    },
  })

  void ask({ type: 'site-preference' }).then((answer) => {
    if (stopped) return
    if (answer.ok && answer.preference) preference = answer.preference
    void read()
    stopWatching = watchPage(document, { read })
  })

  return {
    show: () => prefer({ open: true }),
    outcome: () => outcomeOf(reader.page()),
    stop() {
      /* Answers that are still under way must not bring the panel back. */
      stopped = true
      reader.stop()
      stopWatching()
      stopListening()
      lights.remove()
      marks.remove()
      render(null, mount)
      host.remove()
    },
  }
}
