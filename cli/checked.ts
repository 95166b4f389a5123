import { valueOf } from '../casefile/fact.ts'
import type { CaseFile } from '../casefile/schema.ts'
import type { PageReading } from '../reading/read-page.ts'
import { unreadPapers } from '../reading/unread-papers.ts'
import { judgeAll, type JudgeOptions } from '../rules/index.ts'
import type { Review } from '../rules/types.ts'

/** What is printed for one file; the shape is fixed by the contract of `check`. */
export interface Checked {
  pageKind: PageReading['pageKind']
  profile: string
  caseFile: CaseFile
  cases?: { caseFile: CaseFile; review: Review }[]
  listComplete?: boolean
  listTotal?: number
  review: Review | null
  /** a document file that holds papers of several cases: the others, each judged by itself */
  further?: { caseFile: CaseFile; review: Review }[]
  /** what of a file could not be read, a sentence each; left out when all was */
  gaps?: readonly string[]
  ms: { read: number; review: number }
}

export interface Timed {
  reading: PageReading
  gaps?: readonly string[]
  ms: number
}

/** Judges what was read. */
export function check(timed: Timed, options: JudgeOptions): Checked {
  const [checked] = checkAll([timed], options)
  if (checked === undefined) throw new Error('what was read is judged')
  return checked
}

/** Judges several readings together; the time of it is shared out by the number of their cases. */
export function checkAll(all: readonly Timed[], options: JudgeOptions): Checked[] {
  const from = performance.now()
  const files = all.flatMap(({ reading }) => [...(isOneCase(reading) ? [reading.caseFile] : []), ...reading.cases, ...reading.further ?? []])
  const reviews = judgeAll(files, options)
  const each = files.length === 0 ? 0 : (performance.now() - from) / files.length
  let next = 0
  const review = (): Review => {
    const made = reviews[next++]
    if (made === undefined) throw new Error('every case has its review')
    return made
  }
  return all.map(({ reading, gaps: unread = [], ms }) => {
    const gaps = [...unread, ...gapsOf(reading)]
    const before = next
    const judged = isOneCase(reading) ? review() : null
    const cases = reading.cases.map((caseFile) => ({ caseFile, review: review() }))
    const further = (reading.further ?? []).map((caseFile) => ({ caseFile, review: review() }))
    return {
      pageKind: reading.pageKind, profile: reading.profile, caseFile: reading.caseFile,
      ...(reading.pageKind === 'case-list' ? { cases, listComplete: reading.listComplete ?? false, ...(reading.listTotal === undefined ? {} : { listTotal: reading.listTotal }) } : {}),
      review: judged,
      ...(further.length > 0 ? { further } : {}),
      ...(gaps.length > 0 ? { gaps } : {}),
      ms: { read: round(ms), review: round(each * (next - before)) },
    }
  })
}

function gapsOf(reading: PageReading): string[] {
  const { open, further = [] } = reading
  return [
    ...(open ? [`同时打开了${open.join('、')}，不能确定显示的是哪一件案件`] : []),
    ...(further.length > 0 ? [`文件中还有${further.length}件案件的文书（${further.slice(0, 5).map(titleOf).join('、')}${further.length > 5 ? '等' : ''}），已分别核对`] : []),
    ...unreadPapers(reading),
  ]
}

function isOneCase({ pageKind }: PageReading): boolean {
  return pageKind !== 'not-a-case' && pageKind !== 'unrecognised' && pageKind !== 'case-list'
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100
}

/** Case number for a heading, or what stands in for it. */
export function titleOf(file: CaseFile): string {
  return valueOf(file.caseNumber) ?? '案号未读到'
}
