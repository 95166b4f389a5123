import type { PaperKind } from './paper.ts'

/** What a person fills in before the paper is saved. It is kept nowhere. */

export interface Blank {
  key: string
  label: string
  /** what stands in the paper while it is empty */
  open: string
}
export type Filled = ReadonlyMap<string, string>

const LINE = '　　　　'
const DATE = '　　　　年　　月　　日'

export const BLANKS: Record<PaperKind, readonly Blank[]> = {
  'review-form': [{ key: 'handler', label: '承办人', open: '' }],
  'reading-record': [
    { key: 'reader', label: '阅卷人', open: LINE }, { key: 'writer', label: '记录人', open: LINE }, { key: 'time', label: '阅卷时间', open: DATE },
    { key: 'place', label: '阅卷地点', open: LINE }, { key: 'volumes', label: '卷宗册数', open: '　　册　　页' },
  ],
  'lead-transfer': [
    { key: 'number', label: '编号', open: '＿＿＿＿＿＿' }, { key: 'from', label: '移送单位、部门', open: LINE }, { key: 'sender', label: '移送人', open: LINE },
    { key: 'to', label: '接收单位、部门', open: LINE }, { key: 'receiver', label: '接收人', open: LINE },
  ],
  suggestion: [
    { key: 'number', label: '文号', open: '＿＿检＿＿〔＿＿＿＿〕＿＿号' }, { key: 'sender', label: '制发单位', open: '＿＿＿＿人民检察院' },
    { key: 'source', label: '案件来源', open: '＿＿＿＿' }, { key: 'objection', label: '提出异议的期限', open: '＿＿＿＿年＿＿月＿＿日' }, { key: 'date', label: '日期', open: DATE },
  ],
  'note-list': [],
}

/** What was filled in, or the blank to be filled by hand. */
export function blank(kind: PaperKind, filled: Filled, key: string): string {
  const given = filled.get(key)?.trim() ?? ''
  return given !== '' ? given : (BLANKS[kind].find((b) => b.key === key)?.open ?? '')
}
