import { momentWords } from '../../rules/words.ts'
import type { NoteDraft } from '../draft.ts'
import { PlainWords } from '../plain-words.tsx'
import type { useToast } from '../toast.tsx'
import type { OnDraft } from '../use-writing.ts'

/** What is being written, kept beside the editor, and what it is completed with. */
export interface Keeping {
  onDraft: OnDraft
  /** former tags of all cases, those used most first */
  usedTags: () => Promise<readonly string[]>
  /** what was being written when a window went, the latest first; `keptAt`: instant, ISO */
  left: readonly { draft: NoteDraft; keptAt: string }[]
  /** taken up again or put off: it is not told of any more in this window */
  onAside: (draft: NoteDraft) => void
  /** given up; back: not after all */
  onGiveUp: (draft: NoteDraft) => void
  onBack: (draft: NoteDraft) => void
}

interface Props extends Pick<Keeping, 'left' | 'onAside' | 'onGiveUp' | 'onBack'> {
  onGoOn: (draft: NoteDraft) => void
  say: ReturnType<typeof useToast>['say']
}

/** Told of one by one; a line each would push the list away. */
export function LeftDrafts({ left, onGoOn, onAside, onGiveUp, onBack, say }: Props) {
  const [first] = left
  if (!first) return null
  const { draft, keptAt } = first
  const goOn = () => { onAside(draft); onGoOn(draft) }
  const giveUp = () => {
    onGiveUp(draft)
    say('已放弃没有写完的批注。', { action: { label: '撤销', run: () => onBack(draft) } })
  }
  return (
    <div class="bar row left-draft" role="region" aria-label="没有写完的批注">
      <span>
        有 {left.length} 条批注没有写完{left.length > 1 && '，最近一条'}：<span class="num">{draft.caseId}，{momentWords(keptAt)}</span>
        <span class="soft">　“<PlainWords text={draft.comment.slice(0, 40)} />{draft.comment.length > 40 && '…'}”（也可能正在别的窗口中写）</span>
      </span>
      <button type="button" class="btn end" onClick={goOn}>接着写</button>
      <button type="button" class="btn" onClick={giveUp}>放弃</button>
      <button type="button" class="btn quiet" onClick={() => onAside(draft)}>稍后</button>
    </div>
  )
}
