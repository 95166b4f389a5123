import { useState } from 'preact/hooks'
import type { Outcome } from '../draft.ts'

export interface SitesListProps {
  /**
   * `enabled` by the user, who may remove it; `built-in` or set by the institution's `policy`, who may not.
   * `waiting`: policy names it, the browser has not given leave yet
   */
  sites: readonly { origin: string; by: 'enabled' | 'built-in' | 'policy'; waiting?: boolean }[]
  onRemoveSite: (origin: string) => Promise<Outcome>
  /** asks the browser for a site that waits */
  onAllowSite: (origin: string) => Promise<Outcome>
}

/** A match pattern as an address a person would write: `*://*.court.gov.cn/*` is “*.court.gov.cn”. */
const addressOf = (origin: string) => origin.replace(/^\*:\/\//, '').replace(/\/\*$/, '')

const BY_WORDS = { enabled: '您已启用', 'built-in': '内置支持', policy: '单位统一启用' }

/** 已启用的网站. */
export function SitesList({ sites, onRemoveSite, onAllowSite }: SitesListProps) {
  const [failure, setFailure] = useState('')
  const run = async (what: string, origin: string, work: Promise<Outcome>) => {
    const outcome = await work
    setFailure(outcome.ok ? '' : `没有${what} ${addressOf(origin)}：${outcome.message}`)
  }
  return (
    <section>
      <h2>已启用的网站</h2>
      {sites.length === 0 && <p class="soft">还没有。打开办案平台，点浏览器工具栏上的本扩展图标，选“在本站启用”。</p>}
      <ul class="sites">
        {sites.map(({ origin, by, waiting }) => (
          <li key={origin}>
            <span class="num">{addressOf(origin)}</span>
            <span class="tag">{BY_WORDS[by]}{waiting && '，等待授权'}</span>
            {waiting && <button type="button" class="btn end" aria-label={`授权 ${addressOf(origin)}`} onClick={() => void run('授权', origin, onAllowSite(origin))}>授权</button>}
            {by === 'enabled' && <button type="button" class="btn end" aria-label={`移除 ${addressOf(origin)}`} onClick={() => void run('移除', origin, onRemoveSite(origin))}>移除</button>}
          </li>
        ))}
      </ul>
      {failure && <p class="failure" role="alert">{failure}</p>}
      <p class="soft">移除后不再读取该网站的页面；已存的案件和批注不受影响。{sites.some((s) => s.by === 'policy') && '单位统一启用的网站不能自行移除。'}</p>
      {sites.some((s) => s.waiting) && <p class="soft">等待授权的网站，浏览器尚未允许读取；点“授权”并同意浏览器的询问后生效。</p>}
    </section>
  )
}
