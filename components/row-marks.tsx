import { Mark } from './mark.tsx'
import type { ListRow } from './page-state.ts'
import { conclusionOf, type Role } from '../rules/words.ts'

/** A mark beside a row of a list in the page, in pixels of the viewport. */
export interface PlacedMark {
  row: ListRow
  left: number
  top: number
}

/** Marks over the page; for the pointer only, the panel has the same rows for the keyboard. */
export function RowMarks({ marks, role, onRow }: { marks: readonly PlacedMark[]; role: Role; onRow: (caseId: string) => void }) {
  return (
    <div class="zb" aria-hidden="true">
      {marks.map(({ row, left, top }) => {
        const verdict = conclusionOf(row, role)
        return (
          <button key={row.caseId} type="button" tabIndex={-1} class={`row-mark t-${verdict.tone}`} title={row.said[role].startsWith(verdict.word) ? row.said[role] : `${verdict.word}：${row.said[role]}`} style={{ left: `${left}px`, top: `${top}px` }} onClick={() => onRow(row.caseId)}>
            <Mark tone={verdict.tone} size={16} />
          </button>
        )
      })}
    </div>
  )
}
