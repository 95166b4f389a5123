import type { CaseType } from './vocabulary.ts'
import { parseNumeral } from './numerals.ts'
import { fold, hasInvisible } from './text.ts'

/**
 * Case numbers of the enforcement kinds and of other instruments.
 * 《最高人民法院关于人民法院案件案号的若干规定》第2、3、7条：收案年度＋法院代字＋类型代字＋案件编号（二手核对，2026-11）；
 * 2016 年以前的“字第”写法、半角与六角括号、“恢执”都在材料中见到。
 */

export interface CaseNumber {
  /** normalised: full-width round brackets, no spaces, no suffix */
  text: string
  year: number
  /** 法院代字, as written */
  court: string
  /** 类型代字: 执, 执恢, 民初 … */
  kind: string
  serial: string
  /** 之一, 之十七, -2; which ruling of the case, not part of the number */
  suffix?: string
  /** offsets in the text that was searched */
  start: number
  end: number
}

/* Bounded repetitions only: linear in the length of the text. */
const PATTERN =
  /[（(〔［[【﹝]\s{0,2}((?:19|20)\d{2}|[〇○一二三四五六七八九零]{4})\s{0,2}[）)〕］\]】﹞]\s{0,2}([\u4e00-\u9fa5\ue000-\uf8ff\ufffd×＊*?Xx]{1,6}?\s{0,2}[\d×＊*Xx]{0,6})\s{0,2}(字第|[\u4e00-\u9fa5]{1,6}?)\s{0,2}(字?)\s{0,2}(?:第)?\s{0,2}((?:\d{1,8})(?:[-－—之]\d{1,4})?)(?:[、，,及和]\d{1,6}){0,8}\s{0,2}号(?:之([一二三四五六七八九十百]{1,4}|\d{1,3})|[-－—](\d{1,2})(?![\d号日月年.]))?/g

const ENFORCEMENT = ['执恢', '恢执', '执行', '执保', '执异', '执复', '执监', '执协', '执他', '执请', '执']

const TYPES = new Map<string, CaseType>([
  ['执恢', 'resumed'], ['恢执', 'resumed'], ['执保', 'preservation'], ['执异', 'objection'], ['执复', 'review'],
  ['执监', 'supervision'], ['执协', 'assistance'], ['执他', 'other'], ['执请', 'other'], ['执行', 'first'], ['执', 'first'],
])

/** All case numbers in a text, in order. */
export function findCaseNumbers(input: string): CaseNumber[] {
  const found: CaseNumber[] = []
  if (!input.includes('号')) return found
  /* Marks that turn or split writing stand inside numbers of some pages. */
  const folded = hasInvisible(input) ? fold(input) : undefined
  const text = toAsciiDigits(folded?.text ?? input)
  /* Not matchAll, which copies the pattern each time. */
  PATTERN.lastIndex = 0
  for (let m = PATTERN.exec(text); m; m = PATTERN.exec(text)) {
    const n = assemble(m)
    if (n) found.push(folded ? { ...n, start: folded.at(n.start), end: folded.at(n.end - 1) + 1 } : n)
  }
  return found
}

/** The case number that a cell or heading consists of or begins with. */
export function readCaseNumber(input: string): CaseNumber | undefined {
  return findCaseNumbers(input.slice(0, 200))[0]
}

/** What kind of enforcement case it is; undefined for a number that is not of enforcement (民初, 刑初 …). */
export function caseTypeOf(n: CaseNumber): CaseType | undefined {
  /* 证执字: a notary's certificate of enforcement, no case of a court. */
  if (n.text.includes('证执')) return undefined
  return TYPES.get(n.kind) ?? (n.kind.includes('执') ? otherEnforcement(n.kind) : undefined)
}

/** Old and local words: 执二, 执前, 法执, 执裁 … */
function otherEnforcement(kind: string): CaseType {
  for (const [mark, type] of [['恢', 'resumed'], ['保', 'preservation'], ['异', 'objection'], ['复', 'review'], ['监', 'supervision'], ['督', 'supervision'], ['协', 'assistance']] as const) {
    if (kind.includes(mark)) return type
  }
  return 'first'
}

function assemble(m: RegExpMatchArray): CaseNumber | undefined {
  const year = /^\d/.test(m[1] ?? '') ? +(m[1] ?? 0) : (parseNumeral(m[1] ?? '') ?? 0)
  const head = (m[2] ?? '').replace(/\s+/g, '')
  const word = (m[3] ?? '').replace(/\s+/g, '')
  const tail = m[5] ?? ''
  const split = splitKind(head, word)
  if (!split) return undefined
  const [court, kind] = split
  const [serial, dashed] = tail.split(/[-－—之]/)
  const old = word === '字第' || m[4] === '字'
  const suffix = m[6] ? `之${m[6]}` : m[7] ? `-${m[7]}` : dashed ? `-${dashed}` : undefined
  return {
    text: `（${year}）${court}${kind}${old ? '字第' : ''}${serial}号`,
    year, court, kind, serial: serial ?? '',
    ...(suffix ? { suffix } : {}),
    start: m.index ?? 0,
    end: (m.index ?? 0) + m[0].length,
  }
}

/** The regex cannot know where the court ends and the kind begins; the known words of enforcement decide. */
function splitKind(head: string, word: string): [string, string] | undefined {
  if (/[\d×＊*Xx]$/.test(head)) return word === '字第' ? undefined : [head, word.replace(/字$/, '')]
  const joined = head + (word === '字第' ? '' : word.replace(/字$/, ''))
  const enforcement = ENFORCEMENT.find((k) => joined.endsWith(k) && joined.length > k.length)
  if (enforcement) return [joined.slice(0, -enforcement.length), enforcement]
  // “执民字”, “民执字”, “执二字”, and the word alone where the court's code is missing
  const old = /^(.{0,5}?)((?:民|行|刑|非|恢)?执[\u4e00-\u9fa5]{0,2})$/.exec(joined)
  if (old) return [old[1] ?? '', old[2] ?? '']
  const other = /^(.{1,6}?)(民初|民终|民再|民申|民特|民破|商初|商终|刑初|刑终|刑再|行初|行终|行审|行执|破|民一初|民二初|民三初|知民初|仲|劳人仲|公证|民|刑|行|商)$/.exec(joined)
  return other ? [other[1] ?? '', other[2] ?? ''] : joined.length >= 2 ? [joined.slice(0, 1), joined.slice(1)] : undefined
}

/** Full-width digits only, length kept, so that offsets stay true. */
function toAsciiDigits(s: string): string {
  return s.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}
