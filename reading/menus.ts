import { type Block, type Snapshot } from '../page/snapshot.ts'
import { keptOfWords } from './kept.ts'

/** Menus, paths and feet of a page hold words like labels, and nothing of a case. */
export function isMenu(snap: Snapshot, b: Block): boolean {
  if (b.tag === 'nav' || b.tag === 'footer' || b.tag === 'menu') return true
  if (b.end - b.start > 1500) return false
  const role = snap.attr(b, 'role')
  if (role === 'navigation' || role === 'menu' || role === 'menubar' || role === 'tab' || role === 'contentinfo') return !holdsPanes(snap, b)
  const strip = role === 'tablist' || isStrip(snap.attr(b, 'class'))
  /* Steps with their days are those of the case, not of the page. */
  return strip && !holdsPanes(snap, b) && !TOLD.test(snap.text.slice(b.start, b.end))
}

/** One of the classes ends like that of a menu. */
const STRIP = /(?:^|[\s_-])(?:nav|navbar|menu|menubar|breadcrumb|crumbs?|steps|tabs?[-_]?(?:nav|bar|header|list|head|wrap)?)(?=\s|$)/i
const isOfStrip = keptOfWords((classes) => STRIP.test(classes))
const isStrip = (classes: string): boolean => classes !== '' && isOfStrip(classes)

/** A day in whatever form, or a sentence: neither stands in a menu. */
const TOLD = /\d{4}[-/.年]\d{1,2}[-/.月]\d|(?<!\d)20\d{6}(?!\d)|[〇零○][一二三四五六七八九]{1,2}年|\d月\d{1,2}日|。/

/** The element around a strip of tabs is called like the strip, and holds what the tabs open. */
function holdsPanes(snap: Snapshot, b: Block): boolean {
  for (let i = b.id + 1; i <= Math.min(b.last, b.id + 400); i++) {
    const inner = snap.blocks[i]
    if (!inner) break
    if (PANE_TAGS.has(inner.tag) || snap.attr(inner, 'role') === 'tabpanel' || PANE.test(snap.attr(inner, 'class'))) return true
  }
  return false
}
const PANE_TAGS = new Set(['table', 'form', 'dl', 'fieldset', 'textarea', 'iframe'])
const PANE = /(?:^|[\s_-])(?:tab-?pane|tabpane|pane|panels?|tabs?-content|tab-item|collapse-item__wrap|collapse-content)(?:[\s_-]|$)/i
