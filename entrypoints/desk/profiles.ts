import type { ProfileImportDialogProps } from '../../components/desk/profile-import-dialog.tsx'
import type { ProfileRow } from '../../components/desk/profiles-view.tsx'
import type { Outcome } from '../../components/draft.ts'
import { profileFieldName, PROFILE_TABLES } from '../../casefile/profile-fields.ts'
import { sampleHtml, sampleSchema, type Sample } from '../../casefile/page-sample.ts'
import type { Profile, ProfileSource, ProfileUrl } from '../../casefile/profile.ts'
import { compareProfile, profileFile, readProfileFile } from '../../notes/profile-file.ts'
import { exportName } from '../../notes/export-name.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { SHIPPED } from '../../reading/profile/shipped/all.ts'
import { policyProfiles } from '../background/policy.ts'
import { saveFile } from './saving.ts'

/** The desk's part in profiles: the list, files out and in, the sample of a page. */

export interface ListedProfiles { rows: ProfileRow[]; all: Map<string, Profile>; damaged: number }

export async function listProfiles(store: Store): Promise<ListedProfiles> {
  const [stored, policy, off] = await Promise.all([store.profiles.list(), policyProfiles(), store.profiles.off()])
  const listed: { source: ProfileSource; profile: Profile }[] = [
    ...stored.profiles.filter((p) => p.source === 'own'), ...stored.profiles.filter((p) => p.source === 'imported'),
    ...policy.profiles.map((profile) => ({ source: 'policy' as const, profile })), ...SHIPPED.map((profile) => ({ source: 'shipped' as const, profile })),
  ]
  const all = new Map<string, Profile>()
  for (const { profile } of listed) if (!all.has(profile.id)) all.set(profile.id, profile)
  const rows = listed.filter(({ profile }, i) => listed.findIndex((o) => o.profile.id === profile.id) === i).map(({ source, profile }): ProfileRow => ({
    id: profile.id, name: profile.name, author: profile.author, source, on: !off.has(profile.id), updatedOn: profile.updatedAt.slice(0, 10), addresses: addressesOf(profile),
    fields: profile.pages.reduce((n, p) => n + p.fields.length, 0), tables: profile.pages.reduce((n, p) => n + p.tables.length, 0), note: profile.note,
  }))
  return { rows, all, damaged: stored.damaged + policy.damaged }
}

function addressesOf(profile: { pages: readonly { urls: readonly ProfileUrl[] }[] }): string[] {
  return [...new Set(profile.pages.flatMap((p) => p.urls.map((u) => `${u.host}${u.path === '*' ? '' : u.path}${u.hash === undefined ? '' : `#${u.hash}`}`)))]
}

export function exportProfile(profile: Profile | undefined): Outcome {
  if (!profile) return { ok: false, message: '版式已不存在。' }
  const { name, text } = profileFile(profile)
  saveFile(new TextEncoder().encode(text), 'application/json', name)
  return { ok: true }
}

/** A profile file being taken in. */
export interface ImportingProfile { preview: ProfileImportDialogProps['preview']; profile?: Profile }

export async function previewProfile(store: Store, file: File): Promise<ImportingProfile> {
  const failed = (message: string): ImportingProfile => ({ preview: { kind: 'failed', fileName: file.name, message } })
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return failed('文件无法读取，可能已被移动或者没有权限。')
  const read = readProfileFile(text)
  if (!read.ok) return failed(read.error)
  const { profile } = read
  if (SHIPPED.some((p) => p.id === profile.id)) return failed('这是内置的版式，本机已有。要修改内置版式，请在该平台的页面上重新标定。')
  const existing = await store.profiles.byId(profile.id)
  return {
    profile,
    preview: {
      kind: 'ready',
      plan: {
        fileName: file.name, name: profile.name, author: profile.author, updatedOn: profile.updatedAt.slice(0, 10), state: compareProfile(profile, existing), overOwn: existing?.source === 'own' && existing.deletedAt === undefined,
        pages: profile.pages.map((p) => ({ name: p.name, addresses: addressesOf({ pages: [p] }), fields: [...new Set(p.fields.map((f) => profileFieldName(f.field)))], tables: p.tables.map((t) => t.title ?? PROFILE_TABLES[t.kind].name) })),
      },
    },
  }
}

export async function runProfileImport(store: Store, profile: Profile): Promise<Outcome & { undo?: () => Promise<Outcome> }> {
  try {
    const before = await store.profiles.byId(profile.id)
    await store.profiles.save('imported', profile)
    return { ok: true, undo: () => attempted(store.profiles.put(profile.id, before)) }
  } catch (error) {
    return { ok: false, message: explain(error, '已有的版式没有改动') }
  }
}

export function attempted(work: Promise<void>): Promise<Outcome> {
  return work.then(() => ({ ok: true as const }), (error: unknown) => ({ ok: false as const, message: explain(error, '已有的版式没有改动') }))
}

/** The sample that a page asked for last; it is forgotten when it has been dealt with. */
export async function pageSample(store: Store): Promise<Sample | undefined> {
  const read = sampleSchema.safeParse(await store.profiles.sample().catch(() => undefined))
  return read.success ? read.data : undefined
}

export function saveSample(sample: Sample): void {
  saveFile(new TextEncoder().encode(sampleHtml(sample)), 'text/html', exportName({ what: '脱敏采样', courts: [], scope: '', exportedAt: new Date().toISOString(), extension: 'html' }))
}
