import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { outermost } from '../../page/frame-chain.ts'
import { ask } from './client.ts'
import { startFrame } from './frame-session.tsx'
import { start, type Session } from './session.tsx'

/**
 * The reader in the page: put there by the background when the first part suspects a case, or when the user asks for
 * this page. A second injection leaves the first as it is.
 */

declare global {
  /* In the isolated world of the extension, not in the page's. */
  var zhongbenSession: Session | undefined
}

/** Of a frame that another reader reads, or that does not know yet who does. */
const QUIET: Session = { outcome: () => 'not-a-case', aside() {}, stop() {} }

/** An orphan of an extension that was reloaded or updated has no id any more. */
function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined
  } catch {
    return false
  }
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  /* The page must not hear of us. */
  noScriptStartedPostMessage: true,
  main(ctx) {
    /* What is put here a second time ends the context of the first (WXT 0.21), and not its session: that goes with the extension alone. */
    ctx.onInvalidated(() => {
      if (isAlive()) return
      globalThis.zhongbenSession?.stop()
      globalThis.zhongbenSession = undefined
    })
    if (globalThis.zhongbenSession) return
    const keep = (session: Session) => { globalThis.zhongbenSession = session }
    /* What stands in a frame of the same origin is read by the reader of the page around it. */
    if (window === window.top) keep(start())
    else if (outermost(window) !== window) keep(QUIET)
    else {
      keep(QUIET)
      void ask({ type: 'frame-role' }).then((answer) => { if (globalThis.zhongbenSession === QUIET) keep(answer.ok && !answer.alone ? startFrame() : start()) })
    }
  },
})
