import type { BulkDesk } from '../../components/desk/bulk/bulk.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { judgeAgain } from './judging.ts'

/** Wires changes of many rows at once to the store. `reload`: the lists are read anew. */
export function createBulkDesk(store: Store, reload: () => Promise<void>): BulkDesk {
  const KEPT = '批注没有改动'
  const failed = (error: unknown, signal?: AbortSignal) => ({ ok: false as const, message: signal?.aborted ? '已停止，一条也没有改。' : explain(error, KEPT) })
  return {
    async onPreview(notes, change, onProgress, signal) {
      try {
        return { ok: true, fates: await store.previewChange(notes, change, { onProgress, signal }) }
      } catch (error) {
        return failed(error, signal)
      }
    },
    async onChange(notes, change, onProgress, signal) {
      try {
        const { fates, former } = await store.changeNotes(notes, change, { onProgress, signal })
        await reload()
        return {
          ok: true, fates,
          async undo(onUndone) {
            try {
              const back = await store.undoChange(former, { onProgress: onUndone })
              await reload()
              return { ok: true, ...back }
            } catch (error) {
              return { ok: false, message: explain(error, '修改仍然有效') }
            }
          },
        }
      } catch (error) {
        return failed(error, signal)
      }
    },
    async onAgain(ids, onProgress, signal) {
      const unread: string[] = []
      let done = 0, message = ''
      for (const [i, id] of ids.entries()) {
        if (signal.aborted) break
        try {
          await judgeAgain(store, id)
          done++
        } catch (error) {
          unread.push(id)
          message = explain(error, '原来的结论仍在')
        }
        onProgress(i + 1)
        /* The desk draws, and hears that it is to stop. */
        if (i % 20 === 19) await new Promise((resolve) => { setTimeout(resolve, 0) })
      }
      await reload()
      return { done, failed: unread, message }
    },
  }
}
