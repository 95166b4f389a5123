import { ROLE_WORDS, type Role } from '../rules/words.ts'
import { useId } from './use-id.ts'

const ROLES: readonly Role[] = ['approval', 'supervision']

/** 审批 / 监督. Native radios: the arrow keys and the reading out come with them. */
export function RoleSwitch({ role, onRole }: { role: Role; onRole: (role: Role) => void }) {
  const name = useId()
  return (
    <fieldset class="segments">
      <legend class="hide">核对角色</legend>
      {ROLES.map((r) => (
        <label key={r}>
          <input type="radio" name={name} checked={r === role} onChange={() => onRole(r)} />
          <span>{ROLE_WORDS[r]}</span>
        </label>
      ))}
    </fieldset>
  )
}
