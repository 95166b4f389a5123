import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ALL } from '../long.ts'
import { profileSchema } from '../../casefile/profile.ts'
import type { Lead } from '../../notes/lead.ts'
import { NO_PRACTICE } from '../../notes/practice-file.ts'
import { caseRecord, note } from './export-sample.ts'
import { decision, draft, keptDraft, PAGE, sampleStore, seen, type Sample } from './store-sample.ts'

/** A sealed store answers whatever is asked of it as a plain one does: the same random work on both gives the same answers. */

const KEY = new Uint8Array(32).fill(7)
const AT = '2026-11-22T08:00:00.000Z'
const byText = (list: readonly unknown[]) => list.map((x) => JSON.stringify(x)).sort()
const profile = (n: number) => profileSchema.parse({ profileVersion: 1, id: `own-${n}`, name: `版式${n}`, updatedAt: AT, pages: [{ name: '案件详情', kind: 'case-detail', urls: [{ host: 'oa.example.invalid', path: '/case/*' }], fields: [{ field: 'filedOn', label: '收执日期' }] }] })
const correction = (n: number, value: string) => ({ caseId: seen(n).id, target: { type: 'field' as const, path: 'filedOn' as const }, action: { type: 'set' as const, value }, seen: [], reason: '', by: '苏木' })

/** What earlier work of the same run gave, for later work to take up. */
interface Known { taken: Awaited<ReturnType<Sample['store']['deleteCases']>>[]; undo: (() => Promise<unknown>)[]; leads: Lead[]; lines: string[] }
type Work = (s: Sample['store'], known: Known, n: number, m: number) => Promise<unknown>
const noteId = (n: number) => `note-${String(n).padStart(6, '0')}`
async function* given(lines: readonly string[]): AsyncGenerator<string> { yield* lines }

const WORK: Record<string, Work> = {
  seeCase: (s, _, n, m) => s.seeCase({ ...seen(n), title: `第${m}次` }),
  saveNote: (s, _, n, m) => s.saveNote(draft(n, { comment: `第${m}条`, tags: [`标签${m}`], ...(m % 3 === 0 ? { writing: 'writing-0001' } : {}) }), PAGE),
  changeNote: (s, _, n, m) => s.saveNote(draft(n, { id: noteId(m), comment: '改', ...(m % 2 === 0 ? { revision: 1 } : {}) }), PAGE),
  decide: (s, _, n, m) => s.saveNote(decision(n, m % 2 === 0 ? 'accept' : 'override'), PAGE),
  deleteNotes: (s, _, n, m) => s.deleteNotes([noteId(n), noteId(m)]),
  restoreNotes: (s, _, n, m) => s.restoreNotes([noteId(n), noteId(m)]),
  deleteCases: async (s, k, n, m) => { const taken = await s.deleteCases([seen(n).id, seen(m).id]); k.taken.push(taken); return { ...taken, cases: [...taken.cases].sort() } },
  restore: async (s, k) => { const taken = k.taken.pop(); if (taken) await s.restore(taken) },
  correct: (s, _, n, m) => s.saveCorrection(correction(n, `2025-02-${10 + (m % 10)}`)),
  uncorrect: (s, _, n, m) => s.deleteCorrection(noteId(m), seen(n).id),
  correctAgain: (s, _, n, m) => s.restoreCorrection(noteId(m), seen(n).id),
  confirm: (s, _, n, m) => s.confirmCorrection(noteId(m), seen(n).id, [{ value: '1', quote: '' }]),
  makeLeads: async (s, k, n, m) => { const made = await s.makeLeads([{ caseId: seen(n).id, rule: `r${m % 3}`, noteIds: [noteId(m)], title: '线索', summary: '', on: '2026-11-01' }]); k.leads.push(...made.made); return made },
  changeLead: async (s, k) => { const [lead] = k.leads; return lead && s.changeLead(lead.id, lead.revision, { title: '改' }, '改名') },
  deleteLeads: (s, k) => s.deleteLeads(k.leads.slice(0, 1).map((l) => l.id)),
  restoreLeads: async (s, k) => s.restoreLeads(k.leads.map((l) => l.id)),
  keepDraft: (s, _, n, m) => s.keepDraft(seen(n).id, m % 4 === 0 ? null : draft(n, { comment: `写到${m}` }), m % 3 === 0 ? 'writing-0001' : undefined),
  keptDraft: async (s, _, n) => [await keptDraft(s, seen(n).id), await s.keptDrafts()],
  setAuthor: async (s, _, n) => { await s.setAuthor(`林${n}`); return s.author() },
  site: async (s, _, n, m) => { await s.setSitePreference(`https://oa${n}.example.invalid`, { side: 'left', top: m / 100, role: 'approval', open: false }); return s.sitePreference(`https://oa${m}.example.invalid`) },
  seePart: async (s, _, n, m) => s.seePart(seen(n).id, { view: `page ${m}`, label: '', kind: 'page', file: seen(n).caseFile }),
  partsOf: async (s, _, n, m) => [await s.partsOf(seen(n).id), [...(await s.partsOfCases([seen(n).id, seen(m).id]))].sort()],
  profileSave: async (s, _, n, m) => { await s.profiles.save('own', profile(n)); await s.profiles.turn(`own-${m}`, m % 2 === 0); await s.profiles.remove(`own-${m}`) },
  profileDraft: async (s, _, n) => { await s.profiles.keepSample({ n }); return [await s.profiles.draft(`https://oa${n}.example.invalid`), await s.profiles.sample()] },
  writeImport: async (s, k, n, m) => { k.undo.push(await s.writeImport([caseRecord(n, { title: '导入', lastSeenAt: `2026-11-20T16:3${n}:00.000Z` })], [note(m, seen(n).id, { comment: '导入' }), note(m + 50, seen(n).id)])) },
  undoImport: async (_, k) => k.undo.pop()?.(),
  purge: (s, _, n, m) => s.purge(new Date(Date.UTC(2026, 10, 21, 0, 0, n * m)).toISOString()),
  practice: async (s, _, n) => { if (n % 2 === 0) await s.setPractice(NO_PRACTICE); return s.practice() },
  keepExport: async (s, _, n, m) => { await s.keepExport({ at: AT, fileName: `${n}.xlsx`, scope: '全部', format: 'xlsx', cases: n, notes: m, masking: 'none', caseNumbers: false, reason: '核对' }); return s.exports() },
  record: (s, _, n) => s.record({ what: 'backed-up', count: n }),
  backup: async (s, k) => { k.lines = []; for await (const line of s.backupLines()) k.lines.push(line); return byText(k.lines) },
  restoreBackup: async (s, k) => { if (k.lines.length > 0) { const held = await s.stageBackup(given(k.lines)); await s.restoreStaged('备份'); return held } return undefined },
  stage: async (s, k) => { await s.stageBackup(given(k.lines.slice(0, -1))).catch(() => {}); await s.dropStaged() },
  deleteEverything: async (s, _, n, m) => (n + m === 2 ? s.deleteEverything() : undefined),
}

/** Work that takes up what was made just before, so that each kind is done at least once. */
const FIRST: [string, number, number][] = [['saveNote', 1, 1], ['changeNote', 1, 1], ['correct', 2, 1], ['confirm', 2, 2], ['uncorrect', 2, 2], ['correctAgain', 2, 2]]

/** Everything that can be asked for. Order counts wherever a person sees it. */
async function asked({ store: s }: Sample): Promise<Record<string, unknown>> {
  const ids = [1, 2, 3, 4].map((n) => seen(n).id)
  const notes = [1, 2, 3, 4, 5, 6, 7, 8].map(noteId)
  const all = await s.everything()
  const gone = await s.goneOfCases(ids)
  return {
    cases: byText(all.cases), notes: byText(all.notes), leads: byText(all.leads), corrections: byText(await s.allCorrections()), gone,
    summaries: await s.summaries(), first: await s.summaries(2), latest: await s.latestNotes(3), since: byText(await s.notesSince(new Date(Date.UTC(2026, 10, 21, 0, 0, 20)).toISOString())),
    counts: await s.noteCounts(), all: await s.allNotes(), notesOf: await Promise.all(ids.map((id) => s.notesOf(id))), ofCases: await s.notesOfCases(ids), byId: await s.notesById(notes), casesById: await s.casesById(ids), caseById: await s.caseById(ids[0] ?? ''),
    correctionsOf: await s.correctionsOfCases(ids), allLeads: await s.allLeads(), everyLead: byText(await s.everyLead()), leadsOf: await s.leadsOfCases(ids), tags: await s.usedTags(9), drafts: await s.keptDrafts(), kin: byText(await s.kinOf(seen(1).caseFile)),
    recent: await s.recentCases(3), profiles: byText((await s.profiles.list()).profiles), off: [...(await s.profiles.off())].sort(), records: await s.records(100), recordCount: await s.recordCount(), verified: await s.verifyRecord(), parts: byText([...(await s.partsOfCases(ids))]),
  }
}

const told = (work: Promise<unknown>) => work.then((value) => ({ value }), (error: unknown) => ({ failed: error instanceof Error ? error.name : String(error) }))

it.skipIf(!ALL)('the same random work on a plain and a sealed store gives the same answers', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(WORK)), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 8 })), { minLength: 5, maxLength: 30 })
  const did = new Set<string>()
  await fc.assert(fc.asyncProperty(steps, async (list) => {
    const both = [sampleStore(), sampleStore('', KEY)].map((s) => ({ s, known: { taken: [], undo: [], leads: [], lines: [] } satisfies Known }))
    try {
      for (const [name, n, m] of list) {
        const [plain, sealed] = [await told(WORK[name]?.(both[0]!.s.store, both[0]!.known, n, m) ?? Promise.resolve()), await told(WORK[name]?.(both[1]!.s.store, both[1]!.known, n, m) ?? Promise.resolve())]
        expect(sealed, name).toEqual(plain)
        if ('value' in plain) did.add(name)
      }
      expect(await asked(both[1]!.s)).toEqual(await asked(both[0]!.s))
    } finally {
      for (const { s } of both) s.store.close()
    }
  }), { numRuns: 12, examples: [[[...FIRST, ...Object.keys(WORK).flatMap((name, i): [string, number, number][] => [[name, 1 + (i % 4), 1 + (i % 8)], ['saveNote', 1, 1], ['seeCase', 1, 2]])]]] })
  expect([...did].sort(), 'every kind of work was done at least once').toEqual(Object.keys(WORK).sort())
}, 120_000)

describe('watching', () => {
  it('a sealed store tells of every change, and of changes made in another window', async () => {
    const s = sampleStore('', KEY)
    await s.store.seeCase(seen(1))
    const changed = vi.fn()
    const stop = s.store.watch(changed)
    for (const change of [() => s.store.seeCase(seen(2)), () => s.store.saveNote(draft(1), PAGE), () => s.store.deleteNotes([noteId(1)]), () => s.store.deleteCases([seen(1).id]), () => s.store.makeLeads([{ caseId: seen(2).id, noteIds: [], title: 'x', summary: '', on: '2026-11-01' }])]) {
      await vi.waitFor(() => expect(changed).toHaveBeenCalled())
      changed.mockClear()
      await change()
      await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    }
    stop()
    s.store.close()
  })
})
