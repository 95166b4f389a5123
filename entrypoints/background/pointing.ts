import { browser } from 'wxt/browser'
import type { PointingDraft } from '../../casefile/profile-draft.ts'
import { profileFieldName } from '../../casefile/profile-fields.ts'
import { profileSchema, type Profile, type ProfileUrl } from '../../casefile/profile.ts'
import type { Request } from '../../notes/messages.ts'
import type { Store } from '../../notes/store.ts'
import { unpack } from '../../page/portable.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { assemble, seeView } from '../../reading/profile/assemble.ts'
import { describe } from '../../reading/profile/describe.ts'
import { lostPlaces, wordsOf } from '../../reading/profile/fingerprint.ts'
import { previewRows } from '../../reading/profile/preview.ts'
import { sampleOf } from '../../reading/profile/sample.ts'
import { hostMatches, patternOf } from '../../reading/profile/url.ts'
import { readPage } from '../../reading/read-page.ts'
import { profilesFor, trialOf } from './profiles.ts'
import { Refused } from './refused.ts'

/** Answers the pointing in a page: what a place is, what the page reads as, keeping and saving what was made. */

type PointingRequest = Extract<Request, { type: 'start-pointing' | 'pointing-draft' | 'end-trial' | 'keep-pointing' | 'point-at' | 'preview-pointing' | 'save-pointing' | 'sample-page' }>
interface From { tabId: number; frameId: number; origin: string }

const POINTER = '/content-scripts/pointing.js'

export async function answerPointing(store: Store, request: PointingRequest, from: From): Promise<object> {
  switch (request.type) {
    case 'start-pointing':
      if (request.profile !== undefined) await beginCorrection(store, from.origin, request.profile)
      await browser.scripting.executeScript({ target: { tabId: from.tabId, frameIds: [from.frameId] }, files: [POINTER] })
      return {}
    case 'pointing-draft': return { draft: (await store.profiles.draft(from.origin)) ?? newDraft() }
    case 'keep-pointing':
      await store.profiles.keepDraft(from.origin, request.draft)
      return {}
    case 'end-trial': {
      const tried = await store.profiles.draft(from.origin)
      if (tried) await store.profiles.keepDraft(from.origin, { ...tried, trying: false })
      return {}
    }
    case 'point-at': {
      const snap = unpack(request.page)
      return { pointed: (snap && describe(snap, request.block)) ?? null }
    }
    case 'preview-pointing': return preview(store, request, from)
    case 'save-pointing': return save(store, request.draft, request.urls, from)
    case 'sample-page': {
      const snap = unpack(request.page)
      if (!snap) throw new Refused('页面内容不完整')
      await store.profiles.keepSample(sampleOf(snap, (await profilesFor(store, from.origin)).profiles))
      await browser.tabs.create({ url: browser.runtime.getURL('/desk.html#profiles?sample=1') })
      return {}
    }
  }
}

function newDraft(): PointingDraft {
  return { id: `own-${crypto.randomUUID().slice(0, 8)}`, name: '', author: '', steps: [], views: [], tried: [], trying: false }
}

/** One's own and imported profiles are corrected under their id; the institution's and the shipped ones in a copy that speaks before them. */
async function beginCorrection(store: Store, origin: string, id: string): Promise<void> {
  if (await store.profiles.draft(origin)) return
  const { profiles } = await profilesFor(store, origin, { withDraft: false })
  const base = profiles.find((p) => p.id === id)
  if (!base) return
  const own = await store.profiles.byId(id)
  const draft = newDraft()
  await store.profiles.keepDraft(origin, { ...draft, id: own && own.deletedAt === undefined ? id : draft.id, base: own ? base : { ...base, id: draft.id }, name: base.name, author: base.author })
}

async function preview(store: Store, { page, draft: sent }: Extract<PointingRequest, { type: 'preview-pointing' }>, from: From): Promise<object> {
  const snap = unpack(page)
  if (!snap) throw new Refused('页面内容不完整')
  const { profiles } = await profilesFor(store, from.origin, { withDraft: false })
  const others = profiles.filter((p) => p.id !== sent.id || sent.base !== undefined)
  const before = readPage(snap, others)
  const last = sent.steps.at(-1)
  const list = last?.does === 'column' && last.kind === 'cases'
  const draft = sent.steps.length === 0 ? sent : seeView(sent, snap, list)
  const made = trialOf(draft, from.origin)
  const reading = readPage(snap, made ? [made, ...profiles.filter((p) => p.id !== sent.id)] : others)
  await store.profiles.keepDraft(from.origin, draft)
  const pattern = patternOf([...draft.steps.map((s) => s.url), ...draft.tried])
  return { rows: previewRows(reading, before), draft, urls: pattern ? [pattern] : [patternOf([page.url]) ?? { host: '*', path: '*' }], fits: made === undefined || reading.profile === made.id, lost: made ? lostOn(snap, made, list || reading.pageKind === 'case-list') : [] }
}

/** What the profile looks for and this page does not have: to be pointed at anew, or simply not told of this case. */
function lostOn(snap: Snapshot, profile: Profile, list: boolean): string[] {
  const words = wordsOf(snap, profile.pages)
  return profile.pages.filter((p) => (p.kind === 'case-list') === list).flatMap((p) => lostPlaces(snap, p, words, profileFieldName)).slice(0, 40)
}

async function save(store: Store, draft: PointingDraft, urls: ProfileUrl[] | null, from: From): Promise<object> {
  const host = URL.canParse(from.origin) ? new URL(from.origin).hostname : ''
  const here = (u: ProfileUrl) => hostMatches(host, u.host)
  const before = await store.profiles.byId(draft.id)
  if (before && !before.profile.pages.some((p) => p.urls.some(here))) throw new Refused('这是另一个网站的版式')
  const made = assemble({ ...draft, trying: false }, new Date().toISOString(), urls?.[0])
  const checked = made === undefined ? undefined : profileSchema.safeParse(made)
  if (draft.steps.length === 0 || !checked?.success) throw new Refused('还没有标定任何内容')
  /* Other sites stand in it only where the profile that is corrected has them already. */
  const { profiles } = await profilesFor(store, from.origin, { withDraft: false })
  const known = new Set(profiles.flatMap((p) => p.pages.flatMap((page) => page.urls.map((u) => JSON.stringify(u)))))
  if (!checked.data.pages.every((p) => p.urls.every((u) => here(u) || known.has(JSON.stringify(u))))) throw new Refused('版式只能用于本网站')
  await store.profiles.save('own', checked.data)
  await store.profiles.keepDraft(from.origin, null)
  await store.profiles.turn(checked.data.id, true)
  return {}
}
