import type { Locator, Page } from '@playwright/test'
import { drop } from './dropping.ts'
import { expect, test } from './fixtures.ts'

/* What people print from a platform and drop on the desk: tables whose cells run over several lines; reports on several cases. */

const rowOf = (desk: Page, name: string): Locator => desk.getByRole('region', { name: '读取文书' }).getByRole('listitem').filter({ hasText: name })

test('a feedback table printed to PDF is read box by box; a report on several cases is the paper of none', async ({ openDesk }) => {
  const desk = await openDesk()
  const rows = [
    ['查询时间', '被查询人', '查询项目', '反馈结果', '控制情况'],
    ['2025-03-06 10:02:11', '谷梁青', '银行存款', '云溪农村商业银行文昌支行账户尾号0117，余额1205.33元', '2025-03-07冻结1205.33元'],
    ['2025-03-06 10:02:11', '谷梁青', '车辆', '云A0X12Z小型轿车一辆，登记在被执行人名下，年检有效', '2025-03-11查封，未扣押到实物'],
  ]
  const sheet = await desk.context().newPage()
  await sheet.setContent(`<style>body { font: 12pt "Noto Serif CJK SC", serif } table { border-collapse: collapse; width: 100% } td { border: 1px solid #000; padding: 4px }</style><h2 align="center">网络查控反馈表</h2><p>案号：（2025）云9921执318号</p><p>被执行人：谷梁青</p><table>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`)
  const printed = await sheet.pdf({ format: 'A4' })
  await sheet.close()
  await drop(desk, [
    { name: '反馈表.pdf', bytes: printed },
    { name: '通报.txt', bytes: Buffer.from('关于终本案件评查情况的通报\n各庭室：\n一、（2024）青9931执318号案件，未约谈申请执行人即终本。\n二、（2024）青9931执402号案件，2024年6月2日立案，2024年8月1日终本。\n') },
  ])
  await expect(rowOf(desk, '反馈表.pdf')).toContainText('（2025）云9921执318号')
  await expect(rowOf(desk, '反馈表.pdf')).not.toContainText('注意')
  await expect(rowOf(desk, '通报.txt')).toContainText('文件讲到2件案件')
  await expect(rowOf(desk, '通报.txt')).toContainText('不是其中某一件的文书')
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/printed.png` })
  await rowOf(desk, '反馈表.pdf').getByRole('button', { name: '打开本案' }).click()
  const drawer = desk.locator('.drawer')
  await expect(drawer).toContainText('来自文书 反馈表.pdf')
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/printed-case.png`, fullPage: true })
})
