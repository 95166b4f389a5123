import { momentWords } from '../../rules/words.ts'
import type { NoteDraft } from '../draft.ts'
import { PlainWords } from '../plain-words.tsx'
import type { OnDraft } from '../use-writing.ts'

/** What is being written, kept beside the editor, and what it is completed with. */
export interface Keeping {
  onDraft: OnDraft
  /** former tags of all cases, those used most first */
  usedTags: () => Promise<readonly string[]>
  /** what was being written when a window went, the latest first; `keptAt`: instant, ISO */
  left: readonly { draft: NoteDraft; keptAt: string }[]
  /** taken up again or given up: it is not told of any more */
  onLeft: (draft: NoteDraft, away: boolean) => void
}

/** Told of one by one; a line each would push the list away. */
export function LeftDrafts({ left, onGoOn, onLeft }: Pick<Keeping, 'left' | 'onLeft'> & { onGoOn: (draft: NoteDraft) => void }) {
  const [first] = left
  if (!first) return null
  const { draft, keptAt } = first
  return (
    <div class="bar row left-draft" role="region" aria-label="没有写完的批注">
      <span>
        有 {left.length} 条批注没有写完{left.length > 1 && '，最近一条'}：<span class="num">{draft.caseId}，{momentWords(keptAt)}</span>
        <span class="soft">　“<PlainWords text={draft.comment.slice(0, 40)} />{draft.comment.length > 40 && '…'}”（也可能正在别的窗口中写）</span>
      </span>
      <button type="button" class="btn end" onClick={() => onGoOn(draft)}>接着写</button>
      <button type="button" class="btn" onClick={() => onLeft(draft, true)}>放弃</button>
      <button type="button" class="btn quiet" onClick={() => onLeft(draft, false)}>稍后</button>
    </div>
  )
}
