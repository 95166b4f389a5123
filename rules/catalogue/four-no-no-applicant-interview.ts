import { valueOf } from '../../casefile/fact.ts'
import type { CaseEvent, CaseFile, Party } from '../../casefile/schema.ts'
import { inWords } from '../../casefile/dates.ts'
import { agentName, agentOf } from '../agents.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { combine } from '../combine.ts'
import { done, eventExhibit, exhibit, isAuthority, namesFor, notDone, partyName, positionTo, unsure, whole, wordsOf } from '../facts.ts'
import { limitOn } from '../limits.ts'
import { opinionOf } from '../measures.ts'
import { placeOf } from '../places.ts'
import { toward } from '../acts.ts'
import type { Judgement, Missing, Rule } from '../types.ts'

/*
 * 审批红线：终本前约谈每名申请执行人（或其特别授权代理人），记明意见。方式不限面谈（河南高院规定）。
 * 法律要求的是告知与听取意见：终本规定第5条第1款 [P]，记录入卷第2款 [M]。“约谈”是实务形式。
 * 例外：书面申请终本；移送执行、刑事涉财产、非诉行政执行（decisions 12）；联系不上（两种以上方式、不同日期，并公告或送达告知书）只提示。
 */

const TOPICS = '约谈笔录：核对是否载明执行情况、已采取的措施、财产情况、终本的依据及后果、听取意见五项'
const MATERIAL = '约谈笔录（或者电话、短信、微信、视频约谈的留痕）'
const COUNTER = ['约谈笔录是否已制作而未归档', '是否以电话、短信、微信等方式约谈并留痕', '申请执行人是否书面申请终本', '是否已送达拟终本告知书并收到书面意见', '是否多次联系不上并有记录']

export const fourNoNoApplicantInterview: Rule = {
  id: 'four-no-no-applicant-interview',
  title: '未约谈申请执行人的不批',
  help: '没有约谈每名申请执行人并记明其对终本的意见的，不批准终本。',
  group: 'A', priority: 'P0', severity: 'blocking', side: 'both',
  logic: ['裁定以前对每名申请执行人或者其特别授权代理人有一次约谈，记明其意见；方式不限于面谈。只见裁定以后才有、材料又不完整的，此前或许另有，监督端只作线索。'],
  exceptions: [
    '申请执行人书面申请终本的，不要求约谈。',
    '法院或者机关移送执行的，不适用。',
    '确实联系不上、以两种以上方式在不同日期通知并公告或者送达告知书的，只作提示。',
    '普通代理人接受约谈的，只作提示。',
  ],
  debatable: ['法律要求的是告知并听取意见、记录入卷，“约谈”是实务的形式；只有书面告知和意见的，监督端不因未面谈作违法提示。'],
  history: [{ on: '2026-11-23', what: '以电话、短信、微信、视频告知拟终本并当日听取意见的，由待核实改为通过。' }, { on: '2026-11-23', what: '执行依据为刑事裁判、没有申请执行人的，由待核实改为不适用。' }, { on: '2026-11-22', what: '只见裁定以后的约谈、材料不完整的，监督端由程序瑕疵改为线索。' }, { on: '2026-11-21', what: '首次收录。' }],
  sources: ['red-line-interview', 'zhongben-5-1', 'zhongben-5-2', 'system-interview', 'henan-interview'],
  judge(context) {
    const { file } = context
    const referral = referredBy(file)
    if (referral) return referral
    const closing = closingDate(context)
    /* Beside an authority that referred the case, private applicants have still to be heard. */
    const applicants: (Party | undefined)[] = file.applicants.length > 0 ? file.applicants.filter((a) => !isAuthority(a)) : [undefined]
    const judged = combine(applicants.map((a) => judgeApplicant(file, a, closing)))
    if (file.coverage.parties !== 'partial' || judged.approval === 'block') return judged
    return combine([judged, { approval: 'need-check', legality: 'need-check', reason: '当事人列表未显示完整，其余申请执行人待核实。', missing: [{ field: 'applicants', material: '完整的当事人列表' }] }])
  },
}

const REFERRED_CAUSE = /罚金|没收|追缴|责令退赔|刑事涉财产|刑事裁判涉财产|非诉行政|行政非诉|行政处罚/

/** Enforcement referred by a court or an authority, property parts of criminal judgments, non-litigation cases. */
function referredBy(file: CaseFile): Judgement | undefined {
  const court = file.applicants.every(isAuthority) ? file.applicants[0] : undefined
  const cause = [valueOf(file.cause), valueOf(file.basis?.kind)].find((c) => c !== undefined && REFERRED_CAUSE.test(c))
  /* A criminal judgment is enforced on reference by the court's own division; a victim who applies is an applicant. */
  const criminal = file.applicants.length === 0 ? valueOf(file.basis?.number) : undefined
  if (criminal !== undefined && /刑(?:初|终|再)/.test(criminal)) {
    return { approval: 'not-applicable', legality: 'not-applicable', reason: `执行依据${criminal}为刑事裁判，没有申请执行人，由法院移送执行，不适用约谈要求。`, evidence: exhibit('basis.number', file.basis?.number) }
  }
  const privateApplicant = file.applicants.some((a) => valueOf(a.kind) === 'natural')
  if (!court && (cause === undefined || privateApplicant)) return undefined
  return {
    approval: 'not-applicable', legality: 'not-applicable',
    reason: court ? `本案由${partyName(court, '有关机关')}移送或者申请执行，不适用约谈要求。` : `本案为${cause}，不适用约谈要求。`,
    evidence: court ? exhibit(`applicants.${file.applicants.indexOf(court)}.name`, court.name) : exhibit('cause', file.cause),
  }
}

function judgeApplicant(file: CaseFile, applicant: Party | undefined, closing: ClosingDate): Judgement {
  const who = partyName(applicant, '申请执行人')
  const names = namesFor(applicant)
  const of = (events: CaseEvent[]) => toward(events, names)

  const applied = of(done(file, 'zhongben-applied')).find((e) => positionTo(e, closing.on) !== 'after')
  if (applied) return { approval: 'pass', legality: 'none', reason: `${who}已书面申请终结本次执行程序。`, evidence: eventExhibit(file, applied) }

  const interviews = of(done(file, 'applicant-interviewed'))
  const judged = interviews.map((e) => judgeInterview(file, applicant, who, e, names, closing))
  for (const wanted of ['pass', 'warn', 'need-check', 'block'] as const) {
    const found = judged.find((j) => j.approval === wanted)
    if (found) return found
  }
  return notInterviewed(file, who, of, closing)
}

function judgeInterview(file: CaseFile, applicant: Party | undefined, who: string, e: CaseEvent, names: string[], closing: ClosingDate): Judgement {
  const evidence = eventExhibit(file, e)
  const field = `events.${placeOf(file, e)}`
  const on = valueOf(e.on)
  const told = `${on === undefined ? '约谈（日期未载明）' : `${inWords(on)}约谈`}${who}`
  const position = positionTo(e, closing.on)
  if (position === 'after') {
    return {
      approval: 'block', evidence, counterEvidence: COUNTER,
      /* One before it may not have been seen where the material is not whole. */
      legality: !closing.ruled ? 'need-check' : whole(file, 'events', 'interviews') ? 'procedural-defect' : 'clue',
      reason: `${told}，在${closing.name}${inWords(closing.on)}之后；终本前未见约谈。${closing.ruled ? '疑似终本前未听取意见，建议核实。' : ''}`,
      wouldPassIf: [`补入${closing.name}以前的约谈记录`],
    }
  }
  if (position === 'unclear' || (position === 'undated' && closing.ruled)) {
    return { approval: 'need-check', legality: 'need-check', evidence, reason: `${told}，具体日期未载明，不能确定在${closing.name}以前。`, missing: [{ field: `${field}.on`, material: MATERIAL }], wouldPassIf: [`约谈笔录载明日期，且在${closing.name}以前`] }
  }
  const opinion = opinionOf(file, e, names)
  if (opinion === undefined) {
    return {
      approval: 'need-check', legality: 'need-check', evidence, reason: `${told}，未见其对终本的意见。`,
      missing: [{ field: `${field}.result`, material: '约谈笔录中申请执行人对终本的意见' }], wouldPassIf: ['笔录记明申请执行人同意、不同意或者提供线索'],
    }
  }
  const topics: Missing[] = [{ field: `${field}.detail`, material: TOPICS }]
  const agent = agentOf(applicant, e)
  if (agent === 'ordinary') {
    return { approval: 'warn', legality: 'none', evidence: [...evidence, ...exhibit(`applicants.${applicant ? file.applicants.indexOf(applicant) : 0}.agent.specialAuthority`, applicant?.agent?.specialAuthority)], missing: topics, reason: `${told}的代理人${agentName(applicant)}没有特别授权，其意见（${opinion}）效力有疑问。`, wouldPassIf: ['申请执行人本人确认', '补入特别授权委托书'] }
  }
  if (agent === 'unknown') {
    return { approval: 'need-check', legality: 'need-check', evidence, reason: `${told}的代理人${agentName(applicant)}，授权范围未见。`, missing: [{ field: 'applicants.agent.specialAuthority', material: '授权委托书' }, ...topics], wouldPassIf: ['授权委托书载明特别授权'] }
  }
  if (position === 'same-day' && closing.name !== '核查日') {
    return { approval: 'warn', legality: 'none', evidence, missing: topics, reason: `${told}，与${closing.name}为同一天，请核对先后；意见：${opinion}。`, wouldPassIf: ['约谈早于终本之日'] }
  }
  return { approval: 'pass', legality: 'none', evidence, missing: topics, reason: `${told}，意见：${opinion}。` }
}

function notInterviewed(file: CaseFile, who: string, of: (e: CaseEvent[]) => CaseEvent[], closing: ClosingDate): Judgement {
  const refused = of(notDone(file, 'applicant-interviewed'))
  const attempts = [...of(file.events.filter((e) => e.kind.value === 'interview-attempted')), ...refused.filter((e) => ['refused', 'attempted'].includes(valueOf(e.status) ?? ''))]
    .filter((e) => positionTo(e, closing.on) !== 'after')
  const informed = of(done(file, 'zhongben-informed')).filter((e) => positionTo(e, closing.on) !== 'after')
  const evidence = [...attempts, ...informed].flatMap((e) => eventExhibit(file, e))
  const needed = limitOn('contact-attempts', closing.on)?.value ?? Infinity
  const modes = new Set(attempts.map((e) => valueOf(e.mode) ?? wordsOf(e)))
  const days = new Set(attempts.map((e) => valueOf(e.on)).filter((d) => d !== undefined))
  if (informed.length > 0 && modes.size >= needed && days.size >= needed) {
    return { approval: 'warn', legality: 'none', evidence, reason: `${who}多次联系不上（${modes.size}种方式、${days.size}个日期），已告知拟终本；请核对联系记录和告知书的送达。`, wouldPassIf: ['与申请执行人取得联系并约谈'] }
  }
  /* What was written under a notice may bear a later day than it. */
  const later = of(done(file, 'applicant-consented', 'applicant-objected')).find((o) => positionTo(o, closing.on) !== 'after' && informed.some((e) => (valueOf(o.on) ?? '') >= (valueOf(e.on) ?? '9999')))
  const opinion = informed.map((e) => opinionOf(file, e, [])).find((o) => o !== undefined) ?? (later === undefined ? undefined : later.kind.value === 'applicant-consented' ? '同意终本' : '不同意终本')
  const heard = informed.find((e) => BY_WIRE.test(valueOf(e.mode) ?? '') && positionTo(e, closing.on) === 'before' && saidThen(file, of, e) !== undefined)
  if (heard) {
    return {
      approval: 'pass', legality: 'none', evidence: [...eventExhibit(file, heard), ...[saidThen(file, of, heard)].flatMap((e) => (e ? eventExhibit(file, e) : []))], missing: [{ field: `events.${placeOf(file, heard)}.detail`, material: TOPICS }],
      reason: `${inWords(valueOf(heard.on) ?? closing.on)}以${valueOf(heard.mode) ?? ''}告知${who}拟终本，并听取其意见。`,
    }
  }
  if (informed.length > 0) {
    return {
      approval: 'need-check', legality: opinion === undefined ? 'need-check' : 'none', evidence, wouldPassIf: ['补入约谈记录，或者申请执行人对告知书的书面意见'],
      reason: `已告知${who}拟终本，${opinion === undefined ? '未见其意见' : `其意见为${opinion}`}，未见约谈记录。`, missing: [{ field: 'events.applicant-interviewed', material: `对${who}的${MATERIAL}` }],
    }
  }
  const open = of(unsure(file, 'applicant-interviewed'))[0]
  if (open) {
    return {
      approval: 'need-check', legality: 'need-check', evidence: eventExhibit(file, open), reason: `有对${who}约谈的记载，是否完成未载明。`,
      missing: [{ field: `events.${placeOf(file, open)}`, material: `对${who}的${MATERIAL}` }], wouldPassIf: [`补入${closing.name}以前对${who}的约谈记录`],
    }
  }
  const explicit = refused.find((e) => valueOf(e.status) === 'not-done' || valueOf(e.status) === undefined)
  const complete = whole(file, 'events', 'interviews')
  if (!explicit && !complete) {
    return {
      approval: 'need-check', legality: 'need-check', evidence, wouldPassIf: [`补入${closing.name}以前对${who}的约谈记录`],
      reason: attempts.length > 0 ? `曾联系${who}而未成，未见约谈；材料不完整，不能认为没有做。` : `未见对${who}的约谈记录；材料不完整，不能认为没有做。`,
      missing: [{ field: 'events.applicant-interviewed', material: `对${who}的${MATERIAL}` }],
    }
  }
  const toldUnknown = !whole(file, 'events')
  return {
    approval: 'block', legality: toldUnknown ? 'clue' : 'procedural-defect', counterEvidence: COUNTER,
    evidence: [...(explicit ? eventExhibit(file, explicit) : []), ...evidence],
    reason: `${explicit ? `材料载明未约谈${who}。` : `记录完整而没有约谈${who}的记载。`}${attempts.length > 0 ? '曾联系未成，方式或者次数不足。' : ''}${closing.ruled ? '' : '如按此终本，'}${toldUnknown ? '是否以其他方式告知并听取意见，建议核实。' : '疑似未告知申请执行人并听取意见，建议核实。'}`,
    wouldPassIf: [`${closing.name}以前约谈${who}并记明意见`, `${who}书面申请终本`],
  }
}

/** A talk may be held by these ways where they leave a trace (河南高院2019 [V]). */
const BY_WIRE = /电话|短信|微信|视频|语音/

/** What he said on the day on which he was told. */
function saidThen(file: CaseFile, of: (e: CaseEvent[]) => CaseEvent[], told: CaseEvent): CaseEvent | undefined {
  const on = valueOf(told.on)
  return on === undefined ? undefined : of(done(file, 'applicant-consented', 'applicant-objected')).find((e) => valueOf(e.on) === on)
}
