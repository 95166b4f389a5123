import { beforeEach, expect, it, vi } from 'vitest'
import { injectReader } from '../../entrypoints/background/sites.ts'

/** The reader is put into a frame once, however many ask for it. */

const fake = vi.hoisted(() => ({ put: 0, there: false, answers: [] as (() => void)[], hold: false }))
vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      executeScript: async ({ files }: { files?: string[] }) => {
        if (fake.hold) await new Promise<void>((done) => { fake.answers.push(done) })
        if (files) { fake.put++; fake.there = true }
        return [{ result: files ? undefined : fake.there }]
      },
    },
  },
}))
const TOP = { tabId: 7, frameIds: [0] }

beforeEach(() => { Object.assign(fake, { put: 0, there: false, hold: false }); fake.answers.length = 0 })

it('three frames ask for the reader of their page at once', async () => {
  await Promise.all([injectReader(TOP), injectReader(TOP), injectReader(TOP)])
  expect(fake.put).toBe(1)
  await injectReader(TOP)
  expect(fake.put, 'and one that loads late').toBe(1)
})
it('a frame that never answers keeps no other from its reader', async () => {
  fake.hold = true
  void injectReader({ tabId: 8, frameIds: [0] })
  fake.hold = false
  await injectReader(TOP)
  expect(fake.put).toBe(1)
})
