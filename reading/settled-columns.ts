import { squash } from '../casefile/text.ts'
import type { Column } from './columns.ts'
import type { Cell } from './grid.ts'

/** Headings that are of several lists, settled by the others beside them: 日期 of a round of a sale, 提交日期 of a report, 类型 of a measure. */

const MEASURES = /^(?:[\u4e00-\u9fa5]{0,4})?(?:失信|限制(?:高)?消费|限高|限消|限制出境|出境|罚款|拘留|拘传)[\u4e00-\u9fa5]{0,6}$/

interface Rule { column: Column; becomes: Column; beside: readonly Column[]; without: readonly Column[] }
const RULES: readonly Rule[] = [
  { column: 'date', becomes: 'auctionOn', beside: ['round'], without: ['auctionOn', 'matter'] },
  { column: 'disposal', becomes: 'auctionResult', beside: ['round'], without: ['auctionResult', 'owner', 'controlKind'] },
  { column: 'approvedOn', becomes: 'date', beside: ['matter'], without: ['date', 'extendTo', 'extendTerm', 'deductTo', 'deductFrom', 'delayedOn'] },
  { column: 'docOn', becomes: 'date', beside: ['interviewee'], without: ['date', 'interviewOn'] },
  { column: 'queryOn', becomes: 'reportOn', beside: ['reporter'], without: ['reportOn', 'queried'] },
  { column: 'queryOn', becomes: 'clueOn', beside: ['clueText'], without: ['clueOn', 'queried'] },
  { column: 'clueOn', becomes: 'servedOn', beside: ['docName'], without: ['servedOn', 'clueText'] },
]

export function settled(columns: readonly (Column | undefined)[], rows: readonly (readonly Cell[])[]): (Column | undefined)[] {
  let out = [...columns]
  for (const { column, becomes, beside, without } of RULES) {
    if (out.includes(column) && beside.every((c) => out.includes(c)) && !without.some((c) => out.includes(c))) out = out.map((c) => (c === column ? becomes : c))
  }
  const kind = out.indexOf('assetKind'), words = rows.map((r) => squash(r[kind]?.text ?? '')).filter((t) => t !== '')
  if (kind >= 0 && words.length > 0 && words.every((t) => MEASURES.test(t)) && !out.includes('measure') && !out.includes('assetName')) out[kind] = 'measure'
  return out
}
