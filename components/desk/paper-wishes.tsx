import type { PaperKind } from '../../notes/papers/paper.ts'
import type { PaperJob, PaperKindInfo } from './paper-dialog.tsx'

export interface PaperWishesProps {
  kinds: readonly PaperKindInfo[]
  kind: PaperKind
  onKind: (kind: PaperKind) => void
  scopes: readonly { label: string; ids: readonly string[] }[]
  scope: number
  onScope: (index: number) => void
  /** cases asked for */
  cases: number
  job: PaperJob | undefined
  court: string | undefined
  onCourt: (court: string) => void
  items: ReadonlySet<string> | undefined
  onItems: (items: ReadonlySet<string>) => void
}

/** Which paper, over which cases, for which court, with which leads. */
export function PaperWishes(props: PaperWishesProps) {
  const { kinds, kind, scopes, cases, job } = props
  const chosen = props.items ?? new Set(job?.items.filter((i) => i.marked).map((i) => i.key))
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    props.onItems(next)
  }
  return (
    <>
      {scopes.length > 1 && (
        <fieldset>
          <legend>范围</legend>
          {scopes.map((s, n) => (
            <label key={s.label}><input type="radio" name="paper-scope" checked={n === props.scope} disabled={s.ids.length === 0} onChange={() => props.onScope(n)} />{s.label}<span class="num">{s.ids.length} 件</span></label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>文书</legend>
        {kinds.map((k) => (
          <label key={k.kind}>
            <input type="radio" name="paper-kind" checked={k.kind === kind} disabled={k.one && cases !== 1} onChange={() => props.onKind(k.kind)} />
            <span class="paper-kind">{k.name}<small>{k.one && cases !== 1 ? '一次只写一件案件，请在案件详情中生成' : k.about}</small></span>
          </label>
        ))}
      </fieldset>
      {kind === 'suggestion' && job && job.courts.length > 1 && (
        <fieldset class="blanks">
          <legend>主送法院</legend>
          <select aria-label="主送法院" value={props.court ?? job.courts[0]?.court} onChange={(event) => props.onCourt(event.currentTarget.value)}>
            {job.courts.map((c) => <option key={c.court} value={c.court}>{c.court === '' ? '（没有读到法院）' : c.court}，{c.cases} 件</option>)}
          </select>
        </fieldset>
      )}
      {kind === 'lead-transfer' && job && (
        <fieldset class="items">
          <legend>移送的线索</legend>
          {job.items.length === 0 && <p class="soft">本案没有可以移送的线索、批注或者结论。</p>}
          {job.items.map((i) => <label key={i.key}><input type="checkbox" checked={chosen.has(i.key)} onChange={() => toggle(i.key)} />{i.title}</label>)}
        </fieldset>
      )}
    </>
  )
}

/** The blanks of a paper. */
export function PaperBlanks({ info, filled, onFilled }: { info: PaperKindInfo; filled: ReadonlyMap<string, string>; onFilled: (filled: ReadonlyMap<string, string>) => void }) {
  if (info.blanks.length === 0) return null
  return (
    <fieldset class="blanks">
      <legend>填写（只用于本次，不保存；可以留空，打印后手填）</legend>
      {info.blanks.map((b) => (
        <label key={`${info.kind} ${b.key}`}><span>{b.label}</span><input type="text" maxLength={80} value={filled.get(b.key) ?? ''} onInput={(event) => onFilled(new Map(filled).set(b.key, event.currentTarget.value))} /></label>
      ))}
    </fieldset>
  )
}
