import type { Asset, CaseEvent, CaseFile } from '../casefile/schema.ts'
import { kept } from './last-case.ts'

/** The number of an item in its list, as paths name it (`events.3`, `assets.0`); −1 of what is not in it. */

/** So few are searched as fast as they are looked up. */
const FEW = 32
const placesOf = kept((list: readonly object[]) => new Map(list.map((item, i) => [item, i])))
const assetPlaces = kept((list: readonly object[]) => new Map(list.map((item, i) => [item, i])))

export function placeOf({ events }: CaseFile, e: CaseEvent): number {
  return events.length <= FEW ? events.indexOf(e) : (placesOf(events).get(e) ?? -1)
}

export function assetPlace({ assets }: CaseFile, a: Asset): number {
  return assets.length <= FEW ? assets.indexOf(a) : (assetPlaces(assets).get(a) ?? -1)
}
