import { useState } from 'preact/hooks'
import type { useToast } from '../../toast.tsx'
import { counted, type Undo } from './bulk.ts'

interface Words {
  /** what the button is called that stays after the message is gone */
  label: string
  /** while it goes on */
  doing: string
  done: (undone: number, kept: number) => string
  /** before the sentence that says why not */
  failed: string
}

/** The last thing that was done with many rows, and the way to take it back: in its message, and afterwards beside the list. */
export function useUndo(say: ReturnType<typeof useToast>['say']) {
  const [last, setLast] = useState<{ words: Words; undo: Undo }>()
  const [undoing, setUndoing] = useState<{ doing: string; at: number }>()
  const takeBack = async (undo: Undo, words: Words) => {
    setUndoing({ doing: words.doing, at: 0 })
    const back = await undo((at) => setUndoing({ doing: words.doing, at }))
    setUndoing(undefined)
    if (!back.ok) return say(`${words.failed}：${back.message}`, { failure: true })
    setLast((l) => (l?.undo === undo ? undefined : l))
    say(words.done(back.undone, back.kept))
  }
  return {
    /** `stays`: the way back outlives its message */
    offer(said: string, undo: Undo, words: Words, stays = true) {
      if (stays) setLast({ words, undo })
      say(said, { action: { label: '撤销', run: () => void takeBack(undo, words) } })
    },
    view: undoing ? <span class="soft" role="status">{undoing.doing} {counted(undoing.at)}…</span> : last && <button type="button" class="btn quiet" onClick={() => void takeBack(last.undo, last.words)}>{last.words.label}</button>,
  }
}
