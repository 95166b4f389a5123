import type { Snapshot } from '../page/snapshot.ts'
import { damagedIn, decode } from './decode.ts'
import { formatOf } from './format.ts'
import type { PdfEngine } from './pdf.ts'
import { proseSnapshot } from './prose.ts'
import { UnreadableFile } from './unreadable.ts'

/** A file's bytes → its text with structure, or a sentence that says why not. The same in the terminal and on the desk. */

export interface FileText {
  /** page: a saved web page (several are the frames of one archive); text: plain text; paper: a word processor's or a printed document */
  form: 'page' | 'text' | 'paper'
  snapshots: Snapshot[]
  /** paged documents: where each page begins in the text, page 1 first */
  pages?: readonly number[]
  /** printed documents: share of lines that hold several cells or fields or were left out for it, 0…1 */
  rows?: number
  /** what could not be read of it, a Chinese sentence each; empty when all was read */
  gaps: readonly string[]
}

export interface FileReadOptions {
  /** what of PDF depends on the place where it runs */
  pdf: PdfEngine
  /** when it stops, the promise rejects with its reason */
  signal?: AbortSignal
  /** pages done, of so many; called for paged documents only */
  onProgress?: (done: number, total: number) => void
}

/** Largest file that is taken; the longest real rulings have some hundred kilobytes, a scanned file some ten megabytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024

/** Reads a file. Rejects with UnreadableFile for what cannot be read. `name` decides only where the bytes do not tell. What reads a format is loaded with its first file. */
export async function fileText(name: string, bytes: Uint8Array, options: FileReadOptions): Promise<FileText> {
  checkSize(bytes.length)
  options.signal?.throwIfAborted()
  const text = await read(name, bytes, options)
  const damaged = damagedIn(text.snapshots.map((s) => s.text).join(''))
  return damaged === undefined ? text : { ...text, gaps: [...text.gaps, damaged] }
}

async function read(name: string, bytes: Uint8Array, options: FileReadOptions): Promise<FileText> {
  switch (formatOf(name, bytes)) {
    case 'html': {
      const { readHtml } = await import('./html-source.ts')
      return { form: 'page', snapshots: [readHtml(decode(bytes), name)], gaps: [] }
    }
    case 'mhtml': {
      const [{ pagesOfArchive }, { readHtml }] = await Promise.all([import('./mhtml.ts'), import('./html-source.ts')])
      const pages = await pagesOfArchive(bytes)
      if (pages.length === 0) throw new UnreadableFile('网页归档中没有找到网页正文')
      return { form: 'page', snapshots: pages.map((html) => readHtml(html, name)), gaps: [] }
    }
    case 'text': return { form: 'text', snapshots: [proseSnapshot([decode(bytes)], name)], gaps: [] }
    case 'docx': return { form: 'paper', ...(await (await import('./docx.ts')).readDocx(bytes, name, options.signal)) }
    case 'pdf': return { form: 'paper', ...(await (await import('./pdf.ts')).readPdf(bytes, name, options)) }
  }
}

/** Refuses what is too large before it is loaded, and what is empty. `size` in bytes. */
export function checkSize(size: number): void {
  if (size === 0) throw new UnreadableFile('文件是空的')
  if (size > MAX_FILE_BYTES) throw new UnreadableFile(`文件过大（${Math.round(size / 1048576)} MB，上限 ${MAX_FILE_BYTES / 1048576} MB）`)
}
