import { lastAt, type Story } from './story.ts'

/** Who is meant by words that are not his name. */

/** “向乙丙发出”: a name that differs from a debtor's in one character is kept as it is written. */
export const LIKE_NAME = /(?:向|对)([\u3400-\u9fff]{2,4})(?=发出|采取|作出|送达|实施|发布)/

export function nearName(story: Story, words: string): string | undefined {
  const said = LIKE_NAME.exec(words)?.[1] ?? ''
  const near = story.people.debtors.some((d) => d.length === said.length && d !== said && [...d].filter((c, i) => c !== said.charAt(i)).length === 1 && d.charAt(0) === said.charAt(0))
  return near && said.length >= 3 ? said : undefined
}

/** “给他下了限制高消费”, where the other debtors are bodies. */
export function soleMan(story: Story, words: string): string | undefined {
  if (story.people.debtors.length < 2 || !/[给对向让把将](?:他|她)(?!们)/.test(words)) return undefined
  const men = story.people.debtors.filter((d) => !story.people.bodies.includes(d))
  return men.length === 1 ? men[0] : undefined
}

/** “他来过一次，11月4日交了申报表”: the only man among the debtors, where a clause before in the sentence begins with the word for him. */
export function heBefore(story: Story, sentence: { start: number }, clause: { start: number }): string | undefined {
  if (story.people.debtors.length < 2) return undefined
  const before = story.masked.slice(Math.max(sentence.start, clause.start - HE_WITHIN), clause.start)
  if (!/[他她]/.test(before) || !HE.test(before)) return undefined
  const men = story.people.debtors.filter((d) => !story.people.bodies.includes(d))
  return men.length === 1 ? men[0] : undefined
}
const HE_WITHIN = 120
/** Nobody is named between. */
const HE = /(?:^|[,:])(?:他|她)(?!们|家|的|爱人|妻|老婆|老公|父|母|儿|女)[^,。;ＡＢ]{1,30},(?:[^ＡＢ]{0,60},)?$/

/** “查封了上述荣乐路房屋” */
export const THING_ABOVE = /(?:上述|前述|上列)([\u4e00-\u9fa5\d]{2,14}(?:房屋|房产|住房|商铺|厂房|车位|土地))/

/** The number of a vehicle: whose it is was told where it was named first. */
export const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z\d×*]{5,6}/

/** Of whom the thing was told when it was named before: the last debtor named in that sentence before it. */
export function ownerAbove(story: Story, thing: string, before: number): string | undefined {
  const from = Math.max(0, before - ABOVE_MAX)
  const found = story.text.slice(from, before).lastIndexOf(thing)
  const at = found < 0 ? -1 : from + found
  const sentence = at < 0 ? undefined : lastAt(story.sentences, at)
  return sentence && story.people.mentions(sentence.start, at).findLast((m) => m.side === 'debtor' && !m.spokesman)?.name
}

/** “查封该轿车”, where whose it is stands only in what the applicant had found: the debtor named before the word when it stood there first. */
export function ownerOfThat(story: Story, words: string, before: number): string | undefined {
  const noun = THAT_THING.exec(words)?.[1]
  if (noun === undefined) return undefined
  const from = Math.max(0, before - NEAR_ABOVE)
  const word = noun === '车' ? PLATE_OR_CAR : noun
  const text = story.text.slice(from, before)
  const found = typeof word === 'string' ? text.lastIndexOf(word) : text.search(word)
  const sentence = found < 0 ? undefined : lastAt(story.sentences, from + found)
  const named = sentence ? story.people.mentions(sentence.start, from + found).findLast((m) => m.side === 'debtor' && !m.spokesman) : undefined
  return named && /^(?:名下|所有|的|有|持有)/.test(story.text.slice(named.end, named.end + 4)) ? named.name : undefined
}
const THAT_THING = /该(轿车|货车|客车|车辆|汽车|车|房产|房屋|住房|商铺|厂房|设备)(?![位库间])/
const PLATE_OR_CAR = /[\u4e00-\u9fa5][A-Z][A-Z\d×*]{5,6}/
const NEAR_ABOVE = 300

/** A thing is named again no further behind. */
const ABOVE_MAX = 3000

/** What a body is, at the end of its name: 菜馆, 大排档, 砖厂. */
const COMMON = /大排档$|[\u4e00-\u9fa5][馆店厂场社园坊铺站]$/

/** “公司”, “注册地”, “户籍地” point to the only body or the only person among several debtors. */
export function soleBody(story: Story, words: string): string | undefined {
  const debtors = story.people.debtors
  if (debtors.length < 2) return undefined
  const bodies = story.people.bodies
  const persons = debtors.filter((d) => !bodies.includes(d))
  if (bodies.length === 1 && /(?:^|[,。;:对向和及将该到去于在们你贵]|[列上进限]了)公司(?!法|章程|[\u4e00-\u9fa5]{0,4}人民)|经营(?:地|场所)|注册地|办公(?:地|场所)|厂区|(?:[到去赴在]|^|[,。;])(?:工?厂|店|车间|公司)[里内](?![\u4e00-\u9fa5]{0,3}(?:人|员))/.test(words) && !/户籍|家中/.test(words)) return bodies[0]
  /* “到菜馆查看”, where the one body is called so */
  const noun = bodies.length === 1 ? COMMON.exec(bodies[0] ?? '')?.[0] : undefined
  if (noun !== undefined && new RegExp(`(?:^|[,。;:对向和及将该到去于在日])${noun}(?![\\u4e00-\\u9fa5]{0,4}(?:消费|住宿))`).test(words)) return bodies[0]
  if (persons.length === 1 && /户籍(?:所在)?地|家中|家里/.test(words) && !/注册地|经营/.test(words)) return persons[0]
  return undefined
}

/** “两公司签收”, “二自然人”: all the bodies, or all the persons, where there are as many. */
export function ofThatSort(story: Story, words: string): string[] | undefined {
  const m = SORT.exec(words)
  if (!m) return undefined
  const { debtors, bodies } = story.people
  const those = m[2] === '公司' ? bodies : debtors.filter((d) => !bodies.includes(d))
  return those.length < debtors.length && those.length === '二三四五'.indexOf((m[1] ?? '').replace('两', '二')) + 2 ? [...those] : undefined
}
const SORT = /(?:^|[,;对向由将])(?:该|上述|其中)?([二两三四五])(?:家)?(?:被执行人)?(公司|自然人)(?!法|章程)/
