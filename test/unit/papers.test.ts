import { describe, expect, it } from 'vitest'
import { scanForNumbers } from '../../notes/mask.ts'
import { basisWords } from '../../notes/papers/bases.ts'
import { inFileOrder } from '../../notes/papers/file-order.ts'
import { convictingIn, convictingWords, finished } from '../../notes/papers/finish.ts'
import { leadTransfer, transferItems } from '../../notes/papers/lead-transfer.ts'
import { startMaking } from '../../notes/papers/making.ts'
import { PAPER_KINDS } from '../../notes/papers/paper.ts'
import { readingRecord } from '../../notes/papers/reading-record.ts'
import { reviewForm } from '../../notes/papers/review-form.ts'
import { chineseNumber } from '../../notes/papers/numbers.ts'
import { LISTED_MAX } from '../../notes/papers/suggestion.ts'
import type { LeadStep } from '../../notes/lead.ts'
import type { CaseRecord } from '../../notes/schema.ts'
import { decided, lead, withNotes } from './paper-case.ts'
import { bodyOf, CASES, first, NONE, NUMBERS, ONE, OPEN, papersOf, REPLY, suggestionOf, TITLES, words } from './paper-sample.ts'

/** What the papers say and what they never say; the written file: papers-docx.test.ts. */

const defect = (record: CaseRecord) => record.review.findings.find((f) => f.legality === 'procedural-defect' && f.basis.some((b) => b.mark === 'V' && b.authority === 'law'))

describe('no paper convicts, and none quotes what may not be quoted', () => {
  const many = suggestionOf(CASES)
  it('has problems to tell', () => expect(many.blocks.filter((b) => b.type === 'paragraph' && b.style === 'subheading').length).toBeGreaterThan(8))
  it('knows convicting words when it sees them', () => {
    expect(['该行为已构成拒不执行判决罪', '违法事实清楚', '枉法裁判', '涉嫌渎职', '事实清楚、证据确凿', '足以认定其违法'].map((t) => convictingWords(t).length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(convictingWords('疑似违法；可能不符合规定，不足以认定违法，建议核实。移送追究刑事责任的线索。')).toEqual([])
  })
  it('in all papers of cases of every kind', () => {
    const bad = [many, ...CASES.flatMap(papersOf)].flatMap((p) => convictingIn(p).map((w) => `${p.name}：${w}`))
    expect(bad).toEqual([])
  })
  it('bases of mark M and without an article stand in the note at the end only; internal rules nowhere in what goes to others', () => {
    const all = CASES.flatMap((c) => c.record.review.findings.flatMap((f) => f.basis))
    const quoted = new Set(all.filter((b) => b.mark !== 'M').map(basisWords))
    const open = [...new Set(all.filter((b) => b.mark === 'M').map(basisWords))].filter((w) => ![...quoted].some((q) => q.startsWith(w)))
    expect(open.filter((w) => words(many).includes(w)).length, 'the sample has such bases').toBeGreaterThan(2)
    for (const paper of [many, ...CASES.flatMap((c) => papersOf(c).filter((p) => p.kind !== 'reading-record'))]) {
      const body = bodyOf(paper)
      expect(open.filter((w) => body.includes(w)), paper.name).toEqual([])
      expect(body).not.toMatch(/条号待核|（依据待核）/)
      if (paper.kind !== 'review-form') expect(body).not.toMatch(/红线|不批|可批|内部/)
    }
  })
  it('every problem of the draft rests on an article, and the time to reply on its own', () => {
    const texts = many.blocks.flatMap((b) => (b.type === 'paragraph' ? [b] : []))
    const heads = texts.filter((b) => b.style === 'subheading').length
    expect(texts.filter((b) => b.style === 'body' && /^依据：.*《.+》.*第.+条/.test(b.text))).toHaveLength(heads)
    expect(words(many)).toMatch(/根据《最高人民法院、最高人民检察院关于.*》.*第十三条，人民法院应当在收到检察建议后三个月内审查处理并书面回复/)
    expect(many.draft && words(many).includes('（草稿）')).toBe(true)
  })
})

describe('what the reader decided', () => {
  const other = defect(ONE)?.rule ?? ''
  it('conclusions not accepted are left out of what goes to others and counted; accepted ones are marked', () => {
    const before = suggestionOf([withNotes(ONE)])
    const after = suggestionOf([withNotes(ONE, decided('notice-issued', 'override', '卷宗有回证'))])
    expect(bodyOf(before)).toContain('已发执行通知')
    expect(bodyOf(after)).not.toContain('已发执行通知')
    expect(words(after)).toContain('审查人不采纳的1项没有列入')
    expect(words(after)).not.toContain('卷宗有回证')
    const accepted = suggestionOf([withNotes(ONE, decided('notice-issued', 'accept'))])
    expect(bodyOf(accepted)).toMatch(/关于“已发执行通知”\n1\n0\n1\n1[^]*(?:\n|、)[一二三四五六七八九十]+\*/)
    expect(transferItems({ ...withNotes(ONE, decided('notice-issued', 'override')), leads: [] }).map((i) => i.key)).not.toContain('finding:notice-issued')
    expect(transferItems({ ...withNotes(ONE, decided('notice-issued', 'accept')), leads: [] }).filter((i) => i.marked).map((i) => i.key)).toEqual(['finding:notice-issued'])
  })
  it('the review form keeps the conclusion and tells what was decided beside it', () => {
    const form = words(reviewForm(withNotes(ONE, decided(other, 'override', '首次执行已满期')), NONE))
    expect(form).toContain('（审查人不采纳）')
    expect(form).toContain('不采纳的理由：首次执行已满期')
    expect(form).toContain('采纳 0 项，不采纳 1 项')
    expect(form).toContain('结论本身不因处理而改变')
  })
  it('a note or a lead that names a rule which found nothing raises no suspicion of it', () => {
    const clean = first(ONE.review.findings, (f) => f.legality === 'none')
    const c = withNotes(ONE, { handling: 'transfer', rule: clean.rule, comment: '请核实' })
    const table = words(leadTransfer(c, transferItems({ ...c, leads: [] }).filter((i) => i.marked), NONE))
    expect(table).toContain('由接收单位核实')
    expect(table).toContain('未见异常')
    expect(table).not.toMatch(/疑似问题\n(?:线索|疑似)/)
  })
  it('a lead brings its notes and its summary; they are not offered twice', () => {
    const c = withNotes(ONE, { handling: 'transfer', comment: '回证没有签名' })
    const items = transferItems({ ...c, leads: [lead(ONE, { noteIds: c.notes.map((n) => n.id), rule: 'notice-issued' })] })
    expect(items.filter((i) => i.marked).map((i) => i.key)).toEqual(['lead:lead-0001'])
    expect(items.map((i) => i.key)).not.toContain('finding:notice-issued')
    expect(words(leadTransfer(c, items.filter((i) => i.marked), NONE))).toMatch(/卷内未见约谈材料。[^]*批注：回证没有签名[^]*2026年11月20日 待核/)
    const steps = [{ stage: 'raised', on: '2026-03-02', comment: '', opinion: 'suggestion', number: '云检建〔2026〕1号', servedOn: '2026-03-05' }, { stage: 'replied', on: '2026-05-06', comment: '函复', reply: 'rejected' }, { stage: 'resulted', on: '2026-06-01', comment: '', paid: '2000' }] satisfies LeadStep[]
    const gone = transferItems({ ...c, leads: [lead(c.record, { steps })] })
    expect(words(leadTransfer(c, gone.slice(0, 1), NONE)), 'who receives it learns what the court was told and what it said').toMatch(/提出监督意见（检察建议 云检建〔2026〕1号，法院2026年3月5日收到）[^]*法院回复（不采纳）：函复[^]*结果（到位 2,000元）/)
    const dropped = lead(ONE, { steps: [{ stage: 'pending', on: '2026-11-20', comment: '' }, { stage: 'dropped', on: '2026-11-21', comment: '有回证' }] })
    expect(transferItems({ ...withNotes(ONE), leads: [dropped] }).filter((i) => i.marked), 'what is not pursued is not handed over unasked').toEqual([])
  })
})

describe('the file’s order', () => {
  it('documents by the case file, then by name with numbers; pages; then what has no document, by where it stands', () => {
    const at = (start: number) => ({ type: 'words' as const, quote: '词', prefix: '', suffix: '', start, end: start + 1 })
    const record = { ...ONE, caseFile: { ...ONE.caseFile, documents: [{ kind: { value: '终本裁定书', quote: '' } }] } }
    const c = withNotes(record,
      { comment: '页面后', target: at(90), pageTitle: '案件详情' }, { comment: '页面前', target: at(10), pageTitle: '案件详情' },
      { comment: '第10册', document: { name: '第10册', page: 1 } }, { comment: '第2册', document: { name: '第2册' } }, { comment: '第2册第9页', document: { name: '第2册', page: 9 } },
      { comment: '图下', document: { name: '第2册', page: 3 }, target: { type: 'region', image: { kind: 'image', key: 'k', label: '' }, box: { x: 0, y: 70, width: 5, height: 5 } } },
      { comment: '图上', document: { name: '第2册', page: 3 }, target: { type: 'region', image: { kind: 'image', key: 'k', label: '' }, box: { x: 0, y: 7, width: 5, height: 5 } } },
      { comment: '裁定', document: { name: '终本裁定书', page: 2 } })
    expect(inFileOrder(record, c.notes).map((p) => p.note.comment)).toEqual(['裁定', '图上', '图下', '第2册第9页', '第2册', '第10册', '页面前', '页面后'])
  })
})

describe('masking', () => {
  it('numbers are hidden everywhere, and what was left in clear stops the paper', () => {
    const c = withNotes(ONE, { comment: '电话13800000000，身份证110101190001010000' })
    for (const paper of papersOf(c)) expect(words(finished(paper, NUMBERS))).not.toMatch(/13800000000|110101190001010000/)
    expect(() => finished(readingRecord(c, NONE), { text: (t) => t, scan: scanForNumbers })).toThrow('没有生成：阅卷笔录中还有未遮盖的个人信息')
  })
  it('every text of many cases is masked under its own case', () => {
    const seen = new Map<string, Set<string | undefined>>()
    finished(suggestionOf(CASES), { text: (t, id) => { for (const { record } of CASES) if (t.includes(`${record.caseNumber}：`) || t === record.caseNumber) seen.set(record.id, (seen.get(record.id) ?? new Set()).add(id)); return t }, scan: () => [] })
    expect(seen.size).toBeGreaterThan(5)
    expect([...seen].filter(([id, under]) => under.size !== 1 || !under.has(id))).toEqual([])
  })
})

describe('making', () => {
  it('takes cases in lot by lot; papers of one case refuse several, the draft speaks to one court', () => {
    const making = startMaking({ reply: REPLY, titles: TITLES })
    for (const [i, c] of CASES.entries()) making.add({ ...c, record: i % 3 === 0 ? { ...c.record, court: '石桥区人民法院' } : c.record, leads: [] })
    expect(making.courts().map((c) => c.court)).toEqual(['云溪县人民法院', '石桥区人民法院'])
    for (const kind of PAPER_KINDS) {
      const make = () => making.make({ kind, filled: NONE, court: '石桥区人民法院' }, OPEN)
      if (kind === 'suggestion') expect(words(make().paper)).toContain('石桥区人民法院：')
      else if (kind === 'note-list') expect(words(make().paper)).toContain('共 0 件案件，0 条批注')
      else expect(make).toThrow('一次只写一件案件')
    }
    expect(making.make({ kind: 'suggestion', filled: NONE }, OPEN).warnings.join('')).toMatch(/另有 \d+ 件属于其他法院/)
  })
  it('says what is missing and what convicts before it is saved', () => {
    const making = startMaking({ reply: REPLY, titles: TITLES })
    making.add({ ...withNotes({ ...ONE, caseFile: { ...ONE.caseFile, handler: undefined } }, { comment: '有枉法裁判之嫌' }), leads: [] })
    const { warnings, length } = making.make({ kind: 'review-form', filled: NONE }, OPEN)
    expect(warnings.join('\n')).toMatch(/“枉法”[^]*没有读到承办人/)
    expect(length.pages).toBeGreaterThan(1)
  })
  it('thousands of cases: a bounded list, a bounded paper', () => {
    const making = startMaking({ reply: REPLY, titles: TITLES })
    const few = { ...ONE, review: { ...ONE.review, findings: ONE.review.findings.filter((f) => f.legality === 'procedural-defect') } }
    for (let i = 0; i < LISTED_MAX + 5; i++) making.add({ record: { ...few, id: `c${i}`, caseNumber: `（2025）渝0299执${i}号` }, notes: [], leads: [] })
    const { paper } = making.make({ kind: 'suggestion', filled: NONE }, OPEN)
    expect(paper.blocks.reduce((n, b) => n + (b.type === 'table' ? b.rows.length : 1), 0)).toBeLessThan(LISTED_MAX + 400)
    expect(words(paper)).toContain(`只列出前${LISTED_MAX}件`)
  })
})

it('numbers of headings', () => expect([1, 10, 11, 20, 21, 99, 100, 105, 110].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九', '一百', '一百〇五', '一百一十']))
