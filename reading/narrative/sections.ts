import type { Span } from './layout.ts'
import { allMatches } from './scan.ts'
import type { Story } from './story.ts'

/** Lists by debtor: “一、某某”, “被查询人：某某” on a line of its own, and what follows is his. */

/** More lists than this are no list by debtor. */
const SECTIONS_MAX = 500
const SECTION = /(?:^|\n[【[]?|(?<=[。;])(?=\([一二三四五六七八九十]{1,2}\)))(?:\(?[一二三四五六七八九十\d]{1,2}[)、.】]|第[一二三四五六七八九十],)?(?:关于|对于|对)?(?:被执行人|被查询人)?(?:[一二三四](?=[:：]))?\d?[:：]?([\u3400-\u9fff\ue000-\uf8ff某×*()]{2,40}?)(?:的?(?:财产|查控|执行)[^\n。:,]{0,10})?(?=[\n(,;。:】\]]|$)/g
const INLINE = /(?<=[。;])(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])?(?:被执行人)?([\u3400-\u9fff\ue000-\uf8ff某×*·()]{2,40}?)(?=:)/g
/** The next point, which ends a list by debtor unless it names one itself. */
const POINT = /\n(?:[一二三四五六七八九十]{1,2}、|(?:说明|备注|注):)/g

/** The same where the points of the list are “（一）”. */
const BRACKETED_POINT = /\n(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{4}年|(?:说明|备注|注):)/g

/** “（一）被执行人欧泰公司”: the one debtor whose short name this is. */
function shortOf(people: Story['people'], start: number, words: string): string | undefined {
  const [m, more] = people.mentions(start, start + words.length)
  return m && !more && m.side === 'debtor' && !m.spokesman && m.start === start && m.end === start + words.length ? m.name : undefined
}

export function sectionsOf(text: string, zone: Span, people: Story['people']): { start: number; name: string | undefined }[] {
  const words = text.slice(zone.start, zone.end)
  if (!people.mentions(zone.start, zone.end).some((m) => m.side === 'debtor')) return []
  const named: { start: number; name: string | undefined }[] = allMatches(SECTION, words).flatMap((m) => {
    const name = m[1] ?? ''
    /* the entry of a party: “被执行人：某公司，住所地…” */
    if (/^[,(](?:男|女|住|住所|统一社会|公民身份|身份证|法定代表人|负责人|经营者|(?:19|20)\d{2}年[^,。]{0,8}[生出])/.test(words.slice(m.index + m[0].length, m.index + m[0].length + 20))) return []
    /* “被执行人：甲（…）、乙”: no heading over what is told of 甲 */
    if (/^(?:\([^()\n]{0,60}\))?、/.test(words.slice(m.index + m[0].length, m.index + m[0].length + 64))) return []
    const whose = people.debtors.includes(name) ? name : shortOf(people, zone.start + m.index + m[0].lastIndexOf(name), name)
    return whose !== undefined ? [{ start: zone.start + m.index, name: whose }] : []
  }).slice(0, SECTIONS_MAX)
  /* “闻砚：…。温如：…” on one line: each is told of up to the next, or to the end of the line */
  const inline = words.includes(':') ? allMatches(INLINE, words).flatMap((m) => {
    const at = zone.start + m.index + m[0].lastIndexOf(m[1] ?? '')
    const whose = people.debtors.includes(m[1] ?? '') ? m[1] : shortOf(people, at, m[1] ?? '')
    return whose !== undefined ? [{ start: zone.start + m.index, name: whose }] : []
  }).slice(0, SECTIONS_MAX) : []
  if (inline.length > 1 || (inline.length > 0 && named.length > 0)) {
    named.push(...inline)
    for (const s of inline) {
      const end = text.indexOf('\n', s.start)
      if (end >= 0 && end < zone.end && !named.some((n) => n.start === end)) named.push({ start: end, name: undefined })
    }
  }
  const starts = new Set(named.map((s) => s.start))
  if (starts.size === 0) return []
  const bracketed = named.some((s) => text.charAt(s.start + 1) === '(')
  const others = allMatches(bracketed ? BRACKETED_POINT : POINT, words).flatMap((m) => (starts.has(zone.start + m.index) ? [] : [{ start: zone.start + m.index, name: undefined }]))
  return [...named, ...others].sort((x, y) => x.start - y.start)
}
