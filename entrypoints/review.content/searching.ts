import type { anchorRest } from '../../page/anchoring.ts'
import { ask } from './client.ts'
import type { Further } from './note-places.ts'

declare global {
  var zhongbenAnchoring: typeof anchorRest | undefined
}
/** The search for words that moved: a script of its own, which comes once, and to few pages. */
export const searching: Further = async () => globalThis.zhongbenAnchoring ?? ((await ask({ type: 'start-anchoring' })).ok ? globalThis.zhongbenAnchoring : undefined)
