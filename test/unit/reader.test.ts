import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createReader } from '../../entrypoints/review.content/reader.ts'
import type { Page } from '../../entrypoints/review.content/placing.ts'

/** Readings of one page that overlap: the last question counts, and a look that finds nothing new voids no answer under way. */

const fake = vi.hoisted(() => ({ text: '', answers: [] as ((label: string) => void)[] }))
vi.mock('../../page/slices.ts', () => ({
  takePage: async () => {
    const text = fake.text
    await Promise.resolve()
    return { snap: { text, blocks: [], runs: [], title: '', url: 'https://oa.example.invalid/', truncated: false, attr: () => '' }, packed: { shape: [], tags: [], attributes: [], text, title: '', url: '', truncated: false }, parts: new Set(), ms: 1 }
  },
}))
vi.mock('../../page/portable.ts', () => ({ notDisplayed: () => [], pack: () => ({}) }))
vi.mock('../../entrypoints/review.content/client.ts', () => ({ ask: () => new Promise((resolve) => { fake.answers.push((label) => resolve({ ok: true, labels: [label], ms: 1 })) }) }))

/* Nothing of the document is looked at: the page is taken by the mock. */
const open = () => createReader({} as Document)
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const labels = (page: Page | undefined) => page?.labels
const quiet = () => {}
beforeEach(() => { fake.text = '甲'; fake.answers.length = 0 })

describe('a reading that is wanted although the page is as it was', () => {
  const read = async () => {
    const reader = open()
    const first = reader.read(false, quiet)
    await settle()
    fake.answers[0]?.('旧')
    await first
    return reader
  }
  it('is shown, though the page was looked at again while the worker answered', async () => {
    const reader = await read()
    const wanted = reader.read(true, quiet)
    await settle()
    expect((await reader.read(false, quiet)).outcome).toBe('unchanged')
    fake.answers[1]?.('新')
    expect([(await wanted).outcome, labels(reader.page())]).toEqual(['read', ['新']])
  })
  it('is made by the look that came between, when that came before the worker was asked', async () => {
    const reader = await read()
    const wanted = reader.read(true, quiet), look = reader.read(false, quiet)
    await settle()
    expect((await wanted).outcome).toBe('overtaken')
    fake.answers[1]?.('新')
    expect([(await look).outcome, labels(reader.page())]).toEqual(['read', ['新']])
  })
})

it('an answer about a page that has changed since is not shown', async () => {
  const reader = open()
  const first = reader.read(false, quiet)
  await settle()
  fake.text = '乙'
  const second = reader.read(false, quiet)
  await settle()
  fake.answers[1]?.('乙')
  fake.answers[0]?.('甲')
  expect([(await first).outcome, (await second).outcome, labels(reader.page())]).toEqual(['overtaken', 'read', ['乙']])
})

it('nothing comes of answers under way when it is stopped', async () => {
  const reader = open()
  const first = reader.read(false, quiet)
  await settle()
  reader.stop()
  fake.answers[0]?.('甲')
  expect([(await first).outcome, reader.page()]).toEqual(['overtaken', undefined])
})
