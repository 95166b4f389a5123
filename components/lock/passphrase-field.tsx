import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Props {
  label: string
  value: string
  /** `new`: one that is being set */
  kind?: 'new' | 'known'
  onInput: (value: string) => void
  /** takes the focus when it comes up, and when this changes: what was typed is selected then */
  focus?: number | undefined
  readOnly?: boolean | undefined
  invalid?: boolean | undefined
}

/** Where a passphrase is typed. Says when capitals are locked, which nobody sees otherwise. */
export function PassphraseField({ label, value, kind = 'known', onInput, focus, readOnly, invalid }: Props) {
  const [capitals, setCapitals] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (focus === undefined) return
    input.current?.focus()
    input.current?.select()
  }, [focus])
  const look = (event: KeyboardEvent | MouseEvent) => setCapitals(event.getModifierState('CapsLock'))
  return (
    <label class="passphrase">
      <span>{label}</span>
      <input type="password" ref={input} autocomplete={kind === 'new' ? 'new-password' : 'off'} maxLength={200} spellcheck={false} value={value} readOnly={readOnly} aria-invalid={invalid}
        onInput={(event) => onInput(event.currentTarget.value)} onKeyDown={look} onKeyUp={look} onMouseDown={look} onBlur={() => setCapitals(false)} />
      <span class="capitals" role="status">{capitals && '大写锁定已打开'}</span>
    </label>
  )
}
