import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Lead } from '../../notes/lead.ts'
import type { Masking } from '../../notes/mask.ts'
import { createMasker } from '../../notes/masking.ts'
import { maskerTexts } from '../../notes/export-rows.ts'
import { startMaking } from '../../notes/papers/making.ts'
import { textsOf, type Paper, type PaperKind } from '../../notes/papers/paper.ts'
import type { CaseNotes } from '../../notes/papers/words-of.ts'
import { docxBytes } from '../../notes/papers/write-docx.ts'
import { RULES } from '../../rules/index.ts'
import { sourceOn } from '../../rules/sources.ts'
import { casesOf, decided, withNotes } from '../../test/unit/paper-case.ts'
import { Comparison, convert, drawPages, pdfText, type Around } from './convert.ts'
import { library } from './library.ts'

/** The Word documents, as LibreOffice reads them and as it draws them: every sentence of the paper, in its order and on a page. */

const TEXT = 'txt:Text (encoded):UTF8'
const ONE: readonly PaperKind[] = ['review-form', 'reading-record', 'lead-transfer']
const TITLES = new Map(RULES.map((r) => [r.id, r.title]))

export async function comparePapers(around: Around): Promise<void> {
  const folder = path.join(around.out, '文书')
  const papers: { name: string; paper: Paper }[] = []
  for (const masking of ['none', 'names', 'all'] as const) papers.push(...await papersOf(around, masking))
  const files = papers.map(({ name }) => path.join(around.out, `${name}.docx`))
  convert(around, files, TEXT, folder)
  convert(around, files, 'pdf', folder)
  for (const { name, paper } of papers) {
    const c = new Comparison(around, `${name}.docx`)
    const texts = [...textsOf(paper)].filter((t) => t.trim() !== '')
    const read = squeezed(readFileSync(path.join(folder, `${name}.txt`), 'utf8'))
    let at = 0
    for (const t of texts) {
      const should = squeezed(t)
      const found = read.indexOf(should, at)
      c.same(`文字（第 ${at} 字起）`, found < 0 ? read.slice(at, at + should.length) : should, should)
      if (found >= 0) at = found + should.length
    }
    c.same('文字总数（多出的）', read.slice(at), '')
    const drawn = pdfText(path.join(folder, `${name}.pdf`))
    if (drawn !== undefined) compareDrawn(c, texts, drawn)
    c.end()
  }
  drawPages(folder, 8)
}

/** Cells stand beside each other on a page, and lines of theirs mix: each character must be drawn as often as it is written, or (heads, page numbers) more often. */
function compareDrawn(c: Comparison, texts: readonly string[], drawn: string): void {
  const count = (s: string) => {
    const counts = new Map<string, number>()
    for (const ch of s.normalize('NFKC')) if (/[\p{Script=Han}\p{L}\p{N}]/u.test(ch)) counts.set(ch, (counts.get(ch) ?? 0) + 1)
    return counts
  }
  const is = count(drawn)
  const lacking = [...count(texts.join('\n'))].filter(([ch, n]) => (is.get(ch) ?? 0) < n)
  c.same('版面上缺少的字', lacking.map(([ch, n]) => `${ch}${n - (is.get(ch) ?? 0)}`).join(''), '')
}

async function papersOf(around: Around, masking: Masking): Promise<{ name: string; paper: Paper }[]> {
  const { cases, notes, leads } = library()
  const all: (CaseNotes & { leads: readonly Lead[] })[] = cases.map((record) => ({ record, notes: notes.filter((n) => n.caseId === record.id), leads: leads.filter((l) => l.caseId === record.id) }))
  const sample = plainCase()
  const { texts, officials } = maskerTexts({ cases, notes: [...notes, ...sample.notes], leads })
  const masker = createMasker(masking, [...cases, sample.record], { texts, officials })
  const made: { name: string; paper: Paper }[] = []
  const write = async (name: string, paper: Paper) => {
    writeFileSync(path.join(around.out, `${name}.docx`), await docxBytes(paper))
    made.push({ name, paper })
  }
  const making = (of: typeof all) => {
    const m = startMaking({ reply: sourceOn('joint-13', '2026-11-22'), titles: TITLES })
    for (const c of of) m.add(c)
    return m
  }
  /* One as it commonly is, and the one with everything awkward in it. */
  for (const [who, c] of [['常见', sample], ['刁钻', all.find((a) => a.record.title === '=标题')]] as const) {
    if (!c) throw new Error('no such case')
    for (const kind of ONE) {
      const { paper } = making([c]).make({ kind, filled: new Map() }, masker)
      await write(`${paper.name}-${who}-${masking}`, paper)
    }
  }
  const m = making(all)
  const court = m.courts()[0]?.court
  const { paper } = m.make({ kind: 'suggestion', filled: new Map(), ...(court === undefined ? {} : { court }) }, masker)
  await write(`检察建议书-${masking}`, paper)
  return made
}

/** A case as people leave it: a dozen notes, decided conclusions. */
function plainCase() {
  const [c] = casesOf('notice-issued', 1, 50)
  if (!c) throw new Error('no case')
  const noted = withNotes(c.record,
    { comment: '执行通知书送达回证上签收日期晚于查询日期，请核对送达方式。', document: { name: '执行卷宗正卷', page: 12 }, weight: 'grave', handling: 'suggestion', tags: ['送达', '日期'] },
    { comment: '网络查控反馈一笔存款，余额较小，未见冻结或者扣划的材料。', kind: 'evidence', document: { name: '执行卷宗正卷', page: 27 } },
    { comment: '缺少约谈笔录。', kind: 'missing-material', target: { type: 'case' } },
    { comment: '', kind: 'excerpt', document: { name: '终本裁定书', page: 2 } },
    decided('notice-issued', 'accept'),
  )
  return { ...noted, leads: [] }
}

/** White space is laid out anew by every program, and marks that turn the line are none of a paper's. */
const squeezed = (text: string) => text.replace(/[\s\ufeff\u200b]+/g, '')
