import type { PointingDraft } from '../../casefile/profile-draft.ts'
import type { Profile } from '../../casefile/profile.ts'
import { NO_PROFILE, type PageProfile } from '../../notes/page-profile.ts'
import type { Store } from '../../notes/store.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { assemble, seeView } from '../../reading/profile/assemble.ts'
import { SHIPPED } from '../../reading/profile/shipped/all.ts'
import type { PageReading } from '../../reading/read-page.ts'
import { policyProfiles } from './policy.ts'

/** The profiles that a site is read with, in the order in which they speak: a draft being tried, the user's own, imported, the institution's, shipped. */
export interface Known {
  profiles: Profile[]
  draft?: PointingDraft | undefined
}

export async function profilesFor(store: Store, origin: string, { withDraft = true } = {}): Promise<Known> {
  try {
    const [{ profiles: stored }, policy, off, draft] = await Promise.all([store.profiles.list(), policyProfiles(), store.profiles.off(), store.profiles.draft(origin)])
    const of = (source: 'own' | 'imported') => stored.filter((p) => p.source === source).map((p) => p.profile)
    const usual = [...of('own'), ...of('imported'), ...policy.profiles, ...SHIPPED].filter((p) => !off.has(p.id))
    const tried = withDraft && draft?.trying ? trialOf(draft, origin) : undefined
    return { profiles: tried ? [tried, ...usual.filter((p) => p.id !== draft?.id)] : usual, draft }
  } catch {
    /* A store that cannot be read takes nothing from the reading. */
    return { profiles: [...SHIPPED] }
  }
}

/** A draft as a profile for every page of its site. */
export function trialOf(draft: PointingDraft, origin: string): Profile | undefined {
  const host = URL.canParse(origin) ? new URL(origin).hostname : ''
  return host === '' ? undefined : assemble(draft, new Date().toISOString(), { host, path: '*' })
}

/** What a profile did for a page; where a draft is on trial, the address and layout on which it held are remembered. */
export async function profileOf(store: Store, origin: string, known: Known, reading: PageReading, snap: Snapshot): Promise<PageProfile> {
  const speaker = known.profiles.find((p) => p.id === reading.profile)
  const { draft } = known
  const trying = draft?.trying === true
  if (trying && speaker?.id === draft.id) {
    const seen = seeView(draft, snap, reading.pageKind === 'case-list')
    const url = snap.url.slice(0, 300)
    await store.profiles.keepDraft(origin, { ...seen, tried: [...seen.tried.filter((u) => u !== url), url].slice(-50) }).catch(() => {})
  }
  return {
    ...NO_PROFILE, trying,
    spoke: speaker ? { id: speaker.id, name: speaker.name } : null,
    changed: reading.changed ? { id: reading.changed.profile, name: reading.changed.name, lost: reading.changed.lost } : null,
  }
}
