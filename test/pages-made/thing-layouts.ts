import { PAIR_LAYOUTS } from './pair-layouts.ts'
import { GRID_LAYOUTS } from './thing-grids.ts'
import { HELD_LAYOUTS } from './thing-held.ts'
import { TOLD_LAYOUTS } from './thing-told.ts'
import { heads, pairsOf, row, table, type ThingLayout, type ThingRow, type ThingView } from './thing-view.ts'

/** Property, laid out in every way that pages do it. */

function grouped(v: ThingView, by: 'owner' | 'kind'): string {
  const groups = new Map<string, ThingRow[]>()
  for (const r of v.rows) groups.set(r[by], [...(groups.get(r[by]) ?? []), r])
  const h = heads(v)
  return [...groups].map(([title, rows]) => `<h4>${title}</h4>${table(v, v.columns.filter((k) => k !== by), rows, h)}`).join('')
}
export const THING_LAYOUTS: Readonly<Record<string, ThingLayout>> = {
  table: (v) => table(v, v.columns, v.rows),
  'table-td': (v) => table(v, v.columns, v.rows).replaceAll('th>', 'td>'),
  'by-owner': (v) => grouped(v, 'owner'), 'by-kind': (v) => grouped(v, 'kind'),
  'el-table': (v) => { const h = heads(v); return `<div class="el-table"><div class="el-table__header-wrapper"><table><thead>${row(v.columns.map((k) => `<div class="cell">${h[k]}</div>`), 'th')}</thead></table></div><div class="el-table__body-wrapper"><table><tbody>${v.rows.map((r) => row(v.columns.map((k) => `<div class="cell">${r[k]}</div>`))).join('')}</tbody></table></div></div>` },
  cards: (v) => { const h = heads(v); return v.rows.map((r) => `<div class="card"><div class="card-h">${r.description}</div><div class="card-b">${v.columns.filter((k) => k !== 'description').map((k) => `<div><label>${h[k]}</label><span>${r[k]}</span></div>`).join('')}</div></div>`).join('') },
  records: (v) => { const h = heads(v); const name = v.c.pick(['table-2', 'dl', 'p-colon', 'el-descriptions', 'span-colon', 'li-colon']); return v.rows.map((r, i) => `<h4>财产${i + 1}</h4>${PAIR_LAYOUTS[name]?.(pairsOf(v, r, h), v.c)}`).join('') },
  sentences: (v) => v.rows.map((r) => `<p>${r.kind}：${r.description}，登记在${r.owner}名下，${r.on}${r.rank === '轮候' ? '轮候' : r.rank === '首封' ? '首先' : ''}${r.control}，${r.until}到期，${r.disposal}。</p>`).join(''),
  lines: (v) => `<ul>${v.rows.map((r) => `<li>${v.columns.map((k) => r[k]).join(' / ')}</li>`).join('')}</ul>`,
  'things-across': (v) => { const h = heads(v); return `<table>${v.columns.map((k) => `<tr><th>${h[k]}</th>${v.rows.map((r) => `<td>${r[k]}</td>`).join('')}</tr>`).join('')}</table>` },
  ...TOLD_LAYOUTS, ...GRID_LAYOUTS, ...HELD_LAYOUTS,
}
/** Layouts that always tell whose it is. */
export const TELLS_OWNER = new Set(['by-owner', 'sentences', 'owner-lists', 'told', 'told-at-once', 'stacked-lines', 'kinds-by-debtor'])
/** Layouts with a place for a thing of somebody else: each says whose it is beside it. */
export const WITH_FOREIGN = new Set(['table', 'table-td', 'by-kind', 'el-table', 'cards', 'records', 'slash-labels', 'wide', 'merged-kind', 'tags', 'span-heads', 'expanded', 'dl-things', 'disabled-form'])
/** Prose says the same in all; one that leaves it out is no sentence. */
export const ALL_TOLD = new Set(['sentences', 'told', 'told-at-once', 'owner-lists'])
