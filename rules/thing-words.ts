/**
 * What a thing is called in a sentence. A ruling describes it in its own sentence (“经查，被执行人甲名下有小型轿车一辆”); beside its kind
 * and its owner only the thing itself is said again, and not at length: the quote has it all. Only whole phrases are taken away:
 * 现代牌, 在建, 另一, 共有, 有限公司, 将军路 begin like such a sentence and are none.
 */

/** Characters of a description that a sentence bears. */
const MOST = 30
const UNDER_NAME = '名下'
/** How it goes on from there, or from the owner. */
const HAS = /^(?:现有|仅有|只有|尚有|还有|另有|确有|登记有|处有|所有的?|持有的?|享有的?|的|有(?![限色价机线意])|、|，|,)+/
/** How such a sentence begins where no name is told. */
const BEGINS = /^(?:经查|查明|另查明|本院|依法|发现|查询到|查到|查得|轮候查封|轮候冻结|查封|冻结|扣押|划拨|提取|扣划|被执行人|该公司|其(?![他它余])|了|的|，|,|、)+/
const DAY = /^于?\d{4}年\d{1,2}月\d{1,2}日/
/** “将……予以扣押”, “对……予以查封”: what stands between. */
const DONE_TO_IT = /^(?:将|对)([^，。；]{2,60})予以(?:查封|扣押|冻结)/
const NUMBER_ONLY = /^[\d,.]+(?:元|万元)?$/
/** Names, days and verbs that may follow one another before the thing. */
const TURNS = 3

/** The description cut down to the thing; '' where nothing but its value is said. */
export function thingWords(description: string, owners: readonly string[]): string {
  const told = description.trim().replace(/[。；;，,]$/, '')
  const between = DONE_TO_IT.exec(told)?.[1] ?? told
  const at = between.lastIndexOf(UNDER_NAME)
  const words = led(at < 0 ? between : between.slice(at + UNDER_NAME.length).replace(HAS, ''), owners)
  if (words === '') return told
  if (NUMBER_ONLY.test(words)) return ''
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words
}

/** Without what leads to the thing: verbs, days and the owner's name, in any order. */
function led(given: string, owners: readonly string[]): string {
  let words = given
  for (let turn = 0; turn < TURNS; turn++) {
    words = words.replace(BEGINS, '').replace(DAY, '')
    const owner = owners.find((o) => o !== '' && words.startsWith(o) && HAS.test(words.slice(o.length)))
    if (owner !== undefined) words = words.slice(owner.length).replace(HAS, '')
  }
  const rest = words.replace(/^有(?![限色价机线意])/, '')
  return rest === '' ? given : rest
}

/** Is that value told by these words already? */
export function tellsValue(words: string, yuan: string): boolean {
  const plain = yuan.includes('.') ? yuan.replace(/0{1,4}$/, '').replace(/\.$/, '') : yuan
  const digits = words.replaceAll(',', '').replaceAll('，', '')
  const at = digits.indexOf(plain)
  if (at < 0 || /[\d.]/.test(digits.charAt(at - 1))) return false
  return Number(/^\d{0,15}(?:\.\d{0,4})?/.exec(digits.slice(at, at + MOST))?.[0]) === Number(yuan)
}
