import type { Span } from './layout.ts'

/** What stands above the first title of a file: a front sheet, and the diary of the case below it. */

/** “一、当事人基本情况” */
export const CHAPTER = /^(?:[一二三四五六七八九十\d]{1,3}[、.]|[(第])/

/** The front sheet of a dossier that no title opens, and a diary below it: several lines above the first heading begin with a day and tell something. */
export function diaryAbove(text: string, heading: number): boolean {
  let entries = 0
  for (let at = 0; at < heading; at = text.indexOf('\n', at) + 1 || heading) {
    const line = text.slice(at, Math.min(at + 40, heading))
    if (ENTRY_LINE.test(line)) entries++
    else if (CHAPTER.test(line) && !NUMBER.test(line)) return false
  }
  return entries >= 2
}
const ENTRY_LINE = /^(?:(?:19|20)\d{2}[年.\-/])?\d{1,2}[月.\-/]\d{1,2}日?[,: ]?[\u4e00-\u9fa5][^\n]{5}/
/** “（2024）某0000执恢31号，…” opens no chapter. */
const NUMBER = /^\((?:19|20)\d{2}\)/

/** Above the first title stand the parties of both sides and, unless that is the title of a record or form, the filing: a sheet of its own. */
export function sheetAbove(text: string, title: { start: number; end: number }): boolean {
  const above = text.slice(0, title.start)
  if (title.start < SHORTEST || title.start > LONGEST || !APPLICANT.test(above) || !DEBTOR.test(above)) return false
  return FILED.test(above) || RECORD.test(text.slice(title.start, title.end))
}
/** Labels of both parties and a number take more than a line of a title. */
const SHORTEST = 24
/** A longer text above a title has one of its own. */
const LONGEST = 3000
const APPLICANT = /(?:^|[\n。；;，,])(?:\d[.、])?申请(?:执行)?人(?:信息)?[:|]?(?=[\u4e00-\u9fa5])/
const DEBTOR = /(?:^|[\n。；;，,])(?:\d[.、])?被(?:申请)?执行人(?:信息)?[:|]?(?=[\u4e00-\u9fa5])/
const FILED = /(?:^|[\n。；;，,])(?:收案|立案)(?:日期|时间)?[:|]?(?=(?:19|20)\d{2})|(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})(?:登记)?立案(?=[。，,；;\n])/
const RECORD = /(?:笔录|回证|反馈|申报表|报告表|日志|记录|消费令|财产令|通知书?|告知书|审批表)/

/** “立案：…，甲申请执行乙… / 执行日志 / …”: what stands above the title of a diary is told in it too. */
export function belowFront(text: string, title: Span | undefined): Span | undefined {
  return title !== undefined && title.start > 0 && /立案|申请执行/.test(text.slice(0, title.start)) && diaryAbove(text, text.length) ? undefined : title
}
