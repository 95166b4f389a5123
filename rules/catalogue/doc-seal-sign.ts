import type { EventKind } from '../../casefile/vocabulary.ts'
import { valueOf } from '../../casefile/fact.ts'
import { inWords } from '../../casefile/dates.ts'
import type { CaseEvent, CaseFile } from '../../casefile/schema.ts'
import { combine } from '../combine.ts'
import { eventExhibit, eventsOf, exhibit, wordsOf } from '../facts.ts'
import { notApplicable, pass } from '../judging.ts'
import type { Evidence, Judgement, Rule } from '../types.ts'

/*
 * 通知、令、裁定须加盖院印；笔录、回证须签名，拒绝签名的须注明。系统口径“瑕疵核查”（非法律）[V]；搜查笔录见民诉法解释第494条至第498条 [V]
 * （2026-11-21 核）。案件信息里没有“已盖章、已签名”一栏，本条只看材料的文字是否载明缺少，不因没有提到而待核实。
 */

export const docSealSign: Rule = {
  id: 'doc-seal-sign',
  title: '院印与签名',
  help: '通知、令、裁定应当加盖院印，笔录、回证应当有签名，拒绝签名的应当注明。',
  group: 'F', priority: 'P2', severity: 'flaw', side: 'both',
  logic: ['材料载明没有加盖院印、没有签名的，提示补正。', '没有这类记载的，不适用。'],
  exceptions: ['拒绝签名而已注明的，通过。'],
  history: [{ on: '2026-11-22', what: '首次收录。' }],
  sources: ['system-flaws', 'cpi-498'],
  judge({ file }) {
    const parts: Judgement[] = papers(file)
    for (const [kind, paper] of SEALED) acts(file, kind, paper, NO_SEAL, '没有加盖院印', parts)
    for (const [kind, paper] of SIGNED) acts(file, kind, paper, NO_SIGN, '没有签名', parts)
    return parts.length === 0 ? NONE : combine(parts)
  },
}

const NONE = notApplicable('没有缺少院印或者签名的记载。')
const SEALED: readonly [EventKind, string][] = [['notice-issued', '执行通知书'], ['report-order-issued', '报告财产令'], ['consumption-restricted', '限制消费令'], ['dishonest-listed', '失信决定书'], ['zhongben-ruled', '终本裁定书']]
const SIGNED: readonly [EventKind, string][] = [['applicant-interviewed', '约谈笔录'], ['debtor-questioned', '询问笔录'], ['onsite-visit', '现场调查笔录'], ['search', '搜查笔录'], ['panel-deliberated', '合议笔录'], ['notice-served', '送达回证'], ['zhongben-served', '送达回证']]
const NO_SEAL = /(?:未|没有|无|缺|漏)[^，。；]{0,6}(?:院印|盖章|印章|公章)/
const NO_SIGN = /(?:未|没有|无|缺|漏)[^，。；]{0,6}(?:签名|签字|捺印)/
const REFUSED = /拒绝?[^，。；]{0,4}(?:签名|签字|捺印)|拒签/

function acts(file: CaseFile, kind: EventKind, paper: string, lacking: RegExp, words: string, parts: Judgement[]): void {
  for (const e of eventsOf(file, kind)) {
    if (e.done !== undefined && e.done.value !== true) continue
    const told = wordsOf(e)
    if (!/[签章印]/.test(told)) continue
    if (lacking === NO_SIGN && REFUSED.test(told)) parts.push(pass(`${paper}已注明拒绝签名。`, eventExhibit(file, e)))
    else if (lacking.test(told)) parts.push(flaw(`${dayOf(e)}${paper}${words}，请补正或者说明。`, eventExhibit(file, e)))
  }
}

function papers(file: CaseFile): Judgement[] {
  return file.documents.flatMap((d, i) => {
    const name = valueOf(d.kind) ?? ''
    return NO_SEAL.test(name) || (NO_SIGN.test(name) && !REFUSED.test(name)) ? [flaw(`文书目录载明“${name}”，请补正或者说明。`, exhibit(`documents.${i}.kind`, d.kind))] : []
  })
}

function dayOf(e: CaseEvent): string {
  const on = valueOf(e.on)
  return on === undefined ? '' : `${inWords(on)}的`
}

function flaw(reason: string, evidence: Evidence[]): Judgement {
  return { approval: 'warn', legality: 'notice', reason, evidence, counterEvidence: ['原件是否已盖章、签名而复制件不清', '是否已另纸注明原因'], wouldPassIf: ['补盖院印、补签，或者注明原因'] }
}
