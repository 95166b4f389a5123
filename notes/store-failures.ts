import Dexie from 'dexie'
import type { Note } from './schema.ts'

/** What can go wrong with a write, and how the reader is told. */

/** The note to be changed is not there any more. */
export class MissingNote extends Error {
  override name = 'MissingNote'
}

/** The note was changed or put into the bin since its editor was opened; nothing was written. */
export class NoteChanged extends Error {
  override name = 'NoteChanged'
  /** as it is stored now; null when it is gone for good */
  readonly existing: Note | null
  constructor(existing: Note | null) {
    super('the note was changed meanwhile')
    this.existing = existing
  }
}

/** The correction is not one of this case, or is gone for good. */
export class MissingCorrection extends Error {
  override name = 'MissingCorrection'
}

/** A case has as many corrections as are kept. */
export class TooManyCorrections extends Error {
  override name = 'TooManyCorrections'
}

/** The lead to be changed is not there any more. */
export class MissingLead extends Error {
  override name = 'MissingLead'
}

/** The lead was changed in another window since it was looked at. */
export class StaleLead extends Error {
  override name = 'StaleLead'
}

/** There is too little room on the disk to write; nothing was begun. */
export class DiskFull extends Error {
  override name = 'QuotaExceededError'
}

/** A lock is set and closed: nothing can be read or stored until somebody unlocks. */
export class Locked extends Error {
  override name = 'Locked'
}

/** The institution asks for a lock and none is set: nothing is stored until then. */
export class LockMissing extends Error {
  override name = 'LockMissing'
}

/** The data are being sealed, or opened for good; nothing is read or stored meanwhile. */
export class LockChanging extends Error {
  override name = 'LockChanging'
}

/** The lock's head cannot be read: the data are there and cannot be opened. */
export class LockDamaged extends Error {
  override name = 'LockDamaged'
}

/** The database that was to be opened is not there. */
export class NoDatabase extends Error {
  override name = 'NoDatabase'
}

/** What is to be taken back out of the bin is not there any more: cleared, or replaced by a backup. */
export class NothingLeft extends Error {
  override name = 'NothingLeft'
}

/** The database was written by a later version of this program. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase'
}

/** A sentence for the reader: what happened, what was kept, what to do next. `kept` is for failures in which no text was being written. */
export function explain(error: unknown, kept = '文字仍保留在编辑框中，可以先复制'): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'MissingNote') return '这条批注已被删除，未能修改；文字仍保留在编辑框中，可另存为新批注。'
  if (error instanceof NoteChanged) return error.existing?.deletedAt === undefined && error.existing !== null ? '这条批注已在别处改过，没有覆盖。' : '这条批注已在别处被删除，没有保存。'
  if (name === 'MissingCorrection') return '这条更正已不存在，或者不属于本案，没有改动。请重新读取本页。'
  if (name === 'TooManyCorrections') return `本案的更正已达上限，没有保存；${kept}。请先撤销不再需要的更正。`
  if (name === 'NothingLeft') return '要恢复的内容已不在本机，可能已在别的窗口清除，或者由备份替换；没有恢复。'
  if (name === 'MissingLead') return '这条线索已被删除，没有改动。'
  if (name === 'StaleLead') return '这条线索刚在别的窗口改过，没有改动；现已显示最新内容，请核对后再改。'
  if (name === 'Locked') return `数据已锁定，没有读取，也没有保存；${kept}。请在工作台或者扩展弹窗中输入口令解锁，然后重试。`
  if (name === 'LockMissing') return `单位统一设置要求先设置锁定口令，现在不能保存；${kept}。请打开工作台设置口令。`
  if (name === 'LockChanging') return `正在加锁或者解除加锁，暂时不能读取和保存；${kept}。请等完成后重试。`
  if (name === 'LockDamaged') return `锁定信息已损坏，数据不能打开，没有保存；${kept}。请打开工作台查看处理办法。`
  if (causesOf(error).some((c) => c instanceof Error && c.name === 'NewerDatabase')) return '本机的数据由更新版本的程序写成，本版本不能读写，也没有改动任何内容。请把扩展更新到原来的版本或者更新的版本后再用。'
  if (isFull(error)) return `浏览器存储空间不足，没有保存；${kept}。请清理磁盘空间后重试。`
  /* Chromium's names for all that goes wrong between it and the disk, and for writes that were still to come then; nothing here ends a transaction so. */
  if (causesOf(error).some((c) => c instanceof Error && (c.name === 'UnknownError' || c.name === 'AbortError'))) return `浏览器没能读写磁盘，磁盘可能已满或者出错，没有保存；${kept}。请清理磁盘空间后重试，仍不行的请重新打开浏览器。`
  if (name === 'DatabaseClosedError' || name === 'InvalidStateError' || name === 'NoDatabase') return `数据库已关闭，没有保存；${kept}。请重试。`
  return `没有保存（${name === '' ? '原因不明' : name}）；${kept}。请重试。`
}

/** A full disk is told by the write itself, by the transaction that it ended, or by one of many writes. */
function isFull(error: unknown): boolean {
  return causesOf(error).some((c) => c instanceof Error && (c.name === 'QuotaExceededError' || FULL.test(c.message)))
}
/** What Chromium says (seen 2026-11-22, version 156): of a write, and of whatever is asked while it cannot write. */
const FULL = /NO_SPACE|full disk|disk is full|opening backing store/i

/** The error, what it came of, and what that came of. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = []
  for (let e = error; e !== undefined && e !== null && causes.length < 5; e = e instanceof Dexie.DexieError ? e.inner : undefined) causes.push(e)
  return [...causes, ...(error instanceof Dexie.BulkError ? error.failures : [])]
}
