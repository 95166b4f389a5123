import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readFile } from '../cli/read-file.ts'
import { emptyTally, scoreDocument, type Tally } from './score-document.ts'
import { expectedReading } from './score-values.ts'

export interface Entry { id: string; dir: string; text: string }

const TYPES = ['.txt', '.html', '.htm', '.md']

/** The texts of a folder that have an expected reading beside them. */
export function entriesOf(dir: string): Entry[] {
  const names = readdirSync(dir)
  return names.filter((f) => f.endsWith('.expected.json')).sort().flatMap((f) => {
    const id = f.slice(0, -'.expected.json'.length)
    const text = TYPES.map((t) => id + t).find((t) => names.includes(t))
    return text === undefined ? [] : [{ id, dir, text: path.join(dir, text) }]
  })
}

/** A third of the names, by their hash, is kept apart: the reader is not to be made on these. */
export function isHeldOut(id: string): boolean {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0
}

export interface Scored { dev: Tally; held: Tally; drafts: string[] }

/** Reads every entry as `check` does and counts. Drafts are left out; their names are returned. */
export async function score(entries: readonly Entry[]): Promise<Scored> {
  const out: Scored = { dev: emptyTally(), held: emptyTally(), drafts: [] }
  for (const entry of entries) {
    const file = path.join(entry.dir, `${entry.id}.expected.json`)
    const want = expectedReading.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (want.status === 'draft') {
      out.drafts.push(entry.id)
      continue
    }
    const name = path.join(path.basename(entry.dir), path.basename(entry.text))
    const tally = isHeldOut(entry.id) ? out.held : out.dev
    try {
      scoreDocument(tally, name, want, await readFile(entry.text))
    } catch (error) {
      scoreDocument(tally, name, want, undefined)
      tally.errors.set(name, [`could not be read: ${error instanceof Error ? error.message : String(error)}`, ...(tally.errors.get(name) ?? [])])
    }
  }
  return out
}

/** The project's own corpus, and the shared one where it stands beside the checkout. */
export function defaultFolders(root: string): string[] {
  return ['test/pages', 'test/rulings', '../shared/corpus/rulings', '../shared/corpus/documents'].map((d) => path.join(root, d)).filter((d) => existsSync(d))
}
