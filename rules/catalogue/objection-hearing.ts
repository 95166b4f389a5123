import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { done, eventsOf, positionTo, whole, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { dayOf, isDone, isMissing, reached, shown, type Act } from '../reached.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 申请执行人对终本提出异议的，应当另行组成合议庭听证；提出新线索的，应当重新核实：立结案意见第16条 [M]，只凭记忆，
 * 未见原文（2026-11-22），故默认关闭，监督端至多为线索。终本属于该条哪一种情形通常看不出，凡有异议的都看有无听证。
 */

const COUNTER = ['是否已另行组成合议庭听证而未归档', '异议是否已撤回', '本案是否属于无须听证的情形', '新线索是否已经核实']
const HEARING: Act = { kinds: ['hearing-held'] }
const CHECK: Act = { kinds: ['clue-verified'] }
const OPPOSES = /不同意|反对|有异议/

export const objectionHearing: Rule = {
  id: 'objection-hearing',
  title: '申请人异议已听证、新线索已复核',
  help: '申请执行人不同意终本的，应当另行组成合议庭听证，提出新线索的应当重新核实。',
  group: 'B', priority: 'P2', severity: 'ordinary', side: 'both', off: true,
  logic: ['有不同意终本的意见的，其后、裁定以前须有听证；同时提出新线索的，须有核实；明确没有的，提示，监督端为线索。', '没有异议的，不适用。'],
  exceptions: ['异议已撤回或者其后又同意终本的，不适用。'],
  debatable: ['立结案意见第十六条的听证要求只及于部分情形，条文待核；一种看法认为凡有异议均应听证，一种看法认为重新核实线索即可。'],
  history: [{ on: '2026-11-22', what: '首次收录，默认关闭。' }],
  sources: ['filing-16-hearing'],
  judge(context) {
    const { file } = context
    if (eventsOf(file, 'applicant-objected', 'applicant-interviewed').length === 0) return NO_OBJECTION
    const closing = closingDate(context)
    const objections = [...done(file, 'applicant-objected'), ...done(file, 'applicant-interviewed').filter((e) => OPPOSES.test(valueOf(e.result) ?? ''))].filter((e) => positionTo(e, closing.on) !== 'after')
    const first = objections[0]
    if (!first) return NO_OBJECTION
    const withdrawn = done(file, 'applicant-consented').find((e) => later(e, first)) ?? objections.find((e) => /撤回/.test(wordsOf(e)))
    if (withdrawn) return notApplicable('申请执行人已撤回异议或者其后同意终本。', shown(file, [first, withdrawn]))
    const clues = done(file, 'clue-provided').filter((e) => valueOf(e.on) !== undefined && valueOf(e.on) === valueOf(first.on))
    return combine([judged(file, first, closing, HEARING, '听证', '听证笔录'), ...clues.slice(0, 1).map((c) => judged(file, c, closing, CHECK, '对新线索的核实', '线索核实记录'))])
  },
}

const NO_OBJECTION: Judgement = notApplicable('材料没有申请执行人不同意终本的记载。')

function later(e: CaseEvent, first: CaseEvent): boolean {
  const on = valueOf(e.on), from = valueOf(first.on)
  return on !== undefined && from !== undefined && on > from
}

function judged(file: CaseFile, objection: CaseEvent, closing: ClosingDate, act: Act, what: string, paper: string): Judgement {
  const r = reached(file, [], closing.on, act)
  const on = valueOf(objection.on)
  const after = r.acts.filter((e) => on === undefined || (valueOf(e.on) ?? on) >= on)
  const told = `申请执行人${objection.kind.value === 'clue-provided' ? '提出新线索' : '不同意终本'}${dayOf([objection])}`
  if (isDone(r) && after.length > 0) return pass(`${told}，其后已有${what}${dayOf(after)}。`, shown(file, [objection, ...after]))
  const evidence = shown(file, [objection])
  const missing = isDone(r) ? whole(file, 'events') : isMissing(r)
  if (!missing) return unknown(`${told}，其后是否有${what}，未见记载。`, { field: `events.${act.kinds[0] ?? ''}`, material: paper }, { evidence, wouldPassIf: [`补入${paper}`] })
  return { approval: 'warn', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf: [`补作${what}`], reason: `${told}，${closing.name}以前没有${what}；依据待核，建议核实。` }
}
