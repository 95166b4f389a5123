import { readDom, type DomOptions } from '../../page/dom-source.ts'
import { pack } from '../../page/portable.ts'
import { ask } from './client.ts'
import type { Page } from './placing.ts'

/** What came of one reading: `overtaken` when the page went on meanwhile and a later reading is under way. */
export type Outcome = 'read' | 'unchanged' | 'overtaken' | { trouble: string }

/** The page as it is, and what the worker last made of it. */
export function createReader(document: Document, options: DomOptions = {}) {
  /** documents in frames and shadow trees that were read last */
  let parts = new Set<Document | ShadowRoot>()
  const take = () => {
    const seen = new Set<Document | ShadowRoot>()
    const taken = readDom(document, { ...options, onPart: (p) => seen.add(p) })
    parts = seen
    return taken
  }
  let snap = take()
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
      const from = performance.now()
      snap = take()
      const now = snap
      const packed = pack(now)
      const fingerprint = `${now.url}\n${packed.shape.length}\n${now.text}`
      const ms = performance.now() - from
      if (fingerprint === sent && !again) {
        readSnap = now
        return { outcome: 'unchanged', ms }
      }
      const ticket = ++reads
      stale = page !== undefined
      waiting()
      const answer = await ask({ type: 'read-page', page: packed })
      if (ticket !== reads) return { outcome: 'overtaken', ms }
      stale = false
      if (!answer.ok) return { outcome: { trouble: `本页没有读成：${answer.message}` }, ms }
      sent = fingerprint
      page = answer
      readSnap = now
      return { outcome: 'read', ms: ms + answer.ms }
    },

    /** Answers that are still under way come to nothing. */
    stop(): void {
      reads++
      page = undefined
    },
  }
}
