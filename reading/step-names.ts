import type { CaseEvent } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import type { Cell } from './grid.ts'
import { byFirstUnit, firstUnits } from './narrative/scan.ts'
import { rowEvent, type Row } from './rows.ts'
import { standing } from './narrative/standing.ts'
import { CONTROLS, STEPS } from './step-words.ts'

/** The act that a short phrase names: a cell, the name of a node, a label, the title of a list (step-words.ts). */

/** Words beside it that say that nothing was taken hold of. What is said of another measure is left: 查封 | 某车，未实际扣押. */
const IN_VAIN = /无可供|没有可|余额(?:为)?(?:0|零)(?:元)?(?:$|[，。；,;])|^(?:0|零)(?:\.0+)?元$|^(?:.{0,6}失败|不成|未果|未成功|未办理)|^(?:申请|拟|待|建议|请|退回)|^申请执行人申请|驳回|撤[销回]/
const VERBS: Partial<Record<EventKind, RegExp>> = {
  sealed: /未(?:能|予|实际|成功)*查封|查封(?:不成|失败|未果)|(?:无法|不能)查封/, impounded: /未(?:能|予|实际|成功)*扣押|扣押(?:不成|失败|未果)|(?:无法|不能)扣押/, frozen: /未(?:能|予|实际|成功)*冻结|冻结(?:不成|失败|未果)|(?:无法|不能)冻结/,
  deducted: /未(?:能|予|实际|成功)*(?:扣划|划拨)|(?:扣划|划拨)(?:不成|失败|未果)|(?:无法|不能)(?:扣划|划拨)/,
}
export function inVain(kind: EventKind, words: string): boolean {
  return IN_VAIN.test(words) || (VERBS[kind]?.test(words) ?? false)
}

const CONTROL_BEGINS = new Set(firstUnits(CONTROLS.map(([re]) => re.source).join('|')))

export function controlStep(text: string): EventKind | undefined {
  if (text.length > 12 || !CONTROL_BEGINS.has(text.charCodeAt(0))) return undefined
  const words = squash(text)
  return CONTROLS.find(([re]) => re.test(words))?.[1]
}

/** By the character with which a step's name begins: most of what is asked is none. */
export const STEPS_BY_FIRST = byFirstUnit(STEPS)

/** The act that the name of a step tells; `title`: the heading above the list. */
export function bareMatter(row: Row, matter: Cell, rest: Pick<CaseEvent, 'on' | 'party'>, title = ''): CaseEvent[] {
  const control = controlStep(matter.text)
  const said = squash(row.text('text', 'result', 'state') ?? '')
  const kind = control ? (inVain(control, said) ? undefined : control) : stepOf(matter.text, title, said === '' || standing(said) === 'done')
  return kind ? [rowEvent(row, kind, rest)] : []
}

/** “执行通知书、报告财产令，直接送达张三”, “邮件签收：执行通知书”: papers and that they came, in whatever order. */
export function papersServed(row: Row, words: string, rest: Pick<CaseEvent, 'on' | 'party'>): CaseEvent[] {
  const text = squash(words)
  if (text.length > 100 || !CAME.test(text) || NOT_CAME.test(text)) return []
  return PAPERS.filter(([re]) => re.test(text)).map(([, kind]) => rowEvent(row, kind, rest))
}
const PAPERS: readonly [RegExp, EventKind][] = [[/执行通知/, 'notice-served'], [/报告财产|财产(?:报告|申报)(?:令|通知)/, 'report-order-served'], [/(?:终本|终结本次执行程序)(?:执行)?裁定/, 'zhongben-served']]
const CAME = /送达|签收|妥投|当面交|公告期(?:届)?满/
const NOT_CAME = /无人|(?:送达|投递|派送|寄送|运输)中|在途|书时|未|退|拒|无法|不能|没|准备|拟|待|不在|失败|公告(?!.{0,4}期(?:届)?满)|\d{4}[-年./]\d/

/** Which act the name of a step tells below this heading; `alone`: nothing beside it says more than that it was done. */
export function stepOf(text: string, title: string, alone = true): EventKind | undefined {
  if (text.length > 24 || beginsOtherwise(text, STEPS_BY_FIRST)) return undefined
  const words = squash(text).replace(/^[\d.、·\s]+/, '').replace(/[（(](?:首次|末次|终本前|结案前|第?[\d一二三四五六]{1,2}[次轮批]?|第一次|最后一次)[)）]$|[·]?第?[\d一二三四五六]{1,2}[次轮批]?$/, '')
  return STEPS_BY_FIRST.get(words.charCodeAt(0))?.find(([re, , below, only]) => re.test(words) && (below === undefined || below.test(title)) && (alone || only === undefined))?.[1]
}

const NUMERALS = new Set([...'一二三四五六七八九十'].map((c) => c.charCodeAt(0)))
/** Does it begin with a Chinese character that is none of these, and no number that may be taken off? Most of what is asked does. */
export function beginsOtherwise(text: string, begins: { has(unit: number): boolean }): boolean {
  const first = text.charCodeAt(0)
  return first >= 0x4e00 && first <= 0x9fff && !begins.has(first) && !NUMERALS.has(first)
}
