import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { eventExhibit, whole, wordsOf } from '../facts.ts'
import { goneBy, goneExhibit } from '../gone.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { exhibitsOf, OFFLINE, QUERIED_KINDS, towardBy } from '../queries.ts'
import { placeOf } from '../places.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 网络查控发起后，反馈没有回来、又没有线下补查的，财产情况仍不清楚，不批。
 * 终本规定第3条第一款第（二）项 [M]；财产调查规定第1条 [V]、第13条 [V]；江陵县法院工作规范第（5）项 [V]（地方规定，只影响审批）。2026-11-21 核。
 * 目录没有写监督端的等级；反馈未回本身未必是法院的过错，作一般提示。
 */

const COUNTER = ['反馈是否已收到而未更新记录', '是否已到登记机关线下补查', '协助单位是否尚未接入系统', '是否已重新发起查询并得到反馈']
const MATERIAL = '网络查控反馈汇总表，或者线下补查的记录'

export const netQueryFeedback: Rule = {
  id: 'net-query-feedback',
  title: '网络查控反馈已回',
  help: '网络查控的反馈应当在终本前收到；没有反馈的项目，应当线下补查。',
  group: 'C', priority: 'P0', severity: 'ordinary', side: 'both',
  logic: [
    '逐名看被执行人在终本日以前的网络查询：载有结果或者反馈的，通过。',
    '载明未反馈，以后没有重新查到结果，记录完整而没有线下补查的，不批；记录不完整的，待核实。',
    '查询没有载明结果，也没有载明是否反馈的，待核实。',
  ],
  exceptions: ['未反馈的项目已经线下补查的，放行。', '以后重新查询并得到反馈的，以后一次为准。', '没有作过网络查询的，由网络查控覆盖面判断，本条不适用。'],
  debatable: ['“未反馈”是否等于没有穷尽调查：地方规定列为不得终本的情形；法律只要求查询，反馈迟延未必是执行法院的过错。监督端只作一般提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-3-2', 'investigation-1', 'investigation-13', 'jiangling', 'system-query'],
  judge(context) {
    const closing = closingDate(context)
    const queriesOf = towardBy(context.file, closing.on, 'network-query')
    return perDebtor(context.file, (one) => ofDebtor(context.file, one, closing, queriesOf(one.names)))
  },
}

/** “未反馈有财产” says that nothing was found, and “无未反馈项目” that all came back. */
const NO_FEEDBACK = /(?<!无|没有|不存在|0项)(?:未|尚未|没有|未能|仍未|均未)反馈(?!回?(?:到|出|有|任何|其他|其它|可供|被执行人|名下|财产|存款|车|房|不动产|证券|信息|线索))|反馈(?:结果)?(?:尚|仍|还|均)?未(?:回|收到|到)|未回复|待反馈|查询中|处理中|查询(?:失败|超时)|等待反馈/
/** “未反馈财产信息”: nothing came back, or nothing was found? */
const AMBIGUOUS = /(?:未|没有)反馈(?:财产|存款|车|房|不动产|证券|信息|线索)/
const REPLIED = /反馈|结果|查得|查到|查明|查见|查实|发现|显示|名下(?:有|无|没有|登记)|(?:无|没有)[^，。；]{0,8}(?:财产|存款|车辆|房|不动产|证券|登记|信息|余额)|余额|已冻结|已查封/

function ofDebtor(file: CaseFile, { debtor, who, names, field }: OneDebtor, closing: ClosingDate, queries: CaseEvent[]): Judgement {
  if (goneBy(debtor, closing.on)) {
    return notApplicable(`${who}已死亡或者注销，不在本条判断。`, goneExhibit(debtor, field))
  }
  if (queries.length === 0) {
    if (whole(file, 'events', 'queries')) return notApplicable(`没有${closing.name}以前对${who}网络查控的记载，反馈无从核对。`)
    return unknown(`未见对${who}网络查控的反馈。`, { field: 'events.network-query', material: MATERIAL })
  }
  const replied = queries.filter((e) => !NO_FEEDBACK.test(wordsOf(e)) && !AMBIGUOUS.test(wordsOf(e)) && (valueOf(e.result) !== undefined || REPLIED.test(wordsOf(e))))
  const lacking = queries.filter((e) => NO_FEEDBACK.test(wordsOf(e)))
  /* The same query told with its items and without them is one. */
  const open = lacking.filter((e) => itemsOf(e).length > 0 || !lacking.some((o) => itemsOf(o).length > 0 && valueOf(o.on) === valueOf(e.on)))
  const silent = queries.filter((e) => !lacking.includes(e) && !replied.includes(e))
  const parts = open.map((e) => unanswered(file, who, names, e, replied, closing))
  const left = silent.filter((e) => !replied.some((r) => notBefore(r, e)))
  if (left.length > 0) {
    parts.push(unknown(`已对${who}发起网络查控，是否反馈、结果如何未载明。`, { field: `events.${placeOf(file, left[0] ?? NEVER)}.result`, material: MATERIAL }, {
      evidence: exhibitsOf(file, left), wouldPassIf: ['材料载明反馈结果'],
    }))
  }
  if (parts.length === 0) return pass(`对${who}的网络查控已有反馈。`, exhibitsOf(file, replied))
  return combine(parts)
}

function itemsOf(e: CaseEvent): typeof QUERIED_KINDS {
  const words = `${wordsOf(e)} ${valueOf(e.about) ?? ''}`
  return QUERIED_KINDS.filter((k) => k.words.test(words))
}

const NEVER: CaseEvent = { kind: { value: 'network-query', quote: '' } }

/** Is the first act no earlier than the second, as far as their days are told? */
function notBefore(a: CaseEvent, b: CaseEvent): boolean {
  const x = valueOf(a.on), y = valueOf(b.on)
  return x === undefined || y === undefined || x >= y
}

/** A query without reply: asked again, looked into on the spot, or left open. */
function unanswered(file: CaseFile, who: string, names: string[], query: CaseEvent, replied: readonly CaseEvent[], closing: ClosingDate): Judgement {
  const words = `${wordsOf(query)} ${valueOf(query.about) ?? ''}`
  const asked = itemsOf(query)
  const items = asked.length === 0 ? '' : `（${asked.map((k) => k.name).join('、')}）`
  const covers = (e: CaseEvent) => notBefore(e, query) && asked.length > 0 && asked.every((k) => k.words.test(wordsOf(e)))
  const again = replied.find((r) => valueOf(r.on) !== valueOf(query.on) && covers(r))
  if (again) return pass(`对${who}未反馈的查询${items}以后已重新查询并有反馈。`, [...eventExhibit(file, query), ...eventExhibit(file, again)])
  const offline = towardBy(file, closing.on, ...OFFLINE)(names)
  const made = offline.find((e) => covers(e) || /补查|未反馈/.test(wordsOf(e)))
  if (made || /已(?:线下|现场|到[^，。；]{0,12})(?:补查|查询|调查)/.test(words)) return pass(`对${who}未反馈的查询${items}已线下补查。`, [...eventExhibit(file, query), ...(made ? eventExhibit(file, made) : [])])
  const evidence = eventExhibit(file, query)
  const wouldPassIf = [`收到反馈${items}，或者补入线下补查的记录`]
  if (!whole(file, 'events', 'investigations') || (asked.length === 0 && offline.length > 0)) {
    return unknown(`对${who}的网络查控${items}载明未反馈，是否已线下补查未见。`, { field: 'events.traditional-investigation', material: MATERIAL }, { evidence, wouldPassIf, counterEvidence: COUNTER })
  }
  return {
    approval: 'block', legality: 'notice', evidence, wouldPassIf, counterEvidence: COUNTER,
    reason: `对${who}的网络查控${items}载明未反馈，记录完整而没有线下补查的记载。`,
  }
}
