import type { LogLayout, LogRow, LogView } from './log-layouts.ts'
import { partsOf } from './forms.ts'
import { HELD_LOGS } from './log-held.ts'

/** Logs below a heading that says part of it: the person, the month, the day of the calendar; entries that are cut; what was to be done beside what was. */

const groups = (rows: readonly LogRow[], by: (r: LogRow) => string): [string, LogRow[]][] => {
  const out = new Map<string, LogRow[]>()
  for (const r of rows) out.set(by(r), [...(out.get(by(r)) ?? []), r])
  return [...out]
}
const tail = (r: LogRow, before = '，') => (r.result === '' ? '' : before + r.result)
const line = (r: LogRow) => `${r.who === '' ? '' : `${r.who}：`}${r.words}${tail(r)}`
const cut = (s: string, at: number) => (s.length > at + 1 ? `${s.slice(0, at)}…` : s)
const month = (r: LogRow) => r.act.on.slice(0, 7)
const STATES = { done: ['已完成', '完成'], 'not-done': ['未开始', '进行中', '待办'], 'not-concerned': ['不适用', '无需办理'] }

/** Weeks of a month; each day with its entries below its number. */
function calendar(ym: string, rows: readonly LogRow[]): string {
  const { y, m } = partsOf(`${ym}-01`)
  const first = (new Date(Date.UTC(y, m - 1, 1)).getUTCDay() + 6) % 7, days = new Date(Date.UTC(y, m, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((first + days) / 7) * 7 }, (_, i) => i - first + 1)
  const cell = (d: number) => (d < 1 || d > days ? '<td></td>' : `<td><div class="d">${d}</div>${rows.filter((r) => partsOf(r.act.on).d === d).map((r) => `<p>${line(r)}</p>`).join('')}</td>`)
  return `<table class="cal"><caption>${y}年${m}月</caption><tr>${[...'一二三四五六日'].map((d) => `<th>${d}</th>`).join('')}</tr>${
    Array.from({ length: cells.length / 7 }, (_, w) => `<tr>${cells.slice(w * 7, w * 7 + 7).map(cell).join('')}</tr>`).join('')}</table>`
}

function plan(v: LogView): string {
  const h = [v.c.pick(['事项', '工作任务', '规定动作']), v.c.pick(['办理要求', '要求', '期限要求']), v.c.pick(['完成情况', '办理情况', '落实情况'])]
  const need = (r: LogRow) => v.c.pick(['立案后十日内', '终本前', '及时', r.act.words.days[1] > 30 ? '三个月内' : '七日内'])
  const came = (r: LogRow) => (r.act.state === 'done' ? `${r.day}${r.who === '' ? '' : ` ${r.who}`}${v.c.pick(['', ' 已完成', '已办'])}${tail(r)}` : v.c.pick(STATES[r.act.state]))
  return `<table><tr>${h.map((x) => `<th>${x}</th>`).join('')}</tr>${v.rows.map((r) => `<tr><td>${r.words}</td><td>${need(r)}</td><td>${came(r)}</td></tr>`).join('')}</table>`
}

export const FURTHER_LOGS: Readonly<Record<string, LogLayout>> = {
  'by-debtor': (v) => groups(v.rows, (r) => r.who).map(([who, rows]) => `<h4>${who === '' ? '其他' : who}</h4><ul>${rows.map((r) => `<li><span>${r.day}</span> <span>${r.words}${tail(r)}</span></li>`).join('')}</ul>`).join(''),
  'by-debtor-tables': (v) => groups(v.rows, (r) => r.who).map(([who, rows]) => `<div class="sub"><div class="sub-t">${who === '' ? '其他事项' : `被执行人：${who}`.replace(/^被执行人：(?=.*$)/, v.c.yes(0.5) ? '' : '对象：')}</div><table><tr><th>日期</th><th>事项</th><th>备注</th></tr>${rows.map((r) => `<tr><td>${r.day}</td><td>${r.words}</td><td>${r.result}</td></tr>`).join('')}</table></div>`).join(''),
  'by-month': (v) => { const f = v.c.pick([(d: number) => `${d}日`, (d: number) => `${String(d).padStart(2, '0')}日`]); const h = v.c.yes(0.5); return groups(v.rows, month).map(([ym, rows]) => { const { y, m } = partsOf(`${ym}-01`); return `<h4>${h ? `${y}年${m}月` : ym}</h4><ul>${rows.map((r) => `<li><b>${f(partsOf(r.act.on).d)}</b> ${line(r)}</li>`).join('')}</ul>` }).join('') },
  'months-short': (v) => groups(v.rows, (r) => r.act.on.slice(0, 4)).map(([y, rows]) => `<div class="y"><div class="y-t">${y}年度</div>${rows.map((r) => { const { m, d } = partsOf(r.act.on); return `<div class="e"><div class="e-d">${m}月${d}日</div><div class="e-w">${line(r)}</div></div>` }).join('')}</div>`).join(''),
  calendars: (v) => groups(v.rows, month).map(([ym, rows]) => calendar(ym, rows)).join(''),
  'cut-more': (v) => `<div class="list">${v.rows.map((r) => `<div class="it"><em>${r.day}</em><p>${r.words}${r.result === '' ? '' : `，${cut(r.result, 4)}`}${v.c.yes(0.5) ? '<a>查看更多</a>' : '<a class="more">展开</a>'}</p>${r.who === '' ? '' : `<p>${r.who}</p>`}</div>`).join('')}</div>`,
  tooltips: (v) => `<table><tr><th>日期</th><th>事项</th></tr>${v.rows.map((r) => `<tr><td>${r.day}</td><td><div class="ellipsis" title="${line(r)}">${cut(line(r), 12)}</div></td></tr>`).join('')}</table>`,
  'state-steps': (v) => `<div class="stepbar">${v.rows.map((r) => `<div class="stepbar-i"><div class="n"></div><div class="t">${r.words}</div><div class="s">${v.c.pick(STATES[r.act.state])}</div><div class="d">${r.act.state === 'done' ? r.day : ''}</div>${r.who === '' || r.act.state !== 'done' ? '' : `<div class="p">${r.who}</div>`}</div>`).join('')}</div>`,
  'plan-and-result': plan,
  /* held out: see page.ts */
  bubbles: (v) => `<div class="talk">${v.rows.map((r) => `<div class="msg"><div class="from">执行员</div><div class="bubble">${line(r)}</div><div class="when">${r.day}</div></div>`).join('')}</div>`,
  'days-across': (v) => { const four = Array.from({ length: Math.ceil(v.rows.length / 4) }, (_, i) => v.rows.slice(i * 4, i * 4 + 4)); return four.map((rows) => `<table>${[['时间', (r: LogRow) => r.day] as const, ['事项', (r: LogRow) => r.words] as const, ...(v.whoShown ? [['对象', (r: LogRow) => r.who] as const] : []), ['备注', (r: LogRow) => r.result] as const].map(([h, f]) => `<tr><th>${h}</th>${rows.map((r) => `<td>${f(r)}</td>`).join('')}</tr>`).join('')}</table>`).join('') },
  'pre-lines': (v) => `<pre>${v.rows.map((r) => [r.day, r.words, r.who, r.result].filter(Boolean).join(' | ')).join('\n')}</pre>`,
  ...HELD_LOGS,
}
/** Entries stand below the person that they concern: one for each. */
export const PER_PERSON = new Set(['by-debtor', 'by-debtor-tables'])
