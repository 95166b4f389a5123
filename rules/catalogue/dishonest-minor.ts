import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { concerns, done, eventExhibit, exhibit, namesOf, whole, wordsOf } from '../facts.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { listingsOf, removal } from '../listing.ts'
import { placeOf } from '../places.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 被执行人为未成年人的，不得纳入失信名单：失信规定第4条 [V]。在校学生因“校园贷”成为被执行人的，一般不纳入失信、不限制消费：
 * 法发〔2019〕35号第16条 [P]（2026-11-21 核），只作提示。是否未成年没有记载的，不追问：没有任何迹象时不作判断。
 */

export const dishonestMinor: Rule = {
  id: 'dishonest-minor',
  title: '未成年人、在校学生不得失信',
  help: '未成年人不得纳入失信名单；在校学生因“校园贷”被执行的，一般不纳入失信、不限制消费。',
  group: 'E', priority: 'P1', severity: 'major', side: 'both',
  logic: [
    '材料载明被执行人是未成年人，又有纳入失信名单记载的，疑似违反规定。',
    '在校学生被纳入失信或者限制消费的，提示核对是否“校园贷”。',
  ],
  exceptions: ['已经撤销、删除的，只作提示。', '没有未成年或者在校迹象的，不适用。'],
  debatable: ['在校学生一条是“一般不”，是否适用于“校园贷”以外的债务有争议；此处一律只作提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['dishonest-4', 'goodwill-16'],
  judge({ file }) {
    if (!file.debtors.some((d) => valueOf(d.minor) === true || valueOf(d.student) === true)) return NEITHER
    return perDebtor(file, (one) => judgeDebtor(file, one))
  },
}
const NEITHER = notApplicable('没有被执行人为未成年人或者在校学生的记载。')

function judgeDebtor(file: CaseFile, { debtor, who, names, field }: OneDebtor): Judgement {
  const minor = valueOf(debtor?.minor) === true
  if (!minor && valueOf(debtor?.student) !== true) return NEITHER
  const state = exhibit(`${field}.${minor ? 'minor' : 'student'}`, minor ? debtor?.minor : debtor?.student)
  const listed = listingsOf(file, names).at(-1)
  if (minor && listed) {
    const on = valueOf(listed.e.on)
    const off = removal(file, names, 'dishonest-removed', listed.e)
    const evidence = [...state, ...listed.evidence, ...off.evidence]
    const when = on === undefined ? '' : `于${inWords(on)}`
    if (namesOf(listed.e.party).length === 0 && file.debtors.some((d) => valueOf(d.minor) !== true)) {
      return unknown(`${who}是未成年人；${when}纳入失信名单的是哪一名被执行人未载明，待核实。`, { field: `events.${placeOf(file, listed.e)}.party`, material: '失信决定书（被纳入的人）' }, { evidence, lawOn: on })
    }
    if (off.state === 'removed') return { approval: 'warn', legality: 'notice', evidence, lawOn: on, reason: `${who}是未成年人，${when}被纳入失信名单，现已撤销或者删除。`, wouldPassIf: ['核对撤销手续'] }
    return {
      approval: 'warn', legality: 'suspected-violation', evidence, lawOn: on,
      reason: `${who}是未成年人，${when}被纳入失信名单，疑似违反未成年人不得纳入的规定，建议核实。`,
      counterEvidence: ['纳入时是否已成年', '纳入的是否其法定代理人或者同名的另一人', '是否已撤销而未更新记录'], wouldPassIf: ['撤销对未成年人的失信信息', '查明纳入时已成年'],
    }
  }
  const restricted = done(file, 'consumption-restricted').find((e) => concerns(e, names))
  if (!minor && (listed || restricted)) {
    const loan = /校园贷/.test(`${valueOf(file.cause) ?? ''}${listed ? wordsOf(listed.e) : ''}${restricted ? wordsOf(restricted) : ''}`)
    return {
      approval: 'warn', legality: 'notice', evidence: [...state, ...(listed?.evidence ?? []), ...(restricted ? eventExhibit(file, restricted) : [])],
      lawOn: valueOf((listed?.e ?? restricted)?.on),
      reason: `${who}是在校学生，已被${[listed ? '纳入失信名单' : '', restricted ? '限制消费' : ''].filter((x) => x !== '').join('、')}；${loan ? '所涉为“校园贷”，一般不应采取，建议核实。' : '如系“校园贷”，一般不应采取，请核对债务性质。'}`,
      counterEvidence: ['债务是否“校园贷”', '采取措施时是否仍在校'], wouldPassIf: ['查明不属于“校园贷”，或者解除措施'],
    }
  }
  return whole(file, 'events', 'measures') ? pass(`${who}是${minor ? '未成年人' : '在校学生'}，没有被纳入失信名单。`, state) : notApplicable(`${who}是${minor ? '未成年人' : '在校学生'}，未见纳入失信名单的记载。`)
}
