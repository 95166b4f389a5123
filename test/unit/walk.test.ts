import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { htmlSource, readHtml } from '../../documents/html-source.ts'
import { pack, startPacking } from '../../page/portable.ts'
import { snapshot, type Snapshot } from '../../page/snapshot.ts'
import { startWalk } from '../../page/walk.ts'
import { brokenHtml, nestedHtml } from './random-html.ts'

/** A page read in slices is the page read at one go, however it is cut. */
describe('slices', () => {
  const shapeOf = (s: Snapshot) => s.blocks.map((b) => [b.id, b.last, b.tag, b.start, b.end, b.parent?.id ?? -1])
  it('make the same snapshot and the same message', () => {
    fc.assert(fc.property(fc.oneof(brokenHtml, nestedHtml), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), (html, strides) => {
      /* The element of the document, as parse5 gives no document without one. */
      const source = () => htmlSource(parse(html).childNodes.find((n) => 'tagName' in n) ?? parse(html))
      const whole = snapshot(source(), 't', 'u')
      const walk = startWalk(source(), 't', 'u')
      for (let i = 0; !walk.step(strides[i % strides.length] ?? 1); i++) if (i > 100_000) throw new Error('endless')
      const sliced = walk.result()
      expect(sliced.text).toBe(whole.text)
      expect(shapeOf(sliced)).toEqual(shapeOf(whole))
      expect(sliced.runs.map((r) => [r.start, r.end, r.control])).toEqual(whole.runs.map((r) => [r.start, r.end, r.control]))
      const packing = startPacking(sliced)
      for (let i = 0; !packing.step(strides[i % strides.length] ?? 1); i++) if (i > 100_000) throw new Error('endless')
      expect(packing.result()).toEqual(pack(whole))
    }), { numRuns: 200 })
  })
})

describe('what a page draws but does not say', () => {
  const said = (html: string) => readHtml(html, '').text.replace(/\s+/g, ' ').trim()
  it.each([
    ['a choice in a label', '<label><input type="radio">甲</label><label><input type="radio" checked>乙</label>', '乙'],
    ['a choice whose state only its class tells', '<label class="el-radio is-checked"><span><input type="radio"></span><span>甲</span></label><label class="el-radio"><span><input type="radio"></span>乙</label>', '甲'],
    ['a choice with a label behind it', '<input type="checkbox" id="a"><label for="a">甲</label><input type="checkbox" id="b" checked><label for="b">乙</label>', '乙'],
    ['bare words behind a choice', '<input type="radio"> 甲 <input type="radio" checked> 乙', '乙'],
    ['a number behind a box of a list', '<input type="checkbox">（2025）宁9901执1号', '（2025）宁9901执1号'],
    ['a choice told by its role', '<div role="radio" aria-checked="false">甲</div><div role="radio" aria-checked="true">乙</div>', '乙'],
    ['a choice that layui draws', '<input type="radio" title="甲"><div class="layui-unselect layui-form-radio"><div>甲</div></div><input type="radio" checked><div class="layui-unselect layui-form-radio layui-form-radioed"><div>乙</div></div>', '乙'],
    ['two words beside a switch', '<div class="el-switch"><span class="el-switch__label el-switch__label--left is-active">否</span><span class="el-switch__label el-switch__label--right">是</span></div>', '否'],
    ['a select that is drawn again', '<select><option selected>甲</option></select><div class="layui-form-select"><input value="甲"><dl class="layui-anim layui-anim-upbit"><dd>甲</dd><dd>乙</dd></dl></div>', '甲'],
    ['words over a scanned page', '<p>甲</p><div class="textLayer"><span>乙</span></div><div class="watermark">丙</div>', '甲'],
    ['a label that is none of a choice', '<label>甲 <input value="乙"></label>', '甲 乙'],
  ])('%s', (_, html, words) => expect(said(html)).toBe(words))
})
