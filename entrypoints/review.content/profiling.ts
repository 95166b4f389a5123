import type { LayoutActions, PageLayout } from '../../components/pointing/layout-bar.tsx'
import { pack } from '../../page/portable.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { ask } from './client.ts'
import type { Page } from './placing.ts'

/** The panel's part in 字段标定 and 脱敏采样: it asks; the pointing itself is a script of its own, loaded when asked for. */

export function layoutOf(page: Page | undefined): PageLayout {
  const profile = page?.profile
  return { spoke: profile?.spoke?.name, changed: profile?.changed ?? undefined, trying: profile?.trying ?? false }
}

export function createProfiling({ snap, failed, again }: { snap: () => Snapshot<Node>; failed: (words: string) => void; again: () => void }): Omit<LayoutActions, 'layout'> {
  const told = (answer: { ok: true } | { ok: false; message: string }) => { if (!answer.ok) failed(answer.message) }
  return {
    onPoint: (profile) => void ask({ type: 'start-pointing', ...(profile === undefined ? {} : { profile }) }).then(told),
    onSample: () => void ask({ type: 'sample-page', page: pack(snap()) }).then(told),
    onEndTrial: () => void ask({ type: 'end-trial' }).then((answer) => { told(answer); if (answer.ok) again() }),
  }
}
