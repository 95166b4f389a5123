import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { readText } from '../../reading/read-text.ts'
import { judge } from '../../rules/index.ts'
import { shortEvent } from './narrative-told.ts'

/** What the papers of a closing tell beside the ruling: answers of queries, lines of forms, signatures, periods. Everything is invented. */

const NUMBER = '（2024）川9921执100号'
const paper = (title: string, body: string, debtor = '雒广田') => `云溪县人民法院\n${title}\n案号：${NUMBER}\n被执行人：${debtor}\n${body}\n`
const read = (text: string): CaseFile => readText(text).caseFile
const of = (f: CaseFile, kind: string): CaseEvent[] => f.events.filter((e) => e.kind.value === kind)
const short = (f: CaseFile, kinds: RegExp): string[] => f.events.map(shortEvent).filter((e) => kinds.test(e))

describe('a sheet of answers', () => {
  it.each([
    ['a line for each', '存款：58.20元\n车辆：无\n不动产：无\n证券：无'],
    ['one line', '存款0元；车辆无；不动产无；证券无；均已反馈。'],
    ['wide blanks', '存款：58.20元　车辆：无　不动产：无　证券：无'],
    ['columns', '项目 | 反馈状态 | 结果\n银行存款 | 已反馈 | 17.60元\n车辆 | 已反馈 | 无\n不动产 | 已反馈 | 无\n证券 | 已反馈 | 无'],
    ['a column for each kind', '姓名 | 存款 | 车辆 | 不动产 | 证券\n雒广田 | 0元 | 无 | 无 | 无'],
    ['numbered offices', '序号 | 查询单位 | 反馈结果\n1 | 银行业金融机构（21家） | 余额合计88.16元\n2 | 公安部车辆 | 无登记信息\n3 | 自然资源部不动产 | 无登记信息\n4 | 证券 | 无持仓'],
  ])('%s: is read with its query', (_, rows) => {
    const f = read(paper('网络查控反馈表', `查询日期：2024年6月12日、2024年9月3日\n${rows}`))
    expect(short(f, /^network-query/).map((e) => e.slice(14, 24))).toEqual(['2024-06-12', '2024-09-03'])
    const review = judge(f, { asOf: '2024-10-08' })
    for (const rule of ['net-query-coverage', 'net-query-feedback']) expect(review.findings.find((x) => x.rule === rule)?.approval, rule).toBe('pass')
  })
  it.each(['证券 | 未反馈 | ——', '证券 | 待反馈 | ', '证券 | 查询中 | —'])('“%s” has not come back', (row) => {
    const f = read(paper('网络查控反馈表', `查询日期：2024年6月12日\n项目 | 反馈状态 | 结果\n银行存款 | 已反馈 | 17.60元\n车辆 | 已反馈 | 无\n不动产 | 已反馈 | 无\n${row}`))
    expect(of(f, 'network-query').map((e) => valueOf(e.result)).filter((r) => r === '未反馈')).toHaveLength(1)
    expect(judge(f, { asOf: '2024-10-08' }).findings.find((x) => x.rule === 'net-query-feedback')?.approval).toBe('need-check')
  })
  it.each([
    ['社会保险：参保单位 云溪县椰风食品有限公司，参保状态 正常缴费，缴费基数5200元', 1], ['社保：用人单位云溪县椰风食品有限公司，在缴', 1], ['养老保险参保单位：云溪县椰风食品有限公司　参保缴费', 1],
    ['社会保险：参保单位 云溪县椰风食品有限公司，2021年停保', 0], ['社会保险：城乡居民养老保险，正常缴费', 0], ['社会保险：未参保', 0],
  ])('%s', (row, incomes) => {
    expect(read(paper('网络查控反馈表', `查询日期：2024年6月12日\n存款：0元\n车辆：无\n${row}`)).assets.filter((a) => a.kind.value === 'income')).toHaveLength(incomes)
  })
})

describe('a form that says what was not done', () => {
  it.each([
    ['传统调查：未开展', 'traditional-investigation'], ['线下调查：无', 'traditional-investigation'], ['现场调查：未到被执行人住所地或者户籍地调查，未走访村组', 'onsite-visit'], ['上门查找：没有进行', 'onsite-visit'],
    ['失信：未纳入失信被执行人名单', 'dishonest-listed'], ['限制消费：未采取（待终本后办理）', 'consumption-restricted'], ['查找被执行人情况：未查找（被执行人下落不明）', 'household-query'], ['院长意见：（空白）', 'president-approved'],
    ['约谈申请执行人：未约谈', 'applicant-interviewed'], ['3. 搜查：未进行', 'search'],
  ])('%s', (line, kind) => {
    const f = read(paper('终本审批表', `${line}\n承办人意见：拟终本`))
    expect(of(f, kind).map((e) => [e.done?.value, valueOf(e.status)])).toEqual([[false, 'not-done']])
  })
  it.each(['网络查控：未发现财产', '现场调查：未发现可供执行的财产', '现场调查：2024年6月3日到住处，未见到本人', '约谈申请执行人：2024年6月3日，同意', '限制消费：2024年6月3日'])('%s denies nothing', (line) => {
    expect(read(paper('终本审批表', `${line}\n承办人意见：拟终本`)).events.filter((e) => e.done?.value === false)).toEqual([])
  })
  it('one of two debtors', () => {
    const f = read(paper('终本审批表', '限制消费：雒广田已限制消费（2024年3月1日），闻砚未限制消费\n财产申报：二被执行人均拒绝报告财产\n对拒报的处理：未罚款、未拘留', '雒广田、闻砚'))
    expect(f.events.filter((e) => e.done?.value === false).map((e) => [e.kind.value, valueOf(e.party)])).toEqual(expect.arrayContaining([['consumption-restricted', '闻砚'], ['fined', undefined], ['detained', undefined]]))
    expect([of(f, 'property-report-refused').length, of(f, 'property-reported').length]).toEqual([1, 0])
  })
  it.each(['未到被执行人住所地、经营场所进行现场调查。', '本案没有前往被执行人住所地实地调查。', '因疫情未到被执行人户籍地、住所地走访。', '未去被执行人住处实地查看。'])('%s is no visit', (sentence) => {
    expect(read(paper('情况说明', sentence)).events.filter((e) => e.kind.value === 'onsite-visit' && e.done?.value !== false)).toEqual([])
  })
})

describe('who signed below a talk', () => {
  const talk = (who: string, below: string) => read(`云溪县人民法院\n约谈笔录\n时间：2024年6月12日\n约谈人：纪晓　记录：温言\n被约谈人：${who}\n案号：${NUMBER}\n纪晓：雒广田查无财产，拟终结本次执行程序，以后可以申请恢复执行。你的意见？\n答：同意终结本次执行程序。\n${below}\n`)
  const confirmed = (f: CaseFile) => of(f, 'applicant-consented').map((e) => /签署/.test(valueOf(e.detail) ?? ''))
  it.each([
    ['骆宁（申请执行人）', '骆宁\n2024年6月12日'], ['骆宁（申请执行人）', '被约谈人签名：骆宁'], ['骆宁，申请执行人', '骆宁　2024.6.12'], ['骆宁（申请执行人）', '以上笔录属实：骆宁'],
    ['柏川商行经营者骆宁', '骆宁（签名）'], ['云溪宏桥机械有限公司法定代表人 柏安', '柏安（捺印）'], ['崔岩，云溪宏桥机械有限公司委托诉讼代理人（特别授权）', '崔岩'],
  ])('%s, %s', (who, below) => expect(confirmed(talk(who, below))).toEqual([true]))
  it.each([
    ['骆宁（申请执行人）', '记录人：温言'], ['骆宁（申请执行人）', '（拒绝签字）'], ['崔岩，云溪宏桥机械有限公司委托诉讼代理人', '崔岩'], ['崔岩，云溪宏桥机械有限公司委托诉讼代理人（一般授权）', '崔岩'], ['崔岩，云溪宏桥机械有限公司员工', '崔岩'],
  ])('%s, %s: no confirmation', (who, below) => expect(confirmed(talk(who, below))).not.toContain(true))
  it('a power of attorney tells the authority of an agent', () => {
    const mandate = (authority: string) => read(`云溪县人民法院\n执行裁定书\n${NUMBER}\n申请执行人：云溪宏桥机械有限公司，住所地云溪县。\n委托诉讼代理人：崔岩，律师。\n被执行人：雒广田，男。\n云溪宏桥机械有限公司与雒广田买卖合同纠纷一案，本院于2024年3月5日立案。裁定如下：\n终结本次执行程序。\n审判员　纪晓\n二〇二四年七月一日\n\n授权委托书\n委托人：云溪宏桥机械有限公司\n受委托人：崔岩，某某律师事务所律师\n委托事项：与雒广田买卖合同纠纷执行一案\n委托权限：${authority}\n2024年3月1日\n`).applicants[0]?.agent
    expect([mandate('一般授权'), mandate('特别授权，代为和解'), mandate('一般代理')].map((a) => [valueOf(a?.name), valueOf(a?.specialAuthority)])).toEqual([['崔岩', false], ['崔岩', true], ['崔岩', false]])
  })
})

describe('who died', () => {
  const walk = (words: string) => read(paper('走访笔录', `时间：2024年1月30日\n被走访人：村委会副主任 雒宝山\n${words}\n雒宝山`)).debtors.map((d) => [d.deceased?.value ?? false, valueOf(d.deceasedOn)])[0]
  it.each([
    ['问：雒广田在家吗？\n答：他去年得脑溢血，没救过来。\n问：是哪一天？\n答：2024年1月18日走的。', '2024-01-18'], ['雒广田已于2023年12月3日病逝，村里出具了证明。', '2023-12-03'], ['问：雒广田在家吗？\n答：雒广田去年过世了。', undefined],
    ['问：雒广田在吗？\n答：死了，前年的事。', undefined], ['问：雒广田在家吗？\n答：人已经不在了，去年病逝。', undefined], ['雒广田2023年5月6日死亡，户口已注销。', '2023-05-06'],
  ])('%s', (words, on) => expect(walk(words)).toEqual([true, on]))
  it.each([
    '问：雒广田在家吗？\n答：他父亲去年去世了，他在外地打工。', '问：雒广田家里有什么人？\n答：老婆前年病故，儿子在外地。', '问：雒广田在吗？\n答：他的母亲2023年5月6日死亡，他回来办过丧事。', '问：雒广田在吗？\n答：他走了好几个月了，去广东打工。',
    '问：债怎么还？\n答：他爹死了欠了一屁股债。', '雒广田不在家。（附其父死亡证明一份）',
  ])('%s: not he', (words) => expect(walk(words)).toEqual([false, undefined]))
})

describe('days of a list', () => {
  it('of what is sealed stand with it', () => {
    const f = read(paper('控制措施登记', '措施 | 标的 | 起 | 止\n冻结 | 农业银行云溪支行账户12640.00元 | 2022年3月2日 | 2023年3月1日\n查封（登记） | 川Z71K05皮卡车 | 2022年3月7日 | 2024年3月6日'))
    expect(of(f, 'frozen').map((e) => [valueOf(e.on), valueOf(e.until)])).toEqual([['2022-03-02', '2023-03-01']])
  })
  it.each([
    ['2022年7月22日冻结工商银行账户，余额2318.40元，期限一年至2023年7月21日。', '2023-07-21'], ['冻结账户存款2000元，到期日2023年7月21日。', '2023-07-21'], ['查封川Z12345轿车，查封期限二年，自2023年3月1日起至2025年2月28日止。', '2025-02-28'],
  ])('%s', (words, until) => expect(read(paper('财产控制情况', words)).events.map((e) => valueOf(e.until))).toContain(until))
  it('of the rounds of a sale', () => {
    const f = read(paper('网络司法拍卖情况', '轮次 | 公告日 | 开拍日 | 起拍价 | 结果\n第一次拍卖 | 2022年8月1日 | 2022年9月5日至9月6日 | 210000元 | 流拍\n第二次拍卖 | 2022年9月19日 | 2022年9月26日至9月27日 | 150000元 | 流拍\n未征询申请执行人是否接受以物抵债。'))
    const acts = f.events.filter((e) => e.kind.value?.startsWith('auction')).map((e) => [e.kind.value, valueOf(e.on), valueOf(e.round), valueOf(e.amount)])
    expect(acts).toEqual([
      ['auction-announced', '2022-08-01', 1, '210000.00'], ['auction-held', '2022-09-05', 1, '210000.00'], ['auction-failed', '2022-09-06', 1, '210000.00'],
      ['auction-announced', '2022-09-19', 2, '150000.00'], ['auction-held', '2022-09-26', 2, '150000.00'], ['auction-failed', '2022-09-27', 2, '150000.00'],
    ])
    expect(of(f, 'debt-in-kind-refused').map((e) => e.done?.value)).toEqual([false])
  })
  it.each(['2022年10月10日财务通知到账', '2022年10月10日，收到财务部门到账通知', '2022年10月10日财务室发出案款到账通知'])('%s is the day of the notice', (words) => {
    expect(short(read(paper('案款登记', `2022年10月8日，承租人交来租金5400元；${words}；2023年2月20日发放申请执行人5400元。`)), /^case-money/).map((e) => e.slice(0, 30).trim()).sort()).toEqual(['case-money-noticed 2022-10-10', 'case-money-paid 2023-02-20 =54', 'case-money-received 2022-10-08'])
  })
})

describe('papers beside each other', () => {
  it.each([
    '核实：经查询，属实。2024年3月20日', '核查意见：与网络查询一致。2024年3月20日', '经与2024年3月4日查询结果核对，报告属实。2024年3月20日', '核查结论：2024年3月20日，与现场情况核对，申报属实。', '经核对，与查询结果一致。2024年3月20日', '核实情况：已核实。2024年3月20日',
  ])('%s: the report was checked', (line) => {
    expect(of(read(paper('财产报告表', `雒广田报告：无房、无车。2024年3月5日\n${line}`)), 'report-verified').length).toBeGreaterThan(0)
  })
  it('a title with its court on one line opens one paper', () => {
    expect(readText(`${paper('终本审批表', '限制消费：2024年6月3日')}\n云溪县人民法院执行裁定书\n${NUMBER}\n被执行人：雒广田，男。\n本院于2024年3月5日立案。裁定如下：\n终结本次执行程序。\n审判员　纪晓\n二〇二四年七月一日\n`).unplaced).toBeUndefined()
  })
  it('a talk with one of two applicants is not one with the other', () => {
    const f = read(`云溪县人民法院\n执行裁定书\n${NUMBER}\n申请执行人：骆宁，女。\n申请执行人：骆安，女。\n被执行人：雒广田，男。\n骆宁、骆安与雒广田健康权纠纷一案，本院于2024年3月5日立案。裁定如下：\n终结本次执行程序。\n审判员　纪晓\n二〇二四年七月一日\n\n云溪县人民法院\n约谈笔录\n时间：2024年6月12日\n约谈人：纪晓　记录：温言\n被约谈人：骆宁（申请执行人之一）\n案号：${NUMBER}\n纪晓：雒广田查无财产，拟终结本次执行程序，你的意见？\n骆宁：我同意，骆安的意见我代表不了。\n骆宁\n`)
    expect(of(f, 'applicant-interviewed').map((e) => valueOf(e.party))).toEqual(['骆宁'])
  })
  it('a paper that begins with the number of the first case is of this one', () => {
    const text = `云溪县人民法院\n恢复执行通知书\n（2024）川9921执恢15号\n雒广田：\n骆宁申请执行你劳动争议一案，本院于2024年5月13日恢复执行。\n二〇二四年五月十五日\n\n限制消费情况说明\n（2022）川9921执99号案件中，本院已于2022年3月1日对雒广田发出限制消费令，至今未解除。\n案号：（2024）川9921执恢15号\n纪晓\n2024年5月20日\n`
    expect(readText(text).further).toBeUndefined()
  })
  it.each([
    ['机器设备已被出租方留置抵扣厂房租金。', 'real-estate'], ['房屋为其母所有。', 'real-estate'], ['其母所有的房屋由雒广田居住。', 'real-estate'], ['六家银行有账户，余额均为0元', 'deposit'], ['名下1辆2008年的轿车川Z12345已报废注销，无房产。', 'vehicle'], ['拖欠门面房租。', 'real-estate'],
  ])('%s is no property of his', (words, kind) => expect(read(paper('财产情况', words)).assets.map((a) => a.kind.value)).not.toContain(kind))
})

describe('a talk about somebody who died', () => {
  const talk = (question: string, answer: string) => readText(`云溪县人民法院\n询问笔录\n时间：2024年5月16日\n案号：${NUMBER}\n被执行人：季广义、季海涛\n被询问人：季海涛，男，被执行人\n问：${question}\n答：${answer}\n季海涛\n2024年5月16日\n`).caseFile
  const dead = (f: CaseFile) => f.debtors.filter((d) => d.deceased?.value === true).map((d) => valueOf(d.name))
  it.each(['他2024年5月1日得病去世了，户口已经注销。', '他已经去世了。', '早就病故了。'])('is told of whom the question names, not of the one who speaks: %s', (answer) => {
    expect(dead(talk('你父亲季广义的情况？', answer))).toEqual(['季广义'])
  })
  it('of nobody, where the question names no debtor', () => {
    expect(dead(talk('你父亲的情况？', '他去年去世了。'))).toEqual([])
  })
})

describe('the numbers of a resumed case', () => {
  it.each(['首次执行案号', '原执行案号', '首次案号', '原案案号'])('%s is that of the case before', (label) => {
    const f = read(`云溪县人民法院\n恢复执行立案审批表\n申请人：辛立新\n被执行人：雒广田\n${label}：（2020）川9921执742号，立案日期2020年5月18日，2020年11月30日终结本次执行程序\n恢复执行案号：（2023）川9921执恢61号\n审批意见：同意立案。2023年9月4日\n`)
    expect(valueOf(f.caseNumber)).toBe('（2023）川9921执恢61号')
    expect(valueOf(f.filedOn)).not.toBe('2020-05-18')
  })
})
