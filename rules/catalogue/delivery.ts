import { valueOf } from '../../casefile/fact.ts'
import { salesOf, type Sale } from '../auctions.ts'
import { actEvidence, actsOf, nothingElseSold } from '../sale-acts.ts'
import { combineOpen } from '../combine.ts'
import { dayOf, lawDay } from '../event-days.ts'
import { limitOn } from '../limits.ts'
import { notApplicable, unknown } from '../judging.ts'
import { following, judgeTerm } from '../term.ts'
import type { Judgement, Rule, RuleContext } from '../types.ts'

/*
 * 拍卖成交的，裁定应当在价款全额支付后十日内送达；裁定送达后十五日内移交：拍变规定第20条、第27条 [V]（2021-01-01 起的条号；
 * 以前为第23条、第30条 [M]）。核对于 2026-11-21。届满日遇休假日顺延。计到核查日，不止于终本之日。
 */

const NONE = notApplicable('没有读到拍卖、变卖成交，本条不涉及。')
const COUNTER = ['买受人是否未付清价款', '是否有依法不能移交或者被占用的情形', '裁定、移交是否记于其他卷宗']

export const delivery: Rule = {
  id: 'delivery',
  title: '成交裁定与移交',
  help: '价款付清后十日内应当送达成交裁定，裁定送达后十五日内应当移交财产。',
  group: 'D', priority: 'P2', severity: 'ordinary', side: 'both',
  logic: ['逐项成交的财产看：付清价款之日起十日内送达裁定、裁定送达之日起十五日内移交的，通过。', '迟于期限的提示；记录完整而没有的，按程序瑕疵提示；未见的待核实。'],
  exceptions: ['期限到核查日尚未届满的，不判迟延。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['auction-20', 'auction-27', 'cpl-period'],
  judge(context) {
    const { sales } = salesOf(context.file)
    if (sales.length === 0 || !limitOn('sale-ruling', lawDay(context))) return NONE
    const parts = sales.flatMap((s) => judgeSale(context, s))
    return parts.length === 0 ? NONE : combineOpen(parts)
  },
}

function judgeSale(context: RuleContext, s: Sale): Judgement[] {
  const { file, asOf } = context
  const paid = actsOf(s, 'sale-paid')[0], confirmed = actsOf(s, 'sale-confirmed'), delivered = actsOf(s, 'sale-delivered'), sold = actsOf(s, 'sold')[0]
  const until = { on: asOf, name: '核查日' }
  const parts: Judgement[] = []
  const on = dayOf(paid)
  const ruling = paid ? following(confirmed, paid) : confirmed[0]
  if (paid && on !== undefined) {
    parts.push(judgeTerm(context, {
      limit: 'sale-ruling', duty: '送达成交裁定', act: ruling, actEvidence: ruling ? actEvidence(file, ruling) : [], until, whole: nothingElseSold(file, 'sale-confirmed'), late: 'notice', never: 'procedural-defect', counter: COUNTER,
      began: { on, words: `${s.name}的价款付清于`, evidence: actEvidence(file, paid) }, missing: { field: 'events.sale-confirmed', material: '成交裁定书及送达回证' },
    }))
  } else if (paid ?? sold) {
    const e = paid ?? sold
    parts.push(unknown(`${s.name}已成交，价款付清的日期未见，不能判断裁定是否按期送达。`, { field: 'events.sale-paid', material: '价款付清的凭证' }, { evidence: e ? actEvidence(file, e) : [] }))
  }
  const from = dayOf(ruling)
  if (ruling && from !== undefined) {
    const handed = following(delivered, ruling)
    parts.push(judgeTerm(context, {
      limit: 'sale-delivery', duty: '移交财产', act: handed, actEvidence: handed ? actEvidence(file, handed) : [], until, whole: nothingElseSold(file, 'sale-delivered') && valueOf(s.asset?.possessed) !== false, late: 'notice', never: 'procedural-defect', counter: COUNTER,
      began: { on: from, words: `${s.name}的成交裁定送达于`, evidence: actEvidence(file, ruling) }, missing: { field: 'events.sale-delivered', material: '移交笔录、交接清单' },
    }))
  }
  return parts
}
