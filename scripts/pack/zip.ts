import { crc32, deflateRawSync } from 'node:zlib'

/**
 * A ZIP archive (APPNOTE 6.3, no ZIP64) of a built extension. The same files give the same bytes whatever the machine: sorted by name,
 * time always 1980-01-01, so that two people who pack the same source can compare digests.
 */

export interface PackedFile { path: string; bytes: Uint8Array }

const LOCAL_HEAD = 0x04034b50
const DIRECTORY_HEAD = 0x02014b50
const END = 0x06054b50
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8
const DOS_DAY = (1 << 5) | 1

function record(size: number, fields: readonly (readonly [width: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(size)
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) bytes.writeUInt16LE(value, at)
    else bytes.writeUInt32LE(value, at)
    at += width
  }
  return bytes
}

/** @throws RangeError for more than 4 GB */
export function zipOf(files: readonly PackedFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = Buffer.from(path)
    const data = deflateRawSync(bytes, { level: 9 })
    const common = [[2, VERSION], [2, UTF8_NAMES], [2, DEFLATED], [2, 0], [2, DOS_DAY], [4, crc32(bytes)], [4, data.length], [4, bytes.length], [2, name.length], [2, 0]] as const
    const head = record(30, [[4, LOCAL_HEAD], ...common])
    directory.push(record(46, [[4, DIRECTORY_HEAD], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name)
    parts.push(head, name, data)
    offset += head.length + name.length + data.length
  }
  const listed = Buffer.concat(directory)
  return Buffer.concat([...parts, listed, record(22, [[4, END], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, listed.length], [4, offset], [2, 0]])])
}
