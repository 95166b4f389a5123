import { profileFieldName } from '../../casefile/profile-fields.ts'
import type { Profile, ProfilePage } from '../../casefile/profile.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { fitOf, LEAST, lostPlaces, wordsOf } from './fingerprint.ts'
import { selectBlocks } from './selector.ts'
import { addressOf, urlMatches } from './url.ts'

/** The profile that knows a page, and the kind of page it is to it. */
export interface Chosen {
  profile: Profile
  page: ProfilePage
  /** false: the address is known, the layout is another one now */
  fits: boolean
  /** what was lost, for people; only where it does not fit */
  lost: string[]
}

/** A page without address (a saved file) is known by its layout alone, which must then be beyond doubt. */
const LEAST_WITHOUT_ADDRESS = 0.85
const MARKS_WITHOUT_ADDRESS = 6

/** The first profile, in the order given, that has a kind of page for this address; of its kinds the one that fits best. */
export function chooseProfile(snap: Snapshot, profiles: readonly Profile[]): Chosen | undefined {
  if (profiles.length === 0) return undefined
  const address = addressOf(snap.url)
  const asked = profiles.map((profile) => ({ profile, pages: pagesFor(profile, address) })).filter((a) => a.pages.length > 0)
  if (asked.length === 0) return undefined
  const known = wordsOf(snap, asked.flatMap((a) => a.pages))
  let changed: Chosen | undefined
  let best: { chosen: Chosen; score: number } | undefined
  for (const { profile, pages } of asked) {
    const marked = pages.filter((p) => p.markers.every((m) => known.has(m)))
    const rated = marked.map((page) => ({ page, ...fitOf(snap, page, known) })).sort((a, b) => b.score - a.score)
    const first = rated[0]
    if (!first) continue
    if (!address) {
      if (first.score >= LEAST_WITHOUT_ADDRESS && first.score > (best?.score ?? 0)) best = { chosen: { profile, page: first.page, fits: true, lost: [] }, score: first.score }
      continue
    }
    if (first.score >= LEAST && placesThere(snap, first.page, known)) return { profile, page: first.page, fits: true, lost: [] }
    /* Of a kind of page without a fingerprint nobody can say that it has changed. */
    if (first.page.fingerprint.length > 0) changed ??= { profile, page: first.page, fits: false, lost: lostWords(lostPlaces(snap, first.page, known, profileFieldName), first.lost) }
  }
  return best?.chosen ?? changed
}

/** The kinds of page that may be meant by an address; without one, those that are known by their layout alone. */
function pagesFor(profile: Profile, address: ReturnType<typeof addressOf>): ProfilePage[] {
  return profile.pages.filter((p) => (address ? p.urls.some((u) => urlMatches(address, u)) : p.fingerprint.some((f) => f.marks.length >= MARKS_WITHOUT_ADDRESS)))
}

/** Each lost word once, with the field that it was the label of where it was one. */
function lostWords(places: readonly string[], marks: readonly string[]): string[] {
  const all = places.join('')
  return [...new Set([...places, ...marks.filter((m) => !all.includes(m.slice(m.indexOf('“'))))])].slice(0, 40)
}

/** A fingerprint of many words may stand while all that the profile was made for is gone. */
function placesThere(snap: Snapshot, page: ProfilePage, words: ReadonlySet<string>): boolean {
  for (const s of [page.document, page.records]) if (s !== undefined && selectBlocks(snap, s, 1).length === 0) return false
  if (page.fingerprint.length > 0 && page.fingerprint.every((f) => f.view !== '')) return true
  const lost = page.fields.filter((f) => ('label' in f ? !words.has(f.label) : selectBlocks(snap, f.selector, 1).length === 0)).length
  return page.fields.length === 0 || lost < page.fields.length || page.tables.length > 0
}
