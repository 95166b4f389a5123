import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/**
 * The court by which this tab's lists are narrowed, for when the desk is loaded anew. In storage.session: it is held in memory only, unlike
 * sessionStorage, which the browser writes into its profile; and under a name that goes when the lock closes (background/follow-vault.ts).
 */

const keptSchema = z.object({ court: z.string().check(z.maxLength(500)), at: z.string().check(z.maxLength(2000)) })
/** `at`: the address that the desk had with it */
export type KeptCourt = z.output<typeof keptSchema>

async function nameOf(): Promise<string> {
  return `desk:court:${(await browser.tabs.getCurrent())?.id ?? ''}`
}

export interface KeepsCourt { recall(): Promise<KeptCourt | undefined>; keep(now: KeptCourt): Promise<void> }

export const keptCourt: KeepsCourt = {
  async recall() {
    const name = await nameOf()
    const read = z.safeParse(keptSchema, (await browser.storage.session.get(name))[name])
    return read.success ? read.data : undefined
  },
  async keep(now) {
    const name = await nameOf()
    if (now.court === '') await browser.storage.session.remove(name)
    else await browser.storage.session.set({ [name]: now })
  },
}
