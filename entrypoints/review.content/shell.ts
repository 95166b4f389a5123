import panelCss from '../../components/panel.css?inline'
import { OWN_MARK } from '../../page/dom-source.ts'

/** Our own element in the page: a shadow tree that the page can neither style nor look into (open only in the test build). */
export interface Shell {
  host: HTMLElement
  shadow: ShadowRoot
  /** frames over form fields are put here */
  overlay: HTMLElement
  mount: HTMLElement
}

export function createShell(document: Document): Shell {
  const host = document.createElement('div')
  host.setAttribute(OWN_MARK, '')
  const shadow = host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(panelCss)
  shadow.adoptedStyleSheets = [sheet]
  const overlay = document.createElement('div')
  const mount = document.createElement('div')
  shadow.append(overlay, mount)
  return { host, shadow, overlay, mount }
}
