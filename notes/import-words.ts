import type * as z from 'zod/mini'

/** What is wrong with a file, in words for the reader. */

/** Where JSON.parse stopped: browsers tell the line, the end of the text, or the words around it, which count when they occur once. */
export function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : ''
  if (/end of JSON|end of data|Unterminated/i.test(message)) return '（在末尾中断）'
  const place = /line (\d+) column (\d+)/.exec(message)
  if (place) return `（第${place[1]}行第${place[2]}列）`
  const words = /, (?:\.\.\.)?"([\s\S]{1,60}?)"(?:\.\.\.)? is not valid JSON$/.exec(message)?.[1] ?? ''
  const at = words === '' ? -1 : text.indexOf(words)
  return at < 0 || at !== text.lastIndexOf(words) ? '' : `（第${text.slice(0, at + words.length / 2).split('\n').length}行附近）`
}

const FIELDS = new Map(Object.entries({
  id: '编号', caseId: '所属案件', target: '批注对象', kind: '批注类型', comment: '批注内容', rule: '涉及规则', decision: '对结论的处理', url: '网址',
  pageTitle: '页面标题', createdAt: '创建时间', updatedAt: '修改时间', revision: '版本', caseNumber: '案号', court: '执行法院', title: '名称',
  firstSeenAt: '首次查看', lastSeenAt: '最近查看', caseFile: '案件内容', review: '核查结论', exportedAt: '导出时间', masking: '脱敏', notes: '批注', cases: '案件', corrections: '更正',
  leads: '线索', steps: '步骤', summary: '摘要', noteIds: '所据批注', tags: '标签', weight: '重要程度', handling: '处理意见', document: '文书', past: '以前的版本', deletedAt: '删除时间',
  action: '更正内容', seen: '页面读数', reason: '理由', by: '署名', at: '更正时间',
}))

/** “的“批注内容”超过10000个字符”: what is wrong with one row, to follow its name. */
export function explainIssue(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return '不符合格式'
  const names = issue.path.map((p, i) => (i === 0 ? (FIELDS.get(String(p)) ?? String(p)) : typeof p === 'number' ? `第${p + 1}项` : String(p)))
  return `${names.length === 0 ? '' : `的“${names.join('›').slice(0, 80)}”`}${wrong(issue)}`
}

function wrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big': return `超过${issue.maximum}${issue.origin === 'string' ? '个字符' : issue.origin === 'array' ? '项' : ''}`
    case 'too_small': return issue.origin === 'string' ? '为空' : `小于${issue.minimum}`
    case 'invalid_type': return '缺失，或者类型不对'
    case 'invalid_value': return '不是允许的值'
    case 'invalid_format': return '格式不对'
    default: return '不符合格式'
  }
}
