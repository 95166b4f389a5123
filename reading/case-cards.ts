import { caseTypeOf, readCaseNumber } from '../casefile/case-number.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'
import { addReading, newDraft, settle } from './draft.ts'
import { exhibitor, isBlank } from './exhibit.ts'
import { readFields } from './fields.ts'
import type { Pair } from './pair.ts'

/** A list of cases whose rows are cards of label–value pairs, each with a case number of its own. */
export function readCaseCards(snap: Snapshot, pairs: readonly Pair[]): { cases: CaseFile[]; listComplete: boolean; listTotal?: number } | undefined {
  const numbered = pairs.filter((p) => {
    if (p.meaning.type !== 'scalar' || p.meaning.field !== 'caseNumber') return false
    const n = readCaseNumber(p.value)
    return n !== undefined && caseTypeOf(n) !== undefined
  })
  if (new Set(numbered.map((p) => readCaseNumber(p.value)?.text)).size < 2) return undefined
  const cards = numbered.map((p) => cardOf(p, numbered))
  if (cards.some((c) => c === undefined)) return undefined
  /* Records of a list are alike; one that stands apart is the page's own case. */
  const shapes = new Set(cards.map((c) => (c ? `${c.tag}.${snap.attr(c, 'class').split(/\s+/)[0] ?? ''}` : '')))
  const outside = pairs.filter((p) => !isBlank(p.value) && p.meaning.type === 'scalar' && !cards.some((c) => c && p.labelStart >= c.start && p.end <= c.end))
  if (shapes.size > 1 || outside.length > 2) return undefined
  const cases = cards.flatMap((card) => (card ? [readCard(snap, pairs, card)] : []))
  const total = /共\s{0,2}(\d{1,6})\s{0,2}(?:条|件|项|个)/.exec(snap.text)
  const count = total ? +(total[1] ?? -1) : undefined
  return { cases, listComplete: count === cases.length, ...(count === undefined ? {} : { listTotal: count }) }
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

function readCard(snap: Snapshot, pairs: readonly Pair[], card: Block): CaseFile {
  const draft = newDraft()
  const within = pairs.filter((p) => p.labelStart >= card.start && p.end <= card.end)
  readFields(snap, within, draft)
  const number = draft.readings.get('caseNumber')?.[0]?.fact
  const read = number?.value ? readCaseNumber(number.value) : undefined
  const type = read ? caseTypeOf(read) : undefined
  if (number && type) addReading(draft, 'caseType', 0, { ...exhibitor(snap).fact(type, number.where?.start ?? 0, number.where?.end ?? 0) })
  return settle(draft)
}
