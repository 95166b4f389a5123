/**
 * JSON on its way out as bytes: pieces that come again and again are copied as they stand and are not made and encoded anew, and
 * the place they are put into is used again, so that what is written leaves nothing behind.
 */
export interface JsonBytes {
  /** puts the UTF-8 of a text */
  text(s: string): void
  /** puts bytes as they are */
  copy(bytes: Uint8Array): void
  /** how many bytes stand here */
  length(): number
  /** the bytes from there on, valid only until something more is put or taken away */
  from(start: number): Uint8Array
  /** a copy of them, to be kept */
  copied(start: number): Uint8Array<ArrayBuffer>
  /** the bytes themselves, to be kept; from now on they are put somewhere else: into `place`, which nobody looks at any more, or into one that is made */
  taken(place?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
  /** takes everything away */
  clear(): void
}

/** Commas and brackets are put without asking an encoder. */
const ASCII = 0x80
const FIRST = 1 << 20
/** What one long answer needed is not kept for the short ones that follow. */
const KEPT = 8 << 20

export function jsonBytes(): JsonBytes {
  let bytes = Buffer.allocUnsafeSlow(FIRST)
  let end = 0
  const room = (more: number) => {
    if (end + more <= bytes.length) return
    const wider = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, end + more))
    bytes.copy(wider, 0, 0, end)
    bytes = wider
  }
  return {
    text(s) {
      /* A UTF-16 unit takes three bytes at most. */
      room(s.length * 3)
      const only = s.length === 1 ? s.charCodeAt(0) : ASCII
      if (only < ASCII) bytes[end++] = only
      else end += bytes.write(s, end)
    },
    copy(other) {
      room(other.length)
      bytes.set(other, end)
      end += other.length
    },
    length: () => end,
    from: (start) => bytes.subarray(start, end),
    /* A Buffer's own slice() is no copy. */
    copied: (start) => Uint8Array.prototype.slice.call(bytes, start, end),
    taken(place) {
      const all = new Uint8Array(bytes.buffer, 0, end)
      /* As large as this one: the next will need as much. */
      bytes = place && place.buffer.byteLength <= KEPT ? Buffer.from(place.buffer) : Buffer.allocUnsafeSlow(bytes.length > KEPT ? FIRST : bytes.length)
      end = 0
      return all
    },
    clear() {
      end = 0
      if (bytes.length > KEPT) bytes = Buffer.allocUnsafeSlow(FIRST)
    },
  }
}
