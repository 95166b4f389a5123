import { COUNTERS } from './thing-content.ts'
import type { Column, ThingLayout, ThingRow, ThingView } from './thing-view.ts'

/** Property told in words: sentences, lines of a list, the answers of a form. */

const has = (v: ThingView, k: Column) => v.columns.includes(k)
const one = (r: ThingRow) => `1${COUNTERS[r.thing.kind] ?? '项'}`

/** “已轮候查封（2023-04-05至2026-04-04）”, as much of it as the page tells. */
export function held(v: ThingView, r: ThingRow): string {
  if (r.control === '') return ''
  const waiting = has(v, 'rank') && r.rank === '轮候'
  const first = has(v, 'rank') && r.rank === '首封' ? '（首封）' : ''
  const until = has(v, 'until') ? (has(v, 'on') ? `${r.on}至${r.until}` : `${r.until}到期`) : has(v, 'on') ? r.on : ''
  return `已${waiting ? '轮候' : ''}${r.control}${first}${until === '' ? '' : `（${until}）`}`
}
export function worth(v: ThingView, r: ThingRow): string {
  if (!has(v, 'value') || r.thing.value === undefined) return ''
  const sum = /[元¥￥整]/.test(r.value) ? r.value : r.value + (v.unit || '元')
  return r.thing.kind === 'deposit' ? `余额${sum}` : `评估价${sum}`
}
const share = (v: ThingView, r: ThingRow) => (has(v, 'share') && r.thing.share !== undefined ? (/^[与按]/.test(r.share) ? `（${r.share}）` : `（份额${r.share}）`) : '')
const reason = (v: ThingView, r: ThingRow) => (has(v, 'reason') && r.thing.reason !== undefined ? r.thing.reason : '')
const rest = (v: ThingView, r: ThingRow) => [worth(v, r), held(v, r), has(v, 'disposal') ? r.disposal : '', reason(v, r)].filter(Boolean)

function told(v: ThingView, r: ThingRow, i: number): string {
  const { thing } = r
  const name = thing.kind === 'deposit' ? `在${r.description}内${worth(v, r) === '' ? '有存款' : `存款${worth(v, r).replace('余额', '')}`}` : thing.kind === 'equity' ? `持有${r.description}` : thing.kind === 'real-estate' ? `名下有位于${r.description}的${r.kind === '不动产' ? '不动产' : '房产'}一套${share(v, r)}` : thing.kind === 'vehicle' ? `名下有${r.description}一辆` : `名下有${r.description}一宗${share(v, r)}`
  const waiting = has(v, 'rank') && r.rank === '轮候'
  const until = has(v, 'until') ? v.c.pick([`，期限至${r.until}`, `，${r.until}届满`, `（期限至${r.until}）`]) : ''
  const control = r.control === '' ? '' : `${v.c.pick(['，本院已于', '，本院于', '，于'])}${r.on}${waiting ? '轮候' : has(v, 'rank') && r.rank === '首封' ? '首先' : ''}${r.control}${until}`
  const price = thing.kind === 'deposit' || worth(v, r) === '' ? '' : `，${worth(v, r)}`
  const why = reason(v, r)
  const state = r.disposal === '' ? '' : why === '' ? `，${r.disposal}` : v.c.pick([`，因${why}，${r.disposal}`, `，${r.disposal}，原因：${why}`, `。${why}，${r.disposal}`])
  return `${v.c.pick(['查明', '经查', '经查询', i === 0 ? '查明' : '另查明', ''])}${v.c.pick(['被执行人', ''])}${r.owner}${name}${price}${control}${state}。`
}
const denied = (v: ThingView) => v.denials.map((d) => v.c.pick([`未查见${d.owner}名下有${d.kindWord}。`, `${d.owner}名下无${d.kindWord}登记信息。`, `经查，${d.owner}名下未发现${d.kindWord}。`]))

/** What one kind of property was found to be, of all debtors or of one. */
function answers(v: ThingView, owners: boolean): [string, string][] {
  const groups = new Map<string, { kind: string; rows: ThingRow[] }>()
  for (const r of v.rows) {
    const g = groups.get(r.thing.kind) ?? { kind: r.kind, rows: [] }
    g.rows.push(r)
    groups.set(r.thing.kind, g)
  }
  const found = [...groups.values()].map((g): [string, string] => [g.kind, g.rows.map((r) => `${owners ? `${r.owner}：` : ''}${v.c.pick(['查见', '有', ''])}${one(r)} ${[`${r.description}${share(v, r)}`, ...rest(v, r)].join('，')}`).join('；')])
  /* One answer for a kind: what all of them have not. */
  const none = v.denials.filter((d) => !groups.has(d.kind) && !v.denials.some((o) => o !== d && o.kind === d.kind && v.denials.indexOf(o) < v.denials.indexOf(d)))
  return v.c.shuffle([...found, ...none.map((d): [string, string] => [d.kindWord, d.answer])])
}

export const TOLD_LAYOUTS: Readonly<Record<string, ThingLayout>> = {
  told: (v) => [...v.rows.map((r, i) => told(v, r, i)), ...denied(v)].map((s) => `<p>${s}</p>`).join(''),
  'told-at-once': (v) => `<div class="memo">${[...v.rows.map((r, i) => told(v, r, i)), ...denied(v)].join('')}</div>`,
  'check-rows': (v) => `<table><tr><th>${v.c.pick(['查控项目', '财产类型', '项目', '核查项目'])}</th><th>${v.c.pick(['查控结果', '核查情况', '查询结果', '结果'])}</th></tr>${answers(v, has(v, 'owner')).map(([k, a]) => `<tr><td>${k}</td><td>${a}</td></tr>`).join('')}</table>`,
  'check-colon': (v) => answers(v, has(v, 'owner')).map(([k, a]) => `<p>${k}：${a}</p>`).join(''),
  'owner-lists': (v) => {
    const owners = [...new Set([...v.rows.map((r) => r.owner), ...v.denials.map((d) => d.owner)])]
    const h = v.c.pick(['被执行人{P}名下财产', '{P}', '{P}名下', '被执行人：{P}'])
    return owners.map((o) => `<h4>${h.replace('{P}', o)}</h4><ol>${[...v.rows.filter((r) => r.owner === o).map((r) => `${r.kind}：${r.description}${share(v, r)}，${rest(v, r).join('，')}`), ...v.denials.filter((d) => d.owner === o).map((d) => `${d.kindWord}：${d.answer}`)].map((x) => `<li>${x}</li>`).join('')}</ol>`).join('')
  },
  'slash-labels': (v) => {
    const parts = v.c.pick(['/', ' / ', '；', ' | ', '，', '　'])
    const names: Partial<Record<Column, string>> = { kind: '类型', description: '名称', owner: '权利人', value: v.unit === '' ? '价值' : `价值（${v.unit}）`, control: '措施', on: '起', until: '止', rank: '顺位', disposal: '处置', share: '份额', reason: '未处置原因' }
    return `<ul>${v.rows.map((r) => `<li>${v.columns.filter((k) => r[k] !== '').map((k) => `${names[k]}：${r[k]}`).join(parts)}</li>`).join('')}</ul>`
  },
  'dl-things': (v) => `<dl>${v.rows.map((r) => `<dt>${r.kind}　${r.description}</dt>${has(v, 'owner') ? `<dd>权利人：${r.owner}${share(v, r)}</dd>` : ''}${rest(v, r).length > 0 ? `<dd>${rest(v, r).join('；')}</dd>` : ''}`).join('')}</dl>`,
}
