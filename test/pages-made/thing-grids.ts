import { COUNTERS } from './thing-content.ts'
import { heads, row, table, type ThingLayout, type ThingRow, type ThingView } from './thing-view.ts'
import { held, worth } from './thing-told.ts'

/** Property in grids, cards and nested tables that do more than put a cell below a heading. */

function byKind(v: ThingView): [string, ThingRow[]][] {
  const out = new Map<string, ThingRow[]>()
  for (const r of v.rows) out.set(r.kind, [...(out.get(r.kind) ?? []), r])
  return [...out]
}
const count = (kind: string, n: number) => `${n}${COUNTERS[kind] ?? '项'}`
const spans = (cells: readonly string[]) => cells.map((x) => `<span>${x}</span>`).join('')
const range = (r: ThingRow) => (r.control === '' ? '' : `${r.on}至${r.until}`)

export const GRID_LAYOUTS: Readonly<Record<string, ThingLayout>> = {
  /* the answers of a network query, with how many each office found */
  'feedback-counts': (v) => {
    const h = [v.c.pick(['财产类型', '查询类别']), v.c.pick(['被查询人', '查询对象', '被执行人']), v.c.pick(['数量', '反馈数量', '反馈条数']), v.c.pick(['反馈详情', '反馈内容', '财产详情']), v.c.pick(['控制情况', '控制状态', '是否控制'])]
    const found = v.rows.map((r) => [r.kind, r.owner, v.c.pick(['1', count(r.thing.kind, 1)]), [r.description, worth(v, r)].filter(Boolean).join('，'), held(v, r)])
    const none = v.denials.map((d) => [d.kindWord, d.owner, v.c.pick(['0', count(d.kind, 0)]), v.c.pick(['—', '', '无', '无反馈信息']), v.c.pick(['—', '', '/'])])
    return `<table>${row(h, 'th')}${v.c.shuffle([...found, ...none]).map((r) => row(r)).join('')}</table>`
  },
  'bare-spans': (v) => v.rows.map((r) => `<div class="r">${spans(v.columns.filter((k) => k !== 'until' || !v.columns.includes('on')).map((k) => (k === 'on' && v.columns.includes('until') ? range(r) : k === 'until' && r.until !== '' ? `至${r.until}` : r[k])))}</div>`).join(''),
  'span-heads': (v) => { const h = heads(v); return `<div class="g"><div class="r h">${spans(v.columns.map((k) => h[k]))}</div>${v.rows.map((r) => `<div class="r">${spans(v.columns.map((k) => r[k]))}</div>`).join('')}</div>` },
  'nested-kinds': (v) => { const h = heads(v); return `<table border="1">${byKind(v).map(([kind, rows]) => `<tr><th>${kind}</th><td>${table(v, v.columns.filter((k) => k !== 'kind'), rows, h)}</td></tr>`).join('')}${v.denials.filter((d) => !v.rows.some((r) => r.thing.kind === d.kind)).map((d) => `<tr><th>${d.kindWord}</th><td>${d.answer}</td></tr>`).join('')}</table>` },
  'kind-panes': (v) => { const h = heads(v); return [...byKind(v).map(([kind, rows]) => [kind, table(v, v.columns.filter((k) => k !== 'kind'), rows, h)]), ...v.denials.filter((d) => !v.rows.some((r) => r.thing.kind === d.kind)).map((d) => [d.kindWord, '<div class="empty">暂无数据</div>'])].map(([kind, html]) => `<div class="pane"><div class="pane-t">${kind}</div>${html}</div>`).join('') },
  tags: (v) => v.rows.map((r) => `<div class="asset"><div class="asset-t">${r.description}<span class="tag">${r.kind}</span>${v.columns.includes('rank') && r.thing.control?.rank ? `<span class="tag">${r.rank}</span>` : ''}${v.columns.includes('disposal') ? `<span class="tag">${r.disposal}</span>` : ''}</div>${v.columns.filter((k) => !['description', 'kind', 'rank', 'disposal'].includes(k) && r[k] !== '').map((k) => `<div class="asset-l">${heads(v)[k]}：${r[k]}</div>`).join('')}</div>`).join(''),
  expanded: (v) => {
    const h = heads(v), top = v.columns.filter((k) => ['kind', 'description', 'owner', 'control'].includes(k)), below = v.columns.filter((k) => !top.includes(k))
    return `<table><tr>${top.map((k) => `<th>${h[k]}</th>`).join('')}</tr>${v.rows.map((r) => `${row(top.map((k) => r[k]))}<tr class="expanded"><td colspan="${top.length}"><div>${below.filter((k) => r[k] !== '').map((k) => `<p>${h[k]}：${r[k]}</p>`).join('')}</div></td></tr>`).join('')}</table>`
  },
  'counts-above': (v) => `<div class="stat">${[...byKind(v).map(([kind, rows]) => [kind, String(rows.length)]), ...v.denials.filter((d) => !v.rows.some((r) => r.thing.kind === d.kind)).map((d) => [d.kindWord, '0'])].map(([k, n]) => `<div class="stat-i"><span>${k}</span><b>${n}</b></div>`).join('')}</div>${table(v, v.columns, v.rows)}`,
  wide: (v) => {
    const h = heads(v)
    const columns = v.columns.filter((k) => k !== 'on' && k !== 'until')
    const both = v.columns.includes('on') && v.columns.includes('until')
    const can = v.c.yes(0.5)
    const term = v.c.pick(['查控期限', '控制期限', '查封期限', '起止日期'])
    const head = [...columns.map((k) => h[k]), ...(both ? [term] : v.columns.includes('on') ? [h.on] : v.columns.includes('until') ? [h.until] : []), ...(can ? ['是否具备处置条件'] : [])]
    return `<table>${row(head, 'th')}${v.rows.map((r) => row([...columns.map((k) => r[k]), ...(both ? [range(r)] : v.columns.includes('on') ? [r.on] : v.columns.includes('until') ? [r.until] : []), ...(can ? [r.thing.reason === undefined ? '是' : '否'] : [])])).join('')}</table>`
  },
  'merged-kind': (v) => { const h = heads(v), k2 = v.columns.filter((k) => k !== 'kind'); return `<table border="1">${row([h.kind, ...k2.map((k) => h[k])], 'th')}${byKind(v).map(([kind, rows]) => rows.map((r, i) => `<tr>${i === 0 ? `<td rowspan="${rows.length}">${kind}</td>` : ''}${k2.map((k) => `<td>${r[k]}</td>`).join('')}</tr>`).join('')).join('')}</table>` },
}
