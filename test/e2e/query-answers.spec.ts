import { expect, openPanel, test } from './fixtures.ts'

/** A case page with the answers of the queries row by row: some came back, one did not, one office is not connected; and papers that were served or came back. */

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const table = (title: string, heads: readonly string[], ...rows: readonly (readonly string[])[]) => `<h3>${title}</h3><table>${row(heads, 'th')}${rows.map((r) => row(r)).join('')}</table>`
const card = (cells: readonly (readonly [string, string])[]) => `<div class="card">${cells.map(([k, v]) => `<div><span>${k}：</span><span>${v}</span></div>`).join('')}</div>`
const page = (number: string, bank: string, registry: string, service: string) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>案件详情</title><style>body{font:15px/24px sans-serif;margin:20px;max-width:820px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:4px 8px;text-align:left}.card{border:1px solid #999;margin:6px 0;padding:4px 8px}</style></head><body>
<h3>案件信息</h3><table>${row(['案号', number, '立案日期', '2025-03-01'])}${row(['申请执行人', '闻人晓', '被执行人', '谷梁青'])}${row(['结案方式', '终结本次执行程序', '拟结案日期', '2025-07-10'])}</table>
${table('网络查控反馈', ['序号', '查询机构', '查询时间', '反馈时间', '反馈结果'], ['1', '中国工商银行', '2025-03-05', '2025-03-06', '存款3.2万元，已冻结'], ['2', '中国建设银行', '2025-03-05', '', bank], ['3', '公安部（车辆）', '2025-03-05', '2025-03-06', '无'], ['4', '不动产登记中心', '2025-03-05', '', registry], ['5', '证券登记结算', '2025-03-05', '2025-03-07', '无'])}
<h3>送达记录</h3><div>${card([['文书名称', '执行通知书'], ['受送达人', '谷梁青'], ['送达方式', '邮寄'], ['送达时间', '2025-03-09'], ['送达结果', service]])}${card([['文书名称', '终本裁定书'], ['受送达人', '闻人晓'], ['送达方式', '邮寄'], ['送达时间', '2025-07-12'], ['送达结果', service]])}</div>
</body></html>`

test('which answers are out, and which papers came back, is shown as it is told', async ({ page: tab, platform }) => {
  const show = async (address: string, ...told: readonly [string, string, string, string]) => {
    await tab.route(`${platform}${address}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page(...told) }))
    await tab.goto(`${platform}${address}`)
    return openPanel(tab)
  }
  const out = await show('/answers-out', '（2025）云9921执318号', '无反馈', '暂未联网', '查无此人')
  const feedback = out.locator('.finding', { hasText: '网络查控反馈' }).first()
  await expect(feedback.locator('.verdict')).toHaveText('待核实')
  await expect(feedback).toContainText('（存款、不动产）载明未反馈')
  await tab.screenshot({ path: 'test-results/query-answers-out.png' })
  await out.getByRole('tab', { name: /案件要素/ }).click()
  await expect(out).toContainText('未反馈（暂未联网）')
  await expect(out).toContainText(/32,?000/)
  await expect(out, 'what came back was not served, and the day of sending the ruling is no day of the ruling').not.toContainText(/2025(?:-03-09|年3月9日)|2025(?:-07-12|年7月12日)/)
  await tab.screenshot({ path: 'test-results/query-answers-facts.png' })
  /* Another case: what was seen of one case at two addresses is put together. */
  const back = await show('/answers-back', '（2025）云9921执319号', '无账户', '无登记', '本人签收')
  await expect(back).toContainText('（2025）云9921执319号')
  await expect(back).not.toContainText('载明未反馈')
  await back.getByRole('tab', { name: /案件要素/ }).click()
  await expect(back).toContainText(/2025(?:-03-09|年3月9日)/)
})
