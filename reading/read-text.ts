import { nextReading } from './kept.ts'
import { blockStarts } from './narrative/blocks.ts'
import { readDocument } from './narrative/document.ts'
import { paperReading } from './paper-reading.ts'
import type { PageReading } from './read-page.ts'

/** Reads plain text. Never throws for any text. */
export function readText(text: string): PageReading {
  nextReading()
  return paperReading(readDocument(text, (start, end) => ({ start, end }), { starts: blockStarts(text), chapters: true }), [])
}
