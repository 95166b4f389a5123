import { caseTypeOf, findCaseNumbers, type CaseNumber } from '../casefile/case-number.ts'
import { squash } from '../casefile/text.ts'
import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { ASIDE_MAX, isAside, isMainPart, isRelated } from './asides.ts'
import { hiddenPane, innerPane, standsInDialog } from './behind.ts'
import { foreignFrames, isHiddenFrame, type Named } from './frames.ts'
import { meaningOf, type LabelMeaning } from './labels.ts'
import { HEADING_TAGS } from './headings.ts'
import { innermost } from './innermost.ts'
import { labelBefore } from './number-label.ts'
import { acrossDialog, otherSection } from './other-sections.ts'
import type { Pair } from './pair.ts'
import { standsInPaper } from './prose-region.ts'
import { findSideBySide, panesOfOthers, type Placed } from './side-by-side.ts'

/** Which case a page is about, and which parts of the page belong to other cases. */

export interface OwnCase {
  /** normalised number of the page's own case; undefined when the page names none */
  number?: string
  /** blocks that tell of other cases; nothing in them is read */
  foreign: Set<Block>
  /** all enforcement case numbers of the page */
  mentioned: CaseNumber[]
  /** the own number stands only in what is not displayed */
  hidden: boolean
  /** it stands in a dialog that is open over something else */
  inDialog: boolean
  /** a section of the page is headed as telling of other cases, and so the page itself tells of one */
  beside: boolean
  /** cases stand side by side, and nothing tells which of them is the page's own */
  many?: 'tabs' | 'records'
}

/** A page names its own case early; a list of thousands need not be weighed whole. */
const MENTIONS_MAX = 400

/** `below`: values whose labels stand above them; `pointed`: the number that a platform's profile points at, which needs no weighing. */
export function findOwnCase(snap: Snapshot, dataTables: ReadonlySet<Block>, below: readonly Pair[] = [], pointed?: string): OwnCase {
  const mentioned = findCaseNumbers(snap.text).filter((n) => caseTypeOf(n) !== undefined).slice(0, MENTIONS_MAX)
  const scores = new Map<string, { score: number; less: number; behind: boolean; block: Block | undefined }>()
  const placed: Placed[] = []
  const sections: { section: Block[]; number: string }[] = []
  const sure: { number: string; block: Block }[] = []
  /* Other cases that a platform keeps open behind this one. */
  const panes: { pane: Block; number: string }[] = []
  const named: Named[] = []
  const inTitle = new Set(findCaseNumbers(snap.title).map((n) => n.text))
  for (const n of mentioned) {
    const block = innermost(snap, n.start)
    const pane = hiddenPane(snap, block)
    const labelled = below.find((p) => n.start >= p.start && n.end <= p.end)?.meaning ?? labelBefore(snap, n, block)
    const plain = scoreOf(snap, n, block, dataTables, labelled)
    if (pane && plain >= SURE) panes.push({ pane: innerPane(snap, block) ?? pane, number: n.text })
    const score = plain + (inTitle.has(n.text) ? 4 : 0)
    named.push({ text: n.text, start: n.start, end: n.end, score })
    /* 首次执行案号 is a field of this case wherever it stands. */
    const section = block && (labelled?.type !== 'scalar' || labelled.field === 'caseNumber') ? otherSection(snap, block) : undefined
    if (section) sections.push({ section, number: n.text })
    else if (block) placed.push({ number: n.text, plain, block })
    if (plain >= SURE && block) sure.push({ number: n.text, block })
    const less = (pane || section ? BEHIND : 0) + (plain >= SURE && standsInPaper(snap, block) ? BEHIND : 0)
    const weight = score - less
    if (weight > (scores.get(n.text)?.score ?? -Infinity)) scores.set(n.text, { score: weight, less, behind: pane !== undefined, block })
  }
  const [best] = [...scores].sort((a, b) => b[1].score - a[1].score)
  const heavy = best && best[1].score + best[1].less >= SURE ? best : undefined
  const row = pointed === undefined ? findSideBySide(snap, placed, heavy && { number: heavy[0], block: heavy[1].block }, (b) => isRelated(snap, b)) : undefined
  const among = row?.heavy === true
  /* The tab that is open is the page's case; of records that nothing sets apart none is. */
  const open = row?.open !== undefined && (heavy === undefined || (among && !inTitle.has(heavy[0]))) ? row.open : undefined
  const many = open === undefined && row?.alike === true && (heavy === undefined || (among && !inTitle.has(heavy[0]))) ? row.are : undefined
  const own = pointed ?? open ?? (many ? undefined : heavy?.[0])
  const foreign = new Set(foreignFrames(snap, own, named, SURE))
  for (const n of mentioned) {
    if (n.text === own || (many && row?.items.has(n.text))) continue
    const zone = foreignZone(snap, n, own, mentioned, dataTables)
    if (zone) foreign.add(zone)
  }
  if (row && own !== undefined) {
    const names = (b: Block) => mentioned.some((m) => m.text === own && m.start >= b.start && m.end <= b.end)
    for (const b of [...(row.items.has(own) ? row.items.values() : []), ...(row.are === 'tabs' ? panesOfOthers(snap, row, names) : [])]) if (!names(b)) foreign.add(b)
  }
  for (const { section, number } of sections) {
    const names = (b: Block) => mentioned.some((m) => m.text === own && m.start >= b.start && m.end <= b.end)
    if (number !== own && own !== undefined && !section.some(names)) for (const b of section) foreign.add(b)
  }
  if (own !== undefined) for (const b of acrossDialog(snap, best?.[0] === own ? best[1].block : undefined, sure.filter((s) => s.number !== own).map((s) => s.block))) foreign.add(b)
  for (const { pane, number } of panes) {
    if (number !== own && !panes.some((o) => o.pane === pane && o.number === own)) foreign.add(pane)
  }
  return { ...(own === undefined ? {} : { number: own }), foreign, mentioned, beside: own !== undefined && sections.some((s) => s.number !== own), ...(many ? { many } : {}), hidden: own !== undefined && best?.[1].behind === true, inDialog: own !== undefined && standsInDialog(snap, best?.[1].block) }
}

/** A number in running text alone, as an example or a reference, makes no page about that case. */
const SURE = 2

/** What is displayed comes before what is not, and the page before a paper that it shows. */
const BEHIND = 6

/** How likely a mention is the page's own number: labelled 案号, in a heading, alone in its element; not in a side list. */
function scoreOf(snap: Snapshot, n: CaseNumber, block: Block | undefined, dataTables: ReadonlySet<Block>, meaning: LabelMeaning | undefined): number {
  if (!block) return 0
  let score = 1
  if (meaning?.type === 'scalar') score += meaning.field === 'caseNumber' ? 6 : -6
  if (/示例|样例|例如|例：|如：|格式/.test(snap.text.slice(Math.max(block.start, n.start - 12), n.start))) score -= 8
  /* Alone in its element, or nearly: a title bar. */
  else if (block.end - block.start <= n.end - n.start + 24) score += 2
  /* At the head of a line of labelled values, as a title bar has it. */
  else if ((squash(snap.text.slice(block.start, n.start)) === '' || (meaning?.type === 'scalar' && meaning.field === 'caseNumber' && n.start - block.start <= 14)) && leadsLabels(snap.text.slice(n.end, n.end + 24))) score += 2
  let depth = 0
  for (let b: Block | null = block; b && depth < 40; b = b.parent, depth++) {
    if (HEADING_TAGS.has(b.tag) && b.end - b.start < 200) score += 4
    if (dataTables.has(b)) score -= 3
    if ((isAside(snap, b) && !isMainPart(snap, b)) || isHiddenFrame(snap, b)) score -= 8
    if (b.tag === 'a' || b.tag === 'li') score -= 2
  }
  /* Prose mentions numbers of all kinds. */
  const line = lineAround(snap, n)
  if (line.length > 80 && meaning === undefined) score -= 2
  return score
}

function leadsLabels(after: string): boolean {
  const label = /^[ \t\u00a0\u3000|｜·]{1,6}([\u4e00-\u9fa5]{2,12})[:：]/.exec(after)?.[1]
  const meaning = label === undefined ? undefined : meaningOf(label)
  return meaning?.type === 'scalar' || meaning?.type === 'party'
}

function lineAround(snap: Snapshot, n: CaseNumber): string {
  const before = snap.text.slice(Math.max(0, n.start - 500), n.start), after = snap.text.slice(n.end, n.end + 500)
  const stop = after.indexOf('\n')
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1) + snap.text.slice(n.start, n.end) + (stop < 0 ? after : after.slice(0, stop))
}

/**
 * The part of the page that belongs to another case's number: its list item or card, widened to the side list it
 * stands in; never a part that holds the own number. Numbers in prose, in labelled fields of this case (执行依据,
 * 首次执行案号) and in data tables mark no part.
 */
function foreignZone(snap: Snapshot, n: CaseNumber, own: string | undefined, all: readonly CaseNumber[], dataTables: ReadonlySet<Block>): Block | undefined {
  const start = innermost(snap, n.start)
  if (!start) return undefined
  /* 执行依据文号, 首次执行案号: a field of this case, wherever it stands. */
  const label = labelBefore(snap, n, start)
  const ofThisCase = label?.type === 'scalar' && label.field !== 'caseNumber'
  const holdsOwn = (b: Block) => all.some((m) => m.text === own && m.start >= b.start && m.end <= b.end)
  let zone: Block | undefined
  for (let b: Block | null = start, up = 0; b && up < 40; b = b.parent, up++) {
    if (dataTables.has(b) || b.tag === 'table') return zone
    if (holdsOwn(b) || b.tag === 'body' || b.tag === 'main') break
    if (isAside(snap, b) && b.end - b.start <= ASIDE_MAX) zone = b
    else if (!zone && !ofThisCase && (b.tag === 'li' || (isCard(snap, b, n, own) && !isTold(snap, start, n)))) zone = b
  }
  return zone
}

const NO_CARDS = new Set(['p', 'td', 'th', 'tr', 'tbody', 'span', 'dd', 'dt'])

const LED_TO = /(?:[，。；,;]|与|向|参与|为|由|在|对|从|至|入|移送|系|因)\s*$/
/** Within a sentence: an entry of a log tells of another case, a record bears its number. */
function isTold(snap: Snapshot, block: Block, n: CaseNumber): boolean {
  return LED_TO.test(snap.text.slice(block.start, n.start)) || /^\s?(?:一?案|合并)/.test(snap.text.slice(n.end, Math.min(block.end, n.end + 4)))
}

/** An element with siblings of its kind in which other numbers stand: one record of several. */
function isCard(snap: Snapshot, b: Block, n: CaseNumber, own: string | undefined): boolean {
  if (!b.parent || b.end - b.start > 1500 || NO_CARDS.has(b.tag)) return false
  const cls = snap.attr(b, 'class')
  const alike = b.parent.children.filter((c) => c !== b && c.tag === b.tag && snap.attr(c, 'class') === cls && c.end > c.start)
  return alike.length > 0 && alike.slice(0, 50).some((c) => findCaseNumbers(textOf(snap, c).slice(0, 300)).some((m) => caseTypeOf(m) !== undefined && m.text !== n.text && m.text !== own))
}
