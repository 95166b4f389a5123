import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isWritten, type NoteDraft } from './draft.ts'
import { TargetWords } from './note-target.tsx'
import { useId } from './use-id.ts'
import type { useToast } from './toast.tsx'
import type { useWriting } from './use-writing.ts'

/** A draft of the case that another window writes, or (`live` false) wrote when it went. */
export interface Elsewhere { caseId: string; writing: string; live: boolean }
/** Has it handed over to this window: null where it was saved or given up; a Chinese sentence where that failed. */
export type TakeDraft = (caseId: string, writing: string) => Promise<NoteDraft | null | string>

interface Props {
  elsewhere: Elsewhere | undefined
  onTake: TakeDraft
  /** opens the editor with what was taken over; false where something else is being written */
  begin: (draft: NoteDraft) => unknown
  say: ReturnType<typeof useToast>['say']
}

/** One draft is written in one window: what to show where another window has it, and the way to take it over. */
export function useElsewhere({ writing, dirty, change, close, resume }: Pick<ReturnType<typeof useWriting>, 'writing' | 'dirty' | 'change' | 'close' | 'resume'>, { elsewhere, onTake, begin, say }: Props): JSX.Element | undefined {
  const [quiet, setQuiet] = useState<string>()
  if (writing?.away) {
    const { draft } = writing
    const takeBack = async () => {
      const now = await onTake(draft.caseId, draft.writing ?? '')
      if (typeof now === 'string') return say(now, { failure: true })
      resume(now ?? draft)
      if (!now) say('另一窗口已保存或者放弃了它。此前的文字仍在，由本窗口接着写。')
      else if (isWritten(draft, now)) say('已换成另一窗口写到的内容。', { action: { label: '找回本窗口的', run: () => change(draft) } })
    }
    return <Away draft={draft} onTake={() => void takeBack()} onClose={close} />
  }
  if (!elsewhere || writing || dirty || quiet === elsewhere.writing) return undefined
  const take = async () => {
    const draft = await onTake(elsewhere.caseId, elsewhere.writing)
    if (typeof draft === 'string') say(draft, { failure: true })
    else if (draft) begin(draft)
    else say('那条批注已经保存或者放弃。')
  }
  return (
    <div class="bar row" role="status">
      <span class="soft">{elsewhere.live ? '另一窗口正在写一条批注' : '有一条批注没有写完'}</span>
      <button type="button" class="btn end" onClick={() => void take()}>{elsewhere.live ? '接过来写' : '接着写'}</button>
      <button type="button" class="btn quiet" onClick={() => setQuiet(elsewhere.writing)}>知道了</button>
    </div>
  )
}

function Away({ draft, onTake, onClose }: { draft: NoteDraft; onTake: () => void; onClose: () => void }) {
  const id = useId()
  return (
    <section class="editor" aria-labelledby={`${id}t`}>
      <h2 id={`${id}t`}>批注正在另一窗口写</h2>
      <TargetWords target={draft.target} />
      <textarea rows={3} dir="auto" readOnly aria-label="本窗口写到的文字" value={draft.comment} />
      <p class="soft" role="status">本窗口不再保存它；文字仍在上面，可以选取、复制。</p>
      <div class="row">
        <button type="button" class="btn primary" onClick={onTake}>接回来写</button>
        <button type="button" class="btn" onClick={onClose}>关闭</button>
      </div>
    </section>
  )
}
