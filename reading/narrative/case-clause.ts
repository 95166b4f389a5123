import { causeIn } from './cause.ts'
import { WHOLE_DAY } from './dates.ts'
import type { Span } from './layout.ts'
import { isBody, looksLikeName, splitNames } from './names.ts'
import { allMatches } from './scan.ts'

/** “甲与乙、丙买卖合同纠纷一案”: who against whom, about what. Offsets in the flow text. */
export interface CaseClause {
  applicants: Named[]
  debtors: Named[]
  aliases: Map<string, string>
  /** “你”, the addressee: on the applicant's side, on the debtor's, or on one that only the kind of document tells */
  you: 'applicant' | 'debtor' | 'either' | undefined
  cause: (Span & { text: string }) | undefined
  /** the whole clause up to “一案” */
  span: Span
}
export interface Named extends Span { name: string }

const END = /一案|(?:纠纷|争议)(?!一案)[\u4e00-\u9fa5]{1,6}的案[子件]|(?:纠纷|争议)(?:(?:系列|执行)?案(?!由|号)|的案[子件]|等?[两二三四五六七八九十\d]{1,3}件?案)/
const END_ALL = new RegExp(END.source, 'g')
const CRIME = '(?:犯[\\u4e00-\\u9fa5]{1,10}罪|(?:合同|集资|信用卡|电信网络)?诈骗罪|盗窃罪|抢劫罪|故意伤害罪|交通肇事罪|非法吸收公众存款罪|贪污罪|受贿罪|职务侵占罪|寻衅滋事罪|开设赌场罪|危险驾驶罪|敲诈勒索罪|非法经营罪|污染环境罪)'
/** What stands before “一案” where it is no cause of a civil suit: “行政处罚”, “犯诈骗罪罚金、责令退赔”, “劳务合同纠纷支付令” behind a body. */
const NO_CAUSE = new RegExp(`(?:(?<=公司|[局厂店部社行院队站]|中心)[\\u4e00-\\u9fa5]{2,8}纠纷支付令|支付令|行政(?:处罚|处理|决定|非诉|裁决|征收|强制|补偿)[\\u4e00-\\u9fa5]{0,10}|非诉(?:行政)?(?:执行)?(?:审查)?|${CRIME}[\\u4e00-\\u9fa5、]{0,20}|罚金|没收(?:个人)?财产|责令退赔|退赔|追缴(?:违法所得)?|公证债权文书|劳动仲裁|仲裁裁决|社会抚养费(?:征收)?|工伤(?:保险)?待遇|刑事附带民事(?:赔偿)?|财产刑)$`)

const OPENING = new RegExp(`^(?:[一二三四五六七八九十\\d]{1,3}[、.])?(?:[\\u4e00-\\u9fa5]{1,4}[:：](?=现|今天|就))?(?:(?:现|今天|兹)?(?:就|关于|将|对|因)|根据|依据|依照|事由[:：]|案情[:：]|(?:承办(?:人|法官)|审判[长员])?[\\u4e00-\\u9fa5]{2,4}(?:汇报|介绍|发言)?(?:案情|案件情况)?[:：]|[问执审][:：])?(?:本案(?:系|是|为))?(?:上述|上列|以上)?(?:在(?=[本我]院))?(?:本院|我院|你院)?(?:在|于)?${WHOLE_DAY}?(?:立案)?(?:正在)?(?:恢复执行|立案执行|受理|执行|办理)?(?:过程中|的|了|中(?![国铁建石信粮航交海冶核电煤化油原华山州]))?(?:关于)?`)
const APPLICANT = '申请执行人|申请强制执行人|申请保全人|保全申请人|原告|(?<!被)申请人|债权人|权利人'
const DEBTOR = '被执行人|被申请执行人|被申请人|被保全人|被告|债务人|义务人'

/** The first such clause of the stretch. Looks at its first 2,500 characters. */
export function findCaseClause(text: string, zone: Span, known: readonly string[]): CaseClause | undefined {
  const window = text.slice(zone.start, Math.min(zone.end, zone.start + 2500)).replace(/\((?:经营者|投资人|负责人|法定代表人|曾用名|又名)[:：]?[^():。\n]{1,24}\)/g, (m) => '、'.repeat(m.length)).replace(/你\((?:单位|公司)\)/g, '、、、、你')
  const end = allMatches(END_ALL, window).find((m) => !/监督$|(?:申请|受理)[^,。;\n]{0,10}监督(?!管理)[^,。;\n]{0,50}$/.test(window.slice(Math.max(0, m.index - 60), m.index))) ?? null
  if (end) return clauseUpTo(window, zone, known, end, end)
  /* “案由：买卖合同纠纷” names nobody; the clause may come further down */
  let first: CaseClause | undefined
  for (const loose of allMatches(/(?:纠纷|争议|仲裁)(?=执行|[,。\n ])/g, window).slice(0, LOOSE_MAX)) {
    if (first && !/申请(?:强制)?执行(?!人)|[与和诉]/.test(window.slice(Math.max(0, loose.index - 120), loose.index))) continue
    const found = clauseUpTo(window, zone, known, loose, undefined)
    if (found.you || (found.applicants.length > 0 && found.debtors.length > 0) || (!first && found.applicants.length + found.debtors.length > 0)) return found
    first ??= found
  }
  return first
}
const LOOSE_MAX = 4

function clauseUpTo(window: string, zone: Span, known: readonly string[], loose: RegExpMatchArray & { index: number }, end: RegExpMatchArray | undefined): CaseClause {
  const upTo = end && end[0] !== '一案' ? loose.index + 2 : end ? loose.index : loose.index + 2
  /* “…纠纷执行一案” */
  const keep = /(?:纠纷|争议)(?:系列)?执行$/.test(window.slice(Math.max(0, upTo - 6), upTo)) ? upTo - 2 : upTo
  const start = clauseStart(window, keep)
  const stretch = window.slice(start, keep)
  const names = [...known].filter((n) => stretch.includes(n))
  const lastKnown = names.reduce((at, n) => Math.max(at, stretch.lastIndexOf(n) + n.length), 0)
  const pronoun = /(?:当事人(?:之间)?|双方(?:之间)?|你们(?:双方)?之间|(?:你公司|你单位|你司|你厂|你店|你)(?:以及|[、和及与])(?:你?(?:本人|个人)|你公司|你们|你)|你公司|你单位|你司|你们?[二两三四五](?:被执行人|人)|你们|你[院方部社行厂店校村站所]|你)(?=[\u4e00-\u9fa5]{2,30}$)/.exec(stretch)
  const cause = causeIn(stretch, Math.max(lastKnown, stretch.includes('、、') ? stretch.lastIndexOf('、、') + 2 : 0, pronoun ? pronoun.index + pronoun[0].length : 0))
  const people = (cause ? stretch.slice(0, cause.start) : stretch.replace(NO_CAUSE, (m) => '、'.repeat(m.length))).replace(/(?<=[\u3400-\u9fff])(?<!你们?)(?:等)?[二两三四五六七八九]被执行人(?:的)?$/, (m) => '、'.repeat(m.length)).replace(/因$/, '、').replace(/之间(?:发生)?的?$/, (m) => '、'.repeat(m.length)).replace(/(?<=[\u3400-\u9fff]{2})(?:健康权|生命权|身体权|名誉权|追偿权|相邻权|抚养费|赡养费|劳务费|借款|工伤赔偿)$/, (m) => (cause ? m : '、'.repeat(m.length))).replace(/[(〔[]\d{4}[)〕\]][^,。;、\n]{3,20}?号/g, (m) => '、'.repeat(m.length))
  const own = parties(people, names)
  const sides = own.applicants.length + own.debtors.length > 0 || own.you ? own : onPaper(window, start, people) ?? own
  const at = zone.start + start
  return {
    applicants: placed(sides.applicants, people, at, sides.before),
    debtors: placed(sides.debtors, people, at),
    aliases: sides.aliases,
    you: sides.you,
    cause: cause && !/人均?(?:为|系|是)/.test(people) ? { text: cause.cause, start: at + cause.start, end: at + cause.start + cause.cause.length } : undefined,
    span: { start: at, end: at + stretch.length },
  }
}

/** “案件：（2025）…执244号，甲与乙小额借款合同纠纷” at the head of a record. */
export function clauseInLabel(text: string, zone: Span, known: readonly string[]): CaseClause | undefined {
  const m = /(?:^|\n)(?:执行)?(?:案件|案情|事由|案由|案名)(?:名称|信息)?:([^\n]{6,200})/.exec(text.slice(zone.start, zone.end))
  const value = m?.[1] ?? ''
  if (!m || !/与|诉|申请(?:强制)?执行/.test(value)) return undefined
  const start = zone.start + m.index + m[0].length - value.length
  return findCaseClause(text, { start, end: start + value.length + 1 }, known)
}

function clauseStart(window: string, end: number): number {
  const before = window.slice(0, end)
  let start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'), before.lastIndexOf(';'), before.lastIndexOf('?')) + 1
  // “在办理甲申请执行监督一案中查明，你院…乙申请执行丙一案”
  const earlier = before.lastIndexOf('一案')
  if (earlier >= start && before.indexOf(',', earlier) >= 0) start = before.indexOf(',', earlier) + 1
  const opened = before.slice(start)
  // a lost full stop, or a comma before the clause: the last “申请执行人…” or the stretch behind the last comma that is no list
  const role = lastMatch(opened, ROLE_TO_END)
  if (role > 0 && /[:：]/.test(opened.slice(0, role))) start += role
  const comma = before.lastIndexOf(',')
  return comma >= start && /与|诉|申请(?:强制)?执行|和|当事人/.test(before.slice(comma)) && !/与|诉|申请(?:强制)?执行/.test(before.slice(start, comma).replace(/申请执行人/g, '')) ? comma + 1 : start
}

function lastMatch(s: string, pattern: RegExp): number {
  for (let i = s.lastIndexOf('申请'); i >= 0; i = i > 0 ? s.lastIndexOf('申请', i - 1) : -1) if (pattern.test(s.slice(i)) && s.slice(i).search(pattern) === 0) return i
  return -1
}

interface Sides { applicants: string[]; debtors: string[]; aliases: Map<string, string>; you: CaseClause['you']; /** the words before the clause in which the applicants stand */ before?: string }

/** “甲依据某公证处…号执行证书，申请执行乙…一案”: the applicant stands before the comma. */
function onPaper(window: string, start: number, people: string): Sides | undefined {
  const debtors = /^(?:向本院)?申请(?:强制)?执行(?!人)(?:被执行人)?(.{2,300})$/.exec(people)?.[1]
  if (debtors === undefined || window.charAt(start - 1) !== ',') return undefined
  const sentence = Math.max(window.lastIndexOf('。', start), window.lastIndexOf('\n', start)) + 1
  const before = window.slice(sentence, start)
  const asks = /^(?:关于)?(?:申请执行人)?([^,]{2,60}?)(?:依据|根据|依照|持(?=[^,]{2,60}[号书])|凭)/.exec(before)?.[1]
  const a = asks === undefined ? undefined : splitNames(asks), d = splitNames(debtors)
  return a && a.names.length > 0 && a.bad === 0 && d.names.length > 0 ? { applicants: a.names, debtors: d.names, aliases: new Map([...a.aliases, ...d.aliases]), you: undefined, before } : undefined
}

const YOU = /^(?:关于)?(?:你[们]?[二两三四五]?(?:被执行人|人)|我|我公司|我单位|我司|我社|我行|我厂|你|你是|你系|你公司|你单位|你司|你中心|你们|你院|你方|你社|你行|你厂|你店|你部|你校|你村|你站|你所|贵公司|贵单位|贵方|贵行|贵司|贵社|贵厂|贵中心)(?:(?:以及|[、和及与])(?:你|你公司|你单位|你们|你?(?:本人|个人)))*$/

/** “该部”, “该行”: a party named before. */
const THAT = /^该(?:公司|单位|[行部厂店社局院校所站场])$/
/** “你们食品安全”: the rest belongs to the cause. */
const YOU_AND_CAUSE = /^(?:你们|你公司|你单位|你厂|你店)[\u4e00-\u9fa5]{1,6}$/
const isSelf = (s: string): boolean => YOU.test(s) || THAT.test(s) || YOU_AND_CAUSE.test(s)

function parties(people: string, known: readonly string[]): Sides {
  const bare = people.replace(OPENING, '').replace(/^、+/, '').replace(/^.{0,60}?(?:就|关于|针对|[,:](?!.{0,40}[,:][你我])|(?:受理|执行|办理)的)(?=(?:你|贵|我(?!院))[^,。;]{0,4}(?:申请|与|和|诉))/, '')
  /* “今天向你反馈申请执行某某…一案的进展”: the applicant is spoken to */
  const told = /^(?:[^,。;:]{0,12}(?:反馈|通报|说明|告知|核实|了解))?(?:一下)?申请(?:强制)?执行(?!人)(?:被执行人)?(?=[\u3400-\u9fff某×*])/.exec(bare)
  const asked = told && /你|您|贵/.test(told[0]) ? splitNames(bare.slice(told[0].length)) : undefined
  if (asked && asked.names.length > 0) return { applicants: [], debtors: asked.names, aliases: asked.aliases, you: 'applicant' }
  /* “申请监督人甲（申请执行人）因与乙…一案” */
  const before = COMPLAINS.exec(bare)
  if (before) {
    const self = splitNames(before[1] ?? ''), other = splitNames((before[3] ?? '').replace(new RegExp(`\\((?:原)?(?:${APPLICANT}|${DEBTOR})\\)`, 'g'), ''))
    const [a, d] = /被/.test(before[2] ?? '') ? [other, self] : [self, other]
    if (self.names.length > 0 && other.names.length > 0) return { applicants: a.names, debtors: d.names, aliases: new Map([...a.aliases, ...d.aliases]), you: undefined }
  }
  const marked = MARKED.exec(bare)
  if (marked && (marked[1] ?? '').length < 40) {
    const a = splitNames(marked[2] ?? '')
    const d = splitNames(marked[3] ?? '')
    if (a.names.length + d.names.length > 0) return { applicants: a.names, debtors: d.names, aliases: new Map([...a.aliases, ...d.aliases]), you: undefined }
  }
  let best: { sides: Sides; bad: number } | undefined
  for (const [left, word, behind] of splits(bare, known)) {
    /* “你申请执行的某某…一案”, “你申请本院强制执行某某…一案” */
    const right = (word.startsWith('申请') ? behind.replace(ASKED_OF, '') : behind).replace(/^、+(?=[你我贵])/, '')
    const a = isSelf(left) ? { names: [], aliases: new Map<string, string>(), bad: 0 } : splitNames(left)
    const d = isSelf(right) ? { names: [], aliases: new Map<string, string>(), bad: 0 } : splitNames(right)
    const you = YOU.test(left) ? (word === '与' || word === '和' || word === '跟' ? 'either' : 'applicant') : YOU.test(right) || YOU_AND_CAUSE.test(right) ? 'debtor' : undefined
    if (a.names.length === 0 && !isSelf(left)) continue
    if (d.names.length === 0 && !isSelf(right)) continue
    /* “某与某经营部与你公司”: where one side is the addressee there is no doubt */
    const bad = a.bad + d.bad - (you ? 1 : 0)
    if (!best || bad < best.bad) best = { sides: { applicants: a.names, debtors: d.names, aliases: new Map([...a.aliases, ...d.aliases]), you }, bad }
  }
  return best?.sides ?? { applicants: [], debtors: [], aliases: new Map(), you: undefined }
}

const ASKED_OF = /^(?:(?:本院|我院|法院|贵院)(?:强制)?执行|(?:强制)?执行)?(?:的(?:[与对和](?=[\u3400-\u9fff]{2}))?(?:本案)?)?(?:被执行人(?=[\u3400-\u9fff]))?/

const MARKED = new RegExp(`^(.{0,200}?)(?:${APPLICANT})(.{1,300}?)(?:与|和|诉|申请执行|申请强制执行|申请|对)?(?:${DEBTOR})(.{1,400})$`)

const COMPLAINS = /^(?:申请监督人|监督申请人|申诉人)([^()]{2,60})\((?:原)?(申请执行人|被执行人)(?:,[^()]{1,12})?\)(?:因)?[与和](?:被执行人|申请执行人)?(.{2,300})$/
const ROLE_FIRST = new RegExp(`^(?:${APPLICANT})`)
const ROLE_TO_END = new RegExp(`(?:${APPLICANT})(?![:：])[^:：。\\n]{2,300}$`)

/** Every way to cut at “与”, “申请执行”, “诉”, the likelier first; no name that the head has given is cut. */
function splits(bare: string, known: readonly string[]): [string, string, string][] {
  const out: [string, string, string][] = []
  const own = bare.replace(ROLE_FIRST, '')
  const whole = known.filter((n) => /[与和诉对]/.test(n)).flatMap((n) => {
    const i = own.indexOf(n)
    return i < 0 ? [] : [{ start: i, end: i + n.length }]
  })
  for (const word of ['申请恢复执行被执行人', '申请执行被执行人', '申请恢复执行', '申请强制执行', '申请执行人', '申请执行', '申请保全', '诉', '与', '申请', '和', '对', '跟']) {
    for (let i = own.indexOf(word); i > 0 && out.length < 16; i = own.indexOf(word, i + 1)) {
      if (i + word.length < own.length && !whole.some((w) => i < w.end && i + word.length > w.start)) out.push([own.slice(0, i), word, own.slice(i + word.length)])
    }
  }
  return out
}

function placed(names: readonly string[], people: string, at: number, before?: string): Named[] {
  return names.flatMap((name) => {
    const i = before === undefined ? people.lastIndexOf(name) : before.indexOf(name) - before.length
    return (before === undefined && i < 0) || !(looksLikeName(name) || isBody(name)) ? [] : [{ name, start: at + i, end: at + i + name.length }]
  })
}
