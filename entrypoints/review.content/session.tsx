import { render } from 'preact'
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { InPage, type InPageProps } from '../../components/in-page.tsx'
import panelCss from '../../components/panel.css?inline'
import { TAB_PLACE } from '../../components/edge-tab.tsx'
import { pushSchema, type SitePreference } from '../../notes/messages.ts'
import type { Note } from '../../notes/schema.ts'
import { OWN_MARK, readDom } from '../../page/dom-source.ts'
import { createHighlighter } from '../../page/highlight.ts'
import { pack } from '../../page/portable.ts'
import { placesOf } from '../../page/ranges.ts'
import { watchPage } from '../../page/watch.ts'
import type { Evidence } from '../../rules/types.ts'
import { ask } from './client.ts'
import { placeNotes, stateOf, type Page } from './placing.ts'
import { selectedWords } from './selecting.ts'

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
  const host = document.createElement('div')
  host.setAttribute(OWN_MARK, '')
  const shadow = host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(panelCss)
  shadow.adoptedStyleSheets = [sheet]
  const overlay = document.createElement('div')
  const mount = document.createElement('div')
  shadow.append(overlay, mount)
  const lights = createHighlighter(document, overlay)

  let snap = readDom(document)
  let sent = ''
  let page: Page | undefined
  let stale = false
  let notes: Note[] = []
  let placed = placeNotes(snap, [])
  let selection: InPageProps['selection']
  let trouble: string | undefined
  let preference: SitePreference = { ...TAB_PLACE, role: 'approval', open: false }
  let stopWatching = () => {}

  /** Has the page as it is now read and judged. Gives the milliseconds that took here and in the worker. */
  async function read(): Promise<number> {
    const from = performance.now()
    const now = readDom(document)
    const packed = pack(now)
    const unchanged = now.text === snap.text && sent === `${now.url}\n${packed.shape.length}`
    snap = now
    const here = performance.now() - from
    if (unchanged) {
      relight()
      return here
    }
    stale = page !== undefined
    draw()
    const answer = await ask({ type: 'read-page', page: packed })
    stale = false
    if (!answer.ok) {
      trouble = `本页没有读成：${answer.message}`
      draw()
      return here
    }
    sent = `${now.url}\n${packed.shape.length}`
    if (answer.caseId !== page?.caseId) {
      lights.clear('evidence')
      lights.clear('current')
    }
    page = answer
    notes = answer.notes
    trouble = answer.trouble
    relight()
    draw()
    return here + answer.ms
  }

  async function refreshNotes(): Promise<void> {
    const id = page?.caseId ?? undefined
    if (id === undefined) return
    const known = await ask({ type: 'notes-of', caseId: id })
    if (!known.ok || page?.caseId !== id) return
    notes = known.notes
    relight()
    draw()
  }

  function relight(): void {
    placed = placeNotes(snap, notes)
    lights.show('note', placed.places)
  }

  function prefer(change: Partial<SitePreference>): void {
    preference = { ...preference, ...change }
    draw()
    void ask({ type: 'set-site-preference', preference })
  }

  let draftTimer = 0
  function keepDraft(draft: Parameters<NonNullable<InPageProps['onDraft']>>[0]): void {
    const key = draft?.caseId ?? page?.caseId ?? undefined
    if (key === undefined) return
    clearTimeout(draftTimer)
    draftTimer = window.setTimeout(() => void ask({ type: 'keep-draft', key, draft: draft ?? null }), draft ? 300 : 0)
  }

  function draw(): void {
    const state = stateOf(page, stale)
    if (!state) {
      host.remove()
      render(null, mount)
      return
    }
    /* Behind the body: rules of the page for its last child or for empty bodies stay true. */
    if (!host.isConnected) document.documentElement.append(host)
    const props: InPageProps = {
      state, role: preference.role, open: preference.open, place: { side: preference.side, top: preference.top },
      caseId: page?.caseId ?? undefined, caseNumber: page?.caseNumber ?? '', court: page?.court ?? '',
      notes, unplaced: placed.lost, selection, trouble, draft: page?.draft ?? undefined,
      onOpen: (open) => prefer({ open }),
      onMove: (place) => prefer(place),
      onRole: (role) => prefer({ role }),
      onRead: () => void read(),
      onDesk: () => void ask({ type: 'open-desk', ...(page?.caseId ? { caseId: page.caseId } : {}) }),
      onExport: () => void ask({ type: 'open-desk', ...(page?.caseId ? { caseId: page.caseId } : {}), exportCase: true }),
      onDraft: keepDraft,
      quoteState: (finding, index) => placed.quoteState(finding.evidence[index]),
      onQuote: (finding, index) => {
        lights.show('evidence', finding.evidence.flatMap((e) => evidencePlaces(e)))
        const places = evidencePlaces(finding.evidence[index])
        lights.show('current', places)
        if (places[0]) lights.reveal(places[0])
      },
      onFindNote: (note) => {
        const places = placed.of(note)
        lights.show('current', places)
        if (places[0]) lights.reveal(places[0])
      },
      onSave: async (draft) => {
        const answer = await ask({ type: 'save-note', draft, url: location.href.slice(0, 2000), pageTitle: document.title.slice(0, 500) })
        if (!answer.ok) return answer
        window.getSelection()?.removeAllRanges()
        selection = undefined
        await refreshNotes()
        return { ok: true }
      },
      onDelete: (note) => change({ type: 'delete-note', id: note.id, caseId: note.caseId }),
      onRestore: (note) => change({ type: 'restore-note', id: note.id, caseId: note.caseId }),
    }
    render(<InPage {...props} />, mount)
  }

  function evidencePlaces(e: Evidence | undefined) {
    return e?.where?.start === undefined || e.where.end === undefined ? [] : placesOf(snap, e.where.start, e.where.end)
  }

  async function change(request: { type: 'delete-note' | 'restore-note'; id: string; caseId: string }) {
    const answer = await ask(request)
    if (answer.ok) await refreshNotes()
    return answer.ok ? { ok: true as const } : answer
  }

  /* Listened for at the window, so that no node of the page gets a listener. */
  function onSelect(event?: Event): void {
    /* What happens in our own panel is no selection in the page. */
    if (event?.target === host) return
    window.setTimeout(() => {
      const found = page?.caseId ? selectedWords(document, snap, host) : undefined
      if (found === undefined && selection === undefined) return
      selection = found
      draw()
    }, 10)
  }
  /** The keyboard's way to the button beside the selection. */
  function annotate(): void {
    selection = page?.caseId ? selectedWords(document, snap, host) : undefined
    draw()
    window.setTimeout(() => shadow.querySelector<HTMLElement>('.select-btn')?.click(), 30)
  }
  function onReturn(): void {
    if (document.visibilityState === 'visible') void refreshNotes()
  }
  const selecting = ['mouseup', 'keyup', 'touchend'] as const
  for (const e of selecting) window.addEventListener(e, onSelect, { capture: true, passive: true })
  window.addEventListener('focus', onReturn, { passive: true })

  function onPush(message: unknown): void {
    const push = z.safeParse(pushSchema, message)
    if (!push.success) return
    if (push.data.type === 'show-panel') prefer({ open: !preference.open })
    else annotate()
  }
  browser.runtime.onMessage.addListener(onPush)

  void ask({ type: 'site-preference' }).then((answer) => {
    if (answer.ok && answer.preference) preference = answer.preference
    void read()
    stopWatching = watchPage(document, { read })
  })

  return {
    show: () => prefer({ open: true }),
    outcome: () => (page === undefined ? undefined : page.pageKind === 'unrecognised' ? 'unrecognised' : page.caseId === null ? 'not-a-case' : 'shown'),
    stop() {
      stopWatching()
      for (const e of selecting) window.removeEventListener(e, onSelect, { capture: true })
      window.removeEventListener('focus', onReturn)
      browser.runtime.onMessage.removeListener(onPush)
      lights.remove()
      render(null, mount)
      host.remove()
    },
  }
}
