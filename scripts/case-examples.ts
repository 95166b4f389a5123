import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import { caseTable, type CaseRow } from './case-tables.ts'

/** What the handbook shows of a case table: of every pair of conclusions that it expects, the first row; what is left open in the table is judged there and then. */
export interface RuleExamples {
  rule: string
  rows: number
  examples: CaseRow[]
}

export function examplesIn(folder: string): RuleExamples[] {
  return readdirSync(folder).filter((f) => f.endsWith('.cases.yaml')).sort().map((f) => {
    const { rule, rows } = caseTable(readFileSync(path.join(folder, f), 'utf8'), f)
    const firm = new Map<string, CaseRow>()
    for (const r of rows) {
      const pair = `${typeof r.approval === 'string' ? r.approval : ''} ${typeof r.legality === 'string' ? r.legality : ''}`
      if (typeof r.approval === 'string' && !firm.has(pair)) firm.set(pair, r)
    }
    return { rule, rows: rows.length, examples: [...firm.values()] }
  })
}

const NAME = 'virtual:case-examples'

/** Hands the examples to the handbook as a module, read from the case tables when the extension is built. */
export function caseExamples(folder: string): Plugin {
  return {
    name: 'case-examples',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(examplesIn(folder))}` : undefined),
  }
}
