import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'
import type { CaseFile } from '../../casefile/schema.ts'

/** Acts that were begun and came to nothing, or that were somebody else’s: in a log on a page and in a paper. */
const told = (file: CaseFile) => file.events.filter((e) => e.done?.value !== false).map((e) => `${e.kind.value}${typeof e.party?.value === 'string' ? `:${e.party.value}` : ''}`)
const HEAD = '<h3>案件信息</h3><table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青</td></tr></table><h3>工作日志</h3>'
const READ = [
  (words: string) => told(readPage(readHtml(`${HEAD}<table><tr><th>日期</th><th>内容</th></tr><tr><td>2025-06-03</td><td>${words}</td></tr><tr><td>2025-06-04</td><td>阅卷</td></tr></table>`, 'p')).caseFile),
  (words: string) => told(readPage(readHtml(`${HEAD}<ul><li>2025-06-01 阅卷</li><li>2025-06-03 ${words}</li><li>2025-06-04 阅卷</li></ul>`, 'p')).caseFile),
  (words: string) => told(readText(`执行日志\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n2025年6月3日，${words}。\n`).caseFile),
]

describe('what came to nothing', () => {
  it.each([
    '冻结失败', '查封未成功', '查封到期未续封', '扣划失败', '限制消费令审批未通过', '限制消费令，审批未通过', '纳入失信名单未获批准', '终本裁定送达退回', '终本裁定邮寄送达，退回', '向申请执行人发送终本告知书，未签收', '电子送达执行通知书失败', '送达执行通知书时家中无人', '网络查控系统故障，未能查询', '总对总查询失败', '总对总查询反馈失败', '案款发放失败', '院长审批未通过', '约谈案外人秋实', '与第三人秋实谈话', '约谈村干部了解情况', '申请执行人称已自行到被执行人家中查找', '录入约谈信息', '申请执行人表示其多次到被执行人家中查找未果', '择期前往被执行人住所地调查', '上传现场调查照片', '补录网络查控信息', '给申请执行人打电话，告知拟终本，未接', '前案中已约谈申请执行人',
  ])('%s', (words) => { for (const read of READ) expect(read(words)).toEqual([]) })
  it.each([
    ['冻结成功', 'frozen'], ['流拍，退还查封物', 'auction-failed'], ['送达执行通知书时，其当场表示没有财产', 'notice-served'], ['查封房屋，申请执行人撤回异议', 'sealed'], ['限制消费令审批通过', 'consumption-restricted'], ['总对总查询，反馈无财产', 'network-query'], ['终本裁定送达申请执行人', 'zhongben-served'], ['邮寄送达执行通知书，他人代收', 'notice-served'], ['约谈申请执行人', 'applicant-interviewed'], ['前往文昌路8号，房门紧锁，无人应答', 'onsite-visit'], ['到被执行人住所地查找未果', 'onsite-visit'],
  ])('%s: done', (words, kind) => { for (const read of READ) expect(read(words).join()).toContain(kind) })
  it.each([['与被执行人谈话，其表示无力履行', 'debtor-questioned'], ['接待申请执行人来访，告知财产调查情况及拟终本', 'zhongben-informed']])('%s: nobody is called by a verb', (words, kind) => { for (const read of READ) expect(read(words)).toEqual([kind]) })
  it('whoever is asked by telephone as the applicant is not the debtor', () => { for (const read of READ) expect(read('电话联系申请执行人，询问财产线索，其无法提供')).not.toContain('debtor-questioned') })
  it.each([['该院回函称其多年未归', '回函称其多年未归'], ['该院未予反馈', '未予反馈'], ['尚未回复', '尚未回复']])('what a court that was asked answered: %s', (words, result) => {
    const file = readText(`执行日志\n案号：（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n2025年6月3日，委托文昌县人民法院对被执行人住所地进行调查，${words}。\n`).caseFile
    expect(file.events.find((e) => e.kind.value === 'investigation-delegated')?.result?.value).toBe(result)
  })
  it.each(['约谈恒通公司法定代表人郎朗', '约谈恒通公司', '询问恒通公司负责人'])('a debtor called by a part of its name: %s', (words) => {
    const page = readPage(readHtml(`<table><tr><th>案号</th><td>（2025）云9921执318号</td><th>立案日期</th><td>2025-03-01</td></tr><tr><th>申请执行人</th><td>闻人晓</td><th>被执行人</th><td>谷梁青、云溪恒通商贸有限公司</td></tr></table><h3>工作日志</h3><table><tr><th>日期</th><th>内容</th></tr><tr><td>2025-06-03</td><td>${words}</td></tr><tr><td>2025-06-04</td><td>阅卷</td></tr></table>`, 'p')).caseFile
    expect(told(page)).toContain('debtor-questioned:云溪恒通商贸有限公司')
    expect(told(page).join()).not.toContain('applicant')
  })
})
