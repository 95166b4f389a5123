import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'

/** What a sentence tells of another case, by the number of that case in it. */

/** The clause with the number and those behind it, until the text comes back to this case. */
export function foreignClauses(text: string, sentence: Sentence, at: number): Span {
  const own = sentence.clauses.find((c) => at >= c.start && at < c.end) ?? sentence
  // “从（…）号案中参与分配12万元”: what comes in from there comes in here
  if (FROM_THERE.test(text.slice(at, own.end))) return { start: at, end: at }
  const bracket = bracketAround(text, sentence, at)
  if (bracket && SEALED_THERE_FIRST.test(text.slice(bracket.start, bracket.end))) return bracket
  // “…立案，案号为（…）号”: what stands before is that case too
  const from = /^(?:执行)?案号/.test(text.slice(own.start, own.start + 6)) ? sentence : own
  /* “在执行甲与乙一案〔（…）号〕中，异议人丙于6月5日提出异议”: what he filed is this case */
  const reviewed = /一案[^,。;]{0,3}$/.test(text.slice(own.start, at)) ? sentence.clauses.find((c) => c.start > at && /^(?:异议人|案外人|利害关系人)/.test(text.slice(c.start, c.start + 6))) : undefined
  if (reviewed) return { start: from.start, end: reviewed.start }
  const back = sentence.clauses.find((c) => c.start > at && /^(?:但|而|故|现)?(?:在)?(?:本案|(?:本次|立案)?恢复(?:执行)?(?:后|中|过程)|本院(?:已|于|为|系|依法)?(?:轮候|参与|函))/.test(text.slice(c.start, c.start + 10)))
  // “本案系（…）号案件于…终本后，申请执行人提供线索恢复执行”: what follows is this case
  if (/^[^,。;]{0,6}本案(?:系|为)/.test(text.slice(own.start, own.start + 12)) && /(?:终本|终结本次执行(?:程序)?)之?后$/.test(text.slice(own.start, own.end))) return { start: from.start, end: own.end }
  // “其名下设备已被（…）号案件查封”: the thing is told here, what was done to it is that case's
  const done = DONE_THERE.exec(text.slice(own.start, at))
  return { start: done && TAKEN_THERE.test(text.slice(at, own.end)) ? own.start + done.index : from.start, end: back?.start ?? sentence.end }
}

const DONE_THERE = /(?:已经?|均|已均|先|现|早)*[被由](?:[\u4e00-\u9fa5]{2,20}法院)?(?:在|于)?$/
const TAKEN_THERE = /^[^,。;]{4,40}号[^,。;]{0,16}(?:首先|首轮|轮候|预|依法|先行)*(?:查封|冻结|扣押|拍卖|处置|评估)/
const FROM_THERE = /^[^,。;]{4,40}号[^,。;]{0,10}案件?中?(?:依法)?(?:参与分配|分得|受偿|分配到?)/
/** “轮候查封某处房屋（首封法院为某法院，案号（2024）…号）”: what stands in the bracket is that case's, the seal is this one's. */
const SEALED_THERE_FIRST = /首封|首轮|首先(?:查封|冻结|扣押)|在先(?:查封|冻结|扣押)|(?:查封|冻结|扣押)在先|优先(?:查封|冻结)|轮候于/

/** The bracket within the sentence that stands open at a place, with its end. */
function bracketAround(text: string, sentence: Sentence, at: number): Span | undefined {
  const open: number[] = []
  for (let i = sentence.start; i < at; i++) {
    const c = text.charAt(i)
    if (c === '(') open.push(i)
    else if (c === ')') open.pop()
  }
  const start = open[0]
  if (start === undefined) return undefined
  for (let i = at, deep = open.length; i < sentence.end; i++) {
    const c = text.charAt(i)
    if (c === '(') deep++
    else if (c === ')' && --deep === 0) return { start, end: i + 1 }
  }
  return undefined
}
