import type { Mention, Person } from './people.ts'

/** “翟氏物流” for “天津市翟氏物流有限公司”: the name without its place, as far as the text writes it out, where it means one party only. */

const FORM = /(?:股份)?有限(?:责任)?公司$/
/** Provinces with or without their word, then places with it. */
const PLACE = /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)?(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?(?:[\u4e00-\u9fa5]{2,4}?[市县区州旗]){0,2}/
/** “兴旺海鲜酒楼” for “某县某镇兴旺海鲜酒楼” */
const SHOP = /^[\u4e00-\u9fa5]{7,24}(?:[店坊庄楼铺厂]|商行|超市|宾馆|经营部|门市部)$/
const TOWN = /^[\u4e00-\u9fa5]{2,4}?(?:街道|[镇乡])(?=[\u4e00-\u9fa5]{4})/
/** Trade and business: fewer characters would mean any of the trade. */
const LEAST = 4
const BODIES_MAX = 60
/** “数控机床二十一台” is a thing, whatever the firm is called. */
const COUNTED = /^[一二两三四五六七八九十百多数几\d]{1,4}[台辆套件架部艘吨批]/
/** A firm of another form or place, whose name goes on. */
const GOES_ON = /^(?:有限|股份|集团|园|城|街|路|村|小区|大厦|广场|学院|医院|分公司)/

/** A shop, a quarry, a mill: called by its name without the place, written out. */
const OTHER_BODY = /(?:石场|矿|厂|店|行|坊|场|社|部|队|园|院|酒店|超市)$/

const coreOf = (name: string): string => {
  const shop = SHOP.test(name)
  if (!shop && OTHER_BODY.test(name)) {
    const own = name.slice(PLACE.exec(name)?.[0].length ?? 0)
    return own.length >= LEAST && own.length < name.length ? own : ''
  }
  const stem = shop ? name : FORM.test(name) ? name.replace(FORM, '') : ''
  const placed = stem.slice(PLACE.exec(stem)?.[0].length ?? 0)
  const core = shop ? placed.replace(TOWN, '') : placed
  return core.length >= LEAST && core.length < stem.length ? core : ''
}

/** “鑫磊建材” for “山东沂东鑫磊建材有限公司”: its own two characters and the trade behind them, where they stand for no other. */
const TRADES = /(?:建筑|劳务|装饰|工程|科技|发展|投资|管理|咨询|贸易|商贸|物流|运输|服务|文化|传媒|农业|开发|实业|机电|设备|制造|技术|信息|网络|电子|建设|置业|餐饮|酒店|食品|医药|环保|能源|材料|建材|机械|服饰|印务|米业|化工|汽车|家具|医疗|生物|置业|租赁|担保|纺织|塑料|五金|石材|粮油|养殖|种业|矿业|铸造|钢铁|酒业|茶业|水产|园林|家居|包装|印刷|玻璃|陶瓷|橡胶|电器|电气|电力|光电|新材|通信|教育|旅游|健康|供应链|国际|集团|控股|经贸|工贸)+$/
function tailOf(name: string): string {
  const stem = FORM.test(name) ? name.replace(FORM, '') : ''
  const trade = TRADES.exec(stem)?.[0] ?? ''
  const tail = stem.slice(-(trade.length + 2))
  /* “宏业农机” for “辽河宏业农机有限公司”: of whatever trade. */
  if (trade === '' && stem.length >= 6 && !/[省市县区州旗镇]/.test(stem.slice(-4, -2)) && !TRADES.test(stem.slice(-4, -2))) return stem.slice(-4)
  return trade.length >= 2 && stem.length - tail.length >= 2 && !/[省市县区州旗镇]/.test(tail.slice(0, 2)) && !TRADES.test(tail.slice(0, 2)) ? tail : ''
}

/** A party with its name without the place, and how that begins. */
export interface Core { person: Person; core: string; lead: string }

/** The parties that may be called so. */
export function coresOf(persons: readonly Person[]): Core[] {
  return persons.slice(0, BODIES_MAX).flatMap((person) => [coreOf(person.name), tailOf(person.name)].flatMap((core) => {
    const lead = core.slice(0, LEAST)
    return core === '' || persons.some((q) => q !== person && q.name.includes(lead)) ? [] : [{ person, core, lead }]
  }))
}

/** `found` in order, with the mentions of these among them. */
export function withCores(text: string, found: readonly Mention[], cores: readonly Core[]): readonly Mention[] {
  const more: Mention[] = []
  for (const { person, core, lead } of cores) {
    for (let i = text.indexOf(lead); i >= 0; i = text.indexOf(lead, i + LEAST)) {
      let end = i + LEAST
      while (end - i < core.length && text.charAt(end) === core.charAt(end - i)) end++
      if (OTHER_BODY.test(person.name) && end - i < core.length) continue
      if (!GOES_ON.test(text.slice(end, end + 3)) && !COUNTED.test(text.slice(end, end + 6)) && !text.startsWith('公司', end)) more.push({ start: i, end, name: person.name, side: person.side, spokesman: false })
    }
  }
  if (more.length === 0) return found
  let at = 0
  const free = more.sort((a, b) => a.start - b.start).filter((m) => {
    while (at < found.length && (found[at]?.end ?? 0) <= m.start) at++
    return (found[at]?.start ?? Infinity) >= m.end
  })
  return [...found, ...free].sort((a, b) => a.start - b.start)
}
