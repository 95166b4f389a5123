/** Rows of the database that do not fit what is kept in their table, as they are told of to the reader and handed over. */

/** Tables that are looked through, with the words for their rows. The operation record is among them, but nothing is ever taken out of it. */
export const TABLE_NAMES = {
  cases: '案件', notes: '批注', leads: '线索', corrections: '更正', parts: '案件各页的读数', drafts: '草稿', profiles: '版式', sites: '设置', operations: '操作记录', staging: '未完成的导入、恢复',
} as const
export type TableName = keyof typeof TABLE_NAMES

export interface DamagedRow {
  table: TableName
  /** its key in that table */
  key: string | number
  row: unknown
}

/** What was found: how many rows were looked at, and those that cannot be read. */
export interface Inspection { looked: number; damaged: readonly DamagedRow[]; /** cases that could be read and were listed nowhere: listed again now */ mended: number }

/** The rows as they lie there, for whoever is to make something of them. Nothing in it is masked. */
export function damagedFile(damaged: readonly DamagedRow[], exportedAt: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify({ format: 'zhongben-damaged-rows', exportedAt, rows: damaged }, null, 1))
}
