import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { NAME_MAX } from '../../casefile/corrections.ts'
import type { Outcome } from '../draft.ts'
import { DEFAULT_AUTHOR } from '../elements/form.ts'
import type { ExportRecord } from '../../notes/store-exports.ts'
import { ExportLog } from './export-log.tsx'

export interface SettingsViewProps {
  /** `enabled` by the user, who may remove it; `built-in` or set by the institution's `policy`, who may not */
  sites: readonly { origin: string; by: 'enabled' | 'built-in' | 'policy' }[]
  onRemoveSite: (origin: string) => Promise<Outcome>
  /** the name put under corrections; null before one was given */
  author: string | null
  onAuthor: (name: string) => Promise<Outcome>
  /** what was handed over, the latest first */
  exports: readonly ExportRecord[]
  version: string
  ruleset: string
  stored: { cases: number; notes: number }
}

/** A match pattern as an address a person would write: `*://*.court.gov.cn/*` is “*.court.gov.cn”. */
const addressOf = (origin: string) => origin.replace(/^\*:\/\//, '').replace(/\/\*$/, '')

const BY_WORDS = { enabled: '您已启用', 'built-in': '内置支持', policy: '单位统一启用' }

export function SettingsView({ sites, onRemoveSite, author, onAuthor, exports, version, ruleset, stored, children }: SettingsViewProps & { children?: ComponentChildren }) {
  const [failure, setFailure] = useState('')
  const remove = async (origin: string) => {
    const outcome = await onRemoveSite(origin)
    setFailure(outcome.ok ? '' : `没有移除 ${addressOf(origin)}：${outcome.message}`)
  }
  return (
    <div class="settings">
      <section>
        <h2>已启用的网站</h2>
        {sites.length === 0 && <p class="soft">还没有。打开办案平台，点浏览器工具栏上的本扩展图标，选“在本站启用”。</p>}
        <ul class="sites">
          {sites.map(({ origin, by }) => (
            <li key={origin}>
              <span class="num">{addressOf(origin)}</span>
              <span class="tag">{BY_WORDS[by]}</span>
              {by === 'enabled' && <button type="button" class="btn end" aria-label={`移除 ${addressOf(origin)}`} onClick={() => void remove(origin)}>移除</button>}
            </li>
          ))}
        </ul>
        {failure && <p class="failure" role="alert">{failure}</p>}
        <p class="soft">移除后不再读取该网站的页面；已存的案件和批注不受影响。</p>
      </section>
      <Author author={author} onAuthor={onAuthor} />
      {children}
      <ExportLog exports={exports} />
      <section>
        <h2>权限与数据</h2>
        <ul class="dots">
          <li>案件和批注只存在本机这个浏览器里，不发送到任何服务器，也不统计使用情况。</li>
          <li>只读取上列网站的页面，不改动页面内容，不填写、不提交表单。</li>
          <li>“检查本页”只读取当时那一页，一次有效。</li>
          <li>导出的文件由您保管；默认遮盖姓名和证件、电话、银行卡号码；不脱敏的，须写明理由。</li>
          <li>卸载扩展或清除其数据，会一并删除全部案件和批注，请先导出。</li>
        </ul>
        <p class="num">现存案件 {stored.cases} 件，批注 {stored.notes} 条。</p>
      </section>
      <section>
        <h2>关于</h2>
        <p>终本审查助手 <span class="num">{version}</span>，规则 <span class="num">{ruleset}</span></p>
        <p class="soft">核对结论只作提示，由人决定。“四个不批”是内部审批要求，不等于法律规定；监督结论只以法律依据为准，须经核实。</p>
      </section>
    </div>
  )
}

/** The name under corrections made from now on; those already made keep theirs. */
function Author({ author, onAuthor }: Pick<SettingsViewProps, 'author' | 'onAuthor'>) {
  const [typed, setTyped] = useState<string>()
  const [said, setSaid] = useState({ text: '', failed: false })
  const name = (typed ?? author ?? DEFAULT_AUTHOR).trim()
  const save = async () => {
    const outcome = await onAuthor(name)
    setSaid(outcome.ok ? { text: '已保存。', failed: false } : { text: `没有保存：${outcome.message}`, failed: true })
    if (outcome.ok) setTyped(undefined)
  }
  return (
    <section>
      <h2>人工更正的署名</h2>
      <form class="row" onSubmit={(event) => { event.preventDefault(); void save() }}>
        <input class="author" aria-label="署名" value={typed ?? author ?? DEFAULT_AUTHOR} maxLength={NAME_MAX} onInput={(event) => { setTyped(event.currentTarget.value); setSaid({ text: '', failed: false }) }} />
        <button type="submit" class="btn" disabled={name === '' || name === author}>保存</button>
        <span role="status" class={said.failed ? 'failure' : 'soft'}>{said.text}</span>
      </form>
      <p class="soft">在案件页面更正读数时，记在更正下面；已有的更正不变。</p>
    </section>
  )
}
