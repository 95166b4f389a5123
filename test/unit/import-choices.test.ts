import { ALL } from '../long.ts'
import { draft, PAGE, sampleStore, type Sample } from './store-sample.ts'
import { expect, it } from 'vitest'
import { annotationFile } from '../../notes/export-json.ts'
import { jsonBytes } from '../../notes/export-json-lines.ts'
import type { Choice } from '../../notes/import-compare.ts'
import { ImportSession } from '../../notes/import-session.ts'
import { stageJson } from '../../notes/import-staging.ts'
import { openStore, type Store } from '../../notes/store.ts'
import { AT, caseRecord, note } from './export-sample.ts'

/* What is chosen for the rows of a list that comes in is kept, so that whatever ends the window, nobody has to choose twice. */

const blobOf = (file: Parameters<typeof jsonBytes>[0]) => new Blob([jsonBytes(file)])
const stage = (store: Store, file: Blob) => stageJson(store, file, { id: crypto.randomUUID(), fileName: '名单.json', size: file.size, begunAt: AT }, () => {})

async function compared({ store }: Sample, file: Blob) {
  const session = new ImportSession(store, await stage(store, file))
  const states = new Map<string, { n: number; state: string }>()
  await session.compare((plan) => {
    for (const [i, p] of plan.rest.notes.entries()) states.set(`notes ${p.incoming.id}`, { n: plan.n.notes[i] ?? 0, state: p.state })
    for (const c of plan.cases) states.set(`cases ${c.n}`, c)
  })
  return { session, states }
}

it.skipIf(!ALL)('what was chosen outlives the window that ended: it is chosen again where the rows still compare alike, and asked anew where not', async () => {
  const key = new Uint8Array(32).fill(7)
  for (const sealed of [undefined, key]) {
    const s = sampleStore('甲', sealed)
    const both = [0, 1, 2, 3].map((i) => note(i, caseRecord(1).id, { comment: `现有${i}` }))
    await s.store.writeImport([caseRecord(1)], both)
    const file = blobOf(annotationFile({ cases: [caseRecord(1), caseRecord(2)], notes: [...both.map((n, i) => ({ ...n, comment: `文件${i}`, updatedAt: '2026-11-19T00:00:00.000Z' })), ...Array.from({ length: 1100 }, (_, i) => note(i + 10, caseRecord(2).id, { comment: `第${i}条` }))], masking: 'none', exportedAt: AT }))
    const { session, states } = await compared(s, file)
    const at = (id: string) => states.get(`notes ${id}`)?.n ?? -1
    const [a, b, c, d] = both.map((n) => at(n.id))
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no rows')
    expect(states.get(`notes ${both[0]?.id}`)?.state).toBe('conflict')
    const fresh = [...states.values()].filter((p) => p.state === 'new').map((p) => p.n)
    await session.choose('mine', fresh)
    await session.choose('theirs', [a, b])
    await session.choose('both', [b, c])
    await session.choose('theirs', fresh.slice(0, 600))

    /* Ended there: another process finds what the database holds, and nothing else. */
    const later = openStore({ name: s.name, key: sealed, now: () => '2026-12-01T00:00:00.000Z', newId: () => 'note-none' })
    const journal = await later.importJournal()
    if (!journal) throw new Error('no journal')
    const again = new ImportSession(later, { journal, entries: await later.stagedEntries(journal) })
    await again.compare(() => {})
    const { chosen, changed } = await again.chosen()
    expect([chosen.theirs.length, chosen.mine.length, chosen.both, changed]).toEqual([601, fresh.length - 600, [b, c], 0])
    expect(chosen.theirs).toContain(a)
    /* Changed meanwhile: what was chosen was chosen of other words. */
    await later.saveNote({ ...draft(1, { comment: '又改' }), id: both[1]?.id }, PAGE)
    await later.deleteNotes([both[2]?.id ?? ''])
    await again.compare(() => {})
    const now = await again.chosen()
    expect([now.chosen.both, now.changed]).toEqual([[], 2])
    /* Taken in as chosen; another import begins with nothing chosen. */
    const choices = new Map((['mine', 'theirs', 'both'] as const).flatMap((choice) => now.chosen[choice].map((n): [number, Choice] => [n, choice])))
    await again.write((n) => choices.get(n))
    expect((await later.allNotes()).notes.find((n) => n.id === both[0]?.id)?.comment).toBe('文件0')
    await expect(again.choose('mine', [a])).rejects.toThrow()
    await stage(later, file)
    expect(await later.keptChoices()).toEqual([])
    for (const store of [s.store, later]) store.close()
  }
})
