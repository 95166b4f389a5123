import type { Block } from '../page/snapshot.ts'
import type { OwnCase } from './own-case.ts'
import type { Pair } from './pair.ts'
import { isIn, type Region } from './papers-region.ts'
import type { DataTable } from './tables.ts'
import type { ToldMemo } from './told-memo.ts'

/** What was found on a page, before it is told whether it is a case's, a list's or a paper's. */
export interface PageParts {
  own: OwnCase
  /** labels with what stands beside them, in the order of the page */
  pairs: readonly Pair[]
  /** those of them with a value */
  valued: readonly Pair[]
  tables: readonly DataTable[]
  /** elements of the tables */
  blocks: ReadonlySet<Block>
  /** what a profile says is not to be read */
  isLeft: (b: Block) => boolean
  /** what is no place of labels: tables, menus, other cases */
  skip: (b: Block) => boolean
  piece: boolean | undefined
  memo: ToldMemo | undefined
}

/** Without what stands in the papers that the page shows. */
export function partsOutside(parts: PageParts, region: Region): PageParts {
  const outside = (x: { start: number; end: number }) => !isIn(region, x)
  /* What holds the paper and more is not the paper's. */
  const within = (b: Block) => b.start >= region.start && b.end <= region.end && isIn(region, b)
  return { ...parts, pairs: parts.pairs.filter(outside), valued: parts.valued.filter(outside), tables: parts.tables.filter((t) => !t.blocks.some(within)), skip: (b) => parts.skip(b) || within(b) }
}

/** From so many labelled values and lists on, a page is a case page of a platform, not a document. */
export const STRUCTURED_ENOUGH = 6
export function structured(valued: readonly Pair[], tables: readonly DataTable[]): number {
  return new Set(valued.filter((p) => p.meaning.type === 'scalar' || (p.meaning.type === 'act' && (p.block.tag === 'dt' || p.block.tag === 'th'))).map((p) => p.label)).size + tables.length * 2
}

export function inForeign(t: DataTable, own: OwnCase): boolean {
  return t.blocks.some((b) => [...own.foreign].some((f) => b.id >= f.id && b.id <= f.last))
}

export function labelsOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map((p) => p.label))].slice(0, 60)
}
