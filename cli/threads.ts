import { Worker } from 'node:worker_threads'
import type { Asked } from './arguments.ts'
import type { Part } from './in-order.ts'

/** Threads that read and judge files beside this one. Each has the code, the settings and the library for itself. */

/** What a thread is given at its start. */
export interface ThreadData {
  asked: Asked
  files: readonly string[]
  /** the place of the file that it reads now, or −1: outlives the thread, so that it is known what it died of */
  at: Int32Array
}
/** What a thread is told: what to do, and a place for what it will print another time. */
export interface Told { part: Part; place?: Uint8Array<ArrayBuffer> | undefined }
/** What a thread says. */
export type Said = { ready: true } | { part: Part; bytes: Uint8Array<ArrayBuffer>; failed: boolean } | { file: string; done: number; total: number }

export interface Hooks {
  next(): Part | undefined
  done(part: Part, bytes: Uint8Array<ArrayBuffer>, failed: boolean): void
  /** bytes that are written, to be handed over and put into again */
  place(): Uint8Array<ArrayBuffer> | undefined
  /** the thread died: `at` is the file that it died of, where one was read; else it died of the first of the parts */
  lost(parts: readonly Part[], at: number | undefined, error: unknown): void
  pages(file: string, done: number, total: number): void
}
export interface Threads {
  /** hands out what there is to do */
  feed(): void
  /** none of them can be had */
  none(): boolean
  end(): Promise<void>
}

/** Parts that a thread has at hand, so that it need not wait for this one. */
const AT_HAND = 2

interface Hand {
  worker: Worker
  at: Int32Array
  parts: Part[]
  ready: boolean
}

/** `memory`: megabytes that the objects of one thread may take; it dies of more. */
export function startThreads(count: number, { script, memory }: { script: URL; memory: number }, given: Omit<ThreadData, 'at'>, hooks: Hooks): Threads {
  const hands = new Set<Hand>()
  let ending = false
  const feed = () => {
    for (let i = 0; i < AT_HAND; i++) {
      for (const h of hands) {
        if (!h.ready || h.parts.length > i) continue
        const part = hooks.next()
        if (part === undefined) return
        h.parts.push(part)
        const told: Told = { part, place: hooks.place() }
        h.worker.postMessage(told, told.place ? [told.place.buffer] : [])
      }
    }
  }
  const start = () => {
    const at = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
    const data: ThreadData = { ...given, at }
    const hand: Hand = { worker: new Worker(script, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: memory } }), at, parts: [], ready: false }
    hands.add(hand)
    let error: unknown
    hand.worker.on('message', (said: Said) => {
      if ('ready' in said) hand.ready = true
      else if ('part' in said) {
        hand.parts.shift()
        hooks.done(said.part, said.bytes, said.failed)
      } else return hooks.pages(said.file, said.done, said.total)
      feed()
    })
    hand.worker.on('error', (e) => { error = e })
    hand.worker.on('exit', () => {
      hands.delete(hand)
      if (ending) return
      const place = Atomics.load(at, 0)
      /* One that never got so far as to work would not the next time either. */
      if (hand.ready) start()
      hooks.lost(hand.parts, place < 0 ? undefined : place, error)
      feed()
    })
  }
  for (let i = 0; i < count; i++) start()
  return {
    feed,
    none: () => hands.size === 0,
    async end() {
      ending = true
      await Promise.all([...hands].map((h) => h.worker.terminate()))
    },
  }
}
