import { scanner } from './scan.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'

/**
 * The documents of an enforcement case, by their headings. `tells`: its body narrates what was done; `orders`: its
 * body commands or warns, and only the filing of the case is told; `talk`: questions and answers.
 * `is`: the act that a document of this kind is itself, on its own date.
 */
export interface DocumentKind {
  title: RegExp
  page: 'ruling' | 'document' | 'not-a-case'
  body: 'tells' | 'orders' | 'talk'
  is?: readonly EventKind[]
}

const row = (title: RegExp, page: DocumentKind['page'], body: DocumentKind['body'], ...is: EventKind[]): DocumentKind => ({ title, page, body, is })

export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  row(/执行裁定书/, 'ruling', 'tells'),
  row(/(?:刑事|行政|民事)?(?:判决书|调解书|起诉书|起诉状|不起诉决定书|减刑建议书)/, 'not-a-case', 'tells'),
  row(/刑事裁定书/, 'not-a-case', 'tells'),
  row(/裁定书/, 'ruling', 'tells'),
  row(/(?:查封|冻结|扣押|扣划|划拨|提取|续封)(?:执行)?裁定$/, 'document', 'tells'),
  row(/恢复执行通知书/, 'document', 'tells', 'resumed'),
  row(/结案通知书/, 'document', 'tells'),
  row(/协助.{0,8}通知书\((?:回执|存根)\)/, 'document', 'tells'),
  row(/协助执行(?:通知书|函)/, 'document', 'orders'),
  row(/执行通知书?/, 'document', 'orders', 'notice-issued'),
  row(/(?:财产申报|财产报告|申报财产|财产状况申报)(?:登记)?表|财产(?:状况)?(?:申报|报告)书|(?:财产申报|财产报告|申报财产|报告财产)笔录/, 'document', 'tells', 'property-reported'),
  row(/(?:报告财产|财产报告|财产申报|申报财产)[令书]|责令.{0,6}报告财产.{0,4}通知书/, 'document', 'orders', 'report-order-issued'),
  row(/解除限制(?:高)?消费/, 'document', 'orders', 'consumption-lifted'),
  row(/限制(?:高)?消费(?:令|决定书)/, 'document', 'orders', 'consumption-restricted'),
  row(/失信.{0,12}决定书|纳入失信/, 'document', 'orders', 'dishonest-listed'),
  row(/限制出境/, 'document', 'orders', 'exit-restricted'),
  row(/协助冻结/, 'document', 'orders', 'frozen'),
  row(/协助(?:扣划|划拨|提取)/, 'document', 'orders', 'deducted'),
  row(/协助查封/, 'document', 'orders', 'sealed'),
  row(/拘传票/, 'document', 'orders', 'summoned'),
  row(/罚款决定书/, 'document', 'tells', 'fined'),
  row(/拘留决定书/, 'document', 'tells', 'detained'),
  row(/决定书/, 'document', 'tells'),
  row(/约谈.{0,6}(?:暨|并|及).{0,4}(?:笔录|记录)/, 'document', 'talk', 'applicant-interviewed'),
  row(/终结本次执行(?:程序)?.{0,6}(?:告知|通知)书?|终本.{0,6}告知书?|执行情况.{0,6}告知书?/, 'document', 'tells', 'zhongben-informed'),
  row(/(?:终本|终结本次执行(?:程序)?).{0,6}(?:征询|征求).{0,4}(?:表|单|函|记录)/, 'document', 'tells', 'zhongben-informed'),
  row(/^.{0,20}征(?:求|询)意见[函书]/, 'document', 'tells', 'zhongben-informed'),
  row(/(?:终结本次执行程序|终本).{0,3}申请(?!执行|人)书?/, 'document', 'tells', 'zhongben-applied'),
  row(/(?:终本)?(?:电话|现场|微信|视频)?约谈.{0,10}(?:笔录|记录|工作记录)/, 'document', 'talk', 'applicant-interviewed'),
  row(/(?:会见|接待|接访|来访|来访接待)(?:笔录|记录)|(?:谈话|询问|讯问|调查询问)(?:被执行人)?(?:笔录|记录)|(?:电话|通话)(?:沟通|联系|工作|通知)?(?:笔录|记录)/, 'document', 'talk'),
  row(/(?:微信|短信|QQ|视频)(?:沟通|聊天|联系|交流)?(?:笔录|记录)|征(?:询|求)(?:意见)?笔录/, 'document', 'talk'),
  row(/(?:腾退|清场|腾房|强制迁出).{0,6}笔录/, 'document', 'tells', 'onsite-visit'),
  row(/移送.{0,24}(?:拒不执行|拒执|犯罪).{0,12}(?:函|书|线索)|拒(?:不执行|执).{0,16}移送.{0,8}(?:函|书)/, 'document', 'tells', 'crime-referred'),
  row(/搜查.{0,3}(?:笔录|记录|情况)/, 'document', 'tells', 'onsite-visit', 'search'),
  row(/(?:现场|实地|走访|外出|入户|上门|线下)(?:.{0,8}(?:报告|情况|说明)|.{0,16}(?:笔录|记录))|(?:查找.{0,12}|勘验|勘查)(?:笔录|记录)/, 'document', 'tells', 'onsite-visit'),
  row(/(?:合议|评议).{0,4}(?:笔录|记录|意见)|(?:汇报|讨论).{0,6}\((?:[^()]{0,8})?合议\)/, 'document', 'tells', 'panel-deliberated'),
  row(/案件讨论.{0,2}(?:笔录|记录)|讨论案件(?:笔录|记录)/, 'document', 'tells', 'panel-deliberated'),
  row(/和解(?:谈话|调解)?(?:笔录|记录)/, 'document', 'talk', 'settlement-reached'),
  row(/(?<!撤销)(?:执行)?和解协议书?/, 'document', 'tells', 'settlement-reached'),
  row(/移送破产.{0,4}决定书|执行转破产.{0,4}决定书/, 'document', 'tells', 'bankruptcy-referred'),
  row(/恢复(?:强制)?执行申请书|申请恢复执行书/, 'document', 'tells', 'resumption-applied'),
  row(/(?:拍卖|变卖).{0,8}公告$/, 'document', 'tells', 'auction-announced'),
  row(/悬赏(?:执行)?(?:公告|令)/, 'document', 'tells', 'reward-notice'),
  row(/检察建议书?|纠正违法通知书?|监督.{0,4}意见书/, 'document', 'tells'),
  row(/(?:查控|查询|反馈|财产线索|财产调查|财产状况).{0,8}(?:表|单|汇总|结果|报告|反馈|告知书|情况说明)/, 'document', 'tells'),
  row(/(?:案款|执行款|款项).{0,8}(?:表|单|凭证|审批)/, 'document', 'tells'),
  row(/(?:笔录|记录|告知书|通知书|说明|情况|报告|一览|汇总表|审批表|登记表|清单|明细表|公告|回证|函|方案|凭证|收据|收条|承诺书|决定|意见|建议书|令|申请书|纪要|台账|一览|日志|日记|流水|汇报|通报|节点|登记|摘录|协议书?|证明|回执|回复|答复|表|单)/, 'document', 'tells'),
]

/** Headings that stand on a line of their own or behind the court's name; the longest first. */
const HEADINGS =
  '执行裁定书|行政执行裁定书|民事裁定书|刑事裁定书|行政裁定书|刑事附带民事裁定书|裁定书|(?:民事|刑事|行政|刑事附带民事)?(?:判决书|调解书)|恢复执行通知书|执行结案通知书|结案通知书|执行通知书|执行通知|' +
  '报告财产令|财产报告令|财产申报令|限制(?:高)?消费令|罚款决定书|(?:司法)?拘留决定书|失信决定书|纳入失信被执行人名单决定书|限制出境决定书|协助(?:执行|冻结(?:存款)?|扣划(?:存款)?|查封)通知书\\(回执\\)|协助(?:执行|冻结(?:存款)?|扣划(?:存款)?|查封)通知书|执行决定书|决定书|终结本次执行(?:程序)?(?:告知|通知)书|检察建议书|' +
  '(?:终本)?(?:电话|现场|微信|视频)?(?:约谈|谈话|询问|调查|搜查|合议庭?评议|合议庭?|评议|执行|勘验|勘查)(?:\\([\\u4e00-\\u9fa5]{1,6}\\))?(?:笔录|记录)'

/** What a heading can begin with. */
export const HEADING_FIRSTS = scanner(HEADINGS).firsts

export const HEADING = new RegExp(`(?:^|\\n|法院|检察院|")(${HEADINGS})(?=\\n|[(〔\\[【（]|$|"|第?\\d)`, 'y')

const [NEWLINE, QUOTE, YARD] = [...'\n"院'].map((c) => c.charCodeAt(0))
/** The next line break, quotation mark or court behind a place, with a character behind it that a heading can begin with; −1 for none. */
export function beforeHeading(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (HEADING_FIRSTS[text.charCodeAt(i)] === 0) continue
    const before = text.charCodeAt(i - 1)
    if ((before === NEWLINE || before === QUOTE) && i - 1 > at) return i - 1
    if (before !== YARD) continue
    const start = text.startsWith('法院', i - 2) ? i - 2 : text.startsWith('检察院', i - 3) ? i - 3 : -1
    if (start > at) return start
  }
  return -1
}

/** The last word of a heading line of a paper that the list above does not know. */
const ANY_TITLE = /^(?!\d{1,4}[年月.-])[^\n,。;:!?]{2,36}(?:书|令|笔录|记录|日志|日记|台账|流水|汇报|通报|节点|登记|摘录|回复|答复|(?:人员|名单)信息|协议|结果证明|登记证明|查询证明|证明书|回执|一览|汇总表|审批表|登记表|明细表|清单|(?:反馈|查询|查控|审批|登记|告知|通知|记录|核查|结果)单|表|说明|报告|公告|回证|函|通知|决定|意见|情况|汇总|反馈|方案|凭证|收据|收条|(?:查控|查询|调查|反馈|核查|走访|摸排|处置|执行)结果)(?:\([^)\n]{1,10}\))?$/

/** “某某法院关于位于某某的厂房（第二次拍卖）的公告” */
const LONG_TITLE = /^[^\n,。;:!?]{2,20}法院关于[^\n,。;:!?]{4,100}(?:的(?:公告|函|报告|说明|通知)|拍卖公告|变卖公告)$/

/** A ruling that takes or holds a thing, as files call it for short. */
const CONTROL_RULING = /^(?:财产)?(?:查封|冻结|扣押|扣划|划拨|提取|续封|续行查封|续行冻结)(?:执行)?裁定$/

export function isTitleLine(line: string): boolean {
  return ANY_TITLE.test(line) || CONTROL_RULING.test(line) || LONG_TITLE.test(line) || line === '公告'
}

/** A form by which leave is asked for an act, or a request, is not the act: “解除限制消费措施审批表”. */
const ASKS_LEAVE = /审批[表单]|呈批[表单]|审核表|请示|申请表$/

export function documentKindOf(title: string): DocumentKind | undefined {
  if (ASKS_LEAVE.test(title)) return DOCUMENT_KINDS.find((k) => k.title.test(title) && k.body === 'tells' && (k.is === undefined || k.is.length === 0 || k.is[0] === 'zhongben-applied'))
  return DOCUMENT_KINDS.find((k) => k.title.test(title))
}
