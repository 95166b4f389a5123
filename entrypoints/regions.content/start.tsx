import regionCss from '../../components/region/region.css?inline'
import type { RegionHost, Regions } from '../review.content/regions.ts'
import { sealed, stand } from '../review.content/sealed.ts'
import { createOutlines } from './outlines.tsx'
import { startPicking } from './picking.tsx'

/** Our own element over the page: the outlines, and the sheet while one is drawn. It is there only while it shows something. */
export function startRegions(host: RegionHost): Regions {
  const own = sealed(document, regionCss)
  const { host: root, shadow, inner } = own
  const under = document.createElement('div')
  inner.prepend(under)
  /* What is pressed here is no business of the page. */
  for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'focusin', 'focusout', 'wheel', 'contextmenu', 'touchstart', 'touchend']) shadow.addEventListener(type, (event) => event.stopPropagation())

  let stopPicking: (() => void) | undefined
  const keepPlace = () => {
    const needed = outlines.drawn() || stopPicking !== undefined
    if (needed) stand(root)
    else if (root.isConnected) root.remove()
  }
  const outlines = createOutlines(under, host, keepPlace)

  return {
    show: outlines.show,
    unplaced: outlines.unplaced,
    find: outlines.find,
    pick() {
      if (stopPicking) return
      stand(root)
      /* Above the panel's tab, too. */
      own.raise()
      stopPicking = startPicking(own.top, host, () => { stopPicking = undefined; keepPlace(); host.onEnd() })
    },
    stop() {
      stopPicking?.()
      outlines.stop()
      root.remove()
    },
  }
}
