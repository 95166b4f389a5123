import type { Basis } from '../../rules/types.ts'
import type { Lead } from '../lead.ts'
import type { Filled } from './blanks.ts'
import { convictingIn, finished, type Masker } from './finish.ts'
import { leadTransfer, transferItems } from './lead-transfer.ts'
import { lengthOf, type Length } from './length.ts'
import { noteList } from './note-list.ts'
import type { Paper, PaperKind } from './paper.ts'
import { readingRecord } from './reading-record.ts'
import { reviewForm } from './review-form.ts'
import { suggestion } from './suggestion.ts'
import { collectCases } from './suggestion-cases.ts'
import type { CaseNotes } from './words-of.ts'

/** Cases are taken in lot by lot, then any paper over them is made as often as its wishes change. */

export interface Wishes {
  kind: PaperKind
  filled: Filled
  /** of a paper over many cases: the court it goes to */
  court?: string | undefined
  /** of a transfer: keys of what is handed over; what is marked where left out */
  items?: ReadonlySet<string> | undefined
}
export interface Made {
  paper: Paper
  length: Length
  /** sentences for whoever hands it over */
  warnings: string[]
}
export interface Making {
  add: (c: CaseNotes & { leads: readonly Lead[] }) => void
  courts: () => { court: string; cases: number }[]
  items: () => { key: string; title: string; marked: boolean }[]
  /** @throws Error, in Chinese for the reader, when the paper cannot be made or something that was to be hidden still stands in it */
  make: (wishes: Wishes, masker: Masker) => Made
}

/** Notes of a printed list; a longer one is exported. */
const NOTES_MAX = 2000

/** `reply`: the article that sets the time to reply to a suggestion. `titles`: of all rules, by id. */
export function startMaking({ reply, titles }: { reply: Basis | undefined; titles: ReadonlyMap<string, string> }): Making {
  const many = collectCases()
  const noted: CaseNotes[] = []
  let cases = 0, notes = 0, left = 0
  let one: (CaseNotes & { leads: readonly Lead[] }) | undefined
  const only = () => {
    if (cases !== 1 || one === undefined) throw new Error('这种文书一次只写一件案件。')
    return one
  }
  return {
    add(c) {
      cases++
      one = c
      many.add(c)
      if (c.notes.length === 0) return
      if (notes + c.notes.length > NOTES_MAX && notes > 0) left += c.notes.length
      else {
        notes += c.notes.length
        noted.push(c)
      }
    },
    courts: () => many.courts().map(({ court, reviewed }) => ({ court, cases: reviewed })),
    items: () => (cases === 1 && one ? transferItems(one).map(({ key, title, marked }) => ({ key, title, marked })) : []),
    make(wishes, masker) {
      const raw = write(wishes)
      const paper = finished(raw, masker)
      return { paper, length: lengthOf(paper), warnings: warningsOf(wishes, paper) }
    },
  }

  function write({ kind, filled, court, items }: Wishes): Paper {
    if (kind === 'review-form') return reviewForm(only(), filled)
    if (kind === 'reading-record') return readingRecord(only(), filled)
    if (kind === 'note-list') return noteList(noted, titles)
    if (kind === 'lead-transfer') return leadTransfer(only(), chosenItems(items), filled)
    const courts = many.courts()
    const of = courts.find((c) => c.court === court) ?? courts[0]
    if (of === undefined) throw new Error('没有案件可写。')
    return suggestion(of, reply, filled)
  }

  function chosenItems(items: ReadonlySet<string> | undefined) {
    const all = transferItems(only())
    return all.filter((i) => items?.has(i.key) ?? i.marked)
  }

  function warningsOf(wishes: Wishes, paper: Paper): string[] {
    const convicting = convictingIn(paper)
    return [
      ...(convicting.length > 0 ? [`原文或者批注中有定性的用语：${convicting.slice(0, 5).map((w) => `“${w}”`).join('、')}，请核对后再用。`] : []),
      ...(wishes.kind === 'review-form' ? missingOf(only()) : []),
      ...(wishes.kind === 'reading-record' && only().notes.length === 0 ? ['本案没有批注，笔录中没有摘录。'] : []),
      ...(wishes.kind === 'lead-transfer' && chosenItems(wishes.items).length === 0 ? ['没有选定线索。'] : []),
      ...(wishes.kind === 'suggestion' ? suggestionWarnings(wishes) : []),
      ...(wishes.kind === 'note-list' && left > 0 ? [`只列出前 ${notes} 条批注，其余 ${left} 条请用“导出”。`] : []),
    ]
  }

  function missingOf({ record: { caseFile: c, review } }: CaseNotes): string[] {
    const blanks = [...(c.handler?.value ? [] : ['承办人']), ...(c.filedOn?.value ? [] : ['立案日期']), ...(c.applicants.length > 0 ? [] : ['申请执行人']), ...(c.debtors.length > 0 ? [] : ['被执行人']), ...(c.basis?.number?.value ? [] : ['执行依据']), ...(c.amounts?.due?.value ? [] : ['执行标的'])]
    const open = review.findings.filter((f) => f.approval === 'need-check').length
    return [...(blanks.length > 0 ? [`没有读到${blanks.join('、')}，表中空白处须手填。`] : []), ...(open > 0 ? [`有 ${open} 项因材料未见而待核实。`] : [])]
  }

  function suggestionWarnings({ court }: Wishes): string[] {
    const courts = many.courts()
    const of = courts.find((c) => c.court === court) ?? courts[0]
    if (of === undefined) return []
    const others = courts.filter((c) => c !== of).reduce((sum, c) => sum + c.reviewed, 0)
    const told = [...of.problems.values()].reduce((sum, p) => sum + p.suspected + p.defects, 0)
    const accepted = [...of.problems.values()].reduce((sum, p) => sum + p.accepted, 0)
    return [
      ...(others > 0 ? [`另有 ${others} 件属于其他法院，须分别制发。`] : []),
      ...(of.court === '' ? ['这些案件没有读到法院名称，主送单位须手填。'] : []),
      ...(told > accepted ? [`所列 ${told} 项中有 ${told - accepted} 项没有经人工采纳，制发前应当逐项核对。`] : []),
    ]
  }
}
