import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fact } from '../../casefile/fact.ts'
import { emptyCaseFile } from '../../casefile/schema.ts'
import { squash } from '../../casefile/text.ts'
import { isBlank } from '../../reading/exhibit.ts'
import { keptOfWords, nextReading } from '../../reading/kept.ts'
import { stepOf } from '../../reading/step-names.ts'
import { STEPS } from '../../reading/step-words.ts'
import { namesIn } from '../../reading/values.ts'
import { mayMeanParties, meantBy } from '../../reading/whom.ts'

/** What is asked first, to spare a longer question, may never change its answer. */

describe('answers kept for words', () => {
  it('are worked out once in a reading, and anew in the next', () => {
    let made = 0
    const length = keptOfWords((words) => { made++; return words.length > 2 ? words.length : undefined })
    expect([length('查封'), length('查封'), length('查封了'), length('查封了')]).toEqual([undefined, undefined, 3, 3])
    expect(made).toBe(2)
    nextReading()
    expect(length('查封了')).toBe(3)
    expect(made).toBe(3)
  })

  it('are not kept for long texts, and for so many at most', () => {
    let made = 0
    const same = keptOfWords((words) => { made++; return words })
    const long = '被执行人'.repeat(20)
    expect(same(long) + same(long)).toBe(long + long)
    expect(made).toBe(2)
    for (let i = 0; i < 20_000; i++) same(String(i))
    expect(same('0')).toBe('0')
    expect(made).toBe(20_003)
  })

  it('names of one cell are the same in every row, and nobody can add to them', () => {
    expect(namesIn('纪晓、骆宁等三人')).toBe(namesIn('纪晓、骆宁等三人'))
    expect(namesIn('纪晓、骆宁等三人')).toEqual({ names: ['纪晓', '骆宁'], more: true })
  })
})

describe('names of steps', () => {
  const every = (text: string, title: string) => {
    const words = squash(text).replace(/^[\d.、·\s]+/, '').replace(/[（(](?:首次|末次|终本前|结案前|第?[\d一二三四五六]{1,2}[次轮批]?|第一次|最后一次)[)）]$|[·]?第?[\d一二三四五六]{1,2}[次轮批]?$/, '')
    return text.length > 24 ? undefined : STEPS.find(([re, , below]) => re.test(words) && (below === undefined || below.test(title)))?.[1]
  }

  it('are known as if all were tried', () => {
    const named = fc.constantFrom(...STEPS.map(([re]) => re)).chain((re) => fc.stringMatching(re))
    const numbered = fc.tuple(fc.constantFrom('', '1.', '二、', '3 ', '一'), named, fc.constantFrom('', '（首次）', '第2次', '了')).map((p) => p.join(''))
    fc.assert(fc.property(numbered, fc.constantFrom('', '终本', '财产查询', '案款'), (text, title) => { expect(stepOf(text, title)).toBe(every(text, title)) }), { numRuns: 1500 })
    expect(stepOf('边控', '')).toBe('exit-restricted')
  })
})

describe('words of nothing', () => {
  it.each(['', ' ', '-', '—— ', '/', '…', '·', '无', ' 暂无数据', '没有数据', '暂缺', '空', 'null', 'undefined', 'NULL', 'N/A', '未填写', '未录入', '待补', '待定', '全部', '不限', '请选择', '请输入姓名', '--请选择--', '{{ 日期 }}', '共${n}条', '\ue012', ' \ue012\ufffd '])('“%s” says nothing', (text) => expect(isBlank(text)).toBe(true))
  it.each(['无锡', '暂无财产', '未执行', '待审批', '全部履行', '不', '请示', '-1', '名字', 'no', 'Null 8', '\ue012甲', '{甲}'])('“%s” says something', (text) => expect(isBlank(text)).toBe(false))
})

describe('lines of a log', () => {
  const file = { ...emptyCaseFile(), debtors: [{ name: fact('骆宁', '骆宁') }, { name: fact('闻砚', '闻砚') }], applicants: [{ name: fact('纪晓', '纪晓') }] }
  const firms = { ...file, debtors: [{ name: fact('云溪县柏川商贸有限公司', '云溪县柏川商贸有限公司') }] }

  it('that mean nobody but parties are always asked', () => {
    const piece = fc.constantFrom('骆宁', '骆 宁', '闻砚', '纪晓', '骆某', '柏川商贸', '柏川公司', '被执行人', '申请执行人：', '双方当事人', '、', '，', ' ', '（男）', '和', '电话联系', '前往住所地走访，', '。', '1.', '已限高', '等二人', '，男，住石门镇柳湾村一组', '\u200b', '法官')
    let meant = 0
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }).map((p) => p.join('')), fc.constantFrom(file, firms), (text, of) => {
      const parties = meantBy(of, text)
      if (parties === undefined || parties.strangers > 0) return
      meant++
      expect(mayMeanParties(of, text), text).toBe(true)
    }), { numRuns: 5000 })
    expect(meant).toBeGreaterThan(300)
  })

  it('of others, that name none of them, are not', () => {
    expect(mayMeanParties(file, '前往石门镇柳湾村走访，邻居称其外出务工。')).toBe(false)
    expect(mayMeanParties(file, '与骆宁电话联系，其表示仍无履行能力。')).toBe(true)
  })
})
