/** Words of notes that views need too; free of zod, so that what is shown in a page stays small. */

export const NOTE_KINDS = ['problem', 'doubt', 'evidence', 'missing-material', 'excerpt'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]
export const NOTE_KIND_NAMES: Record<NoteKind, string> = {
  problem: '问题', doubt: '疑点', evidence: '证据', 'missing-material': '待补材料', excerpt: '摘录',
}

/** How much a note weighs for its writer; a note without one is ordinary. */
export const NOTE_WEIGHTS = ['grave', 'ordinary', 'slight'] as const
export type NoteWeight = (typeof NOTE_WEIGHTS)[number]
export const NOTE_WEIGHT_NAMES: Record<NoteWeight, string> = { grave: '重大', ordinary: '一般', slight: '轻微' }

/** What is to be done about it, as the prosecutor's work knows it. A note without one: 无. */
export const HANDLINGS = ['suggestion', 'retrial-suggestion', 'transfer', 'correction', 'explanation'] as const
export type Handling = (typeof HANDLINGS)[number]
export const HANDLING_NAMES: Record<Handling, string> = {
  suggestion: '检察建议', 'retrial-suggestion': '再审检察建议', transfer: '移送线索', correction: '补正', explanation: '说明情况',
}

/** Longest words that a note is put on, in UTF-16 units. */
export const QUOTE_MAX = 5_000
/** Longest comment, in UTF-16 units. */
export const COMMENT_MAX = 10_000
/** Longest comment that is kept while it is being written: what is too long to be saved is not lost. */
export const KEPT_COMMENT_MAX = 200_000
/** Tags of one note, and characters of one tag. */
export const TAGS_MAX = 20
export const TAG_MAX = 30
/** Former tags that are offered to complete what is typed. */
export const USED_TAGS_MAX = 200
