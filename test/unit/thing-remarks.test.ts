import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { Asset } from '../../casefile/schema.ts'
import { disposalIn } from '../../reading/narrative/disposal-words.ts'
import { reasonIn } from '../../reading/narrative/remarked-reasons.ts'
import { judge } from '../../rules/index.ts'
import { AS_OF } from '../rules/table.ts'

/** What the other columns of a list of things say of each: on a page and in a paper. */

const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table>'
const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const page = (heads: readonly string[], cells: readonly string[]) => readPage(readHtml(`${HEAD}<h3>财产信息</h3><table>${row(heads, 'th')}${row(cells)}</table>`, 'p')).caseFile
const paper = (heads: readonly string[], cells: readonly string[]) => readText(`财产情况表\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n${heads.join('\t')}\n${cells.join('\t')}\n`).caseFile
const only = (file: { assets: readonly Asset[] }): Asset => { expect(file.assets).toHaveLength(1); return file.assets[0] as Asset }

describe('how far a thing has been disposed of, in few words', () => {
  it.each([
    ['未处置', 'none'], ['待评估', 'none'], ['未评估', 'none'], ['无法拍卖', 'none'], ['不能变卖', 'none'], ['无拍卖价值', 'none'], ['不具备处置条件', 'none'], ['申请执行人不同意拍卖', 'none'], ['拟拍卖', 'none'], ['待开拍', 'none'], ['无需评估', 'none'], ['拒绝接受抵债', 'none'], ['未扣划', 'none'],
    ['评估中', 'valuing'], ['已询价', 'valuing'], ['拍卖中', 'auctioning'], ['一拍挂拍中', 'auctioning'],
    ['流拍', 'failed'], ['一拍未成交', 'failed'], ['二拍无人竞买', 'failed'], ['一拍流拍，待二拍', 'failed'], ['流拍，不接受抵债', 'failed'],
    ['一拍流拍，二拍成交', 'sold'], ['流拍后变卖成交', 'sold'], ['已变卖', 'sold'], ['拍卖完毕', 'sold'], ['流拍后已以物抵债', 'debt-in-kind'], ['抵债', 'debt-in-kind'], ['已裁定以物抵债', 'debt-in-kind'],
    ['已扣划', 'deducted'], ['2025-05-20已划拨', 'deducted'], ['强制管理', 'managed'], ['处置完毕', 'done'],
    ['拍卖暂缓', undefined], ['中止拍卖', undefined], ['已撤拍', undefined], ['撤回拍卖', undefined], ['处置中', undefined], ['扣划失败', undefined], ['是', undefined], ['下落不明', undefined],
  ] as const)('%s: %s', (words, disposal) => { expect(disposalIn(words)).toBe(disposal) })
})

describe('reasons in a remark', () => {
  it.each(['系唯一住房', '未处置，系唯一住房', '设有抵押', '轮候查封', '由首封法院处置', '车辆下落不明', '未实际扣押', '申请人不同意处置', '权属不清', '农村宅基地', '已报废', '有抵押，无益拍卖', '价值较小', '案外人已提出异议'])('%s', (words) => { expect(reasonIn(words)).toBe(words) })
  it.each(['是', '否', '无抵押', '未设定抵押', '抵押已注销', '非唯一住房', '不是唯一住房', '非轮候', '与他人共有', '租赁给他人', '流拍', '已成交', '面积90平方米', '/'])('none: %s', (words) => { expect(reasonIn(words)).toBeUndefined() })
})

describe('in a column of remarks', () => {
  const heads = ['财产类型', '财产名称', '权利人', '处置状态', '备注']
  const cells = (state: string, remark: string) => ['机动车', '云A0X12Z小型轿车', '谷梁青', state, remark]
  it.each([['未处置', '系生活必需'], ['未处置', '设有抵押'], ['未处置', '由首封法院处置'], ['未处置', '申请执行人不同意处置']])('%s, %s: the reason is read', (state, remark) => {
    for (const file of [page(heads, cells(state, remark)), paper(heads, cells(state, remark))]) {
      const a = only(file)
      expect([a.disposal?.value, a.undisposable?.value]).toEqual(['none', remark])
    }
  })
  it('a car that was not found is told as such', () => {
    for (const file of [page(heads, cells('未处置', '车辆下落不明')), paper(heads, cells('未处置', '车辆下落不明'))]) expect(only(file).possessed?.value).toBe(false)
  })
  it('what came of a sale is told; that one is meant to be held is not', () => {
    for (const read of [page, paper]) {
      expect(only(read(heads, cells('', '已拍卖流拍'))).disposal?.value).toBe('failed')
      expect(only(read(heads, cells('', '建议启动拍卖'))).disposal).toBeUndefined()
    }
  })
  it('a row without a reason keeps none', () => {
    for (const file of [page(heads, cells('未处置', '已登记')), paper(heads, cells('未处置', '已登记'))]) expect(only(file).undisposable?.value).toBeUndefined()
  })
  it('no reason is asked for that stands in the remark', () => {
    const heads = ['财产类型', '财产名称', '权利人', '控制措施', '处置状态', '备注']
    const judged = (remark: string) => judge(page(heads, ['不动产', '云溪县文昌路8号房屋', '谷梁青', '查封', '未处置', remark]), { asOf: AS_OF }).findings.find((f) => f.rule === 'four-no-undisposed-property')?.approval
    expect(judged('')).toBe('block')
    expect(judged('小产权房')).toBe('need-check')
  })
})

describe('how a thing is held', () => {
  const heads = ['财产类型', '财产名称', '权利人', '控制情况', '备注']
  const held = (control: string, remark = '') => only(page(heads, ['机动车', '云A0X12Z小型轿车', '谷梁青', control, remark]))
  it.each([['首先查封', 'sealed', 'first'], ['首封', undefined, 'first'], ['轮候查封（第3顺位）', 'sealed', 'waiting'], ['非轮候', undefined, 'first'], ['续封', 'sealed', undefined]] as const)('%s', (words, kind, rank) => {
    expect([held(words).control?.kind?.value, held(words).control?.rank?.value]).toEqual([kind, rank])
  })
  it.each(['查封到期未续封', '查封已到期', '冻结到期失效'])('%s: no longer', (words) => { expect(held(words).control?.released?.value).toBe(true) })
  it.each(['已控制', '是', '否', '未控制'])('%s says nothing of who has it', (words) => { expect(held(words).possessed).toBeUndefined() })
  it('a remark tells the rank and the end', () => {
    expect(held('查封', '轮候').control?.rank?.value).toBe('waiting')
    expect(held('查封', '查封期限至2028-03-05').control?.until?.value).toBe('2028-03-05')
    expect(held('查封', '非轮候').control?.rank?.value).not.toBe('waiting')
  })
  it('a seal whose term is not over is in force', () => {
    const file = page(['财产类型', '财产名称', '权利人', '控制措施', '状态'], ['机动车', '云A0X12Z小型轿车', '谷梁青', '查封', '未到期'])
    expect(only(file).control?.kind?.value).toBe('sealed')
  })
})

describe('what is told of a thing by its register', () => {
  const car = (state: string) => page(['号牌号码', '车辆品牌', '所有人', '车辆状态', '查封情况'], ['云A0X12Z', '某牌', '谷梁青', state, ''])
  it.each(['注销', '已注销', '转出', '强制注销', '已过户'])('%s: his no longer', (state) => { expect(car(state).assets).toEqual([]) })
  it.each(['正常', '抵押', '查封', '逾期未检验', '违法未处理'])('%s: there', (state) => { expect(car(state).assets).toHaveLength(1) })
  it('a day under 冻结日期 was one of freezing', () => {
    const heads = ['开户银行', '账号', '户名', '余额（元）', '冻结日期', '状态'], cells = ['云溪农商行', '6223****0012', '谷梁青', '1203.55', '2025-03-10', '已扣划']
    for (const file of [page(heads, cells), paper(heads, cells)]) {
      const a = only(file)
      expect([a.control?.kind?.value, a.control?.on?.value, a.disposal?.value]).toEqual(['frozen', '2025-03-10', 'deducted'])
    }
  })
  it('whoever is an outsider is named without that word', () => {
    expect(only(page(['财产类型', '坐落', '权利人', '处置情况'], ['不动产', '云溪县文昌路8号', '谷梁青、案外人秋实', '未处置'])).owner?.value).toEqual(['谷梁青', '秋实'])
  })
  it.each(['查询成功', '已反馈', '反馈成功', '否'])('%s is no thing', (answer) => {
    expect(page(['查控单位', '财产类型', '反馈结果', '反馈时间'], ['车管所', '车辆', answer, '2025-03-09']).assets).toEqual([])
  })
})

describe('a sale in a table of a paper', () => {
  const sale = (state: string) => paper(['拍卖标的', '拍卖轮次', '公告日期', '开拍时间', '起拍价', '拍卖状态'], ['云溪县文昌路8号房产', '一拍', '2025-05-01', '2025-06-01', '500000', state]).events.flatMap((e) => (e.kind.value?.startsWith('auction') || e.kind.value === 'sold' ? [e.kind.value] : []))
  it.each(['撤回', '待开拍', '中止', '暂缓'])('%s: announced, not held', (state) => { expect(sale(state)).toEqual(['auction-announced']) })
  it('is held, and failed', () => { expect(sale('流拍')).toEqual(['auction-announced', 'auction-held', 'auction-failed']) })
})
