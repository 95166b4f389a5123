import type { CaseFile } from '../casefile/schema.ts'
import { review, reviewAll, type ReviewOptions } from './engine.ts'
import { RED_LINES } from './groups/a-red-lines.ts'
import { CONDITIONS } from './groups/b-conditions.ts'
import { INQUIRY } from './groups/c-inquiry.ts'
import { DISPOSAL } from './groups/d-disposal.ts'
import { COERCION } from './groups/e-coercion.ts'
import { PAPERS } from './groups/f-papers.ts'
import { AFTER } from './groups/g-after.ts'
import { TERMS } from './groups/h-terms.ts'
import { EVASION } from './groups/i-evasion.ts'
import { CREDIT } from './groups/j-credit.ts'
import type { Group, Review, Rule } from './types.ts'

/** Every rule there is, in the order in which it is shown. Adding a rule: its file and its case table in catalogue/, a line in its group. */
export const RULES: readonly Rule[] = [...RED_LINES, ...CONDITIONS, ...INQUIRY, ...DISPOSAL, ...COERCION, ...PAPERS, ...AFTER, ...TERMS, ...EVASION, ...CREDIT]

export const GROUP_WORDS: Record<Group, string> = {
  A: '四个不批',
  B: '终本的实质与程序条件',
  C: '财产查控',
  D: '财产处置与案款',
  E: '强制与惩戒措施',
  F: '文书与告知',
  G: '终本后管理',
  H: '期限',
  I: '虚假诉讼、规避执行线索',
  J: '信用修复、过度执行',
}

/** The four standards, shown as large rows. */
export const FOUR_STANDARDS: readonly string[] = RED_LINES.map((r) => r.id)

/** How a case is judged: the day, and what the institution set, its own rules included (practice.ts). */
export interface JudgeOptions extends ReviewOptions {
  locals?: readonly Rule[]
}

/** The rules of the catalogue and those of the institution. */
export function rulesOf(options: JudgeOptions): readonly Rule[] {
  return options.locals === undefined || options.locals.length === 0 ? RULES : [...RULES, ...options.locals]
}

/** Judges several case files by every rule, each as `judge` would, and faster. */
export function judgeAll(files: readonly CaseFile[], options: JudgeOptions): Review[] {
  return reviewAll(files, rulesOf(options), options)
}

/** Judges a case file by every rule. */
export function judge(file: CaseFile, options: JudgeOptions): Review {
  return review(file, rulesOf(options), options)
}
