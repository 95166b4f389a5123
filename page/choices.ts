import type { TreeSource } from './tree-source.ts'

/**
 * What a page draws but does not say: choices that are not made, the options of a select that a library draws again
 * beside it, words laid over a picture. Class names are those of Element, Ant Design, layui and pdf.js as of 2026-11.
 */

/** Deep enough for `<label><span><input>`. */
const DEPTH = 3
const SEARCHED = 12

const CHOICE = /radio|checkbox|switch|check-?box/i
/** Tokens that libraries give to a choice that is made; state that a saved page keeps in its classes alone. */
const MADE = /(?:^|[\s_-])(?:is-checked|is-active|checked|radioed|onswitch|selected)(?:\s|$)|-checked(?:\s|$)/i
/** Lists that a library draws for a select, and words over a scanned page or the whole of one. */
const DRAWN = /(?:^|\s)(?:layui-anim-upbit|layui-select-none|text-?layer|water-?mark\S*|\S+-watermark)(?:\s|$)/i
const STAND_IN = /(?:^|[\s_-])(?:form-select|select2|chosen|selectpicker|bootstrap-select|nice-select|combo)(?:[\s_-]|$)/i

/** Ids of choices that were met and are not made; labels behind them say nothing. */
export type Unmade = Set<string>

/** True for an element whose words are not said by the page. */
export function isUnsaid<N>(source: TreeSource<N>, n: N, tag: string, unmade: Unmade): boolean {
  if (tag === 'label') {
    const target = unmade.size > 0 ? source.attr(n, 'for') : null
    if (target !== null && unmade.has(target)) return true
    const input = choiceIn(source, n)
    return input !== undefined && source.ticked?.(input) === false && !MADE.test(source.attr(n, 'class') ?? '')
  }
  if (tag === 'select') {
    const next = nextElement(source, n)
    return next !== undefined && STAND_IN.test(source.attr(next, 'class') ?? '')
  }
  const role = source.attr(n, 'role')
  if ((role === 'radio' || role === 'checkbox' || role === 'menuitemradio') && source.attr(n, 'aria-checked') === 'false') return true
  const names = source.attr(n, 'class')
  return names !== null && names !== '' && isUnsaidClass(names)
}

/* The same classes come again and again, and looking one up costs less than reading it. */
const KNOWN = new Map<string, boolean>()
const KNOWN_MAX = 4000
function isUnsaidClass(names: string): boolean {
  let known = KNOWN.get(names)
  if (known === undefined) {
    if (KNOWN.size >= KNOWN_MAX) KNOWN.clear()
    KNOWN.set(names, (known = readClass(names)))
  }
  return known
}

function readClass(names: string): boolean {
  if (DRAWN.test(names)) return true
  if (!CHOICE.test(names)) return false
  /* Two words beside a switch, one of them of the state that it is in; a drawn choice beside the field that it stands for. */
  return (/switch__label(?:\s|$)/.test(names) || /(?:^|\s)\S*form-(?:radio|checkbox)(?:\s|$)/.test(names)) && !MADE.test(names)
}

/** The choice of a label, where it holds one. */
function choiceIn<N>(source: TreeSource<N>, label: N): N | undefined {
  let searched = 0
  const look = (n: N, depth: number): N | undefined => {
    for (let c = source.firstChild(n); c !== null && searched < SEARCHED; c = source.nextSibling(c)) {
      const tag = source.tag(c)
      if (tag === '') continue
      searched++
      if (tag === 'input') return source.ticked?.(c) === undefined ? undefined : c
      const found = depth < DEPTH ? look(c, depth + 1) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  return look(label, 1)
}

function nextElement<N>(source: TreeSource<N>, n: N): N | undefined {
  let s = source.nextSibling(n)
  for (let i = 0; s !== null && i < 4; i++, s = source.nextSibling(s)) if (source.tag(s) !== '') return s
  return undefined
}

/** Longest words behind a choice that are taken for its own. */
const WORDS_MAX = 60

/**
 * Bare words behind a choice that is not made: `<input type=radio> 执行完毕`. A case number behind a box is a row of a list
 * that may be ticked, and no choice.
 */
export function isWordOfChoice(text: string): boolean {
  return text.length <= WORDS_MAX && !/执.{0,12}号/.test(text)
}
