import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import { closingDate, type ClosingDate } from '../closing-date.ts'
import { exhibit } from '../facts.ts'
import { notApplicable, pass, perDebtor, unknown, type OneDebtor } from '../judging.ts'
import { reportOf } from '../property-report.ts'
import { asGrave, goneDebtor, isDone, isMissing, LISTING, reached, SANCTION, shown } from '../reached.ts'
import { sourceOn } from '../sources.ts'
import type { Judgement, Missing, Rule } from '../types.ts'

/*
 * 逾期、拒绝、虚假报告财产的，应当依法处罚：终本规定第2条第（三）项 [V]、财产调查规定第9条 [V]（“可以根据情节”罚款、拘留）；
 * 并且应当纳入失信名单：财产调查规定第10条、失信规定第1条 [V]（2026-11-22 核；2013年、2017年文本 [M]）。
 * 没有处罚的提示；没有处罚又没有纳入失信的，不批。“拒报”以报告财产令已送达为前提。有正当理由或者经准许延期的除外（财调第9条“无正当理由”）。
 */

const COUNTER = ['报告财产令是否已实际送达被执行人', '被执行人逾期是否有正当理由或者经准许延期', '罚款、拘留决定书是否未归档', '是否依法不得纳入失信名单']

export const reportSanction: Rule = {
  id: 'report-sanction',
  title: '拒报、逾期、虚报已处理',
  help: '被执行人拒绝、逾期或者虚假报告财产的，终本以前应当依法处罚并纳入失信名单。',
  group: 'B', priority: 'P0', severity: 'major', side: 'both',
  logic: [
    '报告财产令已送达而拒绝、逾期或者虚假报告，没有罚款、拘留、移送追究的，提示；同时没有纳入失信名单的，不批。',
    '是否报告、是否处罚没有记载的，待核实；办案记录完整而既无报告也无拒报记载的，也待核实，不推定为拒报。',
  ],
  exceptions: [
    '有正当理由逾期或者经准许延长报告期限的，不适用。',
    '报告财产令没有送达的，不构成拒绝报告。',
    '下落不明、以公告送达而未报告的，只作提示。',
    '未成年人依法不得纳入失信名单，只看是否处罚。',
    '被执行人已死亡或者注销的，不要求。',
  ],
  debatable: ['下落不明、经公告送达而未报告的，一种看法应当处罚，一种看法其未实际知悉报告义务、不宜处罚；本工具只作提示。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['zhongben-2-3', 'investigation-9', 'investigation-10', 'dishonest-1', 'dishonest-4'],
  judge(context) {
    const { file } = context
    const closing = closingDate(context)
    if (sourceOn('zhongben-2-3', closing.on) === undefined) return notApplicable(`${closing.name}${inWords(closing.on)}早于《终本规定》施行之日，当时没有这一要求。`, closing.evidence)
    return perDebtor(file, (one) => goneDebtor(one, '不作处罚', closing.on) ?? judged(file, one, closing))
  },
}

function judged(file: CaseFile, one: OneDebtor, closing: ClosingDate): Judgement {
  const { who } = one
  const report = reportOf(file, one, closing.on)
  const evidence = shown(file, report.acts)
  switch (report.state) {
    case 'reported':
      return notApplicable(`${who}已报告财产，没有拒报、逾期、虚报的记载。`, evidence)
    case 'unordered':
      return notApplicable(`没有向${who}发出报告财产令，不构成拒绝报告。`, evidence)
    case 'excused':
      return notApplicable(`${who}逾期报告有正当理由或者经准许延期。`, evidence)
    case 'unserved':
      return notApplicable(`报告财产令没有送达${who}的记载，不构成拒绝报告。`, evidence)
    case 'silent':
    case 'unknown':
      return unknown(`${report.state === 'silent' ? '办案记录完整而没有' : '未见'}${who}是否报告财产的记载，不能判断应否处罚。`, { field: 'events.property-reported', material: `${who}的财产申报表，或者未申报、逾期申报的记载` }, { wouldPassIf: ['补入财产申报表', '载明拒绝、逾期报告的处罚情况'] })
    case 'unsure':
    case 'announced':
    case 'failed':
    case 'false':
      return failed(file, one, closing, report.state, evidence)
  }
}

function failed(file: CaseFile, { debtor, who, names, field }: OneDebtor, closing: ClosingDate, state: 'unsure' | 'announced' | 'failed' | 'false', told: NonNullable<Judgement['evidence']>): Judgement {
  const what = state === 'false' ? `${who}报告财产不实` : `${who}没有按期如实报告财产`
  const sanction = reached(file, names, closing.on, SANCTION)
  if (isDone(sanction)) return pass(`${what}，已依法处罚。`, [...told, ...shown(file, sanction.acts)])
  if (state === 'announced') {
    return {
      approval: 'warn', legality: 'notice', evidence: [...told, ...exhibit(`${field}.missing`, debtor?.missing)], counterEvidence: COUNTER, wouldPassIf: ['说明不予处罚的理由'],
      reason: `${what}；${who}下落不明，报告财产令以公告送达，应否处罚有争议，请斟酌。`,
    }
  }
  const listing = reached(file, names, closing.on, LISTING)
  const evidence = [...told, ...shown(file, [...sanction.acts, ...listing.acts])]
  const minor = valueOf(debtor?.minor) === true
  if (state === 'failed' || state === 'false') {
    if (isMissing(sanction) && isDone(listing)) return warned(`${what}，已纳入失信名单，没有罚款、拘留或者移送追究；处罚与否属裁量，建议说明理由。`, evidence)
    if (isMissing(sanction) && minor) return warned(`${what}，没有罚款、拘留或者移送追究；${who}为未成年人，不得纳入失信名单。`, [...evidence, ...exhibit(`${field}.minor`, debtor?.minor)])
    if (isMissing(sanction) && isMissing(listing)) {
      return {
        approval: 'block', legality: asGrave(sanction.state === 'late' ? sanction : listing, 'procedural-defect'), evidence, counterEvidence: COUNTER, wouldPassIf: [`对${who}依法处罚或者纳入失信名单`, '查明逾期有正当理由'],
        reason: `${what}，${closing.name}以前既没有罚款、拘留或者移送追究，也没有纳入失信名单。${closing.ruled ? '' : '如按此终本，'}疑似不符合终本条件，建议核实。`,
      }
    }
  }
  const missing: Missing[] = []
  if (state === 'unsure') missing.push({ field: 'events.report-order-served', material: `报告财产令送达${who}的回证` })
  if (!isMissing(sanction)) missing.push({ field: 'events.fined', material: `对${who}的罚款、拘留决定书或者移送材料（或者不予处罚的说明）` })
  if (!isDone(listing) && !isMissing(listing) && !minor) missing.push({ field: 'events.dishonest-listed', material: `对${who}的失信决定书` })
  return unknown(`${what}，${state === 'unsure' ? '报告财产令是否送达、' : ''}是否依法处罚${isDone(listing) ? '' : '、是否纳入失信名单'}，未见记载。`, missing, { evidence, wouldPassIf: [`补入对${who}的处罚材料`] })
}

function warned(reason: string, evidence: NonNullable<Judgement['evidence']>): Judgement {
  return { approval: 'warn', legality: 'notice', reason, evidence, counterEvidence: COUNTER, wouldPassIf: ['补作处罚或者说明不予处罚的理由'] }
}
