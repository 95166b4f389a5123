import type { Chance } from './chance.ts'
import type { Act } from './content.ts'
import { SHORT_DAYS } from './forms.ts'
import { FURTHER_LOGS } from './log-further.ts'

/** A log of acts, laid out in every way that pages do it. `who` is a cell of persons; empty where the words name them or nobody need be named. */
export interface LogRow { act: Act; day: string; who: string; words: string; result: string }
export interface LogView { rows: readonly LogRow[]; whoShown: boolean; resultShown: boolean; c: Chance }
export type LogLayout = (v: LogView) => string

const HEADS = {
  day: ['日期', '时间', '办理日期', '完成时间', '办理时间', '发生日期', '实施日期', '节点时间'],
  words: ['事项', '措施', '节点', '工作内容', '执行措施', '办理事项', '内容', '执行事项', '节点名称', '操作内容', '措施名称'],
  who: ['对象', '相关人', '涉及人员', '被采取人', '当事人', '相关当事人', '措施对象', '针对人员'],
  result: ['结果', '备注', '情况', '说明', '办理结果', '反馈', '办理情况'],
  state: ['状态', '办理状态', '完成情况'],
}
/** Headings that no list has, or hardly one. */
const ODD = { day: ['何时', '日'], words: ['做了什么', '工作'], who: ['针对谁', '谁'], result: ['怎么样', '其他'], state: ['办否'] }
const UNDONE = { 'not-done': ['未开展', '未完成', '待办', '未启动'], 'not-concerned': ['不涉及', '不适用'] }
const DONE = ['已完成', '已办结', '完成']

type Column = 'day' | 'words' | 'who' | 'result' | 'state'
function columnsOf({ c, whoShown, resultShown }: LogView, state: boolean): Column[] {
  const middle = c.shuffle<Column>(['words', ...(whoShown ? ['who' as const] : []), ...(resultShown ? ['result' as const] : [])])
  const all: Column[] = c.yes(0.75) ? ['day', ...middle] : c.shuffle<Column>([...middle, 'day'])
  return state ? [...all, 'state'] : all
}
function stateWord(a: Act, c: Chance, done: string): string {
  return a.state === 'done' ? done : c.pick(UNDONE[a.state])
}
function cellsOf(v: LogView, columns: readonly Column[]): string[][] {
  const done = v.c.pick(DONE)
  return v.rows.map((r) => columns.map((k) => (k === 'state' ? stateWord(r.act, v.c, done) : r[k])))
}
function headsOf(columns: readonly Column[], c: Chance, odd = false): string[] {
  return columns.map((k) => c.pick((odd ? ODD : HEADS)[k]))
}
const tr = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((x) => `<${tag}>${x}</${tag}>`).join('')}</tr>`

function grid(v: LogView, { state = false, odd = false, extra = false, th = 'th' } = {}): string {
  const columns = columnsOf(v, state)
  const heads = headsOf(columns, v.c, odd)
  const body = cellsOf(v, columns)
  const clerk = extra && v.c.yes(0.5)
  return `<table class="list"><thead>${tr([...(extra ? ['序号'] : []), ...heads, ...(clerk ? ['经办人'] : []), ...(extra ? ['操作'] : [])], th)}</thead><tbody>${
    body.map((cells, i) => tr([...(extra ? [String(i + 1)] : []), ...cells, ...(clerk ? ['订思远'] : []), ...(extra ? ['<a>查看</a>'] : [])])).join('')}</tbody></table>`
}

const tail = (r: LogRow, before = '，') => (r.result === '' ? '' : before + r.result)
const who = (r: LogRow) => r.who
function byYear(rows: readonly LogRow[]): [string, LogRow[]][] {
  const out = new Map<string, LogRow[]>()
  for (const r of rows) out.set(r.act.on.slice(0, 4), [...(out.get(r.act.on.slice(0, 4)) ?? []), r])
  return [...out]
}

export const LOG_LAYOUTS: Readonly<Record<string, LogLayout>> = {
  table: (v) => grid(v), 'table-state': (v) => grid(v, { state: true }), 'table-odd': (v) => grid(v, { odd: true }), 'table-extra': (v) => grid(v, { extra: true }), 'table-td': (v) => grid(v, { th: 'td' }),
  'table-headless': (v) => `<table>${v.rows.map((r) => tr([r.day, ...(v.whoShown ? [r.who] : []), r.words, ...(v.resultShown ? [r.result] : [])])).join('')}</table>`,
  'table-merged': (v) => {
    const groups = new Map<string, LogRow[]>()
    for (const r of v.rows) groups.set(r.act.on, [...(groups.get(r.act.on) ?? []), r])
    const h = headsOf(['day', 'words', 'who', 'result'], v.c)
    return `<table border="1">${tr(h, 'th')}${[...groups.values()].flatMap((g) => g.map((r, i) => `<tr>${i === 0 ? `<td rowspan="${g.length}">${r.day}</td>` : ''}<td>${r.words}</td><td>${r.who}</td><td>${r.result}</td></tr>`)).join('')}</table>`
  },
  duties: (v) => { const done = v.c.pick(DONE); return `<table>${tr([v.c.pick(HEADS.words), '应完成日', '实际完成日', '状态', ...(v.whoShown ? ['相关人'] : [])], 'th')}${v.rows.map((r) => tr([r.words, v.c.pick(['/', '—']), r.act.state === 'done' ? r.day : '/', stateWord(r.act, v.c, done), ...(v.whoShown ? [r.who] : [])])).join('')}</table>` },
  'div-grid': (v) => { const k = columnsOf(v, false); return `<div class="tb"><div class="tr th">${headsOf(k, v.c).map((h) => `<div class="td">${h}</div>`).join('')}</div>${cellsOf(v, k).map((row) => `<div class="tr">${row.map((x) => `<div class="td">${x}</div>`).join('')}</div>`).join('')}</div>` },
  'timeline-ul': (v) => `<ul class="timeline">${v.rows.map((r) => `<li><time>${r.day}</time><b>${r.words}</b><i>${[who(r), r.result].filter(Boolean).join('，')}</i></li>`).join('')}</ul>`,
  'el-timeline': (v) => `<ul class="el-timeline">${v.rows.map((r) => `<li class="el-timeline-item"><div class="el-timeline-item__tail"></div><div class="el-timeline-item__wrapper"><div class="el-timeline-item__content">${who(r) ? `${who(r)}：` : ''}${r.words}${tail(r)}</div><div class="el-timeline-item__timestamp is-bottom">${r.day}</div></div></li>`).join('')}</ul>`,
  'ant-timeline': (v) => `<ul class="ant-timeline">${v.rows.map((r) => `<li class="ant-timeline-item"><div class="ant-timeline-item-tail"></div><div class="ant-timeline-item-content"><p>${r.day}</p><p>${r.words}</p>${who(r) ? `<p>${who(r)}</p>` : ''}${r.result ? `<p>${r.result}</p>` : ''}</div></li>`).join('')}</ul>`,
  'dl-days': (v) => `<dl>${v.rows.map((r) => `<dt>${r.day}</dt><dd>${who(r) ? `${who(r)}　` : ''}${r.words}${tail(r)}</dd>`).join('')}</dl>`,
  cards: (v) => v.rows.map((r) => `<div class="card"><div class="card-h"><span>${r.words}</span><span class="d">${r.day}</span></div><div class="card-b">${[who(r), r.result].filter(Boolean).join('　')}</div></div>`).join(''),
  feed: (v) => `<div class="feed">${v.rows.map((r) => `<div class="card"><div class="card-h"><span>${r.day}</span>${r.who.split('、').filter(Boolean).map((n) => `<span class="chip">${n}</span>`).join('')}</div><div class="card-b">${r.words}${tail(r, '：')}</div></div>`).join('')}</div>`,
  steps: (v) => `<ol class="steps">${v.rows.map((r) => `<li class="step finish"><div class="step-title">${r.words}</div><div class="step-desc">${[who(r), r.result].filter(Boolean).join(' ')} ${r.day}</div></li>`).join('')}</ol>`,
  'el-steps': (v) => `<div class="el-steps">${v.rows.map((r) => `<div class="el-step"><div class="el-step__head is-success"></div><div class="el-step__main"><div class="el-step__title is-success">${r.words}</div><div class="el-step__description is-success">${r.day}${who(r) ? ` ${who(r)}` : ''}</div></div></div>`).join('')}</div>`,
  paragraphs: (v) => v.rows.map((r) => `<p>${r.day}，${who(r) ? `${who(r)}，` : ''}${r.words}${tail(r)}。</p>`).join(''),
  'one-paragraph': (v) => `<p>${v.rows.map((r) => `${r.day}${r.words}${tail(r)}`).join('；')}。</p>`,
  'ordered-lines': (v) => `<ol>${v.rows.map((r) => `<li>${r.day} ${who(r) ? `${who(r)} ` : ''}${r.words}${tail(r)}</li>`).join('')}</ol>`,
  'numbered-lines': (v) => v.rows.map((r, i) => `<p>${i + 1}、${r.day}：${r.words}${tail(r)}</p>`).join(''),
  'br-lines': (v) => `<div>${v.rows.map((r) => `${r.day} ${who(r) ? `${who(r)} ` : ''}${r.words}${tail(r)}`).join('<br>')}</div>`,
  'year-above': (v) => { const f = v.c.pick(SHORT_DAYS); return byYear(v.rows).map(([y, rows]) => `<h4 class="year">${y}年</h4><ul>${rows.map((r) => `<li><time>${f(r.act.on)}</time><b>${r.words}</b><i>${[who(r), r.result].filter(Boolean).join('，')}</i></li>`).join('')}</ul>`).join('') },
  'year-rows': (v) => { const f = v.c.pick(SHORT_DAYS); return `<table>${tr(['日期', '事项', '结果'], 'th')}${byYear(v.rows).map(([y, rows]) => `<tr><td colspan="3">${y}年</td></tr>${rows.map((r) => tr([f(r.act.on), (who(r) ? `${who(r)}：` : '') + r.words, r.result])).join('')}`).join('')}</table>` },
  'three-divs': (v) => v.rows.map((r) => `<div class="rec"><div class="rec-day">${r.day}</div><div class="rec-title">${r.words}</div><div class="rec-text">${[who(r), r.result].filter(Boolean).join('：')}</div></div>`).join(''),
  'labelled-records': (v) => v.rows.map((r) => `<div class="rec"><p>时间：${r.day}</p><p>事项：${r.words}</p>${who(r) ? `<p>对象：${who(r)}</p>` : ''}${r.result ? `<p>结果：${r.result}</p>` : ''}</div>`).join(''),
  'words-then-day': (v) => `<ul>${v.rows.map((r) => `<li>${who(r) ? `${who(r)} ` : ''}${r.words}（${r.day}）${r.result}</li>`).join('')}</ul>`,
  'label-days': (v) => `<table>${v.rows.map((r) => tr([r.words, r.day, r.result])).join('')}</table>`,
  'uni-nodes': (v) => v.rows.map((r) => `<uni-view class="node"><uni-view class="node-l">${r.day}</uni-view><uni-view class="node-r"><uni-text>${r.words}</uni-text>${who(r) ? `<uni-text>${who(r)}</uni-text>` : ''}<uni-text>${r.result}</uni-text></uni-view></uni-view>`).join(''),
  'quoted-notes': (v) => v.rows.map((r) => `<blockquote>${r.words}${tail(r)}<footer>${r.day}${who(r) ? ` · ${who(r)}` : ''}</footer></blockquote>`).join(''),
  'sticky-notes': (v) => `<div class="wall">${v.rows.map((r) => `<div><div><b>${r.day}</b>${who(r) ? ` <u>${who(r)}</u>` : ''}</div><hr><div>${r.words}</div><small>${r.result}</small></div>`).join('')}</div>`,
  ...FURTHER_LOGS,
}

/** Layouts that have a place for what was not done. */
export const WITH_STATE = new Set(['table-state', 'duties', 'state-steps', 'plan-and-result'])
/** Layouts that have no place for persons. */
export const NO_WHO = new Set(['one-paragraph', 'numbered-lines', 'label-days'])
export const NO_RESULT = new Set(['duties', 'el-steps', 'state-steps'])
