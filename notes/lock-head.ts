import * as z from 'zod/mini'
import { KEY_BYTES, type Bytes } from './seal.ts'

/**
 * The head of the lock: how the data key is made of the passphrase. The data key is made by chance, once; a key that the passphrase
 * gives wraps it, so that another passphrase needs no row to be written anew. Nothing in the head says anything about the data.
 */

/** Rounds of PBKDF2 with SHA-256, as advised for passphrases (OWASP, seen 2026-11-22), as for backups. */
const ROUNDS = 600_000
/** Characters that a passphrase must have at least. */
export const PASSPHRASE_MIN = 8
const VERSION = 1
const WRAPPED_BYTES = KEY_BYTES + 16

const base64 = (bytes: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${Math.ceil(bytes / 3) * 4 - ((3 - (bytes % 3)) % 3)}}={0,2}$`)))
export const lockHeadSchema = z.object({
  version: z.literal(VERSION),
  /** names the data key, so that two heads of the same data are known as such */
  id: base64(12),
  rounds: z.int().check(z.minimum(1_000), z.maximum(5_000_000)),
  salt: base64(16),
  nonce: base64(12),
  wrapped: base64(WRAPPED_BYTES),
})
export type LockHead = z.output<typeof lockHeadSchema>

/** The passphrase does not open the head. */
export class WrongPassphrase extends Error {
  override name = 'WrongPassphrase'
}

export const newDataKey = (): Bytes => crypto.getRandomValues(new Uint8Array(KEY_BYTES))

/** @param id of the head before, when only the passphrase changes */
export async function wrapKey(dataKey: Bytes, passphrase: string, { id = toBase64(crypto.getRandomValues(new Uint8Array(12))), rounds = ROUNDS }: { id?: string; rounds?: number } = {}): Promise<LockHead> {
  const salt = crypto.getRandomValues(new Uint8Array(16)), nonce = crypto.getRandomValues(new Uint8Array(12))
  const head = { version: VERSION, id, rounds, salt: toBase64(salt), nonce: toBase64(nonce) } as const
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: boundTo(head) }, await wrappingKey(passphrase, salt, rounds), dataKey)
  return { ...head, wrapped: toBase64(new Uint8Array(wrapped)) }
}

/** @throws WrongPassphrase, also where the head was altered */
export async function unwrapKey(head: LockHead, passphrase: string): Promise<Bytes> {
  const key = await wrappingKey(passphrase, fromBase64(head.salt), head.rounds)
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(head.nonce), additionalData: boundTo(head) }, key, fromBase64(head.wrapped)))
  } catch {
    throw new WrongPassphrase()
  }
}

function boundTo({ version, id, rounds, salt }: Omit<LockHead, 'wrapped' | 'nonce'>): Bytes {
  return new TextEncoder().encode(JSON.stringify(['zhongben-lock', version, id, rounds, salt]))
}

async function wrappingKey(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  /* The same characters, however they were typed. */
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
}
