import { applyChange } from '../../page/change.ts'
import type { DomOptions } from '../../page/dom-source.ts'
import { readDom } from '../../page/dom-source.ts'
import { createFollowing, type Following } from '../../page/following.ts'
import { pack, SENT_ATTRIBUTES, unpack, type Portable } from '../../page/portable.ts'
import { takePage } from '../../page/slices.ts'
import type { Snapshot } from '../../page/snapshot.ts'
import { alter, seeded } from './altering.ts'

/** A page followed through changes by chance, compared after each with the page read whole. Put into a page as a script. */

declare global {
  var zhongbenFollow: typeof side
}

interface Followed {
  /** what differed from the page read whole, after which changes; undefined: nothing */
  differs: string | undefined
  /** readings of which only what changed was sent */
  changes: number
  readings: number
}

const options: DomOptions = { shadowRootOf: (e) => e.shadowRoot }

/** What the worker makes of a page, to be compared. */
function shown(p: Portable): string[] {
  const snap = unpack(JSON.parse(JSON.stringify(p)))
  if (!snap) return ['refused']
  return [snap.title, snap.url, String(snap.truncated), snap.text, ...snap.blocks.map((b) => [b.id, b.last, b.tag, b.start, b.end, b.parent?.id ?? -1, b.children.map((c) => c.id).join(), ...SENT_ATTRIBUTES.map((a) => snap.attr(b, a))].join(' '))]
}
const parted = (a: readonly string[], b: readonly string[]): string | undefined => {
  const at = a.length === b.length ? a.findIndex((line, i) => line !== b[i]) : Math.min(a.length, b.length)
  const first = a.findIndex((line, i) => line !== b[i])
  return at < 0 ? undefined : `line ${first < 0 ? at : first}: ${a[first < 0 ? at : first]?.slice(0, 300)} | ${b[first < 0 ? at : first]?.slice(0, 300)}`
}
/** Documents in frames and shadow trees that were seen. */
const seen = (parts: Iterable<Document | ShadowRoot>): number => new Set(parts).size
const same = (a: Snapshot<Node>, b: Snapshot<Node>): boolean =>
  a.blocks.length === b.blocks.length && a.blocks.every((x, i) => { const y = b.blocks[i]; return y !== undefined && x.node === y.node && x.start === y.start && x.end === y.end && x.last === y.last && x.parent?.id === y.parent?.id && x.children.length === y.children.length && x.children.every((c, j) => c.id === y.children[j]?.id && c === a.blocks[c.id]) })
  && a.runs.length === b.runs.length && a.runs.every((x, i) => { const y = b.runs[i]; return y !== undefined && x.node === y.node && x.start === y.start && x.end === y.end && x.control === y.control })

async function follow(seed: number, steps: number): Promise<Followed> {
  const random = seeded(seed)
  const following = createFollowing(document)
  let there: Portable | undefined, mark = '', changes = 0
  try {
    for (let i = 0; i < steps; i++) {
      const told: string[] = []
      for (let n = i === 0 ? 0 : 1 + Math.floor(random() * (random() < 0.3 ? 8 : 2)); n > 0; n--) told.push(alter(document, random))
      if (random() < 0.3) await new Promise((done) => { setTimeout(done, 0) })
      const taken = await takePage(document, options, following)
      let now: Portable | undefined
      if (taken.since === undefined) now = taken.packed
      else if (taken.since === mark && there && 'kept' in taken.packed) {
        now = applyChange(there, JSON.parse(JSON.stringify(taken.packed)))
        changes++
      }
      const parts: (Document | ShadowRoot)[] = []
      const whole = readDom(document, { ...options, onPart: (p) => parts.push(p) })
      const differs = now ? parted(shown(now), shown(pack(whole))) : `no page: ${taken.since} ${mark}`
      const where = `seed ${seed}, reading ${i}, ${taken.since === undefined ? 'whole' : 'change'}, after ${told.join('; ')}`
      if (differs !== undefined) return { differs: `${where}: ${differs}`, changes, readings: i }
      if (seen(taken.parts) !== seen(parts)) return { differs: `${where}: ${seen(taken.parts)} parts, not ${seen(parts)}`, changes, readings: i }
      if (!same(taken.snap, whole)) return { differs: `${where}: the snapshot`, changes, readings: i }
      /* Now and then a reading comes to nothing, and the worker has the state before. */
      if (random() < 0.8 && now) {
        mark = String(i)
        there = now
        taken.keep?.(mark)
      }
    }
  } finally {
    following.stop()
  }
  return { differs: undefined, changes, readings: steps }
}

let followed: Following | undefined

/**
 * Adds a row in the middle of the longest table, so many times, and reads the page after each: `whole`, `change` or not at all. Gives how much is sent
 * in the end. What it costs is measured from outside.
 */
async function rowAdded(how: 'nothing' | 'whole' | 'change', times: number): Promise<number> {
  const body = [...document.querySelectorAll('tbody')].sort((a, b) => b.rows.length - a.rows.length)[0]
  const row = body?.rows[body.rows.length >> 1]
  if (!body || !row) throw new Error('no row')
  if (how === 'change' && !followed) (await takePage(document, options, (followed = createFollowing(document)))).keep?.('x')
  let sent = 0
  for (let i = 0; i < times; i++) {
    row.before(row.cloneNode(true))
    /* Laid out already, as it is when a reading begins. */
    document.body.getBoundingClientRect()
    if (how === 'nothing') continue
    const taken = await takePage(document, options, how === 'change' ? followed : undefined)
    if ((taken.since !== undefined) !== (how === 'change')) throw new Error('not as it was to be read')
    taken.keep?.('x')
    sent = i === times - 1 ? JSON.stringify(taken.packed).length : 0
  }
  return sent
}

const side = { follow, rowAdded }
globalThis.zhongbenFollow = side
