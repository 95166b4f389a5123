import type { ImportCounts, ImportDialogProps } from '../../components/desk/import-dialog.tsx'
import type { Outcome } from '../../components/draft.ts'
import { planImport, readImport, type ImportPlan } from '../../notes/import-json.ts'
import { explain } from '../../notes/store-failures.ts'
import type { Store } from '../../notes/store.ts'

/** A file being taken in: what it would change, and how to do it. */
export interface Importing {
  preview: ImportDialogProps['preview']
  plan?: ImportPlan
}

/** Conflicts named one by one; the rest are counted. */
const NAMED = 5

export async function previewImport(store: Store, file: File): Promise<Importing> {
  const failed = (message: string): Importing => ({ preview: { kind: 'failed', fileName: file.name, message } })
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return failed('文件无法读取，可能已被移动或者没有权限。')
  const read = readImport(text)
  if (!read.ok) return failed(read.error)
  const plan = planImport({ ...(await store.everything()), corrections: await store.allCorrections() }, read.file)
  const conflicts = [...plan.corrections, ...plan.notes, ...plan.cases].filter((p) => p.state === 'conflict').map((p) => p.reason ?? '内容不同')
  return {
    plan,
    preview: {
      kind: 'ready',
      plan: {
        fileName: file.name, masked: read.file.masking === 'numbers', notes: count(plan.notes), cases: count(plan.cases), corrections: count(plan.corrections),
        conflicts: conflicts.length > NAMED ? [...conflicts.slice(0, NAMED), `另有 ${conflicts.length - NAMED} 项冲突`] : conflicts,
      },
    },
  }
}

export async function runImport(store: Store, plan: ImportPlan, takeNewer: boolean): Promise<Outcome & { undo?: () => Promise<Outcome> }> {
  const taken = <T>(rows: readonly { state: string; incoming: T }[]) => rows.filter((r) => r.state === 'new' || (takeNewer && r.state === 'newer')).map((r) => r.incoming)
  try {
    const back = await store.writeImport(taken(plan.cases), taken(plan.notes), taken(plan.corrections))
    return { ok: true, undo: () => back().then(() => ({ ok: true as const }), (error: unknown) => ({ ok: false as const, message: explain(error) })) }
  } catch (error) {
    return { ok: false, message: explain(error) }
  }
}

function count(rows: readonly { state: keyof ImportCounts }[]): ImportCounts {
  const counts: ImportCounts = { new: 0, same: 0, newer: 0, older: 0, conflict: 0 }
  for (const r of rows) counts[r.state]++
  return counts
}
