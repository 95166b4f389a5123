import { heads, row, type ThingLayout } from './thing-view.ts'
import { held, worth } from './thing-told.ts'

/** Held out: see page.ts. */
export const HELD_LAYOUTS: Readonly<Record<string, ThingLayout>> = {
  /* small print below each other, without labels */
  'stacked-lines': (v) => v.rows.map((r) => `<article><header>${r.description}</header><small>${r.kind} · ${r.owner} 所有</small><small>${held(v, r)}</small>${worth(v, r) === '' ? '' : `<small>${worth(v, r)}</small>`}${v.columns.includes('disposal') ? `<small>${r.disposal}</small>` : ''}</article>`).join(''),
  /* a row for each debtor, a column for each kind */
  'kinds-by-debtor': (v) => {
    const kinds = [...new Map([...v.rows.map((r) => [r.thing.kind, r.kind] as const), ...v.denials.map((d) => [d.kind, d.kindWord] as const)])]
    const owners = [...new Set([...v.rows.map((r) => r.owner), ...v.denials.map((d) => d.owner)])]
    return `<table>${row([v.c.pick(['被执行人', '姓名/名称']), ...kinds.map(([, word]) => word)], 'th')}${owners.map((o) => row([o, ...kinds.map(([kind]) => v.rows.filter((r) => r.owner === o && r.thing.kind === kind).map((r) => [r.description, held(v, r), worth(v, r), v.columns.includes('disposal') ? r.disposal : ''].filter(Boolean).join('，')).join('<br>') || '无')])).join('')}</table>`
  },
  /* as it is filled in: a block of inputs for each thing, its kind chosen from a list */
  'disabled-form': (v) => {
    const h = heads(v)
    const field = (k: (typeof v.columns)[number], x: string) => (k === 'kind' || k === 'rank' ? `<select disabled><option>请选择</option><option selected>${x}</option><option>其他</option></select>` : `<input type="text" disabled value="${x}">`)
    return `<form>${v.rows.map((r, i) => `<fieldset><legend>第${i + 1}项</legend>${v.columns.map((k) => `<div><label>${h[k]}</label>${field(k, r[k])}</div>`).join('')}</fieldset>`).join('')}</form>`
  },
}
