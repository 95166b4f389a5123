/**
 * What a platform profile can say of a value or a column, with the names that a clerk reads. A profile is a file that
 * travels: these words are its vocabulary, so nothing here is renamed without a migration.
 */

/** Groups of the list in which a field is chosen, in its order. */
export const PROFILE_FIELDS = {
  案件: {
    caseNumber: '案号', filedOn: '立案日期', court: '执行法院', handler: '承办人', clerk: '书记员', cause: '案由', caseType: '案件类型', appliedOn: '收到申请日期',
    proposedCloseOn: '拟结案日期', rulingOn: '终本裁定日期', closedOn: '结案日期', closeMode: '结案方式', closeReason: '终本事由', subject: '标的类型',
  },
  当事人: {
    applicants: '申请执行人', debtors: '被执行人', others: '案外人、第三人', 'party.name': '姓名或名称（身份见标题）', 'party.partyType': '当事人类型', 'party.idNumber': '证件号码',
    'party.unifiedCode': '统一社会信用代码', 'party.address': '住所地', 'party.legalRepresentative': '法定代表人', 'party.agent.name': '代理人', 'party.agent.authority': '代理权限', 'party.state': '当事人状态',
  },
  金额: { 'amounts.due': '应执行标的金额', 'amounts.paid': '实际到位金额', 'amounts.waived': '放弃金额', 'amounts.unpaid': '尚未执行金额' },
  执行依据: { 'basis.number': '执行依据文号', 'basis.kind': '执行依据类型', 'basis.court': '作出执行依据单位', 'basis.effectiveOn': '执行依据生效日期' },
  原执行案件: { 'originalCase.number': '首次执行案号', 'originalCase.filedOn': '首次执行立案日期', 'originalCase.closedOn': '首次执行结案日期' },
  约谈: { 'act.interview.on': '约谈时间', 'act.interview.party': '被约谈人', 'act.interview.mode': '约谈方式', 'act.interview.consent': '是否同意终本', 'act.interview.text': '约谈内容' },
  办案日期: {
    'act.notice-issued': '执行通知书发出日期', 'act.notice-served': '执行通知书送达日期', 'act.report-order-issued': '报告财产令发出日期', 'act.report-order-served': '报告财产令送达日期',
    'act.network-query': '网络查控日期', 'act.onsite-visit': '上门查找日期', 'act.consumption-restricted': '限制消费令日期', 'act.dishonest-listed': '纳入失信日期',
    'act.panel-deliberated': '合议日期', 'act.president-approved': '院长批准日期', 'act.zhongben-informed': '终本告知日期', 'act.zhongben-served': '终本裁定送达日期', 'act.zhongben-applied': '申请人申请终本',
  },
  其他: { 'act.told': '执行经过（一段话）', none: '不是上列任何一项（不要读）' },
} as const

type Groups = typeof PROFILE_FIELDS
export type ProfileField = { [G in keyof Groups]: keyof Groups[G] }[keyof Groups]

/** Kinds of tables, with the columns that each is read by. */
export const PROFILE_TABLES = {
  log: { name: '执行日志', columns: { date: '日期', matter: '事项', text: '内容', result: '结果', person: '经办人' } },
  parties: {
    name: '当事人列表',
    columns: { role: '诉讼地位', name: '姓名或名称', idNumber: '证件号码', address: '住所地', legalRepresentative: '法定代表人', agent: '代理人', agentAuthority: '代理权限', partyState: '当事人状态' },
  },
  assets: {
    name: '财产列表',
    columns: {
      assetKind: '财产类型', assetName: '财产名称', owner: '所有人', value: '金额或价值', controlKind: '控制措施', controlOn: '控制日期', controlUntil: '控制届满日期', rank: '查封顺位',
      disposal: '处置状态', undisposable: '不能处置的原因', possessed: '是否实际扣押', foundOn: '查明日期',
    },
  },
  queries: { name: '网络查控列表', columns: { queryOn: '查询日期', queryItem: '查询项目', queried: '被查询人', feedback: '反馈状态', queryResult: '反馈结果' } },
  interviews: { name: '约谈列表', columns: { interviewOn: '约谈时间', interviewee: '被约谈人', mode: '约谈方式', consent: '是否同意终本', text: '约谈内容', result: '约谈结果' } },
  visits: { name: '上门查找列表', columns: { visitOn: '查找日期', visited: '被查找人', visitPlace: '地点', text: '经过', result: '结果' } },
  measures: { name: '惩戒措施列表', columns: { measure: '措施', target: '被采取措施的人', measureOn: '采取日期', measureEnd: '解除日期' } },
  documents: { name: '文书列表', columns: { docName: '文书名称', docNumber: '文号', docOn: '制作日期', servedOn: '送达日期' } },
  cases: {
    name: '案件列表',
    columns: {
      caseNumber: '案号', court: '执行法院', filedOn: '立案日期', closedOn: '结案日期', closeMode: '结案方式', cause: '案由', handler: '承办人', applicants: '申请执行人', debtors: '被执行人',
      amountDue: '执行标的', amountPaid: '到位金额', amountUnpaid: '未履行金额', interviewOn: '约谈日期', interviewed: '是否约谈',
    },
  },
} as const

type Tables = typeof PROFILE_TABLES
export type ProfileTableKind = keyof Tables
export type ProfileColumn = { [K in ProfileTableKind]: keyof Tables[K]['columns'] }[ProfileTableKind] | 'other'

function keys<K extends string>(o: Record<K, unknown>): K[] {
  return Object.keys(o) as K[]
}

/** Every field that a profile may name. */
export const ALL_PROFILE_FIELDS: readonly ProfileField[] = keys(PROFILE_FIELDS).flatMap((g): ProfileField[] => keys<ProfileField>(PROFILE_FIELDS[g] as Record<ProfileField, string>))
export const PROFILE_TABLE_KINDS: readonly ProfileTableKind[] = keys(PROFILE_TABLES)
export const ALL_PROFILE_COLUMNS: readonly ProfileColumn[] = [...new Set(PROFILE_TABLE_KINDS.flatMap((k) => keys<ProfileColumn>(PROFILE_TABLES[k].columns as Record<ProfileColumn, string>))), 'other']

const NAMES = new Map<string, string>(keys(PROFILE_FIELDS).flatMap((g) => Object.entries(PROFILE_FIELDS[g])))

/** What a clerk calls a field. */
export function profileFieldName(field: string): string {
  return NAMES.get(field) ?? field
}

/** What a clerk calls a column of a kind of table. */
export function profileColumnName(kind: ProfileTableKind, column: string): string {
  return new Map<string, string>(Object.entries(PROFILE_TABLES[kind].columns)).get(column) ?? (column === 'other' ? '不读' : column)
}
