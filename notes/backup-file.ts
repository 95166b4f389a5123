import { BackupFailure } from './backup-failures.ts'
import { HEAD_MAX, keyOf, newHead, readHead, type Head, type Keyed } from './backup-key.ts'

/**
 * The file of a backup: a line of JSON (what it is, how the key is made), then frames. The content is lines of JSON,
 * compressed, then encrypted frame by frame with AES-GCM; each frame is bound to the head, to its place and to whether it is
 * the last, so that none can be altered, left out, moved or cut off unnoticed. Neither side holds the whole content.
 */

/** Bytes of compressed content in a frame. */
const FRAME = 1 << 20
/** What encryption adds to a frame, and what stands before it: length, and 1 for the last. */
const TAG = 16
const FRAME_HEAD = 5

type Bytes = Uint8Array<ArrayBuffer>

/**
 * @param lines texts without line breaks
 * @param iterations rounds of making the key; left out: as many as are advised
 */
export async function* sealed(lines: AsyncIterable<string>, passphrase: string, createdAt: string, iterations?: number): AsyncGenerator<Bytes> {
  const { head, ...keyed } = await newHead(passphrase, createdAt, iterations)
  const headBytes = new TextEncoder().encode(JSON.stringify(head) + '\n')
  yield headBytes
  let index = 0
  let waiting = new Uint8Array(0)
  for await (const piece of through(textBytes(lines), new CompressionStream('gzip'))) {
    waiting = joined(waiting, piece)
    while (waiting.length > FRAME) {
      yield await sealFrame(keyed, headBytes, index++, false, waiting.slice(0, FRAME))
      waiting = waiting.slice(FRAME)
    }
  }
  yield await sealFrame(keyed, headBytes, index, true, waiting)
}

/**
 * The head alone, for saying what the file is before a passphrase is asked for.
 * @throws BackupFailure
 */
export async function headOf(file: Blob): Promise<{ head: Head; bytes: Bytes }> {
  const start = new Uint8Array(await file.slice(0, HEAD_MAX).arrayBuffer())
  const end = start.indexOf(10)
  if (end < 0) throw new BackupFailure('not-a-backup')
  const bytes = start.slice(0, end + 1)
  return { head: readHead(new TextDecoder().decode(bytes)), bytes }
}

/**
 * The lines that `sealed` was given.
 * @throws BackupFailure at the first thing that is not as it was written
 */
export async function* unsealed(file: Blob, passphrase: string): AsyncGenerator<string> {
  const { head, bytes } = await headOf(file)
  const keyed = await keyOf(head, passphrase)
  let rest = ''
  const decoder = new TextDecoder()
  try {
    for await (const piece of through(frames(file.slice(bytes.length), keyed, bytes), new DecompressionStream('gzip'))) {
      rest += decoder.decode(piece, { stream: true })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw error instanceof BackupFailure ? error : new BackupFailure('altered')
  }
  if (rest !== '') throw new BackupFailure('truncated')
}

async function* frames(file: Blob, keyed: Keyed, head: Bytes): AsyncGenerator<Bytes> {
  let at = 0
  for (let index = 0; ; index++) {
    const start = new DataView(await file.slice(at, at + FRAME_HEAD).arrayBuffer())
    if (start.byteLength < FRAME_HEAD) throw new BackupFailure('truncated')
    const [length, last] = [start.getUint32(0), start.getUint8(4)]
    if (length < TAG || length > FRAME + TAG || last > 1) throw new BackupFailure('altered')
    const body = await file.slice(at + FRAME_HEAD, at + FRAME_HEAD + length).arrayBuffer()
    if (body.byteLength < length) throw new BackupFailure('truncated')
    at += FRAME_HEAD + length
    try {
      yield new Uint8Array(await crypto.subtle.decrypt(boundTo(keyed, head, index, last === 1), keyed.key, body))
    } catch {
      throw new BackupFailure('altered')
    }
    if (last === 1) break
  }
  if (at !== file.size) throw new BackupFailure('altered')
}

async function sealFrame(keyed: Keyed, head: Bytes, index: number, last: boolean, content: Bytes): Promise<Bytes> {
  const body = new Uint8Array(await crypto.subtle.encrypt(boundTo(keyed, head, index, last), keyed.key, content))
  const frame = new Uint8Array(FRAME_HEAD + body.length)
  const view = new DataView(frame.buffer)
  view.setUint32(0, body.length)
  view.setUint8(4, last ? 1 : 0)
  frame.set(body, FRAME_HEAD)
  return frame
}

function boundTo(keyed: Keyed, head: Bytes, index: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12)
  iv.set(keyed.nonce)
  new DataView(iv.buffer).setUint32(8, index)
  return { name: 'AES-GCM', iv, additionalData: joined(head, Uint8Array.of(last ? 1 : 0)) }
}

async function* textBytes(lines: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line + '\n')
}

/** What comes out of a transform while it is fed; an error on either side ends both. */
async function* through(source: AsyncIterable<Bytes>, transform: CompressionStream | DecompressionStream): AsyncGenerator<Bytes> {
  const writer = transform.writable.getWriter()
  const reader = transform.readable.getReader() as ReadableStreamDefaultReader<Bytes>
  const fed = (async () => {
    try {
      for await (const piece of source) await writer.write(piece)
      await writer.close()
    } catch (error) {
      await writer.abort(error).catch(() => {})
      throw error
    }
  })()
  /* Said below; here it only must not count as unheard. */
  fed.catch(() => {})
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
  } catch (error) {
    await fed
    throw error
  } finally {
    await reader.cancel().catch(() => {})
  }
  await fed
}

function joined(a: Uint8Array, b: Uint8Array): Bytes {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
