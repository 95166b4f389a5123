import { readFileSync } from 'node:fs'
import { readText } from '../../reading/read-text.ts'
import { entriesOf, isHeldOut } from '../../scripts/score-corpus.ts'
import { emptyTally, FIELDS, scoreDocument } from '../../scripts/score-document.ts'
import { at, expectedReading, listOf, none, plain, show, words, type Plain } from '../../scripts/score-values.ts'

/** Rulings that are read wholly right: a change that alters nothing of what they tell must not alter the reading. */

const PRINTED_MAX = 72

export interface Sample { id: string; text: string; file: Plain }

/** The rulings of a folder, held-out ones left alone, that are read without any error. */
export function samplesOf(dir: string): Sample[] {
  return entriesOf(dir).filter((e) => e.text.endsWith('.txt') && !isHeldOut(e.id)).flatMap((e) => {
    const want = expectedReading.parse(JSON.parse(readFileSync(`${dir}/${e.id}.expected.json`, 'utf8')))
    const text = readFileSync(e.text, 'utf8')
    /* one that a printer broke is not broken once more */
    if (want.pageKind !== 'ruling' || !text.split('\n').some((l) => l.length > PRINTED_MAX)) return []
    const read = readText(text)
    const tally = emptyTally()
    scoreDocument(tally, e.id, want, read)
    return tally.errors.size > 0 ? [] : [{ id: e.id, text, file: record(read.caseFile) }]
  })
}

function record(x: unknown): Plain {
  return Object.fromEntries(Object.entries(plain(x) ?? {}))
}

/** What was read, a line for each thing, with the names as they are called here. */
export function told(file: Plain, called: (name: string) => string = (n) => n): Set<string> {
  const out = new Set<string>()
  const name = (x: unknown): string => called(words(x))
  const names = (x: unknown): string => (Array.isArray(x) ? x.map(name).sort().join('、') : none(x) ? '–' : name(x))
  for (const f of FIELDS) if (!none(at(file, f))) out.add(`${f}: ${name(at(file, f))}`)
  for (const role of ['applicants', 'debtors']) {
    for (const p of listOf(file, role)) {
      out.add(`${role}: ${name(p['name'])}`)
      for (const state of ['minor', 'deceased', 'missing', 'bankrupt', 'deregistered']) if (p[state] === true) out.add(`${role} ${state}: ${name(p['name'])}`)
    }
  }
  for (const e of listOf(file, 'events')) out.add(`event: ${show(e['kind'])} ${show(e['on'])} ${names(e['party'])}${e['done'] === false ? ' not done' : ''}`)
  for (const a of listOf(file, 'assets')) out.add(`asset: ${show(a['kind'])} ${names(a['owner'])}`)
  return out
}

/** How a text is read. */
export const read = (text: string): Plain => record(readText(text).caseFile)
