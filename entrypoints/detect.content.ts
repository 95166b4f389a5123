import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { outermost } from '../page/frame-chain.ts'
import { bodyOf, mayHost, tagOf, titleOf } from '../page/nodes.ts'
import { looksLikeCase, looksLikePiece } from '../reading/detect.ts'
import { declaredHosts } from './background/hosts.ts'
import { openShadow } from './review.content/open-shadow.ts'

/**
 * The first part, on every page of an enabled site: looks whether the page could be about an enforcement case, and asks
 * for the reader if so. A page that is none loads nothing more. Put into a page that the reader is in already, it does nothing.
 */

declare global {
  /* In the isolated world of the extension, not in the page's. */
  /** a frame of this page looks like a case */
  var zhongbenSuspected: boolean | undefined
  /** has the reader loaded here; called by frames of this page */
  var zhongbenAsk: (() => void) | undefined
}

export default defineContentScript({
  matches: declaredHosts(import.meta.env.MODE),
  allFrames: true,
  runAt: 'document_idle',
  /* The page must not hear of us. */
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (globalThis.zhongbenSession) return
    let asked = false
    let timer = 0
    const look = () => {
      if (asked || !(window === window.top ? looksLikeCase : looksLikePiece)(textOfPage())) return
      /* The reader of a page reads the frames of its origin as well: one is enough, in the outermost of them. */
      const outer = outermost(window)
      if (outer === window) return ask()
      observer.disconnect()
      asked = true
      outer.zhongbenSuspected = true
      outer.zhongbenAsk?.()
    }
    const ask = () => {
      if (asked || globalThis.zhongbenSession) return
      asked = true
      observer.disconnect()
      /* No answer (the extension was reloaded) is no reason to trouble the page. */
      void (async () => browser.runtime.sendMessage({ type: 'case-suspected' }))().catch(() => {})
    }
    const soon = () => {
      if (timer === 0) timer = ctx.setTimeout(() => { timer = 0; look() }, 800)
    }
    const observer = new MutationObserver(soon)
    globalThis.zhongbenAsk = ask
    if (globalThis.zhongbenSuspected) ask()
    else look()
    if (asked) return
    /* Pages fill late and change without a load. */
    observer.observe(document, { childList: true, subtree: true, characterData: true })
    ctx.addEventListener(window, 'change', soon, { capture: true, passive: true })
    ctx.onInvalidated(() => observer.disconnect())
  },
})

/** Texts and shown form values, in no order; enough to tell. */
function textOfPage(): string {
  const parts = [titleOf(document), bodyOf(document).textContent ?? '']
  for (const e of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=password]):not([type=hidden]),textarea')) {
    parts.push(e.value)
    if (parts.length > 500) break
  }
  for (const root of shadowRoots()) parts.push(root.textContent ?? '')
  return parts.join('\n')
}

/** Shadow trees of the page, closed ones as well. */
function shadowRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  for (const e of document.querySelectorAll<HTMLElement>('*')) {
    const root = mayHost(tagOf(e)) ? openShadow(e) : null
    if (root) roots.push(root)
    if (roots.length > 200) break
  }
  return roots
}
