import { useEffect, useState } from 'preact/hooks'
import type { Choice } from '../../notes/import-compare.ts'
import { chosenOf, choiceNames, type ImportChoices, type ImportRow, type ImportSide, type OnSides } from './import-rows.ts'
import { useRowsInSight } from './use-rows-in-sight.ts'

/** Of so many rows all exist; of more only those in sight. A file may hold a hundred thousand. */
const FEW = 50
/** Pixels of a row of a long list; the style sheet has the same. */
const HEIGHT = 56

export interface ImportGroupProps {
  name: string
  open: boolean
  rows: readonly ImportRow[]
  choices: ImportChoices
  disabled: boolean
  onSides: OnSides
  onChoose: (row: ImportRow, choice: Choice) => void
}

/** Rows that compare alike with what is stored, each with its choice and, opened, with both versions side by side. */
export function ImportGroup({ name, open, rows, ...how }: ImportGroupProps) {
  const [unfolded, setUnfolded] = useState(open)
  return (
    <details class="import-group" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary><span>{name}</span><span class="num">{rows.length} 项</span></summary>
      {unfolded && (rows.length <= FEW
        ? <ul>{rows.map((row) => <Row key={row.n} row={row} {...how} />)}</ul>
        : <LongList name={name} rows={rows} {...how} />)}
    </details>
  )
}

type How = Omit<ImportGroupProps, 'name' | 'open' | 'rows'>

function Row({ row, choices, disabled, onSides, onChoose }: How & { row: ImportRow }) {
  const [open, setOpen] = useState(false)
  return (
    <li class="import-row">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary><Title row={row} /></summary>
        {open && <Sides row={row} onSides={onSides} />}
      </details>
      <Choose row={row} choices={choices} disabled={disabled} onChoose={onChoose} />
    </li>
  )
}

/** Only the rows in sight exist; the one that is looked at stands open beneath the list. */
function LongList({ name, rows, onSides, ...how }: How & { name: string; rows: readonly ImportRow[] }) {
  const { box, look, first, last } = useRowsInSight(rows.length, HEIGHT)
  const [open, setOpen] = useState<ImportRow>()
  return (
    <>
      <div class="import-long" ref={box} tabIndex={0} role="region" aria-label={`${name}，共 ${rows.length} 项`} onScroll={look}>
        <ul style={{ height: `${rows.length * HEIGHT}px`, paddingTop: `${first * HEIGHT}px` }}>
          {rows.slice(first, last).map((row, i) => (
            <li class="import-row" key={row.n} style={{ height: `${HEIGHT}px` }} aria-posinset={first + i + 1} aria-setsize={rows.length}>
              <button type="button" class="import-look" aria-expanded={open?.n === row.n} onClick={() => setOpen(open?.n === row.n ? undefined : row)}><Title row={row} /></button>
              <Choose row={row} {...how} />
            </li>
          ))}
        </ul>
      </div>
      {open && <section class="import-open" aria-label="两边的内容"><Title row={open} /><Sides key={open.n} row={open} onSides={onSides} /></section>}
    </>
  )
}

function Title({ row }: { row: ImportRow }) {
  return (
    <>
      <span class="import-label">{row.label}</span>
      <span class="import-title">{row.title === '' ? '（没有文字）' : row.title}</span>
      <small class="num">{row.caseNumber}{row.reason !== undefined && <span class="import-why"> {row.reason}</span>}</small>
    </>
  )
}

function Choose({ row, choices, disabled, onChoose }: Pick<How, 'choices' | 'disabled' | 'onChoose'> & { row: ImportRow }) {
  const names = choiceNames(row.state, row.rival).filter(([c]) => row.options.includes(c))
  if (names.length < 2) return null
  return (
    <select aria-label={`${row.label}“${row.title.slice(0, 20)}”的处理`} disabled={disabled} value={chosenOf(row, choices)} onChange={(event) => { const c = names.find(([key]) => key === event.currentTarget.value); if (c) onChoose(row, c[0]) }}>
      {names.map(([c, words]) => <option key={c} value={c}>{words}</option>)}
    </select>
  )
}

function Sides({ row, onSides }: { row: ImportRow; onSides: OnSides }) {
  const [sides, setSides] = useState<readonly ImportSide[]>()
  useEffect(() => {
    let gone = false
    void onSides(row.n).then((found) => { if (!gone) setSides(found) })
    return () => { gone = true }
  }, [row.n])
  if (!sides) return <p class="soft">正在读取…</p>
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
