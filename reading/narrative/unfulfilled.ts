import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

/**
 * What was decided and could not be done: a detention that was not carried out (“决定拘留十五日，因其怀孕，未能实施”), a vehicle
 * looked for to be impounded and not found (“上门扣押未果”). The one is told as attempted, the other not at all: that the vehicle
 * could not be had is told with the vehicle.
 */
const NOT_DETAINED =
  /^(?:(?!元|财产|标的|房|车|义务|判决|债务|案款|和解)[^。;]){0,60}?(?:(?:未(?:能|及|予)?|不予|无法|不能|没能|没有|难以)(?:实际)?(?:实施|执行(?!到位|完毕|人|依据)|收押|收拘|收治|收监|送拘|落实)|拒绝(?:收押|收拘)|拒收|暂缓(?:执行|拘留|收拘))|^[^,。;]{0,10},(?:但)?(?:因|由于)(?:其|被执行人|Ｂ{1,60})?(?:未(?:能)?找到|下落不明|去向不明|不知去向|联系不上|无法联系|外出)[^。;]{0,20}(?:,|$)|^[^。;]{0,30}提请公安(?:机关)?(?:予以)?(?:协助)?(?:控制|查找|布控|执行)/
const NOT_SEIZED = /^(?:该|上述|涉案|其|这[辆台])?(?:车|车辆|车子)?,?(?:但|均|仍|因)?[^,。;]{0,6}?(?:未果|无果|不成|落空|未找到|没(?:有)?找到|未能找到|未查找到|未发现(?:该?车|车辆|其|实物)|未见(?:该?车|车辆|实物))/

/** “冻结失败”, “限制消费令审批未通过”, “终本告知书，未签收”: begun, and it came to nothing. */
const FAILED = /^[^,。;\n]{0,10}?(?:失败|不成功|未(?:能)?成功|未(?:予|获|被)?(?:通过|批准|获批|核准)|不予批准|被(?:驳回|退回|否决|撤销)|退回|未签收|未妥投|拒收|(?<=[送办])不成)(?=[,。;\n]|$)|^[^,。;\n]{0,10},(?:但)?(?:均|因)?(?:(?:审批|审核)?未(?:予|获|被)?(?:通过|批准)|未签收|未妥投|被?退回|拒收|未能成功|失败)(?=[,。;\n]|$)/
/** “查封到期未续封”: told of a seal of before. */
const RAN_OUT = /^物(?=[,。;\n]|$)|^(?:期限?)?(?:已|现已|均已|即将|将)?(?:到期|届满|过期)/
/** “网络查控系统故障，未能查询” */
const NOT_ASKED = /^(?:系统|平台)?[^,。;\n]{0,4}故障|^(?:系统|平台)?(?:暂时)?(?:无法|不能)(?:登录|使用|查询)|^[^,。;\n]{0,8},(?:未能|无法|没能)(?:发起|完成|进行)?(?:查询|查控)/
const MAY_FAIL: ReadonlySet<EventKind> = new Set<EventKind>([
  'sealed', 'frozen', 'impounded', 'waiting-sealed', 'control-renewed', 'deducted', 'consumption-restricted', 'dishonest-listed', 'exit-restricted', 'network-query', 'provident-fund-query', 'insurance-query', 'tax-query',
  'zhongben-served', 'zhongben-informed', 'president-approved', 'case-money-paid', 'reward-notice', 'valuation', 'auction-announced',
])
const QUERIES: ReadonlySet<EventKind> = new Set<EventKind>(['network-query', 'provident-fund-query', 'insurance-query', 'tax-query'])
const CONTROLS: ReadonlySet<EventKind> = new Set<EventKind>(['sealed', 'frozen', 'impounded', 'waiting-sealed'])

/** “邮寄终本裁定书，待送达”, “…，无人签收，退件” */
const NOT_ARRIVED_YET = /^中(?=[,。;\n]|$)|^(?:[^,。;\n]{0,8},)?(?:但|尚|现|仍|目前){0,2}(?:待(?:送达|签收|妥投|回执|邮寄|寄送)|(?:送达|邮寄|寄送|投递|派送|公告|发送)中|在途|未(?:能)?(?:送达|签收|妥投|读|收到)|无人签收|公告期?未(?:满|到期|届满)|已?(?:退件|退回|退信)|查无此人|迁移新址|发送失败)/
/** Told on the telephone, and nobody answered. */
const NOT_REACHED = /^[^,。;\n]{0,12},(?:但)?(?:其|对方|申请(?:执行)?人|Ａ{1,60})?(?:的)?(?:电话|手机|号码)?(?:均|仍|一直|都|是|为|系|也){0,2}(?:未接(?:听|通)?|没有?接(?:听|通)?|无人(?:接听?|应答)|没有?人接(?:听)?|拒接|关机|停机|空号|占线|挂断|不接|打不通|无法接通|联系不上)(?:了)?(?=[,。;\n]|$)/
const SPOKEN: ReadonlySet<EventKind> = new Set<EventKind>(['zhongben-informed', 'applicant-interviewed', 'debtor-questioned'])
/** What a clerk does with the record of an act: “录入约谈信息”, “上传现场调查照片”. */
const FILING = /(?:录入|补录|上传|补传|扫描|整理|打印|归档|装订|复印|导出|下载|核对|补签)(?:了|好)?[^,。;\n和并]{0,6}$/
const RECORDED: ReadonlySet<EventKind> = new Set<EventKind>(['applicant-interviewed', 'debtor-questioned', 'onsite-visit', 'network-query', 'traditional-investigation', 'search', 'summoned', 'panel-deliberated', 'zhongben-informed'])
/** “申请执行人称已自行到其家中查找” */
const BY_HIMSELF = /(?:申请执行人|申请人|Ａ)[^,。;\n]{0,10}(?:自行|自己)[^,。;\n]{0,16}$|(?:申请执行人|申请人|Ａ)(?:亦|也|则)?(?:表示|称|反映|陈述|自述|述称|说)(?:其|自己|本人)[^,。;\n]{0,16}$/
const OF_COURT: ReadonlySet<EventKind> = new Set<EventKind>(['onsite-visit', 'traditional-investigation', 'network-query', 'search'])

/** “现场调查情况：计划5月20日前往”: a label names the act, and what stands beside it is no telling of it. */
const LABEL_ENDS = /^(?:的)?(?:被执行人|申请(?:执行)?人|情况|记录|结果|说明|工作|经过){0,3}:\s?/
const NUMBERED = /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[).、．）]\s*)?$/
const OPEN_VALUE = /^(?:拟(?!终)|计划|准备|待(?!遇)|预计|预约|定于|将(?!被)|无需|无须|不需要|不适用|不涉及|委托(?!代理)|见(?!到|本人|被|其|面)[^,。;\n]{0,8}(?:笔录|附件|卷|记录)|详见|参见|同上|略(?=[,。;\n]|$))/
const DELEGATED = /^[^。;]{0,24}(?:委托(?:当地|[^,。;]{2,12}法院)?(?:代为|进行)?(?:调查|查找)|未能?前往|未能?到达)(?![^]*(?:回函|反馈|回复))/
const BY_PHONE = /^(?:电话|微信|短信)(?!约谈|沟通)/
const UNREACHED = /联系不上|无法联系|无人接听?|没有?人接|没有?接[通听]|打不通|无法接通|未接|关机|停机|空号|未回复|未回应|未答复|拒绝(?:到|来|接受|约)/
const LABELLED: ReadonlySet<EventKind> = new Set<EventKind>(['applicant-interviewed', 'onsite-visit', 'network-query', 'traditional-investigation', 'debtor-questioned', 'search', 'consumption-restricted', 'panel-deliberated'])
/** A form that is not filled in: “约谈日期：” and nothing, or the next label, behind it. */
const BLANK_LABEL = /^(?:的)?(?:被执行人|申请(?:执行)?人|情况|记录|结果|说明|工作|经过|日期|时间|地点|人员?|对象|方式|内容|笔录|措施|采取|发出|发布|送达){0,3}[:：]\s{0,4}(?=$|\n|[_/\\—–-]{1,40}(?:\n|$)|年\s?月\s?日|[\u4e00-\u9fa5]{2,8}[:：](?!\d))/
/** The next cell of the row is empty. */
const EMPTY_CELL = /[\t|│┃][\s|│┃]*$/
/** What the label asks may be told on the next line. */
const ANSWERED_BELOW = /^\n\s?(?:[(（]?\d{1,2}[)）.、．])?\s?(?:20\d\d|[\u4e00-\u9fa5Ａ-Ｚ]{2,40}[,，。;；\d])/
/** So far before the words the line may begin: a text without line breaks costs no more than its length. */
const LEAD_MAX = 24
function opensLine(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LEAD_MAX), at), line = near.lastIndexOf('\n')
  return (line >= 0 || at <= LEAD_MAX) && NUMBERED.test(near.slice(line + 1))
}

function openBeside(story: Story, kind: EventKind, trigger: { start: number; end: number }): boolean {
  const rest = story.masked.slice(trigger.end, trigger.end + 64)
  const blank = rest.includes(':') ? BLANK_LABEL.exec(rest) : null
  const first = opensLine(story.masked, trigger.start)
  if (blank && first && !ANSWERED_BELOW.test(rest.slice(blank[0].length))) return true
  if (!LABELLED.has(kind)) return false
  if (first && /^(?:\n|$)/.test(rest) && EMPTY_CELL.test(story.exhibit(kind, trigger.start, Math.min(trigger.end + 1, story.text.length)).quote)) return true
  /* “上门查找情况：拟前往…”, all of it the words of the act */
  const colon = kind === 'onsite-visit' && first ? story.masked.slice(trigger.start, trigger.end).indexOf(':') : -1
  if (colon >= 0 && noVisit((story.masked.slice(trigger.start + colon + 1, trigger.start + colon + 120).split('\n', 1)[0] ?? '').replace(DAY_FIRST, ''))) return true
  const behind = LABEL_ENDS.exec(story.masked.slice(trigger.end, trigger.end + 16))
  if (!behind || !first) return false
  const from = trigger.end + behind[0].length
  const value = story.masked.slice(from, from + 80).split('\n', 1)[0] ?? ''
  if (kind === 'onsite-visit' && noVisit(value.replace(DAY_FIRST, ''))) return true
  return OPEN_VALUE.test(value) || (kind === 'onsite-visit' && (BY_PHONE.test(value) || DELEGATED.test(value))) || (kind === 'applicant-interviewed' && UNREACHED.test(value))
}

/** Do the words before say that it is only filed, or was another's? */
const notItself = (kind: EventKind, before: string): boolean => (RECORDED.has(kind) && FILING.test(before)) || (OF_COURT.has(kind) && /[自其本]/.test(before) && BY_HIMSELF.test(before))

/** Do the words behind say that it came to nothing? */
function failed(kind: EventKind, behind: string): boolean {
  if ((kind === 'zhongben-served' || kind === 'zhongben-informed') && NOT_ARRIVED_YET.test(behind)) return true
  if (SPOKEN.has(kind) && /接|关机|停机|空号|占线|挂断|应答|打不通|联系不上/.test(behind) && NOT_REACHED.test(behind)) return true
  return MAY_FAIL.has(kind) && /失败|成功|通过|批|驳回|退|否决|签收|妥投|拒收|不成|到期|届满|过期|故障|无法|不能|未能|没能|^物/.test(behind) && (FAILED.test(behind) || (CONTROLS.has(kind) && RAN_OUT.test(behind)) || (QUERIES.has(kind) && NOT_ASKED.test(behind)))
}

/** Words that decide it: “拘留暂时无法实施” alone decides nothing. */
const DECIDED = /决定|采取|作出|处以|批准|予以|(?:对|将)[^,。;]{1,24}$/

/** “上门调查：因住所偏远，本案未上门查找某某”: the label is no visit, and what stands behind it says that there was none. */
const LABEL_OF_NONE = /^[^:,。;\n]{2,10}:(?:[^。;\n]{0,40},)?(?:本院|本案|承办人)?(?:尚|仍|一直)?(?:未(?:能)?(?:进行|组织|开展)?|没有)(?:上门|前往|实地|现场|走访|调查|查找|入户|外出)/

export function unfulfilled(story: Story, sentence: Sentence, kind: EventKind, trigger: { start: number; end: number }, before: string): 'attempted' | 'nothing' | undefined {
  if (notItself(kind, before) || openBeside(story, kind, trigger)) return 'nothing'
  if (failed(kind, story.masked.slice(trigger.end, Math.min(sentence.end, trigger.end + 30)))) return 'nothing'
  if (kind === 'onsite-visit' && LABEL_OF_NONE.test(story.masked.slice(trigger.start, Math.min(sentence.end, trigger.start + 90)))) return 'nothing'
  if (kind === 'onsite-visit') return vainJourney(story.masked.slice(trigger.start, Math.min(sentence.end, trigger.end + 90))) ? 'attempted' : undefined
  const pattern = kind === 'detained' ? NOT_DETAINED : kind === 'impounded' ? NOT_SEIZED : undefined
  if (!pattern) return undefined
  const next = kind === 'detained' ? story.sentences[sentence.index + 1] : undefined
  /* “…拘留十五日。因查体不合格，拘留决定未执行。” */
  const goesOn = next && next.item === sentence.item && /^[^。;]{0,24}(?:拘留|收拘|收押|送拘)/.test(next.words) ? next.end : sentence.end
  const behind = story.masked.slice(trigger.end, Math.min(goesOn, trigger.end + 90)).replace(/[。;]/, ',')
  if (!pattern.test(behind)) return undefined
  return kind === 'detained' && DECIDED.test(before) ? 'attempted' : 'nothing'
}

/** “赴住所走访，因汛情未能成行”: nobody came there; who knocked and met nobody was there. */
export function vainJourney(words: string): boolean {
  return NOT_ARRIVED.test(words) && !WAS_THERE.test(words)
}
const NOT_ARRIVED = /(?:未(?:能|曾)?|没(?:有|能)?)(?:成行|到达|抵达|前往|去成|赶到|成功前往)(?!过)|(?:中途|半途|途中)(?:返回|折返|返程)|(?:取消|推迟|改期)(?:了)?(?:本次|此次)?(?:出行|外出|前往|走访|外勤)?(?=[,，。;；]|$)/
const WAS_THERE = /邻居|村委|村民|村干部|村支书|居委|物业|门(?:窗)?(?:紧)?[锁闭]|敲门|无人(?:在家|应答|居住)|询问|查看|见到|在场|张贴|其(?:父|母|妻|子|家属)|了解到/

/** What stands as the contents of a visit and is none: it was not made, or it is planned, another's, or an enquiry at an office. */
export function noVisit(words: string): 'undone' | 'nothing' | undefined {
  if (words.length > VISIT_MAX || WENT.test(words)) return undefined
  if (PLANNED.test(words) || BY_OTHERS.test(words) || AT_OFFICE.test(words) || AT_APPLICANT.test(words)) return 'nothing'
  return NOT_MADE.test(words) && !WAS_THERE.test(words) ? 'undone' : undefined
}
const VISIT_MAX = 120
const DAY_FIRST = /^(?:19|20)\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?[,，]?/
/** They set out for where a debtor lives or works. */
const WENT = /(?<![拟未能将备划定约待])(?:前往|赶赴|赴|去到?|到达?)(?!申请)[^,，。;；]{0,16}(?:住所|住处|住址|家|村(?!委会代)|厂|门店|经营|户籍地|现场|小区|注册地)/
const PLANNED = /^(?:拟(?!终)|计划|准备|待(?!遇)|定于|预约|预计|将(?!被))/
const BY_OTHERS = /(?:委托|请|由|通过)[^,，。;；]{2,20}代为(?:查看|查找|走访|调查|了解)/
const AT_OFFICE = /^(?:前往|赴|去|到|至|在)?[^,，。;；]{0,10}(?:登记中心|车管所|车辆管理所|银行|公积金(?:中心)?|税务局|市场监管局|自然资源局|房管局|派出所|民政局|社保局)[^,，。;；]{0,10}(?:查询|调取|查档|调查)[^,，。;；]{0,8}(?:[。;；]|$)/
const AT_APPLICANT = /^(?:前往|赴|去|到|至|在)?(?:申请(?:执行)?人|Ａ{1,80})(?:处|家|家中|住所|公司)/
const NOT_MADE = /未(?:能|曾)?(?:实际)?(?:上门|前往|走访|去)(?:查找|走访|调查|查看)?(?=[,，。;；]|$)|没(?:有)?(?:上门|去|前往)(?=[,，。;；]|$)|(?:因|由于)[^,，。;；]{1,16}未(?:能)?(?:前往|成行|上门|到达)/
