import { textsOf, withTexts, type Paper } from './paper.ts'

/**
 * The last steps before a paper is shown or written: what no document may hold is taken out, every text is masked, and what was put
 * together is looked at once more.
 */

/** How personal data are hidden, by the level that was chosen. `scan` tells what should have been hidden and still stands in a finished text. */
export interface Masker {
  text: (text: string, caseId?: string) => string
  scan: (text: string) => readonly unknown[]
}

/* XML 1.0 forbids most control characters and lone surrogates; direction marks can turn a line around and are no part of what was said. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu

export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(FORBIDDEN, '')
}

/** @throws Error, in Chinese for the reader, when something that was to be hidden still stands in the finished paper */
export function finished(paper: Paper, masker: Masker): Paper {
  const made = withTexts(paper, (text, caseId) => (text === '' ? '' : masker.text(cleanText(text), caseId)))
  verify(made, masker)
  return made
}

/** Looks at the texts of a paper as they will be written. */
export function verify(paper: Paper, masker: Masker): void {
  const seen = new Set<string>()
  for (const text of textsOf(paper)) {
    if (seen.has(text)) continue
    seen.add(text)
    if (masker.scan(text).length > 0) throw new Error(`没有生成：${paper.name}中还有未遮盖的个人信息`)
  }
}

/*
 * Words that convict. They belong to a judgement or a disciplinary decision, never to a paper that raises a question.
 * Quotes of the file and comments may hold them; then the writer is told before the paper leaves.
 */
const CONVICTING = /构成[^，。；]{0,8}罪|构成犯罪|违法事实清楚|事实清楚[，、]?证据确(?:实|凿)|枉法|渎职|徇私|舞弊|贪污|受贿|滥用职权|玩忽职守|失职|罪行|罪证|有罪|已(?:经)?查实|(?<!不)足以认定[^，。；]{0,10}违法|确系违法|严重违法/g

/** Convicting words in a text, each once. */
export function convictingWords(text: string): string[] {
  return [...new Set(text.match(CONVICTING) ?? [])]
}

/** Convicting words in a whole paper, each once, in order. */
export function convictingIn(paper: Paper): string[] {
  return [...new Set([...textsOf(paper)].flatMap(convictingWords))]
}
