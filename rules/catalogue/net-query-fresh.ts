import { valueOf } from '../../casefile/fact.ts'
import { addMonths, inWords } from '../../casefile/dates.ts'
import { closingDate } from '../closing-date.ts'
import { eventExhibit, positionTo, whole } from '../facts.ts'
import { goneBy, goneExhibit } from '../gone.ts'
import { notApplicable, pass, perDebtor, unknown } from '../judging.ts'
import { limitFor } from '../limits.ts'
import { exhibitsOf, towardBy } from '../queries.ts'
import type { Rule } from '../types.ts'

/*
 * 办案系统口径第2项 [V]：终本前近三个月内应有一次网络查询。不是法律，终本规定第3条没有写这个期间，不得用于监督端。2026-11-21 核。
 * “近三个月”按对应日计算：查询日不早于终本日前三个月的对应日（没有对应日的取月末日）。
 */

const MATERIAL = '终本前近三个月的网络查控反馈汇总表'

export const netQueryFresh: Rule = {
  id: 'net-query-fresh',
  title: '结案前近三个月有网络查询',
  help: '终本日前三个月内，对每名被执行人应当有一次网络查询。',
  group: 'C', priority: 'P1', severity: 'hint', side: 'approval',
  logic: ['逐名看终本日以前最近一次网络查询：不早于终本日前三个月对应日的，通过。', '更早而查询记录完整的，提示；记录不完整或者日期不明的，待核实。'],
  exceptions: ['已死亡、注销的被执行人不要求。'],
  debatable: ['系统口径允许相差三个月又一天；这里从严按对应日计算，相差一天的请自行斟酌。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  reads: ['query-fresh'],
  sources: ['system-query'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    const since = addMonths(closing.on, -(limitFor(context.settings, 'query-fresh', closing.on) ?? 0))
    const queriesOf = towardBy(file, closing.on, 'network-query')
    return perDebtor(file, ({ debtor, who, names, field }) => {
      if (goneBy(debtor, closing.on)) {
        return notApplicable(`${who}已死亡或者注销，不要求。`, goneExhibit(debtor, field))
      }
      const queries = queriesOf(names)
      const fresh = queries.find((e) => ['after', 'same-day'].includes(positionTo(e, since)) && positionTo(e, closing.on) !== 'unclear')
      if (fresh) return pass(`对${who}在${inWords(valueOf(fresh.on) ?? since)}有网络查询，距${closing.name}不超过规定期间。`, eventExhibit(file, fresh))
      const evidence = exhibitsOf(file, queries)
      const wouldPassIf = [`在${inWords(since)}以后、${closing.name}以前再次查询`]
      const vague = queries.some((e) => ['undated', 'unclear'].includes(positionTo(e, since)) || positionTo(e, closing.on) === 'unclear')
      const last = queries.filter((e) => positionTo(e, since) === 'before').map((e) => valueOf(e.on)).filter((d) => d !== undefined).sort().at(-1)
      const seen = last === undefined ? '' : `所见最近一次查询在${inWords(last)}，`
      if (vague || !whole(file, 'events', 'queries')) {
        return unknown(vague ? `对${who}的网络查询，具体日期未载明，不能确定在${inWords(since)}以后。` : `${seen}未见${inWords(since)}以后对${who}的网络查询。`, { field: 'events.network-query', material: MATERIAL }, { evidence, wouldPassIf })
      }
      return { approval: 'warn', legality: 'none', evidence: [...evidence, ...closing.evidence], wouldPassIf, reason: `${seen}${inWords(since)}以后到${closing.name}没有对${who}的网络查询。` }
    })
  },
}
