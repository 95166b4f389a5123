import { useState } from 'preact/hooks'
import type { Outcome } from '../../draft.ts'
import { CHANGING_WORDS } from '../../lock/lock-state.ts'
import { NewPassphrase } from '../../lock/new-passphrase.tsx'
import { PassphraseField } from '../../lock/passphrase-field.tsx'

export interface LockProps {
  state: 'none' | 'set' | { kind: 'changing'; what: 'locking' | 'unlocking'; done: number }
  /** the institution's policy: a lock there must be */
  required: boolean
  /** minutes without use after which it closes; `fixed`: by policy */
  idle: { minutes: number; fixed: boolean }
  onSet: (passphrase: string) => Promise<Outcome>
  onChange: (old: string, next: string) => Promise<Outcome>
  onRemove: (passphrase: string) => Promise<Outcome>
  onLock: () => void
  onIdle: (minutes: number) => void
  onCancel: () => void
}

const MINUTES = [5, 10, 15, 30, 60, 120, 240, 480]
const minutesWords = (n: number) => (n < 60 || n % 60 !== 0 ? `${n} 分钟` : `${n / 60} 小时`)

/** 锁: everything stored is encrypted with a key that only a passphrase gives. */
export function LockView(props: LockProps) {
  const { state, required, idle } = props
  const [said, setSaid] = useState('')
  const tell = async (work: Promise<Outcome>, done: string) => {
    setSaid('')
    const outcome = await work
    if (outcome.ok) setSaid(done)
    return outcome
  }
  return (
    <section class="lock">
      <h2>锁{state === 'set' && <span class="count">已加锁</span>}{required && <span class="tag">单位统一：必须加锁</span>}</h2>
      {typeof state === 'object' ? (
        <>
          <p class="progress"><progress value={state.done} max={1} aria-label={CHANGING_WORDS[state.what]} /><span class="num" role="status">{CHANGING_WORDS[state.what]} {Math.floor(state.done * 100)}%</span><button type="button" class="btn" onClick={props.onCancel}>停止</button></p>
          <p class="soft">停止的，内容保持原样。</p>
        </>
      ) : state === 'none' ? (
        <>
          <p>加锁后，存在本机的案件、批注、线索、更正、操作记录全部加密，只有口令能打开；每天开始工作时输入一次，离开电脑 {minutesWords(idle.minutes)}或者锁屏后自动锁定。拿到这台电脑的硬盘、浏览器的用户文件夹，也读不出内容。</p>
          <p>口令只有您知道，<strong>忘记了无法找回，内容也就打不开</strong>。请先备份，把口令另行妥善保管；浏览器若问是否记住口令，请选“不保存”。</p>
          <NewPassphrase words="加锁" warn onSet={props.onSet} />
        </>
      ) : (
        <>
          <p>存在本机的内容已全部加密。离开电脑 {minutesWords(idle.minutes)}、锁屏或者关闭浏览器后自动锁定。导出的文件、备份不在其内；文件名不带法院和案号，因为浏览器会记下载过的文件名。</p>
          <div class="row">
            <button type="button" class="btn primary" onClick={props.onLock}>立即锁定</button>
            <label class="row">离开多久自动锁定
              <select value={idle.minutes} disabled={idle.fixed} onChange={(event) => props.onIdle(Number(event.currentTarget.value))}>
                {[...new Set([...MINUTES, idle.minutes])].sort((a, b) => a - b).map((n) => <option key={n} value={n}>{minutesWords(n)}</option>)}
              </select>
            </label>
            {idle.fixed && <span class="tag">单位统一</span>}
          </div>
          <details><summary>更换口令</summary><NewPassphrase words="更换口令" changing onSet={(next, old) => tell(props.onChange(old, next), '口令已更换，下次解锁用新口令。')} /></details>
          {!required && <details><summary>取消锁</summary><Removing onRemove={props.onRemove} /></details>}
          {required && <p class="soft">单位统一设置要求加锁，不能取消。</p>}
        </>
      )}
      {said !== '' && <p class="soft" role="status">{said}</p>}
    </section>
  )
}

function Removing({ onRemove }: Pick<LockProps, 'onRemove'>) {
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState('')
  const submit = async (event: Event) => {
    event.preventDefault()
    if (typed === '') return
    const outcome = await onRemove(typed)
    setFailure(outcome.ok ? '' : outcome.message)
    if (outcome.ok) setTyped('')
  }
  return (
    <form autocomplete="off" onSubmit={(event) => void submit(event)}>
      <p class="soft">取消后，内容以未加密的形式存在本机，能进入这台电脑的人可以读到。</p>
      <div class="row"><PassphraseField label="现用口令" value={typed} onInput={setTyped} invalid={failure !== ''} /><button type="submit" class="btn danger" disabled={typed === ''}>取消锁</button></div>
      {failure !== '' && <p class="failure" role="alert">{failure}</p>}
    </form>
  )
}
