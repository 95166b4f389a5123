/**
 * A file that grows piece by piece. What is written is handed on in pieces of a megabyte as a Blob, which the browser keeps outside this
 * program's memory, and on disk where it grows large: so much of a file is held here at a time, however long it becomes.
 */

const PIECE = 1 << 20

export class Parts {
  #done: Blob[] = []
  #waiting: BlobPart[] = []
  #size = 0
  readonly #encoder = new TextEncoder()
  /** bytes written so far */
  length = 0

  text(text: string): void {
    this.bytes(this.#encoder.encode(text))
  }

  /** `piece` is not altered by the caller afterwards. */
  bytes(piece: Uint8Array<ArrayBuffer>): void {
    if (piece.length === 0) return
    this.#waiting.push(piece)
    this.#size += piece.length
    this.length += piece.length
    if (this.#size >= PIECE) this.#lay()
  }

  /** What another file holds, behind what is here. */
  blob(other: Blob): void {
    this.#lay()
    this.#done.push(other)
    this.length += other.size
  }

  /** All of it. */
  whole(type = ''): Blob {
    this.#lay()
    return new Blob(this.#done, { type })
  }

  #lay(): void {
    if (this.#size === 0) return
    this.#done.push(new Blob(this.#waiting))
    this.#waiting = []
    this.#size = 0
  }
}

/** The bytes of a stream as they come. */
export async function* piecesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) if (value) yield value
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** The text of a file in pieces, UTF-8 without its mark. @throws TypeError for what is no UTF-8 */
export async function* textIn(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const piece of piecesOf(file.stream())) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** The lines of a text that comes in pieces. */
export async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest: string[] = []
  for await (const piece of pieces) {
    const lines = piece.split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      yield rest.length === 0 ? line : rest.join('') + line
      rest = []
    }
    rest.push(last)
  }
  yield rest.join('')
}
