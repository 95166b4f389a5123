import { caseTypeOf, readCaseNumber, type CaseNumber } from '../casefile/case-number.ts'
import { valueOf } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../casefile/schema.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { hiddenPane, standsInDialog } from './behind.ts'
import { recordOf } from './card-blocks.ts'
import { addEvents, addReading, newDraft, settle } from './draft.ts'
import { exhibitor, isBlank } from './exhibit.ts'
import { HEADING_TAGS } from './headings.ts'
import { innermost } from './innermost.ts'
import { readFields } from './fields.ts'
import { interviewOf } from './interview-label.ts'
import { withLabels, type LabelMeaning } from './labels.ts'
import type { OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'
import { findPairs } from './pairs.ts'

/** A list of cases whose rows are cards, each with a case number of its own: labelled, or as the card's title. */

export interface CaseCards { cases: CaseFile[]; listComplete: boolean; listTotal?: number }

/** Words that are too short to be labels anywhere else. */
const IN_CARDS: ReadonlyMap<string, LabelMeaning> = new Map<string, LabelMeaning>([
  ['立案', { type: 'scalar', field: 'filedOn', rank: 30 }], ['拟终本', { type: 'scalar', field: 'proposedCloseOn', rank: 30 }], ['拟结案', { type: 'scalar', field: 'proposedCloseOn', rank: 31 }],
  ['结案', { type: 'scalar', field: 'closedOn', rank: 30 }], ['终本', { type: 'scalar', field: 'closedOn', rank: 31 }], ['约谈', { type: 'act', field: 'interview.held' }], ['标的', { type: 'scalar', field: 'amounts.due', rank: 30 }],
])

export function readCaseCards(snap: Snapshot, pairs: readonly Pair[], own: OwnCase, skip: (b: Block) => boolean): CaseCards | undefined {
  if (own.beside) return undefined
  const labelled = labelledCards(snap, pairs, own)
  const titled = labelled ? undefined : titledCards(snap, own, skip)
  if (!labelled && !titled) return undefined
  const all = titled ? titled.pairs : pairs
  const cases = (labelled ?? titled?.cards ?? []).map(({ card, number }) => readCard(snap, all.filter((p) => p.labelStart >= card.start && p.end <= card.end), number))
  const total = /(?:共|全部|总计|合计)\s{0,2}(\d{1,6})\s{0,2}(?:条|件|项|个)/.exec(snap.text)
  const count = total ? +(total[1] ?? -1) : undefined
  return { cases, listComplete: count === cases.length, ...(count === undefined ? {} : { listTotal: count }) }
}

/** More are no page of cards. */
const TITLES_MAX = 200

interface Card { card: Block; number?: CaseNumber }

function labelledCards(snap: Snapshot, pairs: readonly Pair[], own: OwnCase): Card[] | undefined {
  const numbered = pairs.filter((p) => {
    if (p.meaning.type !== 'scalar' || p.meaning.field !== 'caseNumber') return false
    const n = readCaseNumber(p.value)
    return n !== undefined && caseTypeOf(n) !== undefined
  })
  if (new Set(numbered.map((p) => readCaseNumber(p.value)?.text)).size < 2) return undefined
  const cards = numbered.map((p) => cardOf(p, numbered)).filter((c) => c !== undefined)
  if (cards.length < numbered.length || !areAlike(snap, cards, pairs)) return undefined
  /* One of them heads the page too: the others are told beside it. */
  const heads = (n: CaseNumber) => n.text === own.number && !cards.some((c) => n.start >= c.start && n.end <= c.end) && isHead(snap, n)
  return own.mentioned.some(heads) ? undefined : cards.map((card) => ({ card }))
}

function isHead(snap: Snapshot, n: CaseNumber): boolean {
  for (let b: Block | null = innermost(snap, n.start) ?? null; b; b = b.parent) if (HEADING_TAGS.has(b.tag)) return true
  return false
}

/** Records of a list are alike; one that stands apart is the page's own case, and so is one that is told outside of them. */
function areAlike(snap: Snapshot, cards: readonly Block[], pairs: readonly Pair[]): boolean {
  const shapes = new Set(cards.map((c) => `${c.tag}.${snap.attr(c, 'class').split(/\s+/)[0] ?? ''}`))
  const outside = pairs.filter((p) => !isBlank(p.value) && p.meaning.type === 'scalar' && !cards.some((c) => p.labelStart >= c.start && p.end <= c.end))
  return shapes.size === 1 && outside.length <= 2
}

/** Cards with the number in their head: elements side by side, of one kind, each with one number and labels of a case. */
function titledCards(snap: Snapshot, own: OwnCase, skip: (b: Block) => boolean): { cards: Card[]; pairs: Pair[] } | undefined {
  const titles = own.mentioned
  if (titles.length < 2 || titles.length > TITLES_MAX) return undefined
  const cards = titles.flatMap((number): Card[] => {
    const card = recordOf(snap, number, titles)
    return card ? [{ card, number }] : []
  })
  if (cards.length < titles.length || new Set(cards.map((c) => c.card)).size < cards.length) return undefined
  /* Side by side in one element, and all of them shown: cases open in tabs, frames or a dialog are no list. */
  if (cards.some((c) => c.card.parent !== cards[0]?.card.parent || snap.attr(c.card, 'role') === 'tabpanel' || hiddenPane(snap, c.card))) return undefined
  if (new Set(titles.map((n) => standsInDialog(snap, innermost(snap, n.start)))).size > 1) return undefined
  const pairs = withLabels(IN_CARDS, () => findPairs(snap, skip))
  if (!areAlike(snap, cards.map((c) => c.card), pairs)) return undefined
  /* 原执行案号, 执行依据: a field of this case and no title. */
  const isField = (n: CaseNumber) => pairs.some((p) => n.start >= p.start && n.end <= p.end && !(p.meaning.type === 'scalar' && p.meaning.field === 'caseNumber'))
  /* A menu of numbers has nothing to say of them. */
  const says = ({ card }: Card) => pairs.some((p) => p.labelStart >= card.start && p.end <= card.end && !isBlank(p.value) && (p.meaning.type === 'party' || (p.meaning.type === 'scalar' && p.meaning.field !== 'caseNumber')))
  return titles.some(isField) || !cards.every(says) ? undefined : { cards, pairs }
}

/** The largest element that holds this number and no other. */
function cardOf(pair: Pair, all: readonly Pair[]): Block | undefined {
  let card: Block | undefined
  for (let b: Block | null = pair.block; b; b = b.parent) {
    const box = b
    if (all.some((o) => o !== pair && o.labelStart >= box.start && o.end <= box.end)) break
    card = box
  }
  return card
}

function readCard(snap: Snapshot, within: readonly Pair[], title: CaseNumber | undefined): CaseFile {
  const draft = newDraft()
  const rest = readFields(snap, within, draft)
  if (title) addReading(draft, 'caseNumber', 0, exhibitor(snap).fact(title.text, title.start, title.end))
  const number = draft.readings.get('caseNumber')?.[0]?.fact
  const read = number?.value ? readCaseNumber(number.value) : undefined
  const type = read ? caseTypeOf(read) : undefined
  if (number && type) addReading(draft, 'caseType', 0, { ...exhibitor(snap).fact(type, number.where?.start ?? 0, number.where?.end ?? 0) })
  const applicant = draft.file.applicants.length === 1 ? draft.file.applicants[0]?.name : undefined
  addEvents(draft, rest.interview.flatMap((p): CaseEvent[] => {
    const e = interviewOf(snap, p)
    return e ? [{ ...e, ...(valueOf(applicant) !== undefined && applicant ? { party: applicant } : {}) }] : []
  }).slice(0, 1))
  return settle(draft)
}
