import { expect, openPanel, test } from './fixtures.ts'

/** A case page on which much looks done that is not: an opinion that sends back, a record that is a draft, a reason that stands in a remark. */

const row = (cells: readonly string[], tag = 'td') => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`
const table = (title: string, heads: readonly string[], ...rows: readonly (readonly string[])[]) => `<h3>${title}</h3><table>${row(heads, 'th')}${rows.map((r) => row(r)).join('')}</table>`
const page = (leave: string, record: string) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>案件详情</title><style>body{font:15px/24px sans-serif;margin:20px;max-width:820px}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:4px 8px;text-align:left}</style></head><body>
<h3>案件信息</h3><table>${row(['案号', '（2025）云9921执318号', '立案日期', '2025-03-01'])}${row(['申请执行人', '闻人晓', '被执行人', '谷梁青'])}${row(['结案方式', '终结本次执行程序', '拟结案日期', '2025-07-10'])}</table>
${table('财产信息', ['财产类型', '财产名称', '权利人', '控制措施', '处置状态', '备注'], ['不动产', '云溪县文昌路8号房屋', '谷梁青', '查封', '未处置', '小产权房，无法办理过户'])}
${table('卷宗材料', ['序号', '材料名称', '形成日期', '状态'], ['1', '执行通知书', '2025-03-05', '已归档'], ['2', '终本约谈笔录', '2025-06-18', record])}
${table('终本审批', ['审批节点', '审批人', '审批时间', '审批意见'], ['承办人呈报', '李某', '2025-07-01', '拟终结本次执行程序，请批示'], ['院长审批', '赵某', '2025-07-03', leave])}
</body></html>`

test('what sends back, is only drafted, or stands in a remark is shown as what it is', async ({ page: tab, platform }) => {
  const show = async (address: string, leave: string, record: string) => {
    await tab.route(`${platform}${address}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page(leave, record) }))
    await tab.goto(`${platform}${address}`)
    return openPanel(tab)
  }
  const back = await show('/sent-back', '退回，请补充约谈申请执行人', '草稿')
  const talk = back.locator('.finding', { hasText: '未约谈申请执行人的不批' }), thing = back.locator('.finding', { hasText: '有财产未处置' })
  await expect(talk.locator('.verdict')).toHaveText('待核实')
  await expect(thing.first().locator('.verdict')).not.toHaveText('不批')
  await tab.screenshot({ path: 'test-results/only-looks-done.png' })
  await back.getByRole('tab', { name: /案件要素/ }).click()
  await expect(back).toContainText('小产权房')
  await expect(back, 'neither the day that sent back nor that of the draft is one of an act').not.toContainText(/2025(?:-07-03|年7月3日)|2025(?:-06-18|年6月18日)/)
  const given = await show('/consented', '同意', '已归档')
  await given.getByRole('tab', { name: /案件要素/ }).click()
  await expect(given).toContainText(/2025(?:-07-03|年7月3日)/)
  await expect(given).toContainText(/2025(?:-06-18|年6月18日)/)
  await tab.screenshot({ path: 'test-results/only-looks-done-consented.png' })
})
