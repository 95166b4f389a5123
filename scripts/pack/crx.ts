import { createHash, createPrivateKey, createPublicKey, createSign, createVerify, type KeyObject } from 'node:crypto'

/**
 * CRX3, the signed package that Chromium installs (components/crx_file/crx3.proto and crx_creator.cc, read 2026-11): “Cr24”, version 3,
 * length of the head, the head as a protocol buffer, the archive. Written here rather than by a browser, so that packing needs none and
 * the same source and key give the same bytes.
 */

const MAGIC = Buffer.from('Cr24')
const VERSION = 3
/** What is signed begins with this, its closing zero included. */
const CONTEXT = Buffer.from('CRX3 SignedData\0')
/** Numbers of the fields in crx3.proto. */
const SHA256_WITH_RSA = 2
const SIGNED_HEADER_DATA = 10_000
const PUBLIC_KEY = 1
const SIGNATURE = 2
const CRX_ID = 1
const ID_BYTES = 16
/** Wire type 2 of a protocol buffer: length and bytes. */
const BYTES = 2

function varint(n: number): Buffer {
  const bytes: number[] = []
  for (let rest = n; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest])
    bytes.push((rest % 128) | 128)
  }
}
const field = (number: number, value: Buffer) => Buffer.concat([varint(number * 8 + BYTES), varint(value.length), value])
const u32 = (n: number) => { const b = Buffer.alloc(4); b.writeUInt32LE(n); return b }

/** The public half as Chromium names it: DER of SubjectPublicKeyInfo. */
export const publicDer = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' })

const idBytes = (der: Buffer) => createHash('sha256').update(der).digest().subarray(0, ID_BYTES)
const letters = (bytes: Buffer) => bytes.toString('hex').replace(/./g, (c) => String.fromCharCode(97 + Number.parseInt(c, 16)))

/** The id of an extension: the first 16 bytes of the digest of its public key, each half byte a letter from a to p. */
export const idOf = (der: Buffer): string => letters(idBytes(der))

const signedPart = (head: Buffer, archive: Buffer) => Buffer.concat([CONTEXT, u32(head.length), head, archive])

/** Packs and signs. `pem`: an RSA private key. @throws where it is none */
export function crxOf(archive: Buffer, pem: string): { bytes: Buffer; id: string } {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'rsa') throw new Error('不是 RSA 私钥')
  const der = publicDer(key)
  const signed = field(CRX_ID, idBytes(der))
  const signature = createSign('sha256').update(signedPart(signed, archive)).sign(key)
  const head = Buffer.concat([field(SHA256_WITH_RSA, Buffer.concat([field(PUBLIC_KEY, der), field(SIGNATURE, signature)])), field(SIGNED_HEADER_DATA, signed)])
  return { bytes: Buffer.concat([MAGIC, u32(VERSION), u32(head.length), head, archive]), id: idOf(der) }
}

/** The fields of a protocol buffer that hold bytes, in order. @throws RangeError where it is cut short */
function fieldsOf(bytes: Buffer): { number: number; value: Buffer }[] {
  const found: { number: number; value: Buffer }[] = []
  let at = 0
  const number = () => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const b = bytes.readUInt8(at++)
      value += (b & 127) * scale
      if (b < 128) return value
    }
  }
  while (at < bytes.length) {
    const tag = number(), size = number()
    if (tag % 8 !== BYTES || at + size > bytes.length) throw new RangeError('not a CRX head')
    found.push({ number: (tag - BYTES) / 8, value: bytes.subarray(at, at += size) })
  }
  return found
}

/** Opens a package and checks it as the browser does. @throws Error that says what does not hold */
export function openCrx(bytes: Buffer): { id: string; archive: Buffer } {
  if (!bytes.subarray(0, 4).equals(MAGIC) || bytes.readUInt32LE(4) !== VERSION) throw new Error('not a CRX3 package')
  const size = bytes.readUInt32LE(8)
  const archive = bytes.subarray(12 + size)
  const head = fieldsOf(bytes.subarray(12, 12 + size))
  const signed = head.find((f) => f.number === SIGNED_HEADER_DATA)?.value ?? Buffer.alloc(0)
  const proof = fieldsOf(head.find((f) => f.number === SHA256_WITH_RSA)?.value ?? Buffer.alloc(0))
  const der = proof.find((f) => f.number === PUBLIC_KEY)?.value
  const signature = proof.find((f) => f.number === SIGNATURE)?.value
  if (!der || !signature) throw new Error('no signature')
  if (!fieldsOf(signed).find((f) => f.number === CRX_ID)?.value.equals(idBytes(der))) throw new Error('the id is not that of the key')
  if (!createVerify('sha256').update(signedPart(signed, archive)).verify(createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)) throw new Error('the signature does not hold')
  return { id: idOf(der), archive }
}
