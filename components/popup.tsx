import { useRef } from 'preact/hooks'
import { CaseChoice, type CaseToChoose } from './case-choice.tsx'
import { PopupLock, type PopupLockProps } from './lock/popup-lock.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

/** Whether the page in the current tab can be read. `host` is its host name, for the reader. */
export type PopupState =
  | { kind: 'looking' }
  /** a site that the extension supports of itself */
  | { kind: 'built-in'; host: string }
  /** turned on by the user, or by the institution, who alone may turn it off again */
  | { kind: 'enabled'; host: string; byPolicy?: boolean }
  | { kind: 'can-enable'; host: string }
  /** browser pages, the extension store, other extensions */
  | { kind: 'cannot' }
  | { kind: 'file'; allowed: boolean }

export interface PopupProps {
  state: PopupState
  busy?: boolean
  /** what came of 检查本页 */
  result?: 'shown' | 'not-a-case' | 'unrecognised' | undefined
  /** the database was lost: a Chinese sentence */
  lost?: string | undefined
  /** a Chinese sentence */
  failure?: string | undefined
  onCheck: () => void
  onEnable: () => void
  onDisable: () => void
  onFileSettings: () => void
  onDesk: () => void
  /** 在图像上批注 */
  onImages: () => void
  /** the page names no case: which one its notes go to */
  choice?: { cases: readonly CaseToChoose[]; before?: string | undefined } | undefined
  onChoose: (chosen: CaseToChoose) => void
  /** 标定本页 */
  onPoint: () => void
  /** nothing can be opened until then */
  closed?: Omit<PopupLockProps, 'onDesk'> | undefined
  /** closes the lock, where there is one */
  onLock?: (() => void) | undefined
  theme?: 'light' | 'dark' | undefined
}

const RESULT_WORDS = {
  shown: '已核对，结论在页面边缘的标签里。', 'not-a-case': '本页没有案件信息，不作核对。', unrecognised: '本页像是案件页，但版式未识别，没有作结论。',
}

/** What the toolbar button opens. */
export function Popup(props: PopupProps) {
  const { state, busy, result, failure } = props
  const main = useRef<HTMLElement>(null)
  useKeptFocus(main, () => main.current)
  const check = (primary: boolean, words = '检查本页') => (
    <button type="button" class={primary ? 'btn primary' : 'btn'} disabled={busy} onClick={props.onCheck}>{words}</button>
  )
  const lost = props.lost !== undefined && <div class="lost failure" role="alert"><p>{props.lost}</p><button type="button" class="btn" onClick={props.onDesk}>在工作台查看</button></div>
  if (props.closed) {
    return (
      <main class="zb popup" lang="zh-CN" data-theme={props.theme} tabIndex={-1} ref={main}>
        <h1>终本审查助手</h1>
        {lost}
        <PopupLock {...props.closed} onDesk={props.onDesk} />
      </main>
    )
  }
  return (
    <main class="zb popup" lang="zh-CN" data-theme={props.theme} tabIndex={-1} ref={main}>
      <h1>终本审查助手</h1>
      {lost}
      {'host' in state && <p class="num host">{state.host}</p>}
      {state.kind === 'looking' && <p class="soft">正在查看本页…</p>}
      {state.kind === 'built-in' && (
        <>
          <p>本站已内置支持，打开案件页即自动核对。</p>
          {check(true, '重新检查本页')}
        </>
      )}
      {state.kind === 'enabled' && (
        <>
          <p>本站已{state.byPolicy ? '由单位统一' : ''}启用，打开案件页即自动核对。</p>
          {check(true, '重新检查本页')}
          {!state.byPolicy && <button type="button" class="btn" disabled={busy} onClick={props.onDisable}>停用本站</button>}
        </>
      )}
      {state.kind === 'can-enable' && (
        <>
          <p>本站尚未启用，打开页面时不会自动读取。</p>
          {check(true, '检查本页（仅此一次）')}
          <button type="button" class="btn" disabled={busy} onClick={props.onEnable}>在本站启用</button>
          <p class="soft">启用时浏览器会请您允许读取 {state.host} 的页面，只限这一个网站，以后可随时停用。</p>
        </>
      )}
      {state.kind === 'cannot' && <p>本页不能核对。浏览器设置页、扩展商店等页面不允许扩展读取，请在案件页上使用。</p>}
      {state.kind === 'file' && (state.allowed ? check(true) : (
        <>
          <p>核对本机文件，须先在扩展的详情页勾选“允许访问文件网址”，再刷新本页。</p>
          <button type="button" class="btn primary" onClick={props.onFileSettings}>打开扩展详情页</button>
        </>
      ))}
      <div role="status">{busy ? <p class="soft">正在处理…</p> : result && <p class="said">{RESULT_WORDS[result]}</p>}</div>
      {failure && <p class="failure" role="alert">{failure}</p>}
      <hr />
      {state.kind !== 'cannot' && state.kind !== 'looking' && !(state.kind === 'file' && !state.allowed) && (
        <>
          {props.choice ? <CaseChoice {...props.choice} busy={busy === true} onChoose={props.onChoose} /> : <button type="button" class="btn quiet" disabled={busy} onClick={props.onImages}>在图像上批注（框选扫描件）</button>}
          <button type="button" class="btn quiet" disabled={busy} onClick={props.onPoint}>标定本页（指出各个值是什么）</button>
        </>
      )}
      <button type="button" class="btn quiet" onClick={props.onDesk}>打开工作台</button>
      {props.onLock && <button type="button" class="btn quiet" onClick={props.onLock}>立即锁定</button>}
      <p class="soft">数据只存在本机，不外传。</p>
    </main>
  )
}
