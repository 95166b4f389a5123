import { defineContentScript } from 'wxt/utils/define-content-script'
import { startRegions } from './start.tsx'

/** Regions of images in the page: put there by the background when a case has such a note, or when one is to be drawn. */

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    /* The page's session starts it and ends it. */
    globalThis.zhongbenRegions ??= startRegions
  },
})
