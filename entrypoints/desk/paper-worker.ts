import * as z from 'zod/mini'
import { docxBytes } from '../../notes/papers/write-docx.ts'
import { paperJob, type PaperReport } from './paper-job.ts'

/** Writes one paper as .docx beside the desk, which stays free meanwhile; to give up, the desk ends this worker. */

z.config({ jitless: true })

self.onmessage = (event: MessageEvent<unknown>) => void run(event.data)

async function run(data: unknown): Promise<void> {
  try {
    const { buffer } = await docxBytes(paperJob.parse(data))
    report({ type: 'done', bytes: buffer }, [buffer])
  } catch (error) {
    report({ type: 'failed', message: error instanceof Error ? error.message.slice(0, 2000) : '原因不明。' })
  }
}

function report(message: PaperReport, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
