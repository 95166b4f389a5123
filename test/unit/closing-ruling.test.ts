import { expect, test } from 'vitest'
import { closingFile, isOtherRuling, OTHER_RULING } from '../../casefile/closing-ruling.ts'
import { valueOf } from '../../casefile/fact.ts'
import { mergeParts } from '../../casefile/merge.ts'
import { check } from '../../cli/checked.ts'
import { report } from '../../cli/report.ts'
import { readText } from '../../reading/read-text.ts'
import { judge } from '../../rules/index.ts'

const HEAD = `青江省云溪县人民法院
执 行 裁 定 书
（2025）青9921执77号
申请执行人：江芷若，女，1980年1月2日出生，住云溪县。
被执行人：陶砚田，男，1981年1月2日出生，住云溪县。
申请执行人江芷若与被执行人陶砚田民间借贷纠纷一案，本院于2025年3月3日立案执行。被执行人未履行生效法律文书所确定的义务。依照《中华人民共和国民事诉讼法》的规定，裁定如下：
`
const FOOT = `
本裁定送达后即发生法律效力。
审判员　沈知言
二〇二五年三月十三日
书记员　苏木
`
const freezing = readText(`${HEAD}冻结被执行人陶砚田银行存款12000元。${FOOT}`)
const closing = readText(`${HEAD}终结本次执行程序。${FOOT}`)
const OPTIONS = { asOf: '2026-11-22' } as const
const threeMonths = (file: typeof freezing.caseFile) => judge(file, OPTIONS).findings.find((f) => f.rule === 'four-no-under-three-months')

test('the date under a ruling that closes nothing is no day of a closing: nobody is blamed for it', () => {
  expect(valueOf(freezing.caseFile.rulingOn), 'it is read all the same').toBe('2025-03-13')
  expect(isOtherRuling(freezing.caseFile)).toBe(true)
  expect(closingFile(freezing.caseFile).rulingOn).toBeUndefined()
  const found = threeMonths(freezing.caseFile)
  expect(found?.reason).not.toContain('终本裁定日')
  expect(found?.legality).not.toMatch(/clue|violation|defect/)
  const checked = check({ reading: freezing, ms: 0 }, OPTIONS)
  expect(report('一.txt', checked, { json: false, role: 'supervision', judge: OPTIONS })).toContain(OTHER_RULING)
})

test('the same ruling, if it closes the case, is', () => {
  expect(isOtherRuling(closing.caseFile)).toBe(false)
  expect(threeMonths(closing.caseFile)?.reason).toContain('2025年3月13日')
  expect(threeMonths(closing.caseFile)?.legality).toMatch(/clue|violation|defect/)
})

test('beside the closing it makes no conflict of dates, whichever is seen first', () => {
  const later = readText(`${HEAD}终结本次执行程序。${FOOT.replace('三月十三日', '九月十三日')}`)
  const part = (id: string, file: typeof freezing.caseFile) => ({ id, label: id, kind: 'document' as const, fresh: true, file })
  for (const views of [[part('冻结', freezing.caseFile), part('终本', later.caseFile)], [part('终本', later.caseFile), part('冻结', freezing.caseFile)]]) {
    const merged = mergeParts(views)
    expect(valueOf(merged.rulingOn)).toBe('2025-09-13')
    expect(merged.conflicts.filter((c) => c.field === 'rulingOn')).toEqual([])
  }
})

test('a ruling that prolongs a seal after the closing tells of the closing, and is not it', () => {
  const prolonging = readText(`${HEAD.replace('被执行人未履行生效法律文书所确定的义务。', '本案已于2025年9月3日终结本次执行程序。2026年5月8日，江芷若向本院申请续行查封。')}继续查封被执行人陶砚田所有的坐落于云溪县石桥路5号的房产，期限为三年。${FOOT.replace('二〇二五年三月十三日', '二〇二六年五月二十三日')}`)
  expect([valueOf(prolonging.caseFile.closedOn), valueOf(prolonging.caseFile.rulingOn)]).toEqual(['2025-09-03', '2026-05-23'])
  expect(closingFile(prolonging.caseFile).rulingOn).toBeUndefined()
  const { findings } = judge(prolonging.caseFile, OPTIONS)
  expect(findings.find((f) => f.rule === 'timeline-order')?.legality).not.toMatch(/clue|violation|defect/)
  expect(findings.find((f) => f.rule === 'four-no-under-three-months')?.reason).toContain('2025年9月3日')
})
