/** Choices and lists with ticks: what is not ticked was not chosen, or not done. */

/** In a list whose points are marked (“√ 限制消费”), a short one without a mark, next to one that has it, was not done. */
function withoutUnmarked(lines: readonly string[]): readonly string[] {
  const marked = lines.map((l) => /^[√✓✔☑]/.test(l))
  if (marked.filter(Boolean).length < 2) return lines
  return lines.map((l, i) => (!marked[i] && marked[i - 1] && /^[\u4e00-\u9fa5、/]{2,14}$/.test(l) ? '□'.repeat(l.length) : l))
}

const TICKED = /[☑√☒✓✔]/
/** Where money came from is no act: “款项来源：☑扣划 □拍卖变价”. */
const FROM_WHERE = /^(?:案款|款项|资金|执行款)?来源:/
/** In a line of choices with a tick (“☑同意 □不同意”) what is not ticked is blanked, and each tick begins anew. */
export function withoutUnticked(text: string): string {
  if (!TICKED.test(text) && !text.includes('■')) return text
  /* “■划拨 □拍卖”: beside an empty box a full one is a tick; elsewhere it opens a point */
  const lines = withoutUnmarked(text.split('\n').map((l) => (l.includes('■') && l.includes('□') ? l.replaceAll('■', '☑') : l)))
  return lines.map((line) => (FROM_WHERE.test(line) && TICKED.test(line) ? line.replace(/[☑√☒✓✔□][^☑√☒✓✔□\s]{1,20}/g, (m) => '□'.repeat(m.length)) : TICKED.test(line) || /^□[^□]{1,16}(?:□[^□]{1,16}){0,8}$/.test(line) ? line.replace(/□[^□☑√☒✓✔\s\d]{1,40}(?:\s(?![\u4e00-\u9fa5]{2,8}:)[^□☑√☒✓✔\s\d]{1,20}){0,4}/g, (m) => '□'.repeat(m.length)).replace(/(?<=.)[☑√☒✓✔]/g, ';') : line)).join('\n')
}
