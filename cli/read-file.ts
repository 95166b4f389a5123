import { readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import PostalMime from 'postal-mime'
import { emptyCaseFile } from '../casefile/schema.ts'
import { readDocument } from '../reading/narrative/document.ts'
import { readPage, type PageReading } from '../reading/read-page.ts'
import { decode } from './decode.ts'
import { readHtml } from './html-source.ts'

/** A file that cannot be read; `message` is one Chinese line that says why. */
export class UnreadableFile extends Error {}

/** Larger files are refused; the longest real rulings have some hundred kilobytes. */
const MAX_BYTES = 64 * 1024 * 1024

/** Reads a saved page or ruling from disk. Throws UnreadableFile with the reason. */
export async function readFile(path: string): Promise<PageReading> {
  const bytes = bytesOf(path)
  const type = extname(path).toLowerCase()
  if (type === '.html' || type === '.htm') return readHtmlText(decode(bytes), path)
  if (type === '.mhtml' || type === '.mht') return readMhtml(bytes, path)
  if (type === '.txt' || type === '.md') return readText(decode(bytes))
  throw new UnreadableFile(`不支持的文件类型“${type === '' ? '无扩展名' : type}”；可读 .html .htm .mhtml .txt .md`)
}

export function readHtmlText(html: string, url: string): PageReading {
  return readPage(readHtml(html, url))
}

export function readText(text: string): PageReading {
  const read = readDocument(text, (start, end) => ({ start, end }))
  return { pageKind: read.pageKind, profile: 'generic', caseFile: read.pageKind === 'not-a-case' ? emptyCaseFile() : read.caseFile, cases: [], labels: [] }
}

function bytesOf(path: string): Uint8Array {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new UnreadableFile('是文件夹，不是文件')
    if (stat.size > MAX_BYTES) throw new UnreadableFile(`文件过大（${Math.round(stat.size / 1048576)} MB，上限 ${MAX_BYTES / 1048576} MB）`)
    if (stat.size === 0) throw new UnreadableFile('文件是空的')
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new UnreadableFile(code === 'ENOENT' ? '文件不存在' : code === 'EACCES' || code === 'EPERM' ? '没有读取权限' : `读取失败（${code || '原因不明'}）`)
  }
}

/** Which of an archive's pages tells most: a case before a list, a list before none. */
const TELLING: readonly PageReading['pageKind'][] = ['case-detail', 'ruling', 'document', 'case-list', 'unrecognised', 'not-a-case']

/** A single-file archive: every frame is a page of its own; the first of those that tell most is taken. */
async function readMhtml(bytes: Uint8Array, path: string): Promise<PageReading> {
  const readings = (await pagesOf(bytes)).map((html) => readHtmlText(html, path))
  const [best] = readings.toSorted((a, b) => TELLING.indexOf(a.pageKind) - TELLING.indexOf(b.pageKind))
  if (!best) throw new UnreadableFile('网页归档中没有找到网页正文')
  return best
}

/**
 * The HTML parts. Browsers name no charset in a part's heading, and a mail reader would take such a page for UTF-8; so
 * the parts are renamed to what it hands over as bytes, and the page's own words on its charset are believed.
 */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const named = new TextDecoder('latin1').decode(bytes)
  const renamed = Buffer.from(bytes)
  for (const m of named.matchAll(/^content-type:[ \t\r\n]{0,8}text\/html/gim)) renamed.write('data/html', m.index + m[0].length - 'text/html'.length, 'latin1')
  const mail = await new PostalMime({ attachmentEncoding: 'arraybuffer' }).parse(renamed).catch(() => undefined)
  return (mail?.attachments ?? []).flatMap((a) => (a.mimeType === 'data/html' && a.content instanceof ArrayBuffer ? [decode(new Uint8Array(a.content))] : []))
}
