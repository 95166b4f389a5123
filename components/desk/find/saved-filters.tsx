import { useMemo, useState } from 'preact/hooks'
import type { SavedFilter } from '../../../notes/saved-filter.ts'
import type { useToast } from '../../toast.tsx'
import { NameDialog, OrderDialog } from './saved-dialogs.tsx'
import { narrowedBy, narrowingWords, proposedName, sameNarrowing, saved, type Narrowed, type SavedDesk } from './saved.ts'
import { useCounts } from './use-counts.ts'

interface Props {
  desk: SavedDesk
  tab: SavedFilter['tab']
  now: Narrowed
  onApply: (to: Narrowed) => void
  titleOf: (rule: string) => string
  /** undefined while nothing can be counted */
  count: ((of: Narrowed) => Generator<unknown, number>) | undefined
  /** counted anew when this is another */
  whenever: unknown
  say: ReturnType<typeof useToast>['say']
}

/** The saved filters of a list, each with the number of rows that it finds, and the button that saves what it is narrowed to now. */
export function useSaved({ desk, tab, now, onApply, titleOf, count, whenever, say }: Props) {
  const mine = useMemo(() => desk.filters.filter((f) => f.tab === tab), [desk.filters, tab])
  const counts = useCounts(mine, whenever, count && ((f) => count(narrowedBy(f))))
  const [asked, setAsked] = useState<'name' | 'order'>()
  const wide = narrowingWords(now, titleOf) === ''
  const edit = async (change: Parameters<SavedDesk['onEdit']>[0], words: string, undo?: Parameters<SavedDesk['onEdit']>[0]) => {
    const outcome = await desk.onEdit(change)
    if (!outcome.ok) return say(`没有保存：${outcome.message}`, { failure: true })
    if (words !== '') say(words, undo ? { action: { label: '撤销', run: () => void edit(undo, '已恢复。') } } : {})
  }
  const remove = (gone: SavedFilter) => {
    const at = desk.filters.findIndex((f) => f.id === gone.id)
    void edit((list) => list.filter((f) => f.id !== gone.id), `已删除筛选“${gone.name}”。`, (list) => (list.some((f) => f.id === gone.id) ? list : [...list.slice(0, at), gone, ...list.slice(at)]))
  }
  const replace = (old: SavedFilter) => {
    const next = saved(old.id, old.name, tab, now)
    const put = (f: SavedFilter) => (list: readonly SavedFilter[]) => list.map((o) => (o.id === f.id ? { ...f, name: o.name } : o))
    void edit(put(next), `“${old.name}”已改为当前的条件。`, put(old))
  }
  const saveButton = <button type="button" class="btn quiet" disabled={wide} onClick={() => setAsked('name')}>保存筛选…</button>
  const chips = (
    <div class="saved row" role="group" aria-label="已存筛选" hidden={mine.length === 0 && desk.damaged === 0}>
      {mine.map((f) => {
        const to = narrowedBy(f)
        return (
          <button key={f.id} type="button" class="btn" aria-pressed={sameNarrowing(to, now)} title={narrowingWords(to, titleOf)} onClick={() => onApply(to)}>
            <bdi>{f.name}</bdi>{counts.has(f.id) && <span class="num"> {counts.get(f.id)}</span>}
          </button>
        )
      })}
      {mine.length > 0 && <button type="button" class="btn quiet" onClick={() => setAsked('order')}>整理…</button>}
      {desk.damaged > 0 && <span class="soft">{desk.damaged} 个已存筛选有损坏，没有列出。</span>}
    </div>
  )
  const dialogs = (
    <>
      {asked === 'name' && (
        <NameDialog words={narrowingWords(now, titleOf)} name={proposedName(now, titleOf)} taken={mine} onClose={() => setAsked(undefined)} onSave={(name) => {
          setAsked(undefined)
          const old = mine.find((f) => f.name === name)
          if (old) replace(old)
          else void edit((list) => [...list, saved(desk.newId(), name, tab, now)], `已保存筛选“${name}”。`)
        }} />
      )}
      {asked === 'order' && (
        <OrderDialog filters={mine} wide={wide} wordsOf={(f) => narrowingWords(narrowedBy(f), titleOf)} onClose={() => setAsked(undefined)} onRemove={remove} onReplace={replace}
          onRename={(f, name) => void edit((list) => list.map((o) => (o.id === f.id ? { ...o, name } : o)), '')}
          onMove={(f, by) => void edit((list) => moved(list, f, by), '')} />
      )}
    </>
  )
  return { saveButton, savedFilters: <>{chips}{dialogs}</> }
}

/** A filter a place up (-1) or down (1) among those of its own list. */
export function moved(list: readonly SavedFilter[], filter: SavedFilter, by: -1 | 1): readonly SavedFilter[] {
  const places = list.flatMap((f, i) => (f.tab === filter.tab ? [i] : []))
  const at = places.findIndex((i) => list[i]?.id === filter.id)
  const [from, to] = [places[at], places[at + by]]
  const [a, b] = [list[from ?? -1], list[to ?? -1]]
  if (from === undefined || to === undefined || a === undefined || b === undefined) return list
  return list.with(from, b).with(to, a)
}
