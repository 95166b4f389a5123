import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { InPageProps } from '../../components/in-page.tsx'
import { pushSchema } from '../../notes/messages.ts'
import type { Note } from '../../notes/schema.ts'
import { ask } from './client.ts'

/** The page's side of notes in frames of other origins: has lost notes looked for there, and takes up words that are selected there. */
export interface FrameNotes {
  seek(caseId: string | undefined, lost: readonly Note[]): void
  /** does it stand in a frame? */
  has(id: string): boolean
  point(id: string): boolean
  stop(): void
}

/** How long frames are waited for, in milliseconds, before a note that none has found again is no longer taken to be there. */
const PATIENCE = 1500

export function createFrameNotes({ changed, write }: { changed: () => void; write: (target: NonNullable<InPageProps['selection']>['target'], caseId: string | null) => void }): FrameNotes {
  let found = new Map<string, string>()
  let fresh: typeof found | undefined
  let timer = 0
  let sought = ''

  const heard = (message: unknown) => {
    const push = z.safeParse(pushSchema, message)
    if (!push.success) return
    if (push.data.type === 'write') write(push.data.target, push.data.caseId)
    if (push.data.type !== 'found') return
    const { frame, ids } = push.data
    let news = false
    for (const id of ids) {
      news ||= found.get(id) !== frame
      found.set(id, frame)
      fresh?.set(id, frame)
    }
    if (news) changed()
  }
  browser.runtime.onMessage.addListener(heard)

  return {
    seek(caseId, lost) {
      const notes = lost.flatMap(({ id, target, kind }) => (target.type === 'words' ? [{ id, target, kind }] : []))
      /* Frames that are told of nothing and were told of nothing need not hear it. */
      if (notes.length === 0 && sought === '') return
      sought = notes.map((n) => n.id).join()
      fresh = new Map()
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        const before = found.size
        found = fresh ?? new Map()
        fresh = undefined
        if (found.size !== before) changed()
      }, PATIENCE)
      void ask({ type: 'seek-notes', caseId: caseId ?? '', notes: notes.slice(0, 5000) })
    },
    has: (id) => found.has(id),
    point(id) {
      const frame = found.get(id)
      if (frame !== undefined) void ask({ type: 'point-note', frame, id })
      return frame !== undefined
    },
    stop() {
      window.clearTimeout(timer)
      browser.runtime.onMessage.removeListener(heard)
    },
  }
}
