import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import type { Sentence } from './sentences.ts'
import { speaking } from './talked-acts.ts'
import { datesIn, moneyIn, type Story } from './story.ts'

/**
 * What an answer tells only together with its question: “你有什么意见？” “可以。”; “有无财产线索？” “他在城南开了店。”; “愿不愿意以车抵债？”
 * “不愿意。”; “收到案款没有？” “收到了，8月9日到的账。” Read at the answer; the answerer is the applicant.
 */
export function answered(story: Story, sentence: Sentence, here: readonly ToldAct[]): ToldAct[] {
  if (sentence.speaker !== 'applicant' || !story.talk) return []
  const words = bare(sentence)
  const asked = questionOf(story, sentence)
  if (!here.some((a) => a.kind === 'clue-provided') && unasked(story, sentence, words)) return [act(sentence, 'clue-provided', { who: speaking(story, sentence) })]
  if (!asked) return []
  const said = [...opinion(story, sentence, asked, words, here), ...clue(sentence, asked, words, here), ...inKind(sentence, asked, words, here)]
  return [...said, ...paid(story, sentence, asked, words)]
}

const SPEAKER = /^(?:[\d:]{4,8})?[^:。,]{0,14}:/
const bare = (s: Sentence): string => s.words.replace(SPEAKER, '')

/** The question right before the answer, where this is the first thing said to it. */
function questionOf(story: Story, sentence: Sentence): Sentence | undefined {
  const before = story.sentences[sentence.index - 1]
  return before?.speaker === 'court' ? before : undefined
}

/** All that the court said in that turn, up to the question. */
function turn(story: Story, asked: Sentence): string {
  let words = asked.words
  for (let i = asked.index - 1; i >= Math.max(0, asked.index - 6); i--) {
    const s = story.sentences[i]
    if (s?.speaker !== 'court' || s.item !== asked.item) break
    words = s.words + words
  }
  return words
}

const CLOSING = /终结本次执行|终本|程序终结|终结执行程序/
const ASKS_OPINION = /同(?:不同)?意|什么意见|何意见|意见(?:如何|呢)|有(?:没有|无)(?:意见|异议)|有(?:意见|异议)(?:吗|没有)|态度|怎么看|可以吗|行吗|行不行|意见\?/
const YES = /^(?:那|那就|现在|嗯|好|哦|行|也)?,?(?:可以|行|好的?|同意|没有?意见|没有?异议|没问题|听法院的|按你们说的办|就这样(?:吧)?|按法律办)(?:吧|的|了|啊)?(?=[,。;!]|$)/
const NOT_AGREED = /(?:^|,)(?:但|可)?(?:我(?:们|方|公司|行|单位)?|本人)?(?:坚决|还是|仍|肯定)?不同意(?:的|吧|啊)?(?=[,。;]|$)/
const NO = /^(?:不行|不可以|不能(?:终|结)|不答应|不接受|不认可|我不|坚决不|肯定不|当然不|那不行|不好|凭什么)/

function opinion(story: Story, sentence: Sentence, asked: Sentence, words: string, here: readonly ToldAct[]): ToldAct[] {
  if (here.some((a) => a.kind === 'applicant-consented' || a.kind === 'applicant-objected')) return []
  /* told of it, not asked: “拟终结本次执行程序，以后可以申请恢复。” “知道了，我不同意，但我也没有线索。” */
  if (NOT_AGREED.test(words) && CLOSING.test(turn(story, asked)) && !OTHER_MATTER.test(lastOf(asked))) return [act(sentence, 'applicant-objected', { result: '不同意', who: speaking(story, sentence) })]
  if (!ASKS_OPINION.test(lastOf(asked)) || !CLOSING.test(turn(story, asked))) return []
  const none = /意见|异议/.test(lastOf(asked)) && /^(?:没有|没得|没|无)(?:了|啊)?(?=[,。;]|$)/.test(words)
  if (YES.test(words) || none) return [act(sentence, 'applicant-consented', { result: '同意', who: speaking(story, sentence) })]
  return NO.test(words) ? [act(sentence, 'applicant-objected', { result: '不同意', who: speaking(story, sentence) })] : []
}

/** “是否同意以该车抵偿？” “同意。” is no opinion on the closing. */
export function onSomethingElse(story: Story, a: ToldAct): boolean {
  if ((a.kind !== 'applicant-consented' && a.kind !== 'applicant-objected') || a.sentence.speaker !== 'applicant' || /终结|终本|结案/.test(a.sentence.words)) return false
  const asked = questionOf(story, a.sentence)
  return asked !== undefined && asked.asks && OTHER_MATTER.test(lastOf(asked)) && !CLOSING.test(lastOf(asked))
}
const OTHER_MATTER = /抵债|抵偿|抵给|拍卖|变卖|评估|垫付|和解|分期|解封|解除|解冻|处置|调解|撤回|悬赏|审计|延期|放弃|降价/

const ASKS_CLUE = /(?:提供|有(?:没有|无|什么|新的)?|掌握|知道)[^?]{0,14}线索/
const NO_CLUE = /^(?:我?(?:上|去|搁)?(?:哪儿?|啥地方)[^,。;]{0,4}(?:知道|晓得|找)|(?:我|我们|目前|暂时|现在|这个|本人|我方|我公司)*(?:没|无|不|提供不|想想|回去|要(?:问|查|想)|等)|再|法院|你们)/
/** Somebody, and what he does or has. */
const TELLS = /(?:他|她|其|Ｂ|被执行人|公司|老板|对方)[^。;]{0,40}(?:有|开|买|卖|做|跑|上班|干活|领|转移|过户|住|停|放|租|承包|经营|打工|养|种|挂靠|登记|收|存)/

function clue(sentence: Sentence, asked: Sentence, words: string, here: readonly ToldAct[]): ToldAct[] {
  if (here.some((a) => a.kind === 'clue-provided') || !ASKS_CLUE.test(lastOf(asked))) return []
  return NO_CLUE.test(words) || !TELLS.test(words) || /没有(?:别的|其他|新的)?线索|早(?:就|都)?(?:卖|没|抵|转)|不清楚|不知道|去看过|查过了|(?<!用的?)是他(?:哥|弟|父|母|爸|妈|姐|妹|老婆|儿|女)(?![^,。;]{0,4}(?:名字|名义|身份证))/.test(words) ? [] : [act(sentence, 'clue-provided', {})]
}

/** “他在八连还种着地，你们可以去问”: told without a question; or the court says behind it that this clue is noted. */
const LEADS = /我(?:们)?(?:可以|能|愿意)(?:带|领|陪)(?:着)?你们(?:过?去|找|看)|你们(?:直接)?(?:去|过去)(?:扣|拖|开走|查封|封)(?:了)?(?:就(?:是|行|可以))?(?=[,。;]|$)/
const GO_AND_ASK = /你们(?:可以|应该|能|该|最好|得)?去?(?:问|查|看|核实|了解|打听)(?:一下|就)?[^,。]{0,6}(?=[,。]|$)/
const NOTED = /^(?:[^:]{1,14}:)?[^。;]{0,12}(?:这个|该|此|你(?:们)?(?:说|反映|提供)的(?:这个|这些)?|上述)(?:财产)?(?:线索|情况)[^。;]{0,8}(?:记下|记录|记了|会(?:去)?(?:核实|查))/

/** Where a thing or he himself is to be found. */
const WHERE = /(?:停|放|存|住|藏|摆|开|在)(?:在|着)?[^,。;]{0,24}(?:附近|门口|楼下|院|店|厂|库|场|村|路|街|小区|工地|家|市场)/

function unasked(story: Story, sentence: Sentence, words: string): boolean {
  if (LEADS.test(words) && !/听说|好像|可能|没有|不同意/.test(words)) return story.sentences.slice(Math.max(0, sentence.index - 4), sentence.index + 1).some((s) => s.speaker === 'applicant' && WHERE.test(bare(s)))
  const next = [1, 2].map((n) => story.sentences[sentence.index + n]).find((s) => s?.speaker === 'court')
  if (!(words.includes('你们') && GO_AND_ASK.test(words)) && !(next !== undefined && NOTED.test(next.words))) return false
  return TELLS.test(words) && !/听说|好像|可能|不(?:清楚|知道|晓得)|没有|不同意|去看过|查过了/.test(words)
}

function inKind(sentence: Sentence, asked: Sentence, words: string, here: readonly ToldAct[]): ToldAct[] {
  if (here.some((a) => a.kind === 'debt-in-kind-refused') || !/抵债|抵偿|抵给|作价抵/.test(lastOf(asked))) return []
  return /^(?:不(?:愿意?|要|同意|接受|可以|考虑|行)|我(?:们|方)?(?:公司)?不|不了|要钱|算了)|^(?:我)?(?:只|就)?要(?:的是)?(?:现)?钱(?=,|。|$)|^[^,。]{0,6}(?:房子?|车子?|设备|东西)(?:我)?不要|^[^,。]{0,10},不要(?=房|车|机|设备|东西|这)/.test(words) ? [act(sentence, 'debt-in-kind-refused', {})] : []
}

/** “是否收到案款2,000元？” “收到了，8月9日到的账。” */
function paid(story: Story, sentence: Sentence, asked: Sentence, words: string): ToldAct[] {
  if (!/^(?:都|均|已经)?(?:收到|领到|拿到|到账)(?:了|的|过)?(?=[,。;]|$)/.test(words)) return []
  const question = lastOf(asked)
  if (!/(?:收到|领到|拿到)[^?]{0,20}(?:款|元|钱)|(?:款|钱|元)[^?]{0,12}(?:收到|领到|拿到)/.test(question) || /执行通知|财产令|文书/.test(question)) return []
  const date = datesIn(story, sentence.start, sentence.end).find((d) => d.precision === 'day') ?? datesIn(story, asked.start, asked.end).filter((d) => d.precision === 'day' && d.role === 'day').pop()
  const amount = moneyIn(story, asked.start, asked.end)[0]
  return [act(sentence, 'case-money-paid', { ...(date ? { date } : {}), ...(amount ? { amount } : {}) })]
}

const lastOf = (s: Sentence): string => s.words.slice(Math.max(0, s.words.length - 60))

function act(sentence: Sentence, kind: EventKind, more: Partial<ToldAct>): ToldAct {
  const span = { start: sentence.start, end: sentence.end }
  return { kind, clause: span, trigger: span, sentence, date: undefined, who: {}, ...more }
}
