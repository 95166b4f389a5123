import * as z from 'zod/mini'
import { writeExport } from '../../notes/export-file.ts'
import type { Store } from '../../notes/store.ts'
import { jobSchema, type ExportReport } from './export-job.ts'
import { sourceOf } from './export-source.ts'
import { termsOn } from './lead-terms-of.ts'
import { storeFor } from './worker-access.ts'

/**
 * Makes the file of one export beside the desk, which stays free meanwhile; to give up, the desk ends this worker. The rows
 * are read here, through the same store, so that they need not pass through the desk. Nothing is written to the database.
 */

z.config({ jitless: true })

/** Reports of progress do not come closer together than this, in milliseconds. */
const OFTEN = 100

self.onmessage = (event: MessageEvent<unknown>) => void run(event.data)

async function run(data: unknown): Promise<void> {
  let store: Store | undefined
  try {
    const { access, what, ids, titles, holidays, ...job } = jobSchema.parse(data)
    store = storeFor(access)
    let told = 0
    const file = await writeExport({ ...job, ruleTitles: new Map(titles), termsOf: termsOn(job.exportedAt, holidays) }, await sourceOf(store, what, ids, job.format === 'json'), (done) => {
      const now = performance.now()
      if (now - told < OFTEN && done < 1) return
      told = now
      report({ type: 'progress', done })
    })
    report({ type: 'done', ...file })
  } catch (error) {
    report({ type: 'failed', message: error instanceof Error ? error.message.slice(0, 2000) : '原因不明。' })
  } finally {
    store?.close()
  }
}

function report(message: ExportReport): void {
  self.postMessage(message)
}
