import type { ProfileUrl } from '../../casefile/profile.ts'

/** Addresses against patterns in which `*` stands for any characters. */

interface Address { host: string; path: string; query: string; hash: string }

/** The parts of a web address; undefined for anything else (a saved file). Ports and letters' case of the host do not count. */
export function addressOf(url: string): Address | undefined {
  const m = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(url.slice(0, 2000))
  return m ? { host: (m[1] ?? '').toLowerCase(), path: m[2] === undefined || m[2] === '' ? '/' : m[2], query: (m[3] ?? '').slice(1), hash: (m[4] ?? '').slice(1) } : undefined
}

export function urlMatches(address: Address, pattern: ProfileUrl): boolean {
  return hostMatches(address.host, pattern.host.toLowerCase()) && globMatches(address.path, pattern.path)
    && (pattern.query === undefined || globMatches(address.query, pattern.query)) && (pattern.hash === undefined || globMatches(address.hash, pattern.hash))
}

/** `*.court.gov.cn` is also court.gov.cn itself, as in the browser's own patterns. */
export function hostMatches(host: string, pattern: string): boolean {
  return globMatches(host, pattern) || (pattern.startsWith('*.') && host === pattern.slice(2))
}

/** Linear: after a star, the first place where the next piece fits is as good as any later one. */
export function globMatches(text: string, glob: string): boolean {
  const pieces = glob.split('*')
  const first = pieces[0] ?? '', last = pieces.at(-1) ?? ''
  if (pieces.length === 1) return text === glob
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  const end = text.length - last.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at)
    if (found < 0 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}

/** Pieces of an address that name one case: digits, long hexadecimal or base64 words. */
const IDENTIFIER = /\d|^[A-Fa-f-]{16,}$|^[A-Za-z_-]{24,}$/

/** A pattern for pages like these, all of one host: pieces that differ or name one case become `*`. Undefined for addresses that are none. */
export function patternOf(urls: readonly string[]): ProfileUrl | undefined {
  const all = urls.map(addressOf).filter((a) => a !== undefined)
  const [first, ...others] = all
  if (!first || others.some((a) => a.host !== first.host)) return undefined
  const path = common(all.map((a) => a.path))
  const hash = common(all.map((a) => a.hash.split('?')[0] ?? ''))
  return { host: first.host, path, ...(hash === '' || !hash.startsWith('/') ? {} : { hash: hash + '*' }) }
}

function common(paths: readonly string[]): string {
  const split = paths.map((p) => p.split('/'))
  const [first] = split
  if (!first) return '*'
  if (split.some((s) => s.length !== first.length)) return '*'
  return first.map((piece, i) => (split.some((s) => s[i] !== piece) || (IDENTIFIER.test(piece) && !/\.[a-z]{2,5}$/.test(piece)) ? '*' : piece)).join('/')
}
