import { describe, expect, it } from 'vitest'
import { read, RULING, values } from './narrative-sample.ts'
import { shortEvent } from './narrative-told.ts'

/** Papers of a case beside its ruling, and texts that are no case. All invented. */

describe('other papers of a case', () => {
  it('reads an enforcement notice and the report order behind it', () => {
    const { pageKind, caseFile } = read(`望山县人民法院
执 行 通 知 书
（2025）柏9921执711号
闻砚：
　　你与柏安买卖合同纠纷一案，本院作出的（2025）柏9921民初246号民事判决书已经发生法律效力。柏安向本院申请强制执行，本院于2025年9月1日立案。责令你自本通知书送达之日起立即履行下列义务：
　　一、向柏安支付货款147200元；
　　二、负担案件受理费1622元。
　　逾期不履行的，本院将依法强制执行，并可视情节予以罚款、拘留，将你纳入失信被执行人名单。
二〇二五年九月四日
望山县人民法院
报 告 财 产 令
（2025）柏9921执711号
闻砚：
　　责令你在收到本令之日起七日内，如实报告财产情况，包括银行存款、不动产、车辆等。
二〇二五年九月四日`)
    expect(pageKind).toBe('document')
    expect(values(caseFile)).toMatchObject({ applicants: ['柏安'], debtors: ['闻砚'], filed: '2025-09-01', applied: undefined, ruled: undefined, amounts: ['147200.00', undefined, undefined] })
    expect(caseFile.events.map(shortEvent)).toEqual(['notice-issued 2025-09-04', 'report-order-issued 2025-09-04'])
    expect(caseFile.assets).toEqual([])
  })

  it('reads what a procurator tells of a case, and not what he proposes', () => {
    const { caseFile } = read(`兰陵县人民检察院
检 察 建 议 书
兰检建〔2025〕14号
兰陵县人民法院：
本院调阅了你院（2023）鲁9950执1202号执行卷宗，该案申请执行人为凌波、凌霄，被执行人为岳峙渊。经审查查明：
1．2023年5月6日你院立案执行；5月8日发起网络查控；
2．2023年7月6日，你院在未约谈凌霄的情况下裁定终结本次执行程序，7月20日向凌波送达；
3．终本后，你院于2024年7月9日进行网络查询，发现岳峙渊名下有存款31,000元，于2024年9月2日电话告知凌波；
4．2024年10月15日，凌霄向你院提供岳峙渊有理财产品的线索，你院未予核查。
现向你院提出如下检察建议：
一、恢复执行，冻结岳峙渊银行存款；
二、对岳峙渊采取拘留措施。
2025年3月3日`)
    expect(values(caseFile)).toMatchObject({ number: '（2023）鲁9950执1202号', court: '兰陵县人民法院', filed: '2023-05-06', applicants: ['凌波', '凌霄'], debtors: ['岳峙渊'] })
    expect(caseFile.events.map(shortEvent)).toEqual(['network-query 2023-05-08', 'zhongben-ruled 2023-07-06', 'zhongben-served 2023-07-20', 'post-query 2024-07-09', 'post-query-informed 2024-09-02 凌波', 'clue-provided 2024-10-15 凌霄'])
  })

  it('reads an order restricting consumption for all to whom it is addressed', () => {
    const { caseFile } = read(`望山县人民法院
限制消费令
（2024）柏9921执2873号
望山包装有限公司、岑岸（法定代表人）：
本院于2024年6月13日立案执行申请执行人柏安与你公司承揽合同纠纷一案，对你单位采取限制消费措施，不得购买不动产、非经营必需车辆、高额保险理财产品。
二〇二四年七月二日`)
    expect(caseFile.events.map(shortEvent)).toEqual(['consumption-restricted 2024-07-02 望山包装有限公司', 'consumption-restricted 2024-07-02 岑岸'])
    expect([values(caseFile).applicants, values(caseFile).debtors, caseFile.debtors[0]?.legalRepresentative?.value]).toEqual([['柏安'], ['望山包装有限公司'], '岑岸'])
    expect(caseFile.assets).toEqual([])
  })

  it('reads a talk by who says what', () => {
    const { caseFile } = read(`约 谈 笔 录
时间：2025年10月22日9时40分至10时25分
案号：（2025）柏9921执633号
约谈人：执行员 殷桐　　记录人：书记员 麦舟
被约谈人：申请执行人 柏安，女
问：我们是望山县人民法院执行局工作人员，今天就你申请执行闻砚房屋租赁合同纠纷一案向你了解情况。
答：好。
问：本案2025年6月30日立案。7月3日我们向闻砚送达了执行通知书；8月12日去了他家，没有人。拟终结本次执行程序，终本以后你可以随时申请恢复，你的意见？
答：我不同意终本。我要求拘留他。
问：请核对笔录。
答：看过了。`)
    expect(caseFile.events.map(shortEvent)).toEqual(['notice-served 2025-07-03 闻砚', 'onsite-visit 2025-08-12', 'zhongben-informed 2025-10-22', 'applicant-objected 2025-10-22', 'applicant-interviewed 2025-10-22'])
    expect(caseFile.events.find((e) => e.kind.value === 'applicant-interviewed')?.result?.value).toBe('不同意')
    expect(values(caseFile)).toMatchObject({ applicants: ['柏安'], debtors: ['闻砚'], filed: '2025-06-30', handler: '殷桐', clerk: '麦舟', ruled: undefined })
  })

  it('reads the first case of a resumed one apart', () => {
    const { caseFile } = read(RULING.replace('执318号之一', '执恢18号之一').replace('柏川望山商贸有限公司于2024年2月13日向本院申请执行，本院于同月15日立案', '首次执行中，本院于2022年6月3日以（2022）柏9921执77号立案，于2022年12月20日裁定终结本次执行程序。2024年2月13日，申请执行人申请恢复执行，本院于同月15日立案恢复执行'))
    expect([caseFile.originalCase?.number?.value, caseFile.originalCase?.filedOn?.value, caseFile.originalCase?.closedOn?.value, caseFile.filedOn?.value, caseFile.caseType?.value]).toEqual(['（2022）柏9921执77号', '2022-06-03', '2022-12-20', '2024-02-15', 'resumed'])
    expect(caseFile.events.some((e) => e.kind.value === 'zhongben-ruled')).toBe(false)
  })

  it('reads what a ruling orders', () => {
    const { caseFile } = read(`望山县人民法院
执行裁定书
（2024）柏9921执9号
申请执行人柏安，女，住望山县。
被执行人闻砚，男，住望山县。
柏安与闻砚借款合同纠纷一案，本院于2024年1月8日立案执行。裁定如下：
一、冻结、划拨被执行人闻砚的银行存款12000元。
二、存款不足的，查封、扣押其相应价值的财产。
三、冻结存款的期限为一年。
本裁定立即执行。
执行员　殷桐
二〇二四年一月十六日
书记员　麦舟`)
    expect(caseFile.events.map(shortEvent)).toEqual(['frozen 2024-01-16 闻砚 =12000.00', 'deducted 2024-01-16 闻砚 =12000.00'])
    expect([caseFile.closeMode, caseFile.handler?.value, caseFile.events[0]?.mode?.value]).toEqual([undefined, '殷桐', 'ordered'])
  })
})

describe('no case', () => {
  it.each([
    ['news', '“终本清仓”见实效\n来源：样海晚报　　记者 某某\n近日，某基层法院执行法官通过网络查控、实地走访，均未发现被执行人有可供执行的财产，在约谈小陈并征得其同意后裁定终结本次执行程序。'],
    ['a lesson in law', '【学法小课堂】什么是终本？\n问：什么情况下法院可以终本？\n答：例如“（2025）某某执恢1号”，被执行人被责令报告财产，2025年3月31日立案。'],
    ['a statute', '第一条 为了规范终结本次执行程序，制定本规定。\n第二条 人民法院终结本次执行程序，应当已向被执行人发出执行通知。\n第三条 申请执行人对终结本次执行程序有异议的，可以提出。'],
    ['a reduction of sentence', '望山县中级人民法院\n刑 事 裁 定 书\n(2016)柏99刑更105号\n罪犯闻砚，现在柏川监狱服刑。执行机关提出减刑建议。裁定如下：\n对罪犯闻砚减去有期徒刑六个月。\n审判长 殷桐\n二〇一六年十二月二十二日\n书记员 麦舟'],
    ['a civil judgment', '望山县人民法院\n民 事 判 决 书\n（2024）柏9921民初55号\n原告：柏安。\n被告：闻砚。\n判决如下：被告于判决生效后十日内支付1000元。'],
    ['a form that nobody has filled in', '终结本次执行程序裁定书（样式）\n××××人民法院\n执行裁定书\n（××××）……执……号\n申请执行人：×××……\n被执行人：×××……\n本院在执行×××与×××……一案中……裁定如下：终结本次执行程序。'],
    ['a template whose number is open', '望山县人民法院\n执行裁定书\n（××××）柏9921执××号\n申请执行人：×××，住……。\n被执行人：×××，住……。\n本院于××××年××月××日立案执行，向被执行人发出执行通知书、报告财产令，通过网络执行查控系统对被执行人的财产进行了查询。\n裁定如下：终结本次执行程序。'],
    ['a printed form', '望山县人民法院\n执 行 裁 定 书\n（20  ）柏9921执    号\n申请执行人：            \n被执行人：            \n本院于    年  月  日立案执行，通过网络查控系统查询被执行人财产，未发现可供执行的财产。\n裁定如下：\n终结本次执行程序。'],
    ['a template with names of fields', '望山县人民法院\n执行裁定书\n{{案号}}\n申请执行人：{{申请执行人}}。\n被执行人：{{被执行人}}。\n本院立案执行后，已向被执行人发出执行通知书。\n裁定如下：\n终结本次执行程序。'],
    ['a survey that names a case', '关于2023年全市终本案件的调研报告\n2023年全市法院共受理执行案件12345件，其中以终结本次执行程序方式结案4567件。存在的问题：一是财产调查不到位，如某区法院（2022）川9901执100号案，未对被执行人的不动产进行查询；二是约谈不规范，本院也有此类情形。'],
    ['nothing', '   \n'],
  ])('%s', (_name, text) => {
    const { pageKind, caseFile } = read(text)
    expect(pageKind).toBe('not-a-case')
    expect([caseFile.events, caseFile.assets, caseFile.debtors, caseFile.caseNumber]).toEqual([[], [], [], undefined])
  })
})

it('a copy whose number is masked altogether is a ruling where it tells days', () => {
  const { pageKind, caseFile } = read(`望山县人民法院
执行裁定书
（20××）柏9921执××号
申请执行人：柏某，住望山县。
被执行人：闻某，住望山县。
本院于2024年3月4日立案执行，2024年3月6日向被执行人发出执行通知书。
裁定如下：
终结本次执行程序。
二〇二四年六月十日`)
  expect(pageKind).toBe('ruling')
  expect(caseFile.events.map(shortEvent)).toContain('notice-issued 2024-03-06')
})

it('a diary whose days are numbers with points has the year of the case', () => {
  const { caseFile } = read(`执行日志
案号 （2024）柏9921执1133号  承办人 缪文
日期　　　工作内容
4.1　收案，申请人：望山渔业有限公司，被执行人：邱海
4.3　提起网络查控
4.22　制发执行通知书、报告财产令
7.18　邱海账户扣划1,200.15元
10.10　约谈申请人，同意终本，签了笔录`)
  expect(caseFile.events.map(shortEvent)).toEqual(expect.arrayContaining(['network-query 2024-04-03', 'notice-issued 2024-04-22', 'applicant-interviewed 2024-10-10']))
})
