import { civilDateAt } from '../../casefile/dates.ts'
import type { DamagedGroup, DamagedProps } from '../../components/desk/data/damaged-view.tsx'
import { damagedFile, TABLE_NAMES, type DamagedRow, type Inspection, type TableName } from '../../notes/damaged.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'
import { maskingFloor } from '../background/governed.ts'
import { attempt } from './attempt.ts'
import { saveFile } from './saving.ts'

/** Keys named of each table. */
const NAMED = 10

/** Wires 数据核查 to the page 数据. */
export function createDamagedDesk(store: Store, draw: () => void, changed: () => Promise<void>) {
  let state: DamagedProps['state'] = { kind: 'no' }
  let found: Inspection | undefined
  let masked = false
  const become = (next: typeof state) => { state = next; draw() }

  async function look(): Promise<void> {
    become({ kind: 'looking', done: 0 })
    try {
      masked = (await maskingFloor()) !== 'none'
      found = await store.inspect((done) => become({ kind: 'looking', done }))
      become({ kind: 'found', looked: found.looked, mended: found.mended, groups: groupsOf(found.damaged), kept: false })
    } catch (error) {
      become({ kind: 'failed', message: explain(error, '没有改动') })
    }
  }

  return {
    props: (): DamagedProps => ({
      state, masked,
      onLook: () => void look(),
      onKeep: () => void attempt(async () => {
        if (!found || (await maskingFloor()) !== 'none') return
        const { damaged } = found
        await store.record({ what: 'exported', count: damaged.length, detail: '无法读取的数据，json，未脱敏' })
        saveFile(damagedFile(damaged, new Date().toISOString()), 'application/json', `无法读取的数据_${civilDateAt(Date.now())}.json`)
        if (state.kind === 'found') become({ ...state, kept: true })
        await changed()
      }),
      async onTakeOut() {
        let gone = 0
        const outcome = await attempt(async () => {
          gone = await store.takeOutDamaged(found?.damaged ?? [])
          await look()
          await changed()
        })
        return outcome.ok ? { ok: true, gone } : outcome
      },
    }),
  }
}

function groupsOf(damaged: readonly DamagedRow[]): DamagedGroup[] {
  const byTable = new Map<TableName, DamagedRow[]>()
  for (const d of damaged) byTable.set(d.table, [...(byTable.get(d.table) ?? []), d])
  return [...byTable].map(([table, rows]) => ({ name: TABLE_NAMES[table], count: rows.length, keys: rows.slice(0, NAMED).map((r) => String(r.key).slice(0, 80)), stays: table === 'operations', begun: table === 'staging' }))
}
