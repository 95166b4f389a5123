import { emptyCaseFile, type CaseFile } from '../../casefile/schema.ts'
import { tabbed } from './aligned.ts'
import { flowOf, type Flow } from './flow.ts'
import { layOut, UNTITLED, type Part } from './layout.ts'
import { caseNamedIn, fromEnforcement, joinPapers, namesOf, sortPapers } from './papers-of-cases.ts'
import { corrected } from './corrected.ts'
import { exhibitOf } from './exhibit.ts'
import { isNoCase } from './not-a-case.ts'
import type { ReadParty } from './parties.ts'
import { asRulingsSay } from './ruling-words.ts'
import { numberLines } from './paper-starts.ts'
import { isRuling, readPaper, type Place } from './read-paper.ts'
import { casesToldOf } from './several-cases.ts'

/** What a text of papers tells. */
export interface DocumentReading {
  pageKind: 'ruling' | 'document' | 'not-a-case'
  caseFile: CaseFile
  /** further cases whose papers stand in the same text, each by its number */
  further: CaseFile[]
  /** titles of papers that were not read: they have no number, and name the parties of none or of several of the cases */
  unplaced: string[]
  /** numbers of other cases on lines of their own, where no paper of theirs was found */
  strays: string[]
  /** numbers of the cases of which a text tells that is the paper of none */
  toldOf?: string[]
}

/** `starts`: offsets where papers begin for certain, in order; `ofCase`: what stands around the text has told that it is about a case. */
interface Around { starts?: readonly number[]; ofCase?: boolean }

/** `where(start,end)` turns offsets of `text` into the Where of a fact. */
export function readDocument(given: string, where: Place, { starts = [], ofCase = false }: Around = {}): DocumentReading {
  const text = tabbed(given)
  const flow = flowOf(text)
  const parts = fromEnforcement(layOut(flow, starts.map((at) => placeIn(flow, at))))
  const [first] = parts
  const ruling = isRuling(first)
  const toldOf = first && parts.length === 1 && !ruling && !ofCase ? casesToldOf(flow.text, first.title && flow.text.slice(first.title.start, first.title.end), first.number) : []
  if (toldOf.length > 0 || (!ofCase && isNoCase(ruling ? asRulingsSay(flow.text) : flow.text, parts))) return { pageKind: 'not-a-case', caseFile: emptyCaseFile(), further: [], unplaced: [], strays: [], toldOf }
  const pageKind = ruling ? 'ruling' : 'document'
  const strays = (files: readonly CaseFile[]) => numberLines(flow.text).filter((n) => !files.some((f) => f.caseNumber?.value === n || f.originalCase?.number?.value === n))
  if (first && parts.length === 1) {
    const caseFile = readPaper(text, flow, first, where, [])
    return { pageKind, caseFile, further: [], unplaced: [], strays: strays([caseFile]) }
  }
  /* Each paper by itself, so that what it costs does not grow with what stands around it. */
  const read = (part: Part, before: ReadParty[]) => {
    const from = flow.at(part.span.start)
    const words = text.slice(from, part.span.end < flow.text.length ? flow.at(part.span.end) : text.length)
    const own = flowOf(words)
    const [laid = part] = layOut(own)
    /* what stands around a sheet or a chapter told what it is */
    const paper = part.kind === UNTITLED ? { ...laid, kind: UNTITLED } : laid
    return { at: from, file: readPaper(words, own, paper, (start, end) => where(from + start, from + end), before) }
  }
  const { cases, unplaced } = sortPapers(flow.text, parts)
  const found = cases.map((papers) => {
    const before: ReadParty[] = []
    return { before, papers: papers.parts.map((part) => read(part, before)) }
  })
  const known = found.map((c) => namesOf(c.papers.map((p) => p.file)))
  const left: string[] = []
  for (const part of unplaced) {
    const whose = found[caseNamedIn(flow.text.slice(part.span.start, part.span.end), known) ?? -1]
    const only = whose === undefined && found.length === 1 ? found[0] : undefined
    const unnamed = only && known[0] ? ofTheOnlyCase(read(part, [...only.before]), known[0]) : undefined
    if (whose) whose.papers.push(read(part, whose.before))
    else if (only && unnamed) only.papers.push(unnamed)
    else if (part.title) left.push(flow.text.slice(part.title.start, part.title.end))
  }
  const [caseFile = emptyCaseFile(), ...further] = found.map((c) => joinPapers(c.papers.sort((a, b) => a.at - b.at).map((p) => p.file)))
  corrected(caseFile, flow.text, exhibitOf(text, flow, where))
  return { pageKind, caseFile, further, unplaced: left, strays: strays([caseFile, ...further]) }
}

/** In a file about one case, minutes that name nobody are its own; a paper that names other people may be of another. */
function ofTheOnlyCase(paper: { at: number; file: CaseFile }, known: ReadonlySet<string>): { at: number; file: CaseFile } | undefined {
  const names = [...namesOf([paper.file])]
  return known.size === 0 || names.every((n) => known.has(n)) ? paper : undefined
}

/** The first place of the flow that stands at or behind an offset of the text. */
function placeIn(flow: Flow, offset: number): number {
  let lo = 0, hi = flow.text.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (flow.at(mid) < offset) lo = mid + 1
    else hi = mid
  }
  return lo
}
