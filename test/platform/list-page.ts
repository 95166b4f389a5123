import { html } from './html.ts'
import { page } from './shell.ts'
import type { DemoCase } from './demo-case.ts'

/** The list of cases: all on one page, with a total that says so. */
export function listPage(cases: readonly DemoCase[]): string {
  return page({
    title: '在办案件', menu: '在办案件',
    body: html`<div class="crumb">当前位置：<a href="/">案件办理</a> &gt; 在办案件</div>
<form class="filter" id="filter"><label>案号 <input name="number" type="text"></label> <label>当事人 <input name="party" type="text"></label>
<label>进展阶段 <select name="stage"><option value="">全部</option><option>执行实施</option><option>终本审批</option><option>已结案</option></select></label>
<button type="submit">查询</button> <button type="reset">重置</button></form>
<table class="data list" id="caseList"><thead><tr>${['序号', '案号', '申请执行人', '被执行人', '案由', '立案日期', '承办人', '进展阶段', '操作'].map((h) => html`<th>${h}</th>`)}</tr></thead>
<tbody>${cases.map((c, i) => html`<tr><td>${i + 1}</td><td>${c.caseNumber || '—'}</td><td>${c.applicant}</td><td>${c.debtor}</td><td>${c.cause}</td><td>${c.filed || '—'}</td><td>${handlerOf(c)}</td><td>${c.stage}</td><td><a href="/case/${c.id}">查看</a></td></tr>
`)}</tbody></table>
<div class="pager">共 ${cases.length} 条　第 1/1 页</div>`,
  })
}

function handlerOf(demo: DemoCase): string {
  return demo.groups.flatMap((g) => g.fields).find(([label]) => label === '承办人' || label === '承办法官')?.[1] ?? '—'
}
