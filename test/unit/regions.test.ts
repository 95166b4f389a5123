import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxBetween, boundsOf, cornersOf, drawn, HANDLES, moved, percentAt, pointAt, SMALLEST, stepIn, unturned, WHOLE, type Frame } from '../../page/region-box.ts'
import { hashOf, isSamePicture, keyOf, likeness, lookOf, placeOf, type PictureFacts } from '../../page/region-key.ts'
import { agreed, chineseNumber, pageInAddress, pageInLabel, pageOfTotal } from '../../page/region-pages.ts'

/* Regions of scanned pages: geometry, what tells a picture from others, what tells its page. */

const upright: Frame = { o: { x: 100, y: 50 }, u: { x: 400, y: 0 }, v: { x: 0, y: 600 } }
const quarter: Frame = { o: { x: 700, y: 50 }, u: { x: 0, y: 400 }, v: { x: -600, y: 0 } }
const frames = fc.record({ angle: fc.double({ min: 0, max: 6.28, noNaN: true }), w: fc.integer({ min: 20, max: 3000 }), h: fc.integer({ min: 20, max: 3000 }), x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) })
  .map(({ angle, w, h, x, y }): Frame => ({ o: { x, y }, u: { x: Math.cos(angle) * w, y: Math.sin(angle) * w }, v: { x: -Math.sin(angle) * h, y: Math.cos(angle) * h } }))
const percents = fc.double({ min: 0, max: 100, noNaN: true })
const boxes = fc.record({ a: percents, b: percents, c: percents, d: percents }).map(({ a, b, c, d }) => boxBetween({ x: a, y: b }, { x: c, y: d })).filter((b) => b !== undefined)
const onPaper = (b: { x: number; y: number; width: number; height: number }) => b.x >= 0 && b.y >= 0 && b.x + b.width <= 100.011 && b.y + b.height <= 100.011 && b.width >= SMALLEST - 0.011 && b.height >= SMALLEST - 0.011

describe('geometry', () => {
  it('a point goes to percent and back, however the picture is turned', () => {
    fc.assert(fc.property(frames, percents, percents, (f, x, y) => {
      const back = percentAt(f, pointAt(f, x, y))
      expect(back?.x).toBeCloseTo(x, 5)
      expect(back?.y).toBeCloseTo(y, 5)
    }), { numRuns: 100 })
    expect(percentAt({ ...upright, v: { x: 0, y: 0 } }, { x: 1, y: 1 })).toBeUndefined()
  })
  it('percentages are of the paper: a quarter turn moves the outline, not the box', () => {
    const box = { x: 10, y: 20, width: 30, height: 5 }
    expect(boundsOf(cornersOf(upright, box))).toEqual({ left: 140, top: 170, right: 260, bottom: 200 })
    expect(boundsOf(cornersOf(quarter, box))).toEqual({ left: 550, top: 90, right: 580, bottom: 210 })
    /* A viewer that draws the page anew on its side: the same place by its word. */
    const redrawn: Frame = { o: { x: 100, y: 50 }, u: { x: 600, y: 0 }, v: { x: 0, y: 400 } }
    expect(unturned(redrawn, 1)).toEqual(quarter)
    for (const n of [0, 1, 2, 3]) expect(boundsOf(cornersOf(unturned(redrawn, n), WHOLE))).toEqual(boundsOf(cornersOf(redrawn, WHOLE)))
    expect(unturned(unturned(upright, 1), 3)).toEqual(upright)
  })
  it('a rectangle stays on the paper and never turns inside out', () => {
    fc.assert(fc.property(boxes, fc.constantFrom(...HANDLES), fc.double({ min: -300, max: 300, noNaN: true }), fc.double({ min: -300, max: 300, noNaN: true }), (box, handle, dx, dy) => {
      const now = moved(box, dx, dy)
      expect(onPaper(now)).toBe(true)
      expect([now.width, now.height]).toEqual([box.width, box.height])
      expect(onPaper(drawn(box, handle, dx, dy))).toBe(true)
    }), { numRuns: 400 })
    expect(boxBetween({ x: -20, y: 5 }, { x: 10, y: 120 })).toEqual({ x: 0, y: 5, width: 10, height: 95 })
    expect(boxBetween({ x: 10, y: 10 }, { x: 10.2, y: 50 }), 'a click is no rectangle').toBeUndefined()
    expect(drawn({ x: 10, y: 10, width: 20, height: 20 }, { x: -1, y: 1 }, 5, 5)).toEqual({ x: 15, y: 10, width: 15, height: 25 })
  })
  it('an arrow goes where it points, on paper that lies on its side, too', () => {
    expect(stepIn(upright, 1, 0, 2)).toEqual({ x: 2, y: 0 })
    expect(stepIn(quarter, 1, 0, 2)).toEqual({ x: 0, y: -2 })
    expect(stepIn(quarter, 0, 1, 2)).toEqual({ x: 2, y: 0 })
  })
})

describe('the page that a viewer shows', () => {
  it.each([['Page 3', 3], ['第3页', 3], ['第 十二 页', 12], ['卷宗扫描件 第１２页', 12], ['homepage 3', undefined], ['第0页', undefined], ['3', undefined], ['页', undefined], ['共56页', undefined]])('a name: %s', (words, page) => expect(pageInLabel(words)).toBe(page))
  it.each([['第 3 页 共 56 页', 3], ['第3页/共56页', 3], ['3页/共56页', 3], ['共 56 页，第 3 页', 3], ['3 / 56 页', 3], ['Page 3 of 56', 3], ['3 of 56', 3], ['页码：3/56', 3], ['当前第3页 共56页', 3], ['第57页 共56页', undefined], ['3 / 56', undefined], ['二分之一（1/2）', undefined]])('with the total: %s', (words, page) => expect(pageOfTotal(words, false)).toBe(page))
  it('two bare numbers count only where pages are spoken of', () => {
    expect(pageOfTotal(' 3 / 56 ', true)).toBe(3)
    expect(pageOfTotal('(3 / 56)', true)).toBe(3)
    expect(pageOfTotal('2025/12/3', true)).toBeUndefined()
    expect(pageOfTotal('57/56', true)).toBeUndefined()
  })
  it('an address, where its parameter counts from 1', () => {
    expect(pageInAddress('https://court.example/img?id=7&page=3')).toBe(3)
    expect(pageInAddress('https://court.example/img?pageNo=12')).toBe(12)
    for (const a of ['https://court.example/img?pageIndex=3', 'https://court.example/img?page=0', 'https://court.example/img?page=x', 'blob', '']) expect(pageInAddress(a)).toBeUndefined()
  })
  it('what is said in different ways is unknown', () => {
    expect(agreed([undefined, 3, 3])).toBe(3)
    expect(agreed([3, 4])).toBeUndefined()
    expect(agreed([])).toBeUndefined()
  })
  it.each([['三', 3], ['十', 10], ['二十', 20], ['三十一', 31], ['一百', 100], ['一百零五', 105], ['', undefined], ['零', undefined], ['三三', undefined]])('Chinese number %s', (words, n) => expect(chineseNumber(words)).toBe(n))
})

const look = (seed: number, shift = 0) => lookOf(Array.from({ length: 256 }, (_, i) => 200 + 40 * Math.sin(i * seed * 1.7 + seed) + (i % 7) * shift))
const facts = (more: Partial<PictureFacts> = {}): PictureFacts => ({
  kind: 'image', address: 'https://files.example/scan/7/3.jpg?token=abc&expires=1', document: { address: 'https://court.example/viewer?doc=7', title: '卷宗' }, ratio: 0.707, look: () => look(1), pixels: () => 'sum', ...more,
})
const noteOn = (f: PictureFacts) => ({ image: { kind: f.kind, key: keyOf(f) ?? '' }, page: f.page })

describe('which picture it is', () => {
  it('its own address without what changes from visit to visit', () => {
    expect(placeOf('https://a.example/x/1.png?sign=q&id=9&Expires=1#p')).toBe('//a.example/x/1.png?id=9')
    expect(placeOf('https://a.example/viewer.html?file=/doc/7.pdf%3Ftoken%3Dabc%26v%3D2')).toBe('//a.example/viewer.html?file=/doc/7.pdf?v=2')
    expect(placeOf('https://a.example/img;jsessionid=AB1?t=1732240000000&type=2')).toBe('//a.example/img?type=2')
    expect(placeOf('https://a.example/img?t=2'), 'a short t may be a type').toBe('//a.example/img?t=2')
    expect(placeOf('https://a.example/#/scan/7')).toBe('//a.example/#/scan/7')
    const note = noteOn(facts())
    expect(isSamePicture(note, facts({ address: 'https://files.example/scan/7/3.jpg?token=zzz&expires=2' }))).toBe(true)
    expect(isSamePicture(note, facts({ address: 'https://files.example/scan/7/4.jpg?token=abc' }))).toBe(false)
    expect(isSamePicture(note, facts({ address: 'https://files.example/scan/7/3.jpg?id=2' }))).toBe(false)
  })
  it('the same address with another page under it is another picture', () => {
    const swap = { address: 'https://files.example/current.jpg' }
    expect(isSamePicture(noteOn(facts({ ...swap, page: 3 })), facts({ ...swap, page: 4 }))).toBe(false)
    expect(isSamePicture(noteOn(facts(swap)), facts({ ...swap, look: () => look(2) })), 'by its look').toBe(false)
    expect(isSamePicture(noteOn(facts({ ...swap, page: 3 })), facts(swap)), 'a number that is not told, the look agrees').toBe(true)
    expect(isSamePicture(noteOn(facts({ ...swap, page: 3 })), facts({ ...swap, look: () => undefined })), 'nor seen').toBe(false)
  })
  it('a canvas by its document and page, and only while its look agrees', () => {
    const canvas = { kind: 'canvas', address: '', page: 3 } as const
    const note = noteOn(facts(canvas))
    expect(isSamePicture(note, facts(canvas))).toBe(true)
    expect(isSamePicture(note, facts({ ...canvas, page: 4 }))).toBe(false)
    expect(isSamePicture(note, facts({ ...canvas, page: undefined }))).toBe(false)
    expect(isSamePicture(note, facts({ ...canvas, look: () => look(2) })), 'another document under the same title').toBe(false)
    expect(isSamePicture(note, facts({ ...canvas, look: () => undefined })), 'not drawn yet').toBe(false)
    expect(isSamePicture(note, facts({ ...canvas, document: { address: 'https://court.example/viewer?doc=8', title: '卷宗' } }))).toBe(false)
    expect(isSamePicture(note, facts({ ...canvas, document: { address: 'https://court.example/viewer?doc=7&token=1', title: '(2) 卷宗' } }))).toBe(true)
    expect(isSamePicture(note, facts({ ...canvas, ratio: 1.414 })), 'drawn anew on its side').toBe(false)
    expect(isSamePicture(note, facts({ ...canvas, kind: 'image' }))).toBe(false)
  })
  it('without address and number, by every pixel or not at all', () => {
    const blob = { address: '', page: undefined }
    expect(isSamePicture(noteOn(facts(blob)), facts({ ...blob, page: 3 })), 'the number came later').toBe(true)
    expect(isSamePicture(noteOn(facts(blob)), facts({ ...blob, pixels: () => 'other' }))).toBe(false)
    expect(keyOf(facts({ ...blob, pixels: () => undefined }))).toBeUndefined()
    const data = (text: string) => facts({ address: `data:image/png;base64,${text}`, page: undefined })
    expect(isSamePicture(noteOn(data('AAAA')), data('AAAA'))).toBe(true)
    expect(isSamePicture(noteOn(data('AAAA')), data('AAAB'))).toBe(false)
  })
  it('keys fit their field, whatever the address; what is no key fits nothing', () => {
    fc.assert(fc.property(fc.tuple(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), fc.string({ maxLength: 40 })).map(([path, query, hash]) => `https://a.example/${encodeURIComponent(path)}?q=${encodeURIComponent(query)}&token=1#/${encodeURIComponent(hash)}`), fc.string({ maxLength: 600 }), fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }), (address, title, page) => {
      for (const f of [facts({ address, page }), facts({ address: '', document: { address, title }, page })]) {
        const note = noteOn(f)
        expect(note.image.key.length).toBeGreaterThan(0)
        expect(note.image.key.length).toBeLessThanOrEqual(500)
        expect(isSamePicture(note, f)).toBe(true)
      }
    }), { numRuns: 40 })
    for (const key of ['x', ' @0.707', `${'a '.repeat(240)}@0.707`, '//files.example/scan/7/3.jpg @0.000']) expect(isSamePicture({ image: { kind: 'image', key } }, facts())).toBe(false)
  })
  it('looks: the same under another light, other layouts apart, nothing on a blank sheet', () => {
    const a = look(1) ?? '', b = look(1, 0.4) ?? ''
    expect(likeness(a, b)).toBeGreaterThan(0.97)
    expect(likeness(a, look(2) ?? '')).toBeLessThan(0.9)
    expect(lookOf(Array.from({ length: 256 }, () => 255))).toBeUndefined()
    expect(likeness(a, '')).toBe(-1)
    expect(hashOf('a')).not.toBe(hashOf('b'))
    expect(hashOf([1, 2])).toMatch(/^[0-9a-f]{16}$/)
  })
})
