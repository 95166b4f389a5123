import { readFileSync } from 'node:fs'
import { addDays } from '../../casefile/dates.ts'
import { casePage } from '../platform/case-page.ts'
import { allDone } from '../platform/cases/all-done.ts'
import { waitingSeal } from '../platform/cases/waiting-seal.ts'
import type { DemoCase, Layout } from '../platform/demo-case.ts'
import { html, type Html } from '../platform/html.ts'

/**
 * Case pages of any size: an invented case of the demonstration platform with a log of many rows, and around it what
 * such pages are full of and no reader needs. The same size gives the same page. The shares of the parts are the same
 * at every size, so that growth can be compared.
 */

/** The day on which it is judged. */
export const AS_OF = '2025-07-08'

/** Shares of the page's elements. What is left is other elements. */
const LOG_SHARE = 0.15
const QUERY_SHARE = 0.05
const DOCUMENT_SHARE = 0.03
/** Elements of one row of each table: the row and its cells. */
const LOG_ROW = 6
const QUERY_ROW = 6
const DOCUMENT_ROW = 5

const STYLES = readFileSync(new URL('../platform/static/platform.css', import.meta.url), 'utf8')

/** The page of `elements` elements, styles inside, no scripts; the tab with the log is open. */
export function benchPage(elements: number, layout: Layout = 'paired-table'): string {
  const plain = casePage(longCase(elements, layout), [waitingSeal]).replace(/<script[^>]*><\/script>\n?/g, '')
    .replace(/<link[^>]*>/, `<style>${STYLES}</style>`).replace('<div class="pane" role="tabpanel" id="pane2"', '<div class="pane on" role="tabpanel" id="pane2"')
  return plain.replace('<div id="footer">', () => `${filler(elements - countElements(plain)).markup}\n<div id="footer">`)
}

function longCase(elements: number, layout: Layout): DemoCase {
  const repeat = (share: number, row: number, make: (i: number) => readonly string[]) => Array.from({ length: Math.floor((elements * share) / row) }, (_, i) => make(i))
  /* A log of years: filed before its first row. */
  const groups = allDone.groups.map((g) => ({ ...g, fields: g.fields.map(([label, value]) => [label, label === '立案日期' ? '2021-03-03' : value] as const) }))
  return {
    ...allDone, id: `bench-${elements}`, layout, groups,
    log: { ...allDone.log, rows: [...allDone.log.rows, ...repeat(LOG_SHARE, LOG_ROW, logRow)] },
    queries: { ...allDone.queries, rows: [...allDone.queries.rows, ...repeat(QUERY_SHARE, QUERY_ROW, queryRow)] },
    documents: { ...allDone.documents, rows: [...allDone.documents.rows, ...repeat(DOCUMENT_SHARE, DOCUMENT_ROW, documentRow)] },
  }
}

/** What is noted in logs of a case, again and again; no two rows are quite the same. */
const NOTED: readonly ((i: number) => readonly [matter: string, text: string])[] = [
  (i) => ['电话联系', `与被执行人陶砚田电话联系，其表示仍无履行能力，待${(i % 11) + 2}月外出务工有收入后每月履行${(i % 37) * 100 + 500}元。`],
  (i) => ['网络查控', `通过网络执行查控系统第${i + 1}次查询被执行人陶砚田的存款、车辆、不动产、证券，均已反馈，未发现可供执行的财产。`],
  (i) => ['走访', `前往被执行人陶砚田住所地石门镇${PLACES[i % PLACES.length]}村${(i % 9) + 1}组走访，邻居称其外出务工，未发现可供执行的财产。`],
  (i) => ['送达', `向被执行人陶砚田邮寄送达执行裁定书，邮件编号YX${1000 + i}，已签收。`],
  (i) => ['线索核查', `申请执行人江芷若反映被执行人在${PLACES[i % PLACES.length]}经营${(i % 5) + 1}号店铺，经到市场监督管理部门查询，无登记信息。`],
  (i) => ['公积金查询', `到云溪县住房公积金管理中心第${i + 1}窗口查询，陶砚田无缴存记录。`],
  (i) => ['工作记录', `整理卷宗材料，补录办案系统第${i + 1}号节点信息，上传送达回证和查询反馈表${(i % 7) + 1}份。`],
  (i) => ['接待', `申请执行人江芷若第${i + 1}次来访，询问案件进展情况，已告知查控结果和下一步安排。`],
  (i) => ['传唤', `向被执行人陶砚田发出传票，传唤其${(i % 12) + 1}月到${(i % 6) + 1}号执行接待室说明财产情况。`],
  (i) => ['社保查询', `到云溪县社会保险经办机构查询，陶砚田在${PLACES[i % PLACES.length]}没有参保缴费记录。`],
]
const PLACES = ['柳湾', '上坪', '石桥', '青沟', '下塘', '东岭', '河口', '白沙', '南庄', '古井', '竹林', '平川', '水磨']
/** Every row has a day of its own; two acts of one kind and day would be taken for one. */
const daysAgo = (i: number) => addDays('2025-07-01', -i)
const CLERKS = ['沈知言', '苏木', '沈知言、苏木', '陆怀谷']

function logRow(i: number): readonly string[] {
  const [matter, text] = NOTED[i % NOTED.length]?.(i) ?? ['', '']
  return [daysAgo(i), matter, text, CLERKS[i % CLERKS.length] ?? '']
}

const ITEMS = ['银行存款', '车辆', '不动产', '证券', '互联网银行', '股权']
function queryRow(i: number): readonly string[] {
  return [daysAgo(Math.floor(i / ITEMS.length)), ITEMS[i % ITEMS.length] ?? '', '陶砚田', '已反馈', i % 3 === 0 ? '无可用余额' : '无']
}

const PAPERS = ['传票', '送达回证', '协助查询通知书', '执行裁定书', '工作记录']
function documentRow(i: number): readonly string[] {
  return [PAPERS[i % PAPERS.length] ?? '', daysAgo(i), i % 2 === 0 ? '已送达' : '—']
}

/** About so many elements that tell nothing of the case: lists of links, figures, cards, fields of a search form. */
function filler(elements: number): Html {
  const blocks: Html[] = []
  let left = elements - 1
  for (let i = 0; left >= 8; i++) {
    const block = BLOCKS[i % BLOCKS.length]?.(i)
    if (!block) break
    const size = countElements(block.markup)
    if (size > left) break
    blocks.push(block)
    left -= size
  }
  return html`<div class="workbench">${blocks}${Array.from({ length: Math.max(0, left) }, () => html`<i></i>`)}</div>`
}

const some = (n: number, make: (i: number) => Html) => Array.from({ length: n }, (_, i) => make(i))
const BLOCKS: readonly ((i: number) => Html)[] = [
  (i) => html`<ul class="links">${some(10, (n) => html`<li><a href="#doc${i}-${n}"><span>工作动态第${i * 10 + n}期</span></a><em>${addDays('2025-01-02', (i * 7 + n) % 300)}</em></li>`)}</ul>`,
  (i) => html`<table class="data"><thead><tr>${some(5, (n) => html`<th>第${n + 1}季度</th>`)}</tr></thead><tbody>${some(6, (r) => html`<tr>${some(5, (n) => html`<td>${(i * 31 + r * 7 + n * 13) % 997}</td>`)}</tr>`)}</tbody></table>`,
  (i) => html`<div class="cards">${some(6, (n) => html`<div class="card"><div class="card-head"><span>${['收文', '督办', '会议', '值班', '车辆派用', '物资'][n] ?? ''}</span><b>${(i + n) % 40}</b></div><div class="card-body"><p>今日<i>${n}</i>项</p></div></div>`)}</div>`,
  (i) => html`<form class="filter">${some(5, (n) => html`<div class="form-item"><label for="w${i}-${n}">${['关键词', '部门', '年度', '页码', '排序'][n] ?? ''}</label><input id="w${i}-${n}" type="text" value="${n === 2 ? '2025' : ''}"></div>`)}<button type="button">查找</button></form>`,
]

/** Elements that the markup writes; those that a browser adds (a `tbody`) are not counted. */
export function countElements(markup: string): number {
  return markup.match(/<[a-z]/g)?.length ?? 0
}
