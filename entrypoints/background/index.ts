import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import * as z from 'zod/mini'
import { answerPage } from './answers.ts'
import { watchFrames } from './frames.ts'
import { reconcileSites, watchPermissions } from './sites.ts'
import { watchViewers } from './viewers.ts'
import { refusingStore, vaultStore, watchVault } from './vault.ts'

/** The worker behind the pages: answers their messages, keeps the list of enabled sites, empties the bin. */

z.config({ jitless: true })

/** Days after which what was deleted is gone for good. */
const BIN_DAYS = 30

async function emptyBin(): Promise<void> {
  await vaultStore().then((store) => store.purge(new Date(Date.now() - BIN_DAYS * 86_400_000).toISOString())).catch(() => {})
}

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    /* True keeps the line open while the answer is made. */
    void vaultStore().catch((error: unknown) => refusingStore(error)).then((store) => answerPage(store, message, sender)).then(respond)
    return true
  })

  /* Where a lock was closed at the start, the bin is emptied when it is opened. */
  watchVault((state) => { if (state.kind === 'open') void emptyBin() })
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
