import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'
import { shortEvent } from './narrative-told.ts'

/** In the tables of a text paper, as in those of a page, a row whose cell says that it failed or is still to come is no act of its day. */

const told = (text: string, kind: string): string[] => readText(text).caseFile.events.map(shortEvent).filter((e) => e.startsWith(kind))
const queries = (state: string): string[] => told(`网络查控情况表\n案号：（2025）川9921执100号\n被执行人：闻砚\n查询批次\t发起时间\t被查询人\t查询状态\n1\t2025-03-06\t闻砚\t${state}\n2\t2025-05-08\t闻砚\t已反馈\n`, 'network-query')
const register = (state: string): string[] => told(`约谈情况登记表\n案号：（2025）川9921执100号\n申请执行人：柏川商行\n被执行人：闻砚\n约谈时间\t约谈对象\t约谈方式\t约谈结果\n2025-06-18\t柏川商行\t电话\t${state}\n2025-07-18\t柏川商行\t当面\t同意终本\n`, 'applicant-interviewed')
const underHeading = (state: string): string[] => told(`终本案件办理情况表\n案号：（2025）川9921执100号\n申请执行人：柏川商行\n被执行人：闻砚\n二、约谈申请执行人\n日期　对象　方式　结果\n2025-06-18　柏川商行　电话　${state}\n`, '')

describe('a row of queries', () => {
  it.each(['已反馈', '部分反馈', '反馈无财产', '已完成'])('%s: asked on its day', (state) => expect(queries(state)).toEqual(['network-query 2025-03-06', 'network-query 2025-05-08']))
  it.each(['查询失败', '待发起', '已撤回', '待审核', '草稿', '未提交', '反馈失败', '未反馈', '查询中'])('%s: not yet', (state) => expect(queries(state)).toEqual(['network-query 2025-05-08']))
})

describe('a row of talks', () => {
  it.each(['同意终本', '已告知', '不同意终本'])('%s: held', (state) => expect(register(state)).toEqual(['applicant-interviewed 2025-06-18', 'applicant-interviewed 2025-07-18']))
  it.each(['待约谈', '已取消', '改期', '另行通知'])('%s: still to come', (state) => expect(register(state)).toEqual(['applicant-interviewed 2025-07-18']))
  it.each(['约谈未成', '未约谈'])('%s: told as not done', (state) => expect(register(state)).toEqual(['applicant-interviewed - !not-done', 'applicant-interviewed 2025-07-18']))
  it('nobody answered: tried', () => expect(underHeading('无人接听')).toEqual(['interview-attempted 2025-06-18 !attempted']))
  it.each(['待约谈', '改期'])('%s below a heading that names the talk: none', (state) => expect(underHeading(state)).toEqual([]))
  it('what was said there', () => expect(underHeading('已告知终本，同意')).toEqual(['applicant-interviewed 2025-06-18', 'applicant-consented 2025-06-18', 'zhongben-informed 2025-06-18']))
})
