import { isCivilDate } from './dates.ts'
import { moneyInWords } from './money.ts'
import * as v from './vocabulary.ts'

/** The fields of a case file that stand for themselves: Chinese name, what kind of value, and the words for closed lists. */

export type InputKind = 'text' | 'date' | 'money' | 'choice' | 'yes-no'
export interface FieldWords {
  label: string
  input: InputKind
  /** of a choice: value and word */
  choices?: readonly (readonly [string, string])[]
}

const text = (label: string): FieldWords => ({ label, input: 'text' })
const date = (label: string): FieldWords => ({ label, input: 'date' })
const money = (label: string): FieldWords => ({ label, input: 'money' })
const yesNo = (label: string): FieldWords => ({ label, input: 'yes-no' })
const choice = <T extends string>(label: string, words: Record<T, string>): FieldWords => ({ label, input: 'choice', choices: Object.entries<string>(words) })

/** In the order in which they are shown. The case number is not among what may be set: it says which case this is. */
export const BASIC_FIELDS: ReadonlyMap<string, FieldWords> = new Map([
  ['caseType', choice('案件类型', { first: '首次执行', resumed: '恢复执行', preservation: '财产保全', objection: '执行异议', review: '执行复议', supervision: '执行监督', assistance: '执行协调', other: '其他' } satisfies Record<v.CaseType, string>)],
  ['court', text('执行法院')],
  ['handler', text('承办人')],
  ['clerk', text('书记员')],
  ['cause', text('案由')],
  ['appliedOn', date('收到申请日期')],
  ['filedOn', date('立案日期')],
  ['proposedCloseOn', date('拟结案日期')],
  ['rulingOn', date('裁定日期')],
  ['closedOn', date('结案日期')],
  ['closeMode', choice('结案方式', { zhongben: '终结本次执行程序', performed: '执行完毕', terminated: '终结执行', withdrawn: '销案', rejected: '驳回申请', 'not-enforced': '不予执行', other: '其他' } satisfies Record<v.CloseMode, string>)],
  ['closeReason', text('结案理由')],
  ['subject', choice('执行标的种类', { money: '金钱给付', delivery: '交付财产', act: '行为', mixed: '兼有' } satisfies Record<(typeof v.SUBJECTS)[number], string>)],
  ['basis.number', text('执行依据文号')],
  ['basis.kind', text('执行依据种类')],
  ['basis.court', text('作出执行依据单位')],
  ['basis.effectiveOn', date('执行依据生效日期')],
  ['originalCase.number', text('首次执行案号')],
  ['originalCase.filedOn', date('首次执行立案日期')],
  ['originalCase.closedOn', date('首次执行结案日期')],
])

export const AMOUNT_FIELDS: ReadonlyMap<string, FieldWords> = new Map([
  ['amounts.due', money('应执行标的金额')],
  ['amounts.paid', money('实际到位金额')],
  ['amounts.waived', money('申请人放弃标的金额')],
  ['amounts.unpaid', money('尚未执行标的金额')],
])

export const PARTY_FIELDS: ReadonlyMap<string, FieldWords> = new Map([
  ['name', text('姓名或者名称')],
  ['kind', choice('主体类型', { natural: '自然人', organization: '法人或者其他组织' } satisfies Record<(typeof v.PARTY_KINDS)[number], string>)],
  ['idNumber', text('证件号码')],
  ['unifiedCode', text('统一社会信用代码')],
  ['address', text('住址')],
  ['legalRepresentative', text('法定代表人')],
  ['minor', yesNo('未成年')],
  ['missing', yesNo('下落不明')],
  ['deceased', yesNo('死亡')],
  ['deceasedOn', date('死亡日期')],
  ['bankrupt', yesNo('进入破产程序')],
  ['deregistered', yesNo('注销或者吊销')],
  ['custody', yesNo('在押或者服刑')],
  ['authority', yesNo('移送执行的机关')],
  ['agent.name', text('委托代理人')],
  ['agent.specialAuthority', yesNo('代理人有特别授权')],
])

export const ASSET_FIELDS: ReadonlyMap<string, FieldWords> = new Map([
  ['description', text('名称')],
  ['owner', text('所有人')],
  ['value', money('价值')],
  ['foundOn', date('查明日期')],
  ['control.kind', choice('控制措施', { sealed: '查封', impounded: '扣押', frozen: '冻结' } satisfies Record<(typeof v.CONTROL_KINDS)[number], string>)],
  ['control.on', date('控制日期')],
  ['control.until', date('控制届满日期')],
  ['control.rank', choice('控制顺位', { first: '首封', waiting: '轮候' } satisfies Record<(typeof v.CONTROL_RANKS)[number], string>)],
  ['control.released', yesNo('已解除控制')],
  ['possessed', yesNo('已实际扣押')],
  ['disposal', choice('处置状态', { none: '未处置', valuing: '评估中', auctioning: '拍卖中', failed: '流拍', sold: '已成交', 'debt-in-kind': '以物抵债', deducted: '已扣划', managed: '强制管理', done: '已处置完毕' } satisfies Record<v.Disposal, string>)],
  ['undisposable', text('不能处置的理由')],
  ['exempt', yesNo('豁免执行')],
])

/** The words of a value, for people. An empty string for none. */
export function valueWords(field: FieldWords, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(String).join('、')
  const said = String(value)
  if (field.input === 'money') return moneyInWords(said)
  return field.choices?.find(([code]) => code === said)?.[1] ?? said
}

/** Is this a value that the field may be set to? */
export function fits(field: FieldWords, value: string | boolean): boolean {
  if (field.input === 'yes-no') return typeof value === 'boolean'
  if (typeof value !== 'string' || value.trim() === '') return false
  if (field.input === 'date') return isCivilDate(value)
  if (field.input === 'money') return /^-?\d{1,15}(?:\.\d{1,2})?$/.test(value)
  return field.choices === undefined || field.choices.some(([code]) => code === value)
}
