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
  /(?:未(?:能)?(?:发现|查到|查询到|查找到|查得|查实)|没有(?:发现)?|无)(?:被执行人)?(?:有|其他|其它|任何|名下)*(?:可供执行的?[^,。;\n]{0,4}|(?<!报告|申报|填写)财产(?!报告|申报))|名下[^。;,\n]{0,12}?(?:有(?!无)|无(?!法)|登记)|查明[^。;\n:]{0,40}?(?:存款|房产|房屋|车辆|轿车|股权|土地)/
const NEAR = '[^。;,\\n]{0,24}?\\d[\\d,.]*(?:余)?(?:万|亿)?元'
const REALISED = new RegExp(
  `(?:执行到位|到位(?:金额|标的|款)|已(?:执行|受偿|发放|扣划)|(?:实现|清偿|受偿)(?:了)?(?:的)?债权|发放(?:给)?申请执行人|未(?:能)?(?:执行|受偿|到位|实现)(?:到位)?)${NEAR}|(?:均|全部)?未(?:能)?(?:得到)?(?:受偿|实现(?:任何)?债权|执行到位)(?=[,。;])|未执行到(?:任何)?款|无(?:案款|款项)到位|(?:到位|受偿)(?:金额)?(?:为)?0元`,
)
/** What has been got in, not what is owed. */
const GOT = /到位|受偿|执行|扣划|发放|履行/
const RESUMES = /(?:发现|有)[^。;\n]{0,40}?(?:财产|履行能力|条件)[^。;\n]{0,40}?(?:可|有权|随时|享有)[^。;\n]{0,30}?(?:申请(?:恢复)?(?:强制)?执行|恢复(?:强制)?执行)|(?:有权|享有|可随时)[^。;\n]{0,50}?申请恢复(?:强制)?执行/
const GOES_ON = /(?:负有|要求被执行人|督促被执行人|被执行人[^。;\n]{0,10}?(?:应当?|须))[^。;\n]{0,6}?继续[^。;\n]{0,30}?履行(?=[,。;]|[^。;\n]{0,14}?(?:债务|义务|清偿|生效))/

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
  const realised = find(REALISED) ?? stated(done.find((e) => e.kind.value !== null && MONEY.has(e.kind.value) && e.amount)?.kind) ?? stated([file.amounts?.paid, file.amounts?.unpaid].find((f) => GOT.test(f?.quote ?? '')))
  const goesOn = find(GOES_ON)
  /* Both halves: the right to apply again and the duty that goes on. */
  const rights = goesOn ? find(RESUMES) : undefined
  const contents = { ...(claim ? { claim } : {}), ...(measures ? { measures } : {}), ...(property ? { property } : {}), ...(realised ? { realised } : {}), ...(rights ? { rights } : {}) }
  if (Object.keys(contents).length > 0) file.rulingContents = contents
}
