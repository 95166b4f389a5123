import { browser } from 'wxt/browser'
import type { PopupProps, PopupState } from '../../components/popup.tsx'
import { governed } from '../background/governed.ts'
import { declaredHosts } from '../background/hosts.ts'
import { covers } from '../background/site-pattern.ts'
import { packedSites } from '../background/sites.ts'

/** Whether the page in a tab can be read, and on what ground. */
export async function siteState(address: string): Promise<PopupState> {
  if (!URL.canParse(address)) return { kind: 'cannot' }
  const url = new URL(address)
  if (url.protocol === 'file:') return { kind: 'file', allowed: await browser.extension.isAllowedFileSchemeAccess() }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'cannot' }
  const host = url.hostname
  const origin = `${url.protocol}//${host}/*`
  if (!(await browser.permissions.contains({ origins: [origin] }))) return { kind: 'can-enable', host }
  if (declaredHosts(import.meta.env.MODE).some((p) => covers(p, url))) return { kind: 'built-in', host }
  return { kind: 'enabled', host, byPolicy: [...packedSites(), ...(await governed()).sites].some((p) => covers(p, url)) }
}

/** Puts the reader into a tab, with the leave that opening the popup gave for it, and says what it made of the page. */
export async function checkTab(tabId: number): Promise<NonNullable<PopupProps['result']>> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/content-scripts/review.js'] })
  for (let tries = 0; tries < 40; tries++) {
    const answers = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => globalThis.zhongbenSession?.outcome() })
    const all = answers.map((a) => a.result).filter((r) => r !== undefined && r !== null)
    if (all.includes('shown')) return 'shown'
    if (all.length > 0 && all.length === answers.length) return all.includes('unrecognised') ? 'unrecognised' : 'not-a-case'
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('本页没有应答，请刷新后再试')
}

/** Begins pointing in the frame of a tab that shows most, with the leave that opening the popup gave for it. */
export async function pointInTab(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: () => window.innerWidth * window.innerHeight * (document.body.textContent.trim() === '' ? 0 : 1) })
  const [largest] = frames.sort((a, b) => (b.result ?? 0) - (a.result ?? 0))
  await browser.scripting.executeScript({ target: { tabId, frameIds: [largest?.frameId ?? 0] }, files: ['/content-scripts/pointing.js'] })
}
