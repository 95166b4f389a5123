import { PROFILE_FIELDS, PROFILE_TABLE_KINDS, PROFILE_TABLES, profileFieldName, type ProfileColumn, type ProfileField, type ProfileTableKind } from '../../casefile/profile-fields.ts'
import type { Pointed } from '../../casefile/profile-draft.ts'

/** What a place can be said to be. */
export type Choice =
  | { does: 'field'; field: ProfileField; group: string; name: string }
  | { does: 'column'; kind: ProfileTableKind; column: ProfileColumn; group: string; name: string }
  | { does: 'ignore'; group: string; name: string }

const entries = <K extends string>(o: Readonly<Partial<Record<K, string>>>) => Object.entries(o) as [K, string][]

/** All choices for a place in the order of the list; the likely ones first. */
export function choicesFor(pointed: Pointed): Choice[] {
  const { column } = pointed
  const region: Choice[] = pointed.region === undefined ? [] : [{ does: 'ignore', group: '其他', name: '不读这一块区域' }]
  if (column) {
    const kinds = [...PROFILE_TABLE_KINDS].sort((a, b) => Number(b === column.kind) - Number(a === column.kind))
    const all = kinds.flatMap((kind) => entries<ProfileColumn>(PROFILE_TABLES[kind].columns).map(([c, name]): Choice => ({ does: 'column', kind, column: c, group: PROFILE_TABLES[kind].name, name })))
    const likely = all.filter((c) => c.does === 'column' && c.kind === column.kind && c.column === column.column).map((c): Choice => ({ ...c, group: '很可能是' }))
    return [...likely, ...all, { does: 'column', kind: column.kind ?? 'log', column: 'other', group: '其他', name: '这一列不读' }, ...region]
  }
  if (pointed.label === undefined && pointed.selector === undefined) return region
  const likely = pointed.likely.map((field): Choice => ({ does: 'field', field, group: '很可能是', name: profileFieldName(field) }))
  const fields = Object.entries(PROFILE_FIELDS).flatMap(([group, of]) => entries<ProfileField>(of).map(([field, name]): Choice => ({ does: 'field', field, group, name })))
  return [...likely, ...fields, ...region]
}

/** Choices whose name or group holds all of the words. */
export function searchChoices(choices: readonly Choice[], words: string): Choice[] {
  const wanted = words.trim().split(/\s+/).filter((w) => w !== '')
  const found = choices.filter((c) => wanted.every((w) => c.name.includes(w) || c.group.includes(w)))
  return wanted.length === 0 ? found : found.filter((c, i) => c.group !== '很可能是' || !found.some((o, n) => n > i && o.name === c.name))
}
