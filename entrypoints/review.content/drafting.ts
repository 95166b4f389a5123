import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { createKeeping } from '../../components/keeping.ts'
import type { Elsewhere, TakeDraft } from '../../components/written-elsewhere.tsx'
import { pushSchema } from '../../notes/messages.ts'
import { ask } from './client.ts'

/** What is being written of the case: kept while it is written here, and what other windows write of it. */
export function createDrafting(caseId: () => string | undefined, draw: () => void) {
  let elsewhere: Elsewhere | undefined
  /** drafts that another window had: one that it left when it went is told of, too */
  const known = new Set<string>()
  const keeping = createKeeping(async (key, draft, writing) => {
    const answer = await ask({ type: 'keep-draft', key, draft, ...(writing === undefined ? {} : { writing }) })
    const gone = answer.ok && answer.elsewhere
    if (gone && draft) lost(key, writing)
    return gone
  })
  /** it stays to be told of, once what is shown of it here is closed */
  function lost(id: string, writing: string | undefined): void {
    if (writing === undefined) return
    known.add(writing)
    elsewhere = { caseId: id, writing, live: true }
    draw()
  }
  const asked = (message: unknown, _: unknown, respond: (answer: object) => void) => {
    const push = z.safeParse(pushSchema, message)
    if (push.data?.type !== 'writing') return
    const { writing, take } = push.data
    const draft = keeping.asked(writing, take)
    if (draft && take) lost(draft.caseId, writing)
    if (draft) respond({ writing, draft: take ? draft : null })
  }
  browser.runtime.onMessage.addListener(asked)
  const onTake: TakeDraft = async (id, writing) => {
    const answer = await ask({ type: 'take-draft', caseId: id, writing })
    if (!answer.ok) return answer.message
    keeping.taken(writing)
    known.delete(writing)
    if (elsewhere?.writing === writing) elsewhere = undefined
    draw()
    return answer.draft
  }
  return {
    keep: keeping.onDraft,
    /** `there`: a draft that another window writes; `left`: one that none does */
    hear(there: string | undefined, left: string | undefined): void {
      const id = caseId()
      if (there !== undefined) known.add(there)
      const writing = there ?? (left !== undefined && known.has(left) ? left : undefined)
      elsewhere = id === undefined || writing === undefined ? undefined : { caseId: id, writing, live: there !== undefined }
    },
    props: () => ({ held: keeping.held, onTake, elsewhere: elsewhere?.caseId === caseId() ? elsewhere : undefined }),
    stop: () => browser.runtime.onMessage.removeListener(asked),
  }
}
