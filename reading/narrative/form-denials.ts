import type { CaseEvent } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Part } from './layout.ts'
import { allMatches } from './scan.ts'
import { standingOf } from './standing.ts'
import { lastAt, type Story } from './story.ts'

/**
 * Lines of an approval form or a report that say of a step that it was not taken: “传统调查：未开展”, “失信：二被执行人均未纳入失信被执行人名单”, “限制消费：
 * 甲已限制消费，乙未限制消费”. The label names the act, so that without the value it would be read as done.
 */
const LABELS: readonly (readonly [RegExp, readonly EventKind[]])[] = [
  [/^(?:传统|线下)(?:财产)?(?:调查|查控)/, ['traditional-investigation']],
  [/^(?:现场|实地|上门|入户|住所地?)(?:调查|走访|查找|查看|查访)|^走访(?:调查)?/, ['onsite-visit']],
  [/^(?:依法)?查找(?:被执行人)?(?:情况|下落)?$|^被执行人查找/, ['household-query']],
  [/^(?:采取|发出)?(?:限制(?:高)?消费|限高|限消)/, ['consumption-restricted']],
  [/^(?:纳入|列入)?失信/, ['dishonest-listed']],
  [/^(?:被执行人)?(?:财产申报|申报财产|报告财产|财产报告)(?!令)/, ['property-reported']],
  [/拒(?:不|绝)?(?:申报|报告|报)|^(?:制裁|处罚|惩戒|强制)(?:措施|情况)?|^罚款[、/和]?拘留/, ['fined', 'detained']],
  [/^罚款(?:情况)?$/, ['fined']],
  [/^(?:司法)?拘留(?:情况)?$/, ['detained']],
  [/^(?:终本)?约谈|^(?:与|同)申请执行人谈话/, ['applicant-interviewed']],
  [/^(?:传唤)?询问(?:被执行人)?/, ['debtor-questioned']],
  [/^(?:网络)(?:查控|查询)|^总对总/, ['network-query']],
  [/^搜查/, ['search']],
  [/^执行通知书?(?:的)?(?:送达|签收)|^送达执行通知书?$/, ['notice-served']],
  [/^(?:报告财产令|财产报告令)(?:的)?(?:送达|签收)|^送达(?:报告财产令|财产报告令)$/, ['report-order-served']],
  [/^院(?:长|领导)(?:审批|批准|签批)?(?:意见)?$/, ['president-approved']],
  [/^(?:合议庭?)?(?:合议|评议)(?:情况)?$/, ['panel-deliberated']],
]
const LINE = /(?:^|\n)(?:[(（]?[\d一二三四五六七八九十]{1,3}[).、．]\s?)?([\u4e00-\u9fa5、/]{2,16}(?:\([^()\n]{1,12}\))?)[:：]\s?([^\n]{1,200})/g
/** “未发现”, “未查到” is what came of it; “未果” too. */
const NOT_DONE = /^(?:(?:对|经查)?[^,。;]{0,40}?)(?:均|都|也|至今|一直|暂|尚|仍)*(?:未(?!发现|查(?:到|得|询到|出|明|见|获|有|实|找到)|见|找到|果|成|反馈|检索|获|得|能|满|到位|履行|执行|缴|交|在|还|偿|结|归|清|退|了|回[复应]|答|接)|没有(?!发现|查(?:到|得|出|见)|找到|财产|可供|存款|房|车|线索|异议|意见|其他|收入|结果|能力)|不予|未予)/
const BARE_NO = /^[(（]?(?:无|否|未|没有|未做|未办|未签|空白|未签署|未批|—+|-+|\/)[)）]?(?=$|[,。;(（])/
const REFUSED = /(?:拒绝|拒不|均?未(?:按期|如实|依法)?|没有|逾期(?:未|不)|不)(?:向[^,。;]{0,8})?(?:报告|申报)/
const FORM = /审批|审查|审签|呈批|结案|报告|核查|自查|情况|登记/

/** The acts that a label of a form or a log names. */
export function kindsOfLabel(label: string): readonly EventKind[] | undefined {
  return LABELS.find(([says]) => says.test(label))?.[1]
}

export function formDenials(story: Story, part: Part): CaseEvent[] {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  if (part.kind?.page !== 'document' || part.kind.body !== 'tells' || part.kind.is?.length || !FORM.test(title)) return []
  const from = part.title?.end ?? part.span.start
  return allMatches(LINE, story.text.slice(from, part.span.end)).flatMap((m) => {
    const kinds = kindsOfLabel(m[1] ?? '')
    if (!kinds) return []
    const value = m[2] ?? '', at = from + m.index + m[0].length - value.length
    /* “约谈申请执行人：待办”, “现场调查：2025-06-18（已取消）” */
    const stands = standingOf(value)
    if (stands === 'idle' || (stands === 'undone' && !deniedBy(story, kinds, value, at, at).length)) {
      hide(story, from + m.index, at + value.length)
      const label = from + m.index + m[0].indexOf(m[1] ?? ''), end = at + value.length
      return stands === 'idle' ? [] : kinds.filter((k) => k !== 'property-reported').map((kind): CaseEvent => ({ kind: story.exhibit(kind, label, end), done: story.exhibit(false, label, end), status: story.exhibit('not-done' as const, at, end) }))
    }
    const out: CaseEvent[] = []
    let told = 0, denied = 0
    for (const piece of allMatches(/[^,。;，；]+/g, value)) {
      const start = at + piece.index
      const label = from + m.index + m[0].indexOf(m[1] ?? '')
      const events = deniedBy(story, kinds, piece[0], label, start)
      if (events.length > 0) denied += 1
      else told += 1
      out.push(...events)
    }
    /* what is denied is not told as done by the words of its label */
    if (denied > 0 && told === 0) hide(story, from + m.index, at + value.length)
    return out
  })
}

function deniedBy(story: Story, kinds: readonly EventKind[], words: string, label: number, start: number): CaseEvent[] {
  const end = start + words.length
  const reports = kinds[0] === 'property-reported'
  if (!(reports ? REFUSED.test(words) || BARE_NO.test(words) : NOT_DONE.test(words) || BARE_NO.test(words))) return []
  const named = [...new Set(story.people.mentions(start, end).filter((p) => p.side === 'debtor' && !p.spokesman).map((p) => p.name))]
  const names = story.people.debtors.length > 1 && named.length < story.people.debtors.length ? named : []
  const event = (kind: EventKind, name: string | undefined): CaseEvent => ({
    kind: story.exhibit(kind, label, end), ...(name === undefined ? {} : { party: story.exhibit(name, start, end) }),
    ...(kind === 'property-report-refused' ? { done: story.exhibit(true, label, end) } : { done: story.exhibit(false, label, end), status: story.exhibit('not-done' as const, start, end) }),
  })
  /* “罚款、拘留：未拘留” says nothing of a fine */
  const meant = reports ? ['property-report-refused' as const] : kinds.length > 1 ? kinds.filter((k) => !/罚款|拘留|处罚/.test(words) || /处罚/.test(words) || words.includes(k === 'fined' ? '罚款' : '拘留')) : kinds
  return meant.flatMap((kind) => (names.length > 0 ? names.map((n) => event(kind, n)) : [event(kind, undefined)]))
}

/** What stands there is not told by its words. A line break with which the stretch begins is of the line before. */
export function hide(story: Story, begin: number, end: number, actsAlone = false): void {
  const start = story.text.charAt(begin) === '\n' ? begin + 1 : begin
  const first = lastAt(story.sentences, start)
  for (const s of story.sentences.slice(first?.index ?? 0)) {
    if (s.start >= end) return
    if (s.end <= start) continue
    if (actsAlone) s.told = true
    else s.terms = true
  }
}
