import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/**
 * What a new desk is to show, handed over beside its address: addresses go into the browser's history on disk, and case numbers must not.
 * It lies in the browser's memory until the desk takes it.
 */

const handedSchema = z.object({ caseId: z.string().check(z.minLength(1), z.maxLength(500)), exportCase: z.boolean() })
export type Handed = z.output<typeof handedSchema>

const keyOf = (token: string) => `desk:${token}`

/** Opens a desk with a case beside the list; with `exportCase` its export dialog comes up at once. */
export async function openDeskAt(handed: Handed): Promise<void> {
  const token = crypto.randomUUID()
  await browser.storage.session.set({ [keyOf(token)]: handed })
  await browser.tabs.create({ url: browser.runtime.getURL(`/desk.html#open=${token}`) })
}

/** What was handed over under a token, once; undefined where nothing is. */
export async function takeHanded(token: string): Promise<Handed | undefined> {
  const key = keyOf(token.slice(0, 100))
  const held: unknown = (await browser.storage.session.get(key))[key]
  await browser.storage.session.remove(key)
  const parsed = z.safeParse(handedSchema, held)
  return parsed.success ? parsed.data : undefined
}
