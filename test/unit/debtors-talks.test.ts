import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { readPage } from '../../reading/read-page.ts'

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
