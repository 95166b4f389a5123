/**
 * Keeps what is typed here out of the files in which the browser remembers its windows: for a restart it writes down what stands in every field,
 * unless the field belongs to a form that asks it not to. (Chromium 156, 2026-11-22: fields, choices and long texts alike.) A form that asks is
 * made of each; fields without one are given to an empty one.
 */

const NONE = 'no-form'
const FIELDS = 'input, textarea, select'

export function keepFormsQuiet(document: Document): void {
  const none = document.createElement('form')
  none.id = NONE
  none.hidden = true
  none.autocomplete = 'off'
  /* Enter in a field sends nothing anywhere. */
  none.addEventListener('submit', (event) => event.preventDefault())
  document.body.append(none)

  const quiet = (root: Element) => {
    const all = [root, ...root.querySelectorAll<HTMLElement>(`form, ${FIELDS}`)]
    for (const e of all) {
      if (e instanceof HTMLFormElement) e.autocomplete = 'off'
      else if ((e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement || e instanceof HTMLSelectElement) && e.form === null) e.setAttribute('form', NONE)
    }
  }
  quiet(document.body)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) quiet(node)
  }).observe(document.body, { childList: true, subtree: true })
}
