import { inWords } from '../../casefile/dates.ts'
import { combine } from '../combine.ts'
import { concerning, controlsOf, latestEnd, type Control } from '../controls.ts'
import { done, eventExhibit, whole } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 冻结存款不超过一年，查封、扣押动产不超过两年，查封不动产、冻结其他财产权不超过三年。民诉法解释第485条 [V]。
 * 期间从协助执行通知书送达协助机关、措施生效之日起算：查扣冻规定第1条 [V]。2026-11-21 核。
 * 登记的届满日可能是续行以后的：没有看全续行手续时不判超限。2015-02-04 以前的期限没有收入。
 */

const COUNTER = ['届满日是否为续行以后的日期', '起算日是否为协助执行通知书送达之日', '财产类别是否认定有误']
const NOTHING = notApplicable('没有读到查封、扣押、冻结，本条不适用。')

export const sealPeriod: Rule = {
  id: 'seal-period',
  title: '查封扣押冻结期限不超上限',
  help: '冻结存款不得超过一年，查封扣押动产不得超过两年，查封不动产、冻结其他财产权不得超过三年。',
  group: 'C', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['逐项看起止日：届满日不晚于起始日后十二、二十四、三十六个月的对应日的，通过。', '超过上限，记录完整而没有续行的，提示，监督端为程序瑕疵；是否续行没有看到的，待核实。', '起止日没有载明的，待核实。'],
  exceptions: ['已解除、已处置完毕的，不适用。', '轮候查封的期限尚未起算，不适用。', '已续行的，不以合计期限判断。', '2015年2月4日以前开始的，不判断。'],
  debatable: ['网络资金（微信、支付宝等）按存款一年还是按其他财产权三年，做法不一；这里从宽按三年。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['cpi-485', 'sealing-1'],
  judge({ file }) {
    const controls = controlsOf(file)
    return controls.length === 0 ? NOTHING : combine(controls.map((c) => ofControl(file, c, controls.length)))
  },
}

function ofControl(file: CaseFile, c: Control, among: number): Judgement {
  if (c.over) return notApplicable(`${c.name}已解除或者已处置完毕。`, c.evidence)
  if (c.waiting) return notApplicable(`${c.name}为轮候，期限尚未起算。`, c.evidence)
  if (c.on === undefined || c.until === undefined) {
    return unknown(`${c.name}的${c.on === undefined ? '起始日' : '届满日'}未载明。`, { field: c.untilField, material: `${c.name}的裁定、协助执行通知书及回执` }, { evidence: c.evidence, wouldPassIf: ['载明起止日，且不超过上限'] })
  }
  const most = latestEnd(c)
  if (most === undefined) return notApplicable(`${c.name}开始于${inWords(c.on)}，当时的期限规定没有收入。`, c.evidence)
  if (c.until <= most) return pass(`${c.name}从${inWords(c.on)}到${inWords(c.until)}，没有超过上限。`, c.evidence)
  const { sure, perhaps } = concerning(done(file, 'control-renewed'), c, among)
  const said = `${c.name}从${inWords(c.on)}到${inWords(c.until)}，超过上限（${inWords(most)}）`
  if (sure.length > 0) return pass(`${said}，是续行以后的届满日。`, [...c.evidence, ...sure.flatMap((e) => eventExhibit(file, e))])
  const wouldPassIf = ['补入续行手续，或者更正届满日']
  if (perhaps.length > 0 || !whole(file, 'events', 'measures')) return unknown(`${said}；是否为续行以后的届满日未见。`, { field: 'events.control-renewed', material: `${c.name}的续行手续` }, { evidence: c.evidence, wouldPassIf })
  return { approval: 'warn', legality: 'procedural-defect', evidence: c.evidence, counterEvidence: COUNTER, wouldPassIf, reason: `${said}，没有续行的记载；疑似超过法定期限，建议核实。` }
}
