import { HIDDEN } from '../page/limits.ts'
import type { Block, Snapshot } from '../page/snapshot.ts'

/** What lies behind what the reader sees, and what lies over it. */

/** The outermost element around it that is not displayed. */
export function hiddenPane(snap: Snapshot, block: Block | undefined): Block | undefined {
  let pane: Block | undefined
  for (let b: Block | null = block ?? null; b; b = b.parent) if (snap.attr(b, HIDDEN) !== '') pane = b
  return pane
}

/** The innermost such element: of panes in panes, the one in which it stands by itself. */
export function innerPane(snap: Snapshot, block: Block | undefined): Block | undefined {
  for (let b: Block | null = block ?? null; b; b = b.parent) if (snap.attr(b, HIDDEN) !== '') return b
  return undefined
}

const DIALOG = /(?:^|[-_ ])(?:dialog|modal|drawer|layui-layer)(?:$|[-_ ])/i
/** Does it stand in a dialog? Closed ones are not in a snapshot. */
export function standsInDialog(snap: Snapshot, block: Block | undefined): boolean {
  return block !== undefined && dialogAround(snap, block) !== undefined
}

/** The outermost element of the dialog in which it stands. */
export function dialogAround(snap: Snapshot, block: Block): Block | undefined {
  let found: Block | undefined
  for (let b: Block | null = block; b; b = b.parent) {
    const role = snap.attr(b, 'role')
    if (b.tag === 'dialog' || role === 'dialog' || role === 'alertdialog' || DIALOG.test(snap.attr(b, 'class'))) found = b
  }
  return found
}
