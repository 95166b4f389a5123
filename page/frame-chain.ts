/** Does this frame stand in a page of the same origin all the way up, so that the reader of the top page can look into it? */
export function isWithinTop(window: Window): boolean {
  if (window.top === window || window.top === null) return false
  try {
    for (let w: Window = window; w !== w.top; w = w.parent) {
      /* A frame of another origin throws. */
      if (w.parent.document.documentElement === null) return false
    }
    return true
  } catch {
    return false
  }
}
