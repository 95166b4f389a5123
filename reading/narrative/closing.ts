import type { CaseFile } from '../../casefile/schema.ts'
import type { CloseMode } from '../../casefile/vocabulary.ts'
import type { Part, Span } from './layout.ts'
import { isForeign, sentencesOf } from './sentences.ts'
import { datesIn, type Story } from './story.ts'

/** How the case is closed, by what is ordered. */

const MODES: readonly (readonly [RegExp, CloseMode])[] = [
  [/终结本次执行|本次执行(?:程序)?(?:予以)?终结|终结[^。;\n]{0,90}?(?:的)?本次执行|本次终结执行|终结[^。;\n]{0,80}?(?:执行案件)?的?本次执行程序/, 'zhongben'],
  [/不予执行/, 'not-enforced'],
  [/驳回[^。;\n]{0,60}?(?:执行申请|强制执行的?申请|恢复执行)/, 'rejected'],
  [/(?:案件?|已|全部|本案|内容|义务|裁决书?|判决书?|调解书|决定书?)[^。;\n]{0,10}执行完毕/, 'performed'],
  [/终结[^。;\n]{0,120}?执行(?!异议|裁定)|执行程序(?:予以)?终结|终结执行/, 'terminated'],
  [/(?:准许|准予)[^。;\n]{0,40}?撤回[^。;\n]{0,10}?执行/, 'withdrawn'],
  [/销案/, 'other'],
]
const NOT_CLOSING = /^[^。]{0,4}(?:如|若|申请执行人发现|再次申请)/

/** Returns whether the operative part closes the case. */
export function readClosing(story: Story, part: Part, file: CaseFile): boolean {
  const zone = part.operative ?? (part.title && tellsOfEnd(story, part) ? part.body : undefined)
  if (zone) {
    const stop = closingZone(story, zone)
    const words = zone === part.body ? withoutOthers(story, zone.start, stop) : story.text.slice(zone.start, stop)
    for (const [says, mode] of MODES) {
      const m = says.exec(words)
      if (!m || NOT_CLOSING.test(words.slice(0, m.index))) continue
      file.closeMode = story.exhibit(mode, zone.start + m.index, zone.start + m.index + m[0].length)
      break
    }
  }
  const closes = file.closeMode !== undefined
  readClosedOn(story, part, file)
  return closes
}

/** A notice that the case is closed, though its heading may only be 通知书. */
function tellsOfEnd(story: Story, part: Part): boolean {
  const title = part.title ? story.text.slice(part.title.start, part.title.end) : ''
  return /结案/.test(title) || (/^通知书?$/.test(title) && /(?:本案|方式|予以|作)结案(?:处理)?(?=[,。;])/.test(story.text.slice(part.body.start, part.body.end)))
}

/** The words, with what is told of an earlier case or another number blanked. */
function withoutOthers(story: Story, start: number, end: number): string {
  let words = ''
  let at = start
  for (const s of story.sentences) {
    const other = s.earlier ? s : s.foreign
    if (!other || other.start < at || other.end > end) continue
    words += story.text.slice(at, other.start) + '□'.repeat(other.end - other.start)
    at = other.end
  }
  return words + story.text.slice(at, end)
}

/** A ruling that closes the case, or one in a resumed case, may tell of an earlier closing: its day is not this one's. */
export function onlyOwnClosing(file: CaseFile, closes: boolean): void {
  const on = file.closedOn?.value
  if (on === undefined || on === null) return
  const ruled = closes ? file.rulingOn?.value : undefined
  const filed = file.filedOn?.value
  if ((typeof ruled === 'string' && on < ruled) || (typeof filed === 'string' && on < filed)) delete file.closedOn
}

/** The resume clause and the remedies are no part of what closes the case. */
function closingZone(story: Story, zone: Span): number {
  const words = story.text.slice(zone.start, zone.end)
  const m = /申请执行人[^,。;]{0,40}?发现|终结本次执行程序后|如[^意果]|若|本裁定(?:书)?送达/.exec(words)
  return m && m.index > 4 ? zone.start + m.index : zone.end
}

const CLOSED = /(?:予以)?结案(?!通知|方式|标的)|终结(?:了)?(?:本案|[^,。;]{0,40}?号[^,。;]{0,6})?(?:的)?本次执行(?:程序)?(?!后|的)/

/** Only where the text says on what day it was closed. */
function readClosedOn(story: Story, part: Part, file: CaseFile): void {
  const ordered = part.operative ? sentencesOf(story.text, part.operative) : []
  for (const sentence of [...story.sentences, ...ordered]) {
    const told = story.text.slice(sentence.start, sentence.end)
    if (!told.includes('结案') && !told.includes('终结')) continue
    for (const clause of sentence.clauses) {
      const words = story.text.slice(clause.start, clause.end)
      const m = words.includes('结') ? CLOSED.exec(words) : null
      if (!m || /同意|拟|申请|告知|可以|应|建议|如|若|不得/.test(words)) continue
      if (isForeign(sentence, clause.start) || sentence.earlier) continue
      /* “立案时间：…　结案时间：…”: behind a label stands its own day */
      const label = clause.start + m.index + m[0].length
      const labelled = /^(?:日期|时间)[:为]?\s?/.exec(story.text.slice(label, label + 6))
      if (labelled) {
        const own = datesIn(story, label, label + labelled[0].length + 2)[0]
        if (own?.precision === 'day') file.closedOn ??= story.exhibit(own.on, clause.start + m.index, own.end)
        continue
      }
      const date = datesIn(story, clause.start, clause.start + m.index).filter((d) => d.role === 'day' && d.precision === 'day').pop()
      if (!date || clause.start + m.index - date.end > 24 || /立案|受理|作出|生效|判决/.test(story.text.slice(date.end, clause.start + m.index))) continue
      file.closedOn ??= story.exhibit(date.on, date.start, clause.start + m.index + m[0].length)
      if (!file.closeMode && /本次执行/.test(m[0])) file.closeMode = story.exhibit('zhongben', clause.start + m.index, clause.start + m.index + m[0].length)
    }
  }
}
