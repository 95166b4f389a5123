import { html, type Html } from './html.ts'
import { basics } from './layouts.ts'
import { page } from './shell.ts'
import { dataTable } from './tables.ts'
import type { DemoCase } from './demo-case.ts'

const TABS = ['基本信息', '当事人', '执行过程', '财产查控', '约谈笔录', '文书'] as const

/**
 * The page of one case. Panes of the tabs are in the page from the start and hidden until clicked.
 * `recent` are other cases, for the side column.
 */
export function casePage(demo: DemoCase, recent: readonly DemoCase[], charset: 'utf-8' | 'gb18030' = 'utf-8'): string {
  const panes = panesOf(demo)
  return page({
    title: `${demo.caseNumber || '未编号案件'} 案件详情`, menu: '在办案件', charset,
    ...(demo.scripted ? { scripts: [`/case/${demo.id}/values.js`] } : {}),
    body: html`<div class="crumb">当前位置：<a href="/">案件办理</a> &gt; <a href="/">在办案件</a> &gt; 案件详情</div>
<div class="case-title"><span class="number">${demo.caseNumber || '（待编号）'}</span><span class="parties">${shortTitle(demo)}</span><span class="stage">${demo.stage}</span></div>
<div class="columns"><div class="case">
<ul class="tabs" role="tablist">${TABS.map((name, i) => html`<li role="tab" id="tab${i}" aria-controls="pane${i}" aria-selected="${i === 0 ? 'true' : 'false'}" tabindex="${i === 0 ? '0' : '-1'}"${i === 0 ? html` class="on"` : undefined}>${name}</li>`)}</ul>
${panes.map((pane, i) => html`<div class="pane${i === 0 ? ' on' : ''}" role="tabpanel" id="pane${i}" aria-labelledby="tab${i}">
${pane}
</div>
`)}<div class="buttons"><button type="button" id="compare">类案对比</button> <button type="button" id="submitApproval">提交审批</button> <button type="button" id="printCase">打印</button></div>
</div>
<div class="side">${sideBox('最近浏览', recent.map((c) => [c.caseNumber || '（待编号）', c.cause, `立案日期 ${c.filed || '—'}`]))}${
  sideBox('关联案件', demo.related)}</div></div>
${compareDialog()}`,
  })
}

function panesOf(demo: DemoCase): Html[] {
  const t = (table: DemoCase['log']) => dataTable(table, demo.layout)
  return [
    html`${basics(demo.layout, demo.groups, demo.scripted ?? [])}`, html`${t(demo.parties)}`, html`${t(demo.log)}`,
    html`${t(demo.queries)}${t(demo.assets)}`, html`${t(demo.interviews)}`, html`${t(demo.documents)}`,
  ]
}

/** What the tab of that index (from 0) shows. */
export function renderPane(demo: DemoCase, index: number): Html | undefined {
  return panesOf(demo)[index]
}

function shortTitle(demo: DemoCase): string {
  const cut = (name: string) => name.length > 16 ? name.slice(0, 15) + '…' : name
  return `${cut(demo.applicant)} 申请执行 ${cut(demo.debtor)} ${demo.cause}`
}

function sideBox(title: string, rows: readonly (readonly [string, string, string])[]): Html {
  return html`<div class="box"><div class="box-title">${title}</div><ul>${rows.length
    ? rows.map(([number, what, date]) => html`<li><a href="#case">${number}</a><br><span>${what}</span><em>${date}</em></li>`)
    : html`<li>无</li>`}</ul></div>`
}

/** A dialog that is closed, with another case in it: nothing of it belongs to this one. */
function compareDialog(): Html {
  return html`<div class="mask" role="dialog" aria-label="类案对比" aria-hidden="true" id="compareDialog"><div class="dialog"><div class="dialog-title">类案对比</div>
<table class="data"><tbody><tr><td>案号</td><td>（2023）青9921执77号</td></tr><tr><td>立案日期</td><td>2023-02-13</td></tr><tr><td>结案方式</td><td>终结本次执行程序</td></tr>
<tr><td>结案日期</td><td>2023-03-30</td></tr><tr><td>约谈时间</td><td>2023-04-11</td></tr></tbody></table><button type="button" id="closeCompare">关闭</button></div></div>`
}
