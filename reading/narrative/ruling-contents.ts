import type { Fact } from '../../casefile/fact.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { EventKind } from '../../casefile/vocabulary.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/**
 * What a ruling that ends the present enforcement states of itself (终本规定第六条): each point that it states, with the
 * words that do. A point whose words are not met is left out: the reader may not know how it is put.
 */

const SUM = '[^。;\\n]{0,60}\\d[\\d,.]*(?:余)?(?:万|亿)?元'
const CLAIM = new RegExp(`(?:申请(?:强制)?执行|执行标的|标的额|请求(?:强制)?执行|要求被执行人|(?:应|判令|确定)[^。;\\n]{0,60}?(?:支付|偿还|给付|返还|归还|赔偿))${SUM}`)
const PROPERTY =
  /(?:未(?:能)?(?:发现|查到|查询到|查找到|查得|查实)|没有(?:发现)?|无)[^。;\n]{0,24}?(?:可供执行的?|财产)|(?:名下|所有)[^。;\n]{0,40}?(?:有|无|登记|余额|存款|车辆|房|土地|股权)|查明[^。;\n]{0,50}?(?:财产|存款|房|车辆|股权)/
const REALISED = new RegExp(
  `(?:执行到位|到位(?:金额|标的|款)|已(?:执行|履行|受偿|支付|偿还|发放|给付|扣划)|(?:实现|清偿|受偿)(?:了)?(?:的)?债权|发放(?:给)?申请执行人|尚欠|(?:尚|仍)?未(?:能)?(?:执行|履行|受偿|清偿|到位|实现))${SUM}|(?:尚|仍|均|全部)?未(?:能)?(?:得到)?(?:受偿|实现(?:任何)?债权|执行到位|到位|实际?履行(?:到位)?)|分文未|未有?案款到位|(?:到位|受偿)(?:金额)?(?:为)?0元`,
)
const RESUMES = /(?:发现|有)[^。;\n]{0,40}?(?:财产|履行能力|条件)[^。;\n]{0,60}?(?:申请(?:恢复)?(?:强制)?执行|恢复(?:强制)?执行)|(?:有权|可以?|可随时|享有)[^。;\n]{0,40}?申请(?:本院|人民法院|法院)?恢复(?:强制)?执行/
const GOES_ON = /(?:负有|有)(?:继续)?[^。;\n]{0,24}?履行[^。;\n]{0,20}?义务|(?:要求|督促)被执行人[^。;\n]{0,6}?继续履行|被执行人[^。;\n]{0,10}?(?:应当?|须)继续(?:向[^。;\n]{1,30}?)?履行/

/** Acts by which an enforcement goes its way. */
const MEASURES = new Set<EventKind>([
  'notice-issued', 'notice-served', 'report-order-issued', 'report-order-served', 'consumption-restricted', 'dishonest-listed', 'exit-restricted', 'network-query', 'traditional-investigation',
  'onsite-visit', 'search', 'debtor-questioned', 'household-query', 'fined', 'detained', 'summoned', 'sealed', 'impounded', 'frozen', 'waiting-sealed', 'deducted', 'valuation', 'auction-announced', 'auction-held',
])
const MONEY = new Set<EventKind>(['case-money-received', 'case-money-paid', 'deducted'])

/** Only of a ruling whose operative part ends the present enforcement; otherwise nothing is said. */
export function readRulingContents(story: Story, part: Part, file: CaseFile): void {
  if (!part.operative || file.closeMode?.value !== 'zhongben') return
  const told = { start: part.body.start, end: part.operative.end }
  const find = (says: RegExp, from = told.start): Fact<boolean> | undefined => {
    const m = says.exec(story.text.slice(from, told.end))
    return m ? story.exhibit(true, from + m.index, from + m.index + m[0].length) : undefined
  }
  const stated = (f: Fact<unknown> | undefined): Fact<boolean> | undefined => (f && f.value !== null && f.quote !== '' ? { ...f, value: true } : undefined)
  const done = file.events.filter((e) => e.kind.value !== null && e.done?.value !== false)
  const claim = stated(file.amounts?.due) ?? find(CLAIM)
  const measures = stated(done.find((e) => e.kind.value !== null && MEASURES.has(e.kind.value))?.kind)
  const property = find(PROPERTY) ?? stated(file.assets[0]?.kind)
  const realised = find(REALISED) ?? stated(file.amounts?.paid ?? file.amounts?.unpaid) ?? stated(done.find((e) => e.kind.value !== null && MONEY.has(e.kind.value) && e.amount)?.kind)
  const goesOn = find(GOES_ON)
  /* Both halves: the right to apply again and the duty that goes on. */
  const rights = goesOn ? find(RESUMES) : undefined
  const contents = { ...(claim ? { claim } : {}), ...(measures ? { measures } : {}), ...(property ? { property } : {}), ...(realised ? { realised } : {}), ...(rights ? { rights } : {}) }
  if (Object.keys(contents).length > 0) file.rulingContents = contents
}
