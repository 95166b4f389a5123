import type { Party } from '../casefile/schema.ts'
import { readDate } from '../casefile/dates.ts'
import type { Fact } from '../casefile/fact.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { addParty, type Draft, type Role } from './draft.ts'
import { cellFact, rowsOf, type Row } from './rows.ts'
import type { DataTable } from './tables.ts'
import { cleanName, partyKindOf } from './values.ts'

/** Rows of a party list → parties by their 诉讼地位. Agents stand in rows of their own or in a column. */
export function readPartyRows(snap: Snapshot, table: DataTable, draft: Draft): void {
  let above: Party | undefined
  for (const row of rowsOf(snap, table)) {
    const roleText = row.text('role') ?? ''
    const nameCell = row.cell('name')
    if (!nameCell) continue
    const name = cleanName(nameCell.text)
    if (name === '' || name.length > 100) continue
    if (/代理人/.test(roleText)) {
      /* An agent belongs to the party above, if that is of its side. */
      const side = roleOf(roleText.replace(/(?:委托)?(?:诉讼)?代理人/, ''))
      const client = side === undefined || (above && draft.file[side].includes(above)) ? above : draft.file[side]?.at(-1)
      if (client) client.agent ??= { name: cellFact(row, nameCell, name), ...agentAuthority(row) }
      continue
    }
    if (hasLeft(row)) continue
    const role = roleOf(roleText) ?? (row.has('role') ? undefined : roleOf(table.title))
    if (!role) continue
    above = addParty(draft, role, cellFact(row, nameCell, name))
    describe(row, above, name)
  }
}

/** Somebody who is in the case no longer, or was put in by mistake: nothing is due of him. */
const hasLeft = (row: Row): boolean => (['partyState', 'state'] as const).some((c) => LEFT.test(squash(row.text(c) ?? '')))
const LEFT = /^(?:已)?(?:退出(?:执行|本案)?|撤回(?:执行)?|无效|作废|删除|移除|变更后删除|撤销追加|历史(?:当事人)?)$/

/** 申请执行人 before 被执行人: “被申请执行人” is the debtor. */
export function roleOf(text: string): Role | undefined {
  if (/被(?:申请)?执行人|被申请人|债务人/.test(text)) return 'debtors'
  if (/申请执行人|申请人|权利人|债权人|移送/.test(text)) return 'applicants'
  return /案外人|利害关系人|第三人|协助|担保人|买受人/.test(text) ? 'others' : undefined
}

function describe(row: Row, party: Party, name: string): void {
  const kind = partyKindOf(name)
  const nameCell = row.cell('name')
  if (kind && nameCell) party.kind ??= cellFact(row, nameCell, kind)
  const id = row.cell('idNumber')
  if (id) {
    if (kind === 'organization') party.unifiedCode ??= cellFact(row, id, id.text.slice(0, 60))
    else party.idNumber ??= cellFact(row, id, id.text.slice(0, 60))
  }
  const address = row.cell('address')
  if (address) party.address ??= cellFact(row, address, address.text.slice(0, 300))
  const rep = row.cell('legalRepresentative')
  if (rep) party.legalRepresentative ??= cellFact(row, rep, cleanName(rep.text).slice(0, 60))
  const agent = row.cell('agent')
  if (agent) party.agent ??= { name: cellFact(row, agent, cleanName(agent.text).slice(0, 60)), ...authority(row.cell('agentAuthority') ?? agent, row) }
  const died = row.cell('diedOn')
  const day = died ? readDate(died.text) : undefined
  if (died && day?.precision === 'day') {
    party.deceased ??= cellFact(row, died, true)
    party.deceasedOn ??= cellFact(row, died, day.on)
  }
  const remark = row.cell('text')
  for (const cell of [row.cell('partyState'), row.cell('state'), row.cell('role'), nameCell, remark && remark.text.length <= 60 && !OF_ANOTHER.test(remark.text) ? remark : undefined]) if (cell) markState(party, cell.text, <T,>(v: T) => cellFact(row, cell, v))
}

/** 特别授权 or 一般授权, in whichever column of the agent's row it stands. */
function agentAuthority(row: Row): { specialAuthority?: Fact<boolean> } {
  for (const column of ['agentAuthority', 'role', 'name', 'legalRepresentative', 'address', 'partyState', 'text'] as const) {
    const cell = row.cell(column)
    const read = cell ? authority(cell, row) : {}
    if (read.specialAuthority) return read
  }
  return {}
}

function authority(cell: { text: string; block: { start: number; end: number } }, row: Row): { specialAuthority?: Fact<boolean> } {
  const special = authorityIn(cell.text)
  return special === undefined ? {} : { specialAuthority: row.exhibit.fact(special, cell.block.start, cell.block.end) }
}

export function authorityIn(text: string): boolean | undefined {
  if (/一般(?:授权|代理)|(?:无|没有|非|未经)特别授权/.test(text)) return false
  return /特别授权|特别代理|全权/.test(text) ? true : undefined
}

/** “法定代表人已死亡”, “其配偶在服刑” in a remark. */
const OF_ANOTHER = /法定代表人|负责人|股东|经营者|实际控制人|担保人|配偶|妻|丈夫|父|母|[儿女]|兄|弟|姐|妹|车辆|账户|可能|疑似|据称/
const DIED = /(\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?)(?:因[^，,。；;\d]{1,12})?(?:死亡|去世|亡故|身故|病故|病逝|过世|逝世|离世)/

/** Without one of these words nothing of a party's state is told. */
export const TELLS_STATE = /死亡|去世|亡故|身故|病故|病逝|过世|逝世|离世|注销|下落不明|去向不明|失联|失踪|在逃|潜逃|逃匿|查无下落|无法联系|在押|服刑|羁押|监狱|看守所|破产|在校|在读|未成年/

/** 死亡、注销、下落不明、在押、破产 said of a party. */
export function markState(party: Party, text: string, make: <T>(value: T) => Fact<T>): void {
  if (/(?:已)?死亡|去世|亡故|身故|病故|病逝|过世|逝世|离世/.test(text) && !/未死亡|无死亡/.test(text)) party.deceased ??= make(true)
  if (/(?:已)?注销/.test(text) && !/未注销|(?:账户|账号|户头|银行卡)[^，,。；;]{0,6}注销/.test(text)) party.deregistered ??= make(true)
  if (/下落不明|去向不明|失联|无法联系|^(?:现|仍)?在逃|潜逃|逃匿|^(?:失踪|查无下落)$/.test(text)) party.missing ??= make(true)
  if (/在押|服刑|羁押|监狱|看守所/.test(text) && !/刑满|释放/.test(text)) party.custody ??= make(true)
  if (/破产(?:清算|重整|受理|程序|宣告|中$)|宣告破产|^已?破产$/.test(text) && !/未破产|终结破产|破产程序(?:已)?终[结止]|不予受理/.test(text)) party.bankrupt ??= make(true)
  const died = DIED.exec(text)
  const on = died ? readDate(died[1] ?? '') : undefined
  if (on?.precision === 'day') party.deceasedOn ??= make(on.on)
  if (/在校(?:大?学生|就读)|全日制在校|在读(?:大?学生)/.test(text) && !/非在校|不是在校|已?毕业|曾/.test(text)) party.student ??= make(true)
  if (/未成年/.test(text)) party.minor ??= make(true)
}
