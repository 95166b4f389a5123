import { drop } from './dropping.ts'
import { expect, test } from './fixtures.ts'

/** A sheet of a case's file whose tables only blanks draw, dropped on the desk: who the debtors are, and what its lists tell. */

const widthOf = (s: string) => [...s].reduce((n, c) => n + (c < '\u0100' ? 1 : 2), 0)
const table = (...rows: readonly string[][]) => {
  const wide = rows.reduce<number[]>((w, r) => { r.forEach((c, i) => { w[i] = Math.max(w[i] ?? 0, widthOf(c)) }); return w }, [])
  return rows.map((r) => r.map((c, i) => c + ' '.repeat((wide[i] ?? 0) + 3 - widthOf(c))).join('').trimEnd()).join('\n')
}
const SHEET = `青川县人民法院
终本案件办理情况汇总表
案号：（2025）青9931执2号
立案日期：2025年1月6日
申请执行人：柏川商行
被执行人：闻砚、闻墨
一、财产查控
${table(['被执行人', '闻砚', '闻墨'], ['银行存款', '青川银行12,730元，2025.7.5冻结', '无'], ['车辆', '无', '青Z0C118货车，2025.7.11查封'], ['查询时间', '2025.7.4', ''])}
二、财产线索
${table(['序号', '线索内容', '提供日期', '核查日期', '核查结果'], ['1', '闻砚名下有石门镇房屋一套', '2025年3月2日', '2025年3月10日', '不属实，该房屋已于2021年转让他人'])}
三、约谈情况
${table(['约谈日期', '约谈对象', '约谈方式', '告知内容', '是否同意终本', '备注'], ['2025-08-03', '柏川商行', '电话', '查控情况、终本后果、恢复执行权利', '同意', ''], ['2025-08-20', '闻墨', '来院', '', '', '未到庭'])}
`

test('tables drawn by blanks are read as tables', async ({ openDesk }) => {
  const desk = await openDesk()
  await drop(desk, [{ name: '汇总表.txt', bytes: Buffer.from(SHEET) }])
  const file = desk.getByRole('region', { name: '读取文书' }).getByRole('listitem').filter({ hasText: '汇总表.txt' })
  await expect(file).toContainText('（2025）青9931执2号')
  const row = desk.locator('.grid-row:not(.grid-head)')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('闻砚')
  await expect(row).not.toContainText(/银行存款|查询时间/)
  await file.getByRole('button', { name: '打开本案' }).click()
  const drawer = desk.locator('.drawer')
  await expect(drawer).toContainText('（2025）青9931执2号')
  const talk = drawer.locator('.finding, details, button').filter({ hasText: '约谈' }).first()
  await talk.click()
  await expect(drawer).toContainText('2025-08-03')
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/paper-tables.png` })
})
