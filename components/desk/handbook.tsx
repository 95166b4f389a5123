import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Group, Rule, Source } from '../../rules/types.ts'
import { HandbookRule } from './handbook-rule.tsx'
import { usePrinting } from './use-printing.ts'

/** An invented case from the rule's own table, and what the rule says of it today. */
export interface HandbookExample {
  name: string
  approval: Parameters<typeof import('../../rules/words.ts').verdictOf>[0]['approval']
  legality: Parameters<typeof import('../../rules/words.ts').verdictOf>[0]['legality']
  reason: string
}
export interface HandbookEntry {
  rule: Rule
  /** off until the institution switches it on, or switched off by it */
  on: boolean
  /** every row of the table of sources that it names, earlier versions after today's */
  sources: readonly Source[]
  /** one for each conclusion that its case table reaches */
  examples: readonly HandbookExample[]
  /** rows of its case table */
  rows: number
  /** people often decided otherwise: the rule itself should be looked at again */
  flagged?: string | undefined
}
export interface HandbookProps {
  /** undefined while they are being put together */
  entries: readonly HandbookEntry[] | undefined
  failure?: string | undefined
  groups: Readonly<Record<Group, string>>
  ruleset: string
  /** the rule that it is opened at */
  at?: string | undefined
  onAt: (rule: string) => void
}

/** Everything of a rule that can be searched for, in small letters. */
function wordsOf({ rule, sources, examples }: HandbookEntry): string {
  return [rule.id, rule.title, rule.help, ...rule.logic, ...rule.exceptions, ...(rule.debatable ?? []), ...sources.flatMap((s) => [s.document, s.number, s.article, s.requires]), ...examples.map((e) => e.name)].join('\n').toLowerCase()
}

/** 规则手册: every rule with its sentence, logic, exceptions, sources, examples and changes, made from the rule files themselves. */
export function Handbook({ entries, failure, groups, ruleset, at, onAt }: HandbookProps) {
  const [search, setSearch] = useState('')
  const [printing, print] = usePrinting()
  const box = useRef<HTMLDivElement>(null)
  const searchable = useMemo(() => (entries ?? []).map((entry) => ({ entry, words: wordsOf(entry) })), [entries])
  const wanted = search.trim().toLowerCase().split(/\s+/).filter((w) => w !== '')
  const found = searchable.filter(({ words }) => wanted.every((w) => words.includes(w))).map(({ entry }) => entry)
  useEffect(() => {
    if (at === undefined || entries === undefined) return
    const row = box.current?.querySelector(`[data-rule="${at}"]`)
    row?.scrollIntoView({ block: 'start' })
    row?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }, [at, entries])
  if (failure !== undefined) return <div class="handbook"><p class="bar failure" role="alert">没有读出规则手册：{failure}</p></div>
  if (entries === undefined) return <div class="handbook"><p class="bar" role="status">正在整理规则手册…</p></div>
  const shownGroups = (Object.keys(groups) as Group[]).map((key) => ({ key, list: found.filter((e) => e.rule.group === key) })).filter((g) => g.list.length > 0)
  return (
    <div class="handbook" ref={box}>
      <header class="handbook-head">
        <h2>规则手册<span class="count num">{entries.length} 条，规则 {ruleset}</span></h2>
        <p class="soft">由规则文件直接生成。结论只作提示，由人决定；标“依据待核”的依据未核对原文，监督端最多作线索。</p>
        <div class="row">
          <input type="search" aria-label="搜索规则手册" placeholder="搜索标题、依据、条文、例子" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
          <span class="soft num" role="status">{wanted.length > 0 ? `找到 ${found.length} 条` : ''}</span>
          <button type="button" class="btn end" onClick={print}>打印{wanted.length > 0 ? '找到的' : '全部'}</button>
        </div>
      </header>
      {found.length === 0 && <p class="place">没有含“{search.trim()}”的规则。</p>}
      {shownGroups.map(({ key, list }) => (
        <section key={key}>
          <h3>{key}　{groups[key]}<span class="count num">{list.length} 条</span></h3>
          <ul>
            {list.map((entry) => <HandbookRule key={entry.rule.id} entry={entry} open={printing || entry.rule.id === at} onOpen={() => onAt(entry.rule.id)} />)}
          </ul>
        </section>
      ))}
    </div>
  )
}
