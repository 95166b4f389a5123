/** The outermost window around a frame whose document may be read from there: the reader of that one reads the frame too. */
export function outermost(window: Window & typeof globalThis): Window & typeof globalThis {
  let at = window
  for (let n = 0; n < 20 && at.parent !== at; n++) {
    try {
      const { parent } = at
      /* Throws for a window of another origin. */
      if (!parent.document) break
      at = parent as Window & typeof globalThis
    } catch {
      break
    }
  }
  return at
}
