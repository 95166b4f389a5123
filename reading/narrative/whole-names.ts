import { isBody, isPerson, SURNAME_OF_TWO } from './names.ts'

/** Is a word a name by itself, whatever stands around it? Stricter than `looksLikeName`: what is no common name is none. */

const FIRM = /(?:公司|银行|合作社|联社|信用社|厂|店|商行|经营部|事务所|支行|分行|中心|合伙企业)(?:[（(][^（()）]{2,6}[）)])?$/
/** Words that begin with a character that is a surname too. */
const NO_PERSON = /[省市县区镇乡村局庭科处]$|^(?:查看|查询|查封|明细|成立|时间|方式|金额|支付|程序|单位|全部|关联|管理|解除|应诉|符合|和解|主任|安全|任务|高级|温馨|钱款|车辆|房产|房屋|项目|申请|申报|段落|应当|于是|汪洋|水电|常见|常规|平台|计划|终本|祝贺|纪要|纪律|经济|石材|马上|万元|金融|金钱|江河|黄金|白天|方案|田地|丁字|成功|成员|成本)/

export const endsAsFirm = (word: string): boolean => FIRM.test(word)

/** A person's name: a common surname and one to three characters, and no place. */
function isWholePerson(name: string): boolean {
  return /^[\u4e00-\u9fa5]{2,4}$/.test(name) && !NO_PERSON.test(name) && isPerson(name) && !(name.length === 2 && SURNAME_OF_TWO.test(`${name}某`))
}

/** A firm with its form behind it, or a person. */
export const isWholeName = (word: string): boolean => (word.length > 4 ? FIRM.test(word) && isBody(word) : isWholePerson(word))
