import { caseTypeOf, findCaseNumbers } from '../casefile/case-number.ts'
import type { Snapshot } from '../page/snapshot.ts'
import type { Pair } from './pair.ts'

/**
 * A procuratorate's page about an enforcement case has a number of its own, and days, persons and papers of its own: what it
 * accepted, who asked it to supervise, who handles that. These are no days and persons of the enforcement.
 */

/** “青溪检执监〔2025〕12号”, with what says that it is the page's number: a mention in a log does not. */
const SUPERVISION = /(?:编号|案号|文号|受理号|受案号)[：:\s]{0,4}([\u4e00-\u9fa5]{0,8}检[\u4e00-\u9fa5]{0,8}[〔（([［]\d{4}[〕）)\]］]\s?[第字]{0,2}\d{1,16}\s?号)/g
/** A court names them otherwise or too; on such a page nothing tells whose they are. */
const OF_EITHER = new Set(['受理日期', '受理时间', '申请人', '承办人', '承办人员', '经办人', '办理人', '办案人', '办结日期', '办结时间'])
/** Whichever number stands nearer above them has them. */
const BY_NUMBER = new Set(['立案日期', '立案时间', '立案日', '立案', '结案日期', '结案时间', '结案方式', '案件状态'])

/** Does a labelled value tell of the supervision? On any other page none does. */
export function ofSupervision(snap: Snapshot): (pair: Pair) => boolean {
  const own = [...snap.text.matchAll(SUPERVISION)].map((m) => m.index + m[0].length)
  if (own.length === 0) return () => false
  const enforced = findCaseNumbers(snap.text).filter((n) => caseTypeOf(n) !== undefined).map((n) => n.end)
  const last = (ends: readonly number[], at: number) => ends.findLast((e) => e <= at) ?? -1
  return (pair) => OF_EITHER.has(pair.label) || (BY_NUMBER.has(pair.label) && last(own, pair.labelStart) > last(enforced, pair.labelStart))
}

/** 检察官核查, 检察机关调查核实: what the procurator did himself, below such a heading, is none of the court's acts. */
export const ofProcurator = (title: string): boolean => title.includes('检') && /检察(?:官|院|机关|人员|监督|办案)?(?:的)?(?:自行|依法|补充)?(?:核查|调查|审查|走访|询问|核实|取证|工作)/.test(title)
