import { addDays } from '../../casefile/dates.ts'
import type { Fact } from '../../casefile/fact.ts'
import { emptyCaseFile, type Asset, type CaseEvent, type CaseFile, type Party } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'

/**
 * Invented case files, as a reader of pages would hand them over: every fact with its words and their place. The same
 * number gives the same files. Every conclusion of every rule occurs; most cases are ordinary.
 */

/** The day on which all of them are judged. */
export const AS_OF = '2025-11-20'

export function caseFiles(count: number): CaseFile[] {
  return Array.from({ length: count }, (_, i) => caseFile(i))
}

const TYPES = { 执: 'first', 执恢: 'resumed', 执保: 'preservation' } as const
const NAMES = ['江芷若', '陶砚田', '祁远帆', '贺兰舟', '封砚秋', '闻人书', '陆怀谷', '方有田', '云溪县恒裕小额贷款有限公司', '青江省海平五金有限公司']

function caseFile(i: number): CaseFile {
  const chance = generator(i + 1)
  const one = (percent: number) => chance() * 100 < percent
  const upTo = (n: number) => Math.floor(chance() * n)
  const filed = addDays('2024-09-02', upTo(330))
  const closing = addDays(filed, 40 + upTo(200))
  const kind = one(88) ? '执' : one(70) ? '执恢' : '执保'
  const due = 20_000 + upTo(900_000), paid = one(60) ? 0 : upTo(20_000)
  const applicants = NAMES.slice(0, one(90) ? 1 : 2).map((n): Party => ({ name: fact(n) }))
  const debtors = NAMES.slice(2, one(70) ? 3 : one(70) ? 4 : 5).map((n): Party => ({ name: fact(n), ...(one(15) ? { missing: fact(true) } : {}), ...(one(2) ? { deceased: fact(true) } : {}) }))
  const events = eventsOf(applicants, debtors, closing, one, upTo)
  return {
    ...emptyCaseFile(),
    ...(one(98) ? { caseNumber: fact(`（2025）青9921${kind}${100 + i}号`), caseType: fact(TYPES[kind]) } : {}),
    ...(one(97) ? { filedOn: fact(filed) } : {}),
    ...(one(60) ? { rulingOn: fact(closing) } : { proposedCloseOn: fact(closing) }),
    ...(one(97) ? {} : { closeMode: fact('performed' as const) }),
    ...(kind === '执恢' && one(60) ? { originalCase: { filedOn: fact(addDays(filed, -600)) } } : {}),
    court: fact('青江省云溪县人民法院'), cause: fact('民间借贷纠纷'),
    amounts: { due: fact(`${due}.00`), paid: fact(`${paid}.00`), ...(one(95) ? { unpaid: fact(one(97) ? `${due - paid}.00` : one(50) ? '0.00' : `${due}.50`) } : {}) },
    applicants, debtors, events,
    assets: one(35) ? [assetOf(debtors, one)] : [],
    coverage: { basics: 'partial', parties: one(95) ? 'complete' : 'partial', events: one(60) ? 'complete' : 'partial', assets: one(70) ? 'complete' : 'partial', interviews: one(60) ? 'complete' : 'partial' },
  }
}

type One = (percent: number) => boolean
type UpTo = (n: number) => number

function eventsOf(applicants: readonly Party[], debtors: readonly Party[], closing: string, one: One, upTo: UpTo): CaseEvent[] {
  const events: CaseEvent[] = []
  const on = (before: number) => addDays(closing, -before)
  const add = (kind: EventKind, day: string | undefined, party: Party | undefined, more: Partial<CaseEvent> = {}) =>
    events.push({ kind: fact(kind), ...(day === undefined ? {} : { on: fact(day) }), ...(party?.name ? { party: party.name } : {}), ...more })
  for (const d of debtors) {
    if (one(97)) add('notice-issued', on(35), d)
    if (one(96)) add('report-order-issued', on(35), d)
    if (one(92)) add('consumption-restricted', on(30), d)
    if (one(80)) add('onsite-visit', one(95) ? on(20 - upTo(24)) : undefined, d, { result: fact('未见本人，未发现可供执行的财产') })
    else if (one(15)) add('onsite-visit', undefined, d, { done: fact(false), status: fact('not-done' as const) })
    if (one(30)) add('household-query', on(15), d)
  }
  add('network-query', on(34), undefined, { detail: fact('银行存款、车辆、不动产、证券'), result: fact(one(96) ? '未发现可供执行的财产' : '未反馈') })
  for (let n = upTo(6); n > 0; n--) add('traditional-investigation', on(10 + n), undefined, { detail: fact('到不动产登记中心查询'), result: fact('无登记') })
  if (one(40)) add('provident-fund-query', on(14), undefined, { result: fact('无缴存记录') })
  if (one(50)) add('property-reported', on(25), debtors[0])
  add('network-query', on(6), undefined, { detail: fact('银行存款、车辆、不动产、证券'), result: fact('未发现可供执行的财产') })
  for (const a of applicants) if (one(86)) add('applicant-interviewed', on(5 - upTo(6)), a, { mode: fact('到院面谈'), ...(one(92) ? { result: fact('同意终本') } : {}) })
  if (one(8)) add('zhongben-applied', on(4), undefined)
  if (one(70)) add('panel-deliberated', on(2), undefined)
  return events
}

function assetOf(debtors: readonly Party[], one: One): Asset {
  const owner = debtors[0]?.name
  const base = owner ? { owner } : {}
  if (one(40)) return { ...base, kind: fact('vehicle' as const), control: { kind: fact('sealed' as const) }, ...(one(80) ? { possessed: fact(false) } : {}), disposal: fact('none' as const) }
  if (one(40)) return { ...base, kind: fact('deposit' as const), value: fact(one(70) ? '368.20' : '52000.00'), disposal: fact('none' as const) }
  return { ...base, kind: fact('real-estate' as const), disposal: fact(one(50) ? ('valuing' as const) : ('sold' as const)) }
}

let place = 0
function fact<T>(value: T): Fact<T> {
  place = (place + 37) % 50_000
  return { value, quote: `所载：${String(value)}`, where: { path: '执行过程', start: place, end: place + 12 } }
}

/** A generator of chances from 0 to 1 (mulberry32), the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
