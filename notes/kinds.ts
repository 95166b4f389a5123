/** Words of notes that views need too; free of zod, so that what is shown in a page stays small. */

export const NOTE_KINDS = ['problem', 'doubt', 'evidence', 'missing-material', 'excerpt'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]
export const NOTE_KIND_NAMES: Record<NoteKind, string> = {
  problem: '问题', doubt: '疑点', evidence: '证据', 'missing-material': '待补材料', excerpt: '摘录',
}

/** Longest comment, in UTF-16 units. */
export const COMMENT_MAX = 10_000
