import type { HandEvent } from '../../casefile/corrections.ts'
import { EVENT_WORDS } from '../../casefile/kind-words.ts'
import { EVENT_KINDS } from '../../casefile/vocabulary.ts'
import { useId } from '../use-id.ts'

/** An act as it is entered by hand: what, whether it was done, when, toward whom, with what result. */
export function ActFields({ act, names, onAct, describedBy }: { act: HandEvent; names: readonly string[]; onAct: (act: HandEvent) => void; describedBy: string }) {
  const id = useId()
  const parties = [...new Set([...names, ...(act.party === undefined ? [] : [act.party])])]
  return (
    <>
      <label>事项
        <select class="first" value={act.kind} aria-describedby={describedBy} onChange={(event) => {
          const kind = EVENT_KINDS.find((k) => k === event.currentTarget.value)
          if (kind) onAct({ ...act, kind })
        }}>
          {EVENT_KINDS.map((kind) => <option key={kind} value={kind}>{EVENT_WORDS[kind]}</option>)}
        </select>
      </label>
      <fieldset class="row">
        <legend class="hide">是否已做</legend>
        {([['已做', true], ['没有做', false]] as const).map(([word, done]) => (
          <label key={word} class="none"><input type="radio" name={`${id}d`} checked={act.done === done} onChange={() => onAct({ ...act, done })} />{word}</label>
        ))}
      </fieldset>
      <label>日期<input type="date" min="1900-01-01" max="2199-12-31" value={act.on ?? ''} onInput={(event) => onAct({ ...act, on: event.currentTarget.value })} /></label>
      <label>当事人
        <select value={act.party ?? ''} onChange={(event) => onAct({ ...act, party: event.currentTarget.value })}>
          <option value="">不写明（涉及全体，或者只有一人）</option>
          {parties.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      <label>结果或者意见<input value={act.result ?? ''} maxLength={2000} onInput={(event) => onAct({ ...act, result: event.currentTarget.value })} /></label>
      <label>说明<input value={act.detail ?? ''} maxLength={2000} onInput={(event) => onAct({ ...act, detail: event.currentTarget.value })} /></label>
    </>
  )
}
