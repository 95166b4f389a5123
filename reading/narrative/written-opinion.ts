import type { CaseEvent } from '../../casefile/schema.ts'
import type { Part } from './layout.ts'
import { datesIn, type Story } from './story.ts'

/**
 * What the applicant wrote under a notice of the closing, or on its receipt: “我已收到上述告知书，对…终结本次执行程序无意见”, “我单位意见：☑同意
 * □不同意”, with his own day; and what a form says that he was told: “告知内容：1.已采取的执行措施…”.
 */
const OPINION = /[☑√☒✓✔■;]\s?(不同意|同意)|(?:意见|回复|答复)(?:是|为|如下)?[:;]{1,2}\s?(不同意|同意|无异议|无意见|没有意见|没有异议)|(?:我|本人|我方|我们|我公司|我单位|我社|我行|本公司|本单位|申请执行人)[^。;\n]{0,30}?(不同意|同意|无异议|无意见|没有意见|没有异议)/
const CLOSING = /终结本次|终本/

export function writtenOpinion(story: Story, part: Part): CaseEvent[] {
  if (part.kind?.is?.[0] !== 'zhongben-informed' && !tellsOfClosing(story, part)) return []
  const below = receiptAt(story, part)
  const answered = answerAt(story, part)
  const from = Math.min(part.tail.start, below ?? part.span.end, answered ?? part.span.end)
  if (from >= part.span.end) return []
  const text = story.text.slice(from, part.span.end)
  const receipt = answered === from ? Math.max(0, text.search(/意见|回复|答复|反馈/)) : text.search(/回\s?执|收到|签收|送达回证|意见/)
  if (receipt < 0) return []
  const m = (answered !== undefined && answered === from ? ANSWER.exec(text.slice(receipt)) : null) ?? OPINION.exec(text.slice(receipt))
  const said = m?.[1] ?? m?.[2] ?? m?.[3]
  if (!m || said === undefined || !CLOSING.test(answered === undefined ? text : story.text.slice(part.span.start, part.span.end))) return []
  const start = from + receipt + m.index
  const end = start + m[0].length
  const day = datesIn(story, end, part.span.end).find((d) => d.precision === 'day')
  const no = /^(?:不(?!反对)|反对|坚决不)/.test(said)
  return [{
    kind: story.exhibit(no ? 'applicant-objected' as const : 'applicant-consented' as const, start, end), done: story.exhibit(true, start, end), result: story.exhibit(no ? '不同意' : '同意', start, end),
    ...(day ? { on: story.exhibit(day.on, day.start, day.end), onPrecision: story.exhibit('day' as const, day.start, day.end) } : {}),
  }]
}

/** A notice to the applicant that says that the case is to be closed, though its heading is 告知书 and no more. */
export function tellsOfClosing(story: Story, part: Part): boolean {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  return story.toApplicant && /告知|通知/.test(title) && /(?:拟|将|决定|准备)[^,。;]{0,24}(?:终结本次执行|终本)/.test(story.text.slice(part.body.start, part.body.end))
}

/** Where the receipt below a letter begins: “……（回执）……” on a line of its own, or a line that begins with it. */
export function receiptAt(story: Story, part: Part): number | undefined {
  const after = part.title?.end ?? part.span.start
  const m = /\n[^\n\u4e00-\u9fa5]{0,40}回\s?执(?:[^\n\u4e00-\u9fa5]{0,40}(?=\n)|[:(])/.exec(story.text.slice(after, part.span.end))
  return m ? after + m.index : undefined
}

/** What he wrote first, under such a label. */
const ANSWER = /^[^\n]{0,4}意见栏?:?\s?\n?[^。;\n]{0,40}?(不同意|不认可|不接受|(?<![不未无没]|没有)反对|同意|无异议|没有异议|无意见|没有意见|没意见|认可)|^[^\n]{0,4}(?:回复|答复|反馈)栏?:?\s?\n?[^。;\n]{0,40}?(不同意|不认可|不接受|(?<![不未无没]|没有)反对|同意|无异议|没有异议|无意见|没有意见|没意见|认可)/

/** “申请执行人意见：” below the notice, where its own day and name stand behind what he wrote. */
export function answerAt(story: Story, part: Part): number | undefined {
  const after = part.title?.end ?? part.span.start
  const m = /\n(?:申请执行人|申请人|权利人|被告知人|被约谈人|受送达人)的?(?:意见|答复|回复|反馈)栏?:?\s?\n?(?=[^\n]{4})/.exec(story.text.slice(after, part.span.end))
  return m && part.span.end - after - m.index < ANSWER_MAX ? after + m.index : undefined
}
/** What stands below an answer, names and days, is shorter than this. */
const ANSWER_MAX = 300

/** “是否同意终本：☐同意 ☑不同意”, “是否有财产线索：☑有　内容：…”, with the day of the record. */
const ASKED_CONSENT = /(?:是否|有无)?同意(?:本院)?(?:终本|终结本次执行(?:程序)?)(?:的?意见)?[:\s][^\n同不]{0,12}?[;☑√✓](不同意|同意|否|是)/
const ASKED_CLUE = /(?:是否|有无|能否)(?:有|提供|新的)*(?:被执行人)?(?:的)?(?:可供执行的?)?财产线索[:\s][^\n]{0,12}?[;☑√✓](?:有|是|能)(?!无)/

/** “申请执行人意见：同意” in a form about the closing. */
const FORM_OPINION = /(?:^|\n)(?:申请执行人|申请人)(?:的)?意见:\s?(不同意|同意|无异议|无意见|没有异议|没有意见)(?=[\s。,;(]|$)/

export function answersOfForm(story: Story, part: Part, on: CaseEvent['on']): CaseEvent[] {
  if (part.kind?.page !== 'document' || part.kind.body === 'orders') return []
  const words = story.text.slice(part.span.start, Math.min(part.span.end, part.span.start + 4000))
  const event = (kind: 'applicant-consented' | 'applicant-objected' | 'clue-provided', m: RegExpExecArray): CaseEvent => {
    const start = part.span.start + m.index, end = start + m[0].length
    return { kind: story.exhibit(kind, start, end), done: story.exhibit(true, start, end), ...(on ? { on, onPrecision: { ...on, value: 'day' as const } } : {}) }
  }
  const consent = ASKED_CONSENT.exec(words) ?? (/终本|终结本次|结案/.test(words.slice(0, 80)) ? FORM_OPINION.exec(words) : null), clue = ASKED_CLUE.exec(words)
  return [...(consent ? [event(/^(?:不|否)/.test(consent[1] ?? '') ? 'applicant-objected' : 'applicant-consented', consent)] : []), ...(clue ? [event('clue-provided', clue)] : [])]
}

/** A label of a record of a talk, and behind it what the applicant was told of the measures, the findings or the closing. */
const TOLD = /(?:^|\n|\s)(?:已)?告知(?:内容|事项|情况|的内容)[:\s]([^\n]{4,400})/
/** In a form, below the day of the talk: “约谈情况：电话约谈，已告知终本情形及后果”. */
const TOLD_THEN = /(?:^|\n)(?:终本)?(?:约谈|谈话)(?:情况|内容|结果):(?!\s?未)[^\n。;]{0,40}(?<!未|没有)告知[^\n。;]{0,30}(?:终本|终结本次)/
const MATTER = /执行措施|财产(?:调查|查控|状况|情况)|执行(?:情况|过程)|终结本次|终本/

export function toldByForm(story: Story, part: Part, on: CaseEvent['on']): CaseEvent[] {
  const words = story.masked.slice(part.span.start, Math.min(part.span.end, part.span.start + 6000))
  const talk = part.kind?.is?.[0] === 'applicant-interviewed'
  const m = talk ? TOLD.exec(words) : on ? TOLD_THEN.exec(words) : null
  if (!m || (talk && !MATTER.test(m[1] ?? ''))) return []
  const start = part.span.start + m.index, end = start + m[0].length
  return [{ kind: story.exhibit('zhongben-informed' as const, start, end), done: story.exhibit(true, start, end), ...(on ? { on, onPrecision: { ...on, value: 'day' as const } } : {}) }]
}
