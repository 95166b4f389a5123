import { defineContentScript } from 'wxt/utils/define-content-script'
import { createFollowing } from '../../page/following.ts'

/** Reading only what changed: put there by the background when a page of some size changes for the first time. */

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    /* The page's session starts it and ends it. */
    globalThis.zhongbenFollowing ??= createFollowing
  },
})
