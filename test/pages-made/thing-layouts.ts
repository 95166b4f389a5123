import type { Chance } from './chance.ts'
import type { Thing } from './content.ts'
import { PAIR_LAYOUTS } from './pair-layouts.ts'

/** Property with who owns it, how it is held and what became of it. */

export interface ThingRow { thing: Thing; kind: string; description: string; owner: string; value: string; control: string; on: string; until: string; rank: string; disposal: string }
export interface ThingView { rows: readonly ThingRow[]; columns: readonly Column[]; unit: string; c: Chance }
export type Column = 'kind' | 'description' | 'owner' | 'value' | 'control' | 'on' | 'until' | 'rank' | 'disposal'
export type ThingLayout = (v: ThingView) => string

export const THING_HEADS: Readonly<Record<Column, readonly string[]>> = {
  kind: ['财产类型', '财产类别', '类型', '财产种类', '类别'], description: ['财产描述', '财产名称', '财产情况', '描述', '名称', '财产信息', '具体情况', '坐落/号牌/账号'],
  owner: ['所有人', '权利人', '被执行人', '权属人', '所有权人', '财产所有人', '登记在谁名下'], value: ['价值', '估值', '评估价', '金额', '财产价值'],
  control: ['控制措施', '查控措施', '措施', '控制方式', '措施类型'], on: ['控制日期', '查控日期', '措施日期', '查封/冻结日期', '控制时间', '起始日期'],
  until: ['到期日', '届满日期', '控制到期日', '期限届满日', '到期时间', '截止日期'], rank: ['顺位', '首封/轮候', '查封顺位', '控制顺位', '是否轮候'], disposal: ['处置状态', '处置情况', '处置进度', '处理情况', '处分情况'],
}

function heads(v: ThingView): Record<Column, string> {
  const pick = (k: Column) => v.c.pick(THING_HEADS[k]) + (k === 'value' && v.unit !== '' ? `（${v.unit}）` : '')
  return { kind: pick('kind'), description: pick('description'), owner: pick('owner'), value: pick('value'), control: pick('control'), on: pick('on'), until: pick('until'), rank: pick('rank'), disposal: pick('disposal') }
}
const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((x) => `<${tag}>${x}</${tag}>`).join('')}</tr>`
function table(v: ThingView, columns: readonly Column[], rows: readonly ThingRow[], h = heads(v)): string {
  return `<table><thead>${row(['序号', ...columns.map((k) => h[k]), '操作'], 'th')}</thead><tbody>${rows.map((r, i) => row([String(i + 1), ...columns.map((k) => r[k]), '<a>详情</a>'])).join('')}</tbody></table>`
}
function grouped(v: ThingView, by: 'owner' | 'kind'): string {
  const groups = new Map<string, ThingRow[]>()
  for (const r of v.rows) groups.set(r[by], [...(groups.get(r[by]) ?? []), r])
  const h = heads(v)
  return [...groups].map(([title, rows]) => `<h4>${title}</h4>${table(v, v.columns.filter((k) => k !== by), rows, h)}`).join('')
}
const pairs = (v: ThingView, r: ThingRow, h: Record<Column, string>) => v.columns.map((k) => [h[k], r[k]] as const)

export const THING_LAYOUTS: Readonly<Record<string, ThingLayout>> = {
  table: (v) => table(v, v.columns, v.rows),
  'table-td': (v) => table(v, v.columns, v.rows).replaceAll('th>', 'td>'),
  'by-owner': (v) => grouped(v, 'owner'), 'by-kind': (v) => grouped(v, 'kind'),
  'el-table': (v) => { const h = heads(v); return `<div class="el-table"><div class="el-table__header-wrapper"><table><thead>${row(v.columns.map((k) => `<div class="cell">${h[k]}</div>`), 'th')}</thead></table></div><div class="el-table__body-wrapper"><table><tbody>${v.rows.map((r) => row(v.columns.map((k) => `<div class="cell">${r[k]}</div>`))).join('')}</tbody></table></div></div>` },
  cards: (v) => { const h = heads(v); return v.rows.map((r) => `<div class="card"><div class="card-h">${r.description}</div><div class="card-b">${v.columns.filter((k) => k !== 'description').map((k) => `<div><label>${h[k]}</label><span>${r[k]}</span></div>`).join('')}</div></div>`).join('') },
  records: (v) => { const h = heads(v); const name = v.c.pick(['table-2', 'dl', 'p-colon', 'el-descriptions', 'span-colon', 'li-colon']); return v.rows.map((r, i) => `<h4>财产${i + 1}</h4>${PAIR_LAYOUTS[name]?.(pairs(v, r, h), v.c)}`).join('') },
  sentences: (v) => v.rows.map((r) => `<p>${r.kind}：${r.description}，登记在${r.owner}名下，${r.on}${r.rank === '轮候' ? '轮候' : ''}${r.control}，${r.until}到期，${r.disposal}。</p>`).join(''),
  lines: (v) => `<ul>${v.rows.map((r) => `<li>${v.columns.map((k) => r[k]).join(' / ')}</li>`).join('')}</ul>`,
  /* held out: see page.ts */
  'things-across': (v) => { const h = heads(v); return `<table>${v.columns.map((k) => `<tr><th>${h[k]}</th>${v.rows.map((r) => `<td>${r[k]}</td>`).join('')}</tr>`).join('')}</table>` },
}
/** Layouts that always tell whose it is. */
export const TELLS_OWNER = new Set(['by-owner', 'sentences'])
