import { domSource, type DomOptions } from './dom-source.ts'
import { addressOf, bodyOf, titleOf, viewOf } from './nodes.ts'
import type { Change } from './change.ts'
import type { Following } from './following.ts'
import { notDisplayed, startPacking, type Portable } from './portable.ts'
import type { Snapshot } from './snapshot.ts'
import { startWalk } from './walk.ts'

/**
 * A live page read without holding it up: a large one in slices, between which the page goes on. What was read of a page
 * that changed meanwhile is thrown away; a page that always does is read at one go in the end.
 */

/** Longest slice, in milliseconds: less than a picture of the screen. */
const SLICE = 10
/** Nodes between two looks at the clock. */
const STRIDE = 400
/** How often it is begun again. */
const TRIES = 2

export interface Taken {
  snap: Snapshot<Node>
  /** what is to be sent: the page, or what changed in it since the state of that name */
  packed: Portable | Change
  since?: string
  /** blocks that are not displayed */
  hidden: readonly number[]
  /** to be called when the worker has this state, with the name that it got */
  keep?(mark: string): void
  /** documents in frames and shadow trees that were read */
  parts: Set<Document | ShadowRoot>
  /** milliseconds that the page's thread was busy with it */
  ms: number
}

export async function takePage(document: Document, options: DomOptions = {}, following?: Following): Promise<Taken> {
  const clock = { busy: 0, since: performance.now() }
  for (let attempt = 0; ; attempt++) {
    const taken = await attemptAt(document, options, clock, attempt, following)
    if (taken) return { ...taken, ms: clock.busy + performance.now() - clock.since }
  }
}

type Clock = { busy: number; since: number }

/** Undefined when the page changed between two slices. */
async function attemptAt(document: Document, options: DomOptions, clock: Clock, attempt: number, following?: Following): Promise<Omit<Taken, 'ms'> | undefined> {
  const parts = new Set<Document | ShadowRoot>()
  let changed = false
  let observer: MutationObserver | undefined
  /** Lets the page go on; true when it changed. */
  const rest = async (): Promise<boolean> => {
    if (!observer) {
      observer = new MutationObserver(() => { changed = true })
      observer.observe(document, WHAT)
    }
    /* Parts that were come upon since the last rest; watching one again changes nothing. */
    for (const p of parts) observer.observe(p, WHAT)
    clock.busy += performance.now() - clock.since
    await pause(document)
    clock.since = performance.now()
    return changed || observer.takeRecords().length > 0
  }
  const through = async (work: { step(most: number): boolean }): Promise<boolean> => {
    for (let from = performance.now(); !work.step(attempt < TRIES ? STRIDE : Infinity);) {
      if (performance.now() - from < SLICE) continue
      if (await rest()) return false
      from = performance.now()
    }
    return true
  }
  try {
    const wanted = { ...options, onPart: (p: Document | ShadowRoot) => parts.add(p) }
    const source = domSource(bodyOf(document), following?.options(wanted) ?? wanted)
    const follow = following?.begin(source, attempt > 0)
    const walk = startWalk(follow?.source ?? source, titleOf(document).slice(0, 500), addressOf(document).slice(0, 2000), follow?.known)
    if (!(await through(walk))) return undefined
    const snap = walk.result()
    const packing = follow ? follow.packing(walk, snap) : startPacking(snap)
    if (!packing || !(await through(packing))) return undefined
    const packed = packing.result()
    return 'page' in packed ? { ...packed, snap, packed: packed.page, parts } : { snap, packed, hidden: notDisplayed(packed), parts }
  } finally {
    observer?.disconnect()
  }
}

const WHAT = { childList: true, subtree: true, characterData: true, attributes: false } as const

/** Until the page has had its turn. */
function pause(document: Document): Promise<void> {
  return new Promise((done) => { (viewOf(document) ?? globalThis).setTimeout(done, 0) })
}
