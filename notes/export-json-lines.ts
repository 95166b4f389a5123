import type { AnnotationFile } from './export-json.ts'
import { Parts } from './export-parts.ts'
import { CONTEXT, iriOf, webAnnotation } from './web-annotation.ts'

/** The lines of the re-importable file: one row a line, so that a broken file tells where, and a long one is written and read line by line. */

/** Parts of the file in which rows stand, in the order in which they stand there. */
export const SECTIONS = ['cases', 'corrections', 'leads', 'goneNotes', 'goneCorrections', 'goneLeads', 'notes'] as const
export type Section = (typeof SECTIONS)[number]
export type Head = Pick<AnnotationFile, 'format' | 'version' | 'exportedAt' | 'masking'>
export type FileRows = Pick<AnnotationFile, 'cases' | 'notes' | 'corrections' | 'leads' | 'gone'>

/** Rows of a part as they stand in the file. */
function rowsOf({ gone, ...rows }: FileRows, section: Section): readonly unknown[] {
  switch (section) {
    case 'goneNotes': return gone.notes
    case 'goneCorrections': return gone.corrections
    case 'goneLeads': return gone.leads
    case 'notes': return rows.notes.map((n) => webAnnotation(n))
    default: return rows[section]
  }
}

/** What stands before each part, and behind the last. `total`: number of notes. */
function around({ format, version, exportedAt, masking }: Head, total: number): string[] {
  const id = iriOf('list', exportedAt)
  const open = (o: object): string => JSON.stringify(o).slice(0, -1)
  return [
    `${open({ '@context': CONTEXT, id, type: 'AnnotationCollection', label: '批注清单', total })},\n"zb:list": ${open({ format, version, exportedAt, masking })},\n"cases": [`,
    '],\n"corrections": [', '],\n"leads": [', '],\n"gone": {"notes": [', '],\n"corrections": [', '],\n"leads": [',
    `]}},\n"first": ${open({ id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0 })},\n"items": [`,
    `]},\n"last": ${JSON.stringify(`${id}:1`)}}\n`,
  ]
}

/** A file that is in memory. */
export function jsonBytes(file: AnnotationFile): Uint8Array<ArrayBuffer> {
  const between = around(file, file.notes.length)
  const text = SECTIONS.map((section, i) => {
    const rows = rowsOf(file, section)
    return `${between[i] ?? ''}${rows.length === 0 ? '' : `\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n`}`
  })
  return new TextEncoder().encode(text.join('') + (between.at(-1) ?? ''))
}

/** The same, of rows that come some at a time; none of them is kept in memory. */
export class JsonFile {
  readonly #parts = new Map(SECTIONS.map((s) => [s, new Parts()]))

  add(rows: FileRows): void {
    for (const [section, part] of this.#parts) for (const row of rowsOf(rows, section)) part.text(`${part.length === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`)
  }

  /** `total`: number of notes */
  finish(head: Head, total: number): Blob {
    const between = around(head, total)
    const whole = new Parts()
    for (const [i, part] of [...this.#parts.values()].entries()) {
      whole.text(between[i] ?? '')
      if (part.length === 0) continue
      whole.blob(part.whole())
      whole.text('\n')
    }
    whole.text(between.at(-1) ?? '')
    return whole.whole()
  }
}
