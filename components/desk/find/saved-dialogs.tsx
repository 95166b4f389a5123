import { useState } from 'preact/hooks'
import type { SavedFilter } from '../../../notes/saved-filter.ts'
import { Dialog } from '../dialog.tsx'
import { Field } from '../filter-bar.tsx'
import { NAME_MAX } from './saved.ts'

/** Under which name the present narrowing is kept; a name that is taken means that filter. */
export function NameDialog({ words, name, taken, onSave, onClose }: { words: string; name: string; taken: readonly SavedFilter[]; onSave: (name: string) => void; onClose: () => void }) {
  const [typed, setTyped] = useState(name)
  const said = typed.trim()
  const old = taken.some((f) => f.name === said)
  return (
    <Dialog title="保存筛选" onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); if (said !== '') onSave(said) }}>
        <p class="file">{words}</p>
        <Field label="名称">{(id) => <input id={id} value={typed} maxLength={NAME_MAX} autocomplete="off" onInput={(event) => setTyped(event.currentTarget.value)} />}</Field>
        <p class="soft">名称和条件只存在本机，随备份保存。{old && '已有同名的筛选，保存后它改为现在的条件。'}</p>
        <div class="row foot">
          <button type="submit" class="btn primary" disabled={said === ''}>{old ? '替换' : '保存'}</button>
          <button type="button" class="btn" onClick={onClose}>取消</button>
        </div>
      </form>
    </Dialog>
  )
}

interface OrderProps {
  filters: readonly SavedFilter[]
  /** the list is not narrowed now: there is nothing that could take the place of a filter */
  wide: boolean
  wordsOf: (filter: SavedFilter) => string
  onRename: (filter: SavedFilter, name: string) => void
  onMove: (filter: SavedFilter, by: -1 | 1) => void
  onReplace: (filter: SavedFilter) => void
  onRemove: (filter: SavedFilter) => void
  onClose: () => void
}

/** Renames, orders, replaces and deletes saved filters; each at once. Alt with an arrow moves the one that is at hand. */
export function OrderDialog({ filters, wide, wordsOf, onRename, onMove, onReplace, onRemove, onClose }: OrderProps) {
  return (
    <Dialog title="整理已存筛选" onClose={onClose}>
      {filters.length === 0 && <p class="soft">没有已存的筛选。</p>}
      <ol class="saved-order">
        {filters.map((f, i) => (
          <li key={f.id} onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            onMove(f, event.key === 'ArrowUp' ? -1 : 1)
          }}>
            <input value={f.name} maxLength={NAME_MAX} aria-label={`名称：${f.name}`} onChange={(event) => {
              const name = event.currentTarget.value.trim()
              if (name === '' || filters.some((o) => o.id !== f.id && o.name === name)) event.currentTarget.value = f.name
              else onRename(f, name)
            }} />
            <span class="row">
              <button type="button" class="btn icon" aria-label={`上移：${f.name}`} disabled={i === 0} onClick={() => onMove(f, -1)}>↑</button>
              <button type="button" class="btn icon" aria-label={`下移：${f.name}`} disabled={i === filters.length - 1} onClick={() => onMove(f, 1)}>↓</button>
              <button type="button" class="btn" disabled={wide} title={wide ? '列表现在没有筛选' : undefined} onClick={() => onReplace(f)}>改为当前条件</button>
              <button type="button" class="btn danger" onClick={() => onRemove(f)}>删除</button>
            </span>
            <small class="soft">{wordsOf(f)}</small>
          </li>
        ))}
      </ol>
      <div class="row foot"><button type="button" class="btn" onClick={onClose}>完成</button><span class="soft">Alt+↑↓ 调整顺序</span></div>
    </Dialog>
  )
}
