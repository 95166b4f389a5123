import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { entriesOf, isHeldOut, score } from '../../scripts/score-corpus.ts'
import { emptyTally, scoreDocument, type Tally } from '../../scripts/score-document.ts'
import { figures, summary, worst } from '../../scripts/score-print.ts'
import { compare, precision, recall } from '../../scripts/score-sets.ts'
import { expectedReading } from '../../scripts/score-values.ts'

/** The score counts as the conventions of the corpus say; a folder with known errors gives known figures. */

const TEXT = `某某省青岭县人民法院
执行裁定书
（2024）青9901执12号
申请执行人：向晚，女，住青岭县。
被执行人：陆离，男，住青岭县。
向晚与陆离民间借贷纠纷一案，本院于2024年3月5日立案。2024年3月8日，本院向陆离送达执行通知书、报告财产令。2024年4月2日，冻结陆离银行存款120.50元。
裁定如下：
终结本次执行程序。
审判员　何为
二〇二四年六月二十日
书记员　时雨`

const RIGHT = {
  caseNumber: '（2024）青9901执12号', caseType: 'first', court: '某某省青岭县人民法院', handler: '何为', clerk: '时雨', cause: '民间借贷纠纷', filedOn: '2024-03-05',
  rulingOn: '2024-06-20', closeMode: 'zhongben', subject: 'money', applicants: [{ name: '向晚' }], debtors: [{ name: '陆离' }],
  events: [{ kind: 'notice-served', on: '2024-03-08' }, { kind: 'report-order-served', on: '2024-03-08', party: '陆离' }, { kind: 'frozen', on: '2024-04-02' }],
  assets: [{ kind: 'deposit', owner: '陆离' }],
}
const entry = (caseFile: object, more: object = {}) => ({ pageKind: 'ruling', caseFile, optional: ['subject', 'handler'], ...more })

const dir = mkdtempSync(path.join(tmpdir(), 'score-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const put = (id: string, text: string, expected: object) => {
  writeFileSync(path.join(dir, `${id}.txt`), text)
  writeFileSync(path.join(dir, `${id}.expected.json`), JSON.stringify(expected))
}
const errorsOf = (t: Tally, id: string) => [...t.errors].find(([name]) => name.includes(id))?.[1]

put('right', TEXT, entry(RIGHT))
put('errors', TEXT, entry({
  ...RIGHT, clerk: '别人', amounts: { due: '900.00' }, debtors: [{ name: '陆离' }, { name: '陆沉' }],
  events: [...RIGHT.events.slice(0, 2), { kind: 'frozen', on: '2024-04-03' }, { kind: 'onsite-visit', on: '2024-05-01' }], assets: [{ kind: 'vehicle' }],
}))
put('news', '终结本次执行程序的若干问题。近日，某法院召开会议，通报终本案件管理情况。', { pageKind: 'not-a-case', caseFile: {} })
put('draft', TEXT, entry({ ...RIGHT, clerk: '别人' }, { status: 'draft' }))

describe('npm run score', () => {
  it('finds every known error, and no other', async () => {
    const { dev, held, drafts } = await score(entriesOf(dir))
    expect(drafts).toEqual(['draft'])
    expect(dev.documents + held.documents).toBe(3)
    const all = [...dev.errors, ...held.errors]
    expect(all.map(([name]) => path.basename(name))).toEqual(['errors.txt'])
    expect(errorsOf(isHeldOut('errors') ? held : dev, 'errors')).toEqual([
      'clerk: 别人, read 时雨', 'amounts.due: 900.00, read –', 'debtors: 陆沉 missing',
      'event read: frozen 2024-04-02 陆离', 'event missing: frozen 2024-04-03', 'event missing: onsite-visit 2024-05-01', 'asset read: deposit', 'asset missing: vehicle',
    ])
  })

  it('counts a wrong value as wrong and missed, a missing one as missed only', async () => {
    const { dev, held } = await score(entriesOf(dir).filter((e) => e.id === 'errors'))
    const t = isHeldOut('errors') ? held : dev
    expect(t.fields.get('clerk')).toEqual({ right: 0, wrong: 1, missed: 1 })
    expect(t.fields.get('amounts.due')).toEqual({ right: 0, wrong: 0, missed: 1 })
    expect(t.events.party).toEqual({ right: 2, wrong: 1, missed: 2 })
    expect(t.assets.kind).toEqual({ right: 0, wrong: 1, missed: 1 })
    expect(t.parties).toEqual({ right: 2, wrong: 0, missed: 1 })
    expect(summary('x', t)).toBe('x 1 · pageKind 1.000 · fields P .875 R .778 · events P .667 R .500 · assets P .000 R .000 · parties P 1.000 R .667 · contaminated 0')
    expect(figures('x', t).join('\n')).toMatch(/clerk +P \.000 {2}R \.000 +0 right +1 wrong +1 missed/)
    expect(worst(t, 1)[0]).toMatch(/errors\.txt \(8\)/)
  })

  it('takes alternatives, optional values and other right days as the conventions say', () => {
    const check = (want: object, read: object): string[] => {
      const t = emptyTally()
      scoreDocument(t, 'x', expectedReading.parse({ pageKind: 'ruling', ...want }), { pageKind: 'ruling', caseFile: read, cases: [] })
      return t.errors.get('x') ?? []
    }
    const fact = (value: unknown) => ({ value, quote: 'q' })
    expect(check({ caseFile: { cause: '借款' }, alternatives: { cause: ['借贷'] } }, { cause: fact('借贷') })).toEqual([])
    expect(check({ caseFile: {}, optional: ['cause'] }, { cause: fact('借贷') })).toEqual([])
    expect(check({ caseFile: {}, optional: ['cause'], alternatives: { cause: ['借款'] } }, { cause: fact('借贷') })).toEqual(['cause: not stated, read 借贷'])
    expect(check({ caseFile: { amounts: { due: '1000' } } }, { amounts: { due: fact('1000.00') } })).toEqual([])
    const event = (kind: string, on?: string, party?: string) => ({ kind: fact(kind), ...(on ? { on: fact(on) } : {}), ...(party ? { party: fact(party) } : {}) })
    expect(check({ caseFile: { events: [{ kind: 'search', on: null, acceptOn: ['2024-01-02'] }] } }, { events: [event('search', '2024-01-02')] })).toEqual([])
    expect(check({ caseFile: { events: [] }, optionalEvents: [{ kind: 'search', on: null }] }, { events: [event('search')] })).toEqual([])
    const two = { debtors: [{ name: '甲' }, { name: '乙' }] }
    const read = { debtors: [{ name: fact('甲') }, { name: fact('乙') }] }
    expect(check({ caseFile: { ...two, events: [{ kind: 'search', on: null, party: '甲' }] } }, { ...read, events: [event('search')] })).toEqual(['event read: search undated', 'event missing: search undated 甲'])
    expect(check({ caseFile: two, absent: ['event:search'] }, { ...read, events: [{ ...event('search'), done: fact(true) }] })).toContain('event:search is said not to be, and was read')
    expect(check({ caseFile: two }, { debtors: [{ name: fact('甲'), missing: fact(true) }, { name: fact('乙') }] })).toEqual(['debtors.0.missing: not stated, read true'])
  })

  it('matches as many as can be', () => {
    const found = compare(['a', 'ab'], [], ['ab', 'a'], (w, g) => w.includes(g) || g.includes(w))
    expect(found.count).toEqual({ right: 2, wrong: 0, missed: 0 })
    expect(precision({ right: 0, wrong: 0, missed: 3 })).toBe(1)
    expect(recall({ right: 1, wrong: 5, missed: 3 })).toBe(0.25)
  })
})
