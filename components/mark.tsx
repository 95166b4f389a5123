import type { Tone, Verdict } from '../rules/words.ts'

/** Filled shape and the sign cut into it. Shapes differ, so that no verdict rests on colour alone. */
const SHAPES: Record<Tone, [shape: string, sign: string]> = {
  block: ['M5 1h6l4 4v6l-4 4H5l-4-4V5z', 'M4.5 8h7'],
  warn: ['M8 1l7.5 13.5H.5z', 'M8 6v4M8 12v.6'],
  check: ['M8 .8a7.2 7.2 0 100 14.4A7.2 7.2 0 008 .8z', 'M5.9 6.3c0-2.9 4.3-2.6 4.2-.1C10 7.8 8 7.8 8 9.4M8 11.6v.5'],
  pass: ['M3 1h10a2 2 0 012 2v10a2 2 0 01-2 2H3a2 2 0 01-2-2V3a2 2 0 012-2z', 'M4.3 8.3l2.5 2.6 5-5.6'],
  clue: ['M8 .5L15.5 8 8 15.5.5 8z', 'M8 5v.6M8 7.6v3.6'],
  note: ['M3 .8h6.8L13 4v11.2H3z', 'M5.5 7h5M5.5 10.6h5'],
  none: ['M3.5 5.5h9a2.5 2.5 0 010 5h-9a2.5 2.5 0 010-5z', 'M5 8h6'],
}

/** The mark of a verdict; says nothing by itself, its word stands beside it. */
export function Mark({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const [shape, sign] = SHAPES[tone]
  return (
    <svg class={`mark t-${tone}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shape} fill="currentColor" />
      <path d={sign} fill="none" stroke="var(--bg)" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}

/** Mark and word. */
export function VerdictChip({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`chip t-${verdict.tone}`}>
      <Mark tone={verdict.tone} size={12} />
      {verdict.word}
    </span>
  )
}
