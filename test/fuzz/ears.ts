/** What runs in the page's own world: ears that are there before anything else, and the questions that are put when all is read. */

export interface Heard {
  /** things of ours that the page's own world could see, each in some words */
  seen: string[]
  /** is the document as it was when it had loaded? */
  same: boolean | undefined
  /** tags and risky attributes in our trees that no view of ours makes */
  foreign: string[]
  shown: boolean
  /** does our panel show the note's text? */
  told: boolean
  size: number
}

/** Written into the page as text. Takes hold of the browser's own functions before names of the page hide them. */
export function ears(): void {
  const get = <T,>(of: object, name: string) => { const d = Object.getOwnPropertyDescriptor(of, name)?.get; return (from: object): T => d?.call(from) as T }
  const root = get<Element>(Document.prototype, 'documentElement'), outer = get<string>(Element.prototype, 'outerHTML'), text = get<string>(Node.prototype, 'textContent')
  const heard: string[] = []
  const keep = { root: () => root(document), html: () => outer(root(document)), text, heard, loaded: '', before: '', changed: 0, slice: String.prototype.slice, find: Reflect.get(window, 'find'), selection: getSelection.bind(window), map: Array.prototype.map }
  Object.defineProperty(window, 'fuzzEars', { value: keep })
  new MutationObserver((records) => {
    for (let i = 0; i < records.length; i++) {
      const r = records[i]
      if (!r) continue
      for (const list of [r.addedNodes, r.removedNodes]) for (let n = 0; n < list.length; n++) {
        const node = list[n]
        if (node instanceof Element && node.hasAttribute('data-zbscz') && node.localName === 'div' && outer(node) === '<div data-zbscz=""></div>') continue
        if (keep.loaded !== '') { keep.changed++; if (node) heard.push(node instanceof Element ? outer(node) : text(node) ?? '') }
      }
      if (keep.loaded !== '' && r.type !== 'childList') { keep.changed++; heard.push(r.attributeName ?? '', r.oldValue ?? '') }
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true, attributeOldValue: true, characterDataOldValue: true })
  addEventListener('message', (e) => { heard.push(`message ${JSON.stringify(e.data)}`) }, true)
  addEventListener('load', () => { keep.loaded = 'yes'; keep.before = keep.html() }, { once: true })
  try { new PerformanceObserver((l) => { for (const e of l.getEntries()) heard.push(JSON.stringify(e)) }).observe({ entryTypes: ['resource', 'layout-shift', 'largest-contentful-paint', 'long-animation-frame'] }) } catch { /* not in this browser */ }
}

/** Asked in the page's world through the tools, once all is read. */
export async function questions({ marker, mark, tags, wait }: { marker: string; mark: string; tags: readonly string[]; wait: number }): Promise<Heard> {
  const keep = Reflect.get(window, 'fuzzEars') as { root: () => Element; html: () => string; text: (n: object) => string; heard: string[]; before: string; changed: number; find: (...a: unknown[]) => boolean; selection: () => Selection | null } | undefined
  const none: Heard = { seen: [], same: undefined, foreign: [], shown: false, told: false, size: 0 }
  if (!keep) return none
  const hostOf = () => { for (let e = keep.root().lastElementChild; e; e = e.previousElementSibling) if (e.hasAttribute('data-zbscz') && e.localName === 'div' && e.shadowRoot?.querySelector('source')) return e }
  const until = performance.now() + wait
  const complete = () => hostOf()?.shadowRoot?.querySelector('.panel .verdict-box, .panel .note, .panel .case-rows') ?? null
  while (!complete() && performance.now() < until) await new Promise((done) => { setTimeout(done, 15) })
  const host = hostOf()
  const after = keep.html()
  const own = '<div data-zbscz=""></div>'
  /* It may have come before all had loaded. */
  const without = (html: string) => (html.endsWith(`${own}</html>`) ? html.slice(0, -own.length - 7) + '</html>' : html)
  const seen: string[] = []
  const look = (where: string, what: unknown) => { if (String(what).includes(marker)) seen.push(where) }
  look('html', after); look('text', keep.text(keep.root())); look('mutations', keep.heard.join('\n')); look('performance', JSON.stringify(performance.getEntries()))
  const inner = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'innerText')?.get?.call(keep.root())
  look('innerText', inner)
  const selection = keep.selection()
  if (keep.find.call(window, marker, false, false, true)) seen.push('find')
  look('selection', selection)
  for (const by of ['line', 'documentboundary']) { selection?.modify('extend', 'forward', by); look('selection', selection) }
  selection?.removeAllRanges()
  for (const sheet of Document.prototype.hasOwnProperty('adoptedStyleSheets') ? document.adoptedStyleSheets : []) for (let i = 0; i < sheet.cssRules.length; i++) look('styles', sheet.cssRules[i]?.cssText)
  CSS.highlights.forEach((lit, name) => { if (!/^zb-\d$/.test(name)) seen.push(`name ${name}`); lit.forEach((r) => { if (r instanceof Range) look('highlights', r.toString()) }) })
  look('window', Object.getOwnPropertyNames(window).join('\n'))
  /* Only the test build lets anybody in here. */
  const foreign: string[] = []
  const known = new Set(tags)
  if (host?.shadowRoot) for (const e of host.shadowRoot.querySelectorAll('*')) {
    const names = e.getAttributeNames()
    if (!known.has(e.localName) || e.hasAttribute(mark) || names.some((a) => a.startsWith('on') || /^(?:href|src|srcdoc|action|formaction|data|background)$/.test(a))) foreign.push(`${e.localName} ${names.join(' ')}`)
  }
  return { seen: [...new Set(seen)], same: without(after) === without(keep.before), foreign, shown: complete() !== null, told: host?.shadowRoot?.textContent?.includes(marker) === true, size: after.length }
}
