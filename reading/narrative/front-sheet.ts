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
