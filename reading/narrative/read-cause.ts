import type { CaseFile } from '../../casefile/schema.ts'
import type { CaseClause } from './case-clause.ts'
import { causeInTitle } from './cause.ts'
import type { Exhibit } from './exhibit.ts'
import type { Part } from './layout.ts'

/** The body goes before the title. */
export function readCause(text: string, part: Part, clause: CaseClause | undefined, file: CaseFile, exhibit: Exhibit): void {
  const label = /案由(?:[:：]|(?=[\u4e00-\u9fa5]{2,20}(?:纠纷|争议)(?:\s|\n|$)))([^\n,。; ]{2,30})/.exec(text.slice(part.span.start, part.body.end))
  const value = (label?.[1] ?? '').trim()
  if (label && !/\d|号|申请|[诉与]|被执行人|一案/.test(value)) {
    const start = part.span.start + label.index + label[0].length - (label[1] ?? '').length
    file.cause = exhibit(value, start, start + (label[1] ?? '').length)
    return
  }
  /* a line of the head that is the cause and no more */
  const alone = /(?:^|\n)([\u4e00-\u9fa5]{2,20}(?:纠纷|争议))(?=\n)/.exec(text.slice(part.head.start, part.head.end))
  if (alone && !clause?.cause && !/[与诉]/.test(alone[1] ?? '')) {
    const start = part.head.start + alone.index + alone[0].length - (alone[1] ?? '').length
    file.cause = exhibit(alone[1] ?? '', start, start + (alone[1] ?? '').length)
    return
  }
  const told = clause?.cause
  const head = part.title ? text.slice(part.span.start, part.title.start) : ''
  const title = causeInTitle(head.split('\n')[0] ?? '')
  if (told && !(title && title.cause.startsWith(told.text) && title.cause.length > told.text.length && /纠纷$/.test(title.cause) && !/纠纷|争议/.test(told.text))) {
    file.cause = exhibit(told.text, told.start, told.end)
  } else if (title) {
    const at = part.span.start + (head.split('\n')[0] ?? '').indexOf(title.cause)
    file.cause = exhibit(title.cause, at, at + title.cause.length)
  }
}
