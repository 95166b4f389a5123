import { expect, it } from 'vitest'
import { caseRow } from '../../components/desk/rows.ts'
import { createNaming } from '../../entrypoints/desk/naming.ts'
import { createLists } from '../../entrypoints/desk/lists.ts'
import { partiesOf, readSummary, summaryOf } from '../../notes/summary.ts'
import { verdictParts } from '../../rules/words.ts'
import { caseRecord } from './export-sample.ts'
import { draft, getRaw, PAGE, putRaw, sampleStore, seen } from './store-sample.ts'

/* The lists of the desk: read from an index, and after a change only what changed. */

const titles = (rule: string) => caseRecord(1).review.findings.find((f) => f.rule === rule)?.title ?? rule

it('a summary says what the list shows of the record; one that is damaged is none', () => {
  const record = caseRecord(1)
  const read = readSummary(summaryOf(record))
  expect(read).toMatchObject({ id: record.id, caseNumber: record.caseNumber, court: record.court, title: record.title, lastSeenAt: record.lastSeenAt, approval: record.review.approval.conclusion })
  if (!read) throw new Error('no summary')
  const row = caseRow(read, 3, titles)
  expect(row.ground).toEqual({ approval: verdictParts(record.review, 'approval').main, supervision: verdictParts(record.review, 'supervision').main })
  for (const spoiled of [undefined, '', summaryOf(record).slice(0, -3), summaryOf(record).slice(1), `${record.lastSeenAt}[1,2]`]) expect(readSummary(spoiled), String(spoiled).slice(0, 40)).toBeUndefined()
})

it('what is written, changed, deleted, restored, imported elsewhere is in the next lists, as if all were read anew', async () => {
  const s = sampleStore()
  for (let i = 1; i <= 3; i++) await s.store.seeCase(seen(i))
  const notes = [await s.store.saveNote(draft(1), PAGE), await s.store.saveNote(draft(2), PAGE)]
  const lists = createLists(s.store, titles)
  expect(await lists.firstRows(), 'few rows are read at one go').toBeUndefined()
  const same = async (what: string) => {
    const [now, anew] = [await lists.allRows(), await createLists(s.store, titles).allRows()]
    expect(now, what).toEqual(anew)
    return now
  }
  expect((await same('at first')).notes).toHaveLength(2)
  const third = await s.store.saveNote(draft(3, { comment: '新写的' }), PAGE)
  expect((await same('written')).notes[0]?.note.comment).toBe('新写的')
  await s.store.saveNote({ ...draft(1, { comment: '改了' }), id: notes[0]?.id }, PAGE)
  await same('changed')
  await s.store.deleteNotes([third.id])
  expect((await same('deleted')).notes).toHaveLength(2)
  await s.store.restoreNotes([third.id])
  expect((await same('restored')).notes).toHaveLength(3)
  const undo = await s.store.writeImport([caseRecord(9)], [{ ...third, id: 'note-imported', updatedAt: '2026-01-01T00:00:00.000Z' }])
  expect((await same('imported')).cases).toHaveLength(4)
  await undo()
  await same('taken back')
  /* The same note, as it was before: no number of rows and no time tells. */
  await s.store.writeImport([], [{ ...third, comment: '更早的', updatedAt: '2026-01-01T00:00:00.000Z' }])
  expect((await same('replaced by an older one')).notes.map((n) => n.note.comment)).toContain('更早的')
  const gone = await s.store.deleteCases([seen(3).id])
  expect((await same('a case deleted')).cases.map((c) => c.id)).not.toContain(seen(3).id)
  await s.store.restore(gone)
  expect((await same('and back')).cases).toHaveLength(3)
  s.store.close()
})

it('after a change of many, a deletion, and their undoing, only what changed is read again: the others are the same objects, which the search does not take in anew', async () => {
  const s = sampleStore()
  for (let i = 1; i <= 3; i++) await s.store.seeCase(seen(i))
  for (let i = 0; i < 30; i++) await s.store.saveNote(draft(1 + (i % 3), { comment: `第${i}条` }), PAGE)
  let whole = 0
  const allNotes = s.store.allNotes
  const lists = createLists({ ...s.store, allNotes: (breathe) => { whole++; return allNotes(breathe) } }, titles)
  let before = new Map((await lists.allRows()).notes.map((n) => [n.id, n.note]))
  /** How many rows are others than the time before, and are all as if they were read anew? */
  const anew = async (what: string) => {
    const now = await lists.allRows()
    expect(now, what).toEqual(await createLists(s.store, titles).allRows())
    const others = now.notes.filter((n) => before.get(n.id) !== n.note).length
    before = new Map(now.notes.map((n) => [n.id, n.note]))
    return others
  }
  const some = () => [...before.values()].slice(10, 15).map(({ id, revision }) => ({ id, revision }))
  const { former } = await s.store.changeNotes(some(), { addTags: ['新'] })
  expect(await anew('changed')).toBe(5)
  await s.store.undoChange(former)
  expect(await anew('change taken back')).toBe(5)
  const taken = await s.store.deleteNotes(some())
  expect(await anew('deleted')).toBe(0)
  await s.store.restore(taken)
  expect(await anew('restored')).toBe(5)
  const gone = await s.store.deleteCases([seen(2).id])
  expect(await anew('a case deleted')).toBe(0)
  await s.store.restore(gone)
  expect(await anew('and back')).toBe(10)
  expect(whole).toBe(1)
  /* In and out of the bin between two looks: another revision, and nothing but the record tells of it. */
  await s.store.restore(await s.store.deleteNotes(some()))
  await anew('in and out')
  expect(whole).toBe(2)
  s.store.close()
})

it('of more than a screenful the latest come first', async () => {
  const s = sampleStore()
  await s.store.writeImport(Array.from({ length: 230 }, (_, i) => ({ ...caseRecord(1), id: `c${i}`, caseNumber: `c${i}`, lastSeenAt: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString() })), [])
  const first = await createLists(s.store, titles).firstRows()
  expect([first?.cases.length, first?.cases[0]?.id, first?.cases[199]?.id]).toEqual([200, 'c229', 'c30'])
  s.store.close()
})

it('a case stored before its parties were listed is given their names, and no other value of it changes', async () => {
  const s = sampleStore()
  await s.store.writeImport([caseRecord(1), caseRecord(2)], [])
  const before = await s.store.casesById([caseRecord(1).id, caseRecord(2).id])
  const row = await getRaw(s.name, 'cases', caseRecord(1).id)
  if (typeof row !== 'object' || row === null || !('sum' in row) || typeof row.sum !== 'string') throw new Error('no row')
  await putRaw(s.name, 'cases', { ...row, sum: `${row.sum.slice(0, 24)}${JSON.stringify(JSON.parse(row.sum.slice(24)).slice(0, 9))}` })
  const { cases } = await s.store.summaries()
  expect(cases.map((c) => c.parties !== undefined).sort()).toEqual([false, true])
  const naming = createNaming(s.store)
  expect(await naming(cases)).toBe(true)
  expect((await s.store.summaries()).cases.map((c) => c.parties)).toEqual((await s.store.casesById((await s.store.summaries()).cases.map((c) => c.id))).map((c) => partiesOf(c.caseFile)))
  expect(await s.store.casesById(before.map((c) => c.id))).toEqual(before)
  s.store.close()
})
