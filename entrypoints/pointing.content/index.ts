import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPointing } from './session.tsx'

/** 字段标定 in the page: put there by the background when the user asks for it, and gone without trace when it ends. */

declare global {
  var zhongbenPointing: (() => void) | undefined
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (globalThis.zhongbenPointing) return
    const stop = startPointing(() => { globalThis.zhongbenPointing = undefined })
    globalThis.zhongbenPointing = stop
    ctx.onInvalidated(stop)
  },
})
