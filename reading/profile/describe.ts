import { ALL_PROFILE_FIELDS, profileFieldName, type ProfileField } from '../../casefile/profile-fields.ts'
import type { Pointed } from '../../casefile/profile-draft.ts'
import { findCaseNumbers } from '../../casefile/case-number.ts'
import { readDate } from '../../casefile/dates.ts'
import { oneLine } from '../../casefile/text.ts'
import { placeOf, type Block, type Snapshot } from '../../page/snapshot.ts'
import { labelText } from '../grid.ts'
import { meaningOf, withLabels } from '../labels.ts'
import type { Pair } from '../pair.ts'
import { findPairs } from '../pairs.ts'
import { headingBefore } from '../headings.ts'
import { columnAt } from './describe-column.ts'
import { meaningOfField } from './meaning.ts'
import { selectorOf } from './selector.ts'
import { isKnownWord, LABEL_ENDS, mayBeName } from './static-words.ts'

/**
 * What can be said of a place that a person pointed at, so that it is found again on the next case: beside which label, in
 * which section, in which column; by the structure alone only where there is no label. What is said here was tried: the
 * reader finds the same words by it.
 */
export function describe(snap: Snapshot, id: number): Pointed | undefined {
  const block = snap.blocks[id]
  if (!block || block.end === block.start) return undefined
  const column = columnAt(snap, block)
  const beside = column ? undefined : besideLabel(snap, block)
  const selector = column || beside ? undefined : selectorOf(snap, block)
  const value = oneLine(beside ? beside.pair.value : snap.text.slice(block.start, block.end)).slice(0, 300)
  const section = beside?.section
  const region = regionOf(snap, block)
  return {
    value,
    described: column ? `${column.title ? `“${column.title}”下` : ''}列表的“${column.header}”列`
      : beside ? `${section ? `“${section}”下` : ''}“${beside.label}”旁边的内容`
      : selector ? `页面结构中的位置（${selector}）` : '此处没有可靠的标记，换一件案件时找不回来',
    ...(beside ? { label: beside.label, ...(section === undefined ? {} : { section }) } : {}),
    ...(selector === undefined ? {} : { selector }),
    ...(column ? { column } : {}),
    likely: likelyFields(beside?.label, value),
    ...(region === undefined ? {} : { region }),
  }
}

/** The label beside which the place stands, tried with the reader; with its section where the label comes more than once. */
function besideLabel(snap: Snapshot, block: Block): { label: string; section?: string; pair: Pair } | undefined {
  for (const label of [...knownBeside(snap, block), ...wordsBefore(snap, block)]) {
    if (!mayBeLabel(label)) continue
    const pairs = withLabels(new Map([[label, meaningOf(label) ?? meaningOfField('cause')]]), () => findPairs(snap, () => false)).filter((p) => p.label === label)
    const pair = pairs.find((p) => p.value !== '' && p.start < block.end && block.start < p.end)
    if (!pair) continue
    const section = labelText(headingBefore(snap, pair.block)).label
    const named = /^[\u4e00-\u9fff][\u4e00-\u9fff（）()、]{1,15}$/.test(section) && (isKnownWord(section) || !mayBeName(section))
    const needed = pairs.length > 1 && named && pairs.some((p) => labelText(headingBefore(snap, p.block)).label !== section)
    return { label, pair, ...(needed ? { section } : {}) }
  }
  return undefined
}

function knownBeside(snap: Snapshot, block: Block): string[] {
  return findPairs(snap, () => false).filter((p) => p.value !== '' && p.start < block.end && block.start < p.end).map((p) => p.label)
}

/** Words that could be the label: at the head of the element itself, and in what stands before it, nearest first. */
function wordsBefore(snap: Snapshot, block: Block): string[] {
  const words: string[] = []
  const head = /^\s{0,8}([\u4e00-\u9fff（）()/]{2,20})\s{0,2}[:：]/.exec(snap.text.slice(block.start, Math.min(block.end, block.start + 40)))
  if (head) words.push(labelText(head[1] ?? '').label)
  for (let b: Block | null = block, up = 0; b && up < 5; b = b.parent, up++) {
    const siblings: readonly Block[] = b.parent?.children ?? []
    const own = b.parent ? snap.text.slice(siblings[placeOf(b) - 1]?.end ?? b.parent.start, b.start) : ''
    for (const raw of [own, ...[1, 2].map((n) => siblings[placeOf(b) - n]).map((s) => (s ? snap.text.slice(s.start, Math.min(s.end, s.start + 60)) : ''))]) {
      const word = labelText(raw.trim()).label
      if (word === '') continue
      if (!/[\n\t]/.test(raw.trim()) && /^[\u4e00-\u9fff][\u4e00-\u9fff（）()/、]{1,19}$/.test(word)) words.push(word)
      break
    }
  }
  return [...new Set(words)]
}

/** A profile is handed on: a word that could be somebody's name never becomes a label of it. */
function mayBeLabel(word: string): boolean {
  return word.length <= 24 && (isKnownWord(word) || LABEL_ENDS.test(word) || !mayBeName(word))
}

/** The smallest element around the place that has a lasting sign and holds more than it. */
function regionOf(snap: Snapshot, block: Block): string | undefined {
  for (let b = block.parent, up = 0; b && up < 10; b = b.parent, up++) {
    if (b.tag === 'body' || b.tag === 'table' || b.tag === 'tr' || b.tag === 'tbody' || b.end - b.start < (block.end - block.start) * 2) continue
    if ((b.end - b.start) * 2 > snap.text.length) return undefined
    const selector = selectorOf(snap, b)
    if (selector !== undefined) return selector
  }
  return undefined
}

/** By the label's own words first, then by what the value looks like. */
function likelyFields(label: string | undefined, value: string): ProfileField[] {
  const scores = new Map<ProfileField, number>()
  const add = (f: ProfileField, n: number) => scores.set(f, (scores.get(f) ?? 0) + n)
  const known = label === undefined ? undefined : meaningOf(label)
  for (const f of ALL_PROFILE_FIELDS) {
    const meaning = meaningOfField(f)
    if (known && known.type !== 'other' && JSON.stringify({ ...meaning, rank: 0 }) === JSON.stringify({ ...known, rank: 0 })) add(f, 100)
    if (label !== undefined) add(f, [...profileFieldName(f)].filter((c) => label.includes(c) && !'案件日期时间执行'.includes(c)).length)
  }
  if (findCaseNumbers(value).length > 0) for (const f of ['caseNumber', 'basis.number', 'originalCase.number'] as const) add(f, 4)
  else if (readDate(value)?.precision === 'day') for (const f of ALL_PROFILE_FIELDS) { if (/日期|时间/.test(profileFieldName(f))) add(f, f === 'filedOn' ? 4 : 3) }
  else if (/^[\d,，.\s]{3,}(?:元|万元)?$/.test(value)) for (const f of ['amounts.due', 'amounts.paid', 'amounts.unpaid'] as const) add(f, 4)
  else if (/法院$/.test(value)) add('court', 4)
  return [...scores].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]).slice(0, 4).map(([f]) => f)
}
