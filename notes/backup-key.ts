import * as z from 'zod/mini'
import { BackupFailure } from './backup-failures.ts'

/** The head of a backup file and the key that a passphrase gives. */

export const FORMAT = 'zhongben-backup'
export const VERSION = 1
/** Bytes of the head that are looked at for its end. */
export const HEAD_MAX = 4096
/** Rounds of PBKDF2 with SHA-256, as advised for passphrases (OWASP, seen 2026-11-22); a file may say others within bounds. */
const ITERATIONS = 600_000
const base64 = (bytes: number) => z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${Math.ceil(bytes / 3) * 4 - ((3 - (bytes % 3)) % 3)}}={0,2}$`)))

export const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  createdAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
  iterations: z.number().check(z.minimum(100_000), z.maximum(5_000_000)),
  salt: base64(16),
  /** first bytes of every frame's nonce */
  nonce: base64(8),
  /** tells a wrong passphrase from an altered file */
  check: base64(8),
})
export type Head = z.output<typeof headSchema>

export function readHead(text: string): Head {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new BackupFailure('not-a-backup')
  }
  if (data === null || typeof data !== 'object' || !('format' in data) || data.format !== FORMAT) throw new BackupFailure('not-a-backup')
  if (!('version' in data) || typeof data.version !== 'number') throw new BackupFailure('altered')
  if (data.version > VERSION) throw new BackupFailure('newer')
  const read = headSchema.safeParse(data)
  if (!read.success) throw new BackupFailure('altered')
  return read.data
}

export interface Keyed { key: CryptoKey; nonce: Uint8Array }

export async function newHead(passphrase: string, createdAt: string, iterations = ITERATIONS): Promise<{ head: Head } & Keyed> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const nonce = crypto.getRandomValues(new Uint8Array(8))
  const { key, check } = await derive(passphrase, salt, iterations)
  return { head: { format: FORMAT, version: VERSION, createdAt, iterations, salt: toBase64(salt), nonce: toBase64(nonce), check: toBase64(check) }, key, nonce }
}

/** @throws BackupFailure `passphrase` */
export async function keyOf(head: Head, passphrase: string): Promise<Keyed> {
  const { key, check } = await derive(passphrase, fromBase64(head.salt), head.iterations)
  if (toBase64(check) !== head.check) throw new BackupFailure('passphrase')
  return { key, nonce: fromBase64(head.nonce) }
}

async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<{ key: CryptoKey; check: Uint8Array }> {
  /* The same characters, however they were typed. */
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, typed, 512)
  const key = await crypto.subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { key, check: new Uint8Array(await crypto.subtle.digest('SHA-256', bits.slice(32))).slice(0, 8) }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
}
