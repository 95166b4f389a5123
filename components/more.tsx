import { useState } from 'preact/hooks'

/** Long lists show their head first. */
export function useMore<T>(items: readonly T[], step: number) {
  const [limit, setLimit] = useState(step)
  return { shown: items.slice(0, limit), rest: Math.max(0, items.length - limit), more: () => setLimit(limit + step * 2) }
}

export function More({ rest, unit, onMore }: { rest: number; unit: string; onMore: () => void }) {
  if (rest === 0) return null
  return <button type="button" class="btn quiet more" onClick={onMore}>显示更多（还有 {rest} {unit}）</button>
}
