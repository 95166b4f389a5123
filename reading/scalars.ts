import { readCaseNumber } from '../casefile/case-number.ts'
import { readDate } from '../casefile/dates.ts'
import { readMoney } from '../casefile/money.ts'
import { oneLine } from '../casefile/text.ts'
import type { ScalarField } from './labels.ts'
import { ACT } from './unnamed-log.ts'
import { cleanName, caseTypeIn, closeModeIn, subjectIn } from './values.ts'

/**
 * The value of a scalar field out of the words beside its label, in the case file's form.
 * Undefined: not understood; the words are kept as a fact without a value.
 */
export function readScalar(field: ScalarField, raw: string, unit: '元' | '千元' | '万元' | undefined): string | undefined {
  switch (field) {
    case 'caseNumber':
    case 'basis.number':
    case 'originalCase.number': return readCaseNumber(raw)?.text ?? (field === 'basis.number' ? plain(raw.replace(KIND_BEHIND, '$1'), 80) : undefined)
    case 'caseType': return caseTypeIn(raw)
    case 'closeMode': return closeModeIn(raw)
    case 'subject': return subjectIn(raw)
    case 'filedOn': case 'appliedOn': case 'rulingOn': case 'closedOn': case 'proposedCloseOn':
    case 'basis.effectiveOn': case 'basis.filedOn': case 'basis.decidedOn': case 'originalCase.filedOn': case 'originalCase.closedOn': {
      const d = readDate(ownDay(field, raw))
      return d?.precision === 'day' ? d.on : undefined
    }
    case 'amounts.due': case 'amounts.paid': case 'amounts.waived': case 'amounts.unpaid': return readMoney(raw, unit) ?? (field === 'amounts.due' ? principalIn(raw) : undefined)
    case 'handler': case 'clerk': return ACT.test(raw) ? undefined : staffIn(raw.replace(DAY_BEHIND, '').replace(STATE_BEHIND, ''))
    case 'court': return courtIn(raw)
    case 'cause': case 'closeReason': case 'basis.kind': case 'basis.court': return plain(raw, 300)
  }
}

/** “2025-02-27收案，2025-03-01立案”: the clause that names the field's own day; a term (“7月10日前”) is no day. */
function ownDay(field: ScalarField, raw: string): string {
  if (field !== 'proposedCloseOn' && /[\d日]\s?(?:之|以)?[前内]\s*$/.test(raw)) return ''
  const word = field === 'filedOn' ? /立案/ : field === 'closedOn' ? /结案/ : undefined
  const clauses = word && /[，,；;、]/.test(raw) ? raw.split(/[，,；;、]/) : []
  const named = word ? clauses.filter((c) => word.test(c) && /\d/.test(c)) : []
  return named.length === 1 && clauses.filter((c) => /\d{4}[-./年]/.test(c)).length > 1 ? (named[0] ?? raw).replace(/^[^\d〇零一二三四五六七八九]+/, '') : raw
}

/** The one who handles a case: without his office, and without who helps him. */
function staffIn(raw: string): string | undefined {
  const [first = ''] = raw.split(/[、/／,，;；](?=\s?[\u4e00-\u9fa5])/)
  const name = cleanName(first.trim().replace(OFFICE, ''))
  return /^(?:[-—–]+|(?:未|待|暂未)?(?:分配|指定|确定|分案)|[暂]?无|待定)$/.test(name) ? undefined : plain(name, 40)
}
const OFFICE = /^(?:[\u4e00-\u9fa5]{2,10}[局庭处科组队]\s+)?(?:(?:执行员|(?:执行|承办|员额|主办)法官|承办人|审判员|法官)\s?[:：]?\s?(?=[\u4e00-\u9fa5·]{2,4}$))?/

/** “…字〔2023〕第311号仲裁裁决书”: the number ends with 号. */
const KIND_BEHIND = /^(.{4,60}?\d{1,8}号(?:之[一二三四五])?)[《]?[\u4e00-\u9fa5]{0,12}(?:书|证)[》]?$/

/** A signature has its day behind it. */
/** A tag beside the name: how the case stands. */
const STATE_BEHIND = /(?<=[\u4e00-\u9fa5·]{2})\s{0,4}(?:已结案?|未结案?|在办|办理中|执行中|已归档|终本)$/
const DAY_BEHIND = /\s*(?:\d{4}|[二〇○零一三四五六七八九]{4})\s?[年./-].{0,20}$/

/** “本金300万元及利息”: the one principal stands for the claim, unless other sums are told beside it. */
function principalIn(raw: string): string | undefined {
  const m = /^(?:借款|贷款|货款|欠款|工程款|租金)?(?:本金)?(?:人民币)?([\d,，.]+\s?(?:万|亿)?元)(?=及|和|$|，|,)/.exec(oneLine(raw))
  return m && (raw.match(/元/g) ?? []).length === 1 ? readMoney(m[1] ?? '') : undefined
}

function plain(raw: string, max: number): string | undefined {
  const s = oneLine(raw)
  return s === '' || s.length > max ? undefined : s
}

/** A court's name ends in 法院; anything else beside the label is no court. */
function courtIn(raw: string): string | undefined {
  const m = /^[\u4e00-\u9fa5·]{2,40}?法院(?=$|[^\u4e00-\u9fa5])/.exec(oneLine(raw).replace(/\s/g, ''))
  return m?.[0]
}
