import { demandIn } from './demands.ts'
import { allMatches, occursIn, scanner } from './scan.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import { unitsOf } from './units.ts'

/**
 * What keeps words from telling an act of this case: conditions, threats, plans, requests, law, other courts, other
 * cases. Each takes the words before the trigger in its clause, or the sentence, and says why not.
 */

/** A clause that opens a condition: from there to the end of the sentence nothing is told. */
const CONDITION =
  /^(?:但|而|且|并|即|同时|另|对于|对|凡)?(?:建议(?:你院|法院|本院|合议庭|依法|本案|对)?|请(?:你院|依法)|如果|如(?=[^下实期数皋东约上前此何今同需果])|如果|如需|若(?!干)|倘|(?:你|您|你们|你公司|你单位|贵公司|申请执行人|被执行人|当事人|双方)(?:如果|如(?=[对有不发需认能未同在逾仍再违])|若(?!干)|倘若)|[ＡＢ]{1,60}(?:如果|如(?=[不未逾仍再违])|若(?=[不未逾仍再违]))|假如|假使|万一|一旦|(?:拒|再|仍|继续|仍然|如仍)?不(?:履行|还|申报|报告|配合)(?:义务|还款|执行)?(?:的)?(?:话)?(?:可以|将(?!被)|就|会|要(?!求))|逾期(?![,，]?$)(?!.{0,6}(?:未|不|拒)[^的]{0,10}(?:[,。]|$))|凡(?=[向能提发知举])|届时|今后|日后|将来|待(?!遇)|等到|在.{2,16}前提下)/
/** The number of a point before its words: so many of these. */
const OF_POINT = /[一二三四五六七八九十\d()、.\s]/
const POINT_MAX = 6
const POINTS = unitsOf(OF_POINT)
/** A clause can open a condition only with one of its first characters. */
const FIRST_OF_CONDITION = scanner(CONDITION.source.slice(1)).firsts
/** What follows “…的”, a condition told as a relative clause. */
const CONSEQUENCE = /^(?:按(?:照)?(?:本|上述|该)|及时|应予|随时|可以|可(?!供)|应当|应(?!收|得)|有权|本院将|本院可|法院将|将(?!被)|由|人民法院|依法|不影响|不受|构成|追究|处)/

const [OF, WHEN] = [...'的时'].map((c) => c.charCodeAt(0))

/** Where, in a sentence, what is told ends; the end of the sentence when nothing is conditional. `once`: 一旦 stands somewhere in the text. */
export function toldUntil(text: string, sentence: Sentence, once = sentence.words.includes('一旦')): number {
  const demand = demandIn(text, sentence), until = untilCondition(text, sentence, once)
  return demand === undefined ? until : Math.min(demand, until)
}

function untilCondition(text: string, sentence: Sentence, once: boolean): number {
  const clauses = sentence.clauses
  const at = once ? sentence.words.indexOf('一旦') : -1
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i]
    if (!clause) continue
    if (at >= 0 && sentence.start + at < clause.end) return clause.start
    let from = clause.start
    while (from < clause.end && from - clause.start < POINT_MAX && POINTS[text.charCodeAt(from)] === 1) from++
    if (FIRST_OF_CONDITION[text.charCodeAt(from)] !== 0 && CONDITION.test(text.slice(from, clause.end))) return clause.start
    const next = clauses[i + 1]
    const last = text.charCodeAt(clause.end - 1)
    if (last !== OF && last !== WHEN) continue
    const words = text.slice(from, clause.end)
    if (next && words.endsWith('的') && CONSEQUENCE.test(text.slice(next.start, next.end)) && !/^(?:本院)?(?:作出|查封|名下)|已|系|查明|经查|登记/.test(words)) return clause.start
    if (words.endsWith('的') && /^(?:被执行人|当事人|申请执行人)(?:为|是|系)[^,。;]{2,16}的$/.test(words)) return clause.start
    if (/发现(?:被执行人|其|有|[^,。;]{2,20}?(?:有|另有|存在))[^,。;]{0,16}(?:可供执行|财产)[^,。;]{0,8}(?:的|时)$/.test(words)) return clause.start
  }
  return sentence.end
}

/** Words before a trigger, in its clause, that make it wish, duty, plan or question. */
const NOT_YET =
  /(?:应当|应(?=[^收得当聘届价拍买急用])(?<![供相反适响对效]应)|必须|须|需(?!求)|可以|可(?=[^供能])(?<![许认]可)|有权|不得|禁止|原定|原拟|本拟|预定|本应|拟(?=[对将于终定采继依处进作向以不约谈查冻划评拍裁报在由拘罚搜扣延\d下]|$)|正?准备|打算|欲(?=[对将])|计划|建议|考虑|是否|能否|可否|希望|承诺|保证(?!金|人|责任|保险|合同|债务)|愿意|(?<!自)愿(?=[以将接])|以便|防止|避免|为了|待(?!遇|业)(?<![接招看]待)|将(?=依法|予|会|付|发放|视|继续|在(?![^,。;]{1,24}的)|于|按|通过|每|根据|立即|强制|对你|另行|适时)|会(?=[被依对将])(?<![委员社协工商]会)|尚需|有待|需要|不宜|限期|尽快|抓紧|务必|择[期日时机]|督促|责成|可能(?!是)|用于|用来|请(?:求)?(?:你院|贵院|法院|你们|法官)|一会儿?|等会儿?|待会儿?|回头|接下来|即将|下周|下个月|下一步|明天|过几天|过两天|到时候)[^,。;]{0,40}$|(?:^|但|只|就|还|也)要(?:把|将|对)[^,。;]{0,14}$/
/** A party asks the court to do it. */
const ASKED = /(?:你(?:方|们|公司|单位|行)?|您|Ａ|Ｂ|申请执行人|申请人|被执行人|异议人|债权人|我|我方|我们|其|当事人|双方)[^,。;]{0,14}?(?:要求|请求|申请(?!执行人|人)|提出申请|提请|希望)[^,。;]{0,30}$|(?:要求|请求|希望|恳请|申请)(?:我院|本院|法院|贵院|你院|你们)(?!的)[^,。;]{0,30}$/
const ON_REQUEST = /(?:根据|依据|依|经|按照?|应)[^,。;]{0,24}?(?:申请|要求|请求)[^,。;]{0,4}(?:依法|本院|,|将|对|发布|发出|委托|启动|前往|决定|予以|于(?=[\d本])|$)/
/** Judgment and settlement recited. */
const RECITED = /(?:判决(?!(?:书)?(?:生效|作出|送达)之?后(?![^,。;]{0,6}[\d一二三四五六七八九十]{1,3}(?:日|天|个月)内|之日|起))|判令|调解书?确定|裁决(?!书)|约定(?<!(?:按照?|依照?|如)(?:和解|还款)?(?:协议)?(?:书)?约定)|协议(?<!(?:按照?|依照?|依据|根据)(?:和解|还款|执行)?协议)(?:约定|如下)|责令)[^,。;]{0,60}$/

export function notYet(before: string): boolean {
  return occursIn(STILL_TO_COME, before)
}
/* Tried where one of its alternatives can begin alone: it is asked of every act, and hardly ever matches. */
const STILL_TO_COME = scanner(NOT_YET)

/** The clause goes on for the party before it: “，申请对其拘留”. */
const ASKED_ON = /^(?:并|且|另|还|但|同时|也|仅|只){0,3}(?:要求|请求|申请(?!执行人|人))(?:法院|本院|你院|贵院)?(?:对|将|把|依法|尽快|追究)?[^,。;]{0,24}$/

export function merelyAsked(before: string): boolean {
  return /[要请申希]/.test(before) && (ASKED.test(before) || ASKED_ON.test(before)) && !/的[^,。;]{1,20}(?:已|本院|我院|我们)[^,。;]{0,14}$/.test(before) && !ON_REQUEST.test(before)
}

/** “电话联系首封法院，称房屋已启动评估”: the sale is that court's. */
export function soldElsewhere(kind: string, before: string): boolean {
  return OF_SALE.test(kind) && /(?:首封|首先查封|处置)法院[^。;]{0,20}(?:称|告知|回复|反馈|答复)[^。;]{0,40}$/.test(before)
}
const OF_SALE = /^(?:valuation|auction-announced|auction-held|auction-failed|sold)$/

export function recited(before: string): boolean {
  return RECITED.test(before)
}

const ADJUDGES = /(?:判令|判决书?|裁决书?|调解书|公证书|支付令|裁定书?|主文)(?:的)?(?:主要)?(?:确定|载明|判定|确认|内容|判令|主文)?(?:的义务|的内容|如下|为|是)?$/
const EXECUTES = /立案|本院(?:于|依法|向)|执行(?:中|过程|期间)|申请(?:强制)?执行|已履行|已支付|已给付/

/** “…民事判决书确定：乙给付甲…元；…”: what stands behind the colon is the duty, up to the full stop. */
export function adjudged(words: string): boolean {
  for (let i = words.lastIndexOf(':'); i >= 0; i = i > 0 ? words.lastIndexOf(':', i - 1) : -1) {
    const behind = words.slice(i + 1)
    if (/[。\n]/.test(behind) || EXECUTES.test(behind)) return false
    if (ADJUDGES.test(words.slice(Math.max(0, i - 24), i))) return true
  }
  return false
}

const NOT = /(?:未(?!成年|满|来|婚|到期|清偿|(?:能)?(?:履行|偿还|支付|给付|受偿|执行(?:到位)?)的?(?:部分|款项|债务|义务|金额))|没有|没(?!收)|并非|不(?!动产|限于|仅|但|久|过|服|足|少|含|断|定期|法|明|久|详|便|齐|良|锈|等|论|同(?!意))|无法|无从|无需|无须|尚未|拒绝|拒不|不予|免予|暂缓|暂不|停止)[^,。;、]{0,14}$|无(?!锡|偿|线)[^,。;、]{0,2}$|(?:无|没啥|没什么)(?:财产|东西|物品|值钱的?)[^,。;、]{0,4}可(?:供)?$/

/** “未采取罚款、拘留”: none of what is listed. */
const NONE_OF = /(?:未(?!成年|满|履行|申报|报告|按)|没有|不予)(?:对[^,。;、]{1,12})?(?:采取|进行|实施|作出|适用|予以|被|予)?(?:过)?(?:(?:司法)?(?:罚款|拘留|拘传|搜查|限制出境|审计|悬赏|失信惩戒|纳入失信(?:名单)?|限制(?:高)?消费|限高|移送|查封|扣押|冻结)(?:措施|公告|执行)?[、和及或])+(?:司法|被)?$/

/** “未到被执行人住所地、经营场所进行现场调查” */
const NOT_GONE = /(?:未|没有?)(?:曾|再|能|实际)?(?:到(?![庭案期账帐位院])|前往|赶赴|赴|去)[^,。;]{0,40}$/

/** Said behind it, as of the point of a list: “现场勘验：未进行”. */
const NONE_BEHIND = /^,(?:拟|计划|准备|定于)(?=[\d下])|^(?:他|她|其)?的?(?:事|申请|要求)(?:呢|,)[^。;]{0,16}(?:没(?:有)?|未(?:予|获)?|不)(?:批|批准|准|准许|同意)(?=[,。;\n]|$)|^(?:情况|措施|工作)?[:,]?(?:均|尚|暂|一直)?(?:未(?:进行|开展|实施|启动|采取|办理|落实|做|完成)|没(?:有)?(?:进行|开展|做|报|批|办|执行|送|去|上))(?=[,。;\n]|$)|^(?:情况|措施|公告)?:无(?=[,。;\n]|$)|^(?:情况|措施|公告)?:(?:申请执行人|申请人|Ａ{1,60})(?:均|暂|也)?未(?:申请|要求|提出)/
/** “约申请执行人来院谈话，其表示没空”: asked to come, and did not. */
const NOT_FREE = /^[^,。;]{0,8},(?:但)?(?:其|对方|申请(?:执行)?人|被执行人|[ＡＢ]{1,60})?(?:表示|称|说|答复|回复)?(?:其|现|目前|最近|近期|因[^,。;]{1,10}|人)?(?:没空|没有?时间|没来|未来院?|不来|来不了|不能来|无法(?:前来|到院|到场|来院)|改日|改天|在外地|不便前来|推脱|推说)/
export function negatedBehind(after: string): 'not-done' | undefined {
  return NONE_BEHIND.test(after) || NOT_FREE.test(after) ? 'not-done' : undefined
}

/** “对拒不报告财产的丙拘留”, “因其未履行义务被限制消费”: what he did not do is not what was not done to him. */
const OF_HIM = /(?:拒不|拒绝|逾期不|逾期未|仍不|仍未|没有|未|不)[^,。;、]{1,16}的(?=被执行人|Ｂ|其)|因[^,。;]{0,24}(?:拒不|拒绝|未|不|没有)[^,。;]{1,16}?(?=而?被(?!执行)|本院|依法|予以|对其|将其)/g

/** “查不到财产就同意终本”: not found, and therefore. */
const FOUND_NONE = /(?:[查找]不到|没(?:有)?(?:得)?)(?:别的|其他)?(?:财产|东西|钱|线索|下落|人)?(?:的话)?,?(?:我们?|我方)?(?:就|那就|也|只好|只能)/g

/** Is the trigger behind these words negated? The negation stands at most 14 characters before it. */
export function negated(before: string): 'not-done' | 'refused' | undefined {
  const own = /[不未拒没]/.test(before) ? before.replace(OF_HIM, '').replace(FOUND_NONE, '') : before
  const m = /情况下[^,。;]{0,6}$/.test(own) ? null : NOT.exec(own.slice(-18)) ?? NONE_OF.exec(own.slice(-40)) ?? NOT_GONE.exec(own.slice(-60))
  if (!m) return undefined
  return /^(?:拒绝|拒不)/.test(m[0]) ? 'refused' : 'not-done'
}

const OTHER_COURT = /(?<=被)(?:公安|侦查|检察|监察|纪检|税务|海关)(?:机关|部门)|(?:公安|侦查|检察|监察)机关(?=在|于|已|依法|[^,。;请]{0,10}阶段)|(?:其[他它]|他|外|另一|该|外地|异地|别的|首封|首先查封|轮候|处置|兄弟|多家|数家|多个|数个|各地)(?:人民)?法?院|[\u4e00-\u9fa5]{2,4}(?:海事|金融|互联网|知识产权|铁路运输(?:中级)?|林区(?:基层|中级))法院|另案|别案|他案|(?<=[被由])(?!本院|我院)([\u4e00-\u9fa5]{2,6}(?<!人民|海事|金融|中级)法院)|([\u4e00-\u9fa5]{2,24}?(?:人民法院|公安局|派出所|税务局|检察院|中院))/g

/** Another court or office, not this one, did it: named before the trigger and not followed by 本院. */
export function byAnother(before: string, court: string | undefined): boolean {
  if (!/[院案局关]/.test(before)) return false
  if (/(?:首封|首先查封|处置)法院[^,。;]{0,6}(?:为|系|是)?本院/.test(before)) return false
  let other = false
  for (const m of allMatches(OTHER_COURT, before)) {
    const [, short, named] = m
    const after = before.slice(m.index + m[0].length)
    const lead = before.slice(Math.max(0, m.index - 3), m.index)
    /* “被泉山法院冻结” */
    if (short !== undefined && court?.includes(short.replace(/法院$/, ''))) continue
    if (named !== undefined) {
      if (court !== undefined && (court.endsWith(trimmed(named)) || named.endsWith(court))) continue
      if (/[到向往赴去由经在自从]$/.test(lead) && !/[由经]$/.test(lead)) continue
      if (/^[^到向往赴被由]{0,12}[向往赴](?=[\u4e00-\u9fa5]{3,})/.test(named)) continue
      if (/^(?:作出|生效|的?[(（]|判决|裁定|民事|调解)/.test(after)) continue
      if (/(?:公安局|派出所)$/.test(named) && (/[被由]$/.test(lead) || /[被由][\u4e00-\u9fa5]{2,14}$/.test(named)) && !/本院|我院/.test(after)) { other = true; continue }
      if (!/(?:[省市县区州旗盟某×*]|高级|中级|开发区|海事|铁路运输)(?:人民法院|中院)$|[\u4e00-\u9fa5]{2}中院$/.test(named) || /^(?:经|通过|在)?(?:在|于|经)?人民法院/.test(named)) continue
    }
    else if (/[向往赴][\u4e00-\u9fa5]{1,4}(?:海事|金融|互联网|知识产权|铁路运输|林区)/.test(m[0]) || /[向往赴自从]$|函告|函请|致函|发函|商请|联系|通知|请求|要求|提请/.test(lead)) continue
    if (/本院|我院/.test(after)) continue
    other = true
  }
  return other
}

/** “本院委托某法院办理了轮候查封”: what it sealed for this court. */
export const atRequest = (before: string): string => (before.includes('委托') ? before.replace(/委托由?[\u4e00-\u9fa5]{1,24}院(?=(?:代为|协助)?(?:办理)?(?:了)?$)/, '') : before)

/** “在枫林县人民法院”: without the words that lead to it. */
function trimmed(court: string): string {
  return court.replace(/^.*?(?:被|由|经|在|向|到|系|为|因|与)(?=[\u4e00-\u9fa5]{3,})/, '')
}

/** Sentences about an earlier case, or another one. */
export const EARLIER_CASE = /^(?:\d{4}年\d{1,2}月\d{1,2}日,)?[^,。;]{0,20}?(?<!\((?:已?在|已?于)?)(?:首次执行(?!案件移送)|首执|前案(?=中|已|曾|执行)|原执行(?:程序|案件)?中|前次执行|上次执行|第一次执行|此前执行|原案(?:执行|于|曾|在)|另案执行|另案中|在另案)/

/** “已查封，某某人民法院，2019-11-02”: a row of a table names the court behind it. */
export function courtBehind(story: Story, at: number): boolean {
  if (/^[,(]?(?:查封|冻结|扣押)?(?:机关|单位)[:为]?[^,。;\n]{0,20}(?:公安|交警|海关|检察|监察|税务)/.test(story.masked.slice(at, at + 40))) return true
  const behind = /^[,(](?:查封(?:法院|机关)[:为]?)?([\u4e00-\u9fa5]{1,16}[省市县区州旗盟]人民法院)(?=[,)。;\n])/.exec(story.masked.slice(at, at + 32))?.[1]
  return behind !== undefined && behind !== '本院' && !(story.court?.endsWith(behind) ?? false)
}

/** Behind an act: what is to be done whenever it is, “约谈应当制作笔录”; “限制消费，不得…” is an act with what follows from it. */
export const NORM = /^(?:[时前],?)?(?:应当|必须|不得)/

/** “某某提出申请，称其已达成和解并支付了第一期”: his own word, whatever was found to be so. */
export const APPLIES_SAYING = /(?:提出|递交|提交)[^,。;]{0,10}申请[^,。;]{0,10},(?:称|以)(?:其|自己|本人)?[^。;]{0,80}$/
