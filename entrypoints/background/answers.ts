import { browser, type Browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { USED_TAGS_MAX } from '../../notes/kinds.ts'
import type { Request } from '../../notes/messages.ts'
import { requestSchema } from '../../notes/requests.ts'
import type { Note } from '../../notes/schema.ts'
import { explain, NoteChanged } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { answerLeads } from './leads.ts'
import { answerClosed, type ClosedState } from './closed.ts'
import { answerFrameNotes } from './frame-notes.ts'
import { openDeskAt } from './hand-over.ts'
import { LOST_LINE } from '../../components/lost-words.ts'
import { losses } from './lost.ts'
import { keepText, placeNotes, toldOf, wholePage } from './page-texts.ts'
import { answerPointing } from './pointing.ts'
import { readFrame } from './read-frame.ts'
import { readSentPage, type ReadAnswer } from './read.ts'
import { Refused } from './refused.ts'
import { mayAsk, remember, type Place } from './shown-cases.ts'
import { injectReader } from './sites.ts'
import { timeOf } from './time.ts'
import { viewerCase } from './viewers.ts'
import { draftsFor, inTurn, keepDraft, takeDraft } from './writers.ts'

/** Answers a message. Who sent it is checked first: only content scripts of this extension, in a tab. Where the lock is closed there is no store, and how it stands is handed over instead. */
export async function answerPage(store: Store | ClosedState, message: unknown, sender: Browser.runtime.MessageSender): Promise<object> {
  if (sender.id !== browser.runtime.id) return refused('来源不是本扩展')
  const tabId = sender.tab?.id
  if (tabId === undefined || sender.frameId === undefined) return refused('来源不是页面')
  const parsed = z.safeParse(requestSchema, message)
  if (!parsed.success) return refused('格式不符')
  const from = { tabId, frameId: sender.frameId, origin: originOf(sender), url: sender.url ?? '' }
  try {
    if ('kind' in store) return await answerClosed(store, parsed.data, from, sender)
    if (!(await mayAsk(from, parsed.data))) return refused('本页没有显示这个案件，请先复制未存的文字，刷新页面后再试')
    return { ok: true, ...(await act(store, parsed.data, from)) }
  } catch (error) {
    if (error instanceof Refused) return refused(error.message)
    const { type } = parsed.data
    const writing = type === 'save-note' || type === 'keep-draft' || type === 'save-correction'
    return { ok: false, message: writing ? explain(error) : explain(error, type.endsWith('-correction') ? '已有的更正不受影响' : '已有的批注不受影响') }
  }
}

/** Scripts that come to a page when it wants them. */
const LATER = { 'start-regions': '/content-scripts/regions.js', 'start-anchoring': '/content-scripts/anchoring.js', 'start-following': '/content-scripts/following.js' } as const

function refused(why: string): object {
  return { ok: false, message: `请求被拒绝：${why}。` }
}

function originOf(sender: Browser.runtime.MessageSender): string {
  if (sender.origin !== undefined && sender.origin !== 'null') return sender.origin
  try {
    return new URL(sender.url ?? '').origin
  } catch {
    return 'null'
  }
}

async function act(store: Store, request: Request, from: { tabId: number; frameId: number; origin: string; url: string }): Promise<object> {
  switch (request.type) {
    case 'case-suspected':
      await injectReader({ tabId: from.tabId, frameIds: [from.frameId] })
      return {}
    case 'frame-role': return { alone: !(await reachTop(from.tabId)) }
    case 'light-frame':
      await browser.tabs.sendMessage(from.tabId, { type: 'light', ranges: request.ranges, current: request.current }, { frameId: Number(request.frame) })
      return {}
    case 'read-page': {
      const page = wholePage(from, request)
      if (request.mark !== undefined) keepText(from, request.mark, page)
      if (from.frameId !== 0 && !request.alone) return readFrame(store, page, { ...from, told: toldOf(from) })
      return shown(from, await readSentPage(store, page, { ...from, row: request.row, wanted: request.wanted, told: toldOf(from) }))
    }
    case 'notes-of': {
      const { draft, elsewhere } = await draftsFor(store, request.caseId, from.tabId, false)
      return { notes: await store.notesOf(request.caseId), elsewhere, left: draft?.writing }
    }
    case 'case-time': return { time: await timeOf(store, request.caseId) }
    case 'save-note': return inTurn(request.draft.writing, () => store.saveNote(request.draft, request)).then((note) => ({ note }), changedNote)
    case 'delete-note': return done(ofThisCase(store, request).then(async () => { await store.deleteNotes([request.id]) }))
    case 'restore-note': return done(ofThisCase(store, request).then(() => store.restoreNotes([request.id])))
    case 'keep-draft': return { elsewhere: await keepDraft(store, request.key, request.draft, request.writing, from.tabId) }
    case 'take-draft': return { draft: await takeDraft(store, request.caseId, request.writing, from.tabId) }
    case 'tags': return { tags: await store.usedTags(USED_TAGS_MAX) }
    case 'save-correction': return store.saveCorrection(request.draft)
    case 'confirm-correction': return done(store.confirmCorrection(request.id, request.caseId, request.seen))
    case 'delete-correction': return done(store.deleteCorrection(request.id, request.caseId))
    case 'restore-correction': return done(store.restoreCorrection(request.id, request.caseId))
    case 'site-preference': return { preference: await store.sitePreference(from.origin) }
    case 'set-site-preference': return done(store.setSitePreference(from.origin, request.preference))
    case 'open-desk': return done(openDesk(request))
    case 'leads-of': case 'make-lead': case 'unmake-lead': return answerLeads(store, request)
    case 'seek-notes': case 'notes-found': case 'point-note': case 'annotate-words': return answerFrameNotes(request, from)
    case 'place-notes': return placeNotes(from, request)
    case 'start-regions': case 'start-anchoring': case 'start-following':
      await browser.scripting.executeScript({ target: { tabId: from.tabId, frameIds: [from.frameId] }, files: [LATER[request.type]] })
      return {}
    case 'viewer-case': {
      const chosen = await viewerCase(from.url)
      await remember(from, [chosen?.caseId])
      return { chosen, draft: chosen && (await draftsFor(store, chosen.caseId, from.tabId)).draft }
    }
    default: return answerPointing(store, request, from)
  }
}

/** From now on the page may ask about what it was shown. */
async function shown(from: Place, answer: ReadAnswer): Promise<ReadAnswer> {
  await remember(from, [answer.caseId, ...answer.rows.map((r) => r.caseId), ...answer.cases.map((c) => c.caseId)])
  if (answer.trouble === undefined && (await losses().catch(() => [])).length > 0) return { ...answer, trouble: LOST_LINE }
  return answer
}

/** Puts the reader into the top page, so that it shows what its frames hold; false where it may not be read. */
async function reachTop(tabId: number): Promise<boolean> {
  return injectReader({ tabId, frameIds: [0] }).then(() => true, () => false)
}

async function openDesk({ lead, rule, caseId, exportCase = false }: Extract<Request, { type: 'open-desk' }>): Promise<void> {
  if (lead === undefined && rule === undefined && caseId !== undefined) return openDeskAt({ caseId, exportCase })
  const place = lead !== undefined ? `#leads?lead=${lead}` : rule !== undefined ? `#handbook?rule=${rule}` : ''
  await browser.tabs.create({ url: browser.runtime.getURL(`/desk.html${place}`) })
}

/** A page changes notes of the case that it names, and of no other. */
async function ofThisCase(store: Store, { id, caseId }: { id: string; caseId: string }): Promise<void> {
  const [note] = await store.notesById([id])
  if (note?.caseId !== caseId) throw new Refused('批注不属于本案，或者已不存在')
}

/** A note that was changed meanwhile is no failure: both versions go to the reader. */
function changedNote(error: unknown): { changed: Note | null } {
  if (error instanceof NoteChanged) return { changed: error.existing }
  throw error
}

async function done(work: Promise<void>): Promise<object> {
  await work
  return {}
}
