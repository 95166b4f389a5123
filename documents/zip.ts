import { UnreadableFile } from './unreadable.ts'

/**
 * What an archive holds (APPNOTE 6.3), and whether it may be unpacked: a small file can unpack to gigabytes, and what it
 * says of its sizes can be a lie. So the parts that will be read are unpacked once here, counted, checked and thrown away.
 */

export interface Entry {
  name: string
  /** bytes when unpacked, as the archive says */
  size: number
  crc: number
  method: number
  encrypted: boolean
  /** offset of the entry's own heading */
  at: number
  /** packed bytes */
  packed: number
}

const END = 0x06054b50
const DIRECTORY_HEAD = 0x02014b50
const LOCAL_HEAD = 0x04034b50
/** The end record with the longest comment. */
const END_REACH = 22 + 0xffff
const MOST_ENTRIES = 10_000
const STORED = 0
const DEFLATED = 8

const damaged = () => new UnreadableFile('文件已损坏，不能打开（压缩结构不完整）')

/** The directory. Throws UnreadableFile where there is none. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end >= bytes.length - END_REACH && view.getUint32(end, true) !== END) end--
  if (end < 0 || view.getUint32(end, true) !== END) throw damaged()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw new UnreadableFile('压缩的内容过多，拒绝读取')
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_HEAD) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Unpacks one entry, counting, and stops above `most` bytes. Its checksum is checked on the way. Returns the bytes that came out. */
export async function countedUnpacking(bytes: Uint8Array, e: Entry, most: number): Promise<number> {
  return unpack(bytes, e, most, () => {})
}

/** The same, keeping what comes out. */
export async function unpacked(bytes: Uint8Array, e: Entry, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const whole = new Uint8Array(await unpack(bytes, e, most, (piece) => pieces.push(piece)))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

async function unpack(bytes: Uint8Array, e: Entry, most: number, keep: (piece: Uint8Array) => void): Promise<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (e.at + 30 > bytes.length || view.getUint32(e.at, true) !== LOCAL_HEAD) throw damaged()
  const from = e.at + 30 + view.getUint16(e.at + 26, true) + view.getUint16(e.at + 28, true)
  if (from + e.packed > bytes.length) throw damaged()
  if (e.method === STORED) {
    if (e.packed > most) throw tooMuch()
    keep(bytes.subarray(from, from + e.packed))
    return e.packed
  }
  if (e.method !== DEFLATED) throw damaged()
  let count = 0
  const reader = asGzip(bytes.subarray(from, from + e.packed), e).pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return count
      count += value.length
      if (count > most) break
      keep(value)
    }
  } catch {
    throw damaged()
  }
  await reader.cancel().catch(() => {})
  throw tooMuch()
}

export function tooMuch(): UnreadableFile {
  return new UnreadableFile('解压后的内容异常庞大（疑似压缩炸弹），拒绝读取')
}

/** Raw deflate between a gzip's head and tail: 'deflate-raw' came with Chromium 103 only, and this checks the checksum besides. */
function asGzip(packed: Uint8Array, e: Entry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const tail = new DataView(new ArrayBuffer(8))
  tail.setUint32(0, e.crc, true)
  tail.setUint32(4, e.size, true)
  const PIECE = 64 * 1024
  let at = 0
  return new ReadableStream({
    start: (c) => c.enqueue(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff)),
    pull: (c) => {
      if (at < packed.length) c.enqueue(Uint8Array.from(packed.subarray(at, (at += PIECE))))
      else {
        c.enqueue(new Uint8Array(tail.buffer))
        c.close()
      }
    },
  })
}
