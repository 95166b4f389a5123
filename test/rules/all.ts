import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { caseTable } from '../../scripts/case-tables.ts'
import type { Table } from './table.ts'

/** Every case table: rules/catalogue/<rule>.cases.yaml, beside its rule. */

const folder = path.resolve(import.meta.dirname, '../../rules/catalogue')

export const TABLES: readonly Table[] = readdirSync(folder).filter((f) => f.endsWith('.cases.yaml')).sort().map((f) => caseTable(readFileSync(path.join(folder, f), 'utf8'), f))
