/**
 * A browser in memory for the vault: three areas of storage that tell of their changes, and a way to die at the n-th write of whatever kind,
 * after which nothing is written any more, as when the browser is killed.
 */

type Changed = (changes: Record<string, unknown>, area: string) => void
export class Dead extends Error {
  override name = 'Dead'
}

const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>(), managed: new Map<string, unknown>() }
const heard = new Set<Changed>()
const life = { left: Infinity, writes: 0 }

function write(): void {
  life.writes++
  if (--life.left < 0) throw new Dead()
}

function areaOf(name: keyof typeof areas) {
  const held = areas[name]
  const tell = (keys: readonly string[]) => { for (const listener of Array.from(heard)) queueMicrotask(() => listener(Object.fromEntries(keys.map((k) => [k, {}])), name)) }
  return {
    get: async (keys: string | string[] | null) => structuredClone(Object.fromEntries([...held].filter(([k]) => keys === null || [keys].flat().includes(k)))),
    set: async (values: Record<string, unknown>) => { write(); for (const [k, v] of Object.entries(structuredClone(values))) held.set(k, v); tell(Object.keys(values)) },
    remove: async (keys: string | string[]) => { write(); for (const k of [keys].flat()) held.delete(k); tell([keys].flat()) },
  }
}

export const browser = {
  runtime: { id: 'own-extension' },
  storage: { local: areaOf('local'), session: areaOf('session'), managed: areaOf('managed'), onChanged: { addListener: (f: Changed) => heard.add(f), removeListener: (f: Changed) => heard.delete(f) } },
}

/** What the browser says of the disk. */
const disk: { quota?: number; usage?: number } = {}
Object.defineProperty(navigator, 'storage', { configurable: true, value: { estimate: async () => ({ ...disk }) } })

export const memory = {
  areas,
  disk,
  /** how many writes there have been since */
  writes: () => life.writes,
  /** Dies at the n-th write from now, counted from 1. */
  dieAt(n: number): void { life.left = n - 1; life.writes = 0 },
  live(): void { life.left = Infinity; life.writes = 0 },
  /** The browser is started anew: what was in memory only is gone. */
  restart(): void { areas.session.clear(); heard.clear(); memory.live() },
  reset(): void { for (const a of Object.values(areas)) a.clear(); delete disk.quota; delete disk.usage; memory.restart() },
}

/** Every write of a database counts too, and fails once dead. Once for a test file. */
export function watchDatabases(): void {
  const before = (of: object, name: string, check: () => void) => {
    const real: unknown = Reflect.get(of, name)
    if (typeof real === 'function') Reflect.set(of, name, function (this: unknown, ...args: unknown[]): unknown { check(); return Reflect.apply(real, this, args) })
  }
  for (const name of ['put', 'add', 'delete', 'clear']) before(IDBObjectStore.prototype, name, write)
  before(IDBFactory.prototype, 'deleteDatabase', write)
  before(IDBFactory.prototype, 'open', () => { if (life.left < 0) throw new Dead() })
}
