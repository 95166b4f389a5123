import { browser, type Browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { keptDraftSchema, type NoteDraft } from '../../notes/messages.ts'
import { vaultStore } from './vault.ts'
import { inTurn } from './writers.ts'

/**
 * What stood in an editor of the desk when its window went. The window itself has no time any more to wait for the database; what it hands to the worker with its last
 * breath is kept there.
 */

const leftSchema = z.object({ type: z.literal('left-at-desk'), draft: keptDraftSchema })

/** Hands it over. The window may be gone before this is answered. */
export function handLeft(draft: NoteDraft): void {
  void browser.runtime.sendMessage({ type: 'left-at-desk', draft } satisfies z.input<typeof leftSchema>).catch(() => {})
}

/** The worker keeps it; false where the message is another, or not from a window of this extension. */
export function keepLeft(message: unknown, sender: Browser.runtime.MessageSender): boolean {
  const left = z.safeParse(leftSchema, message)
  if (!left.success || sender.id !== browser.runtime.id || sender.url?.startsWith(browser.runtime.getURL('/')) !== true) return false
  const { draft } = left.data
  void inTurn(draft.writing, () => vaultStore().then((store) => store.keepDraft(draft.caseId, draft, draft.writing))).catch(() => {})
  return true
}
