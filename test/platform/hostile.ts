import { html, type Html } from './html.ts'

/** Pages that try to break or mislead a guest. Served at `/hostile/<name>`. */
interface HostilePage {
  name: string
  /** what must hold, for whoever tests against it */
  mustHold: string
  /** the platform's strict content policy; off where a mistake of the guest's should be able to show itself */
  csp: boolean
  body(): Html
  script?: string
}

const CELL = 1_000_000
const ELEMENTS = 60_000
/** Of a form: its fields stand before these. */
const ASKED = ['localName', 'nodeType', 'firstChild', 'nextSibling', 'parentElement', 'getAttribute', 'hasAttribute', 'hasAttributes', 'checkVisibility', 'getClientRects', 'namespaceURI', 'ownerDocument', 'shadowRoot', 'closest', 'isConnected', 'childNodes', 'textContent']
const DEPTH = 3_000
const PAYLOAD = '<img src=x onerror="document.documentElement.dataset.hostile=\'ran\'">'

const fields = (pairs: readonly (readonly [string, string])[]) =>
  html`<table class="info paired" border="1">${pairs.map(([l, v]) => html`<tr><td class="label">${l}</td><td>${v}</td></tr>`)}</table>`
const BASICS: readonly (readonly [string, string])[] = [
  ['案号', '（2025）青9921执9001号'], ['立案日期', '2025-03-03'], ['申请执行人', '某甲'], ['被执行人', '某乙'],
  ['应执行标的金额', '10,000.00元'], ['尚未执行标的金额', '10,000.00元'], ['拟结案日期', '2025-07-01'],
]
const basics = (change: Record<string, string> = {}) => fields(BASICS.map(([l, v]) => [l, Object.hasOwn(change, l) ? change[l] ?? v : v]))
const log = (rows: Html) => html`<table class="data"><thead><tr><th>日期</th><th>事项</th><th>内容</th></tr></thead><tbody>${rows}</tbody></table>`

export const HOSTILE: readonly HostilePage[] = [
  {
    name: 'script-as-text', csp: false,
    mustHold: 'Markup in values stays text wherever it is shown: data-hostile never appears on the root element.',
    body: () => html`${basics({ 案号: `（2025）青9921执9001号${PAYLOAD}`, 被执行人: `某乙"><svg onload="document.documentElement.dataset.hostile='ran'">` })}
<input type="text" value="${PAYLOAD}" title="${PAYLOAD}" disabled><textarea readonly>${PAYLOAD}</textarea>
${log(html`<tr><td>2025-03-05</td><td>${PAYLOAD}</td><td>javascript:document.documentElement.dataset.hostile='ran'</td></tr>`)}`,
  },
  {
    name: 'script-as-markup', csp: true,
    mustHold: 'An element inside the case number is read as the text around it; it is copied nowhere.',
    body: () => html`<table class="info paired" border="1"><tr><td class="label">案号</td><td>（2025）青9921执<img src="/static/none.png" alt="" onerror="document.documentElement.dataset.hostile='ran'">9001号</td></tr>
<tr><td class="label">立案日期</td><td>2025-<b>03</b>-<script>document.documentElement.dataset.hostile='ran'</script>03</td></tr></table>`,
  },
  {
    name: 'huge-cell', csp: true,
    mustHold: 'A cell of a million characters is capped, the rest of the page is read, the page stays usable.',
    body: () => html`${basics()}${log(html`<tr><td>2025-03-05</td><td>询问</td><td>${'某年某月某日（2025）'.repeat(CELL / 10)}</td></tr>`)}`,
  },
  {
    name: 'many-elements', csp: true,
    mustHold: '60,000 elements are read within the time limit or with a sign that the reading is partial.',
    body: () => html`${basics()}${log(html`${Array.from({ length: ELEMENTS / 4 }, (_, i) => html`<tr><td>2025-04-${String(1 + (i % 30)).padStart(2, '0')}</td><td>事项${i}</td><td>内容</td></tr>`)}`)}`,
  },
  {
    name: 'deep', csp: true, script: '/static/hostile-deep.js',
    mustHold: '3,000 levels of nesting overflow no stack. The parser flattens them, so a script builds them again, in a pane that is not shown: shown, they crash Chromium 156 itself.',
    body: () => html`${basics()}<div class="pane"><div id="well" data-depth="${DEPTH}"></div></div>
${{ markup: '<div>'.repeat(DEPTH) }}<span>结案日期：2025-07-02</span>${{ markup: '</div>'.repeat(DEPTH) }}`,
  },
  {
    name: 'odd-labels', csp: true,
    mustHold: 'Labels that are names of built-in properties are labels like others, names of custom elements stand in MathML and SVG, fields of the form bear the names of what a form can be asked, images and forms those of parts of the document: the case is read, nothing breaks, nothing is polluted.',
    body: () => html`<form class="case">${ASKED.map((name) => html`<input type="hidden" name="${name}">`)}${fields([['__proto__', '（2025）青9921执9002号'], ['constructor', '2025-01-01'], ['toString', '某丙'], ['hasOwnProperty', '1'], ['valueOf', '0'],
      ...BASICS, ['prototype', '2025-12-31'], ['length', '-1'], ['then', 'x']])}</form>
<table class="data"><thead><tr><th>__proto__</th><th>constructor</th><th>toString</th></tr></thead><tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>
<math><x-y></x-y></math><svg><a-b></a-b></svg>${['body', 'title', 'URL', 'documentElement', 'defaultView'].map((name) => html`<img name="${name}" src="data:," alt=""><form name="${name}"></form>`)}`,
  },
  {
    name: 'marks', csp: true,
    mustHold: 'Direction marks and zero-width characters inside labels, numbers and dates do not hide them: filedOn 2025-03-03, （2025）青9921执9001号.',
    body: () => html`${fields([['案\u200b号', '\u202a（2025）青\u200d9921执9001\u200e号\u202c'], ['立\u200b案\u2060日\u200f期', '\u200f2025\u200e-03-\u200b03'],
      ['拟结\ufeff案日期', '2025\u00ad年7月\u200b1日'], ['被\u200b执行人', '\u202e乙某\u202c'], ['应执行标的\u200b金额', '1\u200b0,000.00元']])}`,
  },
  {
    name: 'rewriting', csp: true, script: '/static/hostile-rewriting.js',
    mustHold: 'The page rebuilds its table every 50 ms: reading is held back, the tab stays responsive, the values are the same each time.',
    body: () => html`<div id="live">${basics()}</div><p>服务器时间：<span id="clock"></span></p>`,
  },
  {
    name: 'duplicate-ids', csp: true,
    mustHold: 'The same id on every element leads nobody to the wrong place.',
    body: () => html`<table id="1" class="info"><tr id="1"><td id="1">案号</td><td id="1">（2025）青9921执9001号</td></tr><tr id="1"><td id="1">立案日期</td><td id="1">2025-03-03</td></tr></table>
<form id="1"><label for="1">拟结案日期</label><input id="1" value="2025-07-01" disabled><label for="1">被执行人</label><input id="1" value="某乙" disabled></form>`,
  },
  {
    name: 'overridden', csp: true, script: '/static/hostile-overridden.js',
    mustHold: 'The page has replaced Array.prototype, Element.prototype and document.querySelector for itself; a guest in its own world reads on.',
    body: () => basics(),
  },
]
