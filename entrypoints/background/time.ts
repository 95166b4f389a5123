import type { Store } from '../../notes/store.ts'
import { caseTime } from '../../rules/timeline/case-time.ts'
import type { CaseTime } from '../../rules/timeline/model.ts'
import { optionsFor } from './practice.ts'
import { Refused } from './refused.ts'

/** The case in time, from what was kept of it when it was last read. */
export async function timeOf(store: Store, caseId: string): Promise<CaseTime> {
  const record = await store.caseById(caseId)
  if (record === undefined || record.deletedAt !== undefined) throw new Refused('没有存下本案的读数，请重新读取本页')
  const { asOf, calendar, settings, library } = await optionsFor(store, record.caseFile)
  return caseTime(record.caseFile, asOf, { calendar, settings, library })
}
