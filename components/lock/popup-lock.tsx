import type { Outcome } from '../draft.ts'
import { CHANGING_WORDS, type Closed } from './lock-state.ts'
import { UnlockForm } from './unlock-form.tsx'

export interface PopupLockProps {
  state: Closed
  onUnlock: (passphrase: string) => Promise<Outcome>
  onDesk: () => void
}

/** The popup while nothing can be opened: the passphrase, or the way to the desk. */
export function PopupLock({ state, onUnlock, onDesk }: PopupLockProps) {
  const desk = (words: string) => <button type="button" class="btn primary" onClick={onDesk}>{words}</button>
  switch (state.kind) {
    case 'locked': return (
      <>
        <p>已锁定。输入口令后，打开着的案件页面自动重新核对。</p>
        <UnlockForm waitUntil={state.waitUntil} onUnlock={onUnlock} />
        <hr />
        <button type="button" class="btn quiet" onClick={onDesk}>打开工作台</button>
        <p class="soft">忘记口令的，请看工作台。</p>
      </>
    )
    case 'must-set': return <><p>单位要求加锁。设好口令之前，不读取、不保存任何页面。</p>{desk('到工作台设置口令')}</>
    case 'changing': return <p role="status">{CHANGING_WORDS[state.what]} {Math.floor(state.done * 100)}%，请稍候，不要关闭浏览器。</p>
    case 'damaged': return <><p class="failure">锁的记录无法读出，内容打不开。</p>{desk('打开工作台')}</>
  }
}
