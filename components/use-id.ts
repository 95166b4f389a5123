import { useState } from 'preact/hooks'

let last = 0

/**
 * An id for this element, the same from render to render. Preact's own `useId` begins to count anew with every call of
 * `render` on a root, and each redrawing here is one: two elements had the same id, and labels and names went astray.
 */
export function useId(): string {
  const [id] = useState(() => `zb${++last}`)
  return id
}
