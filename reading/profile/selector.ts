import type { Block, Snapshot } from '../../page/snapshot.ts'

/** Selectors of a profile, evaluated on the text-with-structure of a page: the same on a live page and under Node. */

interface Step { tag: string; id: string; classes: string[]; role: string; direct: boolean }

/** The blocks that a selector of the profile's grammar (casefile/profile.ts) names, in page order, none inside of another. */
export function selectBlocks(snap: Snapshot, selector: string, most = 2000): Block[] {
  const steps = stepsOf(selector)
  const last = steps.at(-1)
  if (!last) return []
  const found: Block[] = []
  for (let i = 0; i < snap.blocks.length && found.length < most; i++) {
    const b = snap.blocks[i]
    if (!b || !fits(snap, b, last) || !above(snap, b, steps, steps.length - 1)) continue
    found.push(b)
    i = b.last
  }
  return found
}

/** Up the ancestors once, with all that may still be looked for: `open` holds how many of the first steps are not yet met. */
function above(snap: Snapshot, b: Block, steps: readonly Step[], all: number): boolean {
  let open = new Set([all])
  for (let up = b.parent, levels = 0; levels < 200 && open.size > 0; up = up?.parent ?? null, levels++) {
    if (open.has(0)) return true
    if (!up) return false
    const next = new Set<number>()
    for (const n of open) {
      const wanted = steps[n - 1]
      if (wanted && fits(snap, up, wanted)) next.add(n - 1)
      if (!steps[n]?.direct) next.add(n)
    }
    open = next
  }
  return open.has(0)
}

function fits(snap: Snapshot, b: Block, s: Step): boolean {
  if (s.tag !== '' && b.tag !== s.tag) return false
  if (s.id !== '' && snap.attr(b, 'id') !== s.id) return false
  if (s.role !== '' && snap.attr(b, 'role') !== s.role) return false
  if (s.classes.length === 0) return true
  const cls = ` ${snap.attr(b, 'class').replace(/\s/g, ' ')} `
  return s.classes.every((c) => cls.includes(` ${c} `))
}

/** The steps were parted by blanks; `>` stands alone between two of them. */
function stepsOf(selector: string): Step[] {
  const steps: Step[] = []
  let direct = false
  for (const word of selector.split(' ')) {
    if (word === '') continue
    if (word === '>') { direct = true; continue }
    const step: Step = { tag: /^[a-z][a-z0-9-]*/.exec(word)?.[0] ?? '', id: '', classes: [], role: /\[role=([a-z]+)\]/.exec(word)?.[1] ?? '', direct }
    for (const m of word.matchAll(/([.#])([A-Za-z_][\w-]*)/g)) {
      if (m[1] === '#') step.id = m[2] ?? ''
      else step.classes.push(m[2] ?? '')
    }
    steps.push(step)
    direct = false
  }
  return steps
}

/** Class and id words that a build or a state makes: they are others tomorrow. */
const GENERATED = /\d{3,}|^(?:css|sc|jsx|svelte|emotion|ng|v|data)-|^_|__[\w-]{4,8}$|[a-z]\d[a-z]\d|(?:^|-)(?:[a-f0-9]{6,}|[A-Za-z]*\d[A-Za-z\d]{4,})$/
const STATE = /^(?:is|has|on|no)-|(?:^|-)(?:active|hover|focus|open|opened|show|shown|hidden|hide|selected|current|checked|disabled|loading|first|last|odd|even|left|right|center|cur|this|in|fade)$/

function lasting(word: string): boolean {
  return /^[A-Za-z_][\w-]{1,60}$/.test(word) && !GENERATED.test(word) && !STATE.test(word)
}

/** The shortest selector of lasting words that names this block and no other; undefined where there is none. */
export function selectorOf(snap: Snapshot, block: Block): string | undefined {
  const names = (b: Block): string[] => {
    const id = snap.attr(b, 'id')
    const classes = snap.attr(b, 'class').split(/\s+/).filter(lasting)
    return [...(lasting(id) ? [`#${id}`] : []), ...classes.map((c) => `.${c}`), ...(classes.length > 1 ? [classes.slice(0, 3).map((c) => `.${c}`).join('')] : []), ...(b.tag.includes('-') ? [b.tag] : [])]
  }
  const only = (s: string) => { const found = selectBlocks(snap, s, 2); return found.length === 1 && found[0]?.start === block.start && found[0].end === block.end }
  const own = names(block)
  for (const s of own) if (only(s)) return s
  for (let up = block.parent, levels = 0; up && levels < 8; up = up.parent, levels++) {
    for (const outer of names(up)) for (const inner of own.length > 0 ? own : [block.tag]) if (only(`${outer} ${inner}`)) return `${outer} ${inner}`
  }
  return undefined
}
