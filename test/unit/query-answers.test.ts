import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { judge } from '../../rules/index.ts'

/*
 * What came back of the queries, row by row: in a list of the page, and in a paper whose columns are parted by tabs, rules or blanks. What
 * was asked and answered, and what was not answered, are two; a thing, a balance and nothing found are told apart.
 */

const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table>'
const TOP = '案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n'

type Shape = 'page' | 'tabs' | 'rules' | 'blanks'
const SHAPES: readonly Shape[] = ['page', 'tabs', 'rules', 'blanks']
const PARTED = { tabs: (r: readonly string[]) => r.join('\t'), rules: (r: readonly string[]) => `| ${r.join(' | ')} |`, blanks: (r: readonly string[]) => r.filter((c) => c !== '').join('  ') }

function read(shape: Shape, heads: readonly string[], rows: readonly (readonly string[])[]): CaseFile {
  if (shape !== 'page') return readText(`网络查控反馈表\n${TOP}${[heads, ...rows].map(PARTED[shape]).join('\n')}\n`).caseFile
  const cells = (r: readonly string[], tag: string) => `<tr>${r.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
  return readPage(readHtml(`${HEAD}<h3>网络查控反馈</h3><table>${cells(heads, 'th')}${rows.map((r) => cells(r, 'td')).join('')}</table>`, 'https://court.invalid/case')).caseFile
}
const queries = (file: CaseFile) => file.events.filter((e) => e.kind.value === 'network-query').map((e) => ({ on: e.on?.value, asked: e.detail?.value ?? '', said: e.result?.value ?? '' }))
const things = (file: CaseFile) => file.assets.map((a) => `${a.kind.value} ${a.value?.value ?? ''}`.trim()).sort()
const found = (file: CaseFile, rule: string) => judge(file, { asOf: '2025-09-01' }).findings.find((f) => f.rule === rule)

const BANKS: [string[], string[][]] = [['序号', '查询机构', '查询时间', '反馈时间', '反馈结果'], [
  ['1', '中国工商银行', '2025-03-05', '2025-03-06', '余额0.00元'], ['2', '中国建设银行', '2025-03-05', '', '未反馈'], ['3', '公安部（车辆）', '2025-03-05', '2025-03-06', '无'],
  ['4', '自然资源部', '2025-03-05', '2025-03-07', '云溪县文昌路8号房屋一套'], ['5', '证券登记结算', '2025-03-05', '2025-03-07', '无'],
]]
const KINDS: [string[], string[][]] = [['查询项目', '查询日期', '查询状态', '反馈情况'], [
  ['银行存款', '2025-03-05', '成功', '余额3.2万元'], ['车辆', '2025-03-05', '成功', '无'], ['不动产', '2025-03-05', '失败', ''], ['证券', '2025-03-05', '成功', '无'], ['网络银行', '2025-03-05', '成功', '支付宝余额1.2元'],
]]

describe.each(SHAPES)('a list of answers (%s)', (shape) => {
  it('tells what each office answered, and whose answer is out', () => {
    const file = read(shape, ...BANKS)
    const [first, open, ...more] = queries(file)
    expect(more).toEqual([])
    expect(first).toMatchObject({ on: '2025-03-05', asked: '中国工商银行、公安部（车辆）、自然资源部、证券登记结算' })
    expect(first?.said).toContain('云溪县文昌路8号房屋一套')
    expect(open).toEqual({ on: '2025-03-05', asked: '中国建设银行', said: '未反馈' })
    expect(things(file)).toEqual(['real-estate'])
  })
  it('asks for the one answer that is out, and not for the kinds that came back', () => {
    const file = read(shape, ...BANKS)
    expect(found(file, 'net-query-coverage')?.approval).toBe('pass')
    expect(found(file, 'net-query-feedback')).toMatchObject({ approval: 'need-check', reason: '对谷梁青的网络查控（存款）载明未反馈，是否已线下补查未见。' })
  })
  it('hears that a kind of things could not be asked about', () => {
    const file = read(shape, ...KINDS)
    expect(queries(file).find((q) => q.said.startsWith('未反馈'))).toEqual({ on: '2025-03-05', asked: '不动产', said: '未反馈（失败）' })
    expect(queries(file).filter((q) => !q.said.startsWith('未反馈')).map((q) => q.asked)).toEqual(['银行存款、车辆、证券、网络银行'])
    expect(things(file)).toEqual(['deposit 32000.00', 'online-funds 1.20'])
    expect(found(file, 'net-query-feedback')?.reason).toContain('（不动产）载明未反馈')
  })
  it('is of queries that were made though none was answered', () => {
    const file = read(shape, ['查询机构', '查询时间', '反馈状态'], [['中国工商银行', '2025-03-05', '反馈失败'], ['公安部', '2025-03-05', '查询中'], ['不动产登记中心', '2025-03-05', '未反馈']])
    expect(queries(file)).toEqual([{ on: '2025-03-05', asked: '中国工商银行、公安部、不动产登记中心', said: '未反馈' }])
    expect(things(file)).toEqual([])
  })
  it('is of no query where nothing was asked yet', () => {
    expect(queries(read(shape, ['查询机构', '查询时间', '反馈状态'], [['中国工商银行', '2025-03-05', '待发起'], ['公安部', '2025-03-05', '未查询']]))).toEqual([])
  })
  it('tells a round a row', () => {
    const file = read(shape, ['批次', '查询日期', '查询方式', '结果'], [['第一次', '2025-03-05', '总对总', '未发现可供执行财产'], ['第二次', '2025-05-20', '总对总', '存款12元'], ['第三次', '2025-06-20', '点对点', '查询中']])
    expect(queries(file).map((q) => [q.on, q.said.startsWith('未反馈')])).toEqual([['2025-03-05', false], ['2025-05-20', false], ['2025-06-20', true]])
  })
})

/* [whose answer, the answer, the thing read of it or '', is it out] */
describe.each<[string, string, string, boolean]>([
  ['中国工商银行', '查无账户', '', false], ['中国工商银行', '余额0.00元', '', false], ['中国工商银行', '账户余额12.35元', 'deposit 12.35', false], ['中国工商银行', '有账户，余额为0', '', false],
  ['中国工商银行', '反馈失败', '', true], ['中国工商银行', '超时未反馈', '', true], ['中国工商银行', '查询中', '', true], ['中国工商银行', '身份信息不符', '', true], ['中国工商银行', '无反馈', '', true], ['中国工商银行', '无开户信息', '', false],
  ['支付宝', '余额1.2元', 'online-funds 1.20', false], ['京东金融', '零钱余额0.5元', 'online-funds 0.50', false], ['车管所', '查询到车辆1辆', 'vehicle', false], ['公安部', '云A0X12Z，状态：逾期未检验', 'vehicle', false],
  ['自然资源部', '不支持查询', '', true], ['自然资源部', '暂未联网', '', true], ['不动产登记中心', '未查询到记录', '', false], ['不动产登记中心', '名下有云溪县文昌路8号房屋一套', 'real-estate', false],
  ['公积金中心', '未缴存', '', false], ['公积金中心', '余额2.3万元', 'provident-fund 23000.00', false], ['保险', '投保2份', 'insurance', false], ['保险', '太平人寿保单1份，现金价值未反馈', 'insurance', false], ['市场监管', '无股权投资', '', false],
])('%s：%s', (office, answer, thing, out) => {
  it.each(['page', 'tabs'] as const)('is read the same in a list of the %s', (shape) => {
    const file = read(shape, ['查询机构', '查询时间', '反馈结果'], [[office, '2025-03-05', answer]])
    expect(things(file)).toEqual(thing === '' ? [] : [thing])
    expect(queries(file).map((q) => [q.on, q.said.startsWith('未反馈')])).toEqual([['2025-03-05', out]])
  })
})

it('what the answer says of the thing besides is heard', () => {
  const of = (office: string, answer: string) => read('page', ['查询机构', '查询时间', '反馈结果'], [[office, '2025-03-05', answer]]).assets[0]
  expect(of('中国工商银行', '余额3.2万元，已冻结')?.control?.kind?.value).toBe('frozen')
  expect(of('中国工商银行', '余额3.2万元，已被外地法院冻结')?.control).toBeUndefined()
  expect(of('中国工商银行', '余额3.2万元，冻结金额：0')?.control).toBeUndefined()
  expect(of('车管所', '云A0X12Z，已抵押')?.undisposable?.value).toBe('云A0X12Z，已抵押')
  expect(of('银保信', '寿险保单1份，现金价值1.1万元')).toMatchObject({ kind: { value: 'insurance' }, value: { value: '11000.00' } })
})

it('a bank by the name of 工商银行 is no register of companies', () => {
  const file = read('page', ['查询机构', '查询时间', '反馈结果'], [['中国工商银行', '2025-03-05', '未反馈']])
  expect(found(file, 'net-query-feedback')?.reason).toContain('（存款）载明未反馈')
})

describe('a sheet in lines', () => {
  const sheet = (body: string) => readText(`网络查控反馈表\n${TOP}${body}\n`).caseFile
  it('promises its answers below', () => {
    const [first, open] = queries(sheet('2025年3月5日，通过网络执行查控系统查询，反馈如下：\n1. 中国工商银行：余额12.35元；\n2. 中国建设银行：未反馈；\n3. 公安部（车辆）：无；\n4. 证券登记结算：无持仓。'))
    expect(first?.said).toBe('中国工商银行 余额12.35元；公安部(车辆) 无；证券登记结算 无持仓')
    expect(open).toMatchObject({ asked: '中国建设银行', said: '未反馈' })
  })
  it.each([
    '查询时间：2025年3月5日  反馈时间：2025年3月8日', '查询发起日期：2025年3月5日，反馈完毕日期：2025年3月8日', '查询时间：2025年3月5日至2025年3月8日', '查询时间：2025年3月5日 10:22  打印时间：2025年6月8日 11:00',
    '查询时间：2025年3月5日  有效期至：2025年6月5日', '打印日期：2025年6月8日  查询日期：2025年3月5日', '立案日期：2025年3月1日 查询日期：2025年3月5日',
  ])('“%s” is one query', (line) => {
    expect(queries(sheet(`${line}\n银行存款：余额12.35元\n车辆：无\n不动产：无`)).map((q) => q.on)).toEqual(['2025-03-05'])
  })
  it.each(['查询批次：第一次（2025年3月5日）、第二次（2025年6月5日）', '查询日期：2025年3月5日（首次）、2025年6月5日（终本前）', '查询日期：2025年3月5日、2025年6月5日'])('“%s” are two', (line) => {
    expect(queries(sheet(`${line}\n银行存款：余额12.35元\n车辆：无\n不动产：无`)).map((q) => q.on)).toEqual(['2025-03-05', '2025-06-05'])
  })
})

describe('a form with several days on one line', () => {
  const form = (line: string) => readText(`执行情况表\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青、云溪恒通商贸有限公司\n${line}\n`).caseFile.events.map((e) => [e.kind.value, e.on?.value, e.until?.value, e.party?.value].filter((v) => v !== undefined).join(' ')).sort()
  it.each<[string, string[]]>([
    ['冻结日期：2025年3月5日  到期日期：2026年3月4日', ['frozen 2025-03-05']],
    ['查封日期：2025年3月5日至2028年3月4日', ['sealed 2025-03-05 2028-03-04']],
    ['限制消费日期：2025年3月6日 解除日期：2025年5月1日', ['consumption-restricted 2025-03-06']],
    ['限制消费日期：谷梁青2025年3月6日、恒通公司2025年3月7日', ['consumption-restricted 2025-03-06 谷梁青', 'consumption-restricted 2025-03-07 云溪恒通商贸有限公司']],
    ['执行通知书送达日期：谷梁青 3月6日；恒通公司：3月8日', ['notice-served 2025-03-06 谷梁青', 'notice-served 2025-03-08 云溪恒通商贸有限公司']],
    ['约谈日期：2025年6月3日 终本日期：2025年6月20日', ['applicant-interviewed 2025-06-03']],
    ['约谈日期：2025年6月3日、6月10日', ['applicant-interviewed 2025-06-03', 'applicant-interviewed 2025-06-10']],
    ['合议日期：2025年6月12日 审批日期：2025年6月15日', ['panel-deliberated 2025-06-12']],
    ['报告财产令送达日期：2025年3月6日 报告日期：2025年3月15日', ['report-order-served 2025-03-06']],
  ])('“%s” gives each label its own', (line, acts) => {
    expect(form(line)).toEqual(acts)
  })
  it.each([
    '约谈日期：\n约谈结果：', '约谈时间：　　年　月　日', '约谈日期： 结果：', '现场调查日期：\n现场调查地点：', '查封日期：　　届满日期：', '约谈地点：', '约谈\t\n现场调查\t\n承办人\t楚云', '限制消费日期：', '网络查控日期：',
  ])('not filled in, it tells no act: %j', (line) => {
    expect(form(line)).toEqual([])
  })
})

describe('answers as labels and values below 网络查控', () => {
  const pairs = (fields: readonly (readonly [string, string])[]) => ({
    dl: `<dl>${fields.map(([k, v]) => `<dt>${k}</dt><dd>${v}</dd>`).join('')}</dl>`,
    table: `<table>${fields.map(([k, v]) => `<tr><td>${k}</td><td>${v}</td></tr>`).join('')}</table>`,
    form: fields.map(([k, v]) => `<div class="el-form-item"><label class="el-form-item__label">${k}：</label><div class="el-form-item__content">${v}</div></div>`).join(''),
    rows: `<div>${fields.map(([k, v]) => `<div class="row"><div class="k">${k}</div><div class="v">${v}</div></div>`).join('')}</div>`,
    lines: fields.map(([k, v]) => `<p>${k}：${v}</p>`).join(''),
  })
  const of = (html: string) => readPage(readHtml(`${HEAD}<h3>网络查控情况</h3>${html.startsWith('<div class="el') ? `<div>${html}</div>` : html}`, 'https://court.invalid/case')).caseFile
  const KINDS_SHOWN = pairs([['查询时间', '2025-03-05'], ['银行存款', '余额3.2万元'], ['车辆', '无'], ['不动产', '云溪县文昌路8号房屋一套'], ['证券', '无'], ['公积金', '未反馈']])
  const OFFICES_SHOWN = pairs([['发起日期', '2025-03-05'], ['中国工商银行', '余额320.00元'], ['中国建设银行', '无账户'], ['公安部车辆', '无'], ['不动产登记中心', '未反馈']])
  it.each(Object.entries(KINDS_SHOWN))('by kinds of things (%s)', (_, html) => {
    expect(queries(of(html)).map((q) => [q.on, q.asked, q.said.startsWith('未反馈')])).toEqual([['2025-03-05', '银行存款、车辆、不动产、证券', false], ['2025-03-05', '公积金', true]])
    expect(things(of(html))).toEqual(['deposit 32000.00', 'real-estate'])
  })
  it.each(Object.entries(OFFICES_SHOWN))('by offices (%s)', (_, html) => {
    expect(queries(of(html)).map((q) => [q.on, q.asked, q.said.startsWith('未反馈')])).toEqual([['2025-03-05', '中国工商银行、中国建设银行、公安部车辆', false], ['2025-03-05', '不动产登记中心', true]])
    expect(things(of(html))).toEqual(['deposit 320.00'])
  })
  it.each(Object.entries(pairs([['首次查控时间', '2025-03-05'], ['最近查控时间', '2025-06-10'], ['查控结果', '无财产']])))('the first query and the last (%s)', (_, html) => {
    expect(queries(of(html)).map((q) => q.on)).toEqual(['2025-03-05', '2025-06-10'])
  })
  it('“银行存款3.2万元，车辆无” is no answer that nothing was found', () => {
    const file = of(pairs([['查询时间', '2025-03-05'], ['查询结果', '银行存款3.2万元，车辆无，不动产无，证券无']]).dl)
    expect(things(file)).toEqual(['deposit 32000.00'])
    expect(queries(file)[0]?.said).toContain('3.2万元')
  })
})
