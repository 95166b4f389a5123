import panelCss from '../../components/panel.css?inline'
import { sealed, type Sealed } from './sealed.ts'

/** Our own element in the page: a shadow tree that the page can neither style nor look into (open only in the test build). */
export interface Shell extends Sealed {
  /** frames over form fields are put here */
  overlay: HTMLElement
}

export function createShell(document: Document): Shell {
  const shell = sealed(document, panelCss)
  const overlay = document.createElement('div')
  shell.inner.prepend(overlay)
  return { ...shell, overlay }
}
