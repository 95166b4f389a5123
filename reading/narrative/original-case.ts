import { caseTypeOf, findCaseNumbers } from '../../casefile/case-number.ts'
import type { CaseFile } from '../../casefile/schema.ts'
import type { Part } from './layout.ts'
import { datesIn, type Story } from './story.ts'

/** The case that a resumed one continues: its number, when it was filed, when it was closed. */
export function readOriginalCase(story: Story, part: Part, file: CaseFile): void {
  const own = part.number
  if (!own) return
  const resumed = caseTypeOf(own) === 'resumed'
  if (!resumed && !story.text.includes('恢复执行') && !story.text.includes('原执行案号')) return
  const original: NonNullable<CaseFile['originalCase']> = {}
  for (const sentence of story.sentences) {
    if (original.closedOn && original.number) break
    const words = story.text.slice(sentence.start, sentence.end)
    if (!/终结本次执行|终本|恢复执行|首次执行|原执行|立案/.test(words)) continue
    const number = findCaseNumbers(words).find((n) => (caseTypeOf(n) === 'first' || caseTypeOf(n) === 'resumed') && n.text !== own.text)
    const another = number !== undefined && /人民法院[^,。]{0,6}$/.test(words.slice(0, number.start))
    if (another || !(number ? resumed || /恢复执行|原执行案号/.test(words) : resumed && sentence.earlier)) continue
    if (number) original.number ??= story.exhibit(number.text, sentence.start + number.start, sentence.start + number.end)
    for (const clause of sentence.clauses) {
      const said = story.text.slice(clause.start, clause.end)
      const date = datesIn(story, clause.start, clause.end).filter((d) => d.role === 'day' && d.precision === 'day')[0]
      if (!date) continue
      if (/立案/.test(said) && !/恢复/.test(said)) original.filedOn ??= story.exhibit(date.on, date.start, clause.end)
      else if (/终结[^,。]{0,20}本次执行|终本/.test(said)) original.closedOn ??= story.exhibit(date.on, date.start, clause.end)
    }
  }
  if (Object.keys(original).length > 0) file.originalCase = original
}
