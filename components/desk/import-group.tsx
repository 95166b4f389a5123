import { useState } from 'preact/hooks'
import type { Choice } from '../../notes/import-compare.ts'
import { chosenOf, choiceNames, type ImportChoices, type ImportRow } from './import-rows.ts'

/** Rows shown at once; a file may hold twenty thousand. */
const STEP = 50

export interface ImportGroupProps {
  name: string
  open: boolean
  rows: readonly ImportRow[]
  choices: ImportChoices
  disabled: boolean
  onChoose: (row: ImportRow, choice: Choice) => void
}

/** Rows that compare alike with what is stored, each with its choice and, opened, with both versions side by side. */
export function ImportGroup({ name, open, rows, choices, disabled, onChoose }: ImportGroupProps) {
  const [unfolded, setUnfolded] = useState(open)
  const [shown, setShown] = useState(STEP)
  return (
    <details class="import-group" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary><span>{name}</span><span class="num">{rows.length} 项</span></summary>
      {unfolded && (
        <>
          <ul>{rows.slice(0, shown).map((row) => <Row key={row.key} row={row} choice={chosenOf(row, choices)} disabled={disabled} onChoose={onChoose} />)}</ul>
          {shown < rows.length && <button type="button" class="btn quiet" onClick={() => setShown(shown + STEP)}>再列 {Math.min(STEP, rows.length - shown)} 项（共 {rows.length} 项）</button>}
        </>
      )}
    </details>
  )
}

function Row({ row, choice, disabled, onChoose }: { row: ImportRow; choice: Choice; disabled: boolean; onChoose: ImportGroupProps['onChoose'] }) {
  const [open, setOpen] = useState(false)
  const names = choiceNames(row.state, row.rival).filter(([c]) => row.options.includes(c))
  return (
    <li class="import-row">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="import-label">{row.label}</span>
          <span class="import-title">{row.title === '' ? '（没有文字）' : row.title}</span>
          <small class="num">{row.caseNumber}{row.reason !== undefined && <span class="import-why"> {row.reason}</span>}</small>
        </summary>
        {open && <Sides row={row} />}
      </details>
      {names.length > 1 && (
        <select aria-label={`${row.label}“${row.title.slice(0, 20)}”的处理`} disabled={disabled} value={choice} onChange={(event) => { const c = names.find(([key]) => key === event.currentTarget.value); if (c) onChoose(row, c[0]) }}>
          {names.map(([c, words]) => <option key={c} value={c}>{words}</option>)}
        </select>
      )}
    </li>
  )
}

function Sides({ row }: { row: ImportRow }) {
  const sides = row.sides()
  const one = row.state === 'new'
  return (
    <table class="compare sides">
      <thead><tr><th scope="col">项目</th>{!one && <th scope="col">现有的</th>}<th scope="col">文件中的</th></tr></thead>
      <tbody>
        {sides.map(({ label, mine, theirs }) => (
          <tr key={label} class={!one && mine !== theirs ? 'differs' : undefined}>
            <th scope="row">{label}{!one && mine !== theirs && <span class="unseen-mark">（不同）</span>}</th>
            {!one && <td>{mine ?? '—'}</td>}
            <td>{theirs ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
