import type { AssetKind } from '../../casefile/vocabulary.ts'
import { findAssetNouns, type AssetNoun } from './asset-nouns.ts'
import type { ToldAct } from './engine.ts'
import { CASH, CONTROL, TAKEN, withoutRepeats, type Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import { clauseIndex, type Sentence } from './sentences.ts'
import { moneyIn, within, type Story } from './story.ts'
import { ownersUpTo } from './owners.ts'
import { debtorsConcerned } from './who.ts'

/** Property named in a clause, if the words say that it is there. */

const EXISTS =
  /Ｂ的[^,。;]{0,12}[一二两三四五六七八九十\d]{1,3}(?:份|辆|套|处|台|间|宗|块|艘|部|张|枚|头|只)(?=[,。;]|$)|系(?:被执行人)?Ｂ+(?:个人)?所有|名下[^,。;]{0,10}?(?:有|的)|名下[^,。;]{0,12}?(?:系|属于?|位于)|被留置|(?:首次执行|原执行|前案)[^,。;]{0,8}(?:查封|扣押|冻结)的|居住[^,。;]{0,6}房[一两二三四五六七八九十\d]{1,2}间|领取低保金|名下(?=[^,。;]{0,24}[一两二三四五六七八九十\d](?:辆|套|处|台|间|宗|块|部|份|亩|头|股|艘|平方米))|登记(?:有|在|于)|所有的|持有|持股|拥有|享有|负有(?=到期)|投保的|为投保人的|房(?:屋|产)?(?:系|为|属)(?:于)?(?:宅基地|集体(?:土地)?|农村|小产权|农民)[^,。;]{0,6}(?:房|建)|(?:查到|查得|查询到|查明(?!其?(?:下落|财产状况))|查实|查有|查获|搜得|发现|清点|仅余|尚余)(?!其他|有其他|可供)|(?:尚|仅|只|另|确|还|现|均|共|存)有|有(?=人寿)|(?<!贴)有(?!关|权|效|价证|限|人|无|期|可供|其他|待|财产|能力|履行)/
const NEGATIVE = /未(?:发现|查到|查得|查询到|见|登记|能查|搜到|查获|反馈)|没有|查无|(?:均|皆|都|也|亦|暂|并|且)?无(?!法|锡|人|异议|须|需|偿)|不存在|没(?=有|查|发|起|盖|建|买)/
const QUERY = /查询|查控|核查|调查|调取|查证|查找|协查|申报表|包括|等(?:部门|单位|机构|信息)|登记(?:部门|机构|中心|机关)|管理(?:部门|中心|局)/
const RESULT = /查到|查得|查询到|查明|查实|查有|发现|名下(?:有|仅|只|登记有|尚)|仅有|只有|尚有|除/
const HEARSAY = /(?:申请执行人|Ａ)发现|称|反映|线索|承诺|要求|主张|听说|认为(?!该)/
const OUTSIDER = /案外人(?!异议)|(?:已|于\d{4}年)[^,。;]{0,8}转移登记|(?:转移|变更|过户)(?:登记)?(?:至|到|给)[^,。;]{0,8}他人|他人所有|登记在(?!其|被执行人|Ｂ|该)[^,。;]{0,16}名下|系(?!其|被执行人|Ｂ|轮候|首)[^,。;]{2,24}所有|系(?:其|被执行人)?(?:承租|租赁|租住|租用|借用|借住)|(?:承租|租用|租住)(?:的|他人)|登记在(?:其|被执行人|Ｂ+)?(?:之)?(?:父|母|妻|夫|子|女|兄|弟|前妻|前夫|配偶|亲属|亲戚|他人)|(?:公安|侦查)机关[^,。;]{0,16}扣押|(?:父亲|母亲|妻子|丈夫|配偶|儿子|女儿|岳父|朋友)(?:名下|所有)/
/** “家中有窑洞三孔，系其母亲名下”: said of it in the clause behind. */
const OF_OTHERS = /^(?:但)?(?:均|实际)?(?:系|为|属|登记在)(?:于)?(?:其|被执行人)?(?:之)?(?:父|母|妻|夫|兄|弟|姐|妹|儿|女|岳|他人|案外人|村集体)[^,。;]{0,10}(?:名下|所有|修建|建造|财产)/
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

export function mentionsIn(story: Story, sentence: Sentence, clause: Span, words: string, acts: readonly ToldAct[], listed: boolean): { found: Found[]; pending: Found[] } {
  const nouns = nounsIn(story, clause)
  if (nouns.length === 0 || OUTSIDER.test(words) || (acts.length === 0 && HEARSAY.test(words) && !/该(?:局|公司|单位|校|行|所|中心)称/.test(words)) || /判决|判令|诉讼请求|贷款合同|或者?查封|相应价值/.test(words)) return { found: [], pending: [] }
  const behind = story.text.slice(clause.end + 1, Math.min(sentence.end, clause.end + 24))
  if (OF_OTHERS.test(behind)) return { found: [], pending: [] }
  const except = words.includes('除') ? EXCEPT.exec(words) : null
  const negative = NEGATIVE.exec(except ? words.slice(0, except.index) + '□'.repeat(except[0].length) + words.slice(except.index + except[0].length) : words)
  const exists = EXISTS.exec(words)
  const elsewhere = (words.includes('院') || words.includes('另案') || words.includes('机关')) && ELSEWHERE.test(words) && /查封|冻结|扣押/.test(words)
  const query = acts.length === 0 && QUERY.test(words) && !RESULT.test(words)
  const row = story.sections.length > 0 && /已(?:抵押|查封|冻结|登记)|[\dA-Z][\d-]{0,6}(?:室|号)|[\u4e00-\u9fa5][A-Z][A-Z\d×*]{4,6}/.test(words)
  const before = sentence.clauses[clauseIndex(sentence, clause.start) - 1]
  const answers = given(story, sentence, words)
  // the list goes on: “名下有存款…，车辆一台”
  const goesOn = listed && /^[^,。;]{0,16}[一二两三四五六七八九十\d]{1,3}(?:台|辆|套|处|笔|间|块|宗|股|份|户)/.test(words)
  const labelled = before !== undefined && /^\n?(?:[一二三四五六七八九十\d]{1,2}[、.])?(?:车辆|机动车|车牌号?|商标|专利|股权|船舶|土地|不动产|房产|保险)(?:情况|信息)?$/.test(story.text.slice(before.start, before.end)) && /^[\u4e00-\u9fa5][A-Z][A-Z\d×*]{4,6}|[一二两三四五六七八九十\d](?:辆|套|处|件|宗|艘|份|间|台)|\d%/.test(words)
  const disposes = labelled || row || goesOn || (/(?:拍卖|变卖|评估|处置|询价|抵债|抵偿|抵顶|强制管理|流拍)/.test(words) && /名下|所有的|该|上述|一批|[那这][辆套处]/.test(words)) || (before !== undefined && /(?:委托)?(?:评估|拍卖|变卖|查封|扣押):?$/.test(story.text.slice(before.start, before.end)) && /[一二两三四五六七八九十\d](?:台|辆|套|处|批|间)/.test(words))
  const out: Found[] = []
  const pending: Found[] = []
  const previous = sentence.clauses[clauseIndex(sentence, clause.start) - 1]
  const fund = previous !== undefined && !/银行|存款/.test(words) && /公积金/.test(story.text.slice(previous.start, previous.end))
  const online = previous !== undefined && /支付宝|微信|财付通|余额宝/.test(story.text.slice(previous.start, previous.end)) && !/银行|卡/.test(words)
  const label = nouns.some((n) => n.kind === 'deposit') && FUND_LINE.test(story.text.slice(Math.max(0, clause.start - LINE_MAX), clause.end)) ? 'provident-fund' : undefined
  const ofBank = previous !== undefined && /账户|帐户|银行|信用社/.test(story.text.slice(previous.start, previous.end))
  for (const noun of nouns) {
    const { start, end } = noun
    /* “向公积金中心查询，账户余额…” */
    const kind = (fund || label === 'provident-fund') && noun.kind === 'deposit' ? 'provident-fund' : online && noun.kind === 'deposit' ? 'online-funds' : noun.kind
    const index = start - clause.start
    const at = { start, end }
    const inExcept = except !== null && index >= except.index && index < except.index + except[0].length
    const value = CASH.has(kind) || TAKEN.has(kind) ? valueBehind(story, clause, at) : undefined
    const controlled = acts.some((a) => CONTROL.has(a.kind) || a.kind === 'deducted')
    if (!inExcept) {
      if (negative && (index > negative.index || !(controlled || (exists !== null && exists.index < negative.index)))) continue
      if (query && !controlled) continue
      if (!(exists !== null || answers || controlled || elsewhere || (value && (CASH.has(kind) || kind === 'provident-fund')) || (kind === 'insurance' && value && /现金价值/.test(words)) || (kind === 'income' && (value && /月/.test(words) || /月(?:工资|收入|薪)[^,。;]{0,6}\d/.test(words))) || disposes || (kind === 'income' && /(?:扣留|截留)[^,。;]{0,40}$/.test(words.slice(0, index))))) {
        if (!query) pending.push(foundAt(story, sentence, clause, words, index, kind, at, value))
        continue
      }
    }
    if (value && Number(value.yuan) === 0) continue
    if (CASH.has(kind) && /实际(?:冻结|控制|扣划)(?:金额)?(?:为)?0(?:\.0+)?元/.test(story.text.slice(end, Math.min(sentence.end, end + 60)))) continue
    if (CASH.has(kind) && /^[^,。;]{0,6}(?:均)?(?:为|系)(?:零|0(?![.\d]))/.test(words.slice(index + end - start))) continue
    if (!((fund || label) && kind === 'provident-fund') && !(ofBank && value && /^余额/.test(words)) && isLoose(kind, words, index, words.slice(index, index + end - start))) continue
    out.push(foundAt(story, sentence, clause, words, index, kind, at, value))
  }
  return { found: withoutRepeats(story, out), pending: withoutRepeats(story, pending) }
}

/** A line with this label tells of such accounts, whatever it calls them; longer lines are none. */
const FUND_LINE = /\n[^\n:]{0,10}公积金[^\n:]{0,4}:[^\n]*$/
const LINE_MAX = 300

const ASKS_WHAT = /(?:有(?:什么|哪些|何|无|没有|多少)|申报|报告|说说|讲讲)[^?]{0,14}(?:财产|东西|收入|存款|房|车|家当|家产)|家里[^?]{0,4}有|名下(?:还|都)?有|财产(?:情况|状况)|欠你[^?]{0,6}(?:钱|款)|(?:房|车|存款|存折|折子|工资|保险|股)[^,。?]{0,8}呢\?/
/** Sold, given in pledge, somebody else's, or only to come. */
const NOT_HIS = /租|卖|抵给|抵掉|押给|别人|他人|老婆|妻|父|母|儿子|女儿|哥|弟|姐|妹|亲戚|朋友|报废|没了|不是我|借的|欠(?!我|着我)|等|想|准备|打算|我爹|我妈|我爸|我娘|孩子|单位的|公司的|村里的|集体/

/** A debtor who is asked what he has, and names it: “一栋两层屋；耕田机一台”. */
function given(story: Story, sentence: Sentence, words: string): boolean {
  if (sentence.speaker !== 'debtor' || NOT_HIS.test(words)) return false
  const asked = story.sentences.slice(Math.max(0, sentence.index - 4), sentence.index).findLast((s) => s.speaker === 'court')
  return asked !== undefined && ASKS_WHAT.test(asked.words)
}

export function foundAt(story: Story, sentence: Sentence, clause: Span, words: string, index: number, kind: AssetKind, at: Span, value: Found['value']): Found {
  const who = ownerOf(story, sentence, clause, index)
  return {
    story, kind, at, sentence, owner: who.name, ownerAt: who.at, value, identity: identityOf(words, index, kind, value?.yuan),
    definite: DEFINITE.test(words.slice(0, index)), acts: [], reasons: [], away: undefined,
  }
}

/** Words that look like property and are none here: 银行账户 to which money goes, 房屋 of a dispute, 有关资金. */
function isLoose(kind: AssetKind, words: string, index: number, noun: string): boolean {
  const after = words.slice(index + noun.length, index + noun.length + 8)
  const before = words.slice(Math.max(0, index - 10), index)
  if (/^(?:纠纷|合同|登记中心|登记机构|登记部门|管理局|管理所|管理部门|租赁|买卖|交强险|商业险|交易|公司|有限|经纪|代理|局|所|站|费|评估|线索|信息|情况|状况|权利人|执行款|内容)/.test(after) && !/^(?:信息|情况|状况)[^,]{0,4}[:,为]/.test(after)) return true
  if (kind === 'movable' && /^(?:家具|家电|钢管|钢筋|板材|石材|瓷砖|布匹|茶叶|煤炭|轮胎|模具|半成品|货架|冰柜|桌椅)$/.test(noun) && !/查封|扣押|价值\d/.test(words)) return true
  if (/(?:借款|贷款|汇入|转入|法院|本院|执行款|指定|案款|专用|收款|申请执行人)(?:的|银行)?$/.test(before) && kind === 'deposit') return true
  if (kind === 'deposit' && /(?:给付|支付|交付|缴纳|履行|偿还|交来|汇入|转入)(?:了)?(?:人民币)?$/.test(before)) return true
  if (noun === '余额' && (/微信|支付宝|财付通|公积金/.test(words) || !/银行|信用社|农商|账户|帐户|尾号|储蓄|社保卡|一卡通|卡/.test(words))) return true
  if (kind === 'deposit' && noun === '资金' && !/\d/.test(after)) return true
  if (kind === 'movable' && /^(?:产品|货物|设备)$/.test(noun) && !/名下|查封|扣押|发现|清点|留置/.test(words)) return true
  if (kind === 'receivable' && /^(?:货款|债权|保证金|工程款|补偿款)$/.test(noun) && !/提取|冻结|扣留|到期|应得|享有|查明|欠(?:着)?我/.test(words.slice(0, index + noun.length + 12))) return true
  if (kind === 'receivable' && (/(?:竞买|拍卖|履行|支付|实现)$/.test(before) || (noun === '债权' && /享有的?$/.test(before)))) return true
  if (noun === '土地' && !/名下|查封|登记在|使用权/.test(words)) return true
  if (kind === 'income' && !/提取|冻结|扣留|查明|有|发现/.test(words.slice(0, index)) && !/^[^,。;]{0,4}\d/.test(after)) return true
  if (kind === 'wealth-product' || kind === 'insurance' || kind === 'securities') return !/有|持|冻结|扣划|提取|查到|余额|价值|投保的/.test(words.replace(/有价证券|没有|有限/g, ''))
  return false
}

/** Sum that belongs to an account: behind it in the clause, or “实际控制金额为…” in the next words. */
function valueBehind(story: Story, clause: Span, at: Span): Found['value'] {
  const near = story.text.slice(at.end, Math.min(clause.end, at.end + 40))
  if (/^[^,。;]{0,12}(?:不足|限额|上限|不超过|以内)/.test(near)) return undefined
  const sum = moneyIn(story, at.end, clause.end)[0]
  if (!sum || /(?:上限|限额|标的|范围|债权|本金|价值)/.test(story.text.slice(at.end, sum.end + 6))) return undefined
  return { yuan: sum.yuan, at: { start: sum.start, end: sum.end } }
}

function ownerOf(story: Story, sentence: Sentence, clause: Span, index: number): { name: Found['owner']; at: Span | undefined } {
  const debtors = story.people.debtors
  const before = story.people.mentions(clause.start, clause.start + index).filter((m) => m.side === 'debtor')
  const last = before.findLast((m) => /^(?:\([^)]*\))?(?:名下|所有|持有|享有|共有|的|在)/.test(story.text.slice(m.end, m.end + 20))) ?? before[before.length - 1]
  if (last) {
    const names = ownersUpTo(story, before, last)
    return { name: names.length > 1 ? names : last.name, at: last }
  }
  const who = debtorsConcerned(story, sentence, clause, { carry: true })
  if (who.names?.length === 1) return { name: who.names[0], at: who.at }
  return { name: debtors.length === 1 ? debtors[0] : undefined, at: undefined }
}

/** What tells one house, car, account from another: address, plate, bank, sum. */
function identityOf(words: string, index: number, kind: AssetKind, value: string | undefined): string | undefined {
  const before = words.slice(Math.max(0, index - 40), index)
  if (kind === 'real-estate' || kind === 'land') return /([\dA-Za-z一二三四五六七八九十×-]{1,12}(?:号|幢|栋|室|单元|楼|层)[^,。;]{0,20})$/.exec(before)?.[1]
  if (kind === 'vehicle') return /[\u4e00-\u9fa5][A-Z][A-Z0-9×*]{4,7}/.exec(words.slice(Math.max(0, index - 14), index + 24))?.[0]
  if (CASH.has(kind)) return value ?? /([\u4e00-\u9fa5]{2,8}(?:银行|信用社|支付宝|财付通|微信))[^,。;]{0,8}$/.exec(before)?.[1]
  return undefined
}
