import { HIDDEN, MAX_BLOCKS, MAX_TEXT } from './limits.ts'
import { SENT_ATTRIBUTES, type Portable } from './portable.ts'

/**
 * A page that changed in places, as what is new in it: the parts that are as they were are named by their place in the
 * state before, which whoever gets it has kept.
 */
export interface Change extends Portable {
  /** parts as they were, in order: id of the first block now and before, how many, parent now, where the first one begins now */
  kept: [id: number, was: number, count: number, parent: number, start: number][]
  /** blocks of those parts that have come to be displayed (0) or not (1) */
  shown: [id: number, hidden: number][]
}

/** Kinds of elements of a page and of what came to it. */
const TAGS_MOST = 2000
const HIDDEN_AT = SENT_ATTRIBUTES.indexOf(HIDDEN)

/**
 * The page as it is now. Of a change, `text`, `shape` and `attributes` are those of what is new alone. Undefined when it does not fit the state before; that the
 * result is a page is checked by `unpack`.
 */
export function applyChange(before: Portable, change: Change): Portable | undefined {
  const tags = [...before.tags]
  const tagAt = change.tags.map((t) => { const i = tags.indexOf(t); return i >= 0 ? i : tags.push(t) - 1 })
  const shape: number[] = [], attributes: Portable['attributes'] = [], text: string[] = []
  let length = 0, read = 0, fresh = 0, attribute = 0
  const flips = new Map(change.shown)
  const blocks = before.shape.length / 4, starts = firstsOf(before)
  /** What is new up to a block. */
  const freshTo = (id: number): boolean => {
    for (; shape.length / 4 < id; fresh += 4) {
      if (fresh + 3 >= change.shape.length) return false
      shape.push(tagAt[change.shape[fresh] ?? -1] ?? -1, change.shape[fresh + 1] ?? -1, change.shape[fresh + 2] ?? -1, change.shape[fresh + 3] ?? -1)
    }
    for (; (change.attributes[attribute]?.[0] ?? Infinity) < id; attribute++) {
      const a = change.attributes[attribute]
      if (a) attributes.push(a)
    }
    return true
  }
  for (const [id, was, count, parent, start] of change.kept) {
    const from = before.shape[was * 4 + 1], top = before.shape[was * 4 + 3]
    if (!freshTo(id) || shape.length > MAX_BLOCKS * 4 || length > MAX_TEXT * 2 || shape.length !== id * 4 || from === undefined || top === undefined || !(count >= 1 && was + count <= blocks) || start < length) return undefined
    text.push(change.text.slice(read, read + start - length))
    read += start - length
    let end = from
    for (let i = 0; i < count; i++) {
      const at = (was + i) * 4, begins = before.shape[at + 1] ?? 0, long = before.shape[at + 2] ?? 0, around = before.shape[at + 3] ?? -1
      if (around < was && around !== top) return undefined
      shape.push(before.shape[at] ?? -1, begins - from + start, long, around < was ? parent : around - was + id)
      end = Math.max(end, begins + long)
    }
    text.push(before.text.slice(from, end))
    length = start + end - from
    for (let i = starts[was] ?? 0; i < (starts[was + count] ?? 0); i++) {
      const a = before.attributes[i]
      if (a && !(a[1] === HIDDEN_AT && flips.has(a[0] - was + id))) attributes.push([a[0] - was + id, a[1], a[2]])
    }
  }
  if (!freshTo((shape.length + change.shape.length - fresh) / 4)) return undefined
  if (tags.length > TAGS_MOST || shape.length > MAX_BLOCKS * 4) return undefined
  text.push(change.text.slice(read))
  for (const [id, hidden] of flips) if (hidden === 1) attributes.push([id, HIDDEN_AT, '1'])
  if (change.shown.length > 0) attributes.sort((a, b) => a[0] - b[0])
  return { text: text.join(''), title: change.title, url: change.url, truncated: change.truncated, tags, shape, attributes }
}

/** For each block, and behind the last, where its attributes begin. */
function firstsOf({ shape, attributes }: Portable): number[] {
  const firsts: number[] = []
  let i = 0
  for (let id = 0; id <= shape.length / 4; id++) {
    while ((attributes[i]?.[0] ?? Infinity) < id) i++
    firsts.push(i)
  }
  return firsts
}
