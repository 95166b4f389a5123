import { defineContentScript } from 'wxt/utils/define-content-script'
import { anchorRest } from '../../page/anchoring.ts'

/** Searching for noted words that no longer stand where they stood: put there by the background when a page has such. */

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    globalThis.zhongbenAnchoring ??= anchorRest
  },
})
