import { useState } from 'preact/hooks'
import type { ProfileSource } from '../../casefile/profile.ts'
import type { Outcome } from '../draft.ts'

export interface ProfileRow {
  id: string
  name: string
  author: string
  source: ProfileSource
  on: boolean
  /** day of its last change, YYYY-MM-DD */
  updatedOn: string
  /** addresses it is for, as a person writes them */
  addresses: readonly string[]
  /** counts of what it says */
  fields: number
  tables: number
  note?: string | undefined
}

export interface ProfilesViewProps {
  profiles: readonly ProfileRow[]
  /** stored or set by policy, and not readable */
  damaged: number
  onTurn: (id: string, on: boolean) => Promise<Outcome>
  onExport: (id: string) => Outcome
  onDelete: (row: ProfileRow) => void
  onFile: (file: File) => void
}

const SOURCE_WORDS: Record<ProfileSource, string> = { own: '本机标定', imported: '导入', policy: '单位统一', shipped: '内置' }

/** 版式: which platforms are read by a profile, and whose. */
export function ProfilesView({ profiles, damaged, onTurn, onExport, onDelete, onFile }: ProfilesViewProps) {
  const [failure, setFailure] = useState('')
  const told = (what: string, outcome: Outcome) => setFailure(outcome.ok ? '' : `${what}：${outcome.message}`)
  return (
    <div class="settings profiles">
      <section>
        <h2>平台版式<span class="count num">{profiles.length} 个</span></h2>
        <p class="soft">版式说明某个平台的页面上哪里是立案日期、哪一列是财产类型。没有版式的页面按通用方法读取。在案件页的审查面板中点“标定”即可制作；同一网站有多个版式时，按本机标定、导入、单位统一、内置的顺序采用第一个相符的。</p>
        <label class="btn import">导入版式…<input type="file" accept=".json,application/json" aria-label="导入版式文件" onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) onFile(file)
        }} /></label>
        {failure !== '' && <p class="failure" role="alert">{failure}</p>}
        {damaged > 0 && <p class="failure">另有 {damaged} 个版式已损坏或者格式不符，没有采用。</p>}
        <ul class="profile-list">
          {profiles.map((p) => (
            <li key={p.id} class={p.on ? '' : 'off'}>
              <label class="profile-on"><input type="checkbox" checked={p.on} aria-label={`启用版式 ${p.name}`} onChange={(event) => { const on = event.currentTarget.checked; void onTurn(p.id, on).then((o) => told(`没有${on ? '启用' : '停用'} ${p.name}`, o)) }} /></label>
              <div class="profile-what">
                <p><strong>{p.name}</strong> <span class="tag">{SOURCE_WORDS[p.source]}</span>{!p.on && <span class="tag">已停用</span>}</p>
                <p class="soft num">{p.addresses.slice(0, 3).join('　')}{p.addresses.length > 3 && ` 等 ${p.addresses.length} 处`}</p>
                <p class="soft num">字段 {p.fields} 个，列表 {p.tables} 个；{p.author === '' ? '' : `${p.author}，`}{p.updatedOn}</p>
                {p.note !== undefined && <p class="soft">{p.note}</p>}
              </div>
              <div class="row">
                <button type="button" class="btn" aria-label={`导出 ${p.name}`} onClick={() => told(`没有导出 ${p.name}`, onExport(p.id))}>导出</button>
                {(p.source === 'own' || p.source === 'imported') && <button type="button" class="btn danger" aria-label={`删除 ${p.name}`} onClick={() => onDelete(p)}>删除</button>}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
