import type { Found } from './found-assets.ts'
import { moneyIn, type Story } from './story.ts'
import { debtorsIn } from './the-rest.ts'

/** What others owe a debtor, told as what they have not paid him: “某公司尚欠闻砚工程款10万元”, “征收补偿款10万元尚未领取”. */

const SUM = '[^,。;\\d]{0,8}\\d[\\d,.]{0,14}(?:余)?万?元'
const CLAIM = '(?:工程|劳务|货|运输?|租赁?|加工|材料|承包|转让|质保|保证|施工|安装)(?:款|费|金)'
/** Of whom it is asked first, so that the patterns are tried on few sentences. */
const WORDS = ['欠', '补偿', '未结', '未付', '未退', '应付', '未领', '待领', '待发'] as const
const OWED = new RegExp([
  `(?<=[\\u4e00-\\u9fa5])(?:尚|还|仍|现|至今)*(?:拖欠|欠付|欠|应付|未付)(?:给)?(?:被执行人)?Ｂ{1,40}的?[^,。;]{0,10}?${CLAIM}${SUM}`,
  `Ｂ{1,40}[^,。;]{0,4}(?:在|于|对)[^,。;]{2,30}?(?:尚|还|仍)?有[^,。;]{0,10}?${CLAIM}${SUM}[^,。;]{0,4}(?:尚|仍)?未(?:结算?|支付|领取|到期|退还|付清?)`,
  `(?:(?:征收|征地|征用|拆迁|搬迁)[^。;]{0,40}?|(?:土地|房屋|安置|青苗)[^,。;]{0,4})补偿(?:款|费)[^,。;]{0,14}?(?:(?:尚未|还?未|待|可)(?:予)?(?:领取|发放|支付|拨付|兑付)|(?:暂存|存放?|留存)(?:于|在))`,
  `(?:可|待|尚未|应)(?:领取|得|领)[^,。;]{0,6}(?:征收|征地|拆迁|搬迁|土地|房屋)[^,。;]{0,4}补偿(?:款|费)`,
  `Ｂ{1,40}[^。;]{0,24}待(?:领取|发放)的?(?:执行)?案?款${SUM}`,
].join('|'))
/** Heard of, denied, or paid long since. */
const NOT_SO = /线索|反映|听说|据说|举报|无[^,。;]{0,10}(?:债权|补偿款|工程款)|没有|不存在|未发现|未查到|(?:已|均已|全部)(?:结清|付清|领取|支付|付)|申请执行人[^,。;]{0,6}(?:称|提供|认为)|判决|仲裁/

export function owedToHim(story: Story, found: Found[]): void {
  if (!WORDS.some((w) => story.masked.includes(w))) return
  for (const sentence of story.sentences) {
    if (sentence.asks || sentence.earlier || sentence.terms || sentence.speaker !== undefined || !WORDS.some((w) => sentence.words.includes(w))) continue
    const m = OWED.exec(sentence.words)
    if (!m || NOT_SO.test(sentence.words) || found.some((f) => f.kind === 'receivable' && f.sentence === sentence)) continue
    const start = sentence.start + m.index, end = start + m[0].length
    const who = debtorsIn(story.people.mentions(sentence.start, end)).at(-1)?.name ?? (story.people.debtors.length === 1 ? story.people.debtors[0] : undefined)
    if (who === undefined) continue
    const sum = moneyIn(story, start, Math.min(sentence.end, end + 20))[0]
    found.push({ story, kind: 'receivable', at: { start, end }, sentence, owner: who, ownerAt: undefined, value: sum && { yuan: sum.yuan, at: { start: sum.start, end: sum.end } }, identity: undefined, definite: false, acts: [], reasons: [], away: undefined })
  }
}
