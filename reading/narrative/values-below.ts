import { isKnownLabel } from './cells.ts'

/** Forms copied out of a word processor cell by cell: a line for each label, and below it one for its value. */

/** Labels that stand so in forms of courts, beside those that stand before a colon. */
const MORE = /^(?:(?:被执行人|申请执行人|当事人|申报人)?(?:姓名|名称)(?:[(/]?(?:姓名|名称)\)?)?|(?:法定|委托诉讼|委托)?代理人|法定代表人|负责人|联系地址|住所地?|住址|性别|申报人|接收人|填报人|报告人|执行(?:法院|机构|法官|员)|审判长|合议庭成员|财产名称|标的物(?:名称)?|案件(?:类型|来源)|执行案号|原案号)$/
/** Fewer pairs are no form. */
const PAIRS_MIN = 3
const LABEL_MAX = 16

/** The lines that are the value of the label above them. */
export function valuesBelow(lines: readonly { text: string }[]): ReadonlySet<{ text: string }> {
  const found = new Set<{ text: string }>()
  let run: { text: string }[] = []
  const end = () => {
    if (run.length >= PAIRS_MIN) for (const line of run) found.add(line)
    run = []
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i], next = lines[i + 1]
    if (!line || !isLabel(line.text)) {
      end()
      continue
    }
    /* a label without a value */
    if (!next || isLabel(next.text)) continue
    run.push(next)
    i++
  }
  end()
  return found
}

function isLabel(line: string): boolean {
  if (line.length > LABEL_MAX || /[,。;:：!?]/.test(line)) return false
  const label = line.replace(/ /g, '')
  return isKnownLabel(label) || MORE.test(label)
}
