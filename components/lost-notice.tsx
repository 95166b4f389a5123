import { useState } from 'preact/hooks'
import type { Loss } from '../notes/loss.ts'
import { LOST_CAUSE, lostWords } from './lost-words.ts'

export interface LostNoticeProps {
  losses: readonly Loss[]
  /** nothing can be restored before the lock is open */
  locked: boolean
  /** leads to where a backup is restored */
  onRestore: () => void
  /** taken note of: it is told no more */
  onKnown: () => void
  theme?: 'light' | 'dark' | undefined
}

/** Over every page of the desk, until it was taken note of or a backup restored: the browser has emptied the database. */
export function LostNotice({ losses, locked, onRestore, onKnown, theme }: LostNoticeProps) {
  const [asked, setAsked] = useState(false)
  return (
    <section class="zb lost" role="alert" lang="zh-CN" data-theme={theme} aria-label="本机存下的内容已丢失">
      <h2>本机存下的内容已丢失</h2>
      {losses.map((loss) => <p key={loss.of}>{lostWords(loss)}</p>)}
      <p>可能的原因：{LOST_CAUSE}。不是本程序删除的。</p>
      <p>{locked ? '口令没有变。有备份的，请解锁后尽快恢复；' : '有备份的，请尽快恢复；'}没有备份的，已无法找回。{locked ? '解锁后，这次丢失记入操作记录。' : '操作记录中记有这次丢失。'}</p>
      {asked ? (
        <div class="row">
          <span>不再显示这条提示？以后仍可在“数据”页恢复备份。</span>
          <button type="button" class="btn" onClick={onKnown}>不再显示</button>
          <button type="button" class="btn quiet" onClick={() => setAsked(false)}>返回</button>
        </div>
      ) : (
        <div class="row">
          {!locked && <button type="button" class="btn primary" onClick={onRestore}>从备份恢复</button>}
          <button type="button" class="btn" onClick={() => setAsked(true)}>知道了</button>
        </div>
      )}
    </section>
  )
}
