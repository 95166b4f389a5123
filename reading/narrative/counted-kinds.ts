import { foundAt, nounsIn } from './asset-mentions.ts'
import type { AssetNoun } from './asset-nouns.ts'
import { CASH, TAKEN, type Found } from './found-assets.ts'
import { clauseIndex, isForeign, type Sentence } from './sentences.ts'
import { moneyIn, type Story } from './story.ts'

/**
 * “存款0元、车辆1辆、不动产0处”, “银行存款：3.2万元；车辆：1辆；不动产：无”: kinds of things, each with how much of it there is. No verb says that
 * they are there, so that other words would have to; the numbers do.
 */

const BEHIND = /^(?:登记|信息|情况|余额|合计|共计|账户|存款)*[:：]?(?:余额|合计|共计|共|有|为|计|约)*(?:人民币)?(?:(\d[\d,]*(?:\.\d+)?)(万?元|[辆套处台宗艘股条笔项幢栋间份])?|(?:均|都)?(?:无|没有|零)|未(?:查|发现|见)[^,;、。]{0,6})(?=[,;、。)\n]|$)/
/** Claimed, declared, promised, to be paid: no answer of a query. */
const NOT_FOUND = /称|反映|线索|要求|主张|申请查封|应当|给付|支付|判令|保全(?:标的|金额)|以内|限额|价值.{0,6}以下|租/
/** So far from one to the next it is still one list. */
const APART = 30

/** Those of a sentence and the ones behind it up to a full stop, of kinds not yet found there. */
export function countedKinds(story: Story, sentence: Sentence, found: readonly Found[]): Found[] {
  if (!/\d/.test(sentence.words) || NOT_FOUND.test(sentence.words) || sentence.speaker !== undefined) return []
  return [...ofBanks(story, sentence, found), ...ofKinds(story, sentence, found)]
}

/** “查询反馈：建行3200元，工行150.5元，农行0元” */
function ofBanks(story: Story, sentence: Sentence, found: readonly Found[]): Found[] {
  if (!sentence.words.includes('行') || !ASKED.test(sentence.words) || DONE_WITH.test(sentence.words) || found.some((f) => CASH.has(f.kind) && f.at.start >= sentence.start && f.at.start < sentence.end)) return []
  return [...sentence.words.matchAll(BANK)].flatMap((m): Found[] => {
    const start = sentence.start + m.index, end = start + m[0].length
    const clause = sentence.clauses.find((c) => c.start <= start && start < c.end)
    const sum = moneyIn(story, start, end)[0]
    if (!clause || !sum || !(Number(sum.yuan) > 0) || isForeign(sentence, clause.start) || clause.start >= sentence.until) return []
    return [foundAt(story, sentence, clause, story.masked.slice(clause.start, clause.end), start - clause.start, 'deposit', { start, end }, { yuan: sum.yuan, at: { start: sum.start, end: sum.end } })]
  })
}
const ASKED = /查询|查控|总对总|点对点|反馈/
const DONE_WITH = /扣划|划拨|还款|转账|转入|汇|贷款|借款|抵押|欠|收到|缴|发放|利息|本金/
const BANK = /(?<=[,;、:：(有])(?:[工农中建交招]行|[\u4e00-\u9fa5]{2,6}银行|农商行|信用社|邮储)(?:账户)?(?:余额|存款)?[:：]?\d[\d,]{0,12}(?:\.\d{1,2})?万?元(?=[,;、。)\n]|$)/g

function ofKinds(story: Story, sentence: Sentence, found: readonly Found[]): Found[] {
  const nouns = nounsIn(story, sentence).flatMap((n) => { const m = isItem(story, n) ? BEHIND.exec(story.text.slice(n.end, n.end + 24)) : null; return m ? [{ n, m }] : [] })
  if (nouns.length === 0 || nouns.length + beside(story, sentence, -1) + beside(story, sentence, 1) < 2) return []
  return nouns.flatMap(({ n, m }): Found[] => {
    const clause = sentence.clauses[clauseIndex(sentence, n.start)] ?? sentence.clauses.find((c) => c.start <= n.start && n.start < c.end)
    if (!clause || isForeign(sentence, clause.start) || clause.start >= sentence.until || !(Number((m[1] ?? '0').replaceAll(',', '')) > 0) || found.some((f) => f.kind === n.kind && f.at.start >= sentence.start && f.at.start < sentence.end)) return []
    const money = /元$/.test(m[2] ?? ''), sum = money ? moneyIn(story, n.end, n.end + m[0].length)[0] : undefined
    if (money !== (CASH.has(n.kind) || TAKEN.has(n.kind)) && (money || CASH.has(n.kind))) return []
    const words = story.masked.slice(clause.start, clause.end)
    return [foundAt(story, sentence, clause, words, n.start - clause.start, n.kind, { start: n.start, end: n.end + m[0].length }, sum && { yuan: sum.yuan, at: { start: sum.start, end: sum.end } })]
  })
}

/** Named by its kind alone, as the entries of a list are: of “某某账户余额” the words around it tell. */
const ITEM = /^(?:(?:银行)?存款|车辆?|机动车|不动产|房[产屋]|住房|土地|证券|股票|股权|公积金|住房公积金|支付宝|微信|财付通|船舶|理财产品)$/
const BEFORE = /(?:^|[,;、。:：\n(])(?:银行|机动|网络|有价|住房)?$/
function isItem(story: Story, n: AssetNoun): boolean {
  return ITEM.test(story.text.slice(n.start, n.end)) && BEFORE.test(story.text.slice(Math.max(0, n.start - 3), n.start))
}

/** Does the list go on in the sentence before or behind, parted by a semicolon? */
function beside(story: Story, sentence: Sentence, step: 1 | -1): number {
  const other = story.sentences[sentence.index + step]
  if (!other || !/[;；]/.test(story.text.charAt((step === 1 ? sentence : other).end - 1))) return 0
  const near: AssetNoun | undefined = step === 1 ? nounsIn(story, other)[0] : nounsIn(story, other).at(-1)
  return near && (step === 1 ? near.start - sentence.end : sentence.start - near.end) < APART && isItem(story, near) && BEHIND.test(story.text.slice(near.end, near.end + 24)) ? 1 : 0
}
