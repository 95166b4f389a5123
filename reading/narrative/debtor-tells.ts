import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import { soleBody } from './meant.ts'
import type { Sentence } from './sentences.ts'
import { allMatches } from './scan.ts'
import { datesIn, type Story } from './story.ts'
import { debtorsConcerned } from './who.ts'

/** In a talk with a debtor: what he says that this court did (“你们7月2号来贴过封条”), and what he reports when told to. */

const DID = /(?:你们|(?<=^|[,。;:]|是|被)法院|你院|执行局)(?:的人|的同志)?[^,。;]{0,16}?(?:(封(?:了|的|起来|过|住)|查封|贴(?:了|过|的)[^,。;]{0,3}封条)|(冻(?:结)?(?:了|的|住|起来)|冻结)|(扣(?:走|押)(?:了|的|过)?))/g
const KINDS: readonly EventKind[] = ['sealed', 'frozen', 'impounded']
const OTHER_COURT = /别的|其他法院|另外(?:一个)?法院|人民法院|外地法院|不是你们|如果|要是|求|别封|别扣|不要/

export function courtActsTold(story: Story, sentence: Sentence): ToldAct[] {
  if (sentence.speaker !== 'debtor' || !/你们|法院|你院|执行局/.test(sentence.words) || !/封|冻|扣/.test(sentence.words)) return []
  return allMatches(DID, sentence.words).flatMap((m): ToldAct[] => {
    const trigger = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length }
    const clause = sentence.clauses.find((c) => trigger.start >= c.start && trigger.start < c.end) ?? sentence
    if (OTHER_COURT.test(story.masked.slice(clause.start, clause.end)) || /没|未|不|要|会/.test(m[0])) return []
    const kind = KINDS[m.findIndex((g, n) => n > 0 && g !== undefined) - 1]
    if (!kind) return []
    const days = datesIn(story, clause.start, clause.end)
    const day = days.find((d) => d.start >= clause.start && d.start < trigger.end) ?? (/\d[日号](?:$|的)/.test(story.text.slice(trigger.end, clause.end)) ? days[0] : undefined)
    return [{ kind, clause, trigger, sentence, date: day, who: whose(story, sentence) }]
  })
}

/** 公司 is the one body among the debtors; 我, or whom the question calls 你个人, is he who is asked. */
function whose(story: Story, sentence: Sentence): ToldAct['who'] {
  if (story.people.debtors.length < 2) return {}
  const asked = story.sentences.slice(Math.max(0, sentence.index - 3), sentence.index).findLast((s) => s.speaker === 'court')?.words ?? ''
  const body = /公司|厂|社|店/.test(sentence.words) && !/我名下|我个人/.test(sentence.words) ? soleBody(story, sentence.words) : undefined
  if (body !== undefined) return { names: [body] }
  const named = debtorsConcerned(story, sentence, { start: sentence.start, end: sentence.end })
  if (named.names) return named
  if (story.asked !== undefined && (/我(?!们)|本人/.test(sentence.words) || /你(?:个人|本人|自己)/.test(asked))) return { names: [story.asked] }
  return {}
}

/** “现责令你当庭申报”, “请如实报告你的财产”: what he then says is his report. */
const TOLD_TO = /财产(?:情况|状况)?(?:都)?如实(?:地)?(?:讲|说|陈述|申报|报告|交代)(?:一下|一讲|一说|清楚)?(?=[,。?]|$)|如实(?:说|讲)(?:一下|一说|说|讲)?(?:你|自己|名下|家里)|(?:如实|当庭|当场|口头|现在)(?:向(?:本院|法庭|我们))?(?:报告|申报|陈述|说明)(?:一下)?(?:你|财产|名下|$|[。,])|(?:报告|申报)(?:一下)?你(?:们)?(?:的|名下|公司|个人|目前|现有)/
const PAST = /[已曾]|过|了|未|没|是否|逾期|不(?:如实|按)|否则|应当|义务|必须|收到后|内(?:向|如实|到)/
const NO_REPORT = /^(?:[^:]{1,8}:)?(?:我)?(?:不清楚|不知道|没什么好|不想|拒绝|不报|回去|好的?[。,]|知道了|听清|明白)/

export const toldToReport = (sentence: Sentence): boolean => sentence.speaker === 'court' && /报告|申报|陈述|说明|如实/.test(sentence.words) && TOLD_TO.test(sentence.words) && !PAST.test(sentence.words)

export function reportedThere(story: Story, sentence: Sentence): ToldAct[] {
  if (!toldToReport(sentence)) return []
  /* “你把财产如实讲一下。有没有房子？”: the answer comes behind all that the court says in that turn */
  const reply = story.sentences.slice(sentence.index + 1, sentence.index + 4).find((s) => s.speaker !== 'court')
  if (reply?.speaker !== 'debtor' || NO_REPORT.test(reply.words) || !/有|无|没|套|辆|元|块|栋|间|亩|房|车/.test(reply.words)) return []
  const span = { start: reply.start, end: reply.end }
  return [{ kind: 'property-reported', clause: span, trigger: span, sentence, date: undefined, who: story.people.debtors.length > 1 && story.asked !== undefined ? { names: [story.asked] } : {} }]
}
