import { ALL } from '../long.ts'
import { decision, draft, PAGE, refuseWrite, sampleStore, seen, type Sample } from './store-sample.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { annotationFile, type AnnotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import type { Choice } from '../../notes/import-compare.ts'
import { readImport } from '../../notes/import-json.ts'
import { isSameFile, OtherLayout, readLines } from '../../notes/import-lines.ts'
import { planImport, settlePlan } from '../../notes/import-plan.ts'
import { ImportSession } from '../../notes/import-session.ts'
import { OTHER_FILE, Refused, stageJson, type Staged } from '../../notes/import-staging.ts'
import type { Note } from '../../notes/schema.ts'
import { openStore } from '../../notes/store.ts'
import { AT, caseRecord, note } from './export-sample.ts'

/** A list that is laid aside and taken in unit by unit comes to the same as one that is taken in whole. */

const BEGUN = { id: 'import-1', fileName: '名单.json', size: 0, begunAt: AT }
const CASES = [1, 2, 3].map((n) => caseRecord(n).id)
const bytesOf = (file: AnnotationFile) => jsonBytes(file)
const blobOf = (file: AnnotationFile) => new Blob([bytesOf(file)])

async function hand({ store }: Sample): Promise<AnnotationFile> {
  return annotationFile({ cases: await store.casesById(CASES), notes: await store.notesOfCases(CASES), corrections: await store.correctionsOfCases(CASES), leads: await store.leadsOfCases(CASES), gone: await store.goneOfCases(CASES), masking: 'none', exportedAt: AT })
}
const stage = (s: Sample, file: Blob) => stageJson(s.store, file, { ...BEGUN, size: file.size }, () => {})

/** All that is stored, the bin included; ids of copies and times of choices are worked out alike. */
async function all({ store }: Sample) {
  const { cases, notes, leads } = await store.everything()
  const inOrder = <T extends { id: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { cases: inOrder(cases), notes: inOrder(notes), leads: inOrder(leads), corrections: inOrder(await store.allCorrections()) }
}

async function compared(s: Sample, staged: Staged) {
  const session = new ImportSession(s.store, staged)
  const states = new Map<string, { n: number; state: string; options: readonly Choice[] }>()
  await session.compare((plan) => {
    for (const what of ['notes', 'corrections', 'leads'] as const) for (const [i, p] of plan.rest[what].entries()) states.set(`${what} ${p.incoming.id}`, { n: plan.n[what][i] ?? 0, state: p.state, options: p.options })
    for (const c of plan.cases) states.set(`cases ${staged.entries.find((e) => e.n === c.n)?.id ?? ''}`, c)
  })
  return { session, states }
}

/** Two machines that worked on three cases apart, now and then on rows with the same ids. */
async function apart(acts: readonly { who: number; what: number; on: number }[]): Promise<[Sample, Sample]> {
  const both: [Sample, Sample] = [sampleStore('甲'), sampleStore('乙')]
  for (const { store } of both) for (const n of [1, 2, 3]) await store.seeCase(seen(n))
  let text = 0
  for (const { who, what, on } of acts) {
    const { store } = both[who] ?? both[0]
    const [first] = await store.notesOf(CASES[on] ?? ''), n = on + 1
    if (what === 0) await store.saveNote(draft(n, { comment: `新写${++text}` }), PAGE)
    if (what === 1 && first) await store.saveNote({ ...draft(n, { comment: `改写${++text}` }), id: first.id }, PAGE)
    if (what === 2 && first) await store.deleteNotes([first.id])
    if (what === 3) await store.saveNote(decision(n, who === 0 ? 'override' : 'accept'), PAGE)
    if (what === 4) await store.makeLeads([{ caseId: CASES[on] ?? '', noteIds: [], title: `线索${++text}`, summary: '', on: '2026-11-20' }])
    if (what === 5) await store.writeImport([], [note(50, CASES[(on + who) % 3] ?? '', { comment: `同号${++text}`, createdAt: `2026-11-2${who}T00:00:00.000Z` })])
    if (what === 6) await store.seeCase({ ...seen(n), title: `改名${++text}` })
  }
  return both
}

it.skipIf(!ALL)('unit by unit comes to the same as all at once, whatever is chosen; and back again', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ who: fc.nat(1), what: fc.nat(6), on: fc.nat(2) }), { minLength: 4, maxLength: 14 }), fc.nat(2), async (acts, pick) => {
    const [here, there] = await apart(acts)
    const file = await hand(there)
    const read = readImport(new TextDecoder().decode(bytesOf(file)))
    if (!read.ok) throw new Error(read.error)
    const before = await all(here)
    const moment = '2026-12-01T00:00:00.000Z'
    const choice = (options: readonly Choice[]): Choice => options[pick % options.length] ?? 'mine'
    const whole = planImport(before, read.file)
    const settled = settlePlan(before, whole, (item) => choice(item.options), moment)

    const other = openStore({ name: here.name, now: () => moment, newId: () => 'note-none' })
    const { session, states } = await compared({ ...here, store: other }, await stage(here, blobOf(file)))
    for (const what of ['notes', 'corrections', 'leads', 'cases'] as const) for (const p of whole[what]) expect(states.get(`${what} ${p.incoming.id}`)).toMatchObject({ state: p.state, options: p.options })
    const optionsAt = new Map([...states.values()].map((p) => [p.n, p.options]))
    await session.write((n) => choice(optionsAt.get(n) ?? []))
    const after = await all(here)
    await session.undo()
    expect(await all(here)).toEqual(before)
    await here.store.writeImport(settled.cases, settled.notes, settled.corrections, settled.leads)
    expect(after).toEqual(await all(here))
    for (const s of [here.store, there.store, other]) s.close()
  }), { numRuns: 30 })
})

const many = (count: number, more: Partial<Note> = {}) => annotationFile({
  cases: CASES.map((_, i) => caseRecord(i + 1)), notes: Array.from({ length: count }, (_, i) => note(i, CASES[i % 3] ?? '', { comment: `第${i}条${'，请核实财产处置情况'.repeat(70)}`, ...more })), masking: 'none', exportedAt: AT,
})

it.skipIf(!ALL)('reading that was broken off goes on where it was, with the same file only', async () => {
  const s = sampleStore()
  const file = blobOf(many(3000))
  expect(file.size).toBeGreaterThan(5 << 20)
  /* The database refuses in the second portion, as when the browser is ended there. */
  const end = refuseWrite(2500, 'AbortError')
  await expect(stage(s, file)).rejects.toThrow()
  end()
  const journal = await s.store.importJournal()
  expect(journal).toMatchObject({ state: 'reading', fileName: '名单.json' })
  expect(journal?.rows).toBeGreaterThan(100)
  expect(journal?.rows).toBeLessThan(3003)
  const altered = new Blob([(await file.text()).replace('第7条', '第柒条')])
  const go = (f: Blob) => stageJson(s.store, f, { ...BEGUN, size: f.size }, () => {}, journal)
  await expect(go(altered)).rejects.toThrow(OTHER_FILE)
  await expect(go(new Blob([file, ' ']))).rejects.toThrow(OTHER_FILE)
  expect(await s.store.importJournal()).toEqual(journal)
  const told: number[] = []
  const staged = await stageJson(s.store, file, { ...BEGUN, size: file.size }, (_, done) => told.push(done), journal)
  expect(told[0]).toBeGreaterThan(0.4)
  expect(staged.journal).toMatchObject({ state: 'read', rows: 3003, counts: { cases: 3, notes: 3000 } })
  expect(await s.store.stagedEntries(staged.journal)).toEqual(staged.entries)
  const { session, states } = await compared(s, { journal: staged.journal, entries: await s.store.stagedEntries(staged.journal) })
  expect([...states.values()].filter((p) => p.state === 'new')).toHaveLength(3003)
  expect(await session.write(() => undefined)).toEqual({ cases: 3, notes: 3000 })
  expect((await s.store.records(1)).entries[0]).toMatchObject({ what: 'imported', count: 3003 })
  expect((await s.store.allNotes()).notes).toHaveLength(3000)
  expect((await s.store.summaries()).cases).toHaveLength(3)
})

it.skipIf(!ALL)('a write that fails anywhere leaves what is stored and what was laid aside; it can be done again', async () => {
  const s = sampleStore('甲')
  await s.store.saveNote(draft(1, { comment: '已有' }), PAGE)
  const staged = await stage(s, blobOf(many(700)))
  const before = await all(s)
  for (const nth of [1, 2, 300, 706]) {
    const { session } = await compared(s, staged)
    const end = refuseWrite(nth, 'QuotaExceededError')
    await expect(session.write(() => undefined)).rejects.toThrow()
    end()
    expect(await all(s)).toEqual(before)
    expect(await s.store.importJournal()).toEqual(staged.journal)
  }
  const { session } = await compared(s, staged)
  await session.write(() => undefined)
  expect((await all(s)).notes).toHaveLength(701)
  await s.store.saveNote({ ...draft(2, { comment: '后来改过' }), id: note(1, '').id }, PAGE)
  expect(await session.undo()).toEqual({ kept: 1 })
  expect((await all(s)).notes.map((n) => n.comment).sort()).toEqual(['后来改过', '已有'])
  await s.store.dropImport()
  expect(await s.store.importJournal()).toBeUndefined()
})

it('what has changed since it was compared is not written over; what another window took the place of is not written', async () => {
  const s = sampleStore()
  const one = await s.store.saveNote(draft(1, { comment: '甲' }), PAGE)
  const file = blobOf(annotationFile({ cases: [], notes: [{ ...one, comment: '甲改', revision: 2, updatedAt: '2026-11-25T00:00:00.000Z', past: [one.updatedAt] }], masking: 'none', exportedAt: AT }))
  const { session } = await compared(s, await stage(s, file))
  await s.store.saveNote({ ...draft(1, { comment: '甲另改' }), id: one.id }, PAGE)
  await expect(session.write(() => undefined)).rejects.toMatchObject({ name: 'ComparedAnew' })
  const again = await compared(s, await stage(s, file))
  await stageJson(s.store, file, { ...BEGUN, id: 'import-2' }, () => {})
  await expect(again.session.write(() => undefined)).rejects.toMatchObject({ name: 'LostStaging' })
})

it('every layout is read, and what is none says why, as when it is read whole', async () => {
  const s = sampleStore()
  const text = new TextDecoder().decode(bytesOf(many(3)))
  for (const laid of [text, `${text}\n \n`, text.replaceAll('\n', '\r\n'), JSON.stringify(JSON.parse(text)), JSON.stringify(JSON.parse(text), null, 2), `\ufeff${text}`]) {
    expect((await stage(s, new Blob([laid]))).journal).toMatchObject({ state: 'read', rows: 6, masked: false })
  }
  const why = (broken: string) => stage(s, new Blob([broken])).then(() => 'taken', (error: unknown) => (error instanceof Refused ? error.message : String(error)))
  expect(await why(text.replace('"revision":1', '"revision":0'))).toContain('“版本”小于1')
  expect(await why(text.slice(0, -40))).toBe('无法导入：文件不是完整的 JSON（在末尾中断），可能没有下载完整或者被改动过。')
  expect(await why(text.replace('note-000001', 'note-000000').replace('note-000001', 'note-000000'))).toContain('note-000000')
  expect(await why(text.replace('"version":3', '"version":4'))).toContain('请先升级本程序')
  expect(await why(text.replaceAll(/（2025）渝0299执(\d)号/g, '案件$1'))).toContain('案号已经遮盖')
  expect(await why('')).toContain('不是完整的 JSON')
  expect(await s.store.notesOf(CASES[0] ?? '')).toEqual([])
})

it.skipIf(!ALL)('lines are told apart wherever the blocks of a file part', async () => {
  const file = blobOf(many(3000))
  const places = []
  let rows = 0
  for await (const read of readLines(file)) {
    places.push(read.place)
    rows += read.rows.length
  }
  expect(places.length).toBeGreaterThan(1)
  expect(rows).toBe(3003)
  for (const place of places) {
    expect(await isSameFile(file, place)).toBe(true)
    let left = 0
    for await (const read of readLines(file, place)) left += read.rows.length
    expect(left).toBeLessThan(rows)
  }
  await expect(readLines(new Blob(['{"a":1}'])).next()).rejects.toThrow(OtherLayout)
  const blank = []
  for await (const read of readLines(new Blob([await blobOf(many(3)).text(), '\n \n']))) blank.push(...read.rows)
  expect(blank).toHaveLength(6)
})
