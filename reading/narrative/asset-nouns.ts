import type { AssetKind } from '../../casefile/vocabulary.ts'
import { branchAt, kindsOf } from './scan-kinds.ts'
import { scanner } from './scan.ts'
import { isNoPair, PAIRED } from './scan-pairs.ts'

/**
 * Words for property, in the order in which they are tried at a place of the text; the words around them
 * (which bank, which address) belong to the description. Names of parties and laws are masked before.
 */
export const ASSET_NOUNS: readonly (readonly [AssetKind, string])[] = [
  ['online-funds', '支付宝(?:账户)?|财付通(?:账户)?|微信(?:零钱|钱包|账户|余额|理财通)*|网络(?:资金|账户|支付账户|银行存款)|互联网(?:银行存款|账户)|第三方支付|京东(?:账户|钱包|金融)|余额宝|零钱通?'],
  ['wealth-product', '理财(?:产品|资金|份额|账户)?|(?:货币|债券)?基金(?:份额|账户)?'],
  ['provident-fund', '(?:住房)?公积金(?:个人)?(?:(?:账户|帐户)(?:余额)?|余额)?'],
  ['income', '(?<=(?:扣留|提取|截留)(?:其|被执行人|Ｂ{1,60})?的?)收入|(?<!(?:农民|职|工|员)工|工人)工资(?:收入|款)?|劳动收入|退休金|(?:社保)?养老金(?:账户)?|年金(?!保?险)|报酬|津贴|低保金|(?:电费|水费|经营|营业|门票|运费)收入|分红|租金(?:收入|收益)?'],
  ['receivable', '到期(?:劳务|货|租|运|加工|材料|服务|承包|设备|转让)[\\u4e00-\\u9fa5]{0,2}[款费金]|到期债权|到期债务(?!通知)|应收(?:账款|[\\u4e00-\\u9fa5]{0,4}款|[\\u4e00-\\u9fa5]{2,16}(?:公司|厂|局|学校|医院|政府|村)[\\u4e00-\\u9fa5]{0,4}款)|应得[\\u4e00-\\u9fa5]{1,4}款|工程(?:款|质量保证金|尾款)|(?:质量|履约)?保证金|质保金|拆迁(?:补偿|安置补偿)(?:款|费)|征收补偿款|补偿款|货款|债权'],
  ['deposit', '(?:粮食)?直补款|(?:惠农|种粮|粮食|农业|退耕还林|农机|生态)补贴(?:款|金)?|可[控用](?:金额|余额)|(?:银行)?(?:存款|基本户|账户|帐户|帐号|账号|户头)|银行卡|(?<=[行社]|[他她]的|工资)卡(?=[^,。;]{0,8}\\d|[,。;里上])|折子(?=[上里])|有(?=[\\d,.]{2,12}(?:余|多|万)?元)(?<=(?:[工农中建交商]行|银行|信用社|邮储|联社)(?:卡)?(?:里|上)?有)|存有(?=[^,。;]{0,8}\\d)|余额|存单|存折|资金|现金(?!价值)'],
  ['insurance', '(?:分红|养老|人寿|重疾|大病|两全|教育|年金)险|(?:人身|人寿|终身|两全|年金|重疾|疾病|医疗|分红型?|意外|健康)保险(?!公司|股份|集团|有限|产品|合同|单)(?:现金价值)?|退保[金款]|保险(?=[一二两三四五六七八九十\\d]{1,2}份|,现金价值)|保险(?:产品|合同|现金价值|权益|单|金)|保单(?:现金价值)?'],
  ['securities', '股票(?!市场)|证券(?:资金)?(?:账户)?|有价证券|债券|期货'],
  ['equity', '股权|持股(?:比例|(?=[\\d]))|原始股|股金|股份(?!有限|制|")|认缴(?:出资)?(?=(?:额|为|额为)?\\d)|出资(?:额|份额)|对外投资(?=[一二两三四五六七八九十\\d]{1,2}(?:家|户|处|笔))|投资权益|合伙份额'],
  ['vessel', '(?<=")(?:轮|船)|(?<=[\\u4e00-\\u9fa5]\\d{2,6})船|该轮|船舶|渔船|货船|游艇'],
  ['vehicle', '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z\\d×*]{4,6}|轿车|客车|货车|汽车|越野车|面包车|摩托(?:车)?|(?:宝马|奔驰|奥迪|大众|五菱|本田|丰田|别克|长安|东风|解放|比亚迪|福特|日产|奇瑞|金杯)(?:牌)?[\\u4e00-\\u9fa5]{0,3}?车(?![位库间床主款站])|牵引车|挂车|商务车|半挂车|自卸车|电动车|三轮车|工程车|吊车|铲车|叉车|农用车|皮卡|出租车|罐车|搅拌车|拖拉机|收割机|机动车|车辆|(?<![行天推矿])车(?=[一两二三四五六七八九十\\d]{1,2}[辆台部])|(?<=[一两三四五\\d])辆(?:车)?|(?<=[,。;:])车(?=[\\d在])|(?<=该|名下|台|的|辆)车(?![位库间棚架床主款站牌管])'],
  ['land', '(?:工业|建设|商业|住宅|国有|划拨|出让|粮库|仓储|宗教|养殖|设施)用地(?:使用权)?|土地(?!上(?:的|建|自建))(?:使用权|承包经营权)?|宅基地(?!房|上)(?:使用权)?|(?:林地|草原|草场|果园|茶园|耕地|荒山|荒地|鱼塘|水面|滩涂)(?:承包)?(?:经营权|使用权)|(?:承包地|责任田)(?=[^,。;]{0,4}[\\d一二两三四五六七八九十])|林地(?:使用权)?|(?:承包(?:土)?地|耕地)(?=[^,。;]{0,4}\\d[\\d.]{0,6}亩)|林权|海域使用权'],
  ['other', '采矿权|探矿权|特许经营权|收费权(?!利)|排污权'],
  ['real-estate', '(?<=[一两二三四五六七八九十\\d][栋幢座层间])(?:楼房|楼|屋)(?![顶道梯])|层屋|土屋|木屋|瓦屋|自建房|小产权房|集资房|经济适用房|回迁房|库房|冷(?:藏)?库(?!设备)|房地产|不动产|房产|房子|综合楼|办公楼|宿舍楼|楼房|砖房|瓦房|草房|土坯房|窑洞|木房|祖屋|老屋|民房|民居|院落|宅院|铺面|摊位|房屋|住房|住宅|商铺|商业用房|门面房?|门市房|车位|车库(?!发现|找到|内|里|中)|公寓|厂房(?!内|里|中)|别墅|写字楼|办公用房|商品房|店面|单元房|平房|(?<=\\d)(?:室|房)(?![间主])|(?<=[一两二三四五六\\d]套)房(?![屋产地间源型])|在建工程|拆迁安置房屋?|安置房'],
  ['intellectual-property', '商标(?:权|专用权)?|专利(?:权)?|著作权|知识产权'],
  ['movable', '(?<=[一两二三四五六七八九十百\\d]余?[只头匹])(?:猪|牛|羊|马|驴|骡|奶牛|肉牛|母猪)|发电机组?|[行天]车(?=[一两二三四五六七八九十\\d]{1,2}[台部])|炉(?=[各共]?[一二两三四五六七八九十百\\d]{1,4}[台座部])|生猪|机器设备|机械设备|生产设备|生产线|(?:烘干|流水|加工|灌装|包装|喷涂|装配)线|机床|裁床|缝纫机|车床|铣床|磨床|冲床|(?<=[一两二三四五六七八九十\\d][台部])[\\u4e00-\\u9fa5]{1,6}(?:机|床|炉)|注塑机|锅炉|搅拌机|空调|仪器|钢材|木材|设备|塔式起重机|起重机|挖掘机|装载机|机器|钢管|钢筋|板材|石材|瓷砖|布匹|茶叶|煤炭|轮胎|模具|半成品|货架|冰柜|桌椅|库存(?:商品)?|存货|货物|原材料|产品|(?:塔吊|塔式起重机|烘干塔|搅拌站)|家具|家电|电脑|手机|首饰|(?:金|银|珍珠)?项链|(?:金|钻石|铂金)戒指?|手镯|手表|健身器材|黄金|牲畜|(?:绵羊|山羊|奶牛|肉牛|黄牛|水牛|[牛羊马驴猪])(?=[一二两三四五六七八九十百\\d]{1,5}余?[只头匹])|机(?=[各共]?[一二两三四五六七八九十百\\d]{1,5}余?(?:台|部))|烤箱|冷库设备|苗木|酒(?=\\d)|(?:玉米|小麦|稻谷|水稻|大豆|粮食|棉花|木料|煤炭|焦炭|生铁|废铁|铁矿石|铜材|铝材|水泥|砂石|饲料|化肥|白酒|茶饼|[\\u4e00-\\u9fa5]砖(?:成品)?|成品)(?=约?\\d[\\d,.]{0,9}余?(?:吨|公斤|斤|立方|方|件|箱|袋))|(?:肉鸡|蛋鸡|鸡|鸭|鹅|猪|羊|牛)(?=约?[一二两三四五六七八九十百千\\d]{1,6}余?(?:只|羽|头))'],
]

/** “五台注塑机”: begins with any character, but only behind a number of pieces. */
const MACHINES = /(?<=[一两二三四五六七八九十\d][台部])[\u4e00-\u9fa5]{1,6}(?:机|床|炉)/
const MACHINES_ALONE = `${MACHINES.source}|`
const SHORTER = ASSET_NOUNS.map(([kind, words]) => [kind, words.replace(MACHINES_ALONE, '')] as const)
const NOUNS = kindsOf(SHORTER)
const ANY = scanner(SHORTER.map(([, words]) => `(?:${words})`).join('|'))
const BEHIND_PIECES = kindsOf(ASSET_NOUNS)
const [PIECE, PART] = [...'台部'].map((c) => c.charCodeAt(0))

export interface AssetNoun { kind: AssetKind; start: number; end: number }

/** All of them in the sentences of a text, in order. */
export function findAssetNouns(text: string, sentences: readonly { start: number; end: number }[]): AssetNoun[] {
  const start = sentences[0]?.start ?? 0
  const end = sentences[sentences.length - 1]?.end ?? start
  const found: AssetNoun[] = []
  const { firsts, seconds, behind } = ANY
  for (let i = start; i < end; i++) {
    const u = text.charCodeAt(i)
    const before = text.charCodeAt(i - 1)
    const pieces = before === PIECE || before === PART
    const first = firsts[u]
    if (!pieces && (first === 0 || (first === PAIRED && isNoPair(seconds, behind, u, text.charCodeAt(i + 1))))) continue
    const { sticky, kinds } = branchAt(pieces ? BEHIND_PIECES : NOUNS, u)
    sticky.lastIndex = i
    const m = sticky.exec(text)
    if (!m || i + m[0].length > end) continue
    const kind = kinds[m.findIndex((g, n) => n > 0 && g !== undefined) - 1]
    if (kind) found.push({ kind, start: i, end: i + m[0].length })
    if (m[0].length > 0) i += m[0].length - 1
  }
  return found
}
