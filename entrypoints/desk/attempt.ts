import type { Outcome } from '../../components/draft.ts'
import { explain } from '../../notes/store-failures.ts'

/** Does something to what is stored; a failure comes back as a sentence. */
export async function attempt(work: () => Promise<void>): Promise<Outcome> {
  try {
    await work()
    return { ok: true }
  } catch (error) {
    return { ok: false, message: explain(error) }
  }
}
