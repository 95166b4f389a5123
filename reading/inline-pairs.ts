import type { Block, Snapshot } from '../page/snapshot.ts'
import { labelText } from './grid.ts'
import { meaningOf, type LabelMeaning } from './labels.ts'
import { VALUE_MAX, isInline, trim, type Pair } from './pair.ts'

const LABEL_IN_LINE = /([\u4e00-\u9fa5][\u4e00-\u9fa5()（）/]{1,18})[ \t]{0,4}[:：]/g

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
  if ((!text.includes(':') && !text.includes('：')) || EXAMPLE.test(text)) return
  const marks: { at: number; labelEnd: number; found: { label: string; unit?: '元' | '万元' }; meaning: LabelMeaning }[] = []
  for (const m of text.matchAll(LABEL_IN_LINE)) {
    const word = m[1] ?? ''
    /* The longest known label that ends at the colon and does not begin inside of a word. */
    for (let cut = 0; cut < word.length - 1; cut++) {
      const before = cut === 0 ? text.charAt((m.index ?? 0) - 1) : ''
      if (cut > 0 || (before !== '' && /[\u4e00-\u9fa5]/.test(before))) break
      const found = labelText(word.slice(cut))
      const meaning = meaningOf(found.label)
      if (meaning) marks.push({ at: m.index ?? 0, labelEnd: (m.index ?? 0) + m[0].length, found, meaning })
      break
    }
  }
  marks.forEach((mark, i) => {
    if (taken.has(start + mark.at)) return
    const next = marks[i + 1]
    const stop = next ? next.at : text.length
    let valueEnd = stop
    for (const sep of ['\n', '\t', '　　', '   ', '；', ';']) {
      const at = text.indexOf(sep, mark.labelEnd + leadingBlanks(text, mark.labelEnd))
      if (at >= 0 && at < valueEnd) valueEnd = at
    }
    const place = trim(snap.text, start + mark.labelEnd, start + valueEnd)
    if (place.end <= place.start) return
    pairs.push({
      label: mark.found.label, ...(mark.found.unit ? { unit: mark.found.unit } : {}), meaning: mark.meaning,
      labelStart: start + mark.at, value: snap.text.slice(place.start, place.end), ...place, block,
    })
  })
}

function leadingBlanks(text: string, from: number): number {
  let n = 0
  while (n < 20 && /[ \t　]/.test(text.charAt(from + n))) n++
  return n
}
