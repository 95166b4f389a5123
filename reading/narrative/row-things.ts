import type { Asset } from '../../casefile/schema.ts'
import type { AssetKind } from '../../casefile/vocabulary.ts'
import { CONTROL } from './found-assets.ts'
import type { ToldAct } from './engine.ts'
import type { Span } from './layout.ts'
import type { Story } from './story.ts'

/** A register's table, each row a thing of its owner: “权利人 | 坐落 | 用途 | 权利限制”, “所有人 | 号牌号码 | 车辆类型”. */
const PLACE = /^(?:不动产|房屋|房产|土地)?(?:坐落|座落|位置)(?:地址)?$/
const USE = /^(?:规划)?(?:用途|权利性质|土地用途|类型|性质|房屋用途)$/
const PLATE = /^(?:车牌号?码?|号牌号码|车牌号|机动车号牌)$/
const IS_PLATE = /^[\u4e00-\u9fa5][A-Z][·・]?[A-Z\d×*]{4,7}$/
const OF_LAND = /用地|土地|林地|耕地/
const NO_LONGER = /注销|报废|转移登记|已过户|灭失|拆除/

/** A row of such a table that says that the thing is no longer there or his. */
export function isGone(heads: readonly { text: string }[], cells: readonly { text: string }[]): boolean {
  return heads.some((h) => PLACE.test(h.text) || PLATE.test(h.text)) && cells.some((c) => NO_LONGER.test(c.text) && !/未|无|没有/.test(c.text))
}

/** undefined where the heads are of another table, or the row says that it is no longer so. */
export function thingOfRow(story: Story, heads: readonly { text: string }[], cells: readonly (Span & { text: string })[], owner: string | undefined, acts: readonly ToldAct[]): Asset | undefined {
  if (owner === undefined) return undefined
  const at = (head: RegExp) => cells[heads.findIndex((h) => head.test(h.text))]
  const place = at(PLACE), plate = at(PLATE)
  const cell = plate && IS_PLATE.test(plate.text.replace(/\s/g, '')) ? plate : place && place.text.length >= 5 ? place : undefined
  if (!cell) return undefined
  const kind: AssetKind = cell === plate ? 'vehicle' : OF_LAND.test(at(USE)?.text ?? '') ? 'land' : 'real-estate'
  const control = acts.find((a) => CONTROL.has(a.kind) && !a.not)
  const { exhibit } = story
  return {
    kind: exhibit(kind, cell.start, cell.end), description: exhibit(story.text.slice(cell.start, cell.end), cell.start, cell.end), owner: exhibit(owner, cell.start, cell.end),
    ...(control ? { control: { kind: exhibit('sealed' as const, cell.start, cell.end), ...(control.kind === 'waiting-sealed' ? { rank: exhibit('waiting' as const, cell.start, cell.end) } : {}) } } : {}),
  }
}
