import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../casefile/schema.ts'
import { read } from './snippet.ts'

/** Further acts in the entries of a log, with their particulars; plans, requests, refusals, law and hearsay are none. */

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const page = (matter: string, text: string) =>
  read(`<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚</p><table>${row(['日期', '事项', '内容'], 'th')}${row(['2025-06-20', matter, text])}</table>`)
const entry = (matter: string, text: string): CaseEvent[] => page(matter, text).caseFile.events
const short = (e: CaseEvent) => [
  e.kind.value, e.on?.value ?? '-', e.until ? `~${e.until.value}` : '', e.round ? `#${e.round.value}` : '', e.clause ? `第${e.clause.value}项` : '', e.term ? `${e.term.value}期` : '',
  e.approvedBy ? `批:${e.approvedBy.value}` : '', e.amount ? `=${e.amount.value}` : '', e.about ? `〈${e.about.value}〉` : '', e.done?.value === false ? `!${e.status?.value}` : '',
].filter((p) => p !== '').join(' ')
const DAY = '2025-06-20'

describe('an entry tells', () => {
  it.each<[string, string, string[]]>([
    ['分案', '随机分案至承办法官闵一舟', ['assigned 2025-06-20']],
    ['审计', '申请执行人柏川商行申请对被执行人进行司法审计', ['audit-applied 2025-06-20']],
    ['悬赏', '申请执行人书面申请发布悬赏公告', ['reward-applied 2025-06-20']],
    ['申请纳入失信', '申请执行人申请将被执行人闻砚纳入失信名单', ['dishonest-applied 2025-06-20']],
    ['追加', '申请执行人申请追加林晚为被执行人', ['party-change-applied 2025-06-20']],
    ['追加裁定', '裁定驳回追加林晚为被执行人的申请', ['party-change-decided 2025-06-20']],
    ['现场', '被执行人闻砚阻碍执行人员进入厂区', ['obstruction 2025-06-20']],
    ['核查', '经查，被执行人闻砚于2025年4月2日将名下轿车过户给其弟', ['property-transferred 2025-04-02']],
    ['履行', '被执行人闻砚已全部履行完毕', ['performed 2025-06-20']],
    ['车辆', '经查询，川A12345号车辆2025年5月12日有违章记录', ['vehicle-trace 2025-05-12 〈川A12345〉']],
    ['保全衔接', '诉讼中已保全冻结被执行人闻砚的银行存款', ['preserved - 〈银行存款〉']],
    ['参考价', '双方议定处置参考价为80万元，有效期至2026年6月19日', ['reference-price-set 2025-06-20 ~2026-06-19 =800000.00', 'valuation 2025-06-20 =800000.00']],
    ['通知', '已向双方送达拍卖通知书', ['auction-notified 2025-06-20']],
    ['拍卖公告', '发布第一次拍卖公告，标的物：云溪路3号房屋，起拍价56万元', ['auction-announced 2025-06-20 #1 =560000.00 〈云溪路3号房屋〉']],
    ['流拍', '标的物：云溪路3号房屋，第二次拍卖流拍', ['auction-failed 2025-06-20 #2 〈云溪路3号房屋〉']],
    ['价款', '买受人已付清全部余款', ['sale-paid 2025-06-20']],
    ['成交裁定', '拍卖成交裁定书已送达买受人', ['sale-confirmed 2025-06-20']],
    ['移交', '房屋已移交买受人', ['sale-delivered 2025-06-20']],
    ['分配', '制作分配方案并送达各债权人', ['distribution-planned 2025-06-20']],
    ['案款', '收到财务到账通知，金额30000元', ['case-money-noticed 2025-06-20 =30000.00']],
    ['案款', '因账户信息有误，经执行局局长批准，暂缓发放案款', ['payment-delay-approved 2025-06-20 批:执行局局长']],
    ['扣除期限', '2025年4月1日至2025年5月20日评估期间，依法扣除', ['period-deducted 2025-04-01 ~2025-05-20']],
    ['延长期限', '经副院长批准，延长执行期限三个月', ['period-extended 2025-06-20 3期 批:副院长']],
    ['异议', '裁定驳回案外人林晚的异议请求', ['objection-decided 2025-06-20']],
    ['听证', '就追加事项召开听证会', ['hearing-held 2025-06-20']],
    ['破产', '云溪县人民法院于2025年6月2日裁定受理闻砚的破产清算申请', ['bankruptcy-accepted 2025-06-02']],
    ['解除', '解除对被执行人闻砚的限制出境措施', ['exit-lifted 2025-06-20']],
    ['失信', '发现错误纳入失信，已报撤销', ['dishonest-found-wrong 2025-06-20']],
    ['答复', '驳回被执行人闻砚解除限制消费的申请', ['lift-refused 2025-06-20']],
    ['恢复', '书面答复申请执行人不予恢复执行', ['resumption-decided 2025-06-20']],
    ['终本库', '已录入终本案件信息库', ['database-entered 2025-06-20']],
    ['信访', '收到上级转来信访件', ['petitioned 2025-06-20']],
    ['检察', '收到云溪县人民检察院检察建议书', ['procuratorial-suggested 2025-06-20']],
    ['检察', '已书面回复检察建议', ['procuratorial-replied 2025-06-20']],
    ['失信', '依照《最高人民法院关于公布失信被执行人名单信息的若干规定》第一条第（四）项，将闻砚纳入失信名单，期限二年', ['dishonest-listed 2025-06-20 第4项 24期']],
    ['拘留', '经院长批准，对被执行人闻砚拘留十五日', ['detained 2025-06-20 15期 批:院长']],
    ['罚款', '经院长批准，对被执行人闻砚罚款5000元', ['fined 2025-06-20 批:院长 =5000.00']],
  ])('%s: %s', (matter, text, expected) => {
    expect(entry(matter, text).filter((e) => e.kind.value !== 'president-approved').map(short).sort()).toEqual([...expected].sort())
  })
})

const FURTHER = /assigned|applied|obstruction|transferred|performed|trace|preserved|reference|auction|sale-|distribution|noticed|delay|period|decided|hearing|bankruptcy|exit|wrong|refused|database|petition|procuratorial|suit|mediated|dishonest|detained|fined|paid/
describe('an entry tells nothing of the kind', () => {
  it.each([
    ['分案', '待分案'], ['期限', '拟扣除评估期间'], ['期限', '申请扣除评估期间，审批中'], ['期限', '报请延长执行期限三个月'], ['期限', '延长执行期限未获批准'], ['期限', '如需延长执行期限，可申请院长批准'],
    ['案款', '案款尚未发放'], ['案款', '待收到到账通知后发放'], ['案款', '拟暂缓发放案款，报局长审批'], ['案款', '申请执行人不同意暂缓发放'],
    ['拍卖', '拟发布第一次拍卖公告'], ['拍卖', '如流拍，可以申请以物抵债'], ['拍卖', '买受人尚未付清余款'], ['拍卖', '买受人应于7月1日前付清余款'], ['参考价', '双方未能议定参考价'], ['参考价', '待确定参考价'],
    ['保全', '申请执行人未申请诉讼保全'], ['保全', '提示：诉讼保全查封即将到期'], ['线索', '申请执行人反映被执行人转移财产'], ['告知', '告知被执行人不得转移财产、抗拒执行'], ['告知', '如被执行人转移财产，可申请搜查'],
    ['履行', '被执行人承诺月底前全部履行完毕'], ['履行', '责令被执行人于十日内履行完毕'], ['履行', '第一期款项已履行完毕'], ['履行', '尚未履行完毕'], ['车辆', '经查询，川A12345号车辆无违章记录'],
    ['破产', '移送破产审查，待受理'], ['破产', '不予受理闻砚的破产清算申请'], ['异议', '案外人提出异议，正在审查'], ['听证', '定于7月1日召开听证会'], ['审计', '告知申请执行人可申请审计'], ['悬赏', '申请执行人不申请悬赏公告'],
    ['限制出境', '被执行人申请解除限制出境'], ['检察', '拟回复检察建议'], ['终本库', '待录入终本案件信息库'], ['信访', '排查有信访风险'], ['依据', '根据民事调解书达成调解协议'],
    ['期限', '根据规定，公告期间依法扣除'], ['期限', '申请执行人同意延长履行期限三个月'], ['期限', '同意被执行人延长还款期限三个月'], ['期限', '经批准，查封期限延长三个月'], ['案款', '收到到账通知后将于30日内发放'],
    ['案款', '申请执行人同意暂缓发放案款'], ['案款发放', '延缓发放已报批'], ['分案', '重新分案至其他承办人'], ['拘留', '拟拘留'], ['罚款', '准备罚款'], ['交付', '通知买受人接收房屋'], ['保全', '诉前保全未查封到财产'], ['出境', '已函请解除限制出境'], ['履行', '被执行人称已履行完毕'], ['现场', '被执行人家属辱骂执行干警'],
    ['破产', '听说已受理其破产申请'], ['线索', '经查，未发现被执行人转移财产'], ['线索', '经核查，申请执行人反映被执行人转移财产的线索不属实'], ['失信', '申请执行人申请撤回纳入失信'], ['参考价', '确定以网络询价方式确定参考价'],
  ])('%s: %s', (matter, text) => {
    expect(entry(matter, text).filter((e) => e.done?.value !== false).map((e) => String(e.kind.value)).filter((k) => FURTHER.test(k) && k !== 'bankruptcy-referred')).toEqual([])
  })
  it('no clause of another law, no approval that is only asked for, no round or price where two are told', () => {
    const [a] = entry('失信', '依照《中华人民共和国民事诉讼法》第一条第三项，将闻砚纳入失信名单')
    expect([a?.kind.value, a?.clause]).toEqual(['dishonest-listed', undefined])
    expect(entry('失信', '依据第一条第三项、第四项将闻砚纳入失信名单')[0]?.clause).toBeUndefined()
    expect(entry('失信', '依据第一条第（三）项将闻砚纳入失信名单')[0]?.clause?.value).toBe(3)
    for (const text of ['院长不批准拘留', '拟拘留，院长批准后实施']) expect(entry('拘留', text).filter((e) => e.kind.value === 'detained' && e.done?.value !== false)).toEqual([])
    for (const text of ['报请院长批准，对闻砚拘留十五日', '未经院长批准，对闻砚拘留十五日']) expect(entry('拘留', text).every((e) => e.approvedBy === undefined)).toBe(true)
    const sold = entry('拍卖', '第一次拍卖流拍；第二次拍卖流拍')
    expect(sold.filter((e) => e.kind.value === 'auction-failed').map((e) => e.round?.value)).toEqual([1, 2].slice(0, sold.length))
  })
  it('of prose that is no entry', () => {
    const { caseFile } = read('<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>被执行人：闻砚</p><h3>概况</h3><p>2025年6月20日，经副院长批准，延长执行期限三个月，案件已录入终本案件信息库。</p>')
    expect(caseFile.events.map((e) => e.kind.value).filter((k) => k !== 'president-approved')).toEqual([])
  })
  it('the value of a label is an entry, with what it names', () => {
    const told = (text: string) => read(`<h1>（2025）青9921执1号</h1><p>立案日期：2025-03-01</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚</p><p>执行情况：${text}</p>`).caseFile.events.filter((e) => e.kind.value !== 'president-approved').map(short)
    expect(told('2025年6月2日，经副院长批准，延长执行期限三个月。2025年7月1日第一次拍卖流拍。')).toEqual(['period-extended 2025-06-02 3期 批:副院长', 'auction-failed 2025-07-01 #1'])
    expect(told('诉讼中已于2024年3月20日保全冻结闻砚的银行存款。')).toEqual(['preserved 2024-03-20 〈银行存款〉'])
    expect(told('拟于2025年6月2日延长执行期限；案款尚未发放；如流拍，可以申请以物抵债。').filter((e) => !e.includes('!'))).toEqual([])
  })
  it('every particular shows its words', () => {
    const e = entry('拘留', '经院长批准，对被执行人闻砚拘留十五日').find((x) => x.kind.value === 'detained')
    expect([e?.term?.quote, e?.approvedBy?.quote]).toEqual(['拘留十五日', '院长批准'])
    expect(DAY).toBe(e?.on?.value)
  })
})
