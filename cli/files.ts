import { statSync } from 'node:fs'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { putAnswer } from './answer-json.ts'
import type { Parsed } from './arguments.ts'
import { inOrder, type Part } from './in-order.ts'
import { jsonBytes } from './json-bytes.ts'
import { pageProgress } from './progress.ts'
import { startThreads, type Threads } from './threads.ts'

/**
 * `check FILE…`: the files in their order. A few are read by this thread alone; where there is enough to do, other threads read
 * beside it, each of which takes about a second and a half of the processor more than this one would (a quarter to start; its code is
 * compiled anew as it gets warm; measured 2026-11-23). They start while this one does.
 */

/** Files judged together at most, and their bytes: a large one is alone. */
const TOGETHER = 16
const LIGHT = 192 * 1024
/** Milliseconds of the processor left to do from which another thread is worth what it takes. */
const WORTH = 2000
/** What a file takes, and each kilobyte of it, as guessed before any is read: the least of the kinds. */
const A_FILE = 1.5
const A_KILOBYTE = 0.25
/** More threads than this only take memory. */
const MOST_THREADS = 8
/** Places kept for what comes: more is never put into at once. */
const PLACES = 8
/** Files ahead of the one that is to be printed next, and bytes that wait for it. */
const LIMITS = { ahead: 512, weight: 32 * 1024 * 1024 }

const THREAD = new URL(`./files-thread${path.extname(import.meta.filename)}`, import.meta.url)

/** All together half of what the machine has, megabytes; none so little that an ordinary file would not fit. */
function shareOfMemory(jobs: number): number {
  return Math.min(4096, Math.max(512, Math.floor(totalmem() / 2 / jobs / 2 ** 20)))
}

export interface Crew {
  /** milliseconds of the processor left to do from which other threads are started */
  worth?: number
  /** what they run */
  script?: URL
  /** megabytes that each may take */
  memory?: number
  /** this thread reads nothing while there are others */
  only?: true
}

/** Returns the exit status: 1 when a file could not be read. */
export async function checkFiles({ files, asked, options, startMs }: Parsed, put: (bytes: Uint8Array) => Promise<void>, crew: Crew = {}): Promise<number> {
  const jobs = Math.min(asked.jobs ?? Math.min(availableParallelism(), MOST_THREADS), files.length)
  const sizes = new Map<number, number>()
  const sizeOf = (place: number) => {
    const known = sizes.get(place) ?? sizeOn(files[place] ?? '')
    sizes.set(place, known)
    return known
  }
  const order = inOrder<{ bytes: Uint8Array<ArrayBuffer>; failed: boolean }>(files.length, (from) => {
    let to = from
    for (let bytes = sizeOf(to); to < files.length && to - from < TOGETHER && bytes <= LIGHT; bytes += sizeOf(to)) to++
    return to
  }, LIMITS)
  const fell = new Set<number>()
  /* What may need much memory or time is left to the others, of which one may die. */
  const light = (p: Part) => crew.only !== true && (p.to - p.from > 1 || (sizeOf(p.from) <= LIGHT && !fell.has(p.from)))
  const progress = pageProgress()
  let failed = false
  /** places of what was written, for what comes */
  const places: Uint8Array<ArrayBuffer>[] = []
  let threads: Threads | undefined
  let happened = signal()
  const start = () => startThreads(jobs - 1, { script: crew.script ?? THREAD, memory: crew.memory ?? shareOfMemory(jobs) }, { asked, files }, {
    next: () => order.take(),
    done(part, bytes, bad) {
      order.done(part, { bytes, failed: bad }, bytes.length)
      happened.give()
    },
    lost(parts, at, error) {
      for (const [i, part] of parts.entries()) {
        const culprit = at ?? (i === 0 && part.to - part.from === 1 ? part.from : undefined)
        const its = culprit !== undefined && culprit >= part.from && culprit < part.to
        if (its) {
          const bytes = lineOfDead(files[culprit] ?? '', error, asked.json)
          order.done({ from: culprit, to: culprit + 1 }, { bytes, failed: true }, bytes.length)
        }
        for (let place = part.from; place < part.to; place++) {
          if (its && place === culprit) continue
          fell.add(place)
          order.again({ from: place, to: place + 1 })
        }
      }
      happened.give()
    },
    place: () => places.pop(),
    pages: (file, done, total) => progress.tell(file, done, total),
  })
  const write = async () => {
    for (let made = order.out(); made !== undefined; made = order.out()) {
      progress.clear()
      failed ||= made.failed
      await put(made.bytes)
      if (places.length < PLACES) places.push(made.bytes)
    }
  }
  const worth = crew.worth ?? WORTH + 2 * startMs
  /* On cores that others keep busy, another thread only takes from this one. Whoever names a number gets it. */
  const free = () => crew.worth !== undefined || asked.jobs !== undefined || (loadavg()[0] ?? 0) < availableParallelism()
  if (jobs > 1 && (crew.worth === undefined ? isHeavy(files.length, sizeOf, worth) && free() : worth === 0)) threads = start()
  try {
    const { checkBatch } = await import('./batch.ts')
    while (!order.ended()) {
      const part = order.take(threads === undefined || threads.none() ? undefined : light)
      if (part === undefined) await happened.given
      else {
        const before = process.cpuUsage()
        const { bytes, failed: bad } = await checkBatch(files.slice(part.from, part.to), options, { pages: (file, done, total) => progress.tell(file, done, total) }, places.pop())
        const { user, system } = process.cpuUsage(before), each = (user + system) / 1000 / (part.to - part.from)
        order.done(part, { bytes, failed: bad }, bytes.length)
        if (jobs > 1 && threads === undefined && each * order.left() > worth && free()) threads = start()
      }
      happened = signal()
      await write()
      threads?.feed()
      /* What the others say is heard only when this thread pauses. */
      if (threads !== undefined) await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    await threads?.end()
  }
  return failed ? 1 : 0
}

function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {}
  const given = new Promise<void>((resolve) => { give = resolve })
  return { given, give }
}

/** Looks no further than it takes to know. */
function isHeavy(count: number, sizeOf: (place: number) => number, worth: number): boolean {
  let guessed = 0
  for (let place = 0; place < count && guessed < worth; place++) guessed += A_FILE + (A_KILOBYTE * sizeOf(place)) / 1024
  return count > 1 && guessed >= worth
}

function sizeOn(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

/** What is printed of a file that a thread died of. */
function lineOfDead(file: string, error: unknown, json: boolean): Uint8Array<ArrayBuffer> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const reason = code === 'ERR_WORKER_OUT_OF_MEMORY' ? '读取时内存不够' : `读取时出错（${error instanceof Error ? error.message : '线程意外结束'}）`
  const out = jsonBytes()
  if (json) putAnswer(out, { file, error: reason })
  out.text(json ? '\n' : `${file}\n  不能读取：${reason}\n\n`)
  return out.copied(0)
}
