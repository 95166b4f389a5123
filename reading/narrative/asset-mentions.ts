import type { AssetKind } from '../../casefile/vocabulary.ts'
import { HEARSAY, NEGATIVE, QUERY } from './asset-denials.ts'
import { introduced, PIECES } from './asset-lists.ts'
import { countsNone, isLoose } from './asset-loose.ts'
import { findAssetNouns, type AssetNoun } from './asset-nouns.ts'
import { ownerOf } from './asset-owner.ts'
import type { ToldAct } from './engine.ts'
import { CASH, CONTROL, TAKEN, withoutRepeats, type Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import { allMatches } from './scan.ts'
import { clauseIndex, type Sentence } from './sentences.ts'
import { moneyIn, within, type Story } from './story.ts'

/** Property named in a clause, if the words say that it is there. */

const EXISTS =
  /(?:^|\n)(?:上面|表上|表里|上边)?(?:写|填|报)(?:的是|着|的有|有)(?=[^,。;]{0,30}[一二两三四五六七八九十\d](?:头|只|套|辆|台|间|亩|栋|元))|名下的(?=(?:股票|基金|证券)(?:经|已|被|由))|Ｂ的[^,。;]{0,12}[一二两三四五六七八九十\d]{1,3}(?:份|辆|套|处|台|间|宗|块|艘|部|张|枚|头|只)(?=[,。;]|$)|系(?:被执行人)?Ｂ+(?:个人)?所有|名下[^,。;]{0,10}?(?:有|的)|名下[^,。;]{0,12}?(?:系|属于?|位于)|被[^,。;]{0,6}留置|(?:^|[,;])应收(?=[^,。;]{2,24}\d)|(?:首次执行|原执行|前案)[^,。;]{0,8}(?:查封|扣押|冻结)的|居住[^,。;]{0,6}(?:房|窑洞)[一两二三四五六七八九十\d]{1,2}[间孔]|领取低保金|名下(?=[^,。;]{0,24}[一两二三四五六七八九十\d](?:辆|套|处|台|间|宗|块|部|份|亩|头|股|艘|个|栋|幢|座|层|孔|只|件|批|吨|平方米))|登记(?:有|在|于)|所有的|持有|持股|认缴(?:出资)?(?:额)?(?:为)?(?=\d)|拥有|享有|名下[^,。;]{0,6}[\u4e00-\u9fa5][A-Z]·?[A-Z\d×*]{4,6}|对[^,。;]{2,24}的到期债权(?=\d)|名下的?在建工程|的应收|负有(?=到期)|投保的|投保(?:了)?(?=[^,。;]{2,12}险)|(?:认购|购买|预购)(?:了)?(?=[^,。;]{0,12}(?:商品房|住房|公寓|商铺|车位)[一两二三四五六七八九十\d]{1,3}[套间个处])|在[^,。;]{2,30}的(?:出资额?|股权|股份)(?=\d|$|,)|由[^,。;]{1,20}(?:代管|保管|监管|占有)|^(?:车辆|机动车|土地|房产|房屋|不动产|对外投资|股权|船舶)(?=[一二两三四五六七八九十\d]{1,3}(?:辆|宗|处|套|块|家|户|艘|项))|为投保人的|(?:房(?:屋|产)?|宅院|院落|住宅)(?:系|为|属)(?:于)?(?:宅基地|集体(?:土地)?|农村|小产权|农民)[^,。;]{0,6}(?:房|建)|(?:查到|查得|查见|查询到|反馈有|显示有|查明(?!其?(?:下落|财产状况))|查实|查有|查获|搜得|发现|清点|仅余|尚余)(?!其他|有其他|可供)|(?:尚|仅|只|另|确|还|现|均|共|存)有|(?:[就还只仅]|总共)剩(?:下|了)?(?=[一二两三四五六七八九十百千\d])|有(?=人寿)|(?<!贴)有(?!关|权|效|价证|限|人|无|期|可供|其他|待|财产|能力|履行)/
const RESULT = /^\n?经(?:网络)?查询[^,。;]{2,60}有(?![无没关])|查到|查得|查见|反馈有|显示有|查询到|查明|查实|查有|发现|名下(?:有|仅|只|登记有|尚)|仅有|只有|尚有|除/
/** Those whose thing a thing of his may turn out to be: “楼房系其大哥所有”. */
const OF_KIN = /(?:系|为|是|属于?|归)(?:其|被执行人|我|他|她|Ｂ{1,40})?(?:的|之)?(?:(?:[大二三四五小堂表]|亲)?[哥弟姐妹叔伯舅姑姨](?:哥|弟|姐|妹|叔|伯|舅|父|母|夫)?|父亲?|母亲?|父母|爸爸?|妈妈?|妻子?|老婆|丈夫|老公|前[妻夫]|岳父母?|岳母|公婆|公公|婆婆|爷爷|奶奶|祖父母?|祖母|外公|外婆|儿子|女儿|[长次三][子女]|侄[子女儿]|外甥女?|女婿|儿媳妇?|嫂子?|亲戚|朋友|同学|同事|邻居|合伙人|房东|村集体|村委会|老板|雇主|前租户)(?![^,。;]{0,10}共)[^,。;与和及、]{0,8}?(?:所有|名下|的(?=[,。;?]|$)|所?(?:修建|建造|自建|盖)的?(?=[,。;]|$)|所建(?=[,。;]|$)|寄养|寄存|寄放|存放)/
const KIN_OWN = /[系为是属归]/
const OUTSIDER = /(?:是|系)?租(?:来)?的(?=[,。;]|$)|租(?:别人|人家|他人)的|(?<![与和同对])案外人(?!异议)|原有[^,。;]{0,12}已[^,。;]{0,12}(?:转让|出售|过户|变卖)|系(?:其|被执行人)(?:所在)?(?:单位|公司)[^,。;]{0,10}所有|(?:已|于\d{4}年)[^,。;]{0,8}转移登记|(?:转移|变更|过户)(?:登记)?(?:至|到|给)[^,。;]{0,8}他人|他人所有|登记在(?!其|被执行人|Ｂ|该|本人)[^,。;]{0,16}名下|(?:系|为|属)(?!其|被执行人|Ｂ|轮候|首|本案|夫妻|共同)[^,。;]{2,24}所有|(?:系|属|均系|均属)(?:其|被执行人)?(?:承租|租赁|租住|租用|借用|借住)|(?:承租|租用|租住)(?:的|他人(?![^,。;]{0,10}(?:饲养|养殖|种植|存放|生产)))|曾(?:经)?(?:有|拥有)|登记在(?:其|被执行人|Ｂ+)?(?:之|的)?[堂表岳养继大小]?(?:父|母|妻|夫|子|女|兄|弟|哥|姐|妹|侄|叔|舅|姑|姨|外甥|朋友|同学|前妻|前夫|配偶|亲属|亲戚|他人)|(?:子|关联|参股|全资)公司[^,。;]{0,20}(?:名下|所有)|的(?:爷爷|奶奶|祖父|祖母|岳父|岳母|公公|婆婆|叔|伯|舅|姑|姨|侄|外甥|孙|亲戚|朋友|姐|妹|兄|弟|哥|儿媳|女婿)[^,。;]{0,4}(?:名下|所有)|其(?:父|母|妻|夫|子|女|兄|弟)(?:亲|母)?(?:名下|所有|自建)|(?:公安|侦查)机关[^,。;]{0,16}扣押|(?:父亲|母亲|妻子|丈夫|配偶|儿子|女儿|岳父|朋友)(?:名下|所有)|(?<![与和同及])(?:其|Ｂ(?:之|的))(?:父|母|妻|夫|丈夫|配偶|儿|女|子|长子|次子|长女|次女|兄|弟|哥|姐|妹|岳父|岳母|前妻|前夫|女婿|儿媳)(?:亲|子|儿|哥|弟|姐|妹)?(?!妻|与|和|及|共)[\u4e00-\u9fa5·某×*\d]{1,5}(?:个人)?(?:名下|所有|持有)/
/** “家中有窑洞三孔，系其母亲名下”: said of it in the clause behind. */
const OF_OTHERS = /^(?:均|都)?(?:系|为|属)(?:其|该公司|于)?(?:向他人)?(?:租赁|租用|承租|借用|租来)(?:他人)?(?:的|设备|物|财产|使用)|^(?:但)?(?:均|实际)?(?:系|为|属|登记在)(?:于)?(?:其|被执行人)?(?:之)?(?:父|母|妻|夫|兄|弟|姐|妹|儿|女|岳|他人|案外人|村集体)[^,。;]{0,10}(?:名下|所有|修建|建造|财产)/
/** “其名下轿车，案发前已转让给他人，不属于其财产” */
const GIVEN_AWAY = /^(?:现|均|但|后)?已(?:经)?于[\d年月日]{4,11}(?:转让|出售|变卖|转卖|赠与|过户|变更登记|转移登记)(?:给|至|到)|^[^,。;]{0,10}已?(?:转让|出售|变卖|转卖|赠与)(?:给|至|到)?[^,。;]{0,6}(?:他人|案外人)|^[^,。;]{0,4}(?:不属于|并非|不是)(?:其|被执行人|Ｂ)[^,。;]{0,6}(?:财产|所有)/
/** “…的电费收入，被该院全额冻结” */
const TAKEN_ELSEWHERE = /^(?:已|均已|现)?被[^,。;]{2,16}院[^,。;]{0,6}(?:查封|冻结|扣押)/
/** “应支付某某3月至11月的工资41200元”: what is claimed. */
const OWED = /[应须需](?:当|予|向)?[^,。;]{0,16}(?:支付|给付|偿还|赔偿)(?!(?:给)?(?:被执行人|Ｂ))[^,。;]{0,24}$/
/** The answer of a query may be the number of a car and no more. */
const PLATED = /^\n?(?:反馈|显示|结果)?[:为]?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z\d×*]{4,6}/
/** So near before a thing stands whose it is. */
const BESIDE = 12
/** “卡内存款其中2,000元系低保金”: what the money of an account is, no second thing. */
const ORIGIN = /元(?:系|为|属于?)$/
const DEFINITE = /(?:该|上述|前述|此|涉案|案涉|该处|该套|该辆|其中)[^,。;]{0,10}$/
const EXCEPT = /除(?:了)?([^。;]{2,120}?)(?:以外|之外|外)(?![^,。;]{0,3}[地省市])/
const ELSEWHERE = /(?:其[他它]|外地|另案|别的|首封|他)(?:人民)?(?:法)?院|另案|被(?:公安|侦查|监察)机关|[\u4e00-\u9fa5]{2,}(?:市|县|区|州)人民法院/

/** What was searched last. One text is asked for its clauses, one after the other, before the next is read. */
let searched: { sentences: Story['sentences']; masked: string; nouns: AssetNoun[] } | undefined

/** Words for property in a clause; the text is searched once. */
export function nounsIn({ sentences, masked }: Story, clause: Span): AssetNoun[] {
  if (searched?.sentences !== sentences || searched.masked !== masked) searched = { sentences, masked, nouns: findAssetNouns(masked, sentences) }
  return within(searched.nouns, clause.start, clause.end)
}

/** “铁精粉约300吨（系案外人存放）、股金50000元（已质押）”: what a remark says of one thing of a list is said of it alone. */
function outsidersIn(words: string): Span[] {
  return allMatches(/\([^()]{2,60}\)/g, words).filter((m) => ofOutsider(m[0])).map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** “来电，说某某在国道边有门面房”: somebody else says it. */
const SAYS_OF = /^(?:[他她其]|对方|代理人)?说(?:是)?(?:Ｂ|被执行人|[他她]在)/
const KIN_BEHIND = /^(?:[^,。;]{1,8}[称说],?)?(?:但|均|都|实际|也)?[系为是属归]/
const ofOutsider = (words: string): boolean => OUTSIDER.test(words) || (KIN_OWN.test(words) && OF_KIN.test(words))

/** The words with these blanked, same length. */
function withoutSpans(words: string, spans: readonly Span[]): string {
  return spans.reduce((w, { start, end }) => w.slice(0, start) + '□'.repeat(end - start) + w.slice(end), words)
}

export function mentionsIn(story: Story, sentence: Sentence, clause: Span, words: string, acts: readonly ToldAct[], listed: boolean): { found: Found[]; pending: Found[] } {
  const remarks = words.includes('(') ? outsidersIn(words) : []
  const nouns = remarks.length === 0 ? nounsIn(story, clause) : nounsIn(story, clause).filter((n) => !remarks.some((m) => m.start >= n.end - clause.start && !words.slice(n.end - clause.start, m.start).includes('、')))
  if (nouns.length === 0 || ofOutsider(remarks.length === 0 ? words : withoutSpans(words, remarks)) || (acts.length === 0 && (HEARSAY.test(words) || SAYS_OF.test(words)) && !/该(?:局|公司|单位|校|行|所|中心)称/.test(words)) || /判决|判令|诉讼请求|贷款合同|或者?查封|相应价值/.test(words)) return { found: [], pending: [] }
  const behind = story.text.slice(clause.end + 1, Math.min(sentence.end, clause.end + 24))
  if ((acts.length === 0 && /将[^,。;]{0,24}(?:转让|过户|赠与)(?:登记)?(?:给|至|到|于)|已(?:经)?(?:于[\d年月日]{4,11})?(?:被[^,。;]{2,24}法院[^,。;]{0,10}(?:拍卖|变卖)(?:成交|处置|完毕)?(?=[,。;]|$)|(?:转让|出售|赠与)给(?:他人|案外人))/.test(words)) || OF_OTHERS.test(behind) || (KIN_BEHIND.test(behind) && (OF_KIN.exec(behind)?.index ?? Infinity) <= 9) || GIVEN_AWAY.test(behind)) return { found: [], pending: [] }
  const except = words.includes('除') ? EXCEPT.exec(words) : null
  const negative = NEGATIVE.exec(except ? words.slice(0, except.index) + '□'.repeat(except[0].length) + words.slice(except.index + except[0].length) : words)
  const exists = EXISTS.exec(words)
  const elsewhere = TAKEN_ELSEWHERE.test(behind) || (words.includes('院') || words.includes('另案') || words.includes('机关')) && ELSEWHERE.test(words) && /查封|冻结|扣押/.test(words)
  /* “乙公司厂房流拍”: what was offered was there */
  const sale = acts.some((a) => a.kind === 'auction-failed' || a.kind === 'sold' || a.kind === 'debt-in-kind')
  const onlyHome = /唯一的?(?:住房|住所|居住)/.test(words + behind) || (words.includes('名下住房') && sentence.words.includes('唯一住房'))
  const query = acts.length === 0 && QUERY.test(words) && !RESULT.test(words)
  const row = story.sections.length > 0 && /已(?:抵押|查封|冻结|登记)|[\dA-Z][\d-]{0,6}(?:室|号)|[\u4e00-\u9fa5][A-Z][A-Z\d×*]{4,6}/.test(words)
  const before = sentence.clauses[clauseIndex(sentence, clause.start) - 1]
  if (sentence.speaker === 'debtor' && LOST.test(behind)) return { found: [], pending: [] }
  const answers = given(story, sentence, words)
  // the list goes on: “名下有存款…，车辆一台”
  const plated = PLATED.test(words) && QUERY.test(story.masked.slice(sentence.start, clause.start)) && !NEGATIVE.test(words)
  const goesOn = plated || listed && /^[^,。;]{0,16}[一二两三四五六七八九十\d]{1,3}(?:台|辆|套|处|笔|间|块|宗|股|份|户|亩|个|只|头|艘|栋|幢|吨|方|平方米)/.test(words)
  const labelled = before !== undefined && /^\n?(?:[一二三四五六七八九十\d]{1,2}[、.])?(?:车辆|机动车|车牌号?|商标|专利|股权|船舶|土地|不动产|房产|保险|动产|机器|机器设备|机械设备|设备|存货|库存|交通工具|债权|到期债权|应收账款|应收款)(?:情况|信息)?$/.test(story.text.slice(before.start, before.end)) && /^[\u4e00-\u9fa5][A-Z][A-Z\d×*]{4,6}|[一二两三四五六七八九十\d](?:辆|套|处|件|宗|艘|份|间|台|头|吨|批)|\d%|[欠差][^,。;]{0,16}\d[\d.,万]*元/.test(words)
  const pledged = PIECES.test(words) && /^(?:该[^,。;]{0,4})?(?:均)?(?:现)?已(?:质押|抵押|出质)/.test(behind)
  const intro = PIECES.test(words) ? introduced(story, sentence, clause) : undefined
  const disposes = labelled || pledged || row || goesOn || intro !== undefined || (/(?:拍卖|变卖|评估|处置|询价|抵债|抵偿|抵顶|强制管理|流拍)/.test(words) && /名下|所有的|该|上述|一批|[那这][辆套处]/.test(words)) || (before !== undefined && /(?:委托)?(?:评估|拍卖|变卖|查封|扣押):?$/.test(story.text.slice(before.start, before.end)) && /[一二两三四五六七八九十\d](?:台|辆|套|处|批|间)/.test(words))
  const out: Found[] = []
  const pending: Found[] = []
  const previous = sentence.clauses[clauseIndex(sentence, clause.start) - 1]
  const fund = previous !== undefined && !/银行|存款/.test(words) && /公积金/.test(story.text.slice(previous.start, previous.end))
  const online = previous !== undefined && /支付宝|微信|财付通|余额宝/.test(story.text.slice(previous.start, previous.end)) && !/银行|存款账户/.test(story.text.slice(previous.start, previous.end)) && !/银行|卡/.test(words)
  const stocks = sentence.clauses.slice(Math.max(0, clauseIndex(sentence, clause.start) - 2), clauseIndex(sentence, clause.start)).some((c) => /证券(?:资金)?账户/.test(story.text.slice(c.start, c.end))) && !/银行|存款|卡/.test(words)
  const label = nouns.some((n) => n.kind === 'deposit') && FUND_LINE.test(story.text.slice(Math.max(0, clause.start - LINE_MAX), clause.end)) ? 'provident-fund' : undefined
  const ofBank = previous !== undefined && /账户|帐户|银行|信用社/.test(story.text.slice(previous.start, previous.end)) && !LENT.test(story.text.slice(previous.start, previous.end))
  const ofDeposits = previous !== undefined && /^\n?(?:\(?[一二三四五六七八九十\d]{1,2}[、.)])?(?:银行)?存款$/.test(story.text.slice(previous.start, previous.end).replace(/:$/, ''))
  for (const noun of nouns) {
    const { start, end } = noun
    /* “向公积金中心查询，账户余额…” */
    const kind = noun.kind !== 'deposit' ? noun.kind : fund || label === 'provident-fund' ? 'provident-fund' : online ? 'online-funds' : stocks ? 'securities' : noun.kind
    const index = start - clause.start
    if (countsNone(words.slice(0, index), story.text.slice(end, end + 12))) continue
    if (kind === 'income' && ORIGIN.test(words.slice(0, index))) continue
    if ((kind === 'income' || kind === 'receivable') && acts.length === 0 && OWED.test(words.slice(0, index))) continue
    if ((kind === 'real-estate' || kind === 'land') && /租(?:用|赁|来|种)?(?:了)?(?:他人|别人|村民|村集体)的?$/.test(words.slice(0, index))) continue
    if (kind === 'real-estate' && RENT.test(words.slice(index + end - start))) continue
    if (kind === 'vehicle' && acts.length === 0 && SCRAPPED.test(words.slice(index + end - start))) continue
    if (kind === 'income' && /账户[^,。;]{0,4}[仅只]有低保/.test(words)) continue
    const at = { start, end }
    const inExcept = except !== null && index >= except.index && index < except.index + except[0].length
    const value = CASH.has(kind) || TAKEN.has(kind) ? valueBehind(story, clause, at) : undefined
    const controlled = acts.some((a) => CONTROL.has(a.kind) || a.kind === 'deducted')
    if (!inExcept) {
      if (negative && (index > negative.index || !(controlled || (exists !== null && exists.index < negative.index)))) continue
      if (query && !controlled) continue
      if (!(exists !== null || answers || controlled || elsewhere || (value && (CASH.has(kind) || kind === 'provident-fund' || (kind === 'insurance' && /现金价值|退保/.test(words)) || (kind === 'wealth-product' && /名下/.test(words)))) || (kind === 'income' && value && /[月年]/.test(words)) || (kind === 'income' && /月(?:工资|收入|薪)[^,。;]{0,6}\d/.test(words)) || (kind === 'real-estate' && onlyHome) || (sale && (story.talk || story.panel) && story.people.debtors.length === 1 && /^(?:\n?[^,。;:]{1,6}:)?(?:[他她其该那]?[\u4e00-\u9fa5]{0,4})$/.test(words.slice(0, index))) || (sale && story.people.mentions(clause.start, start).some((m) => m.side === 'debtor' && start - m.end <= BESIDE)) || disposes || (kind === 'income' && /(?:扣留|截留)[^,。;]{0,40}$/.test(words.slice(0, index))))) {
        if (!query) pending.push(foundAt(story, sentence, clause, words, index, kind, at, value))
        continue
      }
    }
    if (kind === 'insurance' && /无现金价值/.test(words + behind)) continue
    if (value && Number(value.yuan) === 0) continue
    if (CASH.has(kind) && !value && (EMPTY_BEHIND.test(behind) || (sentence.speaker === 'debtor' && /^(?:里面|里头|卡里)?(?:早|都|也|就|现在)*(?:没(?:有)?钱|没什么钱|空了?(?=[,。]))/.test(behind)))) continue
    if (CASH.has(kind) && heldNothing(story.text.slice(end, Math.min(sentence.end, end + 60)))) continue
    if (CASH.has(kind) && /^[^,。;]{0,6}(?:均)?(?:为|系)(?:零|0(?![.\d]))/.test(words.slice(index + end - start))) continue
    if (!((fund || label) && kind === 'provident-fund') && !((ofBank || ofDeposits) && value && /^余额/.test(words)) && !(elsewhere && kind === 'income') && !(labelled && kind === 'receivable') && isLoose(kind, words, index, words.slice(index, index + end - start))) continue
    const f = foundAt(story, sentence, clause, words, index, kind, at, value)
    if (f.owner === undefined && intro?.name !== undefined) f.owner = intro.name
    out.push(f)
  }
  return { found: withoutRepeats(story, out), pending: withoutRepeats(story, pending) }
}

/** “抵押给某银行，余额约21万元”: what is owed to the bank, no money of his. */
const LENT = /抵押|质押|按揭|贷款|借款|欠款|债权|欠/
/** “抵扣厂房租金” */
const RENT = /^的?(?:租金(?!收)|租赁费|租费|房租|租期|租赁合同)/
/** “1辆2008年的轿车…已报废注销”: there is none any more. */
const SCRAPPED = /^[^,。;]{0,16}已(?:于[\d年月日]{4,11})?(?:报废注销|注销(?:报废)?|报废)(?=[,。;)]|$)/
/** “六家银行有账户，余额均为0元” */
const EMPTY_BEHIND = /^(?:账户)?(?:可用)?余额(?:均|都|合计)?(?:为|是)?(?:0(?:\.0+)?元?|零)(?![\d.])/

/** “…存款账户，实际冻结0元”; not where another account is told of between: “扣划存款5万元，冻结某公司账户，实际冻结0元”. */
function heldNothing(behind: string): boolean {
  const zero = NOTHING_IN_IT.exec(behind)
  return zero !== null && !ANOTHER_ACCOUNT.test(behind.slice(0, zero.index))
}
const NOTHING_IN_IT = /实际(?:冻结|控制|扣划)(?:金额)?(?:为)?0(?:\.0+)?元|^,余额(?:均)?为0(?:\.0+)?元/
const ANOTHER_ACCOUNT = /,[^,]{0,4}(?:冻结|扣划|划拨)[^,]{2,50}(?:账户|帐户|存款)/

/** A line with this label tells of such accounts, whatever it calls them; longer lines are none. */
const FUND_LINE = /\n[^\n:]{0,10}公积金[^\n:]{0,4}:[^\n]*$/
const LINE_MAX = 300

const ASKS_WHAT = /(?:有(?:什么|哪些|何|无|没有|多少)|申报|报告|说说|讲讲)[^?]{0,14}(?:财产|东西|收入|存款|房|车|家当|家产|债权|外债|股)|家里[^?]{0,4}有|名下(?:还|都)?有|有(?:什么|哪样|啥)|财产(?:情况|状况)|[欠差](?:不[欠差])?(?:你|公司)[^?]{0,6}(?:钱|款)|(?:卡[里上]|银行卡|存折|折子|账户)[^?]{0,6}(?:有|剩|多少)|养[^?]{0,6}(?:什么|没有|吗|多少|哪些)|(?:房|车|存款|存折|折子|工资|保险|股)[^,。?]{0,8}呢\?/
/** Sold, given in pledge, somebody else's, or only to come. */
const NOT_HIS = /租|卖|抵给|抵掉|押给|别人|他人|老婆|妻|父|母|儿子|女儿|哥|弟|姐|妹|亲戚|朋友|报废|没了|不是我|借的|欠(?!我|着我)|等|想|准备|打算|我爹|我妈|我爸|我娘|孩子|单位的|公司的|村里的|集体/

/** “有一辆，三年前卖了”, “有一套，是我爸的”: said in the clause behind. */
const LOST = /^[^。;]{0,16},(?:后来|早就|已经)?(?:都|全|全部)(?:卖|抵|转|处理|死)(?:了|掉|给|光)|^[^,。;]{0,6}(?:还清|还了|给了|结清|付清)|^[^,。;]{0,8}(?:卖(?:了|掉|给)|抵(?:掉|给|债)|转让|过户|报废|塌了|拆(?:了|掉|迁)|死(?:了|光)|被(?:人|偷))|^(?:都|也|但|不过)?(?:是|登记在|写的?是|在)我?(?:们)?(?:爸|爹|妈|娘|父|母|哥|弟|姐|妹|儿|女|老婆|妻|丈夫|老公|爷|奶|叔|舅|岳|亲戚|朋友|别人|人家|村里?|村集体|集体)/

/** “另外还有一台搅拌机”: goes on about his things, whatever he was asked since. */
export const MORE_OF_HIS = /^(?:[^:。,]{0,14}:)?(?:另外|再有|再就是|对了|还有|我)?,?(?:我)?还有(?:个|部|[一两二三四五六七八九十\d]{1,2}[台辆部头只套间处份块亩])/

/** A debtor who is asked what he has, and names it: “一栋两层屋；耕田机一台”. */
function given(story: Story, sentence: Sentence, words: string): boolean {
  if (sentence.speaker !== 'debtor' || NOT_HIS.test(words)) return false
  const asked = story.sentences.slice(Math.max(0, sentence.index - (MORE_OF_HIS.test(words) ? 14 : 4)), sentence.index).filter((s) => s.speaker === 'court')
  return MORE_OF_HIS.test(words) ? asked.some((s) => ASKS_WHAT.test(s.words)) : ASKS_WHAT.test(asked.at(-1)?.words ?? '')
}

export function foundAt(story: Story, sentence: Sentence, clause: Span, words: string, index: number, kind: AssetKind, at: Span, value: Found['value']): Found {
  const who = ownerOf(story, sentence, clause, index, kind)
  return {
    story, kind, at, sentence, owner: who.name, ownerAt: who.at, value, identity: identityOf(words, index, kind, value?.yuan),
    definite: DEFINITE.test(words.slice(0, index)), acts: [], reasons: [], away: undefined,
  }
}

/** Sum that belongs to an account: behind it in the clause, or “实际控制金额为…” in the next words. */
function valueBehind(story: Story, clause: Span, at: Span): Found['value'] {
  const near = story.text.slice(at.end, Math.min(clause.end, at.end + 40))
  if (/^[^,。;]{0,12}(?:不足|限额|上限|不超过|以内)/.test(near)) return undefined
  const sum = moneyIn(story, at.end, clause.end)[0]
  if (!sum || /(?:上限|限额|标的|范围|债权|本金|价值)/.test(story.text.slice(at.end, sum.end + 6))) return undefined
  return { yuan: sum.yuan, at: { start: sum.start, end: sum.end } }
}

/** What tells one house, car, account from another: address, plate, bank, sum. */
function identityOf(words: string, index: number, kind: AssetKind, value: string | undefined): string | undefined {
  const before = words.slice(Math.max(0, index - 40), index)
  if (kind === 'real-estate' || kind === 'land') return /([\dA-Za-z一二三四五六七八九十×-]{1,12}(?:号|幢|栋|室|单元|楼|层)[^,。;]{0,20})$/.exec(before)?.[1]
  if (kind === 'vehicle') return /[\u4e00-\u9fa5][A-Z][·・]?[A-Z0-9×*试学]{4,7}/.exec(words.slice(Math.max(0, index - 14), index + 24))?.[0]
  if (kind === 'equity') return /([^,。;、在的]{3,30}?(?:公司|合作社|[厂店场部]))[^,。;]{0,12}$/.exec(before)?.[1]
  if (CASH.has(kind)) return value ?? /尾号[为是]?(\d{3,6})/.exec(words.slice(Math.max(0, index - 20), index + 20))?.[0] ?? /([\u4e00-\u9fa5]{2,8}(?:银行|信用社|支付宝|财付通|微信))[^,。;]{0,8}$/.exec(before)?.[1]
  return undefined
}
