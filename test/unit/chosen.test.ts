import { describe, expect, it } from 'vitest'
import { readHtml } from '../../documents/html-source.ts'
import { chosen } from '../../reading/chosen.ts'
import { readPage } from '../../reading/read-page.ts'

/** Boxes of forms printed as signs: only what bears a tick is said. */

describe('boxes printed as signs', () => {
  it.each([
    ['☑同意终本 □不同意终本 □未表态', '同意终本'],
    ['□同意终本 ☑不同意终本', '不同意终本'],
    ['□ 当面　√ 电话　□ 视频', '电话'],
    ['☑财产调查情况 ☑终本的法律后果 □其他', '财产调查情况、终本的法律后果'],
    ['□同意 □不同意', '□同意 □不同意'],
    ['√ 已完成', '√ 已完成'],
    ['不同意终本', '不同意终本'],
  ])('%s', (text, said) => expect(chosen(text)).toBe(said))

  const page = (opinion: string) => readPage(readHtml(`<h3>案件详情</h3><table><tr><th>案号</th><td>（2023）渝9973执1522号</td><th>立案日期</th><td>2023-05-06</td></tr><tr><th>申请执行人</th><td>重江盛世物业管理有限公司</td><th>被执行人</th><td>龚自在</td></tr><tr><th>约谈日期</th><td>2023-12-06</td><th>申请执行人意见</th><td>${opinion}</td></tr></table>`, 'x'), [])
  it.each([['☑同意终本 □不同意终本 □未表态', 'applicant-consented'], ['□同意终本 ☑不同意终本', 'applicant-objected'], ['□同意终本 □不同意终本 ☑未表态', undefined]])('of an interview: %s', (opinion, kind) => {
    const { events } = page(opinion).caseFile
    expect(events.map((e) => e.kind.value).filter((k) => /consented|objected/.test(String(k)))).toEqual(kind === undefined ? [] : [kind])
  })
})
