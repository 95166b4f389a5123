import type { SavedFilter } from '../../../notes/saved-filter.ts'
import type { Outcome } from '../../draft.ts'
import { SORTS, type Facets, type Sort } from '../filter.ts'
import { narrowings } from './none-found.tsx'
import { facetsOf } from '../route.ts'

/** Saved filters as the desk handles them. */
export interface SavedDesk {
  filters: readonly SavedFilter[]
  damaged: number
  newId: () => string
  /** the list as it is now, changed */
  onEdit: (edit: (now: readonly SavedFilter[]) => readonly SavedFilter[]) => Promise<Outcome>
}

/** What a list is narrowed to now. */
export interface Narrowed { search: string; facets: Facets; sort?: Sort | undefined }

/** Longest name, in characters; the store refuses longer ones. */
export const NAME_MAX = 40

export function narrowedBy({ search, facets, sort }: SavedFilter): Narrowed {
  const held = new Map(Object.entries(facets))
  return { search, facets: facetsOf((key) => held.get(key) ?? ''), ...(sort !== undefined && sort in SORTS ? { sort: (Object.keys(SORTS) as Sort[]).find((s) => s === sort) } : {}) }
}

/** Only what narrows is kept; 最近核对 is how a list of cases comes anyway. */
export function saved(id: string, name: string, tab: SavedFilter['tab'], now: Narrowed): SavedFilter {
  return { id, name, tab, search: now.search.trim(), facets: Object.fromEntries(Object.entries(now.facets).filter(([, v]) => v !== '')), ...(now.sort !== undefined && now.sort !== 'seen' ? { sort: now.sort } : {}) }
}

export function sameNarrowing(a: Narrowed, b: Narrowed): boolean {
  const said = ({ search, facets, sort }: Narrowed) => JSON.stringify([search.trim(), Object.entries(facets).filter(([, v]) => v !== '').sort(), sort ?? 'seen'])
  return said(a) === said(b)
}

/** In words: “约谈”；类别“疑点” */
export function narrowingWords({ search, facets, sort }: Narrowed, titleOf: (rule: string) => string): string {
  return [...(search.trim() === '' ? [] : [`“${search.trim()}”`]), ...narrowings(facets, titleOf).map((n) => n.say), ...(sort === undefined || sort === 'seen' ? [] : [`按${SORTS[sort]}排序`])].join('；')
}

/** A name to begin with, short enough to be one. */
export function proposedName({ search, facets }: Narrowed, titleOf: (rule: string) => string): string {
  const words = [...(search.trim() === '' ? [] : [search.trim()]), ...narrowings(facets, titleOf).map((n) => /“(.*)”/.exec(n.say)?.[1] ?? n.say)]
  return words.join('·').slice(0, NAME_MAX)
}
