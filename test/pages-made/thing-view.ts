import type { Chance } from './chance.ts'
import type { Denial, Thing } from './thing-content.ts'

/** What a layout of property is given: who owns it, how it is held and what became of it. */

export interface ThingRow { thing: Thing; kind: string; description: string; owner: string; value: string; control: string; on: string; until: string; rank: string; disposal: string; share: string; reason: string }
export interface ThingView { rows: readonly ThingRow[]; denials: readonly Denial[]; columns: readonly Column[]; unit: string; c: Chance }
export type Column = 'kind' | 'description' | 'owner' | 'value' | 'control' | 'on' | 'until' | 'rank' | 'disposal' | 'share' | 'reason'
export type ThingLayout = (v: ThingView) => string

export const THING_HEADS: Readonly<Record<Column, readonly string[]>> = {
  kind: ['财产类型', '财产类别', '类型', '财产种类', '类别'], description: ['财产描述', '财产名称', '财产情况', '描述', '名称', '财产信息', '具体情况', '坐落/号牌/账号'],
  owner: ['所有人', '权利人', '被执行人', '权属人', '所有权人', '财产所有人', '登记在谁名下'], value: ['价值', '估值', '评估价', '金额', '财产价值'],
  control: ['控制措施', '查控措施', '措施', '控制方式', '措施类型'], on: ['控制日期', '查控日期', '措施日期', '查封/冻结日期', '控制时间', '起始日期'],
  until: ['到期日', '届满日期', '控制到期日', '期限届满日', '到期时间', '截止日期'], rank: ['顺位', '首封/轮候', '查封顺位', '控制顺位', '是否轮候'], disposal: ['处置状态', '处置情况', '处置进度', '处理情况', '处分情况'],
  share: ['份额', '共有情况', '所占份额'], reason: ['未处置原因', '不能处置原因', '暂不处置理由', '不具备处置条件的原因'],
}

export function heads(v: ThingView): Record<Column, string> {
  const pick = (k: Column) => v.c.pick(THING_HEADS[k]) + (k === 'value' && v.unit !== '' ? `（${v.unit}）` : '')
  return { kind: pick('kind'), description: pick('description'), owner: pick('owner'), value: pick('value'), control: pick('control'), on: pick('on'), until: pick('until'), rank: pick('rank'), disposal: pick('disposal'), share: pick('share'), reason: pick('reason') }
}
export const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((x) => `<${tag}>${x}</${tag}>`).join('')}</tr>`
export function table(v: ThingView, columns: readonly Column[], rows: readonly ThingRow[], h = heads(v)): string {
  return `<table><thead>${row(['序号', ...columns.map((k) => h[k]), '操作'], 'th')}</thead><tbody>${rows.map((r, i) => row([String(i + 1), ...columns.map((k) => r[k]), '<a>详情</a>'])).join('')}</tbody></table>`
}
export const pairsOf = (v: ThingView, r: ThingRow, h: Record<Column, string>) => v.columns.map((k) => [h[k], r[k]] as const)
