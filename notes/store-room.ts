import type { DBCore, Middleware } from 'dexie'
import { DiskFull } from './store-failures.ts'

/**
 * Whether there is room to write, as whoever opens the store finds it (entrypoints/background/room.ts), and the layer of Dexie that refuses
 * writing where there is none, before anything is begun, so that the database never meets a full disk. To delete takes little room, but some.
 */
export type RoomLeft = 'enough' | 'little' | 'none'
export interface Room { left: RoomLeft }

export function keepingRoom(room: Room): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'Room',
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name)
        return { ...table, mutate: (req) => (room.left === 'none' || (room.left === 'little' && (req.type === 'add' || req.type === 'put')) ? Promise.reject(new DiskFull()) : table.mutate(req)) }
      },
    }),
  }
}
