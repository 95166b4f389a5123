import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../casefile/dates.ts'
import type { ProfilePage } from '../../casefile/profile.ts'
import { fold, oneLine } from '../../casefile/text.ts'
import { readHtml } from '../../documents/html-source.ts'
import { labelText } from '../../reading/grid.ts'
import { Draft } from '../../reading/narrative/draft.ts'
import { flowOf } from '../../reading/narrative/flow.ts'
import { wordsOf } from '../../reading/profile/fingerprint.ts'
import { SHIPPED } from '../../reading/profile/shipped/all.ts'

/** What is read by a quicker way where that is enough, read both ways: there must be no difference. */

const MARK = '\u200b'
const unit = fc.constantFrom(...'案号：（2025）,，.。 \t\n　\u00a0\u2018\u201c\u201a\u2026\u2028\u3000\ufeff\u200b⼈ＡＺ～0９|│年月日末履行、《》a.', '\ud842\udfb7')
const words = fc.array(unit, { maxLength: 60 }).map((c) => c.join(''))

describe('a text', () => {
  it('is folded the same with a mark before it that nobody sees, which takes the longer way', () => {
    fc.assert(fc.property(words, (s) => {
      const quick = fold(s), long = fold(MARK + s)
      expect(long.text).toBe(quick.text)
      expect(long.dropped).toBe(quick.dropped + 1)
      expect(quick.text.length).toBe(s.length - quick.dropped)
      for (let i = 0; i <= quick.text.length; i++) expect(long.at(i)).toBe(quick.at(i) + 1)
    }), { numRuns: 500 })
  })

  it('flows the same with marks between all of its characters', () => {
    fc.assert(fc.property(words, (s) => {
      const quick = flowOf(s), long = flowOf([...s].map((c) => c + MARK).join(''))
      expect(long.text).toBe(quick.text)
      for (let i = 0; i < quick.text.length; i++) {
        expect(long.gap(i)).toBe(quick.gap(i))
        /* where the character stood in the text without marks */
        expect([...s].map((c) => c + MARK).join('').slice(0, long.at(i)).replaceAll(MARK, '').length).toBe(s.slice(0, quick.at(i)).replaceAll(MARK, '').length)
      }
    }), { numRuns: 300 })
  })

  it('is one line the same', () => {
    fc.assert(fc.property(words, (s) => { expect(oneLine(s)).toBe(s.replace(/[\s\u00a0\u3000]+/g, ' ').trim()) }))
  })

  it.each(['2024-03-05', '2024/3/5 10:20', ' 20240305', '2024.03', '2024 '])('%s is the same date in full width', (s) => {
    const full = [...s].map((c) => (c > ' ' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('')
    expect(readDate(full)).toEqual(readDate(s))
  })
})

describe('the flow in the making', () => {
  const piece = fc.record({ text: fc.string({ minLength: 1, maxLength: 6 }), at: fc.nat(40), gap: fc.nat(2), one: fc.boolean() })
  it('knows the place of every character, however it was put there', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(60), fc.nat(60), (pieces, a, b) => {
      const draft = new Draft()
      const all: [code: number, at: number, gap: number][] = []
      for (const { text, at, gap, one } of pieces) {
        if (one) draft.push(text.charCodeAt(0), at, gap)
        else draft.pushAll(text, at)
        for (let i = 0; i < (one ? 1 : text.length); i++) all.push([text.charCodeAt(i), at + i, one ? gap : 0])
      }
      const same = (d: Draft, want: typeof all) => {
        expect(d.text()).toBe(want.map(([u]) => String.fromCharCode(u)).join(''))
        for (const i of [...want.keys()].reverse()) expect([d.at(i), d.gap(i)]).toEqual(want[i]?.slice(1))
        expect(d.at(want.length)).toBeUndefined()
        expect(d.last()).toBe(want.at(-1)?.[0] ?? 0)
      }
      same(draft, all)
      const [from, to] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)]
      const copy = new Draft()
      copy.pushFrom(draft, draft.text(), from, to)
      same(copy, all.slice(from, to))
    }), { numRuns: 400 })
  })
})

describe('the words of a profile', () => {
  const pages: ProfilePage[] = SHIPPED.flatMap((p) => p.pages)
  const known = [...new Set(pages.flatMap((p) => [...p.markers, ...p.fingerprint.flatMap((f) => f.marks.map((m) => m.text)), ...p.fields.flatMap((f) => ('label' in f ? [f.label] : [])), ...p.tables.flatMap((t) => t.columns.map((c) => c.header))]))]
  const piece = fc.tuple(fc.constantFrom('', '* ', '1、', '（一）', '　', '⼀'), fc.constantFrom(...known, '第3季度', '2025-01-03', '某某'), fc.constantFrom('', '：', ':', '（元）', ' 未填'))
    .map(([before, word, behind]) => before + word + behind)
  it('are found as when every word of the page was written down', () => {
    expect(known.length).toBeGreaterThan(40)
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (texts) => {
      const snap = readHtml(`<div>${texts.map((t) => `<p><span>${t}</span></p>`).join('')}</div><p>${texts.join('；')}</p>`, '')
      const all = new Set<string>()
      for (const b of snap.blocks) {
        const text = snap.text.slice(b.start, Math.min(b.end, b.start + 400))
        if (text.length > 0 && text.length <= 44) all.add(labelText(text).label)
        else if (b.children.length === 0 || b.end - b.start <= 400) for (const m of text.matchAll(/([\u4e00-\u9fff（）()/]{2,24})\s{0,2}[:：]/g)) all.add(labelText(m[1] ?? '').label)
      }
      expect([...wordsOf(snap, pages)].sort()).toEqual(known.filter((w) => all.has(w)).sort())
    }), { numRuns: 150 })
  })
})
