import type { BinProps } from '../../components/desk/data/bin-view.tsx'
import type { Binned } from '../../notes/store-bin.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'

/** Wires 回收站 to the page 数据. `changed` reads anew what else the page tells. */
export function createBinDesk(store: Store, draw: () => void, changed: () => Promise<void>): () => BinProps {
  let found: { groups: Binned[]; more: number } | string | undefined
  const look = async () => {
    found = await store.bin().catch((error: unknown) => explain(error, ''))
    draw()
  }
  return () => ({
    found: typeof found !== 'object' ? found : { more: found.more, groups: found.groups.map(({ at, taken, first }) => ({ at, first, cases: taken.cases.length, notes: taken.notes.length, leads: taken.leads.length })) },
    onLook: look,
    async onRestore(at) {
      try {
        /* As it lies there now: another window may have taken some of it back. */
        const taken = (await store.bin()).groups.find((g) => g.at === at)?.taken
        if (taken && taken.cases.length + taken.notes.length > 0) await store.restore(taken)
        else if (taken && taken.leads.length > 0) await store.restoreLeads(taken.leads)
        else return { ok: false, message: '已不在回收站，可能已在别的窗口恢复或者清除。' }
        return { ok: true }
      } catch (error) {
        return { ok: false, message: explain(error, '仍在回收站') }
      } finally {
        await Promise.all([look(), changed()])
      }
    },
  })
}
