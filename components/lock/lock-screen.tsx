import type { Outcome } from '../draft.ts'
import { Forgotten } from './forgotten.tsx'
import { CHANGING_WORDS, type Closed } from './lock-state.ts'
import { NewPassphrase } from './new-passphrase.tsx'
import { UnlockForm } from './unlock-form.tsx'

export interface LockScreenProps {
  state: Closed
  onUnlock: (passphrase: string) => Promise<Outcome>
  /** the lock is set for the first time, as the institution asks */
  onSet: (passphrase: string) => Promise<Outcome>
  onForget: () => Promise<Outcome>
  theme?: 'light' | 'dark' | undefined
}

/** What the desk shows, and all it shows, while it is locked. */
export function LockScreen({ state, onUnlock, onSet, onForget, theme }: LockScreenProps) {
  return (
    <div class="zb desk lock-screen" lang="zh-CN" data-theme={theme}>
      <header class="masthead"><h1>终本审查工作台</h1></header>
      <main>
        <section class="lock-box">
          {state.kind === 'locked' && (
            <>
              <h2>已锁定</h2>
              <p>本机存下的案件、批注都已加密，输入口令后才能查看；在此之前，不读取、不保存任何页面。</p>
              <UnlockForm waitUntil={state.waitUntil} onUnlock={onUnlock} />
              <Forgotten words="忘记口令" said="口令无法找回，也没有备用钥匙。可以再想一想；确实想不起的，只能清除本机全部内容，重新开始。" onForget={onForget} />
            </>
          )}
          {state.kind === 'must-set' && (
            <>
              <h2>请先设置口令<span class="tag">单位统一：必须加锁</span></h2>
              <p>单位要求本机存下的案件、批注一律加密。请设一个口令，每天开始工作时输入一次；设好之前，不读取、不保存任何页面。</p>
              <p>口令无法找回。请另行妥善保管，并定期备份。</p>
              <NewPassphrase words="加锁" warn first onSet={onSet} />
            </>
          )}
          {state.kind === 'changing' && (
            <>
              <h2>{CHANGING_WORDS[state.what]}</h2>
              {state.what === 'clearing' ? <p>正在按另一个窗口的操作清除本机全部内容，完成后自动继续。请不要关闭浏览器。</p> : <p>正在逐条转换本机存下的内容，完成后自动继续。请不要关闭浏览器；中途关闭的，内容保持原样，以后可以重来。</p>}
              <p class="progress"><progress value={state.done} max={1} aria-label={CHANGING_WORDS[state.what]} /><span class="num" role="status">{Math.floor(state.done * 100)}%</span></p>
            </>
          )}
          {state.kind === 'damaged' && (
            <>
              <h2>锁的记录无法读出</h2>
              <p>本机存下的内容已加密，而用来打开它的记录损坏或者被改动过，口令也打不开。请保留现状，先报告管理人员：由系统备份恢复浏览器的用户文件夹，也许还能打开。</p>
              <Forgotten words="不再需要现有内容" said="可以清除本机全部内容，重新开始。" onForget={onForget} />
            </>
          )}
        </section>
      </main>
    </div>
  )
}
