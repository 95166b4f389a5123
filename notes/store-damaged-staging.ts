import * as z from 'zod/mini'
import { correctionSchema } from '../casefile/corrections.ts'
import { caseRecordSchema } from './case-record.ts'
import { tombstoneSchema } from './export-json.ts'
import { leadSchema } from './lead.ts'
import { noteSchema } from './schema.ts'
import { sealRow } from './store-backup.ts'
import { entriesSchema, journalSchema } from './store-staged.ts'
import { keptChoicesSchema } from './store-staged-choices.ts'
import { backSchema } from './store-staged-write.ts'
import { parsed } from './store-rows.ts'

/** What is laid aside of an import or of a backup that is opened: what each row must be. */

const ROWS: Readonly<Record<string, z.ZodMiniType>> = {
  import: journalSchema, 'import-index': entriesSchema, 'import-back': backSchema, 'import-choices': keptChoicesSchema,
  'import-cases': caseRecordSchema, 'import-notes': noteSchema, 'import-corrections': correctionSchema, 'import-leads': leadSchema,
  'import-goneNotes': tombstoneSchema, 'import-goneCorrections': tombstoneSchema, 'import-goneLeads': tombstoneSchema,
}
const kind = z.object({ t: z.string() })
/* A backup judges nothing: a row of it may be damaged as it was where it came from. */
const ofBackup = z.object({ n: z.number(), t: z.string(), r: z.record(z.string(), z.unknown()) })

export function stagedRowSchema(row: unknown): z.ZodMiniType {
  const t = parsed(kind, row)?.t ?? ''
  const r = Object.hasOwn(ROWS, t) ? ROWS[t] : undefined
  return t.startsWith('import') ? z.object({ n: z.number(), t: z.string(), r: r ?? z.never() }) : t === 'backup' ? sealRow : ofBackup
}
