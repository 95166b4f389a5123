import { Mark } from './mark.tsx'
import { More, useMore } from './more.tsx'
import type { ListRow } from './page-state.ts'
import { conclusionOf, type Role } from '../rules/words.ts'

const FIRST = 50

export interface CaseRowsProps {
  rows: readonly ListRow[]
  role: Role
  onRow: (caseId: string) => void
}

/** The cases of a list in the page, each with the verdict that its columns and earlier views allow. */
export function CaseRows({ rows, role, onRow }: CaseRowsProps) {
  const { shown, rest, more } = useMore([...rows], FIRST)
  return (
    <section>
      <h2>本页案件<span class="count num">{rows.length} 件</span></h2>
      <p class="soft lead">按列表各栏和先前看过的内容核对；没有打开过的案件，多数项目只能待核实。</p>
      <ul class="case-rows">
        {shown.map((row) => {
          const verdict = conclusionOf(row, role)
          return (
            <li key={row.caseId}>
              <button type="button" class={`t-${verdict.tone}`} onClick={() => onRow(row.caseId)}>
                <Mark tone={verdict.tone} size={16} />
                <b class="num">{row.caseNumber}</b><span class="verdict">{verdict.word}</span>
                <span class="said num">{row.said[role]}</span>
                <span class="soft">{[row.title, row.seen ? '已打开过' : ''].filter((s) => s !== '').join('　')}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <More rest={rest} unit="件" onMore={more} />
    </section>
  )
}
