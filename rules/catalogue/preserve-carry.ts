import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { Asset, CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { assetName } from '../asset-release.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { concerning, controlsOf, longest, type Control } from '../controls.ts'
import { done, eventExhibit, eventsOf, exhibit, whole, wordsOf } from '../facts.ts'
import { notApplicable, pass, unknown } from '../judging.ts'
import { limitOn } from '../limits.ts'
import { endOfMonths } from '../../casefile/periods.ts'
import { assetPlace } from '../places.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 诉讼中保全的财产，进入执行后自动转为执行中的查封、扣押、冻结，期限连续计算，不重新起算。财产保全规定第17条 [V]（2026-11-21 核）。
 * 目录另引查扣冻规定第29条，核验笔记没有该条，不引。监督端目录没有写等级，作线索。
 */

const COUNTER = ['保全财产是否已在诉讼阶段解除', '是否已在本案处置而清单未列', '保全是否属于另一案件', '保全是否实际未能查控到财产']
const MATERIAL = '保全裁定、协助执行通知书回执和保全财产清单'
const NOTHING = notApplicable('没有读到执行前保全的财产，本条不适用。')
const RULINGS = /(?:诉前|诉讼|财产)保全|保全(?:民事)?裁定/

export const preserveCarry: Rule = {
  id: 'preserve-carry',
  title: '保全财产转入执行',
  help: '执行前已经保全的财产，应当列入本案财产清单，期限连续计算。',
  group: 'C', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '材料载有执行前保全的：保全的财产在本案财产清单中的，通过。',
    '清单完整而没有该项财产的，不批，监督端为线索；清单不完整的，待核实。',
    '从保全之日起连续计算，登记的届满日超过法定最长期限而没有续行的，可能是重新起算，提示。',
  ],
  exceptions: ['保全已经解除的，不适用。', '保全未实施或者未查控到财产的，不适用。', '没有保全迹象的案件，不适用。'],
  history: [{ on: '2026-11-23', what: '保全以后有扣划、变价而对象未载明的，由不批改为待核实。' }, { on: '2026-11-22', what: '首次收录。' }],
  sources: ['preservation-17', 'zhongben-1-3'],
  judge(context) {
    const { file } = context
    const acts = eventsOf(file, 'preserved')
    const listed = file.assets.filter((a) => valueOf(a.preserved) === true)
    if (acts.length === 0 && listed.length === 0) return bySigns(file)
    const closing = closingDate(context)
    const controls = controlsOf(file)
    const parts = acts.map((e) => ofAct(file, e, acts.length, listed, controls, closing))
    const taken = new Set(acts.flatMap((e) => matching(file, e, acts.length, listed)))
    for (const a of listed) {
      if (!taken.has(a)) parts.push(pass(`保全的${assetName(a)}已列入本案财产清单。`, assetExhibit(file, a)))
    }
    return combine(parts)
  },
}

function bySigns(file: CaseFile): Judgement {
  const i = file.documents.findIndex((d) => RULINGS.test(valueOf(d.kind) ?? ''))
  if (i < 0) return NOTHING
  return unknown('卷内有保全裁定，保全了哪些财产、是否列入本案财产清单未见。', { field: 'events.preserved', material: MATERIAL }, { evidence: exhibit(`documents.${i}.kind`, file.documents[i]?.kind), wouldPassIf: ['保全的财产列入本案财产清单，或者载明没有保全到财产'] })
}

function assetExhibit(file: CaseFile, a: Asset) {
  const field = `assets.${assetPlace(file, a)}`
  return [...exhibit(field, a.kind), ...exhibit(`${field}.preserved`, a.preserved)]
}

const EMPTY = /(?:未|没有)(?:实际)?(?:保全|查封|冻结|查控|控制|扣押)到?|保全(?:未果|标的为零)|无(?:可供)?保全(?:的)?财产|不足额为零/

/** Things of the list that a preservation names: by its words, or all that are marked as preserved where it names none. */
function matching(file: CaseFile, e: CaseEvent, among: number, listed: readonly Asset[]): Asset[] {
  const words = `${valueOf(e.about) ?? ''} ${wordsOf(e)}`
  const named = file.assets.filter((a) => {
    const what = valueOf(a.description) ?? ''
    const about = valueOf(e.about) ?? ''
    return what !== '' && (words.includes(what) || (about !== '' && what.includes(about)))
  })
  if (named.length > 0) return named
  const day = valueOf(e.on)
  const same = day === undefined ? [] : file.assets.filter((a) => valueOf(a.control?.on) === day)
  if (same.length > 0) return same
  return valueOf(e.about) === undefined || among === 1 ? [...listed] : []
}

function ofAct(file: CaseFile, e: CaseEvent, among: number, listed: readonly Asset[], controls: readonly Control[], closing: ClosingDate): Judgement {
  const what = valueOf(e.about) === undefined ? '执行前保全的财产' : `执行前保全的${valueOf(e.about)}`
  const day = valueOf(e.on)
  const said = `${day === undefined ? '' : inWords(day)}${what}`
  const evidence = eventExhibit(file, e)
  if (valueOf(e.done) === false || EMPTY.test(wordsOf(e))) return notApplicable(`${said}，材料载明没有保全到财产或者没有实施。`, evidence)
  const lifted = done(file, 'control-released').filter((r) => among === 1 || (valueOf(e.about) !== undefined && `${valueOf(r.about) ?? ''}${wordsOf(r)}`.includes(valueOf(e.about) ?? '')))
  if (lifted.length > 0) return notApplicable(`${said}已解除。`, [...evidence, ...lifted.flatMap((r) => eventExhibit(file, r))])
  const found = matching(file, e, among, listed)
  const wouldPassIf = [`把${what}列入本案财产清单并说明处置情况`, '补入解除保全的裁定']
  if (found.length === 0) {
    if (!whole(file, 'assets')) return unknown(`${said}，是否列入本案财产清单未见。`, { field: 'assets', material: `本案财产清单；${MATERIAL}` }, { evidence, wouldPassIf })
    const used = valueOf(e.about) === undefined ? done(file, 'deducted', 'sold', 'debt-in-kind').filter((u) => day === undefined || (valueOf(u.on) ?? '9999') >= day) : []
    if (used.length > 0) return unknown(`${said}没有列入本案财产清单（清单完整）；其后有扣划、变价的记载，是否即该财产待核实。`, { field: 'assets', material: `保全财产的处置材料；${MATERIAL}` }, { evidence: [...evidence, ...used.slice(0, 5).flatMap((u) => eventExhibit(file, u))], wouldPassIf })
    return {
      approval: 'block', legality: 'clue', evidence, counterEvidence: COUNTER, wouldPassIf,
      reason: `${said}没有列入本案财产清单（清单完整）；${closing.ruled ? '' : '如按此终本，'}可能遗漏保全财产，建议核实。`,
    }
  }
  const all = [...evidence, ...found.flatMap((a) => assetExhibit(file, a))]
  const restarted = day === undefined ? undefined : controls.find((c) => c.asset !== undefined && found.includes(c.asset) && overlong(file, c, day, controls.length))
  if (restarted) {
    return {
      approval: 'warn', legality: 'notice', evidence: [...all, ...restarted.evidence], counterEvidence: ['是否已办理续行', '登记的起止日期是否为续行后的日期'],
      reason: `${said}已列入本案财产清单；从保全之日连续计算，届满日${inWords(restarted.until ?? closing.on)}超过法定最长期限，可能在转入执行时重新起算，建议核实。`, wouldPassIf: ['补入续行手续，或者更正届满日'],
    }
  }
  return pass(`${said}已列入本案财产清单。`, all)
}

/** Does its end lie beyond what one period from the preservation allows, without any renewal? */
function overlong(file: CaseFile, c: Control, day: string, among: number): boolean {
  const limit = limitOn(longest(c.kind), day)
  const { sure, perhaps } = concerning(done(file, 'control-renewed'), c, among)
  return limit !== undefined && c.until !== undefined && c.until > endOfMonths(day, limit.value) && sure.length + perhaps.length === 0
}
