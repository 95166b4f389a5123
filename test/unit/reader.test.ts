import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createReader } from '../../entrypoints/review.content/reader.ts'
import type { Page } from '../../entrypoints/review.content/placing.ts'

/** Readings of one page that overlap: the last question counts, and a look that finds nothing new voids no answer under way. */

const fake = vi.hoisted(() => ({ text: '', blocks: 0, since: undefined as string | undefined, kept: [] as string[], asked: [] as Record<string, unknown>[], answers: [] as ((label: string | false) => void)[] }))
vi.mock('../../page/slices.ts', () => ({
  takePage: async () => {
    const text = fake.text
    await Promise.resolve()
    return { snap: { text, blocks: Array.from({ length: fake.blocks }), runs: [], title: '', url: 'https://oa.example.invalid/', truncated: false, attr: () => '' }, packed: { name: 'packed' }, hidden: [], ...(fake.since === undefined ? {} : { since: fake.since }), keep: (mark: string) => { fake.kept.push(mark) }, parts: new Set(), ms: 1 }
  },
}))
vi.mock('../../page/portable.ts', () => ({ pack: () => ({ name: 'whole' }) }))
vi.mock('../../entrypoints/review.content/client.ts', () => ({
  ask: (asked: Record<string, unknown>) => new Promise((resolve) => {
    fake.asked.push(asked)
    if (asked['type'] !== 'read-page') { resolve({ ok: true }); return }
    fake.answers.push((label) => resolve(label === false ? { ok: false, message: '不在' } : { ok: true, labels: [label], ms: 1 }))
  }),
}))

/* Nothing of the document is looked at: the page is taken by the mock. */
const open = () => createReader({} as Document)
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const labels = (page: Page | undefined) => page?.labels
const quiet = () => {}
beforeEach(() => { Object.assign(fake, { text: '甲', blocks: 0, since: undefined, kept: [], asked: [], answers: [] }) })

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

describe('a page of some size that changes', () => {
  const first = async (blocks: number) => {
    fake.blocks = blocks
    const reader = open()
    const read = reader.read(false, quiet)
    await settle()
    fake.answers.at(-1)?.('旧')
    await read
    return reader
  }
  const types = () => fake.asked.map((a) => a['type'])
  it('has the script that follows it asked for once, when it has changed; a small one never', async () => {
    const reader = await first(1000)
    expect(types()).toEqual(['read-page'])
    for (const text of ['乙', '丙']) {
      fake.text = text
      const read = reader.read(false, quiet)
      await settle()
      fake.answers.at(-1)?.(text)
      await read
    }
    expect(types()).toEqual(['read-page', 'start-following', 'read-page', 'read-page'])
    fake.asked = []
    const small = await first(100)
    fake.text = '乙'
    void small.read(false, quiet)
    await settle()
    expect(types()).toEqual(['read-page', 'read-page'])
  })
  it('is sent whole when the worker no longer has the state that the change counts on', async () => {
    const reader = await first(1000)
    Object.assign(fake, { text: '乙', since: 'before' })
    const read = reader.read(false, quiet)
    await settle()
    expect(fake.asked.at(-1)).toMatchObject({ page: { name: 'packed' }, since: 'before' })
    fake.kept = []
    fake.answers.at(-1)?.(false)
    await settle()
    expect(fake.asked.at(-1)).toMatchObject({ page: { name: 'whole' } })
    expect(fake.asked.at(-1)).not.toHaveProperty('since')
    fake.answers.at(-1)?.('乙')
    expect([(await read).outcome, labels(reader.page()), fake.kept]).toEqual(['read', ['乙'], []])
  })
  it('a state counts as kept once the worker has it', async () => {
    await first(1000)
    expect(fake.kept).toEqual([fake.asked[0]?.['mark']])
  })
})
