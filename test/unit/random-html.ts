import fc from 'fast-check'
import { readFileSync } from 'node:fs'

/** Pages made by chance: labels of the dictionary with values of all kinds, in markup that is nested well, badly or not at all. */

/** Every word of the dictionaries of labels and column headings. */
export const LABELS: readonly string[] = [...new Set(['labels', 'columns'].flatMap((name) => {
  const source = readFileSync(new URL(`../../reading/${name}.ts`, import.meta.url), 'utf8')
  return [...source.matchAll(/'([^'\n]*[\u4e00-\u9fa5][^'\n]*)'/g)].flatMap((m) => (m[1] ?? '').split(' '))
}).filter((w) => w !== '' && w.length < 30))]

const ODD = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u200b', '\u202e', '\ufeff', '\u3000', '\u00a0', '\ud800', '\ue000', '𠮷', '\u2028', '&nbsp;', '&#0;', '<!--', '-->', ']]>', '{{x}}', '${x}', '：', ':', '—', '无', '暂无数据', '共 3 条', '共0条', '第 1/3 页', '查看更多', '（', '）']
const number = fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.constantFrom('青9921', '京01', '最高法', '渝0299'), fc.constantFrom('执', '执恢', '执保', '执异', '民初', '刑初', ''), fc.integer({ min: 0, max: 99999 })).map(([y, c, k, n]) => `（${y}）${c}${k}${n}号`)
const day = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), fc.constantFrom('-', '/', '.', '年')).map(([y, m, d, s]) => (s === '年' ? `${y}年${m}月${d}日` : [y, m, d].join(s)))
const money = fc.tuple(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.constantFrom('', '元', '万元', '亿元')).map(([n, u]) => `${n}${u}`)
const SENTENCES = ['2025年3月1日约谈申请执行人，其同意终本。', '到被执行人住所地走访，未见其人。', '查封被执行人名下房屋一套，未处置。', '经网络查控，未发现可供执行的财产。', '向被执行人发出执行通知书、报告财产令、限制消费令。', '被执行人下落不明，', '等3人', '特别授权', '轮候查封', '余额0.00元']
const LONG = ['长'.repeat(2500), '某甲、'.repeat(300), '2025年3月1日到被执行人住所地走访，'.repeat(120), '1'.repeat(400), '（2025）青9921执1号、'.repeat(60)]
export const value: fc.Arbitrary<string> = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...LONG) }, ...[number, day, money, fc.constantFrom(...SENTENCES, ...ODD), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('某甲', '某乙有限公司', '欧阳某某', '被执行人', '申请执行人')].map((arbitrary) => ({ weight: 4, arbitrary })))
const label = fc.constantFrom(...LABELS)
const words = fc.array(fc.oneof({ weight: 3, arbitrary: label }, { weight: 3, arbitrary: value }), { maxLength: 5 }).chain((parts) => fc.constantFrom('', '：', ' ', '\n', '，').map((glue) => parts.join(glue)))
const pair = fc.tuple(label, value, fc.constantFrom(
  (l: string, v: string) => `<tr><td>${l}</td><td>${v}</td></tr>`, (l: string, v: string) => `<dl><dt>${l}</dt><dd>${v}</dd></dl>`, (l: string, v: string) => `<p><b>${l}：</b>${v}</p>`,
  (l: string, v: string) => `<div><span>${l}</span><span>${v}</span></div>`, (l: string, v: string) => `<label>${l}<input value="${v.replaceAll('"', '')}"></label>`, (l: string, v: string) => `<h3>${l}</h3><p>${v}</p>`, (l: string, v: string) => `${l}：${v}　`,
)).map(([l, v, write]) => write(l, v))
const table = fc.tuple(fc.array(label, { minLength: 1, maxLength: 6 }), fc.array(fc.array(value, { maxLength: 7 }), { maxLength: 5 }), fc.boolean()).map(([head, rows, th]) =>
  `<table><tr>${head.map((h) => (th ? `<th>${h}</th>` : `<td>${h}</td>`)).join('')}</tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`)

const TAGS = ['div', 'p', 'span', 'b', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'dl', 'dt', 'dd', 'ul', 'li', 'a', 'h1', 'h2', 'caption', 'legend', 'fieldset', 'label', 'input', 'textarea', 'select', 'option', 'pre', 'br', 'nav', 'aside', 'details', 'summary', 'dialog', 'template', 'script', 'form', 'section', 'article', 'x-y', 'svg', 'frameset', 'noscript']
const attribute = fc.constantFrom('', ' class="menu"', ' class="side"', ' class="modal" style="display:none"', ' id="f1"', ' for="f1"', ' role="tab"', ' colspan="3"', ' rowspan="2"', ' colspan="99999999"', ' rowspan="-1"', ' value="2025-03-01"', ' hidden', ' __proto__="x"')
const open = fc.tuple(fc.constantFrom(...TAGS), attribute).map(([t, a]) => `<${t}${a}>`)
const close = fc.constantFrom(...TAGS).map((t) => `</${t}>`)

/** Markup whose pieces follow each other by chance. */
export const brokenHtml: fc.Arbitrary<string> = fc.array(fc.oneof({ weight: 4, arbitrary: open }, { weight: 2, arbitrary: close }, { weight: 4, arbitrary: words }, { weight: 3, arbitrary: pair }, { weight: 1, arbitrary: table }), { maxLength: 40 }).map((p) => p.join(''))

/** Markup that is nested as it should be, with a case number at its head as often as not. */
export const nestedHtml: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5, depthSize: 'small' }, words, pair, table, fc.tuple(fc.constantFrom(...TAGS), attribute, fc.array(tie('node'), { maxLength: 5 })).map(([t, a, inner]) => `<${t}${a}>${inner.join('')}</${t}>`)),
})).node.chain((body) => fc.option(number, { nil: '' }).map((n) => (n === '' ? body : `<h1>${n}</h1>${body}`)))
