import { browser } from 'wxt/browser'
import { isClosed } from './closed.ts'
import { forgetTexts } from './page-texts.ts'
import { watchVault, type VaultState } from './vault.ts'

/** What the worker does when the lock opens or closes, in whichever window that was done. */

/** Which of the two was followed last; beside the worker, which may have been stopped and is woken by the change itself. */
const KEY = 'closed'

export function followVault(opened: () => void): void {
  let turn = Promise.resolve()
  watchVault((state) => { turn = turn.then(() => follow(state, opened)).catch(() => {}) })
}

async function follow(state: VaultState, opened: () => void): Promise<void> {
  /* Open pages are not read anew for that: their cases would be there again at once. */
  if (state.kind === 'changing' && state.what === 'clearing') return
  const closed = isClosed(state)
  const before: unknown = (await browser.storage.session.get(KEY))[KEY]
  if (before === closed) return
  await browser.storage.session.set({ [KEY]: closed })
  await browser.action.setBadgeText({ text: closed ? '锁' : '' })
  /* The browser has just begun: nothing was told yet that would have to be told otherwise. */
  if (before === undefined) return
  if (closed) await forgetPages()
  else opened()
  await tellPages()
}

/** Every page that shows a panel reads itself anew. */
async function tellPages(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void browser.tabs.sendMessage(id, { type: 'frames-changed' }).catch(() => {})
}

/** What was kept of pages in the browser's memory: frames' readings, cases chosen for viewers, cases on their way to a desk, texts that notes are searched in. */
async function forgetPages(): Promise<void> {
  forgetTexts()
  await browser.storage.session.remove(Object.keys(await browser.storage.session.get(null)).filter((key) => /^(?:frames:|shown:|desk:|viewers$)/.test(key)))
}
