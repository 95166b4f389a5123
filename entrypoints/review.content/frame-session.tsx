import { render } from 'preact'
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { SelectionButton } from '../../components/selection-button.tsx'
import type { SoughtNote } from '../../notes/message-frames.ts'
import { pushSchema } from '../../notes/messages.ts'
import { createHighlighter } from '../../page/highlight.ts'
import { placesOf } from '../../page/ranges.ts'
import { watchPage } from '../../page/watch.ts'
import { ask } from './client.ts'
import { listen } from './listening.ts'
import { lightAll, lightMore } from './lit-notes.ts'
import { searching } from './searching.ts'
import { createNotePlaces, papersFor } from './note-places.ts'
import { openShadow } from './open-shadow.ts'
import { createReader } from './reader.ts'
import { selectedWords } from './selecting.ts'
import type { Session } from './session.tsx'
import { press, standOnTop as putUp } from './sealed.ts'
import { createShell } from './shell.ts'

/**
 * A frame of another origin than its page: read here, shown in the panel of the top page, which has words lit up here. Words
 * that are selected here are offered to that panel, and notes that stand here are found and lit here.
 */
export function startFrame(): Session {
  const shell = createShell(document)
  const { host, shadow, overlay, top: mount } = shell
  const lights = createHighlighter(document, overlay)
  const reader = createReader(document, { shadowRootOf: openShadow })
  const places = createNotePlaces<SoughtNote>(document, searching)
  let sought: readonly SoughtNote[] = []
  let soughtOf = ''
  let selection: ReturnType<typeof selectedWords>
  let isLit = false
  let stopped = false

  /** Our element is in the page as long as it shows something. */
  function stand(): void {
    const wanted = selection !== undefined || isLit || sought.some((n) => places.of(n.id).some((p) => p.type === 'control'))
    if (wanted) putUp(shell)
    else host.remove()
  }

  async function read(again = false): Promise<number> {
    const { outcome, ms } = await reader.read(again, () => {})
    if (stopped) return ms
    if (outcome === 'read') {
      for (const layer of ['evidence', 'current'] as const) lights.clear(layer)
      isLit = false
    }
    if (sought.length > 0) void placeNotes()
    hear(reader.parts())
    return ms
  }

  async function placeNotes(): Promise<void> {
    /* Alike words in a frame of another case are other words. */
    const own = reader.page()?.caseId ?? soughtOf, now = own === soughtOf ? sought : []
    const done = await places.place(reader.snap(), now, (found) => lightMore(lights, found, places.of), papersFor(now, [document, ...reader.parts()]))
    if (done === 'overtaken' || stopped) return
    if (done === 'placed') lightAll(lights, now, places.of)
    stand()
    await ask({ type: 'notes-found', ids: now.flatMap((n) => (places.lost().has(n.id) ? [] : [n.id])) })
  }

  function offer(): void {
    if (selection) void ask({ type: 'annotate-words', target: selection.target })
    selection = undefined
    draw()
  }
  function draw(): void {
    render(selection ? <div class="zb" lang="zh-CN"><SelectionButton place={selection.place} covered={{ left: 0, right: 0 }} onAnnotate={offer} /></div> : null, mount)
    stand()
  }
  function select(): void {
    const found = selectedWords(document, reader.parts(), reader.snap(), host)
    if (found === undefined && selection === undefined) return
    selection = found
    draw()
  }

  const heard = (message: unknown) => {
    const push = z.safeParse(pushSchema, message)
    if (!push.success) return
    if (push.data.type === 'seek') {
      sought = push.data.notes
      soughtOf = push.data.caseId
      void placeNotes()
    } else if (push.data.type === 'point') show([], places.of(push.data.id))
    else if (push.data.type === 'light') {
      const found = push.data.ranges.map((r) => placesOf(reader.readSnap(), r.start, r.end))
      show(found.flat(), found[push.data.current] ?? [])
    }
  }
  function show(evidence: Parameters<typeof lights.show>[1], current: Parameters<typeof lights.show>[1]): void {
    lights.show('evidence', evidence)
    lights.show('current', current)
    if (current[0]) lights.reveal(current[0])
    isLit = evidence.length + current.length > 0
    stand()
  }
  browser.runtime.onMessage.addListener(heard)
  const nothing = () => {}
  const { stop: stopListening, hear } = listen(host, {
    onSelect: select, onReturn: nothing, onFrames: () => void read(true), onShowPanel: nothing,
    /* All frames hear of the key; the one in which the reader is goes ahead. */
    onAnnotate: () => {
      if (!document.hasFocus()) return
      select()
      window.setTimeout(() => press(shadow.querySelector<HTMLElement>('.select-btn')), 30)
    },
  })
  const stopWatching = watchPage(document, { read, parts: reader.parts })

  return {
    aside() {},
    outcome: () => (reader.page() === undefined ? undefined : 'not-a-case'),
    stop() {
      stopped = true
      reader.stop()
      places.stop()
      stopWatching()
      stopListening()
      browser.runtime.onMessage.removeListener(heard)
      lights.remove()
      render(null, mount)
      host.remove()
    },
  }
}
