import type { Chance } from './chance.ts'

/** Label and value, laid out in every way that pages do it. Each is given the pairs of one section. */

export type Pair = readonly [label: string, value: string]
export type PairLayout = (pairs: readonly Pair[], c: Chance) => string

function inRows<T>(list: readonly T[], width: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / width) }, (_, i) => list.slice(i * width, i * width + width))
}
const each = (pairs: readonly Pair[], f: (label: string, value: string, i: number) => string) => pairs.map(([l, v], i) => f(l, v, i)).join('')

function table(width: number, cell: 'th' | 'td', mark: string): PairLayout {
  return (pairs) => `<table class="tbl">${inRows(pairs, width).map((row) => `<tr>${row.map(([l, v], i) => {
    const rest = i === row.length - 1 ? (width - row.length) * 2 + 1 : 1
    return `<${cell} class="lb">${l}${mark}</${cell}><td${rest > 1 ? ` colspan="${rest}"` : ''}>${v}</td>`
  }).join('')}</tr>`).join('')}</table>`
}

let serial = 0
const id = () => `x${++serial}`

export const PAIR_LAYOUTS: Readonly<Record<string, PairLayout>> = {
  'table-1': table(1, 'th', ''), 'table-2': table(2, 'td', ''), 'table-2-colon': table(2, 'td', '：'), 'table-3': table(3, 'th', ''), 'table-4': table(4, 'td', ''),
  'label-row-value-row': (pairs) => `<table border="1">${inRows(pairs, 4).map((row) => `<tr>${row.map(([l]) => `<th>${l}</th>`).join('')}</tr><tr>${row.map(([, v]) => `<td>${v}</td>`).join('')}</tr>`).join('')}</table>`,
  'one-cell': (pairs) => `<table>${inRows(pairs, 2).map((row) => `<tr>${row.map(([l, v]) => `<td>${l}：${v}</td>`).join('')}</tr>`).join('')}</table>`,
  'cell-spans': (pairs) => `<table>${inRows(pairs, 3).map((row) => `<tr>${row.map(([l, v]) => `<td><span class="t">${l}</span><span class="c">${v}</span></td>`).join('')}</tr>`).join('')}</table>`,
  dl: (pairs) => `<dl class="kv">${each(pairs, (l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`,
  'dl-groups': (pairs) => `<dl class="kv">${each(pairs, (l, v) => `<div><dt>${l}：</dt><dd>${v}</dd></div>`)}</dl>`,
  'div-classes': (pairs) => `<div class="info-grid">${each(pairs, (l, v) => `<div class="item"><div class="item-label">${l}</div><div class="item-value">${v}</div></div>`)}</div>`,
  'div-plain': (pairs) => `<div class="row">${each(pairs, (l, v) => `<div class="col"><div>${l}</div><div>${v}</div></div>`)}</div>`,
  'value-above': (pairs) => `<div class="stat">${each(pairs, (l, v) => `<div class="box"><div class="num">${v}</div><div class="cap">${l}</div></div>`)}</div>`,
  'span-colon': (pairs) => `<div class="grid">${each(pairs, (l, v) => `<div><span class="l">${l}：</span><span>${v}</span></div>`)}</div>`,
  'flat-spans': (pairs) => `<div class="line">${each(pairs, (l, v) => `<span class="k">${l}</span><span class="v">${v}</span>`)}</div>`,
  'li-em': (pairs) => `<ul class="facts">${each(pairs, (l, v) => `<li><em>${l}</em>${v}</li>`)}</ul>`,
  'li-colon': (pairs) => `<ul>${each(pairs, (l, v) => `<li>${l}：${v}</li>`)}</ul>`,
  'p-colon': (pairs) => each(pairs, (l, v) => `<p>${l}：${v}</p>`),
  'p-strong': (pairs) => each(pairs, (l, v) => `<p><strong>${l}</strong>：${v}</p>`),
  'p-two': (pairs) => inRows(pairs, 2).map((row) => `<p>${row.map(([l, v]) => `${l}：${v}`).join('　　')}</p>`).join(''),
  'b-br': (pairs) => `<div>${each(pairs, (l, v) => `<b>${l}</b> ${v}<br>`)}</div>`,
  'colon-br': (pairs) => `<div class="txt">${pairs.map(([l, v]) => `${l}：${v}`).join('<br>')}</div>`,
  bar: (pairs) => `<div class="bar">${pairs.map(([l, v]) => `${l}：${v}`).join(' | ')}</div>`,
  'heading-p': (pairs) => each(pairs, (l, v) => `<h5>${l}</h5><p>${v}</p>`),
  inputs: (pairs) => `<form>${each(pairs, (l, v) => { const n = id(); return `<div class="f"><label for="${n}">${l}</label>${v.length > 22 ? `<textarea id="${n}" readonly>${v}</textarea>` : `<input id="${n}" type="text" value="${v}" readonly>`}</div>` })}</form>`,
  'inputs-in-labels': (pairs) => `<div class="frm">${each(pairs, (l, v) => `<label>${l} <input value="${v}" disabled></label>`)}</div>`,
  fieldset: (pairs, c) => `<fieldset><legend>${c.pick(['详情', '信息', '要素'])}</legend>${each(pairs, (l, v, i) => (i % 4 === 3 ? `<label>${l}：</label><select disabled><option>请选择</option><option selected>${v}</option></select>` : `<label>${l}：</label><input type="text" readonly value="${v}">`))}</fieldset>`,
  easyui: (pairs) => `<table class="table-form">${inRows(pairs, 2).map((row) => `<tr>${row.map(([l, v]) => `<td class="tdlabel">${l}:</td><td><input class="easyui-textbox textbox-f" readonly="readonly" value="${v}"></td>`).join('')}</tr>`).join('')}</table>`,
  layui: (pairs) => `<form class="layui-form">${each(pairs, (l, v) => `<div class="layui-form-item"><label class="layui-form-label">${l}</label><div class="layui-input-block"><input type="text" class="layui-input" readonly value="${v}"></div></div>`)}</form>`,
  'el-form': (pairs) => `<form class="el-form">${each(pairs, (l, v) => `<div class="el-form-item is-disabled"><label class="el-form-item__label">${l}</label><div class="el-form-item__content"><div class="el-input is-disabled"><input type="text" disabled class="el-input__inner" value="${v}"></div></div></div>`)}</form>`,
  'el-descriptions': (pairs) => `<div class="el-descriptions"><div class="el-descriptions__body"><table class="el-descriptions__table is-bordered"><tbody>${inRows(pairs, 3).map((row) => `<tr>${row.map(([l, v]) => `<th class="el-descriptions-item__cell el-descriptions-item__label is-bordered-label" colspan="1">${l}</th><td class="el-descriptions-item__cell el-descriptions-item__content" colspan="1">${v}</td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`,
  'ant-descriptions': (pairs) => `<div class="ant-descriptions"><div class="ant-descriptions-view"><table><tbody>${inRows(pairs, 3).map((row) => `<tr class="ant-descriptions-row">${row.map(([l, v]) => `<td class="ant-descriptions-item" colspan="1"><div class="ant-descriptions-item-container"><span class="ant-descriptions-item-label">${l}</span><span class="ant-descriptions-item-content">${v}</span></div></td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`,
  'nested-tables': (pairs) => `<table><tr>${inRows(pairs, Math.ceil(pairs.length / 2)).map((half) => `<td valign="top"><table>${each(half, (l, v) => `<tr><td nowrap>${l}：</td><td>${v}</td></tr>`)}</table></td>`).join('')}</tr></table>`,
  tiles: (pairs) => `<table class="tile">${inRows(pairs, 4).map((row) => `<tr>${row.map(([l, v]) => `<td><div class="lab">${l}</div><div class="val">${v}</div></td>`).join('')}</tr>`).join('')}</table>`,
  'uni-rows': (pairs) => each(pairs, (l, v) => `<uni-view class="cell"><uni-text class="cell-t">${l}</uni-text><uni-text class="cell-v">${v}</uni-text></uni-view>`),
  aria: (pairs) => `<div role="table">${each(pairs, (l, v) => `<div role="row"><div role="rowheader">${l}</div><div role="cell">${v}</div></div>`)}</div>`,
  'icon-rows': (pairs) => each(pairs, (l, v) => `<div class="cell"><i class="ico"></i><div class="cell-title"><span>${l}</span></div><div class="cell-value"><span>${v}</span></div></div>`),
  /* held out: see page.ts */
  'spans-deep': (pairs) => `<section>${each(pairs, (l, v) => `<div><div><div><span>${l}</span></div></div><div><div><div><p><span>${v}</span></p></div></div></div></div>`)}</section>`,
  'article-lines': (pairs) => `<article>${inRows(pairs, 3).map((row) => `<div>${row.map(([l, v]) => `<small>${l}</small> <big>${v}</big>`).join(' · ')}</div>`).join('')}</article>`,
}
