import type { NoteDraft } from './draft.ts'
import type { OnDraft } from './use-writing.ts'

/** Milliseconds after the last key that what is being written is kept. */
const REST = 300

/** What stands in the editor of this window and is kept from here. */
export interface Held {
  draft: NoteDraft
  /** another window writes it from now on */
  lose: () => void
}

export interface Keep {
  onDraft: OnDraft
  held: { current: Held | undefined }
  /** Another window asks whether this one writes it, or takes it over (`take`): as it stands here; undefined: it is not written here. */
  asked: (writing: string, take: boolean) => NoteDraft | undefined
  /** it was handed to this window, and is kept from here again */
  taken: (writing: string) => void
}

/**
 * Keeps what is being written, a moment after each change and at once when the window goes; puts it away when it is over.
 * What another window took over is not kept from here any more. `keep` tells true where it found that another window has it;
 * `going`: the window goes, and there is no time to look.
 */
export function createKeeping(keep: (caseId: string, draft: NoteDraft | null, writing: string | undefined, going: boolean) => Promise<boolean>): Keep {
  let timer = 0
  let waiting: NoteDraft | undefined
  const held: Keep['held'] = { current: undefined }
  const lost = new Set<string>()
  const rest = () => {
    window.clearTimeout(timer)
    window.removeEventListener('pagehide', leave)
    waiting = undefined
  }
  const lose = (writing: string) => {
    rest()
    lost.add(writing)
    if (held.current?.draft.writing === writing) held.current.lose()
    held.current = undefined
  }
  const send = (draft: NoteDraft, over: boolean, going = false) => void keep(draft.caseId, over ? null : draft, draft.writing, going).then((elsewhere) => { if (elsewhere && draft.writing !== undefined && !over) lose(draft.writing) })
  const flush = (going: boolean) => {
    const draft = waiting
    rest()
    if (draft) send(draft, false, going)
  }
  const leave = () => flush(true)
  return {
    held,
    onDraft(draft, over) {
      if (draft.writing !== undefined && lost.has(draft.writing)) return
      rest()
      if (over) return send(draft, true)
      if (held.current) held.current = { ...held.current, draft }
      waiting = draft
      window.addEventListener('pagehide', leave)
      timer = window.setTimeout(() => flush(false), REST)
    },
    asked(writing, take) {
      const draft = held.current?.draft
      if (draft?.writing !== writing) return undefined
      if (take) lose(writing)
      return draft
    },
    taken: (writing) => { lost.delete(writing) },
  }
}
