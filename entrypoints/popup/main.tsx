import { render } from 'preact'
import { browser } from 'wxt/browser'
import { Popup, type PopupProps, type PopupState } from '../../components/popup.tsx'
import '../../components/popup.css'
import { LOST_LINE } from '../../components/lost-words.ts'
import type { Outcome } from '../../components/draft.ts'
import { isClosed } from '../background/closed.ts'
import { watchLosses } from '../background/lost.ts'
import { lockNow, unlock, vaultState, watchVault, type VaultState } from '../background/vault.ts'
import { casesToChoose, pickFor, pickInTab } from './images.ts'
import { checkTab, pointInTab, siteState } from './site.ts'

/** What the toolbar button opens: this page once, or this site from now on. */

const app = document.getElementById('app')
let state: PopupState = { kind: 'looking' }
let busy = false
let result: PopupProps['result']
let failure: string | undefined
let choice: PopupProps['choice']
let vault: VaultState | undefined
let unlocking = false
let lost = false
let tab: { id: number; url: string } | undefined

async function work(does: () => Promise<void>): Promise<void> {
  busy = true
  failure = undefined
  draw()
  await does().catch((error: unknown) => { failure = `没有完成：${error instanceof Error ? error.message : '原因不明'}` })
  busy = false
  draw()
}

const pattern = () => (tab ? `${new URL(tab.url).protocol}//${new URL(tab.url).hostname}/*` : '')

function draw(): void {
  if (!app || vault === undefined) return
  render(
    <Popup state={state} lost={lost ? LOST_LINE : undefined} busy={busy} result={result} failure={failure}
      onCheck={() => void work(async () => { if (tab) result = await checkTab(tab.id) })}
      /* Asked in the click itself; the popup may close over the browser's question, the background carries on. */
      onEnable={() => void work(async () => { if (tab && (await browser.permissions.request({ origins: [pattern()] }))) state = await siteState(tab.url) })}
      onDisable={() => void work(async () => { if (tab && (await browser.permissions.remove({ origins: [pattern()] }))) state = await siteState(tab.url) })}
      onFileSettings={() => void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` })}
      choice={choice} onChoose={(chosen) => void work(async () => { if (tab) { await pickFor(tab, chosen); window.close() } })}
      onImages={() => void work(async () => { if (!tab) return; if (await pickInTab(tab.id)) window.close(); else choice = await casesToChoose(tab.url) })}
      onPoint={() => void work(async () => { if (tab) { await pointInTab(tab.id); window.close() } })}
      closed={isClosed(vault) ? { state: vault, onUnlock: tryToUnlock } : undefined} onLock={vault.kind === 'open' ? () => void work(() => lockNow('by-hand')) : undefined}
      onDesk={() => void browser.tabs.create({ url: browser.runtime.getURL('/desk.html') })} />,
    app,
  )
}

/** What is unlocked is recorded as well, and this window must stay until then. */
async function tryToUnlock(words: string): Promise<Outcome> {
  unlocking = true
  const outcome = await unlock(words)
  unlocking = false
  follow(await vaultState())
  return outcome
}

function follow(next: VaultState): void {
  vault = next
  /* A window of its own, which a page asked for, has nothing more to do; beside the button the popup goes on. */
  if (location.hash === '#unlock' && !unlocking && !isClosed(next)) window.close()
  draw()
}

watchVault(follow)
watchLosses((found) => { lost = found.length > 0; draw() })
void (async () => {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true })
  if (active?.id !== undefined) tab = { id: active.id, url: active.url ?? '' }
  state = await siteState(tab?.url ?? '')
  draw()
})()
