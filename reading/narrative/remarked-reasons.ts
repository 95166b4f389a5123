import { hasReason, reasonsIn } from './asset-reasons.ts'

/** A cell or a remark that gives the reason why a thing is not disposed of: “系唯一住房”, “轮候查封，由首封法院处置”. */
const LONGEST = 300

/** Said to be there no more, or not to be so: no reason. */
const DENIED = /(?:未|无|没有|不存在|非|不是|并非|不属于?)(?:设定?|设立|办理|登记|有|系|为|被)?(?:他项权|任何)?(?:抵押|质押|轮候|唯一)[^，。；;]{0,6}|(?:解除|注销|涂销)[^，。；;]{0,2}(?:抵押|质押)(?:登记)?|(?:抵押|质押)(?:权|登记)?(?:已)?(?:解除|注销|涂销)/g
/** Reasons that a cell gives in words of its own, beside those of sentences. */
const SHORT = /首封法院|商请移送|移送处置权|案外人[^，。；]{0,10}异议|执行异议|权属(?:不清|不明|存疑)|无益|宅基地|小产权|价值(?:较|过|太)?小|(?:车辆|船舶|去向|下落)(?:下落)?(?:不明|未知)|不知去向|下落不明|已?(?:报废|灭失|毁损)|生活必需/
/** How far it was disposed of is told as such. */
const OF_THE_SALE = /流拍|(?:拍卖|变卖)?未成交/g
const ASKS = /^[是否有无√×✓✗\-—/\s]*$/

/** The words of a cell as the reason why the thing is not disposed of; undefined where they give none. */
export function reasonIn(text: string): string | undefined {
  const said = text.trim()
  if (said.length < 2 || said.length > LONGEST || ASKS.test(said)) return undefined
  const plain = said.replace(/,/g, '，').replace(/;/g, '；').replace(DENIED, '').replace(OF_THE_SALE, '')
  return (hasReason(plain) && reasonsIn(plain.replaceAll('，', ',').replaceAll('；', ';').replaceAll('。', ','), 0).length > 0) || SHORT.test(plain) ? said : undefined
}
