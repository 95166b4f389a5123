import { blockAt, placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { isDue } from './due-column.ts'
import { isDayOfStep, isStep, ofAct, tellsDay } from './gated-labels.ts'
import { labelText } from './grid.ts'
import { isGroup, isHeadingOfPairs } from './heading-labels.ts'
import { inlinePairs } from './inline-pairs.ts'
import { LABEL_MAX, meaningOf } from './labels.ts'
import { spanned, taggedName } from './names-beside.ts'
import { stripIn } from './panes.ts'
import { valueAbove } from './values-above.ts'
import { cleanName, partyKindOf } from './values.ts'
import { LABEL_SLACK, isInline, pairOf, trim, type Pair } from './pair.ts'

/** Han characters and the radicals that stand for them; there is no label without. */
const HAN = /[\u2e80-\u9fff]/

/**
 * Known labels with their values, wherever a page puts them: neighbouring cells, dt/dd, label and content in a grid or
 * form, label and value in one element, several pairs in one line. In the order of the page. `skip` names the blocks
 * (data tables, other cases) that are not looked into.
 */
export function findPairs(snap: Snapshot, skip: (b: Block) => boolean): Pair[] {
  const byLabelFor = controlsById(snap)
  const pairs: Pair[] = []
  const taken = new Set<number>()
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    const length = b.end - b.start
    if (length === 0 || length > LABEL_MAX + LABEL_SLACK) continue
    const text = snap.text.slice(b.start, b.end)
    if (!HAN.test(text)) continue
    const found = labelText(text)
    const meaning = meaningOf(found.label) ?? ofAct(found.label, text)
    if (!meaning) continue
    const label = labelBlock(snap, b)
    i = Math.max(i, label.inner.last)
    const first = label.inner.start + Math.max(0, snap.text.slice(label.inner.start, label.inner.end).search(/[\u4e00-\u9fa5]/))
    if (taken.has(first)) continue
    /* “* 立案日期：” is met again in its line, where it begins behind the mark. */
    taken.add(label.inner.start).add(first)
    if (STRIP.has(label.outer.tag) || STRIP.has(label.inner.tag)) continue
    const beside = valuePlace(snap, label.outer, byLabelFor.get(snap.attr(label.inner, 'for')))
    /* 被执行人（2） above a strip of tabs, a pane for each of them. */
    const strip = meaning.type === 'party' && beside !== undefined ? stripIn(snap, beside) : undefined
    /* A list below a heading is no value of it. */
    const place = strip ? strip : beside && holdsSkipped(snap, beside, skip) ? undefined : (beside ?? (meaning.type === 'party' ? taggedName(snap, label.outer) : undefined) ?? valueAbove(snap, label.outer, found, meaning))
    if (b.tag === 'td' && beside && 'tag' in beside && isDue(snap, beside)) continue
    if (meaning.type === 'act' && (isGroup(snap, b) || isHeadingOfPairs(snap, label.outer, place))) continue
    const pair = pairOf(snap, found, meaning, label.inner, place)
    if (meaning.type === 'act' && (isStep(found.label) || isDayOfStep(found.label)) && meaningOf(found.label) === undefined && (!tellsDay(pair.value) || /[\n\t]/.test(pair.value.trim()))) continue
    pairs.push(pair)
    if (meaning.type === 'party' && place && !strip) for (const more of furtherNames(snap, label.outer)) pairs.push(pairOf(snap, found, meaning, label.inner, more))
    if (meaning.type === 'party' && (b.tag === 'td' || b.tag === 'th')) for (const below of spanned(snap, b)) pairs.push(pairOf(snap, found, meaning, label.inner, below))
  }
  return [...pairs, ...controlPairs(snap, skip, taken), ...inlinePairs(snap, skip, taken)].sort((a, b) => a.labelStart - b.labelStart)
}

/** Names one below the other under one label: paragraphs of their own, alike. */
function furtherNames(snap: Snapshot, label: Block): Block[] {
  const siblings = label.parent?.children ?? [], first = siblings[placeOf(label) + 1]
  if (!first || isInline(first) || isCellLike(label.parent ?? first) || first.tag === 'dd' || first.tag === 'td' || first.tag === 'th' || partyKindOf(cleanName(textOf(snap, first))) === undefined) return []
  const found: Block[] = []
  for (const b of siblings.slice(placeOf(first) + 1, placeOf(first) + NAMES_MAX)) {
    const name = cleanName(textOf(snap, b))
    if (b.tag !== first.tag || snap.attr(b, 'class') !== snap.attr(first, 'class') || startsWithLabel(snap, b) || partyKindOf(name) === undefined) break
    found.push(b)
  }
  return found
}
const NAMES_MAX = 60

/** Items of menus and tab strips: words like labels, side by side. */
const STRIP = new Set(['a', 'button', 'li', 'option', 'legend', 'caption'])

function holdsSkipped(snap: Snapshot, place: { start: number; end: number }, skip: (b: Block) => boolean): boolean {
  const box = blockAt(snap, place.start)
  for (let b = box; b && b.start < place.end; b = snap.blocks[b.id + 1]) if (skip(b)) return true
  return false
}

/**
 * The innermost element with the label's text, and the outermost of its wrappers that stands beside something else:
 * `<td><strong>立案日期：</strong></td><td>…` is labelled by the cell, `<div><span>立案日期</span><span></span></div>` by the span.
 */
function labelBlock(snap: Snapshot, b: Block): { inner: Block; outer: Block } {
  let inner = b
  for (;;) {
    const only: Block | undefined = inner.children.find((c) => c.end > c.start)
    if (!only || snap.text.slice(only.start, only.end).trim() !== snap.text.slice(inner.start, inner.end).trim()) break
    inner = only
  }
  let outer = inner
  while (outer.parent && outer !== b && outer.parent.children.length === 1) outer = outer.parent
  return { inner, outer }
}

const CONTROLS = new Set(['input', 'select', 'textarea'])
/** Where the value of a label stands, or undefined when there is none. */
function valuePlace(snap: Snapshot, label: Block, labelled: Block | undefined): Block | { start: number; end: number } | undefined {
  if (labelled) return labelled
  const parent = label.parent
  if (!parent) return undefined
  const index = placeOf(label)
  const next = parent.children[index + 1]
  /* Text directly behind the label, in the same element: <p><b>立案日期：</b>2025-03-01</p> */
  const own = snap.text.slice(label.end, next ? next.start : parent.end)
  if (/[^\s:：]/.test(own)) return { start: label.end, end: lineEnd(snap, label.end, nextLabelStart(snap, parent, index) ?? parent.end) }
  if (!next) return undefined
  if (startsWithLabel(snap, next)) return undefined
  /* Several inline pieces make one value: <label>案号</label><i>（2025）</i><b>川01执1号</b> */
  if (next.tag === 'dd') {
    let last = next
    for (let i = index + 2; parent.children[i]?.tag === 'dd'; i++) last = parent.children[i] ?? last
    return { start: next.start, end: last.end }
  }
  if (CONTROLS.has(next.tag)) return next
  if (isInline(next) && !isCellLike(parent)) return { start: next.start, end: lineEnd(snap, next.start, nextLabelStart(snap, parent, index) ?? parent.end) }
  return next
}

function startsWithLabel(snap: Snapshot, b: Block): boolean {
  const head = snap.text.slice(b.start, Math.min(b.end, b.start + LABEL_MAX + LABEL_SLACK))
  /* A box whose first line is a label holds pairs of its own. */
  const line = head.search(/[\n\t]/)
  if (line > 0 && meaningOf(labelText(head.slice(0, line)).label)) return true
  let first = b
  for (let c: Block | undefined = b; c; c = c.children.find((x) => x.end > x.start)) if (c.start === b.start) first = c
  if (first !== b && first.end < b.end && first.end - first.start <= LABEL_MAX + LABEL_SLACK && meaningOf(labelText(textOf(snap, first)).label)) return true
  const colon = head.search(/[:：]/)
  if (colon > 0 && meaningOf(labelText(head.slice(0, colon)).label)) return true
  return b.end - b.start <= LABEL_MAX + LABEL_SLACK && meaningOf(labelText(head).label) !== undefined
}

/** Start of the next known label among the following siblings. */
function nextLabelStart(snap: Snapshot, parent: Block, index: number): number | undefined {
  /* What is built as this label is one as well, whatever it says. */
  const label = parent.children[index], built = label ? snap.attr(label, 'class') : ''
  for (const b of parent.children.slice(index + 1, index + 40)) {
    if (b.end > b.start && (startsWithLabel(snap, b) || (built !== '' && b.tag === label?.tag && snap.attr(b, 'class') === built))) return b.start
  }
  return undefined
}

/** A value ends with its line; the separator before it is not part of it. */
function lineEnd(snap: Snapshot, start: number, limit: number): number {
  const text = snap.text
  let from = start
  while (from < limit && /[\s:：]/.test(text.charAt(from))) from++
  const line = text.indexOf('\n', from)
  return line >= 0 && line < limit ? line : limit
}

/** A form control with its label as the text just before it: “<label>承办人 <input></label>”. */
function controlPairs(snap: Snapshot, skip: (b: Block) => boolean, taken: Set<number>): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < snap.blocks.length; i++) {
    const b = snap.blocks[i]
    if (!b) continue
    if (skip(b)) { i = b.last; continue }
    if ((b.tag !== 'input' && b.tag !== 'select' && b.tag !== 'textarea') || !b.parent) continue
    const before = b.parent.children[placeOf(b) - 1]
    const from = before ? before.end : b.parent.start
    if (b.start - from > LABEL_MAX + LABEL_SLACK) continue
    const place = trim(snap.text, from, b.start)
    const found = labelText(snap.text.slice(place.start, place.end))
    const meaning = meaningOf(found.label)
    if (!meaning || taken.has(place.start)) continue
    pairs.push({ ...pairOf(snap, found, meaning, b.parent, b), labelStart: place.start })
    taken.add(place.start)
  }
  return pairs
}

const isCellLike = (b: Block): boolean => b.tag === 'tr' || b.tag === 'dl'

function controlsById(snap: Snapshot): Map<string, Block> {
  const wanted = new Map<string, Block>()
  for (const b of snap.blocks) {
    if (b.tag !== 'input' && b.tag !== 'select' && b.tag !== 'textarea') continue
    const id = snap.attr(b, 'id')
    if (id !== '' && !wanted.has(id)) wanted.set(id, b)
  }
  wanted.delete('')
  return wanted
}
