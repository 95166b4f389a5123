import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { closed, NONCE, opened } from './seal-aead.ts'

/**
 * The cipher for what lies in the database while a lock is set. It works at once, for a transaction of the database does not wait for
 * WebCrypto. Three forms, each with a key of its own made of the data key:
 *
 * - a *row*: ChaCha20-Poly1305 with a random nonce (of 96 bits: a thousand million rows written under one key come upon one twice with a chance of less than one in
 *   ten thousand million), bound to its table, its key and its indexed fields;
 * - a *name* (a key that must be found again and read back): the same cipher, the nonce being a keyed digest of the words, so that equal
 *   words give equal bytes (a synthetic nonce, as in AES-SIV) and nothing else shows but their length;
 * - a *token* (a value that is only looked for): a keyed digest alone; not even its length shows.
 */

export const KEY_BYTES = 32
const TOKEN = 16
/** Names and tokens that are remembered; the least lately made go first. */
const REMEMBERED = 20_000
/** Random bytes are asked for in portions: one call of the browser for each row costs more than the row. */
const POOL = 4_096

export type Bytes = Uint8Array<ArrayBuffer>

/** Bytes that were not sealed with this key, or not for this place, or were changed since. */
export class NotOpened extends Error {
  override name = 'NotOpened'
}

export interface Sealer {
  /** Random: the same content never gives the same bytes. `place`: what the bytes are bound to. */
  seal(text: string, place: Uint8Array): Bytes
  /** @throws NotOpened */
  open(sealed: Uint8Array, place: Uint8Array): string
  /** The same words at the same place always give the same bytes. `place`: table and field. */
  name(text: string, place: string): Bytes
  /** @throws NotOpened */
  named(sealed: Uint8Array, place: string): string
  /** Sixteen characters, a byte each: a text costs less to read from a row than bytes. */
  token(text: string, place: string): string
}

/** @param key 32 random bytes */
export function createSealer(key: Uint8Array): Sealer {
  if (key.length !== KEY_BYTES) throw new Error('a data key has 32 bytes')
  const part = (use: string) => hkdf(sha256, key, undefined, utf8ToBytes(`zhongben ${use}`), KEY_BYTES)
  const rows = part('rows'), names = part('names')
  const nonces = hmac.create(sha256, part('nonces of names')), tokens = hmac.create(sha256, part('tokens'))
  const encoder = new TextEncoder()
  const random = randomBytes()

  const remembered = new Map<string, Bytes>(), tokensMade = new Map<string, string>()
  const read = (cipherKey: Uint8Array, sealed: Uint8Array, place: Uint8Array): string => {
    const content = opened(cipherKey, sealed, place)
    if (content === undefined) throw new NotOpened()
    return textOf(content)
  }

  return {
    seal: (text, place) => closed(rows, random(NONCE), encoder.encode(text), place),
    open: (sealed, place) => read(rows, sealed, place),
    name: (text, place) => once(remembered, place, text, () => {
      const at = encoder.encode(place), content = encoder.encode(text)
      return closed(names, nonces.clone().update(at).update(Uint8Array.of(0)).update(content).digest().slice(0, NONCE), content, at)
    }),
    named: (sealed, place) => read(names, sealed, encoder.encode(place)),
    token: (text, place) => once(tokensMade, place, text, () => String.fromCharCode(...tokens.clone().update(encoder.encode(`${place}\0${text}`)).digest().subarray(0, TOKEN))),
  }
}

/** Bytes of a text up to this are read here: to ask the decoder costs more than to read them. */
const SHORT = 2_048
const units = new Uint16Array(SHORT)
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A text from its UTF-8. What was sealed was made of a text: it is well formed, and each byte of it was authenticated. */
function textOf(bytes: Uint8Array): string {
  if (bytes.length > SHORT) return decoder.decode(bytes)
  let n = 0
  for (let i = 0; i < bytes.length;) {
    const a = bytes[i++] ?? 0
    if (a < 0x80) units[n++] = a
    else if (a < 0xe0) units[n++] = ((a & 0x1f) << 6) | ((bytes[i++] ?? 0) & 0x3f)
    else if (a < 0xf0) units[n++] = ((a & 0x0f) << 12) | (((bytes[i++] ?? 0) & 0x3f) << 6) | ((bytes[i++] ?? 0) & 0x3f)
    else {
      const point = (((a & 0x07) << 18) | (((bytes[i++] ?? 0) & 0x3f) << 12) | (((bytes[i++] ?? 0) & 0x3f) << 6) | ((bytes[i++] ?? 0) & 0x3f)) - 0x10000
      units[n++] = 0xd800 | (point >> 10)
      units[n++] = 0xdc00 | (point & 0x3ff)
    }
  }
  return Reflect.apply(String.fromCharCode, undefined, units.subarray(0, n))
}

function once<T>(remembered: Map<string, T>, place: string, text: string, make: () => T): T {
  const asked = `${place}\n${text}`
  const known = remembered.get(asked)
  if (known !== undefined) return known
  const made = make()
  if (remembered.size >= REMEMBERED) for (const [oldest] of remembered) { remembered.delete(oldest); break }
  remembered.set(asked, made)
  return made
}

function randomBytes(): (count: number) => Uint8Array {
  const pool = new Uint8Array(POOL)
  let used = POOL
  return (count) => {
    if (used + count > POOL) {
      crypto.getRandomValues(pool)
      used = 0
    }
    used += count
    return pool.slice(used - count, used)
  }
}
