import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import { readText } from '../../reading/read-text.ts'
import { unreadPapers } from '../../reading/unread-papers.ts'

/** A text that tells of several cases is the paper of none; a paper of one case that names others is its own. */

const OF_SEVERAL: readonly (readonly [string, number])[] = [
  ['关于终本案件评查情况的通报\n各庭室：\n现将10月份终本案件评查情况通报如下：\n一、（2024）青9931执318号案件，承办人陆怀谷，申请执行人江芷若，被执行人陶砚田。未约谈申请执行人即终本；2024年5月6日查封的车辆未处置。\n二、（2024）青9931执402号案件，承办人苏木，被执行人闻砚。2024年6月2日立案，2024年8月1日终本，不满三个月。\n执行局\n2025年10月31日', 2],
  ['会议记录\n时间：2025年6月3日\n地点：三楼会议室\n内容：讨论（2024）青9931执318号、（2024）青9931执402号等五件终本案件，被执行人均无财产，一致同意终本。', 2],
  ['工作日志\n2025年6月3日 上午约谈（2024）青9931执318号申请执行人江芷若；下午到（2024）青9931执402号被执行人闻砚住所走访。\n2025年6月4日 起草（2024）青9931执511号终本裁定，被执行人温如故。', 3],
  ['失信被执行人名单公告\n（2024）青9931执318号 陶砚田 男 1975年生 未履行 186,400元\n（2024）青9931执402号 闻砚 男 1980年生 未履行 20,000元', 2],
]
const OF_ONE: readonly (readonly [string, string])[] = [
  ['执行日志\n案号：（2024）青9931执318号\n被执行人：陶砚田\n2024年5月6日 查封被执行人名下车辆，系轮候，首封为（2024）青9931执402号案件。', '（2024）青9931执318号'],
  ['合议庭评议笔录\n（2024）青9931执318号\n被执行人：陶砚田\n记录：本案与（2024）青9931执402号案件被执行人相同，2024年6月2日已评议。', '（2024）青9931执318号'],
  ['执行裁定书\n（2024）青9931执318号之一\n申请执行人：江芷若。\n被执行人：陶砚田。\n本院执行的（2024）青9931执402号案件中已查封其房屋。\n裁定如下：\n终结本次执行程序。', '（2024）青9931执318号'],
  ['工作日志\n2025年6月3日 上午约谈（2024）青9931执318号申请执行人江芷若，被执行人陶砚田未到。\n2025年6月4日 约谈（2024）青9931执318号被执行人陶砚田。', '（2024）青9931执318号'],
]

describe('a text about several cases', () => {
  it.each(OF_SEVERAL)('%s', (text, cases) => {
    const reading = readText(text)
    expect([reading.pageKind, reading.caseFile.caseNumber, reading.caseFile.events, reading.further]).toEqual(['not-a-case', undefined, [], undefined])
    expect(unreadPapers(reading)).toEqual([expect.stringMatching(new RegExp(`^文件讲到${cases}件案件：（2024）青9931执318号、.*，不是其中某一件的文书，没有读取；请打开各案的案件页，或者读取各案的文书$`))])
  })
})

describe('a paper of one case that names others', () => {
  it.each(OF_ONE)('%s', (text, number) => {
    const reading = readText(text)
    expect([reading.pageKind === 'not-a-case', valueOf(reading.caseFile.caseNumber), unreadPapers(reading)]).toEqual([false, number, []])
  })
})
