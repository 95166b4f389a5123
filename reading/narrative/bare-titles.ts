import type { Span } from './layout.ts'
import type { Start } from './paper-starts.ts'

/** “评议 / 2024年9月9日，…”: one word over what was done on a day, below a paper that has ended. */
export function bareTitles(text: string): Span[] {
  const named = [...text.matchAll(NAMED_TITLE)]
  /* where papers stand under bare names, so do the chapters between them: what follows an order is no part of it */
  const chapters = named.length > 0 ? [...text.matchAll(CHAPTER_LINE)] : []
  const form = FORM_ABOVE.exec(text)
  const diaries = form ? [...text.matchAll(DIARY_TITLE)].filter((m) => m.index > form.index) : []
  return [...text.matchAll(BARE_TITLE), ...named, ...chapters, ...diaries].map((m) => ({ start: m.index + 1, end: m.index + m[0].length })).sort((a, b) => a.start - b.start)
}
/** A diary below the form or record of another: its days are not those of that paper. */
const DIARY_TITLE = /\n(?:执行|办案|工作|案件)?(?:日志|工作记录|办案记录|执行记录)(?=\n(?:20\d{2}年\d{1,2}月\d{1,2}日|20\d{2}[-./]\d{1,2}[-./]\d{1,2})[^\n]{6})/g
const FORM_ABOVE = /\n[\u4e00-\u9fa5]{0,12}(?:申报表|报告表)\n/
const CHAPTER = '[\\u4e00-\\u9fa5、()]{0,10}(?:情况|措施|处置|查控|查询|核实|核查|申报|案款|反馈|汇总|发放|线索|流程|意见)'
const CHAPTER_LINE = new RegExp(`\\n${CHAPTER}(?:\\([^()\\n]{1,8}\\))?(?=\\n[^\\n:]{0,40}[^\\n]{8})`, 'g')
/** A chapter between papers that stand under bare names. */
export const CHAPTER_NAME = new RegExp(`^${CHAPTER}(?:\\([^()\\n]{1,8}\\))?$`)
/** “走访笔录 / 2024年6月19日上午，…”: the name of a paper alone on its line, and what it tells begins with a whole day. */
const NAMED_TITLE = /\n[\u4e00-\u9fa5()]{0,12}(?:笔录|回证|反馈表|审批表|申报表|报告表|告知书|通知书|消费令|财产令)(?:\([^()\n]{1,8}\))?(?=\n(?:20\d{2}年\d{1,2}月\d{1,2}日|20\d{2}[-./]\d{1,2}[-./]\d{1,2})[^\n]{6})/g
export const BARE_WORD = /^(?:评议|合议|审批)(?:情况|[与和、]审批)?$/

/** It ends the record of a talk; elsewhere it is a chapter of the same paper. */
export function belowRecord(text: string, starts: readonly Start[], at: number): boolean {
  const above = starts.filter((s) => s.title !== undefined && s.title.end < at).sort((a, b) => a.at - b.at).at(-1)?.title
  return above !== undefined && text.slice(above.start, above.end).includes('笔录')
}
const BARE_TITLE = /\n(?:评议|合议|合议情况|评议情况|合议[与和、]审批|审批)(?=\n(?:20\d{2}年?[-./]?\d{1,2}[月./-]|20\d{2}年))/g
