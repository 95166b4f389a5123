import { HIDDEN } from '../page/limits.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { squash } from '../casefile/text.ts'
import { isAside } from './asides.ts'
import { isChoice } from './openers.ts'
import { HEADING_TAGS } from './headings.ts'
import { meaningOf } from './labels.ts'
import { isMenu } from './menus.ts'
import { documentKindOf } from './narrative/document-kinds.ts'
import { flowOf } from './narrative/flow.ts'
import { papersIn, titleLine } from './narrative/paper-starts.ts'

/**
 * A paper of whatever name as a web page shows it: running text and nothing but, with its title at its head. A platform's own page
 * has lists, forms, and labels in elements of their own.
 */

const PROSE = new Set(['div', 'p', 'span', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'b', 'strong', 'u', 'i', 'em', 'font', 'section', 'article', 'main', 'center', 'pre', 'header', 'hr', 'sup', 'sub', 'img', 'o:p', 'blockquote', 'ins', 'small', 'big', 'address', 'a', 'button', 'form', 'body', 'table', 'tbody', 'tr', 'td', 'th', 'thead', 'tfoot', 'caption', 'colgroup', 'col', 'label', 'textarea'])
const CELLS = new Set(['td', 'th'])
/** The head of a list whose columns are parted by blanks. */
const COLUMNS = /[^\s][^\s](?:\t|[ \u3000]{2,})[^\s][^\s]/
/** Few links and buttons stand in a paper: 打印, 下载. */
const LINKS = new Set(['a', 'button'])
const LINKS_MOST = 6
/** Shorter ones tell nothing, but a receipt among other papers. */
const SHORTEST = 100, SHORTEST_AMONG_OTHERS = 50
/** A paper stands at the beginning of a page; what is tried in vain is no reason to try every element of it. */
const TRIED_MOST = 60
/** A paper's title stands within so many characters of its beginning, which are looked at this far. */
const TITLE_WITHIN = 80
const LOOKED_AT = 300
/** How a title ends, at the end of its line or before a number. */
const MAYBE_TITLE = /[书令录志账流报点记摘复议果明证执览表单说告函知定见况总馈案据条信息)）]\s*(?:\n|$)|[书令录定]\s*[（(〔“"第\d]/
const LABEL_ALONE = /^[^：:，。\d]{2,12}[：:]$/
/** So many of the lines of a form are labels in elements of their own; of a paper only where it is signed. */
const LABELS_OF_A_FORM = 1 / 4, LABELS_OF_A_PAPER = 3
/** The court, the title, the number. */
const HEADINGS_OF_A_PAPER = 3

/** The first and largest element that is a paper, with its title; `isLeft`: what is not read; `suits`: which papers are looked for. */
export function proseRegion(snap: Snapshot, isLeft: (b: Block) => boolean, suits: (block: Block, title: string) => boolean = () => true): { block: Block; title: string } | undefined {
  const prose = proseBelow(snap)
  for (let i = 0, tried = 0; i < snap.blocks.length && tried < TRIED_MOST; i++) {
    const block = snap.blocks[i]
    if (!block) continue
    if (block.end - block.start < SHORTEST || isLeft(block) || snap.attr(block, HIDDEN) !== '' || (block.parent !== null && (isAside(snap, block) || isMenu(snap, block)))) { i = block.last; continue }
    if (prose[i] !== 1 || !mayBeTitled(snap, block)) continue
    tried++
    const title = titleOf(snap, block)
    /* Else a part of it may begin with the title. */
    if (title === undefined || isForm(snap, block)) continue
    const most = mostOf(snap, block)
    if (suits(most, title)) return { block: most, title }
  }
  return undefined
}

/** The element in it that holds the paper, below a head or a bar of buttons: most of its words, with a title of their own. */
function mostOf(snap: Snapshot, block: Block): Block {
  const inner = block.children.find((c) => (c.end - c.start) * 2 > block.end - block.start)
  return inner && titleOf(snap, inner) !== undefined ? mostOf(snap, inner) : block
}

/** Does the element hold running text alone? */
export function isProse(snap: Snapshot, b: Block): boolean {
  let links = 0
  for (let i = b.id; i <= b.last; i++) {
    const tag = snap.blocks[i]?.tag ?? ''
    if (!PROSE.has(tag) || (LINKS.has(tag) && ++links > LINKS_MOST)) return false
  }
  return !isForm(snap, b)
}

/** Is it a paper with its title at its head? */
export function isTitledProse(snap: Snapshot, b: Block): boolean {
  return b.end - b.start >= SHORTEST_AMONG_OTHERS && titleOf(snap, b) !== undefined && isProse(snap, b)
}

/** Is the element, or one around it, such a paper? */
export function standsInPaper(snap: Snapshot, block: Block | undefined): boolean {
  for (let b: Block | null = block ?? null; b; b = b.parent) if (isPaper(snap, b)) return true
  return false
}

/* Asked for each number that stands in it, so remembered. */
const PAPERS = new WeakMap<Block, boolean>()
function isPaper(snap: Snapshot, b: Block): boolean {
  let is = PAPERS.get(b)
  if (is === undefined) PAPERS.set(b, (is = proseBelow(snap)[b.id] === 1 && isTitledProse(snap, b) && !hasTable(snap, b)))
  return is
}

/** By id, 1: does the element hold running text alone? Asked twice of a page, so remembered. */
function proseBelow(snap: Snapshot): Uint8Array {
  const known = PROSE_BELOW.get(snap)
  if (known) return known
  const prose = new Uint8Array(snap.blocks.length).fill(1), links = new Uint32Array(snap.blocks.length)
  /* Children stand behind their parents. */
  for (let i = snap.blocks.length - 1; i >= 0; i--) {
    const b = snap.blocks[i]
    if (!b) continue
    const below = (links[i] ?? 0) + (LINKS.has(b.tag) ? 1 : 0)
    if (!PROSE.has(b.tag) || below > LINKS_MOST) prose[i] = 0
    if (b.parent === null) continue
    links[b.parent.id] = (links[b.parent.id] ?? 0) + below
    if (prose[i] === 0) prose[b.parent.id] = 0
  }
  PROSE_BELOW.set(snap, prose)
  return prose
}
const PROSE_BELOW = new WeakMap<Snapshot, Uint8Array>()

/** Does it hold cells side by side? A table for the layout alone has one in each row. */
export function hasTable(snap: Snapshot, b: Block): boolean {
  for (let i = b.id; i <= b.last; i++) {
    const row = snap.blocks[i]
    if (row?.tag === 'tr' && row.children.filter((c) => CELLS.has(c.tag) && c.end > c.start).length > 1) return true
  }
  return false
}

function mayBeTitled(snap: Snapshot, b: Block): boolean {
  return MAYBE_TITLE.test(snap.text.slice(b.start, Math.min(b.end, b.start + 2 * TITLE_WITHIN)))
}

/* Asked several times of a page, and of boxes within boxes that begin with the same words, so remembered: by the stretch looked at. */
const TITLES = new WeakMap<Snapshot, Map<number, string | undefined>>()
function titleOf(snap: Snapshot, b: Block): string | undefined {
  let titles = TITLES.get(snap)
  if (titles === undefined) TITLES.set(snap, (titles = new Map()))
  const stretch = b.start * (LOOKED_AT + 1) + Math.min(b.end - b.start, LOOKED_AT)
  if (!titles.has(stretch)) titles.set(stretch, readTitle(snap, b))
  return titles.get(stretch)
}

function readTitle(snap: Snapshot, b: Block): string | undefined {
  if (!mayBeTitled(snap, b)) return undefined
  const { text, at } = flowOf(snap.text.slice(b.start, Math.min(b.end, b.start + LOOKED_AT)))
  const title = papersIn(text)[0]?.title ?? titleLine(text)
  if (title === undefined || title.start > TITLE_WITHIN || isChoice(snap, b.start + at(title.start))) return undefined
  if (COLUMNS.test(snap.text.slice(b.start + at(title.start), b.start + at(title.end)))) return undefined
  const words = text.slice(title.start, title.end)
  return documentKindOf(words) === undefined ? undefined : words
}

/** Lines in elements of their own, without blanks; of a long one its beginning. */
function* leavesOf(snap: Snapshot, b: Block): Generator<{ line: string; tag: string }> {
  for (let i = b.id; i <= b.last; i++) {
    const leaf = snap.blocks[i]
    if (!leaf || leaf.end === leaf.start || leaf.children.some((c) => c.end > c.start)) continue
    const line = squash(snap.text.slice(leaf.start, Math.min(leaf.end, leaf.start + LEAF_MOST)))
    if (line !== '') yield { line, tag: leaf.tag }
  }
}

function isForm(snap: Snapshot, b: Block): boolean {
  let lines = 0, labels = 0, headings = 0
  for (const { line, tag } of leavesOf(snap, b)) {
    lines++
    if (HEADING_TAGS.has(tag)) headings++
    if (LABEL_ALONE.test(line) || isLabel(line)) labels++
  }
  return headings > HEADINGS_OF_A_PAPER || (labels > LABELS_OF_A_PAPER && labels > lines * LABELS_OF_A_FORM)
}

/** How many days stand in elements of their own, as those of a log's entries. */
export function daysAlone(snap: Snapshot, b: Block): number {
  return [...leavesOf(snap, b)].filter(({ line }) => DAY_ALONE.test(line)).length
}
const DAY_ALONE = /^(?:20\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:[（(]?(?:周|星期)[一二三四五六日天][）)]?)?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\u4e00-\u9fa5]{0,4})?$/
const LEAF_MOST = 60

function isLabel(line: string): boolean {
  const type = meaningOf(line)?.type
  return type === 'scalar' || type === 'party'
}
