import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Cell } from './grid.ts'
import { firstUnits } from './narrative/scan.ts'
import { rowEvent, type Row } from './rows.ts'

/**
 * What platforms call the steps of an enforcement: too short to tell an act in a sentence, and beside a day of their own they do.
 * Some mean it only below a heading that says what the list is about.
 */
const STEPS: readonly [words: RegExp, kind: EventKind, below?: RegExp][] = [
  [/^合议庭?(?:合议|评议)$|^(?:合议|评议)$/, 'panel-deliberated'],
  [/^(?:主管|分管)?院(?:领导|长)(?:签批|审批|审签|批准|核准)$/, 'president-approved'],
  [/^失信(?:被执行人)?(?:名单|惩戒|纳入|公布|录入)?$|^(?:纳入|列入)失信$/, 'dishonest-listed'],
  [/^执行通知$/, 'notice-issued'],
  [/^(?:报告财产|财产报告)令$/, 'report-order-issued'],
  [/^(?:被执行人)?(?:提交)?(?:财产(?:报告|申报)|(?:报告|申报)财产)表?$/, 'property-reported'],
  [/^(?:财产)?(?:申报|报告)(?:情况|财产)?(?:核查|核实|核对)$|^(?:核查|核实|核对)(?:财产)?(?:申报|报告)(?:情况|财产)?$/, 'report-verified'],
  [/^(?:住房)?公积金(?:管理)?(?:中心|窗口)?(?:查询|查控|调查)$/, 'provident-fund-query'],
  [/^(?:住房)?公积金(?:管理)?(?:中心|窗口)?$/, 'provident-fund-query', /查|财产/],
  [/^(?:财产|网络|线上|网上|全国|省内?|最高法|执行)*(?:总对总|点对点|统查|统一查控|集中查[询控]|批量查[询控]|网络查[询控])(?:系统|平台|查[询控]|反馈)?$/, 'network-query'],
  [/^(?:下户|入户|登门|上门|外勤|外出|蹲守|实地|现场)(?:调查|走访|查看|核查|查找|摸排|执行|查证)?$/, 'onsite-visit'],
  [/^(?:住所|居所|经营)(?:地|场所)?(?:调查|走访|核查|查看)$/, 'onsite-visit'],
  [/^(?:线下|传统|窗口)(?:查证|调查|查[询控]|核查)$/, 'traditional-investigation'],
  [/^(?:与|同|对)?(?:申请(?:执行)?[人方])(?:约谈|面谈|谈话|沟通)$|^(?:约谈|面谈|谈话)(?:申请(?:执行)?[人方])$/, 'applicant-interviewed'],
  [/^(?:案款|款项|执行款)?(?:付款|发放|发还|支付|过付|划付|领取)$/, 'case-money-paid', /款/],
  [/^(?:案款|款项|执行款)?(?:收款|到账|入账|缴款)$/, 'case-money-received', /款/],
  [/^(?:作出|签发|出具)?(?:终本)?裁定书?$/, 'zhongben-ruled', /终本|终结本次/],
  [/^(?:终本)?(?:裁定书?|文书)?送达(?:申请(?:执行)?人|当事人|双方)?$/, 'zhongben-served', /终本|终结本次/],
]

/** A thing taken hold of: the name of the step, and beside it the thing. */
const CONTROLS: readonly [words: RegExp, kind: EventKind][] = [
  [/^轮候(?:查封|冻结|扣押)$/, 'waiting-sealed'], [/^(?:续行?|继续)(?:查封|冻结|扣押|封|冻)$/, 'control-renewed'],
  [/^(?:首次|首轮|首|正式|司法|预|线上|线下|网络)?查封(?:财产|车辆|房产|房屋|不动产|土地)?$/, 'sealed'], [/^(?:首次|实际|司法)?扣押(?:财产|车辆|动产)?$/, 'impounded'],
  [/^(?:首次|网络|线上|线下|司法|预)?冻结(?:存款|账户|银行存款|银行账户|资金|股权|网络资金|财产)?$/, 'frozen'], [/^(?:扣划|划拨|扣划存款|划拨存款|扣划银行存款|划拨银行存款|提取存款)$/, 'deducted'],
]
/** Words beside it that say that nothing was taken hold of. What is said of another measure is left: 查封 | 某车，未实际扣押. */
const IN_VAIN = /无可供|没有可|余额(?:为)?(?:0|零)(?:元)?(?:$|[，。；])|^(?:0|零)(?:\.0+)?元$|^(?:.{0,6}失败|不成|未果|未成功|未办理)|^(?:申请|拟|待|建议|请|退回)|^申请执行人申请|驳回|撤[销回]/
const VERBS: Partial<Record<EventKind, RegExp>> = {
  sealed: /未(?:能|予|实际|成功)*查封|查封(?:不成|失败|未果)|(?:无法|不能)查封/, impounded: /未(?:能|予|实际|成功)*扣押|扣押(?:不成|失败|未果)|(?:无法|不能)扣押/, frozen: /未(?:能|予|实际|成功)*冻结|冻结(?:不成|失败|未果)|(?:无法|不能)冻结/,
  deducted: /未(?:能|予|实际|成功)*(?:扣划|划拨)|(?:扣划|划拨)(?:不成|失败|未果)|(?:无法|不能)(?:扣划|划拨)/,
}
export function inVain(kind: EventKind, words: string): boolean {
  return IN_VAIN.test(words) || (VERBS[kind]?.test(words) ?? false)
}

const CONTROL_BEGINS = new Set(firstUnits(CONTROLS.map(([re]) => re.source).join('|')))

export function controlStep(text: string): EventKind | undefined {
  if (text.length > 12 || !CONTROL_BEGINS.has(text.charCodeAt(0))) return undefined
  const words = squash(text)
  return CONTROLS.find(([re]) => re.test(words))?.[1]
}

/** The characters with which a step's name can begin: most of what is asked is none. */
const BEGINS = new Set(firstUnits(STEPS.map(([re]) => re.source).join('|')))

/** The act that the name of a step tells; `title`: the heading above the list. */
export function bareMatter(row: Row, matter: Cell, rest: Pick<CaseEvent, 'on' | 'party'>, title = ''): CaseEvent[] {
  const control = controlStep(matter.text)
  const kind = control ? (inVain(control, squash(row.text('text', 'result', 'state') ?? '')) ? undefined : control) : stepOf(matter.text, title)
  return kind ? [rowEvent(row, kind, rest)] : []
}

/** “执行通知书、报告财产令，直接送达张三”, “邮件签收：执行通知书”: papers and that they came, in whatever order. */
export function papersServed(row: Row, words: string, rest: Pick<CaseEvent, 'on' | 'party'>): CaseEvent[] {
  const text = squash(words)
  if (text.length > 100 || !CAME.test(text) || NOT_CAME.test(text)) return []
  return PAPERS.filter(([re]) => re.test(text)).map(([, kind]) => rowEvent(row, kind, rest))
}
const PAPERS: readonly [RegExp, EventKind][] = [[/执行通知/, 'notice-served'], [/报告财产|财产(?:报告|申报)(?:令|通知)/, 'report-order-served'], [/(?:终本|终结本次执行程序)(?:执行)?裁定/, 'zhongben-served']]
const CAME = /送达|签收|妥投|当面交/
const NOT_CAME = /未|退|拒|无法|不能|没|准备|拟|待|不在|失败|公告|\d{4}[-年./]\d/

/** Which act the name of a step tells below this heading. */
export function stepOf(text: string, title: string): EventKind | undefined {
  if (text.length > 24) return undefined
  const words = squash(text).replace(/^[\d.、·\s]+/, '').replace(/[·（(]?第?[\d一二三四五六]{1,2}[次轮批]?[)）]?$/, '')
  if (!BEGINS.has(words.charCodeAt(0))) return undefined
  return STEPS.find(([re, , below]) => re.test(words) && (below === undefined || below.test(title)))?.[1]
}
