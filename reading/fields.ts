import { kindsOfLabel } from './narrative/form-denials.ts'
import { standingOf } from './narrative/standing.ts'
import type { Fact } from '../casefile/fact.ts'
import { readDate } from '../casefile/dates.ts'
import { readCaseNumber } from '../casefile/case-number.ts'
import type { CaseEvent, Party } from '../casefile/schema.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addReading, type Draft } from './draft.ts'
import { bracketed, ledByRoles } from './bracketed-roles.ts'
import { exhibitor, isBlank, type Exhibitor } from './exhibit.ts'
import { saysItself } from './gated-labels.ts'
import { ofSupervision } from './supervision.ts'
import type { ActField, PartyField } from './labels.ts'
import { LISTS_OF_PARTIES, partyTypeNear, readParties, readRoleLines, ROLE_LINE } from './labelled-parties.ts'
import { authorityIn, markState, roleOf } from './party-rows.ts'
import type { Pair } from './pair.ts'
import { severalDays } from './label-days.ts'
import { dateIn, opinionOf } from './opinion-fields.ts'
import { MADE } from './made-labels.ts'
import { readScalar } from './scalars.ts'
import { headingBefore } from './headings.ts'
import { cleanName, namesIn } from './values.ts'

/** Labels that are of the instrument only beside others of it. */
const NEIGHBOURS: ReadonlySet<string> = new Set(['生效日期', '生效时间', '文书类型', '文书种类', '作出单位', '制作单位', '制作机关', '作出法院', '文书制作单位', '裁判机关', '裁判单位', '裁判法院'])
/** So many pairs behind one of the instrument. */
const NEAR = 4
/** “（2024）…民初3105号民事调解书”: what kind of paper it is stands behind its number. */
const KIND_BEHIND = /(?<=号[\s《]{0,3})((?:民事|刑事|行政|刑事附带民事|仲裁|劳动仲裁|公证)*(?:判决书|调解书|裁定书|裁决书|决定书|支付令|执行证书|公证书))/

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
  /** pairs since one told of the instrument enforced */
  let sinceBasis = NEAR
  const named = pairs.some((p) => p.meaning.type === 'party' && p.meaning.role === 'applicants' && p.label !== '权利人')
  const supervising = ofSupervision(snap)
  for (const found of pairs) {
    const pair = ofInstrument(found), { meaning } = pair
    if (supervising(pair)) continue
    sinceBasis = meaning.type === 'scalar' && meaning.field.startsWith('basis.') && !NEIGHBOURS.has(pair.label) ? 0 : sinceBasis + 1
    /* Of what the day is, its neighbours tell: a seal, a paper, an instrument. */
    if (NEIGHBOURS.has(pair.label) && sinceBasis > NEAR) continue
    if (meaning.type === 'act' && pair.value !== '') readAct(snap, pair, meaning.field, draft, rest)
    /* Where a platform keeps a field and nothing stands there, nothing is known of it: another label's value is no stand-in. */
    if (isBlank(pair.value) && meaning.type === 'scalar' && meaning.rank < 0) addReading(draft, meaning.field, meaning.rank, { ...exhibitor(snap).fact('', pair.labelStart, pair.end), value: null })
    if (isBlank(pair.value) || !saysItself(snap, pair)) continue
    const ex = exhibitor(snap, headingBefore(snap, pair.block))
    if (meaning.type === 'scalar') {
      const value = readScalar(meaning.field, pair.value, pair.unit)
      const read = ex.fact(value ?? '', pair.start, pair.end)
      addReading(draft, meaning.field, meaning.rank, value === undefined ? { ...read, value: null } : read)
      if (meaning.field === 'basis.number') {
        const kind = KIND_BEHIND.exec(pair.value)
        if (kind?.[1]) addReading(draft, 'basis.kind', 20, ex.fact(kind[1], pair.start + kind.index, pair.end))
      }
      if (meaning.field === 'caseNumber') {
        const suffix = readCaseNumber(pair.value)?.suffix
        if (suffix !== undefined) draft.file.rulingSuffix ??= ex.fact(suffix, pair.start, pair.end)
      }
    } else if (meaning.type === 'party') {
      /* Where the applicant has a label, 权利人 is whose a thing is. */
      if (pair.label === '权利人' && named) continue
      current = readParties(snap, draft, meaning.role, pair, ex)
    }
    else if (meaning.type === 'partyName' && (ROLE_LINE.test(pair.value) || LISTS_OF_PARTIES.has(pair.label))) readRoleLines(snap, pair, draft, ex)
    else if (meaning.type === 'partyName' && ledByRoles(draft, pair.value, (v, at, length) => ex.fact(v, pair.start + at, pair.start + at + length))) continue
    /* “申请执行人 张三 / 被执行人 李四”: each line is a label with its name, and read as such. */
    else if (meaning.type === 'partyName' && LED_BY_ROLE.test(pair.value)) continue
    else if (meaning.type === 'partyName' && bracketed(draft, pair.value, (v, at, length) => ex.fact(v, pair.start + at, pair.start + at + length))) continue
    else if (meaning.type === 'partyName') {
      const role = roleOf(headingBefore(snap, pair.block)) ?? roleOf(partyTypeNear(snap, pairs, pair))
      if (role) current = readParties(snap, draft, role, pair, ex)
    } else if (meaning.type === 'partyDetail' && current) describe(current, meaning.field, pair, ex)
  }
  return rest
}

/** 原案号 with the number of a trial: the instrument. */
function ofInstrument(pair: Pair): Pair {
  return pair.meaning.type === 'scalar' && pair.meaning.field === 'originalCase.number' && TRIAL.test(pair.value) ? { ...pair, meaning: { type: 'scalar', field: 'basis.number', rank: MADE } } : pair
}
const TRIAL = /[民商刑行知调诉](?:字)?[初终再监]|仲|调字/

const LED_BY_ROLE = /^(?:申请执行人|被执行人|申请人|被申请人)[\s:：]/

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
  /* “2025-06-18（已取消）”, “计划2025-06-18”: the day is not one on which it was done. */
  const stands = /\d{4}/.test(pair.value) ? standingOf(pair.value) : undefined
  if (stands === 'idle') return
  const days = isDated(field) || field === 'interview.on' ? severalDays(isDated(field) ? field : 'applicant-interviewed', pair, exhibitor(snap, headingBefore(snap, pair.block)), draft.file) : undefined
  if (days) {
    for (const e of days) push(draft, e)
    return
  }
  if (field.startsWith('interview.')) {
    if (stands !== 'undone' || field === 'interview.consent' || field === 'interview.mode') rest.interview.push(pair)
    else push(draft, notHeld(exhibitor(snap), 'applicant-interviewed', pair))
    return
  }
  if (field === 'told') {
    const [denied] = stands === 'undone' ? kindsOfLabel(pair.label) ?? [] : []
    if (denied) push(draft, notHeld(exhibitor(snap), denied, pair))
    else if (!isBlank(pair.value)) rest.told.push(pair)
    return
  }
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
  if (field === 'panel.opinion' || field === 'president.opinion') {
    const given = opinionOf(field, pair, kindFact, ex)
    if (given) push(draft, given)
    return
  }
  if (!isDated(field)) return
  if (stands === 'undone') return push(draft, notHeld(ex, field, pair))
  const date = dateIn(pair, ex)
  if (date.on) push(draft, { kind: kindFact(field), ...date })
  else if (!isBlank(pair.value)) rest.told.push(pair)
}

function notHeld(ex: Exhibitor, kind: EventKind, pair: Pair): CaseEvent {
  return { kind: ex.fact(kind, pair.labelStart, Math.max(pair.end, pair.labelStart)), done: ex.fact(false, pair.start, pair.end), status: ex.fact('not-done' as const, pair.start, pair.end) }
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
