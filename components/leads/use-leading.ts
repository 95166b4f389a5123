import type { useToast } from '../toast.tsx'
import type { LeadActions, LeadProposal, Made } from './lead-actions.ts'

/** Makes leads and tells what came of it, with the way to take it back. */
export function useLeading(from: Pick<LeadActions, 'of' | 'titleOf' | 'onOpen'> & { onMake: (proposals: readonly LeadProposal[]) => Promise<Made> }, say: ReturnType<typeof useToast>['say']): LeadActions {
  const make = async (proposals: readonly LeadProposal[]) => {
    const outcome = await from.onMake(proposals)
    if (!outcome.ok) return say(`没有列为线索：${outcome.message}`, { failure: true })
    const undo = async () => {
      const back = await outcome.undo()
      say(back.ok ? '已撤销。' : `没有撤销：${back.message}`, { failure: !back.ok })
    }
    const made = outcome.made === 0 ? '' : `已列为线索 ${outcome.made} 条`
    const joined = outcome.joined === 0 ? '' : `${outcome.joined} 条已有线索，批注并入其中`
    say(`${[made, joined].filter((s) => s !== '').join('；')}。`, { action: { label: '撤销', run: () => void undo() } })
  }
  return { of: from.of, titleOf: from.titleOf, onOpen: from.onOpen, onMake: (proposals) => void make(proposals) }
}
