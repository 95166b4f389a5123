import { foundAt } from './asset-mentions.ts'
import type { ToldAct } from './engine.ts'
import type { Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'
import type { Story } from './story.ts'

const COUNT = '(?:[\\d.]{1,9}|[一二两三四五六七八九十百]{1,4})(?:余|多)?(?:块|台|件(?!案)|套|批|吨|[只头匹羽尾]|箱|张|把|组|卷|捆|袋|立方米?|方(?=[,。;、]|$)|[棵株]|副|公斤|桶|瓶|担|尊|幅)'
/** “查封荒料42块”, “扣押了红木沙发一套” */
const BEHIND = new RegExp(`(?:查封|扣押|封存)(?:了)?([^,。;()\\d查扣]{2,24}?)(?:共|约|计){0,2}${COUNT}`)
/** “对根雕12件予以查封”, “将摆件5件扣押”, “对铜线25卷贴了封条” */
const BEFORE = new RegExp(`(?:对|将|把)([^,。;()\\d]{2,24}?)(?:共|约|计){0,2}${COUNT}[^,。;()]{0,8}(?:查封|扣押|封存|贴了?封条|张贴封条)`)
/** No thing of his: papers, money, what has words of its own, what is another's. */
const NO_THING = /账户|帐户|银行|存款|资金|股[权份票]|债权|文书|材料|裁定|笔录|封条|公告|通知|手续|房|土地|林地|车|船|牌照|证书|执照|账[簿册]|凭证|公章|案外人|租赁|期限/
const TAKES = /查封|扣押|封存|贴了?封条/

/** A counted thing for which there is no word of its own, told by what was done to it: it was sealed or taken, so it is there. */
export function takenThings(story: Story, sentence: Sentence, clause: Span, words: string, acts: readonly ToldAct[]): Found[] {
  if (!acts.some((a) => a.kind === 'sealed' || a.kind === 'impounded') || !TAKES.test(words)) return []
  const m = BEHIND.exec(words) ?? BEFORE.exec(words)
  const thing = (m?.[1] ?? '').replace(/^.*(?:名下|所有|存放|内|里|处)的?|^[^ＡＢ]*[ＡＢ]+的?|^(?:其|该公司|他)的?/, '')
  if (!m || thing.length < 2 || NO_THING.test(m[0].replace(/贴了?封条|张贴封条/, ''))) return []
  const index = m.index + m[0].indexOf(thing)
  const at = { start: clause.start + index, end: clause.start + m.index + m[0].length }
  return [foundAt(story, sentence, clause, words, index, 'movable', at, undefined)]
}
