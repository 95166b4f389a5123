import type { Asset } from '../../casefile/schema.ts'
import { answeredThings } from './answered-things.ts'
import { fromQuestion } from './asset-answers.ts'
import { assetOf } from './asset-of.ts'
import { MORE_OF_HIS, mentionsIn, nounsIn } from './asset-mentions.ts'
import { hasReason, reasonsIn, stateTold, unpossessed } from './asset-reasons.ts'
import { countedKinds } from './counted-kinds.ts'
import type { ToldAct } from './engine.ts'
import { CASH, CONTROL, DISPOSING, TAKEN, fits, recent, settle, type Found } from './found-assets.ts'
import { leftUndone } from './left-undone.ts'
import { isForeign, type Sentence } from './sentences.ts'
import type { Story } from './story.ts'
import { offeredThings } from './offered-things.ts'
import { takenThings } from './taken-things.ts'
import { owedToHim } from './owed-to-him.ts'
import { wagesTold } from './wages-told.ts'
import { byItsWord, namedAgain, ofItsOwner, stillOf, type Lately } from './told-again.ts'

/** More than the case file holds are not kept. */
const ASSETS_MAX = 5000

/**
 * Property in the stories. An act told of a thing named before, without a person, gets the thing's owner; so this goes before
 * the acts are made events.
 */
export function readAssets(told: readonly { story: Story; acts: readonly ToldAct[] }[], before: readonly Found[] = []): Asset[] {
  const found: Found[] = [...before]
  for (const { story, acts } of told) readStory(story, acts, found)
  return found.slice(0, ASSETS_MAX).map((f) => assetOf(f.story, f))
}

/** Property in one story, for more to be added to. */
export function findAssets(story: Story, acts: readonly ToldAct[]): Found[] {
  const found: Found[] = []
  readStory(story, acts, found)
  return found
}

function readStory(story: Story, acts: readonly ToldAct[], found: Found[]): void {
  const byClause = new Map<number, ToldAct[]>()
  for (const a of acts) if (!a.not && (CONTROL.has(a.kind) || DISPOSING.has(a.kind))) byClause.set(wholeClause(a), [...(byClause.get(wholeClause(a)) ?? []), a])
  let lately: Lately | undefined
  for (const sentence of story.sentences) {
    if (sentence.asks && !sentence.terms) for (const f of fromQuestion(story, sentence)) settle(found, f)
    if (sentence.terms) continue
    if (!mayTell(story, sentence, byClause)) {
      if (sentence.speaker === 'debtor') for (const f of [...answeredThings(story, sentence, found), ...offeredThings(story, sentence, found)]) settle(found, f)
      continue
    }
    if (sentence.earlier) continue
    const named = nounsIn(story, sentence).length > 0 || sentence.clauses.some((c) => byClause.has(c.start))
    if (!named && sentence.speaker !== 'debtor' && (found.length === 0 || !hasReason(sentence.words))) {
      for (const f of countedKinds(story, sentence, found)) settle(found, f)
      continue
    }
    lately = readSentence(story, sentence, byClause, found, lately)
    for (const f of countedKinds(story, sentence, found)) settle(found, f)
    if (sentence.speaker === 'debtor') for (const f of [...answeredThings(story, sentence, found), ...offeredThings(story, sentence, found)]) settle(found, f)
  }
  wagesTold(story, found)
  owedToHim(story, found)
  leftUndone(story, found)
}

/** Where the clause begins in which it is told: an act may be one part of it (“…交来1万元，8月15日扣划2千元” in brackets). */
function wholeClause({ sentence, clause }: ToldAct): number {
  return sentence.clauses.find((c) => clause.start >= c.start && clause.start < c.end)?.start ?? clause.start
}

/** The last characters of words behind which somebody else is heard. */
const SAID_ENDS = new Set([...'称映示张述索'].map((c) => c.charCodeAt(0)))
const ASKS_OF_HIS = /申报|报告|财产|名下|收入|存款|银行卡|卡[里上]|存折|折子|账户|牲口|种(?:了)?多少|多少亩|几亩|[养种](?:了|着|的|什么|没|过)|果园|机器|房|车|债权|[欠差](?:不[欠差])?(?:你|公司)|公积金|保险/
/** “你妻子名下有没有财产？” */
const OF_ANOTHER = /你(?:的)?(?:老婆|妻子?|丈夫|老公|爱人|父母?|父亲|母亲|爸|妈|儿子|女儿|孩子)(?!和你|跟你)[^,。;?]{0,6}(?:名下|有)/
/** What he says of himself, whatever he was asked. */
const OWN_NAME = /(?:我|本人|我们?公司|公司|^自己|:自己)(?:自己)?名下(?!没|无|的?(?:财产|什么))|登记在(?:我|公司)/

/** A question tells of a thing where it tells what was done to it; a debtor who is asked what he has tells of it. */
function mayTell(story: Story, sentence: Sentence, byClause: ReadonlyMap<number, unknown>): boolean {
  if (sentence.asks) return sentence.speaker === 'court' && sentence.clauses.some((c) => byClause.has(c.start))
  if (sentence.speaker === 'debtor') {
    const more = MORE_OF_HIS.test(sentence.words)
    const asked = story.sentences.slice(Math.max(0, sentence.index - (more ? 14 : 4)), sentence.index).findLast((s) => s.speaker === 'court' && (!more || ASKS_OF_HIS.test(s.words)))
    if (asked !== undefined && OF_ANOTHER.test(asked.words) && !sentence.words.includes('我')) return false
    return asked !== undefined && (ASKS_OF_HIS.test(asked.words) || OWN_NAME.test(sentence.words)) && (!/家人|妻|父|母|儿|老婆|老公|租/.test(sentence.words.replace(/,[^,。;]{0,12}租(?:来)?的(?=[,。;]|$)/g, '')) || /(?:我|本人)(?:自己)?名下|登记在我/.test(sentence.words))
  }
  return sentence.speaker === undefined || sentence.speaker === 'court'
}

/** What was done to “上述房产” was done to its owner's, whoever was named last before. */
function concern(story: Story, act: ToldAct, f: Found, only: boolean): void {
  if (typeof f.owner !== 'string' || story.people.debtors.length < 2 || act.who.at || f.sentence === act.sentence) return
  /* the one car that was told of before: “摩托车6月25日办了查封” */
  if (only && act.who.names === undefined && !/均|都|各|[二两三]/.test(story.text.slice(act.clause.start, act.clause.end))) act.who = { names: [f.owner] }
  if (act.who.names === undefined ? THAT.test(story.text.slice(act.clause.start, act.clause.end)) || DISPOSING.has(act.kind) : THAT.test(story.text.slice(act.clause.start, act.clause.end)) && act.who.names.length === 1) act.who = { names: [f.owner] }
}
const THAT = /(?:上述|该|前述|上列|涉案|案涉|这[批台套辆处些])(?!被执行人|公司|院|案)/

/** What is done to a thing told of in the clause before shows that it is there. */
const TOUCHES = new Set([...CONTROL, 'sold', 'auction-failed', 'debt-in-kind', 'deducted'])

/** “…已查封；库房两间；…”: the list of the sentence before goes on behind a semicolon. */
function continues(story: Story, sentence: Sentence, found: readonly Found[]): boolean {
  const previous = story.sentences[sentence.index - 1]
  return previous !== undefined && story.text.charAt(previous.end - 1) === ';' && found[found.length - 1]?.sentence === previous
}

/** “拍卖无剩余可能，属无益拍卖”: said of a thing that is sold, not of money; of the one there is, where the sentence names none. */
function ofNoGain(found: readonly Found[], here: readonly Found[]): readonly Found[] {
  const sold = (list: readonly Found[]) => list.filter((f) => !TAKEN.has(f.kind))
  if (sold(here).length > 0) return sold(here)
  return sold(found).length === 1 ? sold(found) : []
}
const NO_GAIN = /无益|(?:无|没有)剩余(?:的)?可能/

function readSentence(story: Story, sentence: Sentence, byClause: ReadonlyMap<number, ToldAct[]>, found: Found[], before: Lately | undefined): Lately | undefined {
  let lately = before
  const until = sentence.until
  let here: Found[] = []
  // named in the clause before without a word that it is there: “账户余额较少，已冻结”
  let pending: Found[] = []
  let hearsay = false
  const goesOn = continues(story, sentence, found)
  for (const clause of sentence.clauses) {
    if (clause.start >= until) break
    if (isForeign(sentence, clause.start)) continue
    const words = story.masked.slice(clause.start, clause.end)
    const acts = byClause.get(clause.start) ?? []
    if (hearsay && /本院|经查|查明|核实|属实/.test(words)) hearsay = false
    const read = hearsay && acts.length === 0 ? { found: [], pending: [] } : mentionsIn(story, sentence, clause, words, acts, here.length > 0 || goesOn)
    if (!hearsay && SAID_ENDS.has(words.charCodeAt(words.length - 1)) && /(?:称|反映|表示|主张|陈述|线索)$/.test(words)) hearsay = true
    const told = read.found.length === 0 && acts.some((a) => TOUCHES.has(a.kind)) && clause.end - clause.start < 40 ? pending.filter((p) => acts.some((a) => TOUCHES.has(a.kind) && fits(p, a, 1))) : read.found
    const mentioned = told.length === 0 && read.pending.length === 0 && acts.length > 0 && !hearsay ? takenThings(story, sentence, clause, words, acts) : told
    if (read.pending.length > 0 || read.found.length > 0) pending = read.pending
    const again = mentioned.length > 0 ? [] : read.pending.length > 0 ? namedAgain(story, found, read.pending, clause, sentence) : acts.some((a) => DISPOSING.has(a.kind)) ? byItsWord(story, found, clause, sentence) : []
    if (again.length > 0) {
      here = again
      pending = []
      lately = { things: again, sentence }
    }
    if (mentioned.length > 0) {
      here = mentioned.map((m) => settle(found, m))
      lately = here.every((f) => f.sentence !== sentence) ? { things: here, sentence } : undefined
    }
    const still = here.length === 0 && acts.length > 0 ? stillOf(lately, found, sentence) : []
    const about = here.length > 0 ? here : still.length > 0 ? still : acts.length > 0 ? recent(found, sentence, acts) : []
    for (const act of acts) {
      for (const f of about) {
        if (!fits(f, act, about.length)) continue
        f.acts.push(act)
        if (lately?.things.includes(f)) ofItsOwner(story, act, f)
        concern(story, act, f, CONTROL.has(act.kind) && mentioned.length === 1 && found.filter((o) => o.kind === f.kind).length === 1)
        if (act.amount && CASH.has(f.kind) && /实际(?:冻结|控制|划拨|扣划)/.test(words)) f.value ??= { yuan: act.amount.yuan, at: act.amount }
      }
    }
    if (found.length === 0) continue
    const state = here.length === 1 ? stateTold(story.masked, clause) : undefined
    if (state && here[0]) here[0].state = state
    const reasons = reasonsIn(words, clause.start)
    const near = here.length > 0 ? here : reasons.length > 0 ? recent(found, sentence, []) : []
    /* Whether it is taken for the debt, or managed, is asked of the thing whose sale failed, however far back it was named. */
    const target = near.length > 0 && !NO_GAIN.test(words) || !/抵债|强制管理|变卖未成交|其他(?:执行)?措施/.test(words) && !NO_GAIN.test(words) ? near : NO_GAIN.test(words) ? ofNoGain(found, here) : found.filter((f) => f.acts.some((a) => a.kind === 'auction-failed')).slice(-1)
    for (const f of target) {
      f.reasons.push(...reasons)
      f.away ??= f.kind === 'vehicle' || f.kind === 'vessel' || f.kind === 'movable' ? unpossessed(words, clause.start) : undefined
    }
  }
  return lately
}
