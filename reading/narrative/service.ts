import { eachDayHis, eachHisDay, inOrder } from './around.ts'
import type { ToldAct } from './engine.ts'
import { byAnother, negated, notYet } from './guards.ts'
import type { Span } from './layout.ts'
import { allMatches } from './scan.ts'
import { isForeign, type Sentence } from './sentences.ts'
import { datesIn, lastAt, type Story } from './story.ts'
import { datesOf } from './when.ts'
import { debtorsConcerned } from './who.ts'

/**
 * 执行通知书 and 报告财产令: sent or served. The paper may be named in one clause and its delivery told in a later one
 * (“…寄出执行通知书，丙于同月19日签收”; “两份文书一并直接送达丁”).
 */
export type Paper = 'notice' | 'report-order'

const NOTICE = /(?<=^|[发寄送达日号 ,、。;])执通(?=[、,和及已送寄])|(?<![^的发送达到给了寄交把将,、。;:和及\n])通知书(?=[、和及](?:报告)?财产令)|(?<!协助|解除|停止)执行通知书?(?!之日|指定|确定|规定|要求|送达之日)/
const REPORT_ORDER = /报财令|(?:报告财产|财产报告|财产申报|申报财产)(?:令|通知书)|(?<=通知书?[、和及])财产令|责令[^。;]{0,12}报告财产[^,。;]{0,4}令/
const ORDERED = /(?:责令|命令|要求|通知|(?<=并)令)(?:其|被执行人|Ｂ+|你|你公司)?[^。;]{0,50}?(?:如实|限期|依法)?(?:报告|申报)[^,。;]{0,10}?(?:财产|其财产)|(?:,|并)(?:限期)?(?:如实)?(?:报告|申报)(?:其)?财产(?:状况|情况)?(?=[,。;\n]|$)/g
const ISSUED = /[发寄邮]的(?=[,。;\n?]|$)(?<=\d[日号](?:给[^,。;]{1,8})?[发寄邮]的)|(?:邮寄|寄|邮)了?(?=[,。;\n]|$)(?<=\d[日号](?:邮寄|寄|邮)了?)|寄(?=通知书|执行通知|报告财产|财产报告)|寄的(?=通知书|[^,。]{0,4}(?:执行通知|报告财产))|发的(?=通知书|[^,。]{0,4}(?:执行通知|报告财产))|寄了|(?<=^|\d[日号]?|[,;:。])发(?=通知书|执通|执行通知|报告财产|财产报告)|发了(?=[^,。]{0,4}(?:执行通知|报告财产|财产报告))|发出|推送|发送|寄出|邮寄(?!送达)|寄送|寄发|下发|下达|发布|交寄|交邮|寄往|寄给|寄到|寄去|付邮|投邮|制发|签发|投递|(?<=[人Ｂ])发(?=执行|报告|《)|作出(?=[^,。]{0,4}执行通知)|(?<=执行通知[^,。;]{4,40}(?:已|均|一并|日))作出(?=[,。;、并\n]|$)/
const SERVED = /(?<=(?:你(?:们)?|你(?:的)?公司|你厂|你店|你单位)(?:本人)?(?:是不是|是否)?(?:已)?(?:于|在|是)?(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:就|已|已经)?)收到(?=[^,。;]{0,8}(?:执行通知|报告财产|财产报告))|送给了?(?=Ｂ|他|她|其|被执行人|[^,。;\n]{0,10}(?:本人|家属|家人|妻|丈夫|父|母|儿|女|兄|弟|姐|妹|媳|老婆|老公|岳|法定代表人|门卫|前台|会计|经理|手[里中上]?))|交给了?(?=Ｂ|他|她|其|被执行人|[^,。;\n]{0,10}(?:本人|家属|家人|妻|丈夫|父|母|儿|女|兄|弟|姐|妹|媳|老婆|老公|岳|法定代表人|门卫|前台|会计|经理|手[里中上]?))|(?:给|向)(?:Ｂ{1,80}|他|她|他们|被执行人|公司)送(?:过去|去|到|达)了?(?=[,。;?\n]|$)|(?<=到(?:法院|本院|我院|院里?|庭里?|大厅|执行局|诉讼服务中心|人民法庭|我们这[里儿]?)来?)(?:领取?|签领|签收|领走|拿走|取走)(?:的|了)?(?=[,。;?\n]|$)|(?:领走|拿走)(?=了?(?:上述|执行|法律|全部)?文书)|(?:签的(?:字|收)?|拿到的?|收到的|签了字?)(?=[,。;\n?]|$)(?<=\d[日号](?:才|就|由)?(?:前台|门卫|保安|会计|家属|本人|他|她|其妻|父亲|母亲|妻子|老婆)?(?:签的(?:字|收)?|拿到的?|收到的|签了字?))|送的(?=[,。;\n]|$)(?<=[\d一二三四五六七八九十][日号](?:我们|本院|法院)?[^,。;]{0,8}(?:家|厂|店|公司|单位|村|门)送的)|(?:(?:给|向)(?:你|您)(?:们|家)?送(?:去|来|达)?|[家厂店]送)的(?=[^,。;]{0,6}(?:执行通知|报告财产|财产报告))|(?<=\d[日号](?:就|已经?|都)?)(?:交给?|给|发给)(?:你|您|他|她)(?:的|了)(?=[,。;?]|$)|送交(?![^,。]{0,6}(?:拘留|看守))|寄达|送达(?!回证|地址|程序|之日|后即|未果|不能|失败|不成|中(?=[,。;\n]|$))|(?:才|终于|方才)送(?:到|达)|签收|(?<=本人|他|她|家属|亲自)签的(?:字|收)?(?=[,。;\n]|$)|登[的了]公告|妥投|留置|张贴(?!了?(?:本院|我院)?的?封条)|代[收签](?!字笔)|(?<![发寄邮投])送了(?=[^,。]{0,6}(?:执行通知|报告财产))|(?:直接|亲自|当面)?送到(?=[^,。;]{0,8}(?:家|店|厂|公司|本人|手))|(?:张)?贴(?:在|到|于)(?=[^,。;]{0,14}(?:门|墙|处|家|住))|(?:就|即|也)?算(?:是)?送(?:到|达)了?(?=[,。;\n]|$)|(?:当面|当场|直接|亲手)交(?:给|与|付|由)|转交|(?:领取|签领)(?:了)?(?=[^,。;]{0,12}(?:执行通知|报告财产|财产报告|财产申报))|(?<=到庭|到院|来院|本人|自行)(?:领取|签领)(?=[,。;]|$|了?(?:上述|执行|法律|全部)?文书)|(?<=(?:被执行人|Ｂ|二人|两人|其)(?:均|已|本人)?)收到(?=[^,。;]{0,8}(?:执行通知|报告财产|财产报告))(?![^,。;]{0,30}(?:之日|日内))|(?<=刊登[^,。;]{0,8})公告|(?<=Ｂ(?:本人)?(?:于|在)?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?:已)?)收到(?=[,。;\n了]|$)/
const RETURNED = /(?:送达|发送|投递)[^,。;]{0,12}失败|退回|退件|未(?:能)?送达|无法送达|未妥投|送达(?:未果|不能|失败|不成)|拒收/
/** Other papers: their delivery is not that of these two. */
const OTHER_PAPER = /裁定|限制(?:高)?消费令|告知书(?!、)|传票|笔录|评估报告|拍卖|决定书|(?<!送达|刊登|登的|登了)公告(?!送达|网|报|方式|张贴)|起诉|协助(?!送达|转交|下|我?们?送)|律师函|结案/
/** “邮件妥投”: in a diary the papers were named on another day. */
const ARRIVED = /^(?:\d{1,3} )?(?:[\d年月日号./-]{3,11})?\s?(?:EMS|邮政|快递|物流|专递)(?:查询|轨迹|回执)?(?:显示|反馈|说|回复)[^,。;]{0,16}(?:签收|送到|妥投)|^(?:\d{1,3} )?(?:[\d年月日号./-]{3,11})\s?(?:Ｂ{1,80})?(?:已|本人|家属|其|均){0,3}签收(?=[,。;( \n]|$)|^(?:\d{1,3} )?(?:[\d年月日号./-]{3,11})?(?:[^,。;\d]{0,14})(?:来院|到院|到庭|到(?:诉讼服务|执行)?大厅|来法院)(?:领取|签收|签领|领走|拿走)了?(?:上述|执行|法律|全部)?文书|^(?:\d{1,3} )?(?:[\d年月日号./-]{3,11})?(?:该|上述)?(?:邮件|快递|专递|文书)[^,。;]{0,6}(?:妥投|签收)|^(?:\d{1,3} )?(?:[\d年月日号./-]{3,11})? ?Ｂ{1,80}(?:本人)?(?:签收|收到)(?:了)?(?:上述)?(?:邮件|快递|专递)|^Ｂ[Ｂ、和及]{0,160}(?:均|都|本人)?(?:已)?(?:签收|收到)(?:了)?(?:上述)?(?:邮件|快递|专递)|^Ｂ{1,80}(?:于)?[\d.月日号]{3,8}(?:本人)?签收(?=[,。;\n]|$)|^(?:\d{1,3} )?(?:[\d年月日号./-]{3,11})?(?:到|赴|前往|去)Ｂ{1,80}[^,。;]{0,16}送达$/
const LEFT_THERE = /张贴|贴|留置|代收/
/** “3月18日去闻某家。张贴执行通知书”: him alone of whom the entry told before. */
function ofEntry(story: Story, clause: Span): { names?: string[]; at?: Span } {
  const entry = lastAt(story.entries, clause.start)
  const named = entry && clause.start < entry.end ? story.people.mentions(entry.start, clause.start).filter((p) => p.side === 'debtor' && !p.spokesman) : []
  const [first] = named
  return first && story.people.debtors.length > 1 && named.every((p) => p.name === first.name) ? { names: [first.name], at: first } : {}
}

/** “其作为法定代表人来院代公司签收”: served on the company. */
const FOR_BODY = /(?:代|替|代表|为)(?:该|其|上述|被执行人)?(?:公司|单位|厂|店|合作社|Ｂ{1,80})(?:一并)?(?:签收|领取|签领|收取|收下)/
/** “宏桥公司由闻某代收”: served on the company, whoever took it. */
const BODY_BY_HIM = /^(?:[^,。;]{0,16}(?:公司|[厂店社部场])|Ｂ{2,80})(?:的)?(?:邮件|文书|材料|快递)?(?:于)?(?:[\d年]{0,5}\d{1,2}月\d{1,2}[日号])?(?:由|是)(?:其)?(?:法定代表人|负责人)?Ｂ{1,80}(?:本人|一并|一起)*(?:代收|代签|签收|代为签收)/
const soleBodyOf = (story: Story): string | undefined => (story.people.bodies.length === 1 ? story.people.bodies[0] : undefined)
function bodyServed(story: Story, clause: Span): string | undefined {
  const m = FOR_BODY.exec(story.masked.slice(clause.start, clause.end))
  const named = m ? story.people.mentions(clause.start + m.index, clause.start + m.index + m[0].length).find((p) => p.side === 'debtor')?.name : undefined
  return named ?? (story.people.bodies.length === 1 && story.people.debtors.length > 1 ? story.people.bodies[0] : undefined)
}
/** “（退回后）5月23日再次向其村委会邮寄” */
const SENT_AGAIN = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号])?(?:本院|我院)?(?:又|再次|重新|另行)(?:向|按|给)[^,。;]{1,24}(?:交邮|寄出|邮寄|寄送|寄发)(?:了)?$/
/** In an entry of a diary: “吴某签收”, “某公司邮件由前台签收”, “均已妥投” */
const SIGNED_FOR = /^(?:(?:\d{1,3} )?[\d年月日号./-]{3,11}\s?)?(?:Ｂ[Ｂ、和及]{0,160}|公司)(?:本人|的?(?:邮件|快递|专递)|,)?(?:由[^,。;]{1,10})?(?:均|都|已|也){0,2}(?:签收|妥投|代收)(?:了)?(?=[,。;( \n]|$)|^(?:其|他|她)?(?:本人|家属|妻子|丈夫|父亲|母亲|儿子|女儿)(?:已|亲自|代)?签收(?=[,。;(\n]|$)|^(?:邮件)?(?:均|都|全部)已?(?:签收|妥投)(?=[,。;\n]|$)/
/** “通知其来院领取”: who is asked to come has not come */
const INVITED = /(?:通知(?!书)|要求|约|请|叫|让|责令|告知)[^,。;]{1,24}(?:来|到|至|前来)(?:我|本)?(?:院|庭|法院|大厅|诉讼服务|执行局)[^,。;]{0,8}$/
/** “把执行通知书交给他，他不要” */
const NOT_TAKEN = /^,(?:但|可|而)?(?:他|她|其|对方|本人|家人|家属|Ｂ{1,80}){0,2}(?:说|称|表示)?(?:不[要收接肯]|拒[收绝]|没(?:有)?(?:要|收|接)|未(?:接|收))/
/** In a diary: “当面送达上述文书” */
const THOSE_PAPERS = /(?:送达|签收|领取|领走|留置|张贴)(?:了)?(?:上述|前述|以上|上列|该)(?:法律|执行)?(?:文书|材料)/
const BOTH_BY_HIM = /\([^()]{0,12}(?:由|均由|也由)(?:其|他|她|Ｂ{1,80})(?:一并|一同|一起|同时)?(?:代为|代)?(?:签收|领取)\)/
const THESE = /文书|材料|两者|上述(?!财产)|一并|分别|均|都|由[^,。]{0,12}签收|本人签收|送达(?:完毕|成功)|完成送达/

export function servicesIn(story: Story, sentence: Sentence, until: number): ToldAct[] {
  const { words } = sentence
  if (!/执行通知|执通|报财令|财产令|并令|申报令|送达|签收|签的|送的|妥投|留置|张贴|贴在|代收|送到|寄|转交|公告|领|责令|命令|(?:报告|申报)[^,。;]{0,10}财产/.test(words)) return []
  const acts: ToldAct[] = []
  let papers = papersBefore(story, sentence)
  let sent = false
  for (const clause of sentence.clauses) {
    if (clause.start >= until) break
    if (isForeign(sentence, clause.start)) continue
    const told = story.masked.slice(clause.start, clause.end)
    const here = papersIn(told)
    if (here.length === 0 && papers.length === 0 && (ARRIVED.test(told) || story.entries.length > 0 && (SIGNED_FOR.test(told) || THOSE_PAPERS.test(told))) && (!/^\d/.test(told) || datesIn(story, clause.start, clause.end).length > 0)) papers = papersBefore(story, sentence, true)
    if (here.length > 0) papers = here
    const handed = SERVED.exec(told)
    const verb = handed ?? ISSUED.exec(told)
    if (!verb || papers.length === 0) continue
    const served = handed !== null && !onlySent(story, sentence, clause)
    const before = told.slice(0, verb.index)
    /* a row: “闻某签收 | 某公司退回” */
    const cell = / (?:Ｂ|[\u4e00-\u9fa5]{0,6}公司)[^]*$/.exec(told.slice(verb.index))
    const returned = RETURNED.test(cell ? told.slice(verb.index, verb.index + cell.index) : told.slice(verb.index))
    const refused = served && here.length > 0 && /邮寄|专递|EMS|快递/.test(told) && /^,[^,。;]{0,10}(?:拒收|拒绝签收)/.test(story.masked.slice(clause.end, sentence.end))
    if ((served && !refused || here.length === 0) && returned || notYet(before) || INVITED.test(before) && /[领取签]/.test(verb[0]) || byAnother(before, story.court) || /(?:如|若|接到|收到)$/.test(before)) continue
    const again = SENT_AGAIN.test(told.replace(/[。;\n]+$/, ''))
    const handedOver = !served && here.length === 0 && (again || /^(?:后|并|已)?(?:交邮|付邮|投邮|寄出|邮寄|发出)/.test(told)) && !OTHER_PAPER.test(told) && (again || papersIn(story.masked.slice(sentence.start, clause.start)).length > 0)
    /* “执行通知书、报告财产令：4月3日送达甲，4月10日送达乙” */
    const listed = served && here.length === 0 && /^(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:已)?(?:直接|邮寄|留置|电子|当面)?送达(?:给|至)?Ｂ{1,80}(?:本人)?$/.test(told.replace(/[。;\n]+$/, ''))
    if (here.length === 0 && !handedOver && !listed && (!served || OTHER_PAPER.test(told) || (!THESE.test(told) && !/签收|收到|签的|签了|拿到|贴在|贴到|领取|张贴|公告(?:方式)?送达|送达公告|登[的了]公告|妥投|代收|留置/.test(told) && !sent))) continue
    if (/本(?:通知|令)[^,。]{0,4}送达/.test(told)) continue
    if (served && NOT_TAKEN.test(story.masked.slice(clause.end, clause.end + 16)) && /[交送]给/.test(verb[0])) continue
    /* “送达执行通知书时家中无人”: when it was tried */
    if (served && /^送达[^,。;]{0,16}(?:通知书?|财产令|文书)时,?(?:其|被执行人|Ｂ{1,80})?(?:家中|家里|屋内|住处|住所|公司|单位)?(?:无人|没人|大门紧锁|人不在|不在)/.test(story.masked.slice(clause.start + verb.index, sentence.end))) continue
    /* “前往其住所送达…，其家人称其外出，未能送达” */
    if (served && /(?:前往|赶赴|赴|到|去)[^,。;]{1,40}送达/.test(told) && /^[^。;]{0,60}(?:未(?:能)?送达|无法送达|送达未果|送达不能)/.test(story.masked.slice(clause.end, sentence.end))) continue
    const trigger = { start: clause.start + verb.index, end: clause.start + verb.index + verb[0].length }
    const not = negated(before)
    /* “5月15日发出的执行通知书二人均已签收”: the day is that of the sending */
    const sentThen = served && /(?:发出|寄出|邮寄|寄送|发送|投递)的/.test(before)
    const dates = datesOf(story, sentence, clause, trigger, story.on === undefined && ofAnother(story, sentence, clause) ? 'clause' : here.length > 0 || handedOver || verb[0] === '留置' || /贴|算/.test(verb[0]) || told.includes('公告') ? 'sentence' : 'clause')
    /* what was sent on a day was sent, though it came back */
    if (returned && dates.length === 0) continue
    /* “6月5日甲签收（公司的由其一并签收）” */
    const forBody = !served ? undefined : BODY_BY_HIM.test(told) && soleBodyOf(story) !== undefined ? soleBodyOf(story) : FOR_BODY.test(told) ? bodyServed(story, clause) : undefined
    const who = forBody ? { names: [forBody], at: clause } : served && story.people.debtors.length === 2 && told.includes('(') && BOTH_BY_HIM.test(told) ? {} : debtorsConcerned(story, sentence, cell ? { start: clause.start, end: clause.start + verb.index + cell.index } : clause)
    if (served && !who.names && story.entries.length > 0 && LEFT_THERE.test(verb[0])) Object.assign(who, ofEntry(story, clause))
    const mode = /法院专邮|法院专递|邮政专递|特快专递|EMS|邮寄|直接送达|公告送达|留置送达|电子送达|短信/.exec(told)
    for (const paper of papers) {
      if (sentThen) acts.push({ kind: `${paper}-served`, clause, trigger, sentence, date: undefined, who })
      const act: ToldAct = {
        kind: `${paper}-${served && !sentThen && !refused ? 'served' : 'issued'}`, clause, trigger, sentence, date: undefined, who,
        ...(not ? { not } : {}), ...(mode ? { mode: { start: clause.start + mode.index, end: clause.start + mode.index + mode[0].length } } : {}),
      }
      if (not && served) continue
      const own = eachHisDay(story, clause, trigger.start)
      const his = own.length > 0 ? own : eachDayHis(story, clause)
      const pairs = his.length > 0 ? his : inOrder(story, clause, dates, 'debtor')
      for (const p of pairs) acts.push({ ...act, date: p.date, who: { names: [p.name], at: clause } })
      if (pairs.length > 0) continue
      const together = forBody !== undefined && dates.length === 0 ? dayOfHis(story, sentence, clause, forBody) : undefined
      if (dates.length === 0) acts.push(together ? { ...act, date: together } : act)
      for (const date of dates) acts.push({ ...act, date })
    }
    sent = true
  }
  return [...acts, ...orders(story, sentence, words, until, acts)]
}

/** “甲5月13日签收，乙公司的由甲一并代签”: on the day on which he signed for himself. */
function dayOfHis(story: Story, sentence: Sentence, clause: Span, body: string): ToldAct['date'] {
  const man = /一并|一起|一同|同时/.test(story.masked.slice(clause.start, clause.end)) ? story.people.mentions(clause.start, clause.end).find((p) => p.side === 'debtor' && p.name !== body)?.name : undefined
  const own = man === undefined ? undefined : sentence.clauses.findLast((c) => c.end <= clause.start && story.people.mentions(c.start, c.end).some((p) => p.name === man))
  return own && datesIn(story, own.start, own.end).findLast((d) => d.role === 'day' && d.precision === 'day')
}

/** “甲6月16日签收，乙公司的材料在厂门口张贴”: the day is that of the one named before. */
function ofAnother(story: Story, sentence: Sentence, clause: Span): boolean {
  const own = story.people.mentions(clause.start, clause.end).find((p) => p.side === 'debtor' && !p.spokesman)
  return own !== undefined && story.people.mentions(sentence.start, clause.start).some((p) => p.side === 'debtor' && p.name !== own.name) && !story.people.mentions(sentence.start, clause.start).some((p) => p.name === own.name)
}

/** “邮寄送达…，丙于19日签收”; “电子送达未成功”: what was sent and signed for later, or came back, was not served then. */
function onlySent(story: Story, sentence: Sentence, clause: Span): boolean {
  const told = story.masked.slice(clause.start, clause.end)
  if (/签收|公告送达|直接送达|留置/.test(told)) return false
  const behind = story.masked.slice(clause.end, sentence.end)
  return /^,(?:因|但|经|后|该)?[^,。;]{0,10}(?:未成功|未果|失败|退回|未能送达|无法送达|未送达)/.test(behind) || (/邮寄|专递|EMS|快递|电子送达|短信|(?:交由|委托|请)[^,。;]{0,20}(?:转交|转送|代为送达)/.test(told) && /签收|妥投/.test(behind))
}

/** “责令其报告财产” is the order, unless the same sentence tells of the paper itself. */
function orders(story: Story, sentence: Sentence, words: string, until: number, acts: readonly ToldAct[]): ToldAct[] {
  if (acts.some((a) => a.kind.startsWith('report-order'))) return []
  const out: ToldAct[] = []
  for (const m of allMatches(ORDERED, words)) {
    const trigger: Span = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length }
    if (trigger.start >= until || out.length > 0) break
    if (isForeign(sentence, trigger.start)) continue
    if (!/责令|命令|并令|通知(?:其|被执行人|[二三两各]|Ｂ)+[^,。;]{0,12}(?:报告|申报)/.test(words.slice(0, m.index + m[0].length)) || /(?:未|没有|不|拒)[^,。;]{0,12}$/.test(words.slice(0, m.index + m[0].length).replace(/(?:报告|申报).*$/, ''))) continue
    const clause = sentence.clauses.find((c) => trigger.end - 1 >= c.start && trigger.end - 1 < c.end) ?? sentence
    if (notYet(story.masked.slice(clause.start, trigger.start)) || negated(story.masked.slice(clause.start, trigger.start))) continue
    const dates = datesOf(story, sentence, clause, trigger, 'sentence')
    const act: ToldAct = { kind: 'report-order-issued', clause, trigger, sentence, date: undefined, who: debtorsConcerned(story, sentence, clause) }
    if (dates.length === 0) out.push(act)
    for (const date of dates) out.push({ ...act, date })
  }
  return out
}

export function papersIn(told: string): Paper[] {
  const papers: Paper[] = []
  if ((told.includes('通知') || told.includes('执通')) && NOTICE.test(told)) papers.push('notice')
  if ((told.includes('令') || told.includes('通知书')) && REPORT_ORDER.test(told)) papers.push('report-order')
  return papers
}

const SENT_THERE = /寄|发|送|邮/
/** In a diary other days stand between. */
const IN_DIARY = 8

/** Papers named in the sentences before, within the same point. */
function papersBefore(story: Story, sentence: Sentence, anywhere = false): Paper[] {
  const papers = new Set<Paper>()
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - (anywhere ? IN_DIARY : 3); i--) {
    const s = story.sentences[i]
    if (!s || (s.item !== sentence.item && !anywhere)) break
    const words = story.masked.slice(s.start, s.end)
    const here = papersIn(words)
    for (const p of here) papers.add(p)
    /* in a diary the papers that were sent last, whatever they are, are those that arrive */
    if (anywhere && story.entries.length > 0 && (here.length > 0 || OTHER_PAPER.test(words) && SENT_THERE.test(words))) break
  }
  return [...papers]
}
