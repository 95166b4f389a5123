import type { Note } from '../../notes/schema.ts'
import type { Found } from '../../page/anchor.ts'
import type { anchorRest } from '../../page/anchoring.ts'
import { quickPlaces, type Anchored } from '../../page/quick-places.ts'
import { viewOf } from '../../page/nodes.ts'
import { paperPages, type PaperPage } from '../../page/paper-pages.ts'
import { placesOf, type Place } from '../../page/ranges.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { rowAround } from '../../page/row.ts'
import { shownSpan } from '../../page/shown-span.ts'

/**
 * Where notes stand in the page: found in slices between which the page goes on, those on screen first. A newer state of the
 * page overtakes; where the text is as it was, nothing is searched again.
 */

/** Longest slice, in milliseconds; a step within it takes up to three where the engine meets its code for the first time. */
const SLICE = 4

/** What is placed: a note on words, or what a frame is told of one. */
export type PlacedNote = Pick<Note, 'id' | 'target'>

export interface NotePlaces<N extends PlacedNote> {
  of(id: string): readonly Place[]
  /** ids of notes whose words are not surely in the page; of all that was asked for last, once it is done */
  lost(): ReadonlySet<string>
  /**
   * Places these notes in this state of the page; `overtaken` by a later call. `found` is told in between, of notes that stand where they did not stand before.
   * `papers`: pages of documents whose words are shown now; what was noted on such a page is looked for on it alone.
   */
  place(snap: Snapshot<Node>, notes: readonly N[], found: (notes: readonly N[]) => void, papers?: readonly PaperPage[]): Promise<'unchanged' | 'placed' | 'overtaken'>
  stop(): void
}

/** Searching for words that do not stand where they stood. */
export interface Further {
  /** by the worker, which does not hold the page up: places in the order of the quotes; undefined where it cannot */
  there(snap: Snapshot<Node>, quotes: readonly WordsTarget[]): Promise<readonly (Found | null)[] | undefined>
  /** in the page itself, in slices */
  here(): Promise<typeof anchorRest | undefined>
}
type WordsTarget = Extract<Note['target'], { type: 'words' }>

export function createNotePlaces<N extends PlacedNote>(document: Document, further: Further): NotePlaces<N> {
  let turn = 0
  let last: { text: string; runs: readonly { node: Node }[]; key: string } | undefined
  /** undefined: looked for, and not there */
  const offsets = new Map<string, { key: string; at: Found | undefined }>()
  const places = new Map<string, Place[]>()
  let lost: ReadonlySet<string> = new Set()

  async function place(snap: Snapshot<Node>, notes: readonly N[], found: (notes: readonly N[]) => void, papers: readonly PaperPage[] = []): ReturnType<NotePlaces<N>['place']> {
    const mine = ++turn
    const onWords = notes.filter((n) => n.target.type === 'words')
    const key = [...onWords.map(keyOf), ...papers.map((p) => `${p.page} ${p.snap.text}`)].join('\n')
    const runs = papers.length === 0 ? snap.runs : [snap, ...papers.map((p) => p.snap)].flatMap((s) => s.runs)
    const sameText = last?.text === snap.text
    if (sameText && last?.key === key && sameNodes(last.runs, runs)) return 'unchanged'
    /* Until all is done, what is known is of two states of the page. */
    last = undefined
    const kept = new Set(onWords.map((n) => n.id))
    for (const id of places.keys()) if (!kept.has(id)) { places.delete(id); offsets.delete(id) }

    let fresh: N[] = []
    let from = performance.now()
    /** Lets the page go on once the slice is over; false when a newer state has come. */
    const rest = async (): Promise<boolean> => {
      if (performance.now() - from < SLICE) return true
      if (fresh.length > 0) found(fresh)
      fresh = []
      await new Promise((done) => { (viewOf(document) ?? globalThis).setTimeout(done, 0) })
      from = performance.now()
      return mine === turn
    }
    const put = (note: N, at: Found | undefined, on = snap) => {
      offsets.set(note.id, { key: keyOf(note), at })
      const there = at ? placesOf(on, at.start, at.end) : []
      if (there.length > 0) places.set(note.id, there)
      else places.delete(note.id)
      if (there.length > 0) fresh.push(note)
    }
    const known = (n: N) => { const o = offsets.get(n.id); return o?.key === keyOf(n) ? o : undefined }
    const search = async (on: Snapshot<Node>, inOrder: readonly N[], times?: Map<string, number>): Promise<'overtaken' | undefined> => {
      if (inOrder.length === 0) return undefined
      const quotes = inOrder.flatMap((n) => (n.target.type === 'words' ? [n.target] : []))
      /** Goes through with it, resting; undefined when a newer state has come. */
      const through = async <T>(work: Generator<Anchored | undefined, T>): Promise<{ made: T } | undefined> => {
        for (;;) {
          const step = work.next()
          if (step.done) return { made: step.value }
          const note = step.value && inOrder[step.value.index]
          if (note && step.value?.at) times?.set(note.id, (times.get(note.id) ?? 0) + 1)
          if (note && (step.value?.at || !times?.has(note.id))) put(note, step.value?.at, on)
          if (!(await rest())) return undefined
        }
      }
      const quick = await through(quickPlaces(on.text, quotes, inOrder.map((n) => known(n)?.at?.start)))
      if (!quick) return 'overtaken'
      if (quick.made.length > 0) {
        if (fresh.length > 0) found(fresh)
        fresh = []
        const there = await further.there(on, quick.made.flatMap((i) => quotes[i] ?? []))
        const anchorRest = there || mine !== turn ? undefined : await further.here()
        if (mine !== turn) return 'overtaken'
        from = performance.now()
        if (there && !(await through(answered(quick.made, there)))) return 'overtaken'
        if (anchorRest && !(await through(anchorRest(on.text, quotes, quick.made, (start, end) => rowAround(on, start, end))))) return 'overtaken'
        /* What could not be looked for is lost until it can be. */
        if (!there && !anchorRest) for (const i of quick.made) { const note = inOrder[i]; if (note) put(note, undefined) }
      }
      return undefined
    }
    const wanted: N[] = []
    const onPage = onWords.filter((n) => pageOf(n) === undefined)
    for (const n of onPage) {
      const before = sameText ? known(n) : undefined
      if (before) put(n, before.at)
      else wanted.push(n)
      if (!(await rest())) return 'overtaken'
    }
    if (wanted.length > 0) {
      const shown = shownSpan(document, snap.text.length)
      const far = (n: N) => (n.target.type === 'words' && shown ? Math.max(0, shown.start - n.target.start, n.target.start - shown.end) : 0)
      const inOrder = wanted.length < 2 ? wanted : wanted.map((n) => ({ n, far: far(n) })).sort((a, b) => a.far - b.far).map(({ n }) => n)
      if (!(await rest())) return 'overtaken'
      if ((await search(snap, inOrder)) === 'overtaken') return 'overtaken'
    }
    /* The same page may be shown twice, in two files beside each other: what stands on both stands nowhere surely. */
    const times = new Map<string, number>()
    for (const { page, snap: paper } of papers) if ((await search(paper, onWords.filter((n) => pageOf(n) === page), times)) === 'overtaken') return 'overtaken'
    for (const n of onWords) if (pageOf(n) !== undefined && times.get(n.id) !== 1) put(n, undefined)
    last = { text: snap.text, runs, key }
    lost = new Set(onWords.filter((n) => !places.has(n.id)).map((n) => n.id))
    if (fresh.length > 0) found(fresh)
    return 'placed'
  }

  return { of: (id) => places.get(id) ?? [], lost: () => lost, place, stop() { turn++ } }
}

/** What the worker found, as if it were found one after the other. */
function* answered(asked: readonly number[], found: readonly (Found | null)[]): Generator<Anchored, void> {
  for (const [i, index] of asked.entries()) yield { index, at: found[i] ?? undefined }
}

const pageOf = ({ target }: PlacedNote) => (target.type === 'words' ? target.page : undefined)
/** Pages of documents that are shown now; none are looked for where no note is on one. */
export const papersFor = (notes: readonly PlacedNote[], roots: Iterable<Document | ShadowRoot>) => (notes.some((n) => pageOf(n) !== undefined) ? paperPages(roots) : [])

/** What decides where a note stands: another one must be looked for anew. */
function keyOf({ id, target }: PlacedNote): string {
  return target.type === 'words' ? `${id} ${target.start} ${target.page ?? ''} ${target.quote}` : id
}

function sameNodes(a: readonly { node: Node }[], b: readonly { node: Node }[]): boolean {
  return a.length === b.length && a.every((run, i) => run.node === b[i]?.node)
}
