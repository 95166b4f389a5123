import type { NoteKind } from '../notes/kinds.ts'

/** One character a kind, as on a stamp. */
export const KIND_SIGNS: Record<NoteKind, string> = { problem: '问', doubt: '疑', evidence: '证', 'missing-material': '补', excerpt: '摘' }
