import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readActs } from '../../reading/narrative/acts.ts'
import { context } from './narrative-told.ts'

/** Every invented sentence of test/sentences is read as it says there; what is not read right yet begins with “~” and fails here when it is. */

const BODY = '云溪宏桥机械有限公司'
const lines = ['told.txt', 'parties-and-days.txt'].flatMap((f) => readFileSync(new URL(`../sentences/${f}`, import.meta.url), 'utf8').split('\n').filter((l) => l !== '' && !l.startsWith('#')))

interface Line { known: boolean; who: string; text: string; want: string[]; may: string[] }

function lineOf(line: string): Line {
  const known = line.startsWith('~')
  const [who = '', text = '', acts = ''] = (known ? line.slice(1) : line).split(' | ')
  const all = acts.split('; ').filter((w) => w !== '')
  return { known, who, text, want: all.filter((w) => !w.startsWith('?')), may: all.filter((w) => w.startsWith('?')).map((w) => w.slice(1)) }
}

function readOf({ who, text }: Line): string[] {
  const read = readActs(text, context({
    applicants: who === '4' ? ['柏川商行', '骆宁'] : ['柏川商行'], debtors: who === '2' ? ['闻砚', BODY] : who === '5' ? ['闻砚', '闻墨', BODY] : ['闻砚'],
    caseNumber: who === '3' ? '（2024）川9921执恢100号' : '（2024）川9921执100号',
  }))
  const party = (p: unknown): string => (p === undefined || p === null || (who !== '2' && who !== '5' && !(who === '4' && p !== '闻砚')) ? '' : ` ${String(p).replace(BODY, '宏桥')}`)
  const acts = read.events.filter((e) => e.done?.value !== false).map((e) => `${e.kind.value} ${e.on?.value ?? '-'}${party(e.party?.value)}`)
  return [...new Set([...acts, ...read.assets.map((a) => `#${a.kind.value}`)])]
}

/** What is missing (-) and what is too much (+). */
function differences(line: Line): string[] {
  const got = readOf(line)
  const wanted = line.want.map((w) => w.split('/'))
  const may = (g: string) => line.may.some((m) => m === g || (m.endsWith('*') && g.startsWith(m.slice(0, -1))))
  return [
    ...wanted.filter((w) => !w.some((x) => got.includes(x))).map((w) => `- ${w.join('/')}`),
    ...got.filter((g) => !wanted.some((w) => w.includes(g)) && !may(g)).map((g) => `+ ${g}`),
  ]
}

describe('sentences of rulings', () => {
  it('are there', () => {
    expect(lines.length).toBeGreaterThanOrEqual(300)
  })

  it.each(lines.map((l) => [l.slice(0, 60), lineOf(l)] as const))('%s', (_, line) => {
    const found = differences(line)
    if (line.known) expect(found, 'it is read right: take the “~” away').not.toEqual([])
    else expect(found).toEqual([])
  })
})
