import { expect, it } from 'vitest'
import { lostDetail } from '../../components/lost-words.ts'
import { recordCsv, recordLines } from '../../notes/record-csv.ts'
import { compareRecords, comparedWords, entryWith, linksOf, reworded } from '../../notes/record-compare.ts'
import { nextEntry, type Entry, type Told } from '../../notes/record.ts'

/* An exported record beside the one that is there: what a profile put back to yesterday, or a chain made anew, cannot hide. */

const chain = (n: number, from: readonly Entry[] = [], told: Told = { what: 'annotated', caseId: '（2025）渝0299执1号', detail: '含“,”和"引号"' }) => {
  const made = [...from]
  for (let i = 0; i < n; i++) made.push(nextEntry(made.at(-1), told, `2026-11-22T08:00:${String(made.length).padStart(2, '0')}.000Z`))
  return made
}
const exported = (entries: readonly Entry[]) => linksOf(new TextDecoder().decode(recordCsv(entries, new Map())))

it('reads the digests of what was exported', () => {
  const all = chain(30)
  expect(exported(all)).toEqual(all.map(({ prev, hash }) => ({ prev, hash })))
  expect(linksOf('')).toEqual([])
})

it('tells a record that went on, one that was put back, one that parted, one of elsewhere, one begun anew, and a spoiled file', () => {
  const all = chain(20)
  const told = (links: ReturnType<typeof linksOf>, now: readonly Entry[]) => { const c = compareRecords(links, now); return [c, comparedWords(c).sound] }
  expect(told(exported(all.slice(0, 12)), all)).toEqual([{ kind: 'same', entries: 12, since: 8 }, true])
  expect(told(exported(all), all.slice(0, 12))).toEqual([{ kind: 'parted', until: 12, missing: 8, present: 0 }, false])
  expect(told(exported(all), chain(3, all.slice(0, 12), { what: 'opened' }))).toEqual([{ kind: 'parted', until: 12, missing: 8, present: 3 }, false])
  expect(told(exported(all), chain(5, [], { what: 'opened' }))).toEqual([{ kind: 'other', entries: 20, cleared: false }, false])
  const cleared = chain(1, [], { what: 'everything-deleted', count: 20, detail: `此前记录末条校验值 ${all.at(-1)?.hash.slice(0, 16)}` })
  expect(told(exported(all), cleared)).toEqual([{ kind: 'other', entries: 20, cleared: true }, true])
  /* The browser emptied the database: the last entry that was known then is among what was exported, or is not. */
  const lost = chain(3, chain(1, [], { what: 'database-lost', count: 20, detail: lostDetail({ of: 'x', noticed: '2026-11-22T09:00:00.000Z', known: { at: '2026-11-22T08:00:00.000Z', cases: 1, notes: 2, leads: 0, other: 0, entries: 12, head: all[11]?.hash.slice(0, 16) ?? '' } }) }), { what: 'opened' })
  expect(told(exported(all), lost)).toEqual([{ kind: 'other', entries: 20, cleared: false, lost: 'known' }, true])
  expect(told(exported(all.slice(0, 11)), lost)).toEqual([{ kind: 'other', entries: 11, cleared: false, lost: 'unknown' }, false])
  expect(told(exported(all.filter((_, i) => i !== 7)), all)).toEqual([{ kind: 'spoiled', at: 8 }, false])
  expect(told([], all)).toEqual([{ kind: 'none' }, false])
  expect(told(exported(all), [])).toEqual([{ kind: 'other', entries: 20, cleared: false }, false])
})

it('finds the entry of a digest that was noted down', () => {
  const all = chain(20)
  expect(entryWith(` ${all[4]?.hash.slice(0, 16).toUpperCase()} `, all)?.seq).toBe(5)
  for (const none of ['', 'abc', '0'.repeat(16), '不是校验值']) expect(entryWith(none, all)).toBeUndefined()
})

it('an exported file in which the words were changed and the digests left as they are is not called the same', () => {
  const all = chain(20, [], { what: 'exported', count: 3, detail: 'xlsx，全部，未脱敏，理由：“移送”\n第二行' })
  const csv = new TextDecoder().decode(recordCsv(all.slice(0, 12), new Map())), lines = recordLines(all.slice(0, 12), new Map())
  const said = (file: string) => comparedWords(compareRecords(linksOf(file), all), reworded(file, lines))
  expect(said(csv)).toEqual({ sound: true, words: '导出的 12 条都在现有记录中，逐条一致；此后又记下 8 条。' })
  const altered = csv.replace('未脱敏', '遮盖姓名')
  expect(altered).not.toBe(csv)
  expect(said(altered)).toMatchObject({ sound: false, words: expect.stringMatching(/有 1 条的文字与现有记录不同.*以现有记录为准/) })
  expect(said(csv.replaceAll('\r\n', '\n')), 'other ends of lines are no other words').toMatchObject({ sound: true })
})
