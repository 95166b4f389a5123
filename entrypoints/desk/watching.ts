import type { Store } from '../../notes/store.ts'

/** Milliseconds after which reading begins even where the database has not yet told how it stands. */
const PATIENCE = 2000
/** Milliseconds between a change and reading: changes come in crowds. */
const PAUSE = 150

/**
 * Watches what is stored, from the first time it is asked for, which is after the first rows are shown, for to begin means to count. It
 * resolves when every later change is told, so that what is read from then on need not be read again because watching began.
 */
export function createWatching(store: Pick<Store, 'watch'>, changed: () => void): () => Promise<void> {
  let begun: Promise<void> | undefined
  return () => (begun ??= new Promise((ready) => {
    let heard = false
    let later: ReturnType<typeof setTimeout> | undefined
    store.watch(() => {
      if (heard) { clearTimeout(later); later = setTimeout(changed, PAUSE) }
      heard = true
      ready()
    })
    setTimeout(() => { heard = true; ready() }, PATIENCE)
  }))
}
