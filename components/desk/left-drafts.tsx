import { momentWords } from '../../rules/words.ts'
import type { NoteDraft } from '../draft.ts'
import type { Keep } from '../keeping.ts'
import { PlainWords } from '../plain-words.tsx'
import type { useToast } from '../toast.tsx'
import type { OnDraft } from '../use-writing.ts'
import type { TakeDraft } from '../written-elsewhere.tsx'

/** What is being written, kept beside the editor, and what it is completed with. */
export interface Keeping {
  onDraft: OnDraft
  held: Keep['held']
  /** has what another window writes, or left, handed over */
  onTake: TakeDraft
  /** former tags of all cases, those used most first */
  usedTags: () => Promise<readonly string[]>
  /** what was being written when a window went, or is written in another one (`live`), the latest first; `keptAt`: instant, ISO */
  left: readonly { draft: NoteDraft; keptAt: string; live: boolean }[]
  /** taken up again or put off: it is not told of any more in this window */
  onAside: (draft: NoteDraft) => void
  /** given up; back: not after all */
  onGiveUp: (draft: NoteDraft) => void
  onBack: (draft: NoteDraft) => void
}

interface Props extends Pick<Keeping, 'left' | 'onTake' | 'onAside' | 'onGiveUp' | 'onBack'> {
  onGoOn: (draft: NoteDraft) => void
  say: ReturnType<typeof useToast>['say']
}

/** Told of one by one; a line each would push the list away. */
export function LeftDrafts({ left, onTake, onGoOn, onAside, onGiveUp, onBack, say }: Props) {
  const gone = left.filter((l) => !l.live)
  const first = gone[0] ?? left[0]
  if (!first) return null
  const { draft, keptAt, live } = first
  const goOn = async () => {
    const taken = draft.writing === undefined ? draft : await onTake(draft.caseId, draft.writing)
    if (typeof taken === 'string') return say(taken, { failure: true })
    if (!taken) return say('那条批注已经保存或者放弃。')
    onAside(draft)
    onGoOn(taken)
  }
  const giveUp = () => {
    onGiveUp(draft)
    say('已放弃没有写完的批注。', { action: { label: '撤销', run: () => onBack(draft) } })
  }
  return (
    <div class="bar row left-draft" role="region" aria-label="没有写完的批注">
      <span>
        {live ? '另一窗口正在写一条批注' : `有 ${gone.length} 条批注没有写完${gone.length > 1 ? '，最近一条' : ''}`}：<span class="num">{draft.caseId}，{momentWords(keptAt)}</span>
        <span class="soft">　“<PlainWords text={draft.comment.slice(0, 40)} />{draft.comment.length > 40 && '…'}”</span>
      </span>
      <button type="button" class="btn end" onClick={() => void goOn()}>{live ? '接过来写' : '接着写'}</button>
      {!live && <button type="button" class="btn" onClick={giveUp}>放弃</button>}
      <button type="button" class="btn quiet" onClick={() => onAside(draft)}>稍后</button>
    </div>
  )
}
