import { chosen } from './chosen.ts'
import { readCaseNumber } from '../casefile/case-number.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { labelText } from './grid.ts'
import { meaningOf, type LabelMeaning } from './labels.ts'
import { VALUE_MAX, isInline, trim, type Pair } from './pair.ts'
import { readScalar } from './scalars.ts'
import { namesIn, partyKindOf } from './values.ts'

/** Marks that nobody sees may stand within a label. */
// oxlint-disable-next-line no-misleading-character-class -- code points one by one are meant
const LABEL_IN_LINE = /([\u4e00-\u9fa5][\u4e00-\u9fa5()（）/\u00ad\u200b-\u200f\u2060\ufeff]{1,18}\d?|(?<![\u4e00-\u9fa5])[\u4e00-\u9fa5](?:[ \u3000]{1,4}[\u4e00-\u9fa5]){1,3})[ \t]{0,4}[:：]/g

/** The name of a paper before the one at the colon. */
const PAPER_BEFORE = /(?:执行通知书?|报告财产令|财产报告令)、$/

/** What follows is nobody's. */
const EXAMPLE = /^\s*[(（【[]?(?:示例|样例|例如|举例|格式|填写示例)[)）】\]]?\s*[:：]/

/** Pairs written in running text: “案号：…　立案日期：…　承办人：…”. */
export function inlinePairs(snap: Snapshot, skip: (b: Block) => boolean, taken: Set<number>): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    /* Lines are looked for in the lowest elements that hold them whole. */
    if (b.children.some((c) => c.end > c.start && !isInline(c))) {
      ownText(b, (start, end) => scanLine(snap, b, start, end, taken, pairs))
      continue
    }
    scanLine(snap, b, b.start, b.end, taken, pairs)
    i = b.last
  }
  return pairs
}

/** The stretches of a block's text that belong to none of its block children. */
function ownText(b: Block, each: (start: number, end: number) => void): void {
  let from = b.start
  for (const c of b.children) {
    if (isInline(c)) continue
    if (c.start > from) each(from, c.start)
    from = Math.max(from, c.end)
  }
  if (b.end > from) each(from, b.end)
}

function scanLine(snap: Snapshot, block: Block, start: number, end: number, taken: Set<number>, pairs: Pair[]): void {
  if (end - start > VALUE_MAX) end = start + VALUE_MAX
  const text = snap.text.slice(start, end)
  /* Most lines have no colon. */
  if (!text.includes(':') && !text.includes('：')) return blankPairs(snap, block, start, text, taken, pairs)
  if (EXAMPLE.test(text)) return
  const marks: { at: number; labelEnd: number; found: { label: string; unit?: '元' | '千元' | '万元' }; meaning: LabelMeaning }[] = []
  const begins = block.children.flatMap((c) => (c.start > start && c.start < end ? [c.start - start] : []))
  for (const m of text.matchAll(LABEL_IN_LINE)) {
    const word = m[1] ?? ''
    /* An element that begins within the word: what stands before it is the value of another label. */
    const cutAt = begins.findLast((p) => p > m.index && p < m.index + word.length)
    if (cutAt !== undefined) {
      const found = labelText(word.slice(cutAt - m.index)), meaning = meaningOf(found.label)
      if (meaning) { marks.push({ at: cutAt, labelEnd: m.index + m[0].length, found, meaning }); continue }
    }
    /* The longest known label that ends at the colon and does not begin inside of a word. */
    for (let cut = 0; cut < word.length - 1; cut++) {
      const before = cut === 0 ? text.charAt((m.index ?? 0) - 1) : ''
      if (cut > 0 || (before !== '' && /[\u4e00-\u9fa5]/.test(before))) break
      const found = labelText(word.slice(cut))
      const meaning = meaningOf(found.label)
      /* “执行通知书、报告财产令：6月23日发出”: both papers are the label */
      const lead = before === '、' && meaning ? PAPER_BEFORE.exec(text.slice(Math.max(0, m.index - 10), m.index))?.[0].length ?? 0 : 0
      if (meaning) marks.push({ at: m.index - lead, labelEnd: m.index + m[0].length, found: lead > 0 ? { ...found, label: `${text.slice(m.index - lead, m.index)}${found.label}` } : found, meaning })
      break
    }
  }
  marks.forEach((mark, i) => {
    if (taken.has(start + mark.at)) return
    const next = marks[i + 1]
    const stop = next ? next.at : text.length
    let valueEnd = stop
    for (const sep of ['\n', '\t', '　　', '   ', ' | ', '｜', '；', ';']) {
      const at = text.indexOf(sep, mark.labelEnd + leadingBlanks(text, mark.labelEnd))
      /* “被执行人：甲；乙” */
      if ((sep === '；' || sep === ';') && mark.meaning.type === 'party' && text.slice(mark.labelEnd, valueEnd).split(/[；;]/).every((n) => partyKindOf(n.trim()) !== undefined)) continue
      if (at >= 0 && at < valueEnd) valueEnd = at
    }
    /* “标的：56.3万元　状态：已结”: behind a blank another label, though nobody knows it. */
    const other = mark.meaning.type === 'scalar' ? OTHER_LABEL.exec(text.slice(mark.labelEnd, valueEnd)) : null
    if (other && other.index > 0) valueEnd = mark.labelEnd + other.index
    const place = trim(snap.text, start + mark.labelEnd, start + valueEnd)
    if (place.end <= place.start) return
    pairs.push({
      label: mark.found.label, ...(mark.found.unit ? { unit: mark.found.unit } : {}), meaning: mark.meaning,
      labelStart: start + mark.at, value: chosen(snap.text.slice(place.start, place.end)), ...place, block,
    })
  })
}

const OTHER_LABEL = /(?<=[^\s\u3000])[ \u3000]{1,4}[\u4e00-\u9fa5]{2,8}[:：]/

function leadingBlanks(text: string, from: number): number {
  let n = 0
  while (n < 20 && /[ \t　]/.test(text.charAt(from + n))) n++
  return n
}

const LINE_MAX = 300
const BEFORE_BLANK = /[\u4e00-\u9fa5][ \t\u00a0\u3000]/
const PIECE = /[^ \t\u00a0\u3000|｜]+/g

/** “案号　（2025）…　立案日期　2025-03-01 ｜ 承办人　某”: labels and values parted by blanks alone. Every label must have a value that can be one, or the line is a heading row. */
function blankPairs(snap: Snapshot, block: Block, start: number, text: string, taken: Set<number>, pairs: Pair[]): void {
  if (text.length > LINE_MAX * 10 || !BEFORE_BLANK.test(text)) return
  let at = start
  for (const line of text.split('\n')) {
    const from = at
    at += line.length + 1
    if (line.length <= LINE_MAX && BEFORE_BLANK.test(line)) pairs.push(...pairsOfLine(snap, block, from, line, taken))
  }
}

function pairsOfLine(snap: Snapshot, block: Block, from: number, line: string, taken: Set<number>): Pair[] {
  const found: Pair[] = []
  let open: { pair: Omit<Pair, 'value' | 'start' | 'end'>; start: number; end: number } | undefined
  const titled = readCaseNumber(line.trimStart().slice(0, 60)) !== undefined && /^\s*[（(〔[]/.test(line)
  const close = (): boolean => {
    if (!open) return true
    const pair: Pair = { ...open.pair, value: chosen(snap.text.slice(open.start, open.end)), start: open.start, end: open.end }
    found.push(pair)
    open = undefined
    return canBe(pair)
  }
  for (const m of line.matchAll(PIECE)) {
    const label = labelText(m[0]), meaning = meaningOf(label.label), start = from + m.index, end = start + m[0].length
    if (meaning) {
      if (!close()) return []
      open = { pair: { label: label.label, ...(label.unit ? { unit: label.unit } : {}), meaning, labelStart: start, block }, start: end, end }
    } else if (open === undefined) {
      /* A title bar: the number, what kind of case it is, and then the labels. */
      if (found.length === 0 && titled) continue
      return []
    }
    else if (open.start === open.end) open = { ...open, start, end }
    else if (/[|｜]/.test(line.slice(open.end - from, m.index))) return []
    else open.end = end
  }
  return close() && !found.some((p) => taken.has(p.labelStart)) ? found.filter((p) => p.meaning.type !== 'other') : []
}

/** Can this stand beside that label? Nothing tells the two apart but a blank. */
function canBe({ meaning, value, unit }: Pair): boolean {
  if (value === '' || value.length > 80) return false
  if (/[，。；？！]/.test(value)) return false
  if (meaning.type === 'scalar') return readScalar(meaning.field, value, unit) !== undefined
  if (meaning.type === 'party') return namesIn(value).names.every((n) => partyKindOf(n) !== undefined)
  return meaning.type === 'other'
}
