import { HIDDEN } from '../page/limits.ts'
import { contains, placeOf, textOf, type Block, type Snapshot } from '../page/snapshot.ts'

/**
 * Cases side by side: numbers that stand alike in elements of one build. Tabs of the cases that are open, of which one is shown;
 * records of a list (what a search found, what is to be done today), of which none is the page's own.
 */

/** A mention. `plain`: how likely it is the page's number, by where it stands and what is beside it; tabs and records weigh the same. */
export interface Placed { number: string; plain: number; block: Block }

export interface SideBySide {
  /** each number's element */
  items: Map<string, Block>
  /** the one that is marked as open, where exactly one is */
  open?: string
  /** tabs hold little but their numbers */
  are: 'tabs' | 'records'
  /** nothing sets one of them apart */
  alike: boolean
  /** the mention that weighs most is one of them */
  heavy: boolean
}

/** Cells and lines beside each other are neither: two numbers in a row may be a case's own and the one that it continues. */
const NEITHER: ReadonlySet<string> = new Set(['p', 'td', 'th', 'tr', 'tbody', 'dd', 'dt', 'label', 'input', 'iframe', 'frame'])
/** Parts of a line are no records, but may be tabs. */
const IN_LINE: ReadonlySet<string> = new Set(['span', 'a', 'b', 'em', 'strong', 'button'])
const DEPTH_MAX = 12
const MARKED = /(?:^|[\s_-])(?:is-?)?(?:active|selected|current|curr?|on|this|checked|opened|focus(?:ed)?|choosed?|sel)(?:$|\s)/i
const RECORD_MAX = 1500
const TAB_MORE = 24

/** The row in which the likeliest number stands, or the first. `isRelated`: is this in a list of other cases? */
export function findSideBySide(snap: Snapshot, mentions: readonly Placed[], likeliest: { number: string; block: Block | undefined } | undefined, isRelated: (block: Block) => boolean): SideBySide | undefined {
  if (new Set(mentions.map((m) => m.number)).size < 2) return undefined
  const rows = new Map<string, Map<string, Block>>()
  const inner = new Map<Block, Block>()
  for (const { number, plain, block } of mentions) {
    if (isRelated(block)) continue
    let path = String(plain)
    for (let b: Block = block, depth = 0; b.parent && depth < DEPTH_MAX; b = b.parent, depth++) {
      path += ` ${b.tag}`
      const key = `${b.parent.id}${path}`
      let row = rows.get(key)
      if (!row) rows.set(key, (row = new Map()))
      if (row.has(number) || [...row.values()].includes(b)) continue
      row.set(number, b)
      inner.set(b, block)
    }
  }
  const found = [...rows.values()].filter((r) => r.size > 1 && [...r.values()].every((b) => !NEITHER.has(b.tag) && b.end - b.start <= RECORD_MAX))
  const holds = (r: ReadonlyMap<string, Block>) => {
    const b = likeliest && r.get(likeliest.number)
    return b !== undefined && likeliest?.block !== undefined && contains(b, likeliest.block)
  }
  const items = found.find(holds) ?? found.find((r) => likeliest !== undefined && r.has(likeliest.number)) ?? found[0]
  if (!items) return undefined
  const marked = [...items].filter(([, b]) => isMarked(snap, b, inner.get(b)))
  const [first] = items.values()
  const are = [...items].every(([number, b]) => b.end - b.start <= number.length + TAB_MORE) ? 'tabs' : 'records'
  const alike = marked.length === 0 && first !== undefined && (are === 'tabs' || !IN_LINE.has(first.tag)) && new Set([...items.values()].map((b) => snap.attr(b, 'class'))).size === 1
  return { items, are, alike, heavy: holds(items), ...(marked.length === 1 && marked[0] ? { open: marked[0][0] } : {}) }
}

/** By itself, or by what is in it around the number. */
function isMarked(snap: Snapshot, item: Block, inner: Block | undefined): boolean {
  for (let b = inner; b && b.id >= item.id; b = b.parent ?? undefined) {
    if (snap.attr(b, 'aria-selected') === 'true' || MARKED.test(snap.attr(b, 'class'))) return true
  }
  return false
}

const UP_MAX = 4
const BEHIND_MAX = 8

/** The panes of the other cases: as many as there are tabs, in their order, and none but the own one is displayed. `isOwn`: does this tab name the page's own case? */
export function panesOfOthers(snap: Snapshot, { items }: SideBySide, isOwn: (tab: Block) => boolean): Block[] {
  const [item] = items.values()
  const tabs = (item?.parent?.children ?? []).filter((c) => c.end > c.start)
  const at = tabs.findIndex(isOwn)
  const shut = (pane: Block) => snap.attr(pane, HIDDEN) !== '' || textOf(snap, pane).trim() === ''
  const fit = (panes: readonly Block[]) => panes.length === tabs.length && panes.every((p, i) => shut(p) === (i !== at))
  let b = at < 0 ? undefined : item?.parent
  for (let up = 0; b?.parent && up < UP_MAX; b = b.parent, up++) {
    const behind = b.parent.children.slice(placeOf(b) + 1)
    const panes = [behind, ...behind.slice(0, BEHIND_MAX).flatMap((c) => [c.children, ...c.children.slice(0, BEHIND_MAX).map((d) => d.children)])].find(fit)
    if (panes) return panes.filter((_, i) => i !== at)
  }
  return []
}
