import type { Mark, ProfilePage } from '../../casefile/profile.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { labelText } from '../grid.ts'
import { openTabs, platformOf, staticWord } from './static-words.ts'
import { selectBlocks } from './selector.ts'

/** What is seen of a platform's layout, and whether a page still has it. */

export interface Fit {
  /** share of the weights of the fingerprint that is there, 0…1 */
  score: number
  /** words and places that are not there any more, for people */
  lost: string[]
}

/** Below this share a page is laid out differently. Pages of one platform differ by a label or two; a redesign by most. */
export const LEAST = 0.6
const WORD_MAX = 44

/** The words that a page of a profile asks for: its markers, its fingerprint, its labels and headings. */
function wantedBy(pages: readonly ProfilePage[]): ReadonlySet<string> {
  return new Set(pages.flatMap((p) => [
    ...p.markers, ...p.fingerprint.flatMap((f) => f.marks.map((m) => m.text)), ...p.fields.flatMap((f) => ('label' in f ? [f.label] : [])), ...p.tables.flatMap((t) => t.columns.map((c) => c.header)),
  ]))
}

/** Which of the words that these kinds of page ask for stand on the page: as a short piece of its text, written as a label would be, or before a colon within a line. */
export function wordsOf(snap: Snapshot, pages: readonly ProfilePage[]): ReadonlySet<string> {
  const wanted = wantedBy(pages)
  const words = new Set<string>()
  /* Most pieces of a page hold no character with which a wanted word begins; they are looked at and left. */
  const firsts = new Uint8Array(65_536)
  for (const w of wanted) firsts[w.charCodeAt(0)] = 1
  const { text } = snap
  const add = (raw: string) => { const { label } = labelText(raw); if (wanted.has(label)) words.add(label) }
  let from = -1, to = -1
  for (const b of snap.blocks) {
    const length = b.end - b.start
    if (length === 0) continue
    /* an element around one element holds the same words; a long one is read for its lines only where it holds none */
    if (length <= WORD_MAX && b.start === from && b.end === to) continue
    from = b.start
    to = b.end
    if (length <= WORD_MAX) {
      if (mayHold(text, b.start, b.end, firsts)) add(text.slice(b.start, b.end))
    } else if (b.children.length === 0 || length <= LINES_MAX) {
      const lines = text.slice(b.start, Math.min(b.end, b.start + LINES_MAX))
      if (lines.includes(':') || lines.includes('：')) for (const m of lines.matchAll(/([\u4e00-\u9fff（）()/]{2,24})\s{0,2}[:：]/g)) add(m[1] ?? '')
    }
  }
  return words
}
const LINES_MAX = 400

/** Does a character stand here with which a word may begin, or one that is written in another form before words are compared? */
function mayHold(text: string, start: number, end: number, firsts: Uint8Array): boolean {
  for (let i = start; i < end; i++) {
    const u = text.charCodeAt(i)
    if (firsts[u] === 1 || u >= 0xff01 || (u >= 0x2e80 && u <= 0x2fdf)) return true
  }
  return false
}

/** How well a page fits what is known of its layout: the view of the open tab, or the best of them where that tab is new. */
export function fitOf(snap: Snapshot, page: ProfilePage, words: ReadonlySet<string>): Fit {
  if (page.fingerprint.length === 0) return { score: 1, lost: [] }
  const open = openTabs(snap)
  const same = page.fingerprint.filter((f) => f.view === open)
  /* A tab that nobody has opened before: nothing is known of it, and nothing said against it. */
  const knownTabs = page.fingerprint.some((f) => f.view !== '')
  if (same.length === 0 && open !== '' && knownTabs && open.split(' › ').some((tab) => !page.fingerprint.some((f) => f.view.includes(tab)))) return { score: 1, lost: [] }
  const fits = (same.length > 0 ? same : page.fingerprint).map((f) => share(f.marks, words))
  return fits.reduce((a, b) => (b.score > a.score ? b : a))
}

function share(marks: readonly Mark[], words: ReadonlySet<string>): Fit {
  const all = marks.reduce((n, m) => n + m.weight, 0)
  const gone = marks.filter((m) => !words.has(m.text))
  return { score: 1 - gone.reduce((n, m) => n + m.weight, 0) / Math.max(1, all), lost: gone.map((m) => `${AS[m.as]}“${m.text}”`) }
}
const AS = { label: '标签', section: '标题', column: '列' } as const

/** Places of the profile that the page does not have: its selectors, and the labels of its fields. */
export function lostPlaces(snap: Snapshot, page: ProfilePage, words: ReadonlySet<string>, nameOf: (field: string) => string): string[] {
  const boxes = [...(page.document === undefined ? [] : [['文书正文', page.document] as const]), ...(page.records === undefined ? [] : [['案件记录', page.records] as const])]
  const headings = [...new Set(page.tables.flatMap((t) => t.columns.filter((c) => !words.has(c.header)).map((c) => `列“${c.header}”`)))]
  const gone = boxes.filter(([, s]) => selectBlocks(snap, s, 1).length === 0).map(([name]) => `${name}（原位置）`)
  return [...gone, ...page.fields.flatMap((f) => {
    const there = 'label' in f ? words.has(f.label) : selectBlocks(snap, f.selector, 1).length > 0
    return there ? [] : [`${nameOf(f.field)}（${'label' in f ? `标签“${f.label}”` : '原位置'}）`]
  }), ...headings]
}

const MARKS_MAX = 80

/** The fingerprint of a page as it is now. `fields`: labels that the profile rests on; they weigh more. */
export function fingerprintOf(snap: Snapshot, fields: ReadonlySet<string>): { view: string; marks: Mark[] } | undefined {
  const marks = new Map<string, Mark>()
  const platform = platformOf(snap, fields)
  for (const b of snap.blocks) {
    if (marks.size >= MARKS_MAX) break
    const word = staticWord(snap, b, platform)
    if (word && !marks.has(word.text)) marks.set(word.text, { ...word, weight: fields.has(word.text) ? 3 : 1 })
  }
  return marks.size === 0 ? undefined : { view: openTabs(snap), marks: [...marks.values()] }
}
