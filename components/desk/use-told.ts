import type { Outcome } from '../draft.ts'
import type { useToast } from '../toast.tsx'
import type { ImportChoices } from './import-rows.ts'

interface Doing {
  onImport: (choices: ImportChoices) => Promise<Outcome & { undo?: () => Promise<Outcome & { note?: string }> }>
  onAgain: (caseId: string) => Promise<Outcome>
}

/** Work of the desk whose outcome is told in the message at the foot, with the way to take it back. */
export function useTold({ onImport, onAgain }: Doing, say: ReturnType<typeof useToast>['say']) {
  return {
    takeIn: async (choices: ImportChoices) => {
      const outcome = await onImport(choices)
      if (!outcome.ok) return outcome
      const { undo } = outcome
      const back = async () => {
        const undone = await undo?.()
        say(undone?.ok === false ? `没有撤销：${undone.message}` : `已撤销导入。${undone?.note ?? ''}`, { failure: undone?.ok === false })
      }
      say('已导入。', undo ? { action: { label: '撤销', run: () => void back() } } : {})
      return outcome
    },
    again: async (id: string) => {
      const outcome = await onAgain(id)
      say(outcome.ok ? '已按今日重新核对。' : `没有重新核对：${outcome.message}`, { failure: !outcome.ok })
    },
  }
}
