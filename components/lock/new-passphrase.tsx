import { useState } from 'preact/hooks'
import type { Outcome } from '../draft.ts'
import { PASSPHRASE_RULE, weaknessOf } from './passphrase.ts'
import { PassphraseField } from './passphrase-field.tsx'

interface Props {
  /** the present passphrase is asked for, too */
  changing?: boolean
  /** that a forgotten passphrase cannot be helped must be acknowledged */
  warn?: boolean
  words: string
  /** comes up with the page: takes the focus */
  first?: boolean
  onSet: (passphrase: string, old: string) => Promise<Outcome>
}

/** A passphrase is set or changed: typed twice, checked while it is typed. */
export function NewPassphrase({ changing, warn, words, first, onSet }: Props) {
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [known, setKnown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const weakness = weaknessOf(next) || (again === '' ? '请再输一次' : again !== next ? '两次输入的口令不同' : changing && next === old ? '新口令与原口令相同' : '')
  const missing = weakness || (changing && old === '' ? '请输入原口令' : warn && !known ? '请先勾选下面一项' : '')
  const submit = async (event: Event) => {
    event.preventDefault()
    if (missing !== '' || busy) return
    setBusy(true)
    setFailure('')
    const outcome = await onSet(next, old)
    setBusy(false)
    if (!outcome.ok) return setFailure(outcome.message)
    for (const clear of [setOld, setNext, setAgain]) clear('')
    setKnown(false)
  }
  return (
    <form class="new-passphrase" autocomplete="off" onSubmit={(event) => void submit(event)}>
      <p class="soft">{PASSPHRASE_RULE}</p>
      <div class="row">
        {changing && <PassphraseField label="原口令" value={old} onInput={setOld} readOnly={busy} />}
        <PassphraseField label={changing ? '新口令' : '口令'} kind="new" value={next} onInput={setNext} focus={first ? 1 : undefined} readOnly={busy} />
        <PassphraseField label="确认口令" kind="new" value={again} onInput={setAgain} readOnly={busy} />
      </div>
      {warn && <label class="known"><input type="checkbox" checked={known} onChange={(event) => setKnown(event.currentTarget.checked)} />我知道：忘记口令，本机存下的内容就打不开，谁也无法找回</label>}
      <div class="row">
        <button type="submit" class="btn primary" disabled={missing !== '' || busy}>{words}</button>
        <span class="soft" role="status">{busy ? '正在处理…' : next === '' && old === '' ? '' : missing}</span>
      </div>
      {failure !== '' && <p class="failure" role="alert">{failure}</p>}
    </form>
  )
}
