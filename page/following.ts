import type { Change } from './change.ts'
import type { DomOptions } from './dom-source.ts'
import { follow, type Copy, type Former } from './former.ts'
import { startChange } from './pack-change.ts'
import { notDisplayed, startPacking, type Portable } from './portable.ts'
import type { Snapshot } from './snapshot.ts'
import type { TreeSource } from './tree-source.ts'
import type { Known, Walk } from './walk.ts'

/**
 * Follows a page from one reading to the next, so that only what changed is read and sent. What results is the page as it
 * would be read whole (test/following); whatever could be otherwise without being noticed is looked at again, and where
 * that does not help the page is read whole.
 */

/** One reading of the page. */
export interface Attempt {
  source: TreeSource<Node>
  known?: Known<Node>
  /** undefined: the page must be read whole after all */
  packing(walk: Walk<Node>, snap: Snapshot<Node>): { step(most: number): boolean; result(): Packed } | undefined
}
/** What is sent of a page. */
export interface Packed {
  page: Portable | Change
  /** name of the state before that a change counts on */
  since?: string
  /** blocks that are not displayed */
  hidden: readonly number[]
  /** to be called when the worker has this state, with the name that it got */
  keep(mark: string): void
}

export interface Following {
  options(options: DomOptions): DomOptions
  /** `whole`: nothing of before is to be used */
  begin(source: TreeSource<Node>, whole: boolean): Attempt
  /** the worker no longer has the state before */
  forget(): void
  stop(): void
}

/** Nodes that changed: of a page of which more is new it is faster to read the whole. */
const MOST_CHANGED = 2000
/** More kinds of elements than a page sends. */
const TAGS_MOST = 2000
const EVERYTHING = { childList: true, subtree: true, characterData: true, attributes: true } as const

export function createFollowing(document: Document): Following {
  let base: (Former & { mark: string }) | undefined
  /** what changed since that state was read, and in which reading it was noticed */
  const changed = new Map<Node, number>()
  let count = 0
  /** when more changed than is kept */
  let tooMuch = -1
  const note = (records: readonly MutationRecord[]) => {
    for (const { target } of records) changed.set(target, count)
    if (changed.size > MOST_CHANGED) { changed.clear(); tooMuch = count }
  }
  /** the latest reading that was kept */
  let keptOf = -1
  const observer = new MutationObserver(note)
  const watch = (part: Document | ShadowRoot) => observer.observe(part, EVERYTHING)
  watch(document)
  let sights = new Map<Element, boolean>()

  return {
    options: (options) => ({
      ...options,
      onPart(part) { watch(part); options.onPart?.(part) },
      onSight(element, skipped) { sights.set(element, skipped) },
    }),

    begin(plain, whole) {
      note(observer.takeRecords())
      const ofThis = count++
      const former = whole || tooMuch >= 0 || base?.root !== plain.root ? undefined : base
      /* What is found in this reading must not be taken for what was found in the one that is kept. */
      sights = new Map(former?.sights)
      const own = sights
      const ticks = new Map(former?.ticks), special = new Set<Node>()
      const source: TreeSource<Node> = {
        ...plain,
        ticked(n) {
          const is = plain.ticked?.(n)
          if (is !== undefined) ticks.set(n, is)
          return is
        },
        shadow(n) {
          const first = plain.shadow?.(n) ?? null
          if (first) special.add(n)
          return first
        },
        frame(n) {
          special.add(n)
          return plain.frame?.(n) ?? null
        },
      }
      const known = former && follow(former, source, changed.keys())
      const keep = (mark: string, snap: Snapshot<Node>, hidden: readonly number[]) => {
        /* An answer that comes late, about an earlier state. */
        if (ofThis < keptOf) return
        keptOf = ofThis
        const here = <V>(map: ReadonlyMap<Node, V>) => new Map([...map].filter(([n]) => n.isConnected))
        base = { root: plain.root, snap, hidden: new Set(hidden), sights: new Map([...own].filter(([e]) => e.isConnected)), ticks: here(ticks), special, mark }
        for (const [node, noticed] of changed) if (noticed <= ofThis) changed.delete(node)
        if (tooMuch <= ofThis) tooMuch = -1
      }
      return {
        source,
        ...(known ? { known: known.known } : {}),
        packing(walk, snap) {
          /* A label may speak of a choice anywhere before it. */
          const followable = !snap.truncated && walk.unmade.size === 0
          if (known && !followable) return undefined
          const since = former && known && isMost(known.copies, snap) ? former : undefined
          const packing = since && known ? startChange(snap, known.copies, since) : packWhole(snap)
          return {
            step: packing.step,
            result() {
              const { page, hidden } = packing.result()
              const kept = (mark: string) => { if (followable && page.tags.length < TAGS_MOST) keep(mark, snap, hidden); else base = undefined }
              return { page, hidden, keep: kept, ...(since ? { since: since.mark } : {}) }
            },
          }
        },
      }
    },

    forget() { base = undefined },
    stop() { observer.disconnect(); base = undefined; changed.clear() },
  }
}

function isMost(copies: readonly Copy[], { blocks }: Snapshot<Node>): boolean {
  return copies.reduce((n, { was }) => n + was.last - was.id + 1, 0) * 2 > blocks.length
}

function packWhole(snap: Snapshot<Node>): { step(most: number): boolean; result(): { page: Portable; hidden: number[] } } {
  const packing = startPacking(snap)
  return {
    step: packing.step,
    result() {
      const page = packing.result()
      return { page, hidden: notDisplayed(page) }
    },
  }
}
