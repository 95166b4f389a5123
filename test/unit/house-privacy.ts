/** Numbers that could be somebody’s: resident identity numbers that check out, and mobile numbers. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** GB 11643: 17 digits and a check character, mod 11. */
export function isResidentId(s: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(s)) return false
  const sum = WEIGHTS.reduce((n, w, i) => n + w * Number(s[i]), 0)
  return CHECK[sum % 11] === s[17]?.toUpperCase()
}

const ID = /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g
const MOBILE = /(?<![\d.])1[3-9]\d{9}(?!\d)/g
/** Digits within a hash or a key are nobody’s number. */
const HASH_LENGTH = 20

/** Also finds them in full-width digits, and in UTF-16 files. */
export function personalNumbers(bytes: Buffer): string[] {
  const text = decoded(bytes).normalize('NFKC')
  const ids = [...text.matchAll(ID)].map((m) => m[0]).filter(isResidentId)
  const mobiles = [...text.matchAll(MOBILE)].filter((m) => wordAround(text, m.index, m[0].length).length < HASH_LENGTH).map((m) => m[0])
  return [...new Set([...ids, ...mobiles])]
}

function wordAround(text: string, at: number, length: number): string {
  const before = /[0-9A-Za-z+/_-]*$/.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? ''
  const after = /^[0-9A-Za-z+/_=-]*/.exec(text.slice(at + length, at + length + 64))?.[0] ?? ''
  return before + text.slice(at, at + length) + after
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes).swap16().toString('utf16le')
  return bytes.toString('utf8')
}
