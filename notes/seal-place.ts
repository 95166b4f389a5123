/**
 * What a sealed piece is bound to, as bytes: values one after another, each with its kind and length before it, so that two of them never run into each
 * other. They are written into one buffer that is used again and again: a hundred thousand rows have a place each, of some eighty bytes.
 */

const encoder = new TextEncoder()
let buffer = new Uint8Array(1024)
let used = 0

/** Values of a row as it lies in the database: texts, numbers, bytes, lists of these, or nothing. */
export interface Place {
  add(value: unknown): void
  /** Good until the next place is begun. */
  whole(): Uint8Array
}

export function startPlace(begin: Uint8Array): Place {
  used = 0
  raw(begin)
  return place
}

const place: Place = { add, whole: () => buffer.subarray(0, used) }

function add(value: unknown): void {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    head(3, list.length)
    for (const v of list) add(v)
    return
  }
  if (value === undefined) { head(0, 0); return }
  const bytes = value instanceof Uint8Array ? value : value instanceof ArrayBuffer ? new Uint8Array(value) : undefined
  if (bytes === undefined) { text(typeof value === 'string' ? 1 : typeof value === 'number' ? 2 : 4, String(value)); return }
  head(4, bytes.length)
  raw(bytes)
}

/** In UTF-8. Nearly all of them are short, with units under 0x800: to ask the encoder for each costs more than to write them. */
function text(kind: number, words: string): void {
  need(5 + words.length * 2)
  const from = used
  head(kind, 0)
  for (let i = 0; i < words.length; i++) {
    const u = words.charCodeAt(i)
    if (u < 0x80) buffer[used++] = u
    else if (u < 0x800) {
      buffer[used++] = 0xc0 | (u >> 6)
      buffer[used++] = 0x80 | (u & 0x3f)
    } else {
      used = from
      const bytes = encoder.encode(words)
      head(kind, bytes.length)
      raw(bytes)
      return
    }
  }
  const end = used
  used = from
  head(kind, end - from - 5)
  used = end
}

function head(kind: number, length: number): void {
  need(5)
  buffer[used++] = kind
  buffer[used++] = length >>> 24
  buffer[used++] = length >>> 16
  buffer[used++] = length >>> 8
  buffer[used++] = length
}

function raw(bytes: Uint8Array): void {
  need(bytes.length)
  buffer.set(bytes, used)
  used += bytes.length
}

function need(more: number): void {
  if (used + more <= buffer.length) return
  const wider = new Uint8Array((used + more) * 2)
  wider.set(buffer.subarray(0, used))
  buffer = wider
}
