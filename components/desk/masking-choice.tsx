import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Masking } from '../../notes/mask.ts'

/** How much of persons is hidden in what goes out, and why nothing is. */
export interface MaskingChosen { masking: Masking; caseNumbers: boolean; reason: string }
const MASKED: MaskingChosen = { masking: 'names', caseNumbers: false, reason: '' }

/** The weakest level that the institution's policy allows; `none` where it says nothing. */
export const MaskingFloor = createContext<Masking>('none')
const STRENGTH: Record<Masking, number> = { none: 0, numbers: 1, names: 2, all: 3 }

/** What is chosen, from the usual level on; never below what policy asks for. */
export function useMasking(): [MaskingChosen, (value: MaskingChosen) => void] {
  const floor = useContext(MaskingFloor)
  const [chosen, setChosen] = useState(MASKED)
  return [STRENGTH[chosen.masking] < STRENGTH[floor] ? { ...chosen, masking: floor === 'numbers' ? 'names' : floor } : chosen, setChosen]
}

const LEVELS: readonly { level: Masking; name: string; holds: string }[] = [
  { level: 'names', name: '姓名和号码', holds: '姓名写作“刘某1”，证件、电话、银行账号遮盖中间数字，邮箱、车牌号等也遮盖' },
  { level: 'all', name: '姓名、号码、单位和住址', holds: '公司写作“某某公司1”，住址只留省、市，署名也遮盖' },
  { level: 'none', name: '不脱敏', holds: '须写明理由，并留下记录' },
]

/** Nothing goes out in clear before it is said why. */
export function isChosen({ masking, reason }: MaskingChosen): boolean {
  return masking !== 'none' || reason.trim().length >= 2
}

export function MaskingChoice({ value, onChange, disabled }: { value: MaskingChosen; onChange: (value: MaskingChosen) => void; disabled: boolean }) {
  const floor = useContext(MaskingFloor)
  return (
    <fieldset disabled={disabled}>
      <legend>脱敏{floor !== 'none' && <span class="tag">单位统一</span>}</legend>
      {LEVELS.filter((l) => STRENGTH[l.level] >= STRENGTH[floor]).map((l) => (
        <label key={l.level}>
          <input type="radio" name="masking" checked={l.level === value.masking} onChange={() => onChange({ ...value, masking: l.level })} />
          {l.name}<span class="soft">{l.holds}</span>
        </label>
      ))}
      {value.masking !== 'none' && <p class="soft">姓名按案件信息和文字中写明的身份查找，其他人的姓名可能没有遮盖；外传前请把文件看一遍。</p>}
      {value.masking === 'none' && (
        <div class="why">
          <label>理由<input class="reason" required maxLength={200} value={value.reason} placeholder="例如：随卷移送本院民事检察部门" onInput={(event) => onChange({ ...value, reason: event.currentTarget.value })} /></label>
          <p class="failure">文件将含姓名、住址和完整号码，请只在办案需要时使用并妥善保管。</p>
        </div>
      )}
      <label><input type="checkbox" checked={value.caseNumbers} onChange={() => onChange({ ...value, caseNumbers: !value.caseNumbers })} />案号也遮盖<span class="soft">写作“案件1”</span></label>
    </fieldset>
  )
}
