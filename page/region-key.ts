/**
 * What tells one picture of a page from all others, on this visit and on later ones. Its own address does, without what changes from visit to
 * visit; a picture without one (a canvas, data of the page's making) is known by the document it stands in and its page number; one without a
 * number only by its pixels, to the last of them. Its look (16 × 16 grey values) must agree besides wherever it can be seen: a viewer may show
 * another paper under the same address, title and number. In doubt a picture is another one.
 */

export interface PictureFacts {
  kind: 'image' | 'canvas'
  /** its own address, or empty */
  address: string
  /** of the document that it stands in */
  document: { address: string; title: string }
  page?: number | undefined
  /** width by height of the paper, upright as it is read */
  ratio: number
  /** its look; undefined where the browser does not let it be seen, or nothing is on it */
  look: () => string | undefined
  /** a sum over its pixels; undefined likewise */
  pixels: () => string | undefined
}

export interface PictureKey { kind: 'image' | 'canvas'; key: string }

/** Longest name of a picture in its key; the schema of notes leaves room for 500 characters. */
const NAME_MAX = 220

/** Undefined for a picture that could not be told from others on a later visit. */
export function keyOf(facts: PictureFacts): string | undefined {
  const name = nameOf(facts)
  if (name === undefined) return undefined
  const look = facts.look()
  return `${name} @${facts.ratio.toFixed(3)}${look === undefined ? '' : ` #${look}`}`
}

function nameOf(facts: PictureFacts): string | undefined {
  const own = ownName(facts)
  if (own !== undefined) return own
  if (facts.page !== undefined) return cut(`of ${placeOf(facts.document.address)} ${facts.document.title.replace(/^[([（【]\d{1,4}[)\]）】]\s*/, '').replace(/\s+/g, '_')}`)
  const pixels = facts.pixels()
  return pixels === undefined ? undefined : `px:${pixels}`
}

function ownName({ address }: PictureFacts): string | undefined {
  if (address.startsWith('data:')) return nameOfData(address)
  return /^(?:https?|file):/i.test(address) ? cut(placeOf(address)) : undefined
}

/** Is this the picture that a note was written on? */
export function isSamePicture(note: { image: PictureKey; page?: number | undefined }, facts: PictureFacts): boolean {
  const m = /^(.{1,400}?) @(\d{1,4}\.\d{3})(?: #([A-Za-z0-9_-]{256}))?$/s.exec(note.image.key)
  if (!m?.[1] || note.image.kind !== facts.kind) return false
  const ratio = Number(m[2])
  /* A picture that was turned and drawn anew has other sides: its percentages would be of another paper. */
  if (!(Math.abs(facts.ratio / ratio - 1) < 0.03)) return false
  if (m[1].startsWith('px:')) return m[1] === `px:${facts.pixels() ?? ''}`
  const own = ownName(facts)
  if (m[1] !== (own ?? (facts.page === undefined ? undefined : nameOf(facts)))) return false
  if (own?.startsWith('data:')) return true
  if (note.page !== facts.page && (own === undefined || (note.page !== undefined && facts.page !== undefined))) return false
  const look = m[3] === undefined ? undefined : facts.look()
  if (m[3] !== undefined && look !== undefined) return likeness(m[3], look) >= ALIKE
  /* What cannot be seen is believed by its own address, or by its number; not when one of the two visits does not tell the number. */
  return note.page === facts.page && (own !== undefined || m[3] === undefined)
}

/** Pictures of the same page at other sizes or under a dated watermark: 0.97 and more; of other pages with the same form: below 0.90 (made pages, 2026-11-22). */
const ALIKE = 0.94

/** Parameters that change from visit to visit and say nothing of the document: signatures, sessions, times. */
const PASSING = /^(?:timestamp|rnd|rand|random|nonce|expires?|sig|sign|signature|(?:\w{0,40}[-_])?token|authorization|ticket|session_?id|jsessionid|ossaccesskeyid|awsaccesskeyid|accesskeyid|policy|key-pair-id|(?:x-(?:amz|oss|cos|goog)|q-(?:sign|ak|key|header|url))[\w-]*)$/i
/** Short names that stand for a time or a chance number as well as for something of the document: their values decide. */
const PERHAPS = /^(?:_|_?t|ts|time|r|v|e|exp|cb|auth|sid|accesstoken|auth_?key)$/i
const CHANCE = /^(?:\d{10,17}|0\.\d{5,}|[\w.-]{24,})$/
const passing = (name: string, value: string) => PASSING.test(name) || (PERHAPS.test(name) && CHANCE.test(value))

/** An address without origin's scheme, hash, and what changes from visit to visit. A hash that is a route stays. */
export function placeOf(address: string): string {
  if (!/^(?:https?|file):/i.test(address) || !URL.canParse(address)) return ''
  const url = new URL(address)
  const kept = [...url.searchParams].filter(([n, v]) => !passing(n, v)).map(([n, v]) => `${n}=${withoutPassing(v)}`).sort()
  const route = /^#[!/]/.test(url.hash) ? url.hash.slice(0, 300) : ''
  return `//${url.host}${url.pathname.replace(/;jsessionid=[^/;]*/gi, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}${route}`.replace(/\s/g, '_')
}

/** An address in a parameter (`viewer.html?file=…`) may be signed as well. */
function withoutPassing(value: string): string {
  const at = value.indexOf('?')
  if (at < 0) return value
  const kept = [...new URLSearchParams(value.slice(at + 1))].filter(([n, v]) => !passing(n, v)).map(([n, v]) => `${n}=${v}`).sort()
  return value.slice(0, at) + (kept.length > 0 ? `?${kept.join('&')}` : '')
}

/** Short data is its own name. */
export function nameOfData(address: string): string {
  return address.length <= 80 ? address : `data:${hashOf(address)}.${address.length}`
}

function cut(name: string): string {
  return name.length <= NAME_MAX ? name : `${name.slice(0, NAME_MAX - 17)}~${hashOf(name)}`
}

/** 64 bits of a sum over text or bytes, as 16 hexadecimal digits. No secret is kept by it: it tells pictures apart. */
export function hashOf(data: string | ArrayLike<number>): string {
  let a = 0x811c9dc5, b = 0x9e3779b9
  for (let i = 0; i < data.length; i++) {
    const c = typeof data === 'string' ? data.charCodeAt(i) : (data[i] ?? 0)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ c, 0x85ebca6b)
    b ^= b >>> 13
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('')
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Cells along each side of a look. */
export const LOOK_SIDE = 16

/** Grey values (16 × 16, any scale) as text of 256 characters; undefined where they hardly differ: a sheet on which nothing is. */
export function lookOf(cells: ArrayLike<number>): string | undefined {
  let least = Infinity, most = -Infinity
  for (let i = 0; i < cells.length; i++) { least = Math.min(least, cells[i] ?? 0); most = Math.max(most, cells[i] ?? 0) }
  if (cells.length !== LOOK_SIDE * LOOK_SIDE || !(most - least >= 3)) return undefined
  return Array.from(cells, (c) => SIGNS.charAt(Math.round(((c - least) / (most - least)) * 63))).join('')
}

/** How much two looks agree in what changes from cell to cell, −1…1: layout decides, not paper and light. */
export function likeness(a: string, b: string): number {
  const x = steps(a), y = steps(b)
  if (x.length !== y.length || x.length === 0) return -1
  const mean = (v: number[]) => v.reduce((n, m) => n + m, 0) / v.length
  const mx = mean(x), my = mean(y)
  let both = 0, xx = 0, yy = 0
  x.forEach((n, i) => { const p = n - mx, q = (y[i] ?? 0) - my; both += p * q; xx += p * p; yy += q * q })
  return xx === 0 || yy === 0 ? -1 : both / Math.sqrt(xx * yy)
}

function steps(look: string): number[] {
  const v = [...look].map((c) => SIGNS.indexOf(c))
  return v.flatMap((n, i) => (i % LOOK_SIDE === LOOK_SIDE - 1 ? [] : [n - (v[i + 1] ?? 0)]))
}
