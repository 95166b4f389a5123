import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent } from '../../casefile/schema.ts'
import { closingDate } from '../closing-date.ts'
import { whole, wordsOf } from '../facts.ts'
import { goneBy, goneExhibit } from '../gone.ts'
import { notApplicable, pass, perDebtor, unknown } from '../judging.ts'
import { exhibitsOf, OFFLINE, towardBy, type PropertyKind } from '../queries.ts'
import type { Rule } from '../types.ts'

/*
 * 对每名被执行人调查住房公积金（限自然人）、理财产品、收益类保险、股息红利。办案系统口径第4项 [V]，不是法律。
 * 没有法律条文强制逐项调查；财产调查规定第5条 [V] 只要求被执行人报告。监督端只作一般提示。2026-11-21 核。
 */

const FUND: PropertyKind = { name: '住房公积金', words: /公积金/, natural: true }
const OTHERS: readonly PropertyKind[] = [
  { name: '理财产品', words: /理财|资管|信托/ }, { name: '收益类保险', words: /(?<!社会|养老|医疗|失业)保险/ }, { name: '股息红利', words: /股息|红利|分红|投资收益/ },
]
const SOCIAL = /社保|社会保险|人社|医保/

/** Which of the four an act looked for, by its kind or its words. */
function namedIn(e: CaseEvent): PropertyKind[] {
  const words = `${wordsOf(e)}${e.kind.value === 'provident-fund-query' ? '公积金' : e.kind.value === 'insurance-query' && !SOCIAL.test(wordsOf(e)) ? '保险' : ''}`
  return [FUND, ...OTHERS].filter((k) => k.words.test(words))
}

const MATERIAL = '公积金、理财、保险、股息红利的查询记录'

export const specialAssets: Rule = {
  id: 'special-assets',
  title: '公积金、理财、保险、股息红利已查',
  help: '终本前应当对每名被执行人调查住房公积金（限自然人）、理财产品、收益类保险和股息红利。',
  group: 'C', priority: 'P1', severity: 'ordinary', side: 'both',
  logic: ['逐名看被执行人：自然人查过住房公积金、单位查过其余任一项的，通过，并写明其余没有看到的项目。', '记录完整而自然人没有查公积金，或者各项都没有查的，提示。', '没有看到的，待核实。'],
  exceptions: ['单位不要求查住房公积金。', '已死亡、注销的被执行人不要求。'],
  debatable: ['逐项调查是办案系统的口径，没有条文强制；法律只要求穷尽财产调查措施，未逐项查询不当然违法。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['system-special', 'investigation-5', 'zhongben-1-3'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    const actsOf = towardBy(file, closing.on, 'network-query', ...OFFLINE)
    const found = new Map(actsOf([]).map((e) => [e, namedIn(e)]))
    return perDebtor(file, ({ debtor, who, names, field }) => {
      if (goneBy(debtor, closing.on)) {
        return notApplicable(`${who}已死亡或者注销，不要求。`, goneExhibit(debtor, field))
      }
      const natural = valueOf(debtor?.kind) === 'natural'
      const asked = [...(valueOf(debtor?.kind) === 'organization' ? [] : [FUND]), ...OTHERS]
      const acts = actsOf(names)
      const lacking = asked.filter((k) => !acts.some((e) => found.get(e)?.includes(k)))
      const evidence = exhibitsOf(file, acts.filter((e) => found.get(e)?.some((k) => asked.includes(k))))
      const left = lacking.map((k) => k.name).join('、')
      if (lacking.length < asked.length && !(natural && lacking.includes(FUND))) {
        return pass(`对${who}已查询${asked.filter((k) => !lacking.includes(k)).map((k) => k.name).join('、')}${left === '' ? '' : `；${left}未见，请核对`}。`, evidence)
      }
      const wouldPassIf = [`补查${who}的${left}`]
      if (!whole(file, 'investigations', 'queries', 'events') || (acts.some((e) => e.kind.value === 'network-query') && !whole(file, 'queries', 'investigations'))) {
        return unknown(`未见对${who}的${left}的调查。`, { field: 'events.provident-fund-query', material: `${who}的${MATERIAL}` }, { evidence, wouldPassIf })
      }
      return {
        approval: 'warn', legality: 'notice', evidence: [...evidence, ...closing.evidence], wouldPassIf, counterEvidence: ['是否已通过网络查控一并查询', '被执行人是否确无缴存单位'],
        reason: `记录完整而没有对${who}调查${left}的记载。`,
      }
    })
  },
}
