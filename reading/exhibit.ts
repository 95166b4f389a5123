import { clip, type Fact, type Where } from '../casefile/fact.ts'
import { oneLine } from '../casefile/text.ts'
import type { Snapshot } from '../page/snapshot.ts'

/** Makes facts of what stands at a place of the page's text. */
export interface Exhibitor {
  fact<T>(value: T, start: number, end: number): Fact<T>
  absent<T>(start: number, end: number): Fact<T>
  where(start: number, end: number): Where
}

/** `path` is what a person would look for: the tab or heading under which the words stand. */
export function exhibitor(snap: Snapshot, path = ''): Exhibitor {
  const where = (start: number, end: number): Where => (path === '' ? { start, end } : { path: clip(path, 200), start, end })
  const quote = (start: number, end: number) => clip(oneLine(snap.text.slice(start, Math.min(end, start + 2000))))
  return {
    where,
    fact: (value, start, end) => ({ value, quote: quote(start, end), where: where(start, end) }),
    absent: (start, end) => ({ value: null, absent: true, quote: quote(start, end), where: where(start, end) }),
  }
}

/** Several stretches of the page read as one text; offsets lead back to the page. */
export interface Pieced {
  text: string
  /** offset in the page's text of the character at `i` */
  at(i: number): number
}

export function joinPieces(snap: Snapshot, pieces: readonly { start: number; end: number }[], glue = '：'): Pieced {
  const parts: { from: number; start: number; end: number }[] = []
  let text = ''
  for (const p of pieces) {
    let { start, end } = p
    while (start < end && /\s/.test(snap.text.charAt(start))) start++
    while (end > start && /\s/.test(snap.text.charAt(end - 1))) end--
    if (end <= start) continue
    if (text !== '') text += glue
    parts.push({ from: text.length, start, end })
    text += snap.text.slice(start, end)
  }
  return {
    text,
    at(i) {
      for (let n = parts.length - 1; n >= 0; n--) {
        const p = parts[n]
        if (p && i >= p.from) return Math.min(p.start + (i - p.from), p.end)
      }
      return parts[0]?.start ?? 0
    },
  }
}

const EMPTY = /^(?:[-—–－_/／\\.·…\s]*|无|暂无|暂无(?:数据|记录|内容)|没有数据|暂缺|空|null|undefined|NULL|N\/A|未填写|未录入|待补|待填|待定|待录入|全部|不限|请选择|请输入.{0,10}|--请选择--)$/

/** The characters with which such words begin: it is asked of every cell and value, and most say something. */
const EMPTY_BEGINS = new Set([...'-—–－_/／\\.·…无暂没空nuN未待全不请'].map((c) => c.charCodeAt(0)))

/** A cell or value that says nothing: a dash, a placeholder, a template that was not filled. */
export function isBlank(value: string): boolean {
  const words = value.trim(), first = words.charCodeAt(0)
  if (words === '' || (EMPTY_BEGINS.has(first) && EMPTY.test(words)) || (value.includes('{') && /\{\{.*\}\}|\$\{.*\}/.test(value))) return true
  /* Private-use characters are drawn by a font of the page; they say nothing to a reader of text. */
  return first >= 0xe000 && /^[\ue000-\uf8ff\ufffd\s]+$/.test(words)
}
