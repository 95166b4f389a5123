import type { PageState } from '../../components/page-state.ts'
import type { ShownReview } from '../../components/review.ts'
import type { QuoteState } from '../../components/actions.ts'
import type { Answer } from '../../notes/messages.ts'
import { isShown } from '../../page/highlight.ts'
import { placesOf } from '../../page/ranges.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import type { Evidence } from '../../rules/types.ts'

/** Where the words of an exhibit stand now: to be seen, in a pane that is not open, or no longer in the page. */
export function quoteState(snap: Snapshot<Node>, evidence: Evidence | undefined): QuoteState {
  const where = evidence?.where
  if (where?.frame !== undefined) return 'shown'
  if (where?.start === undefined || where.end === undefined) return 'gone'
  const first = placesOf(snap, where.start, where.end)[0]
  if (!first) return 'gone'
  const element = first.type === 'control' ? first.element : first.range.startContainer.parentElement
  return element && isShown(element) ? 'shown' : 'hidden'
}

/** Exhibits that stand in frames of another origin, by frame; `current` is the one to scroll to, or −1. */
export function inFrames(evidence: readonly Evidence[], index: number): { frame: string; ranges: { start: number; end: number }[]; current: number }[] {
  const frames = new Map<string, { ranges: { start: number; end: number }[]; current: number }>()
  evidence.forEach((e, i) => {
    const { frame, start, end } = e.where ?? {}
    if (frame === undefined || start === undefined || end === undefined) return
    const of = frames.get(frame) ?? { ranges: [], current: -1 }
    if (i === index) of.current = of.ranges.length
    of.ranges.push({ start, end })
    frames.set(frame, of)
  })
  return [...frames].map(([frame, lit]) => ({ frame, ...lit }))
}

/** A page as the worker read it. */
export type Page = Extract<Answer<'read-page'>, { ok: true }>

/** A row of a list whose verdict is shown. */
export interface Opened {
  caseId: string
  caseNumber: string
  court: string
  review: ShownReview
}

/** What was made of the page, once it has been read. */
export function outcomeOf(page: Page | undefined): 'shown' | 'not-a-case' | 'unrecognised' | undefined {
  if (page === undefined) return undefined
  return page.pageKind === 'unrecognised' ? 'unrecognised' : page.caseId === null && page.rows.length === 0 ? 'not-a-case' : 'shown'
}

/** What the panel is to show; undefined for a page that is no case, and before the first reading: nothing at all. */
export function stateOf(page: Page | undefined, stale: boolean, opened?: Opened): PageState | undefined {
  if (page?.locked) return { kind: 'locked', ...page.locked }
  if (!page || page.pageKind === 'not-a-case') return undefined
  if (page.pageKind === 'case-list') {
    if (opened) return { kind: 'read', review: opened.review, stale, ofList: true }
    return page.rows.length > 0 ? { kind: 'list', rows: page.rows } : undefined
  }
  if (page.pageKind === 'unrecognised' || !page.review) return { kind: 'unrecognised', seen: page.labels, ...(page.open ? { open: page.open } : {}) }
  return { kind: 'read', review: page.review, stale, unseen: page.unseen, ...(page.unread ? { unread: page.unread } : {}) }
}
