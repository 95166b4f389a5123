import { readHtml } from './html-source.ts'
import { keptBlanks } from './prose.ts'
import { countedUnpacking, entriesOf, tooMuch, type Entry } from './zip.ts'
import { UnreadableFile } from './unreadable.ts'
import type { Snapshot } from '../page/snapshot.ts'

/**
 * A Word document as text with structure. mammoth turns it into plain HTML (deleted text left out, merged cells kept),
 * which is parsed like a saved page; nothing is ever shown as markup. It unpacks whatever it finds, so the parts that it
 * reads are unpacked here first, under a limit.
 */

/** Bytes that the parts with text may unpack to; the XML of 500 dense pages has about 8 MB. */
const MOST_XML = 48 * 1024 * 1024
/** Kinds of archive that are no Word document, by a file that each has. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^OFD\.xml$/i, '是 OFD 版式文件，不能读取；请另存为 PDF 后再试'], [/^xl\//, '是 Excel 表格，不能读取；可读文书（.docx、.pdf、.txt）和网页'], [/^ppt\//, '是演示文稿，不能读取'],
  [/^content\.xml$/, '是 OpenDocument 文件，不能读取；请另存为 .docx'],
]
/** Paragraph styles that are headings, in Word’s and in WPS’s Chinese names. */
const STYLES = ['p[style-name="标题"] => h1:fresh', 'p[style-name="Title"] => h1:fresh', 'p[style-name="标题 1"] => h1:fresh', 'p[style-name="标题 2"] => h2:fresh', 'p[style-name="标题 3"] => h3:fresh']
/** Paragraphs of a cell are lines of it, not paragraphs: the first stays on the line of its row, behind the cells before. */
const CELL = /<(t[dh])((?: [^<>]*)?)>((?:<p>(?:(?!<\/?p>)[^])*<\/p>)+)<\/\1>/g
const lined = (_: string, tag: string, attributes: string, paragraphs: string) => `<${tag}${attributes}>${paragraphs.slice('<p>'.length, -'</p>'.length).replaceAll('</p><p>', '<br>')}</${tag}>`
/** An empty cell keeps its place in the text; else what stands behind it would be read under another heading. */
const EMPTY_CELL = /<(t[dh])((?: [^<>]*)?)>\s*(?:<p>\s*<\/p>)*<\/\1>/g

export async function readDocx(bytes: Uint8Array, url: string, signal?: AbortSignal): Promise<{ snapshots: Snapshot[]; gaps: string[] }> {
  const entries = entriesOf(bytes)
  const main = entries.some((e) => /^word\/document\d?\.xml$/.test(e.name))
  const other = main ? undefined : OTHERS.find(([name]) => entries.some((e) => name.test(e.name)))
  if (other) throw new UnreadableFile(other[1])
  if (!main) throw new UnreadableFile(entries.some((e) => e.name === '[Content_Types].xml') ? '是 Office 文件，但没有文书正文' : '是压缩包，不是文书；请解压后逐个读取')
  if (entries.some((e) => e.encrypted)) throw new UnreadableFile('文件有密码保护，不能读取；请去掉密码后再试')
  await checkUnpacked(bytes, entries.filter((e) => /\.(?:xml|rels)$/i.test(e.name)), signal)
  const { default: mammoth } = await import('mammoth')
  signal?.throwIfAborted()
  const copy = Uint8Array.from(bytes).buffer
  /* Under Node it takes `buffer`, in a browser `arrayBuffer`; pictures are left packed. */
  const input = { arrayBuffer: copy, buffer: copy }
  const made = await mammoth.convertToHtml(input, { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false })
    .catch(() => { throw new UnreadableFile('文件已损坏，不能打开（正文结构不完整）') })
  signal?.throwIfAborted()
  const snap = readHtml(keptBlanks(made.value.replace(EMPTY_CELL, '<$1$2>&#160;</$1>').replace(CELL, lined)), url)
  if (snap.text.trim() === '') throw new UnreadableFile(/<img\b/.test(made.value) ? '文书里只有图片，没有文字，读不出内容' : '文书里没有文字')
  return { snapshots: [snap], gaps: snap.truncated ? ['文书过长，后面的部分未读'] : [] }
}

async function checkUnpacked(bytes: Uint8Array, parts: readonly Entry[], signal?: AbortSignal): Promise<void> {
  if (parts.reduce((n, e) => n + e.size, 0) > MOST_XML) throw tooMuch()
  let left = MOST_XML
  for (const e of parts) {
    signal?.throwIfAborted()
    left -= await countedUnpacking(bytes, e, left)
  }
}
