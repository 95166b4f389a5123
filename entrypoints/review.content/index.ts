import { defineContentScript } from 'wxt/utils/define-content-script'
import { start, type Session } from './session.tsx'

/**
 * The reader in the page: put there by the background when the first part suspects a case, or when the user asks for
 * this page. A second injection shows the panel of the first.
 */

declare global {
  /* In the isolated world of the extension, not in the page's. */
  var zhongbenSession: Session | undefined
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  /* The page must not hear of us. */
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (globalThis.zhongbenSession) {
      globalThis.zhongbenSession.show()
      return
    }
    const session = start()
    globalThis.zhongbenSession = session
    ctx.onInvalidated(() => {
      session.stop()
      globalThis.zhongbenSession = undefined
    })
  },
})
