import { OWN_MARK, isVisible } from './dom-source.ts'
import { addressOf, bodyOf, isElement, isInput, isSelect, isText, tagOf } from './nodes.ts'
import { above } from './region-frame.ts'
import { COUNTING } from './paper-pages.ts'
import { agreed, pageInAddress, pageInLabel, pageOfTotal } from './region-pages.ts'

/** Which page of a document a picture shows, as far as the viewer says. */

const NAMES = ['aria-label', 'alt', 'title']
/** Most words of a page that are looked through for its pager. */
const LOOKED_AT = 6000
const AMONG_PAGES = /pag(?:e|er|ing|ination|enum)|页/i

/** `others`: the pictures of pages that stand in the same document, `address`: that of the picture itself. */
export function pageOfPicture(e: Element, others: readonly Element[], address: string): number | undefined {
  const around = [...ownGround(e, others)]
  for (const at of around.slice(0, 6)) {
    for (const name of COUNTING) {
      const value = at.getAttribute(name)
      if (value !== null && /^[1-9]\d{0,5}$/.test(value)) return Number(value)
    }
  }
  /* The nearest name counts. */
  const named = around.slice(0, 4).flatMap((at) => NAMES.map((name) => pageInLabel(at.getAttribute(name) ?? ''))).find((n) => n !== undefined)
  const alone = others.every((o) => o === e)
  return agreed([named, pageInAddress(address), captionOf(around), ...(alone ? [pageInAddress(addressOf(e.ownerDocument)), pagerOf(e.ownerDocument)] : [])])
}

/** The picture and what stands around it and around no other picture, from the inside out. */
function* ownGround(e: Element, others: readonly Element[]): Generator<Element> {
  yield e
  for (let at = above(e), n = 0; at && n < 40; at = above(at), n++) {
    const here = at
    if (here === bodyOf(here.ownerDocument) || others.some((o) => o !== e && here.contains(o))) return
    yield here
  }
}

/** A caption “第3页” that stands with the picture and with nothing else. */
function captionOf(around: readonly Element[]): number | undefined {
  for (const at of around.slice(1, 5)) {
    const words = composed(at)
    if (words === '') continue
    return words.length <= 60 ? pageOfTotal(words, false) ?? agreed(words.split(/(?<=页)/).map(pageInLabel)) : undefined
  }
  return undefined
}

/** The pager of a viewer that shows one page at a time: “第 3 页 共 56 页”, “3 / 56”, a field with the page before “/ 56”. */
function pagerOf(document: Document): number | undefined {
  const told: (number | undefined)[] = []
  const walker = document.createTreeWalker(bodyOf(document), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let n = walker.nextNode(), i = 0; n && i < LOOKED_AT; n = walker.nextNode(), i++) {
    const seed = isText(n) ? (/\d/.test(n.data.slice(0, 200)) && /[/页]|of/i.test(n.data.slice(0, 200)) ? n : undefined) : isElement(n) && isPageField(n) ? n : undefined
    if (!seed) continue
    let words: string | undefined = isText(seed) ? seed.data : undefined
    for (let at = isText(seed) ? seed.parentElement : above(seed), up = 0; up < 4; up++, at = at && above(at)) {
      words ??= at ? composed(at) : ''
      const page = at && !at.closest(`[${OWN_MARK}]`) && words.length < 160 ? pageOfTotal(words, !isText(seed) || namesPages(at)) : undefined
      if (page !== undefined && at && isVisible(at)) { told.push(page); break }
      if (!at || words.length >= 160) break
      words = undefined
    }
  }
  return agreed(told)
}

function isPageField(e: Element): boolean {
  return (isInput(e) && /^(?:text|number|tel|)$/.test(e.type) && /^[1-9]\d{0,5}$/.test(e.value)) || (isSelect(e) && /^\D{0,4}[1-9]\d{0,5}\D{0,4}$/.test(chosen(e)))
}
const chosen = (e: HTMLSelectElement) => (e.selectedOptions[0]?.text ?? '').trim()

function namesPages(e: Element): boolean {
  for (let at: Element | null = e, n = 0; at && n < 3; at = above(at), n++) {
    if (AMONG_PAGES.test(`${at.getAttribute('class') ?? ''} ${at.id} ${at.getAttribute('aria-label') ?? ''} ${at.getAttribute('title') ?? ''}`)) return true
  }
  return false
}

/** Words of a small element as they are seen, what is typed or chosen in its fields in its place; buttons and links say no page. */
function composed(e: Element, depth = 0): string {
  let words = ''
  for (let n = e.firstChild; n && words.length < 200; n = n.nextSibling) {
    if (isText(n)) words += n.data.slice(0, 200)
    else if (!isElement(n) || depth > 6) continue
    else if (isInput(n)) words += isPageField(n) ? ` ${n.value} ` : ''
    else if (isSelect(n)) words += isPageField(n) ? ` ${chosen(n)} ` : ''
    else if (!['button', 'a', 'script', 'style', 'svg', 'option', 'img', 'canvas'].includes(tagOf(n))) words += composed(n, depth + 1)
  }
  return words.replace(/\s+/g, ' ').trim()
}
