import type { ElementActions } from '../../components/elements/actions.ts'
import { ask } from './client.ts'

type Actions = Pick<ElementActions, 'onCorrect' | 'onWithdraw' | 'onRestoreCorrection' | 'onConfirm'>

/** What the reader sets right, sent to the background; each is confirmed or its failure comes back as a sentence. `reread` judges anew. */
export function createCorrectionActions(reread: () => Promise<unknown>, caseId: () => string | undefined): Actions {
  const change = async (type: 'delete-correction' | 'restore-correction', id: string) => {
    const answer = await ask({ type, id, caseId: caseId() ?? '-' })
    if (answer.ok) await reread()
    return answer.ok ? { ok: true as const } : answer
  }
  return {
    async onCorrect(draft) {
      const answer = await ask({ type: 'save-correction', draft })
      if (!answer.ok) return answer
      await reread()
      return { ok: true, id: answer.correction.id, replaced: answer.replaced }
    },
    onWithdraw: (id) => change('delete-correction', id),
    onRestoreCorrection: (id) => change('restore-correction', id),
    async onConfirm(id, seen) {
      const answer = await ask({ type: 'confirm-correction', id, caseId: caseId() ?? '-', seen: [...seen] })
      if (answer.ok) await reread()
      return answer.ok ? { ok: true } : answer
    },
  }
}
