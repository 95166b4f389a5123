import type { Evidence } from './types.ts'
import { fieldWord } from './words.ts'

/** An exhibit as it is shown: where it stands among the exhibits of its finding, and what the same words say besides. */
export interface ShownExhibit extends Evidence {
  /** among all exhibits of the finding */
  index: number
  /** names of the fields read there: “案号、案件类型”; '' where none has a name */
  named: string
}

/**
 * The exhibits of a finding for a reader's eyes: the same words at the same place are told once, however many fields were read from them. One without
 * words was read from a bare value and is left out; one set by hand is told by itself, with its author.
 */
export function shownExhibits(evidence: readonly Evidence[]): ShownExhibit[] {
  const shown = new Map<string, { exhibit: Evidence; index: number; names: Set<string> }>()
  for (const [index, exhibit] of evidence.entries()) {
    if (exhibit.quote === '') continue
    const { frame, path, start, end, page } = exhibit.where ?? {}
    const place = exhibit.by || start === undefined ? `${index}` : JSON.stringify([exhibit.quote, frame, path, start, end, page])
    const known = shown.get(place)
    const name = fieldWord(exhibit.field)
    if (known) known.names.add(name)
    else shown.set(place, { exhibit, index, names: new Set([name]) })
  }
  return [...shown.values()].map(({ exhibit, index, names }) => ({ ...exhibit, index, named: [...names].filter((n) => n !== '').join('、') }))
}
