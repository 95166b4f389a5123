import { clockInShanghai } from './export-text.ts'
import { maskText } from './mask.ts'

export interface ExportName {
  /** 批注清单, 核查结论 or 案件一览 */
  what: string
  /** courts of the exported cases, with repeats */
  courts: readonly string[]
  scope: string
  /** ISO instant; the day is that of Asia/Shanghai */
  exportedAt: string
  /** without dot */
  extension: string
}

const LENGTH_MAX = 120
/** Linux file systems take 255 bytes, and a Chinese character has three. */
const BYTES_MAX = 250
/* Forbidden on Windows; and marks that turn the direction of writing, which can hide the real ending. */
const FORBIDDEN = /[<>:"/\\|?*]|\p{Cc}/gu
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|\p{Cs}/gu

/**
 * 批注清单_云溪县人民法院_全部案件_2026-11-21.xlsx. Several courts become 多家法院, none is left out. At most 120 characters and
 * 250 bytes, shortened in the scope, then in the court; without characters that Windows forbids; numbers of persons masked.
 */
export function exportName(parts: ExportName): string {
  const courts = [...new Set(parts.courts.map(safe).filter((c) => c !== ''))]
  const clock = clockInShanghai(parts.exportedAt)
  const tail = `${clock === undefined ? '' : `_${clock.slice(0, 10)}`}.${safe(parts.extension)}`
  const head = [safe(parts.what), courts.length > 1 ? '多家法院' : (courts[0] ?? ''), safe(parts.scope)].filter((p) => p !== '')
  while (head.length > 1 && !fits(head.join('_') + tail)) {
    const last = [...(head.pop() ?? '')].slice(0, -1).join('')
    if (trimmed(last) !== '') head.push(trimmed(last))
  }
  return head.join('_') + tail
}

function fits(name: string): boolean {
  return name.length <= LENGTH_MAX && new TextEncoder().encode(name).length <= BYTES_MAX
}
function safe(part: string): string {
  return trimmed(maskText(part.slice(0, 500)).replace(INVISIBLE, '').replace(FORBIDDEN, '_').replace(/[\s\u3000]+/g, ' '))
}
/** Windows drops dots and blanks at the end; a dot at the beginning hides the file elsewhere. */
function trimmed(part: string): string {
  return part.replace(/^[. ]+/, '').replace(/[. ]{1,500}$/, '')
}
