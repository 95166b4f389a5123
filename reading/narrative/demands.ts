import type { Sentence } from './sentences.ts'

/**
 * What somebody is told to do is not done: “退回，补充约谈申请执行人”, “同意，请约谈告知”, “下一步：上门查找”, “先约谈再报”. An opinion in
 * the flow of an approval, a reminder of the system, a plan under its heading.
 */
const MAY = /[退打发]回|不予|未(?:予)?通过|不(?:予)?批|驳回|同意|批准|(?<!申)请(?!求)|补[正齐全充办做]|整改|尽快|抓紧|务必|提[示醒]|预警|[交督待]办|下一?步|后续|近期|工作安排|再[行次]?[报呈]|再提交/

/** Sent back with what is missing: nothing behind it is told. “退回” alone is said of letters. */
const SENT_BACK = /^(?:[\u4e00-\u9fa5]{0,4}意见[:：])?(?:退|打|发)回(?![单证执件邮])[^,。;]{0,8}(?:补|重新|完善|整改|修改|承办|再|请|需|应)|^(?:退|打|发)回承办/
/** In a row of a flow it stands behind the name and the day. */
const BACK_WITH = /(?:退|打|发)回(?:补[充正]|重新|完善|整改|修改)/
const REFUSED = /^(?:[\u4e00-\u9fa5]{0,4}意见[:：])?(?:(?:退|打|发)回|驳回|不同意(?:终本|终结(?:本次执行(?:程序)?)?|报结|结案)?|(?:暂)?不予(?:批准|同意|终本)|未(?:予)?通过|不(?:予)?批准?)[:：]?$/
const TO_DO = /^(?:另)?(?:请|需|须|应|要(?!求)|补|先|重新|尽快|及时|抓紧|完善|继续(?!对|冻|查封)|待|务必|落实)/
/** Consent with a duty: “同意终本，及时约谈告知”. */
const GRANTED = /^(?:[\u4e00-\u9fa5]{0,4}意见[:：])?(?:经(?:审核|审查)[,，])?(?:同意|批准)(?:终本|终结(?:本次执行(?:程序)?)?|报结|结案|承办人意见|合议庭意见|呈报意见)?$/
const DUTY = /^(?:并|但|另)?(?:请|需|须|应|要(?!求)|注意|及时|务必|抓紧|尽快|做好|依法(?:约谈|告知|送达)|按(?:规定|要求))/
/** At the head of a clause these are demands, whoever speaks. */
const ALWAYS = /^(?:请(?:承办|书记员|执行员|补|约谈|约见|尽快|及时|抓紧|先|上门|查[找询控明]|核[实查对]|继续|重新|落实|务必|注意|按[照规要]|做好|在\d|于\d)|补[正齐全](?!了|裁定)|整改|尽快|抓紧|务必)/
/** “约谈后再报”, “补充现场调查后报批” */
const BEFORE_REPORT = /(?:后|完毕|完成|,)?再(?:行|次)?(?:报批|报结|上报|呈报|呈批|报|提交审批)|(?:补充|补办|完善|补做)[^,。;]{0,16}后(?:再)?(?:报批|报结|上报|呈报|呈批|提交)/
/** A heading behind which stands what is to be done. */
const PLANNED = /^(?:系统|温馨|节点|超期|流程|工作)?(?:提示|提醒|预警)(?:信息|内容|事项)?$|^(?:领导|局长|院长)?(?:交办|督办|待办)(?:事项|意见|要求|任务|工作)?$|^(?:下一?步|后续|近期)(?:的)?(?:工作|执行|计划|安排|打算|措施|思路|方案){0,3}$|^(?:整改|工作)(?:要求|安排|意见)$/

/** Where in a sentence a demand begins that goes on to its end; undefined where there is none. */
export function demandIn(text: string, sentence: Sentence): number | undefined {
  if (!MAY.test(sentence.words)) return undefined
  const { clauses } = sentence
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]
    if (!clause) continue
    const whole = text.slice(clause.start, clause.end)
    if (!MAY.test(whole)) continue
    const back = whole.search(BACK_WITH)
    if (back >= 0) return clause.start + back
    const words = trimmed(whole)
    if (words.length > 60) continue
    if (SENT_BACK.test(words) || ALWAYS.test(words)) return clause.start
    const colon = words.search(/[:：]/)
    if (PLANNED.test(colon < 0 ? words : words.slice(0, colon)) && (colon >= 0 || /[:：]/.test(text.charAt(clause.end)))) return clause.start
    if (BEFORE_REPORT.test(words) && !/合议|评议|已/.test(words)) return clause.start
    const next = clauses[i + 1]
    const then = next ? trimmed(text.slice(next.start, next.end)) : ''
    if (next && ((REFUSED.test(words) && TO_DO.test(then)) || (GRANTED.test(words) && DUTY.test(then)))) return next.start
  }
  return undefined
}

const trimmed = (words: string): string => words.trim().replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.]\s*)/, '').replace(/[,，。;；\s]+$/, '')
