import type { Column } from './columns.ts'
import { beginsWithDay } from './entries.ts'
import type { Cell } from './grid.ts'
import { isDay } from './unnamed-log.ts'

/** What a heading stands for beside others, where alone it would be another. */

/** 办理情况 beside a point of a check list, where it says how each stands or begins with its day, is what came of it. */
export function withOutcome(columns: (Column | undefined)[], rows: readonly Cell[][]): (Column | undefined)[] {
  const at = columns.indexOf('text')
  if (at < 0 || !columns.includes('matter') || columns.includes('result') || columns.includes('date') || columns.length < 3) return columns
  const said = rows.map((r) => r[at]?.text ?? '').filter((t) => t !== '')
  return said.length > 1 && said.filter((t) => beginsWithDay(t) || STANDS.test(t)).length * 3 >= said.length * 2 ? columns.map((c, i) => (i === at ? 'result' : c)) : columns
}
const STANDS = /^(?:已|未|暂未|尚未)[\u4e00-\u9fa5]{1,4}$|^(?:无需办理|无须办理|不适用|不涉及|进行中|办理中|待办|完成)$/

/** 名称 and 描述 beside how a thing is held are the thing's, and 措施 beside what kind it is holds it. */
export function ofThings(named: readonly (Column | undefined)[], rows: readonly Cell[][], headings: readonly string[] = []): (Column | undefined)[] {
  const columns = heldBy(ofWhom(named, rows), rows, headings)
  const has = (c: Column) => columns.includes(c)
  const held = has('controlKind') || has('disposal')
  const at = columns.indexOf('measure'), words = rows.map((r) => r[at]?.text ?? '').filter((t) => t !== '' && t.length <= 12)
  const measured = (has('assetKind') || (has('assetName') && has('owner'))) && !has('controlKind') && words.length > 0 && words.every((t) => /查封|冻结|扣押|^[-—/]$/.test(t))
  /* 查控日期 beside what was asked of whom and what came back is the day of the asking. */
  const answered = (has('queried') || has('queryItem')) && (has('queryResult') || has('feedback')) && !has('controlKind') && !has('controlUntil') && !has('rank') && !has('disposal')
  const name: Column | undefined = has('assetName') ? undefined : (held || measured) && has('name') ? 'name' : (has('assetKind') || (has('controlKind') && (has('disposal') || has('owner') || has('rank') || has('controlUntil')))) && has('text') ? 'text' : undefined
  return columns.map((c, col) => (c !== undefined && c === name ? 'assetName' : c === 'measure' && measured ? 'controlKind' : c === 'date' && measured && !has('controlOn') ? 'controlOn' : answered && c === 'controlOn' ? 'queryOn' : (measured || has('controlKind')) && !has('controlTerm') && /^期限$/.test(headings[col] ?? '') ? 'controlTerm' : c))
}

/** 措施 | 措施对象 | 财产 | 到期日, with 查封 and 冻结 alone: whose the things are. */
function ofWhom(columns: readonly (Column | undefined)[], rows: readonly Cell[][]): readonly (Column | undefined)[] {
  const at = columns.indexOf('measure'), words = rows.map((r) => r[at]?.text ?? '').filter((t) => t !== '')
  return at >= 0 && columns.includes('assetName') && columns.includes('target') && !columns.includes('owner') && words.length > 0 && words.every((t) => t.length <= 12 && /查封|冻结|扣押/.test(t)) ? columns.map((c) => (c === 'target' ? 'owner' : c)) : columns
}

/** 采取措施, 措施日期 beside a kind of things and its name: told by what stands there, whatever they are called. */
function heldBy(columns: readonly (Column | undefined)[], rows: readonly Cell[][], headings: readonly string[]): (Column | undefined)[] {
  const has = (c: Column) => columns.includes(c)
  if (!has('assetName') || !(has('assetKind') || has('owner') || has('queried')) || has('queryItem') || has('matter')) return [...columns]
  const texts = (col: number) => rows.map((r) => r[col]?.text ?? '').filter((t) => /[\d\u4e00-\u9fa5]/.test(t))
  const all = (col: number, test: (t: string) => boolean) => texts(col).length > 0 && texts(col).every(test)
  const at = has('controlKind') || has('measure') ? -1 : columns.findIndex((c, col) => c === undefined && all(col, (t) => t.length <= 12 && HELD.test(t)))
  if (at < 0 && !has('controlKind')) return [...columns]
  const day = has('controlOn') ? -1 : columns.findIndex((c, col) => (c === undefined || c === 'measureOn' || c === 'date') && TAKEN.test(headings[col] ?? '') && all(col, isDay))
  return columns.map((c, col) => (col === at ? 'controlKind' : col === day ? 'controlOn' : c))
}
const HELD = /^(?:已|未)?(?:轮候|首次|首轮|首封|续行?)?(?:查封|冻结|扣押)/
const TAKEN = /^(?!.*(?:到期|截止|届满|终止|解除|登记|反馈|查明|发现)).*(?:日期|时间)$/
