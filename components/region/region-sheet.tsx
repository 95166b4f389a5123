import { useLayoutEffect, useRef } from 'preact/hooks'

interface Point { x: number; y: number }
interface Rect { left: number; top: number; right: number; bottom: number }

/** A picture that can be drawn on, in CSS pixels of the window. */
export interface SheetPicture {
  corners: readonly Point[]
  /** what can be seen of it; undefined: scrolled away */
  part: Rect | undefined
  /** name and page */
  name: string
}

export interface RegionSheetProps {
  pictures: readonly SheetPicture[]
  /** index of the picture that is drawn on, −1: none yet */
  at: number
  /** corners of the rectangle, and its handles in the order of HANDLES */
  box?: { corners: readonly Point[]; handles: readonly Point[]; words: string } | undefined
  caseNumber: string
  /** what the reader must know of this picture */
  warning?: string | undefined
  /** the bar stands where it hides nothing */
  barOn: 'top' | 'bottom'
  onDown: (p: Point, handle: number | undefined) => void
  onMove: (p: Point) => void
  onUp: () => void
  onWheel: (p: Point, dx: number, dy: number) => void
  onKey: (event: KeyboardEvent) => boolean
  onTake: () => void
  onClear: () => void
  onClose: () => void
  theme?: 'light' | 'dark' | undefined
}

const CURSORS = ['nwse', 'ns', 'nesw', 'ew', 'nwse', 'ns', 'nesw', 'ew']
const list = (points: readonly Point[]) => points.map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`).join(' ')

/** Only what can be seen of a picture has an outline. */
function within({ left, top, right, bottom }: Rect) {
  const [x, y, width, height] = [left - 2, top - 2, right - left + 4, bottom - top + 4]
  return { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` }
}

/** A clear sheet over the page on which a rectangle is drawn: with the pointer, or by keyboard alone. */
export function RegionSheet(props: RegionSheetProps) {
  const { pictures, at, box, warning } = props
  const sheet = useRef<HTMLDivElement>(null)
  /* The panel that folds meanwhile hands its focus to the tab, once what runs now is done; it belongs here. */
  useLayoutEffect(() => { sheet.current?.focus(); queueMicrotask(() => sheet.current?.focus()) }, [])
  const point = (event: PointerEvent | WheelEvent): Point => ({ x: event.clientX, y: event.clientY })
  const down = (event: PointerEvent & { currentTarget: Element }, handle?: number) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    sheet.current?.setPointerCapture(event.pointerId)
    sheet.current?.focus()
    props.onDown(point(event), handle)
  }
  const here = at >= 0 ? pictures[at] : undefined
  return (
    <div class="zb regions" lang="zh-CN" data-theme={props.theme}>
      <div class="region-sheet" ref={sheet} tabIndex={0} role="application" aria-label="框选图像：Tab 逐个选图像，方向键移动方框，Shift 加方向键改变大小，Enter 写批注，Esc 退出"
        onPointerDown={(event) => down(event)} onPointerMove={(event) => props.onMove(point(event))} onPointerUp={props.onUp} onPointerCancel={props.onUp}
        onWheel={(event) => { /* The browser's own zoom stays. */ if (event.ctrlKey) return; event.preventDefault(); props.onWheel(point(event), event.deltaX, event.deltaY) }}
        onKeyDown={(event) => { if (props.onKey(event)) event.preventDefault() }}>
        <svg class="region-lines" width="100%" height="100%" aria-hidden="true">
          {pictures.map((p, i) => p.part && <svg key={i} {...within(p.part)}><polygon class={i === at ? 'picture on' : 'picture'} points={list(p.corners)} /></svg>)}
          {box && here?.part && <svg {...within(here.part)}>{['ground', 'halo', 'line'].map((name) => <polygon key={name} class={name} points={list(box.corners)} />)}</svg>}
        </svg>
        {box?.handles.map((h, i) => <div key={i} class="region-handle" style={{ left: `${h.x - 6}px`, top: `${h.y - 6}px`, cursor: `${CURSORS[i] ?? 'ew'}-resize` }} onPointerDown={(event) => down(event, i)} />)}
      </div>
      <p class="hide" aria-live="polite">{here ? `图像 ${at + 1}，共 ${pictures.length} 幅：${here.name}。${box?.words ?? ''}` : ''}</p>
      <aside class={`region-bar ${props.barOn}`} aria-label="框选图像">
        <div>
          <p><strong>框选图像</strong>{here ? <>：{here.name}</> : pictures.length > 0 ? <>：按住鼠标拖出方框，或按 Tab 选图像（本页 {pictures.length} 幅）。</> : '：本页没有可以框选的图像。'}</p>
          {pictures.length === 0 && <p class="soft">可框选的是宽、高均不小于 200 像素的图像、画布。图像若在其他网站的框架内，请在新窗口中打开它再试。</p>}
          {warning && <p class="region-warning" role="alert">{warning}</p>}
          <p class="soft num">批注将归入：{props.caseNumber}{box && <>　{box.words}；方向键移动，Shift+方向键改变大小</>}</p>
        </div>
        <div class="row">
          {box && <button type="button" class="btn primary" onClick={props.onTake}>写批注<kbd>Enter</kbd></button>}
          {box && <button type="button" class="btn" onClick={() => { props.onClear(); sheet.current?.focus() }}>重画</button>}
          <button type="button" class="btn" onClick={props.onClose}>退出<kbd>Esc</kbd></button>
        </div>
      </aside>
    </div>
  )
}
