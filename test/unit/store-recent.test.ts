import { describe, expect, it } from 'vitest'
import { sampleStore, seen } from './store-sample.ts'

describe('the cases seen last', () => {
  it('are few, the latest first, none from the bin, and tell no more than a list needs', async () => {
    const { store } = sampleStore()
    for (const n of [1, 2, 3, 4]) await store.seeCase(seen(n))
    await store.deleteCases([seen(4).id])
    const recent = await store.recentCases(2)
    expect(recent.map((c) => c.id)).toEqual([seen(3).id, seen(2).id])
    expect(Object.keys(recent[0] ?? {}).sort()).toEqual(['caseNumber', 'court', 'id', 'lastSeenAt', 'title'])
    store.close()
  })
})
