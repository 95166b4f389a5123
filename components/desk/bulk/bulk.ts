import type { Fates, NoteChange, SeenNote } from '../../../notes/note-change.ts'
import type { Outcome } from '../../draft.ts'

/** What the desk does with many rows at once. */
export interface BulkDesk {
  /** What would become of these notes; nothing is written. */
  onPreview: (notes: readonly SeenNote[], change: NoteChange, onProgress: (done: number) => void, signal: AbortSignal) => Promise<{ ok: true; fates: Fates } | { ok: false; message: string }>
  /** All of them or none; `onProgress`: notes looked at. */
  onChange: (notes: readonly SeenNote[], change: NoteChange, onProgress: (done: number) => void, signal: AbortSignal) => Promise<{ ok: true; fates: Fates; undo: Undo } | { ok: false; message: string }>
  /** Judges cases anew one after the other; ended, those judged so far stay so. `failed`: numbers of cases that could not be. */
  onAgain: (caseIds: readonly string[], onProgress: (done: number) => void, signal: AbortSignal) => Promise<{ done: number; failed: readonly string[]; message: string }>
}

/** `kept`: notes that were changed since and stay so. */
export type Undo = (onProgress: (done: number) => void) => Promise<{ ok: true; undone: number; kept: number } | Extract<Outcome, { ok: false }>>

/** Does it ask for anything? */
export function isChange({ kind, weight, handling, addTags = [], removeTags = [] }: NoteChange): boolean {
  return kind !== undefined || weight !== undefined || handling !== undefined || addTags.length > 0 || removeTags.length > 0
}

const FATE_WORDS: Record<Exclude<keyof Fates, 'changed'>, string> = {
  same: '本来就是这样', since: '后来被改过', gone: '已被删除或有损坏', full: '标签已满 20 个', decision: '是对结论的采纳或不采纳，类别不能改',
}

/** 1,234 */
export const counted = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** 将修改 1,234 条，其中… */
export function fateWords(fates: Fates): { main: string; rest: string[] } {
  const rest = (['since', 'gone', 'decision', 'full', 'same'] as const).flatMap((f) => (fates[f] === 0 ? [] : [`${counted(fates[f])} 条${FATE_WORDS[f]}`]))
  return { main: `${counted(fates.changed)} 条`, rest }
}
