import type { CaseRecord, Note } from '../schema.ts'

/** Notes in the order of the file: by document and page where they are known, else by where they stand on the page they were written on. */

export interface Placed {
  note: Note
  /** name of the document, or of the page of the platform */
  place: string
  /** a document of the file, not a page of the platform */
  inFile: boolean
  page: number | undefined
}

export function placed(note: Note): Placed {
  const { target, document } = note
  const page = document?.page ?? ('page' in target ? target.page : undefined)
  const name = document?.name ?? (target.type === 'region' && page !== undefined ? target.image.label : undefined)
  if (name !== undefined && name.trim() !== '') return { note, place: name.trim(), inFile: true, page }
  return { note, place: note.pageTitle.trim(), inFile: false, page }
}

export function inFileOrder(record: CaseRecord | undefined, notes: readonly Note[]): Placed[] {
  const all = notes.map(placed)
  const listed = new Map<string, number>()
  for (const [i, d] of (record?.caseFile.documents ?? []).entries()) for (const words of [d.kind?.value, d.number?.value]) if (words && !listed.has(words)) listed.set(words, i)
  /* A page of the platform stands where it was first written on. */
  const first = new Map<string, string>()
  for (const p of all) {
    const known = first.get(p.place)
    if (known === undefined || p.note.createdAt < known) first.set(p.place, p.note.createdAt)
  }
  const collator = new Intl.Collator('zh-CN', { numeric: true })
  return all.sort((a, b) => {
    if (a.inFile !== b.inFile) return a.inFile ? -1 : 1
    if (a.place !== b.place) {
      const known = (p: Placed) => listed.get(p.place) ?? Number.MAX_SAFE_INTEGER
      const later = (p: Placed) => first.get(p.place) ?? ''
      return known(a) - known(b) || (a.inFile ? collator.compare(a.place, b.place) : order(later(a), later(b))) || order(a.place, b.place)
    }
    return within(a, b)
  })
}

/** Pages before what has none; on a page from above; then by time. */
function within(a: Placed, b: Placed): number {
  const page = (p: Placed) => p.page ?? Number.MAX_SAFE_INTEGER
  const down = ({ note: { target } }: Placed) => (target.type === 'words' ? target.start : target.type === 'region' ? target.box.y : undefined)
  const [x, y] = [down(a), down(b)]
  return page(a) - page(b) || (a.note.target.type === b.note.target.type && x !== undefined && y !== undefined ? x - y : 0)
    || order(a.note.createdAt, b.note.createdAt) || order(a.note.id, b.note.id)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
