import { describe, expect, it } from 'vitest'
import { shortEvent } from './narrative-told.ts'
import { read } from './narrative-sample.ts'

/** Rows of a log that say that it did not come to the act whose name stands in them. */

const log = (...rows: string[]) => read(['办案日志', '案号：（2025）望9919执188号', '申请执行人：后来喜', '被执行人：缑山雪', '日期\t事项\t内容', ...rows].join('\n')).caseFile.events.map(shortEvent)

describe('a row of a log', () => {
  it.each([
    ['约谈', '申请执行人未到庭，未约谈'], ['约谈申请执行人', '电话无法接通'], ['终本约谈', '申请执行人未到院'],
    ['上门走访', '因道路中断未能前往被执行人住所地'], ['现场调查', '因车辆调度原因取消，未走访'], ['走访', '因疫情防控未成行'],
    ['搜查', '经评估，本案不符合搜查条件，未搜查'], ['限制消费', '报院长审批，待批'], ['失信', '等待院长批准'], ['网络查询', '系统故障，未进行'],
  ])('%s: %s is not done', (act, words) => {
    expect(log(`2025-05-13\t${act}\t${words}`)).toEqual([expect.stringMatching(/ - .*!not-done/)])
  })
  it.each([
    ['约谈', '约谈申请执行人后来喜，告知终本后果，其未提供财产线索', 'applicant-interviewed'], ['上门走访', '到被执行人住所地走访，未见其本人', 'onsite-visit'],
    ['搜查', '对被执行人住所进行搜查，未发现可供执行财产，制作笔录', 'search'], ['限制消费', '经院长批准，已发出限制消费令', 'consumption-restricted'], ['网络查询', '银行存款、车辆均已反馈，未发现财产', 'network-query'],
  ])('%s: %s is', (act, words, kind) => {
    expect(log(`2025-05-13\t${act}\t${words}`)).toContainEqual(expect.stringMatching(new RegExp(`^${kind} 2025-05-13`)))
  })
})
