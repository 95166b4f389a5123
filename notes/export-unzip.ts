import { piecesOf } from './export-parts.ts'

/** The texts of a finished .xlsx or .docx, read out of its archive part by part: what is looked through before a file leaves. */

const DIRECTORY_HEAD = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22

export interface Part { path: string; method: number; data: Blob; crc: number; size: number }

/** The parts of an archive, by its directory. @throws Error for what is no archive, or has a form that neither we nor docx write */
export async function partsOf(file: Blob): Promise<Part[]> {
  const end = new DataView(await file.slice(-END_SIZE).arrayBuffer())
  if (end.byteLength < END_SIZE || end.getUint32(0, true) !== END) throw new Error('not an archive')
  const parts: Part[] = []
  const bytes = new Uint8Array(await file.slice(end.getUint32(16, true), file.size - END_SIZE).arrayBuffer())
  const view = new DataView(bytes.buffer)
  let at = 0
  for (let i = 0; i < end.getUint16(10, true); i++) {
    if (view.getUint32(at, true) !== DIRECTORY_HEAD) throw new Error('damaged directory')
    const [nameSize, extra, remark, local] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)]
    const before = new DataView(await file.slice(local, local + 30).arrayBuffer())
    const start = local + 30 + before.getUint16(26, true) + before.getUint16(28, true)
    parts.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true), data: file.slice(start, start + view.getUint32(at + 20, true)),
    })
    at += 46 + nameSize + extra + remark
  }
  return parts
}

/** The text of a part, in pieces as they come out. A gzip head and tail are put around it: raw deflate is read by Chromium 103 and later only. */
export async function* textOf(part: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  if (part.method === 0) {
    yield decoder.decode(await part.data.arrayBuffer())
    return
  }
  if (part.method !== 8) throw new Error('unknown packing')
  const tail = new DataView(new ArrayBuffer(8))
  tail.setUint32(0, part.crc, true)
  tail.setUint32(4, part.size, true)
  const packed = new Blob([Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), part.data, tail])
  for await (const piece of piecesOf(packed.stream().pipeThrough(new DecompressionStream('gzip')))) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** The marked-up items of a part: what stands in one shared string, one cell or one paragraph. */
export async function* itemsOf(part: Part, end: '</si>' | '</w:p>' | '</c>'): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of textOf(part)) {
    const items = (rest + piece).split(end)
    rest = items.pop() ?? ''
    yield* items
  }
  yield rest
}

const NAMED = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

/** Tags away, entities and the escapes of spreadsheets in clear. */
export function plain(xml: string): string {
  return xml.replace(/<[^>]{0,20000}>/g, '')
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (_, hex: string | undefined, dec: string | undefined, name: string | undefined) =>
      name !== undefined ? (NAMED.get(name) ?? '') : String.fromCodePoint(Math.min(0x10ffff, hex === undefined ? Number(dec) : Number.parseInt(hex, 16))))
    .replace(/_x005F_/g, '_')
}
