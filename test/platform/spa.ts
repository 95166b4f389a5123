import { CASES } from './cases/all.ts'
import { html } from './html.ts'
import { page } from './shell.ts'

/**
 * The same cases on a platform of one page: opening a case changes no address and no title, tabs load late and replace
 * each other. The script takes the panes out of the ordinary case pages.
 */
export function spaPage(): string {
  return page({
    title: '执行案件管理', menu: '在办案件', scripts: ['/static/spa.js'],
    body: html`<div class="crumb">当前位置：案件办理</div><div id="view"></div>
<table class="data list" id="caseList"><thead><tr>${['序号', '案号', '申请执行人', '被执行人', '立案日期', '操作'].map((h) => html`<th>${h}</th>`)}</tr></thead>
<tbody>${CASES.filter((c) => c.caseNumber).map((c, i) => html`<tr><td>${i + 1}</td><td>${c.caseNumber}</td><td>${c.applicant}</td><td>${c.debtor}</td><td>${c.filed || '—'}</td><td><button type="button" data-open="${c.id}">打开</button></td></tr>
`)}</tbody></table>`,
  })
}
