import * as z from 'zod/mini'
import { openStore, type Store } from '../../notes/store.ts'
import { roomToOpen, roomToWrite } from '../background/room.ts'
import { whileNobodyConverts } from '../background/vault-locks.ts'

/** How a worker of the desk opens the database in force: the desk hands it over (`vaultAccess`), for workers cannot ask the browser for it. */
export const accessSchema = z.object({ name: z.string().check(z.maxLength(100)), key: z.optional(z.instanceof(Uint8Array)) })

/** It must be there already: one that was moved away meanwhile is not made anew. */
export function storeFor(access: z.output<typeof accessSchema>): Store {
  return openStore({ ...access, existing: true, gate: { during: whileNobodyConverts, permit: roomToOpen, room: roomToWrite }, now: () => new Date().toISOString(), newId: () => crypto.randomUUID() })
}
