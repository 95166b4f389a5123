import { render } from 'preact'
import { RegionSheet } from '../../components/region/region-sheet.tsx'
import { regionWords, type RegionTarget } from '../../components/region/region-words.ts'
import { boundsOf, boxBetween, cornersOf, drawn, HANDLES, moved, percentAt, pointAt, stepIn, WHOLE, type Box, type Frame, type Handle, type Point } from '../../page/region-box.ts'
import { seenPart } from '../../page/region-frame.ts'
import { keyOf } from '../../page/region-key.ts'
import { PAGE_LEAST, picturesIn, stateOfPicture, type Picture } from '../../page/region-pictures.ts'
import { scrollPage } from '../../page/region-scroll.ts'
import type { RegionHost } from '../review.content/regions.ts'
import { createTicker } from './ticker.ts'

/** Of a picture that has no address and no number, and whose pixels the browser keeps shut: never found again, and said so. */
const NO_KEY = '?'

type Drag = { from: Point; handle?: Handle | undefined; box?: Box | undefined }

/** Lays the sheet over the page. Returns the way to end it; `ended` is called once when it does. */
export function startPicking(mount: HTMLElement, host: RegionHost, ended: () => void): () => void {
  let pictures: Picture[] = []
  let at = -1
  let box: Box | undefined
  let drag: Drag | undefined
  /** where the button went down beside all pictures: whoever wants the edge of one begins beyond it */
  let beside: Point | undefined
  /** of the picture when it was chosen */
  let state = ''
  let stopped = false
  let shown = ''

  function find(): boolean {
    const on = pictures[at]?.element
    pictures = inSightOrder(picturesIn(host.parts(), PAGE_LEAST))
    at = pictures.findIndex((p) => p.element === on)
    /* A viewer that scrolled may show another page in the same place: what was drawn was not drawn on that. */
    if (at >= 0 && on && stateOfPicture(on) === state) { draw(); return true }
    at = -1
    box = undefined
    drag = undefined
    draw()
    return true
  }
  const frameAt = (): Frame | undefined => pictures[at]?.frame()

  function choose(index: number): void {
    at = index
    const picture = pictures[at]
    state = picture ? stateOfPicture(picture.element) : ''
  }

  function pictureUnder(p: Point): number {
    return pictures.findIndex((picture) => {
      const frame = picture.frame()
      const part = frame && seenPart(picture.element, frame), on = frame && percentAt(frame, p)
      return part && on && p.x >= part.left && p.x <= part.right && p.y >= part.top && p.y <= part.bottom && on.x >= 0 && on.x <= 100 && on.y >= 0 && on.y <= 100
    })
  }

  function down(p: Point, handle: number | undefined): void {
    const frame = frameAt(), on = frame && percentAt(frame, p)
    const inside = box && on && on.x > box.x && on.x < box.x + box.width && on.y > box.y && on.y < box.y + box.height
    if (on && box && (handle !== undefined || inside)) drag = { from: on, box, handle: handle === undefined ? undefined : HANDLES[handle] }
    else {
      choose(pictureUnder(p))
      const fresh = frameAt()
      const from = fresh && percentAt(fresh, p)
      box = undefined
      drag = from && { from }
      beside = from ? undefined : p
    }
    draw()
  }

  function move(p: Point): void {
    const entered = beside && !drag ? pictureUnder(p) : -1
    if (beside && entered >= 0) {
      choose(entered)
      const met = frameAt(), from = met && percentAt(met, beside)
      drag = from && { from }
    }
    const frame = drag && frameAt(), on = frame && percentAt(frame, p)
    if (!drag || !on) return
    const dx = on.x - drag.from.x, dy = on.y - drag.from.y
    if (!drag.box) box = boxBetween(drag.from, on)
    else box = drag.handle ? drawn(drag.box, drag.handle, dx, dy) : moved(drag.box, dx, dy)
    draw()
  }

  /** A rectangle in the middle of what can be seen of the picture, to be moved by keyboard. */
  function begin(): void {
    const picture = pictures[at], frame = frameAt()
    const part = picture && frame && seenPart(picture.element, frame)
    const middle = frame && part ? percentAt(frame, { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 }) : { x: 50, y: 50 }
    box = middle && moved({ x: 0, y: 0, width: 30, height: 8 }, middle.x - 15, middle.y - 4)
  }

  function key(event: KeyboardEvent): boolean {
    const way = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as Record<string, [number, number]>)[event.key]
    const frame = frameAt()
    if (event.key === 'Escape') stop()
    else if (event.key === 'Enter') take()
    else if (event.key === 'Tab' && pictures.length > 0 && !event.altKey && !event.ctrlKey) {
      /* After the last picture the buttons of the bar are reached, as everywhere. */
      const next = at + (event.shiftKey ? -1 : 1)
      if (next < 0 || next >= pictures.length) return false
      choose(next)
      const picture = pictures[at], f = frameAt()
      if (picture && (!f || !seenPart(picture.element, f))) picture.element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      begin()
    } else if (way && frame && box) {
      const step = stepIn(frame, way[0], way[1], event.ctrlKey ? 5 : 0.5)
      /* The right or lower side as it is seen, however the paper lies. */
      const side = stepIn(frame, Math.abs(way[0]), Math.abs(way[1]), 1)
      if (event.shiftKey) box = drawn(box, { x: signOf(side.x), y: signOf(side.y) }, step.x, step.y)
      else box = moved(box, step.x, step.y)
      keepInView(frame, box)
    } else if (event.key === 'PageDown' || event.key === 'PageUp') scrollPage(document, { x: innerWidth / 2, y: innerHeight / 2 }, 0, (event.key === 'PageDown' ? 0.8 : -0.8) * innerHeight)
    else return false
    draw()
    return true
  }

  function keepInView(frame: Frame, b: Box): void {
    const r = boundsOf(cornersOf(frame, b)), picture = pictures[at]
    const part = picture && seenPart(picture.element, frame)
    if (!part) return
    const dy = r.top < part.top + 4 ? r.top - part.top - 40 : r.bottom > part.bottom - 4 ? r.bottom - part.bottom + 40 : 0
    const dx = r.left < part.left + 4 ? r.left - part.left - 40 : r.right > part.right - 4 ? r.right - part.right + 40 : 0
    if (dx !== 0 || dy !== 0) scrollPage(document, { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 }, dx, dy)
  }

  function targetOf(picture: Picture, b: Box): RegionTarget {
    return { type: 'region', image: { kind: picture.kind, key: keyOf(picture) ?? NO_KEY, label: picture.label }, ...(picture.page === undefined ? {} : { page: picture.page }), box: b }
  }

  function take(): void {
    const picture = pictures[at]
    if (!picture || !box) return
    const target = targetOf(picture, box)
    const { label, page } = { label: picture.label.slice(0, 200), page: picture.page }
    host.onTaken(target, label === '' ? undefined : { name: label, ...(page === undefined ? {} : { page }) })
    stop()
  }

  function warningOf(picture: Picture | undefined): string | undefined {
    if (!picture || picture.page !== undefined || picture.address !== '') return undefined
    return '此图像没有自己的地址，也看不出是第几页：只有再次显示完全相同的图像时才会标回原处。'
  }

  /** True when something moved. */
  function draw(): boolean {
    if (stopped) return false
    const views = pictures.map((p) => {
      const frame = p.frame()
      return { corners: frame ? cornersOf(frame, WHOLE) : [], part: frame && seenPart(p.element, frame), name: `${regionWords({ type: 'region', image: { kind: p.kind, key: '', label: p.label }, page: p.page, box: WHOLE })}${p.page === undefined ? '（页码未知）' : ''}` }
    })
    const frame = frameAt()
    const corners = frame && box ? cornersOf(frame, box) : undefined
    const now = JSON.stringify([views, at, corners])
    const b = box
    const handles = frame && b ? HANDLES.map((h) => pointAt(frame, b.x + (b.width * (h.x + 1)) / 2, b.y + (b.height * (h.y + 1)) / 2)) : []
    const whole = (n: number) => Math.round(n)
    render(
      <RegionSheet pictures={views} at={at} caseNumber={host.caseNumber()} warning={warningOf(pictures[at])}
        box={corners && box ? { corners, handles, words: `左 ${whole(box.x)}%，上 ${whole(box.y)}%，宽 ${whole(box.width)}%，高 ${whole(box.height)}%` } : undefined}
        barOn={corners && boundsOf(corners).bottom > innerHeight - 110 ? 'top' : 'bottom'}
        onDown={down} onMove={move} onUp={() => { drag = beside = undefined; draw() }} onWheel={(p, dx, dy) => { scrollPage(document, p, dx, dy); draw() }} onKey={key}
        onTake={take} onClear={() => { box = undefined; draw() }} onClose={stop} />,
      mount,
    )
    const changed = now !== shown
    shown = now
    return changed
  }

  function stop(): void {
    if (stopped) return
    stopped = true
    ticker.stop()
    render(null, mount)
    ended()
  }

  const ticker = createTicker(host.parts, draw, find)
  ticker.start()
  return stop
}

/** As they are seen, from above and from the left: a viewer that takes canvases from page to page has them in no order. */
function inSightOrder(pictures: readonly Picture[]): Picture[] {
  const placed = pictures.flatMap((p) => { const f = p.frame(); return f ? [{ p, at: boundsOf(cornersOf(f, WHOLE)) }] : [] })
  const row = (top: number) => Math.round(top / 40)
  return placed.sort((a, b) => row(a.at.top) - row(b.at.top) || a.at.left - b.at.left).map(({ p }) => p)
}

function signOf(n: number): -1 | 0 | 1 {
  return n > 0 ? 1 : n < 0 ? -1 : 0
}
