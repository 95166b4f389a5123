import { debtorsIn } from './the-rest.ts'
import type { Found } from './found-assets.ts'
import type { Story } from './story.ts'

/** A steady income that a debtor himself tells of in the record of a visit: where he is employed, and for how much a month. */

const EMPLOYER = '[^,。;]{1,20}?(?:学校|小学|中学|高中|大学|幼儿园|公司|厂|医院|卫生院|局|政府|事务所|供电所|车站|法院|学院|研究院|中心|集团|银行|酒店|超市)'
const WAGES = new RegExp(`(?:现|目前|其|本人|称|陈述|自述|,|Ｂ|被执行人)(?:现|目前)?在${EMPLOYER}(?:任职|上班|工作|任教|就职)[^。;]{0,16}?(?:每月|月)(?:工资|收入|薪酬|薪水)(?:约|为|是|大约|在)*[\\d一二两三四五六七八九十千百万,.]{1,12}元`)
/** Somebody else's, or no longer his. */
const NOT_HIS = /(?:妻|夫|父|母|子|女|儿|配偶|曾|原来?|以前|之前|已(?:离职|辞职|辞退)|被辞退|停发|未发)/

export function wagesTold(story: Story, found: Found[]): void {
  if (!story.masked.includes('工资') && !story.masked.includes('月收入') && !story.masked.includes('月薪')) return
  for (const sentence of story.sentences) {
    if (sentence.asks || sentence.earlier || sentence.terms || sentence.speaker === 'applicant') continue
    const m = WAGES.exec(sentence.words)
    if (!m || NOT_HIS.test(sentence.words) || found.some((f) => f.kind === 'income')) continue
    const start = sentence.start + m.index, end = start + m[0].length
    const who = debtorsIn(story.people.mentions(sentence.start, end)).at(-1)?.name ?? (story.people.debtors.length === 1 ? story.people.debtors[0] : undefined)
    if (who === undefined) continue
    const word = m[0].search(/工资|收入|薪/)
    found.push({ story, kind: 'income', at: { start: start + word, end: start + word + 2 }, sentence, owner: who, ownerAt: undefined, value: undefined, identity: undefined, definite: false, acts: [], reasons: [], away: undefined })
  }
}
