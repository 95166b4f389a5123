import { crc32, inflateRawSync } from 'node:zlib'

/** The text files of a ZIP archive by path, read through its directory, sizes and checksums compared. */
export async function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of directory')
  const files = new Map<string, string>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const [packed, size, name, local] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint16(at + 28, true), view.getUint32(at + 42, true)]
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))
    const start = local + 30 + view.getUint16(local + 26, true)
    const data = inflateRawSync(bytes.subarray(start, start + packed))
    if (data.length !== size || crc32(data) !== view.getUint32(at + 16, true)) throw new Error(`${path}: damaged`)
    files.set(path, new TextDecoder('utf-8', { fatal: true }).decode(data))
    at += 46 + name
  }
  return files
}
