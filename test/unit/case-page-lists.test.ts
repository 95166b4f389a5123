import { describe, expect, it } from 'vitest'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { read } from './snippet.ts'

/** Lists of a case's page by which the closing is judged: what was asked, reported, left out, and what a list that is whole does not show. */

const A = '仓颉', S = '祝九山', T = '风后安'
const row = (cells: string, tag = 'td') => `<tr>${cells.split('|').map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const list = (title: string, head: string, rows: readonly string[], after = '') => `<div><h3>${title}</h3><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((r) => row(r)).join('')}</tbody></table>${after}</div>`
const bare = (title: string, head: string, rows: readonly string[]) => `<p><b>${title}</b></p><table border="1">${row(head)}${rows.map((r) => row(r)).join('')}</table>`
const file = (html: string, debtors = S): CaseFile => read(`<body><table>${row(`案号|（2024）川9913执20号|立案日期|2024-01-05`)}${row(`申请执行人|${A}|被执行人|${debtors}`)}</table>${html}</body>`).caseFile
const said = (e: CaseEvent) => [e.done?.value === false ? `!${e.kind.value}` : e.kind.value, e.on?.value, [e.party?.value].flat().join('、'), e.detail?.value, e.result?.value].filter((x) => x !== undefined && x !== '').join(' · ')
const acts = (html: string, debtors = S) => file(html, debtors).events.map(said).toSorted()
const total = (n: number) => `<p>共 ${n} 条</p>`

describe('queries with a column for each kind of thing', () => {
  it.each<[string, string, string[], string[]]>([
    ['网络查控', '查询日期|存款|车辆|不动产|证券|反馈', ['2024-01-08|无|无|无|无|已反馈'], ['network-query · 2024-01-08 · 存款、车辆、不动产、证券 · 未发现可供执行的财产']],
    ['查询记录', '日期|银行存款|机动车|房产|股票|公积金', ['2024-01-08|0.00|0|0|0|0'], ['network-query · 2024-01-08 · 银行存款、机动车、房产、股票、公积金 · 未发现可供执行的财产']],
    ['总对总反馈情况', '被查询人|查询时间|存款余额(元)|车辆信息|不动产信息|证券', [`${S}|2024-01-08 10:20|36.50|无|无|无`], [`network-query · 2024-01-08 · ${S} · 存款余额(元)、车辆信息、不动产信息、证券 · 余额36.50元；其余未发现财产`]],
    ['财产查询', '查询时间|对象|存款|车辆|房产|网络资金', [`2024-01-08|${S}|未查到|未查到|未查到|—`], [`network-query · 2024-01-08 · ${S} · 存款、车辆、房产 · 未发现可供执行的财产`]],
    ['查控结果', '发起日期|存款|车辆|不动产|有价证券|状态', ['2024-01-08|无|川Z·55K10小客车1辆|无|无|已反馈'], ['network-query · 2024-01-08 · 存款、车辆、不动产、有价证券 · 川Z·55K10小客车1辆；其余未发现财产']],
    ['网络查询', '日期|存款|车辆|不动产|证券|反馈', ['2024-01-08|无|未反馈|无|无|'], ['network-query · 2024-01-08 · 存款、不动产、证券 · 未发现可供执行的财产', 'network-query · 2024-01-08 · 车辆 · 未反馈']],
  ])('%s: %s', (title, head, rows, want) => {
    expect(acts(list(title, head, rows))).toEqual(want)
    expect(acts(bare(title, head, rows))).toEqual(want)
  })
  it('what was found is a thing, nothing is none', () => {
    const of = (cells: string) => file(list('网络查控', '查询日期|存款|车辆|不动产|证券', [`2024-01-08|${cells}`])).assets.map((a) => [a.kind.value, a.value?.value])
    expect([of('0|0|0|0'), of('1216.40|无|无|无'), of('0.5万元|1|无|无')]).toEqual([[], [['deposit', '1216.40']], [['deposit', '5000.00'], ['vehicle', undefined]]])
  })
  it.each([
    ['财产申报', '申报日期|存款|车辆|不动产|证券', '2024-01-08|无|无|无|无'],
    ['财产处置', '日期|存款处置|车辆处置|不动产处置', '2024-01-08|已扣划|无|无'],
    ['被执行人财产', '存款|车辆|不动产|证券', '无|无|无|无'],
    ['案款', '到账日期|存款|车辆变价款', '2024-01-08|100|200'],
  ])('no queries: %s', (title, head, cells) => { expect(acts(list(title, head, [cells])).filter((a) => a.startsWith('network-query'))).toEqual([]) })
  it('日期 and 范围 in a list called queries; 终本后 of one row is another duty', () => {
    expect(acts(list('网络查询', '日期|阶段|范围|结果', ['2024-01-08|终本前|存款、车辆、不动产、证券|存款22.10元，其余无', '2024-12-02|终本后|存款、车辆、不动产、证券|无']))).toEqual(['network-query · 2024-01-08 · 存款、车辆、不动产、证券 · 存款22.10元，其余无', 'post-query · 2024-12-02 · 存款、车辆、不动产、证券 · 未发现可供执行的财产'])
  })
  it('half a yuan is no nothing', () => {
    expect(file(list('网络查控', '被查询人|查询项目|查询日期|反馈结果', [`${S}|银行存款|2024-01-08|余额0.56元`])).assets.map((a) => a.value?.value)).toEqual(['0.56'])
  })
})

describe('reports of property', () => {
  it.each<[string, string, string, string[]]>([
    ['财产申报', '申报人|申报日期|申报内容|核实日期|核实情况', `${S}|2024-01-20|无财产|2024-02-01|属实`, [`property-reported · 2024-01-20 · ${S} · 无财产`, `report-verified · 2024-02-01 · ${S} · 属实`]],
    ['报告财产', '被执行人|报告状态|报告日期|报告内容|核查情况', `${S}|已报告|2024-01-20|小型轿车一辆|未核查`, [`!report-verified · ${S}`, `property-reported · 2024-01-20 · ${S} · 小型轿车一辆`]],
    ['财产报告', '被执行人|报告状态|报告日期|报告内容', `${S}|逾期未报告||`, [`property-report-refused · ${S}`]],
    ['财产报告情况', '被执行人|是否申报|申报时间|申报财产', `${S}|否||`, [`property-report-refused · ${S}`]],
    ['申报', '报告人|报告时间|报告内容|核查结果', `${S}|2024-01-20|存款300元|与查询一致`, [`property-reported · 2024-01-20 · ${S} · 存款300元`, `report-verified · ${S} · 与查询一致`]],
    ['财产报告', '被执行人|报告状态|报告日期|报告内容', `${S}|未到期||`, []],
    ['财产报告', '被执行人|报告状态|报告日期|报告内容', `${S}|待送达||`, []],
  ])('%s: %s', (title, head, cells, want) => { expect(acts(list(title, head, [cells]))).toEqual(want) })
})

describe('a list that is whole', () => {
  const LOG = '日期|事项|内容'
  const rows = ['2024-01-08|执行通知书|已送达祝九山', '2024-02-01|限制消费|对祝九山发出限制消费令']
  const events = (html: string) => file(html).coverage.events
  it('shows what was not done', () => { expect(events(list('办案日志', LOG, rows, total(2)))).toBe('complete') })
  it.each([
    ['a row that was not understood', list('办案日志', LOG, [...rows, '2024-03-01|查控|系统自动'], total(3))],
    ['a list beside it that could not be read', list('办案日志', LOG, rows, total(2)) + list('送达回证一览', '甲|乙|丙', ['2024-04-01|丁|戊', '2024-04-02|己|庚'])],
  ])('not where there is %s', (_, html) => { expect(events(html)).toBe('partial') })
  it('a row that says that it was not done hides nothing', () => { expect(events(list('办案日志', LOG, [...rows, '2024-03-01|报告财产令|已制作，未发出'], total(3)))).toBe('complete') })
  it('one that is called a list of something is none of all', () => {
    const of = file(list('传统查控', '类型|日期|地点|结果', [], total(0))).coverage
    expect([of.events, of.investigations]).toEqual([undefined, 'complete'])
  })
  it('tells whom it leaves out', () => {
    const two = `${S}、${T}`
    expect(acts(list('限制消费', '被限制人|决定日期', [`${S}|2024-02-01`], total(1)), two)).toEqual([`!consumption-restricted · ${T}`, `consumption-restricted · 2024-02-01 · ${S}`])
    expect(acts(list('限制消费', '被限制人|决定日期', [`${S}|2024-02-01`]), two)).toEqual([`consumption-restricted · 2024-02-01 · ${S}`])
    expect(acts(list('失信名单', '被执行人|日期|情形', [], total(0)))).toEqual(['!dishonest-listed'])
    expect(acts(list('罚款拘留', '被执行人|种类|日期', [], total(0)))).toEqual(['!detained', '!fined'])
    expect(acts(list('失信名单', '被执行人|日期|情形', ['暂无数据||']))).toEqual([])
  })
  it('of punishments, and empty, shows nothing of things', () => { expect(file(list('罚款拘留', '被执行人|种类|日期', [], total(0))).coverage.assets).toBeUndefined() })
  it('身份 beside a restriction makes no party of its day', () => {
    expect(file(list('限制消费', '对象|身份|发出日期|状态', [`${S}|被执行人|2024-02-01|有效`])).debtors.map((d) => d.name?.value)).toEqual([S])
  })
})

describe('told in passing', () => {
  const log = (...rows: string[]) => list('办案日志', '日期|事项|内容', rows)
  const dead = (words: string, debtors = S) => file(log(`2024-03-01|走访|${words}`), debtors).debtors.map((d) => (d.deceased?.value === true ? (d.deceasedOn?.value ?? true) : false))
  it.each<[string, string | boolean]>([
    [`村组长反映${S}已于2024年2月3日病逝，无子女`, '2024-02-03'], [`村委会主任证明${S}因病去世`, true], [`邻居称${S}去年离世`, true], [`经户籍查询，${S}于2024年2月3日死亡，户口已注销`, '2024-02-03'],
    [`${S}驾车致高某死亡，刑事附带民事赔偿`, false], [`${S}称房东高某已去世`, false], [`走访${S}，未见其人，邻居高某去世后无人知情`, false], [`${S}（被执行人）已于2024年2月3日因肝癌去世`, '2024-02-03'],
    [`${S}的父亲已于2024年2月3日病故`, false], [`${S}在家，其妻子去年去世`, false], [`${S}称其母亲病逝`, false], [`是否因${S}死亡变更被执行人，待核实`, false], [`${S}在家，未死亡`, false],
  ])('%s', (words, want) => { expect(dead(words)).toEqual([want]) })
  it('of two the one who is named', () => { expect(dead(`${T}证明${S}已于2024年2月3日病故`, `${S}、${T}`)).toEqual(['2024-02-03', false]) })
  it('an opinion sums up what was done, and its day is its own', () => {
    const opinion = `<div><h3>结案意见</h3><p>承办人意见：已对${S}、${T}限制消费并上门查找，拟终结本次执行程序。2024-04-02</p></div>`
    expect(acts(list('限制消费', '被限制人|决定日期', [`${S}|2024-02-01`]) + opinion, `${S}、${T}`).filter((a) => a.includes('2024-04-02'))).toEqual([])
  })
  it.each(['签字确认', '已签字', '在笔录上签名', '签字捺印'])('%s', (words) => {
    expect(file(log(`2024-04-01|约谈|约谈${A}，告知终本依据和后果，${A}同意终结本次执行程序，${words}`)).events.filter((e) => e.kind.value === 'applicant-consented').map((e) => /签/.test(e.detail?.value ?? ''))).toEqual([true])
  })
  it('whoever spoke for the applicant', () => {
    const talk = (role: string) => file(list('约谈申请执行人', '日期|方式|被约谈人|身份|是否同意终本', [`2024-04-01|当面|高晓声|${role}|同意`]))
    expect(talk('申请执行人委托诉讼代理人（特别授权）').events.map((e) => e.party?.value)).toEqual([A, A])
    expect(talk('申请执行人委托诉讼代理人（特别授权）').applicants[0]?.agent?.specialAuthority?.value).toBe(true)
    expect(talk('申请执行人代理人（一般授权）').applicants[0]?.agent?.specialAuthority?.value).toBe(false)
    expect(talk('村委会主任').events.map((e) => e.party?.value)).toEqual(['高晓声', '高晓声'])
  })
  it('why a thing is not disposed of', () => {
    const held = (words: string) => acts(list('控制财产', '财产类型|权利人|财产描述|控制措施|起始日期|届满日期|处置情况', [`车辆|${S}|川Z·55K10小客车|查封|2024-01-20|2026-01-19|${words}`])).filter((a) => /seizure|transfer/.test(a))
    expect(held('2024-03-05已向公安交警部门发出协助查找车辆函，至今未找到')).toEqual(['seizure-help-requested · 2024-03-05'])
    expect(held('拟函请交警部门协助查找')).toEqual([])
  })
  it('a debt in kind that was refused is none, nor a management that cannot be', () => {
    expect(acts(log('2024-03-01|抵债|申请执行人书面表示不接受以物抵债', '2024-03-02|强制管理|无人承租，不具备强制管理条件'))).toEqual(['!compulsory-management', 'debt-in-kind-refused · 2024-03-01'])
  })
})
