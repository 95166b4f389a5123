import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { pushSchema } from '../../notes/messages.ts'

export interface Heard {
  /** words may have been selected; not called for what happens in our own panel */
  onSelect: () => void
  /** the reader came back to this tab */
  onReturn: () => void
  /** frames of another origin were read */
  onFrames: () => void
  onShowPanel: () => void
  onAnnotate: () => void
}

export interface Listening {
  stop(): void
  /** listens in the frames of these documents, too */
  hear(parts: Iterable<Document | ShadowRoot>): void
}

/** Listens at the window, so that no node of the page gets a listener, and to the background. */
export function listen(host: HTMLElement, { onSelect, onReturn, onFrames, onShowPanel, onAnnotate }: Heard): Listening {
  const selected = (event: Event) => {
    /* The selection is up to date only after the event. */
    if (event.target !== host) window.setTimeout(onSelect, 10)
  }
  const returned = () => {
    if (document.visibilityState === 'visible') onReturn()
  }
  const pushed = (message: unknown) => {
    const push = z.safeParse(pushSchema, message)
    if (!push.success) return
    if (push.data.type === 'show-panel') onShowPanel()
    else if (push.data.type === 'annotate') onAnnotate()
    else if (push.data.type === 'frames-changed') onFrames()
  }
  const events = ['mouseup', 'keyup', 'touchend'] as const
  const heard = new Set<Window>()
  const attach = (view: Window) => {
    if (heard.has(view)) return
    heard.add(view)
    for (const e of events) view.addEventListener(e, selected, { capture: true, passive: true })
  }
  attach(window)
  window.addEventListener('focus', returned, { passive: true })
  browser.runtime.onMessage.addListener(pushed)
  return {
    hear(parts) {
      for (const p of parts) if ('defaultView' in p && p.defaultView) attach(p.defaultView)
    },
    stop() {
      for (const view of heard) for (const e of events) view.removeEventListener(e, selected, { capture: true })
      window.removeEventListener('focus', returned)
      browser.runtime.onMessage.removeListener(pushed)
    },
  }
}
