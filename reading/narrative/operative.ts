import type { EventKind } from '../../casefile/vocabulary.ts'
import type { ToldAct } from './engine.ts'
import { toldUntil } from './guards.ts'
import type { Part, Span } from './layout.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import type { Signatures } from './signatures.ts'
import { moneyIn, type Story } from './story.ts'
import { debtorsConcerned, type Concerned } from './who.ts'

/** Measures that a ruling or decision itself orders: they have its date, and `mode` says “ordered”. */

const VERBS: readonly (readonly [RegExp, EventKind])[] = [
  [/轮候查封|轮候冻结/, 'waiting-sealed'],
  [/(?:续行|继续)(?:查封|冻结|扣押)|续封|续冻/, 'control-renewed'],
  [/(?:移送|移交)[^,。;\n]{0,30}?(?:进行)?破产/, 'bankruptcy-referred'],
  [/解除[^,。;\n]{0,80}?(?:查封|冻结|扣押)/, 'control-released'],
  [/解除[^,。;\n]{0,80}?(?:限制(?:高)?消费|限高|消费限制)/, 'consumption-lifted'],
  [/(?:屏蔽|删除|撤销|解除|移出)[^,。;\n]{0,80}?失信|失信[^,。;\n]{0,40}?(?:屏蔽|删除|撤销|移出)/, 'dishonest-removed'],
  [/(?<!轮候|续行|继续|解除[^,。;\n]{0,80})查封/, 'sealed'],
  [/(?<!解除[^,。;\n]{0,80})扣押/, 'impounded'],
  [/(?<!轮候|续行|继续|解除[^,。;\n]{0,80})冻结/, 'frozen'],
  [/划拨|扣划|提取|扣缴|划扣/, 'deducted'],
  [/罚款/, 'fined'],
  [/拘留/, 'detained'],
  [/归买受人|归[^,。;\n]{2,24}所有/, 'sold'],
  [/抵偿|抵债/, 'debt-in-kind'],
  [/纳入失信/, 'dishonest-listed'],
  [/(?<!解除[^,。;\n]{0,80})限制(?:高)?消费/, 'consumption-restricted'],
  [/^(?:[一二三四五六七八九十]{1,3}、)?恢复[^,。;\n]{0,80}执行/, 'resumed'],
]
/** What a point that orders nothing of the kind begins with. */
const NO_ORDER = /^(?:在|本|被执行人应|申请|如|若|任何|上述|未经|需要|期限|逾期|(?:(?:查封|扣押|冻结)、?)+(?:期|的?期间)|义务|协助)/
const POINT = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d][)）]|\d{1,2}[、.])?(?:依法|立即|对|准许|同意)?/
/** In a letter that asks for help. */
const HELP = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d][)）]|\d{1,2}[、.])?(?:请)?(?:你(?:单位|行|局|中心|所|处|公司))?(?:依法)?协助(?:本院|我院)?(?:办理|执行)?(?=.)/
const TERM_ONLY = /(?:查封|冻结|扣押)[^,。;]{0,16}期限(?:为|是|均为|自)/
const STAYS = /(?:措施|令|名单|查封|冻结|扣押)[^,。;]{0,8}(?:继续有效|仍然?有效|不变|予以维持|继续(?:适用|执行)|保持)/
const CONDITIONAL = /不足|拒不履行|逾期|或者?$|或者?(?=[^,]{0,4}$)|相应(?:价值|财产)/

/** “冻结、划拨第三人某局在银行的存款”: his who owes the debtor. */
const OUTSIDER = /(?:第三人|案外人|次债务人)(?:\([^()]{0,12}\))?([^,。;、的()]{2,40}?)(?=在|名下|所有|银行|存款|的)/

function outsiderIn(story: Story, clause: Span): Concerned | undefined {
  const name = OUTSIDER.exec(story.text.slice(clause.start, clause.end))?.[1]
  return name === undefined ? undefined : { names: [name], at: clause }
}

/** The sentences that order something, and what they order. */
export function orderedActs(story: Story, part: Part, signatures: Signatures): { acts: ToldAct[]; sentences: Sentence[] } {
  const zone = part.operative
  const acts: ToldAct[] = []
  const sentences: Sentence[] = []
  if (!zone) return { acts, sentences }
  for (const sentence of sentencesOf(story.text, zone)) {
    const until = toldUntil(story.text, sentence)
    const first = sentence.clauses[0]
    if (!first || first.start >= until) continue
    /* “将某某的商铺作价165120元，交付申请执行人抵偿债务” */
    const given = /^[^,。;]{2,120}(?:作价|折价|评估价|保留价|流拍价)/.test(story.text.slice(first.start, first.end)) ? sentence.clauses[1] : undefined
    const last = given ? sentence.clauses[2] : undefined
    const rest = given && last && /^(?:用以|用于|以)?(?:抵偿|抵债|抵付)/.test(story.text.slice(last.start, last.end)) ? last : undefined
    const clause = given && given.start < until && /抵偿|抵债|抵付/.test(story.text.slice(given.start, rest?.end ?? given.end)) ? { start: first.start, end: rest?.end ?? given.end } : first
    const told = story.masked.slice(clause.start, clause.end)
    const words = part.kind?.body === 'orders' ? told.replace(HELP, (m) => '□'.repeat(m.length)) : told
    if (NO_ORDER.test(words.replace(POINT, '')) || TERM_ONLY.test(words)) continue
    /* “对某公司的限制消费措施继续有效” */
    if (STAYS.test(words)) continue
    let ordered = false
    for (const [says, kind] of VERBS) {
      const m = says.exec(words)
      if (!m || (kind === 'sold' && given !== undefined) || /应予|应当/.test(m[0]) || CONDITIONAL.test(words.slice(Math.max(0, m.index - 24), m.index))) continue
      const trigger = { start: clause.start + m.index, end: clause.start + m.index + m[0].length }
      const sum = moneyIn(story, clause.start, clause.end)[0]
      const who = debtorsConcerned(story, { ...sentence, index: 0 }, clause)
      const third = who.names === undefined && !/Ｂ|被执行人/.test(words) ? outsiderIn(story, clause) : undefined
      /* “解除对上述房产的查封”: of him whose thing the point before is about */
      const before = who.names === undefined && /上述|前述|该(?!院)/.test(words) ? acts[acts.length - 1]?.who : undefined
      acts.push({
        kind, clause, trigger, sentence, date: signatures.date, mode: 'ordered',
        who: before?.names ? { names: before.names } : third ?? who,
        ...(sum && /frozen|deducted|fined/.test(kind) ? { amount: sum } : {}),
      })
      ordered = true
    }
    if (ordered) sentences.push(sentence)
  }
  return { acts, sentences }
}
