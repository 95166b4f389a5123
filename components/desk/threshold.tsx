import { useState } from 'preact/hooks'

/** A threshold of practice that an institution may set. */
export interface ThresholdOf {
  id: string
  title: string
  unit: string
  /** what applies where nothing is set */
  usual: number
  /** rules that read it */
  rules: readonly { rule: string; title: string }[]
}

interface Props {
  of: ThresholdOf
  own: number | undefined
  policy: number | undefined
  onRule: (rule: string) => void
  /** undefined: back to what is usual */
  onSet: (value: number | undefined) => void
}

export function Threshold({ of, own, policy, onSet, onRule }: Props) {
  const [typed, setTyped] = useState<string>()
  const value = policy ?? own ?? of.usual
  const wrong = typed !== undefined && !(typed.trim() !== '' && Number(typed) >= 0 && Number(typed) <= 100_000_000)
  const save = () => {
    if (typed === undefined || wrong) return
    const n = Number(typed)
    setTyped(undefined)
    if (n !== value) onSet(n === of.usual ? undefined : n)
  }
  return (
    <li>
      <label>{of.title}<input inputMode="decimal" class="num" value={typed ?? String(value)} disabled={policy !== undefined} aria-invalid={wrong} onInput={(e) => setTyped(e.currentTarget.value)} onChange={save} onBlur={save} /> {of.unit}</label>
      {policy !== undefined && <span class="tag">单位统一</span>}
      {value !== of.usual && <span class="soft num">通用 {of.usual} {of.unit}</span>}
      {wrong && <span class="failure" role="alert">请填不小于零的数</span>}
      {own !== undefined && policy === undefined && <button type="button" class="btn quiet" aria-label={`恢复通用口径：${of.title}`} onClick={() => { setTyped(undefined); onSet(undefined) }}>恢复</button>}
      {of.rules.map((r) => <button key={r.rule} type="button" class="btn quiet end" aria-label={`查看规则：${r.title}`} onClick={() => onRule(r.rule)}>规则</button>).slice(0, 1)}
    </li>
  )
}
