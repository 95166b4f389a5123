import type { ExportInput } from '../../notes/export-rows.ts'
import type { Lead } from '../../notes/lead.ts'
import type { Note } from '../../notes/schema.ts'
import { casesOf, decided, judged, lead } from '../../test/unit/paper-case.ts'
import { caseRecord, note } from '../../test/unit/export-sample.ts'
import { RULES } from '../../rules/index.ts'

/** An invented library: cases judged by the rules themselves, with notes and leads that say everything awkward that a text may say. */

export const AWKWARD: readonly string[] = [
  '=1+1', '=HYPERLINK("http://x.invalid/","请点击")', '+1-800', '-2+3', '@SUM(A1:A9)', '\t=1+1', '　＝1+1', "'已有撇号", '=cmd|\' /C calc\'!A0',
  '1E5', '0012', '123456789012', '3-4', '2026-11-22', '50%', '￥1,250,000.50', '-12.30', '12:30', '9:5:7', '2026/11/22', '2026年11月22日', '11/22/2026', '1,250', '(12)', '1 1/2', '$5', '5 %', '0.10', 'TRUE', '#N/A', '#REF!', '{=A1}',
  '他说：“不知道”，又说"真的"', '逗号,引号",换行\n第二行\r\n第三行', '分号;竖线|制表\t符', ' 前后有空格 ', '　全角空格　', 'constructor', '__proto__', '_x0041_', '_x005F_', '&lt;b&gt;粗&amp;', '<b>标签</b>', ']]>', '${jndi:x}', '{{名}}',
  '表情👩‍⚖️🇨🇳👍🏽完', '生僻字𠮷𪚥㐂', 'عربي ثم 中文', 'שלום 与中文', '\u202e反向\u202c', '\u2066隔离\u2069', '零\u200b宽', '组合é', '日文ﾊﾝｶｸ', '一\u2028二\u2029三', '制\u0001止\u000b符', '半\ud800个',
  '长'.repeat(50_000), '很长的一段话，没有换行，应当在单元格内自动换行而不是横向溢出到相邻的单元格之外。'.repeat(20), 'https://oa.example.invalid/a/very/long/path/without/any/break/that/does/not/fit/into/a/column?of=this&width=1', '行一\n\n\n行五',
]

const RULE = 'notice-issued'
const NAMES = ['云溪县人民法院', '棹浦县人民法院[一]', '=云溪:县*人民?法院/\\']

export interface Library extends Pick<ExportInput, 'cases' | 'notes' | 'ruleTitles' | 'scope' | 'exportedAt'> { leads: Lead[] }

export function library(): Library {
  const plain = casesOf(RULE, 5, 1).map((c) => c.record)
  /* No editor takes a text that no cell holds; what a conclusion rests on may be as long together. */
  const long = AWKWARD.find((t) => t.length >= 50_000) ?? ''
  const base = judged(90, { debtors: AWKWARD.slice(0, 12).map((name, i) => ({ name: { value: i % 2 === 0 ? `张某${name}` : name, quote: name } })) }, { court: NAMES[2] ?? '', title: '=标题' })
  const odd = { ...base, review: { ...base.review, findings: base.review.findings.map((f) => (f.rule === RULE ? { ...f, reason: `=开头${long.slice(0, 4000)}`, evidence: [...f.evidence, ...Array.from({ length: 26 }, (_, i) => ({ field: '', quote: `第${i}段${long.slice(i * 1900, (i + 1) * 1900)}` }))] } : f)) } }
  const cases = [...plain.map((c, i) => ({ ...c, court: NAMES[i % 2] ?? '' })), odd, caseRecord(91)]
  const first = cases[0]
  if (!first) throw new Error('no case')
  const notes: Note[] = AWKWARD.map((comment, i) => note(i + 1, (i % 3 === 0 ? odd : first).id, {
    comment: comment.slice(0, 10_000), createdAt: new Date(Date.UTC(2026, 10, 20, 16, i)).toISOString(), rule: i % 2 === 0 ? RULE : undefined,
    ...(i % 4 === 1 ? { target: { type: 'words' as const, quote: comment.slice(0, 900), prefix: '', suffix: '', start: 1, end: 2 } } : i % 4 === 2 ? { target: { type: 'case' as const } } : {}),
    ...(i % 5 === 0 ? { tags: [comment.slice(0, 20).replaceAll(/[，,\n\r\t]/g, '') || '标签'], weight: 'grave' as const, handling: 'transfer' as const, document: { name: `执行卷宗${comment.slice(0, 40)}`, page: i + 1 } } : {}),
  }))
  const leads = [lead(first, { summary: AWKWARD.slice(30).join('；').slice(0, 1900), title: '=线索标题' }), lead(odd, { id: 'lead-0002', title: '疑似未发出通知', summary: AWKWARD.slice(0, 30).join('；').slice(0, 1900) })]
  const decisions = [note(900, first.id, decided(RULE, 'override', '卷内第12页已有通知书回证。\n见附卷。')), note(901, odd.id, decided(RULE, 'accept'))]
  return { cases, notes: [...notes, ...decisions], leads, ruleTitles: new Map(RULES.map((r) => [r.id, r.title])), scope: '全部案件', exportedAt: '2026-11-22T09:03:05.000Z' }
}
