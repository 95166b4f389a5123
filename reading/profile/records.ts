import { caseTypeOf, readCaseNumber } from '../../casefile/case-number.ts'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { ProfilePage } from '../../casefile/profile.ts'
import { squash } from '../../casefile/text.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { addReading, newDraft, settle } from '../draft.ts'
import { exhibitor } from '../exhibit.ts'
import { readFields } from '../fields.ts'
import type { Pair } from '../pair.ts'
import { selectBlocks } from './selector.ts'

/** Elements that are records with a case number each. Records of one case are put together: one for each section or debtor. */

/** The cases of the page's records in page order; undefined where the page has none. Records without an enforcement number are left out. */
export function readRecords(snap: Snapshot, pairs: readonly Pair[], page: ProfilePage): CaseFile[] | undefined {
  if (page.records === undefined) return undefined
  const groups = new Map<string, Pair[]>()
  for (const box of selectBlocks(snap, page.records)) {
    const within = pairs.filter((p) => p.labelStart >= box.start && p.labelStart < box.end)
    const number = within.flatMap((p) => (p.meaning.type === 'scalar' && p.meaning.field === 'caseNumber' ? [readCaseNumber(p.value)] : [])).find((n) => n !== undefined)
    if (!number || caseTypeOf(number) === undefined) continue
    groups.set(number.text, [...(groups.get(number.text) ?? []), ...within])
  }
  return [...groups.values()].map((within) => {
    const draft = newDraft()
    readFields(snap, within, draft)
    const number = draft.readings.get('caseNumber')?.find((r) => r.fact.value !== null)?.fact
    const read = number?.value ? readCaseNumber(number.value) : undefined
    const type = read ? caseTypeOf(read) : undefined
    if (number && type) addReading(draft, 'caseType', -1, exhibitor(snap).fact(type, number.where?.start ?? 0, number.where?.end ?? 0))
    return settle(draft)
  })
}

/** Rows of a list with the same number tell of one case, a row for each debtor. */
export function joinRows(cases: readonly CaseFile[]): CaseFile[] {
  const byNumber = new Map<string, CaseFile>()
  for (const c of cases) {
    const number = valueOf(c.caseNumber) ?? ''
    const known = byNumber.get(number)
    if (!known) { byNumber.set(number, { ...c, applicants: [...c.applicants], debtors: [...c.debtors] }); continue }
    for (const role of ['applicants', 'debtors'] as const) {
      for (const p of c[role]) if (!known[role].some((o) => squash(valueOf(o.name) ?? '') === squash(valueOf(p.name) ?? ''))) known[role].push(p)
    }
    known.filedOn ??= c.filedOn
    known.court ??= c.court
  }
  return [...byNumber.values()]
}
