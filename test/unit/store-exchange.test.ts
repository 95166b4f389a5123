import fc from 'fast-check'
import { expect, it } from 'vitest'
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

it('two stores that change apart end the same after two exchanges', async () => {
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
