import { render } from 'preact'
import * as z from 'zod/mini'
import '../../components/desk/desk.css'
import '../../components/desk/data/data.css'
import type { Outcome } from '../../components/draft.ts'
import { LockScreen } from '../../components/lock/lock-screen.tsx'
import { isClosed, type ClosedState } from '../background/closed.ts'
import { forgetEverything, setLock } from '../background/vault-change.ts'
import { watchCleared } from '../background/vault-keeping.ts'
import { unlock, vaultState, watchVault, type VaultState } from '../background/vault.ts'
import { tellLost } from './lost-notice.tsx'
import { keepFormsQuiet } from './quiet-forms.ts'

/** The gate of the desk: the lock screen, and nothing else, until what is stored can be opened. */

z.config({ jitless: true })

const app = document.getElementById('app')
const told = tellLost()
let desk: Promise<typeof import('./at-desk.tsx')> | undefined
/** set in this window, as the institution asks: its progress is told here */
let setting: number | undefined

async function follow(state: VaultState): Promise<void> {
  told(isClosed(state))
  /* What is being written here is not to go with it: the lists are read anew when it is done. */
  if (desk !== undefined && state.kind === 'changing' && state.what === 'clearing') return
  if (!isClosed(state)) {
    desk ??= import('./at-desk.tsx')
    return
  }
  if (desk === undefined) return draw(state)
  const { isChanging, leave } = await desk
  if (isChanging()) return
  /* Loaded anew, the window holds nothing any more of what it showed. */
  leave()
  location.reload()
}

/** After a wrong one it may be that the next has to wait. */
async function tryToUnlock(passphrase: string): Promise<Outcome> {
  const outcome = await unlock(passphrase)
  if (!outcome.ok) await follow(await vaultState())
  return outcome
}

function draw(state: ClosedState): void {
  if (!app) return
  render(
    <LockScreen state={setting === undefined ? state : { kind: 'changing', what: 'locking', done: setting }} onUnlock={tryToUnlock} onForget={forgetEverything}
      onSet={async (passphrase) => {
        const outcome = await setLock(passphrase, (done) => { setting = done; draw(state) }, new AbortController().signal)
        setting = undefined
        return outcome
      }} />,
    app,
  )
}

keepFormsQuiet(document)
watchVault((state) => void follow(state))
watchCleared(() => void desk?.then((loaded) => loaded.load()))
