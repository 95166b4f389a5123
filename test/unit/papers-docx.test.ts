import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { createMasker } from '../../notes/masking.ts'
import { cleanText, finished } from '../../notes/papers/finish.ts'
import { textsOf } from '../../notes/papers/paper.ts'
import { readingRecord } from '../../notes/papers/reading-record.ts'
import { reviewForm } from '../../notes/papers/review-form.ts'
import { docxBytes } from '../../notes/papers/write-docx.ts'
import type { CaseRecord } from '../../notes/schema.ts'
import { unzip } from './export-unzip.ts'
import { withNotes } from './paper-case.ts'
import { CASES, first, NONE, NUMBERS, ONE, OPEN, papersOf, suggestionOf, words } from './paper-sample.ts'

/** The written file: read back by another reader, whatever was put in. */

const SIGNS = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]])
function plain(xml: string): string {
  return xml.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (_, name: string) => SIGNS.get(name) ?? '?').replace(/\s+/g, '')
}

describe('bad input', () => {
  const NASTY = '\u0000\u0001\u000b\u001f\u202e\u2066倒\u2069]]>&<w:t>"\'\ud800甲\udc00\ufffe\u0085\r\n第二行\u2028第三行\t完🦉{abc}'
  it('what XML forbids and what turns the line goes; the rest stays', () => {
    expect(cleanText(NASTY)).toBe(']]>&<w:t>"\'甲\n第二行\n第三行\t完🦉{abc}'.replace(']]>', '倒]]>'))
  })
  it('odd names, 50,000 characters, 500 findings, 60 notes: the file opens and says what the preview said', async () => {
    const finding = first(ONE.review.findings, (f) => f.rule === 'notice-issued')
    const record: CaseRecord = {
      ...ONE, court: NASTY, caseFile: { ...ONE.caseFile, debtors: [{ name: { value: NASTY, quote: NASTY } }] },
      review: { ...ONE.review, findings: [...ONE.review.findings, ...Array.from({ length: 500 }, (_, i) => ({ ...finding, rule: `r${i}`, title: `规则${i}${NASTY}`, reason: `${NASTY}${'很长'.repeat(i === 7 ? 25_000 : 3)}` }))] },
    }
    const c = withNotes(record, ...Array.from({ length: 60 }, (_, i) => ({ comment: i === 5 ? '长'.repeat(10_000) : NASTY, document: { name: '卷', page: 60 - i } })))
    for (const raw of [reviewForm(c, NONE), readingRecord(c, NONE)]) {
      const paper = finished(raw, NUMBERS)
      const bytes = await docxBytes(paper)
      const files = await unzip(bytes)
      for (const [path, text] of files) expect(text, path).not.toMatch(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u)
      const shown = [...textsOf(paper)].join('').replace(/\s+/g, '')
      expect(plain(files.get('word/document.xml') ?? '')).toBe(shown)
      /* Another reader of the format agrees; it is slow, so not on the longest. */
      if (paper.kind === 'reading-record') expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\s+/g, '')).toBe(shown)
    }
  }, 60_000)
  it('an empty case: blanks to be filled by hand, no empty table', () => {
    const bare: CaseRecord = { ...ONE, court: '', caseFile: { ...ONE.caseFile, applicants: [], debtors: [], handler: undefined, filedOn: undefined }, review: { ...ONE.review, findings: [] } }
    for (const paper of papersOf(withNotes(bare))) for (const b of paper.blocks) if (b.type === 'table' && b.columns.some((x) => x.head !== undefined) && paper.kind !== 'review-form') expect(b.rows.length).toBeGreaterThan(0)
    expect(words(suggestionOf([withNotes(bare)]))).toContain('没有可以写入建议书的问题')
  })
})

describe('the layout of the file', () => {
  it('A4 with the margins of official documents, heads that repeat, rows that stay whole, a numbered page, 草稿 on each page', async () => {
    const form = await unzip(await docxBytes(finished(reviewForm(withNotes(ONE), NONE), OPEN)))
    expect(form.get('word/document.xml'), 'the signatures stay together').toMatch(/承办人意见[^]*<w:keepNext\/>[^]*审判长/)
    const files = await unzip(await docxBytes(finished(suggestionOf(CASES), OPEN)))
    const xml = files.get('word/document.xml') ?? ''
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml).toContain('<w:cantSplit/>')
    expect(files.get('word/footer1.xml')).toMatch(/— [^]*PAGE[^]* —/)
    expect(files.get('word/header1.xml')).toContain('草稿')
    expect(files.get('word/styles.xml')).toMatch(/w:eastAsia="仿宋"/)
  })
})

describe('names', () => {
  it.each(['names', 'all'] as const)('level %s: papers of cases of every kind come through the scan, and no party is named', (level) => {
    const noted = CASES.map((c) => withNotes(c.record, { comment: '李海波的配偶称其在外务工', document: { name: '执行卷宗', page: 3 }, handling: 'transfer' }))
    const masker = createMasker(level, noted.map((c) => c.record), { texts: noted.flatMap((c) => c.notes.map((n) => ({ caseId: c.record.id, text: n.comment }))) })
    for (const paper of [suggestionOf(noted), ...noted.flatMap(papersOf)]) expect(words(finished(paper, masker)), paper.name).not.toMatch(/李海波|方文清/)
  })
})
