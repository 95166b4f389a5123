import { valueOf, type Fact } from '../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import type { EventKind } from '../casefile/vocabulary.ts'
import { isBlank } from './exhibit.ts'
import { isBody, isPerson, looksLikeName } from './narrative/names.ts'
import { kindOfHead } from './narrative/row-assets.ts'
import { namesIn } from './values.ts'

/** Whom words of a cell or a heading mean, among the parties of the case. */

/** Acts of or toward the applicant; all others with a person are the debtor's. */
const OF_APPLICANT: ReadonlySet<EventKind> = new Set<EventKind>(['applicant-interviewed', 'applicant-consented', 'applicant-objected', 'interview-attempted', 'zhongben-informed', 'zhongben-applied', 'clue-provided', 'debt-in-kind-refused', 'resumption-applied', 'audit-applied', 'reward-applied', 'post-query-informed'])
/** Acts of the court alone, or toward either side. */
const OF_NOBODY: ReadonlySet<EventKind> = new Set<EventKind>(['panel-deliberated', 'president-approved', 'zhongben-ruled', 'assigned', 'case-money-received', 'case-money-noticed'])
const EITHER: ReadonlySet<EventKind> = new Set<EventKind>(['zhongben-served', 'settlement-reached', 'case-money-paid', 'clue-verified', 'objection-filed', 'performed'])

/** Is an act of this kind one toward debtors? */
export const ofDebtors = (kind: EventKind): boolean => !OF_APPLICANT.has(kind) && !OF_NOBODY.has(kind) && !EITHER.has(kind)

/** What a cell of persons says. `names` as the case has them where they are parties, else as written. */
export interface Meant {
  names: string[]
  /** all of a side, by its role: 被执行人, 全体 */
  side?: 'debtors' | 'applicants' | 'both'
  /** names among them that are no party of the case */
  strangers: number
  /** “等三人”: so many in all, 0 where it does not say how many */
  more?: number
}

const SIDES: readonly [RegExp, NonNullable<Meant['side']>][] = [
  [/^(?:各|全体|全部|所有|其余|[二两三四五六七八九十]名?)?被(?:申请)?执行(?:人|方)(?:们)?$/, 'debtors'],
  [/^(?:各|全体|全部|所有)?申请(?:执行)?(?:人|方)$/, 'applicants'],
  [/^(?:双方|各方|全体|各|所有)(?:当事人)?$|^当事人(?:双方)?$/, 'both'],
]
const ROLE = /^(?:第[一二三四五六七八九十\d]+)?(?:被执行人|申请执行人|被申请人|申请人)[:：]?/
const NUMERALS = '零一二三四五六七八九十'

/** Reads a cell of persons; undefined where it names nobody: blank, a place, an authority, a matter. */
export function meantBy(file: CaseFile, text: string): Meant | undefined {
  const words = squash(text)
  if (words === '' || isBlank(text) || words.length > 400) return undefined
  const side = SIDES.find(([re]) => re.test(words))?.[1]
  if (side) return { names: [], side, strangers: 0 }
  const joined = consumed(file, words)
  if (joined) return { names: joined, strangers: 0 }
  const { names, more } = namesIn(text)
  const read = names.map((n) => n.replace(ROLE, '')).map((n) => known(file, n) ?? alike(file, n) ?? { stranger: n })
  if (read.length === 0 || read.some((n) => typeof n !== 'string' && !isSomebody(n.stranger))) return undefined
  const strangers = read.filter((n) => typeof n !== 'string').length
  const count = more ? /等(\d+|[二两三四五六七八九十])/.exec(words)?.[1] : undefined
  return { names: read.map((n) => (typeof n === 'string' ? n : n.stranger)), strangers, ...(more ? { more: count === undefined ? 0 : /\d/.test(count) ? +count : NUMERALS.indexOf(count.replace('两', '二')) } : {}) }
}

/**
 * Could these words be nothing but parties of the case? Asked of every line of a log, of which most are sentences: without a side,
 * a mark that stands for hidden characters, or a name that is written out there can be none. Firms are called by parts of their name.
 */
export function mayMeanParties(file: CaseFile, text: string): boolean {
  const words = squash(text)
  return words.length <= SIDE_MAX || /[（(某×*＊Xx]/.test(words) || everyName(file).some((n) => words.includes(n.squashed)) || file.debtors.some(isFirm) || file.applicants.some(isFirm)
}
const SIDE_MAX = 12
const isFirm = (p: Party): boolean => isBody(valueOf(p.name) ?? '')

/** Names of parties one after the other with nothing but marks between them, as tags stand. */
function consumed(file: CaseFile, words: string): string[] | undefined {
  const all = everyName(file)
  if (!all.some((n) => words.includes(n.squashed))) return undefined
  const found: string[] = []
  let rest = words.replace(ROLE, '')
  for (let n = 0; rest !== '' && n < 60; n++) {
    const next = all.find((n) => rest.startsWith(n.squashed))
    if (next === undefined) return undefined
    found.push(next.name)
    rest = rest.slice(next.squashed.length).replace(/^[、,，;；/／|和与及\s]+/, '').replace(ROLE, '')
  }
  return found.length > 0 && rest === '' ? [...new Set(found)] : undefined
}

/** All names of the case, the longest first; asked for each row of a log, so made once while the parties are the same. */
function everyName(file: CaseFile): readonly { name: string; squashed: string }[] {
  const parties = file.debtors.length + file.applicants.length + file.others.length, before = NAMES.get(file)
  if (before?.parties === parties) return before.names
  const names = [...file.debtors, ...file.applicants, ...file.others].flatMap(namesOfParty).map((name) => ({ name, squashed: squash(name) })).filter((n) => n.squashed !== '').sort((a, b) => b.squashed.length - a.squashed.length)
  NAMES.set(file, { parties, names })
  return names
}
const NAMES = new WeakMap<CaseFile, { parties: number; names: readonly { name: string; squashed: string }[] }>()

function namesOfParty(p: Party): string[] {
  return [p.name, p.legalRepresentative, p.agent?.name].flatMap((f) => valueOf(f) ?? [])
}

/** The name as the case has it: of a party, of who represents it or of its agent. */
function known(file: CaseFile, name: string): string | undefined {
  const s = squash(name)
  return everyName(file).find((n) => n.squashed === s)?.name
}

/** 张某 for the only party called 张…, 云松公司 for the only body in whose name 云松 stands. */
function alike(file: CaseFile, name: string): string | undefined {
  const s = squash(name)
  const masked = /^([\u3400-\u9fff])[某×*＊Xx]{1,3}$/.exec(s)?.[1]
  const stem = isBody(s) ? s.replace(/(?:股份|集团)?(?:有限)?(?:责任)?公司$/, '') : ''
  const asStem = stem.length >= 2 && stem !== s
  if (masked === undefined && !asStem && (s.length < 4 || PLACE.test(s))) return undefined
  const parties = [...file.debtors, ...file.applicants].flatMap((p) => valueOf(p.name) ?? [])
  const fits = masked !== undefined ? parties.filter((p) => p.length <= 4 && p.startsWith(masked))
    : asStem ? parties.filter((p) => isBody(p) && p.includes(stem))
      : parties.filter((p) => isBody(p) && isCore(squash(p), s))
  return fits.length === 1 ? fits[0] : undefined
}

/** “腾川矿业” in “某某腾川矿业有限公司”: all of the name between its place and its form. */
function isCore(name: string, s: string): boolean {
  const at = name.indexOf(s)
  return at > 0 && (at <= 3 || /[省市县区州旗镇乡]$/.test(name.slice(0, at))) && FORM.test(name.slice(at + s.length))
}
const FORM = /^(?:股份|集团)?(?:有限)?(?:责任)?公司$|^专业合作社$|^$/

/** Banks and authorities are where something was done, and no one whom it concerned. */
const PLACE = /法院|检察院|公安|派出所|银行|支行|分行|信用社|[局所站院厅]$|中心$|委员会|居委会|村委会|社区|街道|政府|物业|平台|系统|网络/
/** A person or a firm, as far as the form of the words tells. */
export function isSomebody(name: string): boolean {
  const s = squash(name)
  return s.length >= 2 && kindOfHead(s) === undefined && !PLACE.test(s) && !NO_PERSON.test(s) && looksLikeName(s) && (isBody(s) || (s.length <= 4 && (isPerson(s) || COMPOUND.test(s))) || /[·•]/.test(s))
}
const NO_PERSON = /执行|查封|查控|查询|约谈|送达|调查|限制|措施|完成|成功|正常|已|未|无|[是否]$|电子|当面|邮寄|单位|其他|本院|本人|户籍|住所|案件/
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|司徒|端木|南宫|百里|东郭|独孤|钟离|轩辕|申屠|太史|公冶|闻人|澹台|濮阳|淳于|单于|西门|呼延|拓跋)/

/** How an act is told of whom it concerned: `open` where the words name somebody who is no party of its side, so that nobody is cleared, nor known not to be. */
export interface Told { event: CaseEvent; open: boolean }

/** The act with whom these words name, where its own words name nobody. */
export function toldOf(file: CaseFile, e: CaseEvent, meant: Meant, make: <T>(value: T) => Fact<T>): Told {
  const kind = e.kind.value
  const as = (names: readonly string[], open = false, event: CaseEvent = e): Told => ({ event: { ...event, party: make(names.length === 1 ? (names[0] ?? '') : [...names]) }, open })
  if (e.party !== undefined || kind === null || OF_NOBODY.has(kind)) return { event: e, open: false }
  const ofApplicant = OF_APPLICANT.has(kind)
  const own = EITHER.has(kind) ? [...file.applicants, ...file.debtors] : ofApplicant ? file.applicants : file.debtors
  const other = ofApplicant ? file.debtors : file.applicants
  if (meant.side !== undefined) {
    const meantOther = !EITHER.has(kind) && meant.side === (ofApplicant ? 'debtors' : 'applicants')
    const names = other.flatMap((p) => valueOf(p.name) ?? [])
    return meantOther && names.length > 0 ? withOther(names) : { event: e, open: false }
  }
  const mine = new Set(own.flatMap(namesOfParty))
  const here = meant.names.filter((n) => mine.has(n))
  /* “某某等二人” of two is everybody; of more nobody says who the others are. */
  if (meant.more !== undefined) return meant.more === own.length && here.length > 0 ? { event: e, open: false } : as(meant.names, true)
  /* Other people named beside a party of this side were there as well. */
  if (here.length > 0) return as(here, meant.strangers > 0 && !ofApplicant)
  return withOther(meant.names)

  /** A talk with the debtor is no interview of the applicant; any other act is told of whom it names, and clears nobody else. */
  function withOther(names: readonly string[]): Told {
    const debtors = new Set(file.debtors.flatMap(namesOfParty))
    if (kind === 'applicant-interviewed' && e.done?.value !== false && names.length > 0 && names.every((n) => debtors.has(n))) return as(names, false, { ...e, kind: { ...e.kind, value: 'debtor-questioned' } })
    return as(names, true)
  }
}

/** Debtors that a heading names and nothing but words of a record beside them: “被执行人：张三”, “张三财产查控情况”. All of them at once say nothing. */
export function meantByHeading(file: CaseFile, heading: string): Meant | undefined {
  let rest = squash(heading)
  if (rest === '' || rest.length > 60 || file.debtors.length < 2) return undefined
  const found: string[] = []
  for (const name of file.debtors.flatMap((p) => valueOf(p.name) ?? []).sort((a, b) => b.length - a.length)) {
    if (squash(name).length < 2 || !rest.includes(squash(name))) continue
    found.push(name)
    rest = rest.replace(squash(name), '')
  }
  if (found.length === 0 || found.length === file.debtors.length || rest.replace(HEADING_WORDS, '') !== '') return undefined
  return { names: found, strangers: 0 }
}
const HEADING_WORDS = /被执行人|对象|相关人|当事人|涉及人员?|[一二三四五六七八九十\d]|[:：、,，()（）.．\-—|·]|名下|的|财产|网络|总对总|查询|反馈|结果|查控|调查|执行|措施|记录|情况|日志|送达|办理|强制|信息|明细|进展|过程/g
