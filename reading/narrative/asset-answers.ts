import type { AssetKind } from '../../casefile/vocabulary.ts'
import { foundAt, nounsIn } from './asset-mentions.ts'
import type { Found } from './found-assets.ts'
import type { Sentence } from './sentences.ts'
import { moneyIn, type Story } from './story.ts'

/** Property that only the question names, and the answer says to be there: “你的公积金有多少？” “有一万二。”; “工资多少？” “每月3600。” */
const KINDS = new Set<AssetKind>(['provident-fund', 'insurance', 'income', 'vehicle', 'real-estate', 'equity', 'securities', 'wealth-product', 'land'])
const ASKED = /有(?:没有|无|多少)?|多少|买过|交过|没有|吗\?|呢\?|在(?:哪|什么地方)/
/** Not what the court says it has done, nor of others, nor why. */
const NOT_ASKED = /本院|我院|我们|为什么|怎么|是否(?:知道|清楚)|知道|清楚|他(?!人)|她|老婆|妻|丈夫|老公|父|母|儿|女|公司|卖|转让|过户/
const THERE = /^(?:有(?!时|点困难|什么)|还有|买过|交过|交着|每月|每个月|一个月|一月|大概|大约|差不多|就一|只有|左右|在(?:家|单位|院|楼下|停)|\d)|^[^:,。]{0,10}有[一二两三四五\d]{1,2}(?:套|处|间|栋|幢|层|辆|台|部|份|块|亩)(?=[,。;在]|$)/
/** What is still to be paid or registered does not take it away. */
const HARMLESS = /[^,。;]*(?:房本|房产证|产权证|不动产证|按揭|月供|贷款|首付|断供|年检|行驶证|过期)[^,。;]*/g
const GONE = /没|不是|卖|抵|押|租|借|转让|过户|别人|他人|亲戚|朋友|老婆|妻|爸|爹|妈|娘|父|母|儿|女|哥|弟|姐|妹|爷|奶|岳|叔|舅|塌|拆(?!迁款)|退了|退保|注销|报废|取(?:出|完|光)/

export function fromQuestion(story: Story, sentence: Sentence): Found[] {
  if (!sentence.asks || sentence.speaker !== 'court' || NOT_ASKED.test(sentence.words) || !ASKED.test(sentence.words)) return []
  const reply = story.sentences[sentence.index + 1]
  if (!reply || reply.speaker !== 'debtor' || reply.asks) return []
  const words = reply.words.replace(/^[^:,。]{1,8}:/, '')
  if (!THERE.test(words) || GONE.test(words.replace(HARMLESS, ''))) return []
  const nouns = nounsIn(story, sentence).filter((n) => KINDS.has(n.kind))
  const [noun] = nouns
  if (!noun || nouns.some((n) => n.kind !== noun.kind) || nounsIn(story, reply).some((n) => n.kind !== 'deposit' && n.kind !== noun.kind)) return []
  const clause = sentence.clauses.find((c) => noun.start >= c.start && noun.start < c.end) ?? sentence
  const sum = moneyIn(story, reply.start, reply.end)[0]
  return [foundAt(story, sentence, clause, story.masked.slice(clause.start, clause.end), noun.start - clause.start, noun.kind, { start: noun.start, end: noun.end }, sum ? { yuan: sum.yuan, at: { start: sum.start, end: sum.end } } : undefined)]
}
