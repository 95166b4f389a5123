/** Bodies and addresses by their form, for level `all`. Every walk is bounded: time grows with the length of the text. */

export interface Stretch { start: number; end: number; text: string }

const FORMS: readonly [RegExp, string][] = [
  [/(?:银行|[支分]行|信用社|联社|农商行|营业部)$/, '某某银行'], [/公司$/, '某某公司'], [/合作社$/, '某某合作社'], [/(?:合伙|合伙\)|企业)$/, '某某企业'], [/厂$/, '某某厂'], [/(?:店|商行|[经][营销]部|门市部|超市|餐厅|酒店)$/, '某某商行'],
  [/(?:医院|卫生院)$/, '某某医院'], [/(?:学校|[中小大]学|学院|幼儿园)$/, '某某学校'], [/(?:居委会|村委会|委员会|小组)$/, '某某组织'], [/所$/, '某某事务所'],
]
/** Courts, procuratorates and authorities act in office and are named. */
const OFFICE = /(?:法院|检察院|法庭|仲裁院|政府|局|厅|办事处|公证处|派出所|税务所)$/

/** 某某公司, 某某银行 … */
export function bodyEnd(name: string): string {
  return FORMS.find(([form]) => form.test(name.replace(/[(（][^()（）]{0,12}[)）]$/, '')))?.[1] ?? '某某单位'
}

/** What a body is called for short: without the words that say what it is in law. */
export function bodyStems(name: string): string[] {
  if (OFFICE.test(name)) return []
  const stem = name.replace(/(?:股份有限公司|有限责任公司|有限公司|公司|\(有限合伙\)|（有限合伙）)$/, '')
  return stem.length >= 4 && stem !== name ? [stem, `${stem}公司`] : []
}

export function isOffice(name: string): boolean {
  return OFFICE.test(name)
}

const BODY = /有限责任公司|股份有限公司|有限公司|集团公司|合伙企业|专业合作社|信用合作联社|农商行|支行|分行|商行|经营部|经销部|事务所|养殖场|加工厂/g
/** A name does not reach back over these. */
const BEFORE = /.*(?:被执行人|执行人|申请人|案外人|第三人|代表人|代理人|原告|被告|债权人|债务人|承租人|出租人|竞买人|买受人|[与及向由将给诉的等该本贵系]|名下|查明|显示|载明|认为|股东|持有|入职|任职|任|单位|来自|出租|转让|过户|支付|划拨|扣划|冻结|查封|开户行)/s

/** Bodies that nobody introduced, by the words at their end; 法院, 局 and the like are not among them. */
export function bodiesIn(text: string): Stretch[] {
  if (!/[公企作支分行部所场厂]/.test(text)) return []
  const found: Stretch[] = []
  let from = 0
  for (const m of text.matchAll(BODY)) {
    let start = m.index
    while (start > from && m.index - start < 40 && /[\u4e00-\u9fffA-Za-z0-9()（）·&]/.test(text.charAt(start - 1))) start--
    const head = text.slice(start, m.index)
    start += BEFORE.exec(head)?.[0].length ?? 0
    start += /^[)）\d]*(?:[(（][\u4e00-\u9fff]{0,6}$)?/.exec(text.slice(start, m.index))?.[0].length ?? 0
    const end = m.index + m[0].length
    const name = text.slice(start, end)
    if (m.index - start >= 2 && !/某/.test(name)) found.push({ start, end, text: name })
    from = end
  }
  return found
}

const PLACE_NUMBER = /(?:路|街|大道|巷|弄|村|社|组|镇|乡|街道|小区|花园|公寓|大厦|广场|新城|家园|苑|湾|城|府|庭|居|区)\s?[\d〇一二三四五六七八九十]{1,6}(?:[-－—]\d{1,4})?\s?(?:号楼|号|组|幢|栋|社|弄|期|座|单元|室)/g
const ROOM = /\d{1,5}\s?(?:号楼|幢|栋|单元)/g
const CHAIN = /(?:省|自治区|市|州|区|县|旗)[\u4e00-\u9fff]{1,10}?(?:镇|乡|街道|路|大道|巷|村|小区|社区)/g
const STOP = /.*(?:位于|坐落[于在]?|住所地?|住址|地址|户籍地?|现住|居住[于在]|住在|住|前往|赴|到|至|[在于与和及的将])[是为:：]?/s
const GOES_ON = /^[\s-]?(?:[\u4e00-\u9fff]{1,8}(?:路|街|村|镇|小区|花园|社区|苑|组))?[\s-]?(?:第?[\d〇一二三四五六七八九十A-Za-z]{1,6}(?:[-－—]\d{1,5}){0,3}\s?(?:号楼|号|组|幢|栋|社|弄|期|座|单元|室|楼|层|户|房)?|附\d{1,4}号)/

/** Addresses by their form: a road or village with a number, a building with a number, a county with a town in it. */
export function addressesIn(text: string): Stretch[] {
  if (!/[路街道巷弄村社组镇乡区园寓厦场城家苑湾府庭居幢栋楼元]/.test(text)) return []
  const hits = [PLACE_NUMBER, ROOM, CHAIN].flatMap((p) => [...text.matchAll(p)].map((m) => ({ at: m.index, end: m.index + m[0].length }))).sort((a, b) => a.at - b.at)
  const found: Stretch[] = []
  for (const hit of hits) {
    const last = found.at(-1)
    if (last && hit.at < last.end) continue
    const floor = last?.end ?? 0
    let start = hit.at
    while (start > floor && hit.at - start < 40 && /[\u4e00-\u9fff\d]/.test(text.charAt(start - 1))) start--
    start += STOP.exec(text.slice(start, hit.at))?.[0].length ?? 0
    let end = hit.end
    for (let more = GOES_ON.exec(text.slice(end, end + 40)); more && more[0] !== '' && end - hit.end < 80; more = GOES_ON.exec(text.slice(end, end + 40))) end += more[0].length
    const words = text.slice(start, end)
    if (!/某地址|法院|检察院|不动产权第|字第/.test(words)) found.push({ start, end, text: words })
  }
  return found
}

const CITY = /^(?:([\u4e00-\u9fff]{2,8}?(?:省|自治区|特别行政区))|((?:北京|上海|天津|重庆)市))?([\u4e00-\u9fff]{2,8}?(?:市|自治州|地区|盟))?/

/** 青江省清河市某地址: province and city stay, what is finer goes. */
export function addressAlias(address: string): string {
  const m = CITY.exec(address)
  return `${m?.[1] ?? m?.[2] ?? ''}${m?.[3] ?? ''}某地址`
}
