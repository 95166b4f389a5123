import * as z from 'zod/mini'
import { SECTIONS, type Section } from './export-json-lines.ts'
import { FORMAT, VERSION } from './export-json.ts'
import { MASKINGS } from './mask.ts'
import { instant } from './schema.ts'

/**
 * Reads an exported .json line by line, as notes/export-json-lines.ts writes it, so that a list of any length takes the memory of some
 * megabytes, and reading can be broken off and gone on with later. A file that somebody laid out otherwise is refused here
 * (`OtherLayout`) and read as a whole (notes/import-json.ts). Rows are not checked here.
 */

/** Bytes read at a time. A line that is longer than some of these is none of ours. */
const BLOCK = 4 << 20
const LINE_MAX = 16 * BLOCK

/** The file is not laid out line by line as we write it, or is broken; `line`: where that shows. */
export class OtherLayout extends Error {
  override name = 'OtherLayout'
  readonly line: number
  constructor(line: number) {
    super(`line ${line}`)
    this.line = line
  }
}

const headSchema = z.object({ format: z.literal(FORMAT), version: z.literal(VERSION), exportedAt: instant, masking: z.enum(MASKINGS) })
/** How far a file was read: what is needed to go on with the same file, and to tell that it is the same. */
export const placeSchema = z.object({
  /** byte at which the first line begins that was not read */
  at: z.number(),
  /** its number, from 1 */
  line: z.number(),
  /** index of the part it stands in (`SECTIONS`), and whether the part has begun */
  section: z.number(),
  open: z.boolean(),
  ended: z.boolean(),
  /** whole blocks that were read, and a digest over them */
  blocks: z.number(),
  digest: z.string(),
  head: z.optional(headSchema),
})
export type LinePlace = z.output<typeof placeSchema>
const BEGINNING: LinePlace = { at: 0, line: 1, section: 0, open: false, ended: false, blocks: 0, digest: '' }

/** A row as it stands in the file. */
export interface LineRow { section: Section; value: unknown; line: number }

/** What begins each part. */
const OPENERS: Record<Section, string> = {
  cases: '"cases": [', corrections: '"corrections": [', leads: '"leads": [', goneNotes: '"gone": {"notes": [', goneCorrections: '"corrections": [', goneLeads: '"leads": [', notes: '"items": [',
}
const LIST = '"zb:list": '

/**
 * The rows of each block, with the place behind it. `from`: where reading goes on.
 * @throws OtherLayout
 */
export async function* readLines(file: Blob, from: LinePlace = BEGINNING): AsyncGenerator<{ rows: LineRow[]; place: LinePlace }> {
  let place = from
  let rest = new Uint8Array(await file.slice(place.at, Math.min(place.blocks * BLOCK, file.size)).arrayBuffer())
  while (place.blocks * BLOCK < file.size) {
    const block = new Uint8Array(await file.slice(place.blocks * BLOCK, (place.blocks + 1) * BLOCK).arrayBuffer())
    const last = (place.blocks + 1) * BLOCK >= file.size
    const bytes = joined(rest, block)
    const end = last ? bytes.length : bytes.lastIndexOf(10) + 1
    if (bytes.length - end > LINE_MAX) throw new OtherLayout(place.line)
    const text = decoded(bytes.subarray(0, end), place.line)
    const rows: LineRow[] = []
    const read = new Layout(place)
    const lines = text.split('\n')
    if (lines.at(-1) === '') lines.pop()
    for (const line of lines) {
      const row = read.take(line.trim())
      if (row) rows.push(row)
    }
    place = { ...read.place(), at: place.at + end, blocks: place.blocks + 1, digest: await chained(place.digest, block) }
    if (last && !place.ended) throw new OtherLayout(place.line)
    rest = bytes.slice(end)
    yield { rows, place }
  }
}

/** Whether the file is the one of which so much was read. */
export async function isSameFile(file: Blob, { blocks, digest }: LinePlace): Promise<boolean> {
  let found = ''
  for (let i = 0; i < blocks; i++) found = await chained(found, new Uint8Array(await file.slice(i * BLOCK, (i + 1) * BLOCK).arrayBuffer()))
  return found === digest
}

/** Line after line: where each stands. */
class Layout {
  #line: number
  #section: number
  #open: boolean
  #ended: boolean
  #head: LinePlace['head']
  constructor(p: LinePlace) {
    this.#line = p.line
    this.#section = p.section
    this.#open = p.open
    this.#ended = p.ended
    this.#head = p.head
  }

  place(): Omit<LinePlace, 'at' | 'blocks' | 'digest'> {
    return { line: this.#line, section: this.#section, open: this.#open, ended: this.#ended, ...(this.#head === undefined ? {} : { head: this.#head }) }
  }

  take(line: string): LineRow | undefined {
    const row = this.#read(line)
    this.#line++
    return row
  }

  #read(line: string): LineRow | undefined {
    const section = SECTIONS[this.#section]
    if (this.#open && section !== undefined) {
      if (line.startsWith(']')) return this.#close()
      return { section, value: this.#parsed(line.endsWith(',') ? line.slice(0, -1) : line), line: this.#line }
    }
    if (this.#line === 1 && /^\ufeff?\{"@context":/.test(line)) return undefined
    if (this.#line === 2 && line.startsWith(LIST)) {
      const head = headSchema.safeParse(this.#parsed(`${line.slice(LIST.length).replace(/,$/, '')}}`))
      if (!head.success) throw new OtherLayout(this.#line)
      this.#head = head.data
      return undefined
    }
    if (section === undefined) {
      if (this.#ended && line === '') return undefined
      if (this.#ended || !/^"last": "[^"]{0,200}"\}$/.test(line)) throw new OtherLayout(this.#line)
      this.#ended = true
      return undefined
    }
    if (section === 'notes' && line.startsWith('"first": {')) return undefined
    if (this.#head === undefined || !line.startsWith(OPENERS[section])) throw new OtherLayout(this.#line)
    const behind = line.slice(OPENERS[section].length)
    this.#open = true
    if (behind.startsWith(']')) this.#close()
    else if (behind !== '') throw new OtherLayout(this.#line)
    return undefined
  }

  #close(): undefined {
    this.#open = false
    this.#section++
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      throw new OtherLayout(this.#line)
    }
  }
}

function decoded(bytes: Uint8Array, line: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new OtherLayout(line)
  }
}

async function chained(before: string, block: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', joined(new TextEncoder().encode(before), block)))
  return [...hash].map((b) => b.toString(16).padStart(2, '0')).join('')
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
