import { readDate } from '../../casefile/dates.ts'
import type { Fact } from '../../casefile/fact.ts'
import { readMoney } from '../../casefile/money.ts'
import { parseNumeral } from '../../casefile/numerals.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { assetKindIn } from '../values.ts'
import { allMatches } from './scan.ts'

/** Particulars of an act in the words around it: which thing, which attempt, which clause, how long, who approved. */

export type Particular = 'on' | 'about' | 'round' | 'clause' | 'term' | 'approvedBy' | 'amount' | 'until' | 'result' | 'detail'
type Value = string | number
export interface Found { value: Value; start: number; end: number }
type Reader = (m: RegExpExecArray) => Value | undefined

interface Pattern { of: readonly EventKind[]; what: Particular; says: RegExp; read: Reader; unless?: RegExp }

const ATTEMPTS: readonly EventKind[] = ['auction-notified', 'auction-announced', 'auction-held', 'auction-failed', 'sold']
const SALES: readonly EventKind[] = [...ATTEMPTS, 'reference-price-set', 'sale-paid', 'sale-confirmed', 'sale-delivered']
const APPROVED: readonly EventKind[] = ['fined', 'detained', 'search', 'summoned', 'exit-restricted', 'dishonest-listed', 'period-extended', 'period-deducted', 'payment-delay-approved']

const whole = (s: string | undefined): number | undefined => (s === undefined ? undefined : parseNumeral(s))
const within = (n: number | undefined, least: number, most: number): number | undefined => (n !== undefined && n >= least && n <= most ? n : undefined)
const thing: Reader = (m) => {
  const s = (m[1] ?? '').replace(/^(?:位于|坐落于|坐落)/, '').trim()
  return s.length >= 2 && assetKindIn(s) !== undefined && !/参考价|拍卖|变卖|通知|裁定|公告|申请/.test(s) ? s : undefined
}
const day: Reader = (m) => { const d = readDate(m[1] ?? ''); return d?.precision === 'day' ? d.on : undefined }
const DATE = '(\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?)'
/** First and last day, both in full. */
const STRETCH = `(?:自|从)?${DATE}(?:起)?(?:至|到|-|—|~)${DATE}`
const N = '[\\d一二两三四五六七八九十]{1,3}'
/** Months of “二年”, “6个月”. */
const months: Reader = (m) => { const n = whole(m[1]); return within(n === undefined ? undefined : m[2] === '年' ? n * 12 : n, 1, 120) }
const days: Reader = (m) => within(whole(m[1]), 1, 60)
const hours: Reader = (m) => within(whole(m[1]), 1, 72)

const PATTERNS: readonly Pattern[] = [
  { of: ATTEMPTS, what: 'round', says: /第([一二三1-3])次(?:网络|公开|司法|网上)*(?:拍卖|竞价|公告)|(?<![\d一-龥])([一二三])拍(?!卖)|(首)次(?:网络|公开|司法|网上)*(?:拍卖|竞价)/g, read: (m) => (m[3] ? 1 : within(whole(m[1] ?? m[2]), 1, 3)) },
  { of: SALES, what: 'about', says: /(?:标的物|拍品|拍卖标的|拍卖财产)(?:名称)?(?:为|是|:)([^,。;:\n]{2,60})/g, read: thing },
  { of: SALES, what: 'about', says: /对(?:被执行人)?(?:[^,。;的]{2,20}(?:名下|所有)的?)?([^,。;:的]{2,50}?)(?:进行|发布|启动|组织)[^,。;]{0,10}(?:拍卖|变卖)/g, read: thing },
  { of: ['auction-announced', 'auction-held'], what: 'amount', says: /起拍价(?:格|款)?(?:为|是|:)?(?:人民币)?([\d,.]{1,18}(?:万)?元)/g, read: (m) => readMoney(m[1] ?? '') },
  { of: ['reference-price-set'], what: 'amount', says: /参考价(?:格)?(?:确定|定)?(?:为|是|:)?(?:人民币)?([\d,.]{1,18}(?:万)?元)/g, read: (m) => readMoney(m[1] ?? '') },
  { of: ['reference-price-set'], what: 'until', says: new RegExp(`有效期(?:限)?(?:自[^,。;]{6,14})?(?:至|到|截至|截止到?)(?:为)?${DATE}`, 'g'), read: day },
  { of: ['dishonest-listed'], what: 'clause', says: /第[一1]条(?:第[一1]款)?第?\(?([一二三四五六1-6])\)?项(?![、和及与]第?\(?[一二三四五六1-6])/g, read: (m) => within(whole(m[1]), 1, 6) },
  { of: ['dishonest-listed'], what: 'term', says: new RegExp(`(?:纳入|失信|惩戒|公布)?期限(?:为|是|:)?(${N})(年|个月)`, 'g'), read: months, unless: /延长|查封|冻结/ },
  { of: ['detained'], what: 'term', says: new RegExp(`拘留(?:期限)?(?:为|了|:)?(${N})(?:日|天)`, 'g'), read: days },
  { of: ['summoned'], what: 'term', says: new RegExp(`(?:询问|拘传|调查询问|持续|历时)(?:时间)?(?:共|为|了|持续|历时|:)*(${N})个?小时`, 'g'), read: hours },
  { of: APPROVED, what: 'approvedBy', says: /(?<!报|报请|请|提请|待|呈|送|未经|须经|需经|应经|应当经|未|未获)(?:本院)?((?:分管|主管)?副院长|院长|执行局局长|执行局长|副局长|局长|庭长)(?:[一-龥]{2,3}?)?(?:已)?(?:审批同意|批准|审签|签发|决定)(?!后(?!,))/g, read: (m) => m[1] },
  { of: APPROVED, what: 'approvedBy', says: /批准人(?:为|:)((?:分管|主管)?副院长|院长|执行局局长|执行局长|副局长|局长|庭长)/g, read: (m) => m[1] },
  { of: ['period-extended'], what: 'term', says: new RegExp(`延长[^,。;]{0,12}?(${N})(个月)`, 'g'), read: months },
  { of: ['period-extended'], what: 'until', says: new RegExp(`(?:延长|期限|届满日)(?:后)?(?:[^,。;]{0,12}?,)?(?:[^,。;至]{0,8})?(?:至|到)${DATE}`, 'g'), read: day },
  { of: ['period-deducted'], what: 'on', says: new RegExp(STRETCH, 'g'), read: day },
  { of: ['period-deducted'], what: 'until', says: new RegExp(STRETCH, 'g'), read: (m) => { const d = readDate(m[2] ?? ''); return d?.precision === 'day' ? d.on : undefined } },
  { of: ['payment-delay-approved'], what: 'until', says: new RegExp(`(?:延缓|暂缓|延期)(?:发放|支付)?(?:期限)?(?:至|到)${DATE}`, 'g'), read: day },
  { of: ['payment-delay-approved', 'period-deducted', 'period-extended'], what: 'detail', says: /(?:^|[,。;\n])(?:因|事由(?:为|:)|理由(?:为|:)|原因(?:为|:))([^,。;]{2,80})/g, read: (m) => m[1] },
  { of: ['objection-decided'], what: 'result', says: /驳回|不予受理|不成立|成立|审查终结|审结/g, read: (m) => m[0] },
  { of: ['party-change-decided'], what: 'result', says: /驳回|不予(?:变更|追加)|准许|准予/g, read: (m) => m[0] },
  { of: ['resumption-decided'], what: 'result', says: /不予恢复|不予准许|不符合恢复|驳回|准予恢复|准许|同意恢复|符合恢复/g, read: (m) => m[0] },
  { of: ['vehicle-trace'], what: 'about', says: /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Z][·.]?[A-Z\d]{4}[A-Z\d×*]{1,2}(?![A-Z\d])/g, read: (m) => m[0] },
  { of: ['preserved'], what: 'about', says: /(?:查封|冻结|扣押|保全(?!查封|冻结|扣押))(?:了)?(?:被执行人)?(?:[^,。;的]{1,20}?(?:名下的?|所有的|的))?([^,。;:的]{2,50}?)(?=[,。;]|$)/g, read: thing },
  { of: ['clue-provided', 'clue-verified'], what: 'about', says: /线索(?:内容)?(?:为|称|:)([^,。;\n]{4,60})/g, read: (m) => m[1] },
]

/** Kinds whose day is their own and never that of the entry: an entry of today tells of a preservation or a trace of long ago. */
const OWN_DAY = new Set<EventKind>(['preserved', 'vehicle-trace', 'suit-notified', 'mediated', 'bankruptcy-accepted', 'bankruptcy-declared'])
const WITH = new Set<EventKind>(PATTERNS.flatMap((p) => p.of))
export function hasParticulars(kind: EventKind | null): boolean {
  return kind !== null && WITH.has(kind)
}

/** Particulars that these acts have; what differs within the words is none. Text is that of the flow, with the names of laws. */
export function particularsIn(kind: EventKind | null, text: string): Map<Particular, Found> {
  const found = new Map<Particular, Found>()
  const torn = new Set<Particular>()
  for (const p of PATTERNS) {
    if (kind === null || !p.of.includes(kind) || p.unless?.test(text)) continue
    for (const m of allMatches(p.says, text)) {
      const value = p.read(m)
      if (value === undefined || (p.what === 'clause' && !ofListing(text.slice(Math.max(0, m.index - 60), m.index)))) continue
      const known = found.get(p.what)
      if (known && known.value !== value) torn.add(p.what)
      found.set(p.what, known ?? { value, start: m.index, end: m.index + m[0].length })
    }
  }
  for (const what of torn) found.delete(what)
  return found
}

/** 第一条第（三）项 of the rules on listing, not of another law. */
function ofListing(before: string): boolean {
  const law = /《([^《》]{2,58})》[^《》]{0,4}$/.exec(before)
  return law ? /失信/.test(law[1] ?? '') : !/[》〉]/.test(before)
}

/** The act with what its words say more; what it has already stays. `make` gets places in `text`. */
export function withParticulars(event: CaseEvent, text: string, make: <T>(value: T, start: number, end: number) => Fact<T>, dated: boolean): CaseEvent {
  const kind = event.kind.value
  if (kind === null) return event
  const more: CaseEvent = { ...event }
  if (!dated && OWN_DAY.has(kind)) { delete more.on; delete more.onPrecision }
  /* A stretch that is taken out has a first and a last day; the day of the entry is that of the approval. */
  if (kind === 'period-deducted' && !more.until) { delete more.on; delete more.onPrecision }
  for (const [what, f] of particularsIn(kind, text)) addParticular(more, what, f, make)
  return more
}

/** From this day on 第一条 of the rules on listing counts its cases as it does now (2017 revision); before, the same numbers meant others. */
export const CLAUSES_SINCE = '2017-05-01'

/** The price of a thing is its own; a sum read beside an auction is not known to be one. */
const SURER = new Set<Particular>(['amount'])

export function addParticular(event: CaseEvent, what: Particular, f: Found, make: <T>(value: T, start: number, end: number) => Fact<T>): void {
  if (what === 'clause' && (event.on?.value ?? CLAUSES_SINCE) < CLAUSES_SINCE) return
  if (event[what] !== undefined && !(SURER.has(what) && event.kind.value === 'reference-price-set')) return
  if (typeof f.value === 'number') {
    if (what === 'round' || what === 'clause' || what === 'term') event[what] = make(f.value, f.start, f.end)
  } else if (what !== 'round' && what !== 'clause' && what !== 'term') event[what] = make(f.value, f.start, f.end)
}
