import { readFileSync } from 'node:fs'
import { readText } from '../../reading/read-text.ts'
import { entriesOf, isHeldOut } from '../../scripts/score-corpus.ts'
import { emptyTally, scoreDocument } from '../../scripts/score-document.ts'
import { expectedReading, plain } from '../../scripts/score-values.ts'
import type { Sample } from './samples.ts'

/** The papers of a folder that are no rulings, held-out ones left alone, that are read without any error. */
export function papersOf(dir: string): Sample[] {
  return entriesOf(dir).filter((e) => e.text.endsWith('.txt') && !isHeldOut(e.id)).flatMap((e) => {
    const want = expectedReading.parse(JSON.parse(readFileSync(`${dir}/${e.id}.expected.json`, 'utf8')))
    if (want.pageKind !== 'document') return []
    const text = readFileSync(e.text, 'utf8')
    const read = readText(text)
    const tally = emptyTally()
    scoreDocument(tally, e.id, want, read)
    return tally.errors.size > 0 ? [] : [{ id: e.id, text, file: Object.fromEntries(Object.entries(plain(read.caseFile) ?? {})) }]
  })
}
