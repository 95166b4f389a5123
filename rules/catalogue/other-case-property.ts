import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { assetName } from '../asset-release.ts'
import { closingDate } from '../closing-date.ts'
import { concerns, done, exhibit, namesOf, sameName, spanOf } from '../facts.ts'
import { named, notApplicable, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { sameClaim } from '../same-claim.ts'
import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import type { SameDebtor } from '../library.ts'
import type { Evidence, Judgement, Rule } from '../types.ts'

/*
 * 同一被执行人在他案中有财产被查控、到位、拍卖成交，而本案前后以无财产终本的，作线索：终本规定第9条 [V]、查扣冻规定第26条 [V]
 * （轮候查封）、终本规定第1条第（三）项 [V]（2026-11-21 核）。前后六个月是目录的比对窗口，不是法律期限。
 * 姓名相同而无证件号码的自然人可能只是同名，只作待核实。比对只用手头的他案，没有他案数据的，待核实。
 */

const COUNTER = ['他案财产是否已由优先债权人受偿、没有剩余', '本案是否已轮候查封或者申请参与分配', '他案财产是否属于豁免、小额或者案外人所有', '是否同名的另一人', '他案财产是否在本案终本以后才取得']

export const otherCaseProperty: Rule = {
  id: 'other-case-property',
  title: '同一被执行人他案有财产',
  help: '本案终本前后，同一被执行人在其他案件中有财产被查控、处置或者到位的，应当核实。',
  group: 'G', priority: 'P1', severity: 'clue', side: 'supervision',
  logic: [
    '在手头的其他案件中找同一被执行人（证件号码相同，或者单位名称相同）；终本日前后六个月内有财产查控、扣划、成交、到账的，作线索。',
    '只有姓名相同的自然人，可能同名，待核实。',
    '没有他案数据的，待核实。',
  ],
  exceptions: ['他案财产属于该案其他被执行人的，不算。', '轮候查封本身不表明有财产可供执行，不算。', '同一执行依据的首次执行、恢复执行案件，不算他案。'],
  debatable: ['他案有财产不等于本案应有财产：可能已由优先权人或者首封申请人受偿；也有意见认为只要他案到位就应当核查本案。此处只作线索。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['other-case-window'],
  sources: ['zhongben-1-3', 'zhongben-9', 'sealing-26'],
  judge(context) {
    const { file, library } = context
    if (!library) return NO_LIBRARY
    const others = library.ofSameDebtor(file).filter((o) => !sameClaim(o.file, file))
    if (others.length === 0) return ALONE
    const closing = closingDate(context)
    const months = limitFor(context.settings, 'other-case-window', closing.on) ?? 0
    const from = endOfMonths(closing.on, -months), to = endOfMonths(closing.on, months)
    const own = new Set(file.debtors.filter((d) => valueOf(d.kind) === 'organization').map((d) => valueOf(d.name)))
    const hits = others.map((o) => ({ o, sure: o.sure || own.has(o.name), found: propertyIn(o.file, namesThere(file, o), from, to) })).filter((h) => h.found.length > 0)
    const evidence = [...closing.evidence, ...debtorExhibits(file, hits.map((h) => h.o.name))]
    const sure = hits.filter((h) => h.sure)
    if (sure.length > 0) {
      return clue(`${closing.name}${inWords(closing.on)}前后${months}个月内，${named(sure.map(told), '件')}；${closing.ruled ? '' : '如按此终本，'}是否可供本案执行，建议调查核实。`, evidence)
    }
    if (hits.length > 0) {
      return unknown(`${named(hits.map(told), '件')}；只有姓名相同，是否同一人待核实。`, { field: 'debtors', material: '本案与他案被执行人的身份证件号码' }, { evidence })
    }
    return { approval: 'pass', legality: 'none', evidence, reason: `手头的${others.length}件同一被执行人的其他案件中，${closing.name}前后${months}个月内没有财产查控、处置或者到位的记载。` }
  },
}
const NO_LIBRARY = unknown('没有他案数据，未能比对同一被执行人的其他案件。', { field: 'library', material: '同一被执行人其他执行案件的财产查控和到位情况' })
const ALONE = notApplicable('手头的案件中没有同一被执行人的其他案件。')

function clue(reason: string, evidence: Evidence[]): Judgement {
  return { approval: 'warn', legality: 'clue', reason, evidence, counterEvidence: COUNTER, wouldPassIf: ['核实他案财产不能供本案执行'] }
}

/** The names under which that case knows the debtor: the same, and those that carry its number. */
function namesThere(file: CaseFile, { file: other, name }: SameDebtor): string[] {
  const own = file.debtors.find((d) => valueOf(d.name) === name)
  const numbers = [valueOf(own?.idNumber), valueOf(own?.unifiedCode)].filter((n) => n !== undefined)
  return [name, ...other.debtors.filter((d) => numbers.some((n) => n === valueOf(d.idNumber) || n === valueOf(d.unifiedCode))).flatMap((d) => valueOf(d.name) ?? [])]
}

/** What of the debtor's property was controlled, sold or paid in there within that time. */
function propertyIn(file: CaseFile, names: readonly string[], from: CivilDate, to: CivilDate): string[] {
  const within = (d: CivilDate | undefined) => d !== undefined && d >= from && d <= to
  const things = file.assets.filter((a) => {
    const owners = namesOf(a.owner)
    if (owners.length > 0 ? !owners.some((o) => names.some((n) => sameName(o, n))) : file.debtors.length > 1) return false
    return valueOf(a.exempt) !== true && valueOf(a.control?.rank) !== 'waiting' && (within(valueOf(a.foundOn)) || within(valueOf(a.control?.on)))
  })
  const acts = done(file, 'sealed', 'impounded', 'frozen', 'deducted', 'sold', 'debt-in-kind', 'case-money-received').filter((e) => {
    const days = spanOf(e)
    const ours = namesOf(e.party).length > 0 ? concerns(e, names) : file.debtors.length <= 1
    return ours && days !== undefined && days.first >= from && days.last <= to
  })
  return [...things.map(assetName), ...acts.map((e) => `${inWords(valueOf(e.on) ?? from)}${EVENT_WORDS[e.kind.value ?? 'sealed']}`)]
}

function told({ o, found }: { o: SameDebtor; found: string[] }): string {
  return `${o.name}在${valueOf(o.file.caseNumber) ?? '他案'}中有${named(found)}`
}

function debtorExhibits(file: CaseFile, names: readonly string[]): Evidence[] {
  return file.debtors.flatMap((d, i) => (names.includes(valueOf(d.name) ?? '') ? exhibit(`debtors.${i}.name`, d.name) : []))
}
