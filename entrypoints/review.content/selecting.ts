import type { InPageProps } from '../../components/in-page.tsx'
import { CONTEXT_CHARS, QUOTE_MAX } from '../../notes/schema.ts'
import { offsetOf } from '../../page/ranges.ts'
import type { Snapshot } from '../../page/snapshot.ts'

/** The words selected in the page (or in a form field) as the target of a note, and where their end is on screen. */
export function selectedWords(document: Document, snap: Snapshot<Node>, own: HTMLElement): InPageProps['selection'] {
  const inField = selectedInField(document, snap)
  if (inField) return inField
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (own.contains(range.startContainer) || range.startContainer === own) return undefined
  const start = offsetOf(snap, range.startContainer, range.startOffset)
  const end = offsetOf(snap, range.endContainer, range.endOffset)
  if (start === undefined || end === undefined) return undefined
  const boxes = range.getClientRects()
  const last = boxes[boxes.length - 1]
  return last ? targetOf(snap, Math.min(start, end), Math.max(start, end), { left: last.right, top: last.bottom }) : undefined
}

/** A selection inside an input or text area is not part of the document's selection. */
function selectedInField(document: Document, snap: Snapshot<Node>): InPageProps['selection'] {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined
  const from = selectionEdge(field, 'selectionStart'), to = selectionEdge(field, 'selectionEnd')
  const run = snap.runs.find((r) => r.control && r.node === field)
  if (from === null || to === null || from >= to || !run) return undefined
  const box = field.getBoundingClientRect()
  return targetOf(snap, run.start + from, Math.min(run.start + to, run.end), { left: box.right, top: box.bottom })
}

/** Some input types refuse the question with an exception. */
function selectionEdge(field: HTMLInputElement | HTMLTextAreaElement, which: 'selectionStart' | 'selectionEnd'): number | null {
  try {
    return field[which]
  } catch {
    return null
  }
}

function targetOf(snap: Snapshot<Node>, from: number, to: number, place: { left: number; top: number }): InPageProps['selection'] {
  let start = from, end = to
  while (start < end && /\s/.test(snap.text.charAt(start))) start++
  while (end > start && /\s/.test(snap.text.charAt(end - 1))) end--
  if (end <= start) return undefined
  end = Math.min(end, start + QUOTE_MAX)
  return {
    place,
    target: {
      type: 'words', quote: snap.text.slice(start, end), prefix: snap.text.slice(Math.max(0, start - CONTEXT_CHARS), start), suffix: snap.text.slice(end, end + CONTEXT_CHARS), start, end,
    },
  }
}
