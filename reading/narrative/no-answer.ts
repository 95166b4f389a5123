import { squash } from '../../casefile/text.ts'

/** What an office answers where it found nothing, or did not answer. */

const NOTHING = /^(?:无(?!法)|没有|未查到|未发现|未(?:缴存|开户|开立|参保|投保|持有|登记)(?!中)|查无|暂无|零(?!钱)|(?:余额(?:为)?)?0(?:\.0+)?(?![.\d]))|无(?:可用)?余额|(?:无|未(?:查到|发现|查询到)).{0,12}(?:信息|记录|登记|财产|账户|开户|存款|车辆|不动产|房产|证券|余额|缴存|投资)|余额[:：为]?0(?:\.0+)?元?(?:$|[^.\d])/
/** Of several answers in one, something was found: “银行存款3.2万元，车辆无”. */
const FOUND = /[1-9]\d*(?:[.,]\d+)*\s?万?元|0\.\d*[1-9]\d*\s?万?元|(?<!没|未)有(?:一|二|两|三|\d|房|车|不动产|股|保)|[1-9一二两三四五六七八九十]\d*[辆套处台艘宗]|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5}/

/** Does an answer say that nothing was found? */
export function foundNothing(given: string): boolean {
  const words = squash(given)
  return NOTHING.test(words) && !words.split(/[,，;；。、]/).some((part) => FOUND.test(part) && !/^(?:无|未|没有)/.test(part) && !/(?:余额|合计|金额)?为?(?:无|(?<![\d.,])0(?:\.0+)?元?)$/.test(part))
}
/** That it was asked and answered, not what: “查询成功”, “已反馈”. */
export const SAYS_NOTHING = /^(?:(?:查询|反馈|查控|协查|接收)?(?:成功|完成)|已(?:查询|完成|回复|反馈|办结|接收)|否|[×✗])$/

/** The answer is still out, or the question could not be put: whom it was asked about is not known there, the office is not connected. */
const OUT = /未反馈|未回|待反馈|处理中|查询中|等待|失败|超时|无法(?:查询|反馈)|不支持|(?:未|没有)(?:联网|接入|开通|上线)/
const EMPTY = /^(?:暂|尚|均|全部)?(?:无|没有)(?:任何)?(?:反馈|回复|回执|回函)(?:信息|结果|数据)?$/
const MISTAKEN = /(?:身份|证件|姓名|证照|主体|号码)(?:信息|号码|名称)?(?:不符|有误|错误|不一致|不匹配|校验)|(?:系统|接口|网络|查询|请求|反馈|通讯|数据)(?:异常|故障|出错|错误|维护|中断)/
/** Beside it another office did answer. */
const ANSWERED_TOO = /\d(?:\.\d+)?万?元|(?:名下|查[见得到]|发现|登记|持)有|[辆套处]$/

/** Does an answer, or the state of the question, say no more than that no answer came? */
export function isUnanswered(given: string): boolean {
  const words = squash(given)
  if (EMPTY.test(words)) return true
  if (!OUT.test(words) && !MISTAKEN.test(words)) return false
  const [first = '', ...rest] = words.split(/[,，;；。、]/)
  if (!OUT.test(first) && !MISTAKEN.test(first)) return false
  return !rest.some((part) => !OUT.test(part) && (ANSWERED_TOO.test(part) || NOTHING.test(part) || /[:：](?:无|0)/.test(part)))
}

/** “未反馈”, with the words that the answer has instead of it: “未反馈（身份信息不符）”. */
export function unansweredAs(answers: readonly string[]): string {
  const others = [...new Set(answers.map((a) => squash(a)).filter((a) => !/未反馈|反馈失败/.test(a) && (MISTAKEN.test(a) || /不支持|无法|联网|接入|开通|上线|失败|超时/.test(a))))]
  return others.length === 0 ? '未反馈' : `未反馈（${others.join('、').slice(0, 60)}）`
}
