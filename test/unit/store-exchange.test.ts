import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ALL } from '../long.ts'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import { readImport } from '../../notes/import-json.ts'
import { planImport, settlePlan } from '../../notes/import-plan.ts'
import type { Choice } from '../../notes/import-compare.ts'
import { AT, caseRecord, note } from './export-sample.ts'
import { decision, draft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'
import { set } from './corrections-sample.ts'

/** The same as exchange.test.ts with the database and through files: what the store writes is enough for lists to come to be the same. */

const CASE = caseRecord(1).id

async function hand({ store }: Sample): Promise<string> {
  const file = annotationFile({ cases: await store.casesById([CASE]), notes: await store.notesOf(CASE), corrections: await store.correctionsOfCases([CASE]), leads: await store.leadsOfCases([CASE]), gone: await store.goneOfCases([CASE]), masking: 'none', exportedAt: AT })
  return new TextDecoder().decode(jsonBytes(file))
}
let moment = 0
async function takeIn({ store }: Sample, text: string, pick: (options: readonly Choice[]) => Choice = (o) => o[0] ?? 'both') {
  const read = readImport(text)
  if (!read.ok) throw new Error(read.error)
  const stored = { ...(await store.everything()), corrections: await store.allCorrections() }
  const w = settlePlan(stored, planImport(stored, read.file), (i) => (i.state === 'conflict' ? pick(i.options) : i.options[0]), new Date(Date.UTC(2026, 11, 1) + ++moment * 1000).toISOString())
  return store.writeImport(w.cases, w.notes, w.corrections, w.leads)
}
const shows = async ({ store }: Sample) => {
  const bare = (rows: readonly { id: string; past?: string[] | undefined }[]) => rows.map(({ past: _, ...r }) => r).sort((a, b) => (a.id < b.id ? -1 : 1))
  return { notes: bare(await store.notesOf(CASE)), leads: bare(await store.leadsOfCases([CASE])), corrections: bare(await store.correctionsOfCases([CASE])) }
}
/** Two stores whose ids and clocks differ, as those of two machines do. */
async function pair(): Promise<[Sample, Sample]> {
  const [a, b] = [sampleStore('甲'), sampleStore('乙')]
  await a.store.seeCase(seen(1))
  await a.store.saveNote(draft(1, { comment: '起初' }), PAGE)
  await takeIn(b, await hand(a))
  return [a, b]
}

it.skipIf(!ALL)('two stores that change apart end the same after two exchanges', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ who: fc.nat(1), what: fc.nat(7) }), { minLength: 2, maxLength: 8 }), fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }), fc.boolean(), async (acts, picks, atOnce) => {
    const both = await pair()
    let text = 0
    for (const { who, what } of acts) {
      const { store } = both[who] ?? both[0]
      const [first] = await store.notesOf(CASE), [lead] = await store.leadsOfCases([CASE])
      if (what === 0) await store.saveNote(draft(1, { comment: `新写${++text}` }), PAGE)
      if (what === 1 && first) await store.saveNote({ ...draft(1, { comment: `改写${++text}` }), id: first.id }, PAGE)
      if (what === 2 && first) await store.deleteNotes([first.id])
      if (what === 3) await store.saveNote(decision(1, 'override'), PAGE)
      if (what === 4) await store.saveCorrection({ ...draftOf(`2025-02-1${++text % 10}`), by: `人${who}` })
      if (what === 5) await store.makeLeads([{ caseId: CASE, noteIds: [], title: `线索${++text}`, summary: '', on: '2026-11-20' }])
      if (what === 6 && lead) await store.changeLead(lead.id, lead.revision, { summary: `核实${++text}` }, '核实')
      if (what === 7) { const [c] = await store.correctionsOfCases([CASE]); if (c) await store.deleteCorrection(c.id, CASE) }
    }
    let n = 0
    const pick = (options: readonly Choice[]): Choice => options[(picks[n++ % picks.length] ?? 0) % options.length] ?? 'both'
    for (let round = 0; round < 2; round++) {
      const early = atOnce ? await hand(both[1]) : undefined
      await takeIn(both[1], await hand(both[0]), pick)
      await takeIn(both[0], early ?? (await hand(both[1])), pick)
    }
    expect(await shows(both[1])).toEqual(await shows(both[0]))
    for (const { store } of both) store.close()
  }), { numRuns: 12 })
})

function draftOf(value: string) {
  const { target, action, seen: was, reason } = set('filedOn', value)
  return { caseId: CASE, target, action, seen: was, reason }
}

it('a change remembers what it took the place of, whoever writes it and however', async () => {
  const { store } = sampleStore()
  const first = await store.saveNote(draft(1), PAGE)
  const changed = await store.saveNote({ ...draft(1, { comment: '改稿' }), id: first.id }, PAGE)
  await store.deleteNotes([first.id])
  await store.restoreNotes([first.id])
  expect((await store.notesById([first.id]))[0]).toMatchObject({ past: [first.updatedAt], updatedAt: changed.updatedAt, revision: 4 })
})

it('taking an import back leaves alone what somebody has changed since, and says so', async () => {
  const s = sampleStore()
  await s.store.saveNote(draft(1), PAGE)
  const text = new TextDecoder().decode(jsonBytes(annotationFile({ cases: [caseRecord(1)], notes: [note(8, CASE, { comment: '八' }), note(9, CASE, { comment: '九' })], masking: 'none', exportedAt: AT })))
  const undo = await takeIn(s, text)
  await s.store.saveNote({ ...draft(1, { comment: '九，后来改过' }), id: 'note-000009' }, PAGE)
  expect(await undo()).toEqual({ kept: 1 })
  expect((await s.store.notesOf(CASE)).map((n) => n.comment).sort()).toEqual(['九，后来改过', '存疑'])
  expect(await s.store.casesById([CASE])).toEqual([])
})

it('tells of what lies in the bin no words', async () => {
  const { store } = sampleStore()
  const gone = await store.saveNote(draft(1, { comment: '删去的话' }), PAGE)
  await store.saveNote(draft(1), PAGE)
  await store.deleteNotes([gone.id])
  const told = await store.goneOfCases([CASE])
  expect(told).toMatchObject({ notes: [{ id: gone.id, revision: 2, caseId: CASE }], leads: [], corrections: [] })
  expect(JSON.stringify(told)).not.toContain('删去的话')
})

it('what was deleted and purged comes back only when it is wanted', async () => {
  const [a, b] = await pair()
  const [note] = await a.store.notesOf(CASE)
  if (!note) throw new Error('no note')
  const [made] = (await a.store.makeLeads([{ caseId: CASE, rule: 'four-no-under-three-months', noteIds: [note.id], title: '线索', summary: '', on: '2026-11-20' }])).made
  if (!made) throw new Error('no lead')
  await takeIn(b, await hand(a))
  await a.store.deleteNotes([note.id])
  await a.store.deleteLeads([made.id])
  await a.store.purge('2999-01-01T00:00:00.000Z')
  expect((await a.store.everything()).notes).toEqual([])
  const read = readImport(await hand(b))
  if (!read.ok) throw new Error(read.error)
  const stored = { ...(await a.store.everything()), corrections: [] }
  const plan = planImport(stored, read.file)
  for (const p of [...plan.notes, ...plan.leads]) expect(p).toMatchObject({ state: 'new', options: ['mine', 'theirs'], reason: expect.stringMatching(/^本机已于 \d{4}-\d\d-\d\d 删除/) })
  expect([plan.notes.length, plan.leads.length]).toEqual([1, 1])
  expect(settlePlan(stored, plan, (i) => i.options[0], AT)).toMatchObject({ notes: [], leads: [] })
  expect(settlePlan(stored, plan, () => 'theirs', AT).notes).toHaveLength(1)
  expect(JSON.stringify([...stored.purged])).not.toContain('起初')
  for (const { store } of [a, b]) store.close()
})

it('two leads on one rule become one: the further one, with the notes of both', async () => {
  const [a, b] = await pair()
  const rule = 'four-no-under-three-months'
  const noteOf = async (s: Sample) => s.store.saveNote(draft(1, { comment: '各写一条' }), PAGE)
  const [na, nb] = [await noteOf(a), await noteOf(b)]
  const of = (id: string, title: string) => [{ caseId: CASE, rule, noteIds: [id], title, summary: '', on: '2026-11-20' }]
  await a.store.makeLeads(of(na.id, '甲的线索'))
  const [lead] = (await b.store.makeLeads(of(nb.id, '乙的线索'))).made
  if (!lead) throw new Error('no lead')
  await b.store.changeLead(lead.id, lead.revision, { steps: [...lead.steps, { stage: 'checking', on: '2026-11-21', comment: '调卷' }] }, '登记“核实中”')
  for (let i = 0; i < 2; i++) { await takeIn(a, await hand(b)); await takeIn(b, await hand(a)) }
  for (const { store } of [a, b]) {
    const leads = await store.leadsOfCases([CASE])
    expect(leads).toMatchObject([{ title: '乙的线索', noteIds: [na.id, nb.id].sort() }])
    expect(leads[0]?.history?.map((h) => h.words).sort()).toEqual(['列为线索', '列为线索', '登记“核实中”'])
  }
  expect(await shows(b)).toEqual(await shows(a))
  for (const { store } of [a, b]) store.close()
})
