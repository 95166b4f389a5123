import { emptyCaseFile, type CaseFile } from '../../casefile/schema.ts'
import type { ExportInput } from '../../notes/export-rows.ts'
import { caseRecordSchema } from '../../notes/case-record.ts'
import { noteSchema, type CaseRecord, type Note } from '../../notes/schema.ts'

/** Invented cases and notes for the export tests. ID numbers are of 1900-01-01 or have 0000 at the end. */

export const AT = '2026-11-21T09:03:05.000Z'
export const RULES = new Map([['four-no-under-three-months', '立案未满三个月']])
const f = <T>(value: T, quote = '') => ({ value, quote })

export function caseRecord(serial: number, more: Partial<Omit<CaseRecord, 'caseFile'>> & { caseFile?: Partial<CaseFile> } = {}): CaseRecord {
  const number = `（2025）渝0299执${serial}号`
  const { caseFile, ...rest } = more
  return caseRecordSchema.parse({
    id: number, caseNumber: number, court: '云溪县人民法院', title: '甲公司与张某', url: `https://oa.example.invalid/case?id=${serial}`, origin: 'https://oa.example.invalid',
    firstSeenAt: '2026-11-20T01:00:00.000Z', lastSeenAt: '2026-11-20T16:30:00.000Z',
    caseFile: {
      ...emptyCaseFile(), caseNumber: f(number), court: f('云溪县人民法院'), handler: f('李某'), filedOn: f('2025-02-28', '立案日期：2025年2月28日'),
      rulingOn: f('2025-05-20'), amounts: { due: f('1250000.50'), paid: f('13800000000'), unpaid: f('-12.30') },
      applicants: [{ name: f('云溪甲商贸有限公司'), unifiedCode: f('91500299MA0000000X') }],
      debtors: [{ name: f('张某'), idNumber: f('110101190001010000') }, { name: f('王某') }],
      ...caseFile,
    },
    review: {
      asOf: '2026-11-21', ruleset: '2026.11.21', approval: { conclusion: 'block', earliestApprovable: '2025-05-29' }, legality: { conclusion: 'suspected-violation' },
      findings: [{
        rule: 'four-no-under-three-months', title: '立案满三个月', approval: 'block', legality: 'suspected-violation', gate: true, earliest: '2025-05-29',
        reason: '2025年2月28日立案，2025年5月20日裁定，未满三个月；联系电话13800000000。',
        evidence: [{ field: 'filedOn', quote: '立案日期：2025年2月28日' }, { field: 'debtors.0', quote: '张某，公民身份号码110101190001010000' }],
        missing: [{ field: 'events', material: '约谈笔录' }],
        basis: [
          { document: '关于严格规范终结本次执行程序的规定（试行）', number: '法〔2016〕373号', article: '第一条第（四）项', mark: 'V', authority: 'law', requires: '满三个月', from: '2016-12-01', to: null, checkedOn: '2026-11-21' },
          { document: '某规定', number: '', article: '第三条', mark: 'M', authority: 'law', requires: '', from: '2016-12-01', to: null, checkedOn: '2026-11-21' },
          { document: '“四个不批”审批要求', number: '', article: '第4项', mark: 'P', authority: 'internal', requires: '', from: null, to: null, checkedOn: '2026-11-21' },
        ],
        counterEvidence: ['扣除审限的审批表', '首次执行案件的立案日期'], wouldPassIf: [],
      }],
    },
    ...rest,
  })
}

export function note(serial: number, caseId: string, more: Partial<Note> = {}): Note {
  return noteSchema.parse({
    id: `note-${String(serial).padStart(6, '0')}`, caseId,
    target: { type: 'words', quote: '被执行人张某，身份证号110101190001010000', prefix: '电话138', suffix: '', start: 1, end: 20 },
    kind: 'doubt', comment: '卡号6222000000000000000是否已查控', rule: 'four-no-under-three-months', url: 'https://oa.example.invalid/case?id=1', pageTitle: '案件详情',
    createdAt: '2026-11-20T16:30:00.000Z', updatedAt: '2026-11-20T16:45:00.000Z', revision: 1, ...more,
  })
}

export function input(more: Partial<ExportInput> = {}): ExportInput {
  const record = caseRecord(1)
  return { cases: [record], notes: [note(1, record.id)], ruleTitles: RULES, masking: 'numbers', scope: '全部案件', exportedAt: AT, ...more }
}
