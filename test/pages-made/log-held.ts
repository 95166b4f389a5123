import type { LogLayout, LogRow } from './log-layouts.ts'
import { partsOf } from './forms.ts'

/** Logs that the reader is not mended for (`HELD_OUT` in page.ts), written before anything was mended on 2026-11-23. */

const two = (n: number) => String(n).padStart(2, '0')
const below = (r: LogRow) => [r.who, r.result].filter(Boolean).join('，')

/** A step once, and each time that it was taken below it. */
function byStep(rows: readonly LogRow[]): [string, LogRow[]][] {
  const out = new Map<string, LogRow[]>()
  for (const r of rows) out.set(r.words, [...(out.get(r.words) ?? []), r])
  return [...out]
}

export const HELD_LOGS: Readonly<Record<string, LogLayout>> = {
  'split-day': (v) => v.rows.map((r) => { const { y, m, d } = partsOf(r.act.on); return `<div class="ev"><div class="ev-l"><div class="big">${two(d)}</div><div class="small">${y}.${two(m)}</div></div><div class="ev-r"><div class="ev-t">${r.words}</div><div class="ev-s">${below(r)}</div></div></div>` }).join(''),
  'step-then-times': (v) => byStep(v.rows).map(([words, rows]) => `<div class="grp"><div class="grp-h">${words}</div>${rows.map((r) => `<div class="grp-i"><span>${r.day}</span>${r.who === '' ? '' : `<span>${r.who}</span>`}<span>${r.result}</span></div>`).join('')}</div>`).join(''),
  'meta-line': (v) => v.rows.map((r) => `<div class="memo"><div class="memo-b">${r.words}${r.result === '' ? '' : `，${r.result}`}。</div><div class="memo-m">经办：订思远　时间：${r.day}${r.who === '' ? '' : `　对象：${r.who}`}</div></div>`).join(''),
}
