import { Readability } from '@mozilla/readability'
import { readDom } from '../../page/dom-source.ts'
import { readDocument } from '../../reading/narrative/document.ts'
import { readPage } from '../../reading/read-page.ts'

/** Documents read beside Readability's parse, inside of a page; times are milliseconds of the page's own clock. */

declare global {
  var zhongbenDocuments: typeof side
}

export interface DocumentTimes {
  /** the reading of the text, as `check` does with a .txt */
  text: number
  /** the snapshot of the same document as a page, and its reading */
  page: number
  /** Readability's parse of that page; it takes the page apart, so each run has a copy, made before the clock starts */
  readability: number
  /** what was read, to see that it was */
  events: number
  characters: number
}

/** The document as a public site shows it: a heading and a paragraph for each line, between a menu and a footer. */
function pageOf(text: string): Document {
  const doc = document.implementation.createHTMLDocument('裁判文书')
  const put = (parent: Element, tag: string, words: string) => {
    const el = doc.createElement(tag)
    el.textContent = words
    parent.append(el)
    return el
  }
  const nav = put(doc.body, 'nav', '')
  for (const word of ['首页', '刑事案件', '民事案件', '执行案件', '高级检索']) put(nav, 'a', word)
  const article = put(doc.body, 'div', '')
  article.className = 'content'
  for (const line of text.split('\n')) put(article, 'p', line)
  put(doc.body, 'footer', '本页浏览 27 次')
  return doc
}

function readAll(texts: readonly string[]): DocumentTimes {
  const times: DocumentTimes = { text: 0, page: 0, readability: 0, events: 0, characters: 0 }
  for (const text of texts) {
    const page = pageOf(text)
    const start = performance.now()
    const read = readDocument(text, (from, to) => ({ start: from, end: to }))
    const read1 = performance.now()
    readPage(readDom(page))
    const read2 = performance.now()
    const copy = page.cloneNode(true)
    if (!(copy instanceof Document)) throw new Error('no document')
    const from = performance.now()
    const article = new Readability(copy).parse()
    const done = performance.now()
    if (!article || (article.length ?? 0) < text.length / 2) throw new Error('Readability found no article')
    times.text += read1 - start
    times.page += read2 - read1
    times.readability += done - from
    times.events += read.caseFile.events.length
    times.characters += text.length
  }
  return times
}

const side = { readAll }
globalThis.zhongbenDocuments = side
