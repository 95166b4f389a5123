import { lockHeadSchema } from '../../notes/lock-head.ts'
import { PLAIN, SEALED } from '../../notes/store-convert.ts'
import { FILLER } from '../../notes/store-filler.ts'
import { databases, dropDatabase, headBeside } from '../../notes/store-leftover.ts'
import { noteMissing } from './lost.ts'
import { keepLockHead, lockHead } from './vault-keeping.ts'
import { roomToOpen } from './room.ts'
import { whileNobodyConverts } from './vault-locks.ts'

/**
 * Before anything is opened, once in every window: what an interrupted change of the lock left behind is put right. The head in
 * storage.local alone says which of two databases is in force; the other is a half copy, or was to be deleted.
 */
export function settled(): Promise<void> {
  /* One window at a time. What cannot be settled now is settled at the next start. */
  settling ??= navigator.locks.request('zhongben-settling', () => whileNobodyConverts(settle)).catch(() => {})
  return settling
}
let settling: Promise<void> | undefined

async function settle(): Promise<void> {
  /* To ask which databases there are is to open them, too. */
  await roomToOpen()
  const [there, head] = await Promise.all([databases(), lockHead()])
  if (there.has(FILLER)) await dropDatabase(FILLER, false)
  if (!there.has(PLAIN) && !there.has(SEALED)) return noteMissing()
  if (head !== undefined && head !== 'unreadable') {
    if (there.has(PLAIN)) await dropDatabase(PLAIN, true)
    return
  }
  if (!there.has(SEALED)) return
  if (head === undefined && there.has(PLAIN)) return dropDatabase(SEALED, false)
  /* The head was lost or damaged, and with it the way to the data: a copy lies beside them. */
  const copy = lockHeadSchema.safeParse(await headBeside(SEALED))
  if (copy.success) await keepLockHead(copy.data)
}
