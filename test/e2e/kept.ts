import type { Worker } from '@playwright/test'
import type { CaseFile } from '../../casefile/schema.ts'

/** The newest case file that the extension has kept of this number. */
export async function kept(worker: Worker, number: string): Promise<CaseFile | undefined> {
  return worker.evaluate(async (wanted) => {
    const open = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('zhongben')
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    try {
      const rows = await new Promise<{ caseNumber: string; caseFile: CaseFile }[]>((done, fail) => {
        const asked = open.transaction('cases').objectStore('cases').getAll()
        asked.onsuccess = () => done(asked.result)
        asked.onerror = () => fail(asked.error)
      })
      return rows.find((r) => r.caseNumber === wanted)?.caseFile
    } finally {
      open.close()
    }
  }, number)
}
