import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { checksOf, cluesBy, isUrgent, paired, PENDING } from '../clues.ts'
import { combine } from '../combine.ts'
import { eventExhibit, eventsOf, notDone, positionTo, whole, wordsOf } from '../facts.ts'
import { deadline, inTime, notApplicable, pass, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import { onlyIntended } from '../queries.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 申请执行人提供明确、具体的财产线索的，应当在七日内（紧急三日内）核实；没有核实完毕的，不批。
 * 财产调查规定第2条 [V]；终本规定第3条第一款第（一）项 [M]；办案系统口径第5项 [V]（非法律）。2026-11-21 核。
 * 2017-05-01 以前依期限规定为五日 [P]；两者不一致的，后法优先（财产调查规定第26条 [V]）。
 */

const COUNTER = ['线索是否明确、具体', '是否已核实而未更新记录', '核实是否因协助单位迟延', '申请执行人是否撤回该线索']
const MATERIAL = '财产线索核查记录（核实日期和结果）'
const NOTHING = notApplicable('没有读到财产线索，本条不适用。')

export const clueVerified: Rule = {
  id: 'clue-verified',
  title: '财产线索已核实',
  help: '申请执行人等提供的明确、具体的财产线索，应当在终本前按期核实完毕。',
  group: 'C', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '逐条看终本日以前提供的线索：正在核实，或者记录完整而没有核实的，不批。',
    '核实晚于提供之日起七日（紧急的三日）的，提示，监督端为程序瑕疵；期间末日遇休假日顺延。',
    '是否核实没有看到的，待核实。',
  ],
  exceptions: ['没有提供线索，或者线索不明确、不具体的，不适用。', '终本日以后才提供的线索，不适用。', '核实日期没有载明的，审批端通过，期限待核实。'],
  debatable: ['期限规定的五日与财产调查规定的七日不一致，后法优先，这里按七日。'],
  history: [{ on: '2026-11-23', what: '没有指明财产的猜测，未核实的由不批改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['investigation-2', 'zhongben-3-1', 'system-clue'],
  judge(context) {
    const { file } = context
    const all = eventsOf(file, 'clue-provided')
    if (all.length === 0) return NOTHING
    const closing = closingDate(context)
    const clues = cluesBy(file, closing.on)
    if (clues.length === 0) return notApplicable(`${closing.name}以前没有提供明确、具体的财产线索。`, all.flatMap((e) => eventExhibit(file, e)))
    const checks = checksOf(file)
    const pairs = paired(clues, checks)
    return combine(clues.map((c) => ofClue(context, c, pairs.get(c), clues.length, checks.length > new Set(pairs.values()).size, closing)))
  },
}

const CHECKED = /(?:已|经)(?:本院|法院)?(?:核实|核查|查证|调查)|核[实查](?:完毕|属实|无果|不实)/

function ofClue(context: RuleContext, clue: CaseEvent, check: CaseEvent | undefined, among: number, spare: boolean, closing: ClosingDate): Judgement {
  const { file } = context
  const on = valueOf(clue.on), what = valueOf(clue.about)
  const said = `${on === undefined ? '' : inWords(on)}提供的财产线索${what === undefined ? '' : `（${what}）`}`
  const evidence = [...eventExhibit(file, clue), ...(check ? eventExhibit(file, check) : [])]
  const precise = on !== undefined && (valueOf(clue.onPrecision) ?? 'day') === 'day'
  const due = precise
    ? (isUrgent(clue) ? deadline(context, 'clue-verify-urgent', on) : undefined) ?? deadline(context, 'clue-verify', on) : undefined
  if (!check || positionTo(check, closing.on) === 'after') {
    if (!check && CHECKED.test(wordsOf(clue)) && !PENDING.test(wordsOf(clue))) return pass(`${said}已核实。`, evidence)
    return unverified(file, clue, check, said, evidence, among, spare, closing, due !== undefined && inTime(closing.on, due) === 'late')
  }
  const checked = (valueOf(check.onPrecision) ?? 'day') === 'day' ? valueOf(check.on) : undefined
  if (checked !== undefined && on !== undefined && due === undefined && precise) return pass(`${said}已在${inWords(checked)}核实。`, evidence)
  if (checked === undefined || due === undefined) {
    return { ...pass(`${said}已核实；${checked === undefined ? '核实' : '提供线索的'}日期未载明，期限不能核对。`, evidence), legality: 'need-check', missing: [{ field: `events.${placeOf(file, checked === undefined ? check : clue)}.on`, material: MATERIAL }] }
  }
  const last = due.last ?? due.plain
  switch (inTime(checked, due)) {
    case 'in-time': return pass(`${said}已在${inWords(checked)}核实，没有超过期限（${inWords(last)}）。`, evidence)
    case 'unclear': return { ...pass(`${said}已在${inWords(checked)}核实；期间末日是否顺延须核对休假安排。`, evidence), legality: 'need-check', missing: [{ field: `events.${placeOf(file, check)}.on`, material: '当年的休假安排' }] }
    case 'late': return {
      approval: 'warn', legality: 'procedural-defect', evidence, counterEvidence: COUNTER, wouldPassIf: ['说明迟延核实的原因'], sources: [limitOn('clue-verify', on ?? checked)?.source ?? 'investigation-2', 'zhongben-3-1', 'system-clue'],
      reason: `${said}至${inWords(checked)}才核实，超过期限（${inWords(last)}），疑似迟延，建议核实原因。`,
    }
  }
}

function unverified(file: CaseFile, clue: CaseEvent, late: CaseEvent | undefined, said: string, evidence: Judgement['evidence'], among: number, spare: boolean, closing: ClosingDate, overdue: boolean): Judgement {
  const stated = [...eventsOf(file, 'clue-verified').filter((e) => valueOf(e.done) !== false && PENDING.test(wordsOf(e))), ...notDone(file, 'clue-verified')]
    .filter((e) => positionTo(e, closing.on) !== 'after' && (among === 1 || (valueOf(clue.about) !== undefined && valueOf(e.about) === valueOf(clue.about))))
  /* The state told with the clue is that of now; an earlier entry “正在核实” may have been followed by another. */
  const firm = stated.some((e) => (valueOf(e.done) === false ? !onlyIntended(e) : valueOf(e.on) === undefined || positionTo(e, closing.on) === 'same-day'))
  const pending = firm || PENDING.test(wordsOf(clue))
  const all = [...(evidence ?? []), ...stated.flatMap((e) => eventExhibit(file, e))]
  const wouldPassIf = [`补入${closing.name}以前核实该线索的记录`]
  /* A check that fits no clue may be of this one, told in other words. */
  if (!pending && !late && (spare || !whole(file, 'events'))) return unknown(`${said}${stated.length > 0 ? '曾载明正在核实，此后是否核实完毕未见' : '是否已核实未见'}。`, { field: 'events.clue-verified', material: MATERIAL }, { evidence: all, wouldPassIf })
  const how = late ? `在${closing.name}${inWords(closing.on)}以后才核实` : pending ? '载明尚未核实完毕' : '记录完整而没有核实的记载'
  if (!pending && !late && isVague(clue)) return unknown(`${said}没有核实的记载；线索是否明确、具体待核实，不明确、不具体的不要求逐条核实。`, { field: 'events.clue-provided', material: '线索的内容（财产的种类、所在、账号等）' }, { evidence: all, wouldPassIf: [...wouldPassIf, '载明线索不明确、不具体'] })
  return {
    approval: 'block', legality: overdue ? 'procedural-defect' : 'clue', evidence: all, counterEvidence: COUNTER, wouldPassIf,
    reason: `${said}${how}；${closing.ruled ? '' : '如按此终本，'}疑似未核实完毕即终本，建议核实。`,
  }
}

/** A guess that names no thing: “可能有钱”. 财产调查规定第2条 asks for clues that are 明确、具体. */
function isVague(clue: CaseEvent): boolean {
  const words = `${valueOf(clue.about) ?? ''}${wordsOf(clue)}`
  return /可能|估计|听说|据说|怀疑|应该(?:还)?有/.test(words) && !/[A-Za-z]|号|房|车|船|账户|帐户|存款|银行|公司|股|债权|工资|收入|租金|土地|厂|店|铺|设备|机器|保险|基金|公积金|理财/.test(words)
}
