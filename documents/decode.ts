/** Bytes of a saved file → text. */

const META = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,20})/i

/**
 * Decodes UTF-8, UTF-16 (both orders) and the GB family. A byte order mark decides first; then whether the bytes are
 * UTF-8 at all (a page re-saved as UTF-8 keeps its old meta); then what the page says of itself; else GB18030, which
 * contains GBK and GB2312. Never throws: what cannot be decoded becomes U+FFFD.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideOrder(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
    const m = META.exec(head)
    const named = (m?.[1] ?? m?.[2] ?? '').toLowerCase()
    if (named === 'big5' || named.startsWith('gb')) return new TextDecoder(named === 'big5' ? 'big5' : 'gb18030').decode(bytes)
    /* Mostly UTF-8 with a few broken bytes is still UTF-8. */
    const lenient = new TextDecoder('utf-8').decode(bytes)
    const broken = lenient.split('\ufffd').length - 1
    return broken * 50 < bytes.length / 3 ? lenient : new TextDecoder('gb18030').decode(bytes)
  }
}

/** How much of the beginning is looked at. */
const HEAD = 4096
/** Share of usual characters from which a decoding is believed. */
const USUAL = 0.9

/**
 * UTF-16 without a mark. No UTF-8 or GB18030 text has a zero byte; in UTF-16 blanks, digits and markup have one, on the
 * side that tells the order, except for characters such as 一 and 最 (4E00, 6700): so both orders are tried.
 */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, Math.min(bytes.length, HEAD) & ~1)
  if (!head.includes(0)) return undefined
  const [little, big] = [usualShare(new TextDecoder('utf-16le').decode(head)), usualShare(new TextDecoder('utf-16be').decode(head))]
  if (Math.max(little, big) < USUAL) return undefined
  return little >= big ? 'utf-16le' : 'utf-16be'
}

function usualShare(text: string): number {
  const odd = text.replace(/[\t\n\r\x20-\x7e\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g, '')
  return 1 - odd.length / Math.max(1, text.length)
}
