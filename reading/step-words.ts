import type { EventKind } from '../casefile/vocabulary.ts'

/**
 * What platforms call the steps of an enforcement: too short to tell an act in a sentence, and beside a day of their own they do.
 * Some mean it only below a heading that says what the list is about. What stands here is known wherever a short phrase is asked: a
 * cell, the name of a node, a label, the title of a list. Names that may be of two acts (财产查控, 财产报告, 查找被执行人) are left out; `alone`:
 * beside further words it may be a step on the way, and those tell.
 */
export const STEPS: readonly (readonly [words: RegExp, kind: EventKind, below?: RegExp | undefined, alone?: true])[] = [
  [/^(?:恢复)?执行通知书?$|^发执行通知书?$/, 'notice-issued', undefined, true],
  [/^(?:报告财产|财产报告|财产申报)(?:令|通知书?)$/, 'report-order-issued', undefined, true],
  [/^(?:合议庭?|终本)*(?:合议|评议)(?:庭评议|庭合议)?(?:笔录|记录|意见)?$|^合议庭意见$|^(?:提交|召开)(?:合议庭?|评议)(?:评议)?$/, 'panel-deliberated'],
  [/^(?:主管|分管)?(?:副)?院(?:领导|长)(?:签批|审批|审签|批准|核准|签发)?(?:意见)?$/, 'president-approved'],
  [/^失信(?:被执行人)?(?:名单|惩戒|纳入|公布|录入|决定书?)?$|^(?:纳入|列入|上)(?:失信|黑名单)$/, 'dishonest-listed'],
  [/^(?:被执行人)?财产申报(?:登记|录入|提交|完成)$/, 'property-reported'],
  [/^(?:被执行人)?(?:提交)?(?:财产(?:报告|申报)|(?:报告|申报)财产)表?$/, 'property-reported'],
  [/^(?:财产)?(?:申报|报告)(?:情况|财产)?(?:核查|核实|核对)$|^(?:核查|核实|核对)(?:财产)?(?:申报|报告)(?:情况|财产)?$/, 'report-verified'],
  [/^边控$/, 'exit-restricted'],
  [/^(?:住房)?公积金(?:管理)?(?:中心|窗口)?(?:查询|查控|调查|协查|核查)$/, 'provident-fund-query'],
  [/^(?:住房)?公积金(?:管理)?(?:中心|窗口)?$/, 'provident-fund-query', /查|财产/],
  [/^(?:财产|网络|线上|网上|全国|省内?|最高法|执行|终本前)*(?:总对总|点对点|统查|统一查控|集中查[询控]|批量查[询控]|网络查[询控])(?:系统|平台|查[询控]|反馈)?$/, 'network-query'],
  [/^(?:全国查控|网络调查|终本前(?:财产)?查[询控]|线上调查|复查网络财产|网络(?:财产)?复查|终本前(?:财产|网络)?复查)$/, 'network-query'],
  [/^(?:下户|入户|登门|上门|外勤|外出|蹲守|实地|现场)(?:调查|走访|查看|核查|查找|摸排|执行|查证)?$/, 'onsite-visit'],
  [/^(?:住所|居所|经营)(?:地|场所)?(?:调查|走访|核查|查看)$/, 'onsite-visit'],
  [/^(?:线下|传统|窗口)(?:查证|调查|查[询控]|核查)$/, 'traditional-investigation'],
  [/^(?:不动产|房产|工商|市场主体|企业|车辆)(?:登记)(?:信息|情况)?(?:查询|调查|核查)$/, 'traditional-investigation'],
  [/^(?:不动产(?:登记)?(?:中心|局|机构|部门)|车管所|车辆管理所|工商|市场监管局?|市场监督管理局|市监局|自然资源局|国土局|房管局|住建局)(?:查询|调查|核查|调档|协查)$/, 'traditional-investigation'],
  [/^(?:社保|社会保险|养老金|养老保险|医保|人社)(?:局|中心|机构|部门|信息)?(?:查询|调查)$|^查询社保$/, 'insurance-query'],
  [/^(?:税务|纳税)(?:局|机关|部门|信息|情况)?(?:查询|调查)$|^查询(?:税务|纳税)(?:信息|情况)?$/, 'tax-query'],
  [/^(?:民政|婚姻|户籍|户口)(?:局|部门|登记|信息)?(?:查询|调查)$/, 'household-query'],
  [/^(?:入户|依法|强制|现场)+搜查$/, 'search'],
  [/^传唤(?:被执行人|法定代表人|负责人)(?:到庭|到院|到案)?$/, 'summoned'],
  [/^(?:司法|专项|委托|执行)?审计(?:调查)?$/, 'audit'],
  [/^(?:被执行人(?:谈话|约谈|询问|讯问)|(?:询问|讯问)被执行人)(?:笔录|记录)?$/, 'debtor-questioned'],
  [/^(?:与|同|对)?(?:申请(?:执行)?[人方])(?:约谈|面谈|谈话|沟通)$|^(?:约谈|面谈|谈话)(?:申请(?:执行)?[人方])$|^终本(?:约谈|谈话)(?:笔录|记录)$/, 'applicant-interviewed'],
  [/^(?:听取|征求|征询)(?:申请(?:执行)?人)?(?:对)?终本意见$/, 'applicant-interviewed'],
  [/^(?:涉嫌)?拒执(?:罪|犯罪)?(?:线索)?移送$|^(?:涉嫌)?犯罪移送$|^移送(?:涉嫌)?拒执(?:罪|犯罪)?$/, 'crime-referred'],
  [/^(?:(?:网络|定向|司法|委托|财产|评估)*(?:询价|评估)|评估委托|评估询价)$/, 'valuation'],
  [/^(?:发布)?(?:[一二三]拍|(?:首次|再次|第[一二三]次)?(?:拍卖|变卖))公告(?:发布)?$/, 'auction-announced'],
  [/^(?:[一二三]拍|(?:首次|再次|第[一二三]次)?(?:网络|司法|公开)*(?:拍卖|变卖))$/, 'auction-held', undefined, true],
  [/^(?:案款|款项|执行款)(?:收款|收取|缴纳|缴款|到账|入账|到款)$/, 'case-money-received'],
  [/^(?:案款|款项|执行款)(?:付款|发放|发还|支付|过付|划付|领取|退付)$|^(?:支付|退付|过付)案款$/, 'case-money-paid'],
  [/^(?:付款|发放|发还|支付|过付|划付|领取)$/, 'case-money-paid', /款/],
  [/^(?:收款|到账|入账|缴款|回款)$/, 'case-money-received', /款/],
  [/^(?:执行|双方|达成)?和解(?:协议)?(?:签订|达成)?$/, 'settlement-reached', undefined, true],
  [/^终本$/, 'zhongben-ruled', undefined, true],
  [/^(?:作出|签发|出具|制作|制发|下达?)?(?:终本)?裁定书?$/, 'zhongben-ruled', /终本|终结本次/],
  [/^(?:终本)?(?:裁定书?|文书)?送达(?:申请(?:执行)?人|当事人|双方)?$|^送达(?:终本)?裁定书?$/, 'zhongben-served', /终本|终结本次/],
  [/^(?:发出|发送|送达)?(?:拟)?终本(?:前|事项|情况)?告知书?(?:发出|发送|送达)?$/, 'zhongben-informed'],
  [/^终本后(?:回查|复查|查询|查控)$/, 'post-query'],
]

/** A thing taken hold of: the name of the step, and beside it the thing. */
export const CONTROLS: readonly (readonly [words: RegExp, kind: EventKind])[] = [
  [/^轮候(?:查封|冻结|扣押)$|^轮[候封]$/, 'waiting-sealed'], [/^(?:续行?|继续)(?:查封|冻结|扣押|封|冻)$/, 'control-renewed'],
  [/^(?:解除(?:查封|冻结|扣押|控制|轮候查封)|(?:查封|冻结|扣押|控制)(?:措施)?解除|解[封冻])$/, 'control-released'],
  [/^(?:首次|首轮|首|正式|司法|预|线上|线下|网络)?查封(?:财产|车辆|房产|房屋|不动产|土地|措施)?$|^首封$/, 'sealed'], [/^(?:首次|实际|司法)?扣押(?:财产|车辆|动产|措施)?$/, 'impounded'],
  [/^(?:首次|网络|线上|线下|司法|预)?冻结(?:存款|账户|银行存款|银行账户|资金|股权|网络资金|财产|措施)?$/, 'frozen'], [/^(?:扣划|划拨|划扣|扣划存款|划拨存款|扣划银行存款|划拨银行存款|提取(?:存款|收入|工资|租金|公积金|保险金?))$/, 'deducted'],
]
