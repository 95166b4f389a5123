import { useState } from 'preact/hooks'
import type { Masking } from '../../notes/mask.ts'

const LEVELS: readonly { level: Masking; name: string; about: string }[] = [
  { level: 'names', name: '姓名和号码', about: '姓名写作刘某，号码遮盖' },
  { level: 'all', name: '另遮盖地址、单位', about: '对外提供时使用' },
  { level: 'none', name: '不遮盖', about: '入卷、办案内部使用' },
]

/** How personal data are hidden. In clear only after it was confirmed; undefined while that is open. */
export function PaperMasking({ masking, onMasking }: { masking: Masking | undefined; onMasking: (masking: Masking | undefined) => void }) {
  const [asked, setAsked] = useState(false)
  return (
    <fieldset>
      <legend>个人信息</legend>
      {LEVELS.map((l) => (
        <label key={l.level}>
          <input type="radio" name="paper-masking" checked={(asked ? 'none' : masking) === l.level} onChange={() => { setAsked(l.level === 'none'); onMasking(l.level === 'none' ? undefined : l.level) }} />
          <span class="paper-kind">{l.name}<small>{l.about}</small></span>
        </label>
      ))}
      {asked && masking === undefined && (
        <div class="row ask" role="alert">
          <span>不遮盖时，文书将含完整姓名和号码。</span>
          <button type="button" class="btn danger" onClick={() => onMasking('none')}>确认不遮盖</button>
        </div>
      )}
    </fieldset>
  )
}
