/** Where words are selected: CSS pixels in the viewport, the point under the end of the selection. */
export interface SelectionPlace {
  left: number
  top: number
}

const WIDTH = 64
const HEIGHT = 30
const GAP = 6

/** The small 批注 beside selected words. Pressing it must not take the selection away. */
export function SelectionButton({ place, covered, label = '批注', onAnnotate }: { place: SelectionPlace; covered: { left: number; right: number }; /** at most four characters */ label?: string; onAnnotate: () => void }) {
  /* Never under the panel, even where the words end there. */
  const left = Math.max(covered.left + GAP, Math.min(place.left, window.innerWidth - covered.right - WIDTH - GAP))
  const top = Math.max(GAP, Math.min(place.top + GAP, window.innerHeight - HEIGHT - GAP))
  return (
    <button type="button" class="select-btn" style={{ left: `${left}px`, top: `${top}px` }} onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()} onClick={onAnnotate}>
      {label}
    </button>
  )
}
