import type { Snapshot } from '../page/snapshot.ts'
import { paperSnapshot } from './paper-tree.ts'
import { linesOf, placedOf, type PageLines } from './pdf-lines.ts'
import { paragraphsOf, type PageParts } from './pdf-paragraphs.ts'
import { rulesOf, type OperatorCodes } from './pdf-rules.ts'
import { tablesOf } from './pdf-tables.ts'
import { UnreadableFile } from './unreadable.ts'

/**
 * The text layer of a PDF, by pdf.js. Nothing is drawn and nothing is fetched: no system font, no image decoder, no
 * WebAssembly, no script of the file is run; tables of characters (CMaps) are handed in.
 */

export interface PdfEngine {
  /** a worker with pdf.js's worker script, for the parsing; undefined when it is loaded in this thread */
  start(): Promise<Worker | undefined>
  /** a predefined CMap such as “UniGB-UCS2-H.bcmap”; rejects for one that is not there */
  cMap(fileName: string): Promise<Uint8Array>
}

export interface PdfOptions {
  pdf: PdfEngine
  signal?: AbortSignal
  onProgress?: (done: number, total: number) => void
}

/** Pages of which no more is read; a whole volume of a case file has some hundreds. */
const MOST_PAGES = 3000
/** Characters; the same as a page of the web may have. */
const MOST_TEXT = 4_000_000
/** A page with fewer characters than this has no text layer, or only a stamp in it. */
const FEW = 6
/** Share of characters without meaning from which a page is not readable. */
const MEANINGLESS = 0.3

type Page = { state: 'read' | 'columns'; lines: PageParts } | { state: 'no-text' | 'garbled' | 'damaged' }

export async function readPdf(bytes: Uint8Array, url: string, options: PdfOptions): Promise<{ snapshots: Snapshot[]; pages: number[]; rows: number; gaps: string[] }> {
  const { signal } = options
  const { getDocument, GlobalWorkerOptions, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = await options.pdf.start()
  /* Taken up by the call below; another file has its own. */
  GlobalWorkerOptions.workerPort = port ?? null
  const cMap = (name: string) => options.pdf.cMap(name)
  const task = getDocument({
    data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: true, disableFontFace: true, useWasm: false, useWorkerFetch: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, BinaryDataFactory: tablesFrom(cMap), maxImageSize: 1,
  })
  /* What the file does to the parser cannot be known: stopping does not wait for it. */
  const stopped = new Promise<never>((_, reject) => {
    if (signal?.aborted) reject(signal.reason)
    else signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  stopped.catch(() => {})
  try {
    const document = await Promise.race([task.promise, stopped])
    const total = Math.min(document.numPages, MOST_PAGES)
    const pages: Page[] = []
    let length = 0
    for (let n = 1; n <= total && length < MOST_TEXT; n++) {
      signal?.throwIfAborted()
      const page = await Promise.race([onePage(document, n, OPS), stopped])
      pages.push(page)
      if (page.state === 'read') length += page.lines.length
      options.onProgress?.(n, total)
    }
    return assembled(pages, document.numPages, url)
  } catch (error) {
    signal?.throwIfAborted()
    throw error instanceof UnreadableFile ? error : new UnreadableFile(reasonOf(error))
  } finally {
    const gone = task.destroy().catch(() => {})
    if (port) port.terminate()
    else await gone
  }
}

interface Document { getPage(n: number): Promise<import('pdfjs-dist').PDFPageProxy> }

async function onePage(document: Document, n: number, codes: OperatorCodes): Promise<Page> {
  try {
    const page = await document.getPage(n)
    const content = await page.getTextContent()
    const { transform, width, height } = page.getViewport({ scale: 1 })
    const placed = placedOf(content.items.flatMap((i) => ('str' in i ? [i] : [])), transform)
    const seen = linesOf(placed, width, height)
    /* What is drawn is asked for only where something stands side by side. */
    const { tables, rest } = seen.rows + seen.wrapped > 0 ? tablesOf(placed, rulesOf(await page.getOperatorList(), codes, transform)) : { tables: [], rest: placed }
    const lines: PageParts = { ...(tables.length > 0 ? linesOf(rest, width, height) : seen), length: seen.length, tables }
    page.cleanup()
    const text = seen.lines.map((l) => l.text).join('').replace(/\s/g, '')
    if (text.length < FEW) return { state: 'no-text' }
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    const odd = text.match(/[\ufffd\ue000-\uf8ff\u0000-\u001f\u007f-\u009f]/g)?.length ?? 0
    if (odd > text.length * MEANINGLESS) return { state: 'garbled' }
    return { state: inColumns(lines) ? 'columns' : 'read', lines }
  } catch (error) {
    if (nameOf(error) === 'PasswordException') throw error
    return { state: 'damaged' }
  }
}

/**
 * A printed web page or form whose cells run over several lines: read line by line, words of one cell would come to stand
 * beside those of another, and a wrong value is far worse than none.
 */
function inColumns({ lines, rows, wrapped }: PageLines): boolean {
  return wrapped >= 3 && wrapped * 2 + rows > lines.length * 0.3
}

function assembled(pages: readonly Page[], total: number, url: string): { snapshots: Snapshot[]; pages: number[]; rows: number; gaps: string[] } {
  const of = (state: Page['state']) => pages.flatMap((p, i) => (p.state === state ? [i + 1] : []))
  const read = of('read'), empty = of('no-text'), garbled = of('garbled'), damaged = of('damaged'), columns = of('columns')
  if (read.length === 0) {
    if (columns.length > 0) throw new UnreadableFile('是打印的网页或者多栏表格，按行读会错位，没有读取；请在平台页面上核对，或者另存为网页（.html、.mhtml）、.docx 后再试')
    if (empty.length > 0) throw new UnreadableFile('是扫描件，没有文字层，读不出文字；请先用扫描软件识别成带文字的 PDF')
    if (garbled.length > 0) throw new UnreadableFile('文字层没有编码对照，读出的是乱码；请换用其他方式导出的 PDF')
    throw new UnreadableFile('文件已损坏，没有一页能读出')
  }
  const { parts, starts } = paragraphsOf(pages.map((p) => (p.state === 'read' ? p.lines : undefined)))
  const { snapshot: snap, offsets } = paperSnapshot(parts, starts, url)
  const gaps = [
    ...(empty.length > 0 ? [`${pageList(empty)}没有文字层（扫描图像或者空白页），未读`] : []), ...(garbled.length > 0 ? [`${pageList(garbled)}的文字没有编码对照，未读`] : []),
    ...(columns.length > 0 ? [`${pageList(columns)}是多栏表格，按行读会错位，未读`] : []),
    ...(damaged.length > 0 ? [`${pageList(damaged)}已损坏，未读`] : []), ...(pages.length < total || snap.truncated ? [`文件过长，只读了前${pages.length}页（共${total}页）`] : []),
  ]
  const sum = (of: (l: PageLines, unread: boolean) => number) => pages.reduce((n, p) => n + ('lines' in p ? of(p.lines, p.state === 'columns') : 0), 0)
  return { snapshots: [snap], pages: offsets, rows: sum((l, unread) => (unread ? l.lines.length : l.rows)) / Math.max(1, sum((l) => l.lines.length)), gaps }
}

/** 第2、5—7页 */
export function pageList(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  const shown = runs.slice(0, 12).map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}、${b}` : `${a}—${b}`))
  return `第${shown.join('、')}${runs.length > 12 ? '等' : ''}页`
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}

function reasonOf(error: unknown): string {
  const name = nameOf(error)
  if (name === 'PasswordException') return '文件有密码保护，不能读取；请去掉密码后再试'
  if (name === 'InvalidPDFException' || name === 'MissingPDFException' || name === 'FormatError') return '文件已损坏，不能打开（PDF 结构不完整）'
  return `不能打开这个 PDF（${name === '' ? '原因不明' : name}）`
}

/** Hands the tables to pdf.js, which asks for them by name. The method's name is pdf.js's; nothing goes over a network. */
function tablesFrom(cMap: PdfEngine['cMap']): new () => { fetch: (asked: { kind: string; filename: string }) => Promise<Uint8Array> } {
  return class {
    fetch = async ({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> => {
      if (kind !== 'cMapUrl') throw new Error('not needed for text')
      return cMap(filename)
    }
  }
}
