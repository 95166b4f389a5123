import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { PRINT_FORBIDDEN, usePlainPrint } from './plain-print.ts'
import { usePrinting } from './use-printing.ts'
import { VirtualList } from './virtual-list.tsx'

export interface Column<T> {
  head: string
  cell: (row: T) => ComponentChildren
}

export interface ListViewProps<T extends { id: string }> {
  /** 案件, 批注 */
  label: string
  /** 件, 条 */
  unit: string
  /** class that sets the widths of the columns */
  columnsClass: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowHeight: number
  /** ids; may hold some that are filtered out now, which are left alone */
  selected: ReadonlySet<string>
  onSelected: (ids: ReadonlySet<string>) => void
  onOpen: (row: T) => void
  onDelete: (rows: readonly T[]) => void
  /** a line under each row, across its columns; the height of rows makes room for it */
  below?: ((row: T) => ComponentChildren) | undefined
  /** told in the place of the number of rows while it is not known */
  working?: string | undefined
  /** these are the first rows: the rest is being read */
  partial?: boolean
  /** left out where the list is not handed over by itself */
  onExport?: ((scope: 'all' | 'selected') => void) | undefined
  /** what else can be done with the chosen rows */
  more?: ((chosen: readonly T[]) => ComponentChildren) | undefined
  /** stands beside the tools while nothing is chosen */
  aside?: ComponentChildren
  /** papers over the rows; left out where none are written of them */
  onPapers?: ((scope: 'all' | 'selected') => void) | undefined
}

/** Rows beyond this are not printed; a list of that length is exported. */
const PRINT_MAX = 2000

/** A list with selection, keys and what can be done with many rows at once. */
export function ListView<T extends { id: string }>(props: ListViewProps<T>) {
  const { label, unit, columns, rows, selected, onSelected, onOpen, onDelete, onExport } = props
  const [active, setActive] = useState(0)
  const { forbidden, tell } = usePlainPrint()
  const box = useRef<HTMLDivElement>(null)
  const [printing, print] = usePrinting(() => {
    /* A paper or a case that is printed stands before the list, and tells of itself. */
    if (box.current?.ownerDocument.querySelector('.paper-print, .drawer.printing') === null) tell(`${label}列表`, Math.min(rows.length, PRINT_MAX))
  })
  const chosen = useMemo(() => (selected.size === 0 ? [] : rows.filter((row) => selected.has(row.id))), [rows, selected])
  /** where the last choice was made: from there a range is chosen with Shift */
  const anchor = useRef<string>(undefined)
  const toggle = (row: T, index: number, range = false) => {
    const next = new Set(selected)
    const from = range && anchor.current !== undefined ? rows.findIndex((r) => r.id === anchor.current) : -1
    if (from >= 0) for (const r of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) next.add(r.id)
    else if (!next.delete(row.id)) next.add(row.id)
    anchor.current = row.id
    onSelected(next)
  }
  /** moving with Shift chooses on the way */
  const extend = (from: number, to: number) => {
    const next = new Set(selected)
    for (const r of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(r.id)
    anchor.current = rows[to]?.id
    onSelected(next)
  }
  const toggleAll = () => onSelected(chosen.length === rows.length ? new Set() : new Set(rows.map((row) => row.id)))
  return (
    <div ref={box} class={`list ${props.columnsClass}`}>
      <div class="row tools">
        <span class="num" role="status">{chosen.length > 0 ? `已选 ${chosen.length} ${unit}` : props.working !== undefined ? props.working : props.partial ? `最近的 ${rows.length} ${unit}，其余正在读取…` : `共 ${rows.length} ${unit}`}</span>
        {chosen.length > 0 ? (
          <>
            {onExport && <button type="button" class="btn" onClick={() => onExport('selected')}>导出所选…</button>}
            {props.more?.(chosen)}
            {props.onPapers && <button type="button" class="btn" onClick={() => props.onPapers?.('selected')}>生成文书…</button>}
            <button type="button" class="btn danger" onClick={() => onDelete(chosen)}>删除所选…</button>
            <button type="button" class="btn quiet" onClick={() => onSelected(new Set())}>取消选择</button>
          </>
        ) : (
          <>
            {onExport && <button type="button" class="btn" onClick={() => onExport('all')}>导出…</button>}
            {props.onPapers && <button type="button" class="btn" onClick={() => props.onPapers?.('all')}>生成文书…</button>}
            {forbidden ? <span class="tag" title={PRINT_FORBIDDEN}>单位统一：不能照原样打印</span> : <button type="button" class="btn" onClick={print}>打印</button>}
            {props.aside}
          </>
        )}
        <span class="soft end keys">↑↓ 移动，回车打开，空格选中，Shift 连选，Delete 删除，Ctrl+A 全选</span>
      </div>
      <VirtualList label={`${label}列表`} rows={rows} rowHeight={props.rowHeight} active={Math.min(active, rows.length - 1)} onActive={setActive}
        selected={(row) => selected.has(row.id)}
        onExtend={extend}
        onKey={(key, row, index, shift) => (key === 'Enter' ? onOpen(row) : key === ' ' ? toggle(row, index, shift) : key === 'all' ? toggleAll() : onDelete([row]))}
        header={
          <>
            <span role="columnheader">
              <input type="checkbox" aria-label={`全选${label}`} checked={chosen.length > 0 && chosen.length === rows.length} onChange={toggleAll} />
            </span>
            {columns.map((c) => <span role="columnheader" key={c.head}>{c.head}</span>)}
          </>
        }
        row={(row, index) => (
          <>
            <span role="gridcell" onClick={(event) => event.stopPropagation()}>
              <input type="checkbox" tabIndex={-1} aria-label="选中" checked={selected.has(row.id)} onClick={(event) => toggle(row, index, event.shiftKey)} />
            </span>
            {columns.map((c) => <span role="gridcell" key={c.head}>{c.cell(row)}</span>)}
            {props.below && <span role="gridcell" class="found">{props.below(row)}</span>}
          </>
        )} />
      {printing && forbidden && <p class="printed">{PRINT_FORBIDDEN}</p>}
      {printing && !forbidden && <Printed label={label} unit={unit} columns={columns} rows={rows} />}
    </div>
  )
}

function Printed<T extends { id: string }>({ label, unit, columns, rows }: Pick<ListViewProps<T>, 'label' | 'unit' | 'columns' | 'rows'>) {
  return (
    <table class="printed">
      <caption>{label}列表，共 {rows.length} {unit}{rows.length > PRINT_MAX && `，只印前 ${PRINT_MAX} ${unit}，全部内容请用导出`}</caption>
      <thead><tr>{columns.map((c) => <th key={c.head} scope="col">{c.head}</th>)}</tr></thead>
      <tbody>{rows.slice(0, PRINT_MAX).map((row) => <tr key={row.id}>{columns.map((c) => <td key={c.head}>{c.cell(row)}</td>)}</tr>)}</tbody>
    </table>
  )
}
