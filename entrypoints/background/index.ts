import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import * as z from 'zod/mini'
import type { Store } from '../../notes/store.ts'
import { answerPage } from './answers.ts'
import { isClosed, type ClosedState } from './closed.ts'
import { followVault } from './follow-vault.ts'
import { watchFrames } from './frames.ts'
import { watchIdle } from './idle-lock.ts'
import { keepLeft } from './left-at-desk.ts'
import { reconcileSites, watchPermissions } from './sites.ts'
import { watchTexts } from './page-texts.ts'
import { watchShown } from './shown-cases.ts'
import { refusingStore, vaultState, vaultStore } from './vault.ts'
import { watchViewers } from './viewers.ts'
import { isWritingQuestion, watchWriters } from './writers.ts'

/** The worker behind the pages: answers their messages, keeps the list of enabled sites, closes the lock, empties the bin. */

z.config({ jitless: true })

/** Days after which what was deleted is gone for good. */
const BIN_DAYS = 30

/** Empties the bin; where the lock is closed, after the next unlocking. */
async function tidy(): Promise<void> {
  try {
    const store = await vaultStore()
    const before = await store.purgeable(BIN_DAYS)
    if (before !== undefined) await store.purge(before)
  } catch { /* at the next start */ }
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
    /* Asked by the desk of other windows; this one writes nothing. */
    if (isWritingQuestion(message)) return undefined
    if (keepLeft(message, sender)) return undefined
    /* True keeps the line open while the answer is made. */
    void storeOrState().then((store) => answerPage(store, message, sender)).then(respond)
    return true
  })

  watchIdle()
  followVault(() => void tidy())
  watchPermissions()
  watchFrames()
  watchShown()
  watchTexts()
  watchViewers()
  watchWriters()
  const begin = () => {
    void reconcileSites()
    void tidy()
  }
  browser.runtime.onInstalled.addListener(begin)
  browser.runtime.onStartup.addListener(() => {
    begin()
    /* A backup that was being opened when the browser ended. */
    void vaultStore().then((store) => store.dropStaged()).catch(() => {})
  })

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return
    const type = command === 'annotate' ? 'annotate' : 'show-panel'
    void browser.tabs.sendMessage(tab.id, { type }).catch(() => {})
  })
})
