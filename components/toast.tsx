import { useEffect, useState } from 'preact/hooks'

export interface ToastMessage {
  /** a new key is a new message, even with the same words */
  key: number
  text: string
  /** 撤销 and the like */
  action?: { label: string; run: () => void }
  /** stays until it is closed */
  failure?: boolean
}

export function useToast() {
  const [message, setMessage] = useState<ToastMessage>()
  const say = (text: string, more: Omit<ToastMessage, 'key' | 'text'> = {}) => setMessage((last) => ({ key: (last?.key ?? 0) + 1, text, ...more }))
  return { message, say, silence: () => setMessage(undefined) }
}

/** Milliseconds a message stays; long enough to reach 撤销 by keyboard. It waits while pointed at or focused. */
const STAY = 10_000

/** One short message, read out when it comes. The live region itself is always there, or its first message would go unread. */
export function Toast({ message, onDone }: { message: ToastMessage | undefined; onDone: () => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => setHeld(false), [message?.key])
  useEffect(() => {
    if (!message || message.failure || held) return
    const timer = setTimeout(onDone, STAY)
    return () => clearTimeout(timer)
  }, [message?.key, held])
  return (
    <div class="toast-place" aria-live="polite" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)} onFocusOut={() => setHeld(false)}>
      {message && (
        <div class={message.failure ? 'toast failure' : 'toast'} role={message.failure ? 'alert' : undefined} key={message.key}>
          <span>{message.text}</span>
          {message.action && <button type="button" class="btn" onClick={() => { message.action?.run(); onDone() }}>{message.action.label}</button>}
          <button type="button" class="btn icon" aria-label="关闭此消息" onClick={onDone}>✕</button>
        </div>
      )}
    </div>
  )
}
