import { readMoney } from '../../casefile/money.ts'
import type { Asset } from '../../casefile/schema.ts'
import type { AssetKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import { CASH, CONTROL } from './found-assets.ts'
import type { Span } from './layout.ts'
import { isUnanswered } from './no-answer.ts'
import { byFirstUnit } from './scan.ts'
import { moneyIn, type Story } from './story.ts'

/** Property that a cell tells under a head that says what it is: “车辆 | 苏Z8801挂（查封）”, “存款（元） | 工商银行 9,981.00”. */
const HEADS: readonly (readonly [RegExp, AssetKind])[] = [
  [/^(?:银行)?(?:存款|账户|账号|账户余额|存款余额|账户存款)(?:、现金|及现金)?$/, 'deposit'],
  [/^(?:网络|互联网|第三方|支付)(?:银行)?(?:账户|资金|支付|支付账户|余额)$|^(?:支付宝|财付通|微信)(?:账户|零钱|余额|钱包)?$/, 'online-funds'],
  [/^(?:机动)?车辆?$|^机动车$|^交通(?:运输)?工具$/, 'vehicle'],
  [/^(?:不动产|房产|房屋|房地产|住房)(?:[、及和](?:土地(?:使用权)?|房产|房屋|附属设施))?$/, 'real-estate'],
  [/^(?:土地|土地使用权|承包地|宅基地|林地)$/, 'land'],
  [/^(?:股权|对外投资|投资权益|股权投资|投资|股权、投资)$/, 'equity'],
  [/^(?:证券|股票|有价证券|证券账户|股票、基金|股票、债券)$/, 'securities'],
  [/^(?:商业|人寿)?保险(?:产品|保单)?$|^保单$/, 'insurance'],
  [/^(?:住房)?公积金(?:余额|账户)?$/, 'provident-fund'],
  [/^(?:理财|理财产品|金融理财|基金|金融理财产品)$/, 'wealth-product'],
  [/^船舶$|^渔船$/, 'vessel'],
  [/^(?:工资|收入|工资收入|养老金|退休金|劳动收入|工资、收入)$/, 'income'],
  [/^(?:(?:对外|到期|未到期|享有的?)?债权(?:、应收(?:账)?款)?|应收(?:账款|款|款项)|他人欠款|对外(?:借款|出借|应收款)|借出款项?|出借款项?)$/, 'receivable'],
  [/^(?:机器|设备|机器设备|机械设备|牲畜|存货|库存)$/, 'movable'],
  [/^(?:采矿权|探矿权|矿业权|采矿许可证|特许经营权|收费权)$/, 'other'],
  [/^(?:商标|专利|知识产权|商标权|专利权)$/, 'intellectual-property'],
]
const NOTHING = /^(?:[-—–/\\×]*$|无|没有|查无|暂无|未|0+(?:\.0+)?(?:元)?$|余额(?:为)?(?:0|零)|空|同(?:上|前|第|首)|不详|待|新增(?:0|零))/
const GONE = /[,，](?:但|现|于)?(?:(?:(?:19|20)?\d{2}年|去年|前年|今年|上个?月)(?:\d{1,2}月)?(?:份|底|初)?)?(?:已经?|早已|早就|就)?(?:卖|出售|转让|变卖|抵账|抵债|转卖|报废注销|过户给)(?:了|掉|给|出|[,，。;；]|$)|^与[^,，]{1,8}同住|[,，;；](?:暂|均|本人|名下)?(?:无|没有)(?:自有|其他)?(?:住?房(?!产证|本|屋所有权证)|车(?!牌|险)|不动产(?!证|权证|登记证))|^(?:已|均已)(?:于?[\d年月日]{4,11})?(?:出售|卖|变卖|处理|拆|灭失)|^\d{4}年(?:\d{1,2}月)?(?:已)?(?:出售|卖|变卖|处理|报废)|[,，](?:均|皆)?(?:查)?无(?:登记|记录)?$|系统维护|(?:暂无|未|没有)反馈|注销|报废|销户|转让|过户|转移登记|(?<![抵质]押给|押给)他人|案外人|租赁|租用|首次执行|失效|交强险|未注册|(?:无|没有)(?:持仓|出资|登记|缴存|余额|记录|财产|信息)|余额(?:为)?零|均(?:为)?(?:0|零|无)|(?<![与和及同、])(?:妻|夫|父|母|配偶)[^,，。]{0,4}名下|偿还贷款/
/** “微信钱包：余额216元，支付宝无余额” */
const OF_THE_REST = /[;；](?:另|另外)(?:有|还有)?(?:租|借|包)[^;；]*$|[,，;；]现金价值(?:未反馈|不详|待查)|[,，;；](?:支付宝|财付通|微信|其[他余])[^,，;；]{0,6}(?:无|没有)余额/
/** An account without its sum is none. */
const SUM = /(?<![\d.,])(\d[\d,]{0,14}\.\d{1,2}|\d{1,3}(?:,\d{3})+)(?![\d.])/

export function kindOfHead(head: string): AssetKind | undefined {
  const first = head.charCodeAt(0)
  if (first >= 0x4e00 && first <= 0x9fff && !HEADS_BY_FIRST.has(first)) return undefined
  const bare = head.replace(/[（(][^）)]{0,6}[）)]/g, '').replace(/(?:情况|信息|登记|查询结果|结果|\s)+$/g, '').replace(/\s/g, '')
  return HEADS_BY_FIRST.get(bare.charCodeAt(0))?.find(([says]) => says.test(bare))?.[1]
}
const HEADS_BY_FIRST = byFirstUnit(HEADS)

/** Of what an office answers: the vehicles' office of vehicles, a bank of deposits. */
const OFFICES: readonly (readonly [RegExp, AssetKind])[] = [
  [/公积金/, 'provident-fund'], [/支付宝|财付通|微信|京东|网络支付|银联|网商|互联网/, 'online-funds'], [/保险|人寿|银保信|中?保信/, 'insurance'], [/证券|中国?结算|股转/, 'securities'],
  [/公安|车辆|车管|交警|交管/, 'vehicle'], [/不动产|自然资源|房产|房管|住建|国土/, 'real-estate'], [/市场监[督管]|市监|工商(?!银行)|股权/, 'equity'], [/海事|渔政|船舶/, 'vessel'],
  [/银行|信用社|农商行|农信|联社|邮储|[工农中建交]行$/, 'deposit'],
]

export function kindOfOffice(office: string): AssetKind | undefined {
  return OFFICES.find(([says]) => says.test(office))?.[1]
}

/** undefined where the cell says that there is none, or not how much. */
export function assetInCell(story: Story, kind: AssetKind, at: Span, owner: string | undefined, acts: readonly ToldAct[]): Asset | undefined {
  const whole = story.text.slice(at.start, at.end).trim()
  const words = GONE.test(whole.replace(OF_THE_REST, '')) ? leftOf(whole) : whole
  if (words === undefined || words.length < 2 || words.length > 120 || NOTHING.test(words) || isUnanswered(words)) return undefined
  if (words.includes('：') || words.includes(':')) return undefined
  const money = CASH.has(kind) || kind === 'provident-fund' || kind === 'wealth-product'
  const told = moneyIn(story, at.start, at.end)[0]
  const sum = told?.yuan ?? (money ? SUM.exec(words)?.[1]?.replaceAll(',', '') : undefined)
  if (money && !(Number(sum) > 0)) return undefined
  if (kind === 'income' && !/\d/.test(words)) return undefined
  const control = acts.find((a) => CONTROL.has(a.kind) && !a.not)
  const { exhibit } = story
  return {
    kind: exhibit(kind, at.start, at.end), description: exhibit(words, at.start, at.end),
    ...(owner === undefined ? {} : { owner: exhibit(owner, at.start, at.end) }),
    ...(money && sum !== undefined ? { value: exhibit(told?.yuan ?? Number(sum).toFixed(2), at.start, at.end) } : {}),
    ...(control ? { control: { kind: exhibit(control.kind === 'frozen' ? 'frozen' : control.kind === 'impounded' ? 'impounded' : 'sealed', at.start, at.end), ...(control.kind === 'waiting-sealed' ? { rank: exhibit('waiting' as const, at.start, at.end) } : {}) } } : {}),
  }
}

/** “铲车一台；货车已于2022年过户给孙某”: what is left of a list. */
function leftOf(words: string): string | undefined {
  return /[;；]/.test(words) ? words.split(/[;；]/).map((p) => p.trim()).find((p) => p.length >= 4 && !NOTHING.test(p) && !GONE.test(p) && /[一二两三四五六七八九十\d](?:[辆台套处间栋块宗亩头只匹份]|平方)|\d元/.test(p)) : undefined
}

/** “财产类型 | 财产信息”: what kind of thing it is stands in a cell of the row, the thing in the next. */
export const TYPE = /^财产(?:种类|类型|类别)$/
export const INFO = /^(?:财产)?(?:信息|明细|详情|名称|内容|描述|坐落|线索|状况|情况|具体情况|基本情况)$/

/** A balance in a column of balances. */
export function deposit(story: Story, at: Span, owner: string | undefined, balance: string): Asset {
  const yuan = readMoney(balance, '元')
  const words = story.text.slice(at.start, at.end)
  return {
    kind: story.exhibit('deposit', at.start, at.end), description: story.exhibit(words, at.start, at.end),
    ...(yuan === undefined ? {} : { value: story.exhibit(yuan, at.start, at.start + balance.length) }),
    ...(owner === undefined ? {} : { owner: story.exhibit(owner, at.start, at.end) }),
    ...(/扣划|划拨/.test(words) ? { disposal: story.exhibit('deducted' as const, at.start, at.end) } : {}),
  }
}
