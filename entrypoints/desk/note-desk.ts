import type { Keeping } from '../../components/desk/left-drafts.tsx'
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { NoteDraft, Outcome } from '../../components/draft.ts'
import { createKeeping } from '../../components/keeping.ts'
import { USED_TAGS_MAX } from '../../notes/kinds.ts'
import { pushSchema } from '../../notes/messages.ts'
import { explain, NoteChanged } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { handLeft } from '../background/left-at-desk.ts'
import { inTurn, isElsewhere, keepDraft, takeDraft } from '../background/writers.ts'

/** Drafts left behind of which it is asked whether a window still writes them. */
const ASKED_MOST = 30

/** Milliseconds between two keepings of one draft, after which this window may have slept through its being taken over. */
const AWAKE = 5000

/** Writing notes at the desk: saved against what another window may have stored meanwhile, kept while they are written. */
export interface NoteDesk {
  keeping(): Keeping
  /** `url`: page of the case, put under a new note */
  save(draft: NoteDraft, url: string): Promise<Outcome>
  /** looks for what was left unwritten */
  load(): Promise<void>
}

export function createNoteDesk(store: Store, draw: () => void): NoteDesk {
  let left: Keeping['left'] = []
  /** taken up or put off in this window */
  const aside = new Set<string>()
  const nameOf = ({ caseId, writing }: NoteDraft) => `${caseId}\n${writing ?? ''}`
  const write = (caseId: string, draft: NoteDraft | null, writing: string | undefined) => store.keepDraft(caseId, draft, writing).catch(() => {})
  const load = async () => {
    const kept = (await store.keptDrafts().catch(() => [])).filter(({ draft }) => !aside.has(nameOf(draft)))
    const live = await Promise.all(kept.slice(0, ASKED_MOST).map(({ draft }) => isElsewhere(draft.caseId, draft.writing, undefined).catch(() => false)))
    left = kept.map((k, i) => ({ ...k, live: live[i] === true }))
    draw()
  }
  let kept = { name: '', at: 0 }
  const keeping = createKeeping(async (caseId, draft, writing, going) => {
    const name = `${caseId}\n${writing ?? ''}`
    /* What is written here is no news here. */
    if (draft) aside.add(name)
    /* Who takes a draft over says so, and is heard unless this window slept: to ask at every key would keep a new draft late, and a window may close at any moment. */
    const asleep = name === kept.name && performance.now() - kept.at > AWAKE
    kept = { name, at: performance.now() }
    if (going && draft) handLeft(draft)
    const elsewhere = await (going || !asleep ? write(caseId, draft, writing) : keepDraft(store, caseId, draft, writing, undefined)).catch(() => undefined) === true
    if (elsewhere) aside.delete(name)
    return elsewhere
  })
  /* Other windows ask; a page's script could only pretend to. */
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || sender.url?.startsWith(browser.runtime.getURL('/')) !== true) return
    const push = z.safeParse(pushSchema, message)
    if (push.data?.type !== 'writing') return
    const { writing, take } = push.data
    const draft = keeping.asked(writing, take)
    if (draft && take) aside.delete(nameOf(draft))
    if (draft) respond({ writing, draft: take ? draft : null })
  })
  return {
    load,
    keeping: () => ({
      left,
      onDraft: keeping.onDraft,
      held: keeping.held,
      async onTake(caseId, writing) {
        const draft = await takeDraft(store, caseId, writing, undefined).catch((error: unknown) => explain(error))
        if (draft !== null && typeof draft !== 'string') aside.add(nameOf(draft))
        keeping.taken(writing)
        void load()
        return draft
      },
      usedTags: () => store.usedTags(USED_TAGS_MAX),
      onAside(draft) { aside.add(nameOf(draft)); void load() },
      onGiveUp: (draft) => void write(draft.caseId, null, draft.writing).then(load),
      onBack: (draft) => void write(draft.caseId, draft, draft.writing).then(load),
    }),
    async save(draft, url) {
      try {
        await inTurn(draft.writing, () => store.saveNote(draft, { url, pageTitle: '工作台' }))
        return { ok: true }
      } catch (error) {
        return { ok: false, message: explain(error), ...(error instanceof NoteChanged ? { changed: error.existing } : {}) }
      }
    },
  }
}
