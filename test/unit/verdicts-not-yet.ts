import type { Kind } from '../../scripts/score-verdicts.ts'

/**
 * What of test/verdicts is not concluded as a careful person would, as it is; one that begins to be concluded rightly, or worse, fails in
 * verdicts.test.ts. The list can only shrink, and never holds a wrong accusation.
 */
export const NOT_YET = new Map<string, readonly string[]>([
  ['v02', [
    'needless four-no-undisposed-property approval: need-check',
    'needless four-no-undisposed-property legality: need-check',
  ]],
  ['v03', [
    'needless four-no-undisposed-property approval: need-check, expected pass',
    'needless four-no-undisposed-property legality: need-check, expected none',
    'needless four-no-no-applicant-interview approval: need-check',
    'needless seal-expiry approval: need-check',
    'needless seal-expiry legality: need-check',
  ]],
  ['v04', [
    'remark four-no-undisposed-property approval: warn, expected pass',
    'remark four-no-undisposed-property legality: notice, expected none',
    'needless seal-expiry approval: need-check',
    'needless seal-expiry legality: need-check',
  ]],
  ['v05', [
    'remark four-no-undisposed-property approval: warn',
    'remark four-no-undisposed-property legality: notice',
  ]],
  ['v07', [
    'remark four-no-undisposed-property approval: warn',
    'remark four-no-undisposed-property legality: notice',
    'remark doc-consistency approval: warn',
    'remark doc-consistency legality: notice',
  ]],
  ['v10', [
    'needless four-no-undisposed-property approval: need-check, expected pass or warn',
    'needless four-no-undisposed-property legality: need-check, expected none or notice',
    'needless four-no-no-onsite-search approval: need-check, expected pass',
    'needless four-no-no-onsite-search legality: need-check, expected none or not-applicable',
    'needless four-no-no-applicant-interview approval: need-check',
    'needless four-no-no-applicant-interview legality: need-check',
    'needless net-query-feedback approval: need-check',
    'needless net-query-feedback legality: need-check',
  ]],
  ['v11', [
    'needless four-no-undisposed-property approval: need-check',
    'needless four-no-undisposed-property legality: need-check',
  ]],
  ['v14', [
    'asked four-no-undisposed-property approval: need-check, expected block or warn',
    'asked four-no-undisposed-property legality: need-check, expected suspected-violation or procedural-defect or clue or notice',
    'asked equity approval: need-check, expected warn or block',
    'asked equity legality: need-check, expected suspected-violation or procedural-defect or clue or notice',
  ]],
  ['v15', [
    'remark four-no-undisposed-property approval: warn',
    'remark four-no-undisposed-property legality: notice',
    'asked confirm-or-collegial approval: need-check, expected block or warn',
    'asked confirm-or-collegial legality: need-check, expected suspected-violation or procedural-defect or clue',
    'asked overall: need-check, expected block or warn',
  ]],
  ['v19', [
    'asked seal-expiry approval: need-check, expected block or warn',
    'asked seal-expiry legality: need-check, expected suspected-violation or clue or procedural-defect',
    'asked undisposed-6m legality: need-check, expected suspected-violation or procedural-defect or clue or notice',
  ]],
  ['v21', [
    'asked preserve-carry approval: need-check, expected block',
    'asked preserve-carry legality: need-check, expected suspected-violation or procedural-defect or clue',
    'asked overall: need-check, expected block',
  ]],
  ['v22', [
    'needless seal-expiry approval: need-check',
    'needless seal-expiry legality: need-check',
  ]],
  ['v24', [
    'asked four-no-no-onsite-search legality: need-check, expected suspected-violation or procedural-defect',
    'asked traditional-invest approval: need-check, expected warn or block',
    'asked traditional-invest legality: need-check, expected notice or procedural-defect',
    'asked income-pension approval: need-check, expected block or warn',
    'asked income-pension legality: need-check, expected suspected-violation or procedural-defect or clue or notice',
  ]],
  ['v28', [
    'needless four-no-no-onsite-search approval: need-check',
    'needless four-no-no-onsite-search legality: need-check',
  ]],
  ['v34', [
    'needless confirm-or-collegial approval: need-check',
    'needless confirm-or-collegial legality: need-check',
    'asked net-query-feedback approval: need-check, expected block',
    'asked net-query-feedback legality: need-check, expected suspected-violation or procedural-defect or clue or notice',
    'asked clue-verified approval: need-check, expected block',
    'asked clue-verified legality: need-check, expected suspected-violation or procedural-defect or clue',
  ]],
  ['v35', [
    'needless four-no-no-onsite-search legality: need-check, expected none or notice',
  ]],
])

/** Of those held out the sums alone: each may fall, not rise. */
export const HELD_OUT: Readonly<Record<Exclude<Kind, 'right'>, number>> = { accused: 2, silent: 2, asked: 11, softer: 1, other: 1, needless: 14, remark: 15 }
