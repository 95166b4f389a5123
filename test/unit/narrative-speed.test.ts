import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { readActs } from '../../reading/narrative/acts.ts'
import { readDocument } from '../../reading/narrative/document.ts'
import { cpuTime } from './cpu-time.ts'
import { context, factsIn } from './narrative-told.ts'

/** However hostile the text: no throw, no waiting. */

const where = (start: number, end: number) => ({ start, end })
const HEAD = '望山县人民法院\n执行裁定书\n（2024）柏9921执318号之一\n申请执行人：柏安，女，住望山县。\n被执行人：闻砚，男，住望山县。\n申请执行人柏安与被执行人闻砚买卖合同纠纷一案，本院于2024年2月15日立案。执行中，'
const POINT = '2024年3月12日，到云溪县不动产登记中心核查，均无登记。查到闻砚名下有轿车一辆，本院已于2024年4月8日查封，未能实际扣押。2024年5月6日，对闻砚罚款8000元。'
const TAIL = '裁定如下：\n终结本次执行程序。\n审判员 殷桐\n二〇二四年六月十二日\n书记员 麦舟'

/** How much more the longer text costs, in processor time. One that seems to cost too much is measured again: a busy machine is no fault of the reader. */
function growth(read: (t: string) => unknown, small: string, large: string, most: number): number {
  let least = Infinity, ratio = Infinity
  for (let i = 0; i < TRIES && ratio >= most; i++) {
    const base = Math.max(cpuTime(() => read(small), i === 0 ? 3 : 2), 1)
    least = Math.min(least, cpuTime(() => read(large), 1))
    ratio = least / base
  }
  return ratio
}
const TRIES = 3

const repeated = (unit: string) => (n: number) => HEAD + unit.repeat(n) + TAIL
const readBoth = (t: string) => [readDocument(t, where), readActs(t, context())]

describe('time', () => {
  it.each([
    ['many points', repeated(POINT)],
    ['one endless sentence', repeated('本院于2024年3月12日查封闻砚名下房屋，')],
    ['one endless clause', repeated('到不动产登记中心银行车辆网络查控系统前往被执行人申报财产')],
    ['digits', repeated('1234567890,')],
    ['Chinese numerals', repeated('二〇二四年')],
    ['brackets', repeated('（')],
    ['law names', repeated('《')],
    ['blanks', repeated(' \t　')],
    ['line breaks', repeated('闻砚\n')],
    ['case numbers', repeated('（2024）柏9921执31')],
    ['courts', repeated('某县人民法院查封')],
    ['points of a list', repeated('一、二、三、1、2、')],
    ['companies without a name', repeated('某某公司')],
    ['short names in brackets', repeated('（以下简称甲公司）')],
    ['slips of recognition', repeated('被的行人末履行')],
    ['questions and answers', repeated('问：你同意吗？\n答：同意。\n')],
    ['the same day', repeated('同日；8日，')],
  ] as const)('grows with the length only: %s', (_name, text) => {
    const size = text(2).length - text(1).length
    const small = text(Math.ceil(4_000 / size))
    const large = text(Math.ceil(40_000 / size))
    expect(growth(readBoth, small, large, 25)).toBeLessThan(25)
  }, 60_000)
})

describe.skipIf(!ALL)('a very long text', () => {
  it.each([
    ['many points', 1_000_000, repeated(POINT)], ['no full stop', 300_000, repeated('2024年3月12日本院查封闻砚名下房屋')], ['visits', 300_000, repeated('到某地调查，')],
  ] as const)('costs no more than it is longer: %s, %i characters', (_name, length, text) => {
    const size = text(2).length - text(1).length
    expect(growth((t) => readDocument(t, where), text(Math.ceil(length / 10 / size)), text(Math.ceil(length / size)), 30)).toBeLessThan(30)
  }, 120_000)
})

describe('any text', () => {
  const WORDS = [
    '本院', '申请执行人', '被执行人', '闻砚', '柏安', '：', '，', '。', '；', '\n', '（', '）', '《', '》', '2024年3月5日', '3月6日', '同日', '至', '于', '向', '将', '未', '如', '拟', '的',
    '执行通知书', '报告财产令', '送达', '签收', '网络查控', '查询', '查封', '冻结', '扣划', '存款', '100.5元', '1，000元', '房产', '车辆', '约谈', '同意', '终结本次执行程序', '裁定如下：', '审判员', '书记员',
    '二〇二四年六月十二日', '一、', '1、', '（2024）柏9921执318号', '人民法院', '执行裁定书', '约谈笔录', '\t', '　', '\ufffd', '\ue464', '𠮷', '除', '外', '其余', '纠纷一案', '与', '有限公司', '恢复执行', '名下有', '无',
  ]
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(''))

  it('never throws, and quotes what stands there', () => {
    fc.assert(fc.property(text, (t) => {
      const { caseFile } = readDocument(t, where)
      const acts = readActs(t, context())
      for (const f of factsIn([caseFile, acts])) {
        expect(f.start >= 0 && f.start <= f.end && f.end <= t.length).toBe(true)
        if (f.quote.length < 300) expect(f.quote).toBe(t.slice(f.start, f.end))
      }
    }), { numRuns: 300 })
  })

  it('never throws on noise', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (t) => {
      readDocument(t, where)
      readActs(t, context())
    }), { numRuns: 200 })
  })
})
