import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draft, keptDraft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'
import { answerPage } from '../../entrypoints/background/answers.ts'
import { readAnswer, type Request } from '../../notes/messages.ts'

/** What the background answers to a page that writes notes. */

/* The tab was shown the case before. */
vi.mock('wxt/browser', async () => {
  const { seen: sample } = await import('./store-sample.ts')
  return { browser: { runtime: { id: 'own-extension' }, storage: { session: { get: () => Promise.resolve({ 'shown:7': [{ origin: 'https://oa.example.invalid', ids: [sample(1).id] }] }) } } } }
})

let s: Sample
beforeEach(() => { s = sampleStore() })
afterEach(() => s.store.close())

const A = seen(1).id
type Sender = Parameters<typeof answerPage>[2]
/* Of a tab only its number is looked at. */
const SENDER = Object.assign({ id: 'own-extension', frameId: 0, origin: 'https://oa.example.invalid', url: 'https://oa.example.invalid/case/1' }, { tab: { id: 7 } }) as Sender
const ask = async <R extends Request>(request: R) => readAnswer<R['type']>(request.type, JSON.parse(JSON.stringify(await answerPage(s.store, request, SENDER))))

describe('notes of a page', () => {
  it('a note that was changed meanwhile is handed over as it is now, and nothing is written; former tags are told', async () => {
    const made = await s.store.saveNote(draft(1, { tags: ['查控'] }), PAGE)
    const theirs = await s.store.saveNote(draft(1, { id: made.id, revision: 1, comment: '先存的', tags: ['查控'] }), PAGE)
    expect(await ask({ type: 'save-note', draft: draft(1, { id: made.id, revision: 1, comment: '后存的' }), ...PAGE })).toEqual({ ok: true, changed: theirs })
    expect(await ask({ type: 'save-note', draft: draft(1, { id: 'note-999999', revision: 1 }), ...PAGE })).toEqual({ ok: true, changed: null })
    expect(await s.store.notesOf(A)).toEqual([theirs])
    expect(await ask({ type: 'tags' })).toEqual({ ok: true, tags: ['查控'] })
  })
  it('a note of another case is neither changed nor handed over', async () => {
    const other = await s.store.saveNote(draft(2, { comment: '别案的批注' }), PAGE)
    const answer = await ask({ type: 'save-note', draft: draft(1, { id: other.id, revision: 7 }), ...PAGE })
    expect(answer).toMatchObject({ ok: false })
    expect(JSON.stringify(answer)).not.toContain('别案')
  })
  it('what is being written is kept although it is too long to be saved; a second window’s beside it', async () => {
    const long = draft(1, { comment: '字'.repeat(50_000), writing: 'writing-1' })
    expect(await ask({ type: 'save-note', draft: long, ...PAGE })).toMatchObject({ ok: false })
    expect(await ask({ type: 'keep-draft', key: A, writing: 'writing-1', draft: long })).toEqual({ ok: true, elsewhere: false })
    expect(await ask({ type: 'keep-draft', key: A, writing: 'writing-2', draft: draft(1, { comment: '另一处', writing: 'writing-2' }) })).toEqual({ ok: true, elsewhere: false })
    expect(await keptDraft(s.store, A)).toMatchObject({ comment: '另一处' })
    await ask({ type: 'keep-draft', key: A, writing: 'writing-2', draft: null })
    expect((await keptDraft(s.store, A))?.comment.length).toBe(50_000)
  })
})
