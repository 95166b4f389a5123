import { snapshot, type Block, type Snapshot } from '../page/snapshot.ts'
import type { TreeSource } from '../page/tree-source.ts'
import { keptBlanks, proseSnapshot } from './prose.ts'
import type { TableCell } from './pdf-tables.ts'

/** A printed document's paragraphs and tables as a snapshot, like a saved page's. */

/** A paragraph, or the rows of a table. */
export type PaperPart = string | TableCell[][]
/** A place in a paper: how many characters of a paragraph, or rows of a table, stand before it. */
export interface PaperPlace { part: number; at: number }

interface Node { tag: string; text?: string; attrs?: Readonly<Record<string, string>>; children: Node[]; next: Node | null }

/** `offsets`: where the places given begin in its text. */
export function paperSnapshot(parts: readonly PaperPart[], places: readonly PaperPlace[], url: string): { snapshot: Snapshot; offsets: number[] } {
  const prose = parts.filter((p) => typeof p === 'string')
  if (prose.length === parts.length) {
    const snap = proseSnapshot(prose, url)
    const starts = prose.reduce<number[]>((list, p) => [...list, (list.at(-1) ?? 0) + p.length + 1], [0])
    return { snapshot: snap, offsets: places.map((p) => Math.min((starts[p.part] ?? 0) + p.at, snap.text.length)) }
  }
  const tops = parts.map((p) => (typeof p === 'string' ? element('p', [textNode(keptBlanks(p))]) : element('table', p.map((row) => element('tr', row.map(cellNode))))))
  const snap = snapshot(source(element('body', tops)), '', url)
  const blocks = new Map<Node, Block<Node>>(snap.blocks.map((b) => [b.node, b]))
  const end = snap.text.length
  return {
    snapshot: snap,
    offsets: places.map(({ part, at }) => {
      const top = tops[part], given = parts[part]
      if (!top || given === undefined) return end
      if (typeof given === 'string') return Math.min((blocks.get(top)?.start ?? end) + keptBlanks(given.slice(0, at)).length, end)
      return blocks.get(top.children[at] ?? top)?.start ?? end
    }),
  }
}

function element(tag: string, children: Node[], attrs?: Readonly<Record<string, string>>): Node {
  children.forEach((c, i) => { c.next = children[i + 1] ?? null })
  return { tag, children, next: null, ...(attrs ? { attrs } : {}) }
}
function textNode(text: string): Node {
  return { tag: '', text, children: [], next: null }
}
/** A blank that stays: an empty cell leaves its place in the text, or what stands behind it would be read under another heading. */
const EMPTY_CELL = '\u00a0'
/** The paragraphs of a cell are its lines, as in `docx.ts`. */
function cellNode({ paragraphs, colspan, rowspan }: TableCell): Node {
  if (paragraphs.every((p) => p.trim() === '')) return element('td', [textNode(EMPTY_CELL)], { colspan: String(colspan), rowspan: String(rowspan) })
  return element('td', paragraphs.flatMap((p, i) => [...(i > 0 ? [element('br', [])] : []), textNode(keptBlanks(p))]), { colspan: String(colspan), rowspan: String(rowspan) })
}

function source(root: Node): TreeSource<Node> {
  return {
    root,
    firstChild: (n) => n.children[0] ?? null,
    nextSibling: (n) => n.next,
    tag: (n) => n.tag,
    text: (n) => n.text,
    attr: (n, name) => n.attrs?.[name] ?? null,
    control: () => undefined,
    skip: () => false,
  }
}
