import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'
import { readText } from '../../reading/read-text.ts'

/** Below 约谈情况 may stand a talk with a debtor alone: it is none with the applicant. */

const acts = (label: string, value: string) => readPage(readHtml(`<h1>（2025）青9931执2号</h1><p>立案日期：2025-01-06</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、闻墨</p><table><tr><td>${label}</td><td>${value}</td></tr></table>`, 'https://court.invalid/case')).caseFile.events
  .map((e) => [e.kind.value, e.on?.value, [e.party?.value ?? []].flat().join('、')].filter((v) => v).join(' '))

describe('a talk under a label', () => {
  it.each<[string, string, string[]]>([
    ['约谈情况', '2025年6月5日闻砚到院，称无力履行', ['debtor-questioned 2025-06-05 闻砚']],
    ['约谈情况', '2025年6月5日约谈闻砚，其承诺年底付清', ['debtor-questioned 2025-06-05 闻砚']],
    ['约谈记录', '2025年6月5日电话联系闻墨，称在外打工', ['debtor-questioned 2025-06-05 闻墨']],
    ['约谈日期', '2025年6月5日（闻砚）', ['debtor-questioned 2025-06-05 闻砚']],
    ['约谈情况', '2025年8月20日通知闻墨到院，未到庭', []],
    ['约谈情况', '2025年6月5日通报闻砚名下财产查控情况，其要求继续执行', ['applicant-interviewed 2025-06-05']],
    ['约谈情况', '2025年6月5日约谈童闽，其同意终本', ['applicant-interviewed 2025-06-05', 'applicant-consented 2025-06-05']],
    ['约谈情况', '2025年6月5日约谈双方，申请执行人同意终本', ['applicant-interviewed 2025-06-05', 'applicant-consented 2025-06-05']],
    ['约谈情况', '2025年6月5日约谈柏川商行，告知闻砚称无力履行', ['applicant-interviewed 2025-06-05']],
    ['约谈情况', '已约谈', ['applicant-interviewed']],
  ])('%s：%s', (label, value, want) => expect(acts(label, value).filter((a) => !a.startsWith('zhongben-informed'))).toEqual(want))
})

describe.each<[string, (words: string) => string[]]>([
  ['an entry of a log', (words) => kinds(readPage(readHtml(`<h1>（2025）青9931执2号</h1><p>立案日期：2025-01-06</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、闻墨</p><h3>执行日志</h3><table><tr><th>日期</th><th>事项</th><th>内容</th></tr><tr><td>2025-01-06</td><td>立案</td><td>立案</td></tr><tr><td>2025-06-05</td><td>约谈</td><td>${words}</td></tr></table>`, 'https://court.invalid/case')))],
  ['a list of talks without names', (words) => kinds(readPage(readHtml(`<h1>（2025）青9931执2号</h1><p>立案日期：2025-01-06</p><p>申请执行人：柏川商行</p><p>被执行人：闻砚、闻墨</p><h3>约谈记录</h3><table><tr><th>约谈日期</th><th>约谈方式</th><th>约谈内容</th></tr><tr><td>2025-06-05</td><td>现场</td><td>${words}</td></tr></table>`, 'https://court.invalid/case')))],
  ['lines of a form', (words) => kinds(readText(`青川县人民法院\n执行情况登记表\n（2025）青9931执2号\n申请执行人：柏川商行\n被执行人：闻砚、闻墨\n约谈日期：2025年6月5日\n约谈内容：${words}\n`))],
])('%s', (_, told) => {
  it.each<[string, string[]]>([
    ['闻砚到院，称无力履行', ['debtor-questioned 2025-06-05 闻砚']],
    ['约谈闻砚，其承诺年底付清', ['debtor-questioned 2025-06-05 闻砚']],
    ['电话联系闻墨，称在外打工', ['debtor-questioned 2025-06-05 闻墨']],
    ['通知闻墨到院，未到庭', []],
    ['电话无人接听', []],
    ['约谈申请执行人，其同意终本', ['applicant-consented 2025-06-05', 'applicant-interviewed 2025-06-05']],
    ['约谈柏川商行，告知查控情况', ['applicant-interviewed 2025-06-05', 'zhongben-informed 2025-06-05']],
    ['通报闻砚名下财产查控情况，其要求继续执行', ['applicant-interviewed 2025-06-05']],
    ['申请人不同意终本，要求拘留闻砚', ['applicant-interviewed 2025-06-05', 'applicant-objected 2025-06-05']],
  ])('%s', (words, want) => expect(told(words)).toEqual(want))
})

/** What is told as done, attempts left out. */
function kinds({ caseFile }: ReturnType<typeof readText>): string[] {
  return caseFile.events.filter((e) => e.done?.value !== false && e.kind.value !== 'interview-attempted').map((e) => [e.kind.value, e.on?.value, [e.party?.value ?? []].flat().filter((n) => n !== '柏川商行').join('、')].filter((v) => v).join(' ')).sort()
}
