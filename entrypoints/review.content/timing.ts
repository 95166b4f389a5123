import type { TimeActions } from '../../components/timeline/time-tab.tsx'
import { ask } from './client.ts'
import type { createLighting } from './lighting.ts'

/** What the panel's 时间线 asks of the worker and of the page. */
export function timing(caseId: () => string | undefined, lighting: ReturnType<typeof createLighting>): TimeActions {
  return {
    async onTime() {
      const id = caseId()
      if (id === undefined) return { ok: false, message: '本页没有案号' }
      return ask({ type: 'case-time', caseId: id })
    },
    onWords: (evidence) => lighting.exhibits(evidence, 0),
  }
}
