import type { Database } from './store-database.ts'
import { marksOf, type Marks } from './store-mark.ts'
import type { Room, RoomLeft } from './store-room.ts'

/** What stands before every function of a store: see entrypoints/background/vault.ts. Left out, the database is simply opened. */
export interface Gate {
  /** Runs the work while nobody moves the rows to another database; rejects where somebody does. */
  during<T>(work: () => Promise<T>): Promise<T>
  /** Rejects where this database may not be opened (any more): a lock was set or taken away meanwhile. */
  permit(): Promise<void>
  /** Is there room on the disk to write? Left out, there is. */
  room?(): Promise<RoomLeft>
  /** The database has been opened: is it the one that was there before? Waited for; must not reject. */
  opened?(marks: Marks): Promise<void>
  /** It is about to be used. Not waited for. */
  used?(marks: Marks): void
}

const OPEN: Gate = { during: (work) => work(), permit: () => Promise.resolve() }

/**
 * The same functions, each behind the gate. The database is opened here and never by the way, so that one that was moved away
 * under an open window is not made anew, empty.
 */
export function gated<S extends object>(store: S, db: Database, room: Room, gate: Gate = OPEN): S & { close(): void } {
  let closed = false
  const marks = marksOf(db)
  let looked: Promise<void> | undefined
  const ready = async () => {
    if (gate.room) room.left = await gate.room()
    gate.used?.(marks)
    if (!closed && db.isOpen()) return looked
    /* Asked first where it was closed too: that the lock is closed says more than that the database is. */
    await gate.permit()
    if (closed) return
    await db.open()
    await (looked = gate.opened?.(marks))
  }
  const within = (fn: (...args: unknown[]) => unknown, self: object) => (...args: unknown[]): unknown => gate.during(async () => {
    await ready()
    const result: unknown = await Reflect.apply(fn, self, args)
    /* The way back from an import. */
    return isFunction(result) ? within(result, self) : result
  })
  const lines = (fn: (...args: unknown[]) => unknown, self: object) => async function* (...args: unknown[]): AsyncGenerator<unknown> {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => { letGo = resolve })
    await new Promise<void>((resolve, reject) => {
      gate.during(async () => { await ready(); resolve(); await held }).catch(reject)
    })
    try {
      const made: unknown = Reflect.apply(fn, self, args)
      if (isIterable(made)) yield* made
    } finally {
      letGo()
    }
  }
  const watching = (fn: (...args: unknown[]) => unknown, self: object) => (...args: unknown[]): (() => void) => {
    let stopped = false
    let stop: unknown
    gate.during(ready).then(() => { if (!stopped) stop = Reflect.apply(fn, self, args) }, () => {})
    return () => {
      stopped = true
      if (isFunction(stop)) stop()
    }
  }

  const known = new WeakMap<object, unknown>()
  function behind<T extends object>(functions: T): T {
    return new Proxy(functions, {
      get(self, name) {
        const own: unknown = Reflect.get(self, name)
        if ((!isFunction(own) && !isObject(own)) || typeof name !== 'string') return own
        let made = known.get(own)
        if (made === undefined) {
          made = name === 'close' ? own : !isFunction(own) ? behind(own) : name.startsWith('watch') ? watching(own, self) : Object.prototype.toString.call(own) === '[object AsyncGeneratorFunction]' ? lines(own, self) : within(own, self)
          known.set(own, made)
        }
        return made
      },
    })
  }
  return behind(Object.assign(store, { close() { closed = true; db.close() } }))
}

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function'
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isIterable = (value: unknown): value is AsyncIterable<unknown> => isObject(value) && Symbol.asyncIterator in value
