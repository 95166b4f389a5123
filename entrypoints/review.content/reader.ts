import type { DomOptions } from '../../page/dom-source.ts'
import { takePage } from '../../page/slices.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { ask } from './client.ts'
import type { Page } from './placing.ts'

/** What came of one reading: `overtaken` when the page went on meanwhile and a later reading is under way. */
export type Outcome = 'read' | 'unchanged' | 'overtaken' | { trouble: string }

const NOTHING: Snapshot<Node> = { text: '', blocks: [], runs: [], title: '', url: '', truncated: false, attr: () => '' }

/** The page as it is, and what the worker last made of it. */
export function createReader(document: Document, options: DomOptions = {}) {
  let snap = NOTHING
  /** documents in frames and shadow trees that were read last */
  let parts: ReadonlySet<Document | ShadowRoot> = new Set()
  let page: Page | undefined
  /** the page as it was when it was read: offsets of exhibits count in that text */
  let readSnap = snap
  let sent = ''
  let reads = 0
  let stale = false

  return {
    snap: () => snap,
    parts: () => parts,
    readSnap: () => readSnap,
    page: () => page,
    isStale: () => stale,

    /** Has the page as it is now read and judged; `again` even if nothing changed. `waiting` is called before the worker is asked. */
    async read(again: boolean, waiting: () => void): Promise<{ outcome: Outcome; ms: number }> {
      const ticket = ++reads
      const { snap: now, packed, parts: seen, ms } = await takePage(document, options)
      if (ticket !== reads) return { outcome: 'overtaken', ms }
      snap = now
      parts = seen
      const fingerprint = `${now.url}\n${packed.shape.length}\n${now.text}`
      if (fingerprint === sent && !again) {
        readSnap = now
        return { outcome: 'unchanged', ms }
      }
      stale = page !== undefined
      waiting()
      const answer = await ask({ type: 'read-page', page: packed })
      if (ticket !== reads) return { outcome: 'overtaken', ms }
      stale = false
      if (!answer.ok) return { outcome: { trouble: `本页没有读成：${answer.message}` }, ms }
      sent = fingerprint
      page = answer
      readSnap = now
      /* The message is written, checked and answered as well, which takes about as long as the reading. */
      return { outcome: 'read', ms: ms + 2 * answer.ms }
    },

    /** Answers that are still under way come to nothing. */
    stop(): void {
      reads++
      page = undefined
    },
  }
}
