import { roleBelow } from './role-below.ts'
import { findDates, WHOLE_DAY } from './dates.ts'
import type { Part, Span } from './layout.ts'
import { isBody } from './names.ts'
import type { Story } from './story.ts'

/** Records of talks: who speaks, when it was, with whom. */
const LINE = /(?:^|\n)(?:20\d{2}[-./]\d{1,2}[-./]\d{1,2}\s?)?(?:\(?\d{1,2}:\d{2}(?::\d{2})?\)?,?)?([\u3400-\u9fff\ue000-\uf8ff][\u3400-\u9fff\ue000-\uf8ff×*Xx·\d]{0,11}|)(?:\([^()\n]{1,16}\))?[?]?:/g
const COURT_SIDE = /(?:通话人(?:员)?(?=:[^\n与和]{0,12}(?:法官|执行员|审判员|书记员|执行干警))|参(?:与|加)人(?:员)?(?=:[^\n]{0,4}(?:法官|执行员|书记员|执行干警))|合议庭成员|约谈法官|去电人|约谈人|谈话人|询问人|调查人|主叫人|记录人|记录员|承办人|书记员|主持人|审判员|执行员|(?<=[谈行办问])法官|执行干警|法官助理)(?:员)?:?([^\n]{2,60})/g
/** Who speaks, told by what he is. */
const COURT_ROLE = /^(?:问|法官|执行法官|承办法官|主审法官|执行员|审判员|审判长|执行长|代理审判员|人民陪审员|承办人|经办人|执行干警|执行人员|书记员|法官助理|法院|本院|审|执|承|法)$/
const APPLICANT_ROLE = /^(?:申请执行人|申请人|申|代理人|委托代理人|申请执行人代理人)$/
const DEBTOR_ROLE = /^(?:被执行人|被申请人|被)$/
/** “通话人：某法院执行员甲与申请执行人乙”: the court's side of it */
const CALLER = /通话人(?:员)?:?([^\n]{2,40}?)(?=(?:与|和)(?:申请|被执行|被申请))/
/** “通话人：某某” on a line of its own, and who was called on another: the court's side of it */
const DIALLED = /\n(?:通话人|拨打人|致电人|去电人)(?:员)?:([\u4e00-\u9fa5·、]{2,12})(?=\n)/
const OTHER_END = /\n(?:对方|通话对象|接听人|受话人|被叫(?:人|方)):/
const DEBTOR_SIDE = /(?:被约谈人|被谈话人|被询问人|被调查人|接听人|受话人|通话对象|受访人|(?<=\n)对方)(?:(?!申请)[^\n]){0,100}被执行人(?![^,。;\n]{0,8}(?:之|的)(?:妻|夫|父|母|子|女|兄|弟|姐|妹|哥|嫂|儿|岳|亲|叔|伯|舅|姑|姨|婶|侄|堂|表|爷|奶|祖|公公|婆婆|前妻|前夫|朋友|同事|同学|配偶|邻居|房东|员工|会计))|(?:询问|讯问|提讯|提审|会见)被执行人|与被执行人[^,。;:\n]{2,12}(?:视频|电话|微信)/
/** A party who speaks under his own name. */
function sideOf(story: Story, name: string): 'applicant' | 'debtor' | undefined {
  if (name.length < 2) return undefined
  return story.people.applicants.includes(name) ? 'applicant' : story.people.debtors.includes(name) ? 'debtor' : undefined
}

/** What only a debtor is asked. */
export const BLAMED = /你欠(?!条)|你(?:为什么|为何|怎么)(?:一直|还|仍|至今)?(?:不|没有?)(?:履行|还钱|还款|报告|申报|给付)|(?:因)?拒不履行被本院/
/** A label of a form, not somebody who speaks. */
const WHO_IS_THERE = /^(?:被?(?:约谈|询问|谈话|调查|通话|去电|接电)人员?|(?:谈话|询问|约谈)对象|记录人?员?|到[场庭]人员?|参加人员?|见证人|在场人员?)$/
const LABEL = /^(?:时间|地点|案号|案由|事由|备注|处理)$|(?:内容|意见|签名|签字|方式|时间|日期|地点|结果|情况|线索|备注|事项|措施|摘要|概要|要点|经过|时长|地址|身份|说明|程序|结论|小结|权限|案件)$/
const WHEN = /(?:^|\n|(?<=[;☐□]\s?|\s)(?=约谈|谈话|征询|申报(?:日期|时间)))(?:征询|征求意见|告知|通报|执行(?=时间)|沟通|申报|填报|填写|填表|约谈|谈话|通话|评议|合议|调查|搜查|走访|询问|笔录|制作|记录|查封(?:\(扣押\)|、扣押)?|扣押|清点|会议|拨打|来电|去电|会谈|会见|见面|接听|电话|接待|讨论|到场|勘验|勘查|开始)?(?:时间|日期)[:：]?(?=\d|[二2])/

/** A line under the heading that is a day and an hour and no more. */
const DAY_LINE = new RegExp(`\\n(?=${WHOLE_DAY}[\\d上下午晨晚间时点分许半:—至~\\-星期一二三四五六日 ]{0,24}(?:\\n|$))`)

/** A chat gives a day and an hour before each who writes. */
const CHAT_LINE = /\n(?=20\d{2}[-./]\d{1,2}[-./]\d{1,2}\s?\d{1,2}:\d{2})/

/** Marks the sentences of a talk with their speakers; lines without one stay unmarked. */
export function markTalk(story: Story, part: Part): void {
  if (part.kind?.body !== 'talk') return
  const words = story.text.slice(part.span.start, part.span.end)
  const court = [...words.slice(0, 1500).matchAll(COURT_SIDE)].filter((m) => words.charAt(m.index - 1) !== '被').map((m) => (m[1] ?? '').replace(/(?:与|和|[;、,])(?:申请|被执行|被申请).*$/, '')).join('|') + (CALLER.exec(words.slice(0, 1500))?.[1] ?? '') + (OTHER_END.test(words.slice(0, 1500)) ? DIALLED.exec(words.slice(0, 1500))?.[1] ?? '' : '')
  const parties = [...story.people.applicants, ...story.people.debtors]
  const other = withDebtor(story.text, part) ? 'debtor' : 'applicant'
  const turns: { at: number; speaker: 'court' | 'applicant' | 'debtor' | undefined }[] = []
  for (const m of words.matchAll(LINE)) {
    const name = m[1] ?? ''
    const at = part.span.start + m.index + (m[0].startsWith('\n') ? 1 : 0)
    /* “申请执行人：某公司” at the head names him; he does not speak */
    const named = /申请|被执行/.test(name) && parties.some((p) => words.startsWith(p, m.index + m[0].length))
    const line = words.indexOf('\n', m.index + 1)
    if (named || (WHO_IS_THERE.test(name) && !COURT_ROLE.test(name))) turns.push({ at, speaker: named ? undefined : other }, { at: part.span.start + (line < 0 ? words.length : line), speaker: undefined })
    else if (name === '答' || COURT_ROLE.test(name)) turns.push({ at, speaker: name === '答' ? other : 'court' })
    else if (APPLICANT_ROLE.test(name) || DEBTOR_ROLE.test(name)) turns.push({ at, speaker: APPLICANT_ROLE.test(name) ? 'applicant' : 'debtor' })
    else if (LABEL.test(name)) turns.push({ at, speaker: undefined })
    else if (sideOf(story, name)) turns.push({ at, speaker: sideOf(story, name) })
    else if ((name.length >= 2 || court.includes(name) || parties.some((p) => p.startsWith(name))) && (name.length <= 4 || name.includes('·'))) turns.push({ at, speaker: court.includes(name) ? 'court' : other })
    else if (name.length === 1 && /[谈询约]/.test(name)) turns.push({ at, speaker: 'court' })
    else if (name.length === 1 && sitsThere(words.slice(0, HEAD), name)) turns.push({ at, speaker: other })
  }
  let n = -1
  for (const s of story.sentences) {
    while (n + 1 < turns.length && (turns[n + 1]?.at ?? Infinity) <= s.start) n++
    const turn = turns[n]
    if (turn?.speaker) s.speaker = turn.speaker
  }
}

/** “谈：…”, “武：…”, “邢：…”: who came along is named at the head, “其子邢某某（陪同）”. */
const HEAD = 600
const sitsThere = (head: string, first: string): boolean => new RegExp(`(?:[,、:;\\s(]|[子女妻夫兄弟姐妹父母儿]|代理人|律师|陪同人?员?)${first}[\\u4e00-\\u9fa5]{1,2}(?=[,、;。()\\n\\s]|$)`).test(head)

/** “被调查人：甲，男，…”, where the record calls 甲 debtor in another line. */
const ASKED_ALONE = /(?:^|\n)被(?:约谈|谈话|询问|调查)人(?:员)?(?:姓名)?:\s?([\u3400-\u9fff·]{2,8}?)(?=[,(。;\n ]|$)/

function calledDebtor(words: string): boolean {
  const name = ASKED_ALONE.exec(words)?.[1]
  if (name === undefined) return false
  for (let i = words.indexOf('被执行人'); i >= 0; i = words.indexOf('被执行人', i + 4)) {
    const rest = words.slice(i + 4, i + 84).split(/[。;\n]/)[0] ?? ''
    const at = rest.indexOf(name)
    if (at >= 0 && /^(?:是|为|系)?:?(?:[^,]{2,40}、)?$/.test(rest.slice(0, at))) return true
  }
  return false
}

export function withDebtor(text: string, part: Part): boolean {
  const words = text.slice(part.span.start, Math.min(part.span.end, part.span.start + 1500))
  return DEBTOR_SIDE.test(words) || calledDebtor(words) || roleBelow(words)?.role.startsWith('被') === true || (BLAMED.test(words) && !/(?:约谈|谈话|到场|到庭)[^\n]{0,24}申请执行人|申请执行人[^\n]{0,30}到[场庭]/.test(words))
}

/** The debtor behind the label “被询问人”, where there are several. */
export function askedName(text: string, part: Part, parties: readonly { side: string; name: string }[]): string | undefined {
  if (!withDebtor(text, part)) return undefined
  const from = part.title?.start ?? part.span.start
  const m = /(?:被(?:约谈|谈话|询问|调查)人|(?:询问|谈话)对象)(?:员)?:?\s?(?:被执行人)?/.exec(text.slice(from, Math.min(part.span.end, from + 1000)))
  const at = m ? from + m.index + m[0].length : -1
  const name = m ? parties.find((p) => p.side === 'debtor' && text.startsWith(p.name, at))?.name : undefined
  /* “被执行人某公司法定代表人某某”: he is asked, not the company */
  return name !== undefined && m?.[0].endsWith('被执行人') && isBody(name) ? undefined : name
}

const OPENS_RECORD = new RegExp(`(?:^|\\n)(?=[^\\n]{0,40}${WHOLE_DAY})[^\\n?？]{0,90}?(?:评议|合议|询问|约谈|谈话|会见|视频|连线|电话联系|现场调查|勘查|(?:前往|赶赴|来到|到)[^\\n]{0,60}(?:调查|走访|查看|搜查))`)

/** “某法官于2024年7月3日通过…与…视频连线，询问如下：” */
function openingDay(words: string, at: number): (Span & { on: string }) | undefined {
  const m = OPENS_RECORD.exec(words.slice(0, 600))
  const day = m ? findDates(m[0])[0] : undefined
  return m && day?.precision === 'day' ? { on: day.on, start: at + m.index + day.start, end: at + m.index + day.end } : undefined
}

/** “约谈笔录（2024年9月12日）” */
const IN_TITLE = /^\((?:19|20)\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?/

/** The day a record gives for itself. */
export function recordedOn(text: string, part: Part): (Span & { on: string }) | undefined {
  const titled = part.title && IN_TITLE.exec(text.slice(part.title.end, part.title.end + 24))?.[0]
  const itself = titled !== undefined && part.title ? findDates(titled)[0] : undefined
  if (itself?.precision === 'day' && part.title) return { on: itself.on, start: part.title.end + itself.start, end: part.title.end + itself.end }
  const words = text.slice(part.span.start, Math.min(part.span.end, part.span.start + 1500))
  const m = WHEN.exec(words) ?? (part.kind?.body === 'talk' ? DAY_LINE.exec(words.slice(0, 160)) ?? CHAT_LINE.exec(words.slice(0, 300)) : null)
  if (!m) return part.kind?.body === 'talk' || part.kind?.is?.some((k) => k === 'onsite-visit' || k === 'panel-deliberated') ? openingDay(words, part.span.start) : undefined
  const day = findDates(words.slice(m.index + m[0].length, m.index + m[0].length + 40))[0]
  if (!day || day.precision === 'month' || day.precision === 'year') return undefined
  const start = part.span.start + m.index + m[0].length + day.start
  return { on: day.on, start, end: start + day.end - day.start }
}
