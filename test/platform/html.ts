/** Text made safe for markup. Only `html` makes one, so that nothing reaches a page unescaped by accident. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | undefined | readonly Part[]

/** Markup with every inserted string escaped; inserted Html is taken as it is, lists are joined, undefined is nothing. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = pieces[0] ?? ''
  parts.forEach((part, i) => { markup += markupOf(part) + (pieces[i + 1] ?? '') })
  return { markup }
}

function markupOf(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part))
  if ('markup' in part) return part.markup
  return part.map(markupOf).join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
