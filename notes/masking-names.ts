/** What a name is, told from its form: a person’s or a body’s, its surname, the names that one field may hold. */

const SINGLE = new Set('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺肖闫付代付佘邝郦麦储支牧山农麻冶鹿才底宿云门敬水丰闻茅那荀濮禹海车戈厉邰仝晁火皮占尚尧谯贡朴粟鄂撒铁洛佴')
const DOUBLE = new Set('欧阳 上官 皇甫 令狐 诸葛 司徒 司马 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 端木 东方 独孤 南宫 西门 轩辕 公孙 宇文 闻人 澹台 濮阳 淳于 单于 太叔 公冶 钟离 鲜于 司空 万俟 呼延 赫连 拓跋 百里 东郭 第五 梁丘 左丘 东门 纳兰 鲁山 羊舌 微生 谷梁 公良 巫马 漆雕 乐正 宰父 壤驷 司寇 仲孙 子车 亓官 颛孙 闾丘'.split(' '))

const BODY_END = /(?:公司|银行|[支分]行|营业部|信用社|联社|合作社|农商行|委员会|政府|法院|检察院|仲裁院|局|厂|店|站|中心|研究所|[^\u4e00-\u9fff]所|务所|出所|商行|[营销市务工发]部|工作室|[学院]校|[中小大]学|学院|幼儿园|医院|协会|商会|基金会|基金|集团|企业|厅|办事处|管理处|[馆园场矿]|车队|合伙|超市|餐厅|小组|居委会|村委会|理事会|工会|[政税]所|合伙\)|[执法]庭)(?:\([^()]{1,12}\))?$/
/** Words that stand in a name’s place and are none. */
const NO_NAME = /^(?:暂?无|未知|不详|不明|本人|空|待补|无名|双方|当事人|本院|我院|法院|法官|检察|执行|申请|被|原告|被告|第三人|案外|债[权务]人|协助|所有|全体|各|该|其|上述|上列)/
const REMARK = /[(（[【][^()（）[\]【】]{0,60}[)）\]】]/g
const OTHER_NAME = /(?:曾用名|又名|别名|化名|原名|小名|绰号|也?叫|英文名|俗名|曾名)[:：为是]?\s{0,2}([\u4e00-\u9fff·A-Za-z ]{2,30})/g
const TITLE = /(?:律师|先生|女士|法官|书记员|董事长|总?经理|主任|同志)$/
const HAN = /^[\u3400-\u9fff〇]+$/
const DOT = /[·•‧・∙⋅]/

/** 某, × or * in a name: masked before it came to us; it stays as it is. */
export function isMaskedName(name: string): boolean {
  return /[某×*＊Ｘ]|XX|xx/.test(name)
}

export function isBody(name: string): boolean {
  return name.length >= 4 && BODY_END.test(name)
}

/** A person’s name by its form. `known`: it stands where a party is named, so that an odd surname does not matter. */
export function isPerson(name: string, known: boolean): boolean {
  if (name.length < 2 || isMaskedName(name) || NO_NAME.test(name) || isBody(name)) return false
  if (DOT.test(name)) return /^[\u3400-\u9fffA-Za-z·•‧・∙⋅. ]{3,40}$/.test(name)
  if (/^[A-Za-z][A-Za-z .'-]{2,60}$/.test(name)) return known
  if (!HAN.test(name) || name.length > 6) return false
  return known ? name.length <= 4 || DOUBLE.has(name.slice(0, 2)) : name.length <= 4 && hasSurname(name)
}

export function hasSurname(name: string): boolean {
  return SINGLE.has(name.charAt(0)) || DOUBLE.has(name.slice(0, 2))
}

/** 刘, 欧阳; the first character of a foreign name. */
export function surnameOf(name: string): string {
  const two = name.slice(0, 2)
  return name.length >= 3 && DOUBLE.has(two) && !DOT.test(name) ? two : name.charAt(0).toUpperCase()
}

/** The parts of a foreign name by which its bearer may be called too. */
export function partsOfName(name: string): string[] {
  if (DOT.test(name)) return name.split(DOT).filter((p, i) => p.length >= (i === 0 ? 2 : 3))
  return /^[A-Za-z]/.test(name) ? name.split(/[ .]+/).filter((p) => p.length >= 4) : []
}

/** One entry of a field that names parties: the name, and what else its bearer is called. */
export interface Named { name: string; also: string[] }

/** “刘建国（又名刘大国）、王丽等2人” → two entries. Brackets of a body’s name stay with it. */
export function namesIn(field: string): Named[] {
  const out: Named[] = []
  const held = field.slice(0, 2000).replace(REMARK, (remark) => remark.replace(/[、,，;；\n/]/g, '|'))
  for (const piece of held.split(/[、,，;；\n/]|(?<=[\u4e00-\u9fff)）])(?:以及|及其|及)(?=[\u4e00-\u9fff])/)) {
    const also = [...piece.matchAll(OTHER_NAME)].map((m) => (m[1] ?? '').trim())
    const whole = piece.trim()
    const bare = whole.replace(REMARK, '').replace(/^(?:被执行人|申请执行人|被申请人|申请人|原告|被告|第三人|案外人|法定代表人|负责人|配偶)[:：]?/, '').replace(/等[\u4e00-\u9fff\d]{0,4}[人户]?$/, '').replace(TITLE, '').trim()
    const name = isBody(whole) && /有限合伙|普通合伙|[（(][\u4e00-\u9fff]{2,6}[）)][\u4e00-\u9fff]/.test(whole) ? whole : bare
    if (name.length >= 2 && name.length <= 80) out.push({ name, also })
  }
  return out
}
