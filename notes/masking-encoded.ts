/** Names in addresses of pages: percent-encoded in UTF-8 or GBK, or as \uXXXX. */

const ENCODED = /(?:%[0-9A-Fa-f]{2}){3,600}/g
const ESCAPED = /(?:\\u[0-9A-Fa-f]{4}|%u[0-9A-Fa-f]{4}){2,300}/g

/** Encoded stretches that hold something to mask are put in clear and masked; the others stay. */
export function maskEncoded(text: string, mask: (s: string) => string): string {
  if (!/%[0-9A-Fa-fu]|\\u/.test(text)) return text
  const swap = (decode: (s: string) => string | undefined) => (whole: string): string => {
    const clear = decode(whole)
    if (clear === undefined || clear === whole) return whole
    const masked = mask(clear)
    return masked === clear ? whole : masked
  }
  return text.replace(ENCODED, swap(fromPercent)).replace(ESCAPED, swap((s) => s.replace(/(?:\\|%)u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))))
}

function fromPercent(s: string): string | undefined {
  const bytes = Uint8Array.from(s.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
  for (const code of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(code, { fatal: true }).decode(bytes)
    } catch { /* not of this code */ }
  }
  return undefined
}
