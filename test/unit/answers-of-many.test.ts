import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/*
 * One answer about all kinds of things at once, as a row of queries, an entry of a log, the value of a label and the sentence of a paper
 * tell it: every thing of it is found, and what is not there is none.
 */

const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table>'
const page = (html: string): CaseFile => readPage(readHtml(`${HEAD}${html}`, 'https://court.invalid/case')).caseFile
const SHAPES = {
  row: (w: string) => page(`<h3>网络查控</h3><table><tr><th>查询日期</th><th>查询方式</th><th>查询结果</th></tr><tr><td>2025-03-05</td><td>总对总</td><td>${w}</td></tr></table>`),
  log: (w: string) => page(`<h3>办案日志</h3><table><tr><th>日期</th><th>工作内容</th></tr><tr><td>2025-03-05</td><td>总对总查询，${w}</td></tr></table>`),
  label: (w: string) => page(`<h3>财产调查</h3><table><tr><th>网络查控日期</th><td>2025-03-05</td></tr><tr><th>网络查控结果</th><td>${w}</td></tr></table>`),
  paper: (w: string) => readText(`执行日志\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n2025年3月1日，立案。\n2025年3月5日，总对总查询，${w}。\n`).caseFile,
}
const things = (file: CaseFile) => file.assets.map((a) => `${a.kind.value} ${a.value?.value ?? ''}`.trim()).sort()

/* [the answer, its things, shapes in which it is not understood and left alone] */
describe.each<[string, string[], (keyof typeof SHAPES)[]]>([
  ['工商银行存款320元；云A0X12Z小型轿车一辆', ['deposit 320.00', 'vehicle'], []],
  ['存款12元，名下有云A0X12Z小型轿车一辆，未发现不动产', ['deposit 12.00', 'vehicle'], []],
  ['查见云A0X12Z轿车、云溪县文昌路8号房屋，无存款', ['real-estate', 'vehicle'], []],
  ['房屋一套（已抵押），车辆一辆（未扣押）', ['real-estate', 'vehicle'], []],
  ['存款0元、车辆1辆、不动产0处、证券0', ['vehicle'], []],
  ['银行存款：3.2万元；车辆：1辆；不动产：无；证券：无', ['deposit 32000.00', 'vehicle'], []],
  ['建行3200元，工行150.5元，农行0元', ['deposit 150.50', 'deposit 3200.00'], ['label']],
  ['云A0X12Z、云A0X13Z两辆车', ['vehicle'], ['label']],
  ['发现车辆2辆，已查封', ['vehicle'], []],
  ['名下房产1套，轮候查封', ['real-estate'], []],
  ['除微信零钱15元外无其他财产', ['online-funds 15.00'], []],
  ['查到银行存款3200元，已扣划', ['deposit 3200.00'], []],
  ['已冻结存款3200元', ['deposit 3200.00'], []],
  ['存款0元、车辆0辆、不动产0处', [], []], ['银行存款：0元；车辆：无；不动产：无', [], []], ['均无', [], []], ['无存款、车辆、不动产、证券', [], []],
  ['反馈车辆已过户', [], []], ['反馈云A0X12Z已报废', [], []], ['查到其为云溪恒通商贸有限公司法定代表人', [], []],
  ['有可供执行财产', [], []], ['反馈齐全，无可供执行财产', [], []], ['申请执行人称其有存款3万元、车辆1辆', [], []],
])('“%s”', (answer, found, unread) => {
  it.each(Object.entries(SHAPES))('%s', (shape, read) => {
    expect(things(read(answer))).toEqual(unread.some((u) => u === shape) ? [] : found)
  })
})

it('an answer that is not understood is not taken for nothing found', () => {
  expect(SHAPES.row('有可供执行财产').events[0]?.result?.value).toBe('有可供执行财产')
  expect(SHAPES.row('存款3.2万元，车辆无，不动产无，证券无').events[0]?.result?.value).toContain('3.2万元')
})
