import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import { inWords } from '../../casefile/dates.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { caseTypeIn, done, eventExhibit, exhibit, notDone, ofEveryApplicant, partyName, positionTo, unsure, whole, wordsOf } from '../facts.ts'
import { goneBy, goneExhibit } from '../gone.ts'
import { placeOf } from '../places.ts'
import { toward } from '../acts.ts'
import type { Judgement, Rule } from '../types.ts'

/*
 * 审批红线：对每名被执行人（单位到其住所地或者经营地，任一即可）至少有一次现场查找。严于法律：
 * 法律只要求下落不明的依法查找（终本规定第1条第（五）项 [V]），以及网络不能查询的财产作必要实地调查（第3条第（三）项 [V]）；
 * 网络查控与现场调查有同等效力（财产调查规定第13条 [V]），故监督端不因未上门本身认定违法。
 * 例外：已到庭到案并制作询问笔录；已死亡、注销；外地已委托调查（未反馈的待核实）；申请执行人书面不要求实地调查。
 */

const COUNTER = ['网络查控与现场调查效力等同（财产调查规定第十三条）', '被执行人是否曾到庭、到案或者接受电话询问', '是否已委托外地法院调查', '申请执行人是否书面认可不作实地调查', '走访笔录是否已制作而未归档']
const MATERIAL = '现场调查（走访）笔录、照片或者见证记录'

export const fourNoNoOnsiteSearch: Rule = {
  id: 'four-no-no-onsite-search',
  title: '未上门查找被执行人的不批',
  help: '没有到每名被执行人的住所地或者经营地现场查找的，不批准终本。',
  group: 'A', priority: 'P0', severity: 'blocking', side: 'both',
  logic: [
    '每名自然人被执行人的住所、每个单位的住所地或者经营地，裁定以前至少有一次现场查找。',
    '监督端只在下落不明而没有任何查找，或者网络不能查询的财产没有实地调查时，才作违法或者瑕疵的提示。',
  ],
  exceptions: [
    '被执行人已到案并制作询问笔录的，不要求上门。',
    '已死亡、注销的，不要求上门。',
    '住所在外地、已委托调查并反馈的，不要求上门。',
    '申请执行人书面不要求实地调查的，只作提示。',
  ],
  debatable: ['上门查找是审批红线，法律只要求查找下落不明的人；网络查控与现场调查效力等同。两种看法并存，监督端从法律。'],
  history: [{ on: '2026-11-23', what: '只有立案以前的现场查找的，由通过改为待核实。' }, { on: '2026-11-21', what: '首次收录。' }],
  sources: ['red-line-visit', 'zhongben-1-5', 'zhongben-3-3', 'investigation-13', 'filing-16'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    const debtors: (Party | undefined)[] = file.debtors.length > 0 ? file.debtors : [undefined]
    const judged = combine(debtors.map((d) => judgeDebtor(file, d, closing)))
    if (file.coverage.parties !== 'partial' || judged.approval === 'block') return judged
    return combine([judged, { approval: 'need-check', legality: 'need-check', reason: '当事人列表未显示完整，其余被执行人待核实。', missing: [{ field: 'debtors', material: '完整的当事人列表' }] }])
  },
}

function judgeDebtor(file: CaseFile, debtor: Party | undefined, closing: ClosingDate): Judgement {
  const who = partyName(debtor, '被执行人')
  const names = debtor && valueOf(debtor.name) !== undefined ? [valueOf(debtor.name) ?? ''] : []
  const of = (events: CaseEvent[]) => toward(events, names)
  const index = debtor ? file.debtors.indexOf(debtor) : 0

  const gone = goneBy(debtor, closing.on)
  if (gone) return excused(`${who}已${gone === 'dead' ? '死亡' : '注销'}，不须上门查找。`, goneExhibit(debtor, `debtors.${index}`))

  const visits = of([...done(file, 'onsite-visit', 'search'), ...done(file, 'traditional-investigation').filter((e) => VISITS.test(wordsOf(e)) && !NO_VISIT.test(wordsOf(e)))])
  const early = visits.filter((e) => beforeFiling(file, e))
  const timely = visits.find((e) => ['before', 'same-day'].includes(positionTo(e, closing.on)) && !early.includes(e))
    ?? (closing.ruled ? undefined : visits.find((e) => positionTo(e, closing.on) === 'undated'))
  if (timely) {
    const on = valueOf(timely.on)
    return { approval: 'pass', legality: 'none', reason: `已对${who}现场查找（${on === undefined ? '日期未载明' : inWords(on)}）。`, evidence: eventExhibit(file, timely) }
  }

  const questioned = of(done(file, 'debtor-questioned')).find((e) => positionTo(e, closing.on) !== 'after')
  if (questioned) return excused(`${who}已到案并制作询问笔录。`, eventExhibit(file, questioned))
  const detained = of(done(file, 'detained')).find((e) => positionTo(e, closing.on) !== 'after')
  if (detained || valueOf(debtor?.custody) === true) {
    return {
      approval: 'warn', legality: 'none', reason: `${who}在押或者曾被拘留，未见询问笔录；以询问代替上门查找的，应有笔录。`,
      evidence: detained ? eventExhibit(file, detained) : exhibit(`debtors.${index}.custody`, debtor?.custody),
      missing: [{ field: 'events.debtor-questioned', material: `对${who}的询问笔录` }], wouldPassIf: [`补入对${who}的询问笔录`],
    }
  }
  const waivers = done(file, 'applicant-consented', 'zhongben-applied')
    .filter((e) => WAIVES.test(wordsOf(e)) && (e.kind.value === 'zhongben-applied' || WRITTEN.test(wordsOf(e))) && positionTo(e, closing.on) !== 'after')
  const waiver = waivers[0]
  const told = of(notDone(file, 'onsite-visit')).find((e) => waivesInWords(file, e) && positionTo(e, closing.on) !== 'after')
  if (told) return { approval: 'warn', legality: 'none', reason: `申请执行人已书面认可不对${who}作实地调查。`, evidence: eventExhibit(file, told), wouldPassIf: ['核对其书面意见'] }
  if (waiver && ofEveryApplicant(file, waivers)) return { approval: 'warn', legality: 'none', reason: `申请执行人已书面认可不对${who}作实地调查。`, evidence: eventExhibit(file, waiver), wouldPassIf: ['核对其书面意见'] }

  const delegated = of(done(file, 'investigation-delegated')).find((e) => positionTo(e, closing.on) !== 'after')
  if (delegated) return judgeDelegation(file, who, delegated)

  const [first] = early
  if (first) {
    return {
      approval: 'need-check', legality: 'need-check', evidence: [...eventExhibit(file, first), ...exhibit('filedOn', file.filedOn)], reason: `所见对${who}的现场查找在${inWords(valueOf(first.on) ?? closing.on)}，早于立案；是否为本案所作、日期是否有误待核实。`,
      missing: [{ field: `events.${placeOf(file, first)}`, material: `立案以后对${who}的${MATERIAL}` }], wouldPassIf: [`补入立案以后、${closing.name}以前对${who}的查找记录`],
    }
  }
  const open = visits.find((e) => ['undated', 'unclear'].includes(positionTo(e, closing.on))) ?? of(unsure(file, 'onsite-visit', 'search'))[0]
  if (open) {
    return {
      approval: 'need-check', legality: 'need-check', evidence: eventExhibit(file, open),
      reason: visits.includes(open) ? `有对${who}现场查找的记载，具体日期未载明，不能确定在${closing.name}${inWords(closing.on)}以前。` : `有对${who}现场查找的记载，是否完成未载明。`,
      missing: [{ field: `events.${placeOf(file, open)}`, material: `对${who}的${MATERIAL}` }], wouldPassIf: [`查找笔录载明日期，且在${closing.name}以前`],
    }
  }
  return notVisited(file, debtor, who, of, closing, visits)
}

/** Made before this case was filed; a resumed case may rest on what was done in the first one. */
function beforeFiling(file: CaseFile, e: CaseEvent): boolean {
  const filed = valueOf(file.filedOn), on = valueOf(e.on)
  return filed !== undefined && on !== undefined && (valueOf(e.onPrecision) ?? 'day') === 'day' && on < filed && caseTypeIn(file) === 'first'
}

/** A traditional investigation that went to the person's place, not to a registry. */
const VISITS = /走访|上门|住所地|居住地|经营地|经营场所|注册地|村委|居委|村民|社区|邻居|邻里|工作单位/
const NO_VISIT = /(?:未|没有|无法|不能)[^，。；]{0,6}(?:走访|上门)/
const WRITTEN = /书面|签字|签名|申请书|同意书|确认书/
const WAIVES = /(?:不要求|无需|不需要|放弃)[^，。；]{0,10}(?:实地|上门|现场|走访)/
/** A log entry that tells why no visit was made: every applicant said in writing that he asks for none. */
function waivesInWords(file: CaseFile, e: CaseEvent): boolean {
  const words = wordsOf(e)
  const names = file.applicants.map((a) => valueOf(a.name) ?? '')
  return WAIVES.test(words) && WRITTEN.test(words) && /申请执行人/.test(words) && (names.length <= 1 || names.every((n) => n !== '' && words.includes(n)))
}

const NO_REPLY = /未予?反馈|未予?(?:回|答)(?:函|复|音)|没有(?:反馈|回)|尚未(?:反馈|回)|无回音|等待(?:反馈|回函)/

function judgeDelegation(file: CaseFile, who: string, delegated: CaseEvent): Judgement {
  const evidence = eventExhibit(file, delegated)
  const result = valueOf(delegated.result)
  if (result !== undefined && !NO_REPLY.test(wordsOf(delegated))) return excused(`已委托外地法院对${who}调查，并已反馈。`, evidence)
  return {
    approval: 'need-check', legality: 'need-check', evidence, reason: `已委托外地法院对${who}调查，未见反馈。`,
    missing: [{ field: 'events.investigation-delegated', material: '受托法院的调查反馈' }], wouldPassIf: ['受托法院反馈调查结果'],
  }
}

function notVisited(file: CaseFile, debtor: Party | undefined, who: string, of: (e: CaseEvent[]) => CaseEvent[], closing: ClosingDate, late: CaseEvent[]): Judgement {
  const refused = of(notDone(file, 'onsite-visit'))
  const explicit = refused.find((e) => valueOf(e.status) !== 'planned' && valueOf(e.status) !== 'attempted')
  const evidence = [...(explicit ? eventExhibit(file, explicit) : []), ...late.slice(0, 3).flatMap((e) => eventExhibit(file, e))]
  const lateDays = late.map((e) => valueOf(e.on)).filter((d) => d !== undefined).slice(0, 3).map(inWords).join('、')
  const after = late.length > 0 ? `${who}的现场查找（${lateDays}）在${closing.name}${inWords(closing.on)}之后。` : ''
  const wouldPassIf = [`补入${closing.name}以前到${who}住所地或者经营地查找的笔录`, `${who}到案并制作询问笔录`]
  const complete = whole(file, 'events', 'investigations')
  if (!explicit && !complete) {
    return {
      approval: 'need-check', legality: 'need-check', evidence, wouldPassIf,
      reason: `${after}未见对${who}上门查找的记录；材料不完整，不能认为没有做。`,
      missing: [{ field: 'events.onsite-visit', material: `对${who}的${MATERIAL}` }],
    }
  }
  const missing = valueOf(debtor?.missing) === true
  const searched = of(done(file, 'household-query', 'summoned')).some((e) => positionTo(e, closing.on) !== 'after')
  const unqueryable = complete && done(file, 'traditional-investigation').length === 0
    && done(file, 'network-query').some((e) => /(?:无法|不能)(?:通过[^，。]{0,20})?查询/.test(wordsOf(e)))
  /* That nobody called says nothing of other ways of searching; only a whole log shows that there was none. */
  const legality = missing && !searched ? (complete ? 'suspected-violation' : 'need-check') : unqueryable ? 'procedural-defect' : 'notice'
  const law = legality === 'suspected-violation' ? `${who}下落不明而未见任何查找，疑似不符合终本条件，建议核实。`
    : legality === 'need-check' ? `${who}下落不明，是否以其他方式查找未见，待核实。`
    : legality === 'procedural-defect' ? '网络查控有不能查询的财产而未作实地调查，建议核实。'
    : '未上门本身不足以认定违法（红线严于法律）。'
  return {
    approval: 'block', legality, counterEvidence: COUNTER, wouldPassIf,
    missing: legality === 'need-check' ? [{ field: 'events.household-query', material: `查找${who}的记录（户籍、通信、协查）` }] : [],
    evidence: [...evidence, ...(missing ? exhibit(`debtors.${debtor ? file.debtors.indexOf(debtor) : 0}.missing`, debtor?.missing) : [])],
    reason: `${after}${explicit ? `材料载明未到${who}住所地实地调查。` : `记录完整而没有对${who}上门查找的记载。`}${closing.ruled ? '' : '如按此终本，'}${law}`,
  }
}

function excused(reason: string, evidence: Judgement['evidence']): Judgement {
  return { approval: 'pass', legality: 'none', reason, evidence: evidence ?? [] }
}
