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
  const wide = zeros(bytes)
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

/** UTF-16 without a mark: every other byte of markup or digits is zero. */
function zeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const n = Math.min(bytes.length, 400) & ~1
  if (n < 20) return undefined
  let even = 0, odd = 0
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (odd > n / 8 && even === 0) return 'utf-16le'
  return even > n / 8 && odd === 0 ? 'utf-16be' : undefined
}
