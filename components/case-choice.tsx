import { useState } from 'preact/hooks'
import { useId } from './use-id.ts'

export interface CaseToChoose {
  id: string
  caseNumber: string
  court: string
  title: string
  /** when it was seen last, in words */
  seen: string
}

/** To which case notes on this page go, where the page names none. Nothing is chosen for the reader but what was chosen for the page before. */
export function CaseChoice({ cases, before, busy, onChoose }: { cases: readonly CaseToChoose[]; before?: string | undefined; busy: boolean; onChoose: (chosen: CaseToChoose) => void }) {
  const [at, setAt] = useState(cases.some((c) => c.id === before) ? before : undefined)
  const id = useId()
  const chosen = cases.find((c) => c.id === at)
  if (cases.length === 0) return <p role="status">本页没有案号，也还没有看过任何案件。请先打开一次案件页，批注才有案件可归。</p>
  return (
    <form class="case-choice" onSubmit={(event) => { event.preventDefault(); if (chosen) onChoose(chosen) }}>
      <fieldset>
        <legend>本页没有案号，批注归入哪一件？<span class="soft">（最近看过的 {cases.length} 件）</span></legend>
        <div class="choices" tabIndex={-1}>
          {cases.map((c, i) => (
            <label key={c.id} class={c.id === at ? 'on' : ''}>
              <input type="radio" name={id} checked={c.id === at} ref={(e) => { if (e && (before === undefined ? i === 0 : c.id === before) && at === before) e.focus() }} onChange={() => setAt(c.id)} />
              <span><strong class="num">{c.caseNumber}</strong><small>{[c.title, c.court, c.seen].filter((w) => w !== '').join('　')}</small></span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" class="btn primary" disabled={!chosen || busy}>{chosen ? `归入 ${chosen.caseNumber}，开始框选` : '请先选一件'}</button>
      <p class="soft">只对本页网址有效，关闭浏览器后须重选。</p>
    </form>
  )
}
