import type { AssetKind } from '../../casefile/vocabulary.ts'
import { foundAt } from './asset-mentions.ts'
import type { Found } from './found-assets.ts'
import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'
import { moneyIn, type Story } from './story.ts'
import { deniedPiece, isHis, NOT_OF_HIS, OF_FAMILY, othersBehind } from './answered-denials.ts'

/**
 * What a debtor tells of his own when the court asks what he has, in the words that people use: “两头牛”, “一个月四千出头”,
 * “马某借了我五万”, “占四成”. The question says what is spoken of; each piece of the answer says what there is, how many, how much.
 */
const NUMBER = '[一二两三四五六七八九十百千几\\d]'
const COUNT = `${NUMBER}{1,6}[多余来]?`
const SUM = `(?:${NUMBER}[${NUMBER.slice(1, -1)}.,]{0,11}[多余来]?(?:块|元|万|千|百)|${NUMBER}{1,3}[千万](?:出头|左右|多|来块)?)`

/** What the court asks after; `any`: everything he has. */
const TOPICS: readonly (readonly [RegExp, AssetKind | 'any'])[] = [
  [/财产|家当|家产|东西|名下|(?:家里|老家|公司|你个人|个人)(?:还|都|里)*有(?:什么|哪些|啥)|值钱|资产|你(?:个人|本人|自己)呢/, 'any'],
  [/靠什么(?:生活|过|为生)|收入|工资|生活来源|经济来源|做什么(?:工作|的)|在(?:哪里?|什么地方)(?:上班|做工|打工|干活)|低保|退休金|养老金/, 'income'],
  [/[欠差](?:不[欠差])?(?:着|了)?(?:你|公司)|债权|借给|应收|拆迁|补偿款|外面[^?]{0,8}(?:账|钱)|谁欠/, 'receivable'],
  [/股[份权金]|投资|入股|合伙|股东/, 'equity'],
  [/车/, 'vehicle'],
  [/房/, 'real-estate'],
  [/地|林|果园|鱼塘|山场/, 'land'],
  [/保险|保单/, 'insurance'],
  [/股票|基金|证券/, 'securities'],
  [/微信|支付宝|手机里/, 'online-funds'],
  [/机器|设备|牲口|牲畜|养|货|家电|家具|首饰|存栏|库存|[猪牛羊鸡鸭鹅鱼]/, 'movable'],
  [/船/, 'vessel'],
  [/公积金/, 'provident-fund'],
  [/存款|存折|折子|银行|卡|账户|账上/, 'deposit'],
]

interface Way { kind: AssetKind; /** said in any answer about what he has */ plain?: RegExp; /** said where that was asked after */ asked?: RegExp }

/** Words that are no thing for all their number: how many people, how long. */
const NO_PIECES = /孩子|儿子|女儿|小孩|老人|口人|个人|股东|工人|律师|法院|账户|户头|公司|分店|车间|案子|官司|问题|债主/
const VEHICLES = '(?:(?:轿|货|客|面包|越野|商务|三轮|摩托|电动|电瓶|自卸|半挂|挂|农用|小汽|工程|翻斗|罐)车|拖拉机|摩托|皮卡|(?:宝马|奔驰|奥迪|大众|别克|五菱|本田|丰田|长安|东风|解放|福特|日产|现代|比亚迪|吉利|长城|哈弗|奇瑞|江铃|红旗)(?:牌)?[^,。;]{0,4}?车)'
const WAYS: readonly Way[] = [
  {
    kind: 'income',
    plain: new RegExp(`(?:工资(?!卡)|退休金|养老金|低保|薪水|社保)[^,。;]{0,10}(?:每个?月|一个?月|月均|月)[^,。;]{0,8}${SUM}|(?:每个?月|一个?月)[^,。;]{0,8}(?:工资(?!卡)|退休金|养老金|低保|领|拿|发)[^,。;]{0,8}${SUM}|工资${SUM}`),
    asked: new RegExp(`(?:每个?月|一个?月|月薪|月入|一年|年薪)[^,。;还付]{0,10}${SUM}|^(?:大概|大约|差不多)?${SUM}`),
  },
  {
    kind: 'receivable',
    plain: new RegExp(`[欠差](?:着|了)?(?:我们?|公司|本人|咱们?)[^,。;]{0,8}(?:款|费|账|钱|租金?|尾款)(?:大概|大约)?$|(?:[欠差]|没(?:给|付|结)|借(?:了|走)?)(?:着|了|过)?(?:我|本人|我们|公司|咱)[^,。;]{0,16}?${SUM}|(?:我|公司)(?:这边|这里)?(?:有|还有)?[^,。;]{0,6}借给[^,。;]{1,12}${SUM}`),
    asked: new RegExp(`(?:(?<!我|我们|公司|自己)还[欠差]|[欠差](?:着|了)?(?:我|公司)|还有[^,。;]{0,12}没(?:给|付|结|发|领|拿)|没(?:给|付|结|发|领|拿)(?:的|完)?)[^,。;]{0,20}${SUM}|${SUM}[^,。;]{0,8}没(?:给|付|结|发|领|拿到)|(?:公司|[厂店行部社院校局队]|老板|商行)还?[欠差](?:着|了)?[^,。;我]{0,6}(?:款|费|钱|账|租金?)${SUM}|(?:[欠差](?:着|了)?(?:我|公司)|补偿款|拆迁款|工程款|货款|材料款|运费)[^,。;]{0,12}还有`),
  },
  {
    kind: 'equity',
    plain: new RegExp(`占(?:股|了|有)?(?:\\d{1,3}(?:\\.\\d+)?%|百分之${COUNT}|${NUMBER}成|一半|[^,。;]{0,4}股份)|(?:公司|厂|社)[^,。;]{0,6}(?:有|是)?(?:\\d{1,3}%|${NUMBER}成)(?:的)?股`),
    asked: new RegExp(`入(?:了)?[^,。;]{0,4}股|投(?:了|过)?${SUM}|合伙(?:开|办|搞)(?:了|的)?|${NUMBER}{1,6}股|${NUMBER}成`),
  },
  { kind: 'vehicle', plain: new RegExp(`(?:有|剩|就|辆|台|部)[^,。;]{0,8}${VEHICLES}|[一二两三四五\\d](?:辆|台|部)[^,。;]{0,10}车|${VEHICLES}[一二两三四五\\d](?:辆|台|部)|登记[^,。;]{0,4}(?:轿|货|客)车`), asked: /^车(?:子)?(?:还)?(?:在|停)|停在|我开着|我在开|[一二两三\d](?:辆|台|部)/ },
  {
    kind: 'real-estate',
    plain: new RegExp(`[一二两三四五六七八九十\\d](?:套|栋|幢|间|层|座|处|孔|眼)[^,。;]{0,10}(?:房|楼|屋|宅|窑|院|商铺|门面|店面|厂房|车库|车位)|(?:房子?|楼房|瓦房|平房|商铺|门面|厂房|车库|宅院|老屋)[^,。;]{0,4}[一二两三四五六七八九十\\d](?:套|栋|幢|间|层|座|处|个)`),
    asked: /[一二两三四五\d](?:套|栋|幢|处)(?:$|[,。;在])/,
  },
  { kind: 'land', plain: new RegExp(`${COUNT}亩[^,。;]{0,8}(?:地|田|林|山|果园|茶园|鱼塘|水面|草场|园)|(?:地|田|林|山|果园|茶园|鱼塘|水面|草场|塘)[^,。;]{0,6}${COUNT}亩|[一二两三\\d](?:块|处|宗)(?:宅基|承包|土)地`), asked: new RegExp(`${COUNT}亩`) },
  { kind: 'insurance', plain: /(?:分红|重疾|养老|人寿|寿|医疗|两全|年金|教育)险[一二两三\d]份|[一二两三\d]份[^,。;]{0,10}(?:分红|重疾|养老|人寿|两全|年金|教育|商业)?(?:险|保险|保单)/, asked: /(?:买过|买了|投过|投了|有|交着)[^,。;]{0,10}(?:份|保险|险(?!种))|现金价值/ },
  { kind: 'securities', plain: new RegExp(`股票(?:账户)?[^,。;]{0,10}${COUNT}(?:股|块|元|手)|${COUNT}股[^,。;]{0,8}股票`), asked: new RegExp(`(?:股票|账户|基金)[^,。;]{0,12}${NUMBER}{1,6}(?:股|手|块|元|万|千)`) },
  { kind: 'deposit', asked: new RegExp(`^里面(?:还|就|只|大概)*(?:有|剩)(?:下)?${SUM}|(?:卡|存折|折子|账户)(?:里面|里|上|中)?(?:大概|大约|还有|还剩|有|剩下?|就|只有|只剩|余额)*${SUM}`) },
  { kind: 'online-funds', plain: new RegExp(`(?:微信|支付宝|零钱|余额宝)[^,。;]{0,10}?${SUM}`) },
  {
    kind: 'movable',
    plain: new RegExp(`${COUNT}(?:头|匹)[^,。;]{0,4}(?:猪|牛|羊|马|驴|骡|牲口)|(?:猪|牛|羊|马|驴|骡)[^,。;]{0,6}${COUNT}(?:头|匹|只)|${COUNT}(?:只|羽)[^,。;]{0,4}(?:羊|鸡|鸭|鹅|兔)|(?:鸡|鸭|鹅|兔|羊)[^,。;]{0,6}${COUNT}(?:只|羽)|${COUNT}(?:台|部)[^,。;]{0,8}(?:机|床|炉|电视|冰箱|空调|洗衣机|电脑|设备|锅)|(?:[\\u4e00-\\u9fa5]机|[车铣刨磨冲]床|设备|机器)(?:还有|有|剩|还剩)?${COUNT}(?:台|部|套)|(?:坛|缸|罐|桶|货架|柜|模具|木材|钢材|库存|存货|布料|货)[^,。;]{0,6}(?:还有|还剩|剩|有)?${COUNT}(?:个|只|件|吨|方|箱|套|批|口)|${COUNT}(?:吨|方|箱|批)[^,。;]{0,4}(?:货|料|材|酒|茶|粮|钢|木)`),
    asked: new RegExp(`(?:还有|还剩|剩下?|有|养着?|存栏)${COUNT}(?:头|匹|只|羽|台|部|套|吨|件|条|箱)(?!车)`),
  },
  { kind: 'vessel', plain: new RegExp(`[一二两三\\d](?:条|艘|只)[^,。;]{0,6}(?:渔|货|木|铁|快)?船|(?:渔|货)船[一二两三\\d](?:条|艘|只)`), asked: /^船(?:还)?(?:在|停)|[一二两三\d](?:条|艘)/ },
]
/** An answer is about what was asked in the turn before it; one about everything he has goes on over a few turns. */
const TURNS_BACK = 6
const PIECES_MAX = 40

/** What the court asked last, and whether it asked after everything he has not long before. */
function topicsOf(story: Story, sentence: Sentence): { kinds: ReadonlySet<AssetKind>; any: boolean; words: string } | undefined {
  let words = ''
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - TURNS_BACK); i--) {
    const s = story.sentences[i]
    if (!s) break
    if (s.speaker === 'court') words = s.words + words
    else if (words !== '') break
  }
  if (words === '') return undefined
  const told = TOPICS.filter(([says]) => says.test(words)).map(([, kind]) => kind)
  const kinds = new Set(told.filter((k) => k !== 'any'))
  return told.length === 0 ? undefined : { kinds, any: told.includes('any'), words }
}

/** Property in one sentence of a debtor's answer, of kinds that nothing else in the sentence has been read as. */
export function answeredThings(story: Story, sentence: Sentence, already: readonly Found[]): Found[] {
  if (sentence.speaker !== 'debtor' || sentence.asks || !HAS_NUMBER.test(sentence.words)) return []
  const topics = topicsOf(story, sentence)
  if (!topics || NOT_OF_HIS.test(topics.words) || (OF_FAMILY.test(topics.words) && !/我(?!妈|爸|老婆|儿|女|哥|弟|姐|妹|父|母|妻|丈夫)/.test(sentence.words))) return []
  const pieces = piecesOf(story, sentence)
  const out: Found[] = []
  for (const [n, piece] of pieces.entries()) {
    const words = story.masked.slice(piece.start, piece.end)
    const previous = pieces[n - 1]
    if (deniedPiece(words) || !isHis(words, previous ? story.masked.slice(previous.start, previous.end) : '')) continue
    const behind = story.masked.slice(piece.end, Math.min(sentence.end, piece.end + 40))
    for (const { kind, plain, asked } of WAYS) {
      if (out.some((f) => f.kind === kind) || already.some((f) => f.kind === kind && f.sentence === sentence)) continue
      const m = (plain?.exec(words) ?? (topics.kinds.has(kind) || (kind === 'deposit' && topics.any) ? asked?.exec(words) : null)) ?? undefined
      if (!m || (kind === 'movable' && NO_PIECES.test(words)) || othersBehind(kind, behind)) continue
      const clause = sentence.clauses.find((c) => piece.start >= c.start && piece.start < c.end) ?? sentence
      const at = { start: piece.start + m.index, end: piece.start + m.index + m[0].length }
      const sum = moneyIn(story, at.start, piece.end)[0]
      out.push(foundAt(story, sentence, clause, story.masked.slice(clause.start, clause.end), at.start - clause.start, kind, at, sum && MONEYED.has(kind) ? { yuan: sum.yuan, at: { start: sum.start, end: sum.end } } : undefined))
    }
    if (n >= PIECES_MAX) break
  }
  return out
}
const MONEYED = new Set<AssetKind>(['deposit', 'income', 'receivable', 'online-funds', 'securities', 'insurance'])
const HAS_NUMBER = /[\d一二两三四五六七八九十百千几半]|车|船|股|保险|还有/

/** The clauses of an answer, and the members of a list in one. */
function piecesOf(story: Story, sentence: Sentence): Span[] {
  const out: Span[] = []
  for (const c of sentence.clauses) {
    let from = c.start
    for (let i = story.masked.indexOf('、', from); i >= 0 && i < c.end; i = story.masked.indexOf('、', i + 1)) {
      if (i > from) out.push({ start: from, end: i })
      from = i + 1
    }
    if (c.end > from) out.push({ start: from, end: c.end })
  }
  return out
}
