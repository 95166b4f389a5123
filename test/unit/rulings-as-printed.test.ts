import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** One ruling as collections of rulings print it, with their lines above it and below, and as courts set it: it is read the same. */

const PARTIES = '申请执行人：周大，男，住云州市。\n被执行人：孙二，男，住云州市。\n'
const STORY = '申请执行人周大与被执行人孙二民间借贷纠纷一案，本院（2019）赣9901民初1号民事判决书已发生法律效力。周大于2020年3月2日向本院申请执行，本院于2020年3月4日立案。执行中，本院于2020年5月6日对孙二限制消费，未发现孙二有可供执行的财产。依照《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十九条之规定，裁定如下：'
const BODY = `江西省云州市人民法院\n执行裁定书\n（2020）赣9901执88号之一\n${PARTIES}${STORY}\n终结本次执行程序。\n审判员李四\n二〇二〇年九月十日\n法官助理吴八\n代书记员郑七`

const ABOVE: readonly string[] = [
  '周大、孙二民间借贷纠纷执行裁定书\n审理法院：江西省云州市人民法院\n案号：（2020）赣9901执88号之一\n裁判日期：2020-09-10\n',
  '周大、孙二民间借贷纠纷执行实施类执行裁定书\n案号：（2020）赣9901执88号之一　法院：江西省云州市人民法院　日期：2020-09-10\n',
  '周大、孙二民间借贷纠纷首次执行执行裁定书\n时间：2020-09-10　来源：江西省云州市人民法院\n【案号】（2020）赣9901执88号之一\n【案由】民间借贷纠纷\n【审理程序】首次执行\n',
  '案件名称：周大、孙二民间借贷纠纷首次执行执行裁定书\n案号：（2020）赣9901执88号之一\n审理法院：江西省云州市人民法院\n案件类型：执行案件\n案由：民间借贷纠纷\n裁判日期：2020-09-10\n公开日期：2020-10-10\n当事人：周大,孙二\n全文：\n',
  '周大申请执行孙二民间借贷纠纷案\n----------\n概要\n发布日期：2020-10-10\n浏览次数：13\n目录\n正文\n',
  '执行裁定书(2020)赣9901执88号之一\n发布时间：2020-10-10\n当前位置：首页>执行文书\n',
  '（2020）赣9901执88号之一周大与孙二民间借贷纠纷执行裁定书\n\n',
  '周大与孙二民间借贷纠纷一案执行裁定书\n案号：（2020）赣9901执88号之一\n承办法官：李四\n裁判日期：2020.09.10\n\n\n',
]
const BELOW: readonly string[] = [
  '', '\n公告\n一、本裁判文书库公布的裁判文书由相关法院录入和审核，并依据法律与审判公开的原则予以公开。\n二、本裁判文书库提供的信息仅供查询人参考。',
  '\n附：相关法律条文\n《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第五百一十九条 经过财产调查未发现可供执行的财产，可以裁定终结本次执行程序。', '\n-1-\n第1页共1页',
]

const panel = '审 判 长 李 四\n审 判 员 王 五\n审 判 员 赵 六'
/** Heading, what is ordered with the signatures; the handler, where one alone signs; the suffix, where it is another. */
const SET: readonly { head: string; foot: string; handler?: string; suffix?: string }[] = [
  { head: '江西省云州市人民法院\n执 行 裁 定 书\n(2020)赣9901执88号之一\n', foot: `终结本次执行程序。\n${panel}\n二0二0年九月十日\n书 记 员 郑 七` },
  { head: '江西省云州市人民法院执行裁定书\n（2020）赣9901执88号之一\n', foot: '终结本次执行程序。\n审判长李四\n审判员王五\n审判员赵六\n二○二○年九月十日\n（院印）\n本件与原本核对无异\n书记员郑七' },
  { head: '江西省云州市人民法院\n民 事 裁 定 书\n（2020）赣9901执88号之一\n', foot: '一、终结本次执行程序；\n二、申请执行人发现被执行人有可供执行财产的，可以再次申请执行。\n执行员 李四\n2020年9月10日\n书记员 郑七', handler: '李四' },
  { head: '（2020）赣9901执88号之一\n江西省云州市人民法院\n执行裁定书\n', foot: '终结本次执行程序。\n审判长:李四 审判员:王五 审判员:赵六\n二〇二〇年九月十日\n书记员:郑七' },
  { head: '江 西 省 云 州 市 人 民 法 院\n执 行 裁 定 书\n（2020）赣9901执88号之一\n', foot: '终结本次执行程序。\n审  判  长    李  四\n审  判  员    王  五\n审  判  员    赵  六\n二○二○年九月十日\n书  记  员    郑  七' },
  { head: '江西省云州市人民法院\n执 行 裁 定 书\n(2020)赣9901执88号之一\n', foot: '终结本次执行程序。\n审 判 长  李  四\n审 判 员  王  五\n审 判 员  赵  六\n二〇二〇年九月十日\n书 记 员  郑    七' },
  { head: '江西省云州市人民法院\n执行裁定书\n〔2020〕赣9901执88-1号\n', foot: `本次执行程序终结。\n${panel}\n二〇二〇年九月十日\n书记员 郑七`, suffix: '-1' },
  { head: '江西省云州市人民法院\n执行裁定书\n（2020）赣9901执88号之一\n', foot: '终结本次执行程序。\n审判长\u3000李四审判员\u3000王五审判员\u3000赵六二〇二〇年九月十日书记员\u3000郑七附相关法律条文：《中华人民共和国民事诉讼法》第二百五十七条' },
]

function summary(text: string): Record<string, unknown> {
  const { pageKind, caseFile: c, cases } = readText(text)
  return {
    pageKind, cases: cases.length, number: c.caseNumber?.value, suffix: c.rulingSuffix?.value, court: c.court?.value, clerk: c.clerk?.value, on: c.rulingOn?.value, mode: c.closeMode?.value, handler: c.handler?.value,
    filed: c.filedOn?.value, applied: c.appliedOn?.value, cause: c.cause?.value, basis: c.basis?.number?.value, applicants: c.applicants.map((p) => p.name?.value), debtors: c.debtors.map((p) => p.name?.value),
    events: c.events.map((e) => `${e.kind.value} ${String(e.on?.value)}`),
  }
}
const WANTED = {
  pageKind: 'ruling', cases: 0, number: '（2020）赣9901执88号', suffix: '之一', court: '江西省云州市人民法院', clerk: '郑七', on: '2020-09-10', mode: 'zhongben', handler: '李四',
  filed: '2020-03-04', applied: '2020-03-02', cause: '民间借贷纠纷', basis: '（2019）赣9901民初1号', applicants: ['周大'], debtors: ['孙二'], events: ['consumption-restricted 2020-05-06'],
}

describe('a ruling as it is printed', () => {
  it.each(ABOVE.flatMap((above) => BELOW.map((below) => [above.slice(0, 50), above + BODY + below] as const)))('below %j', (_, text) => {
    expect(summary(text)).toEqual(WANTED)
  })

  it.each(SET.map((s) => [s.head, s] as const))('set as %j', (_, { head, foot, handler, suffix }) => {
    expect(summary(`${head}${PARTIES}${STORY}\n${foot}`)).toEqual({ ...WANTED, handler, suffix: suffix ?? WANTED.suffix })
  })

  it.each([
    `周大、孙二民间借贷纠纷执行裁定书\n发布日期：2020-10-10 浏览：12次\n   ${BODY.replace('江西省', '')}`,
    BODY.replace('江西省', '').replace('执行裁定书', '行政执行裁定书').replace('代书记员郑七', '书 记 员 郑 七—2—'),
  ])('without a line break %#', (text) => {
    expect(summary(text.replaceAll('\n', ''))).toEqual({ ...WANTED, court: '云州市人民法院' })
  })

  it('with names that end with a figure, right before a sum and a day', () => {
    const masked = BODY.replaceAll('周大', '周某1').replaceAll('孙二', '孙某2').replace('民事判决书已发生法律效力。', '民事判决书已发生法律效力，孙某2应偿还周某139405.60元。').replace('于2020年5月6日对孙某2限制消费', '已对孙某2限制消费，孙某22020年6月3日支付周某12000元')
    const { caseFile } = readText(masked)
    expect(caseFile.amounts?.due?.value).toBe('39405.60')
    expect(caseFile.applicants.map((p) => p.name?.value)).toEqual(['周某1'])
    expect(caseFile.debtors.map((p) => p.name?.value)).toEqual(['孙某2'])
    expect(caseFile.events.map((e) => [e.kind.value, e.on?.value, e.amount?.value])).toContainEqual(['case-money-received', '2020-06-03', '2000.00'])
  })
})
