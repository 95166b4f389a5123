import { describe, expect, it } from 'vitest'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { readFileText } from '../../reading/read-file.ts'
import { shortEvent } from './narrative-told.ts'
import { snap } from './snippet.ts'

/** A platform of frames saved as one archive: each frame is a page of it. Everything is invented. */

const NUMBER = '（2025）青9931执77号', OTHER = '（2024）青9931执9号'
const CASE = `<h2>案件信息</h2><table><tr><th>案号</th><td>${NUMBER}</td><th>立案日期</th><td>2025-02-10</td></tr><tr><th>申请执行人</th><td>柏川商行</td><th>被执行人</th><td>闻砚</td></tr><tr><th>承办人</th><td>陆怀谷</td><th>案由</th><td>买卖合同纠纷</td></tr></table>`
const log = (...rows: [string, string, string][]) => `<h3>执行日志</h3><table><tr><th>日期</th><th>事项</th><th>内容</th></tr>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`
const VISIT = log(['2025-03-04', '上门走访', '到被执行人闻砚住所地走访，未见其本人。'])
const TALK = log(['2025-04-08', '约谈', '约谈申请执行人柏川商行，告知终本后果，其表示同意。'])
const FRAMESET = '<title>执行办案</title><frameset><frame src="cid:1"></frameset>'
const MENU = '<ul><li><a>案件信息</a></li><li><a>执行日志</a></li></ul>'
const read = (...pages: string[]) => readFileText({ form: 'page', snapshots: pages.map((p) => snap(p)), gaps: [] })
const acts = (f: CaseFile | undefined) => (f?.events ?? []).map(shortEvent).sort()

describe('an archive of frames', () => {
  it('tells what its frames tell of the case that one of them names', () => {
    const whole = read(FRAMESET, MENU, CASE, VISIT, TALK)
    expect([whole.pageKind, valueOf(whole.caseFile.caseNumber), valueOf(whole.caseFile.filedOn), whole.further]).toEqual(['case-detail', NUMBER, '2025-02-10', undefined])
    expect(acts(whole.caseFile)).toEqual([expect.stringMatching(/^applicant-consented 2025-04-08/), expect.stringMatching(/^applicant-interviewed 2025-04-08/), expect.stringMatching(/^onsite-visit 2025-03-04/), expect.stringMatching(/^zhongben-informed 2025-04-08/)])
    expect(whole.caseFile.events.map((e) => e.kind.where?.frame)).not.toContain(undefined)
    expect(whole.caseFile.caseNumber?.where?.frame).toBeUndefined()
  })
  it('of two cases gives each what names it, and what names none to neither', () => {
    const two = read(CASE, CASE.replace(NUMBER, OTHER).replace('闻砚', '温如故'), VISIT)
    expect([two.caseFile, ...two.further ?? []].map((f) => [valueOf(f.caseNumber), valueOf(f.debtors[0]?.name), acts(f)])).toEqual([[NUMBER, '闻砚', []], [OTHER, '温如故', []]])
  })
  it('of one page, or of none that is a case, is as it was', () => {
    expect(acts(read(CASE + VISIT).caseFile)).toHaveLength(1)
    expect([read(FRAMESET, MENU).pageKind, read(MENU, VISIT).caseFile.caseNumber]).toEqual(['not-a-case', undefined])
  })
})
