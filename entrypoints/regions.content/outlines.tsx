import { render } from 'preact'
import { RegionOutlines, type DrawnRegion } from '../../components/region/region-outlines.tsx'
import { regionNumbers, type RegionNote, type RegionTarget } from '../../components/region/region-words.ts'
import { boundsOf, common, cornersOf } from '../../page/region-box.ts'
import { above, seenPart } from '../../page/region-frame.ts'
import { isSamePicture } from '../../page/region-key.ts'
import { picturesIn, stateOfPicture, type Picture } from '../../page/region-pictures.ts'
import type { RegionHost } from '../review.content/regions.ts'
import { createTicker } from './ticker.ts'

/** The regions of a case drawn over their pictures, wherever these stand at the moment. */

type Seen = { picture: Picture; state: string }
const PENDING = '-'
/** Milliseconds that a region flashes after it was looked for. */
const FLASH = 1600

export function createOutlines(mount: HTMLElement, host: RegionHost, changed: () => void) {
  let notes: readonly RegionNote[] = []
  let pending: RegionTarget | undefined
  let numbers = new Map<string, number>()
  /** by note */
  let seen = new Map<string, Seen>()
  let lost: ReadonlySet<string> = new Set()
  let looked = false
  let looksOf = ''
  let drawn = ''
  /** where the pictures stood when that was drawn */
  let stood = ''
  let flashing: string | undefined
  let timer = 0

  const targets = (): [string, RegionTarget][] => [...notes.map((n): [string, RegionTarget] => [n.id, n.target]), ...(pending ? [[PENDING, pending] as [string, RegionTarget]] : [])]

  /** True when a canvas may be painted anew, or an image come late. */
  function find(changedPage: boolean): boolean {
    const images = [...host.parts()].flatMap((p) => [...p.querySelectorAll('img,canvas')])
    const canvas = images.some((e) => e.localName === 'canvas')
    const states = images.map(stateOfPicture).join('\n')
    if (!changedPage && !canvas && states === looksOf) return images.length > 0 && seen.size < targets().length
    looksOf = states
    const pictures = picturesIn(host.parts())
    const standing = once((p: Picture) => p.frame() !== undefined)
    const now = new Map<string, Seen>()
    for (const [id, target] of targets()) {
      const same = pictures.filter((p) => isSamePicture(target, p) && standing(p))
      /* Of a page and its miniature the page. */
      const largest = same.reduce<Picture | undefined>((a, b) => (a && width(a) >= width(b) ? a : b), undefined)
      if (largest) now.set(id, { picture: largest, state: stateOfPicture(largest.element) })
    }
    seen = now
    looked = true
    place(true)
    const before = [...lost].join()
    lost = new Set(notes.filter((n) => !seen.has(n.id)).map((n) => n.id))
    if ([...lost].join() !== before) host.onPlaced()
    return canvas || (images.length > 0 && seen.size < targets().length)
  }

  /** Draws what is seen where it stands now. True when that is elsewhere than before. `anew`: something else than their places may have changed. */
  function place(anew = false): boolean {
    /* Many regions may be on one page. */
    const where = once(({ picture: { element, frame }, state }: Seen) => {
      /* Another page may be in this place already; `find` will tell. */
      const f = stateOfPicture(element) === state ? frame() : undefined
      const part = f && seenPart(element, f)
      return part && { frame: f, part }
    }, (s) => s.picture)
    const stand = JSON.stringify([...seen.values()].map(where))
    if (stand === stood && !anew) return false
    stood = stand
    const regions = targets().flatMap(([id, target]): DrawnRegion[] => {
      const at = seen.get(id)
      const now = at && where(at)
      if (!now) return []
      const corners = cornersOf(now.frame, target.box), bounds = boundsOf(corners)
      const part = common(now.part, grown(bounds))
      if (!part || isCovered(at.picture.element, common(now.part, bounds) ?? part)) return []
      const note = notes.find((n) => n.id === id)
      return [{ id, kind: note?.kind, number: numbers.get(id), comment: note?.comment ?? '', corners, part, flashing: flashing === id }]
    })
    const now = JSON.stringify(regions)
    if (now === drawn) return false
    drawn = now
    render(regions.length > 0 ? <RegionOutlines regions={regions} onOpen={(id) => { if (id !== PENDING) host.onOpen(id) }} /> : null, mount)
    changed()
    return true
  }

  const ticker = createTicker(host.parts, () => place(), find)

  return {
    show(given: readonly RegionNote[], writing: RegionTarget | undefined): void {
      if (given.length === notes.length && given.every((n, i) => n === notes[i]) && writing === pending) return
      notes = given
      pending = writing
      numbers = regionNumbers(notes)
      if (targets().length > 0) return ticker.start()
      ticker.stop()
      seen.clear()
      lost = new Set()
      place(true)
    },
    drawn: () => drawn !== '' && drawn !== '[]',
    unplaced: (): ReadonlySet<string> => (looked ? lost : new Set()),
    find(id: string): void {
      const at = seen.get(id), note = notes.find((n) => n.id === id)
      if (!at || !note) return
      bringIntoView(at.picture, note.target)
      flashing = id
      window.clearTimeout(timer)
      timer = window.setTimeout(() => { flashing = undefined; place(true) }, FLASH)
      ticker.start()
    },
    stop(): void {
      ticker.stop()
      window.clearTimeout(timer)
      render(null, mount)
      drawn = ''
    },
  }
}

/** Each asked once. */
function once<T extends object, R>(ask: (of: T) => R, key: (of: T) => object = (of) => of): (of: T) => R {
  const known = new Map<object, R>()
  return (of) => {
    const k = key(of)
    const answer = known.get(k)
    if (answer !== undefined || known.has(k)) return answer as R
    const fresh = ask(of)
    known.set(k, fresh)
    return fresh
  }
}

const width = (p: Picture) => p.element.getBoundingClientRect().width

/** Room for the line and the sign at its corner. */
function grown(r: { left: number; top: number; right: number; bottom: number }) {
  return { left: r.left - 26, top: r.top - 22, right: r.right + 4, bottom: r.bottom + 4 }
}

/** Under a dialog or a head of the page a region has no outline. What lies within the same pane (layers of a viewer over its page) covers nothing. */
function isCovered(e: Element, part: { left: number; top: number; right: number; bottom: number }): boolean {
  const top = e.ownerDocument === document
  const hit = document.elementsFromPoint((part.left + part.right) / 2, (part.top + part.bottom) / 2).find((h) => !h.hasAttribute('data-zbscz'))
  if (!hit || !top) return false
  let pane: Element = e
  for (let n = 0; n < 3; n++) pane = above(pane) ?? pane
  return !pane.contains(hit) && !hit.contains(e)
}

/** Scrolls, part by part from the inside out, until the region stands in the middle. */
function bringIntoView(picture: Picture, { box }: RegionTarget): void {
  picture.element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const visit = (e: Element, view: { left: number; top: number; right: number; bottom: number }) => {
    const frame = picture.frame()
    if (!frame) return
    const at = boundsOf(cornersOf(frame, box))
    e.scrollBy({ left: (at.left + at.right - view.left - view.right) / 2, top: (at.top + at.bottom - view.top - view.bottom) / 2, behavior: 'instant' })
  }
  for (let at: Element | null = picture.element; at;) {
    const page: Document = at.ownerDocument
    const outer: Element | null = page.defaultView?.frameElement ?? null
    const by = outer?.getBoundingClientRect()
    for (let e = above(at); e; e = above(e)) {
      const box_ = e === page.scrollingElement ? { left: 0, top: 0, right: page.documentElement.clientWidth, bottom: page.defaultView?.innerHeight ?? 0 } : e.getBoundingClientRect()
      if (e.scrollHeight > e.clientHeight || e.scrollWidth > e.clientWidth) visit(e, { left: box_.left + (by?.left ?? 0), right: box_.right + (by?.left ?? 0), top: box_.top + (by?.top ?? 0), bottom: box_.bottom + (by?.top ?? 0) })
    }
    at = outer
  }
}
