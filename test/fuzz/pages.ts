import fc from 'fast-check'
import { LABELS, value } from '../unit/random-html.ts'

/**
 * Pages by chance, from a grammar of what breaks guests: nesting that no parser expects, attributes of a hundred thousand characters,
 * writing that turns, hides or is half a character, script in every place that takes any, names that hide the browser's own, shadow trees,
 * frames, thousands of columns. Each looks enough like a case to be read. A page is its pieces, so that one that fails can be made smaller.
 */

export interface FuzzPage { pieces: readonly string[]; script: string }

/** What script of a page leaves behind when it is run; an element of ours with this mark was made by a page. */
export const MARK = 'data-fz'
const RUN = 'window.fz=1'
const PAYLOADS = [
  `<script ${MARK}>${RUN}</script>`, `<img ${MARK} src=x onerror="${RUN}">`, `<svg ${MARK} onload="${RUN}"><script>${RUN}</script></svg>`, `<iframe ${MARK} srcdoc="<script>parent.fz=1</script>"></iframe>`,
  `"><b ${MARK}>`, `'><i ${MARK} onmouseover=${RUN}>`, `</textarea><u ${MARK}>`, `</title><s ${MARK}>`, `<a ${MARK} href="javascript:${RUN}">x</a>`, `javascript:${RUN}`, `data:text/html,<script>${RUN}</script>`,
  `<math ${MARK}><mtext><table><mglyph><style><img src=x onerror="${RUN}">`, `<template ${MARK}><script>${RUN}</script></template>`, `<style ${MARK}>*{color:red}</style>`, `<details ${MARK} open ontoggle="${RUN}">`, `<meta ${MARK} http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<fz-x ${MARK}></fz-x>`, `{{constructor.constructor('${RUN}')()}}`, `\${${RUN}}`, `<!--`, `-->`, `]]>`, `<![CDATA[`, `&lt;script&gt;`, `=HYPERLINK("x")`, `<zb>`, `<object ${MARK} data="javascript:${RUN}"></object>`, `<form ${MARK} action="javascript:${RUN}"><button>`, `expression(${RUN})`, `\u0000<x ${MARK}>`,
]
const ODD = ['\u202e', '\u202a某\u202c', '\u2066\u2069', '\u200b', '\u200d', '\ufeff', '\u00ad', '\u2028', '\u2029', '\u0085', '\u3000', '\u00a0', 'e' + '\u0301'.repeat(60), '\u0e49'.repeat(40), '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}', '𠮷𪚥', '\ue000', '\ufffe', '\u{e0041}\u{e007f}', 'ﷺ', '\u115f', '\u034f'.repeat(30), '１２３', '①②', '㍿', '\u0001', '\u007f', '&#xD800;', '&#0;', '&nbsp;', '&#x202e;', '\u2063'.repeat(200)]

const payload = fc.constantFrom(...PAYLOADS)
const odd = fc.constantFrom(...ODD)
const label = fc.constantFrom(...LABELS)
const said = fc.oneof({ weight: 5, arbitrary: value }, { weight: 3, arbitrary: payload }, { weight: 2, arbitrary: odd })
const words = fc.array(said, { minLength: 1, maxLength: 4 }).map((p) => p.join(''))
/** A label that may be cut by what is not to be seen. */
const cut = fc.tuple(label, fc.option(odd, { nil: '' }), fc.nat(8)).map(([l, o, at]) => l.slice(0, at) + o + l.slice(at))
const quoted = (s: string) => s.replaceAll('"', '&quot;')

const NAMES = ['document', 'querySelector', 'attributes', 'children', 'nodeName', 'parentNode', 'textContent', 'id', '__proto__', 'constructor', 'toString', 'value', 'style', 'shadowRoot', 'chrome', 'browser', 'zhongbenSession', 'zhongbenAsk', 'innerHTML', 'firstChild', 'ownerDocument', 'localName', 'getAttribute', 'cookie', 'location', 'top', 'self', 'length', 'item', 'defaultView', 'title', 'CSS', 'then']
const name = fc.constantFrom(...NAMES)
const attribute = fc.oneof(
  name.map((n) => ` id="${n}"`), name.map((n) => ` name=${n}`), fc.constantFrom(' id=x', ' id="1"', ' class="panel tab zb"', ' data-zbscz', ' hidden', ' inert', ' popover', ' contenteditable', ' style="display:none"', ' style="position:fixed;inset:0;z-index:2147483647"', ' style="transform:scale(0)"', ' slot=x', ' is=fz-y', ' colspan=9999999', ' rowspan=-3', ' dir=rtl', ' lang="\u202e"', ' tabindex=-1', ' role=tab', ' aria-hidden=true', ' for=x', ' __proto__=x', ' xmlns=http://www.w3.org/2000/svg', ' autofocus', ' nonce=x'),
  fc.constantFrom('onclick', 'onload', 'onfocus', 'onerror', 'onanimationstart').map((on) => ` ${on}="${RUN}" ${MARK}`), words.map((w) => ` title="${quoted(w)}"`), words.map((w) => ` placeholder='${w.replaceAll("'", '')}' value="${quoted(w)}"`),
)
const attributes = fc.array(attribute, { maxLength: 3 }).map((a) => a.join(''))
const pair = fc.tuple(cut, words, attributes, fc.nat(9)).map(([l, v, a, how]) => [
  `<tr${a}><td>${l}</td><td>${v}</td></tr>`, `<table${a}><tr><th>${l}<td>${v}</table>`, `<dl${a}><dt>${l}<dd>${v}</dl>`, `<p${a}><b>${l}：</b>${v}</p>`, `<div${a}><span>${l}</span><span>${v}</span></div>`, `<label${a}>${l}<input value="${quoted(v)}"></label>`,
  `<label for=x>${l}</label><textarea id=x${a}>${v}</textarea>`, `${l}：${v}<br>`, `<h3${a}>${l}</h3>${v}`, `<label>${l}<select${a}><option selected>${v}</option><option value="${quoted(v)}">${v}</select></label>`,
][how] ?? '')
const table = fc.tuple(fc.array(cut, { minLength: 1, maxLength: 7 }), fc.array(fc.array(words, { maxLength: 7 }), { maxLength: 6 }), attributes).map(([head, rows, a]) =>
  `<table${a}><thead><tr>${head.map((h) => `<th>${h}`).join('')}</thead>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}`).join('')}`).join('')}</table>`)

const TAGS = ['div', 'p', 'span', 'b', 'i', 'table', 'tbody', 'tr', 'td', 'th', 'caption', 'dl', 'dt', 'dd', 'ul', 'li', 'a', 'h1', 'form', 'fieldset', 'legend', 'label', 'input', 'textarea', 'select', 'option', 'optgroup', 'pre', 'br', 'details', 'summary', 'dialog', 'template', 'svg', 'foreignObject', 'math', 'mtext', 'object', 'embed', 'video', 'slot', 'fz-x', 'x-y', 'center', 'marquee', 'frameset', 'noscript', 'ruby', 'rt', 'button', 'meter', 'progress', 'map', 'area', 'body', 'html', 'head', 'menu', 'style', 'xmp', 'plaintext', 'datalist', 'output', 'nobr', 'font', 'col', 'image', 'isindex', 'keygen', 'portal', 'wbr', 'hr', 'img', 'iframe', 'link', 'base']
/* A page that ends in these is one long text. */
const SWALLOW = new Set(['plaintext', 'xmp', 'style', 'noscript', 'textarea', 'frameset', 'iframe', 'base'])
const open = fc.tuple(fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...TAGS.filter((t) => !SWALLOW.has(t))) }, { weight: 1, arbitrary: fc.constantFrom(...SWALLOW) }), attributes).map(([t, a]) => `<${t}${a}>`)
const close = fc.constantFrom(...TAGS).map((t) => `</${t}>`)
const shadow = fc.tuple(fc.constantFrom('open', 'closed'), fc.array(fc.oneof(pair, table), { maxLength: 3 }), fc.constantFrom('div', 'fz-x', 'section')).map(([mode, inner, tag]) => `<${tag}><template shadowrootmode=${mode}>${inner.join('')}<slot></slot></template>${inner[0] ?? ''}</${tag}>`)
const frame = fc.tuple(fc.array(fc.oneof(pair, table), { maxLength: 3 }), fc.constantFrom('', ' sandbox', ' sandbox="allow-scripts"', ' hidden'), fc.boolean()).map(([inner, more, data]) => data ? `<iframe${more} src="data:text/html,${encodeURIComponent(inner.join('').replace(/[\ud800-\udfff]/g, ''))}"></iframe>` : `<iframe${more} srcdoc="${quoted(inner.join(''))}"></iframe>`)
const huge = fc.oneof(
  fc.tuple(label, fc.integer({ min: 10_000, max: 150_000 })).map(([l, n]) => `<p title="${'长'.repeat(n)}" ${'x'.repeat(n)}=1>${l}</p>`), fc.tuple(label, fc.integer({ min: 500, max: 3000 })).map(([l, n]) => `<table><tr>${`<td>${l}`.repeat(n)}<tr>${'<td>1'.repeat(n)}</table>`),
  fc.tuple(fc.constantFrom('<div>', '<b>', '<dl><dd>', '<table><tr><td>', '<ul><li>', '<span>', '<font><p>'), fc.integer({ min: 50, max: 480 })).map(([t, n]) => t.repeat(n)), fc.tuple(label, fc.integer({ min: 1000, max: 20_000 })).map(([l, n]) => `${l}：`.repeat(n)), fc.integer({ min: 1000, max: 8000 }).map((n) => `<td>${'\u0301'.repeat(n)}`),
  fc.integer({ min: 300, max: 3000 }).map((n) => '<i id=x class=y></i>'.repeat(n)), fc.integer({ min: 200, max: 4000 }).map((n) => '（2025）青9921执1号'.repeat(n)),
)
const piece = fc.oneof({ weight: 10, arbitrary: pair }, { weight: 4, arbitrary: table }, { weight: 6, arbitrary: open }, { weight: 3, arbitrary: close }, { weight: 3, arbitrary: words }, { weight: 2, arbitrary: payload }, { weight: 1, arbitrary: shadow }, { weight: 1, arbitrary: frame }, { weight: 1, arbitrary: huge })

/** What pages do by script before they have loaded; what no markup can say. Each stands alone and throws nothing. */
const SCRIPTS = [
  '', `document.body&&document.body.append('\\ud800 被执行人\\udc00')`, `for(const e of document.querySelectorAll('td,dd'))if(e.attachShadow===undefined)break;`, `const h=document.createElement('div');h.attachShadow({mode:'closed'}).append('申请执行人：某甲\\udfff');document.body&&document.body.append(h)`,
  `Object.defineProperty(Array.prototype,'map',{value(){return[]}});Element.prototype.closest=()=>null`, `customElements.define('fz-x',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'closed'}).append('被执行人：某乙')}})`,
  `document.title='\\u202e'.repeat(700)+'标题\\ud800'`, `for(const n of [...document.querySelectorAll('p,td')].slice(0,50))n.append(document.createComment('案号'),document.createTextNode(''),document.createTextNode('\\ud83d'))`,
  `document.adoptedStyleSheets=[...Array(30)].map(()=>{const s=new CSSStyleSheet;s.replaceSync('*{user-select:all!important;visibility:visible!important}:host{display:block!important}');return s})`, `CSS.highlights&&CSS.highlights.set('zb-1',new Highlight())`,
]

export const fuzzPage: fc.Arbitrary<FuzzPage> = fc.record({ pieces: fc.array(piece, { minLength: 2, maxLength: 26 }), script: fc.constantFrom(...SCRIPTS) })

/** The page of this number in the run of this seed, always the same. */
export function pageOf(seed: number, number: number): FuzzPage {
  const [page] = fc.sample(fuzzPage, { seed: (seed * 1_000_003 + number) | 0, numRuns: 1 })
  if (!page) throw new Error('no page')
  return page
}

/** `ears`: the first script of the page, which listens to all that goes on in it. */
export function render({ pieces, script }: FuzzPage, caseNumber: string, ears: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>案件详情</title><script>${ears}</script></head><body><h1>${caseNumber}</h1><p>案号：${caseNumber}</p><p>被执行人：某乙</p>\n${pieces.join('\n')}\n<!-- --><script>try{${script}}catch{}</script></body></html>`
}
