import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * What has the focus may go with what it did: a note that is deleted, a question that is answered, a button that is done
 * with. The focus then stays near: on the nearest thing around it that is still there and can hold it, else on `home`.
 * It is taken from nobody: a reader who has meanwhile gone elsewhere is left there.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, home: () => HTMLElement | null | undefined): void {
  useEffect(() => {
    const box = root.current
    const tree = box?.getRootNode()
    if (!box || !(tree instanceof ShadowRoot || tree instanceof Document)) return
    /** what had the focus last, and what stood around it, from the inside out */
    let path: HTMLElement[] = []
    const gone = (e: HTMLElement) => !e.isConnected || e.matches(':disabled')
    const onFocusIn = (event: FocusEvent) => { path = event.composedPath().filter((e): e is HTMLElement => e instanceof HTMLElement && box.contains(e)) }
    /* Told apart after the change is complete: what was left by the reader is still there then. */
    const onFocusOut = () => queueMicrotask(() => { if (path[0] && !gone(path[0]) && tree.activeElement !== path[0]) path = [] })
    const look = () => {
      const [lost, ...around] = path
      const now = tree.activeElement
      if (!lost || !gone(lost) || (now !== null && now !== lost && now.localName !== 'body')) return
      path = []
      const near = around.find((e) => e.hasAttribute('tabindex') && !gone(e)) ?? home()
      near?.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(look)
    watch.observe(box, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    box.addEventListener('focusin', onFocusIn)
    box.addEventListener('focusout', onFocusOut)
    return () => {
      watch.disconnect()
      box.removeEventListener('focusin', onFocusIn)
      box.removeEventListener('focusout', onFocusOut)
    }
  }, [])
}
