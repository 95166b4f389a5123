import { MAX_BLOCKS, MAX_TEXT } from '../page/limits.ts'
import { type Block, type Snapshot } from '../page/snapshot.ts'

/** Paragraphs as a snapshot: a body with a block for each, line ends between them. Places in it are places in the joined text. */
export function proseSnapshot(paragraphs: readonly string[], url: string): Snapshot<null> {
  const body: Block<null> = { id: 0, last: 0, tag: 'body', start: 0, end: 0, parent: null, children: [], node: null }
  const blocks = [body]
  const kept: string[] = []
  let length = 0
  let truncated = false
  for (const p of paragraphs) {
    if (blocks.length >= MAX_BLOCKS || length + p.length > MAX_TEXT) { truncated = true; break }
    if (kept.length > 0) length++
    const block: Block<null> = { id: blocks.length, last: blocks.length, tag: 'p', start: length, end: length + p.length, parent: body, children: [], node: null }
    blocks.push(block)
    body.children.push(block)
    kept.push(p)
    length += p.length
  }
  body.end = length
  body.last = blocks.length - 1
  return { text: kept.join('\n'), blocks, runs: [], title: '', url, truncated, attr: () => '' }
}

/** In a form, labels and values are set apart by blanks and tabs, which a page would make one blank. */
export function keptBlanks(text: string): string {
  return text.replace(/\t+| {2,}/g, (blanks) => '\u00a0'.repeat(blanks.startsWith('\t') ? 4 : Math.min(blanks.length, 40)))
}
