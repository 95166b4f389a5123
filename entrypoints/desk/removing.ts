import type { Removal, RemovalDesk } from '../../components/desk/use-removing.tsx'
import { explain } from '../../notes/store-failures.ts'
import type { Removed } from '../../notes/store-removal.ts'
import type { Store } from '../../notes/store.ts'

/** Deletions of this window and their undoing. */
export function createRemoving(store: Store): RemovalDesk {
  async function removal(what: 'cases' | 'notes', signal: AbortSignal | undefined, work: () => Promise<Removed>): Promise<Removal> {
    try {
      const taken = await work()
      return {
        ok: true, gone: taken[what].length, kept: taken.kept.length,
        async undo(onProgress) {
          try {
            await store.restore(taken, { onProgress })
            return { ok: true, undone: taken[what].length, kept: 0 }
          } catch (error) {
            return { ok: false, message: explain(error, '仍在回收站') }
          }
        },
      }
    } catch (error) {
      return { ok: false, stopped: signal?.aborted === true, message: explain(error, '一条也没有删') }
    }
  }
  return {
    onDeleteCases: (rows, onProgress, signal) => removal('cases', signal, () => store.deleteCases(rows, { onProgress, signal })),
    onDeleteNotes: (rows, onProgress, signal) => removal('notes', signal, () => store.deleteNotes(rows, { onProgress, signal })),
  }
}
