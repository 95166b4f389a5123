import { valueOf } from '../../casefile/fact.ts'
import { inWords, type CivilDate } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { assetName, isFinished } from '../asset-release.ts'
import { closingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { disputesBy, type Dispute } from '../disputes.ts'
import { eventExhibit, eventsOf, exhibit, namesOf, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, pass, unknown } from '../judging.ts'
import { isDisputed } from '../stated-reasons.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 案外人对主要财产提出异议、执行异议之诉，或者对分配方案的异议没有审结的，财产能否执行尚未确定，不宜终本。
 * 民诉法第238条 [V]；民诉法解释第506条至第510条 [V]（2026-11-21 核）。目录所引执行程序解释第15至18条、民诉法解释第463条，
 * 核验笔记没有条文，不引。
 */

export const pendingDispute: Rule = {
  id: 'pending-dispute',
  title: '异议、异议之诉、分配争议未结',
  help: '案外人异议、异议之诉、分配方案异议没有审结的，不宜终本。',
  group: 'B', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: [
    '终本以前提出的案外人异议、异议之诉、分配方案异议，没有审结记录的，提示。',
    '财产载明因案外人异议或者权属争议不能处分的，提示。',
    '异议的对象没有载明的，待核实。',
  ],
  exceptions: ['已审结的，通过。', '对执行行为、管辖、失信、限制消费、终本的异议，不影响财产，不适用。', '终本以后提出的，不适用。'],
  debatable: ['争议只涉及部分财产时：一种看法是其余财产处置完毕的可以终本；另一种看法是主要财产争议未结即不应终本。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpl-238', 'cpi-506'],
  judge(context) {
    const { file } = context
    const parts = file.assets.length === 0 ? [] : disputedAssets(file)
    if (eventsOf(file, 'objection-filed', 'distribution-planned').length > 0) parts.push(...disputes(file, closingDate(context).on))
    return parts.length === 0 ? NONE : combine(parts)
  },
}

const NONE = notApplicable('没有未结的案外人异议、异议之诉或者分配争议的记载。')
const COUNTER = ['异议、诉讼是否已审结或者撤回', '争议是否只涉及部分财产', '其余财产是否确已处置完毕']
const UNTIL = ['异议、诉讼审结后依结果处置财产', '载明争议不涉及主要财产']

function disputedAssets(file: CaseFile): Judgement[] {
  return file.assets.flatMap((a, i) => {
    if (isFinished(a) || !isDisputed(valueOf(a.undisposable))) return []
    return [{
      approval: 'warn', legality: 'notice', evidence: exhibit(`assets.${i}.undisposable`, a.undisposable), counterEvidence: COUNTER, wouldPassIf: UNTIL,
      reason: `${assetName(a)}因“${valueOf(a.undisposable) ?? ''}”未处置；争议未结，通常应当等待，不宜终本。`,
    } satisfies Judgement]
  })
}

function disputes(file: CaseFile, closing: CivilDate): Judgement[] {
  const contested = doneBy(file, closing, 'distribution-planned').filter((e) => /异议/.test(wordsOf(e)) && !/(?:无|没有|未提出|均未|放弃)[^，。；]{0,6}异议|异议(?:期满|已|不成立)/.test(wordsOf(e)))
  return [...disputesBy(file, closing).map((d) => judgeOne(file, d)), ...contested.map((e) => open(file, e, '分配方案有异议'))]
}

function judgeOne(file: CaseFile, { filed, state, decision }: Dispute): Judgement {
  if (state === 'ended') return pass(`${whose(filed)}异议已审结。`, [...eventExhibit(file, filed), ...(decision ? eventExhibit(file, decision) : [])])
  if (state === 'open') return open(file, filed, `${whose(filed)}提出的异议或者诉讼`)
  return unknown(`${whose(filed)}提出异议，异议的对象和处理结果未见。`, { field: 'events.objection-decided', material: '异议申请书、异议裁定书' }, {
    evidence: eventExhibit(file, filed), wouldPassIf: ['异议已审结，或者不涉及主要财产'],
  })
}

function whose(e: CaseEvent): string {
  const on = valueOf(e.on)
  return `${namesOf(e.party).join('、')}${on === undefined ? '' : `${inWords(on)}`}`
}

function open(file: CaseFile, e: CaseEvent, what: string): Judgement {
  return {
    approval: 'warn', legality: 'notice', evidence: eventExhibit(file, e), counterEvidence: COUNTER, wouldPassIf: UNTIL,
    reason: `${what}未见审结记录；涉及主要财产的，通常应当等待处理结果，不宜终本，请核对。`,
  }
}
