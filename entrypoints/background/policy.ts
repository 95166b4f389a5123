import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { profileSchema, type Profile } from '../../casefile/profile.ts'

/**
 * Profiles that the institution sets by policy (public/managed.json): each entry is the text of an exported profile file.
 * What does not parse is counted and left out; a browser without policy has none.
 */
export function policyProfiles(): Promise<Policy> {
  if (!known) {
    /* Policy may come some moments after the browser, and may change while it runs. */
    browser.storage.onChanged.addListener((_, area) => { if (area === 'managed') known = read() })
    known = read()
  }
  return known
}

interface Policy { profiles: Profile[]; damaged: number }
let known: Promise<Policy> | undefined

async function read(): Promise<Policy> {
  const managed: unknown = await browser.storage.managed.get('profiles').catch(() => ({}))
  const entries = z.safeParse(z.object({ profiles: z._default(z.array(z.string()), []) }), managed)
  const all = (entries.success ? entries.data.profiles : []).map((text) => z.safeParse(profileSchema, parsedJson(text)))
  return { profiles: all.flatMap((r) => (r.success ? [r.data] : [])), damaged: all.filter((r) => !r.success).length + (entries.success ? 0 : 1) }
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
