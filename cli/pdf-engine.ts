import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PdfEngine } from '../documents/pdf.ts'

/** pdf.js under Node: its worker script is loaded into this thread, its tables are read from the package. */
export const nodePdf: PdfEngine = {
  async start() {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return undefined
  },
  cMap: (name) => readFile(fileURLToPath(import.meta.resolve(`pdfjs-dist/cmaps/${name.replace(/[^\w.-]/g, '')}`))),
}
