import { canonical } from './export-json.ts'

/** How a row of a file compares with the stored one. */

/** new: not stored; same: nothing to do; newer and older: by revision (notes) or last sight (cases); conflict: the reader must look. */
export type ImportState = 'new' | 'same' | 'newer' | 'older' | 'conflict'
export interface Planned<T> {
  state: ImportState
  incoming: T
  existing?: T
  /** the incoming text has masked numbers */
  masked: boolean
  /** Chinese, for a conflict and for what comes in against the bin */
  reason?: string
}
export interface Ways<T> { age: number; maskedOf(row: T): T; isOther(existing: T): boolean }

export function compare<T extends { deletedAt?: string | undefined }>(incoming: T, existing: T | undefined, masked: boolean, ways: Ways<T>): Planned<T> {
  if (existing === undefined) return { state: 'new', incoming, masked }
  const planned = (state: ImportState, reason?: string): Planned<T> => ({ state, incoming, existing, masked, ...(reason === undefined ? {} : { reason }) })
  const stored = masked ? ways.maskedOf(existing) : existing
  if (canonical(stored) === canonical(incoming)) return planned('same')
  if (ways.isOther(stored)) return planned('conflict', '编号相同，但不是同一条')
  if (ways.age < 0) return planned('older', existing.deletedAt === undefined ? undefined : '现有的已经删除，在回收站中')
  if (ways.age > 0) {
    if (masked && canonical(stored) !== canonical(existing)) return planned('conflict', '文件中的较新，但号码已经遮盖；替换后将失去现有的完整号码')
    return planned('newer', existing.deletedAt === undefined ? undefined : '现有的已经删除，在回收站中')
  }
  if (!masked && canonical(ways.maskedOf(incoming)) === canonical(existing)) return planned('conflict', '现有的号码已经遮盖，文件中的是完整号码')
  return planned('conflict', masked ? '版本相同，遮盖号码后的内容仍不相同' : '版本相同，内容不同')
}

export function without<T extends { masked?: true | undefined }>(row: T): Omit<T, 'masked'> {
  const { masked: _, ...rest } = row
  return rest
}
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
