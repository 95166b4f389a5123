import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readFile } from '../../cli/read-file.ts'
import { judge } from '../../rules/index.ts'
import { verdictSentence } from '../../rules/words.ts'
import { CASES } from '../platform/cases/all.ts'
import { GB18030_FILE, gb18030Source, renderCase } from '../platform/server.ts'
import { callCheck, linesOf, mhtml, runCheck, scratch, utf16 } from './run-check.ts'

/** `check FILE…`: what is printed and the exit status are a contract that other programs read. */

const PAGE = fileURLToPath(new URL('../pages/p09-rowspan-colspan.html', import.meta.url))
const LIST = fileURLToPath(new URL('../pages/p14-case-list-page.html', import.meta.url))
const NEWS = fileURLToPath(new URL('../pages/p16-news.html', import.meta.url))
const UNREADABLE = fileURLToPath(new URL('../pages/p20-unreadable.html', import.meta.url))
const AS_OF = ['--as-of', '2025-05-26']
/* Processes start slowly on a busy machine. */
vi.setConfig({ testTimeout: 240_000 })

const files = scratch()
afterAll(() => files.remove())

const demo = CASES.find((c) => c.id === 'delegated')
const demoPage = demo ? renderCase(demo) : ''
const keys = (x: unknown) => (typeof x === 'object' && x !== null ? Object.keys(x).sort() : x)

describe('the output with --json', () => {
  it('has a line a file with the keys of the contract, in the order of the files', async () => {
    const ran = await runCheck(['--json', ...AS_OF, PAGE, LIST, NEWS, UNREADABLE])
    expect([ran.code, ran.err]).toEqual([0, ''])
    const [page, list, news, unreadable] = linesOf(ran)
    expect(linesOf(ran).map((l) => [l['file'], l['pageKind'], l['profile']])).toEqual([[PAGE, 'case-detail', 'generic'], [LIST, 'case-list', 'generic'], [NEWS, 'not-a-case', 'generic'], [UNREADABLE, 'unrecognised', 'generic']])
    expect(keys(page)).toEqual(['caseFile', 'file', 'ms', 'pageKind', 'profile', 'review'])
    expect(keys(list)).toEqual(['caseFile', 'cases', 'file', 'listComplete', 'listTotal', 'ms', 'pageKind', 'profile', 'review'])
    expect([news?.['review'], unreadable?.['review'], list?.['listTotal'], list?.['listComplete']]).toEqual([null, null, 43, false])
    expect(page).toMatchObject({
      caseFile: { caseNumber: { value: '（2025）秦9906执215号', quote: expect.any(String), where: { start: expect.any(Number), end: expect.any(Number) } } },
      review: { asOf: '2025-05-26', ruleset: expect.any(String), approval: { conclusion: expect.any(String) }, legality: { conclusion: expect.any(String) } },
      ms: { read: expect.any(Number), review: expect.any(Number) },
    })
    const review = page?.['review']
    const findings = typeof review === 'object' && review !== null && 'findings' in review && Array.isArray(review.findings) ? review.findings : []
    expect(findings.length).toBeGreaterThanOrEqual(6)
    for (const f of findings) expect(Object.keys(f)).toEqual(expect.arrayContaining(['rule', 'approval', 'legality', 'title', 'reason', 'evidence', 'missing', 'basis', 'counterEvidence', 'wouldPassIf']))
    expect(findings.flatMap((f) => f.basis)[0]).toMatchObject({ document: expect.any(String), number: expect.any(String), article: expect.any(String), mark: expect.stringMatching(/^[VPM]$/) })
    expect(list?.['cases']).toMatchObject([{ caseFile: { caseNumber: {} }, review: { asOf: '2025-05-26' } }, {}, {}])
  })

  it('gives an error line for what cannot be read, goes on with the rest, and ends with 1', async () => {
    const given = [join(files.dir, 'gone.html'), files.dir, files.file('empty.html', ''), files.file('page.exe', 'x'), files.file('none', 'x'), PAGE]
    const ran = await runCheck(['--json', ...AS_OF, ...given])
    expect([ran.code, ran.err]).toEqual([1, ''])
    expect(linesOf(ran).map((l) => l['file'])).toEqual(given)
    expect(linesOf(ran).map((l) => l['error'])).toEqual(['文件不存在', '是文件夹，不是文件', '文件是空的', expect.stringMatching(/^不支持的文件类型“\.exe”/), expect.stringMatching(/^不支持的文件类型“无扩展名”/), undefined])
    expect(linesOf(ran).slice(0, 5).map(keys)).toEqual(Array(5).fill(['error', 'file']))
  })

  it('judges on the day that is given', async () => {
    const early = await callCheck(['--json', '--as-of', '2025-05-01', PAGE])
    expect(linesOf(early)[0]).toMatchObject({ review: { asOf: '2025-05-01', approval: { conclusion: 'block', earliestApprovable: expect.stringMatching(/^2025-05-/) } } })
  })
})

describe('wrong usage ends with 2 and says why', () => {
  it.each([
    [['--as-of', '2025-02-30', 'x.html'], '--as-of 需要一个存在的日期（年-月-日），得到“2025-02-30”'],
    [['--as-of', '20250301', 'x.html'], '得到“20250301”'],
    [['x.html', '--as-of'], '--as-of 需要一个存在的日期（年-月-日），得到“”'],
    [['--role', 'judge', 'x.html'], '--role 只能是 approval 或者 supervision，得到“judge”'],
    [['--verbose', 'x.html'], '不认识的选项 --verbose'],
    [['-j', 'x.html'], '不认识的选项 -j'],
    [['--json'], '没有给出文件'],
    [['-', 'x.html'], '- 不能与文件一起给出'],
  ])('%j', async (args, says) => {
    const ran = await callCheck(args)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain(says)
    expect(ran.err).toContain('用法：')
  })

  it('as a process too', async () => {
    const ran = await runCheck(['--verbose', 'x.html'])
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(/^不认识的选项 --verbose\n用法：/)
  })
})

describe('the report for people', () => {
  it('begins with the verdict, for the role that reads', async () => {
    const approval = await callCheck([...AS_OF, PAGE, LIST, NEWS, UNREADABLE, join(files.dir, 'gone.html')])
    const supervision = await callCheck([...AS_OF, '--role', 'supervision', PAGE])
    expect(approval.code).toBe(1)
    const review = judge((await readFile(PAGE)).caseFile, { asOf: '2025-05-26' })
    expect(approval.out.split('\n').slice(0, 3)).toEqual([PAGE, '  （2025）秦9906执215号　秦湾县人民法院　核查日 2025年5月26日', `  ${verdictSentence(review, 'approval')}`])
    expect(supervision.out.split('\n')[2]).toBe(`  ${verdictSentence(review, 'supervision')}`)
    expect(verdictSentence(review, 'approval')).toMatch(/^不批建议：“申请人签字确认或者合议并经院长批准”/)
    expect(approval.out).toContain('案件列表，共读到 3 件（列表不完整）')
    expect(approval.out).toContain('不是执行案件页面。')
    expect(approval.out).toContain('本页版式未识别')
    expect(approval.out).toContain('不能读取：文件不存在')
    for (const out of [approval.out, supervision.out]) expect(out).not.toMatch(/构成犯罪|undefined|null|\[object/)
  })

  it('passes on no sign of a page that a terminal would obey', async () => {
    const page = files.file('escape.html', readFileSync(PAGE, 'utf8').replace('都梁香', '都&#27;]0;x&#7;&#27;[2J梁&#x202e;香').replaceAll('后来喜', '后&#27;[31m'))
    const ran = await callCheck([...AS_OF, page])
    expect(ran.code).toBe(0)
    // eslint-disable-next-line no-control-regex
    expect(ran.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})

describe('files in other encodings and forms', () => {
  it('read as the same page in UTF-8', async () => {
    const quiet = demoPage.replace('<meta charset="utf-8">', '')
    const chineseFirst = `<p>${'最一'.repeat(900)}</p>${quiet}`
    const given = [
      files.file('utf8.html', demoPage), files.file('utf8-mark.html', `\ufeff${demoPage}`), files.file('le-mark.html', utf16(demoPage, 'le', true)), files.file('be-mark.html', utf16(demoPage, 'be', true)),
      files.file('le.html', utf16(demoPage, 'le', false)), files.file('be.HTM', utf16(demoPage, 'be', false)), GB18030_FILE,
      files.file('le-chinese.html', utf16(chineseFirst, 'le', false)), files.file('be-chinese.html', utf16(chineseFirst, 'be', false)),
      files.file('page.mhtml', mhtml([['text/html', Buffer.from(demoPage), 'quoted-printable'], ['text/css', Buffer.from('a{}'), 'quoted-printable']])),
      files.file('gb.mht', mhtml([['text/html', readFileSync(GB18030_FILE), 'quoted-printable']])),
      files.file('frames.mhtml', mhtml([['text/html', Buffer.from('<title>首页</title><frameset><frame src="cid:1"></frameset>'), 'quoted-printable'], ['text/html; charset="utf-8"', Buffer.from(quiet), 'base64'], ['text/html', Buffer.from('<p>帮助</p>'), 'base64']])),
    ]
    const ran = await callCheck(['--json', '--as-of', demo?.asOf ?? '', ...given])
    expect(ran.code).toBe(0)
    const [first, ...others] = linesOf(ran)
    expect(first).toMatchObject({ pageKind: 'case-detail', caseFile: { caseNumber: { value: demo?.caseNumber } } })
    expect(gb18030Source()).toContain(demo?.caseNumber)
    /* A heading moved the text along: places differ, what was read does not. */
    const said = (x: unknown) => JSON.parse(JSON.stringify(x, (k, v: unknown) => (k === 'where' || k === 'ms' ? undefined : v)))
    for (const other of others) expect([other['file'], said(other['caseFile']), said(other['review'])]).toEqual([other['file'], said(first?.['caseFile']), said(first?.['review'])])
  })

  it('a ruling as text reads the same in every encoding', async () => {
    const ruling = `云溪县人民法院\n执行裁定书\n（2024）青9921执1907号\n申请执行人：云溪县甲商贸有限公司。\n被执行人：某甲，男。\n本院于2024年3月1日立案执行，${'经查被执行人没有可供执行的财产。'.repeat(12)}\n依照《中华人民共和国民事诉讼法》的规定，裁定如下：\n终结本次执行程序。\n审判员　某乙\n二〇二四年九月二日\n书记员　某丙\n`
    const given = [files.file('a.txt', ruling), files.file('b.md', ruling), files.file('c.txt', utf16(ruling, 'le', false)), files.file('d.txt', utf16(ruling, 'be', false)), files.file('e.txt', utf16(ruling, 'be', true))]
    const ran = await callCheck(['--json', ...given])
    expect(linesOf(ran).map((l) => l['pageKind'])).toEqual(Array(5).fill('ruling'))
    expect(linesOf(ran)[0]).toMatchObject({ caseFile: { caseNumber: { value: '（2024）青9921执1907号' }, filedOn: { value: '2024-03-01' } } })
    for (const l of linesOf(ran)) expect(l['caseFile']).toEqual(linesOf(ran)[0]?.['caseFile'])
  })

  it('an archive without a page says so', async () => {
    const ran = await callCheck(['--json', files.file('css.mhtml', mhtml([['text/css', Buffer.from('a{}'), 'base64']])), files.file('text.mhtml', '不是归档')])
    expect([ran.code, linesOf(ran).map((l) => l['error'])]).toEqual([1, ['网页归档中没有找到网页正文', '网页归档中没有找到网页正文']])
  })
})
