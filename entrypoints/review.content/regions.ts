import type { NoteDraft } from '../../components/draft.ts'
import type { OnDraft } from '../../components/use-writing.ts'
import type { DrawnBox } from '../../components/region/use-region.ts'
import { isRegionNote, type RegionNote, type RegionTarget } from '../../components/region/region-words.ts'
import type { Note } from '../../notes/schema.ts'
import { ask } from './client.ts'
import { press } from './sealed.ts'

/** What the script of regions asks of the page's session. */
export interface RegionHost {
  /** documents and shadow trees to look for pictures in */
  parts: () => Iterable<Document | ShadowRoot>
  /** the case that a new note will belong to, for the reader */
  caseNumber: () => string
  /** a rectangle was drawn and taken */
  onTaken: (target: RegionTarget, document: NoteDraft['document']) => void
  /** drawing ended, with a rectangle or without */
  onEnd: () => void
  /** an outline was clicked */
  onOpen: (id: string) => void
  /** which notes are to be seen changed */
  onPlaced: () => void
}

/** The script of regions in the page: outlines over pictures, and the sheet on which they are drawn. */
export interface Regions {
  /** `pending`: what a note is being written about */
  show(notes: readonly RegionNote[], pending: RegionTarget | undefined): void
  /** ids of regions whose picture is not to be seen */
  unplaced(): ReadonlySet<string>
  /** scrolls to a region and flashes it */
  find(id: string): void
  pick(): void
  stop(): void
}

declare global {
  /* In the isolated world of the extension, not in the page's. */
  var zhongbenRegions: ((host: RegionHost) => Regions) | undefined
}

interface Around {
  caseNumber: () => string
  draw: () => void
  /** opens the panel */
  open: () => void
  failed: (words: string) => void
}

/** What the session has to do with regions. The script comes only when a case has such a note, or one is to be drawn. */
export function createRegions(reader: { parts: () => Iterable<Document | ShadowRoot> }, shadow: ShadowRoot, { caseNumber, draw, open, failed }: Around) {
  let script: Regions | undefined
  let loading: Promise<Regions | undefined> | undefined
  let taken: DrawnBox | undefined
  /** the lost note that is to stand where one draws now */
  let of: Note | undefined
  let pending: RegionTarget | undefined
  let picking = false
  let stopped = false
  let broken = false
  let notes: readonly RegionNote[] = []

  function load(): Promise<Regions | undefined> {
    loading ??= ask({ type: 'start-regions' }).then((answer) => {
      broken = !answer.ok
      if (!answer.ok) { loading = undefined; failed(`没有取得图像批注的部分：${answer.message}`) }
      if (!stopped) script ??= globalThis.zhongbenRegions?.({
        caseNumber, onPlaced: draw, parts: () => [document, ...reader.parts()],
        onTaken(target, place) { taken = { target, document: place, of } },
        onEnd() { picking = false; draw() },
        onOpen(id) { open(); showNote(shadow, id) },
      })
      return script
    })
    return loading
  }

  async function start(lost?: Note): Promise<boolean> {
    const ready = await load()
    if (!ready || picking) return ready !== undefined
    picking = true
    of = lost
    /* Folded while one draws, unfolded afterwards, whichever way it was begun. */
    open()
    ready.pick()
    return true
  }

  /** What is being written has an outline, too. */
  function write(draft: NoteDraft | undefined): void {
    const now = draft?.target.type === 'region' && draft.id === undefined ? draft.target : undefined
    if (now === pending) return
    pending = now
    script?.show(notes, pending)
  }

  return {
    picking: () => picking,
    /** Outlines of these notes; none: nothing is drawn, and nothing loaded. */
    show(all: readonly Note[]): void {
      notes = all.filter(isRegionNote)
      if (script) script.show(notes, pending)
      else if (notes.length > 0 && !broken) void load().then((s) => s?.show(notes, pending))
    },
    /** For the panel. `keep` is told of each change of what is being written. */
    props: (keep: OnDraft) => ({
      onDraft(draft: NoteDraft, over: boolean) { write(over ? undefined : draft); keep(draft, over) },
      onRegion: (lost?: Note) => void start(lost),
      region: taken,
      onRegionBegun(draft: NoteDraft | undefined) {
        taken = undefined
        if (draft) { write(draft); keep(draft, false) }
        draw()
      },
    }),
    /** until the script has looked, nothing is lost */
    unplaced: (others: ReadonlySet<string>): ReadonlySet<string> => (script && notes.length > 0 ? new Set([...others, ...script.unplaced()]) : others),
    /** false for a note on words */
    find(note: Note): boolean {
      if (note.target.type === 'region') script?.find(note.id)
      return note.target.type === 'region'
    },
    start: () => start(),
    stop(): void {
      stopped = true
      script?.stop()
    },
  }
}

/** The note in the panel, whichever of its tabs it stands in. */
function showNote(shadow: ShadowRoot, id: string): void {
  window.setTimeout(() => {
    const note = [...shadow.querySelectorAll<HTMLElement>('[data-note]')].find((e) => e.dataset.note === id)
    const hidden = note?.closest('[role=tabpanel][hidden]')
    if (hidden) press(shadow.querySelector<HTMLElement>(`#${hidden.getAttribute('aria-labelledby') ?? ''}`))
    window.setTimeout(() => { note?.scrollIntoView({ block: 'center' }); note?.focus({ preventScroll: true }) }, 30)
  }, 30)
}
