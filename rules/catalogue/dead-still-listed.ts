import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import { namesNobody } from '../bankruptcies.ts'
import { combine } from '../combine.ts'
import { concerns, done, eventExhibit, exhibit, notDone, partyName, positionTo, whole } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 被执行人死亡的，以其遗产偿还债务，没有遗产和义务承担人的终结执行；对死者不再限制消费、公布失信。民诉法第243条、第268条第（三）项 [V]
 * （2026-11-21 核）。死亡以后新列的，或者死亡以后明确没有解除、删除的，程序瑕疵；解除、删除的记录未见的，待核实。
 */

export const deadStillListed: Rule = {
  id: 'dead-still-listed',
  title: '死亡后仍限制消费、失信',
  help: '被执行人死亡以后，不应再限制消费、公布失信，已采取的应当解除、删除。',
  group: 'J', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '死亡以后才限制消费、纳入失信的，提示，监督端程序瑕疵。',
    '死亡以前采取而明确没有解除、删除的，提示，监督端程序瑕疵。',
    '解除、删除的记录未见，或者死亡日期未见的，待核实。',
  ],
  exceptions: ['已解除、删除的，通过。', '没有采取限制消费、失信的，不适用。', '死亡当日采取的，不作死后新列。'],
  debatable: ['法院不知道死亡时采取的措施：一种看法是仍属错误，知悉后应当撤销；另一种看法是知悉前没有过错。'],
  history: [{ on: '2026-11-22', what: '数名被执行人中未写明对谁采取的措施，不再认作对死者采取，改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-243', 'cpl-268'],
  judge({ file }) {
    const dead = file.debtors.filter((d) => valueOf(d.deceased) === true || valueOf(d.deceasedOn) !== undefined)
    if (dead.length === 0) return NOBODY
    const parts = dead.flatMap((d) => MEASURES.flatMap((m) => judgeOne(file, d, m) ?? []))
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}

const NOBODY = notApplicable('没有被执行人死亡的记载。')
const NOTHING = notApplicable('没有对死亡的被执行人限制消费、公布失信的记载。')
const COUNTER = ['死亡信息是否与被执行人为同一人', '法院何时知道死亡', '是否已解除、删除而未更新记录']
const MEASURES: readonly { on: EventKind; off: EventKind; words: string; undo: string; material: string }[] = [
  { on: 'dishonest-listed', off: 'dishonest-removed', words: '纳入失信名单', undo: '删除失信信息', material: '失信信息删除（屏蔽）的记录' },
  { on: 'consumption-restricted', off: 'consumption-lifted', words: '限制消费', undo: '解除限制消费', material: '解除限制消费的决定' },
]

function judgeOne(file: CaseFile, d: Party, m: (typeof MEASURES)[number]): Judgement | undefined {
  const i = file.debtors.indexOf(d)
  const who = partyName(d, '被执行人')
  const died = valueOf(d.deceasedOn)
  const of = (events: CaseEvent[]) => events.filter((e) => concerns(e, d.name === undefined ? [] : [who]))
  const listed = of(done(file, m.on))
  if (listed.length === 0) return undefined
  const death = died === undefined ? '已死亡' : `于${inWords(died)}死亡`
  const evidence = [...exhibit(`debtors.${i}.deceased`, d.deceased), ...exhibit(`debtors.${i}.deceasedOn`, d.deceasedOn), ...listed.flatMap((e) => eventExhibit(file, e))]
  const wrong = (reason: string, more: CaseEvent[] = []): Judgement => ({
    approval: 'warn', legality: 'procedural-defect', reason, counterEvidence: COUNTER, wouldPassIf: [m.undo], evidence: [...evidence, ...more.flatMap((e) => eventExhibit(file, e))],
  })
  const [first] = listed
  if (first && namesNobody(file, listed) && file.debtors.some((o) => o !== d && o.deceased?.value !== true)) {
    return unknown(`${who}${death}；${m.words}是对哪一名被执行人未载明。`, { field: `events.${placeOf(file, first)}.party`, material: `${m.words}的决定书、令（被采取措施的人）` }, { evidence })
  }
  const late = died === undefined ? undefined : listed.find((e) => positionTo(e, died) === 'after')
  if (late) {
    const on = valueOf(late.on)
    return wrong(`${who}${death}，${on === undefined ? '其后' : inWords(on)}仍被${m.words}；疑似对死者采取措施，建议核实。`)
  }
  const off = of(done(file, m.off))
  if (off.length > 0) return pass(`${who}${death}，已${m.undo}。`, [...evidence, ...off.flatMap((e) => eventExhibit(file, e))])
  const kept = of(notDone(file, m.off)).filter((e) => valueOf(e.status) !== 'planned')
  if (kept.length > 0 || whole(file, 'measures', 'events')) return wrong(`${who}${death}，此前已${m.words}，没有${m.undo}的记录；疑似死亡后仍在列，建议核实。`, kept)
  return unknown(`${who}${death}，已${m.words}；是否已${m.undo}未见。`, [
    { field: `events.${m.off}`, material: m.material }, ...(died === undefined ? [{ field: `debtors.${i}.deceasedOn`, material: '死亡证明、户籍注销证明（载明死亡日期）' }] : []),
  ], { evidence, wouldPassIf: [`已${m.undo}`] })
}
