import { at, listOf, none, words } from '../../scripts/score-values.ts'
import { replaced, type Change } from './change.ts'
import type { Chance } from './random.ts'
import type { Sample } from './samples.ts'

/** Other persons, firms, courts and numbers in the place of those of the text; all invented. */

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐']
const DOUBLE = ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '令狐', '夏侯', '慕容', '尉迟']
const GIVEN = [...'一乃之久亦今仁任伟伯佳依信俊保修健元光兰冬凤凯力功加动华卫原双友发可同名向君和品善嘉国在坚城堂士夏大天奇好如子存学安定宜宝家容密对小少山岩峰川巧平年广庆庭建开强彩得心志忠念思怀恒恩情惠意慧成才扬抗振敏文斌新方日旭明昌星春晓景智月有朋望木本权来杰松林果枝柏树格桂桥梅森楠正民水永江汉沛河法波泽洋洪海涛润清源满潮火灿焕煌熙燕牛玉王玲珍琴瑞生田男申留登白百盛直真知石砚祥福秀秋程立竹章端竞笑第筠粮素红纪纯练经维绪继续缘罗美群翠翔耀耕聪肖胜自舟良艳花芬芳芸茂英范荣菊萍落蓉蕾虎行衣西见觉言诗诚谊谦贞财贤贵起超越路达运远连通道邦郁配里重野金钢铁银锋锦长门闻阳陆随雄雅雨雪雯露青静革韵顺领颖风飞馨香马高鱼鲁鸣麦黄鼎齐龙']
const ETHNIC = ['买买提·吐尔逊', '阿依古丽·艾合买提', '巴特尔', '乌云其木格', '扎西次仁', '古丽娜尔·斯马胡勒', '格桑卓玛', '阿布都热依木·卡德尔', '吉克阿木', '木合塔尔·依明', '才让东珠', '龙布扎西']
const FOREIGN = ['詹姆斯·怀特', '山田太郎', '金哲秀', '伊万诺夫', '阮文雄']
const PLACES = ['泷州市', '浔南县', '云岩', '北江', '东岚', '湘阳', '鲁中', '江城', '四川', '浙江', '上海', '重庆', '青岛', '内蒙古', '新疆', '琼崖']
const CORES = ['和与', '同诉', '及时雨', '向阳', '被面', '为民', '恒泰', '万里', '申通达', '一品', '中海外', '小满', '银河', '院士', '法拉', '执行力', '三人行', '新世纪', '大润', '名仁', '应天', '于洪', '等闲', '万家宜', '对外', '鼎', '金山银山']
const FIELDS = ['建筑工程', '商贸', '房地产开发', '餐饮管理', '机械设备租赁', '物流', '农业科技', '信息技术', '劳务', '文化传媒', '化工', '置业', '新能源', '']
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司', '（集团）有限公司', '有限公司浔南分公司', '控股有限公司']
const WHOLE = [
  '中国农业银行股份有限公司浔南县支行', '浔南县农村信用合作联社', '中国邮政储蓄银行股份有限公司泷州市分行', '泷州农村商业银行股份有限公司城关支行', '东岚村镇银行股份有限公司',
  '浔南县大坝镇向阳村村民委员会', '浔南县大坝镇向阳村第三村民小组', '浔南县丰收种植专业合作社', '浔南县老王五金建材经营部', '东岚区小李餐饮店', '浔南县人力资源和社会保障局', '泷州市自然资源和规划局',
  '中国人民财产保险股份有限公司泷州中心支公司', '北京天平（泷州）律师事务所', '泷州市第二人民医院', '浔南县城关镇人民政府', '泷州仁和企业管理合伙企业（有限合伙）', '浔南县恒通驾驶员培训学校', '上海（东岚）实业有限公司', '泷州市江城商会', '浔南县住房保障服务中心', '浔南县公安局交通警察大队',
]

/** A man as rulings name him: with both names, masked in one of the ways of the years, or of another people. */
function person(chance: Chance): string {
  const s = chance.one(SURNAMES), g = () => chance.one(GIVEN)
  switch (chance.below(14)) {
    case 0: return `${s}某`
    case 1: return `${s}某${chance.one(['1', '2', '3', '甲', '乙', '丙', '某'])}`
    case 2: return `${s}×`
    case 3: return `${s}××`
    case 4: return `${s}XX`
    case 5: return `${s}**`
    case 6: return `${s}${g()}`
    case 7: return chance.one(DOUBLE) + g()
    case 8: return chance.one(DOUBLE) + g() + g()
    case 9: return chance.one(ETHNIC)
    case 10: return chance.one(FOREIGN)
    case 11: return `${s}某${g()}`
    default: return s + g() + g()
  }
}

function firm(chance: Chance): string {
  switch (chance.below(8)) {
    case 0: case 1: case 2: return chance.one(WHOLE)
    case 3: return `某某${chance.one(FIELDS)}${chance.one(FORMS)}`
    case 4: return `${chance.one(PLACES)}某某公司`
    default: return chance.one(PLACES) + chance.one(CORES) + chance.one(FIELDS) + chance.one(FORMS)
  }
}

const isFirm = (name: string): boolean => name.length > 5 && !name.includes('·')
const COMMON = /有限|责任|公司|股份|集团|银行|支行|分行|中国|合作|服务|中心|工程|管理|科技|委员|人民|政府|市|县|省|区/

/** Do words of the firm stand in the text by themselves? Then it cannot be renamed by its whole name. */
function shortened(text: string, name: string): boolean {
  const rest = text.replaceAll(name, '')
  for (let i = 0; i + 2 <= name.length; i++) {
    const pair = name.slice(i, i + 2)
    if (COMMON.test(pair)) continue
    if (new RegExp(`${pair.replace(/[.*+?^${'$'}{}()|[\]\\]/g, '\\$&')}[\\u4e00-\\u9fa5]{0,4}(?:公司|行|厂|店|社|中心|局|部|院|站)`).test(rest)) return true
  }
  return /简称/.test(rest)
}

function partiesOf(sample: Sample): string[] {
  return ['applicants', 'debtors', 'others'].flatMap((role) => listOf(sample.file, role).map((p) => words(p['name']))).filter((n) => n.length > 1)
}

/** Everybody of the case under another name. */
function rename(sample: Sample, make: (old: string) => string): { text: string; renamed: Map<string, string> } | undefined {
  const renamed = new Map<string, string>()
  for (const old of new Set(partiesOf(sample))) {
    if (!sample.text.includes(old) || partiesOf(sample).some((p) => p !== old && p.includes(old)) || (isFirm(old) && shortened(sample.text, old))) continue
    let name = make(old)
    const taken = (n: string) => [...renamed.values()].some((v) => v.includes(n) || n.includes(v)) || sample.text.includes(n)
    for (let n = 0; n < 30 && taken(name); n++) name = make(old)
    if (!taken(name)) renamed.set(old, name)
  }
  const text = replaced(sample.text, renamed)
  /* a name broken by the print stands there still */
  return renamed.size === 0 || [...renamed.keys()].some((old) => text.replace(/\s/g, '').includes(old)) ? undefined : { text, renamed }
}

const COURTS = [
  '浔南县人民法院', '江西省浔南县人民法院', '泷州市中级人民法院', '江西省高级人民法院', '泷州铁路运输法院', '泷州铁路运输中级法院', '东岚海事法院', '东岚互联网法院', '新疆生产建设兵团泷州垦区人民法院', '新疆生产建设兵团第六师中级人民法院',
  '泷州经济技术开发区人民法院', '泷州高新技术产业开发区人民法院', '黑龙江省浔河林区基层法院', '内蒙古自治区浔南旗人民法院', '广西壮族自治区浔南瑶族自治县人民法院', '东岚市第二人民法院', '上海金融法院', '泷州市东岚区人民法院', '泷州知识产权法院', '四川省浔南彝族自治州中级人民法院', '海南省第一中级人民法院', '重庆市第五中级人民法院', '西藏自治区浔南地区中级人民法院', '贵州省浔南布依族苗族自治州中级人民法院', '辽宁省泷州市浑南新区人民法院', '吉林省白河林区基层法院', '浔南垦区人民法院',
]

/** This court, with and without the province that the heading gives. */
function courtWords(sample: Sample): string[] {
  const court = words(at(sample.file, 'court'))
  if (court === '' || !sample.text.includes(court)) return []
  const bare = court.replace(/^.{2,3}(?:省|自治区)/, '')
  return bare !== court && bare.length > 6 ? [court, bare] : [court]
}

const CODES = ['赣0423', '川01', '渝05', '沪0115', '兵0601', '琼97', '粤0304', '京04', '鄂72', '辽7101', '黑7525']

export const RENAMING: readonly Change[] = [
  { name: 'persons', apply: (sample, chance) => rename(sample, (old) => (isFirm(old) ? firm(chance) : person(chance))) },
  {
    /* right before a number, and in a list, a figure of a name is no number of its own */
    name: 'persons by figures',
    apply(sample) {
      let n = 0
      return rename(sample, (old) => (isFirm(old) ? old : `${old.charAt(0)}某${++n}`))
    },
  },
  { name: 'a person for a firm', apply: (sample, chance) => (sample.text.includes('法定代表人') || sample.text.includes('负责人') ? undefined : rename(sample, (old) => (isFirm(old) ? person(chance) : firm(chance)))) },
  {
    name: 'clerk and judges',
    apply(sample, chance) {
      const renamed = new Map<string, string>()
      for (const f of ['clerk', 'handler']) {
        const old = words(at(sample.file, f))
        if (!none(old) && sample.text.includes(old) && !partiesOf(sample).some((p) => p.includes(old) || old.includes(p))) renamed.set(old, chance.one(SURNAMES) + chance.one(GIVEN) + (chance.below(2) === 0 ? chance.one(GIVEN) : ''))
      }
      return renamed.size === 0 ? undefined : { text: replaced(sample.text, renamed), renamed }
    },
  },
  {
    name: 'court',
    apply(sample, chance) {
      const olds = courtWords(sample)
      const to = chance.one(COURTS)
      const renamed = new Map(olds.map((o) => [o, to]))
      return olds.length === 0 ? undefined : { text: replaced(sample.text, renamed), renamed }
    },
  },
  {
    name: 'number',
    apply(sample, chance) {
      const number = words(at(sample.file, 'caseNumber')).normalize('NFKC')
      const m = /^\((\d{4})\)(.+?)(执恢|执)(字第)?(\d+)号$/.exec(number)
      if (!m) return undefined
      const [, year = '', code = '', kind = '', , serial = ''] = m
      const way = chance.below(6)
      const to = way < 3 ? `（${year}）${chance.one(CODES)}${kind}${serial}号` : way < 5 ? `（${year}）浔${kind}字第${serial}号` : `（${year}）浔法${kind}字第${serial}号`
      const pattern = new RegExp(`[（(〔]\\s?${year}\\s?[）)〕]\\s?${code}\\s?${kind}\\s?(?:字第)?\\s?${serial}(?=号|[-－—]\\d)`, 'g')
      if (!pattern.test(sample.text)) return undefined
      return { text: sample.text.replace(pattern, to.slice(0, -1)), renamed: new Map([[number, to.normalize('NFKC')]]) }
    },
  },
]
