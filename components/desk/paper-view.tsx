import type { Block, Cell, Paper } from '../../notes/papers/paper.ts'

/** A paper as it will be written, for the preview and for the printer. `rowsMax`: rows shown of each table; the printer gets all. */
export function PaperView({ paper, rowsMax = Number.MAX_SAFE_INTEGER }: { paper: Paper; rowsMax?: number }) {
  return (
    <article class="paper" lang="zh-CN" aria-label={paper.name}>
      {paper.draft && <p class="paper-draft" aria-hidden="true">草稿</p>}
      {paper.blocks.map((b, i) => (b.type === 'paragraph'
        ? b.style === 'title'
          ? <h1 key={i} class="paper-title">{b.text}</h1>
          : <p key={i} class={`paper-${b.style}${b.newPage ? ' paper-new' : ''}`}>{b.text}</p>
        : <PaperTable key={i} table={b} rowsMax={rowsMax} />))}
    </article>
  )
}

function PaperTable({ table: { columns, rows, whole: together }, rowsMax }: { table: Extract<Block, { type: 'table' }>; rowsMax: number }) {
  const whole = columns.reduce((sum, c) => sum + c.width, 0)
  const left = rows.length - rowsMax
  return (
    <table class={`paper-table${together ? ' paper-whole' : ''}`}>
      <colgroup>{columns.map((c, i) => <col key={i} style={{ width: `${(100 * c.width) / whole}%` }} />)}</colgroup>
      {columns.some((c) => c.head !== undefined) && <thead><tr>{columns.map((c, i) => <th key={i} scope="col">{c.head}</th>)}</tr></thead>}
      <tbody>
        {rows.slice(0, rowsMax).map((row, i) => <tr key={i}>{cellsOf(row).map(([cell, column], n) => <PaperCell key={n} cell={cell} centred={columns[column]?.centred === true} />)}</tr>)}
        {left > 0 && <tr class="paper-more"><td colSpan={columns.length}>预览到此为止，另有 {left} 行，保存和打印时全部列出。</td></tr>}
      </tbody>
    </table>
  )
}

/** Cells with the column in which each begins. */
function cellsOf(row: readonly Cell[]): [Cell, number][] {
  let at = 0
  return row.map((cell) => {
    const begin = at
    at += cell.span ?? 1
    return [cell, begin]
  })
}

function PaperCell({ cell: { text, span, label, lines }, centred }: { cell: Cell; centred: boolean }) {
  const more = { ...(span === undefined ? {} : { colSpan: span }), ...(lines === undefined ? {} : { style: { height: `${lines * 24}pt` } }) }
  return label ? <th scope="row" {...more}>{text}</th> : <td class={centred ? 'paper-centred' : undefined} {...more}>{text}</td>
}
