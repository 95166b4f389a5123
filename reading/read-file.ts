import { emptyCaseFile, type CaseFile } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'
import { isTitleLine } from './narrative/document-kinds.ts'
import { readArchive } from './archive.ts'
import { readPage, type PageReading } from './read-page.ts'
import { readText } from './read-text.ts'
import { mostTelling, telling } from './telling.ts'

/** What a file was turned into; made by documents/file-text.ts. */
export interface ReadableFile {
  form: 'page' | 'text' | 'paper'
  snapshots: readonly Snapshot[]
  pages?: readonly number[]
  rows?: number
  gaps: readonly string[]
}

/** Reads a file's text. Of a file that was not read whole, no list counts as complete: what is not seen is not known. */
export function readFileText(file: ReadableFile): PageReading {
  const best = file.form === 'page' ? readArchive(file.snapshots) : mostTelling(file.snapshots.map((s) => (file.form === 'text' ? readText(s.text) : readPaper(s))))
  if ((file.rows ?? 0) > MOST_ROWS && !titled(file.snapshots[0])) return { ...best, pageKind: best.pageKind === 'not-a-case' && file.gaps.length === 0 ? 'not-a-case' : 'unrecognised', caseFile: emptyCaseFile(), cases: [], further: [], unplaced: [], strays: [] }
  if (file.pages) for (const f of [best.caseFile, ...best.cases, ...best.further ?? []]) namePages(f, file.pages)
  return file.gaps.length > 0 ? { ...best, caseFile: inPart(best.caseFile), cases: best.cases.map(inPart), ...(best.further ? { further: best.further.map(inPart) } : {}), ...(best.listComplete === undefined ? {} : { listComplete: false }) } : best
}

/**
 * A print with more lines in columns than this and without a document's title is a web page or a form: its lines mix
 * what stood in different boxes, and none is taken for a sentence. Prose without a title is still prose.
 */
const MOST_ROWS = 0.05

function titled(snap: Snapshot | undefined): boolean {
  return (snap?.text.slice(0, 1000).split('\n').slice(0, 8) ?? []).some((l) => isTitleLine(squash(l)))
}

/** A document: prose like any text file; with tables, which prose cannot hold, it may be a form or a page of a platform printed. */
function readPaper(snap: Snapshot): PageReading {
  const table = snap.blocks.some((b) => b.tag === 'table')
  const first = table ? readPage(snap) : readText(snap.text)
  if (table && titled(snap)) {
    /* A form under a title is a paper, its rows lines; what is seen of a paper is never all of the case. */
    const paper = readText(snap.text)
    if (paper.pageKind !== 'not-a-case' && told(paper) >= told(first) * AS_MUCH) return paper
  }
  if (first.pageKind !== 'not-a-case' && first.pageKind !== 'unrecognised') return first
  const second = table ? readText(snap.text) : readPage(snap)
  return telling(second) < telling(first) ? second : first
}

/** Cells that run over several lines are lost to prose: then the table tells clearly more. */
const AS_MUCH = 0.8

function told({ caseFile, further = [] }: PageReading): number {
  const scalars = (f: CaseFile) => Object.values(f).filter((v) => typeof v === 'object' && v !== null && 'value' in v).length
  return [caseFile, ...further].reduce((n, f) => n + f.events.length + f.assets.length + f.applicants.length + f.debtors.length + scalars(f), 0)
}

function inPart(file: CaseFile): CaseFile {
  const coverage = { ...file.coverage }
  for (const [section, seen] of Object.entries(file.coverage)) if (seen === 'complete') Object.assign(coverage, { [section]: 'partial' })
  return { ...file, coverage }
}

/** Says of every fact on which page it stands. */
function namePages(file: CaseFile, starts: readonly number[]): void {
  const open: unknown[] = [file]
  /* Facts that stand on the same words may share their place. */
  const named = new Set<unknown>()
  while (open.length > 0) {
    const x = open.pop()
    if (typeof x !== 'object' || x === null) continue
    if ('where' in x && !named.has(x.where)) {
      named.add(x.where)
      namePage(x.where, starts)
    }
    open.push(...Object.values(x))
  }
}

function namePage(where: unknown, starts: readonly number[]): void {
  if (typeof where !== 'object' || where === null || !('start' in where) || typeof where.start !== 'number') return
  const page = pageAt(where.start, starts)
  const path = 'path' in where && typeof where.path === 'string' ? where.path : ''
  Object.assign(where, { page, path: `第${page}页${path === '' ? '' : ` › ${path}`}`.slice(0, 300) })
}

/** From 1: the last page that begins at or before the offset. */
export function pageAt(offset: number, starts: readonly number[]): number {
  let lo = 0, hi = starts.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((starts[mid] ?? 0) <= offset) lo = mid + 1
    else hi = mid
  }
  return Math.max(1, lo)
}
