import { Parts, piecesOf } from './export-parts.ts'

/**
 * A ZIP archive of text files (APPNOTE 6.3, no ZIP64): enough for an .xlsx. Texts are packed piece by piece as they come, several
 * files at a time, so that none is ever whole in memory. The same files give the same bytes, the time is always 1980-01-01.
 * Compression is the platform's own CompressionStream, in Chromium 80, Firefox 113 and Node 18 on.
 * Libraries compress larger files in a worker that they make from a blob: URL, which Firefox refuses on extension
 * pages; the promise then never settles (seen 2026-11 with 300 rows in Firefox 153).
 */

const LOCAL_HEAD = 0x04034b50
const DIRECTORY_HEAD = 0x02014b50
const END = 0x06054b50
const DOS_TIME = 0
const DOS_DAY = (1 << 5) | 1
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8

export interface Packed { name: Uint8Array<ArrayBuffer>; data: Blob; crc: number; size: number }

/** One file of the archive, while it is written. */
export class PackedText {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>
  readonly #packed: Promise<Blob>
  readonly #encoder = new TextEncoder()

  constructor() {
    const stream = new CompressionStream('gzip')
    this.#writer = stream.writable.getWriter()
    this.#packed = gathered(stream.readable)
  }

  /** Resolves when more can be taken. */
  async write(text: string): Promise<void> {
    await this.#writer.write(this.#encoder.encode(text))
  }

  /** `path`: its name in the archive. A gzip stream is a raw deflate stream between a head of 10 bytes and the CRC with the size: all that an archive needs. */
  async end(path: string): Promise<Packed> {
    await this.#writer.close()
    const gz = await this.#packed
    const head = new Uint8Array(await gz.slice(0, 4).arrayBuffer())
    if (head[0] !== 0x1f || head[1] !== 0x8b || head[3] !== 0) throw new Error('gzip head with extra fields')
    const tail = new DataView(await gz.slice(-8).arrayBuffer())
    return { name: this.#encoder.encode(path), data: gz.slice(10, -8), crc: tail.getUint32(0, true), size: tail.getUint32(4, true) }
  }
}

async function gathered(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts = new Parts()
  for await (const piece of piecesOf(stream)) parts.bytes(piece)
  return parts.whole()
}

/** @throws RangeError for more than 4 GB */
function archive(files: readonly Packed[]): Blob {
  let offset = 0
  const packed = files.map((p) => {
    const at = offset
    offset += 30 + p.name.length + p.data.size
    return { ...p, offset: at }
  })
  const directory = packed.reduce((sum, p) => sum + 46 + p.name.length, 0)
  if (offset + directory > 0xffff_ffff) throw new RangeError('archive over 4 GB')
  const made = new Parts()
  const numbers = (size: 2 | 4, values: readonly number[]): void => {
    const view = new DataView(new ArrayBuffer(size * values.length))
    for (const [i, v] of values.entries()) if (size === 2) view.setUint16(2 * i, v, true); else view.setUint32(4 * i, v, true)
    made.bytes(new Uint8Array(view.buffer))
  }
  const u16 = (...values: number[]): void => numbers(2, values)
  const u32 = (...values: number[]): void => numbers(4, values)
  const raw = (data: Uint8Array<ArrayBuffer>): void => made.bytes(data)
  const common = (p: Packed): void => {
    u16(VERSION, UTF8_NAMES, DEFLATED, DOS_TIME, DOS_DAY)
    u32(p.crc, p.data.size, p.size)
    u16(p.name.length, 0)
  }
  for (const p of packed) {
    u32(LOCAL_HEAD)
    common(p)
    raw(p.name)
    made.blob(p.data)
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
  return made.whole()
}

/** An archive of files that are whole in memory, and behind them those that are packed already. */
export async function zipped(files: readonly { path: string; text: string }[], more: readonly Packed[] = []): Promise<Blob> {
  const packed: Packed[] = []
  for (const { path, text } of files) {
    const file = new PackedText()
    await file.write(text)
    packed.push(await file.end(path))
  }
  return archive([...packed, ...more])
}

/** A small archive, whole in memory. */
export async function zip(files: readonly { path: string; text: string }[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await zipped(files)).arrayBuffer())
}
