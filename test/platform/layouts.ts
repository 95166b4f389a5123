import { html, type Html } from './html.ts'
import type { FieldGroup, Layout } from './demo-case.ts'

/** The basic information of a case in six layouts that real platforms use. */
export function basics(layout: Layout, groups: readonly FieldGroup[], scripted: readonly string[]): Html {
  switch (layout) {
    case 'paired-table': return pairedTable(groups)
    case 'definition-list': return definitionList(groups)
    case 'grid': return grid(groups)
    case 'form': return form(groups, new Set(scripted))
    case 'inline': return inline(groups)
    case 'headings': return headings(groups)
  }
}

/** Two pairs a row, the group's name in a cell that spans its rows. */
function pairedTable(groups: readonly FieldGroup[]): Html {
  const rows = groups.flatMap(({ title, fields }) => inRows(fields, 2).map((row, i, all) => html`<tr>${
    i === 0 ? html`<td class="group" rowspan="${all.length}">${title}</td>` : undefined}${
    row.map(([label, value], n) => html`<td class="label">${label}</td><td${row.length === 1 && n === 0 ? html` colspan="3"` : undefined}>${value}</td>`)}</tr>`))
  return html`<table class="info paired" border="1" cellspacing="0">${rows}</table>`
}

function definitionList(groups: readonly FieldGroup[]): Html {
  return html`${groups.map((g) => html`<h4 class="sub">${g.title}</h4>
<dl class="info">${g.fields.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`)}`
}

function grid(groups: readonly FieldGroup[]): Html {
  return html`${groups.map((g) => html`<div class="panel"><div class="panel-title">${g.title}</div><div class="panel-body">${
    g.fields.map(([label, value]) => html`<div class="item"><span class="label">${label}：</span><span class="content">${value}</span></div>
`)}</div></div>`)}`
}

/** Inputs that may not be edited; long values in a textarea, two fields as a list with other choices in it. */
function form(groups: readonly FieldGroup[], scripted: ReadonlySet<string>): Html {
  let n = 0
  return html`<form class="info-form" id="caseForm" autocomplete="off">${groups.map((g) => html`<fieldset><legend>${g.title}</legend>${
    g.fields.map(([label, value]) => {
      const id = `f${++n}`
      return html`<div class="form-item"><label for="${id}">${label}</label>${control(id, label, value, scripted.has(label))}</div>`
    })}</fieldset>`)}</form>`
}

const CHOICES = new Map([
  ['案件类型', ['首次执行', '恢复执行', '保全执行']],
  ['拟结案方式', ['请选择', '执行完毕', '终结本次执行程序', '终结执行', '销案']],
  ['结案方式', ['请选择', '执行完毕', '终结本次执行程序', '终结执行', '销案']],
])

function control(id: string, label: string, value: string, scripted: boolean): Html {
  const choices = CHOICES.get(label)
  if (choices) return html`<select id="${id}" disabled>${choices.map((c) => html`<option${!scripted && c === value ? html` selected` : undefined}>${c}</option>`)}</select>`
  if (value.length > 24) return html`<textarea id="${id}" rows="2" readonly>${scripted ? '' : value}</textarea>`
  return html`<input id="${id}" type="text" disabled${scripted ? undefined : html` value="${value}"`}>`
}

/** The values that the page's script sets: id of the control and its value, numbered as in `form`. */
export function scriptedValues(groups: readonly FieldGroup[], scripted: readonly string[]): [string, string][] {
  const all = groups.flatMap((g) => g.fields).map(([label, value], i) => ({ id: `f${i + 1}`, label, value }))
  return all.filter((f) => scripted.includes(f.label)).map((f) => [f.id, f.value])
}

/** Label and value in one cell, three cells a row. */
function inline(groups: readonly FieldGroup[]): Html {
  return html`<table class="info inline" width="100%">${groups.map((g) => html`<tr><td class="band" colspan="3">${g.title}</td></tr>${
    inRows(g.fields, 3).map((row) => html`<tr>${row.map(([label, value]) => html`<td>${label}：${value}</td>`)}${
      Array.from({ length: 3 - row.length }, () => html`<td>&nbsp;</td>`)}</tr>`)}`)}</table>`
}

function headings(groups: readonly FieldGroup[]): Html {
  return html`${groups.map((g) => html`<section class="sheet"><h2>${g.title}</h2>${
    g.fields.map(([label, value]) => html`<div class="pair"><h3>${label}</h3><p>${value}</p></div>`)}</section>`)}`
}

function inRows<T>(all: readonly T[], perRow: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / perRow) }, (_, i) => all.slice(i * perRow, (i + 1) * perRow))
}
