import { valueOf } from '../../casefile/fact.ts'
import { addDays, inWords, type CivilDate } from '../../casefile/dates.ts'
import type { Asset, CaseEvent } from '../../casefile/schema.ts'
import { closedForNow, NOT_CLOSED } from '../after-closing.ts'
import { assetName } from '../asset-release.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, notDone, wordsOf } from '../facts.ts'
import { notApplicable, pass } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { assetPlace } from '../places.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 终本后控制措施继续有效，申请续行查封的应当办理：终本规定（条号记忆为第15条）[M]，原文没有核到（2026-11-21），故默认关闭，监督端至多作线索。
 * 查封期限本身和失效由“查封到期”一条判断；法院可以依职权续行，主要靠申请。
 */

export const postSealRenew: Rule = {
  id: 'post-seal-renew',
  title: '终本后的续行查封',
  help: '终本后查封、冻结将要到期的，应当提示续行；申请续行的应当办理。',
  group: 'G', priority: 'P2', severity: 'major', side: 'both', off: true,
  logic: ['终本以后到期的查封、扣押、冻结，在到期前的管理阈值以内提示续行。', '已经到期没有续行的，提示核对；材料载明申请续行而没有办理的，作线索。'],
  exceptions: ['已经续行或者已经解除的，不提示。', '离到期尚远的，不判断。'],
  debatable: ['依据只凭记忆；续行主要靠申请，没有申请而失效的，不当然归责于法院。'],
  history: [{ on: '2026-11-22', what: '首次收录，默认关闭。' }],
  reads: ['renew-ahead'],
  sources: ['zhongben-15'],
  judge(context) {
    const { file } = context
    const closed = closedForNow(file)
    if (!closed) return NOT_CLOSED
    const ending = file.assets.filter((a) => (valueOf(a.control?.until) ?? '') > closed.on && (valueOf(a.control?.released) ?? false) === false)
    if (ending.length === 0) return NONE
    return combine(ending.map((a) => judgeControl(context, a, valueOf(a.control?.until) ?? closed.on)))
  },
}
const NONE = notApplicable('没有读到终本以后到期的查封、扣押、冻结。')

function judgeControl(context: RuleContext, a: Asset, until: CivilDate): Judgement {
  const { file, asOf, settings } = context
  const i = assetPlace(file, a)
  const evidence = [...exhibit(`assets.${i}`, a.kind), ...exhibit(`assets.${i}.control.until`, a.control?.until)]
  const ours = (e: CaseEvent) => valueOf(e.about) === undefined ? file.assets.length === 1 : valueOf(e.about) === valueOf(a.description)
  const renewed = done(file, 'control-renewed').find((e) => ours(e) && (valueOf(e.until) ?? until) >= until && (valueOf(e.on) ?? '') <= until)
  if (renewed) return pass(`${assetName(a)}的控制措施至${inWords(until)}，已续行。`, [...evidence, ...eventExhibit(file, renewed)])
  const refused = notDone(file, 'control-renewed').find((e) => ours(e) && /申请/.test(wordsOf(e)))
  const wouldPassIf = ['办理续行查封、冻结', '已解除或者已处置']
  if (refused) {
    return {
      approval: 'warn', legality: 'clue', evidence: [...evidence, ...eventExhibit(file, refused)], wouldPassIf, counterEvidence: ['申请是否在到期以前提出', '财产是否已处置、已解除', '依据条文待核对'],
      reason: `${assetName(a)}的控制措施至${inWords(until)}，申请续行而没有办理，建议核实。`,
    }
  }
  if (until < asOf) return { approval: 'warn', legality: 'notice', evidence, wouldPassIf, reason: `${assetName(a)}的控制措施已于${inWords(until)}到期，未见续行的记录；是否曾申请续行请核对。` }
  if (asOf >= addDays(until, -(limitFor(settings, 'renew-ahead', asOf) ?? 0))) return { approval: 'warn', legality: 'notice', evidence, wouldPassIf, reason: `${assetName(a)}的控制措施将于${inWords(until)}到期，请及时告知申请执行人并办理续行。` }
  return notApplicable(`${assetName(a)}的控制措施至${inWords(until)}，尚未临近到期。`)
}
