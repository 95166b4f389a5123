import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

/** Things that a page tells in pieces, in cells and in columns; and what is none of the debtor's. */

const CASE = '<h1>（2024）豫9921执508号</h1><p>立案日期：2024-01-05</p><p>申请执行人：令狐建业</p><p>被执行人：逄晚晴、麴守成</p><p>承办人：阚景行</p>'
function things(html: string): string[] {
  const { caseFile } = readPage(readHtml(`<html><body>${CASE}<h3>财产情况</h3>${html}</body></html>`, 'x'))
  return caseFile.assets.map((a) => [a.kind.value, valueOf(a.owner) ?? '', valueOf(a.description) ?? '', valueOf(a.value) ?? '', a.control?.kind?.value ?? '', a.control?.on?.value ?? '', a.control?.until?.value ?? '', a.control?.rank?.value ?? '', valueOf(a.disposal) ?? '', valueOf(a.undisposable) ?? ''].join('|'))
}

describe('things are read', () => {
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    ['parted by strokes', '<ul><li>房产 / 云溪新区滨河东路36号13栋1801室 / 逄晚晴 / 56.5万元 / 查封 / 2024-02-01至2027-01-31 / 首封 / 流拍</li></ul>', ['real-estate|逄晚晴|云溪新区滨河东路36号13栋1801室|565000.00|sealed|2024-02-01|2027-01-31|first|failed|']],
    ['with short labels', '<ul><li>类型：车辆；名称：豫A·试K13轻型货车；权利人：麴守成；措施：查封；起：2024.02.03；止：2026.02.02；处置：未处置；未处置原因：轮候，待首封法院处置</li></ul>', ['vehicle|麴守成|豫A·试K13轻型货车||sealed|2024-02-03|2026-02-02||none|轮候，待首封法院处置']],
    ['in a check form', '<table><tr><th>项目</th><th>核查情况</th></tr><tr><td>车辆</td><td>麴守成：查见1辆 豫A·试K13轻型货车，已查封（首封，2024-02-03至2026-02-02），拍卖中</td></tr><tr><td>房产</td><td>未查见</td></tr><tr><td>船舶</td><td>0艘</td></tr></table>', ['vehicle|麴守成|豫A·试K13轻型货车||sealed|2024-02-03|2026-02-02|first|auctioning|']],
    ['several in one answer', '<p>银行存款：逄晚晴：1个账户 云溪工商银行账户（尾号1522），余额800元，已冻结，未扣划；麴守成：有1个账户 安澜建设银行账户（尾号1300），已冻结，已扣划</p>', ['deposit|逄晚晴|云溪工商银行账户（尾号1522）|800.00|frozen||||none|', 'deposit|麴守成|安澜建设银行账户（尾号1300）||frozen||||deducted|']],
    ['in cards with tags', '<div class="a"><div>川江百谷包装有限公司67%股权<span class="tag">股权</span><span class="tag">轮候</span></div><div>被执行人：逄晚晴</div><div>查控措施：冻结</div><div>不能处置原因：股权无处置价值</div></div>', ['equity|逄晚晴|川江百谷包装有限公司67%股权||frozen|||waiting||股权无处置价值']],
    ['a column for each', '<table><tr><th>财产类型</th><td>房产</td><td>车辆</td></tr><tr><th>财产名称</th><td>新园路5号</td><td>豫A·试K13</td></tr><tr><th>所有人</th><td>逄晚晴</td><td>麴守成</td></tr><tr><th>控制措施</th><td>查封</td><td>扣押</td></tr></table>', ['real-estate|逄晚晴|新园路5号||sealed|||||', 'vehicle|麴守成|豫A·试K13||impounded|||||']],
    ['more of it in a cell below', '<table><tr><th>类别</th><th>名称</th><th>权属人</th><th>措施</th></tr><tr><td>土地</td><td>工业园2号地块</td><td>逄晚晴</td><td>查封</td></tr><tr><td colspan="4"><p>查控日期：2024-02-01</p><p>处理情况：评估中</p></td></tr></table>', ['land|逄晚晴|工业园2号地块||sealed|2024-02-01|||valuing|']],
    ['a table beside its kind', '<table><tr><th>股权</th><td><table><tr><th>财产描述</th><th>权利人</th><th>措施类型</th><th>处分情况</th></tr><tr><td>北屏聚源有限公司13%股权</td><td>逄晚晴</td><td>冻结</td><td>未处置</td></tr></table></td></tr><tr><th>车辆</th><td>未发现</td></tr></table>', ['equity|逄晚晴|北屏聚源有限公司13%股权||frozen||||none|']],
    ['the term in one cell', '<table><tr><th>财产类型</th><th>描述</th><th>权利人</th><th>查控措施</th><th>查控期限</th></tr><tr><td>房产</td><td>新园路5号</td><td>逄晚晴</td><td>查封</td><td>2024-02-01至2027-01-31</td></tr></table>', ['real-estate|逄晚晴|新园路5号||sealed|2024-02-01|2027-01-31|||']],
    ['a seal with its term in brackets', '<p>经查，逄晚晴名下有位于新园路5号的房产一套，评估价235000元，本院已于2024年2月1日查封（期限至2027年1月31日），未处置。</p>', ['real-estate|逄晚晴|逄晚晴名下有位于新园路5号的房产一套|235000.00|sealed|2024-02-01|2027-01-31||none|']],
  ]
  it.each(CASES)('%s', (_, html, want) => { expect(things(html)).toEqual(want) })
})

describe('nothing is read', () => {
  it.each([
    ['what was not seen', '<p>未查见逄晚晴名下有股票。</p><p>逄晚晴名下无车辆登记信息。</p>'],
    ['no answers', '<table><tr><th>财产类型</th><th>被查询人</th><th>数量</th><th>反馈详情</th><th>控制情况</th></tr><tr><td>车辆</td><td>逄晚晴</td><td>0辆</td><td>无反馈信息</td><td>—</td></tr><tr><td>房产</td><td>麴守成</td><td>0</td><td>—</td><td></td></tr></table>'],
    ['in lines', '<ul><li>房产：未查见</li><li>车辆：0辆</li><li>银行存款：名下无登记</li></ul>'],
    ['of an outsider', '<ul><li>房产 / 新园路5号 / 案外人所有 / 未查封</li></ul>'],
    ['headings alone', '<div><span>财产类型</span><span>财产名称</span><span>控制措施</span><span>处置状态</span></div>'],
  ])('%s', (_, html) => { expect(things(html)).toEqual([]) })

  it('an outsider is told as the owner where a column says so', () => {
    expect(things('<table><tr><th>财产类型</th><th>财产名称</th><th>权利人</th><th>控制措施</th></tr><tr><td>车辆</td><td>豫A·试K13</td><td>案外人卞瑞</td><td></td></tr></table>')).toEqual(['vehicle|卞瑞|豫A·试K13|||||||'])
  })
})
