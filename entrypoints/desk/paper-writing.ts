import type { Paper } from '../../notes/papers/paper.ts'
import { paperReport } from './paper-job.ts'

/** Has a finished paper written as .docx by a worker of its own; to stop it is to end it. Rejects with a Chinese sentence. */
export function writtenPaper(paper: Paper, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' })
    const end = () => {
      worker.terminate()
      signal.removeEventListener('abort', stop)
    }
    const fail = (message: string) => { end(); reject(new Error(message)) }
    const stop = () => fail('已停止，没有生成文件。')
    signal.addEventListener('abort', stop)
    if (signal.aborted) return stop()
    worker.onmessage = (event: MessageEvent<unknown>) => {
      const said = paperReport.safeParse(event.data)
      if (!said.success) fail('内部消息不完整，请重试。')
      else if (said.data.type === 'failed') fail(said.data.message)
      else { end(); resolve(new Uint8Array(said.data.bytes)) }
    }
    worker.onerror = () => fail('生成文件的程序没有启动，请重新打开工作台再试。')
    worker.postMessage(paper)
  })
}
