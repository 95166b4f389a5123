import { FURTHER_COLUMNS, furtherTableKind, type FurtherColumn, type FurtherTable } from './further-columns.ts'

/** Column headings of data tables: what each column holds, and from which columns a table's kind is told. */

export type Column =
  | 'index' | 'date' | 'matter' | 'text' | 'result' | 'person' | 'caseNumber' | 'court' | 'filedOn' | 'closedOn' | 'closeMode' | 'cause' | 'handler' | 'state'
  | 'applicants' | 'debtors' | 'role' | 'name' | 'idNumber' | 'legalRepresentative' | 'address' | 'agent' | 'agentAuthority' | 'partyState'
  | 'assetKind' | 'assetName' | 'owner' | 'controlKind' | 'controlOn' | 'controlUntil' | 'rank' | 'disposal' | 'undisposable' | 'value' | 'possessed' | 'foundOn' | 'controlTerm' | 'count'
  | 'queryOn' | 'queryItem' | 'queried' | 'feedback' | 'queryResult'
  | 'interviewOn' | 'interviewed' | 'interviewee' | 'mode' | 'consent' | 'docName' | 'docNumber' | 'docOn' | 'servedOn'
  | 'measure' | 'target' | 'measureOn' | 'measureEnd' | 'visitOn' | 'visited' | 'visitPlace' | 'amountDue' | 'amountPaid' | 'amountUnpaid'
  | FurtherColumn | 'other'

export type TableKind = 'log' | 'parties' | 'assets' | 'queries' | 'interviews' | 'documents' | 'measures' | 'visits' | 'cases' | 'acts' | FurtherTable

const WORDS: Record<Column, string> = {
  ...FURTHER_COLUMNS,
  index: '序号 编号 行号 No',
  date: '日期 时间 办理日期 办理时间 操作时间 操作日期 发生日期 发生时间 节点时间 节点日期 执行日期 执行时间 完成时间 完成日期 登记日期 登记时间 记录时间 记录日期 工作日期 流程时间 实际完成日 实际完成日期 实际完成时间 完成日 办结日期 办结时间 实施日期 实施时间 询问时间 询问日期',
  matter: '工作任务 任务 任务名称 事项 节点 节点名称 环节 流程 流程节点 执行节点 执行措施 措施名称 工作事项 执行事项 办理事项 事项名称 事项类型 行为 执行行为 操作 操作类型 工作内容类型 日志类型 办理环节 工作环节 核查事项 核查内容 检查事项 审查事项 核查项目 工作项目 调查措施 核对项目 核对事项 核对内容 审查项目 检查项目 审查内容 审查要点 核查要点 检查内容 评查内容 评查项目 自查内容 自查事项 必经程序 规定动作 操作内容 操作事项 审批环节 流程环节 步骤 步骤名称 审批节点 审批步骤',
  text: '告知内容 告知事项 告知情况 内容 说明 备注 描述 详情 情况 具体内容 工作内容 办理内容 事项内容 执行内容 办理情况 执行情况 日志内容 记录内容 措施内容 摘要 约谈内容 约谈情况 笔录内容 调查内容 情况说明 内容摘要 主要内容 谈话内容 笔录摘要 内容概要 约谈摘要 谈话摘要 完成情况说明 备注说明 情况描述 外出事由 事由 说明情况 具体情况 情况摘要',
  result: '结果 办理结果 执行结果 处理结果 完成情况 办结情况 完成状态 外出结果 调查情况 办理状态 开展情况 落实情况 调查结果 约谈结果 查找结果 是否完成 是否已完成 是否开展 是否落实 是否采取 法院卷宗记载 卷宗记载 法院记载 法院填报 法院卷宗材料 卷宗反映情况 送达结果 签收情况 送达状态 签收状态 签收结果 投递状态 妥投状态 投递结果',
  person: '经办人 操作人 执行人员 记录人 办理人 经手人 约谈人 调查人 制作人 承办人员 录入人',
  caseNumber: '案号 执行案号 案件编号 案件案号',
  court: '执行法院 法院 承办法院 经办法院',
  filedOn: '立案日期 立案时间 执行立案日期',
  closedOn: '结案日期 结案时间 终本日期 终本时间 裁定日期',
  closeMode: '结案方式',
  cause: '案由',
  handler: '承办人 承办法官',
  state: '进展阶段 案件状态 状态 当前节点 案件进展',
  applicants: '申请执行人 申请人 申请执行人姓名 权利人',
  debtors: '被执行人 被执行人姓名 被执行人姓名/名称 被申请人 姓名/名称(被执行人)',
  role: '诉讼地位 地位 当事人地位 地位 当事人类型 当事人身份 诉讼身份 身份 主体身份 角色',
  name: '姓名/名称 姓名 名称 当事人 当事人姓名 当事人名称 姓名或名称 名称/姓名',
  idNumber: '证件号码 身份证号码 身份证号 身份证号码/组织机构代码 统一社会信用代码 证件号',
  legalRepresentative: '法定代表人 法定代表人/负责人 负责人 法定代表人或负责人',
  address: '住址 地址 住所地 住所 联系地址 户籍地 住址/住所地',
  agent: '代理人 委托代理人 委托诉讼代理人',
  agentAuthority: '代理权限 授权范围 委托权限',
  partyState: '主体状态 人员状态 当事人状态 现状 备注状态',
  assetKind: '查询类别 查控类别 财产类型 类别 财产分类 财产种类 财产类别 资产类型 资产类别 资产种类 标的物类型 类型 种类 财产性质',
  assetName: '财产名称 资产名称 资产描述 具体财产 财产具体情况 反馈详情 反馈财产 财产 财产描述 财产信息 标的物 财产情况 财产详情 名称规格 财产线索 具体情况 财产明细 坐落/号牌/账号 查封清单 扣押清单 冻结账户',
  owner: '所有人 权利人 权属 登记在谁名下 财产所有人 财产所有权人 所有权人 权属人 产权人 登记所有人 被执行人(所有人) 查封物所有人 扣押物所有人 划拨存款所有人 登记人 持有人',
  controlKind: '控制措施 查控措施 控制方式 查封类型 扣押类型 冻结类型 控制类型 控制手段 强制措施 查控状态 控制状态 控制情况 是否控制 已采取措施 采取的措施 采取措施',
  controlOn: '控制起日 控制起 查封起日 查封起 冻结起日 冻结起 查封起始日 控制起始日 起日 控制日期 查封日期 冻结日期 查控日期 生效日期 查封生效日期 冻结生效日期 扣押生效日期 起始日期 控制时间 查封/冻结日期 查封/扣押/冻结日期 查控起始日期 控制起始日期',
  controlUntil: '控制止日 控制止 查封止日 查封止 冻结止日 冻结止 查封终止日 控制终止日 止日 届满日期 到期日期 查封届满日期 冻结届满日期 扣押届满日期 期限届满日 截止日期 控制届满日期 查封到期日 到期日 控制到期日 期限至 控制期限至 查控期限至 有效期至 到期时间 届满日 控制届满日 查控届满日期 查控到期日',
  rank: '查封顺位 顺位 控制顺位 是否轮候 轮候顺位 轮候情况 是否首封 首封/轮候 冻结顺位 查封顺序',
  disposal: '处置状态 处置情况 处分状态 财产状态 处置结果 处置进展 处置进度 处理进度 处理情况 处分情况 变现情况 甄别结果 财产甄别结果',
  undisposable: '财产不可执行原因 不可执行原因 不能处置原因 不能处置的理由 未处置原因 无法处置原因 未能处置原因 不予处置原因 未处置理由 不能处置理由 不能处置原因说明 暂不处置理由 暂不处置原因 不具备处置条件的原因 不具备处置条件原因 处置不能原因',
  controlTerm: '查控期限 控制期限 查封期限 冻结期限 起止日期 查封起止日期 控制起止日期 起止时间 查封/冻结期限',
  count: '数量 反馈数量 反馈条数 条数 查得数量 财产数量',
  value: '金额 价值 余额 估价 估值 评估值 财产价值 评估价 实际冻结金额 冻结金额 财产金额 存款余额',
  possessed: '是否扣押 是否实际扣押 扣押情况 实际控制 是否实际控制',
  foundOn: '查明日期 发现日期 登记发现日期',
  queryOn: '查询日期 查询时间 查控时间 发起日期 发起时间 提交日期 请求时间',
  queryItem: '查询项目 查控项目 查询类型 查控单位 查询单位 协查单位 查控单位/项目 查控类型 查询内容 协助单位 查询事项 调查事项 查控事项 查询机构 调查单位 查询部门 协执单位 反馈单位 协助执行单位',
  queried: '被查询人 查询对象 被查控人 被查人 被查询主体 被查控主体 查控对象',
  feedback: '反馈状态 反馈情况 反馈 查控状态反馈 是否反馈',
  queryResult: '反馈结果 查询结果 查控结果 反馈内容 查询反馈',
  interviewOn: '约谈时间 约谈日期 谈话时间 谈话日期 终本约谈日期 终本约谈时间',
  interviewed: '是否约谈 是否终本约谈 约谈状态 约谈次数 终本约谈状态 是否约谈申请人 是否约谈申请执行人 是否已约谈 是否已约谈申请执行人',
  interviewee: '被约谈人 约谈对象 被谈话人 谈话对象 被询问人 询问对象 受约谈人',
  mode: '方式 约谈方式 谈话方式 送达方式 联系方式类型 调查方式 查询方式 查控方式',
  consent: '当事人意见 约谈意见 终本意见 对终本意见 对终本的意见 是否同意终结 申请执行人态度 申请人态度 是否同意终本 申请执行人意见 申请人意见 是否同意 意见',
  docName: '材料 提交材料 文书名称 文书 送达文书 送达文书名称 文书类型 材料名称 文件名称 文书标题 送达材料 送达材料名称 法律文书 法律文书名称',
  docNumber: '文号 文书编号 文书文号',
  docOn: '发出 发出日期 发出时间 制发日期 制作时间 制作日期 文书日期 落款日期 签发日期 生成日期 形成日期',
  servedOn: '送达 送达日期 送达时间 签收日期 签收时间 签收 送达情况 实际送达日期 妥投日期 妥投时间 送达完成日期',
  measure: '限制种类 惩戒措施 措施 措施类型 强制措施类型 惩戒类型',
  target: '被限制人 被采取措施人 适用对象 对象 被惩戒人 相对人 相对方 当事方 关联主体 涉及人 涉及人员 涉及主体 涉及当事人 相关人 相关人员 受送达人 收件人 送达对象 措施对象 执行对象 被执行主体 被采取人',
  measureOn: '开始日期 决定日期 发布日期 发布时间 采取日期 措施日期 纳入日期',
  measureEnd: '解除日期 结束日期 屏蔽日期 解除时间',
  visitOn: '外出日期 外出时间 外勤日期 调查日期 调查时间 走访日期 走访时间 查找日期 查找时间 现场调查日期 上门日期',
  visited: '被调查人 被查找人 查找对象 走访对象 调查对象',
  visitPlace: '外出地点 去向 调查地点 走访地点 查找地点 地点 调查场所',
  amountDue: '执行标的 执行标的额 标的金额 标的额 申请执行标的 应执行标的金额 执行标的金额',
  amountPaid: '到位金额 执行到位金额 已执行金额 实际到位金额',
  amountUnpaid: '未履行金额 未执行金额 尚未执行标的金额',
  other: '查看 性别 年龄 民族 联系电话 电话 手机号码 附件 下载 打印 复核人 页码 页数 份数 收案日期 分案日期 申请日期 归档日期 预警 天数 办理天数 反馈时间 反馈日期 应完成日 应完成日期 应完成时间 截止时间 计划完成日期 计划完成时间 办理期限 材料页码 份额 共有情况 所占份额 共有方式 是否具备处置条件',
}

const COLUMNS = new Map<string, Column>()
for (const column of Object.keys(WORDS) as Column[]) for (const w of WORDS[column].split(' ')) if (!COLUMNS.has(w)) COLUMNS.set(w, column)

/** “终本后查询日期”: the day of a query, of those after the closing. */
const AFTER_CLOSING = /^终本(?:之)?后的?/

/** What a column heading (as `labelText` gives it) stands for. */
export function columnOf(heading: string): Column | undefined {
  return COLUMNS.get(heading) ?? COLUMNS.get(heading.replace(AFTER_CLOSING, '')) ?? (heading.startsWith('检察') || heading.startsWith('是否存在') ? 'other' : undefined)
}

/**
 * The kind of a table with these columns. Order matters: what is particular is asked before what is general
 * (an interview table has a date and a text column too). Undefined for a table that tells nothing of a case.
 */
export function tableKind(columns: readonly (Column | undefined)[]): TableKind | undefined {
  const has = (...any: Column[]) => any.some((c) => columns.includes(c))
  /* Of each case whether its applicant was interviewed; a record of interviews tells with whom, how, or what was said. */
  if (has('caseNumber') && has('interviewOn', 'interviewed') && !has('interviewee', 'mode') && (has('filedOn', 'closedOn') || (has('debtors', 'cause') && !has('text', 'consent')))) return 'cases'
  const further = furtherTableKind(columns)
  if (further) return further
  if (has('interviewOn', 'interviewee') || (has('consent') && has('date', 'text', 'name'))) return 'interviews'
  if (has('queryOn') && has('informedOn')) return 'queries'
  if (has('visitOn') && has('visitPlace') && !has('queried', 'queryOn')) return 'visits'
  /* What was asked of whom and what came back is a list of queries, though it names kinds of things. */
  if (has('queryResult', 'feedback') && has('queryOn', 'queried') && !has('disposal', 'controlKind', 'controlOn', 'undisposable')) return 'queries'
  if (has('assetKind', 'assetName') && has('owner', 'disposal', 'undisposable', 'controlKind', 'controlOn', 'value', 'referencePrice', 'rank', 'queryResult', 'controlUntil')) return 'assets'
  /* 反馈 is also what a log calls the outcome of each of its steps. */
  if ((has('queryItem') || (has('feedback') && has('queried', 'queryOn', 'queryResult'))) && has('queryResult', 'feedback', 'queryOn', 'result')) return 'queries'
  if (has('caseNumber') && has('filedOn', 'debtors', 'applicants', 'closedOn', 'court', 'cause', 'state')) return 'cases'
  if (has('role') && has('name')) return 'parties'
  if (has('visitOn', 'visited') && has('visitPlace', 'result', 'text', 'visited')) return 'visits'
  if (has('measure', 'controlKind') && (has('target', 'measureOn') || (has('debtors') && has('measureEnd', 'controlUntil', 'docName', 'docNumber', 'term')))) return 'measures'
  if (has('docName') && has('docOn', 'docNumber', 'servedOn', 'date')) return 'documents'
  if (has('date', 'visitOn') && has('matter', 'text', 'result', 'measure')) return 'log'
  /* A check list: the day stands in what is said of each point. */
  if (has('matter') && has('result') && columns.length >= 3) return 'log'
  return undefined
}
