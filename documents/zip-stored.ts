/**
 * An archive of files as they are, unpacked (APPNOTE 6.3), for a reader that takes archives only. What was unpacked and counted here
 * must not be unpacked a second time by a library, which would count nothing and would start workers that extension pages refuse.
 */

const LOCAL_HEAD = 0x04034b50
const DIRECTORY_HEAD = 0x02014b50
const END = 0x06054b50

/** `name`: a path in ASCII. Checksums are left out: the reader does not look at them, and they were checked before. */
export function storedZip(files: readonly { name: string; bytes: Uint8Array }[]): ArrayBuffer {
  const named = files.map((f) => ({ ...f, ascii: Uint8Array.from(f.name, (c) => c.charCodeAt(0) & 0x7f) }))
  const size = named.reduce((sum, f) => sum + 30 + 46 + 2 * f.ascii.length + f.bytes.length, 22)
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  let at = 0
  const u16 = (...values: number[]) => { for (const v of values) { view.setUint16(at, v, true); at += 2 } }
  const u32 = (...values: number[]) => { for (const v of values) { view.setUint32(at, v, true); at += 4 } }
  const raw = (bytes: Uint8Array) => { out.set(bytes, at); at += bytes.length }
  const offsets: number[] = []
  for (const f of named) {
    offsets.push(at)
    u32(LOCAL_HEAD)
    u16(20, 0, 0, 0, 33)
    u32(0, f.bytes.length, f.bytes.length)
    u16(f.ascii.length, 0)
    raw(f.ascii)
    raw(f.bytes)
  }
  const directory = at
  for (const [i, f] of named.entries()) {
    u32(DIRECTORY_HEAD)
    u16(20, 20, 0, 0, 0, 33)
    u32(0, f.bytes.length, f.bytes.length)
    u16(f.ascii.length, 0, 0, 0, 0)
    u32(0, offsets[i] ?? 0)
    raw(f.ascii)
  }
  const length = at - directory
  u32(END)
  u16(0, 0, named.length, named.length)
  u32(length, directory)
  u16(0)
  return out.buffer
}
