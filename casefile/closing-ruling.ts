import type { CaseFile } from './schema.ts'

/**
 * `rulingOn` is the date under the ruling that was read, whatever it rules. A ruling that freezes a deposit says nothing of a closing, and its date must not be
 * taken for that of one (a case filed ten days before would seem closed too early).
 */

const CLOSING_PAPER = /终结|终本|结案/

/** The ruling that was read is some other one than that by which the case was closed: it stands for itself, and nothing in it closes. */
export function isOtherRuling(file: CaseFile): boolean {
  const { rulingOn, closeMode, events, documents } = file
  const at = rulingOn?.where
  if (rulingOn?.value == null || at?.start === undefined || rulingOn.by !== undefined) return false
  if (!tellsOfFormerClosing(file) && (closeMode !== undefined || events.some((e) => e.kind?.value === 'zhongben-ruled' && e.done?.value !== false))) return false
  /* Its own date is that of its signature; a page that lists papers has the date of the closing at another place. */
  const own = documents.find(({ on }) => on?.where !== undefined && on.where.start === at.start && on.where.path === at.path && on.where.frame === at.frame)
  return own !== undefined && !CLOSING_PAPER.test(own.kind?.value ?? '')
}

/** “本案已于2021年12月3日终结本次执行程序”, in a ruling of a later day: what closed the case is told, not ruled. Where it is ruled, that stands after all that is told. */
function tellsOfFormerClosing({ rulingOn, closedOn, closeMode }: CaseFile): boolean {
  if (rulingOn?.value == null || closedOn?.value == null || closedOn.value >= rulingOn.value) return false
  const told = closedOn.where?.end, by = closeMode?.where?.start
  return told !== undefined && by !== undefined && by < told
}

/** The case file with `rulingOn` only where it is the day of the closing. */
export function closingFile(file: CaseFile): CaseFile {
  if (!isOtherRuling(file)) return file
  const { rulingOn: _, ...rest } = file
  return rest
}

export const OTHER_RULING = '这份裁定没有终结本次执行程序的内容，它的日期不作为终本日期'
