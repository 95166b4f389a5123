import type { NoteDraft } from '../../components/draft.ts'
import type { ViewerCase } from '../../notes/message-regions.ts'
import { ask } from './client.ts'
import type { Opened, Page } from './placing.ts'

/** A hash that is no route is a place in the same document. */
const here = () => location.href.replace(/#(?![!/]).*$/, '')

/**
 * A page without a case of its own, such as a scan viewer in a window of its own: the case that the user chose for it in the popup. It holds for
 * this address only; where the page goes elsewhere or turns out to be of a case itself, it is void.
 */
export function createViewer(page: () => Page | undefined, found: () => void) {
  let chosen: ViewerCase | undefined
  let at: string | undefined
  let draft: NoteDraft | undefined
  const free = () => { const p = page(); return p !== undefined && !p.locked && p.caseId === null && p.rows.length === 0 }
  const now = () => (at === here() && free() ? chosen : undefined)
  return {
    case: now,
    /** what was being written about it when a page was left */
    draft: () => (now() ? draft : undefined),
    /** the case whose notes are shown: a row's that was opened, the page's own, the chosen one */
    shown(opened: Opened | undefined): { caseId: string | undefined; caseNumber: string; court: string } {
      const p = page()
      const { caseId, caseNumber, court } = opened ?? (p?.caseId ? p : now()) ?? { caseId: undefined, caseNumber: p?.caseNumber ?? '', court: p?.court ?? '' }
      return { caseId: caseId ?? undefined, caseNumber, court }
    },
    state: () => (now() ? { kind: 'viewer' as const } : undefined),
    /** Asks which case was chosen for this address, once for each; `again`: it may have been chosen meanwhile. */
    async look(again = false): Promise<ViewerCase | undefined> {
      if (!free() || (at === here() && !again)) return now()
      const asked = here(), before = now()?.caseId
      const answer = await ask({ type: 'viewer-case' })
      if (!answer.ok || asked !== here()) return undefined
      at = asked
      chosen = answer.chosen ?? undefined
      draft = answer.draft ?? undefined
      if (now()?.caseId !== before) found()
      return now()
    },
  }
}
