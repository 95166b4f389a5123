import { useState } from 'preact/hooks'
import type { Note } from '../notes/schema.ts'
import type { ShownFinding } from './review.ts'
import type { ReadingActions } from './actions.ts'
import { draftOf, newDraft } from './draft.ts'
import { PlainWords } from './plain-words.tsx'
import { momentWords } from '../rules/words.ts'

interface Props extends Pick<ReadingActions, 'onSave' | 'onWrite' | 'onDelete'> {
  finding: ShownFinding
  caseId: string
  decision: Note | undefined
}

/** What the reader made of a conclusion: accepted, or overridden with a reason. The machine's conclusion stays as it is. */
export function Decision({ finding, caseId, decision, onSave, onWrite, onDelete }: Props) {
  const [failure, setFailure] = useState('')
  const draft = newDraft(caseId, { type: 'conclusion', rule: finding.rule })
  const accept = async () => {
    const outcome = await onSave({ ...draft, decision: 'accept' })
    setFailure(outcome.ok ? '' : outcome.message)
  }
  return (
    <div class="decision">
      {decision ? (
        <>
          <p>
            <strong>{decision.decision === 'accept' ? '已采纳' : '不采纳'}</strong>
            <span class="soft num">{momentWords(decision.updatedAt)}</span>
          </p>
          {decision.comment && <p class="words"><PlainWords text={decision.comment} /></p>}
          <div class="row">
            {decision.decision === 'override' && <button type="button" class="btn" onClick={() => onWrite(draftOf(decision))}>修改理由</button>}
            <button type="button" class="btn" onClick={() => onDelete(decision)}>撤销处理</button>
          </div>
        </>
      ) : (
        <div class="row">
          <button type="button" class="btn" onClick={accept}>采纳</button>
          <button type="button" class="btn" onClick={() => onWrite({ ...draft, decision: 'override' })}>不采纳…</button>
          <button type="button" class="btn quiet" onClick={() => onWrite(draft)}>就此写批注</button>
        </div>
      )}
      {failure && <p class="failure" role="alert">没有记下：{failure}</p>}
    </div>
  )
}
