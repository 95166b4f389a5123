import { html, type Html } from './html.ts'
import type { DemoTable, Layout, Pager } from './demo-case.ts'

/** A data table in the manner of the layout it goes with, and what stands below it. */
export function dataTable(table: DemoTable, layout: Layout): Html {
  const title = table.title ? html`<div class="table-title">${table.title}</div>` : undefined
  if (table.pager === 'not-loaded') return html`${title}<div class="not-loaded">本页数据尚未加载　<button type="button" class="load">点击加载</button></div>`
  return html`${title}${layout === 'grid' ? splitTable(table) : plainTable(table, layout)}${pager(table.pager, table.rows.length)}`
}

/** Old platforms have no `th`: their header row is a row like the others. */
function plainTable(table: DemoTable, layout: Layout): Html {
  const head = layout === 'inline'
    ? html`<tr class="head">${table.columns.map((c) => html`<td><b>${c}</b></td>`)}</tr>`
    : html`<thead><tr>${table.columns.map((c) => html`<th>${c}</th>`)}</tr></thead>`
  const short = table.columns.map((c) => /序号|日期|时间|地位$/.test(c))
  const body = rowsOf(table).map((row) => html`<tr>${row.map((cell, i) => html`<td${short[i] ? html` nowrap` : undefined}>${cell}</td>`)}</tr>
`)
  return html`<table class="data">${head}<tbody>${body.length ? body : html`<tr><td class="empty" colspan="${table.columns.length}">暂无数据</td></tr>`}</tbody></table>`
}

/** Header and body are two tables, as component libraries make them so that the header stays when the body scrolls. */
function splitTable(table: DemoTable): Html {
  const body = rowsOf(table).map((row) => html`<tr class="row">${row.map((cell) => html`<td><div class="cell">${cell}</div></td>`)}</tr>
`)
  return html`<div class="split"><div class="split-head"><table><thead><tr>${table.columns.map((c) => html`<th><div class="cell">${c}</div></th>`)}</tr></thead></table></div>
<div class="split-body">${body.length ? html`<table><tbody>${body}</tbody></table>` : html`<div class="empty">暂无数据</div>`}</div></div>`
}

function rowsOf(table: DemoTable): string[][] {
  return table.rows.map((row, i) => table.columns[0] === '序号' ? [String(i + 1), ...row] : [...row])
}

function pager(kind: Pager, rows: number): Html | undefined {
  if (kind === 'none' || kind === 'not-loaded') return undefined
  if (kind === 'more') return html`<div class="pager"><a href="#more" class="more">查看更多</a></div>`
  if (kind === 'total') return html`<div class="pager">共 ${rows} 条</div>`
  return html`<div class="pager">共 ${kind.total} 条　第 ${kind.page}/${kind.pages} 页　<a href="#first">首页</a> <a href="#prev">上一页</a> <a href="#next">下一页</a> <a href="#last">尾页</a></div>`
}
