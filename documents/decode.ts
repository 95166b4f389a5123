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
    /* More characters than broken places: UTF-8 into which something of another encoding was put. */
    const lenient = new TextDecoder('utf-8').decode(bytes)
    if (count(lenient, HAN) > count(lenient, BROKEN)) return mixed(bytes)
    if (named === 'big5' || named.startsWith('gb')) return new TextDecoder(named === 'big5' ? 'big5' : 'gb18030').decode(bytes)
    /* Mostly UTF-8 with a few broken bytes is still UTF-8. */
    return count(lenient, BROKEN) * 50 < bytes.length / 3 ? lenient : new TextDecoder('gb18030').decode(bytes)
  }
}

const HAN = /[\u4e00-\u9fff]/g
const BROKEN = /\ufffd/g
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Below it no byte is part of a character of UTF-8 or of two bytes of the GB family. */
const APART = 0x40

/** UTF-8 with pieces of the GB family in it (a page put together by programs that do not agree), piece by piece between marks, blanks and figures. */
function mixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true }), gb = new TextDecoder('gb18030', { fatal: true }), lenient = new TextDecoder('utf-8')
  const piece = (part: Uint8Array): string => {
    for (const decoder of [utf8, gb]) try { return decoder.decode(part) } catch { /* the next one */ }
    return lenient.decode(part)
  }
  let out = '', from = 0
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && (bytes[i] ?? 0) >= APART) continue
    if (i > from) out += piece(bytes.subarray(from, i))
    if (i < bytes.length) out += String.fromCharCode(bytes[i] ?? 0)
    from = i + 1
  }
  return out
}

/** What is to be said of characters that nobody can read any more; undefined where there are none. */
export function damagedIn(text: string): string | undefined {
  const n = count(text, BROKEN)
  return n === 0 ? undefined : `有 ${n} 处文字已损坏（显示为 �），损坏的字没有读出，含有它们的名称、日期、金额须与原件核对`
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
