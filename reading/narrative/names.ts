/** Names of persons and bodies as they stand in a text. */

const BODY = '公司|购销部|银行|支行|分行|营业部|信用社|联社|合作社|农商行|委员会|政府|人民法院|检察院|仲裁院|管理局|分局|总局|局|厂|店|站|中心|研究所|事务所|派出所|大队|支队|总队|中队|税务所|所|商行|经营部|贸易行|洋行|药行|经销部|门市部|工作室|学校|中学|小学|大学|学院|幼儿园|医院|卫生院|敬老院|养老院|福利院|研究院|设计院|卫生所|诊所|协会|商会|基金会|基金|集团|企业|厅|办事处|管理处|处|馆|农场|林场|牧场|渔场|猪场|鸡场|养殖场|种植场|采石场|砂石场|石料场|加工场|停车场|砖场|苗圃场|市场|酒店|餐厅|大排档|农家乐|饭庄|超市|商场|园|矿|煤矿|车队|渔业队|生产队|工程队|施工队|建筑队|勘探队|地质队|大队|支队|经销处|服务部|租赁部|维修部|修理部|销售部|供应部|门诊部|收购部|建材部|农资部|小卖部|商店|便利店|服务社|加工部|加工厂|租赁站|批发部|合伙企业|村民小组|村民委员会|小组|居委会|村委会|理事会|工会|审判庭|执行庭|法庭|社|[酒醋油茶酱染磨米面豆豉腐糖]坊|作坊|(?:加工|织造|酿造|酿酒|工艺|手工|烘焙|磨粉|榨油|刺绣|裁缝|印染)坊|[农山茶饭酒渔]庄|[茶酒饭]楼|[茶药肉车布粮鱼菜]铺|凉茶铺|照相馆|(?:批发|水产|五金|建材|粮油|海鲜|果品|布匹|木材|汽车|二手车|金|典当|货|车|鱼|粮|布|米|百货|干货|土特产|电器|家电|家具)行|画廊|会所|网吧|客栈|民宿|驿站|(?:托运|货运|物流|百货|五金|粮油|烟酒|日杂|水果|蔬菜|海鲜|水产|服装|家具|装修|装潢|加工|配货|批销|营销|推广|施工|工程|项目|广告|图文|打字|摄影|婚庆|汽修|洗车)部'
const BODY_END = new RegExp(`(?:${BODY}|\\((?:有限合伙|普通合伙|特殊普通合伙|个人独资)\\))$`)
/** The end of a body's name inside a longer text. */
export const BODY_ENDS = new RegExp(`(?:公司|养殖场|种植场|牧场|加工厂|砖厂|购销部|租赁部|门市部|服务部|工作室|商店|超市|酒店|幼儿园|银行|支行|分行|信用社|联社|合作社|委员会|政府|管理局|商行|经营部|经销处|租赁站|中心|企业|事务所|\\((?:有限合伙|普通合伙|特殊普通合伙|个人独资)\\))`, 'g')
/** Brackets that belong to a name; others hold a remark. */
const REMARK = /^(?:统一社会|社会信用|信用代码|组织机构|注册号|营业执照|身份证|公民身份|身份号|证件|住址?[:：]|住所|现住|住[\u4e00-\u9fa5]{1,10}[省市县区镇乡村路街州号]|电话|手机|联系|性别|出生|到场|到庭|随行|出庭|以?下?简?称|简称|曾用名|又名|化名|原名|别名|未到|在场|本人|均|都|已|系|男|女|法定|经营者|业主|投资人|负责人|签名|捺印|身份|即|原(?:审|名|申请|被|系|为|债权|[\u4e00-\u9fa5]{4,}(?:公司|厂|行|社))|案外|一审|二审|反诉|未成年|个体(?:工商户|经营)|(?:委托|诉讼|特别授权|一般授权|法定|执行){0,2}代理(?:人|律师)|律师|法务|盖章|公章|印章|加盖|签字|签收|拒签|代[签收]|户籍|总?经理(?!部)|董事长|财务|会计|员工|股东|实际控制人|授权|经办|承办|视频|缺席|外出|下落|服刑|羁押|死亡|去世|病故|殁|现年|\d{2}岁|[\u4e00-\u9fa5]{1,4}族[,)]|保证人|担保人|借款人|共同借款|债务人|连带|第[一二三四五]被)/
/** “以下简称甲公司”, “下称甲公司” in brackets. */
export const SHORT_FOR = /^(?:以下|下|以下均)?简?称(?:为|:)?"?([^"(),。;]{2,20})"?$/
/* 于, 向 and 应 are surnames too, where no word follows that they lead to */
const NO_NAME = /^(?:要求|表示|提出|请求|认为|反映|谈话|来[访院电]|来法院|来本院|双方|当事人|本院|我院|本案|该(?!尔)|你|你们|你公司|你单位|贵公司|其|申请|执行|被执行|上述|上列|以上|因|法院|案件|财产|名下|终本|终结|限制|限[高消]|失信|查[控询封]|约谈|合议|评议|拍卖|变卖|冻结|扣划|(?:银行存款|存款|车辆|机动车|不动产|有价证券|证券|房产|房屋|土地|股权|公积金|网络资金|互联网银行)(?=$|[、和与及])|依法|至今|未|已|在|的|应(?=[当付支给向予履偿承在由收得])|均|到|向(?=[本该其法被申人你我他她此])|与|于(?=[\d二本该此其同当次前后上下今昨])|等)/

export function isBody(name: string): boolean {
  return name.length >= 4 && BODY_END.test(name)
}

/** The longest beginning of a stretch that is a body's name: “某培训中心退费款的事”. */
export function bodyAtStart(stretch: string): string | undefined {
  const words = /^[\u3400-\u9fff某×*()]{4,40}/.exec(stretch)?.[0] ?? ''
  const stop = words.search(/申请|与|和|诉|要求|负责|代表|经理|(?:被|于|向|的|是|系|因|在|为|将|对)/)
  for (let end = stop > 3 ? stop : words.length; end >= 4; end--) {
    const name = words.slice(0, end)
    if (BODY_END.test(name) && !NO_NAME.test(name)) return name
  }
  return undefined
}

/** Common surnames: they tell a person nobody has introduced from a verb. */
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚骆佘芮甄麦卿浦佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺缪邝粟綦眭逄逯亓昝邴闫肖代付闻檀璩笪乜蹇仝矫苌郗訾储冶底亢缑仉敬麻遇鹿国宣禤农弓雍隗惠师步阙晁毋漆妥拜撒'

export const SURNAME_OF_TWO = /^(?:欧阳|上官|诸葛|皇甫|令狐|夏侯|慕容|端木|独孤|长孙|宇文|司徒|司马|轩辕|淳于|濮阳|呼延|鲜于|闾丘|澹台|公冶|拓跋|赫连|百里|南宫|公孙|钟离|尉迟|东方|西门|申屠|太史|闻人)(?=.)/

export function isPerson(name: string): boolean {
  return SURNAMES.includes(name.charAt(0)) || SURNAME_OF_TWO.test(name) || /[某×*]/.test(name)
}

/** Words of papers and acts, no names. */
const PAPER = /^(?:签收|拒收|代收|签名|签字|捺印|住所|住址|住处|户籍|到庭|到院|到场|下落)|案号|案由|制表|姓名|住处|依据|来源|财产|通知|执行|消费|电话|申报|报告|裁定|判决|情况|结果|内容|记录|时间|地点/

/** Mongolian, Tibetan, Uighur names that are written without a dot, by the characters used for their sounds. */
const FOREIGN = /^[阿巴白包宝布才次措达丹道德敦额恩尔法嘎高格古哈海吉加嘉江金卡凯康克库拉朗勒力玛麦毛米敏木那娜尼诺帕庞皮普其奇恰琴青曲热日仁荣如萨桑色斯苏索塔泰特图吐托娃旺温乌西希鲜现雅扬叶依伊音尤玉扎贞哲珠卓孜宗]{6,9}$/

/** Masked altogether: “×××”. */
const MASK = /^(?:[×＊*]{2,4}|X{2,3}|某{2,4})$/

/** A person's or a body's name, as far as its form tells. Masked names (某, ×, *) too. */
export function looksLikeName(s: string): boolean {
  if (s.length < 2 || s.length > 60 || NO_NAME.test(s) || /[,。;:!?"《》\n□☐√☑]|^否/.test(s)) return false
  if (isBody(s) || MASK.test(s)) return true
  if (/[·•.]/.test(s)) return /^[\u4e00-\u9fa5A-Za-z·•. ]{3,24}$/.test(s)
  if (FOREIGN.test(s)) return true
  return /^[\u3400-\u9fff\ue000-\uf8ff\ufffd某×Xx*＊〇○A-Z\d]{2,5}$/.test(s) && !/[的了与及在于对向将被由为是]/.test(joinsNothing(s) ? '' : s.slice(/^[于向]/.test(s) ? 1 : 0, -1)) && /[\u3400-\u9fff\ue000-\uf8ff]/.test(s) && !PAPER.test(s)
}

/** “许及怀”, “步与和”: three characters are no two names, so 与 and 及 in their middle join nothing. */
const joinsNothing = (s: string): boolean => s.length === 3 && (/^[^我你他她它其此各并均人者][与及]/.test(s) || (/^.[在为向由]/.test(s) && SURNAMES.includes(s.charAt(0)) && !/[本院此其于到我你他]$/.test(s)))

const LATIN_FIRST = /^([A-Z][A-Za-z.,&' -]{2,60})\(([\u4e00-\u9fa5·]{2,24})\)/
/** A bracket that holds the name in Latin letters. */
const LATIN = /^[A-Z][A-Za-z.,&' -]{2,60}$/
const NAME_ENDS = new Set(',。;:!?\n"《》')

/**
 * The name at the beginning of a stretch: up to the first mark, brackets kept only where they are part of the name.
 * Returns its length too.
 */
export function nameAt(text: string): { name: string; length: number; alias?: string } | undefined {
  /* “JAMES WHITE（詹姆斯·怀特）”, “CO., LTD.（某某会社）”: the narrative goes on with the Chinese name */
  const foreign = LATIN_FIRST.exec(text)
  if (foreign && !REMARK.test(foreign[2] ?? '')) return { name: foreign[2] ?? '', length: foreign[0].length, alias: (foreign[1] ?? '').trim() }
  let i = 0
  let out = ''
  let alias: string | undefined
  while (i < text.length && i < 90) {
    const c = text.charAt(i)
    if (NAME_ENDS.has(c) || (c === ' ' && /[\u4e00-\u9fa5]/.test(text.charAt(i + 1)))) break
    if (c === '(') {
      const close = text.indexOf(')', i)
      if (close < 0 || close - i > 40) break
      const inside = text.slice(i + 1, close)
      const full = /^全称(?:为|:)?(.{4,40})$/.exec(inside)?.[1]
      if (full !== undefined && isBody(full)) return { name: full, length: close + 1, alias: out.trim() }
      const short = SHORT_FOR.exec(inside)
      if (short) alias = short[1]
      if (LATIN.test(inside) && out.length >= 2) {
        alias = inside
        i = close + 1
        break
      }
      if (REMARK.test(inside)) {
        i = close + 1
        break
      }
      out += text.slice(i, close + 1)
      i = close + 1
      continue
    }
    out += c
    i++
  }
  const name = out.trim()
  return name.length >= 2 ? { name, length: i, ...(alias ? { alias } : {}) } : undefined
}

/** Names joined by 、and the like: “甲公司、乙”, “丙等三人”, “丁（以下简称…）”. */
export function splitNames(stretch: string): { names: string[]; aliases: Map<string, string>; bad: number } {
  const aliases = new Map<string, string>()
  const names: string[] = []
  let bad = 0
  for (const piece of stretch.split(/[、,;]|(?<=[\u4e00-\u9fa5)])(?:以及|及其)(?=[\u4e00-\u9fa5])/).flatMap(splitByJi)) {
    const bare = piece.replace(ROLE_BEFORE, '').replace(FORMER_ROLE, '').replace(/(?<=.{2})等(?:[\u4e00-\u9fa5\d]{1,4}[人户])?$/, '').replace(/(?<=.{2})(?:(?:兄弟|夫妻|夫妇|父子|父女|母子|母女|姐妹|姐弟|兄妹)?[二两三四五]人|兄弟|父子|父女|母子|母女|姐妹|姐弟|兄妹|夫妻|夫妇)$/, '')
    const at = nameAt(bare)
    if (!at) {
      if (bare !== '') bad++
      continue
    }
    const parts = isBody(at.name) || at.name.length <= 4 ? [at.name] : splitByAnd(at.name)
    for (const n of parts) {
      if (!looksLikeName(n)) bad++
      else if (!names.includes(n)) names.push(n)
    }
    if (at.alias && looksLikeName(at.name)) aliases.set(at.alias, at.name)
  }
  return { names, aliases, bad }
}

/** “（债权受让人）”, “（原审原告）” between the word for a party and the name. */
const FORMER_ROLE = /^\((?:原|一审|二审|申请|被申请|被执行|债权|债务|权利|义务|反诉|异议)[^()]{0,16}\)(?=.{2})/
const ROLE_BEFORE = /^(?:被执行人|申请执行人|被申请人|申请人|被保全人|申请保全人|原告|被告|第三人)(?:[:：])?/

/** “甲公司及乙”; not “山东及远公司”, “许及怀”: 及 joins only what can be two names. */
function splitByJi(piece: string): string[] {
  for (let i = piece.indexOf('及', 1); i > 0; i = piece.indexOf('及', i + 1)) {
    const left = piece.slice(0, i).replace(ROLE_BEFORE, '').replace(/\([^()]*\)$/, ''), right = piece.slice(i + 1)
    const bare = right.replace(ROLE_BEFORE, '')
    if (canStand(left) && (bare !== right || canStand(nameAt(bare)?.name ?? ''))) return [piece.slice(0, i), ...splitByJi(right)]
  }
  return [piece]
}

const canStand = (s: string): boolean => isBody(s) || (s.length <= 4 && looksLikeName(s) && isPerson(s))

/** “甲与乙”, “甲和乙”: only when both halves look like names. */
function splitByAnd(s: string): string[] {
  for (const m of s.matchAll(/[与和]/g)) {
    const a = s.slice(0, m.index)
    const b = s.slice(m.index + 1)
    if (looksLikeName(a) && looksLikeName(b)) return [a, b]
  }
  return [s]
}
