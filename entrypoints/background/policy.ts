import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { profileSchema, type Profile } from '../../casefile/profile.ts'

/**
 * Profiles that the institution sets by policy (public/managed.json): each entry is the text of an exported profile file.
 * What does not parse is counted and left out; a browser without policy has none.
 */
export async function policyProfiles(): Promise<{ profiles: Profile[]; damaged: number }> {
  const managed: unknown = await browser.storage.managed.get('profiles').catch(() => ({}))
  const entries = z.safeParse(z.object({ profiles: z._default(z.array(z.string()), []) }), managed)
  const read = (entries.success ? entries.data.profiles : []).map((text) => z.safeParse(profileSchema, parsedJson(text)))
  return { profiles: read.flatMap((r) => (r.success ? [r.data] : [])), damaged: read.filter((r) => !r.success).length + (entries.success ? 0 : 1) }
}

function parsedJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text)
    /* A file may be one profile with the mark of the exporting program around it. */
    return typeof data === 'object' && data !== null && 'profile' in data ? data.profile : data
  } catch {
    return undefined
  }
}
