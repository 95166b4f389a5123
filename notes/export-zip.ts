/**
 * A ZIP archive of text files (APPNOTE 6.3, no ZIP64): enough for an .xlsx. The same files give the same bytes, the time is
 * always 1980-01-01. Compression is the platform's own CompressionStream, in Chromium 80, Firefox 113 and Node 18 on.
 * Libraries compress larger files in a worker that they make from a blob: URL, which Firefox refuses on extension
 * pages; the promise then never settles (seen 2026-11 with 300 rows in Firefox 153).
 */

export interface TextFile { path: string; text: string }

const LOCAL_HEAD = 0x04034b50
const DIRECTORY_HEAD = 0x02014b50
const END = 0x06054b50
const DOS_TIME = 0
const DOS_DAY = (1 << 5) | 1
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8

interface Packed { name: Uint8Array; data: Uint8Array; crc: number; size: number; offset: number }

/** @throws RangeError for more than 4 GB */
export async function zip(files: readonly TextFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const packed: Packed[] = []
  let offset = 0
  for (const file of files) {
    const p = { name: encoder.encode(file.path), ...(await deflate(encoder.encode(file.text))), offset }
    packed.push(p)
    offset += 30 + p.name.length + p.data.length
  }
  const directory = packed.reduce((sum, p) => sum + 46 + p.name.length, 0)
  if (offset + directory > 0xffff_ffff) throw new RangeError('archive over 4 GB')
  const bytes = new Uint8Array(offset + directory + 22)
  const view = new DataView(bytes.buffer)
  let at = 0
  const u16 = (...values: number[]): void => {
    for (const v of values) view.setUint16((at += 2) - 2, v, true)
  }
  const u32 = (...values: number[]): void => {
    for (const v of values) view.setUint32((at += 4) - 4, v, true)
  }
  const raw = (data: Uint8Array): void => bytes.set(data, (at += data.length) - data.length)
  const common = (p: Packed): void => {
    u16(VERSION, UTF8_NAMES, DEFLATED, DOS_TIME, DOS_DAY)
    u32(p.crc, p.data.length, p.size)
    u16(p.name.length, 0)
  }
  for (const p of packed) {
    u32(LOCAL_HEAD)
    common(p)
    raw(p.name)
    raw(p.data)
  }
  for (const p of packed) {
    u32(DIRECTORY_HEAD)
    u16(VERSION)
    common(p)
    u16(0, 0, 0)
    u32(0, p.offset)
    raw(p.name)
  }
  u32(END)
  u16(0, 0, packed.length, packed.length)
  u32(directory, offset)
  u16(0)
  return bytes
}

/** A gzip stream is a raw deflate stream between a head of 10 bytes and the CRC with the size: all that an archive needs. */
async function deflate(text: Uint8Array<ArrayBuffer>): Promise<{ data: Uint8Array; crc: number; size: number }> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const gz = new Uint8Array(await new Response(stream).arrayBuffer())
  if (gz[0] !== 0x1f || gz[1] !== 0x8b || gz[3] !== 0) throw new Error('gzip head with extra fields')
  const tail = new DataView(gz.buffer, gz.length - 8)
  return { data: gz.subarray(10, -8), crc: tail.getUint32(0, true), size: tail.getUint32(4, true) }
}
