import { squash } from '../casefile/text.ts'
import type { Section } from '../casefile/vocabulary.ts'
import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'

/** A tab of the page, and the sections of a case that one of its name usually shows. */
export interface TabName {
  name: string
  sections: Section[]
}

const SHOWS: readonly [RegExp, Section][] = [
  [/执行过程|办案(?:过程|日志|记录|经过)|执行(?:日志|记录|节点|经过|进程)|工作(?:记录|日志)|流程(?:节点|信息|日志)?$|日志$|大事记/, 'events'],
  [/财产(?!保全)|资产/, 'assets'],
  [/查控|网络查询|查询反馈|反馈结果/, 'queries'],
  [/约谈|谈话|询问|笔录/, 'interviews'],
  [/当事人|参与人/, 'parties'],
  [/文书|卷宗|材料|档案|附件/, 'documents'],
  [/走访|现场调查|实地|上门|传统查[控询]/, 'investigations'],
  [/惩戒|执行措施|强制措施|限高|限制消费|失信/, 'measures'],
]
const TAB_CLASS = /(?:^|[-_ ])tabs?(?:$|[-_ ])|tabs?__|(?:^|[-_ ])tabbar|segmented/i

/** The tabs that a page offers, in its order; at most 40. */
export function findTabs(snap: Snapshot): TabName[] {
  const found = new Map<string, TabName>()
  const strips = new Strips(snap)
  for (const b of snap.blocks) {
    const length = b.end - b.start
    if (length < 2 || length > 16 || !isTab(snap, b, strips)) continue
    const name = squash(textOf(snap, b)).replace(/[(（]?\d+[)）]?$/, '')
    const sections = SHOWS.flatMap(([word, section]) => (word.test(name) ? [section] : []))
    if (sections.length > 0 && !found.has(name)) found.set(name, { name: name.slice(0, 14), sections })
    if (found.size >= 40) break
  }
  return [...found.values()]
}

/** By its role, or by the class of itself or of the strip around it. */
function isTab(snap: Snapshot, b: Block, strips: Strips): boolean {
  const role = snap.attr(b, 'role')
  if (role === 'tab') return true
  return role === 'tablist' || strips.isStrip(b) ? b.end - b.start <= STRIP_MAX : strips.isIn(b.parent)
}

/** The tabs of a strip all together, characters. */
const STRIP_MAX = 200

/** Strips of tabs. Elements share their classes and stand in the same parents: each of these is looked at once. */
class Strips {
  readonly #snap: Snapshot
  readonly #classes = new Map<string, boolean>()
  /** by the id of a parent: 1, no strip, nor within one; 2, it is */
  readonly #parents: Uint8Array

  constructor(snap: Snapshot) {
    this.#snap = snap
    this.#parents = new Uint8Array(snap.blocks.length)
  }

  /** By the class alone. */
  isStrip(b: Block): boolean {
    const classes = this.#snap.attr(b, 'class')
    if (classes === '') return false
    let is = this.#classes.get(classes)
    if (is === undefined) this.#classes.set(classes, (is = TAB_CLASS.test(classes)))
    return is
  }

  /** Is what stands in this parent in a short strip: the parent, or the one around it? */
  isIn(parent: Block | null): boolean {
    if (!parent) return false
    const known = this.#parents[parent.id] ?? 0
    if (known > 0) return known === 2
    const strip = [parent, parent.parent].find((at) => at !== null && (this.isStrip(at) || this.#snap.attr(at, 'role') === 'tablist'))
    const is = strip !== undefined && strip !== null && strip.end - strip.start <= STRIP_MAX
    this.#parents[parent.id] = is ? 2 : 1
    return is
  }
}
