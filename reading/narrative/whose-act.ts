import type { ToldAct } from './engine.ts'
import type { ActRow } from './act-row.ts'
import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import type { Concerned } from './who.ts'

/** Whose an objection is, and whether a talk, a telling or an opinion is the applicant's. */

/** Who objected: the one called so, else the party named before the words. */
export function objector(story: Story, sentence: Sentence, clause: Span, trigger: Span): Concerned {
  const known = story.people.mentions(sentence.start, trigger.start).pop()
  const called = /(?:异议人|(?<![对向与和将由])(?:案外人|利害关系人))(?:\(异议人\))?([^,。;:(对因向提不以在于称]{2,40})/.exec(story.text.slice(sentence.start, trigger.start))
  const name = called?.[1]
  if (name !== undefined && !(known && story.text.slice(known.start, known.end) === name)) return { names: [name], at: clause }
  return known ? { names: [known.name], at: known } : {}
}

/** A talk, a telling or an opinion is the applicant's only where the words do not give it to somebody else. */
export function concernsApplicant(story: Story, sentence: Sentence, row: ActRow, told: string): boolean {
  if (row.kind === 'case-money-paid' && row.words.includes('贵')) return story.toApplicant || story.withApplicant
  if (row.kind === 'case-money-paid' || row.kind === 'clue-verified' || row.kind === 'interview-attempted' || row.kind === 'debt-in-kind-refused') return true
  if (/申请执行人|申请人|Ａ|债权人|权利人/.test(told)) return true
  if (row.kind === 'applicant-interviewed' && BOTH_SIDES.test(told)) return true
  if (story.talk || sentence.speaker === 'applicant') return true
  if (story.toApplicant && /[你贵]/.test(told)) return true
  if (story.panel && row.kind !== 'applicant-interviewed' && (/约谈/.test(story.masked.slice(sentence.start, sentence.end)) || previousTalk(story, sentence))) return true
  if (story.panel && row.kind !== 'applicant-interviewed') return /申请执行人|(?<!被)申请人|Ａ|代理人|代理律师/.test(story.masked.slice(sentence.start, sentence.end)) && !/冻结期限/.test(told)
  const all = story.masked.slice(sentence.start, sentence.end)
  if (story.toApplicant && /consented|objected|informed/.test(row.kind) && /你(?:公司|方|们|单位|行|社|厂|店)?(?:的)?(?:委托)?(?:诉讼|执行)?(?:代理人|工作人员|员工)/.test(all)) return true
  if (/申请执行人|申请人|Ａ|债权人/.test(all)) return true
  if (row.kind !== 'clue-provided' && /谈话|约谈|面谈/.test(all) && /终本|终结本次/.test(all) && !/被执行人|Ｂ/.test(all)) return true
  if (row.kind === 'applicant-interviewed') return !/被执行人|Ｂ/.test(all) && /约谈/.test(told)
  const previous = story.sentences[sentence.index - 1]
  /* the answer to a talk, on a line of its own in a log: “9月15日某某微信回复：不同意终本” */
  if (/consented|objected/.test(row.kind) && previous !== undefined && /(?:回复|答复|来电|来函|回函)[^,。;]{0,4}[:,]?/.test(all) && !/被执行人|Ｂ/.test(all) && /(?:约谈|谈话|征求|征询)[^。;]{0,20}(?:申请执行人|申请人|Ａ)/.test(story.masked.slice(previous.start, previous.end))) return true
  if (previous === undefined || previous.item !== sentence.item) return false
  if (/申请执行人|申请人|Ａ/.test(story.masked.slice(previous.start, previous.end))) return true
  /* “甲来院谈话。讲清楚查了些什么。她同意终本。” */
  const before = story.sentences[sentence.index - 2]
  return /consented|objected/.test(row.kind) && before?.item === sentence.item && !/被执行人|Ｂ/.test(all + previous.words) && /(?:申请执行人|申请人|Ａ)[^,。;]{0,12}(?:谈|来院|到院)/.test(before.words)
}

/** “申请执行人甲失去联系。…；8月20日到其住址，房东称已搬走”: the court looked for him, not for a debtor. */
export function atApplicants(story: Story, sentence: Sentence, told: string): boolean {
  if (!HIS_PLACE.test(told)) return false
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 4); i--) {
    const s = story.sentences[i]
    if (!s || s.item !== sentence.item) return false
    const words = i === sentence.index ? story.masked.slice(s.start, s.start + s.words.indexOf(told)) : s.words
    const last = words.match(/申请执行人|被执行人|(?<!被)申请人|Ａ+|Ｂ+/g)?.at(-1)
    if (last !== undefined) return !/被执行人|Ｂ/.test(last)
  }
  return false
}
const HIS_PLACE = /(?:到|赴|往|至|去)(?:了)?其(?:住址|住所|住处|家|户籍|居住|留存|预留|提供)/

/** “约谈双方当事人”: the applicant is one of them. */
const BOTH_SIDES = /约谈(?:了)?(?:申被|本案)?双方|双方(?:当事人)?[^,。;]{0,6}(?:约谈|谈话|座谈)/

/** “5月30日约谈申请人代理人，其称要请示；6月12日书面回复同意终本” */
function previousTalk(story: Story, sentence: Sentence): boolean {
  const previous = story.sentences[sentence.index - 1]
  return previous !== undefined && previous.item === sentence.item && story.masked.charAt(previous.end - 1) === ';' && /约谈|谈话/.test(previous.words) && !/被执行人|Ｂ/.test(sentence.words)
}

/** Who owes the debtor objects to the notice to pay, not to the enforcement. */
export const OF_WHAT_IS_OWED = /(?:履行到期债务|到期债[权务]|应收[^,。;]{2,24}款)[^。;]{0,100}$/

/** “送达约谈通知，甲于11月2日到院，本院告知其…”: the talk took place. */
export function cameThen(story: Story, a: ToldAct, here: readonly ToldAct[]): boolean {
  return a.kind === 'interview-attempted' && story.masked.slice(a.trigger.start, a.trigger.end).includes('约谈') && here.some((b) => b.clause.start > a.clause.start && /^(?:applicant-interviewed|zhongben-informed)$/.test(b.kind)) && /(?:申请执行人|申请人|Ａ|代理人)[^,。;]{0,20}(?:到院|来院|到庭|到本院|来本院)/.test(story.masked.slice(a.trigger.end, a.sentence.end))
}
