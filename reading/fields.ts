import type { Fact } from '../casefile/fact.ts'
import { readDate } from '../casefile/dates.ts'
import { readCaseNumber } from '../casefile/case-number.ts'
import type { CaseEvent, Party } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { squash } from '../casefile/text.ts'
import { blockAt, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { addParty, addReading, type Draft, type Role } from './draft.ts'
import { bracketed } from './bracketed-roles.ts'
import { exhibitor, isBlank, type Exhibitor } from './exhibit.ts'
import { meaningOf, type ActField, type PartyField } from './labels.ts'
import { authorityIn, markState, roleOf } from './party-rows.ts'
import type { Pair } from './pair.ts'
import { readScalar } from './scalars.ts'
import { headingBefore } from './headings.ts'
import { cleanName, namesIn, partyKindOf } from './values.ts'

/** Labelled values of a page → fields, parties and the labelled acts of the case. Interviews and prose are handed back. */
export interface FieldsReading {
  interview: Pair[]
  /** labelled prose: 执行经过, 财产调查情况 … */
  told: Pair[]
}

export function readFields(snap: Snapshot, pairs: readonly Pair[], draft: Draft): FieldsReading {
  const rest: FieldsReading = { interview: [], told: [] }
  /** the party that details below it belong to; two names at once leave details without an owner */
  let current: Party | undefined
  const named = pairs.some((p) => p.meaning.type === 'party' && p.meaning.role === 'applicants' && p.label !== '权利人')
  for (const pair of pairs) {
    const { meaning } = pair
    if (meaning.type === 'act' && pair.value !== '') readAct(snap, pair, meaning.field, draft, rest)
    /* Where a platform keeps a field and nothing stands there, nothing is known of it: another label's value is no stand-in. */
    if (isBlank(pair.value) && meaning.type === 'scalar' && meaning.rank < 0) addReading(draft, meaning.field, meaning.rank, { ...exhibitor(snap).fact('', pair.labelStart, pair.end), value: null })
    if (isBlank(pair.value)) continue
    const ex = exhibitor(snap, headingBefore(snap, pair.block))
    if (meaning.type === 'scalar') {
      const value = readScalar(meaning.field, pair.value, pair.unit)
      const read = ex.fact(value ?? '', pair.start, pair.end)
      addReading(draft, meaning.field, meaning.rank, value === undefined ? { ...read, value: null } : read)
      if (meaning.field === 'caseNumber') {
        const suffix = readCaseNumber(pair.value)?.suffix
        if (suffix !== undefined) draft.file.rulingSuffix ??= ex.fact(suffix, pair.start, pair.end)
      }
    } else if (meaning.type === 'party') {
      /* Where the applicant has a label, 权利人 is whose a thing is. */
      if (pair.label === '权利人' && named) continue
      current = readParties(snap, draft, meaning.role, pair, ex)
    }
    else if (meaning.type === 'partyName' && bracketed(draft, pair.value, (v, at, length) => ex.fact(v, pair.start + at, pair.start + at + length))) continue
    else if (meaning.type === 'partyName') {
      const role = roleOf(headingBefore(snap, pair.block)) ?? roleOf(partyTypeNear(snap, pairs, pair))
      if (role) current = readParties(snap, draft, role, pair, ex)
    } else if (meaning.type === 'partyDetail' && current) describe(current, meaning.field, pair, ex)
  }
  return rest
}

function readParties(snap: Snapshot, draft: Draft, role: Role, pair: Pair, ex: Exhibitor): Party | undefined {
  const { names: read, more } = namesIn(pair.value.slice(0, 2000))
  /* A word that is a label, or a kind of paper, is nobody's name. */
  const names = (read.length === 1 ? tagged(snap, pair) ?? read : read).filter((n) => meaningOf(n) === undefined && !/^(?:居民)?身份证$|^统一社会信用代码/.test(n))
  const parties = names.map((n) => {
    const party = addParty(draft, role, ex.fact(n, pair.start, pair.end))
    const kind = partyKindOf(n)
    if (kind) party.kind ??= ex.fact(kind, pair.start, pair.end)
    return party
  })
  if (more) draft.file.coverage.parties = 'partial'
  if (names.length === 1 && parties[0]) markState(parties[0], pair.value, (v) => ex.fact(v, pair.start, pair.end))
  return parties.length === 1 ? parties[0] : undefined
}

/** Names that stand as tags side by side, each an element of one kind with nothing but blanks between them. */
function tagged(snap: Snapshot, pair: Pair): string[] | undefined {
  const leaves: Block[] = []
  for (let b = blockAt(snap, pair.start); b && b.start < pair.end && leaves.length < 60; b = snap.blocks[b.id + 1]) {
    if (b.start >= pair.start && b.end <= pair.end && b.end > b.start && b.children.every((c) => c.end === c.start)) leaves.push(b)
  }
  const [first] = leaves
  const kind = (b: Block) => `${b.tag}.${snap.attr(b, 'class')}`
  if (!first || leaves.length < 2 || snap.attr(first, 'class') === '' || leaves.some((b) => kind(b) !== kind(first))) return undefined
  const texts = leaves.map((b) => textOf(snap, b).trim())
  return squash(texts.join('')) === squash(pair.value) && texts.every((t) => t.length >= 2 && partyKindOf(t) !== undefined) ? texts : undefined
}

/** 诉讼地位 beside a bare 姓名, among the neighbouring pairs. */
function partyTypeNear(snap: Snapshot, pairs: readonly Pair[], pair: Pair): string {
  const box = pair.block.parent?.parent
  if (!box) return ''
  const near = pairs.find((p) => p.meaning.type === 'partyDetail' && p.meaning.field === 'partyType' && p.start >= box.start && p.end <= box.end)
  return near?.value ?? (box.end - box.start < 300 ? textOf(snap, box) : '')
}

function describe(party: Party, field: PartyField, pair: Pair, ex: Exhibitor): void {
  const text = (max: number): Fact<string> => ex.fact(pair.value.slice(0, max), pair.start, pair.end)
  switch (field) {
    case 'idNumber': party.idNumber ??= text(60); return
    case 'unifiedCode': party.unifiedCode ??= text(60); return
    case 'address': party.address ??= text(300); return
    case 'legalRepresentative': party.legalRepresentative ??= ex.fact(cleanName(pair.value).slice(0, 60), pair.start, pair.end); return
    case 'agent.name': party.agent = { ...party.agent, name: ex.fact(cleanName(pair.value).slice(0, 60), pair.start, pair.end), ...special(pair, ex, party) }; return
    case 'agent.authority': party.agent = { ...party.agent, ...special(pair, ex, party) }; return
    case 'state': markState(party, pair.value, (v) => ex.fact(v, pair.start, pair.end)); return
    case 'partyType': {
      const kind = /自然人|个人/.test(pair.value) ? 'natural' : /法人|单位|组织|企业/.test(pair.value) ? 'organization' : undefined
      if (kind) party.kind ??= ex.fact(kind, pair.start, pair.end)
    }
  }
}

function special(pair: Pair, ex: Exhibitor, party: Party): { specialAuthority?: Fact<boolean> } {
  const value = authorityIn(pair.value)
  const known = party.agent?.specialAuthority
  return known ? { specialAuthority: known } : value === undefined ? {} : { specialAuthority: ex.fact(value, pair.start, pair.end) }
}

const DATED_ACTS: ReadonlySet<string> = new Set<ActField & EventKind>([
  'notice-issued', 'notice-served', 'report-order-issued', 'report-order-served', 'consumption-restricted', 'dishonest-listed', 'network-query', 'onsite-visit',
  'panel-deliberated', 'president-approved', 'zhongben-served', 'zhongben-informed',
])
function isDated(field: ActField): field is ActField & EventKind {
  return DATED_ACTS.has(field)
}

function readAct(snap: Snapshot, pair: Pair, field: ActField, draft: Draft, rest: FieldsReading): void {
  if (field.startsWith('interview.')) { rest.interview.push(pair); return }
  if (field === 'told') { if (!isBlank(pair.value)) rest.told.push(pair); return }
  const ex = exhibitor(snap, headingBefore(snap, pair.block))
  const kindFact = (kind: EventKind) => ({ ...ex.fact(kind, pair.labelStart, Math.max(pair.end, pair.labelStart)) })
  if (field === 'zhongben-applied') {
    if (/^(?:是|有|已申请|已提交)/.test(pair.value)) push(draft, { kind: kindFact('zhongben-applied'), ...dateIn(pair, ex) })
    return
  }
  /* The public site shows measures as sections of their own: who is restricted, and when the list was published. */
  if (field === 'restricted.party') {
    const { names } = namesIn(pair.value.slice(0, 2000))
    for (const n of isBlank(pair.value) ? [] : names) push(draft, { kind: kindFact('consumption-restricted'), party: ex.fact(n, pair.start, pair.end) })
    return
  }
  if (field === 'listed.on') {
    if (/失信被执行人/.test(headingBefore(snap, pair.block)) && readDate(pair.value)) push(draft, { kind: kindFact('dishonest-listed'), ...dateIn(pair, ex) })
    return
  }
  if (!isDated(field)) return
  const date = dateIn(pair, ex)
  if (date.on) push(draft, { kind: kindFact(field), ...date })
  else if (!isBlank(pair.value)) rest.told.push(pair)
}

function dateIn(pair: Pair, ex: Exhibitor): Pick<CaseEvent, 'on' | 'onPrecision'> {
  const d = readDate(pair.value)
  if (!d) return {}
  return { on: ex.fact(d.on, pair.start, pair.end), ...(d.precision === 'day' ? {} : { onPrecision: ex.fact(d.precision, pair.start, pair.end) }) }
}

function push(draft: Draft, e: CaseEvent): void {
  draft.file.events.push(e)
}

/** Labelled interview fields → records: a field that comes again opens the next record. */
export function interviewGroups(pairs: readonly Pair[]): Map<ActField, Pair>[] {
  const groups: Map<ActField, Pair>[] = []
  for (const pair of pairs) {
    if (pair.meaning.type !== 'act') continue
    let last = groups.at(-1)
    if (!last || last.has(pair.meaning.field)) groups.push((last = new Map()))
    last.set(pair.meaning.field, pair)
  }
  return groups.filter((g) => [...g.values()].some((p) => !isBlank(p.value)))
}
