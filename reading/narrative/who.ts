import { topicsIn } from './around.ts'
import type { Span } from './layout.ts'
import { amongThem, distinct, OWNER_NEXT, ownersUpTo } from './owners.ts'
import { heBefore, LIKE_NAME, nearName, ofThatSort, ownerAbove, ownerOfThat, PLATE, soleBody, soleMan, THING_ABOVE } from './meant.ts'
import { isPerson, looksLikeName } from './names.ts'
import { meansAll, type Mention } from './people.ts'
import { namedBehind } from './named-behind.ts'
import { debtorsIn, exception, rest } from './the-rest.ts'
import { clauseIndex, type Sentence } from './sentences.ts'
import { lastAt, type Story } from './story.ts'
import { ownersOfThose } from './those-things.ts'

/** Whom an act concerns: names, or nothing when it is all of them, the only one, or not said. */
export interface Concerned { names?: string[]; at?: Span }

const THOSE = /(?:该|上述|前述|以上|其|这)?(二|两|三|四|五)(?:被执行人|人|公司)(?![口份民大])/
const NO_PERSON = /谈话|约谈|来访|来院|到庭|联系|沟通|查询|查控|调查|核查|询问|发出|报告|采取|送达|住所|户籍|实施|下达|作出|依法|进行|纳入|限制|名下|财产|发布|申报|予以|名单|履行|支付|归还|均|所有|下落|逾期|至今|存款|银行|账户|车辆|房/
const NEW_NAME = /被执行人(?!(?:中国)?(?:农业|工商|建设|中国|交通|招商|光大|兴业|民生|浦发|邮政|邮储|中信|华夏|平安|广发|农村|农商|商业|地方|开户)[^,。;]{0,8}银行)([\u3400-\u9fff某×Xx*]{2,4}?)(?=发出|发布|采取|送达|名下|限制|纳入|决定|在|的|进行|银行|$)/
const CHIEF = /(?:法定代表人|负责人|实际控制人|执行事务合伙人|主要负责人|直接责任人员|影响债务履行的直接责任人员)(?:\([^)]{0,10}\))?([\u3400-\u9fff某×Xx*·]{2,4}?)(?=发出|采取|被限|限制|纳入|实施|一并|进行|予以|作出|(?:当日|当场|代)?签收|签字|签名|到庭|到院|来院|领取|代收|的|和|及|、|,|。|;|均|$)/

/** “对公司和丁限制消费” */
const BESIDE = /对(?:该)?(?:公司|单位|厂|店|合作社)(?:及|和|、)(?:其)?(?:法定代表人|负责人)?([\u3400-\u9fff]{2,4}?)(?=限制|采取|发出|均|一并)/

/** Debtors that an act with its words at `trigger` is about. */
export function debtorsConcerned(story: Story, sentence: Sentence, clause: Span, options: { ahead?: boolean; carry?: boolean } = {}): Concerned {
  const { text, people } = story
  const said = text.slice(clause.start, clause.end)
  const words = said.includes('失信被') ? said.replaceAll('失信被执行人', '失信□□□□') : said
  const index = clauseIndex(sentence, clause.start)
  const previous = sentence.clauses[index - 1]
  const except = exception(story, sentence, clause, words, previous)
  if (except) return except
  const mentions = withoutHeaded(story, debtorsIn(people.mentions(clause.start, clause.end)), words)
  const chief = /[表责控合]/.test(words) ? CHIEF.exec(words) : null
  const bare = people.chiefs.length > 0 ? story.masked.slice(clause.start, clause.end) : ''
  const named = people.chiefs.find((c) => { const i = bare.indexOf(c); return i > 0 && /[对将向及和、与让]$|限制$|人$/.test(words.slice(0, i)) && !/^(?:的|称|表示|系)/.test(words.slice(i + c.length)) })
  const added = named !== undefined ? named : chief && looksLikeName(chief[1] ?? '') && !NO_PERSON.test(chief[1] ?? '') ? chief[1] ?? '' : undefined
  if (mentions.length > 0 && !(GROUP.test(words) && added === undefined)) {
    /* “公司及乙列入失信”: the only company too */
    const body = mentions.length === 1 && mentions[0] && people.debtors.length > 1 && people.bodies.length === 1 && (ofBody(BODY_AND.exec(text.slice(clause.start, mentions[0].start)), people.bodies[0]) || ofBody(AND_BODY.exec(text.slice(mentions[0].end, mentions[0].end + 8)), people.bodies[0])) ? people.bodies[0] : undefined
    if (body !== undefined && mentions[0] && mentions[0].name !== body) return people.debtors.length === 2 ? {} : { names: [body, mentions[0].name], at: mentions[0] }
    const owner = mentions.find((m) => OWNER_NEXT.test(text.slice(m.end, m.end + 30)))
    const names = owner ? distinct([...ownersUpTo(story, mentions, owner), ...furtherOwners(story, mentions, owner)]) : distinct(mentions.map((m) => m.name))
    return { names: added && !names.includes(added) ? [...names, added] : names, at: owner ?? mentions[0] ?? clause }
  }
  const behind = namedBehind(story, sentence, clause)
  if (behind) return behind
  const stranger = words.includes('被执行人') ? NEW_NAME.exec(words) : null
  if (stranger && looksLikeName(stranger[1] ?? '') && isPerson(stranger[1] ?? '') && !NO_PERSON.test(stranger[1] ?? '')) return { names: [stranger[1] ?? ''], at: clause }
  /* “对公司、法定代表人丁限制消费” */
  if (added && people.debtors.length > 1 && people.bodies[0] !== undefined && people.bodies.length === 1 && COMPANY_AND_CHIEF.test(words)) return { names: distinct([people.bodies[0], added]), at: clause }
  if (added && (named !== undefined || /被执行人|其/.test(words) || (people.debtors.length === 1 && people.bodies.length === 1 && !/公司(?:及|和|、)/.test(words)))) return withChief(people.debtors, added, words, clause)
  /* the head of the only debtor is asked: “你个人已被限制消费” */
  if (people.debtors.length === 1 && people.bodies.length === 1 && people.chiefs[0] !== undefined && /你(?:个人|本人)/.test(words)) return { names: [...(/你(?:公司|单位|厂|店|社|部)(?:及|和|与|、|以及)你/.test(words) ? people.debtors : []), people.chiefs[0]], at: clause }
  if (story.asked !== undefined && people.debtors.length > 1 && /你(?!公司|们|单位|方|厂|店)/.test(sentence.words) && !/公司|[他她]/.test(words) && !/^,公司(?:也|亦|同样|一样)/.test(text.slice(clause.end, clause.end + 6))) return { names: [story.asked], at: clause }
  const beside = people.debtors.length === 1 && /[及和、]/.test(words) ? BESIDE.exec(words)?.[1] : undefined
  if (beside !== undefined && isPerson(beside) && looksLikeName(beside) && people.bodies.length === 1) return { names: [...people.debtors, beside], at: clause }
  const sort = people.bodies.length > 0 && people.debtors.length > 2 ? ofThatSort(story, words) : undefined
  if (sort) return { names: sort, at: clause }
  const those = THOSE.exec(words)
  const count = those ? '二两三四五'.replace('两', '').indexOf((those[1] ?? '').replace('两', '二')) + 2 : 0
  if (those && count < people.debtors.length) {
    const back = lastNamed(story, sentence, clause.start, count)
    if (back.length > 0) return { names: distinct(back.map((m) => m.name)) }
  }
  const again = ownersOfThose(story, sentence, clause, words)
  if (again.length > 0) return { names: again, at: clause }
  if (meansAll(words) || GROUP.test(words)) return {}
  const among = amongThem(story, sentence, clause)
  if (among.length > 0) return { names: among, at: clause }
  const alike = LIKE_NAME.test(words) ? nearName(story, words) : undefined
  if (alike !== undefined) return { names: [alike], at: clause }
  const generic = words.includes('被执行人')
  const things = /(?:上述|前述|以上)(?:款项|存款|资金|余额|账户|款)/.test(words) ? ofThoseThings(story, sentence, clause) : undefined
  if (things) return things
  /* “去过某公司，5月8号去的某某家”: the company of this clause goes before who is named behind it */
  const here = options.ahead && words.includes('公司') ? soleBody(story, words) : undefined
  if (here !== undefined) return { names: [here] }
  if (options.ahead) {
    const ahead = distinct(debtorsIn(people.mentions(clause.end, sentence.end)).map((m) => m.name))
    if (ahead.length === 1) return { names: ahead }
  }
  const body = heBefore(story, sentence, clause) ?? soleMan(story, words) ?? soleBody(story, words) ?? (options.ahead ? soleBody(story, text.slice(clause.end, Math.min(sentence.end, clause.end + AHEAD))) : undefined)
  if (body !== undefined) return { names: [body] }
  if (generic) return {}
  const section = story.sections.length > 0 && people.debtors.length > 1 ? lastAt(story.sections, clause.start)?.name : undefined
  if (section !== undefined && !sentenceNames(story, sentence, clause)) return { names: [section] }
  const above = /[上前]|[A-Z]\d/.test(words) ? THING_ABOVE.exec(words)?.[1] ?? PLATE.exec(words)?.[0] : undefined
  const owner = above === undefined ? undefined : ownerAbove(story, above, clause.start)
  if (owner !== undefined) return { names: [owner] }
  /* “…第一次拍卖流拍、7月3日第二次拍卖流拍”: a part of a clause has the clause itself before it */
  const topic = topicBefore(story, sentence, index >= 0 ? index : sentence.clauses.findIndex((c) => clause.start < c.end) + 1, options.carry === true || PRONOUN.test(words) || (words.startsWith('并') && previous !== undefined && PRONOUN.test(text.slice(previous.start, previous.end))))
  if (topic) return topic
  const that = people.debtors.length > 1 && words.includes('该') ? ownerOfThat(story, words, clause.start) : undefined
  if (that !== undefined) return { names: [that] }
  if (section !== undefined) return { names: [section] }
  return {}
}

/** “冻结甲在某行存款…元、乙在某行存款…元”: each of the list. */
function furtherOwners(story: Story, mentions: readonly Mention[], owner: Mention): string[] {
  return mentions.filter((m) => m.start > owner.end && /[、和及]$/.test(story.text.slice(m.start - 1, m.start)) && OWNER_NEXT.test(story.text.slice(m.end, m.end + 30))).map((m) => m.name)
}

const COMPANY_AND_CHIEF = /公司(?:、|及|和|与|以及)(?:其|该公司)?(?:的)?(?:法定代表人|负责人|实际控制人)/
/** “对丁、公司限制消费” */
const AND_BODY = /^(?:、|和|及|与)(?:该|其)?(公司|合作社|[厂店场社矿])(?!法|章程|的|区|房|内|里|名|址)/
/** “公司及丁”, “合作社、丁” */
const BODY_AND = /(公司|合作社|[厂店场社矿])(?:及|和|与|、)(?:其)?(?:法定代表人)?$/
const ofBody = (m: RegExpExecArray | null, body: string | undefined): boolean => m !== null && (m[1] === '公司' || body?.endsWith(m[1] ?? '') === true)

/** “对甲公司法定代表人、被执行人乙罚款”: the man, not the company that he leads. */
function withoutHeaded(story: Story, mentions: readonly Mention[], words: string): readonly Mention[] {
  return mentions.length < 2 || !/罚款|拘留|拘传|出境|传唤|询问|消费|失信/.test(words) ? mentions : mentions.filter((m, i) => i === mentions.length - 1 || !HEADED_BY.test(story.text.slice(m.end, mentions[i + 1]?.start ?? m.end)))
}
const HEADED_BY = /^的?(?:法定代表人|负责人|实际控制人|经营者|投资人|股东)(?:、|兼|、?(?:即|暨|本案)?被执行人|、本案被执行人|、同为被执行人)?$/

/** Is another debtor the topic of this sentence? One in whom shares are held is not. */
function sentenceNames(story: Story, sentence: Sentence, clause: Span): boolean {
  return debtorsIn(story.people.mentions(sentence.start, clause.start)).some((m) => !HELD.test(story.text.slice(sentence.start, m.start)))
}
const HELD = /(?:持有|持|参股|入股|投资)(?:被执行人)?$/

/** “被执行人及其法定代表人丁”: the debtor and that person. */
function withChief(debtors: readonly string[], chief: string, words: string, at: Span): Concerned {
  const only = debtors.length === 1 && /[及和、与]/.test(words.slice(0, words.indexOf(chief))) ? debtors[0] : undefined
  return only ? { names: distinct([only, chief]), at } : { names: [chief], at }
}

/** “对其罚款”: of him who was named last, in the sentence before too. */
const PRONOUN = /[对将向令到至赴](?:其|该(?:人|公司|企业|厂|店))(?!他|它|余|中)|限制其|^其(?:亲属|家属|家人|亲友|父|母|妻|夫|配偶|子|女|儿|兄|弟|姐|妹)/
/** “上述二被执行公司及…”: all of them. */
const GROUP = /你(?:公司|单位|厂|店|社|部)(?:及|和|与|、|以及)你(?!公司|单位)|你(?:个人|本人)?(?:及|和|与|、|以及)(?:你)?(?:公司|单位)(?=$|[,。;]|限|发|送|采|均|都|的|列|纳|进)|[二两三四五六七八九](?:名|个|家)?被执行(?:人|公司|企业)及/
/** How many clauses back the topic of a sentence may stand. */
const BACK = 24
/** How far ahead “公司” may tell whose place was visited. */
const AHEAD = 80
/** The last debtor named before in the sentence, or, if it may carry so far, in the one before within the same point. */
function topicBefore(story: Story, sentence: Sentence, index: number, carry: boolean): Concerned | undefined {
  for (let i = index - 1; i >= Math.max(0, index - BACK); i--) {
    const c = sentence.clauses[i]
    if (!c) continue
    if (/^(?:其余|另[一二两三四外])/.test(story.text.slice(c.start, c.start + 2))) return rest(story, sentence, c, story.text.slice(c.start, c.end))
    const mentions = withoutHeaded(story, topicsIn(story, c), story.text.slice(c.start, c.end))
    if (mentions.length > 0) {
      const owner = mentions.find((m) => OWNER_NEXT.test(story.text.slice(m.end, m.end + 30)))
      return owner ? { names: distinct([...ownersUpTo(story, mentions, owner), ...furtherOwners(story, mentions, owner)]) } : { names: distinct(mentions.map((m) => m.name)) }
    }
    if (meansAll(story.text.slice(c.start, c.end))) return undefined
    const body = soleBody(story, story.text.slice(c.start, c.end))
    if (body !== undefined) return { names: [body] }
  }
  if (!carry) return undefined
  const at = sentence.index
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const s = story.sentences[i]
    if (!s || s.item !== sentence.item) break
    const mentions = topicsIn(story, s)
    if (mentions.length > 0) {
      const last = mentions[mentions.length - 1]
      const owner = mentions.filter((m) => OWNER_NEXT.test(story.text.slice(m.end, m.end + 30)))
      const name = owner[owner.length - 1]?.name ?? last?.name
      return name !== undefined ? { names: [name] } : undefined
    }
    const body = soleBody(story, story.text.slice(s.start, s.end))
    if (meansAll(story.text.slice(s.start, s.end)) || body !== undefined) return body === undefined ? undefined : { names: [body] }
  }
  return undefined
}

/** “冻结甲存款、乙余额；扣划上述款项”: theirs of whom the clauses right before tell. */
function ofThoseThings(story: Story, sentence: Sentence, clause: Span): Concerned | undefined {
  const last = story.sentences[sentence.index - 1]
  /* “冻结甲存款；冻结乙余额。上述款项…”: what semicolons part was told at once */
  let first = last
  for (let i = sentence.index - 2; first && i >= Math.max(0, sentence.index - 6) && story.sentences[i]?.item === first.item && story.text.charAt((story.sentences[i]?.end ?? 0) - 1) === ';' && /冻结/.test(story.sentences[i]?.words ?? ''); i--) first = story.sentences[i]
  const previous = last && first ? { item: last.item, start: first.start, end: last.end } : undefined
  const here = debtorsIn(story.people.mentions(sentence.start, clause.start))
  const there = here.length > 0 || !previous || previous.item !== sentence.item ? here : debtorsIn(story.people.mentions(previous.start, previous.end))
  const names = distinct(there.map((m) => m.name))
  return names.length > 1 ? { names, at: clause } : undefined
}

function lastNamed(story: Story, sentence: Sentence, before: number, count: number): Mention[] {
  const here = debtorsIn(story.people.mentions(sentence.start, before))
  if (here.length >= count) return here.slice(-count)
  const at = sentence.index
  const previous = story.sentences[at - 1]
  const there = previous && previous.item === sentence.item ? debtorsIn(story.people.mentions(previous.start, previous.end)) : []
  return [...there, ...here].slice(-count)
}

/** Applicants that an act is about; nothing when it is the only one or nobody is named. */
export function applicantsConcerned(story: Story, sentence: Sentence, clause: Span): Concerned {
  if (story.people.applicants.length <= 1) return {}
  const here = story.people.mentions(clause.start, clause.end).filter((m) => m.side === 'applicant')
  const found = here.length > 0 ? here : story.people.mentions(sentence.start, clause.end).filter((m) => m.side === 'applicant')
  const names = distinct(found.map((m) => m.name))
  return names.length > 0 && names.length < story.people.applicants.length ? { names, at: found[0] ?? clause } : {}
}
