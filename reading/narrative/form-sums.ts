import { readMoney } from '../../casefile/money.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Exhibit } from './exhibit.ts'
import type { Span } from './layout.ts'
import type { Story } from './story.ts'

/** Sums of a form: behind a label, which often names the unit. */

/** “执行标的（元）：256,000.00”: a form names the unit in the label. */
const LABELLED = /(?<!(?:未执行|到位|剩余|履行)[^\n]{0,2})(?:执行标的|标的)(?:金?额)?\((万?元)\)[:：]?([\d,.]{1,20})/
const HEAD_SUM = /(?:^|\n)(?:申请)?(?:执行)?标的(?:金?额)?:(?:人民币)?([\d,.]{1,20})(万?元)(?=\n|$)/
const LABELLED_PAID = /(?<!未(?:执行)?)(?:(?:已|实际)?(?:执行)?到位|(?:已|实际)(?:执行|履行))(?:金额|标的额?)?\((万?元)\)[:：]?([\d,.]{1,20})/
const LABELLED_UNPAID = /(?:未(?:执行)?到位|未(?:执行|履行|受偿)|剩余)(?:金额|标的额?)?\((万?元)\)[:：]?([\d,.]{1,20})/

/** “标的19万，”, as it is said. */
const SAID_WAN = /标的(?:金?额)?(?:为|是|:)?(\d[\d.]{0,9})万(?=[,。;])/

/** Where nothing else told them. */
export function readFormSums(story: Story, zone: Span, file: CaseFile, exhibit: Exhibit): void {
  const words = story.text.slice(zone.start, Math.min(zone.end, zone.start + 4000))
  const said = file.amounts?.due ? null : SAID_WAN.exec(words)
  const wan = said ? readMoney(said[1] ?? '', '万元') : undefined
  if (said && wan !== undefined) file.amounts = { ...file.amounts, due: exhibit(wan, zone.start + said.index, zone.start + said.index + said[0].length) }
  const head = file.amounts?.due ? null : HEAD_SUM.exec(words)
  const sum = head ? readMoney(head[1] ?? '', head[2] === '万元' ? '万元' : '元') : undefined
  if (head && sum !== undefined) file.amounts = { ...file.amounts, due: exhibit(sum, zone.start + head.index, zone.start + head.index + head[0].length) }
  for (const [pattern, key] of [[LABELLED, 'due'], [LABELLED_PAID, 'paid'], [LABELLED_UNPAID, 'unpaid']] as const) {
    const m = pattern.exec(words)
    const yuan = m ? readMoney(m[2] ?? '', m[1] === '万元' ? '万元' : '元') : undefined
    if (m && yuan !== undefined && !file.amounts?.[key]) file.amounts = { ...file.amounts, [key]: exhibit(yuan, zone.start + m.index, zone.start + m.index + m[0].length) }
  }
}
