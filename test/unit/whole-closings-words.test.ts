import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { readText } from '../../reading/read-text.ts'
import { events, shortEvent } from './narrative-told.ts'

/** What else conclusions over whole closings hung on (test/verdicts, v139–v156): each cause as other clerks would write it, beside what must not be read so. Everything is invented. */

const NUMBER = '（2024）川9921执100号'
const file = (text: string): CaseFile => readText(text).caseFile
const of = (f: CaseFile, ...kinds: string[]) => f.events.filter((e) => kinds.includes(e.kind.value ?? '')).map(shortEvent)
const SHEET = `案号：${NUMBER}\n立案日期：2024年4月16日\n申请执行人：柏川商行　经营者：骆宁\n被执行人：闻砚\n执行标的：50000元，到位0元，未到位50000元`
const blocks = (...papers: string[]) => file([SHEET, ...papers].join('\n\n'))
const ORDER = '限制消费令\n2024年5月21日作出，被限制人闻砚。'
const TALK = '约谈笔录\n时间：2024年9月3日\n被约谈人：申请执行人骆宁\n告知：案件执行情况、采取的执行措施、被执行人财产情况、终本的依据及法律后果。'
const REST = ['财产报告\n2024年5月6日闻砚报告无财产。', '合议笔录\n2024年9月10日，合议庭成员纪安、阮蓝、冉青合议，同意终本。\n院长审批：2024年9月12日　同意　文澜', '送达回证\n2024年9月25日　执行裁定书　骆宁（签收）']

describe('what stands where a name would', () => {
  it.each(['2024年4月18日两次查询二被执行人银行存款、车辆、不动产、证券，均已反馈。', '告知被执行人财产情况、终本的依据及法律后果。', '经查被执行人存款、车辆情况如下：均无。'])('%s names no debtor', (words) => {
    const f = file(`${SHEET.replace('闻砚', '闻砚、闻墨')}\n\n网络查控\n${words}\n\n限制消费\n2024年5月20日，对闻砚、闻墨作出限制消费令。`)
    expect(f.debtors.map((p) => valueOf(p.name))).toEqual(['闻砚', '闻墨'])
  })
  it('a clause of the front sheet names them all', () => {
    const f = file(`案件概况：本院于2024年4月16日立案受理申请执行人柏川木材加工厂（投资人：骆宁）与被执行人闻砚定作合同纠纷执行一案，案号（2024）川9921执100号，执行标的24600元。\n\n执行过程：\n1．2024年4月18日，发出执行通知书、报告财产令，闻砚于4月22日在家签收。\n2．2024年9月20日，院长签发同意。`)
    expect(f.coverage.parties).toBe('complete')
    expect(of(f, 'president-approved')).toEqual(['president-approved 2024-09-20'])
  })
})

describe('in what manner he reported', () => {
  const reported = (words: string) => events(words).filter((e) => e.startsWith('property-reported'))
  it.each(['2024年8月18日闻砚线上报告财产：除少量存款外无其他财产。', '2024年8月18日，闻砚通过移动微法院报告财产，称无财产。', '2024年8月18日闻砚到院当面报告财产：无财产。', '2024年8月18日闻砚来电报告财产情况，称没有财产。', '2024年8月18日闻砚在线申报财产，无财产。', '2024年8月18日闻砚通过微信书面报告财产。'])('%s', (words) => {
    expect(reported(words)).toEqual(['property-reported 2024-08-18 闻砚'])
  })
  it.each(['2024年8月18日闻砚未线上报告财产。', '2024年8月18日责令闻砚线上报告财产。', '2024年8月18日通知闻砚通过移动微法院报告财产。', '闻砚可以在线申报财产。', '闻砚应当通过移动微法院报告财产。', '2024年8月18日闻砚拒绝在线申报财产。'])('not “%s”', (words) => {
    expect(reported(words)).toEqual([])
  })
})

describe('a label, and what stands behind it', () => {
  const visits = (words: string) => events(words).filter((e) => e.startsWith('onsite-visit'))
  it.each(['上门调查：因闻砚住所偏远，本案未上门查找闻砚。', '现场调查：未实地走访闻砚住处。', '实地走访情况：本院没有前往闻砚住处。'])('%s none', (words) => {
    expect(visits(words).filter((e) => !e.includes('!'))).toEqual([])
  })
  it.each(['上门调查：2024年6月19日到闻砚家中，未找到闻砚。', '现场调查：2024年6月19日到闻砚住处，房屋未出租，闻砚在家。'])('%s was', (words) => {
    expect(visits(words).some((e) => e.startsWith('onsite-visit 2024-06-19') && !e.includes('!not-done'))).toBe(true)
  })
})

describe('the name of the whole file above the first paper', () => {
  it.each(['终本案件卷内文书', '执行卷宗材料', '执行案卷', '（执行卷宗）'])('%s', (cover) => {
    const f = file([cover, `执行立案审批表\n${SHEET}`, ORDER, `${TALK}\n骆宁：同意终本。`, ...REST].join('\n\n'))
    expect([valueOf(f.filedOn), valueOf(f.amounts?.due)]).toEqual(['2024-04-16', '50000.00'])
  })
})

describe('leave given in a chapter of a report', () => {
  const report = (end: string) => of(file(`执行立案信息表\n${SHEET}\n\n结案审查报告\n一、案件由来\n骆宁与闻砚一案，本院于2024年4月16日立案。\n二、约谈情况\n2024年9月3日，约谈骆宁，骆宁同意终本。\n三、${end}`), 'president-approved')
  it.each(['院长意见\n同意。文澜　2024年9月12日', '主管院长审批\n同意终本　文澜　2024年9月12日', '院长意见：同意。文澜　2024年9月12日'])('%s', (end) => {
    expect(report(end)).toEqual(['president-approved 2024-09-12'])
  })
  it.each(['院长意见\n不同意。文澜　2024年9月12日', '院长意见\n待批', '承办人意见\n同意终本。纪安　2024年9月12日'])('not “%s”', (end) => {
    expect(report(end)).toEqual([])
  })
})

describe('a ruling that files call “查封裁定”', () => {
  const sealed = (title: string, words: string) => of(blocks(ORDER, `${title}\n案号：${NUMBER}之一\n${words}\n二〇二四年六月二十日`, `${TALK}\n骆宁：同意终本。`, ...REST), 'sealed', 'frozen')
  it('has its day below', () => {
    expect(sealed('查封裁定', '裁定查封闻砚名下川Z12X45号货车一辆，查封期限二年。')).toEqual(['sealed 2024-06-20 闻砚'])
    expect(sealed('冻结裁定', '裁定冻结闻砚存款8000元，期限一年。').map((e) => e.slice(0, 17))).toEqual(['frozen 2024-06-20'])
  })
  it('is not the ruling that closes the case', () => {
    expect(valueOf(blocks(ORDER, `查封裁定\n案号：${NUMBER}之一\n裁定查封闻砚名下川Z12X45号货车一辆。\n二〇二四年六月二十日`, `${TALK}\n骆宁：同意终本。`, ...REST).rulingOn)).toBeUndefined()
  })
})

describe('what everybody rides', () => {
  const property = (words: string) => file(`${SHEET}\n\n被执行人财产报告\n闻砚，2024年5月6日报告：无房产、无汽车，${words}\n`).assets.map((a) => [a.kind.value, a.exempt !== undefined])
  it.each(['有二轮电动车一辆自用。', '有自用电动自行车一辆。', '有代步用电瓶车一辆。'])('%s', (words) => {
    expect(property(words).filter(([kind, exempt]) => kind === 'vehicle' && exempt === false)).toEqual([])
  })
  it.each(['有新能源电动汽车一辆自用。', '有货车一辆自用。', '有电动自行车二十辆，用于出租经营。'])('not “%s”', (words) => {
    expect(property(words).filter(([, exempt]) => exempt === true)).toEqual([])
  })
})
