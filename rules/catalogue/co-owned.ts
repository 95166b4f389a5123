import { valueOf } from '../../casefile/fact.ts'
import type { Asset, CaseFile } from '../../casefile/schema.ts'
import { assetName } from '../asset-release.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, namesOf, positionTo, sameName, whole, wordsOf } from '../facts.ts'
import { doneBy, notApplicable, pass, unknown } from '../judging.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 与他人共有的财产可以查封、扣押、冻结，并应及时通知共有人；共有人可以协议分割或者诉请析产。查扣冻规定第12条 [V]（2026-11-21 核）。
 * 只看共有财产，不查询配偶个人账户：不得对非义务主体作网络查控。条文是“可以”查封，监督端只作一般提示。
 */

const COUNTER = ['共有的认定是否有登记或者协议', '是否已口头或者公告通知共有人', '析产诉讼是否正在进行']
const NOTHING = notApplicable('没有读到共有财产或者共有财产的线索，本条不适用。')
const SHARED = /共有|共同所有|夫妻共同|份额/
const SPOUSE = /(?:配偶|妻子|丈夫|前妻|前夫|夫妻)[^，。；]{0,16}(?:名下|房|车|存款|财产|股权)/
const NOTIFIED = /通知(?:了|其|案涉)?[^，。；]{0,12}共有人|共有人[^，。；]{0,10}(?:签收|收到|知悉|已通知|同意)|析产/

export const coOwned: Rule = {
  id: 'co-owned',
  title: '共有财产的处理',
  help: '被执行人与他人共有的财产可以查封，查封后应当及时通知共有人；不得因共有就不处理。',
  group: 'C', priority: 'P2', severity: 'hint', side: 'both',
  logic: ['逐项看共有财产：已查封并通知共有人，或者已处置的，通过。', '以共有为由没有查封的，提示。', '已查封而记录完整、没有通知共有人的，提示；没有看到的，待核实。', '有配偶名下共有财产的线索而记录完整、没有核实的，提示。'],
  exceptions: ['没有共有财产和线索的，不适用。', '正在析产的，通过。'],
  debatable: ['配偶名下财产是否查询：只限于共有财产的登记线索；不得直接查询配偶个人账户，以免过度收集。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['sealing-12'],
  judge(context) {
    const { file } = context
    const things = file.assets.flatMap((a, i) => (isShared(file, a) ? [{ a, i }] : []))
    const clues = done(file, 'clue-provided').filter((e) => SPOUSE.test(`${valueOf(e.about) ?? ''}${wordsOf(e)}`))
    if (things.length + clues.length === 0) return NOTHING
    const closing = closingDate(context)
    const parts = things.map(({ a, i }) => ofThing(file, a, `assets.${i}`, closing))
    for (const e of clues) if (things.length === 0 && positionTo(e, closing.on) !== 'after') parts.push(ofClue(file, e, closing))
    return parts.length === 0 ? NOTHING : combine(parts)
  },
}

/** Shared with somebody who is no debtor of this case. */
function isShared(file: CaseFile, a: Asset): boolean {
  const owners = namesOf(a.owner)
  if (owners.length > 1) return file.debtors.length > 0 && owners.some((o) => !file.debtors.some((d) => sameName(o, valueOf(d.name) ?? '')))
  return SHARED.test(`${valueOf(a.description) ?? ''}；${valueOf(a.undisposable) ?? ''}`) && !/(?:非|不是|并非|无)[^，。；]{0,4}共有/.test(`${valueOf(a.description) ?? ''}；${valueOf(a.undisposable) ?? ''}`)
}

const FINISHED: ReadonlySet<string> = new Set(['sold', 'debt-in-kind', 'deducted', 'managed', 'done'])

function ofThing(file: CaseFile, a: Asset, field: string, closing: ClosingDate): Judgement {
  const name = assetName(a)
  const evidence = [...exhibit(field, a.kind), ...exhibit(`${field}.owner`, a.owner), ...exhibit(`${field}.undisposable`, a.undisposable), ...exhibit(`${field}.control.kind`, a.control?.kind), ...exhibit(`${field}.disposal`, a.disposal)]
  if (FINISHED.has(valueOf(a.disposal) ?? '')) return pass(`${name}为共有财产，已处置。`, evidence)
  const words = valueOf(a.undisposable) ?? ''
  const told = doneBy(file, closing.on, 'sealed', 'frozen', 'impounded', 'objection-filed', 'hearing-held', 'traditional-investigation').find((e) => NOTIFIED.test(wordsOf(e)))
  if (NOTIFIED.test(words) || told) return pass(`${name}为共有财产，已通知共有人或者正在析产。`, [...evidence, ...(told ? eventExhibit(file, told) : [])])
  const wouldPassIf = [`查封${name}并通知共有人`, '载明析产情况']
  if (a.control === undefined && words !== '') return { approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf, reason: `${name}为共有财产，未见查封，所载理由为“${words}”；共有财产可以查封并通知共有人。` }
  if (a.control === undefined || !whole(file, 'events')) return unknown(`${name}为共有财产，${a.control === undefined ? '是否查封、' : ''}是否通知共有人未见。`, { field: 'events.sealed', material: '查封共有财产的裁定、通知共有人的回证' }, { evidence, wouldPassIf })
  return { approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf, reason: `${name}为共有财产，已查封，没有通知共有人的记载（记录完整）。` }
}

function ofClue(file: CaseFile, e: CaseFile['events'][number], closing: ClosingDate): Judgement {
  const evidence = eventExhibit(file, e)
  const checked = doneBy(file, closing.on, 'clue-verified').find((c) => /配偶|夫妻|共有|妻|夫|线索/.test(`${valueOf(c.about) ?? ''}${wordsOf(c)}`))
  if (checked) return pass('配偶名下共有财产的线索已核实。', [...evidence, ...eventExhibit(file, checked)])
  const wouldPassIf = ['核实是否为共有财产（查登记，不查配偶个人账户）']
  if (!whole(file, 'events')) return unknown('有配偶名下财产的线索，是否核实为共有财产未见。', { field: 'events.clue-verified', material: '共有财产线索的核查记录' }, { evidence, wouldPassIf })
  return { approval: 'warn', legality: 'notice', evidence, counterEvidence: COUNTER, wouldPassIf, reason: '有配偶名下财产的线索，没有核实是否为共有财产的记载（记录完整）。' }
}
