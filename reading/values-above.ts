import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { labelText } from './grid.ts'
import { LABEL_MAX, meaningOf, type LabelMeaning } from './labels.ts'
import { LABEL_SLACK } from './pair.ts'
import { readScalar } from './scalars.ts'
import { namesIn, partyKindOf } from './values.ts'

/**
 * The value above its label, as tiles of figures have it: a large figure and its name below. Only where the tile holds the
 * two and nothing else, and stands among tiles of the same build, one of which at least has a day or a sum in that place.
 */
export function valueAbove(snap: Snapshot, label: Block, found: { label: string; unit?: '元' | '千元' | '万元' }, meaning: LabelMeaning): Block | undefined {
  const tile = label.parent
  if (!tile || (meaning.type !== 'scalar' && meaning.type !== 'party') || !tile.parent) return undefined
  const mine = partsOf(tile)
  if (!mine || mine.label !== label || !isLabel(snap, mine.label) || isLabel(snap, mine.value)) return undefined
  const value = textOf(snap, mine.value).trim()
  if (meaning.type === 'scalar' ? readScalar(meaning.field, value, found.unit) === undefined : !namesIn(value).names.every((n) => partyKindOf(n) !== undefined)) return undefined
  const build = (b: Block) => `${b.tag}.${snap.attr(b, 'class')}`
  /* nothing above the label: no value */
  const isEmpty = (t: Block) => { const filled = t.children.filter((c) => c.end > c.start); return filled.length === 1 && filled[0] !== undefined && build(filled[0]) === build(mine.label) }
  const column = columnOf(tile)
  const at = placeOf(column.box)
  const tiles = (column.box.parent?.children ?? []).slice(Math.max(0, at - AROUND), at + AROUND).flatMap((b) => inColumn(b, column.depth) ?? []).filter((t) => build(t) === build(tile) && t.end > t.start && !isEmpty(t)).map(partsOf)
  /* A row that is label above value as well tells nothing of which is which; a tile may have a label that nobody knows. */
  if (tiles.length < 2 || tiles.some((t) => !t || build(t.label) !== build(mine.label) || build(t.value) !== build(mine.value) || isLabel(snap, t.value))) return undefined
  const figures = tiles.filter((t) => t && isLabel(snap, t.label) && isFigure(snap, t)).length
  return figures > 0 ? mine.value : undefined
}
const AROUND = 20

/** The column of a layout that holds the tile and nothing else, and how deep the tile lies in it. */
function columnOf(tile: Block): { box: Block; depth: number } {
  let box = tile, depth = 0
  while (depth < 3 && box.parent?.parent && box.parent.children.filter((c) => c.end > c.start).length === 1) {
    box = box.parent
    depth++
  }
  return { box, depth }
}
function inColumn(column: Block, depth: number): Block | undefined {
  let tile: Block | undefined = column
  for (let n = 0; n < depth && tile; n++) tile = tile.children.find((c) => c.end > c.start)
  return tile
}

/** The two parts of a tile. One whose value is empty has a label alone, and is none. */
function partsOf(tile: Block): { value: Block; label: Block } | undefined {
  const [value, label, more] = tile.children.filter((c) => c.end > c.start)
  if (!value || !label || more) return undefined
  return { value, label }
}

function isLabel(snap: Snapshot, b: Block): boolean {
  return b.end - b.start <= LABEL_MAX + LABEL_SLACK && meaningOf(labelText(textOf(snap, b)).label) !== undefined
}

function isFigure(snap: Snapshot, { value, label }: { value: Block; label: Block }): boolean {
  const found = labelText(textOf(snap, label)), meaning = meaningOf(found.label)
  return meaning?.type === 'scalar' && /On$|^amounts/.test(meaning.field) && readScalar(meaning.field, textOf(snap, value).trim(), found.unit) !== undefined
}
