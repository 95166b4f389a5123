import type { Source } from '../types.ts'
import { AUCTION, AUCTION_2004, INVESTIGATION, NET_AUCTION, OBJECTION, OBJECTION_2015, PRICE, SEALING } from './documents.ts'

/** 财产调查、查封扣押冻结、参考价、拍卖变卖、股权。 */
export const PROPERTY_SOURCES: readonly Source[] = [
  { ...AUCTION, id: 'auction-1', article: '第一条', mark: 'V', requires: '对查封、扣押、冻结的财产变价，原则上应当拍卖。' },
  { ...AUCTION, id: 'auction-6', article: '第六条', mark: 'V', requires: '拍卖所得清偿优先债权和费用后没有剩余可能的，按无益拍卖处理。' },
  { ...SEALING, id: 'sealing-3', article: '第三条至第五条', mark: 'V', requires: '生活必需的费用、物品和住房受保护：必需住房可以查封，但不得拍卖、变卖或者抵债；超过必需部分可以执行。' },
  { ...SEALING, id: 'sealing-26', article: '第二十六条', mark: 'V', requires: '已被查封的财产可以轮候查封，在先查封解除后自动生效。' },
  { ...INVESTIGATION, id: 'investigation-13', article: '第十三条', mark: 'V', requires: '通过网络查控系统进行的调查与现场调查有同等效力。' },
  { ...INVESTIGATION, id: 'investigation-16', article: '第十六条', mark: 'V', requires: '已办理查封登记但未能实际扣押的机动车等，可以通知有关单位协助查找。' },
  { ...PRICE, id: 'price-1', article: '第一条', mark: 'V', requires: '查封、扣押、冻结后，对需要变价的财产，应当在三十日内启动确定参考价的程序。' },
  { ...PRICE, id: 'price-27', article: '第二十七条', mark: 'V', requires: '参考价的有效期不超过一年；在有效期内发布第一次拍卖公告、拍卖时未超过有效期六个月的，不必重新确定。' },
  { ...PRICE, id: 'price-30', article: '第三十条', mark: 'V', requires: '参考价确定后，应当在十日内启动变价程序。' },
  { ...NET_AUCTION, id: 'net-auction-10', article: '第十条', mark: 'V', requires: '第一次拍卖的起拍价不得低于评估价或者市价的百分之七十。' },
  { ...NET_AUCTION, id: 'net-auction-12', article: '第十二条', mark: 'V', requires: '第一次拍卖动产的，应当在十五日前公告；不动产和其他财产权，应当在三十日前公告。' },
  { ...NET_AUCTION, id: 'net-auction-16', article: '第十六条', mark: 'V', requires: '应当在拍卖公告发布三日前通知当事人和已知的优先购买权人。' },
  { ...NET_AUCTION, id: 'net-auction-26', article: '第二十六条', mark: 'V', requires: '流拍后应当在三十日内在同一平台再次拍卖，动产七日前、不动产和其他财产权十五日前公告，降价不超过前次起拍价的百分之二十；再次流拍的，可以依法变卖。' },
  { ...NET_AUCTION, id: 'net-auction-27', article: '第二十七条', mark: 'V', requires: '起拍价、降价幅度、保证金等应当由合议庭评议确定。' },
  { ...AUCTION, id: 'auction-20', article: '第二十条', mark: 'V', requires: '拍卖成交或者抵债的裁定，应当在价款全额支付后十日内送达。' },
  { ...AUCTION_2004, id: 'auction-20', article: '第二十三条', mark: 'M', requires: '拍卖成交或者抵债的裁定，应当在价款全额支付后十日内送达。' },
  { ...AUCTION, id: 'auction-24', article: '第二十四条', mark: 'V', requires: '动产第二次拍卖仍流拍的，可以作价抵债；申请执行人拒绝或者不能抵债的，解除查封、扣押并退还。' },
  { ...AUCTION_2004, id: 'auction-24', article: '第二十七条', mark: 'M', requires: '动产第二次拍卖仍流拍的，可以作价抵债；申请执行人拒绝或者不能抵债的，解除查封、扣押并退还。' },
  { ...AUCTION, id: 'auction-25', article: '第二十五条', mark: 'V', requires: '不动产或者其他财产权流拍后不能抵债的，再次拍卖；最后一次流拍又不能抵债的，应当公告变卖。' },
  { ...AUCTION_2004, id: 'auction-25', article: '第二十八条', mark: 'M', requires: '不动产或者其他财产权流拍后不能抵债的，再次拍卖；最后一次流拍又不能抵债的，应当公告变卖。' },
  { ...AUCTION, id: 'auction-27', article: '第二十七条', mark: 'V', requires: '裁定送达后，除有依法不能移交的情形外，应当在十五日内移交买受人或者承受人。' },
  { ...AUCTION_2004, id: 'auction-27', article: '第三十条', mark: 'M', requires: '裁定送达后，除有依法不能移交的情形外，应当在十五日内移交买受人或者承受人。' },
  { ...OBJECTION, id: 'objection-20', article: '第二十条', mark: 'V', requires: '扶养义务人另有住房、执行依据生效后转让其他房屋逃债，或者申请执行人提供住房或同意从变价款中扣除租金的，“唯一住房”不能排除执行。' },
  { ...OBJECTION_2015, id: 'objection-20', article: '第二十条', mark: 'M', requires: '扶养义务人另有住房、执行依据生效后转让其他房屋逃债，或者申请执行人提供住房或同意从变价款中扣除租金的，“唯一住房”不能排除执行。' },
  { ...SEALING, id: 'sealing-12', article: '第十二条', mark: 'V', requires: '被执行人与他人共有的财产可以查封，并应当及时通知共有人。' },
]
