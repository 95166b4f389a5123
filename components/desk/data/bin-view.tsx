import { useState } from 'preact/hooks'
import { momentWords } from '../../../rules/words.ts'
import type { Outcome } from '../../draft.ts'

/** What was deleted at one time. */
export interface BinGroup {
  /** instant; the groups are known by it */
  at: string
  cases: number
  notes: number
  leads: number
  first: readonly { caseId: string; words: string }[]
}
export interface BinProps {
  /** undefined before it was looked at; a sentence where it could not be read */
  found: { groups: readonly BinGroup[]; more: number } | string | undefined
  onLook: () => Promise<void>
  onRestore: (at: string) => Promise<Outcome>
}

/** Characters of a note or lead that are shown. */
const WORDS = 30

function heldWords({ cases, notes, leads }: BinGroup): string {
  return [cases > 0 && `案件 ${cases} 件`, notes > 0 && `批注 ${notes} 条`, leads > 0 && `线索 ${leads} 条`].filter((w) => w !== false).join('、')
}

/** 回收站: what was deleted within the last 30 days, deletion by deletion, and the way back. */
export function BinView({ found, onLook, onRestore }: BinProps) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState({ text: '', failed: false })
  const look = async () => {
    setSaid({ text: '', failed: false })
    setBusy(true)
    await onLook()
    setBusy(false)
  }
  const restore = async (group: BinGroup) => {
    setBusy(true)
    const outcome = await onRestore(group.at)
    setBusy(false)
    setSaid(outcome.ok ? { text: `已恢复 ${momentWords(group.at)} 删除的${heldWords(group)}。`, failed: false } : { text: `没有恢复：${outcome.message}`, failed: true })
  }
  return (
    <section class="bin">
      <h2>回收站<button type="button" class="btn end" disabled={busy} onClick={() => void look()}>查看回收站</button></h2>
      <p class="soft">删除的案件、批注、线索在本机保留 30 天，其间可以恢复；导入时没有选用的一边也在这里。到期自动清除。</p>
      {typeof found === 'string' && <p class="failure" role="alert">没有读出：{found}</p>}
      {typeof found === 'object' && (found.groups.length === 0 ? <p class="soft" role="status">回收站是空的。</p> : (
        <ul class="bin-list" aria-label="回收站">
          {found.groups.map((g) => (
            <li key={g.at}>
              <span><b class="num">{momentWords(g.at)}</b>　{heldWords(g)}<br /><span class="soft">{g.first.map((f, i) => <bdi key={i}>{i > 0 && '；'}{f.caseId}{f.words !== '' && ` “${f.words.length > WORDS ? `${f.words.slice(0, WORDS)}…` : f.words}”`}</bdi>)}{g.cases + (g.cases > 0 ? 0 : g.notes + g.leads) > g.first.length && ' 等'}</span></span>
              <button type="button" class="btn" disabled={busy} aria-label={`恢复 ${momentWords(g.at)} 删除的${heldWords(g)}`} onClick={() => void restore(g)}>恢复</button>
            </li>
          ))}
        </ul>
      ))}
      {typeof found === 'object' && found.more > 0 && <p class="soft">更早的 {found.more} 次删除没有列出。</p>}
      {said.text !== '' && <p class={said.failed ? 'failure' : 'soft'} role={said.failed ? 'alert' : 'status'}>{said.text}</p>}
    </section>
  )
}
