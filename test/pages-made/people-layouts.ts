import type { Chance } from './chance.ts'
import { isFirm } from './invented.ts'

/** The two sides in a section of their own. */

export interface Sides { applicants: readonly string[]; debtors: readonly string[] }
export type PeopleLayout = (s: Sides, c: Chance) => string

const all = (s: Sides, a: string, d: string) => [...s.applicants.map((n) => [a, n] as const), ...s.debtors.map((n) => [d, n] as const)]
const type = (name: string) => (isFirm(name) ? '法人' : '自然人')

export const PEOPLE_LAYOUTS: Readonly<Record<string, PeopleLayout>> = {
  'role-column': (s, c) => { const head = c.pick([['诉讼地位', '姓名/名称', '类型'], ['角色', '当事人', '类型'], ['当事人类别', '名称', '性质'], ['诉讼地位', '当事人名称', '当事人类型'], ['身份', '姓名', '类别']]); return `<table><thead><tr>${head.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody>${all(s, '申请执行人', '被执行人').map(([r, n]) => `<tr><td>${r}</td><td>${n}</td><td>${type(n)}</td></tr>`).join('')}</tbody></table>` },
  'name-first': (s, c) => { const head = c.pick([['序号', '姓名/名称', '诉讼地位', '证件类型', '操作'], ['序号', '当事人', '地位', '类型', '操作']]); return `<table><tr>${head.map((h) => `<td>${h}</td>`).join('')}</tr>${all(s, '申请执行人', '被执行人').map(([r, n], i) => `<tr><td>${i + 1}</td><td>${n}</td><td>${r}</td><td>${isFirm(n) ? '统一社会信用代码' : '居民身份证'}</td><td><a>查看</a></td></tr>`).join('')}</table>` },
  'heading-lists': (s) => `<h4>申请执行人</h4><ul>${s.applicants.map((n) => `<li>${n}</li>`).join('')}</ul><h4>被执行人</h4><ul>${s.debtors.map((n) => `<li>${n}</li>`).join('')}</ul>`,
  'heading-paragraphs': (s) => `<div><b>申请执行人</b>${s.applicants.map((n) => `<p>${n}</p>`).join('')}</div><div><b>被执行人</b>${s.debtors.map((n) => `<p>${n}</p>`).join('')}</div>`,
  'role-cards': (s) => `<div class="people">${all(s, '申请执行人', '被执行人').map(([r, n]) => `<div class="person"><span class="role">${r}</span><span class="name">${n}</span></div>`).join('')}</div>`,
  'name-with-tag': (s) => `<ul class="party">${all(s, '申请执行人', '被执行人').map(([r, n]) => `<li>${n}<span class="tag">${r}</span></li>`).join('')}</ul>`,
  'bracket-role': (s) => `<p>${all(s, '申请执行人', '被执行人').map(([r, n]) => `${n}（${r}）`).join('、')}</p>`,
  'card-with-kv': (s) => all(s, '申请执行人', '被执行人').map(([r, n]) => `<div class="card"><div class="card-head">${r}</div><div class="card-body"><div><label>名称</label><span>${n}</span></div><div><label>类型</label><span>${type(n)}</span></div></div></div>`).join(''),
  'two-tables': (s) => `<h4>申请执行人信息</h4><table><tr><th>姓名/名称</th><th>类型</th></tr>${s.applicants.map((n) => `<tr><td>${n}</td><td>${type(n)}</td></tr>`).join('')}</table><h4>被执行人信息</h4><table><tr><th>姓名/名称</th><th>类型</th></tr>${s.debtors.map((n) => `<tr><td>${n}</td><td>${type(n)}</td></tr>`).join('')}</table>`,
  'role-rows': (s) => `<table><tr><th rowspan="${s.applicants.length}">申请执行人</th>${s.applicants.map((n) => `<td>${n}</td>`).join('</tr><tr>')}</tr><tr><th rowspan="${s.debtors.length}">被执行人</th>${s.debtors.map((n) => `<td>${n}</td>`).join('</tr><tr>')}</tr></table>`,
  'p-lines': (s) => all(s, '申请执行人', '被执行人').map(([r, n]) => `<p>${r}：${n}</p>`).join(''),
}

/** Several names in one value. */
export function joined(names: readonly string[], c: Chance): string {
  const how = c.int(0, 4)
  return how === 4 && names.length > 1 ? names.map((n, i) => `${i + 1}.${n}`).join(' ') : names.join(['、', '，', '；', '、'][how] ?? '、')
}
