import type { InPageProps } from '../../components/in-page.tsx'
import { QUOTE_MAX } from '../../notes/kinds.ts'
import { CONTEXT_CHARS } from '../../notes/schema.ts'
import { isInput, isShadowRoot, isTextArea, offsetIn } from '../../page/nodes.ts'
import { paperAround } from '../../page/paper-pages.ts'
import { offsetOf } from '../../page/ranges.ts'
import { rowAround } from '../../page/row.ts'
import type { Snapshot } from '../../page/snapshot.ts'

type Part = Document | ShadowRoot

/**
 * The words selected in the page, in a frame or shadow tree of it, or in a form field, as the target of a note, and where
 * their end is on screen. `parts`: what was read beside the document.
 */
export function selectedWords(document: Document, parts: Iterable<Part>, snap: Snapshot<Node>, own: HTMLElement): InPageProps['selection'] {
  const all = [document, ...parts]
  for (const part of all) {
    const found = selectedInField(part, snap) ?? selectedIn(part, snap, own)
    if (found) return found
  }
  return undefined
}

function selectedIn(part: Part, snap: Snapshot<Node>, own: HTMLElement): InPageProps['selection'] {
  const range = rangeIn(part)
  if (!range || range.collapsed || own.contains(range.startContainer) || range.startContainer === own) return undefined
  const paper = paperAround(range.startContainer), where = paper?.snap ?? snap
  const start = offsetOf(where, range.startContainer, range.startOffset)
  /* What is selected over several pages of a document is noted as far as the first one goes. */
  const end = offsetOf(where, range.endContainer, range.endOffset) ?? (paper ? where.text.length : undefined)
  if (start === undefined || end === undefined) return undefined
  const boxes = range.getClientRects()
  const last = boxes[boxes.length - 1]
  const by = offsetIn(isShadowRoot(part) ? part.ownerDocument : part)
  return last ? targetOf(where, Math.min(start, end), Math.max(start, end), { left: last.right + by.left, top: last.bottom + by.top }, paper?.page) : undefined
}

/** A document's selection ends at the hosts of its shadow trees; what is selected within one only the tree itself tells (Chromium). */
function rangeIn(part: Part): Range | undefined {
  const selection = 'getSelection' in part && typeof part.getSelection === 'function' ? (part.getSelection() as Selection | null) : null
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
}

/** A selection inside an input or text area is not part of the document's selection. */
function selectedInField(part: Part, snap: Snapshot<Node>): InPageProps['selection'] {
  const field = part.activeElement
  if (!field || !(isInput(field) || isTextArea(field))) return undefined
  const from = selectionEdge(field, 'selectionStart'), to = selectionEdge(field, 'selectionEnd')
  const run = snap.runs.find((r) => r.control && r.node === field)
  if (from === null || to === null || from >= to || !run) return undefined
  const box = field.getBoundingClientRect(), by = offsetIn(field.ownerDocument)
  return targetOf(snap, run.start + from, Math.min(run.start + to, run.end), { left: box.right + by.left, top: box.bottom + by.top })
}

/** Some input types refuse the question with an exception. */
function selectionEdge(field: HTMLInputElement | HTMLTextAreaElement, which: 'selectionStart' | 'selectionEnd'): number | null {
  try {
    return field[which]
  } catch {
    return null
  }
}

function targetOf(snap: Snapshot<Node>, from: number, to: number, place: { left: number; top: number }, page?: number): InPageProps['selection'] {
  let start = from, end = to
  while (start < end && /\s/.test(snap.text.charAt(start))) start++
  while (end > start && /\s/.test(snap.text.charAt(end - 1))) end--
  if (end <= start) return undefined
  end = Math.min(end, start + QUOTE_MAX)
  const row = rowAround(snap, start, end)
  return {
    place,
    target: {
      type: 'words', quote: snap.text.slice(start, end), prefix: snap.text.slice(Math.max(0, start - CONTEXT_CHARS), start), suffix: snap.text.slice(end, end + CONTEXT_CHARS), start, end,
      row: { before: Math.min(start - row.start, CONTEXT_CHARS), after: Math.min(row.end - end, CONTEXT_CHARS) }, ...(page === undefined ? {} : { page }),
    },
  }
}
