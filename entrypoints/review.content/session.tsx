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
import { outcomeOf, placeNotes, quoteState, stateOf } from './placing.ts'
import { openShadow } from './open-shadow.ts'
import { createReader } from './reader.ts'
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

  const reader = createReader(document, { shadowRootOf: openShadow })
  let notes: Note[] = []
  let placed = placeNotes(reader.snap(), [])
  let selection: InPageProps['selection']
  let trouble: string | undefined
  let preference: SitePreference = { ...TAB_PLACE, role: 'approval', open: false }
  let stopWatching = () => {}
  let stopped = false

  /** Has the page as it is now read and judged. Gives the milliseconds that took here and in the worker. */
  async function read(again = false): Promise<number> {
    const { outcome, ms } = await reader.read(again, draw)
    if (outcome === 'overtaken') return ms
    if (outcome === 'read') {
      lights.clear('evidence')
      lights.clear('current')
      notes = reader.page()?.notes ?? []
      trouble = reader.page()?.trouble
    } else if (outcome !== 'unchanged') trouble = outcome.trouble
    relight()
    hear(reader.parts())
    if (outcome !== 'unchanged') draw()
    return ms
  }

  async function refreshNotes(): Promise<void> {
    const id = reader.page()?.caseId ?? undefined
    if (id === undefined) return
    const known = await ask({ type: 'notes-of', caseId: id })
    if (!known.ok || reader.page()?.caseId !== id) return
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

  let draftTimer = 0
  function keepDraft(draft: Parameters<NonNullable<InPageProps['onDraft']>>[0]): void {
    const key = draft?.caseId ?? reader.page()?.caseId ?? undefined
    if (key === undefined) return
    window.clearTimeout(draftTimer)
    draftTimer = window.setTimeout(() => void ask({ type: 'keep-draft', key, draft: draft ?? null }), draft ? 300 : 0)
  }

  function exhibits(e: Evidence | undefined): Place[] {
    return e?.where?.start === undefined || e.where.end === undefined ? [] : placesOf(reader.readSnap(), e.where.start, e.where.end)
  }

  function point(places: readonly Place[]): void {
    lights.show('current', places)
    if (places[0]) lights.reveal(places[0])
  }

  async function change(type: 'delete-note' | 'restore-note', note: Note) {
    const answer = await ask({ type, id: note.id, caseId: note.caseId })
    if (answer.ok) await refreshNotes()
    return answer.ok ? { ok: true as const } : answer
  }

  async function save(draft: Parameters<InPageProps['onSave']>[0]) {
    const answer = await ask({ type: 'save-note', draft, url: location.href.slice(0, 2000), pageTitle: document.title.slice(0, 500) })
    if (!answer.ok) return answer
    document.getSelection()?.removeAllRanges()
    selection = undefined
    await refreshNotes()
    return { ok: true as const }
  }

  function openDesk(exportCase: boolean): void {
    const caseId = reader.page()?.caseId
    void ask({ type: 'open-desk', ...(caseId ? { caseId } : {}), ...(exportCase ? { exportCase } : {}) })
  }

  function draw(): void {
    const page = reader.page()
    const state = stateOf(page, reader.isStale())
    if (!state) {
      render(null, mount)
      host.remove()
      return
    }
    /* Behind the body: rules of the page for its last child or for empty bodies stay true. */
    if (!host.isConnected) document.documentElement.append(host)
    render(
      <InPage state={state} role={preference.role} open={preference.open} place={{ side: preference.side, top: preference.top }}
        caseId={page?.caseId ?? undefined} caseNumber={page?.caseNumber ?? ''} court={page?.court ?? ''} notes={notes} unplaced={placed.lost}
        selection={selection} trouble={trouble} draft={page?.draft ?? undefined} onDraft={keepDraft}
        onOpen={(open) => prefer({ open })} onMove={(place) => prefer(place)} onRole={(role) => prefer({ role })} onRead={() => void read(true)}
        onDesk={() => openDesk(false)} onExport={() => openDesk(true)}
        quoteState={(finding, index) => quoteState(reader.readSnap(), finding.evidence[index])}
        onQuote={(finding, index) => {
          lights.show('evidence', finding.evidence.flatMap(exhibits))
          point(exhibits(finding.evidence[index]))
        }}
        onFindNote={(note) => point(placed.of(note))} onSave={save}
        onDelete={(note) => change('delete-note', note)} onRestore={(note) => change('restore-note', note)} />,
      mount,
    )
  }

  function select(): void {
    const found = reader.page()?.caseId ? selectedWords(document, reader.parts(), reader.snap(), host) : undefined
    if (found === undefined && selection === undefined) return
    selection = found
    draw()
  }

  const { stop: stopListening, hear } = listen(host, {
    onSelect: select,
    onReturn: () => void refreshNotes(),
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
    stopWatching = watchPage(document, { read, parts: reader.parts })
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
      render(null, mount)
      host.remove()
    },
  }
}
