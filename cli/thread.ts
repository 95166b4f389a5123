import { parentPort, workerData } from 'node:worker_threads'
import { optionsOf } from './arguments.ts'
import { checkBatch } from './batch.ts'
import type { Said, ThreadData, Told } from './threads.ts'

/** What one of the threads does: parts come in, what is to be printed of them goes out, until it is stopped. */

/** Milliseconds between two tellings of how far a long file is. */
const OFTEN = 200

/** `before` is told each file that is about to be read; for tests. */
export async function serve(before: (file: string) => void = () => {}): Promise<void> {
  const { asked, files, at }: ThreadData = workerData
  const options = await optionsOf(asked)
  if (typeof options === 'string') throw new Error(options)
  const say = (said: Said, moved: ArrayBuffer[] = []) => parentPort?.postMessage(said, moved)
  let told = 0
  let earlier = Promise.resolve()
  const work = async ({ part, place }: Told) => {
    const own = files.slice(part.from, part.to)
    const { bytes, failed } = await checkBatch(own, options, {
      at(one) {
        Atomics.store(at, 0, one < 0 ? -1 : part.from + one)
        const file = own[one]
        if (file !== undefined) before(file)
      },
      pages(file, done, total) {
        if (performance.now() - told < OFTEN) return
        told = performance.now()
        say({ file, done, total })
      },
    }, place)
    say({ part, bytes, failed }, [bytes.buffer])
  }
  /* One after the other: two parts would share what is known of the cases judged last. */
  parentPort?.on('message', (told: Told) => { earlier = earlier.then(() => work(told)) })
  say({ ready: true })
}
