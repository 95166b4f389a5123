import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { PdfEngine } from '../../documents/pdf.ts'

/**
 * pdf.js on the desk: its worker script is a file of the extension (script-src 'self'). Its tables of Chinese characters
 * cannot be fetched (connect-src 'none') and need not be: each is a module of its own, loaded when a file asks for it.
 */

/** The tables of simplified Chinese; those ending in V are for vertical writing and refer to the others. 2026-11: pdfjs-dist 5.6 */
const TABLES = new Map<string, () => Promise<{ default: string }>>([
  ['Adobe-GB1-UCS2', () => import('pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline')],
  ['UniGB-UCS2-H', () => import('pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline')],
  ['UniGB-UCS2-V', () => import('pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap?url&inline')],
  ['UniGB-UTF16-H', () => import('pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline')],
  ['UniGB-UTF16-V', () => import('pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap?url&inline')],
  ['UniGB-UTF8-H', () => import('pdfjs-dist/cmaps/UniGB-UTF8-H.bcmap?url&inline')],
  ['UniGB-UTF32-H', () => import('pdfjs-dist/cmaps/UniGB-UTF32-H.bcmap?url&inline')],
  ['GBK-EUC-H', () => import('pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline')],
  ['GBK-EUC-V', () => import('pdfjs-dist/cmaps/GBK-EUC-V.bcmap?url&inline')],
  ['GBKp-EUC-H', () => import('pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline')],
  ['GBKp-EUC-V', () => import('pdfjs-dist/cmaps/GBKp-EUC-V.bcmap?url&inline')],
  ['GBK2K-H', () => import('pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline')],
  ['GBK2K-V', () => import('pdfjs-dist/cmaps/GBK2K-V.bcmap?url&inline')],
  ['GB-EUC-H', () => import('pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline')],
  ['GB-EUC-V', () => import('pdfjs-dist/cmaps/GB-EUC-V.bcmap?url&inline')],
  ['GBpc-EUC-H', () => import('pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline')],
  ['GBpc-EUC-V', () => import('pdfjs-dist/cmaps/GBpc-EUC-V.bcmap?url&inline')],
])

export const deskPdf: PdfEngine = {
  start: async () => new Worker(workerUrl, { type: 'module' }),
  async cMap(fileName) {
    const table = await TABLES.get(fileName.replace(/\.bcmap$/, ''))?.()
    if (!table) throw new Error(`no table ${fileName}`)
    return Uint8Array.from(atob(table.default.slice(table.default.indexOf(',') + 1)), (c) => c.charCodeAt(0))
  },
}
