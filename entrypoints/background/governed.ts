import { browser } from 'wxt/browser'
import { KEYS, readGoverned, type Governed, type MaskingLevel } from './governed-keys.ts'

/** What the institution's policy says now. Used by the worker, the desk and the popup. */

let known: Promise<Governed> | undefined
const heard = new Set<() => void>()

/** A browser without policy (or, as Firefox has it, without a place for it) governs nothing. Never rejects. */
export function governed(): Promise<Governed> {
  if (!known) {
    known = read()
    /* Policy may come some moments after the browser, and may change while it runs. */
    browser.storage.onChanged.addListener((_, area) => {
      if (area !== 'managed') return
      known = read()
      /* A little later: others who keep something of policy have heard of it by then. */
      setTimeout(() => { for (const tell of heard) tell() })
    })
  }
  return known
}

async function read(): Promise<Governed> {
  return readGoverned(await browser.storage.managed.get([...KEYS]).catch(() => ({})))
}

/** Tells of every change of policy from now on. */
export function watchGoverned(tell: () => void): void {
  heard.add(tell)
  void governed()
}

/** The weakest masking that an export may have: offer none below it (`atLeast` in governed-keys.ts raises one that was remembered). */
export async function maskingFloor(): Promise<MaskingLevel> {
  return (await governed()).masking
}
