import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { caseRecord, note } from './export-sample.ts'
import { decision, draft, PAGE, refuseWrite, sampleStore, seen, type Sample } from './store-sample.ts'
import { explain, MissingNote } from '../../notes/store-failures.ts'

/** That every change is told to whoever watches, and that every failure is told in a sentence. */

const open: Sample[] = []
const fresh = (): Sample => { const s = sampleStore(); open.push(s); return s }
afterEach(() => { for (const s of open.splice(0)) s.store.close() })

const A = seen(1).id

describe('watch', () => {
  const prepared = async (): Promise<Sample> => {
    const s = fresh()
    for (const n of [1, 2, 3]) await s.store.seeCase(seen(n))
    for (const n of [1, 2]) await s.store.saveNote(draft(n), PAGE)
    await s.store.saveNote(decision(1, 'accept'), PAGE)
    return s
  }
  it.each<[string, (s: Sample) => Promise<unknown>]>([
    ['a case is seen', ({ store }) => store.seeCase(seen(4))],
    ['a case is seen again', ({ store }) => store.seeCase(seen(1))],
    ['a note is written', ({ store }) => store.saveNote(draft(3), PAGE)],
    ['an older note is changed', ({ store }) => store.saveNote(draft(1, { id: 'note-000001', comment: '改' }), PAGE)],
    ['a decision is replaced', ({ store }) => store.saveNote(decision(1, 'override'), PAGE)],
    ['a note is deleted', ({ store }) => store.deleteNotes(['note-000001'])],
    ['a case without notes is deleted', ({ store }) => store.deleteCases([seen(3).id])],
    ['an older case is deleted', ({ store }) => store.deleteCases([A])],
    ['an import is written', ({ store }) => store.writeImport([caseRecord(1, { title: '导入' })], [])],
    ['an import is written that changes a note of old', ({ store }) => store.writeImport([], [note(1, A, { comment: '导入', updatedAt: '2020-01-01T00:00:00.000Z' })])],
  ])('calls back when %s', async (_, change) => {
    const s = await prepared()
    const changed = vi.fn()
    const stop = s.store.watch(changed)
    await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    changed.mockClear()
    await change(s)
    await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    stop()
  })
  it('calls back for what is taken back, from another window too, and no more when stopped', async () => {
    const s = await prepared()
    const taken = await s.store.deleteCases([seen(3).id, A])
    await s.store.deleteNotes(['note-000002'])
    const changed = vi.fn()
    const stop = s.store.watch(changed)
    for (const change of [() => s.store.restore(taken), () => s.store.restoreNotes(['note-000002'])]) {
      await vi.waitFor(() => expect(changed).toHaveBeenCalled())
      changed.mockClear()
      await change()
      await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    }
    changed.mockClear()
    await s.store.keepDraft(A, draft(1))
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(changed).not.toHaveBeenCalled()
    stop()
    await s.store.seeCase(seen(9))
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(changed).not.toHaveBeenCalled()
  })
})

describe('what failed is told in a sentence', () => {
  const failure = (p: Promise<unknown>): Promise<unknown> => p.then(() => 'no failure', (e: unknown) => e)

  it.each(['one note', 'an import', 'a case'])('a full disk: %s', async (what) => {
    const s = fresh()
    const write = { 'one note': () => s.store.saveNote(draft(1), PAGE), 'an import': () => s.store.writeImport([caseRecord(1), caseRecord(2)], [note(1, A)]), 'a case': () => s.store.seeCase(seen(1)) }[what]
    await s.store.allNotes()
    const release = refuseWrite(1, 'QuotaExceededError')
    const failed = await failure(write?.() ?? Promise.resolve())
    release()
    expect(explain(failed)).toMatch(/^浏览器存储空间不足，没有保存；文字仍保留在编辑框中/)
  })
  it('a full disk, as Dexie tells it of a transaction and of many writes', () => {
    const full = new DOMException('', 'QuotaExceededError')
    expect(explain(new Dexie.AbortError('aborted', full))).toContain('存储空间不足')
    expect(explain(new Dexie.BulkError('', [new Error('other'), full]))).toContain('存储空间不足')
    expect(explain(new Dexie.BulkError('', [new Error('other')]))).not.toContain('存储空间不足')
  })
  it('a full disk, as Chromium tells it where the write itself fails', () => {
    expect(explain(new DOMException('Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)', 'UnknownError'))).toContain('存储空间不足')
    expect(explain(new Dexie.DatabaseClosedError(new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')))).toContain('存储空间不足')
    expect(explain(new Dexie.BulkError('', [new DOMException('The transaction was aborted, so the request cannot be fulfilled.', 'AbortError')]))).toContain('磁盘可能已满或者出错')
    expect(explain(new DOMException('Internal error committing transaction.', 'UnknownError'))).toMatch(/磁盘可能已满或者出错，没有保存；文字仍保留.*清理磁盘空间后重试/)
  })
  it('a note that is gone', async () => {
    const s = fresh()
    expect(explain(await failure(s.store.saveNote(draft(1, { id: 'note-999999' }), PAGE)))).toBe('这条批注已被删除，未能修改；文字仍保留在编辑框中，可另存为新批注。')
    expect(explain(new MissingNote())).toContain('已被删除')
  })
  it('a database that was closed', async () => {
    const s = fresh()
    await s.store.allNotes()
    s.store.close()
    expect(explain(await failure(s.store.saveNote(draft(1), PAGE)))).toBe('数据库已关闭，没有保存；文字仍保留在编辑框中，可以先复制。请重试。')
  })
  it('anything else by its name, whatever was thrown; and what was kept, where there is no text', () => {
    expect(explain(new TypeError('x'))).toBe('没有保存（TypeError）；文字仍保留在编辑框中，可以先复制。请重试。')
    expect(explain(new TypeError('x'), '已有的批注不受影响')).toBe('没有保存（TypeError）；已有的批注不受影响。请重试。')
    for (const odd of [undefined, null, 'x', 7, {}]) expect(explain(odd)).toContain('没有保存（原因不明）')
  })
})
