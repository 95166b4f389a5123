import { useState } from 'preact/hooks'

/** As many as somebody unfolds in a day; then the oldest is forgotten. */
const MOST = 500
const kept = new Map<string, boolean>()

/**
 * Whether something is unfolded, also after all of it was gone for a moment: platforms empty their page while the next tab loads, and then there
 * is no case to show. `key` names it in this document.
 */
export function useKeptOpen(key: string, first: boolean): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(kept.get(key) ?? first)
  return [open, (next) => {
    kept.delete(key)
    kept.set(key, next)
    const [oldest] = kept.keys()
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    setOpen(next)
  }]
}
