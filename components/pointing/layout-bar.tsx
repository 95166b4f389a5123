import { useState } from 'preact/hooks'

/** What a platform's profile did for the page, as the panel shows it. */
export interface PageLayout {
  /** name of the profile that spoke */
  spoke?: string | undefined
  /** a profile knows this site, but not this layout any more */
  changed?: { id: string; name: string; lost: readonly string[] } | undefined
  /** the site is read with a draft on trial */
  trying: boolean
}

export interface LayoutActions {
  layout: PageLayout
  /** begin pointing; with an id: correct that profile */
  onPoint: (profile?: string) => void
  onSample: () => void
  /** read without the draft again; it is kept */
  onEndTrial: () => void
}

/** Words named before “等”. */
const NAMED = 4

/** 本页版式已变化: what was lost, that the general reader stands in, and what can be done. */
export function LayoutBar({ layout, onPoint, onSample, onEndTrial }: LayoutActions) {
  const [all, setAll] = useState(false)
  const { changed, trying } = layout
  if (trying) {
    return (
      <div class="bar layout-bar" role="status">
        <p>正在试用标定中的版式草稿{layout.spoke === undefined ? '，本页没有用上' : ''}。请核对读出的内容是否正确。</p>
        <div class="row"><button type="button" class="btn" onClick={() => onPoint()}>继续标定、保存</button><button type="button" class="btn quiet" onClick={onEndTrial}>结束试用</button></div>
      </div>
    )
  }
  if (!changed) return null
  const shown = all ? changed.lost : changed.lost.slice(0, NAMED)
  return (
    <div class="bar layout-bar changed" role="status">
      <h2>本页版式已变化</h2>
      <p>与版式“{changed.name}”不符，已改按通用方法读取，可能漏读，请核对原文。</p>
      {shown.length > 0 && (
        <p class="soft">找不到：{shown.join('、')}{changed.lost.length > shown.length && <> 等 {changed.lost.length} 处<button type="button" class="btn quiet" onClick={() => setAll(true)}>全部列出</button></>}</p>
      )}
      <div class="row"><button type="button" class="btn primary" onClick={() => onPoint(changed.id)}>重新标定</button><button type="button" class="btn" onClick={onSample}>脱敏采样</button></div>
    </div>
  )
}
