import { valueOf } from '../../casefile/fact.ts'
import type { Sample, SampleNode } from '../../casefile/page-sample.ts'
import type { Profile } from '../../casefile/profile.ts'
import { squash } from '../../casefile/text.ts'
import type { Block, Snapshot } from '../../page/snapshot.ts'
import { labelText } from '../grid.ts'
import { namesIn } from '../values.ts'
import { readPage } from '../read-page.ts'
import { createInventor } from './invent.ts'
import { isKnownWord, platformOf, staticWord } from './static-words.ts'

/**
 * A page without its values: what a platform's maintainer needs to see, and nothing of the case. Words of the platform
 * stay; a word is the platform's only if it is known, or stands where labels stand, is no possible name and occurs in no value.
 */

/** A sample is to be looked through by a person; what is behind this is cut. */
const BLOCKS_MAX = 20_000
const KEPT_ATTRIBUTES = ['class', 'id', 'role', 'for', 'colspan', 'rowspan'] as const
const FRAMES = new Set(['iframe', 'frame', 'frameset'])
const DROPPED = new Set(['link', 'meta', 'base', 'img', 'video', 'source', 'track', 'picture', 'map', 'area', 'param', 'applet', 'portal', 'fencedframe'])

export function sampleOf(snap: Snapshot, profiles: readonly Profile[]): Sample {
  const more = wordsOf(profiles)
  const fixed = fixedWords(snap, more)
  const inventor = createInventor(`${snap.title}\n${snap.text}`, namesOn(snap, profiles), more)
  const kept: string[] = []
  let replaced = 0
  const shown = (b: Block, text: string): string => {
    /* 立 案 日 期: a label before its field, in one element with it. */
    const word = fixed.get(b) ?? (/[ \u3000]/.test(text) && isKnownWord(labelText(text).label, more) ? squash(text) : undefined)
    if (word !== undefined) { if (kept.length < 3000) kept.push(word); return text }
    const made = inventor.text(text)
    if (made !== text) replaced++
    return made
  }
  const root = snap.blocks[0]
  const body = root ? children(snap, root, shown) : []
  return { title: inventor.text(snap.title).slice(0, 500), body, kept: [...new Set(kept)], replaced, truncated: snap.truncated || snap.blocks.length > BLOCKS_MAX }
}

/** What stands in an element: its own text between its children, without the marks that part them. Deep pages stop at a depth that no stack minds. */
function children(snap: Snapshot, b: Block, shown: (b: Block, text: string) => string, depth = 0): SampleNode[] {
  const out: SampleNode[] = []
  const put = (start: number, end: number) => {
    const lines = snap.text.slice(start, end).replace(/^[\n\t]+|[\n\t]+$/g, '').split('\n')
    if (lines.every((l) => l === '')) return
    lines.forEach((line, i) => {
      if (i > 0) out.push({ tag: 'br', attributes: [], children: [] })
      if (line !== '') out.push(/\S/.test(line) ? shown(b, line) : line)
    })
  }
  let from = b.start
  for (const c of b.children) {
    if (c.id > BLOCKS_MAX || depth > 300) break
    put(from, c.start)
    const node = DROPPED.has(c.tag) ? undefined : elementOf(snap, c, shown, depth + 1)
    if (node !== undefined) out.push(node)
    from = Math.max(from, c.end)
  }
  put(from, b.end)
  return out
}

function elementOf(snap: Snapshot, b: Block, shown: (b: Block, text: string) => string, depth: number): SampleNode {
  const attributes = KEPT_ATTRIBUTES.flatMap((name): [string, string][] => {
    const value = plainAttribute(name, snap.attr(b, name))
    return value === '' ? [] : [[name, value]]
  })
  /* What stood in a frame stands in the sample itself. */
  const tag = /^[a-z][a-z0-9-]{0,40}$/.test(b.tag) && !FRAMES.has(b.tag) ? b.tag : 'div'
  const value = snap.text.slice(b.start, b.end)
  if (tag === 'input') return { tag, attributes: [...attributes, ['value', shown(b, value)]], children: [] }
  if (tag === 'select') return { tag, attributes, children: [{ tag: 'option', attributes: [['selected', '']], children: [shown(b, value)] }] }
  if (tag === 'textarea') return { tag, attributes, children: [shown(b, value)] }
  return { tag, attributes, children: children(snap, b, shown, depth) }
}

/** Class and id words of letters; a word with a number in it may be somebody's. */
function plainAttribute(name: string, value: string): string {
  if (value === '') return ''
  if (name === 'colspan' || name === 'rowspan') return /^\d{1,3}$/.test(value) ? value : ''
  if (name === 'role') return /^[a-z]{2,20}$/.test(value) ? value : ''
  const words = value.split(/\s+/).filter((w) => /^[A-Za-z_][\w-]{0,60}$/.test(w) && !/\d{2}/.test(w))
  return (name === 'class' ? words : words.slice(0, 1)).join(' ').slice(0, 400)
}

/** Elements whose whole text is a word of the platform. */
function fixedWords(snap: Snapshot, more: ReadonlySet<string>): Map<Block, string> {
  const words = new Map<Block, string>()
  const platform = platformOf(snap, more)
  const doubtful: [Block, string][] = []
  const rest: string[] = []
  for (let i = 0; i < Math.min(snap.blocks.length, BLOCKS_MAX); i++) {
    const b = snap.blocks[i]
    if (!b || b.children.some((c) => c.end > c.start) || b.end === b.start) continue
    const control = b.tag === 'input' || b.tag === 'textarea' || b.tag === 'select'
    const word = control ? undefined : staticWord(snap, b, platform)
    if (!word) rest.push(squash(snap.text.slice(b.start, b.end)))
    else if (isKnownWord(word.text, more)) words.set(b, word.text)
    else doubtful.push([b, word.text])
  }
  /* A heading cell with a name in it: the name stands among the values too, or is longer there. */
  const values = rest.join('\n')
  for (const [b, word] of doubtful) {
    const inValues = values.includes(squash(word))
    const holdsValue = rest.some((v) => v.length >= 2 && v.length <= 4 && squash(word).includes(v) && !isKnownWord(v, more))
    if (!inValues && !holdsValue) words.set(b, word)
  }
  return words
}

function wordsOf(profiles: readonly Profile[]): ReadonlySet<string> {
  return new Set(profiles.filter((p) => p.id.startsWith('shipped-')).flatMap((p) => p.pages.flatMap((page) => [
    ...page.fields.flatMap((f) => ('label' in f ? [f.label] : [])), ...page.tables.flatMap((t) => t.headers), ...page.fingerprint.flatMap((f) => f.marks.map((m) => m.text)),
  ])))
}

/** Names of people and organisations that the reader knows of this page. */
function namesOn(snap: Snapshot, profiles: readonly Profile[]): string[] {
  const reading = readPage(snap, profiles)
  const files = [reading.caseFile, ...reading.cases]
  const told = files.flatMap((f) => [
    ...[...f.applicants, ...f.debtors, ...f.others].flatMap((p) => [valueOf(p.name), valueOf(p.legalRepresentative), valueOf(p.agent?.name), valueOf(p.address)]),
    valueOf(f.handler), valueOf(f.clerk), valueOf(f.court), ...f.events.flatMap((e) => [valueOf(e.party)].flat()), ...f.assets.flatMap((a) => [valueOf(a.owner)].flat()),
  ])
  return [...new Set(told.filter((n) => n !== undefined).flatMap((n) => [n, ...namesIn(n).names]))].filter((n) => n.length >= 2 && n.length <= 60 && !isKnownWord(n)).slice(0, 500)
}

