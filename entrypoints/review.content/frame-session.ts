import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { pushSchema } from '../../notes/messages.ts'
import { createHighlighter } from '../../page/highlight.ts'
import { placesOf } from '../../page/ranges.ts'
import { watchPage } from '../../page/watch.ts'
import { openShadow } from './open-shadow.ts'
import { createReader } from './reader.ts'
import type { Session } from './session.tsx'
import { createShell } from './shell.ts'

/** A frame of another origin than its page: read here, shown in the panel of the top page, which has words lit up here. */
export function startFrame(): Session {
  const { host, overlay } = createShell(document)
  const lights = createHighlighter(document, overlay)
  const reader = createReader(document, { shadowRootOf: openShadow })
  let stopped = false

  async function read(): Promise<number> {
    const { outcome, ms } = await reader.read(false, () => {})
    if (outcome === 'read' && !stopped) for (const layer of ['evidence', 'current'] as const) lights.clear(layer)
    return ms
  }

  const heard = (message: unknown) => {
    const push = z.safeParse(pushSchema, message)
    if (!push.success || push.data.type !== 'light') return
    const places = push.data.ranges.map((r) => placesOf(reader.readSnap(), r.start, r.end))
    const current = places[push.data.current] ?? []
    if (places.length > 0 && !host.isConnected) document.documentElement.append(host)
    lights.show('evidence', places.flat())
    lights.show('current', current)
    if (current[0]) lights.reveal(current[0])
    if (places.length === 0) host.remove()
  }
  browser.runtime.onMessage.addListener(heard)
  void read()
  const stopWatching = watchPage(document, { read })

  return {
    show() {},
    aside() {},
    outcome: () => (reader.page() === undefined ? undefined : 'not-a-case'),
    stop() {
      stopped = true
      reader.stop()
      stopWatching()
      browser.runtime.onMessage.removeListener(heard)
      lights.remove()
      host.remove()
    },
  }
}
