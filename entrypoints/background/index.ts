import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import * as z from 'zod/mini'
import { openStore } from '../../notes/store.ts'
import { answerPage } from './answers.ts'
import { watchFrames } from './frames.ts'
import { reconcileSites, watchPermissions } from './sites.ts'
import { watchShown } from './shown-cases.ts'
import { watchViewers } from './viewers.ts'

/** The worker behind the pages: answers their messages, keeps the list of enabled sites, empties the bin. */

z.config({ jitless: true })

/** Days after which what was deleted is gone for good. */
const BIN_DAYS = 30

export default defineBackground(() => {
  const store = openStore({ now: () => new Date().toISOString(), newId: () => crypto.randomUUID() })

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    /* True keeps the line open while the answer is made. */
    void answerPage(store, message, sender).then(respond)
    return true
  })

  watchPermissions()
  watchFrames()
  watchShown()
  watchViewers()
  const begin = () => {
    void reconcileSites()
    void tidy().catch(() => {})
  }
  const tidy = async () => {
    const before = await store.purgeable(BIN_DAYS)
    if (before !== undefined) await store.purge(before)
  }
  browser.runtime.onInstalled.addListener(begin)
  browser.runtime.onStartup.addListener(() => {
    begin()
    /* Of a backup that was being opened when the browser ended. */
    void store.dropStaged().catch(() => {})
  })

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return
    const type = command === 'annotate' ? 'annotate' : 'show-panel'
    void browser.tabs.sendMessage(tab.id, { type }).catch(() => {})
  })
})
