import type { CaseFile } from '../../casefile/schema.ts'
import type { Part } from './layout.ts'
import type { Story } from './story.ts'

/**
 * What a ruling that closes a case for now tells of the five things that it should (终本规定第6条). Only what is there is
 * read: words that are not found may be worded otherwise, so that nothing is ever said to be lacking.
 */

type Item = keyof NonNullable<CaseFile['rulingContents']>

const TELLS: readonly (readonly [Item, RegExp])[] = [
  ['claim', /执行标的(?:额|金额)?|申请(?:强制)?执行[^。;]{0,60}?\d元|(?:支付|偿还|给付|返还|赔偿)[^。;]{0,60}?\d元/],
  ['measures', /网络(?:执行)?查控|发出[^。;]{0,12}执行通知|执行通知书|限制(?:高)?消费|(?:依法)?(?:查封|冻结|扣押|划拨|扣划)了?|现场调查|走访/],
  ['property', /(?:未发现|未查到|没有发现|暂无|无)[^。;]{0,20}可供执行的?[^。;]{0,6}财产|查明[^。;]{0,40}(?:财产|名下|存款|车辆|房)|名下(?:有|无|没有|登记)/],
  ['realised', /(?:执行|实际)?到位|(?:未|尚未|已|共)(?:获|受)(?:清偿|偿)|受偿|(?:尚未|未能?|尚有)[^。;]{0,20}(?:执行|清偿|履行)[^。;]{0,20}元|元[^。;]{0,12}(?:未|尚未)(?:能)?(?:执行|清偿|履行|受偿)/],
]
const AGAIN = /(?:再次|重新)?申请(?:恢复)?(?:强制)?执行|恢复执行/
const GOES_ON = /继续(?:向[^。;]{1,40})?(?:履行|清偿)[^。;]{0,6}(?:债务|义务)?/

export function readRulingContents(story: Story, part: Part, file: CaseFile): void {
  if (file.closeMode?.value !== 'zhongben') return
  const read: NonNullable<CaseFile['rulingContents']> = {}
  const body = story.text.slice(part.body.start, part.body.end)
  for (const [item, words] of TELLS) {
    const m = words.exec(body)
    if (m) read[item] = story.exhibit(true, part.body.start + m.index, part.body.start + m.index + m[0].length)
  }
  const zone = part.operative
  const orders = zone ? story.text.slice(zone.start, zone.end) : ''
  const again = AGAIN.exec(orders)
  if (zone && again && GOES_ON.test(orders)) read.rights = story.exhibit(true, zone.start + again.index, zone.start + again.index + again[0].length)
  if (Object.keys(read).length > 0) file.rulingContents = read
}
