import { useState } from 'preact/hooks'

/** Esc, pressed by habit, gives up what was written only at the second time; `written` anew takes the question back. */
export function useGivingUp(onClose: () => void) {
  const [written, setWritten] = useState(false)
  const [asking, setAsking] = useState(false)
  return {
    write: () => { setWritten(true); setAsking(false) },
    escape: () => (written && !asking ? setAsking(true) : onClose()),
    question: asking && <p class="failure" role="alert">填写的内容还没有保存，再按一次 Esc 就放弃。</p>,
  }
}
