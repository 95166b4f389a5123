import { browser, type Browser } from 'wxt/browser'
import { declaredHosts } from './hosts.ts'

/**
 * The sites on which the extension runs: the declared ones, and those the user allowed one by one. What the browser
 * grants is the truth; the registered content scripts follow it.
 */

const READER = '/content-scripts/review.js'
const DETECTOR = '/content-scripts/detect.js'
const PREFIX = 'site:'

/** So long may putting the reader into a frame take before it is tried anew: a page that is on its way elsewhere may never answer. */
const PATIENCE = 3000
const injecting = new Map<string, { done: Promise<void>; since: number }>()

/**
 * Puts the reader into a frame, unless it is there. Rejects where the browser does not allow it. Several frames of a page ask for the
 * reader of its top at once, and a reader put over another would begin anew under the hands of its user: who asks meanwhile waits with the first.
 */
export function injectReader(target: Browser.scripting.InjectionTarget): Promise<void> {
  const key = `${target.tabId} ${(target.frameIds ?? []).join()}`, underway = injecting.get(key)
  if (underway && Date.now() - underway.since < PATIENCE) return underway.done
  const now = { done: inject(target), since: Date.now() }
  injecting.set(key, now)
  const over = () => { if (injecting.get(key) === now) injecting.delete(key) }
  now.done.then(over, over)
  return now.done
}

async function inject(target: Browser.scripting.InjectionTarget): Promise<void> {
  const [found] = await browser.scripting.executeScript({ target, func: () => Reflect.has(globalThis, 'zhongbenSession') && Reflect.get(globalThis, 'zhongbenSession') !== undefined })
  if (found?.result !== true) await browser.scripting.executeScript({ target, files: [READER] })
}

/** Sites that the institution added to the manifest when it packed the extension: granted on installation, never to be given back. */
export function packedSites(): string[] {
  const declared = declaredHosts(import.meta.env.MODE)
  const manifest = browser.runtime.getManifest()
  const hosts: readonly string[] = 'host_permissions' in manifest ? (manifest.host_permissions ?? []) : []
  return hosts.filter((o) => !declared.includes(o))
}

/** Match patterns that the user, or the institution, allowed beside the declared ones. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((o) => !declaredHosts(import.meta.env.MODE).includes(o))
}

let reconciling = Promise.resolve()

/** Registers the first part for every allowed site, and for no other. One after the other, for two at once would register twice. */
export function reconcileSites(): Promise<void> {
  reconciling = reconciling.then(reconcile, reconcile)
  return reconciling
}

async function reconcile(): Promise<void> {
  const wanted = new Set(await allowedSites())
  const registered = (await browser.scripting.getRegisteredContentScripts()).filter((s) => s.id.startsWith(PREFIX))
  const stale = registered.filter((s) => !wanted.has(s.id.slice(PREFIX.length))).map((s) => s.id)
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale })
  const known = new Set(registered.map((s) => s.id))
  const fresh = [...wanted].filter((w) => !known.has(PREFIX + w))
  for (const site of fresh) {
    await browser.scripting.registerContentScripts([{ id: PREFIX + site, matches: [site], js: [DETECTOR], allFrames: true, runAt: 'document_idle', persistAcrossSessions: true }])
  }
  if (fresh.length === 0) return
  /* What is open already was loaded without it: a site just allowed, or tabs that the browser restored before an update was done. */
  for (const tab of await browser.tabs.query({ url: fresh })) {
    if (tab.id !== undefined) await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: [DETECTOR] }).catch(() => {})
  }
}

/** A newly allowed site is read at once where it is open; a removed one is left alone from the next load on. */
export function watchPermissions(): void {
  browser.permissions.onAdded.addListener(() => void reconcileSites())
  browser.permissions.onRemoved.addListener(() => void reconcileSites())
}
