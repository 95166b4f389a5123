/** The texts of a finished .xlsx or .docx, read out of its archive part by part: what is looked through before a file leaves. */

const DIRECTORY_HEAD = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22

interface Part { path: string; method: number; data: Uint8Array; crc: number; size: number }

/** The parts of an archive, by its directory. @throws Error for what is no archive, or has a form that neither we nor docx write */
export function partsOf(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - END_SIZE
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('not an archive')
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    if (view.getUint32(at, true) !== DIRECTORY_HEAD) throw new Error('damaged directory')
    const [nameSize, extra, remark, local] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)]
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    parts.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)), method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true), data: bytes.subarray(start, start + view.getUint32(at + 20, true)),
    })
    at += 46 + nameSize + extra + remark
  }
  return parts
}

/** The text of a part, in pieces as they come out. A gzip head and tail are put around it: raw deflate is read by Chromium 103 and later only. */
export async function* textOf(part: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  if (part.method === 0) {
    yield decoder.decode(part.data)
    return
  }
  if (part.method !== 8) throw new Error('unknown packing')
  const tail = new DataView(new ArrayBuffer(8))
  tail.setUint32(0, part.crc, true)
  tail.setUint32(4, part.size, true)
  const reader = new Blob([Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), new Uint8Array(part.data), tail]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) if (value) yield decoder.decode(value, { stream: true })
  yield decoder.decode()
}

/** Text items of a part: what stands in one shared string or in one paragraph, put together and in clear. */
export async function* itemsOf(part: Part, end: '</si>' | '</w:p>'): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of textOf(part)) {
    const items = (rest + piece).split(end)
    rest = items.pop() ?? ''
    for (const xml of items) yield plain(xml)
  }
  yield plain(rest)
}

const NAMED = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

/** Tags away, entities and the escapes of spreadsheets in clear. */
function plain(xml: string): string {
  return xml.replace(/<[^>]{0,20000}>/g, '')
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (_, hex: string | undefined, dec: string | undefined, name: string | undefined) =>
      name !== undefined ? (NAMED.get(name) ?? '') : String.fromCodePoint(Math.min(0x10ffff, hex === undefined ? Number(dec) : Number.parseInt(hex, 16))))
    .replace(/_x005F_/g, '_')
}
