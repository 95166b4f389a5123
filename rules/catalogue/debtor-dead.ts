import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { Asset, CaseFile, Party } from '../../casefile/schema.ts'
import { isFinished } from '../asset-release.ts'
import { closingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { concerns, eventExhibit, eventsOf, exhibit, namesFor, namesOf, partyName, sameName, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, unknown } from '../judging.ts'
import { assetPlace } from '../places.ts'
import type { Evidence, Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 被执行人死亡的，执行其遗产或者变更承受人；无遗产又无义务承担人的，终结执行，而不是终本。民诉法第243条、第268条第（三）项 [V]；
 * 民诉法解释第473条 [V]；变更追加第10条、第21条 [V]；立结案意见第17条 [V]；系统口径第11项（非法律）（2026-11-21 核）。
 * 全部被执行人死亡仍终本：涉嫌违法；部分死亡：只对该人提示。法人注销目录没有给出违法等级，取最轻的一级。
 * 目录的“户籍未核→待核实”：只在材料有死亡的迹象而未认定时问，不对每件案件都问。
 */

export const debtorDead: Rule = {
  id: 'debtor-dead',
  title: '被执行人死亡、终止的处理',
  help: '被执行人死亡或者终止的，应当变更承受人、执行遗产或者终结执行，不能以终本代替。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '全部被执行人均已死亡，没有变更承受人的，不批，监督端涉嫌违法；应当变更、执行遗产，或者终结执行。',
    '部分被执行人死亡的，只对该人提示变更承受人或者执行遗产。',
    '法人注销的，提示变更、追加，或者终结执行。',
    '材料有死亡的迹象而没有认定的，待核实户籍。',
  ],
  exceptions: [
    '已裁定变更、追加承受人的，通过。',
    '已申请变更、追加而尚未裁定的，提示等待。',
    '遗产拍卖不成或者不能处置的，提示核实，不径行认定。',
    '终本以后死亡的，不影响终本。',
    '与终本同日死亡的，监督端只作线索：终本时未必已经死亡、为法院所知。',
  ],
  debatable: ['有遗产而暂不能处置时能否终本：一种看法是应先变更遗产管理人、继承人；另一种看法是可以直接执行遗产，遗产确实不能处置的，可以终本。'],
  history: [{ on: '2026-11-23', what: '与终本同日死亡的，监督端由涉嫌违法改为线索。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-243', 'cpl-268', 'cpi-473', 'change-10', 'change-21', 'filing-17', 'system-dead'],
  judge(context) {
    const { file } = context
    if (!file.debtors.some((d) => valueOf(d.deceased) === true || d.deceasedOn !== undefined || valueOf(d.deregistered) === true)) return hinted(context) ?? NOTHING
    return ofGone(context)
  },
}

const NOTHING = notApplicable('没有被执行人死亡、注销的记载。')
const LATER = notApplicable('被执行人在终本以后死亡，不影响终本。')
const COUNTER = ['死亡、注销的信息是否与被执行人为同一人', '是否已变更遗产管理人、继承人或者其他承受人为被执行人', '是否有遗产可供执行，是否已执行遗产', '死亡是否发生在终本以后', '法院终本时是否已知死亡']
/** Another takes the creditor’s place: no matter of the debtor. */
const OF_APPLICANT = /(?:变更|追加)[^，。；]{0,20}申请执行人/
const ADVICE = ['变更遗产管理人、继承人或者其他承受人为被执行人', '执行遗产', '无遗产又无义务承担人的，改以终结执行结案']

type End = 'dead' | 'gone' | 'later' | undefined
function endOf(d: Party, closing: CivilDate): End {
  const on = valueOf(d.deceasedOn)
  if (valueOf(d.deceased) === true || on !== undefined) return on !== undefined && on > closing ? 'later' : 'dead'
  return valueOf(d.deregistered) === true ? 'gone' : undefined
}

function ofGone(context: RuleContext): Judgement {
  const { file } = context
  const closing = closingDate(context)
  const ended = file.debtors.map((debtor, i) => ({ debtor, i, end: endOf(debtor, closing.on) }))
  const over = ended.filter((e) => e.end === 'dead' || e.end === 'gone')
  if (over.length === 0) return LATER
  const all = over.length === ended.length
  const parts = over.map(({ debtor, i, end }) => judgeOne(file, debtor, i, end, closing.on, all && over.every((o) => o.end === 'dead')))
  if (all && file.coverage.parties === 'partial' && parts.some((p) => p.approval === 'block')) {
    return unknown('已读到的被执行人均已死亡；当事人列表未显示完整，是否还有其他被执行人待核实。', { field: 'debtors', material: '完整的当事人列表' }, { evidence: parts.flatMap((p) => p.evidence ?? []), wouldPassIf: ADVICE })
  }
  const judged = combine(parts)
  return judged.legality === 'suspected-violation' && !closing.ruled ? { ...judged, reason: `如按此终本，${judged.reason}` } : judged
}

function judgeOne(file: CaseFile, debtor: Party, i: number, end: End, closing: CivilDate, allDead: boolean): Judgement {
  const who = partyName(debtor, '被执行人')
  const on = valueOf(debtor.deceasedOn)
  const state = end === 'gone' ? `${who}已注销` : on === undefined ? `${who}已死亡` : `${who}已于${inWords(on)}死亡`
  const evidence = [...exhibit(`debtors.${i}.deceased`, debtor.deceased), ...exhibit(`debtors.${i}.deceasedOn`, debtor.deceasedOn), ...exhibit(`debtors.${i}.deregistered`, debtor.deregistered)]
  const name = valueOf(debtor.name)
  const names = name === undefined ? [] : [name]
  const changed = doneBy(file, closing, 'party-change-decided').find((e) => concerns(e, names) && !OF_APPLICANT.test(wordsOf(e)) && !/驳回|不予变更|不予追加|不准/.test(wordsOf(e)))
  if (changed) return { approval: 'pass', legality: 'none', reason: `${state}，已裁定变更、追加承受人。`, evidence: [...evidence, ...eventExhibit(file, changed)] }
  const law = end === 'gone' ? ['cpl-243', 'change-21', 'filing-17'] : ['cpl-243', 'cpl-268', 'cpi-473', 'change-10', 'filing-17', 'system-dead']
  const warn = (reason: string, legality: 'notice' | 'clue', more: Evidence[] = []): Judgement => ({ approval: 'warn', legality, reason, evidence: [...evidence, ...more], sources: law, counterEvidence: COUNTER, wouldPassIf: ADVICE })
  const applied = doneBy(file, closing, 'party-change-applied').find((e) => concerns(e, names) && !OF_APPLICANT.test(wordsOf(e)))
  if (applied) return warn(`${state}，已申请变更、追加承受人，尚未见裁定；通常应当等待处理结果，建议核实。`, 'clue', eventExhibit(file, applied))
  if (end === 'gone') return warn(`${state}；应当审查是否变更、追加承受人，或者以终结执行结案，建议核实。`, 'notice')
  const estate = estateOf(file, names)
  if (estate) return warn(`${state}，其遗产拍卖不成或者不能处置；是否已变更遗产管理人、继承人，建议核实。`, 'clue', estate)
  if (!allDead) return warn(`${state}；对其应当变更承受人或者执行遗产，不影响对其他被执行人的判断。`, 'notice')
  if (on === closing) {
    return {
      approval: 'block', legality: 'clue', evidence, sources: law, counterEvidence: COUNTER, wouldPassIf: ADVICE,
      reason: `${state}，与终本同日，${file.debtors.length > 1 ? '被执行人均已死亡' : '没有其他被执行人'}；作出终本时是否已经死亡、法院是否知悉，建议核实。`,
    }
  }
  return {
    approval: 'block', legality: 'suspected-violation', evidence, sources: law, counterEvidence: COUNTER, wouldPassIf: ADVICE,
    reason: `${state}，${file.debtors.length > 1 ? '被执行人均已死亡' : '没有其他被执行人'}，也未见变更承受人；应当变更承受人、执行遗产或者终结执行，以终本结案可能不当，建议核实。`,
  }
}

/** Things of the dead that are said not to be disposable, or did not sell. */
function estateOf(file: CaseFile, names: readonly string[]): Evidence[] | undefined {
  const stuck = file.assets.filter((a) => !isFinished(a) && (valueOf(a.undisposable) !== undefined || valueOf(a.disposal) === 'failed') && isOwnedBy(a, names))
  if (stuck.length === 0) return undefined
  return stuck.flatMap((a) => [...exhibit(`assets.${assetPlace(file, a)}`, a.kind), ...exhibit(`assets.${assetPlace(file, a)}.undisposable`, a.undisposable)])
}

/** A thing without an owner told may be his; so may any, where his name was not read. */
function isOwnedBy(a: Asset, names: readonly string[]): boolean {
  const owners = namesOf(a.owner)
  return owners.length === 0 || names.length === 0 || owners.some((o) => names.some((n) => sameName(o, n)))
}

const SIGN = /死亡|去世|已故|亡故|病故|户口(?:已)?注销|注销户口/
const DENIED = /(?:未|无|没有|并非|不存在)[^，。；]{0,8}(?:死亡|去世|亡故|病故|注销)|(?:死亡|注销)[^，。；]{0,6}[：:]?(?:否|无)/
/** At the start of what follows a name: in a record of a visit others may have died too (其父已去世). */
const DIED = /^(?:本人)?(?:早已|已经|已|于[^，。；]{2,14})?(?:死亡|去世|亡故|病故)/

/** A query of the register, or a visit, that speaks of a death which nobody has settled. */
function hinted({ file }: RuleContext): Judgement | undefined {
  const e = eventsOf(file, 'household-query', 'onsite-visit').find((v) => {
    const told = wordsOf(v)
    return SIGN.test(told) && !DENIED.test(told) && (v.kind.value === 'household-query' || ofDebtor(file, told))
  })
  if (e === undefined) return undefined
  const concerned = file.debtors.filter((d) => concerns(e, namesFor(d)))
  if (concerned.length > 0 && concerned.every((d) => d.deceased !== undefined)) return undefined
  const who = namesOf(e.party).join('、')
  return unknown(`查询、走访的记录提到${who === '' ? '被执行人' : who}死亡或者注销户口，当事人信息没有载明，待核实。`, { field: 'debtors.deceased', material: '户籍信息、死亡证明' }, {
    evidence: eventExhibit(file, e), wouldPassIf: ['核实被执行人健在', ...ADVICE],
  })
}

function ofDebtor(file: CaseFile, told: string): boolean {
  return ['被执行人', ...file.debtors.flatMap((d) => valueOf(d.name) ?? [])].some((n) => {
    const at = n === '' ? -1 : told.indexOf(n)
    return at >= 0 && DIED.test(told.slice(at + n.length))
  })
}
