import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { nodePdf } from '../../cli/pdf-engine.ts'
import { check } from '../../cli/checked.ts'
import { report } from '../../cli/report.ts'
import { valueOf } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { fileText } from '../../documents/file-text.ts'
import { squash } from '../../casefile/text.ts'
import { readFileText } from '../../reading/read-file.ts'
import { flowOf } from '../../reading/narrative/flow.ts'
import { papersIn } from '../../reading/narrative/paper-starts.ts'
import { readText } from '../../reading/read-text.ts'
import { docxOf } from '../files/docx.ts'
import { factsIn, shortEvent } from './narrative-told.ts'
import { RULING } from './narrative-sample.ts'

/** A file may hold a whole dossier, or the papers of many cases. Everything is invented. */

const WHOLE = readFileSync(fileURLToPath(new URL('../dossiers/whole.txt', import.meta.url)), 'utf8')
const PLAIN = readFileSync(fileURLToPath(new URL('../dossiers/plain.txt', import.meta.url)), 'utf8')
const AS_OF = '2026-11-23'
const NUMBER = '（2025）渝9931执1208号'
const acts = (f: CaseFile) => f.events.map(shortEvent)
const numbers = (text: string) => { const r = readText(text); return [r.caseFile, ...r.further ?? []].map((f) => valueOf(f.caseNumber)) }
/** The ruling of the sample under another number and with another debtor. */
const other = (n: number, debtor: string) => RULING.replaceAll('执318号', `执${n}号`).replaceAll('闻砚', debtor)
const talk = (number: string, who: string, day: string, answer: string) => `\n云溪县人民法院\n询问笔录\n时间：${day}\n案号：${number}\n被询问人：${who}，被执行人\n问：你名下有什么财产？\n答：${answer}\n被询问人（签名）：${who}\n${day}\n`

describe('the papers of one case in one file', () => {
  const reading = readText(WHOLE)

  it('are read as one case, the judgment before them apart', () => {
    expect([reading.pageKind, valueOf(reading.caseFile.caseNumber), reading.further, reading.unplaced]).toEqual(['document', NUMBER, undefined, undefined])
    expect([valueOf(reading.caseFile.filedOn), valueOf(reading.caseFile.rulingOn), valueOf(reading.caseFile.closeMode), valueOf(reading.caseFile.amounts?.due)]).toEqual(['2025-03-06', '2025-09-01', 'zhongben', '186000.00'])
    expect([reading.caseFile.applicants, reading.caseFile.debtors].map((l) => l.map((p) => valueOf(p.name)))).toEqual([['云溪县信达建材有限公司'], ['陶远山']])
  })

  it('each add their acts; one told twice is one, with its day', () => {
    const told = acts(reading.caseFile)
    for (const wanted of ['network-query 2025-03-18', 'onsite-visit 2025-06-11', 'consumption-restricted 2025-07-01', 'debtor-questioned 2025-04-02', 'applicant-interviewed 2025-08-20', 'applicant-consented 2025-08-20', 'zhongben-informed 2025-08-20']) expect(told).toContainEqual(expect.stringMatching(`^${wanted}`))
    expect(told.filter((e) => /^(?:frozen|consumption-restricted|applicant-consented)/.test(e))).toHaveLength(3)
    /* The car of the talk is the one that the ruling tells of, with the reason why it cannot be sold. */
    expect(reading.caseFile.assets.map((a) => [a.kind.value, a.kind.quote])).toEqual([['deposit', expect.stringContaining('冻结存款312.55元')], ['vehicle', expect.stringContaining('查封车辆一辆但未实际扣押')]])
  })

  it('show their words where they stand', () => {
    const facts = factsIn(reading.caseFile)
    expect(facts.length).toBeGreaterThan(60)
    for (const { quote, start, end } of facts) expect(squash(WHOLE.slice(start, end))).toContain(squash(quote).slice(0, 4))
  })

  it('two talks are two, two prints of one are one', () => {
    const first = talk(NUMBER, '陶远山', '2025年4月9日', '没有'), second = talk(NUMBER, '陶远山', '2025年5月9日', '没有')
    const questioned = (text: string) => acts(readText(text).caseFile).filter((e) => e.startsWith('debtor-questioned')).map((e) => e.slice(18, 28))
    expect(questioned(WHOLE + first + second)).toEqual(['2025-04-02', '2025-04-09', '2025-05-09'])
    expect(questioned(WHOLE + first + first)).toEqual(['2025-04-02', '2025-04-09'])
  })

  it('that tell another day or sum are shown beside each other', () => {
    const reading = readText(WHOLE.replace('本院于2025年3月6日立案执行。\n执行过程中', '本院于2025年3月26日立案执行。\n执行过程中'))
    expect(reading.caseFile.conflicts.map((c) => [c.field, c.facts.map((f) => f.value)])).toContainEqual(['filedOn', ['2025-03-26', '2025-03-06']])
  })

  it.each([
    ['names a party', '陶远山', 1], ['names nobody of it', '温如故', 0],
  ])('a paper without a number that %s', (_, who, read) => {
    const paper = `\n云溪县人民法院\n询问笔录\n时间：2025年5月19日\n被询问人：${who}，被执行人\n问：你名下有什么财产？\n答：没有。\n${who}\n2025年5月19日\n`
    const reading = readText(WHOLE + paper)
    expect(acts(reading.caseFile).filter((e) => e.startsWith('debtor-questioned 2025-05-19'))).toHaveLength(read)
    expect(reading.unplaced).toEqual(read === 1 ? undefined : ['询问笔录'])
  })

  it('papers without number and court are found by their names and first labels', () => {
    const reading = readText(PLAIN)
    expect([valueOf(reading.caseFile.caseNumber), reading.unplaced]).toEqual([NUMBER, undefined])
    for (const wanted of ['frozen 2025-03-10', 'notice-served 2025-03-14', 'report-order-served 2025-03-14', 'network-query 2025-03-18', 'debtor-questioned 2025-04-02', 'onsite-visit 2025-06-11', 'panel-deliberated 2025-08-28']) expect(acts(reading.caseFile)).toContainEqual(expect.stringMatching(`^${wanted}`))
  })

  it.each([
    ['a chapter of a report', '云溪县人民法院\n结案报告\n一、当事人基本情况\n申请执行人：云溪县信达建材有限公司\n被执行人：陶远山\n二、财产查控情况\n被执行人：陶远山\n2025年3月18日网络查询，无财产。\n'],
    ['a line of a list of papers', '云溪县人民法院\n卷内目录\n1 询问笔录 3\n2 送达回证 5\n被执行人：陶远山\n'],
  ])('%s opens no paper', (_, text) => {
    expect(papersIn(flowOf(text).text).length).toBeLessThan(2)
  })

  it('the court that signed the paper above is not the head of the next', () => {
    const notice = WHOLE.slice(WHOLE.indexOf('云溪县人民法院\n执行通知书'), WHOLE.indexOf('二〇二五年三月十日'))
    const text = `${notice}云溪县人民法院\n二〇二五年三月十日\n报告财产令\n${NUMBER}\n陶远山：\n限你在收到此令后五日内，如实向本院报告财产情况。\n二〇二五年三月十一日\n`
    expect(acts(readText(text).caseFile).map((e) => e.trim())).toEqual(['notice-issued 2025-03-10', 'report-order-issued 2025-03-11'])
  })

  it('a debtor of a notice of his own is a debtor of the case', () => {
    const notice = (who: string) => `云溪县人民法院\n执行通知书\n${NUMBER}\n${who}：\n云溪县信达建材有限公司与你买卖合同纠纷一案，本院于2025年3月6日立案执行。责令你履行生效法律文书确定的义务。\n二〇二五年三月十日\n`
    expect(readText(notice('陶远山') + notice('温如故')).caseFile.debtors.map((p) => valueOf(p.name))).toEqual(['陶远山', '温如故'])
  })
})

describe('the papers of several cases in one file', () => {
  const three = [RULING, other(319, '温如故'), other(320, '陶远山')].join('\n')

  it('are as many cases, and no fact of one is in another', () => {
    const reading = readText(three)
    const alone = [RULING, other(319, '温如故'), other(320, '陶远山')].map((t) => readText(t).caseFile)
    const all = [reading.caseFile, ...reading.further ?? []]
    expect(all.map((f) => valueOf(f.caseNumber))).toEqual(['（2024）柏9921执318号', '（2024）柏9921执319号', '（2024）柏9921执320号'])
    expect(all.map(acts)).toEqual(alone.map(acts))
    expect(all.map((f) => f.debtors.map((p) => valueOf(p.name)))).toEqual([['闻砚'], ['温如故'], ['陶远山']])
  })

  it('are cases once each, whatever their order', () => {
    expect(numbers([other(319, '温如故'), WHOLE, RULING, talk('（2024）柏9921执319号', '温如故', '2024年5月9日', '没有')].join('\n'))).toEqual(['（2024）柏9921执319号', NUMBER, '（2024）柏9921执318号'])
  })

  it('judgments and papers of no enforcement case are none', () => {
    expect(numbers(`${RULING}\n云溪县人民法院\n民事判决书\n（2023）渝9931民初77号\n原告：甲有限公司。\n判决如下：\n驳回。\n审判员 罗青\n二〇二三年五月六日\n`)).toEqual(['（2024）柏9921执318号'])
  })

  it('a paper without a number that names parties of two of them is not given to one', () => {
    const paper = '\n云溪县人民法院\n询问笔录\n时间：2025年5月19日\n被询问人：闻砚、温如故，被执行人\n问：你们名下有什么财产？\n答：没有。\n2025年5月19日\n'
    const reading = readText(three + paper)
    expect(reading.unplaced).toEqual(['询问笔录'])
    expect([reading.caseFile, ...reading.further ?? []].flatMap(acts).filter((e) => e.includes('2025-05-19'))).toEqual([])
  })

  it('`check` judges each and says that there are more', () => {
    const checked = check({ reading: readText(three), ms: 1 }, { asOf: AS_OF })
    expect(checked.gaps).toEqual(['文件中还有2件案件的文书（（2024）柏9921执319号、（2024）柏9921执320号），已分别核对'])
    expect(checked.further?.map((f) => f.review.findings.length)).toEqual([checked.review?.findings.length, checked.review?.findings.length])
    const printed = report('三件.txt', checked, { role: 'approval', json: false, judge: { asOf: AS_OF } })
    for (const n of [318, 319, 320]) expect(printed).toMatch(new RegExp(`^ {2}（2024）柏9921执${n}号　`, 'm'))
  })

  it('a number of its own line whose paper is not made out is told', () => {
    const text = `${RULING}\n以下为另案\n案号：（2024）柏9921执777号\n该案已另行处理。\n`
    const checked = check({ reading: readText(text), ms: 1 }, { asOf: AS_OF })
    expect(checked.gaps).toEqual(['文件中还有单独成行的案号（2024）柏9921执777号，没有认出该案的文书，请核对'])
    expect(check({ reading: readText(RULING), ms: 1 }, { asOf: AS_OF }).gaps).toBeUndefined()
  })

  it('are found in a Word document with tables too', async () => {
    const lines = WHOLE.split('\n'), at = lines.findIndex((l) => l.startsWith('序号 |'))
    const bytes = await docxOf([...lines.slice(0, at), { table: lines.slice(at, at + 5).map((l) => l.split(' | ')) }, ...lines.slice(at + 5), ...RULING.split('\n')])
    const reading = readFileText(await fileText('卷宗.docx', bytes, { pdf: nodePdf }))
    expect([reading.caseFile, ...reading.further ?? []].map((f) => valueOf(f.caseNumber))).toEqual([NUMBER, '（2024）柏9921执318号'])
  })

  it('of a file that was not read whole none is told as complete', () => {
    const snapshots = [{ text: three, blocks: [], runs: [], title: '', url: '', truncated: false, attr: () => '' }]
    const reading = readFileText({ form: 'text', snapshots, gaps: ['第2页没有文字'] })
    expect(reading.further?.map((f) => f.coverage.parties)).toEqual(['partial', 'partial'])
  })
})

it('what a paper costs does not grow with what stands around it', () => {
  const cases = (n: number) => Array.from({ length: n }, (_, i) => other(1000 + i, `温${String.fromCharCode(0x4e00 + i)}`)).join('\n')
  const [few, many] = [cases(20), cases(200)]
  const cost = (text: string) => { const from = process.cpuUsage(); readText(text); const { user, system } = process.cpuUsage(from); return user + system }
  cost(few)
  /* Ten times the papers; before each was read by itself it cost some sixty times as much. A busy machine may spoil a try. */
  const ratios = Array.from({ length: 5 }, () => cost(many) / cost(few))
  expect(Math.min(...ratios)).toBeLessThan(25)
  expect(readText(many).further).toHaveLength(199)
})
