import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import type { ToldAct } from './engine.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'
import { moreCame, sumOfList } from './sums-told.ts'

/** What the acts told say of the case as a whole. */

/** A form says it by its labels; what a decision is about is told again, undated, in its reasons: once is enough. */
export function inProse(events: readonly CaseEvent[], form: readonly CaseEvent[], part: Part): CaseEvent[] {
  const about = part.kind?.page === 'document' && part.kind.body === 'tells' ? (part.kind.is ?? []) : []
  return events.filter((e) => {
    if (form.some((f) => f.kind.value === e.kind.value && (e.on === undefined || e.on.value === f.on?.value))) return false
    return e.on !== undefined || !about.some((k) => k === e.kind.value)
  })
}

/** The claim is told before the first measure. */
export function claimEnd(part: Part, told: readonly ToldAct[]): number {
  // an order may tell of an earlier act before it says what is owed
  const first = part.kind?.body === 'orders' ? undefined : told.find((a) => a.kind !== 'resumption-applied' && a.kind !== 'resumed' && !(part.kind?.body === 'talk' && OPENS_TALK.has(a.kind)))
  if (!first) return part.body.end
  /* “发出执行通知书，责令其立即支付货款…元”: the claim is told with the notice */
  const order = /^(?:notice|report-order)-/.test(first.kind) ? ORDERED_TO_PAY.exec(first.sentence.words.slice(0, first.sentence.until - first.sentence.start)) : null
  /* “你欠申请执行人案款38,500元，执行通知书哪天收到？” */
  const named = first.kind.startsWith('notice-') && /[欠元]/.test(first.sentence.words.slice(0, 60)) ? first.sentence.words.search(/执行通知|报告财产|财产报告/) : -1
  if (!order && named > 0) return Math.max(part.body.start, first.sentence.start + named)
  /* “申请强制执行，请求执行借款…元，同日立案，次日送达执行通知书”: one sentence for the claim and the notice */
  const filed = first.clause.start > first.sentence.start && FILED_FIRST.test(first.sentence.words.slice(0, first.clause.start - first.sentence.start))
  return Math.max(part.body.start, order ? first.sentence.start + order.index + order[0].length : filed ? first.clause.start : first.sentence.start)
}
/** “今天向你通报执行情况”: the words with which a talk opens, before what is owed is told. */
const OPENS_TALK: ReadonlySet<string> = new Set(['zhongben-informed', 'applicant-interviewed'])
const FILED_FIRST = /申请(?:强制)?执行(?!人)[^。;]{0,120}立案/
const ORDERED_TO_PAY = /(?:责令|要求|督促|通知|限)(?:[二两三四五各]?被执行人|Ｂ+|其|上述|立即|限期|在|于|自)[^。;]{0,160}/

/** What a procurator says was not done is an allegation, no record of the case. */
export function alleged(text: string, part: Part): boolean {
  return part.title !== undefined && /检察|监督(?!卡)|纠正/.test(text.slice(part.title.start, part.title.end))
}

/** What a procurator calls 该院 or 你院 is the court of the case; same length. */
export function asItsCourt(text: string): string {
  return text.replace(/该院|你院/g, '本院')
}

/** Where he goes over from what was to what should be: “建议你院：1.恢复执行”. The end of the body where he does not. */
export function suggestionFrom(text: string, part: Part): number {
  const words = text.slice(part.body.start, part.body.end)
  const m = [...words.matchAll(/(?:现|特|综上,|据此,|为此,|因此,)?(?:向[^,。;]{2,20})?(?:提出(?:如下|以下)?(?:检察)?建议|建议(?:你院|如下|:)|(?:^|[\n。])[一二三四五六][、.](?:检察)?建议(?=[\n:请]))/g)].pop()
  return m ? part.body.start + m.index : part.body.end
}

/** A paper that tells when the case was closed. */
export function readToldClosing(file: CaseFile, told: readonly ToldAct[], story: Story): void {
  const ruled = told.find((a) => a.kind === 'zhongben-ruled' && a.date && !a.not)
  if (!ruled?.date) return
  const on = story.exhibit(ruled.date.on, ruled.date.start, ruled.date.end)
  file.rulingOn ??= on
  /* served later, it was not closed on the day of the ruling */
  if (!told.some((a) => a.kind === 'zhongben-served' && !a.not && a.date && a.date.on > (ruled.date?.on ?? a.date.on))) file.closedOn ??= on
  file.closeMode ??= story.exhibit('zhongben', ruled.trigger.start, ruled.trigger.end)
}

/** One sum handed over or paid in, and no total stated: that is what has been paid. */
export function paidByEvents(file: CaseFile, told: readonly ToldAct[], story: Story): void {
  if (file.amounts?.paid) return
  for (const kind of ['case-money-paid', 'case-money-received'] as const) {
    const sums = told.filter((a) => a.kind === kind && !a.not).flatMap((a) => (a.amount ? [a.amount] : []))
    const one = sums[0]
    if (!one || sums.some((s) => s.yuan !== one.yuan)) continue
    /* other sums came in as well: one of them is not the whole */
    const others = told.filter((a) => (a.kind === 'deducted' || a.kind === 'case-money-received' || a.kind === 'sold') && !a.not && a.amount && Number(a.amount.yuan) > Number(one.yuan))
    const more = kind === 'case-money-received' && told.some((a) => (a.kind === 'deducted' || a.kind === 'sold' || a.kind === 'case-money-paid') && !a.not && a.amount?.yuan !== one.yuan)
    /* “…37,500元已交付；…得款10,990元，亦已交付”: the first is not the whole */
    const also = told.some((a) => a.kind === kind && !a.not && !a.amount && /^(?:亦|也)/.test(story.text.slice(a.clause.start, a.clause.end)))
    if (also || more || others.length > 0 || moreCame(story, one)) continue
    /* “5,000元、8,000元，合计13,000元”: the first of a list is not the whole */
    const whole = sumOfList(story, one)
    if (!whole && /^[、和及][\d,.]{1,16}万?元/.test(story.text.slice(one.end, one.end + 24))) continue
    file.amounts = { ...file.amounts, paid: story.exhibit((whole ?? one).yuan, one.start, (whole ?? one).end) }
    return
  }
}
