/** What stands around a day without its year and says that it is past, or that it is the day of the filing. */

/** “12月20日已查封”: a day of the past, whatever was told before it. */
export const DONE_AFTER = /^,?(?:已|我院|本院|即|又|被)/

/** “查控做了三次，10月24日、1月14日、4月2日”: days of the past. */
export const COUNTED_BEFORE = /[一二两三四五六][次遍轮回](?:分别)?(?:是|为|在)?[,:]$/

export const FILED_AFTER = /^(?:依法|予以|正式|决定|受理并){0,2}立案(?!侦查|审理|调查)/

/** “10月8日立案”, “10月10号发的通知书”, “12月3号我们去他家” */
export const ACT_AFTER = /^(?!前|之前|以前|[^,。;]{0,6}[将会再还拟])[^,。;]{0,6}(?:立案|立的|发的|发出|送达|签收|查询|查控|冻结|查封|扣划|限制|限高|就限|约谈|走访|去[了他她其过])/
/** “你们六月份冻的”, “五月份收到的”: a month without its year, where what was done stands right behind it. */
export const monthAlone = (numeral: string): string => `(?<![\\d年每隔后个前满〇零一二三四五六七八九十])(${numeral})月(?:份|初|中旬|底)(?=(?:你们|我们|法院|本院|的时候|就|已经?|又|才|都|来|到|去|在|把|给|对|他|我|她|才){0,4}(?:冻|查封|查了|查过|扣|划|送|寄|收到|签|限|拘|罚|拍|评估|委托|约|找过|去过))`

/** “首封，至2027年3月31日”, “已查封（轮候），至…”: the day until which it is held, whatever stands between. */
export function heldUntil(text: string, start: number): boolean {
  const sign = text.charAt(start - 1)
  return (sign === '至' || sign === '到') && HELD_UNTIL.test(text.slice(Math.max(0, start - HELD_MAX), start))
}
const HELD_UNTIL = /(?:查封|冻结|扣押|首封|首冻|轮候|续封|续冻|续行)[^。;\n\d]{0,12}[,(:、\s][至到]$/
const HELD_MAX = 24
