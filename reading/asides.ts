import { textOf, type Block, type Snapshot } from '../page/snapshot.ts'

/** Parts of a page beside its main one: menus, side lists, what was looked at last, other cases. */

const ASIDE = /(?:^|[-_ ])(?:side|aside|sider|recent|history|relat|recommend|nav|menu|breadcrumb|foot|guanlian|glaj|lsaj|zjll)/i
const ASIDE_HEADING = /最近(?:浏览|访问|打开|查看)|浏览(?:记录|历史)|历史(?:案件|记录)|关联(?:案件|文书|执行案件)|相关(?:案件|文书)|类案|推荐|我的案件|待办|待审|同一(?:被执行人|当事人|申请)|其他案件|他案|串案|系列案/
/** A side list is short; a larger part of the page is not put aside for one number in it. */
export const ASIDE_MAX = 6000
/** Lists are no headings. */
const NO_HEAD: Readonly<Record<string, true>> = { ol: true, ul: true, nav: true }

/** Class names of menus that a platform's main part may have as well (navTab-panel, sider-content): no menu is half of a page. */
const MENU_CLASS = /(?:^|[-_ ])(?:side|sider|nav|menu|breadcrumb)/i
/** Is it the main part of the page, whatever its name begins with? */
export function isMainPart(snap: Snapshot, b: Block): boolean {
  const names = `${snap.attr(b, 'class')} ${snap.attr(b, 'id')}`
  return (b.end - b.start) * 2 > snap.text.length && MENU_CLASS.test(names) && !ASIDE.test(names.replace(/(?:^|[-_ ])(?:side|sider|nav|menu|breadcrumb)/gi, ' -')) && !headsAside(snap, b)
}

/** Is it beside the page's case, by its tag, its role, its name or its heading? */
export function isAside(snap: Snapshot, b: Block): boolean {
  if (b.tag === 'aside' || b.tag === 'nav' || b.tag === 'footer') return true
  const role = snap.attr(b, 'role')
  if (role === 'complementary' || role === 'navigation' || role === 'contentinfo') return true
  if (b.end - b.start > ASIDE_MAX || b.tag === 'body' || b.tag === 'html') return false
  if (ASIDE.test(snap.attr(b, 'class')) || ASIDE.test(snap.attr(b, 'id'))) return true
  return headsAside(snap, b)
}

/** By its heading, which must be an element of its own: a frame around the whole page begins with its menu's words too. */
function headsAside(snap: Snapshot, b: Block): boolean {
  const head = b.children.find((c) => c.end > c.start)
  /* A badge behind the number (待审核) and a trail of pages (首页 / 我的案件 / 详情) head nothing. */
  if (head === undefined || head.end - head.start > 16 || NO_HEAD[head.tag] === true || /\S/.test(snap.text.slice(b.start, head.start)) || b.tag === 'table' || b.tag === 'tbody' || b.tag === 'tr') return false
  const words = textOf(snap, head).trim()
  return ASIDE_HEADING.test(words) && !(/[\n\t]/.test(words) && /^(?:首页|我的案件|待办|待审)/.test(words))
}

/** Beside the case, and not merely where a menu or tabs are. */
export function isRelated(snap: Snapshot, block: Block): boolean {
  for (let b: Block | null = block; b; b = b.parent) {
    if (isAside(snap, b) && (ASIDE_HEADING.test(textOf(snap, b).slice(0, 16)) || b.tag === 'aside' || b.tag === 'footer' || !NAVIGATES.test(`${b.tag} ${snap.attr(b, 'role')} ${snap.attr(b, 'class')} ${snap.attr(b, 'id')}`))) return true
  }
  return false
}
const NAVIGATES = /(?:^|[-_ ])(?:nav|menu)/i
