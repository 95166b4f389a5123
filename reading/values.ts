import { keptOfWords } from './kept.ts'
import { isWholeName } from './narrative/whole-names.ts'
import { readCaseNumber, caseTypeOf } from '../casefile/case-number.ts'
import { squash, visible } from '../casefile/text.ts'
import type { AssetKind, CaseType, CloseMode } from '../casefile/vocabulary.ts'

/** Words of forms and tables to values of the case file. Undefined: not understood, stays unknown. */

const CASE_TYPES: readonly [RegExp, CaseType][] = [
  [/恢复执行|执恢|恢执/, 'resumed'], [/保全/, 'preservation'], [/异议/, 'objection'], [/复议/, 'review'], [/监督/, 'supervision'], [/协调|协助/, 'assistance'], [/首次执行|首执|执行实施/, 'first'],
]
export function caseTypeIn(s: string): CaseType | undefined {
  const n = readCaseNumber(s)
  return (n ? caseTypeOf(n) : undefined) ?? CASE_TYPES.find(([re]) => re.test(s))?.[1]
}

const CLOSE_MODES: readonly [RegExp, CloseMode][] = [
  [/终结本次|终本/, 'zhongben'], [/执行完毕|自动履行|全部执行/, 'performed'], [/驳回/, 'rejected'], [/不予执行/, 'not-enforced'], [/撤回|销案/, 'withdrawn'], [/终结执行|终结/, 'terminated'],
]
export function closeModeIn(s: string): CloseMode | undefined {
  if (/^\s*(?:非|不是|不属)/.test(s)) return undefined
  /* “终结本次执行程序　执行完毕”: what may be chosen, and nothing says what was */
  const offered = s.trim().split(/\s+/).map((w) => CLOSE_MODES.find(([re]) => re.test(w))?.[1])
  if (offered.length > 1 && offered.every((m) => m !== undefined) && new Set(offered).size > 1) return undefined
  const found = CLOSE_MODES.find(([re]) => re.test(s))?.[1]
  return found ?? (/[\u4e00-\u9fa5]/.test(s) && !/^(?:[未尚暂待]|在办|办理中|执行中|进行中)/.test(s.trim()) ? 'other' : undefined)
}

export function subjectIn(s: string): 'money' | 'delivery' | 'act' | 'mixed' | undefined {
  const kinds = [/金钱|款|财产性/.test(s) ? 'money' : '', /交付|特定物|腾退|腾房/.test(s) ? 'delivery' : '', /行为/.test(s) ? 'act' : ''].filter((k) => k !== '')
  if (kinds.length > 1) return 'mixed'
  return kinds[0] === 'money' ? 'money' : kinds[0] === 'delivery' ? 'delivery' : kinds[0] === 'act' ? 'act' : undefined
}

const ASSETS: readonly [RegExp, AssetKind][] = [
  [/公积金/, 'provident-fund'], [/微信|支付宝|零钱|互联网|网络(?:资金|银行|账户)|财付通|余额宝/, 'online-funds'], [/理财/, 'wealth-product'], [/保险/, 'insurance'],
  [/存款|银行|账户|现金|(?:^|[^\u4e00-\u9fa5])[工农建交中]行(?![为业动程驶使走])/, 'deposit'], [/车|机动车/, 'vehicle'], [/船/, 'vessel'], [/土地|宅基地/, 'land'], [/房|不动产|商铺|车位|厂房|\d[号栋幢座][^，。；]{0,12}\d(?:室|单元)/, 'real-estate'],
  [/股权|出资|投资权益/, 'equity'], [/证券|股票|基金|债券/, 'securities'], [/工资|收入|养老金|租金/, 'income'], [/债权|应收/, 'receivable'], [/专利|商标|著作|知识产权/, 'intellectual-property'],
  [/动产|设备|机[器械床]|生产线|货物|首饰|(?:挖掘?|碎石|收割|搅拌|装载|压路|注塑|印刷)机/, 'movable'],
]
export function assetKindIn(s: string): AssetKind | undefined {
  return ASSETS.find(([re]) => re.test(s))?.[1]
}

export function rankIn(s: string): 'first' | 'waiting' | undefined {
  const t = squash(s)
  if (/^(?:非|无|未|不是|不属)[^，,]{0,2}轮候$/.test(t)) return 'first'
  if (/轮候|非首封|第[二三四五六七八九十2-9]顺?位/.test(t)) return 'waiting'
  return /首封(?!法院)|首查封|首先查?封|首先$|首轮|第[一1]顺?位|^是$|首次/.test(t) ? 'first' : undefined
}

/** “待查封”, “冻结失败”: what is not held is not held in any way. */
const NO_CONTROL = /(?:未(?:能|予)?(?:实际)?|待|拟|不予|无法)(?:查封|冻结|扣押)|(?:查封|冻结|扣押)(?:失败|不成|未成功|审批中)/g
export function controlKindIn(given: string): 'sealed' | 'impounded' | 'frozen' | undefined {
  const s = given.replace(NO_CONTROL, '')
  return /查封|续封/.test(s) ? 'sealed' : /扣押/.test(s) ? 'impounded' : /冻结|续冻/.test(s) ? 'frozen' : undefined
}

/** 是否扣押: yes, no, not told. */
export function possessedIn(s: string): boolean | undefined {
  const t = squash(s)
  if (/未(?:能)?(?:实际)?(?:扣押|控制|扣到|找到|查找到)|^否$|仅(?:登记|办理登记)?查封|下落不明|不知去向|去向不明/.test(t)) return false
  return /^是$|已(?:实际)?(?:扣押|控制)/.test(t) ? true : undefined
}

/** 是否同意终本 → the words kept as the interview's result; undefined when nothing is said. */
export function consentIn(s: string): string | undefined {
  const t = squash(s)
  if (t === '是') return '同意'
  if (t === '否') return '不同意'
  if (/(?<!(?:无|没有?|不持)(?:任何)?)不同意|(?<![不未无没]|没有|不持)反对|不认可/.test(t)) return '不同意'
  if (/未表态|未发表|不表态|未明确|考虑/.test(t)) return '未表态'
  return /(?<!不)同意|认可|无异议|(?:不|没有?|无|不持)(?:反对|不同意见)/.test(t) ? '同意' : undefined
}

/** A name cell: brackets and titles away, several names apart. `more` marks “等三人”. */
export const namesIn = keptOfWords((s: string): { readonly names: readonly string[]; readonly more: boolean } => {
  const others = s.includes('等'), more = others && /等(?:\d+|[一二两三四五六七八九十]+)?(?:人|名|户|家|方)?$/.test(s.trim())
  const cleaned = others ? visible(s).replace(/等(?:\d+|[一二两三四五六七八九十]+)?(?:人|名|户|家|方)?\s*$/, '') : visible(s)
  /* Without brackets, blanks and figures there is nothing to take off. */
  const bare = /[（(\s\d]/.test(cleaned) ? cleaned.replace(PARTICULARS, '').replace(TOLD_OF, '').replace(DESCRIBED, '$1').replace(ENUMERATED, '、') : cleaned
  const parts = PARTED.test(bare) ? bare.split(/[、;；\n\t]|\s{2,}|　+|\s[/／|]\s/) : [bare]
  const names = parts.flatMap(byCommas).flatMap(byBlanks).flatMap(byStrokes).map(cleanName).filter((n) => n !== '' && !NOBODY.test(n) && n.length <= 80 && /[\u4e00-\u9fa5A-Za-z×*＊]/.test(n) && !DEFINES.test(n) && !OF_A_PARTY.test(n))
  return { names, more }
})

const PARTED = /[、;；\s]/

/** “被执行人：指生效法律文书确定的义务人”: a rule says what it means by a word. */
const DEFINES = /^(?:是指|系指|指的是|指(?=[\u4e00-\u9fa5]{2,40}的))/

/** “某公司，住所地某县；法定代表人某”: what is told of a party behind its name. */
const OF_A_PARTY = /^(?:法定代表人|负责人|经营者|住所地|住址|(?:委托)?(?:诉讼)?代理人|联系(?:电话|方式)|统一社会信用代码|身份证)[:：\s]*[\u4e00-\u9fa5\dA-Za-z]/

/** Brackets with several things in them describe, and are part of no name: （男，住某镇）. */
const PARTICULARS = /[（(][^（()）]{0,40}[，,、;；][^（()）]{0,80}[）)]/g

/** “张三 男 汉族 住某地”: a person with particulars, parted by blanks. */
const DESCRIBED = /([\u4e00-\u9fa5·]{2,20})[ \t\u00a0\u3000]+(?:男|女)(?=[ \t\u00a0\u3000，,。]|$)[^、;；\n]{0,120}/g
/** “某厂 个体工商户 经营者：某”, “某 自然人　住址：…”: what kind of person it is, and labels of his own, behind a blank. */
const TOLD_OF = /[ \t\u00a0\u3000]+(?=(?:企业法人|机关法人|非法人组织|自然人|个体工商户|法人|其他组织|个人|单位)(?:[ \t\u00a0\u3000\n]|$)|(?:法定代表人|负责人|经营者|(?:委托)?(?:诉讼)?代理人|地址|住址|住所地?|联系方式|(?:联系)?电话|手机号?|性别|民族|身份证号?码?|证件号码?|统一社会信用代码)[:：])[^、;；\n]*/g

/** “1.甲 2.乙”, “（1）甲（2）乙”: a number before each name. */
const ENUMERATED = /(?:^|[\s；;、])[（(]?\d{1,2}[.．、)）](?=\s{0,2}[\u4e00-\u9fa5])/g

/** Commas part names only where every part is one: “张三，男，住某地。” is one person with particulars. */
function byCommas(s: string): string[] {
  const parts = s.replace(/[。.]\s*$/, '').split(/[，,]/).map((p) => p.trim())
  const all = parts.length === 1 || parts.every((p) => !/^(?:男|女)$|^(?:住|汉族|.族$|\d{4}年|身份证|公民|统一社会|系|以下简称|法定代表人|现住|户籍)/.test(p) && partyKindOf(cleanName(p)) !== undefined)
  return all ? parts : [parts[0] ?? '']
}

/** “谷梁青 云溪县某某有限公司”: a blank parts names where each part is one by itself; the letters of a name that is spread are none. */
function byBlanks(s: string): string[] {
  if (!/\s/.test(s)) return [s]
  const parts = s.trim().split(/\s+/)
  return areNames(parts) ? parts : [s]
}
/** “谷梁青/闻砚”, “谷梁青与闻砚” */
function byStrokes(s: string): string[] {
  if (!/[/／|｜&＆与和及]/.test(s)) return [s]
  const parts = s.split(/\s*[/／|｜&＆]\s*|\s*[与和及]\s*/)
  return areNames(parts) ? parts : [s]
}
const areNames = (parts: readonly string[]) => parts.length > 1 && parts.every((p) => isWholeName(p.replace(/[（(][^（()）]{1,20}[）)]$/, '')))

/** What stands where a name would: how many there are, that there is none. */
const NOBODY = /^(?:共?\d{1,4}[人名户家]|[-—–]+|[暂未待]?(?:无|分配|指定|确定|定|填写?)|不详|略)$/

/** A button, a mark or a number behind a name. */
const BEHIND_NAME = /\s+(?:查看(?:详情|更多)?|详情|更多|展开|收起|编辑|定位|画像|复制)?\s*[>»›]*\s*$|\s*[[【〔][^\][【】〔〕]{1,12}[\]】〕]\s*$|\s+[\d*×Xx-]{6,20}$/

/** Tags beside a name run into it: 张三已限高. */
const TAG = /^([\u4e00-\u9fa5·（）()]{2,40}?)[\s·]{0,2}(?:已(?:被)?(?:限高|限制高?消费|失信|纳入失信(?:名单)?|列入失信(?:名单)?|拘留|上限高)|失信(?:被执行人|人员)|限高(?:人员)?)$/
function withoutTag(s: string): string {
  const name = /已|失信|限高/.test(s) ? TAG.exec(s.trim())?.[1] : undefined
  return name !== undefined && partyKindOf(name) !== undefined ? name : s
}

const ROLE_NOTE = /[（(](?:申请执行人|被执行人|申请人|法定代表人|代理人|委托[^）)]{0,8}|特别授权[^）)]{0,12}|一般授权[^）)]{0,12}|本人|自然人|法人|个体工商户|企业法人|负责人|第.被执行人|[男女])[^）)]{0,20}[）)]/g
/** “甲之妻 乙” is 乙. */
const KIN = /^\s*[\u4e00-\u9fa5·]{2,4}(?:之|的)(?:妻子?|丈?夫|儿子?|子|女儿?|父亲?|母亲?|兄|弟|姐|妹)[\s:：]*(?=[\u4e00-\u9fa5·]{2,4}(?:$|[（(,，]))/
export function cleanName(s: string): string {
  const seen = visible(s), shown = /[之的]/.test(seen) ? seen.replace(KIN, '') : seen
  const plain = withoutTag(/[\s[【〔]/.test(shown) ? shown.replace(BEHIND_NAME, '') : shown).replace(/(?:员额法官|主办法官|法官助理|执行法官|执行员|审判员|法官|书记员)$/, '')
  /* What stands in brackets behind a person's name is a remark; behind a company's it may be its form. */
  const person = /^([\u4e00-\u9fa5·]{2,4})\s*[（(][^（()）]{1,30}[）)]$/.exec(plain.trim())
  if (person?.[1] !== undefined && partyKindOf(person[1]) === 'natural') return person[1]
  return plain.replace(ROLE_NOTE, '').replace(/^(?:申请执行人|被执行人|申请人)[:：\s]*/, '').replace(/^被(?=[\u4e00-\u9fa5·]{2,4}$)/, '').replace(/^[\s\d.、]+/, '').replace(/\s+/g, (m, at: number, all: string) => (/[A-Za-z]/.test(all.charAt(at - 1)) ? ' ' : m.length > 0 ? '' : '')).trim()
}

const ORGANIZATION = /公司|养殖场|农场|林场|牧场|采石场|银行|中心|合作社|联社|信用社|厂|店|院|局|委员会|村民小组|协会|学校|医院|事务所|集团|企业|商行|经营部|经销处|合伙|支行|分行|政府|管理处|基金|工作室|超市|部$|[\u4e00-\u9fa5]{4}[场队社站馆园坊楼]$/
export function partyKindOf(name: string): 'natural' | 'organization' | undefined {
  if (ORGANIZATION.test(name)) return 'organization'
  return /^[\u4e00-\u9fa5·某Xx×*＊\d]{2,6}$/.test(name) || /^[\u4e00-\u9fa5]{1,12}·[\u4e00-\u9fa5·]{1,20}$/.test(name) ? 'natural' : undefined
}
