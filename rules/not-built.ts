import type { Group } from './types.ts'

/** Rules of the catalogue (P2) that are not judged, each with the fact that no case file holds: said openly, so that silence is not taken for a pass. Looked through 2026-11-22. */
export interface NotBuilt {
  id: string
  group: Group
  title: string
  /** what is lacking; a sentence */
  why: string
}

export const NOT_BUILT: readonly NotBuilt[] = [
  { id: 'invest-1m', group: 'H', title: '一个月内完成财产调查', why: '起算日是承办人收到材料之日，终点是调查“完成”之日，案件信息里两者都没有；以分案日和最后一次查询代替会误报。' },
  { id: 'fake-related-party', group: 'I', title: '当事人关联、亲属', why: '须有股东、亲属、电话等关系资料，案件信息里没有；仅凭住址或者姓氏相同不能作线索。' },
  { id: 'fake-cash-abnormal', group: 'I', title: '资金链异常', why: '须有借条、交付凭证和银行流水的内容，案件信息里没有。' },
  { id: 'high-freq-litigant', group: 'I', title: '高频诉讼、职业放贷', why: '须有原告一年内全部诉讼案件和两项以上异常特征；本工具的案件库只有读过的执行案件，件数不足为凭。' },
  { id: 'family-split', group: 'I', title: '离婚析产、隐名', why: '须有婚姻登记和财产变动的登记资料，案件信息里没有。' },
  { id: 'shell-circulation', group: 'I', title: '公司体外循环', why: '须有收款账户、关联公司和经营地址的资料，案件信息里没有。' },
  { id: 'sham-offset', group: 'I', title: '以物抵债、低价处置给关联方', why: '买受人、抵债人与被执行人的关联须另行调查，案件信息里没有；低于法定起拍价的由 start-price 判断。' },
  { id: 'same-officer-pattern', group: 'I', title: '同一执行人员的集中异常', why: '须以全院案件为底数；目录要求只作内部提示、不得输出姓名，单个使用者的案件库不足以作这种比较。' },
]
