import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Looks for words in every file of a browser's profile folder: as UTF-8 and as UTF-16 in both orders (values and keys of IndexedDB), in
 * LevelDB's logs across the heads of their records, and in the blocks of its tables, which are unpacked. What Chromium packs in other ways keeps
 * rare words as they are: its packing (Snappy) leaves alone what it has not met before.
 */

export interface Found { file: string; word: string }

export function scanProfile(folder: string, words: readonly string[], tries = 4): Found[] {
  try {
    return scanned(folder, words)
  } catch (error) {
    /* A running browser throws files away between their listing and their reading; what stood there stands elsewhere: look at all again. */
    if (tries > 0 && error instanceof Error && 'code' in error && error.code === 'ENOENT') return scanProfile(folder, words, tries - 1)
    throw error
  }
}

function scanned(folder: string, words: readonly string[]): Found[] {
  const sought = words.map((word) => ({ word, as: [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()] }))
  return filesIn(folder).flatMap((file) => {
    const texts = textsOf(file)
    return sought.filter(({ as }) => texts.some((t) => as.some((bytes) => t.includes(bytes)))).map(({ word }) => ({ file: path.relative(folder, file), word }))
  })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => {
    const at = path.join(folder, e.name)
    return e.isDirectory() ? filesIn(at) : e.isFile() ? [at] : []
  })
}

function textsOf(file: string): Buffer[] {
  const raw = readFileSync(file)
  if (file.endsWith('.ldb') || file.endsWith('.sst')) return [raw, ...blocksOf(raw)]
  if (/\.log$|MANIFEST-/.test(file)) return [raw, recordsOf(raw)]
  return [raw]
}

/* https://github.com/google/leveldb/blob/main/doc/log_format.md, seen 2026-11-22 */
const LOG_BLOCK = 32_768, RECORD_HEAD = 7

/** The records of a log put together: checksum (4), length (2), type (1), data; none goes over the end of a block. */
function recordsOf(raw: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let block = 0; block < raw.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, raw.length)
    for (let at = block; at + RECORD_HEAD <= end;) {
      const length = raw.readUInt16LE(at + 4)
      parts.push(raw.subarray(at + RECORD_HEAD, Math.min(at + RECORD_HEAD + length, end)))
      at += RECORD_HEAD + length
    }
  }
  return Buffer.concat(parts)
}

/* https://github.com/google/leveldb/blob/main/doc/table_format.md, seen 2026-11-22 */
const FOOTER = 48, SNAPPY = 1

/** The blocks of a table, unpacked: the foot points to the index, whose values point to the data. */
function blocksOf(raw: Buffer): Buffer[] {
  if (raw.length < FOOTER) return []
  const foot = { at: raw.length - FOOTER }
  varint(raw, foot)
  varint(raw, foot)
  const index = block(raw, varint(raw, foot), varint(raw, foot))
  const restarts = index.readUInt32LE(index.length - 4)
  const blocks = [index]
  for (const place = { at: 0 }; place.at < index.length - 4 - 4 * restarts;) {
    varint(index, place)
    const key = varint(index, place), value = varint(index, place)
    const handle = { at: place.at + key }
    blocks.push(block(raw, varint(index, handle), varint(index, handle)))
    place.at += key + value
  }
  return blocks
}

function block(raw: Buffer, offset: number, size: number): Buffer {
  const data = raw.subarray(offset, offset + size)
  return raw[offset + size] === SNAPPY ? unsnappied(data) : data
}

function varint(b: Buffer, place: { at: number }): number {
  for (let n = 0, factor = 1; ; factor *= 128) {
    const byte = b[place.at++] ?? 0
    n += (byte & 127) * factor
    if (byte < 128) return n
  }
}

/** https://github.com/google/snappy/blob/main/format_description.txt, seen 2026-11-22 */
function unsnappied(packed: Buffer): Buffer {
  const place = { at: 0 }
  const out = Buffer.alloc(varint(packed, place))
  for (let to = 0; place.at < packed.length;) {
    const tag = packed[place.at++] ?? 0
    const kind = tag & 3
    if (kind === 0) {
      let length = (tag >> 2) + 1
      if (length > 60) {
        const bytes = length - 60
        length = packed.readUIntLE(place.at, bytes) + 1
        place.at += bytes
      }
      packed.copy(out, to, place.at, place.at + length)
      place.at += length
      to += length
    } else {
      const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
      const back = kind === 1 ? ((tag >> 5) << 8) | (packed[place.at] ?? 0) : packed.readUIntLE(place.at, kind === 2 ? 2 : 4)
      place.at += kind === 1 ? 1 : kind === 2 ? 2 : 4
      /* What is copied may be what was just written. */
      for (let i = 0; i < length; i++) out[to + i] = out[to + i - back] ?? 0
      to += length
    }
  }
  return out
}
