import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { viewerCaseSchema, type ViewerCase } from '../../notes/message-regions.ts'
import { placeOf } from '../../page/region-key.ts'
import { injectReader } from './sites.ts'

/**
 * Pages that show scans and name no case: to which case their notes go, as the user chose. Kept by address for the browser's session, where no
 * page can read it; what was chosen for one document says nothing of the next.
 */

const KEY = 'viewers'
const MOST = 50
const viewersSchema = z.array(z.object({ address: z.string(), chosen: viewerCaseSchema })).check(z.maxLength(MOST))

async function viewers(): Promise<z.output<typeof viewersSchema>> {
  const parsed = z.safeParse(viewersSchema, (await browser.storage.session.get(KEY))[KEY])
  return parsed.success ? parsed.data : []
}

export async function viewerCase(url: string): Promise<ViewerCase | null> {
  const address = placeOf(url)
  return (address !== '' && (await viewers()).find((v) => v.address === address)?.chosen) || null
}

export async function rememberViewer(url: string, chosen: ViewerCase): Promise<void> {
  const address = placeOf(url)
  if (address === '') return
  const others = (await viewers()).filter((v) => v.address !== address)
  await browser.storage.session.set({ [KEY]: [...others, { address, chosen }].slice(-MOST) })
}

/** A viewer for which a case was chosen shows its notes again when it is loaded anew. */
export function watchViewers(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status !== 'complete' || tab.url === undefined) return
    void viewerCase(tab.url).then((known) => (known ? injectReader({ tabId, frameIds: [0] }) : undefined)).catch(() => {})
  })
}
