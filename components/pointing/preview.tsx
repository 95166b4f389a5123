import type { PreviewRow } from '../../casefile/profile-draft.ts'

const STATES = { new: '新读出', changed: '已改变', same: '', gone: '不再读出' } as const

/** What the page now reads as; what the pointing changed is marked and stands first. */
export function Preview({ rows, busy }: { rows: readonly PreviewRow[]; busy: boolean }) {
  const ordered = [...rows].sort((a, b) => Number(a.state === 'same') - Number(b.state === 'same'))
  return (
    <section aria-busy={busy}>
      <h2>本页现在读出<span class="count num">{rows.filter((r) => r.state !== 'gone').length} 项</span></h2>
      {rows.length === 0 && <p class="soft lead">{busy ? '正在读取…' : '没有读出内容。'}</p>}
      <dl class="point-rows">
        {ordered.map((r) => (
          <div key={r.name} class={`point-row ${r.state}`}>
            <dt>{r.name}{r.state !== 'same' && <span class={`tag state-${r.state}`}>{STATES[r.state]}</span>}</dt>
            <dd>
              {r.unread ? <span class="failure">没有读懂，作未知处理</span> : <span>{r.value}</span>}
              {r.quote !== '' && r.quote !== r.value && <q>{r.quote.length > 80 ? r.quote.slice(0, 80) + '…' : r.quote}</q>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
