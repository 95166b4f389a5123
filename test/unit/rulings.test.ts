import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { caseFileSchema } from '../../casefile/schema.ts'
import { oneLine } from '../../casefile/text.ts'
import { decode } from '../../documents/decode.ts'
import { readFile } from '../../cli/read-file.ts'
import { readText } from '../../reading/read-text.ts'
import { entriesOf, score } from '../../scripts/score-corpus.ts'
import { emptyTally, scoreDocument } from '../../scripts/score-document.ts'
import { expectedReading, isRecord, listOf, words } from '../../scripts/score-values.ts'
import { NOT_YET } from './rulings-not-yet.ts'

/** Every invented ruling and paper is read as its expected reading says: test/rulings/README.md has the traps and how to add one. */

const FOLDER = fileURLToPath(new URL('../rulings/', import.meta.url))
const entries = entriesOf(FOLDER)
const expectedOf = (id: string) => expectedReading.parse(JSON.parse(readFileSync(`${FOLDER}${id}.expected.json`, 'utf8')))

describe('the invented rulings and papers', () => {
  it('are there, each with its text, none a draft', async () => {
    expect(entries.length).toBeGreaterThanOrEqual(290)
    expect(readdirSync(FOLDER).filter((f) => f.endsWith('.expected.json'))).toHaveLength(entries.length)
    expect([...NOT_YET.keys()].filter((id) => !entries.some((e) => e.id === id))).toEqual([])
    expect((await score(entries)).drafts).toEqual([])
  })

  it.each(entries)('$id has an expected reading of the contract, whose names and numbers stand in the text', ({ id, text }) => {
    const want = expectedOf(id)
    const { events, assets, ...rest } = want.caseFile
    const bare = (list: unknown) => (Array.isArray(list) ? list.filter(isRecord).map(({ accept: _a, acceptOn: _o, acceptParty: _p, acceptOwner: _w, ...x }) => Object.fromEntries(Object.entries(x).filter(([, v]) => v !== null))) : [])
    const parsed = caseFileSchema.safeParse({ ...rest, events: bare(events), assets: bare(assets) })
    expect(parsed.success, JSON.stringify(parsed.error?.issues.slice(0, 3))).toBe(true)
    if (!parsed.success) return
    expect(parsed.data.events).toHaveLength(listOf(want.caseFile, 'events').length)
    const source = words(decode(readFileSync(text)).replace(/<[^>]*>/g, '').replace(/&[a-z#\d]+;/g, ' '))
    const names = ['applicants', 'debtors', 'others'].flatMap((role) => listOf(want.caseFile, role).map((p) => words(p['name'])))
    /* a suffix may stand within the number (第29-1号); a number with slips stands as one of its alternatives */
    const number = words(want.caseFile['caseNumber'])
    const numbers = [number, number.replace(/号$/, `${words(want.caseFile['rulingSuffix'])}号`), ...(want.alternatives['caseNumber'] ?? []).map(words)]
    expect([...names, ...(numbers.some((n) => source.includes(n) || source.includes(n.replace(/[〔〕]/g, ''))) ? [] : [number])].filter((n) => !source.includes(n) && !source.includes(n.replace(/[〔〕]/g, '')))).toEqual([])
  })

  it.each(entries)('$id is read as expected', async ({ id, text }) => {
    const tally = emptyTally()
    scoreDocument(tally, id, expectedOf(id), await readFile(text))
    const known = NOT_YET.get(id)
    expect(tally.errors.get(id) ?? [], known ? `known: ${known.why}; when it is read right, take it off the list` : '').toEqual(known?.errors ?? [])
    expect(tally.contaminated).toEqual([])
  })

  it.each(entries.filter((e) => e.text.endsWith('.txt')))('$id: every quote stands at its place in the text', ({ text }) => {
    const source = decode(readFileSync(text))
    for (const { quote, start, end } of exhibits(readText(source).caseFile)) {
      const shown = oneLine(source.slice(start, end))
      expect(quote.endsWith('…') ? shown.startsWith(oneLine(quote.slice(0, -1))) : shown === oneLine(quote), `“${quote}” is quoted from “${shown.slice(0, 80)}”`).toBe(true)
    }
  })
})

function exhibits(x: unknown): { quote: string; start: number; end: number }[] {
  if (Array.isArray(x)) return x.flatMap(exhibits)
  if (!isRecord(x)) return []
  if (!('quote' in x)) return Object.values(x).flatMap(exhibits)
  const { quote, where } = x
  const start = isRecord(where) ? where['start'] : undefined, end = isRecord(where) ? where['end'] : undefined
  return [{ quote: typeof quote === 'string' ? quote : '(none)', start: typeof start === 'number' ? start : NaN, end: typeof end === 'number' ? end : NaN }]
}
