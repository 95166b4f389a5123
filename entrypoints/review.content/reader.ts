import type { DomOptions } from '../../page/dom-source.ts'
import type { createFollowing, Following } from '../../page/following.ts'
import { pack } from '../../page/portable.ts'
import { takePage } from '../../page/slices.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { ask } from './client.ts'
import type { Opened, Page } from './placing.ts'
import { marks } from './searching.ts'

declare global {
  var zhongbenFollowing: typeof createFollowing | undefined
}

/** What came of one reading: `overtaken` when the page went on meanwhile and a later reading is under way. */
export type Outcome = 'read' | 'unchanged' | 'overtaken' | { trouble: string }

/** A page of fewer elements is read whole as fast. */
const FEW = 800

const NOTHING: Snapshot<Node> = { text: '', blocks: [], runs: [], title: '', url: '', truncated: false, attr: () => '' }

/** The page as it is, and what the worker last made of it. */
export function createReader(document: Document, { alone = false, ...options }: DomOptions & { /** in a frame that shows its own panel */ alone?: boolean } = {}) {
  let snap = NOTHING
  /** documents in frames and shadow trees that were read last */
  let parts: ReadonlySet<Document | ShadowRoot> = new Set()
  let page: Page | undefined
  /** the page as it was when it was read: offsets of exhibits count in that text */
  let readSnap = snap
  let sent = '', mark = ''
  /** takings of the page, and questions to the worker: a later taking that finds nothing new must not void an answer under way */
  let takes = 0
  let asks = 0
  /** a reading is wanted even if nothing changed, and has not been asked for yet */
  let due = false
  let stale = false
  /** of several cases in the window, the one that is shown */
  let wanted: string | undefined
  /** null: not to be had here */
  let following: Following | null | undefined

  return {
    snap: () => snap,
    parts: () => parts,
    readSnap: () => readSnap,
    page: () => page,
    isStale: () => stale,
    want(caseId: string): void { wanted = caseId },

    /** Has the page as it is now read and judged; `again` even if nothing changed. `waiting` is called before the worker is asked. */
    async read(again: boolean, waiting: () => void): Promise<{ outcome: Outcome; ms: number }> {
      due ||= again
      const take = ++takes
      if (page && snap.blocks.length >= FEW && following === undefined) {
        following = null
        await ask({ type: 'start-following' })
        following = globalThis.zhongbenFollowing?.(document) ?? null
      }
      const { snap: now, packed, since, hidden, keep, parts: seen, ms } = await takePage(document, options, following ?? undefined)
      if (take !== takes) return { outcome: 'overtaken', ms }
      snap = now
      parts = seen
      const fingerprint = `${now.url}\n${now.blocks.length}\n${hidden.join()}\n${now.text}`
      if (fingerprint === sent && !due) {
        readSnap = now
        marks.set(now, mark)
        return { outcome: 'unchanged', ms }
      }
      due = false
      const question = ++asks
      stale = page !== undefined
      waiting()
      const sentAs = String(Math.random())
      marks.set(now, sentAs)
      const more = { mark: sentAs, ...(alone ? { alone } : {}), ...(wanted === undefined ? {} : { wanted }) }
      let answer = await ask({ type: 'read-page', page: packed, ...(since === undefined ? {} : { since }), ...more })
      if (!answer.ok && since !== undefined && question === asks) {
        /* The worker was ended meanwhile, and with it what it had of the page. */
        following?.forget()
        answer = await ask({ type: 'read-page', page: pack(now), ...more })
      } else if (answer.ok) keep?.(sentAs)
      if (question !== asks) return { outcome: 'overtaken', ms }
      stale = false
      if (!answer.ok) return { outcome: { trouble: `本页没有读成：${answer.message}` }, ms }
      sent = fingerprint
      mark = sentAs
      page = answer
      readSnap = now
      /* The message is written, checked and answered as well, which takes about as long as the reading. */
      return { outcome: 'read', ms: ms + 2 * answer.ms }
    },

    /** The whole verdict of a row of the list that was read. */
    async row(caseId: string): Promise<Opened | { trouble: string }> {
      const answer = await ask({ type: 'read-page', page: pack(readSnap), row: caseId })
      if (!answer.ok) return { trouble: answer.message }
      const row = answer.rows.find((r) => r.caseId === caseId)
      return row?.review ? { ...row, review: row.review } : { trouble: '该案件已不在列表中，请重新读取。' }
    },

    /** Answers that are still under way come to nothing. */
    stop(): void {
      takes++
      asks++
      page = undefined
      following?.stop()
      following = null
    },
  }
}
