import { parentOf } from '../../page/nodes.ts'

/** Changes of a page by chance: of the kinds that alter what is read of it, told by a mutation or not. */

export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const one = <T>(random: Random, list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]

const CLASSES = ['el-dialog', 'is-checked', 'layui-form-radio', 'layui-form-select', 'modal', 'textLayer', 'hid', 'x', 'el-loading-mask', 'switch__label', 'water-mark']
const WORDS = ['', ' ', '甲', ' 乙 ', '丙\n丁', '\t', '（2025）宁9981执5号', '立案日期：2025-01-02', ' 尾']
const PIECES: readonly (() => Node)[] = [
  () => make('p', ' 新段 '), () => make('span', '行内'), () => make('span', ' 前后 '), () => make('br'), () => make('script', '0'),
  () => make('div', '外', make('p', '内'), ' 后', make('span')), () => make('table', make('tr', make('td', '甲'), make('td', ''), make('td', '乙'))),
  () => make('tr', make('td', '日期'), make('td', '2025-01-02')), () => make('td', '格'), () => make('pre', ' 空  格\n行'), () => make('ul', make('li', '一'), ' ', make('li', ' 二')),
  () => make('input'), () => make('textarea', '多行\n字'), () => make('select', make('option', '选'), make('option', '另')), () => attributed(make('input'), { type: 'radio' }), () => attributed(make('input'), { type: 'checkbox' }),
  () => make('label', attributed(make('input'), { type: 'radio' }), '是否'), () => attributed(make('div', '弹窗', make('p', '内容')), { class: 'el-dialog', style: 'display:none' }),
  () => make('dialog', '对话'), () => attributed(make('dialog', '开'), { open: '' }), () => make('canvas'), () => attributed(make('div', '盖'), { style: 'position:absolute' }), () => make('iframe'),
  () => make('details', make('summary', '题'), '文'), () => attributed(make('p', '藏'), { hidden: '' }), () => document.createTextNode(' 字 '), () => document.createComment('注'), () => make('form', attributed(make('input'), { name: 'parentNode' }), '表'),
  () => attributed(make('div', '选项'), { role: 'radio', 'aria-checked': 'false' }), () => make('style', '.hid { display: none }'), () => make('x-host', '光'),
]
/** A choice that is not made, with a name that a label may bear: such a page is read whole. */
const RARE: readonly (() => Node)[] = [() => attributed(make('input'), { type: 'radio', id: 'n1' }), () => attributed(make('label', '名'), { for: 'n1' })]

function make(tag: string, ...inner: (string | Node)[]): Element {
  const e = document.createElement(tag)
  e.append(...inner)
  return e
}
function attributed(e: Element, attributes: Readonly<Record<string, string>>): Element {
  for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value)
  return e
}

/** Across the edges of shadow trees, too. A field called parentNode stands before its form's own. */
function holds(e: Node, other: Node): boolean {
  for (let at: Node | null = other; at; at = at instanceof ShadowRoot ? at.host : parentOf(at)) if (at === e) return true
  return false
}

/** Every element that is read or may be, in frames and shadow trees as well. */
function elements(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? elements(e.shadowRoot) : []), ...(e instanceof HTMLIFrameElement && e.contentDocument?.body ? elements(e.contentDocument.body) : [])])
}

/** Makes one change and tells it. */
export function alter(document: Document, random: Random): string {
  const all = elements(document.body), e = one(random, all) ?? document.body
  const name = `${e.localName}${e.className === '' ? '' : `.${String(e.getAttribute('class'))}`}`
  const piece = () => (one(random, random() < 0.01 ? RARE : PIECES) ?? (() => make('p')))()
  const chance = Math.floor(random() * 22)
  if (chance < 5) {
    const at = one(random, [null, ...e.childNodes]) ?? null, made = piece()
    e.insertBefore(made, at)
    return `put ${made.nodeName} into ${name}`
  }
  if (chance < 8) {
    const texts = [...e.childNodes].filter((n) => n instanceof Text), text = one(random, texts), words = one(random, WORDS) ?? ''
    if (text) text.data = words
    else e.append(words)
    return `wrote ${JSON.stringify(words)} into ${name}`
  }
  if (chance < 10 && all.length > 20) { e.remove(); return `removed ${name}` }
  if (chance < 12) {
    const to = one(random, all) ?? document.body
    if (holds(e, to) || !to.isConnected || e === document.body || e.ownerDocument !== to.ownerDocument) return 'nothing'
    to.insertBefore(e, one(random, [null, ...to.childNodes]) ?? null)
    return `moved ${name} into ${to.localName}`
  }
  if (chance < 14) { const c = one(random, CLASSES) ?? ''; e.classList.toggle(c); return `class ${c} of ${name}` }
  if (chance < 15) { if (e instanceof HTMLElement) e.style.display = e.style.display === 'none' ? '' : 'none'; return `display of ${name}` }
  if (chance < 16) { const [a, v] = one(random, [['role', 'dialog'], ['role', 'tab'], ['id', 'n1'], ['colspan', '2'], ['hidden', ''], ['open', ''], ['aria-checked', 'false'], ['for', 'n1']] as const) ?? ['id', 'z']; e.setAttribute(a, v); return `${a} of ${name}` }
  if (chance < 17) { const a = one(random, e.getAttributeNames()); if (a !== undefined) e.removeAttribute(a); return `without ${a} ${name}` }
  if (chance < 19) {
    const field = one(random, all.filter((x) => x instanceof HTMLInputElement || x instanceof HTMLTextAreaElement))
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = !field.checked
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = one(random, WORDS) ?? ''
    return 'typed'
  }
  if (chance < 20) {
    const host = one(random, all.filter((x) => ['div', 'p', 'section', 'x-host'].includes(x.localName) && !x.shadowRoot))
    if (!host || random() < 0.6) return 'nothing'
    const root = host.attachShadow({ mode: 'open' })
    if (random() < 0.8) root.append(make('p', '影'), make('slot'))
    return `shadow tree in ${host.localName}`
  }
  if (chance < 21) {
    const sheet = document.styleSheets[0]
    if (!sheet || random() < 0.5) { document.title = one(random, WORDS) ?? ''; return 'title' }
    sheet.insertRule(one(random, ['p + p { display: none }', '.x { display: none }', 'table { display: none }', '.modal { display: block !important }', 'td { display: table-cell !important }', 'div:empty { position: absolute }']) ?? 'p { color: red }', sheet.cssRules.length)
    if (sheet.cssRules.length > 6) sheet.deleteRule(0)
    return 'a rule of style'
  }
  const select = one(random, all.filter((x) => x instanceof HTMLSelectElement))
  if (select instanceof HTMLSelectElement) select.selectedIndex = Math.floor(random() * select.options.length)
  return 'chose'
}
