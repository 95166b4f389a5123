import { browser } from 'wxt/browser'
import type { FrameNoteRequest } from '../../notes/message-frames.ts'
import type { Push } from '../../notes/messages.ts'
import { framesOf } from './frames.ts'
import { Refused } from './refused.ts'

/** Carries words and places of notes between a page and its frames of other origins, which cannot speak with each other. */
export async function answerFrameNotes(request: FrameNoteRequest, { tabId, frameId }: { tabId: number; frameId: number }): Promise<object> {
  const fromPage = request.type === 'seek-notes' || request.type === 'point-note'
  if (fromPage !== (frameId === 0)) throw new Refused('来源不是应发此请求的页面')
  switch (request.type) {
    case 'seek-notes': await push(tabId, { type: 'seek', caseId: request.caseId, notes: request.notes }); break
    case 'point-note': await push(tabId, { type: 'point', id: request.id }, Number(request.frame)); break
    case 'notes-found': await push(tabId, { type: 'found', frame: String(frameId), ids: request.ids }, 0); break
    case 'annotate-words': {
      const caseId = (await framesOf(tabId)).find((f) => f.frameId === frameId)?.caseId ?? null
      await push(tabId, { type: 'write', target: request.target, caseId }, 0)
    }
  }
  return {}
}

/** To all frames of the tab, or to one. Nobody answers; a frame that has gone is no failure. */
async function push(tabId: number, message: Push, frameId?: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId }).catch(() => {})
}
