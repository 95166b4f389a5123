import { UnreadableFile } from './unreadable.ts'

/** What kind of file it is: by its first bytes where they tell, else by its name. Platforms export web pages as “.doc”, and people rename files. */

export type Format = 'html' | 'mhtml' | 'text' | 'docx' | 'pdf'

const BY_NAME = new Map<string, Format>([
  ['.html', 'html'], ['.htm', 'html'], ['.xhtml', 'html'], ['.mhtml', 'mhtml'], ['.mht', 'mhtml'], ['.txt', 'text'], ['.md', 'text'], ['.docx', 'docx'], ['.pdf', 'pdf'],
])
export const READABLE = '.html .htm .mhtml .txt .md .docx .pdf'
/** How much of the beginning is looked at; PDF readers look for the mark in the first kilobyte. */
const HEAD = 1024

/** Throws UnreadableFile for a file that is of no kind that can be read. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const ext = /\.[^./\\]{1,12}$/.exec(name)?.[0].toLowerCase() ?? ''
  const named = BY_NAME.get(ext)
  /* Byte for byte: TextDecoder's latin1 is windows-1252. Handed over whole: one by one they took a sixtieth of reading a ruling (2026-11-23). */
  const head: string = Reflect.apply(String.fromCharCode, null, bytes.subarray(0, HEAD))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw new UnreadableFile(compoundReason(bytes))
  if (/%PDF-\d/.test(head)) return 'pdf'
  const picture = PICTURES.find(([mark]) => mark.test(head))
  if (picture) throw new UnreadableFile(`是图片（${picture[1]}），没有文字，读不出内容；请先识别成文字`)
  if (head.startsWith('{\\rtf')) throw new UnreadableFile('是 RTF 文档，不能读取；请用 Word 或者 WPS 打开后另存为 .docx')
  if (named === 'pdf') throw new UnreadableFile('不是 PDF 文件（文件头不符），可能已损坏或者扩展名有误')
  if (named === 'docx') {
    const web = webFormat(head)
    if (web) return web
    throw new UnreadableFile('不是 docx 文件（文件头不符），可能已损坏或者扩展名有误')
  }
  if (named) return named
  const web = ext === '.doc' || ext === '.xls' || ext === '' ? webFormat(head) : undefined
  if (web) return web
  throw new UnreadableFile(`不支持的文件类型“${ext === '' ? '无扩展名' : ext}”；可读 ${READABLE}`)
}

const PICTURES: readonly (readonly [RegExp, string])[] = [
  // oxlint-disable-next-line no-control-regex -- the marks hold zero bytes
  [/^\xff\xd8\xff/, 'JPEG'], [/^\x89PNG\r\n/, 'PNG'], [/^GIF8[79]a/, 'GIF'], [/^(?:II\*\x00|MM\x00\*)/, 'TIFF'], [/^RIFF[^]{4}WEBP/, 'WEBP'], [/^BM[^]{4}\x00\x00\x00\x00/, 'BMP'],
]

function webFormat(head: string): Format | undefined {
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html[\s>]|<head[\s>]|<table[\s>])/i.test(head)) return 'html'
  return /^(?:From: [^\n]{0,200}\r?\n|Snapshot-|MIME-Version: )/i.test(head) && /multipart\/related/i.test(head) ? 'mhtml' : undefined
}

/** The old container of Office: a protected .docx is wrapped in one too, with streams of these names (MS-OFFCRYPTO 1.3). */
function compoundReason(bytes: Uint8Array): string {
  const names = new TextDecoder('latin1').decode(bytes).replaceAll('\x00', '')
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) return '文件有密码保护，不能读取；请在 Word 或者 WPS 中去掉密码后再试'
  return '是旧版 Office 文件（.doc 等），不能读取；请用 Word 或者 WPS 打开后另存为 .docx'
}
