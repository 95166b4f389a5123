import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import { closingDate } from '../closing-date.ts'
import { done, eventExhibit, eventsOf, positionTo, unsure, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, unknown } from '../judging.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 达成和解协议的，可以中止执行；协议正在履行的，不恢复原法律文书的执行。执行和解规定第2条、第9条至第11条 [V]；
 * 分期履行的和解能否终本，见立结案意见第16条第一款第（五）项 [M]（2026-11-21 核）。目录所引民诉法解释第464条，核验笔记没有条文，不引。
 * 各地口径不一，故只提示。
 */

export const settlementNotEnd: Rule = {
  id: 'settlement-not-end',
  title: '和解、分期履行中的终本',
  help: '有和解协议正在履行的，通常应当中止或者终结执行，不宜直接终本。',
  group: 'B', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: [
    '终本以前达成和解、分期履行协议而正在履行的，提示；限制消费、失信已解除的，一并提示。',
    '协议的履行情况未载明的，待核实。',
  ],
  exceptions: ['协议没有履行、已恢复执行的，不适用。', '协议已履行完毕的，不适用，另看执行完毕。'],
  debatable: ['分期履行中的终本：一种看法是应当中止或者终结执行；另一种看法是按立结案意见第十六条，确无财产而达成分期履行协议的，可以终本（依据待核）。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['settlement-2', 'settlement-9', 'filing-16-5'],
  judge(context) {
    return eventsOf(context.file, 'settlement-reached').length === 0 ? NONE : ofSettlement(context)
  },
}

const NONE = notApplicable('没有和解、分期履行协议的记载。')
const BROKEN = /(?:未(?:按[^，。；]{0,10})?|未能|不|没有)履行(?!完毕)|违约|逾期|恢复执行|未达成|协商未果/
/** What is to happen if somebody defaults has not happened. */
const CONDITIONAL = /(?:如|若|倘|一旦)[^。；]{0,60}|可以?[^，。；]{0,8}恢复执行/g
const PERFORMED = /(?<!未|没有)(?:履行完毕|全部履行)/
const RUNNING = /分期|分[^，。；]{1,6}期|每月|未履行完毕|正在履行|履行中|按期履行|按约履行|长期履行/

function ofSettlement(context: RuleContext): Judgement {
  const { file } = context
  const closing = closingDate(context).on
  const open = unsure(file, 'settlement-reached')[0]
  const e = doneBy(file, closing, 'settlement-reached').at(-1)
  if (e === undefined) {
    if (open === undefined) return NONE
    return unknown('材料提到和解，是否达成协议未见。', { field: 'events.settlement-reached', material: '和解协议' }, { evidence: eventExhibit(file, open), wouldPassIf: ['没有达成和解，或者协议已不再履行'] })
  }
  const on = valueOf(e.on)
  const told = wordsOf(e).replace(CONDITIONAL, '')
  const resumed = doneBy(file, closing, 'resumed').find((r) => on !== undefined && (valueOf(r.on) ?? '') >= on)
  if (resumed) return notApplicable('和解协议达成后已恢复执行。', eventExhibit(file, resumed))
  if (BROKEN.test(told)) return notApplicable('和解协议没有履行。', eventExhibit(file, e))
  if (PERFORMED.test(told) || doneBy(file, closing, 'performed').length > 0) return notApplicable('和解协议已履行，是否执行完毕另看尚未执行标的。', eventExhibit(file, e))
  const day = on === undefined ? '' : inWords(on)
  if (!RUNNING.test(told)) {
    return unknown(`${day}达成和解协议，履行情况未见。`, { field: 'events.settlement-reached', material: '和解协议及履行情况的记录' }, { evidence: eventExhibit(file, e), wouldPassIf: ['材料载明协议没有履行，已恢复执行'] })
  }
  const lifted = done(file, 'consumption-lifted', 'dishonest-removed').filter((l) => on === undefined || positionTo(l, on) !== 'before')
  return {
    approval: 'warn', legality: 'notice', evidence: [e, ...lifted].flatMap((x) => eventExhibit(file, x)),
    reason: `${day}达成的和解协议正在履行，通常应当中止或者终结执行，不宜直接终本，请核对。${lifted.length > 0 ? '和解后已解除限制消费或者删除失信信息，终本是否仍符合条件，一并核对。' : ''}`,
    counterEvidence: ['协议是否已经违约或者解除', '是否按“确无财产而分期履行”的情形终本'], wouldPassIf: ['改为中止或者终结执行', '载明协议已不再履行'],
  }
}
