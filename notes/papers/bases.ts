import type { Basis, Mark } from '../../rules/types.ts'
import type { Finding } from './words-of.ts'

/**
 * Which bases a paper may quote. In the body stand articles of law whose words were seen (V) or checked second-hand (P), with their number;
 * what rests on memory (M), what has no article yet, and the court's internal rules stand in the note at the end, for the drafter alone.
 */

type StoredBasis = Finding['basis'][number]

/** 《…》（法〔2016〕373号）第一条第（四）项 */
export function basisWords(b: Pick<Basis, 'document' | 'number' | 'article' | 'authority' | 'today'>): string {
  const amended = /（\d{4}年[^（）]*）$/.exec(b.document)?.[0] ?? ''
  const name = b.document.slice(0, b.document.length - amended.length)
  const title = b.authority === 'law' && !/[《“]/.test(name) ? `《${name}》${amended}` : b.document
  return `${title}${b.number === '' ? '' : `（${b.number}）`}${b.article}${b.today === undefined ? '' : `（现${b.today}）`}`
}

/** May it be quoted to others? */
export function isQuotable(b: StoredBasis): boolean {
  return b.authority === 'law' && b.mark !== 'M' && !/待核|非法律|内部/.test(b.document + b.article)
}

/** Bases met while a paper is put together, each once, for its body and for the note at its end. */
export interface Bases {
  add: (finding: Pick<Finding, 'basis'>) => void
  /** of those added, the ones with this mark that need a word to the drafter */
  noted: (mark: Mark) => string[]
}

export function collectBases(): Bases {
  const seen = new Map<string, StoredBasis>()
  return {
    add: ({ basis }) => { for (const b of basis) if (b.authority === 'law') seen.set(basisWords(b), b) },
    noted: (mark) => [...seen].filter(([, b]) => (mark === 'M' ? !isQuotable(b) : b.mark === mark && isQuotable(b))).map(([words]) => words),
  }
}

/** The note at the end: which bases were checked second-hand, which may not be quoted yet. Empty where there are none. */
export function basisRemarks(bases: Bases): string[] {
  const second = bases.noted('P'), open = bases.noted('M')
  return [
    ...(second.length > 0 ? [`正文所引下列依据仅经二手核对，引用前请核对原文：${second.join('；')}。`] : []),
    ...(open.length > 0 ? [`下列依据待核，没有写入正文，核实以前不得引用：${open.join('；')}。`] : []),
  ]
}
