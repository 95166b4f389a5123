import { madeOf } from './made-labels.ts'

/**
 * The label dictionary: the visible label is the platform's API. Sources: the supreme court's data-standard columns,
 * labels seen on public platforms, and writings that are to be expected (2026-11-21).
 *
 * 收案日期、分案日期、接收案件日期 are none of our fields and are listed as such, so that they never pass for 立案日期.
 * To add a label: a word in a line here, and a corpus page that shows it.
 */

export type ScalarField =
  | 'caseNumber' | 'caseType' | 'court' | 'handler' | 'clerk' | 'cause' | 'filedOn' | 'appliedOn' | 'rulingOn' | 'closedOn' | 'proposedCloseOn'
  | 'closeMode' | 'closeReason' | 'subject' | 'basis.number' | 'basis.kind' | 'basis.court' | 'basis.effectiveOn' | 'basis.filedOn' | 'basis.decidedOn'
  | 'originalCase.number' | 'originalCase.filedOn' | 'originalCase.closedOn' | 'amounts.due' | 'amounts.paid' | 'amounts.waived' | 'amounts.unpaid'

/** What stands beside the name of a party. */
export type PartyField = 'idNumber' | 'unifiedCode' | 'address' | 'legalRepresentative' | 'agent.name' | 'agent.authority' | 'state' | 'partyType'

/** Labels whose value is an act of the case: a date, a yes or no, or a few sentences. */
export type ActField =
  | 'notice-issued' | 'notice-served' | 'report-order-issued' | 'report-order-served' | 'consumption-restricted' | 'dishonest-listed' | 'network-query'
  | 'onsite-visit' | 'panel-deliberated' | 'president-approved' | 'zhongben-served' | 'zhongben-informed' | 'zhongben-applied'
  | 'panel.opinion' | 'president.opinion' | 'restricted.party' | 'listed.on' | 'interview.on' | 'interview.held' | 'interview.party' | 'interview.mode' | 'interview.consent' | 'interview.text' | 'told'

export type LabelMeaning =
  | { type: 'scalar'; field: ScalarField; rank: number }
  | { type: 'party'; role: 'applicants' | 'debtors' | 'others' }
  | { type: 'partyName' }
  | { type: 'partyDetail'; field: PartyField }
  | { type: 'act'; field: ActField }
  /** known, and not ours: it stops the search for a value and is never taken for another field */
  | { type: 'other' }

/* The first of a line is the surest; a lower one is used only where no higher one has a value. */
const SCALARS: Record<ScalarField, string> = {
  caseNumber: '案号 执行案号 执行案件号 执行案件案号 本案案号 案件案号 执行编号 案件编号 强执案号 案件号',
  caseType: '案件类型 案件子类型 案件类别 执行案件类型',
  court: '执行法院 承办法院 经办法院 受理法院 立案法院 法院名称 执行单位 审理法院 法院 办案法院 当前法院 所在法院 办理法院 经办单位 执行机关',
  handler: '承办人 承办法官 执行法官 主办法官 案件承办人 承办人姓名 承办执行员 执行员 办理人 经办法官 承办 执行人员 承办执行法官 经办人 主办人 办案人 办案法官 责任法官 主办 主办执行员 主审 主审法官 执行主办人',
  clerk: '书记员 代书记员 跟案书记员',
  cause: '案由 执行案由 立案案由 纠纷案由 纠纷类型 案件案由',
  filedOn: '立案日期 立案时间 执行立案日期 执行立案时间 恢复执行立案日期 恢复立案日期 恢复立案 恢复立案时间 恢复执行日期 立案日 受理日期 受理时间 立案 立案年月日 立案登记日期 立案登记时间 登记立案 登记立案日期 登记立案时间 受理日 立案于',
  appliedOn: '收到申请日期 收到申请执行书日期 申请执行日期 执行申请日期 申请日期 收到材料日期 申请执行时间 申请时间 收到申请 申请执行 接收材料日期',
  rulingOn: '终本裁定日期 裁定日期 裁定书日期 终本裁定书日期 裁定时间 裁判日期 文书落款日期',
  closedOn: '结案日期 结案时间 终本日期 终本时间',
  proposedCloseOn: '拟结案日期 拟终本日期 拟裁定日期 拟报结日期 报结日期 申请结案日期 报结时间 报批日期 报批时间 呈批日期 提请终本日期 拟结案时间 拟终本时间 拟终结日期 报请终本日期',
  closeMode: '结案方式 结案形式 结案类型 结案类别 办结方式',
  closeReason: '终结本次执行事由 终本事由 终本原因 终本理由 结案事由 结案原因',
  subject: '执行标的内容 执行标的类型 执行标的种类 标的种类 标的类型',
  'basis.number': '执行依据文书文号 执行依据文号 执行依据案号 执行依据 依据文号 生效法律文书案号 生效文书案号 原审案号 执行依据文书 生效法律文书 生效法律文书文号 执行依据名称 依据 执行依据编号 依据文书号 生效文书文号 据以执行的文书',
  'basis.kind': '执行依据类型 执行依据种类 执行依据类别 依据类型 依据种类 法律文书类型 裁判文书类型 生效文书类型 文书类型 文书种类',
  'basis.court': '作出执行依据单位 做出执行依据单位 执行依据作出单位 执行依据制作单位 作出机关 作出依据单位 做出依据单位 原审法院 作出单位 制作单位 制作机关 作出法院 文书制作单位 裁判机关 裁判单位 裁判法院',
  'basis.effectiveOn': '执行依据文书生效日期 执行依据生效日期 文书生效日期 判决生效日期 裁判生效日期 法律文书生效日期 生效日期',
  'basis.filedOn': '诉讼立案日期 原审立案日期 一审立案日期 诉讼案件立案日期 审判立案日期',
  'basis.decidedOn': '执行依据作出日期 执行依据文书日期 执行依据制作日期 执行依据文书作出日期',
  'originalCase.number': '首次执行案号 首次执行案件案号 原执行案号 原执行案件案号 原案(执行)案号 原案号 原案案号',
  'originalCase.filedOn': '首次执行案件立案日期 首次执行立案日期 首次执行立案时间 原立案日期 原案立案日期 原执行案件立案日期',
  'originalCase.closedOn': '首次执行案件结案日期 首次执行结案日期 原结案日期 原案结案日期 原案终本日期 首次终本日期 首次执行终本日期',
  'amounts.due': '申请恢复执行标的 恢复执行标的 恢复执行标的金额 应执行标的金额 应执行金额 执行标的金额 申请执行标的金额 申请执行标的 申请执行金额 执行标的额 执行标的 申请标的 申请执行标的额 申请标的额 申请金额 标的金额 标的额 立案标的 执行金额 恢复执行标的 恢复执行标的额 恢复执行金额 标的 执行标的总额 执行总标的 标的总额',
  'amounts.paid': '本次到位金额 本次执行到位金额 实际到位金额 执行到位金额 到位金额 已到位金额 已执行到位金额 已执行金额 执行到位标的 实际执行到位金额 受偿金额 已实现债权金额 已履行 已履行金额 已到位 实际到位 已受偿金额 已受偿 已执行到位 到位 执行到位 已执行 累计到位金额 已到位标的 执行到位标的额 累计到位 累计执行到位 到位标的',
  'amounts.waived': '申请人放弃标的金额 放弃标的金额 放弃债权金额 放弃金额',
  'amounts.unpaid': '尚未执行到位金额 尚未执行 尚未执行额 尚未执行标的 尚未到位 尚未执行到位 尚未执行标的金额 尚未执行金额 未执行标的金额 剩余执行标的金额 未执行到位金额 未到位金额 未履行金额 未执行金额 尚欠金额 尚欠 剩余债权 未履行 未到位 未受偿金额 未受偿 未清偿金额 未执行 剩余未执行 剩余未执行金额 剩余金额 剩余标的 未执行到位 未到位标的 剩余未到位金额 尚未到位金额 尚未履行金额',
}

const PARTIES: Record<'applicants' | 'debtors' | 'others', string> = {
  applicants: '申请执行人 申请执行人姓名 申请执行人名称 申请执行人姓名/名称 申请执行方 申请方 权利人 债权人 申请人',
  debtors: '被执行人 被申请方 被执行人姓名 被执行人名称 被执行人姓名/名称 被申请执行人 被执行主体 执行主体 被执行方 债务人 义务人 被申请人',
  others: '案外人 利害关系人 第三人 协助执行人 异议人 异议人(利害关系人) 异议人(案外人) 复议申请人',
}
const PARTY_NAME = '姓名 名称 姓名/名称 当事人 当事人信息 当事人情况 诉讼参与人 当事人名称 当事人姓名'

const PARTY_DETAILS: Record<PartyField, string> = {
  idNumber: '身份证号码 身份证号 公民身份号码 证件号码 身份证号码/组织机构代码 证件号',
  unifiedCode: '统一社会信用代码 组织机构代码 统一代码',
  address: '住址 地址 住所地 住所 户籍地 户籍所在地 联系地址 经营地 送达地址 住址/住所地',
  legalRepresentative: '法定代表人 法定代表人或者负责人 法定代表人或负责人 法定代表人/负责人 负责人 法定代表人或者负责人姓名',
  'agent.name': '委托代理人 委托诉讼代理人 代理人 代理人姓名',
  'agent.authority': '代理权限 授权范围 委托权限 代理类型',
  state: '人员状态 主体状态 当事人状态 被执行人状态 现状',
  partyType: '当事人类型 主体类型 类型 当事人性质',
}

const ACTS: Record<ActField, string> = {
  'notice-issued': '发出执行通知书日期 执行通知书发出日期 执行通知发出日期 执行通知书日期 执行通知日期 发出执行通知日期',
  'notice-served': '执行通知书送达日期 执行通知送达日期 执行通知书送达时间',
  'report-order-issued': '报告财产令发出日期 发出报告财产令日期 报告财产令日期 财产报告令发出日期',
  'report-order-served': '报告财产令送达日期 财产报告令送达日期',
  'consumption-restricted': '限制消费令发出日期 限制消费令日期 限制消费日期 限制高消费日期 限高日期 限制消费措施日期',
  'dishonest-listed': '纳入失信日期 失信发布日期 纳入失信名单日期 纳入失信被执行人名单日期',
  'network-query': '网络查控日期 网络查控发起日期 总对总查询日期 网络查询日期 首次网络查控日期 首次网络查询日期',
  'onsite-visit': '上门查找日期 现场调查日期 实地调查日期 走访日期',
  'panel-deliberated': '合议日期 合议庭评议日期 评议日期',
  'president-approved': '院长批准日期 院长审批日期 终本审批日期',
  'zhongben-served': '终本裁定送达日期 终本裁定书送达日期 裁定书送达日期',
  'zhongben-informed': '终本告知日期 终本告知书送达日期 拟终本告知日期',
  'zhongben-applied': '申请人申请终结本次执行程序 申请执行人申请终本 申请人申请终本 终本申请书',
  'panel.opinion': '合议庭意见 合议庭评议意见 合议意见 合议庭评议结果 合议庭结论 合议庭评议 合议庭合议',
  'president.opinion': '院长意见 院长审批意见 院长审批 主管院长意见 分管院长意见 分管副院长意见 主管副院长意见 院领导意见 院长批准意见',
  'restricted.party': '限制消费人员姓名 限制消费人员姓名/名称 被限制消费人员姓名',
  /* What was published is told by the heading above it. */
  'listed.on': '发布时间 发布日期',
  'interview.on': '约谈时间 约谈日期 终本约谈日期 终本约谈时间 约谈申请执行人日期 约谈申请执行人时间 谈话时间 谈话日期 约谈申请人时间 约谈申请人日期 申请人约谈时间 申请人约谈日期',
  'interview.held': '是否约谈 是否终本约谈 是否约谈申请人 是否约谈申请执行人 约谈状态',
  'interview.party': '被约谈人 约谈对象 约谈人员',
  'interview.mode': '约谈方式',
  'interview.consent': '是否同意终本 是否同意终结本次执行程序 申请人是否同意终本 申请执行人意见 申请人意见 申请执行人是否同意终本 对终本的意见 约谈结果 约谈结论',
  'interview.text': '约谈内容 约谈记录 约谈情况 终本约谈 约谈笔录 约谈申请执行人 约谈申请执行人情况 终本约谈情况 约谈申请人 约谈申请人情况 申请人约谈 申请执行人约谈 与申请人谈话',
  told: '执行措施 已采取措施 已采取的执行措施 采取的执行措施 执行经过 执行情况 执行过程 执行简况 财产调查情况 财产调查结果 财产查控情况 财产查控结果 查控结果 网络查控结果 网络查询结果 总对总查询结果 财产情况 财产状况 被执行人财产情况 被执行人财产状况 现有财产 财产查控情况说明 财产处置结果 查控情况 网络查控情况 网络查控财产情况 网络查控 传统查控 传统查控情况 线下调查 线下调查情况 线下查询 线下查控 线下查询情况 总对总查询 点对点查询 公积金查询 上门查找情况 上门查找 现场调查情况 现场调查 实地调查 走访情况 财产处置情况 限制消费情况 失信情况 强制措施 采取强制措施情况 财产查控 查找被执行人 查找被执行人情况 惩戒措施 惩戒情况 承办人执行方案 办理情况 案件进展 送达情况 合议情况 执行通知 执行通知书 报告财产令 财产申报 财产调查 财产控制 财产控制与处置 财产处置 财产查控与处置 惩戒 信用惩戒 合议庭 送达回执 现场执行 合议 评议 备注',
}

/** Known labels that are none of ours. */
const OTHERS =
  '收案日期 收案时间 分案日期 分案时间 接收案件日期 承办人收案日期 移送日期 归档日期 归档时间 审限届满日 执行期限届满日期 应结案日期 法定期限 执行期限 到期日期 开庭时间 生效时间 打印日期 更新时间 创建时间 ' +
  '案件状态 案件进展阶段 进展阶段 当前节点 案件来源 立案部门 承办部门 合议庭成员 审判长 执行长 审判员 法官助理 结案标的金额 结案标的 预估申请执行费 申请执行费 执行费 案件执行费 ' +
  '执行依据主文 申请执行内容 生效法律文书确定的义务 被执行人的履行情况 履行情况 失信被执行人行为具体情形 性别 年龄 民族 省份 联系电话 电话 手机号码 邮箱 密级 立案人 执行天数 操作 查看 序号 保全案号 恢复执行事由 拟结案方式'

const MEANINGS = new Map<string, LabelMeaning>()
const add = (words: string, meaning: (rank: number) => LabelMeaning) => words.split(' ').forEach((w, rank) => MEANINGS.set(w, meaning(rank)))
add(OTHERS, () => ({ type: 'other' }))
add(PARTY_NAME, () => ({ type: 'partyName' }))
for (const field of keys(PARTY_DETAILS)) add(PARTY_DETAILS[field], () => ({ type: 'partyDetail', field }))
for (const field of keys(ACTS)) add(ACTS[field], () => ({ type: 'act', field }))
for (const role of keys(PARTIES)) add(PARTIES[role], () => ({ type: 'party', role }))
for (const field of keys(SCALARS)) add(SCALARS[field], (rank) => ({ type: 'scalar', field, rank }))

/** What a label (as `labelText` gives it) stands for; undefined when it is not known. A platform's own words come first. */
export function meaningOf(label: string): LabelMeaning | undefined {
  return spoken?.get(label) ?? MEANINGS.get(label) ?? numbered(label) ?? wordy(label) ?? madeOf(label, inDictionary)
}

const inDictionary = (word: string): LabelMeaning | undefined => MEANINGS.get(word)

/** 案件书记员, 正式立案日期, 本次申请金额, 书记员姓名: a label with a word that adds nothing to it. */
function wordy(label: string): LabelMeaning | undefined {
  const ends = label.charCodeAt(label.length - 1), begins = label.charCodeAt(0)
  if (ends !== 0x540d && ends !== 0x79f0 && begins !== 0x6848 && begins !== 0x6b63 && begins !== 0x672c) return undefined
  const bare = /^(?:案件|正式|本次)/.test(label) ? label.slice(2) : label
  const short = /(?:姓名|名称)$/.test(bare) ? bare.slice(0, -2) : bare
  const meaning = short === label ? undefined : MEANINGS.get(short)
  return meaning?.type === 'scalar' || (short === bare && meaning?.type === 'other') ? meaning : undefined
}

/** 被执行人1, 申请执行人二: one of several parties. */
function numbered(label: string): LabelMeaning | undefined {
  const last = label.charCodeAt(label.length - 1)
  if (!(last >= 0x31 && last <= 0x39) && !NUMERALS.has(label.charAt(label.length - 1))) return undefined
  const meaning = MEANINGS.get(label.slice(0, -1))
  return meaning?.type === 'party' ? meaning : undefined
}
const NUMERALS = new Set('一二三四五六七八九')

/** The words of the platform whose page is being read. */
let spoken: ReadonlyMap<string, LabelMeaning> | undefined

/** Reads with a platform's own labels beside the dictionary. Reading is one call from beginning to end, so no other page hears of them. */
export function withLabels<T>(labels: ReadonlyMap<string, LabelMeaning>, read: () => T): T {
  const before = spoken
  spoken = before ? new Map([...labels, ...before]) : labels
  try {
    return read()
  } finally {
    spoken = before
  }
}

/** Longest label of the dictionary, in characters. */
export const LABEL_MAX = Math.max(...[...MEANINGS.keys()].map((k) => k.length))

function keys<K extends string>(o: Record<K, string>): K[] {
  return Object.keys(o) as K[]
}
