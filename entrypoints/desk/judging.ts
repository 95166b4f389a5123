import type { CaseRecord } from '../../notes/schema.ts'
import type { Store } from '../../notes/store.ts'
import { explain } from '../../notes/store-failures.ts'
import { changesSince, type Change } from '../../rules/changes.ts'
import { judge } from '../../rules/index.ts'
import type { CaseTime } from '../../rules/timeline/model.ts'
import { fitReview } from '../background/fit-review.ts'
import { optionsFor } from '../background/practice.ts'
import { timeOf } from '../background/time.ts'

/** Stored cases judged again by the rules of today. */

/** Judges what was stored (what was set right by hand is in it) on today's date, and keeps the conclusions; what was concluded before stays beside them. */
export async function judgeAgain(store: Store, id: string): Promise<void> {
  const record = await store.caseById(id)
  if (record === undefined) throw new Error('案件已不存在')
  const { firstSeenAt: _, lastSeenAt: __, deletedAt: ___, before: ____, ...seen } = record
  await store.seeCase({ ...seen, review: fitReview(judge(record.caseFile, await optionsFor(store, record.caseFile))) })
}

/** What the stored judgement says otherwise than the one before it, and why; undefined where there is none before it. */
export async function changesOf(store: Store, record: CaseRecord): Promise<Change[] | undefined> {
  if (record.before === undefined) return undefined
  const options = await optionsFor(store, record.caseFile)
  return changesSince({ file: record.before.caseFile, review: record.before.review }, { file: record.caseFile, review: record.review }, (file, asOf) => judge(file, { ...options, asOf }))
}

/** The case in time as the panel has it; a failure is a sentence. */
export async function timeAtDesk(store: Store, id: string): Promise<{ ok: true; time: CaseTime } | { ok: false; message: string }> {
  return timeOf(store, id).then((time) => ({ ok: true as const, time }), (error: unknown) => ({ ok: false as const, message: explain(error, '案件仍在本机') }))
}
