import { useEffect, useState } from 'preact/hooks'
import { inWords } from '../../casefile/dates.ts'
import { PRIORITY_WORDS, SEVERITY_WORDS, SIDE_WORDS, verdictOf } from '../../rules/words.ts'
import { BasisList } from '../basis-list.tsx'
import { VerdictChip } from '../mark.tsx'
import { Part } from '../part.tsx'
import { useId } from '../use-id.ts'
import type { HandbookEntry } from './handbook.tsx'

/** One rule of the handbook: a line that unfolds. */
export function HandbookRule({ entry, open, onOpen }: { entry: HandbookEntry; open: boolean; onOpen: () => void }) {
  const [unfolded, setUnfolded] = useState(open)
  useEffect(() => { if (open) setUnfolded(true) }, [open])
  const id = useId()
  const { rule } = entry
  const shown = unfolded || open
  return (
    <li class={`handbook-rule${shown ? ' open' : ''}`} data-rule={rule.id}>
      <h4>
        <button type="button" aria-expanded={shown} aria-controls={id} onClick={() => { setUnfolded(!unfolded); if (!unfolded) onOpen() }}>
          <span>{rule.title}</span>
          <span class="end">
            {entry.flagged !== undefined && <span class="tag wanted">建议复核规则</span>}
            {!entry.on && <span class="tag">未启用</span>}
            <span class="tag">{PRIORITY_WORDS[rule.priority]}</span><span class="tag">{SEVERITY_WORDS[rule.severity]}</span>
          </span>
        </button>
      </h4>
      <p class="soft">{rule.help}</p>
      <div id={id} hidden={!shown}>{shown && <Body entry={entry} />}</div>
    </li>
  )
}

function Body({ entry }: { entry: HandbookEntry }) {
  const { rule, sources, examples } = entry
  return (
    <dl>
      {entry.flagged !== undefined && <Part label="模型评估"><p class="wanted">{entry.flagged}</p></Part>}
      <Part label="怎样判断"><Lines texts={rule.logic} /></Part>
      <Part label="例外">{rule.exceptions.length === 0 ? <p class="soft">没有列出例外。</p> : <Lines texts={rule.exceptions} />}</Part>
      {rule.debatable && <Part label="有争议"><Lines texts={rule.debatable} /></Part>}
      <Part label="对谁适用"><p>{SIDE_WORDS[rule.side]}{rule.off ? '；依据均待核，默认不启用' : ''}</p></Part>
      <Part label="依据"><BasisList basis={sources} /></Part>
      <Part label="例子">
        {examples.length === 0 ? <p class="soft">没有例子。</p> : (
          <table class="examples">
            <thead><tr><th scope="col">案情（虚构）</th><th scope="col">审批</th><th scope="col">监督</th><th scope="col">理由</th></tr></thead>
            <tbody>
              {examples.map((e) => (
                <tr key={e.name}>
                  <td>{e.name}</td>
                  <td><VerdictChip verdict={verdictOf(e, 'approval')} /></td>
                  <td><VerdictChip verdict={verdictOf(e, 'supervision')} /></td>
                  <td>{e.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p class="soft num">案例表共 {entry.rows} 例，每次测试逐例核对。</p>
      </Part>
      <Part label="变更"><ul class="dots">{rule.history.map((h) => <li key={h.on + h.what}><span class="num">{inWords(h.on)}</span>　{h.what}</li>)}</ul></Part>
      <Part label="标识"><code class="num">{rule.id}</code></Part>
    </dl>
  )
}

function Lines({ texts }: { texts: readonly string[] }) {
  return <ul class="dots">{texts.map((t) => <li key={t}>{t}</li>)}</ul>
}
