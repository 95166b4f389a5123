import { render } from 'preact'
import '../../components/lost.css'
import { LostNotice } from '../../components/lost-notice.tsx'
import type { Loss } from '../../notes/loss.ts'
import { forgetLosses, watchLosses } from '../background/lost.ts'

/** Milliseconds until the page 数据 is drawn, at most. */
const PATIENCE = 2_000

/** Tells over every page of the desk what was lost; what it gives back is told whether the lock is closed. */
export function tellLost(): (locked: boolean) => void {
  const place = document.getElementById('lost')
  let losses: readonly Loss[] = [], locked = true
  const draw = () => {
    document.body.classList.toggle('lost-told', losses.length > 0)
    if (place) render(losses.length > 0 ? <LostNotice losses={losses} locked={locked} onRestore={() => void toBackup()} onKnown={() => void forgetLosses().catch(() => {})} /> : null, place)
  }
  watchLosses((found) => { losses = found; draw() })
  return (closed) => {
    locked = closed
    if (losses.length > 0) draw()
  }
}

/** To the page 数据, and there to where a backup is opened. */
async function toBackup(): Promise<void> {
  location.hash = '#data'
  const until = performance.now() + PATIENCE
  while (performance.now() < until) {
    const field = document.querySelector<HTMLInputElement>('.backup input[type=file]')
    if (field) {
      field.closest('section')?.scrollIntoView({ block: 'start' })
      return field.focus({ preventScroll: true })
    }
    await new Promise((done) => { requestAnimationFrame(done) })
  }
}
