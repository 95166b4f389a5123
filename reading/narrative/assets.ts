import type { Asset } from '../../casefile/schema.ts'
import type { AssetKind, Disposal, EventKind } from '../../casefile/vocabulary.ts'
import { findAssetNouns, type AssetNoun } from './asset-nouns.ts'
import { reasonsIn, unpossessed } from './asset-reasons.ts'
import { termBehind, type ToldAct } from './engine.ts'
import type { Span } from './layout.ts'
import type { Sentence } from './sentences.ts'
import { moneyIn, within, type Story } from './story.ts'
import { debtorsConcerned, ownersUpTo } from './who.ts'

/** Property found or controlled. What is searched for, or said not to be there, is none. */
interface Found {
  story: Story
  kind: AssetKind
  at: Span
  sentence: Sentence
  /** one name, or several of co-owners */
  owner: string | string[] | undefined
  ownerAt: Span | undefined
  value: { yuan: string; at: Span } | undefined
  identity: string | undefined
  definite: boolean
  acts: ToldAct[]
  reasons: Span[]
  away: Span | undefined
  mentions: Span[]
}

const CONTROL = new Set<EventKind>(['sealed', 'impounded', 'frozen', 'waiting-sealed', 'control-renewed'])
const DISPOSING = new Set<EventKind>(['valuation', 'auction-announced', 'auction-held', 'auction-failed', 'sold', 'debt-in-kind', 'compulsory-management', 'deducted'])
const CASH = new Set<AssetKind>(['deposit', 'online-funds'])
/** Kinds that are taken, not sold. */
const TAKEN = new Set<AssetKind>(['deposit', 'online-funds', 'income', 'receivable', 'provident-fund', 'insurance', 'wealth-product'])

const EXISTS =
  /名下[^,。;]{0,10}?(?:有|的)|登记(?:有|在)|所有的|持有|拥有|享有|(?:查到|查得|查询到|查明(?!其?(?:下落|财产状况))|查实|查有|查获|搜得|发现|清点)(?!其他|有其他|可供)|(?:尚|仅|只|另|确|还|现|均|共|存)有|有(?!关|权|效|价证|限|人|无|期|可供|其他|待|财产|能力|履行)/
const NEGATIVE = /未(?:发现|查到|查得|查询到|见|登记|能查|搜到|查获|反馈)|没有|查无|(?:均|皆|都|也|亦|暂|并|且)?无(?!法|锡|人|异议|须|需|偿)|不存在|没(?=有|查|发)/
const QUERY = /查询|查控|核查|调查|调取|查证|查找|协查|申报表|包括|等(?:部门|单位|机构|信息)|登记(?:部门|机构|中心|机关)|管理(?:部门|中心|局)/
const RESULT = /查到|查得|查询到|查明|查实|查有|发现|名下(?:有|仅|只|登记有|尚)|仅有|只有|尚有|除/
const HEARSAY = /称|反映|线索|承诺|要求|主张|听说|认为(?!该)/
const OUTSIDER = /案外人(?!异议)|他人所有|登记在(?!其|被执行人|Ｂ|该)[^,。;]{0,16}名下|系(?!其|被执行人|Ｂ|轮候|首)[^,。;]{2,24}所有|(?:父亲|母亲|妻子|丈夫|配偶|儿子|女儿|岳父|朋友)(?:名下|所有)/
const DEFINITE = /(?:该|上述|前述|此|涉案|案涉|该处|该套|该辆|其中)[^,。;]{0,10}$/
const EXCEPT = /除(?:了)?([^。;]{2,120}?)(?:以外|之外|外)(?![^,。;]{0,3}[地省市])/
const ELSEWHERE = /(?:其[他它]|外地|另案|别的|首封|他)(?:人民)?(?:法)?院|另案|[\u4e00-\u9fa5]{2,}(?:市|县|区|州)人民法院/

export function readAssets(told: readonly { story: Story; acts: readonly ToldAct[] }[]): Asset[] {
  const found: Found[] = []
  for (const { story, acts } of told) readStory(story, acts, found)
  return found.map((f) => assetOf(f.story, f))
}

function readStory(story: Story, acts: readonly ToldAct[], found: Found[]): void {
  const byClause = new Map<number, ToldAct[]>()
  for (const a of acts) if (!a.not && (CONTROL.has(a.kind) || DISPOSING.has(a.kind))) byClause.set(a.clause.start, [...(byClause.get(a.clause.start) ?? []), a])
  for (const sentence of story.sentences) {
    if (sentence.asks || sentence.terms || (sentence.speaker !== undefined && sentence.speaker !== 'court')) continue
    if (sentence.earlier || sentence.otherCase) continue
    readSentence(story, sentence, byClause, found)
  }
}

function readSentence(story: Story, sentence: Sentence, byClause: ReadonlyMap<number, ToldAct[]>, found: Found[]): void {
  const until = sentence.until
  let here: Found[] = []
  // named in the clause before without a word that it is there: “账户余额较少，已冻结”
  let pending: Found[] = []
  let hearsay = false
  for (const clause of sentence.clauses) {
    if (clause.start >= until) break
    const words = story.masked.slice(clause.start, clause.end)
    const acts = byClause.get(clause.start) ?? []
    if (/本院|经查|查明|核实|属实/.test(words)) hearsay = false
    const read = hearsay && acts.length === 0 ? { found: [], pending: [] } : mentionsIn(story, sentence, clause, words, acts, here.length > 0)
    if (/(?:称|反映|表示|主张)$|线索$/.test(words)) hearsay = true
    const mentioned = read.found.length === 0 && acts.some((a) => CONTROL.has(a.kind)) && clause.end - clause.start < 40 ? pending.filter((p) => acts.some((a) => CONTROL.has(a.kind) && fits(p, a, 1))) : read.found
    pending = read.pending
    if (mentioned.length > 0) here = mentioned.map((m) => settle(found, m))
    const about = here.length > 0 ? here : acts.length > 0 ? recent(found, sentence, acts) : []
    for (const act of acts) {
      for (const f of about) {
        if (!fits(f, act, about.length)) continue
        f.acts.push(act)
        if (act.amount && CASH.has(f.kind) && /实际(?:冻结|控制|划拨|扣划)/.test(words)) f.value ??= { yuan: act.amount.yuan, at: act.amount }
      }
    }
    if (found.length === 0) continue
    const reasons = reasonsIn(words, clause.start)
    const target = here.length > 0 ? here : reasons.length > 0 ? recent(found, sentence, []) : []
    for (const f of target) {
      f.reasons.push(...reasons)
      f.away ??= f.kind === 'vehicle' || f.kind === 'vessel' || f.kind === 'movable' ? unpossessed(words, clause.start) : undefined
    }
  }
}

/** What is said of “it” is said of the last thing named, in this point of the text. */
function recent(found: readonly Found[], sentence: Sentence, acts: readonly ToldAct[]): Found[] {
  const taken = acts.some((a) => a.kind === 'deducted' || a.kind === 'frozen')
  const sold = acts.some((a) => a.kind !== 'deducted' && a.kind !== 'frozen')
  for (let i = found.length - 1; i >= 0; i--) {
    const f = found[i]
    if (!f) break
    if (acts.length === 0 ? f.sentence.item !== sentence.item : sentence.index - f.sentence.index > 8) break
    if (acts.length > 0 && ((taken && !sold && !TAKEN.has(f.kind) && f.kind !== 'equity') || (sold && !taken && TAKEN.has(f.kind)))) continue
    return [f]
  }
  return []
}

function fits(f: Found, act: ToldAct, several: number): boolean {
  if (act.kind === 'deducted') return TAKEN.has(f.kind)
  if (act.kind === 'frozen') return TAKEN.has(f.kind) || f.kind === 'equity' || f.kind === 'securities' || f.kind === 'wealth-product'
  if (act.kind === 'impounded') return !CASH.has(f.kind) && f.kind !== 'real-estate'
  if (act.kind === 'sealed') return !TAKEN.has(f.kind)
  if (DISPOSING.has(act.kind)) return several > 0 && !TAKEN.has(f.kind)
  return true
}

/** Words for property in a clause; the text is searched once. */
const NOUNS = new WeakMap<Story, AssetNoun[]>()

function nounsIn(story: Story, clause: Span): AssetNoun[] {
  let all = NOUNS.get(story)
  if (!all) {
    all = findAssetNouns(story.masked, story.sentences)
    NOUNS.set(story, all)
  }
  return within(all, clause.start, clause.end)
}

function mentionsIn(story: Story, sentence: Sentence, clause: Span, words: string, acts: readonly ToldAct[], listed: boolean): { found: Found[]; pending: Found[] } {
  const nouns = nounsIn(story, clause)
  if (nouns.length === 0 || OUTSIDER.test(words) || (HEARSAY.test(words) && acts.length === 0) || /判决|判令|诉讼请求|贷款合同|或者?查封|相应价值/.test(words)) return { found: [], pending: [] }
  const except = EXCEPT.exec(words)
  const negative = NEGATIVE.exec(except ? words.slice(0, except.index) + '□'.repeat(except[0].length) + words.slice(except.index + except[0].length) : words)
  const exists = EXISTS.exec(words)
  const elsewhere = ELSEWHERE.test(words) && /查封|冻结|扣押/.test(words)
  const query = QUERY.test(words) && !RESULT.test(words) && acts.length === 0
  const row = story.sections.length > 0 && /已(?:抵押|查封|冻结|登记)|[\dA-Z][\d-]{0,6}(?:室|号)/.test(words)
  // the list goes on: “名下有存款…，车辆一台”
  const goesOn = listed && /^[^,。;]{0,16}[一二两三四五六七八九十\d]{1,3}(?:台|辆|套|处|笔|间|块|宗|股|份|户)/.test(words)
  const disposes = row || goesOn || /(?:拍卖|变卖|评估|处置|询价)/.test(words) && /名下|所有的|该|上述/.test(words)
  const out: Found[] = []
  const pending: Found[] = []
  for (const { kind, start, end } of nouns) {
    const index = start - clause.start
    const at = { start, end }
    const inExcept = except !== null && index >= except.index && index < except.index + except[0].length
    const value = CASH.has(kind) || TAKEN.has(kind) ? valueBehind(story, clause, at) : undefined
    const controlled = acts.some((a) => CONTROL.has(a.kind) || a.kind === 'deducted')
    if (!inExcept) {
      if (negative && (index > negative.index || !(controlled || (exists !== null && exists.index < negative.index)))) continue
      if (query && !controlled) continue
      if (!(exists !== null || controlled || elsewhere || (value && CASH.has(kind)) || disposes)) {
        if (!query) pending.push(foundAt(story, sentence, clause, words, index, kind, at, value))
        continue
      }
    }
    if (value && Number(value.yuan) === 0) continue
    if (isLoose(kind, words, index, words.slice(index, index + end - start))) continue
    out.push(foundAt(story, sentence, clause, words, index, kind, at, value))
  }
  return { found: withoutRepeats(story, out), pending: withoutRepeats(story, pending) }
}

function foundAt(story: Story, sentence: Sentence, clause: Span, words: string, index: number, kind: AssetKind, at: Span, value: Found['value']): Found {
  const who = ownerOf(story, sentence, clause, index)
  return {
    story, kind, at, sentence, owner: who.name, ownerAt: who.at, value, identity: identityOf(words, index, kind, value?.yuan),
    definite: DEFINITE.test(words.slice(0, index)), acts: [], reasons: [], away: undefined, mentions: [at],
  }
}

/** Words that look like property and are none here: 银行账户 to which money goes, 房屋 of a dispute, 有关资金. */
function isLoose(kind: AssetKind, words: string, index: number, noun: string): boolean {
  const after = words.slice(index + noun.length, index + noun.length + 8)
  const before = words.slice(Math.max(0, index - 10), index)
  if (/^(?:纠纷|合同|登记中心|登记机构|登记部门|管理局|管理所|管理部门|租赁|买卖|交易|公司|有限|经纪|代理|局|所|站|费|评估|线索|信息|情况|状况|权利人|执行款|内容)/.test(after) && !/^(?:信息|情况|状况)[^,]{0,4}[:,为]/.test(after)) return true
  if (/(?:借款|贷款|汇入|转入|法院|本院|执行款|指定|案款|专用|收款|申请执行人)(?:的|银行)?$/.test(before) && kind === 'deposit') return true
  if (kind === 'deposit' && noun === '资金' && !/\d/.test(after)) return true
  if (kind === 'movable' && /^(?:产品|货物|设备)$/.test(noun) && !/名下|查封|扣押|发现|清点/.test(words)) return true
  if (kind === 'receivable' && /^(?:货款|债权|保证金|工程款|补偿款)$/.test(noun) && !/提取|冻结|扣留|到期|应得|享有|查明/.test(words.slice(0, index + noun.length + 12))) return true
  if (kind === 'receivable' && /(?:竞买|拍卖|履行|支付|实现|享有的?)$/.test(before)) return true
  if (kind === 'income' && !/提取|冻结|扣留|查明|有|发现/.test(words.slice(0, index))) return true
  if (kind === 'wealth-product' || kind === 'insurance' || kind === 'securities') return !/有|持|冻结|扣划|提取|查到|余额|价值/.test(words.replace(/有价证券|没有|有限/g, ''))
  return false
}

/** Sum that belongs to an account: behind it in the clause, or “实际控制金额为…” in the next words. */
function valueBehind(story: Story, clause: Span, at: Span): Found['value'] {
  const near = story.text.slice(at.end, Math.min(clause.end, at.end + 40))
  if (/^[^,。;]{0,12}(?:不足|限额|上限|不超过|以内)/.test(near)) return undefined
  const sum = moneyIn(story, at.end, clause.end)[0]
  if (!sum || /(?:上限|限额|标的|范围|债权|本金|价值)/.test(story.text.slice(at.end, sum.end + 6))) return undefined
  return { yuan: sum.yuan, at: { start: sum.start, end: sum.end } }
}

function ownerOf(story: Story, sentence: Sentence, clause: Span, index: number): { name: Found['owner']; at: Span | undefined } {
  const debtors = story.people.debtors
  const before = story.people.mentions(clause.start, clause.start + index).filter((m) => m.side === 'debtor')
  const last = before.find((m) => /^(?:\([^)]*\))?(?:名下|所有|持有|享有|共有|的|在)/.test(story.text.slice(m.end, m.end + 20))) ?? before[before.length - 1]
  if (last) {
    const names = ownersUpTo(story, before, last)
    return { name: names.length > 1 ? names : last.name, at: last }
  }
  const who = debtorsConcerned(story, sentence, clause, { carry: true })
  if (who.names?.length === 1) return { name: who.names[0], at: who.at }
  return { name: debtors.length === 1 ? debtors[0] : undefined, at: undefined }
}

function sameOwner(a: Found['owner'], b: Found['owner']): boolean {
  return a === undefined || b === undefined || String(a) === String(b)
}

/** What tells one house, car, account from another: address, plate, bank, sum. */
function identityOf(words: string, index: number, kind: AssetKind, value: string | undefined): string | undefined {
  const before = words.slice(Math.max(0, index - 40), index)
  if (kind === 'real-estate' || kind === 'land') return /([\dA-Za-z一二三四五六七八九十×-]{1,12}(?:号|幢|栋|室|单元|楼|层)[^,。;]{0,20})$/.exec(before)?.[1]
  if (kind === 'vehicle') return /[\u4e00-\u9fa5][A-Z][A-Z0-9×*]{4,7}/.exec(words.slice(Math.max(0, index - 14), index + 24))?.[0]
  if (CASH.has(kind)) return value ?? /([\u4e00-\u9fa5]{2,8}(?:银行|信用社|支付宝|财付通|微信))[^,。;]{0,8}$/.exec(before)?.[1]
  return undefined
}

/** “银行账户有存款…”: one thing. Lists joined by 、 stay several. */
function withoutRepeats(story: Story, list: readonly Found[]): Found[] {
  const out: Found[] = []
  for (const f of list) {
    const same = out.find((o) => o.kind === f.kind && String(o.owner) === String(f.owner) && (!/[、和及与]/.test(story.text.slice(o.at.end, f.at.start)) && f.at.start - o.at.end < 12 || o.identity === undefined || f.identity === undefined || o.identity === f.identity))
    if (!same) out.push(f)
    else {
      same.value ??= f.value
      same.identity ??= f.identity
      same.at = { start: Math.min(same.at.start, f.at.start), end: Math.max(same.at.end, f.at.end) }
    }
  }
  return out
}

/** The thing in the list that is meant, or the thing put on the list. */
function settle(found: Found[], f: Found): Found {
  const same = [...found].reverse().find((o) => o.kind === f.kind && (f.definite || sameOwner(o.owner, f.owner)) &&
    (f.definite || f.identity === undefined || o.identity === undefined || o.identity === f.identity))
  if (!same) {
    found.push(f)
    return f
  }
  same.value ??= f.value
  same.owner ??= f.owner
  same.identity ??= f.identity
  same.mentions.push(f.at)
  return same
}

function assetOf(story: Story, f: Found): Asset {
  const { exhibit } = story
  const clause = f.sentence.clauses.find((c) => f.at.start >= c.start && f.at.start < c.end) ?? f.sentence
  const asset: Asset = { kind: exhibit(f.kind, clause.start, clause.end), description: exhibit(description(story, clause), clause.start, clause.end) }
  if (f.owner !== undefined) asset.owner = exhibit(f.owner, (f.ownerAt ?? clause).start, (f.ownerAt ?? clause).end)
  if (f.value) asset.value = exhibit(f.value.yuan, f.value.at.start, f.value.at.end)
  const valued = f.acts.find((a) => a.kind === 'valuation' && a.amount)
  if (valued?.amount && !f.value) asset.value = exhibit(valued.amount.yuan, valued.amount.start, valued.amount.end)
  setControl(story, asset, f)
  setDisposal(story, asset, f, clause)
  const first = f.reasons[0]
  const last = f.reasons[f.reasons.length - 1]
  if (first && last) asset.undisposable = exhibit(story.text.slice(first.start, Math.max(first.end, last.end - first.start < 120 ? last.end : first.end)), first.start, first.end)
  if (f.away) asset.possessed = exhibit(false, f.away.start, f.away.end)
  return asset
}

function description(story: Story, clause: Span): string {
  return story.text.slice(clause.start, clause.end).trim().replace(/^(?:[一二三四五六七八九十\d]{1,2}[、.]|[(（][一二三四五六七八九十\d][)）])/, '').slice(0, 120)
}

function setControl(story: Story, asset: Asset, f: Found): void {
  const control = f.acts.find((a) => CONTROL.has(a.kind))
  if (!control) return
  const cash = TAKEN.has(f.kind) || f.kind === 'equity' || f.kind === 'securities'
  const word = story.masked.slice(control.trigger.start, control.trigger.end)
  const kind = control.kind === 'impounded' ? 'impounded' : control.kind === 'frozen' || /冻/.test(word) || (cash && control.kind !== 'sealed') ? 'frozen' : 'sealed'
  const at = control.clause
  asset.control = { kind: story.exhibit(kind, at.start, at.end) }
  if (control.date) asset.control.on = story.exhibit(control.date.on, control.date.start, control.date.end)
  const term = f.acts.filter((a) => CONTROL.has(a.kind)).flatMap((a) => termBehind(story, a) ?? []).pop()
  if (term) asset.control.until = story.exhibit(term.until ?? term.on, term.start, term.end)
  const words = story.masked.slice(control.sentence.start, control.sentence.end)
  if (control.kind === 'waiting-sealed') asset.control.rank = story.exhibit('waiting', at.start, at.end)
  else if (/首(?:先|次|轮)?查?封(?!法院)/.test(words)) asset.control.rank = story.exhibit('first', at.start, at.end)
}

const STEP = new Map<EventKind, Disposal>([['valuation', 'valuing'], ['auction-announced', 'auctioning'], ['auction-held', 'auctioning'], ['auction-failed', 'failed'], ['sold', 'sold'], ['debt-in-kind', 'debt-in-kind'], ['compulsory-management', 'managed'], ['deducted', 'deducted']])

/** How far it has been disposed of: the last step told of it. */
function setDisposal(story: Story, asset: Asset, f: Found, clause: Span): void {
  const steps = f.acts.filter((a) => STEP.has(a.kind))
  const sold = steps.find((a) => a.kind === 'sold' || a.kind === 'deducted')
  const last = sold ?? steps[steps.length - 1]
  const value = last ? STEP.get(last.kind) : undefined
  if (value && last) asset.disposal = story.exhibit(value, last.clause.start, last.clause.end)
  else asset.disposal = story.exhibit('none', clause.start, clause.end)
}
