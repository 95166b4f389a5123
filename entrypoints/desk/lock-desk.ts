import type { LockProps } from '../../components/desk/data/lock-view.tsx'
import type { Outcome } from '../../components/draft.ts'
import { governed, watchGoverned } from '../background/governed.ts'
import { IDLE_MINUTES } from '../background/governed-keys.ts'
import { idleTime, setIdleTime } from '../background/idle-time.ts'
import { changePassphrase, removeLock, setLock } from '../background/vault-change.ts'
import { lockNow, vaultState } from '../background/vault.ts'

/** Wires the lock to the desk's page 数据. `keep` stores at once what is being written; `again` begins the window anew. */
export function createLockDesk(draw: () => void, keep: () => Promise<unknown>, again: () => void) {
  let state: LockProps['state'] = 'none'
  let required = false
  let idle: LockProps['idle'] = { minutes: IDLE_MINUTES.usual, fixed: false }
  let control: AbortController | undefined

  async function look(): Promise<void> {
    const [vault, policy, time] = await Promise.all([vaultState(), governed(), idleTime()])
    if (control === undefined) state = vault.kind === 'open' ? 'set' : 'none'
    required = policy.lock
    idle = time
    draw()
  }

  /** Everything stored is written anew; the window begins anew with it. */
  async function change(what: 'locking' | 'unlocking', work: (onProgress: (done: number) => void, signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
    await keep().catch(() => {})
    control = new AbortController()
    const told = (done: number) => { state = { kind: 'changing', what, done }; draw() }
    const before = state
    const outcome = await work(told, control.signal)
    if (outcome.ok) {
      again()
      return outcome
    }
    control = undefined
    state = before
    draw()
    return outcome
  }

  void look()
  watchGoverned(() => void look())
  return {
    isChanging: () => control !== undefined,
    props: (): LockProps => ({
      state, required, idle,
      onSet: (passphrase) => change('locking', (onProgress, signal) => setLock(passphrase, onProgress, signal)),
      onRemove: (passphrase) => change('unlocking', (onProgress, signal) => removeLock(passphrase, onProgress, signal)),
      onChange: changePassphrase,
      onLock: () => void keep().catch(() => {}).then(() => lockNow('by-hand')),
      onIdle: (minutes) => void setIdleTime(minutes).then(look),
      onCancel: () => control?.abort(),
    }),
  }
}
