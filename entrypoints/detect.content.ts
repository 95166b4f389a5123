import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { isWithinTop } from '../page/frame-chain.ts'
import { looksLikeCase, looksLikePiece } from '../reading/detect.ts'
import { declaredHosts } from './background/hosts.ts'

/**
 * The first part, on every page of an enabled site: looks whether the page could be about an enforcement case, and asks
 * for the reader if so. A page that is none loads nothing more. Put into a page that the reader is in already, it does nothing.
 */

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
      asked = true
      observer.disconnect()
      /* No answer (the extension was reloaded) is no reason to trouble the page. */
      void browser.runtime.sendMessage({ type: 'case-suspected', top: isWithinTop(window) }).catch(() => {})
    }
    const soon = () => {
      if (timer === 0) timer = ctx.setTimeout(() => { timer = 0; look() }, 800)
    }
    const observer = new MutationObserver(soon)
    look()
    if (asked) return
    /* Pages fill late and change without a load. */
    observer.observe(document, { childList: true, subtree: true, characterData: true })
    ctx.addEventListener(window, 'change', soon, { capture: true, passive: true })
    ctx.onInvalidated(() => observer.disconnect())
  },
})

/** Texts and shown form values, in no order; enough to tell. */
function textOfPage(): string {
  const parts = [document.title, document.body?.textContent ?? '']
  for (const e of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=password]):not([type=hidden]),textarea')) {
    parts.push(e.value)
    if (parts.length > 500) break
  }
  for (const root of shadowRoots()) parts.push(root.textContent ?? '')
  return parts.join('\n')
}

/** Open shadow trees of custom elements; closed ones are opened by the reader. */
function shadowRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = []
  for (const e of document.querySelectorAll('*')) {
    if (e.shadowRoot) roots.push(e.shadowRoot)
    if (roots.length > 200) break
  }
  return roots
}
