import type { AssetKind } from '../../casefile/vocabulary.ts'

/** Words that look like property and are none here: 银行账户 to which money goes, 房屋 of a dispute, 有关资金. */
export function isLoose(kind: AssetKind, words: string, index: number, noun: string): boolean {
  const after = words.slice(index + noun.length, index + noun.length + 8)
  const before = words.slice(Math.max(0, index - 10), index)
  if (/^(?:纠纷|合同|登记中心|登记机构|登记部门|管理局|管理所|管理部门|租赁|买卖|交强险|商业险|交易|公司|有限|经纪|代理|局|所|站|费|评估|线索|信息|情况|状况|权利人|执行款|内容)/.test(after) && !/^(?:信息|情况|状况)[^,]{0,4}[:,为]/.test(after)) return true
  if (kind === 'movable' && /^(?:家具|家电|钢管|钢筋|板材|石材|瓷砖|布匹|茶叶|煤炭|轮胎|模具|半成品|货架|冰柜|桌椅)$/.test(noun) && !/查封|扣押|[扣拖]了?回|价值\d/.test(words)) return true
  if (/(?:借款|贷款|汇入|转入|法院|本院|执行款|指定|案款|专用|收款|申请执行人)(?:的|银行)?$/.test(before) && kind === 'deposit') return true
  if (kind === 'online-funds' && (/通过$/.test(before) || /^(?:转账|转给|转款|支付(?=给|了|人民币|[^余,。;]{0,3}\d|案款|执行款)|付款|联系|方式|沟通|视频|告知|通知|聊天|发送|送达)/.test(after))) return true
  if (kind === 'deposit' && /(?:给付|支付|交付|缴纳|履行|偿还|交来|汇入|转入)(?:了)?(?:人民币)?$/.test(before)) return true
  if (noun === '余额' && (/微信|支付宝|财付通|公积金|证券(?:资金)?账户/.test(words) || !/银行|信用社|农商|账户|帐户|尾号|储蓄|社保卡|一卡通|卡/.test(words))) return true
  if (noun === '一批') return !/查封|扣押|清点|名下|库存/.test(words) || /[车房书料]一批/.test(words)
  if (noun === '现金' && HANDED_OVER.test(words)) return true
  if (kind === 'deposit' && noun === '资金' && !/\d/.test(after)) return true
  if (kind === 'movable' && /^(?:产品|货物|设备)$/.test(noun) && !/名下|查封|扣押|发现|清点|留置|设备[一二两三四五六七八九十\d]{1,3}[台套](?=[已均都现,])/.test(words)) return true
  if (kind === 'receivable' && /^(?:货款|债权|保证金|工程款|补偿款)$/.test(noun) && !/提取|冻结|扣留|到期|应得|享有|查明|有对[^,。;]{2,20}的|[欠差](?:着|了)?我/.test(words.slice(0, index + noun.length + 12))) return true
  if (kind === 'receivable' && (/(?:竞买|拍卖|履行|支付|实现)$/.test(before) || (noun === '债权' && /享有的?$/.test(before)))) return true
  if (noun === '土地' && !/[上前]述土地|名下|查封|登记在|使用权|土地[一二两三四五六七八九十\d]{1,3}[宗块亩]/.test(words)) return true
  if (kind === 'income' && !/提取|冻结|扣留|查明|有|发现/.test(words.slice(0, index)) && !/^[^,。;]{0,4}\d/.test(after)) return true
  if (kind === 'wealth-product' || kind === 'insurance' || kind === 'securities') return !/有|持|冻结|扣划|提取|查到|余额|价值|投保的|投保|退保|账户|\d份|卖出|抛售|变现(?!不)/.test(words.replace(/有价证券|没有|有限/g, ''))
  return false
}

/** “当场给付现金5000元”: money that changes hands is paid, not found. */
const HANDED_OVER = /(?:给付|支付|交付|交给|付给|交来|交到|交了|还了|当场[交付还]|带[来了]|退还)[^,。;]{0,12}现金(?!价值)|现金[\d,.]{1,12}(?:余)?万?元[^,。;]{0,8}(?:点清|交给|付给|交付给)/

/** “车辆：0辆”, “0辆车”: there is none. */
export const countsNone = (before: string, behind: string): boolean => /^[:：]?(?:为|共|计)?0(?:\.0+)?(?:[辆套处台宗户份股艘笔条项个间栋]|元(?!\d)|(?=[,;、。\n]))/.test(behind) || /(?<![\d.,])0[辆套处台宗艘间栋]?$/.test(before)
