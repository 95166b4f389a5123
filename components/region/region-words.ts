import type { Note, NoteTarget } from '../../notes/schema.ts'

export type RegionTarget = Extract<NoteTarget, { type: 'region' }>
export type RegionNote = Note & { target: RegionTarget }

export function isRegionNote(note: Note): note is RegionNote {
  return note.target.type === 'region' && note.decision === undefined
}

/** Name and page of the picture that a note is on: “审批表.png 第3页”. */
export function regionWords({ image, page }: RegionTarget): string {
  return [image.label || (image.kind === 'canvas' ? '扫描页' : '图像'), page === undefined ? '' : `第${page}页`].filter((w) => w !== '').join(' ')
}

/** Why a region is not to be seen now. */
export function unseenRegionWords({ page }: RegionTarget): string {
  return page === undefined ? '该图像未显示，打开它时会自动标出。' : `第${page}页未显示，翻到该页时会自动标出。`
}

/** Numbers of the regions of a case, from 1, as they stand on the outlines and in the list. */
export function regionNumbers(notes: readonly Note[]): Map<string, number> {
  return new Map(notes.filter(isRegionNote).map((n, i) => [n.id, i + 1]))
}
