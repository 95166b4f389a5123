import type { Part } from './layout.ts'
import { isPerson } from './names.ts'
import type { ReadParty } from './parties.ts'
import { allMatches } from './scan.ts'

/** “通知某公司代理人甲来院约谈”: who speaks for the applicant, named for the first time in what a diary or a report tells. */
const SPEAKS_FOR = /([\u3400-\u9fff()]{2,30}?)的?(?:(?:特别授权|一般授权|委托|诉讼|执行){0,2}代理人|法务(?:人员|经理|专员)?|经办人|业务员|法定代表人|负责人|理事长|经营者)([\u3400-\u9fff]{2,3}?)(?=[,。;:、(\s]|来[院到电]?|到[院庭]|明[天日]|今[天日]|昨[天日]|于|在|电话|联系|称|说|表示|反映|要求|提[出供]|签|告知|同意|不同意|\d|$)/g
const WORDS = /代理人|法务|经办人|业务员|法定代表人|负责人|理事长|经营者/
const BODY_END = /(?:公司|合作社|银行|支行|中心|[厂店行社部站队])$/
const NO_NAME = /^(?:身份|签[字名]|意见|到场|未到|代[签收]|均|也|已|是|为|一|均|联系|电话|告知|约谈|陈述|反映|表示|同意|来院)/
const FROM_MAX = 6000

/** Adds them to those who speak for the only applicant, so that what they say is told of him. */
export function withAgentsTold(text: string, part: Part, parties: readonly ReadParty[]): void {
  const applicants = parties.filter((p) => p.side === 'applicant')
  const [only] = applicants
  if (!only || applicants.length > 1 || part.kind?.page !== 'document') return
  const words = text.slice(part.body.start, Math.min(part.body.end, part.body.start + FROM_MAX))
  if (!WORDS.test(words)) return
  for (const m of allMatches(SPEAKS_FOR, words)) {
    const name = m[2] ?? ''
    if (!isPerson(name) || NO_NAME.test(name) || parties.some((p) => p.name === name) || !means(m[1] ?? '', only.name, parties)) continue
    if (!(only.agents ?? []).includes(name)) only.agents = [...(only.agents ?? []), name]
  }
}

/** The words before end with his role, his name or a short form of it, which is none of another party's. */
function means(before: string, name: string, parties: readonly ReadParty[]): boolean {
  if (/(?<!被)申请(?:执行)?人$/.test(before) || before.endsWith(name)) return true
  if (!BODY_END.test(before)) return false
  for (let k = Math.min(before.length, name.length); k >= 4; k--) {
    const short = before.slice(-k)
    if (inOrder(short, name)) return !parties.some((p) => p.side !== 'applicant' && inOrder(short, p.name))
  }
  return false
}

/** Every character in order. */
function inOrder(short: string, full: string): boolean {
  let at = -1
  for (const c of short) {
    at = full.indexOf(c, at + 1)
    if (at < 0) return false
  }
  return true
}
