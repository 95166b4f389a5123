import search from 'approx-string-match'
import * as z from 'zod/mini'
import { lightAll, lightMore } from '../../entrypoints/review.content/lit-notes.ts'
import { keepText, placeNotes as placeThere } from '../../entrypoints/background/page-texts.ts'
import { createNotePlaces, type Further } from '../../entrypoints/review.content/note-places.ts'
import { placesIn } from '../../entrypoints/review.content/searching.ts'
import { readAnswer } from '../../notes/messages.ts'
import { requestSchema } from '../../notes/requests.ts'
import type { Note } from '../../notes/schema.ts'
import { anchorRest } from '../../page/anchoring.ts'
import { readDom } from '../../page/dom-source.ts'
import { createHighlighter } from '../../page/highlight.ts'
import { pack } from '../../page/portable.ts'
import { rowAround } from '../../page/row.ts'

/** Many notes placed and lit in the page as the product does it; the same words searched by approx-string-match alone. */

type BenchNote = Pick<Note, 'id' | 'target' | 'kind'>
let notes: BenchNote[] = []

/** Notes on words all over the page: cells, and parts of sentences. Gives how many. */
export function prepareNotes(count: number): number {
  const snap = readDom(document)
  const fit = snap.runs.filter((r) => !r.control && r.end - r.start >= 2)
  notes = Array.from({ length: count }, (_, i) => fit[Math.floor((i * fit.length) / count)]).flatMap((r, i): BenchNote[] => {
    if (!r) return []
    const start = r.start, end = Math.min(r.end, start + 2 + ((i * 7) % 40))
    const row = rowAround(snap, start, end), around = { before: Math.min(64, start - row.start), after: Math.min(64, row.end - end) }
    return [{ id: `note-${String(i).padStart(6, '0')}`, kind: 'doubt', target: { type: 'words', quote: snap.text.slice(start, end), prefix: snap.text.slice(Math.max(0, start - 64), start), suffix: snap.text.slice(end, end + 64), start, end, row: around } }]
  })
  return notes.length
}

/** What becomes of the page until the next visit. */
const CHANGES = {
  none() {},
  rows() {
    const rows = [...document.querySelectorAll('table.grid tr, table tr')].filter((r) => r.querySelector('td'))
    rows.forEach((r, i) => { if (i % 40 === 7) r.remove() })
    document.body.prepend('系统通知：本周六凌晨停机维护，请提前保存。')
  },
  dates() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let n = walker.nextNode(); n; n = walker.nextNode()) if (n.nodeValue && /^\d{4}-\d\d-\d\d$/.test(n.nodeValue.trim())) n.nodeValue = n.nodeValue.replace(/(\d{4})-(\d\d)-(\d\d)/, '$1年$2月$3日')
  },
}
export type PageChange = keyof typeof CHANGES

export interface PlacingTimes {
  elements: number
  /** milliseconds of each slice, lighting included */
  slices: number[]
  /** until the notes on screen are lit */
  first: number
  placed: number
  lost: number
  /** the same again on the page as it is */
  again: number
  /** milliseconds of the extension's worker, its side of the messages included; the page goes on meanwhile */
  worker: number
}

/** `by`: who searches for what does not stand where it stood */

export async function placeNotes(change: PageChange, by: 'worker' | 'page'): Promise<PlacingTimes> {
  CHANGES[change]()
  const snap = readDom(document)
  const overlay = document.createElement('div')
  const lights = createHighlighter(document, overlay), places = createNotePlaces<BenchNote>(document, { there: (on, quotes) => ask(on.text, quotes), here: async () => anchorRest })
  const tab = { tabId: 1, frameId: 0, origin: 'null' }
  keepText(tab, '0.5', pack(snap))
  void document.body.offsetHeight
  const slices: number[] = []
  const wait = window.setTimeout
  let from = performance.now(), first = 0
  const began = from
  const patched = (f: () => void, ms?: number): number => {
    slices.push(performance.now() - from)
    return wait(() => { from = performance.now(); f() }, ms)
  }
  let worker = 0
  /** As in the product, but for the way between the two: messages are written, parsed and checked on both sides; what the worker does is no time of the page. */
  const ask = async (text: string, quotes: Parameters<Further['there']>[1]): ReturnType<Further['there']> => {
    if (by === 'page') return undefined
    const written = JSON.stringify({ type: 'place-notes', mark: '0.5', quotes })
    slices.push(performance.now() - from)
    Object.assign(window, { setTimeout: wait })
    const at = performance.now(), request = z.parse(requestSchema, JSON.parse(written))
    const answer = request.type === 'place-notes' ? JSON.stringify({ ok: true, ...(await placeThere(tab, request)) }) : ''
    worker += performance.now() - at
    await new Promise((done) => { wait(done, 0) })
    Object.assign(window, { setTimeout: patched })
    from = performance.now()
    return placesIn(text, quotes.length, readAnswer('place-notes', JSON.parse(answer)))
  }
  Object.assign(window, { setTimeout: patched })
  try {
    const found = (some: readonly BenchNote[]) => { lightMore(lights, some, places.of); first ||= performance.now() - began }
    await places.place(snap, notes, found)
    lightAll(lights, notes, places.of)
    slices.push(performance.now() - from)
  } finally {
    Object.assign(window, { setTimeout: wait })
  }
  const next = readDom(document), at = performance.now()
  await places.place(next, notes, () => {})
  const again = performance.now() - at
  const lost = places.lost().size
  lights.remove()
  return { elements: document.getElementsByTagName('*').length, slices, first, placed: notes.length - lost, lost, again, worker }
}

/** Every so many quotes searched with a fifth of errors, by the library alone; milliseconds a quote. */
export function searchAlone(every: number): { quotes: number; ms: number } {
  const { text } = readDom(document)
  const some = notes.filter((_, i) => i % every === 0).flatMap((n) => (n.target.type === 'words' ? [n.target.quote] : []))
  const from = performance.now()
  for (const q of some) search(text, q, Math.floor(q.length * 0.2))
  return { quotes: some.length, ms: (performance.now() - from) / some.length }
}
