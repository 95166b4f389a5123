/** Labels and their values on one line, parted by single blanks: “案号：… 承办人：…”, “日期：1月9日 事项：网查 内容：…”. */

const NEXT_LABEL = /[ \t]+(?=[\u4e00-\u9fa5()、]{2,8}:)/g
const LABELLED = /^[\u4e00-\u9fa5()、]{2,8}:[^:]/
/** Labels that no sentence has. */
const OF_FORMS = /^(?:案号|案由|申请执行人|被执行人|承办人|承办法官|执行员|书记员|记录人|立案(?:日期|时间)|执行标的|标的额?|执行依据|时间|地点|日期):/
/** A record of a log: its day, what was done, and how. */
const DAY = /^(?:日期|时间):(?=\d)/
const WHAT = /^(?:事项|内容|工作内容|工作事项|执行事项|执行内容|事由|摘要|经过|执行情况|情况|工作|节点|措施|办理情况|具体内容|备注|结果):/
const OF_PARTY = /^(?:[\u4e00-\u9fa5]{0,4}代理人|法定代表人|负责人|经营者|律师|住所地?|住址|电话|性别)/
/** Longer lines are prose. */
const LINE_MAX = 400

/** By offset in the line, what stands for the blank before a label; '' takes a character away. */
export function labelSigns(line: string): ReadonlyMap<number, string> | undefined {
  if (line.length > LINE_MAX || line.indexOf(':') === line.lastIndexOf(':')) return undefined
  const blanks = [...line.matchAll(NEXT_LABEL)]
  if (blanks.length === 0) return undefined
  const starts = [0, ...blanks.map((m) => m.index + m[0].length)]
  const pieces = starts.map((s, i) => line.slice(s, blanks[i]?.index ?? line.length))
  const signs = new Map<number, string>()
  const day = DAY.exec(pieces[0] ?? '')
  if (day && pieces.slice(1).every((p) => WHAT.test(p))) {
    for (let i = 0; i < day[0].length; i++) signs.set(i, '')
    blanks.forEach((m, i) => {
      const label = WHAT.exec(pieces[i + 1] ?? '')?.[0] ?? ''
      const from = m.index + m[0].length
      signs.set(m.index, i === 0 ? ':' : ',')
      for (let k = m.index + 1; k < from + label.length; k++) signs.set(k, '')
    })
    return signs
  }
  const known = pieces.filter((p) => OF_FORMS.test(p)).length
  const rest = pieces.slice(1)
  if (known === 0 || !rest.every((p) => LABELLED.test(p)) || !(LABELLED.test(pieces[0] ?? '') || known > 1) || /[。;]/.test(pieces.slice(0, -1).join(''))) return undefined
  /* who acts for a party stands with him: a line of his own would make him one who speaks */
  blanks.forEach((m, i) => { if (!OF_PARTY.test(rest[i] ?? '')) signs.set(m.index, '\n') })
  return signs
}
