import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import * as z from 'zod/mini'
import type { Store } from '../../notes/store.ts'
import { answerPage } from './answers.ts'
import { isClosed, type ClosedState } from './closed.ts'
import { followVault } from './follow-vault.ts'
import { watchFrames } from './frames.ts'
import { watchIdle } from './idle-lock.ts'
import { reconcileSites, watchPermissions } from './sites.ts'
import { refusingStore, vaultState, vaultStore } from './vault.ts'
import { watchViewers } from './viewers.ts'

/** The worker behind the pages: answers their messages, keeps the list of enabled sites, closes the lock, empties the bin. */

z.config({ jitless: true })

/** Days after which what was deleted is gone for good. */
const BIN_DAYS = 30

/** Locked: it is emptied after the next unlocking. */
async function emptyBin(): Promise<void> {
  await vaultStore().then((store) => store.purge(new Date(Date.now() - BIN_DAYS * 86_400_000).toISOString())).catch(() => {})
}

/** What there is to answer with: the store, or how the lock stands. */
async function storeOrState(): Promise<Store | ClosedState> {
  try {
    return await vaultStore()
  } catch (error) {
    const state = await vaultState().catch(() => undefined)
    return state && isClosed(state) ? state : refusingStore(error)
  }
}

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    /* True keeps the line open while the answer is made. */
    void storeOrState().then((store) => answerPage(store, message, sender)).then(respond)
    return true
  })

  watchIdle()
  followVault(() => void emptyBin())
  watchPermissions()
  watchFrames()
  watchViewers()
  browser.runtime.onInstalled.addListener(() => {
    void reconcileSites()
    void emptyBin()
  })
  browser.runtime.onStartup.addListener(() => {
    void reconcileSites()
    void emptyBin()
  })

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return
    const type = command === 'annotate' ? 'annotate' : 'show-panel'
    void browser.tabs.sendMessage(tab.id, { type }).catch(() => {})
  })
})
