import { placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'
import { labelText } from './grid.ts'
import { LABEL_MAX, meaningOf, type LabelMeaning } from './labels.ts'
import { LABEL_SLACK } from './pair.ts'
import { readScalar } from './scalars.ts'

/**
 * The value above its label, as tiles of figures have it: a large figure and its name below. Only where the tile holds the
 * two and nothing else, and stands among tiles of the same build, one of which at least has a day or a sum in that place.
 */
export function valueAbove(snap: Snapshot, label: Block, found: { label: string; unit?: '元' | '千元' | '万元' }, meaning: LabelMeaning): Block | undefined {
  const tile = label.parent
  if (!tile || meaning.type !== 'scalar' || !tile.parent) return undefined
  const mine = partsOf(snap, tile)
  if (!mine || mine.label !== label || readScalar(meaning.field, textOf(snap, mine.value).trim(), found.unit) === undefined) return undefined
  const build = (b: Block) => `${b.tag}.${snap.attr(b, 'class')}`
  const at = placeOf(tile)
  const tiles = tile.parent.children.slice(Math.max(0, at - AROUND), at + AROUND).filter((t) => build(t) === build(tile)).map((t) => partsOf(snap, t))
  /* A row that is label above value as well tells nothing of which is which. */
  if (tiles.length < 2 || tiles.some((t) => !t || build(t.label) !== build(mine.label) || build(t.value) !== build(mine.value))) return undefined
  const figures = tiles.filter((t) => t && isFigure(snap, t)).length
  return figures > 0 ? mine.value : undefined
}
const AROUND = 20

/** The two parts of a tile whose last part is a known label and whose first is none. */
function partsOf(snap: Snapshot, tile: Block): { value: Block; label: Block } | undefined {
  const [value, label, more] = tile.children.filter((c) => c.end > c.start)
  if (!value || !label || more || !isLabel(snap, label) || isLabel(snap, value)) return undefined
  return { value, label }
}

function isLabel(snap: Snapshot, b: Block): boolean {
  return b.end - b.start <= LABEL_MAX + LABEL_SLACK && meaningOf(labelText(textOf(snap, b)).label) !== undefined
}

function isFigure(snap: Snapshot, { value, label }: { value: Block; label: Block }): boolean {
  const found = labelText(textOf(snap, label)), meaning = meaningOf(found.label)
  return meaning?.type === 'scalar' && /On$|^amounts/.test(meaning.field) && readScalar(meaning.field, textOf(snap, value).trim(), found.unit) !== undefined
}
