import { readDom } from '../../page/dom-source.ts'
import { createHighlighter, type Highlighter } from '../../page/highlight.ts'
import { placesOf, type Place } from '../../page/ranges.ts'

/** Lights up words of the page by the Highlight API, and by wrapping them in `<mark>`; takes both away again. */

/** Longest stretch that is lit, in characters: a date, a name, half a sentence. */
const LENGTH = 14

let stretches: { start: number; end: number }[] = []
let lights: Highlighter | undefined

/**
 * Chooses so many stretches of shown text, spread over the page, one in each text node at most. Gives how many were found,
 * and the milliseconds of lighting up for the first time, when the browser has to take in the style sheet.
 */
export function prepareMarking(count: number): { ranges: number; first: number } {
  lights?.remove()
  const snap = readDom(document)
  const long = snap.runs.filter((r) => !r.control && r.end - r.start >= 4 && r.node.parentElement?.checkVisibility())
  const step = long.length / count
  stretches = Array.from({ length: count }, (_, i) => long[Math.floor(i * step)]).flatMap((r) => (r ? [{ start: r.start, end: Math.min(r.end, r.start + LENGTH) }] : []))
  const places = chosen()
  const made = createHighlighter(document, document.createElement('div'))
  lights = made
  layout()
  const first = clock(() => made.show('evidence', places))
  made.clear('evidence')
  return { ranges: places.length, first }
}

/* Wrapping splits text nodes and joins them again, so the places are worked out anew for each round. */
function chosen(): Place[] {
  const snap = readDom(document)
  return stretches.flatMap((s) => placesOf(snap, s.start, s.end))
}

/** Lights up, lays out, takes away, lays out; gives the milliseconds. With `painted`, a frame is awaited in between. */
export async function highlightRound(painted: boolean): Promise<number> {
  const places = chosen()
  layout()
  let ms = clock(() => lights?.show('evidence', places))
  if (painted) await frame()
  ms += clock(() => lights?.clear('evidence'))
  if (painted) await frame()
  return ms
}

/** The same by elements of the page. */
export async function markRound(painted: boolean): Promise<number> {
  const ranges = chosen().flatMap((p) => (p.type === 'range' ? [p.range] : []))
  const marks: HTMLElement[] = []
  layout()
  let ms = clock(() => {
    for (const range of ranges) {
      const mark = document.createElement('mark')
      range.surroundContents(mark)
      marks.push(mark)
    }
  })
  if (painted) await frame()
  ms += clock(() => {
    for (const mark of marks) {
      const parent = mark.parentNode
      mark.replaceWith(...mark.childNodes)
      parent?.normalize()
    }
  })
  if (painted) await frame()
  return ms
}

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

function clock(work: () => void): number {
  const from = performance.now()
  work()
  layout()
  return performance.now() - from
}

/** Forces styles and layout to be worked out now. */
function layout(): number {
  return document.body.offsetHeight
}
